"""The views that can be watched, and the query of a watcher."""

from typing import Any, NamedTuple

import msgspec
from sqlalchemy import BigInteger, Column, Connection, Integer, Select, Table, func, select

from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.scope import Scope, conditions
from scape.base.tables import beside, journal


class LiveView(NamedTuple):
    """A view that can be watched. Without a table its rows exist in memory only.

    `newest` names the column by which a window keeps the highest rows; without it a window keeps
    the rows with the lowest ids. `row` is the type of the rows of a view in memory.
    """

    name: str
    table: Table | None = None
    newest: str = ""
    row: type[msgspec.Struct] | None = None


class Question(NamedTuple):
    """The watched rows of a view: those within a scope, which `ask` makes hashable."""

    view: LiveView
    within: tuple[tuple[str, frozenset[Any]], ...]

    def fits(self, row: ViewRow) -> bool:
        return all(row.get(column) in values for column, values in self.within)

    def reading(self, limit: int) -> Select[Any]:
        """The statement that reads the first `limit` rows."""
        table, newest = self._table, self.view.newest
        order = [table.c[newest].desc(), table.c.id.desc()] if newest else [table.c.id]
        return self._narrowed(select(table)).order_by(*order).limit(limit)

    def counting(self) -> Select[Any]:
        """The statement that counts the rows."""
        return self._narrowed(select(func.count()).select_from(self._table))

    @property
    def _table(self) -> Table:
        assert self.view.table is not None
        return self.view.table

    def _narrowed(self, statement: Select[Any]) -> Select[Any]:
        return statement.where(*conditions(dict(self.within), self._table))


def ask(view: LiveView, scope: Scope) -> Question:
    """`Missing`: no such column; `Refused("bad-input", field=...)`: not a value of the column."""
    if view.table is not None:
        for name, values in scope.items():
            if name not in view.table.c:
                raise Missing("no-such-column", column=name)
            for value in values:
                _check(view.table.c[name], value)
    return Question(view, tuple((name, frozenset(scope[name])) for name in sorted(scope)))


class Moment(NamedTuple):
    """The first rows at one version of the store, and how many there are.

    A version is the number of the last journal row and the number of batches that changed rows
    without one.
    """

    version: int
    rows: list[ViewRow]
    total: int


def _check(column: Column[Any], value: object) -> None:
    """Check the type first: a database error here would count as a store that is down."""
    kind = column.type.python_type
    right = kind in {str, int, bool, float} and (value is None or type(value) is kind)
    if isinstance(value, int) and isinstance(column.type, Integer):
        right &= value.bit_length() <= (63 if isinstance(column.type, BigInteger) else 31)
    if not right or (isinstance(value, str) and "\0" in value):
        raise Refused("bad-input", field=str(column.name))


_VERSION = select(
    func.coalesce(select(func.max(journal.c.seq)).scalar_subquery(), 0)
    + select(beside.c.batches).scalar_subquery()
)


def read_moment(question: Question, limit: int, counted: bool, connection: Connection) -> Moment:
    """The total includes rows beyond `limit` only if `counted`."""
    rows = [dict(row) for row in connection.execute(question.reading(limit)).mappings()]
    total = len(rows)
    if counted and total == limit:
        total = connection.execute(question.counting()).scalar_one()
    return Moment(connection.execute(_VERSION).scalar_one(), rows, total)
