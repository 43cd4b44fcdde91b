"""Work that is done when it is due."""

import asyncio

import pytest

from scape.base import due
from scape.base.due import WhenDue, repeat
from scape.base.errors import Unavailable
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

FAR = 1 << 60


class Work:
    """Each time it is done it takes the next answer: when it is due again, or why it cannot be."""

    def __init__(self, *answers: int | Unavailable) -> None:
        self.answers = list(answers)
        self.done = asyncio.Semaphore(0)

    async def __call__(self) -> int:
        answer = self.answers.pop(0) if self.answers else FAR
        self.done.release()
        if isinstance(answer, Unavailable):
            raise answer
        return answer

    async def was_done(self, times: int) -> None:
        async with asyncio.timeout(PATIENCE):
            for _ in range(times):
                await self.done.acquire()


async def test_it_is_done_at_once_when_it_is_due_and_when_it_is_hurried() -> None:
    work = Work(1000, FAR)
    when_due = WhenDue(lambda: 1000, work)
    running = asyncio.create_task(when_due.run())
    await work.was_done(2)
    when_due.hurry()
    await work.was_done(1)
    assert work.done.locked()
    running.cancel()


async def test_it_is_tried_again_while_the_store_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(due, "RETRY", 0.0)
    work = Work(Unavailable("store-down"), Unavailable("store-down"), FAR)
    running = asyncio.create_task(WhenDue(lambda: 1000, work).run())
    await work.was_done(3)
    running.cancel()


async def test_work_that_is_repeated_outlasts_a_store_that_is_away() -> None:
    work = Work(Unavailable("store-down"))
    running = asyncio.create_task(repeat(work, 0.0))
    await work.was_done(3)
    running.cancel()
