"""The service of alarms: take one, end it, count those that wait."""

from sqlalchemy import Connection, func, or_, select

from scape.alarms import alarms as decisions
from scape.alarms.events import Kind
from scape.alarms.tables import alarms
from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, seen
from scape.web.metrics import Figure, figure


class Alarms:
    """One list of alarms for all features."""

    def __init__(self, node: Node) -> None:
        self._node = node

    async def take(self, alarm: str, by: str, scope: Scope = EVERYTHING) -> None:
        def decide(change: Change) -> None:
            change.record(decisions.take(seen(scope, change.get(alarms, alarm)), alarm), alarm)

        await self._node.change(decide, by)

    async def end(self, alarm: str, by: str, scope: Scope = EVERYTHING) -> None:
        def decide(change: Change) -> None:
            change.record(decisions.end(seen(scope, change.get(alarms, alarm)), alarm), alarm)

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


def _open(connection: Connection) -> int:
    found = select(func.count()).select_from(alarms).where(alarms.c.state == "open")
    return connection.execute(found).scalar_one()
