"""Work that is done when its time comes, for as long as the node runs.

While the store is away, which is reported elsewhere, it is tried again.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from scape.base.clock import SECOND, Clock
from scape.base.errors import Unavailable

RETRY = 1.0  # seconds, while the store is away
LONGEST_SLEEP = 60.0  # seconds; a wall clock may be set


class WhenDue:
    """Does `work`, which returns when it is due next, in microseconds since 1970.

    It is done again at that time, after `longest` seconds at the latest, and after `hurry`:
    what it depends on has changed.
    """

    def __init__(
        self, clock: Clock, work: Callable[[], Awaitable[int]], longest: float = LONGEST_SLEEP
    ) -> None:
        self._clock = clock
        self._work = work
        self._longest = longest
        self._changed = asyncio.Event()

    def hurry(self) -> None:
        self._changed.set()

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                next_due = await self._work()
            except Unavailable:
                pause = RETRY
            else:
                pause = min(self._longest, max(0, next_due - self._clock()) / SECOND)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._changed.wait()
            self._changed.clear()


async def repeat(work: Callable[[], Awaitable[object]], every: float) -> None:
    """Do `work` with so many seconds between, until cancelled."""
    while True:
        with contextlib.suppress(Unavailable):  # the next time is soon enough
            await work()
        await asyncio.sleep(every)
