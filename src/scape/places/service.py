"""The service of places: base map, gazetteer, trails, and how long positions are kept."""

import asyncio
import hashlib
import sqlite3
from collections.abc import Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.due import repeat
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.places.coordinates import typed
from scape.places.events import TracksErased
from scape.places.gazetteer import Found, build, find, shipped
from scape.places.tables import Step, positions, tracks

HOUR = 3600.0
DAY = 24 * 3600 * SECOND
SLICE = 5000  # fixes taken away in one change
LONGEST_TRAIL = 3600 * SECOND
MOST_STEPS = 1000
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
        self._finding = asyncio.Lock()

    @cached_property
    def base_map(self) -> BaseMap:
        """The base map of the package, read when a console first shows a map."""
        body = (DATA / "base.pmtiles").read_bytes()
        return BaseMap(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')

    @cached_property
    def _gazetteer(self) -> sqlite3.Connection:
        """The imported one if there is one, else the names of the package."""
        imported = self._node.store.folder / "gazetteer.db"
        if imported.exists():
            return sqlite3.connect(f"file:{imported}?mode=ro", uri=True, check_same_thread=False)
        own = sqlite3.connect(":memory:", check_same_thread=False)
        build(own, shipped(DATA / "names.csv"))
        return own

    async def find(self, text: str) -> list[Found]:
        """The places that somebody may mean, the best first."""
        if place := typed(text):
            north, east = place
            name = f"{north:.5f} {east:.5f}"
            return [Found(name=name, within="", kind="place", latitude=north, longitude=east)]
        async with self._finding:
            return await asyncio.to_thread(lambda: find(self._gazetteer, text))

    async def trail(self, subject: str, since: int) -> list[Step]:
        """The fixes since then, oldest first; of the last hour at most: the rest is the past."""
        since = max(since, self._node.clock() - LONGEST_TRAIL)
        return await self._node.read(partial(_trail, subject, since))

    async def run(self) -> None:
        """Delete positions that are too old, until cancelled."""
        await repeat(self._expire_all, self._every)

    async def _expire_all(self) -> None:
        while await self.expire():
            pass

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


def _trail(subject: str, since: int, connection: Connection) -> list[Step]:
    columns = [tracks.c[name] for name in Step.__struct_fields__]
    asked = select(*columns).where(tracks.c.subject == subject, tracks.c.received >= since)
    latest = asked.order_by(tracks.c.received.desc()).limit(MOST_STEPS)
    return [Step(**row) for row in connection.execute(latest).mappings()][::-1]


def _expire(lifetime: int, change: Change) -> bool:
    before = change.now - lifetime
    old = select(tracks.c.id).where(tracks.c.received < before).limit(SLICE)
    gone = change.execute(delete(tracks).where(tracks.c.id.in_(old)).returning(tracks.c.id))
    for row in change.query(select(positions.c.id).where(positions.c.received < before)):
        change.drop(positions, row["id"])
    return len(gone) == SLICE
