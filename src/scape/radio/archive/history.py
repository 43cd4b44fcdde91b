"""Searches past calls."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    text,
    true,
    tuple_,
)

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.listing import spelt
from scape.base.register import Register
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.base.search import limited, words_of
from scape.radio.archive.tables import kept_recordings, notes
from scape.radio.registers.registers import LINKS, RADIOS, SITES, TALKGROUPS
from scape.radio.traffic.tables import RECORDED, calls

# As many numbers are given to the database one by one; it takes some ten thousand in a statement.
FEW = 500
MOST_COUNTED = 10_000  # matches: nobody reads so many, and to count a million takes long
_DIGITS = 18  # of a time, as many as every database accepts


class Search(NamedTuple):
    """The criteria of a search, among the calls of a scope.

    Each word of `text` finds calls by the entries that it finds in the registers, by a number, or
    by a note. Times in microseconds since 1970, lengths in seconds; `sound`: a recording that is
    not encrypted; `before` is the `next` of a page.
    """

    text: str = ""
    since: int | None = None
    until: int | None = None
    talkgroup: int | None = None
    source: int | None = None
    site: int | None = None
    emergency: bool | None = None
    shortest: int | None = None
    longest: int | None = None
    kept: bool | None = None
    noted: bool | None = None
    sound: bool | None = None
    before: str = ""
    limit: int = 50
    scope: Scope = EVERYTHING


class Page(NamedTuple):
    """Calls, newest first, each with whether its recording is `kept` and whether it is `noted`.

    `next` is the cursor of the next page. `total` counts the matches, at most `MOST_COUNTED`;
    `more`: there are more.
    """

    rows: list[ViewRow]
    next: str | None
    total: int
    more: bool = False


def find_calls(connection: Connection, search: Search) -> Page:
    """One page of the calls that match."""
    words = [_Word(connection, word) for word in sorted(limited(words_of([search.text])))]
    filters = [true(), *_filters(search)]
    counted = _count(connection, and_(*filters, *(word.looked_up for word in words)))
    if not counted:
        return Page([], None, 0)
    # Of so many the first are soon met along the times; to look all of them up takes long.
    more = counted > MOST_COUNTED
    found = [word.met if more else word.looked_up for word in words]
    rows = _rows(connection, search, and_(*filters, *found))
    is_last = len(rows) <= search.limit
    rows = rows[: search.limit]
    next_page = None if is_last else f"{rows[-1]['started']}-{rows[-1]['id']}"
    return Page(marked(connection, rows), next_page, min(counted, MOST_COUNTED), more)


def _count(connection: Connection, matching: ColumnElement[bool]) -> int:
    """How many match, at most one more than are counted."""
    some = select(literal(1)).select_from(calls).where(matching).limit(MOST_COUNTED + 1)
    return connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()


def _rows(connection: Connection, search: Search, matching: ColumnElement[bool]) -> list[ViewRow]:
    """A page, and the first row of the next."""
    page: Select[Any] = select(calls).where(matching)
    if search.before:
        page = page.where(tuple_(calls.c.started, calls.c.id) < _cursor(search.before))
    page = page.order_by(calls.c.started.desc(), calls.c.id.desc()).limit(search.limit + 1)
    return [dict(row) for row in connection.execute(page).mappings()]


def marked(connection: Connection, rows: list[ViewRow]) -> list[ViewRow]:
    """Calls with whether each is kept, and noted."""
    ids = [row["id"] for row in rows]
    kept, noted = (
        set(connection.execute(select(column).where(column.in_(ids))).scalars())
        for column in (kept_recordings.c.id, notes.c.call)
    )
    return [row | {"kept": row["id"] in kept, "noted": row["id"] in noted} for row in rows]


def _cursor(before: str) -> Any:
    started, dash, id = before.partition("-")
    if not dash or not started.isdecimal() or len(started) > _DIGITS:
        raise Refused("bad-cursor")
    return tuple_(int(started), id)


def _filters(search: Search) -> list[ColumnElement[bool]]:
    """All of a search but its text."""
    talkgroup = and_(calls.c.destination == search.talkgroup, ~calls.c.private)
    wanted = [
        (search.since, calls.c.started >= (search.since or 0)),
        (search.until, calls.c.started < (search.until or 0)),
        (search.talkgroup, talkgroup),
        (search.source, calls.c.source == search.source),
        (search.site, calls.c.site == search.site),
        (search.emergency, calls.c.emergency == search.emergency),
        (search.shortest, calls.c.duration >= (search.shortest or 0) * SECOND),
        (search.longest, calls.c.duration <= (search.longest or 0) * SECOND),
        (search.kept, _is(calls.c.id.in_(select(kept_recordings.c.id)), search.kept)),
        (search.noted, _is(calls.c.id.in_(select(notes.c.call)), search.noted)),
        (search.sound, _is(_SOUNDS, search.sound)),
    ]
    asked = [condition for value, condition in wanted if value is not None]
    return asked + conditions(search.scope, calls)


_SOUNDS = and_(text(RECORDED), ~calls.c.encrypted)


def _is(condition: ColumnElement[bool], wanted: bool | None) -> ColumnElement[bool]:
    return condition if wanted else ~condition


_SPOKEN = (calls.c.source, calls.c.destination, calls.c.site, calls.c.id)


class _Word:
    """The calls whose radio, unit, talkgroup, site or link is found by this word in its register,
    or that a note with this word is about: `looked_up` in indexes, or `met` along the times.
    """

    def __init__(self, connection: Connection, word: str) -> None:
        self._speakers, self._groups, self._places, self._links = (
            _Named(connection, register, word) for register in (RADIOS, TALKGROUPS, SITES, LINKS)
        )
        self._noted = _Noted(connection, word)

    @property
    def looked_up(self) -> ColumnElement[bool]:
        return self._found(*_SPOKEN)

    @property
    def met(self) -> ColumnElement[bool]:
        return self._found(*map(_unindexed, _SPOKEN))

    def _found(
        self,
        source: ColumnElement[int],
        destination: ColumnElement[int],
        site: ColumnElement[int],
        id: ColumnElement[str],
    ) -> ColumnElement[bool]:
        private = calls.c.private
        ways = [
            *self._speakers.ways(source),
            *(and_(private, way) for way in self._speakers.ways(destination)),
            *(and_(~private, way) for way in self._groups.ways(destination)),
            *self._places.ways(site),
            *self._links.ways(site),
            *self._noted.ways(id),
        ]
        return or_(false(), *ways)


class _Found:
    """What a query finds: values if they are few, else the query itself."""

    def __init__(self, connection: Connection, found: Select[Any]) -> None:
        self._found = found
        values = list(connection.execute(found.distinct().limit(FEW + 1)).scalars())
        self._many = len(values) > FEW
        self._values = [] if self._many else values

    def ways(self, column: ColumnElement[Any]) -> list[ColumnElement[bool]]:
        named = [column.in_(self._values)] if self._values else []
        many = [self._one_of_many(column)] if self._many else []
        return [*named, *many]

    def _one_of_many(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        """Of many entries the first calls are soon met along the times."""
        return _unindexed(column).in_(self._found)


class _Noted(_Found):
    """The calls that a note with a word is about."""

    def __init__(self, connection: Connection, word: str) -> None:
        found = select(notes.c.call).where(notes.c.words.contains(f" {word}"))
        super().__init__(connection, found)

    def _one_of_many(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return column.in_(self._found)


class _Named(_Found):
    """The numbers of the entries of a register that a word finds, and the number that it is."""

    def __init__(self, connection: Connection, register: Register[Any], word: str) -> None:
        super().__init__(connection, select(register.words.c.item).where(spelt(register, word)))
        if word.isdecimal() and len(word) < 11:
            self._values.append(int(word))


def _unindexed(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """An expression has no index."""
    return column + ("" if isinstance(column.type, Text) else 0)
