"""The alarm that the disk fills up, while there is still room for what must be done about it."""

import asyncio
import logging
import shutil
from collections.abc import Callable
from pathlib import Path

from scape.alarms.events import AlarmOver, raised, standing
from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.radio.desk.alarms import DISK_FILLING

MINUTE = 60.0

log = logging.getLogger(__name__)


def free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


class SpaceAlarm:
    """Raised with less than `below` bytes free, over with a quarter more."""

    def __init__(self, node: Node, below: int, free: Callable[[Path], int] = free) -> None:
        self._node = node
        self._below = below
        self._free = free
        self._full: bool | None = None

    async def run(self, every: float = MINUTE) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except Unavailable:
                pass  # the store is down, which is reported
            except OSError as error:
                log.error("the disk cannot be examined: %s", error)
            await asyncio.sleep(every)

    async def look(self) -> None:
        left = self._free(self._node.store.folder)
        full = left < self._below * (5 if self._full else 4) // 4
        if full == self._full:
            return
        alarm = ids.new(self._node.clock())

        def decide(change: Change) -> None:
            known = standing(change.get, "", DISK_FILLING.name)
            if full and not known:
                facts = {"mebibytes": left >> 20}
                change.record(raised(change.get, DISK_FILLING, alarm, "", facts={**facts}), alarm)
            elif known and not full:
                change.record(AlarmOver(alarm=known["id"]), known["id"])

        await self._node.change(decide)
        self._full = full
