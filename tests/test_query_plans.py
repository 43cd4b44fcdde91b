"""Whatever a console may watch is read by an index, however many rows there are."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, Connection, Dialect, Select, Table, Text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.node import Node
from scape.base.question import LiveView, Question, ask
from scape.base.store import Store

pytestmark = pytest.mark.anyio

# Tables of so few rows that they may be sorted: strangers beyond 500 share a row.
SMALL = {"radio_strangers"}
ROWS = 200
POSTGRES: Dialect = postgresql.dialect()  # type: ignore[no-untyped-call]


def value(column: Column[Any], number: int) -> Any:
    """Something for a column: of texts five different ones, of flags one in fifty is set."""
    kind = column.type.python_type
    alone = any(index.unique for index in column.table.indexes if column in index.columns.values())
    if column.primary_key or alone:
        return number if kind is int else f"{number:05}"
    return {str: f"{number % 5}", int: number, bool: number % 50 == 0, float: 0.5}.get(kind, [])


def tables() -> Iterator[tuple[LiveView, Table]]:
    for view in FEATURES.live:
        if view.table is not None and view.name not in SMALL:
            yield view, view.table


def fill(change: Change) -> None:
    for _, table in tables():
        rows = [{c.name: value(c, number) for c in table.c} for number in range(ROWS)]
        change.connection.execute(table.insert(), rows)
    if change.connection.dialect.name == "postgresql":
        change.connection.exec_driver_sql("ANALYZE")


def questions() -> Iterator[Question]:
    for view, table in tables():
        shown = FEATURES.shown[view.name]
        for columns in (frozenset[str](), *shown.filters):
            yield ask(view, {name: {value(table.c[name], 50)} for name in columns})
        if shown.keys:
            yield ask(view, {"id": {value(table.c.id, 7), value(table.c.id, 8)}})


def plan(connection: Connection, statement: Select[Any], explain: str) -> str:
    sql = statement.compile(connection, compile_kwargs={"literal_binds": True})
    return "\n".join(str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {sql}"))


def by_key(question: Question) -> bool:
    """The few rows that it finds may be sorted."""
    return any(column == "id" for column, _ in question.within)


def by_sqlite(question: Question, connection: Connection) -> None:
    reading = plan(connection, question.reading(200), "EXPLAIN QUERY PLAN")
    assert by_key(question) or "TEMP B-TREE" not in reading, reading
    counting = plan(connection, question.counting(), "EXPLAIN QUERY PLAN")
    if question.within:
        for steps in (reading, counting):
            assert "SCAN" not in steps, steps
    if question.within and not by_key(question):
        assert "COVERING INDEX" in counting, counting


def by_postgres(question: Question, connection: Connection) -> None:
    for way in ("seqscan", "bitmapscan", "sort", "incremental_sort"):
        connection.exec_driver_sql(f"SET LOCAL enable_{way} = off")
    for statement in (question.reading(200), question.counting()):
        steps = plan(connection, statement, "EXPLAIN")
        for wrong in ("Seq Scan", "Filter:", *(() if by_key(question) else ("Sort",))):
            assert wrong not in steps, steps


async def test_every_live_table_is_read_by_an_index(tmp_path: Path, store_url: str) -> None:
    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    await node.change(fill)
    check = by_sqlite if node.store.sqlite else by_postgres
    try:
        asked = list(questions())
        assert len(asked) >= 20
        for question in asked:
            await node.read(partial(check, question))
    finally:
        await node.stop()


def test_rows_are_ordered_alike_by_every_database() -> None:
    for view, table in tables():
        if isinstance(table.c.id.type, Text):
            ddl = str(CreateTable(table).compile(dialect=POSTGRES))
            assert 'id TEXT COLLATE "C"' in ddl, view.name
