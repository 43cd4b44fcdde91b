"""Watchers: what they see, and what is refused them."""

import asyncio
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from scape.base import live as live_module
from scape.base.errors import Missing, Refused, Unavailable
from scape.base.live import Live
from scape.base.node import Node
from scape.base.question import LiveView, Moment
from scape.base.scope import Scope
from scape.base.store import Store
from scape.base.writer import Committed
from tests.base.conftest import KEY, OpenNode
from tests.base.notes import LIVE, VIEWS, note, notes, strike
from tests.watching import Copy

pytestmark = pytest.mark.anyio


async def _no_store(query: object) -> Moment:
    raise AssertionError("a view in memory needs no store")


def weather() -> Live:
    return Live((LiveView("weather", newest="at"),), _no_store)


async def test_of_what_the_journal_lacks_the_oldest_rows_are_let_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "UNRECORDED", 2)
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    async with node.live.watch("notes") as watching:
        copy = Copy(watching)
        for id in ("a", "b", "a", "c"):
            row = {"id": id, "at": 1}
            node.live.publish_unrecorded({notes: {id: row}}, {notes: {id: None}}, set())
        copy.take()
        async with node.live.watch("notes") as late:
            assert Copy(late).rows.keys() == copy.rows.keys() == {"a", "c"}
    await node.stop()


async def test_an_equal_row_is_no_change() -> None:
    live = weather()
    live.publish_memory("weather", put=[{"id": 1, "at": 1}])
    async with live.watch("weather") as watching:
        live.publish_memory("weather", put=[{"id": 1, "at": 1}])
        assert watching.take().put == []


async def test_several_changes_of_a_row_are_one() -> None:
    live = weather()
    async with live.watch("weather") as watching:
        for at in range(3):
            live.publish_memory("weather", put=[{"id": 1, "at": at}, {"id": 2, "at": at}])
        live.publish_memory("weather", drop=[2])
        changes = await watching.changes()
        assert (changes.put, changes.drop, changes.total) == ([{"id": 1, "at": 2}], [], 1)


async def test_watchers_of_overlapping_rows_hold_them_once(open_node: OpenNode) -> None:
    async with open_node() as node:
        for number in range(30):
            await node.change(note(f"{number:02}", tags=("urgent",)))
        async with (
            node.live.watch("notes", window=30) as most,
            node.live.watch("notes", {"urgent": {True}}, window=10) as fewer,
        ):
            assert len(fewer.held) == 10
            assert all(row is most.held[id] for id, row in fewer.held.items())


async def test_a_full_window_is_filled_again_and_its_total_is_true(open_node: OpenNode) -> None:
    async with open_node() as node:
        for number in range(30):
            await node.change(note(f"{number:02}", tags=("urgent",)))
        async with node.live.watch("notes", {"urgent": {True}}, window=10) as watching:
            copy = Copy(watching)
            assert (set(copy.rows), copy.total) == ({f"{n}" for n in range(20, 30)}, 30)
            for number in range(20, 30):
                await node.change(strike(f"{number}"))
            await copy.catch_up()
            assert (set(copy.rows), copy.total) == ({f"{n}" for n in range(10, 20)}, 20)
            await node.change(note("also"))
            await node.change(strike("03"))
            await copy.catch_up()
            assert (len(copy.rows), copy.total) == (10, 19)


async def test_a_window_that_runs_over_is_counted(open_node: OpenNode) -> None:
    async with open_node() as node, node.live.watch("notes", window=2) as watching:
        copy = Copy(watching)
        for number in range(5):
            await node.change(note(f"{number}"))
        await copy.catch_up()
        assert (set(copy.rows), copy.total) == ({"3", "4"}, 5)


async def test_while_the_store_is_away_a_window_shows_what_it_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "RETRY", 0)
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    for id in ("a", "b", "c"):
        await node.change(note(id))
    async with node.live.watch("notes", window=2) as watching:
        copy, reading = Copy(watching), node.live._read
        with monkeypatch.context() as away:
            away.setattr(node.live, "_read", _unreadable)
            await node.change(strike("c"))
            await copy.try_to_catch_up()
            assert (set(copy.rows), copy.total) == ({"b"}, 2)
            row = {"id": "d", "at": 1 << 60}
            node.live.publish_unrecorded({notes: {"d": row}}, {notes: {"d": None}}, set())
            await copy.try_to_catch_up()
            assert (set(copy.rows), copy.total) == ({"b", "d"}, 3)
        assert node.live._read == reading
        await copy.catch_up()
        assert (set(copy.rows), copy.total) == ({"b", "d"}, 3)
    await node.stop()


