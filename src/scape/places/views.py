"""Positions and zones as screens read them, and what an erasure in the journal removes."""

from typing import Any

from sqlalchemy import delete, func, select

from scape.base.change import Change
from scape.base.journal import Entry
from scape.base.question import LiveView
from scape.base.register import views_of
from scape.base.rows import Rows
from scape.places.events import position_of
from scape.places.rights import SEE
from scape.places.tables import positions, tracks, visits, zone_rules
from scape.places.zone_events import (
    ZoneAdded,
    ZoneChanged,
    ZoneEntered,
    ZoneLeft,
    ZoneRemoved,
    ZoneStayed,
)
from scape.places.zones import ZONES, Visit, rule_of
from scape.web.shown import Shown, shown

_FIXED = func.coalesce(tracks.c.at, tracks.c.received)


def erase_copy(change: Change, entry: Entry) -> tuple[int, ...]:
    """Remove the fix that was copied from a journal row when positions left the journal."""
    copy = delete(tracks).where(tracks.c.id == f"journal-{entry.seq}")
    for row in change.execute(copy.returning(tracks.c.subject)):
        _show_last(change, row["subject"])
    return ()


def _show_last(change: Change, subject: str) -> None:
    """Make the last fix that is left the position."""
    of_it = select(tracks).where(tracks.c.subject == subject)
    left = change.query(of_it.order_by(_FIXED.desc(), tracks.c.received.desc()).limit(1))
    change.drop(positions, subject)
    for fix in left:
        change.put(positions, position_of(fix))


def zone_said(entry: Entry, event: ZoneAdded | ZoneChanged, rows: Rows) -> None:
    _put_rule(rows, entry.subject, rule_of(entry.subject, event))


def zone_removed(entry: Entry, event: ZoneRemoved, rows: Rows) -> None:
    _put_rule(rows, entry.subject, None)


def _put_rule(rows: Rows, zone: str, rule: dict[str, Any] | None) -> None:
    known = rows.get(zone_rules, 0)
    others = [each for each in known["rules"] if each["id"] != zone] if known else []
    rows.put(zone_rules, {"id": 0, "rules": [*others, rule] if rule else others})


def zone_entered(entry: Entry, event: ZoneEntered, rows: Rows) -> None:
    _visit(rows, entry.subject, event.zone, Visit(entry.at))


def zone_stayed(entry: Entry, event: ZoneStayed, rows: Rows) -> None:
    _visit(rows, entry.subject, event.zone, Visit(entry.at, True))


def zone_left(entry: Entry, event: ZoneLeft, rows: Rows) -> None:
    _visit(rows, entry.subject, event.zone, None)


def _visit(rows: Rows, subject: str, zone: str, visit: Visit | None) -> None:
    known = rows.get(visits, subject)
    zones = {id: each for id, each in known["zones"].items() if id != zone} if known else {}
    if visit:
        zones[zone] = list(visit)
    if zones:
        rows.put(visits, {"id": subject, "zones": zones})
    elif known:
        rows.drop(visits, subject)


# Positions and tracks are kept: no journal row is folded into them.
VIEWS = views_of(
    "places",
    __name__,
    1,
    registers=(ZONES,),
    tables=(zone_rules, visits),
    folds=(
        (ZoneAdded, zone_said),
        (ZoneChanged, zone_said),
        (ZoneRemoved, zone_removed),
        (ZoneEntered, zone_entered),
        (ZoneStayed, zone_stayed),
        (ZoneLeft, zone_left),
    ),
)._replace(erasing=erase_copy)
SHOWN = (Shown(LiveView("places_positions", positions), SEE, keys=True), shown(ZONES))
