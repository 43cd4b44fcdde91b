"""The service of places: the base map, how long positions are kept, and how they are erased."""

import asyncio
import hashlib
from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.places.events import TracksErased
from scape.places.tables import positions, tracks

HOUR = 3600.0
DAY = 24 * 3600 * SECOND
SLICE = 5000  # fixes taken away in one change
DATA = Path(__file__).parent / "data"


class BaseMap(NamedTuple):
    """A PMTiles archive, and the tag of its version."""

    body: bytes
    tag: str


class Places:
    """Positions are kept for `days`; the last of each subject stays for as long."""

    def __init__(self, node: Node, days: int, *, every: float = HOUR) -> None:
        self._node = node
        self._days = days
        self._every = every

    @cached_property
    def base_map(self) -> BaseMap:
        """The base map of the package, read when a console first shows a map."""
        body = (DATA / "base.pmtiles").read_bytes()
        return BaseMap(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')

    async def run(self) -> None:
        """Delete positions that are too old, until cancelled."""
        while True:
            try:
                while await self.expire():
                    pass
            except Unavailable:
                pass  # the store is down, which is reported; the next time is soon enough
            await asyncio.sleep(self._every)

    async def expire(self) -> bool:
        """Delete some of the positions that are too old; returns whether there may be more."""
        return await self._node.change(partial(_expire, self._days * DAY))

    async def erase(self, subject: str, reason: str, by: str) -> None:
        """Erase every position of a subject."""

        def decide(change: Change) -> None:
            change.execute(delete(tracks).where(tracks.c.subject == subject))
            change.drop(positions, subject)
            change.record(TracksErased(reason=reason), subject)

        await self._node.change(decide, by)


def positions_of(connection: Connection, subjects: Iterable[str]) -> dict[str, ViewRow]:
    """The last fix of each of these subjects that has one."""
    found = select(positions).where(positions.c.id.in_(list(subjects)))
    return {row["id"]: dict(row) for row in connection.execute(found).mappings()}


def _expire(lifetime: int, change: Change) -> bool:
    before = change.now - lifetime
    old = select(tracks.c.id).where(tracks.c.received < before).limit(SLICE)
    gone = change.execute(delete(tracks).where(tracks.c.id.in_(old)).returning(tracks.c.id))
    for row in change.query(select(positions.c.id).where(positions.c.received < before)):
        change.drop(positions, row["id"])
    return len(gone) == SLICE
