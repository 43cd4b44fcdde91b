"""A scope means the same to the database and in memory."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import (
    Boolean,
    Column,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    create_engine,
    select,
)

from scape.base.errors import Missing
from scape.base.scope import EVERYTHING, conditions, sees, within

metadata = MetaData()
cars = Table(
    "cars",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("unit", Text),
    Column("marked", Boolean),
    Column("seats", Integer),
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "unit": st.sampled_from([None, "A", "Ā", "a"]),
    "marked": st.sampled_from([None, True, False]),
    "seats": st.sampled_from([None, 0, 1, 5]),
}
SCOPES = st.fixed_dictionaries({}, optional={n: st.sets(v, max_size=3) for n, v in VALUES.items()})
ROWS = st.lists(st.fixed_dictionaries(VALUES), max_size=8)


@pytest.fixture
def engine(store_url: str) -> Iterator[Engine]:
    engine = create_engine(store_url or "sqlite://")
    yield engine
    engine.dispose()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(ROWS, SCOPES)
def test_the_database_finds_what_is_seen(
    engine: Engine, rows: list[dict[str, Any]], scope: dict[str, set[Any]]
) -> None:
    numbered = [{"id": id, **row} for id, row in enumerate(rows)]
    with engine.connect() as connection:
        metadata.create_all(connection)
        if numbered:
            connection.execute(cars.insert(), numbered)
        found = connection.execute(select(cars).where(*conditions(scope, cars)).order_by(cars.c.id))
        assert [dict(row) for row in found.mappings()] == [r for r in numbered if sees(scope, r)]
        connection.rollback()


@given(SCOPES, SCOPES, st.fixed_dictionaries(VALUES))
def test_within_both_is_what_both_see(
    one: dict[str, set[Any]], other: dict[str, set[Any]], row: dict[str, Any]
) -> None:
    assert sees(within(one, other), row) == (sees(one, row) and sees(other, row))
    assert within(one, EVERYTHING) == within(EVERYTHING, one) == one


def test_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(Missing, match="no-such-column"):
        conditions({"colour": {"red"}}, cars)
