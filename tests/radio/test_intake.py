"""What came over the air is journalled once, in order; shown even when the journal is away."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from scape.base.errors import Unavailable
from scape.base.journal import Kinds
from scape.base.node import Node
from scape.base.standing import rows_after
from scape.base.store import Store
from scape.base.writer import Committed, Job, Outcome, Writer
from scape.radio import tables, views
from scape.radio.events import AirEvent, CallEnded, CallStarted
from scape.radio.intake import Happened, Intake, subject_of

pytestmark = pytest.mark.anyio


def started(report: int, call: str) -> Happened:
    event = CallStarted(
        spool="s", report=report, call=call, site=1, slot=1, source=5, destination=101
    )
    return Happened(event, subject_of(event), report * 1000)


def ended(report: int, call: str) -> Happened:
    event = CallEnded(
        spool="s", report=report, call=call, reason="terminator", duration=1, frames=9
    )
    return Happened(event, subject_of(event), report * 1000)


@asynccontextmanager
async def intake(folder: Path) -> AsyncIterator[tuple[Node, Intake, list[int]]]:
    node = Node(Store(folder), (views.VIEWS,), views.LIVE, bytes(32))
    await node.start()
    acknowledged: list[int] = []
    taking = Intake(node, acknowledged.append, lambda: None)
    running = asyncio.create_task(taking.run())
    try:
        yield node, taking, acknowledged
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await node.stop()


async def reaches(acknowledged: list[int], report: int) -> None:
    async with asyncio.timeout(10):
        while report not in acknowledged:
            await asyncio.sleep(0.01)


async def reports_of(node: Node) -> list[int]:
    rows = await node.read(lambda connection: list(rows_after(connection, 0)))
    kinds = Kinds(views.VIEWS.folds)
    events = [kinds.decode(row) for row in rows]
    return [event.report for event in events if isinstance(event, AirEvent)]


async def test_reports_are_journalled_in_order_and_acknowledged(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        for report in range(1, 500):
            await taking.take(started(report, f"c{report}"))
        await reaches(acknowledged, 499)
        assert acknowledged == sorted(acknowledged)
        assert await reports_of(node) == list(range(1, 500))


async def test_a_report_told_again_is_journalled_once(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(ended(2, "a"))
        await reaches(acknowledged, 2)
        taking.restart()
        for happened in (started(1, "a"), ended(2, "a"), started(3, "b")):
            await taking.take(happened)
        await reaches(acknowledged, 3)
        assert await reports_of(node) == [1, 2, 3]


async def test_what_was_on_its_way_when_the_switch_came_back_is_acknowledged_once_told_again(
    tmp_path: Path,
) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        working, journalled = node.change, asyncio.Event()

        async def interrupted(*arguments: Any) -> Any:
            node.change = working  # type: ignore[method-assign]
            result = await working(*arguments)
            taking.restart()
            journalled.set()
            return result

        node.change = interrupted  # type: ignore[method-assign, assignment]
        await taking.take(started(1, "a"))
        await journalled.wait()
        await taking.take(started(1, "a"))
        await taking.take(ended(2, "a"))
        await reaches(acknowledged, 2)
        assert acknowledged == [2]
        assert await reports_of(node) == [1, 2]


async def test_without_a_store_a_call_is_shown_as_unrecorded_and_kept(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        async with node.live.watch("radio_calls") as watching:
            writing = node._writer
            working, writing._transact = writing._transact, _out_of_order(writing)  # type: ignore[method-assign, assignment]
            await taking.take(started(1, "a"))
            [shown] = (await watching.changes()).put
            assert (shown["id"], shown["state"], shown["recorded"]) == ("a", "active", False)
            await taking.take(ended(2, "a"))
            [shown] = (await watching.changes()).put
            assert (shown["state"], shown["recorded"]) == ("ended", False)
            assert acknowledged == []
            writing._transact = working  # type: ignore[method-assign]
            await reaches(acknowledged, 2)
            [row] = (await watching.changes()).put
            assert (row["state"], "recorded" in row) == ("ended", False)
        calls = await node.read(lambda c: c.execute(select(tables.calls.c.state)).scalars().all())
        assert calls == ["ended"]


def _out_of_order(writer: Writer) -> Callable[[list[Job]], Committed]:
    """A store whose disk is full, for as long as this stands in its place."""

    def refuse(jobs: list[Job]) -> Committed:
        error = Unavailable("store-full")
        outcomes = [Outcome(job.token, None, error) for job in jobs]
        return Committed(outcomes, {}, writer.last, error)

    return refuse
