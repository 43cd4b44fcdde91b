"""What the control room records behind facts of the air and of its own: a status sent as a text
is a status, any text is a sign of life, and an alarm ends with its cause.
"""

from scape.base.change import Follows, Recording
from scape.base.journal import Entry
from scape.dispatch import alone, tables, units, zones
from scape.dispatch import events as said
from scape.dispatch.deadlines import (
    ALONE,
    OF_A_UNIT,
    SHIFT_OVER,
    STATUS_AGE,
    end_alarms,
    end_if_answered,
)
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


def sign_of_life(change: Recording, entry: Entry, event: TextReceived) -> None:
    """Any text from a radio of a unit that works alone."""
    unit = units.unit_of(change, event.source)
    if unit and unit["alone"]:
        alone.check(change, unit["id"], "radio", event.source)


def status_set(change: Recording, entry: Entry, event: said.StatusSet) -> None:
    end_alarms(change, entry.subject, STATUS_AGE)
    end_if_answered(change, entry.subject)


def shift_changed(change: Recording, entry: Entry, event: said.ShiftChanged) -> None:
    end_alarms(change, entry.subject, SHIFT_OVER)


def shift_ended(change: Recording, entry: Entry, event: said.ShiftEnded) -> None:
    end_alarms(change, entry.subject, *OF_A_UNIT)


def answered(change: Recording, entry: Entry, event: said.UnitAccepted | said.UnitReleased) -> None:
    end_if_answered(change, event.unit)


def merged(change: Recording, entry: Entry, event: said.IncidentMerged) -> None:
    into = change.get(tables.incidents, event.into)
    for unit in into["units"] if into else ():
        end_if_answered(change, unit)


def alive(
    change: Recording,
    entry: Entry,
    event: said.LoneWorkStarted | said.LoneWorkChecked | said.LoneWorkEnded,
) -> None:
    end_alarms(change, entry.subject, ALONE)


def lone_work_late(change: Recording, entry: Entry, event: said.LoneWorkLate) -> None:
    """The emergency comes in place of the alarm before it."""
    if event.step == "red":
        end_alarms(change, entry.subject, ALONE)


FOLLOWS: Follows = {
    **zones.FOLLOWS,
    TextReceived: (text_received, sign_of_life, lookouts.text_received),
    said.StatusSet: (status_set,),
    said.ShiftChanged: (shift_changed,),
    said.ShiftEnded: (shift_ended,),
    said.UnitAccepted: (answered,),
    said.UnitReleased: (answered,),
    said.IncidentMerged: (merged,),
    said.LoneWorkStarted: (alive,),
    said.LoneWorkChecked: (alive,),
    said.LoneWorkEnded: (alive,),
    said.LoneWorkLate: (lone_work_late,),
    said.IncidentOpened: (lookouts.opened,),
    said.IncidentChanged: (lookouts.changed,),
    said.NoteAdded: (lookouts.noted,),
    said.IncidentClosed: (lookouts.closed,),
}
