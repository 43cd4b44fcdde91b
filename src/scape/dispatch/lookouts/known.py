"""What is known of what somebody says: lookouts of its plates, warnings of its place and of who
calls, the same incident reported before, and earlier incidents of who calls.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from sqlalchemy import Connection, Select, select

from scape.base.clock import SECOND
from scape.base.rows import ViewRow
from scape.base.search import words_of
from scape.base.text import Message, Text
from scape.dispatch.events import Spot
from scape.dispatch.lookouts.events import WantedKind, WarningKind
from scape.dispatch.lookouts.plates import plates_in, telephone_key
from scape.dispatch.lookouts.registers import LOOKOUTS, WARNINGS
from scape.dispatch.lookouts.tables import plates
from scape.dispatch.tables import State, incidents
from scape.dispatch.telephone.calls import CallId, Telephone
from scape.dispatch.telephone.tables import callers
from scape.places.events import metres_between

SAME_TIME = 30 * 60 * SECOND
SAME_PLACE = 300  # metres
MOST = 10  # of a kind are shown
MOST_COMPARED = 200  # incidents of half an hour


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody types in a field, or in the fields of a form; `incident`: it is of this one."""

    text: Message = ""
    where: Text = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    category: Annotated[str, msgspec.Meta(max_length=40, pattern=r"^[A-Z0-9_/]*$(?!\n)")] = ""
    telephone: Telephone = ""
    incident: CallId = ""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A lookout, by its id."""

    id: str
    wanted: WantedKind
    plate: str
    description: str
    reason: str
    source: str
    until: str


class Warned(msgspec.Struct, frozen=True, kw_only=True):
    """A warning, by its id."""

    id: str
    about: WarningKind
    place: str
    words: str
    source: str
    until: str


class Like(msgspec.Struct, frozen=True, kw_only=True):
    """An incident that may be the same, or an earlier one of the same caller."""

    id: str
    year: int
    number: int
    category: str
    spot: Spot
    state: State
    opened_at: int
    why: Literal["near", "place", "caller"]


class Known(msgspec.Struct, frozen=True, kw_only=True):
    lookouts: tuple[Wanted, ...] = ()
    warnings: tuple[Warned, ...] = ()
    same: tuple[Like, ...] = ()
    earlier: tuple[Like, ...] = ()

    def shows(self) -> dict[str, str]:
        """The ids of the personal data, by kind."""
        ids = {
            "lookouts": " ".join(each.id for each in self.lookouts),
            "warnings": " ".join(each.id for each in self.warnings),
            "earlier": " ".join(each.id for each in self.earlier),
        }
        return {kind: found for kind, found in ids.items() if found}


def known(connection: Connection, typed: Typed, today: datetime.date, now: int) -> Known:
    """Everything that is known of it on this day."""
    return Known(
        lookouts=tuple(_as(Wanted, row) for row in _lookouts(connection, typed, today)),
        warnings=tuple(_as(Warned, row) for row in _warnings(connection, typed, today)),
        same=tuple(_same(connection, typed, now))[:MOST],
        earlier=tuple(_as(Like, row | {"why": "caller"}) for row in _earlier(connection, typed)),
    )


def _lookouts(connection: Connection, typed: Typed, today: datetime.date) -> list[ViewRow]:
    keys = plates_in(f"{typed.text}\n{typed.where}")
    found = connection.execute(select(plates.c.lookouts).where(plates.c.id.in_(keys))).scalars()
    ids = [lookout for each in found for lookout in each]
    table = LOOKOUTS.table
    holds = table.select().where(table.c.id.in_(ids), table.c.until >= today.isoformat())
    return _rows(connection, holds.order_by(table.c.id).limit(MOST))


def _warnings(connection: Connection, typed: Typed, today: datetime.date) -> list[ViewRow]:
    """Those of whose place every word is said, and those of the number that calls."""
    said, key = words_of([typed.where]), telephone_key(typed.telephone)
    if not said and not key:
        return []
    table = WARNINGS.table
    holds = table.select().where(table.c.until >= today.isoformat()).order_by(table.c.id)
    return [row for row in _rows(connection, holds) if _is_of(row, said, key)][:MOST]


def _is_of(warning: ViewRow, said: set[str], key: str) -> bool:
    place, telephone = words_of([warning["place"]]), telephone_key(warning["telephone"])
    return bool((place and place <= said) or (telephone and telephone == key))


def _same(connection: Connection, typed: Typed, now: int) -> Iterator[Like]:
    """Of the last half hour: in the same words, or of the same family of kinds and near."""
    c = incidents.c
    recent = incidents.select().where(
        c.opened_at >= now - SAME_TIME, c.state != "merged", c.id != typed.incident
    )
    for row in _rows(connection, recent.order_by(c.opened_at.desc()).limit(MOST_COMPARED)):
        if why := _likeness(typed, row):
            yield _as(Like, row | {"why": why})


def _likeness(typed: Typed, row: ViewRow) -> str:
    said = words_of([typed.where])
    if said and said == words_of([row["spot"]["text"]]):
        return "place"
    family = typed.category.partition("/")[0]
    return "near" if family == row["category"].partition("/")[0] and _near(typed, row) else ""


def _near(typed: Typed, row: ViewRow) -> bool:
    here, there = typed, row["spot"]
    if here.latitude is None or here.longitude is None or there["latitude"] is None:
        return False
    to = (there["latitude"], there["longitude"])
    return metres_between(here.latitude, here.longitude, *to) <= SAME_PLACE


def _earlier(connection: Connection, typed: Typed) -> list[ViewRow]:
    key = telephone_key(typed.telephone)
    if not key:
        return []
    ids = select(callers.c.incident).where(callers.c.key == key)
    c = incidents.c
    found = incidents.select().where(c.id.in_(ids), c.id != typed.incident)
    return _rows(connection, found.order_by(c.opened_at.desc()).limit(MOST))


def _rows(connection: Connection, statement: Select[Any]) -> list[ViewRow]:
    return [dict(row) for row in connection.execute(statement).mappings()]


def _as(kind: Any, row: ViewRow) -> Any:
    return msgspec.convert({name: row[name] for name in kind.__struct_fields__}, kind)
