"""The reports that the node has not journalled yet, kept in order on disk.

Each event gets a number here and becomes a `Report`: it is kept in a ring in memory, for the node
to read at once, and in a segment file, to survive the switch. A segment is named after its first
number and is a sequence of records: four bytes of length and four of CRC-32, big-endian, then the
report in MessagePack. Opening the spool removes a record cut off by a crash.

Numbers only grow. After a crash they skip `GAP`, because the node may already have the last ones
although they never reached the disk.
"""

import os
import zlib
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import msgspec

from scape.base import ids
from scape.base.files import sync_folder, write
from scape.radio.events import AirEvent
from scape.radio.wire.messages import Report

RING = 4096
SEGMENT = 1 << 18
GAP = 1 << 16

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Report).decode


class Segments:
    """The files, each of about `size` bytes. After opening, only the disk thread calls it."""

    def __init__(self, folder: Path, now: int, size: int = SEGMENT) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._full = size
        self.id = self._identify(now)
        self._firsts = sorted(int(path.stem) for path in folder.glob("*.seg"))
        last = self._mend()
        marker = folder / "closed"
        self.last = last  # last number on disk; 0: none
        self.next = last + 1 + (0 if marker.exists() else GAP if last else 0)
        marker.unlink(missing_ok=True)
        self._file = -1
        self._size = 0
        self._unwritten: deque[Report] = deque(maxlen=RING)

    def append(self, reports: list[Report]) -> None:
        """Writes reports and waits for the disk; failed ones are retried with the next."""
        self._unwritten.extend(reports)
        if not self._unwritten:
            return
        if self._file < 0 or self._size > self._full:
            self._begin(self._unwritten[0].report)
        data = b"".join(_record(report) for report in self._unwritten)
        try:
            write(self._file, data)
            os.fsync(self._file)
        except OSError:
            os.ftruncate(self._file, self._size)
            raise
        self._size += len(data)
        self._unwritten.clear()

    def read(self, after: int, limit: int) -> list[Report]:
        """The first reports after a number, at most `limit`."""
        found: list[Report] = []
        for first, following in zip(self._firsts, [*self._firsts[1:], None], strict=True):
            if following is not None and following <= after + 1:
                continue
            for report in _records(self._path(first).read_bytes()):
                if report.report > after:
                    found.append(report)
                if len(found) == limit:
                    return found
        return found

    def known(self) -> Iterator[Report]:
        """Every report on disk, in order."""
        for first in self._firsts:
            yield from _records(self._path(first).read_bytes())

    def drop(self, up_to: int) -> None:
        """Deletes the segments that hold nothing after a number."""
        while len(self._firsts) > 1 and self._firsts[1] <= up_to + 1:
            self._path(self._firsts.pop(0)).unlink(missing_ok=True)

    def close(self) -> None:
        """Records that every used number is on disk."""
        self.append([])
        if self._file >= 0:
            os.close(self._file)
        (self._folder / "closed").touch()

    def _identify(self, now: int) -> str:
        path = self._folder / "id"
        if not path.exists():
            path.write_text(ids.new(now))
        return path.read_text()

    def _path(self, first: int) -> Path:
        return self._folder / f"{first:020}.seg"

    def _begin(self, first: int) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._file = os.open(self._path(first), flags, 0o600)
        self._size = 0
        self._firsts.append(first)
        sync_folder(self._folder)

    def _mend(self) -> int:
        """Cuts a torn tail off the last segment; returns the last number on disk, 0 if none."""
        last = 0
        while self._firsts and not last:
            path = self._path(self._firsts[-1])
            data = path.read_bytes()
            size = 0
            for report in _records(data):
                last = report.report
                size += len(_record(report))
            os.truncate(path, size)
            if not last:
                path.unlink()
                last = self._firsts.pop() - 1
        return last


class Spool:
    """The numbers and the ring: the part of the spool that never waits."""

    def __init__(self, spool: str, following: int, newest: int = 0) -> None:
        self.id = spool
        self.newest = newest  # last used number that a reader may still need
        self.count = 0
        self.older = following - 1  # the last number that is not in the ring
        self._next = following
        self._ring: deque[Report] = deque()
        self._unsaved: list[Report] = []

    def keep(self, at: int, event: AirEvent) -> Report:
        """Numbers an event that happened `at` (microseconds) and keeps it."""
        event = msgspec.structs.replace(event, spool=self.id, report=self._next)
        kind = str(event.__struct_config__.tag)
        report = Report(self._next, at, kind, msgspec.Raw(_encode(event)))
        self.newest = self._next
        self._next += 1
        self.count += 1
        self._ring.append(report)
        self._unsaved.append(report)
        if len(self._ring) > RING:
            self.older = self._ring.popleft().report
        return report

    def after(self, cursor: int, limit: int) -> list[Report]:
        """The next reports in the ring; those up to `older` must have been sent before."""
        if not self._ring or self._ring[-1].report <= cursor:
            return []
        start = max(0, cursor + 1 - self._ring[0].report)  # in the ring numbers have no gaps
        return [self._ring[i] for i in range(start, min(start + limit, len(self._ring)))]

    def take_unsaved(self) -> list[Report]:
        """The reports that were not yet given to the disk."""
        unsaved, self._unsaved = self._unsaved, []
        return unsaved

    def put_back(self, reports: list[Report]) -> None:
        """The disk failed to write these: return them again with the next, if memory allows."""
        self._unsaved[:0] = reports[-RING:]


def _record(report: Report) -> bytes:
    body = _encode(report)
    return len(body).to_bytes(4, "big") + zlib.crc32(body).to_bytes(4, "big") + body


def _records(data: bytes) -> Iterator[Report]:
    """Every complete record, up to the first that is not."""
    at = 0
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        body = data[at + 8 : at + 8 + length]
        if len(body) < length or zlib.crc32(body) != int.from_bytes(data[at + 4 : at + 8], "big"):
            return
        try:
            yield _decode(body)
        except msgspec.DecodeError:
            return
        at += 8 + length
