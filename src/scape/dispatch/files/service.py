"""The service of files of incidents: kept by their hash, outside the journal, and erasable."""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

from sqlalchemy import select

from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.due import repeat
from scape.base.errors import Missing, Refused
from scape.base.files import sync_folder
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.dispatch import incidents
from scape.dispatch.files.content import kind_of, without_place
from scape.dispatch.files.events import FileAttached, FileErased, FileKind
from scape.dispatch.files.tables import attachments

MOST = 20 * 1024 * 1024  # bytes
MINUTE = 60.0
HOUR = 3600 * SECOND


class Received(NamedTuple):
    """A file that is on the disk as a whole."""

    kind: FileKind
    size: int
    sha256: str


class Files:
    """Files by their hash in a folder of the node. The same content is kept once."""

    def __init__(self, node: Node, *, every: float = MINUTE) -> None:
        self._node = node
        self._folder = node.store.folder / "attachments"
        self._every = every
        self._one = asyncio.Lock()  # whether a content is used is decided for one at a time

    async def run(self) -> None:
        """Erase files whose time is over, until cancelled."""
        await repeat(self.expire, self._every)

    async def attach(
        self, incident: str, name: str, hours: int, content: AsyncIterator[bytes], by: str
    ) -> str:
        """Keep a file for so many hours, 0: as long as the incident; returns its id."""
        await asyncio.to_thread(self._folder.mkdir, mode=0o700, exist_ok=True)
        part = self._folder / f"{ids.new(self._node.clock())}.part"
        try:
            received = await _receive(part, content)
            async with self._one:
                await asyncio.to_thread(_keep, part, self._folder / received.sha256)
                return await self._record(incident, name, hours, received, by)
        finally:
            part.unlink(missing_ok=True)

    async def _record(
        self, incident: str, name: str, hours: int, received: Received, by: str
    ) -> str:
        def decide(change: Change) -> str:
            incidents.must_allow(change, incident, "note")
            id = ids.new(change.now)
            event = FileAttached(
                incident=incident,
                name=name,
                file_kind=received.kind,
                size=received.size,
                sha256=received.sha256,
                until=change.now + hours * HOUR if hours else None,
            )
            change.record(event, id)
            return id

        try:
            return await self._node.change(decide, by)
        finally:
            await self._drop_unused(received.sha256)

    async def read(self, id: str) -> tuple[ViewRow, bytes]:
        """A file as it came."""
        row = await self._row(id)
        path = self._folder / row["sha256"]
        if row["erased_at"] is not None or not path.exists():
            raise Missing("attachment-erased")
        return row, await asyncio.to_thread(path.read_bytes)

    async def take(self, id: str) -> tuple[ViewRow, bytes]:
        """A file that leaves: a photo without the place where it was made."""
        row, content = await self.read(id)
        return row, await asyncio.to_thread(without_place, row["file_kind"], content)

    async def erase(self, id: str, why: str, by: str) -> None:
        await self._erase(id, FileErased(why=why), by)

    async def expire(self) -> int:
        """Erase the files whose time is over; returns how many."""
        table, now = attachments, self._node.clock()
        due = select(table.c.id).where(table.c.until <= now, table.c.erased_at.is_(None))
        found = await self._node.read(lambda connection: connection.execute(due).scalars().all())
        for id in found:
            await self._erase(id, FileErased(expired=True), "")
        return len(found)

    async def _erase(self, id: str, event: FileErased, by: str) -> None:
        def decide(change: Change) -> str:
            row = change.get(attachments, id)
            if row is None or row["erased_at"] is not None:
                raise Missing("attachment-erased")
            change.record(event, id)
            return str(row["sha256"])

        async with self._one:
            await self._drop_unused(await self._node.change(decide, by))

    async def _drop_unused(self, sha256: str) -> None:
        """Delete a content that no attachment has any more."""
        table = attachments
        used = select(table.c.id).where(table.c.sha256 == sha256, table.c.erased_at.is_(None))
        kept = await self._node.read(lambda connection: connection.execute(used.limit(1)).first())
        if kept is None:
            path = self._folder / sha256
            await asyncio.to_thread(partial(path.unlink, missing_ok=True))

    async def _row(self, id: str) -> ViewRow:
        statement = attachments.select().where(attachments.c.id == id)
        row = await self._node.read(lambda c: c.execute(statement).mappings().first())
        if row is None:
            raise Missing("attachment-erased")
        return dict(row)


async def _receive(part: Path, content: AsyncIterator[bytes]) -> Received:
    """`Refused` for a file that is too large, or of another kind than is taken."""
    digest, size, head = hashlib.sha256(), 0, b""
    with await asyncio.to_thread(_begin, part) as file:
        async for chunk in content:
            size += len(chunk)
            if size > MOST:
                raise Refused("attachment-too-large", most=MOST >> 20)
            head = (head + chunk)[:16]
            digest.update(chunk)
            await asyncio.to_thread(file.write, chunk)
        await asyncio.to_thread(_sync, file)
    if (kind := kind_of(head)) is None:
        raise Refused("attachment-kind")
    return Received(kind, size, digest.hexdigest())


def _keep(part: Path, path: Path) -> None:
    part.replace(path)
    sync_folder(path.parent)


def _begin(part: Path) -> IO[bytes]:
    return open(part, "xb", opener=_for_owner)


def _for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _sync(file: IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
