"""The rows of a view that a session sees, defined once for the database and for rows in memory."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from types import MappingProxyType
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, or_

from scape.base.errors import Missing
from scape.base.rows import ViewRow

# Columns, each with its permitted values. Without columns: every row.
Scope = Mapping[str, AbstractSet[Any]]
EVERYTHING: Scope = MappingProxyType({})


def everything(who: object) -> Scope:
    """The scope that contains every row."""
    return EVERYTHING


def sees(scope: Scope, row: ViewRow) -> bool:
    return all(row.get(column) in values for column, values in scope.items())


def seen(scope: Scope, row: ViewRow | None) -> ViewRow | None:
    """The row; None when there is none for somebody with this scope."""
    return row if row is not None and sees(scope, row) else None


def within(scope: Scope, other: Scope) -> Scope:
    """The rows in both scopes."""
    return {
        **scope,
        **{column: values & scope.get(column, values) for column, values in other.items()},
    }


def covers(outer: Scope, inner: Scope) -> bool:
    """Whether `outer` has every row that may be in `inner`."""
    return all(column in inner and inner[column] <= values for column, values in outer.items())


def conditions(scope: Scope, table: Table) -> list[ColumnElement[bool]]:
    """The scope as conditions of a statement. `Missing`: the table has no such column."""
    return [_condition(table, column, values) for column, values in scope.items()]


def _condition(table: Table, name: str, values: AbstractSet[Any]) -> ColumnElement[bool]:
    if name not in table.c:
        raise Missing("no-such-column", column=name)
    column: Column[Any] = table.c[name]
    if len(values) == 1:  # an index can also give the order then
        is_it: ColumnElement[bool] = column == next(iter(values))
        return is_it
    known = column.in_(values - {None})
    return or_(known, column.is_(None)) if None in values else known
