"""Detects data that returns from another switch or repeater.

No frame carries its path. Data heard or sent in the last seconds is therefore recognised by its
sender, its head (a header or a control block) and the blocks after it. The same data from another
place is an echo; from the same place it is a repetition by the radio. A radio that moves to another
site and repeats itself there within these seconds counts as an echo, which is rare and harmless:
the first copy is already on its way.
"""

from collections import OrderedDict
from collections.abc import Hashable

import msgspec

from scape.radio.switch.data.outgoing import Content

REMEMBERED = 10.0  # seconds from when it was heard, and from each time it began to be sent
MOST_REMEMBERED = 2_000


class Echoes:
    def __init__(self) -> None:
        self._known: OrderedDict[Hashable, tuple[Content, float]] = OrderedDict()

    def note(self, content: Content, now: float) -> None:
        """It was heard, or is being sent."""
        key = _key(content)
        self._known.pop(key, None)
        self._known[key] = content, now
        if len(self._known) > MOST_REMEMBERED:
            self._known.popitem(last=False)

    def earlier(self, content: Content, now: float) -> Content | None:
        """Content that began like this and was heard elsewhere or sent by us."""
        known, at = self._known.get(_key(content), (None, 0.0))
        if known is None or known.origin == content.origin or now - at >= REMEMBERED:
            return None
        return known


def is_echo(content: Content, earlier: Content) -> bool:
    """Whether contents that began alike are equal to the end."""
    return content.blocks == earlier.blocks


def _key(content: Content) -> Hashable:
    """The head without its destination: a talkgroup returns under its number elsewhere."""
    _, head = content.head
    if content.group and not isinstance(head, bytes):
        head = msgspec.structs.replace(head, destination=0)
    return content.source, content.group, head
