"""Searches past calls."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    and_,
    false,
    func,
    or_,
    select,
    tuple_,
)

from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.base.search import limited
from scape.radio.registers.registers import links, radios, sites, talkgroups
from scape.radio.traffic.tables import calls

_NAMES = ("name", "unit", "place", "alias_lv", "alias_lt", "alias_en")
_DIGITS = 18  # of a time, as many as every database accepts


# Of a register: each number, and the names of its entry in lower case.
Names = list[tuple[int, str]]


class Search(NamedTuple):
    """The criteria of a search, among the calls of a scope.

    Times in microseconds since 1970; `before` is the `next` of a page.
    """

    text: str = ""
    since: int | None = None
    until: int | None = None
    talkgroup: int | None = None
    source: int | None = None
    site: int | None = None
    emergency: bool | None = None
    before: str = ""
    limit: int = 50
    scope: Scope = EVERYTHING


class Page(NamedTuple):
    """Calls, newest first; `next` is the cursor of the next page, `total` counts all matches."""

    rows: list[ViewRow]
    next: str | None
    total: int


def find_calls(connection: Connection, search: Search) -> Page:
    """One page of the calls that match."""
    matching = and_(True, *_conditions(connection, search))
    counting = select(func.count()).select_from(calls).where(matching)
    page: Select[Any] = select(calls).where(matching)
    if search.before:
        page = page.where(tuple_(calls.c.started, calls.c.id) < _cursor(search.before))
    page = page.order_by(calls.c.started.desc(), calls.c.id.desc()).limit(search.limit + 1)
    rows = [dict(row) for row in connection.execute(page).mappings()]
    more = len(rows) > search.limit
    rows = rows[: search.limit]
    next_page = f"{rows[-1]['started']}-{rows[-1]['id']}" if more else None
    return Page(rows, next_page, connection.execute(counting).scalar_one())


def _cursor(before: str) -> Any:
    started, dash, id = before.partition("-")
    if not dash or not started.isdecimal() or len(started) > _DIGITS:
        raise Refused("bad-cursor")
    return tuple_(int(started), id)


def _conditions(connection: Connection, search: Search) -> list[ColumnElement[bool]]:
    talkgroup = and_(calls.c.destination == search.talkgroup, ~calls.c.private)
    wanted = [
        (search.since, calls.c.started >= (search.since or 0)),
        (search.until, calls.c.started < (search.until or 0)),
        (search.talkgroup, talkgroup),
        (search.source, calls.c.source == search.source),
        (search.site, calls.c.site == search.site),
        (search.emergency, calls.c.emergency == search.emergency),
    ]
    asked = [condition for value, condition in wanted if value is not None]
    if words := limited({*search.text.casefold().split()}):
        names = {table: _names(connection, table) for table in (radios, talkgroups, sites, links)}
        asked += [_speaks_of(names, word) for word in words]
    return asked + conditions(search.scope, calls)


def _names(connection: Connection, table: Table) -> Names:
    texts = [column for column in table.c if column.name in _NAMES]
    found = connection.execute(select(table.c.id, *texts))
    return [(id, " ".join(names).casefold()) for id, *names in found]


def _speaks_of(names: dict[Table, Names], word: str) -> ColumnElement[bool]:
    """A call whose radio, unit, talkgroup, site or link has this word in a name or number."""
    speakers, groups = _named(names[radios], word), _named(names[talkgroups], word)
    places = _named(names[sites], word) + _named(names[links], word)
    ways = [
        (speakers, calls.c.source.in_(speakers)),
        (speakers, and_(calls.c.private, calls.c.destination.in_(speakers))),
        (groups, and_(~calls.c.private, calls.c.destination.in_(groups))),
        (places, calls.c.site.in_(places)),
    ]
    return or_(false(), *(way for numbers, way in ways if numbers))


def _named(names: Names, word: str) -> list[int]:
    """The number that the word is, or those of entries whose names contain it in any case."""
    numbers = [id for id, text in names if word in text]
    return [*numbers, int(word)] if word.isdecimal() and len(word) < 11 else numbers
