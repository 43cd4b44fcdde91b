"""What keeps the processes running: a vital one that cannot run ends all, another nobody."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from scape.base import supervise
from scape.base.supervise import GIVE_UP, Program
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

# Writes the name of the program into a file; `lasting` runs until its input ends.
SCRIPT = f'echo "$1" >> "$0"; test "$1" = lasting || exit {GIVE_UP}; exec cat'

LASTING = Program("switch", ["lasting"], vital=True)


class Supervisor:
    """Programs that are shell scripts, and the starts of them so far."""

    def __init__(self, folder: Path) -> None:
        self._starts = folder / "starts"
        self._starts.touch()

    @asynccontextmanager
    async def running(self, *programs: Program) -> AsyncIterator[asyncio.Task[int]]:
        """Programs that are kept running until the block ends."""
        command = ("sh", "-c", SCRIPT, str(self._starts))
        running = supervise.keep_running(programs, command, longest_pause=0.001)
        ended = asyncio.create_task(running)
        try:
            async with asyncio.timeout(PATIENCE):
                yield ended
        finally:
            os.kill(os.getpid(), signal.SIGTERM)
            await asyncio.wait([ended])

    def starts_of(self, name: str) -> int:
        return self._starts.read_text().split().count(name)


@pytest.fixture
def supervisor(tmp_path: Path) -> Supervisor:
    return Supervisor(tmp_path)


async def test_a_program_that_cannot_run_stops_nobody_and_is_tried_again(
    supervisor: Supervisor,
) -> None:
    async with supervisor.running(LASTING, Program("node", ["hopeless"])) as ended:
        while supervisor.starts_of("hopeless") < 2 * supervise.TRIES:
            await asyncio.sleep(0.01)
        assert not ended.done()
        assert supervisor.starts_of("lasting") == 1
    assert ended.result() == 0


async def test_a_program_that_cannot_be_started_stops_nobody_and_is_tried_again(
    supervisor: Supervisor, caplog: pytest.LogCaptureFixture
) -> None:
    too_long = "x" * (1 << 20)  # for the system
    async with supervisor.running(LASTING, Program("node", [too_long])) as ended:
        while caplog.text.count("node cannot be started") < 2 * supervise.TRIES:
            await asyncio.sleep(0.01)
        assert not ended.done()
    assert ended.result() == 0


async def test_a_vital_program_that_cannot_run_ends_all(supervisor: Supervisor) -> None:
    hopeless = Program("switch", ["hopeless"], vital=True)
    async with supervisor.running(hopeless, LASTING._replace(vital=False)) as ended:
        assert await ended == GIVE_UP
    assert supervisor.starts_of("hopeless") == supervise.TRIES
