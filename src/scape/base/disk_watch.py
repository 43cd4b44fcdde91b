"""The disk of the data folder: what is refused before it is full, and the journal's reserve.

As space runs out, recordings end first, at the switch, then imports; both are shown before. The
reserve is a file that is deleted when the store reports a full disk or almost no space is left, so
that accounts can still sign in and the journal goes on. It is made again when there is room.
"""

import asyncio
import logging
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from scape.base.node import HEALTH, Node

PERIOD = 5.0

log = logging.getLogger(__name__)

LAST = 2 << 20  # bytes; with less the reserve is released, not before: others would fill it too


class Limits(NamedTuple):
    """Free bytes below which the disk is reported, recordings and imports are refused, and the
    size of the reserve.
    """

    report: int
    recordings: int
    imports: int
    reserve: int


def free(folder: Path) -> int:
    """Bytes that this process may still write."""
    return shutil.disk_usage(folder).free


class Reserve:
    """A file that only takes up space."""

    def __init__(self, path: Path, size: int) -> None:
        self._path, self._size = path, size

    @property
    def there(self) -> bool:
        return self._path.exists()

    def make(self) -> None:
        """OSError when the file system does not have the space after all."""
        descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600)
        try:
            os.posix_fallocate(descriptor, 0, self._size)
        except OSError:
            self.release()
            raise
        finally:
            os.close(descriptor)

    def release(self) -> None:
        self._path.unlink(missing_ok=True)


class DiskWatch:
    """Looks at the disk of a node's data folder."""

    def __init__(self, node: Node, limits: Limits, free: Callable[[Path], int] = free) -> None:
        self._node = node
        self._limits = limits
        self._free = free
        self._reserve = Reserve(node.store.folder / "reserve", limits.reserve)

    async def look(self) -> None:
        """Release or make the reserve, and report how much space is left if it is little."""
        left = self._free(self._node.store.folder)
        if left < LAST or self._store_is_full():
            self._reserve.release()
        elif not self._reserve.there and left > self._limits.report + self._limits.reserve:
            await asyncio.to_thread(self._reserve.make)
        self._node.short_of_space = left < self._limits.imports or not self._reserve.there
        self._report(left)

    def _report(self, left: int) -> None:
        known = self._node.live.memory(HEALTH.name).get("disk", {"why": ""})
        why = self._trouble(left)
        if why:
            self._node.health("disk", "down", why, mebibytes=left >> 20)
        elif known["why"]:
            self._node.health("disk", "up")
        if why != known["why"]:
            log.warning("the disk has %d MB left: %s", left >> 20, why or "enough again")

    def _trouble(self, left: int) -> str:
        if not self._reserve.there:
            return "disk-reserve-used"
        if left < self._limits.imports:
            return "disk-no-imports"
        if left < self._limits.recordings:
            return "disk-no-recordings"
        return "disk-filling" if left < self._limits.report else ""

    def _store_is_full(self) -> bool:
        store = self._node.live.memory(HEALTH.name).get("store", {})
        return store.get("why") == "store-full"


async def keep_watching(node: Node, limits: Limits, period: float = PERIOD) -> None:
    """Look until cancelled."""
    watch = DiskWatch(node, limits)
    while True:
        try:
            await watch.look()
        except OSError as error:
            node.health("disk", "down", "disk-not-read", error=str(error))
        await asyncio.sleep(period)
