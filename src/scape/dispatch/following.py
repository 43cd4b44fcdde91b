"""What the control room records behind facts of the air: a status sent as a text is a status."""

from scape.base.change import Follows, Recording
from scape.base.journal import Entry
from scape.dispatch import events as said
from scape.dispatch import units
from scape.dispatch.lookouts import following as lookouts
from scape.dispatch.statuses import TALK, URGENT_TALK, of_kind
from scape.radio.events import TextReceived


def text_received(change: Recording, entry: Entry, event: TextReceived) -> None:
    """A text of one digit from a radio of a unit on duty."""
    digit = event.text.strip()
    unit = units.unit_of(change, event.source)
    if unit is None or event.group or not _is_digit(digit):
        return
    if int(digit) in of_kind(unit["unit_kind"]) | {TALK, URGENT_TALK}:
        units.set_status(change, unit, int(digit), "radio", event.source)


def _is_digit(text: str) -> bool:
    return len(text) == 1 and text.isascii() and text.isdigit()


FOLLOWS: Follows = {
    TextReceived: (text_received, lookouts.text_received),
    said.IncidentOpened: (lookouts.opened,),
    said.IncidentChanged: (lookouts.changed,),
    said.NoteAdded: (lookouts.noted,),
    said.IncidentClosed: (lookouts.closed,),
}
