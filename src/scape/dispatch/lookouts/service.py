"""The service of lookouts and warnings: what is known of what is typed, and what is over."""

from functools import partial

from sqlalchemy import select

from scape.base import clock
from scape.base.change import Change
from scape.base.due import repeat
from scape.base.node import Node
from scape.base.text import line
from scape.dispatch.lookouts.events import LookoutRemoved, WarningRemoved
from scape.dispatch.lookouts.known import Known, Typed, known
from scape.dispatch.lookouts.registers import LOOKOUTS, WARNINGS
from scape.web.events import Consulted

MINUTE = 60.0
ROUTE = "/api/dispatch/known"


class Lookouts:
    """Lookouts and warnings go `every` so many seconds, when their last day is over."""

    def __init__(self, node: Node, *, every: float = MINUTE) -> None:
        self._node = node
        self._every = every

    async def run(self) -> None:
        """Remove what no longer holds, until cancelled."""
        await repeat(self.expire, self._every)

    async def expire(self) -> int:
        """Remove what no longer holds; returns how many were removed."""
        return await self._node.change(_expire)

    async def known(self, typed: Typed, by: str) -> Known:
        """What is known of this; the journal has who was shown which personal data."""
        now = self._node.clock()
        today = clock.day(now)
        found = await self._node.read(partial(known, typed=typed, today=today, now=now))
        if shown := found.shows():
            event = Consulted(route=ROUTE, query=shown, reason=line(f"{typed.text} {typed.where}"))
            await self._node.change(lambda change: change.record(event, ROUTE), by)
        return found


def _expire(change: Change) -> int:
    today = clock.day(change.now).isoformat()
    count = 0
    for register, removed in ((LOOKOUTS, LookoutRemoved()), (WARNINGS, WarningRemoved())):
        table = register.table
        for row in change.query(select(table.c.id).where(table.c.until < today)):
            change.record(removed, row["id"])
            count += 1
    return count
