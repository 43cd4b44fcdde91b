"""The register of zones, and what a fix says of them."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import isfinite
from typing import Annotated, Any, NamedTuple

import msgspec

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.register import Register, State
from scape.base.rows import Id, ViewRow
from scape.base.text import Name
from scape.places import rights
from scape.places.zone_events import (
    ZoneAdded,
    ZoneChanged,
    ZoneEntered,
    ZoneKind,
    ZoneLeft,
    ZoneRemoved,
    ZoneStayed,
)

MINUTE = 60 * SECOND
EXACT = 200.0  # metres: a fix that is less exact says nothing of zones
MOST_CORNERS = 200
_CORNER = re.compile(r"\s*([-+]?\d{1,2}(?:\.\d{1,9})?)[\s,]+([-+]?\d{1,3}(?:\.\d{1,9})?)\s*")

Corner = tuple[float, float]  # degrees north and east


class Zone(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    zone_kind: ZoneKind = "area"
    outline: Annotated[str, msgspec.Meta(max_length=6000, pattern=r"^[-+0-9][-+0-9., ;]*$(?!\n)")]
    enter: bool = False
    leave: bool = False
    stay: Annotated[int, msgspec.Meta(ge=0, le=1440)] = 0


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A zone with what it asks of positions."""

    id: str
    name: str
    corners: list[Corner]
    enter: bool
    leave: bool
    stay: int


class Visit(NamedTuple):
    """Since when something is in a zone, and whether it was said that it stays."""

    since: int
    stayed: bool = False


Crossing = ZoneEntered | ZoneLeft | ZoneStayed


def corners_of(outline: str) -> list[Corner]:
    """The corners of an outline. `Refused("zone-outline")`: it is none."""
    corners = _corners_in(outline)
    if corners is None:
        raise Refused("zone-outline", most=MOST_CORNERS)
    return corners


def _corners_in(outline: str) -> list[Corner] | None:
    parts = [part for part in outline.split(";") if part.strip()]
    found = [_CORNER.fullmatch(part) for part in parts]
    corners = [(float(each[1]), float(each[2])) for each in found if each]
    if not 3 <= len(parts) <= MOST_CORNERS or len(corners) < len(parts):
        return None
    on_earth = all(abs(north) <= 90 and abs(east) <= 180 for north, east in corners)
    return corners if on_earth else None


def contains(corners: list[Corner], latitude: float, longitude: float) -> bool:
    """Whether a place is within: a line from it to the east crosses the outline an odd number of
    times.
    """
    inside = False
    for (north, east), (next_north, next_east) in pairwise([*corners, corners[0]]):
        if (north > latitude) != (next_north > latitude):
            share = (latitude - north) / (next_north - north)
            inside ^= longitude < east + share * (next_east - east)
    return inside


def crossings(
    rules: Iterable[Rule], visits: dict[str, Visit], fix: ViewRow, moment: int
) -> Iterator[Crossing]:
    """What a newer fix says of each zone, with the visits that it was known to make."""
    if fix["radius"] is not None and not (isfinite(fix["radius"]) and fix["radius"] <= EXACT):
        return
    for rule in rules:
        visit = visits.get(rule.id)
        inside = contains(rule.corners, fix["latitude"], fix["longitude"])
        if inside and visit is None:
            yield ZoneEntered(zone=rule.id, name=rule.name, asked=rule.enter)
        elif visit and not inside:
            yield ZoneLeft(zone=rule.id, name=rule.name, asked=rule.leave)
        elif visit and _stays(rule, visit, moment):
            yield ZoneStayed(zone=rule.id, name=rule.name, minutes=rule.stay)


def _stays(rule: Rule, visit: Visit, moment: int) -> bool:
    return rule.stay > 0 and not visit.stayed and moment - visit.since >= rule.stay * MINUTE


def rule_of(id: str, said: Any) -> dict[str, Any] | None:
    """What a zone asks, as a row has it; None: nothing, or of an outline that is none."""
    corners = _corners_in(said.outline)
    if corners is None or not (said.enter or said.leave or said.stay):
        return None
    rule = Rule(
        **{name: getattr(said, name) for name in ("name", "enter", "leave", "stay")},
        id=id,
        corners=corners,
    )
    row: dict[str, Any] = msgspec.to_builtins(rule)
    return row


def _check(state: State, id: Id, before: ViewRow | None, zone: Zone | None) -> None:
    if zone:
        corners_of(zone.outline)


ZONES = Register(
    name="places_zones",
    item=Zone,
    registered=ZoneAdded,
    changed=ZoneChanged,
    removed=ZoneRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    unique=("name",),
    filters=("zone_kind",),
    check=_check,
)
