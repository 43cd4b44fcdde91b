"""One page of a register: searched, narrowed, sorted and counted by the database."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, Select, and_, func, or_, select, tuple_

from scape.base.errors import Missing, Refused
from scape.base.register import Register
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope
from scape.base.search import LAST, limited, marker, words_of

# As many entries at most are named one by one; more are found by reading the text of each.
FEW = 2000
# As many keys are walked along an index in the hope to meet a page of matching ones.
WALK = 5000
# As many rows are read by one statement; PostgreSQL takes 65,535 parameters.
AT_ONCE = 10_000


class Query(NamedTuple):
    """What to look for: words that begin as those of `text`; for some columns, their values.

    `sort` is a column, from the highest with a minus before it. A page begins after `offset` rows,
    or at the `next` of the page before.
    """

    text: str = ""
    narrow: Mapping[str, Collection[Any]] = MappingProxyType({})
    scope: Scope = EVERYTHING
    sort: str = "id"
    offset: int = 0
    after: str = ""
    limit: int = 100


class Page(msgspec.Struct, frozen=True):
    """Rows in order; `total` counts all that match, `next` is None on the last page."""

    rows: list[ViewRow]
    total: int
    next: str | None


# What a page begins after: a key of bytes, a place or a version.
_Key = (
    Annotated[str, msgspec.Meta(pattern=r"^[^\x00]*$")]
    | Annotated[int, msgspec.Meta(ge=0, lt=1 << 62)]
)
# One of several words, and whether it is a whole word or the beginning of one.
_Wanted = tuple[list[str], bool]
# Whether an entry matches, said of the columns of its keys.
_Matching = Callable[[Any], ColumnElement[bool]]


def find(connection: Connection, register: Register[Any], query: Query) -> Page:
    """`Refused("bad-input")` or `Missing` for a column that the list is not narrowed by."""
    wanted = _wanted(register, query)
    has = partial(_has, _place_in(connection))
    few = _few(connection, register, wanted, has)
    if few is not None:
        return _page(connection, register, query, lambda c: c.id.in_(few), len(few), many=False)

    def matching(c: Any) -> ColumnElement[bool]:
        return and_(True, *(has(c, *one) for one in wanted))

    everything, total = _count(connection, register, wanted, matching(register.keys.c))
    return _page(connection, register, query, matching, total, many=2 * total > everything)


def _count(
    connection: Connection,
    register: Register[Any],
    wanted: list[_Wanted],
    matching: ColumnElement[bool],
) -> tuple[int, int]:
    """How many entries there are, and how many of them match; of one word its rows are counted."""
    counting = select(func.count()).select_from(register.keys)
    everything = connection.execute(counting).scalar_one()
    if not wanted:
        return everything, everything
    counting = counting.where(matching)
    if len(wanted) == 1:
        items = func.count(register.words.c.item.distinct())
        counting = select(items).where(_spelt(register, *wanted[0]))
    return everything, connection.execute(counting).scalar_one()


def _wanted(register: Register[Any], query: Query) -> list[_Wanted]:
    """Longest first: it is likely to be the rarest."""
    for column in query.narrow.keys() - {*register.filters}:
        raise Refused("bad-input", field=column)
    for column in query.scope.keys() - {*register.marked}:
        raise Missing("no-such-column", column=column)
    narrow = [*query.narrow.items(), *query.scope.items()]
    marks = [([marker(column, value) for value in values], True) for column, values in narrow]
    words = sorted(limited(words_of([query.text])), key=len, reverse=True)
    return [*(([word], False) for word in words), *marks]


def _few(
    connection: Connection,
    register: Register[Any],
    wanted: list[_Wanted],
    has: Callable[..., ColumnElement[bool]],
) -> list[int] | None:
    """The places of all that match, where one of the words is rare enough to go by."""
    keys = register.keys.c
    for one in wanted:
        some = select(register.words.c.item).distinct().where(_spelt(register, *one))
        found = connection.execute(some.limit(FEW + 1)).scalars().all()
        if len(found) <= FEW:
            others = [has(keys, *other) for other in wanted if other != one]
            places = select(keys.id).where(keys.id.in_(found), *others)
            return list(connection.execute(places).scalars())
    return None


def _spelt(register: Register[Any], words: list[str], whole: bool) -> ColumnElement[bool]:
    return register.words.c.word.in_(words) if whole else spelt(register, words[0])


def spelt(register: Register[Any], beginning: str) -> ColumnElement[bool]:
    """The words of a register's entries that begin so."""
    word = register.words.c.word
    return and_(word >= beginning, word < beginning + LAST)


