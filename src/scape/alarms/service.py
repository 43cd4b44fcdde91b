"""The service of alarms: take one, end it, count those that wait."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import NamedTuple

from sqlalchemy import Connection, func, or_, select

from scape.alarms import alarms as decisions
from scape.alarms.events import EMERGENCY, AlarmEscalated, Kind
from scape.alarms.tables import alarms
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.due import WhenDue
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, seen
from scape.web.metrics import Figure, figure

LONGEST = 24 * 3600 * SECOND


async def _send_nothing() -> None:
    pass


class Tell(NamedTuple):
    """How a feature above tells who raised an alarm that it is taken: `record` what is sent, in the
    change that takes it, and returns whether there is something to `send`.
    """

    record: Callable[[Change, ViewRow], bool] = lambda change, alarm: False
    send: Callable[[], Awaitable[None]] = _send_nothing


class Alarms:
    """One list of alarms for all features.

    An emergency that is still open so many microseconds after it was taken is escalated; 0: never.
    `tell` tells who is in danger that somebody has taken the alarm.
    """

    def __init__(self, node: Node, escalate_after: int = 0) -> None:
        self._node = node
        self._escalate_after = escalate_after
        self._escalating = WhenDue(node.clock, self.escalate)
        self.tell = Tell()

    async def run(self) -> None:
        """Escalate alarms when their time comes, until cancelled."""
        if self._escalate_after:
            await self._escalating.run()

    async def escalate(self) -> int:
        """Escalate the emergencies whose time has come; returns when the next is due."""
        return await self._node.change(partial(_escalate, after=self._escalate_after))

    async def take(self, alarm: str, by: str, scope: Scope = EVERYTHING) -> None:
        def decide(change: Change) -> bool:
            known = seen(scope, change.get(alarms, alarm))
            first = known is not None and known["state"] == "open"
            change.record(decisions.take(known, alarm), alarm)
            return first and known is not None and self.tell.record(change, known)

        told = await self._node.change(decide, by)
        self._escalating.hurry()
        if told:
            await self.tell.send()

    async def end(self, alarm: str, why: str, by: str, scope: Scope = EVERYTHING) -> None:
        def decide(change: Change) -> None:
            known = seen(scope, change.get(alarms, alarm))
            change.record(decisions.end(known, alarm, why), alarm)

        await self._node.change(decide, by)

    async def figures(self) -> list[Figure]:
        """How many alarms are not taken; none while the store is down."""
        try:
            waiting = await self._node.read(_open)
        except Unavailable:
            return []
        return [figure("scape_alarms_open", "gauge", "Alarms that are not taken.", waiting)]


def alarms_of(connection: Connection, kind: Kind, since: int) -> list[ViewRow]:
    """The alarms of a kind that are not over, and those that were raised `since`."""
    found = select(alarms).where(
        alarms.c.kind == kind.name, or_(alarms.c.state != "over", alarms.c.last >= since)
    )
    return [dict(row) for row in connection.execute(found).mappings()]


def alarm_with(connection: Connection, id: str) -> ViewRow | None:
    """The alarm with this id, over or not."""
    row = connection.execute(select(alarms).where(alarms.c.id == id)).mappings().first()
    return dict(row) if row else None


def _escalate(change: Change, after: int) -> int:
    waits = select(alarms).where(alarms.c.kind == EMERGENCY.name, alarms.c.state == "taken")
    next_due = change.now + LONGEST
    for alarm in change.query(waits.where(alarms.c.escalated_at.is_(None))):
        due = alarm["taken_at"] + after
        if due <= change.now:
            change.record(AlarmEscalated(alarm=alarm["id"]), alarm["id"])
        else:
            next_due = min(next_due, due)
    return next_due


def _open(connection: Connection) -> int:
    found = select(func.count()).select_from(alarms).where(alarms.c.state == "open")
    return connection.execute(found).scalar_one()
