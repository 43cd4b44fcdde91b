"""A watcher's table equals the view, however its changes are cut into pieces."""

import asyncio
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scape.base import live as live_module
from scape.base.errors import Missing, Refused
from scape.base.live import Live, LiveView, Snapshot, Subscription
from scape.base.node import Node
from scape.base.rows import Id, ViewRow
from scape.base.store import Store
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note, notes, strike

pytestmark = pytest.mark.anyio


async def _no_store(query: object) -> object:
    raise AssertionError("a view in memory needs no store")


def weather() -> Live:
    return Live((LiveView("weather", newest="at"),), _no_store)


def shown(snapshot: Snapshot) -> dict[object, object]:
    return {row["id"]: row for row in snapshot.rows}


def apply(table: dict[object, object], watching: Subscription) -> None:
    changes = watching.take()
    assert not changes.overflowed
    for row in changes.put:
        table[row["id"]] = row
    for id in changes.drop:
        table.pop(id, None)


@given(st.lists(st.tuples(st.sampled_from("pdt"), st.integers(0, 6), st.integers(0, 3))))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_filtered_watcher_follows_exactly(steps: list[tuple[str, int, int]]) -> None:
    async def follow() -> None:
        live = weather()
        async with live.watch("weather", {"wind": {1}}) as watching:
            table = shown(watching.snapshot)
            for verb, id, wind in steps:
                if verb == "p":
                    live.publish_memory("weather", put=[{"id": id, "wind": wind, "at": id}])
                elif verb == "d":
                    live.publish_memory("weather", drop=[id])
                else:
                    apply(table, watching)
            apply(table, watching)
            rows = live.memory("weather")
            assert table == {id: row for id, row in rows.items() if row["wind"] == 1}

    asyncio.run(follow())


async def test_a_window_keeps_the_newest() -> None:
    live = weather()
    async with live.watch("weather", window=2) as watching:
        table = shown(watching.snapshot)
        for at in (1, 2, 5, 3, 4):
            live.publish_memory("weather", put=[{"id": at, "at": at}])
            apply(table, watching)
        assert sorted(map(str, table)) == ["4", "5"]


async def test_a_watcher_too_slow_must_start_again() -> None:
    live = weather()
    many = live_module.BOUND + 1
    async with live.watch("weather", window=many) as watching:
        live.publish_memory("weather", put=[{"id": id, "at": id} for id in range(many)])
        assert (await watching.changes()).overflowed
        assert len((await watching.restart()).rows) == many
        live.publish_memory("weather", put=[{"id": 9, "at": 10}])
        assert [row["id"] for row in (await watching.changes()).put] == [9]


async def test_of_what_the_journal_lacks_the_oldest_rows_are_let_go(
    tmp_path: Path,
) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    ids = map(str, range(live_module.UNRECORDED))
    first: dict[Id, ViewRow | None] = {id: {"id": id, "at": 1} for id in ids}
    node.live.publish_unrecorded({notes: first}, set())
    for id in ("0", "new"):
        node.live.publish_unrecorded({notes: {id: {"id": id, "at": 1}}}, set())
    async with node.live.watch("notes", window=len(first) + 1) as watching:
        assert shown(watching.snapshot).keys() == {*first, "new"} - {"1"}
    await node.stop()


async def test_an_equal_row_is_no_change() -> None:
    live = weather()
    live.publish_memory("weather", put=[{"id": 1, "at": 1}])
    async with live.watch("weather") as watching:
        live.publish_memory("weather", put=[{"id": 1, "at": 1}])
        assert watching.take().put == []


async def test_changes_during_the_snapshot_are_neither_lost_nor_doubled(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()

    async def write() -> None:
        for number in range(60):
            await node.change(note(str(number)))
            if number % 3 == 0:
                await node.change(strike(str(number)))

    writing = asyncio.create_task(write())
    tables = []
    while not writing.done():
        async with node.live.watch("notes", window=100) as watching:
            table = shown(watching.snapshot)
            await asyncio.sleep(0)
            apply(table, watching)
            tables.append((watching, table))
        await asyncio.sleep(0)
    await writing
    async with node.live.watch("notes", window=100) as watching:
        whole = shown(watching.snapshot)
    assert len(whole) == 40
    assert all(table.keys() <= set(map(str, range(60))) for _, table in tables)
    await node.stop()


async def test_what_is_not_there_cannot_be_watched() -> None:
    with pytest.raises(Missing):
        weather().watch("nothing")


async def test_a_column_that_is_not_there_cannot_filter(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    with pytest.raises(Refused, match="no-such-column"):
        async with node.live.watch("notes", {"colour": {"red"}}):
            pass
    await node.stop()
