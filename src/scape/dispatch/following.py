"""What the control room records behind facts of the air: a status sent as a text is a status."""

from scape.base.change import Follows, Recording
from scape.base.journal import Entry
from scape.dispatch import units
from scape.dispatch.statuses import TALK, URGENT_TALK, of_kind
from scape.radio.events import TextReceived


def text_received(change: Recording, entry: Entry, event: TextReceived) -> None:
    """A text of one digit from a radio of a unit on duty."""
    said = event.text.strip()
    unit = units.unit_of(change, event.source)
    if unit is None or event.group or len(said) != 1 or not said.isascii() or not said.isdigit():
        return
    if int(said) in of_kind(unit["unit_kind"]) | {TALK, URGENT_TALK}:
        units.set_status(change, unit, int(said), "radio", event.source)


FOLLOWS: Follows = {TextReceived: (text_received,)}
