"""Searches past incidents, newest first: by words and markers, in the order of their ids."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, exists, func, literal, select

from scape.base import ids
from scape.base.rows import ViewRow
from scape.base.search import LAST, limited, marker, words_of
from scape.dispatch.past.tables import words
from scape.dispatch.tables import incidents

# Incidents of a word so rare are all looked at; of others the first are soon met along the ids.
FEW = 20_000
AT_ONCE = 500  # incidents asked about by one statement


class Search(NamedTuple):
    """The criteria of a search; times in microseconds since 1970, `before` the `next` of a page.

    `number` is YEAR/NUMBER, `unit` one that was sent there, by its id; empty: any.
    """

    text: str = ""
    since: int | None = None
    until: int | None = None
    state: str = ""
    category: str = ""
    result: str = ""
    number: str = ""
    unit: str = ""
    before: str = ""
    limit: int = 50


class Page(NamedTuple):
    """Rows, newest first; `next` is the cursor of the next page, None on the last."""

    rows: list[ViewRow]
    next: str | None


class _Range(NamedTuple):
    """Words from one up to another one, which is not among them."""

    first: str
    last: str

    def of(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        return and_(column >= self.first, column < self.last)

    def within(self, incident: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether an incident has such a word."""
        beginning = incident + literal(" ")
        first, last = beginning + literal(self.first), beginning + literal(self.last)
        return exists().where(words.c.id >= first, words.c.id < last)


def find(connection: Connection, search: Search) -> Page:
    """One page of the incidents that match."""
    found = list(islice(_matching(connection, search), search.limit + 1))
    shown = found[: search.limit]
    statement = incidents.select().where(incidents.c.id.in_(shown))
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    rows.sort(key=lambda row: str(row["id"]), reverse=True)
    return Page(rows, shown[-1] if len(found) > search.limit else None)


def _matching(connection: Connection, search: Search) -> Iterator[str]:
    """The ids of all that match, newest first."""
    ranges = _ranges(search)
    counted = sorted((_count(connection, each), each) for each in ranges)
    if not counted or counted[0][0] > FEW:
        return _walked(connection, search, ranges)
    (_, rarest), *others = counted
    return _looked_up(connection, search, rarest, [each for _, each in others])


def _ranges(search: Search) -> list[_Range]:
    """Of each word its beginning, of a marker the whole."""
    marks = {
        "state": search.state,
        "category": search.category,
        "result": search.result,
        "number": search.number,
        "unit": search.unit,
    }
    exact = [marker(name, value) for name, value in marks.items() if value]
    said = sorted(limited(words_of([search.text])))
    return [*(_Range(word, f"{word} ") for word in exact), *(_Range(w, w + LAST) for w in said)]


def _count(connection: Connection, wanted: _Range) -> int:
    """How many rows have such a word, at most one more than are few."""
    some = select(literal(1)).select_from(words).where(wanted.of(words.c.word)).limit(FEW + 1)
    return connection.execute(select(func.count()).select_from(some.subquery())).scalar_one()


def _walked(connection: Connection, search: Search, ranges: list[_Range]) -> Iterator[str]:
    id = incidents.c.id
    conditions = [*_bounds(search, id), *(each.within(id) for each in ranges)]
    statement = select(id).where(*conditions).order_by(id.desc()).limit(search.limit + 1)
    yield from connection.execute(statement).scalars()


def _looked_up(
    connection: Connection, search: Search, rarest: _Range, others: list[_Range]
) -> Iterator[str]:
    incident = words.c.incident
    statement = select(incident).where(rarest.of(words.c.word), *_bounds(search, incident))
    found = sorted({*connection.execute(statement).scalars()}, reverse=True)
    if not others:
        yield from found
        return
    id = incidents.c.id
    conditions = [each.within(id) for each in others]
    for first in range(0, len(found), AT_ONCE):
        both = select(id).where(id.in_(found[first : first + AT_ONCE]), *conditions)
        yield from sorted(connection.execute(both).scalars(), reverse=True)


def _bounds(search: Search, id: ColumnElement[str]) -> list[ColumnElement[bool]]:
    """An id begins with the time at which it was made."""
    bounds = []
    if search.since is not None:
        bounds.append(id >= ids.make(search.since, bytes(10)))
    if search.until is not None:
        bounds.append(id < ids.make(search.until, bytes(10)))
    if search.before:
        bounds.append(id < search.before)
    return bounds
