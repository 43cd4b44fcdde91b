"""What came over the air is journalled once, in order; shown even when the journal is away."""

import asyncio
import math
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from scape.app import FEATURES
from scape.base.errors import Unavailable
from scape.base.journal import Entry, Kinds
from scape.base.node import Node
from scape.base.rows import Rows, Views
from scape.base.standing import rows_after
from scape.base.store import Store
from scape.base.writer import Committed, Job, Outcome, Writer
from scape.places.service import Places
from scape.places.tables import tracks
from scape.radio.events import (
    AirEvent,
    CallBlocked,
    CallEnded,
    CallStarted,
    PositionReceived,
    ReportSetAside,
)
from scape.radio.node.intake import WAITING, Intake
from scape.radio.registers.events import RadioRegistered
from scape.radio.service import _resume
from scape.radio.traffic import tables
from scape.radio.traffic import views as traffic
from scape.radio.wire.messages import Report
from scape.radio.wire.reports import Happened, read_report, subject_of
from tests.waiting import PATIENCE
from tests.watching import Copy

pytestmark = pytest.mark.anyio


def started(report: int, call: str) -> Happened:
    event = CallStarted(
        spool="s", report=report, call=call, site=1, slot=1, source=5, destination=101
    )
    return Happened(event, subject_of(event), report * 1000)


def positioned(report: int, latitude: float) -> Happened:
    event = PositionReceived(
        spool="s", report=report, site=1, source=5, latitude=latitude, longitude=21.0
    )
    return Happened(event, subject_of(event), report * 1000)


def ended(report: int, call: str) -> Happened:
    event = CallEnded(
        spool="s", report=report, call=call, reason="terminator", duration=1, frames=9
    )
    return Happened(event, subject_of(event), report * 1000)


@asynccontextmanager
async def intake(
    folder: Path, store_url: str = "", *, views: Views = traffic.VIEWS, waiting: int = WAITING
) -> AsyncIterator[tuple[Node, Intake, list[int]]]:
    others = (view for view in FEATURES.views if view.name != views.name)
    node = Node(Store(folder, store_url), (*others, views), FEATURES.live, bytes(32))
    await node.start()
    acknowledged: list[int] = []
    taking = Intake(node, acknowledged.append, lambda: None, waiting=waiting, retry=0.01)
    running = asyncio.create_task(taking.run())
    try:
        yield node, taking, acknowledged
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        await node.stop()


async def reaches(acknowledged: list[int], report: int) -> None:
    async with asyncio.timeout(PATIENCE):
        while report not in acknowledged:
            await asyncio.sleep(0.01)


RADIO = RadioRegistered(number=5, name="M21")
KINDS = Kinds([*AirEvent.__subclasses__(), RadioRegistered])


async def reports_of(node: Node) -> list[int]:
    rows = await node.read(lambda connection: list(rows_after(connection, 0)))
    events = [KINDS.decode(row) for row in rows]
    return [event.report for event in events if isinstance(event, AirEvent)]