def _place_in(connection: Connection) -> Callable[..., ColumnElement[int]]:
    """Where a text is within another; LIKE takes twice the time."""
    return func.instr if connection.dialect.name == "sqlite" else func.strpos


def _has(
    place: Callable[..., ColumnElement[int]], c: Any, words: list[str], whole: bool
) -> ColumnElement[bool]:
    """The text of an entry has a blank before and after each word."""
    end = " " if whole else ""
    return or_(False, *(place(c.text, f" {word}{end}") > 0 for word in words))


def _page(
    connection: Connection,
    register: Register[Any],
    query: Query,
    matching: _Matching,
    total: int,
    *,
    many: bool,
) -> Page:
    order, down = _order(register, query.sort), _down(query)
    keys = select(*order)
    if query.after:
        last = tuple_(*_cursor(query.after, order))
        keys = keys.where(tuple_(*order) < last if down else tuple_(*order) > last)
    for statement in _ways(keys, matching, order, down, total, many=many):
        found = connection.execute(statement.limit(query.limit + 1).offset(query.offset)).all()
        if len(found) > query.limit:
            break
    shown = [list(key) for key in found[: query.limit]]
    rows = _rows(connection, register, [key[-1] for key in shown])
    more = len(found) > query.limit
    return Page(rows, total, msgspec.json.encode(shown[-1]).decode() if more else None)


def _ways(
    keys: Select[Any],
    matching: _Matching,
    order: list[Column[Any]],
    down: bool,
    total: int,
    *,
    many: bool,
) -> Iterator[Select[Any]]:
    """Statements that find a page, until one finds a whole one; the last finds what there is.

    Of many that match the first are soon met along an index. Of not so many a page is mostly among
    the first keys; else all that match are sorted.
    """
    walked = keys.order_by(*_directed(order, down))
    wanted = matching(order[-1].table.c)
    if many:
        yield walked.where(wanted)
        return
    if total > FEW:
        near = walked.add_columns(order[-1].table.c.text).limit(WALK).subquery()
        among = [near.c[column.name] for column in order]
        yield select(*among).where(matching(near.c)).order_by(*_directed(among, down))
    yield keys.where(wanted).order_by(*_directed(map(_not_walked, order), down))


def _directed(columns: Iterable[ColumnElement[Any]], down: bool) -> list[ColumnElement[Any]]:
    return [column.desc() if down else column for column in columns]


def _rows(connection: Connection, register: Register[Any], places: list[int]) -> list[ViewRow]:
    """The rows at these places, in their order."""
    place = register.table.c[register.place]
    rows: dict[int, ViewRow] = {}
    for first in range(0, len(places), AT_ONCE):
        some = select(register.table).where(place.in_(places[first : first + AT_ONCE]))
        rows |= {row[register.place]: dict(row) for row in connection.execute(some).mappings()}
    return [rows[one] for one in places]


def _down(query: Query) -> bool:
    return query.sort.startswith("-")


def _order(register: Register[Any], sort: str) -> list[Column[Any]]:
    """The columns to sort by; among equals by the place."""
    name = sort.removeprefix("-")
    if name not in register.sorts:
        raise Refused("bad-input", field="sort")
    keys = register.keys.c
    return [keys.id] if name == "id" else [keys[name], keys.id]


def _not_walked(column: Column[Any]) -> ColumnElement[Any]:
    """As the column, for sorting by it without an index."""
    return column + 0 if column.name in ("id", "version") else column.concat("")


def _cursor(after: str, order: list[Column[Any]]) -> list[Any]:
    try:
        values = msgspec.json.decode(after, type=list[_Key])
    except msgspec.DecodeError:
        values = []
    if [type(value) for value in values] != [column.type.python_type for column in order]:
        raise Refused("bad-cursor")
    return values
