"""What keeps the processes running: a vital one that cannot run ends all, another nobody."""

import asyncio
from typing import Any

import pytest

from scape.base import supervise
from scape.base.supervise import GIVE_UP, Program
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


class Process:
    """A process that ends at once with a status, or lasts until it is asked to end."""

    pid = 0

    def __init__(self, status: int | None) -> None:
        self._ended = asyncio.Event()
        self._status = status or 0
        if status is not None:
            self._ended.set()

    async def wait(self) -> int:
        await self._ended.wait()
        return self._status

    def terminate(self) -> None:
        self._ended.set()


@pytest.fixture
def starts(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the programs in the order of their starts; `lasting` is the one that runs."""
    names: list[str] = []

    async def start(*command: str, **_: Any) -> Process:
        name = command[-1]
        names.append(name)
        if name == "unstartable":
            raise BlockingIOError(11, "Resource temporarily unavailable")
        return Process(None if name == "lasting" else GIVE_UP)

    monkeypatch.setattr("asyncio.create_subprocess_exec", start)
    monkeypatch.setattr(supervise, "LONGEST_PAUSE", 0.001)
    monkeypatch.setattr(supervise, "_ask_for_priority", lambda *_: None)
    monkeypatch.setattr(supervise, "stop_with_input", lambda _: None)
    return names


@pytest.mark.parametrize("name", ["hopeless", "unstartable"])
async def test_a_program_that_cannot_run_stops_nobody_and_is_tried_again(
    starts: list[str], name: str
) -> None:
    programs = [Program("switch", ["lasting"], vital=True), Program("node", [name])]
    running = asyncio.create_task(supervise.keep_running(programs))
    async with asyncio.timeout(PATIENCE):
        while starts.count(name) < 2 * supervise.TRIES:
            await asyncio.sleep(0.001)
    assert not running.done()
    assert starts.count("lasting") == 1
    running.cancel()


async def test_a_vital_program_that_cannot_run_ends_all(starts: list[str]) -> None:
    programs = [Program("switch", ["hopeless"], vital=True), Program("node", ["lasting"])]
    async with asyncio.timeout(PATIENCE):
        assert await supervise.keep_running(programs) == GIVE_UP
    assert starts.count("hopeless") == supervise.TRIES