async def _unreadable(query: object) -> None:
    raise Unavailable("store-unreachable")


async def test_a_row_under_an_unrecorded_one_is_read_with_the_window(open_node: OpenNode) -> None:
    async with open_node() as node:
        for id in ("a", "b", "c"):
            await node.change(note(id))
        old = {"id": "c", "at": 1}
        node.live.publish_unrecorded({notes: {"c": old}}, {notes: {"c": {"at": 2} | old}}, set())
        async with node.live.watch("notes", window=1) as watching:
            assert [row["id"] for row in watching.snapshot.rows] == ["b"]
            assert watching.snapshot.total == 3


async def test_what_was_read_under_an_unrecorded_row_is_read_again(tmp_path: Path) -> None:
    """The journal's own row was in the store already, and is published only then."""
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    await node.show(note("a"))
    held: list[Committed] = []
    deliver = node._writer._deliver
    node._writer._deliver = held.append
    change = asyncio.create_task(node.change(note("a")))
    while not held:
        await asyncio.sleep(0)
    async with node.live.watch("notes") as watching:
        copy = Copy(watching)
        assert copy.rows["a"]["recorded"] is False
        deliver(held[0])
        await change
        await copy.catch_up()
        assert "recorded" not in copy.rows["a"]
    await node.stop()


async def test_changes_during_the_snapshot_are_neither_lost_nor_doubled(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()

    async def write() -> None:
        for number in range(60):
            await node.change(note(f"{number:02}"))
            if number % 3 == 0:
                await node.change(strike(f"{number:02}"))

    writing = asyncio.create_task(write())
    async with AsyncExitStack() as watchers:
        watched = []
        while not writing.done():
            watching = await watchers.enter_async_context(node.live.watch("notes", window=7))
            watched.append(Copy(watching))
            await asyncio.sleep(0)
        await writing
        async with node.live.watch("notes", window=7) as watching:
            whole = Copy(watching)
        assert watched
        for copy in watched:
            await copy.catch_up()
            assert (copy.rows, copy.total) == (whole.rows, 40)
    await node.stop()


async def test_a_watcher_of_keys_sees_those_that_exist(open_node: OpenNode) -> None:
    async with open_node() as node:
        for id in ("a", "b", "c"):
            await node.change(note(id))
        async with node.live.watch("notes", {"id": {"a", "c", "d"}}) as watching:
            copy = Copy(watching)
            assert copy.rows.keys() == {"a", "c"}
            await node.change(note("d"))
            await node.change(strike("a"))
            await node.change(strike("b"))
            copy.take()
            assert (set(copy.rows), copy.total) == ({"c", "d"}, 2)
        async with node.live.watch("writers", {"id": {1, 2}}) as watching:
            assert [row["id"] for row in watching.snapshot.rows] == [1]


async def test_a_watcher_sees_nothing_beyond_its_scope(open_node: OpenNode) -> None:
    scope: Scope = {"urgent": {True}, "text": {"a note", "another"}}
    async with open_node() as node:
        await node.change(note("a", tags=("urgent",)))
        await node.change(note("b"))
        await node.change(note("c", "a third", tags=("urgent",)))
        async with node.live.watch("notes", scope, window=1) as watching:
            copy = Copy(watching)
            assert (set(copy.rows), copy.total) == ({"a"}, 1)
            await node.change(note("d", "another", tags=("urgent",)))
            await node.change(note("e", "another"))
            await copy.catch_up()
            assert (set(copy.rows), copy.total) == ({"d"}, 2)


async def test_what_is_not_there_cannot_be_watched() -> None:
    with pytest.raises(Missing):
        weather().watch("nothing")


WRONG: list[Scope] = [
    {"urgent": {1}},
    {"text": {"right", 5}},
    {"text": {"\0"}},
    {"tags": {"urgent"}},
    {"at": {True}},
    {"at": {1 << 63}},
    {"id": {5}},
]


async def test_a_value_that_no_column_holds_is_refused(open_node: OpenNode) -> None:
    async with open_node() as node:
        for scope in WRONG:
            with pytest.raises(Refused, match="bad-input") as refused:
                node.live.watch("notes", scope)
            assert [refused.value.facts["field"]] == list(scope)
        with pytest.raises(Refused, match="bad-input"):
            node.live.watch("writers", {"id": {1 << 31}})
        with pytest.raises(Refused, match="no-such-column"):
            node.live.watch("notes", {"colour": {"red"}})
        right: list[Scope] = [{"weight": {None}}, {"at": {(1 << 63) - 1}}, {"urgent": {True}}]
        for scope in right:
            async with node.live.watch("notes", scope) as watching:
                assert watching.snapshot.rows == []
