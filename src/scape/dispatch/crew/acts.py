"""What a crew does on its own page, and what it sees there.

An act made without a network waits on the phone and comes later, perhaps twice: it has a key, and
is done once.
"""

from typing import Annotated, Any, Literal

import msgspec

from scape.alarms.events import Facts, Kind, raised
from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Forbidden, Refused
from scape.base.rows import ViewRow
from scape.base.text import Message
from scape.dispatch import events as said
from scape.dispatch import incidents, tables, units
from scape.dispatch.units import Moment
from scape.places.events import Fix

HELP = Kind("emergency", renews=True)
CLOCKS_DIFFER = 60 * SECOND  # a phone's clock and ours
MOST_FIXES = 500

Key = Annotated[str, msgspec.Meta(min_length=8, max_length=40, pattern=r"^[0-9a-z-]+$(?!\n)")]
Incident = Annotated[str, msgspec.Meta(max_length=26, pattern=r"^[0-9a-z]*$(?!\n)")]


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where the phone was: degrees, to `radius` metres."""

    at: Moment
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)]
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)]
    radius: Annotated[float, msgspec.Meta(ge=0, le=100_000)] | None = None
    speed: Annotated[float, msgspec.Meta(ge=0, le=1000)] | None = None
    heading: Annotated[float, msgspec.Meta(ge=0, le=360)] | None = None


class CrewAct(msgspec.Struct, frozen=True, kw_only=True):
    """One act, with the phone's time of it in microseconds since 1970.

    A `status`; that the crew will `accept` an incident, or `refuse` and say why in `text`; a `note`
    on it; or `help`: an emergency, at the phone's `place` if it knows one.
    """

    key: Key
    at: Moment
    what: Literal["status", "accept", "refuse", "note", "help"]
    status: Annotated[int, msgspec.Meta(ge=0, le=9)] = 1
    incident: Incident = ""
    text: Message = ""
    place: Place | None = None


class Fixes(msgspec.Struct, frozen=True, kw_only=True):
    """Where the phone was, oldest first."""

    places: Annotated[tuple[Place, ...], msgspec.Meta(max_length=MOST_FIXES)]


class Other(msgspec.Struct, frozen=True, kw_only=True):
    """Another unit at the same incident."""

    call_sign: str
    status: int


class Task(msgspec.Struct, frozen=True, kw_only=True):
    """An incident as its crew sees it; `state` is that of the crew's own sending."""

    id: str
    number: int
    category: str
    priority: int
    spot: said.Spot
    note: str
    opened_at: int
    state: str
    others: list[Other]


class CrewPage(msgspec.Struct, frozen=True, kw_only=True):
    """All that a crew sees: its unit (None: not on duty) and its tasks, the first one at work."""

    unit: tables.OnDuty | None
    statuses: list[int]
    tasks: list[Task]
    now: int


def unit_of(change: Any, account: str) -> ViewRow | None:
    """The unit on duty whose crew signs in by this account. `change` has `get`."""
    phone = change.get(tables.phones, account)
    row: ViewRow | None = change.get(tables.board, phone["unit"]) if phone else None
    return row


def own_unit(change: Change, account: str) -> ViewRow:
    unit = unit_of(change, account)
    if unit is None:
        raise Refused("crew-off-duty")
    return unit


def do(change: Change, account: str, asked: CrewAct) -> None:
    """Do an act once, as of the moment the phone says, within the shift and not after now."""
    unit = own_unit(change, account)
    if change.get(tables.crew_acts, asked.key):
        return
    change.record(said.CrewActed(key=asked.key, made_at=asked.at), unit["id"])
    match asked.what:
        case "status":
            units.set_status(change, unit, asked.status, "crew")
        case "accept":
            incidents.accept(change, _own_task(unit, asked), unit["id"])
        case "refuse":
            task = _own_task(unit, asked)
            incidents.release(change, task, unit["id"], asked.text, refused=True)
        case "note":
            incidents.note(change, _own_task(unit, asked), asked.text)
        case "help":
            _call_help(change, unit, asked.place)


def _own_task(unit: ViewRow, asked: CrewAct) -> str:
    if asked.incident not in unit["incidents"]:
        raise Forbidden("crew-not-yours")
    return asked.incident


def _call_help(change: Change, unit: ViewRow, place: Place | None) -> None:
    facts: Facts = {"by": "phone", "unit": unit["id"], "call_sign": unit["call_sign"]}
    if place:
        facts |= {"latitude": place.latitude, "longitude": place.longitude}
        facts["position_at"] = min(place.at, change.now)
    alarm = raised(change.get, HELP, ids.new(change.now), f"unit/{unit['id']}", facts=facts)
    change.record(alarm, alarm.alarm)


def fixes_of(unit: ViewRow, fixes: Fixes, now: int) -> list[Fix]:
    """The places of a phone as fixes of its unit: those of this shift and not of the future."""
    return [
        Fix(
            id=f"{unit['id']}-{place.at}",
            subject=f"unit/{unit['id']}",
            latitude=place.latitude,
            longitude=place.longitude,
            radius=place.radius,
            speed=place.speed,
            heading=place.heading,
            received=now,
            at=min(place.at, now),
        )
        for place in fixes.places
        if unit["since"] <= place.at <= now + CLOCKS_DIFFER
    ]
