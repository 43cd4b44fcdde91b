"""The line before the hashing of passwords: short, and known users first."""

import asyncio
import threading

import pytest

from scape.base.errors import Unavailable
from scape.people.hashing import KNOWN, OF_ONE, STRANGERS, Hashing
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


class Slow:
    """A hash that takes until the test says so; the order of those that were done."""

    def __init__(self) -> None:
        self.go, self.done = threading.Event(), list[str]()

    def __call__(self, name: str) -> str:
        assert self.go.wait(PATIENCE)
        self.done.append(name)
        return name


async def start(hashing: Hashing, slow: Slow, known: str, name: str) -> asyncio.Task[str]:
    task = asyncio.create_task(hashing.run(known, slow, name))
    await asyncio.sleep(0)
    return task


async def test_known_users_come_first() -> None:
    hashing, slow = Hashing(), Slow()
    strangers = [await start(hashing, slow, "", f"stranger {n}") for n in range(3)]
    known = [await start(hashing, slow, "ozols", f"known {n}") for n in range(2)]
    slow.go.set()
    await asyncio.gather(*strangers, *known)
    assert slow.done == ["stranger 0", "known 0", "known 1", "stranger 1", "stranger 2"]


async def test_the_line_of_strangers_is_short_and_not_that_of_known_users() -> None:
    hashing, slow = Hashing(), Slow()
    tasks = [await start(hashing, slow, "", "") for _ in range(STRANGERS + 1)]
    with pytest.raises(Unavailable, match="sign-in-busy"):
        await hashing.run("", slow, "one too many")
    tasks += [await start(hashing, slow, f"account {n}", "known") for n in range(KNOWN)]
    with pytest.raises(Unavailable, match="sign-in-busy"):
        hashing.check_room("ozols")
    slow.go.set()
    await asyncio.gather(*tasks)
    assert "one too many" not in slow.done
    assert len(slow.done) == 1 + STRANGERS + KNOWN


async def test_one_account_does_not_fill_the_line_of_all() -> None:
    hashing, slow = Hashing(), Slow()
    tasks = [await start(hashing, slow, "ozols", "mine") for _ in range(OF_ONE + 1)]
    with pytest.raises(Unavailable, match="sign-in-busy"):
        await hashing.run("ozols", slow, "one too many")
    tasks.append(await start(hashing, slow, "liepa", "another's"))
    slow.go.set()
    await asyncio.gather(*tasks)
    assert slow.done[-1] == "another's"
    for _ in range(OF_ONE + 1):  # and then it may again
        tasks.append(await start(hashing, slow, "ozols", "mine"))
    await asyncio.gather(*tasks)


@pytest.mark.parametrize("given_up", [0, 1, 2])
async def test_who_gives_up_keeps_nobody_waiting(given_up: int) -> None:
    hashing, slow = Hashing(), Slow()
    tasks = [await start(hashing, slow, "", str(n)) for n in range(4)]
    tasks.pop(given_up).cancel()
    slow.go.set()
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*tasks)
        assert await hashing.run("", slow, "next") == "next"


async def test_a_turn_that_came_too_late_is_passed_on() -> None:
    hashing, slow = Hashing(), Slow()
    slow.go.set()
    first, second, third = [await start(hashing, slow, "", str(n)) for n in range(3)]
    first.add_done_callback(lambda _: second.cancel())
    async with asyncio.timeout(PATIENCE):
        assert await third == "2"
        await asyncio.gather(first, second, return_exceptions=True)
        assert await hashing.run("", slow, "next") == "next"


async def test_who_leaves_as_its_turn_comes_stops_nobody() -> None:
    hashing, slow = Hashing(), Slow()
    first, leaving, last = [await start(hashing, slow, "", name) for name in ("a", "b", "c")]
    first.cancel()
    leaving.cancel()
    slow.go.set()
    ended = await asyncio.gather(first, leaving, last, return_exceptions=True)
    assert [type(end) for end in ended] == [asyncio.CancelledError, asyncio.CancelledError, str]
    assert await hashing.run("", slow, "d") == "d"
