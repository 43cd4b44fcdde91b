"""Searches past calls."""

from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    false,
    func,
    literal,
    or_,
    select,
    text,
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
    matching = and_(True, *_conditions(connection, search))
    some = select(literal(1)).select_from(calls).where(matching).limit(MOST_COUNTED + 1)
    counting = select(func.count()).select_from(some.subquery())
    page: Select[Any] = select(calls).where(matching)
    if search.before:
        page = page.where(tuple_(calls.c.started, calls.c.id) < _cursor(search.before))
    page = page.order_by(calls.c.started.desc(), calls.c.id.desc()).limit(search.limit + 1)
    rows = [dict(row) for row in connection.execute(page).mappings()]
    is_last = len(rows) <= search.limit
    rows = rows[: search.limit]
    next_page = None if is_last else f"{rows[-1]['started']}-{rows[-1]['id']}"
    total: int = connection.execute(counting).scalar_one()
    more = total > MOST_COUNTED
    return Page(marked(connection, rows), next_page, min(total, MOST_COUNTED), more)


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


def _conditions(connection: Connection, search: Search) -> list[ColumnElement[bool]]:
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
    asked += [_speaks_of(connection, word) for word in sorted(limited(words_of([search.text])))]
    return asked + conditions(search.scope, calls)


_SOUNDS = and_(text(RECORDED), ~calls.c.encrypted)


def _is(condition: ColumnElement[bool], wanted: bool | None) -> ColumnElement[bool]:
    return condition if wanted else ~condition


def _speaks_of(connection: Connection, word: str) -> ColumnElement[bool]:
    """A call whose radio, unit, talkgroup, site or link is found by this word in its register, or
    that a note with this word is about.
    """
    speakers, groups, places, links = (
        _Named(connection, register, word) for register in (RADIOS, TALKGROUPS, SITES, LINKS)
    )
    private, destination = calls.c.private, calls.c.destination
    ways = [
        *speakers.ways(calls.c.source),
        *(and_(private, way) for way in speakers.ways(destination)),
        *(and_(~private, way) for way in groups.ways(destination)),
        *places.ways(calls.c.site),
        *links.ways(calls.c.site),
        *_noted_ways(connection, word),
    ]
    return or_(false(), *ways)


def _noted_ways(connection: Connection, word: str) -> list[ColumnElement[bool]]:
    """Few calls are looked up by their ids, as numbers of entries are."""
    found = select(notes.c.call).where(notes.c.words.contains(f" {word}"))
    ids = connection.execute(found.distinct().limit(FEW + 1)).scalars().all()
    if len(ids) > FEW:
        return [calls.c.id.in_(found)]
    return [calls.c.id.in_(ids)] if ids else []


class _Named:
    """The numbers of the entries of a register that a word finds, and the number that it is."""

    def __init__(self, connection: Connection, register: Register[Any], word: str) -> None:
        self._found = select(register.words.c.item).where(spelt(register, word))
        numbers = connection.execute(self._found.distinct().limit(FEW + 1)).scalars().all()
        self._many = len(numbers) > FEW
        is_number = word.isdecimal() and len(word) < 11
        self._numbers = [*([] if self._many else numbers), *([int(word)] if is_number else [])]

    def ways(self, column: ColumnElement[int]) -> list[ColumnElement[bool]]:
        """Few numbers are looked up in an index; of many the first calls are soon met along one."""
        named = [column.in_(self._numbers)] if self._numbers else []
        many = [(column + 0).in_(self._found)] if self._many else []
        return [*named, *many]
