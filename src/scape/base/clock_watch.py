"""A clock that cannot be right: behind the journal, far from the last start, or set while running.

The wall clock is compared with the journal's last row and with the monotonic clock, which cannot
be set. Times in microseconds.
"""

import asyncio
from typing import NamedTuple

from sqlalchemy import Connection, select

from scape.base.clock import SECOND
from scape.base.errors import Unavailable
from scape.base.node import HEALTH, Node
from scape.base.tables import journal

PERIOD = 10.0
STEP = 60 * SECOND
FAR = 30 * 24 * 3600 * SECOND
KEPT = 3600 * SECOND  # how long a step is shown


class Doubt(NamedTuple):
    """What is wrong with the clock, and by how much."""

    code: str
    by: int

    @property
    def minutes(self) -> int:
        return round(abs(self.by) / (60 * SECOND))


class ClockWatch:
    """Looks at the clock again and again; `last` is when the journal's last row was recorded.

    A step is doubtful for the time `shown`.
    """

    def __init__(self, last: int, now: int, steady: int, shown: int = KEPT) -> None:
        self._shown = shown
        self._offset = now - steady
        self._step: Doubt | None = None
        self._shown_until = 0
        if last and now - last > FAR:
            self._show(Doubt("clock-far", now - last), steady)

    def look(self, last: int, now: int, steady: int) -> Doubt | None:
        """What is doubtful now."""
        if last - now > STEP:
            return Doubt("clock-behind", last - now)
        moved = now - steady - self._offset
        if abs(moved) > STEP:
            self._offset += moved
            self._show(Doubt("clock-set", moved), steady)
        return self._step if steady < self._shown_until else None

    def _show(self, doubt: Doubt, steady: int) -> None:
        self._step, self._shown_until = doubt, steady + self._shown


async def keep_watching(node: Node, period: float = PERIOD) -> None:
    """Report the clock of this server until cancelled."""
    watch: ClockWatch | None = None
    while True:
        try:
            last = await node.read(last_recorded)
        except Unavailable:  # the store has a report of its own
            last = 0
        now, steady = node.clock(), node.steady()
        watch = watch or ClockWatch(last, now, steady)
        report(node, watch.look(last, now, steady))
        await asyncio.sleep(period)


def report(node: Node, doubt: Doubt | None) -> None:
    """Show what is doubtful, or that it is no longer."""
    if doubt:
        node.health("clock", "down", doubt.code, minutes=doubt.minutes)
    elif node.live.memory(HEALTH.name).get("clock"):
        node.health("clock", "up")


def last_recorded(connection: Connection) -> int:
    """When the journal's last row was recorded; 0 for an empty journal."""
    newest = select(journal.c.recorded).order_by(journal.c.seq.desc()).limit(1)
    return connection.execute(newest).scalar() or 0
