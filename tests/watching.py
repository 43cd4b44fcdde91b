"""A watcher's copy of the rows, put together from changes as a console does."""

import asyncio
from contextlib import suppress

from scape.base.live import Changes, Subscription
from scape.base.rows import Id, ViewRow


class Copy:
    """`rows` and `total` as of the last changes."""

    def __init__(self, watching: Subscription) -> None:
        snapshot = watching.snapshot
        self.rows: dict[Id, ViewRow] = {row["id"]: row for row in snapshot.rows}
        self.total = snapshot.total
        self._watching = watching

    def take(self) -> None:
        """Take everything that waits."""
        self._apply(self._watching.take())

    async def catch_up(self) -> None:
        """Take everything, and what must be read first."""
        following = asyncio.create_task(self._follow())
        while self._watching.behind and not following.done():
            await asyncio.sleep(0)
        await _stop(following)
        self.take()

    async def try_to_catch_up(self) -> None:
        """Take what there is although the store may be away."""
        following = asyncio.create_task(self._follow())
        for _ in range(10):
            await asyncio.sleep(0)
        await _stop(following)

    async def _follow(self) -> None:
        while True:
            self._apply(await self._watching.changes())

    def _apply(self, changes: Changes) -> None:
        for row in changes.put:
            self.rows[row["id"]] = row
        for id in changes.drop:
            del self.rows[id]
        self.total = changes.total


async def _stop(task: asyncio.Task[None]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
