"""Positions beside the journal: kept once, the later one shown, taken away by age."""

import asyncio
import math
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Table, func, select

from scape.app import FEATURES
from scape.base.change import Change, Preview
from scape.base.errors import Unstorable
from scape.base.live import Live
from scape.base.node import HEALTH, Node
from scape.base.question import LiveView
from scape.base.rows import Rows, ViewRow
from scape.base.store import Store
from scape.base.tables import journal
from scape.places.events import Fix, last_position, must_be_a_place, seen
from scape.places.service import DAY, Places
from scape.places.tables import positions, tracks
from tests.watching import Copy

HERE = Fix(
    id="1",
    subject="radio/5",
    latitude=56.5,
    longitude=21.0,
    received=1000,
    at=1000,
    place="site/1",
)


@asynccontextmanager
async def node_at(folder: Path, url: str = "", now: int = 1000) -> AsyncIterator[Node]:
    node = Node(Store(folder, url), FEATURES.views, FEATURES.live, bytes(32), lambda: now)
    await node.start()
    try:
        yield node
    finally:
        await node.stop()


async def rows_of(node: Node, table: Table) -> list[ViewRow]:
    found = await node.read(
        lambda c: c.execute(select(table).order_by(table.c.id)).mappings().all()
    )
    return [dict(row) for row in found]


def fix(**more: Any) -> Fix:
    return msgspec.structs.replace(HERE, **more)


@pytest.mark.anyio
async def test_a_fix_is_kept_shown_and_not_journalled(tmp_path: Path, store_url: str) -> None:
    async with node_at(tmp_path, store_url) as node:
        before = await node.read(lambda c: c.execute(select(func.count(journal.c.seq))).scalar())
        async with node.live.watch("places_positions") as watching:
            await node.change(lambda change: seen(change, HERE))
            [shown] = (await watching.changes()).put
        assert (shown["id"], shown["latitude"], shown["place"]) == ("radio/5", 56.5, "site/1")
        assert await rows_of(node, positions) == [shown]
        [track] = await rows_of(node, tracks)
        assert (track["subject"], track["at"]) == ("radio/5", 1000)
        after = await node.read(lambda c: c.execute(select(func.count(journal.c.seq))).scalar())
        assert before == after


@pytest.mark.anyio
async def test_a_fix_that_comes_during_a_snapshot_is_shown(tmp_path: Path) -> None:
    async with node_at(tmp_path) as node:
        await node.change(lambda change: seen(change, HERE))
        read, later = node.read, fix(id="2", latitude=57.0)

        async def slow(query: Any) -> Any:
            found = await read(query)
            await node.change(lambda change: seen(change, later))
            return found

        live = Live((HEALTH, LiveView("places_positions", positions)), slow)
        node.live = live
        async with live.watch("places_positions") as watching:
            assert [row["latitude"] for row in watching.snapshot.rows] == [57.0]


@pytest.mark.anyio
async def test_positions_are_live_though_no_row_of_the_journal_numbers_them(
    tmp_path: Path, store_url: str
) -> None:
    async with node_at(tmp_path, store_url) as node, AsyncExitStack() as watchers:
        watched = []

        async def write() -> None:
            for number in range(60):
                reported = fix(subject=f"radio/{number % 20:02}", id=str(number), latitude=number)
                await node.change(partial(seen, fix=reported))
                if number % 5 == 0:
                    await node.change(partial(drop, f"radio/{number:02}"))

        writing = asyncio.create_task(write())
        while not writing.done():
            watching = node.live.watch("places_positions", window=3)
            watched.append(Copy(await watchers.enter_async_context(watching)))
            await asyncio.sleep(0)
        await writing
        whole = await rows_of(node, positions)
        first = {row["id"]: row for row in whole[:3]}
        assert watched
        for each in watched:
            await each.catch_up()
            assert (each.rows, each.total) == (first, len(whole))


def drop(subject: str, change: Change) -> None:
    change.drop(positions, subject)


def looked_at(*fixes: Fix) -> Preview:
    preview = Preview(Rows(lambda table, id: None), (), 0)
    for one in fixes:
        seen(preview, one)
    return preview


@given(st.lists(st.tuples(st.integers(1, 9), st.none() | st.integers(1, 9)), min_size=1))
def test_the_later_fix_is_the_position(reported: list[tuple[int, int | None]]) -> None:
    fixes = [fix(id=str(n), received=r, at=at) for n, (r, at) in enumerate(reported)]
    preview = looked_at(*fixes)
    row = last_position(preview.get, "radio/5")
    assert row is not None
    assert (row["at"] or row["received"]) == max(at or r for r, at in reported)


@pytest.mark.parametrize("degrees", [math.nan, math.inf, -90.1, 200.0])
def test_what_is_no_place_on_earth_is_refused(degrees: float) -> None:
    with pytest.raises(Unstorable, match="position-unreadable"):
        looked_at(fix(latitude=degrees))
    with pytest.raises(Unstorable):
        looked_at(fix(longitude=degrees * 2))


@pytest.mark.parametrize("bad", [math.nan, math.inf, -1.0])
@pytest.mark.parametrize("field", ["radius", "speed", "heading"])
def test_a_number_that_is_none_is_refused(field: str, bad: float) -> None:
    looked_at(fix(**{field: 1.0}))
    with pytest.raises(Unstorable, match="position-unreadable"):
        looked_at(fix(**{field: bad}))


@pytest.mark.anyio
async def test_positions_are_taken_away_by_age_and_on_request(
    tmp_path: Path, store_url: str
) -> None:
    now = 100 * DAY
    reported = [
        fix(id="1", received=now - 31 * DAY, at=None, subject="radio/6"),
        fix(id="2", received=now - 31 * DAY, at=None),
        fix(id="3", received=now, at=None),
    ]
    async with node_at(tmp_path, store_url, now) as node:
        places = Places(node, 30)
        for one in reported:
            await node.change(partial(_see, one))
        assert not await places.expire()
        assert [row["id"] for row in await rows_of(node, tracks)] == ["3"]
        assert [row["id"] for row in await rows_of(node, positions)] == ["radio/5"]
        await places.erase("radio/5", "asked for", "me")
        assert await rows_of(node, tracks) == await rows_of(node, positions) == []
        kinds = await node.read(
            lambda c: c.execute(select(journal.c.kind, journal.c.subject)).all()
        )
    assert tuple(kinds[-1]) == ("places.tracks_erased", "radio/5")


def _see(one: Fix, change: Change) -> None:
    seen(change, one)


def test_nothing_is_at_zero_degrees() -> None:
    must_be_a_place(msgspec.structs.replace(HERE, latitude=0.0))
    with pytest.raises(Unstorable):
        must_be_a_place(msgspec.structs.replace(HERE, latitude=0.0, longitude=0.0))
