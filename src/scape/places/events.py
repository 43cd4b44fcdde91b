"""What can happen to positions, how a feature above says where something is, and how far it is."""

from collections.abc import Callable
from math import asin, cos, inf, isfinite, radians, sin, sqrt

import msgspec
from sqlalchemy import Table

from scape.base.change import Recording
from scape.base.errors import Unstorable
from scape.base.journal import Event
from scape.base.rows import Id, ViewRow
from scape.places.tables import positions, tracks, visits, zone_rules
from scape.places.zone_events import ZoneEntered, ZoneLeft, ZoneStayed
from scape.places.zones import Rule, Visit, crossings

__all__ = ["ZoneEntered", "ZoneLeft", "ZoneStayed"]

EARTH = 6_371_000.0  # metres

Get = Callable[[Table, Id], ViewRow | None]


class TracksErased(Event, frozen=True, kw_only=True, tag="places.tracks_erased"):
    """Every position of the journal row's subject was erased; `reason` says why."""

    reason: str


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """Where `subject` is: degrees, to `radius` metres, metres per second, degrees from north.

    `at` is when the fix was made and `received` when it came, microseconds since 1970; `at` None:
    not known. `place` is where it was heard.
    """

    id: str
    subject: str
    latitude: float
    longitude: float
    received: int
    at: int | None
    place: str = ""
    radius: float | None = None
    speed: float | None = None
    heading: float | None = None


def must_be_a_place(fix: Fix) -> None:
    """`Unstorable` for what is no place on Earth, or a number that is not finite or below 0.

    A receiver that has no fix says 0/0, a place in the sea off Africa.
    """
    on_earth = _within(fix.latitude, 90) and _within(fix.longitude, 180)
    on_earth = on_earth and (fix.latitude, fix.longitude) != (0, 0)
    others = (fix.radius, fix.speed, fix.heading)
    if not on_earth or not all(value is None or 0 <= value < inf for value in others):
        raise Unstorable("position-unreadable", subject=fix.subject)


def seen(change: Recording, fix: Fix) -> None:
    """Keep a fix; of two the later is the position. `Unstorable` as `must_be_a_place` says."""
    must_be_a_place(fix)
    row = msgspec.structs.asdict(fix)
    change.put(tracks, row)
    known = change.get(positions, fix.subject)
    if known is None or _moment(known) <= _moment(row):
        change.put(positions, position_of(row))
        _cross_zones(change, row)


def _cross_zones(change: Recording, fix: ViewRow) -> None:
    """Record which zones the subject has entered and left."""
    asked = change.get(zone_rules, 0)
    if asked is None or not asked["rules"]:
        return
    known = change.get(visits, fix["subject"])
    inside = {zone: Visit(*visit) for zone, visit in known["zones"].items()} if known else {}
    rules = msgspec.convert(asked["rules"], list[Rule])
    moment = _moment(fix)
    for crossing in crossings(rules, inside, fix, moment):
        change.record(crossing, fix["subject"], moment)


def position_of(track: ViewRow) -> ViewRow:
    """The row of `positions` that shows this row of `tracks`."""
    return {name: track[name] for name in _OF_A_POSITION} | {"id": track["subject"]}


def last_position(get: Get, subject: str) -> ViewRow | None:
    """The row of the last fix, with its time and how exact it is."""
    return get(positions, subject)


def metres_between(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """The great-circle distance of two places in degrees."""
    north, other_north = radians(latitude), radians(other_latitude)
    across = sin(radians(other_longitude - longitude) / 2) ** 2 * cos(north) * cos(other_north)
    return 2 * EARTH * asin(min(1.0, sqrt(sin((other_north - north) / 2) ** 2 + across)))


_OF_A_POSITION = [column.name for column in positions.c if column.name != "id"]


def _within(degrees: float, most: float) -> bool:
    return isfinite(degrees) and abs(degrees) <= most


def _moment(row: ViewRow) -> int:
    """When the fix was made, as far as is known."""
    moment: int = row["received"] if row["at"] is None else row["at"]
    return moment
