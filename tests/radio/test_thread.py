"""The thread of a radio or talkgroup: everything of it, and nothing of others."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Connection, Table, create_engine

from scape.base.tables import views_metadata
from scape.radio.desk.tables import orders
from scape.radio.desk.thread import Party, Scopes, Thread, read_thread
from scape.radio.traffic.tables import calls, texts

pytestmark = pytest.mark.slow

ME, OTHER, GROUP = 5, 6, 101
NOW = 1000


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    views_metadata.create_all(engine, tables=[calls, texts, orders])
    with engine.connect() as connection:
        add(connection, calls, "to-all", started=10, source=ME, destination=GROUP, site=1)
        add(connection, calls, "to-me", started=20, source=OTHER, destination=ME, private=True)
        add(connection, calls, "others", started=30, source=OTHER, destination=GROUP, site=2)
        add(connection, calls, "same-number", started=35, source=OTHER, destination=ME)
        add(connection, texts, "mine", at=40, source=ME, destination=OTHER)
        add(connection, texts, "to-group", at=50, source=OTHER, destination=GROUP, group=True)
        add(connection, orders, "sent", placed=60, destination=ME)
        add(connection, orders, "sent-to-all", placed=70, destination=GROUP, group=True)
        yield connection


def add(connection: Connection, table: Table, id: str, **given: Any) -> None:
    """A row with these values, and an empty one for every other column."""
    lists = {"busy": (), "missed": ()} if table is calls else {}
    plain = [column for column in table.c if not column.nullable and column.name not in lists]
    empty = {column.name: column.type.python_type() for column in plain}
    connection.execute(table.insert().values(empty | lists | {"id": id} | given))


def ids(thread: Thread) -> list[list[str]]:
    return [[row["id"] for row in rows] for rows in (thread.calls, thread.texts, thread.orders)]


def test_the_thread_of_a_radio_is_what_it_said_wrote_and_got(connection: Connection) -> None:
    thread = read_thread(connection, Party(ME, group=False), NOW, Scopes())
    assert ids(thread) == [["to-me", "to-all"], ["mine"], ["sent"]]
    assert thread.more is False


def test_the_thread_of_a_talkgroup_is_what_was_for_all_of_it(connection: Connection) -> None:
    thread = read_thread(connection, Party(GROUP, group=True), NOW, Scopes())
    assert ids(thread) == [["others", "to-all"], ["to-group"], ["sent-to-all"]]


def test_a_thread_is_read_from_a_moment_backwards_in_parts(connection: Connection) -> None:
    party = Party(ME, group=False)
    first = read_thread(connection, party, NOW, Scopes(), most=2)
    assert (ids(first), first.more) == ([[], ["mine"], ["sent"]], True)
    second = read_thread(connection, party, 40, Scopes(), most=2)
    assert (ids(second), second.more) == ([["to-me", "to-all"], [], []], False)


def test_a_call_outside_of_the_scope_is_not_in_it(connection: Connection) -> None:
    scopes = Scopes(calls={"site": {2}})
    assert ids(read_thread(connection, Party(GROUP, group=True), NOW, scopes))[0] == ["others"]
