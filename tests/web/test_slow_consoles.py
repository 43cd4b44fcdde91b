"""Consoles that are slow: they delay nobody, and end with the right rows."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
import websockets
from hypothesis import given, settings
from hypothesis import strategies as st

from scape.base.live import Changes, Snapshot
from scape.base.rows import Id
from scape.people.events import Role
from scape.web import consoles
from scape.web.consoles import Console
from scape.web.feed import Feed, Message
from scape.web.rights import Who
from tests.web.house import House, hear, open_house, subscribe

pytestmark = pytest.mark.anyio

WHO = Who(account="a", session="s", rights=frozenset())


def call(id: str, **more: object) -> dict[str, Any]:
    return {"id": id, **more}


async def test_a_stuck_console_delays_nobody_and_begins_anew(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        async with house.console(token) as brisk, house.console(token, max_queue=1) as stuck:
            await subscribe(stuck, "calls")
            await hear(stuck)
            await subscribe(brisk, "calls")
            await hear(brisk)
            published = await flood_until_behind(house, brisk)
            rows: dict[str, Any] = {}
            while rows != published:
                apply(await hear(stuck), rows)


async def flood_until_behind(
    house: House, brisk: websockets.ClientConnection
) -> dict[str, dict[str, Any]]:
    """Publish large rows, each heard by the brisk console, until another one has fallen behind."""
    published = {}
    for number in range(2000):
        id = str(number % 10)
        published[id] = call(id, text=f"{number}" + "x" * 50_000)
        house.node.live.publish_memory("calls", put=[published[id]])
        assert (await hear(brisk))["put"] == [published[id]]
        if any(console.behind for console in house.hub._consoles):
            return published
    raise AssertionError("nothing makes this console fall behind")


def apply(message: dict[str, Any], rows: dict[str, Any]) -> None:
    """What a console does with a message."""
    if message["type"] == "snapshot":
        rows.clear()
        rows.update((row["id"], row) for row in message["rows"])
    elif message["type"] == "changes":
        rows.update((row["id"], row) for row in message["put"])
        for id in message["drop"]:
            rows.pop(id, None)


class Slow:
    """A socket that takes a message only when it may."""

    def __init__(self) -> None:
        self.may = asyncio.Semaphore(0)
        self.rows: dict[str, Any] = {}
        self.longest = 0

    async def send_text(self, data: str) -> None:
        await self.may.acquire()
        apply(msgspec.json.decode(data), self.rows)

    async def close(self, code: int, reason: str | None = None) -> None:
        pass


class Watched:
    """A subscription whose changes a test decides."""

    def __init__(self) -> None:
        self.snapshot = Snapshot(0, [call("0")], 1)
        self.rows = {"0": call("0")}
        self.queue: asyncio.Queue[tuple[Changes, Snapshot]] = asyncio.Queue()

    async def __aenter__(self) -> "Watched":
        return self

    async def __aexit__(self, *_: object) -> None:
        pass

    async def changes(self) -> Changes:
        changes, self.snapshot = await self.queue.get()
        return changes

    def change(self, version: int, id: str, there: bool | None) -> None:
        """A row that is put or dropped; None: all others are dropped for it."""
        put, drop = [call(id, text=version)], list[Id]()
        if there is None:
            drop = [other for other in self.rows if other != id]
        elif not there:
            put, drop = [], [id]
        self.rows = {other: row for other, row in self.rows.items() if other not in drop}
        self.rows |= {row["id"]: row for row in put}
        total = len(self.rows)
        snapshot = Snapshot(version, list(self.rows.values()), total)
        self.queue.put_nowait((Changes(version, put, drop, total), snapshot))


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


STEPS = st.lists(
    st.tuples(st.just("change"), st.integers(0, 5), st.booleans() | st.none())
    | st.tuples(st.just("take"), st.integers(0, 5), st.none()),
    max_size=60,
)


@given(STEPS, st.integers(50, 2000))
@settings(max_examples=50, deadline=None)
def test_however_slow_a_console_it_ends_with_the_right_rows(
    steps: list[tuple[str, int, bool | None]], limit: int
) -> None:
    async def scene() -> None:
        watched, slow, console = Watched(), Slow(), Console(WHO)
        shared = Feed(lambda: watched, 0)  # type: ignore[arg-type, return-value]
        console.feeds["a"] = shared
        shared.join(console, "a")
        tasks = [asyncio.create_task(shared.run()), asyncio.create_task(console.pump(slow))]
        for version, (step, number, there) in enumerate(steps):
            if step == "change":
                watched.change(version, str(number), there)
            else:
                for _ in range(number):
                    slow.may.release()
            await settle()
            assert console._size <= max(limit, 1000)  # a snapshot may be larger
        for _ in range(2 * len(steps) + 2):
            slow.may.release()
        await settle()
        assert slow.rows == watched.rows
        for task in tasks:
            task.cancel()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(consoles, "QUEUE_LIMIT", limit)
        asyncio.run(scene())


async def test_a_refusal_reaches_a_console_that_fell_behind() -> None:
    console, slow = Console(WHO), Slow()
    sent: list[str] = []
    slow.send_text = send_to(sent, slow)  # type: ignore[method-assign, assignment]
    console.refuse("a", Message("refused a"))
    console.offer(Message("x" * consoles.QUEUE_LIMIT))
    assert console.behind
    console.refuse("b", Message("refused b"))
    pumping = asyncio.create_task(console.pump(slow))
    for _ in range(10):
        slow.may.release()
    await settle()
    assert sent == ["refused a", "refused b"]
    for number in range(1000):
        console.refuse(str(number), Message("refused"))
    assert len(console._refusals) == consoles.MOST_REFUSALS
    pumping.cancel()


def send_to(sent: list[str], slow: Slow) -> Callable[[str], Awaitable[None]]:
    async def send(text: str) -> None:
        await slow.may.acquire()
        sent.append(text)

    return send


async def test_changes_between_two_messages_are_reported_as_one(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        await subscribe(socket, "sites")
        await hear(socket)
        for number in range(50):
            house.node.live.publish_memory("sites", put=[call("1", text=number)])
            await asyncio.sleep(0)
        messages: list[dict[str, Any]] = []
        while not messages or messages[-1]["put"] != [call("1", text=49)]:
            messages.append(await hear(socket))
        assert len(messages) <= 3


async def test_equal_lists_wait_in_one_buffer_however_many_consoles_are_stuck() -> None:
    watched = Watched()
    shared = Feed(lambda: watched, 0)  # type: ignore[arg-type, return-value]
    stuck = [Console(WHO) for _ in range(50)]
    for number, console in enumerate(stuck):
        console.feeds[str(number)] = shared
        shared.join(console, str(number))
    running = asyncio.create_task(shared.run())
    await settle()
    for version in range(20):
        watched.change(version, "0", True)
        await settle()
    waiting = [message.body for console in stuck for message in console._waiting]
    assert len(waiting) == 21 * len(stuck)
    assert len(set(map(id, waiting))) == 21
    assert all(console._size > 21 for console in stuck)
    running.cancel()


async def test_snapshots_that_are_due_are_made_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A console that has fallen behind has nothing in its queue but what came since."""
    monkeypatch.setattr(consoles, "QUEUE_LIMIT", 500)
    console, slow, watched = Console(WHO), Slow(), [Watched() for _ in range(30)]
    feeds = [Feed(lambda one=one: one, 0) for one in watched]  # type: ignore[misc]
    tasks = [asyncio.create_task(feed.run()) for feed in feeds]
    await settle()
    for number, feed in enumerate(feeds):
        console.feeds[str(number)] = feed
        feed.join(console, str(number))
    assert console.behind
    tasks.append(asyncio.create_task(console.pump(slow)))
    for sent in range(30):
        await settle()
        assert (len(console._waiting), len(console._owed)) == (0, 29 - sent)
        slow.may.release()
    for task in tasks:
        task.cancel()
