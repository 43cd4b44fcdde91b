"""One page of a register: searched, narrowed, sorted and counted by the database."""

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import msgspec
from sqlalchemy import Column, ColumnElement, Connection, and_, func, or_, select, tuple_

from scape.base.errors import Missing, Refused
from scape.base.register import Register
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope
from scape.base.search import LAST, marker, words_of

# As many entries at most are named one by one; more are found by reading the text of each.
FEW = 2000


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


def find(connection: Connection, register: Register[Any], query: Query) -> Page:
    """`Refused("bad-input")` or `Missing` for a column that the list is not narrowed by."""
    wanted = _wanted(register, query)
    few = _few(connection, register, wanted)
    if few is not None:
        among = register.keys.c.id.in_(few)
        return _page(connection, register, query, among, len(few), many=False)
    matching: ColumnElement[bool] = and_(
        True, *(_has(register, words, whole) for words, whole in wanted)
    )
    counting = select(func.count(), func.count().filter(matching)).select_from(register.keys)
    everything, total = connection.execute(counting).one()
    many = 2 * total > everything
    return _page(connection, register, query, matching, total, many=many)


def _wanted(register: Register[Any], query: Query) -> list[_Wanted]:
    """Longest first: it is likely to be the rarest."""
    for column in query.narrow.keys() - {*register.filters}:
        raise Refused("bad-input", field=column)
    for column in query.scope.keys() - {*register.marked}:
        raise Missing("no-such-column", column=column)
    narrow = [*query.narrow.items(), *query.scope.items()]
    marks = [([marker(column, value) for value in values], True) for column, values in narrow]
    words = sorted(words_of([query.text]), key=len, reverse=True)
    return [*(([word], False) for word in words), *marks]


def _few(
    connection: Connection, register: Register[Any], wanted: list[_Wanted]
) -> list[int] | None:
    """The places of all that match, where one of the words is rare enough to go by."""
    c = register.words.c
    for words, whole in wanted:
        spelt = c.word.in_(words) if whole else and_(c.word >= words[0], c.word < words[0] + LAST)
        some = select(c.item).distinct().where(spelt).limit(FEW + 1)
        found = connection.execute(some).scalars().all()
        if len(found) <= FEW:
            others = [_has(register, *other) for other in wanted if other != (words, whole)]
            keys = select(register.keys.c.id).where(register.keys.c.id.in_(found), *others)
            return list(connection.execute(keys).scalars())
    return None


def _has(register: Register[Any], words: list[str], whole: bool) -> ColumnElement[bool]:
    """The text of an entry has a blank before and after each word."""
    end = " " if whole else ""
    text = register.keys.c.text
    return or_(False, *(text.contains(f" {word}{end}", autoescape=True) for word in words))


def _page(
    connection: Connection,
    register: Register[Any],
    query: Query,
    matching: ColumnElement[bool],
    total: int,
    *,
    many: bool,
) -> Page:
    """Of many the first are soon met along an index; else all that match are sorted."""
    order = _order(register, query.sort)
    keys = select(*order).where(matching).limit(query.limit + 1).offset(query.offset)
    if query.after:
        last = tuple_(*_cursor(query.after, order))
        keys = keys.where(tuple_(*order) < last if _down(query) else tuple_(*order) > last)
    walked = [column if many else _not_walked(column) for column in order]
    keys = keys.order_by(*(column.desc() if _down(query) else column for column in walked))
    found = connection.execute(keys).all()
    more = len(found) > query.limit
    shown = found[: query.limit]
    rows = _rows(connection, register, [key[-1] for key in shown])
    next = msgspec.json.encode(list(shown[-1])).decode() if more else None
    return Page(rows, total, next)


def _rows(connection: Connection, register: Register[Any], places: list[int]) -> list[ViewRow]:
    place = register.table.c[register.place]
    found = connection.execute(select(register.table).where(place.in_(places))).mappings()
    rows = {row[register.place]: dict(row) for row in found}
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
