"""Work that many callers request at once and that is done once for all of them."""

import asyncio
from collections.abc import Awaitable, Callable


class Together:
    """Calling it does `work` and returns when that is done.

    Calls during a run share the next run, because their cause may be too late for this one.
    """

    def __init__(self, work: Callable[[], Awaitable[None]]) -> None:
        self._work = work
        self._one_by_one = asyncio.Lock()
        self._next: asyncio.Task[None] | None = None

    async def __call__(self) -> None:
        if self._next is None:
            self._next = asyncio.create_task(self._do())
        await asyncio.shield(self._next)  # a cancelled caller does not affect the others

    async def _do(self) -> None:
        async with self._one_by_one:
            self._next = None
            await self._work()