async def test_reports_are_journalled_in_order_and_acknowledged(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        for report in range(1, 500):
            await taking.take(started(report, f"c{report}"))
        await reaches(acknowledged, 499)
        assert acknowledged == sorted(acknowledged)
        assert await reports_of(node) == list(range(1, 500))


async def test_a_report_reported_again_is_journalled_once(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(ended(2, "a"))
        await reaches(acknowledged, 2)
        taking.restart()
        for happened in (started(1, "a"), ended(2, "a"), started(3, "b")):
            await taking.take(happened)
        await reaches(acknowledged, 3)
        assert await reports_of(node) == [1, 2, 3]


async def test_what_was_on_its_way_when_the_switch_came_back_is_acknowledged_once_reported_again(
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


async def test_an_alarm_shown_while_the_store_was_away_is_the_one_that_was_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can look up then whether there is one, so another was shown: it must not stay."""
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(looping(1))
        await reaches(acknowledged, 1)
        with monkeypatch.context() as stopped:
            stopped.setattr(node._writer, "_transact", _out_of_order(node._writer))
            stopped.setattr(node, "read", _unreadable)
            async with node.live.watch("alarms") as watching:
                [before] = watching.snapshot.rows
                await taking.take(looping(2))
                assert {row["count"] for row in (await watching.changes()).put} == {1}
                copy = Copy(watching)
                stopped.undo()
                await reaches(acknowledged, 2)
                await copy.catch_up()
                [after] = copy.rows.values()
        assert (after["id"], after["count"], "recorded" in after) == (before["id"], 2, False)


def looping(report: int) -> Happened:
    event = CallBlocked(
        spool="s", report=report, site=1, slot=1, source=5, destination=101, reason="loop"
    )
    return Happened(event, subject_of(event), report * 1000)


async def _unreadable(query: object) -> None:
    raise Unavailable("store-unreachable")


def _out_of_order(writer: Writer) -> Callable[[list[Job]], Committed]:
    """A store whose disk is full, for as long as this stands in its place."""

    def refuse(jobs: list[Job]) -> Committed:
        error = Unavailable("store-full")
        outcomes = [Outcome(job.token, None, error) for job in jobs]
        return Committed(outcomes, {}, {}, writer.last, 0, error)

    return refuse


def raises(fold: Callable[..., None], call: str) -> Callable[..., None]:
    """The fold, but for one call it stumbles over."""

    def stumbling(entry: Entry, event: CallStarted, rows: Rows) -> None:
        if event.call == call:
            raise KeyError(call)
        fold(entry, event, rows)

    return stumbling


async def test_a_report_that_a_fold_stumbles_over_is_set_aside_and_the_others_go_on(
    tmp_path: Path,
) -> None:
    folds = dict(traffic.VIEWS.folds)
    folds[CallStarted] = raises(folds[CallStarted], "c7")
    views = traffic.VIEWS._replace(folds=folds)
    async with intake(tmp_path, views=views) as (node, taking, acknowledged):
        for report in range(1, 21):
            await taking.take(started(report, f"c{report}"))
        await reaches(acknowledged, 20)
        assert await reports_of(node) == list(range(1, 21))
        [aside] = await set_aside(node)
        assert (aside.report, aside.report_kind) == (7, "radio.call_started")
        assert msgspec.msgpack.decode(aside.body, type=CallStarted).call == "c7"
        assert aside.why == "KeyError: 'c7'"
        health = node.live.memory("system_health")["set-aside"]
        assert (health["state"], health["why"]) == ("down", "rows-set-aside")
        facts = {"count": 1, "seq": 7, "kind": "radio.call_started", "why": "KeyError: 'c7'"}
        assert health["facts"] == facts
    async with intake(tmp_path) as (node, *_):
        await node.rebuild(traffic.VIEWS)
        assert node.live.memory("system_health")["set-aside"]["facts"] == facts


async def test_a_report_that_does_not_read_back_is_set_aside(
    tmp_path: Path, store_url: str
) -> None:
    async with intake(tmp_path, store_url) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(positioned(2, math.nan))
        await taking.take(started(3, "a\0"))
        await taking.take(started(4, "b"))
        await reaches(acknowledged, 4)
        assert await reports_of(node) == [1, 2, 3, 4]
        nan, nul = await set_aside(node)
        assert (nan.report, nan.report_kind) == (2, "radio.position_received")
        assert math.isnan(msgspec.msgpack.decode(nan.body, type=PositionReceived).latitude)
        assert nul.why == "Unstorable: event-unreadable kind=radio.call_started why=NUL in a text"
        assert set(await shown_calls(node)) == {"a", "b"}


async def test_a_report_of_a_kind_that_nobody_can_read_is_set_aside(tmp_path: Path) -> None:
    report = Report(1, 1, "\0\x1b[2J", msgspec.Raw(b"\x80"))
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(read_report(report, "s"))
        await reaches(acknowledged, 1)
        assert [aside.report_kind for aside in await set_aside(node)] == ["[2J"]


async def test_a_report_that_cannot_even_be_set_aside_stops_no_other(
    tmp_path: Path, store_url: str
) -> None:
    """Its number is too large for any row that would keep it."""
    async with intake(tmp_path, store_url) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(started(1 << 63, "b"))
        await taking.take(started(3, "c"))
        await reaches(acknowledged, 3)
        assert set(await shown_calls(node)) == {"a", "c"}


async def test_what_no_store_takes_is_set_aside(tmp_path: Path, store_url: str) -> None:
    event = CallEnded(
        spool="s", report=2, call="a", reason="terminator", duration=1, frames=1 << 63
    )
    async with intake(tmp_path, store_url) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(Happened(event, subject_of(event), 2000))
        await taking.take(started(3, "b"))
        await reaches(acknowledged, 3)
        assert [aside.report for aside in await set_aside(node)] == [2]
        assert node.live.memory("system_health")["store"]["state"] == "up"


@pytest.mark.parametrize("kind", ["radio.of_tomorrow", "radio.call_started"])
async def test_a_report_of_another_version_is_set_aside_as_it_came(
    tmp_path: Path, kind: str
) -> None:
    body = msgspec.msgpack.encode({"of": "tomorrow"})
    report = Report(1, 1, kind, msgspec.Raw(body))
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(read_report(report, "s"))
        await reaches(acknowledged, 1)
        [aside] = await set_aside(node)
        assert (aside.report_kind, aside.body) == (kind, body)


async def set_aside(node: Node) -> list[ReportSetAside]:
    rows = await node.read(lambda connection: list(rows_after(connection, 0)))
    events = [KINDS.decode(row) for row in rows]
    return [event for event in events if isinstance(event, ReportSetAside)]


async def shown_calls(node: Node) -> dict[str, str]:
    async with node.live.watch("radio_calls") as watching:
        return {row["id"]: row["state"] for row in watching.snapshot.rows}


async def test_beyond_a_bound_what_waits_is_shown_let_go_and_asked_for_again(
    tmp_path: Path,
) -> None:
    async with intake(tmp_path, waiting=3) as (node, taking, acknowledged):
        asked = asyncio.Event()
        taking._ask_again = asked.set
        writing = node._writer
        working, writing._transact = writing._transact, _out_of_order(writing)  # type: ignore[method-assign, assignment]
        everything = [started(report, f"c{report}") for report in range(1, 11)]
        for count, happened in enumerate(everything, 1):
            await taking.take(happened)
            async with asyncio.timeout(PATIENCE):
                while len(await shown_calls(node)) < count:
                    await asyncio.sleep(0.01)
        assert len(taking._waiting) == 3
        writing._transact = working  # type: ignore[method-assign]
        async with asyncio.timeout(PATIENCE):
            await asked.wait()
        assert acknowledged == [3]
        taking.restart()
        for happened in everything[3:]:
            await taking.take(happened)
        await reaches(acknowledged, 10)
        assert await reports_of(node) == list(range(1, 11))


async def test_a_journal_that_works_is_waited_for(tmp_path: Path) -> None:
    async with intake(tmp_path, waiting=2) as (node, taking, acknowledged):
        working, going_on = node.change, asyncio.Event()

        async def held_up(*arguments: Any) -> Any:
            await going_on.wait()
            return await working(*arguments)

        node.change = held_up  # type: ignore[method-assign, assignment]
        await taking.take(started(1, "a"))
        await taking.take(started(2, "b"))
        third = asyncio.create_task(taking.take(started(3, "c")))
        for _ in range(10):
            await asyncio.sleep(0)
        assert not third.done()
        going_on.set()
        await third
        await reaches(acknowledged, 3)
        assert await reports_of(node) == [1, 2, 3]


async def test_what_is_reported_again_without_a_store_counts_once(tmp_path: Path) -> None:
    blocked = CallBlocked(
        spool="s", report=1, site=1, slot=1, source=5, destination=101, reason="lost"
    )
    happened = Happened(blocked, subject_of(blocked), 1000)
    async with intake(tmp_path) as (node, taking, acknowledged):
        async with node.live.watch("alarms") as watching:
            writing = node._writer
            working, writing._transact = writing._transact, _out_of_order(writing)  # type: ignore[method-assign, assignment]
            await taking.take(happened)
            [alarm] = (await watching.changes()).put
            assert (alarm["kind"], alarm["count"], alarm["recorded"]) == ("lost-radio", 1, False)
            taking.restart()
            await taking.take(happened)
            await taking._show()
            writing._transact = working  # type: ignore[method-assign]
            await reaches(acknowledged, 1)
        async with node.live.watch("alarms") as watching:
            [journalled] = watching.snapshot.rows
        assert (journalled["id"], journalled["count"]) == (alarm["id"], 1)
        assert "recorded" not in journalled


async def test_positions_are_kept_beside_the_journal_and_reported_once(tmp_path: Path) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        await node.change(lambda change: change.record(RADIO, "radio/5"))
        await taking.take(started(1, "a"))
        for happened in (positioned(2, 56.5), positioned(3, 56.6), positioned(3, 56.6)):
            await taking.take(happened)
        stranger = msgspec.structs.replace(positioned(4, 56.7).event, source=6)
        await taking.take(Happened(stranger, "radio/6", 4000))
        await reaches(acknowledged, 4)
        assert await reports_of(node) == [1]
        assert await kept_fixes(node) == ["s-2", "s-3"]
        resumed = await node.read(_resume)
    assert (resumed.spool, resumed.report) == ("s", 4)


async def kept_fixes(node: Node) -> list[str]:
    found = select(tracks.c.id).order_by(tracks.c.id)
    return await node.read(lambda c: [*c.execute(found).scalars()])


async def test_positions_that_were_erased_do_not_come_back_from_the_spool(
    tmp_path: Path, store_url: str
) -> None:
    received = [positioned(1, 56.5), positioned(2, 56.6)]
    async with intake(tmp_path, store_url) as (node, taking, acknowledged):
        await node.change(lambda change: change.record(RADIO, "radio/5"))
        for happened in received:
            await taking.take(happened)
        await reaches(acknowledged, 2)
        await Places(node, 30).erase("radio/5", "asked for", "me")
    async with intake(tmp_path, store_url) as (node, taking, acknowledged):
        resumed = await node.read(_resume)
        for happened in (*received, positioned(3, 56.7)):
            await taking.take(happened)
        await reaches(acknowledged, 3)
        assert await kept_fixes(node) == ["s-3"]
    assert (resumed.spool, resumed.report) == ("s", 2)


async def test_a_switch_that_lost_its_spool_numbers_new_reports_under_another_id(
    tmp_path: Path,
) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        await taking.take(started(1, "a"))
        await taking.take(ended(2, "a"))
        await reaches(acknowledged, 2)
        again = msgspec.msgpack.encode(msgspec.structs.replace(started(1, "b").event, spool="t"))
        old = msgspec.msgpack.encode(ended(2, "a").event)
        for report in (
            Report(2, 2000, "radio.call_ended", msgspec.Raw(old)),
            Report(1, 3000, "radio.call_started", msgspec.Raw(again)),
        ):
            await taking.take(read_report(report, "t"))
        await reaches(acknowledged, 1)
        async with asyncio.timeout(PATIENCE):
            while acknowledged[-1] != 1 or taking._waiting:
                await asyncio.sleep(0.01)
        assert await shown_calls(node) == {"a": "ended", "b": "active"}
        assert await reports_of(node) == [1, 2, 1]


async def test_a_call_that_has_ended_is_not_cut_by_a_switch_that_lost_its_end(
    tmp_path: Path,
) -> None:
    async with intake(tmp_path) as (node, taking, acknowledged):
        cut = CallEnded(spool="s", report=3, call="a", reason="cut", duration=0, frames=0)
        for happened in (started(1, "a"), ended(2, "a"), Happened(cut, "a", 3000)):
            await taking.take(happened)
        await reaches(acknowledged, 3)
        assert await reports_of(node) == [1, 2]
        async with node.live.watch("radio_calls") as watching:
            [call] = watching.snapshot.rows
        assert (call["reason"], call["frames"]) == ("terminator", 9)
