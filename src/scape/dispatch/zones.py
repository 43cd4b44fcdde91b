"""Alarms of units on duty that enter a zone, leave it, or stay in it for too long."""

from scape.alarms.events import Kind, raised
from scape.base.change import Follows, Recording
from scape.base.journal import Entry
from scape.base.rows import ViewRow
from scape.dispatch import units
from scape.dispatch.deadlines import about_of, end_alarms
from scape.places.events import ZoneEntered, ZoneLeft, ZoneStayed

ENTERED = Kind("zone-entered")
LEFT = Kind("zone-left")
STAYED = Kind("zone-stayed")


def entered(change: Recording, entry: Entry, event: ZoneEntered) -> None:
    if unit := _on_duty(change, entry):
        end_alarms(change, unit["id"], LEFT)
        if event.asked:
            _raise(change, ENTERED, unit, entry, {"zone": event.name})


def left(change: Recording, entry: Entry, event: ZoneLeft) -> None:
    if unit := _on_duty(change, entry):
        end_alarms(change, unit["id"], ENTERED, STAYED)
        if event.asked:
            _raise(change, LEFT, unit, entry, {"zone": event.name})


def stayed(change: Recording, entry: Entry, event: ZoneStayed) -> None:
    if unit := _on_duty(change, entry):
        _raise(change, STAYED, unit, entry, {"zone": event.name, "minutes": event.minutes})


def _on_duty(change: Recording, entry: Entry) -> ViewRow | None:
    """The unit that has the radio now: nobody is called about a radio in a drawer."""
    kind, _, number = entry.subject.partition("/")
    return units.unit_of(change, int(number)) if kind == "radio" else None


def _raise(
    change: Recording, kind: Kind, unit: ViewRow, entry: Entry, facts: dict[str, str | float | bool]
) -> None:
    new = f"{unit['id']}-{kind.name}-{entry.at}"
    told = {"call_sign": unit["call_sign"], **facts}
    alarm = raised(change.get, kind, new, about_of(unit["id"]), facts=told)
    change.record(alarm, alarm.alarm, entry.at)


FOLLOWS: Follows = {ZoneEntered: (entered,), ZoneLeft: (left,), ZoneStayed: (stayed,)}
