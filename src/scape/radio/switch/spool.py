"""The reports that the node has not journalled yet, kept in order on disk.

Each event gets a number here and becomes a `Report`: it is kept in a ring in memory, for the node
to read at once, and in a segment file, to survive the switch. A segment is named after its first
number and is a sequence of records: four bytes of length and four of CRC-32, big-endian, then the
report in MessagePack.

Each start of the switch has a spool id of its own, and numbers continue after the last that is
readable. The node counts the numbers of each spool id separately. So a number that the node has
taken is never given to another event, even if the disk lost it or holds an older copy.

Damaged bytes in a segment are skipped: the records after them are found by their length and CRC. A
segment with damaged bytes is kept aside, and not deleted, when it is no longer needed.
"""

import os
import re
import zlib
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import msgspec

from scape.base.damaged import DamagedFiles
from scape.base.errors import UNDECODABLE
from scape.base.files import sync_folder, write
from scape.radio.events import AirEvent
from scape.radio.wire.messages import Report

RING = 4096
SEGMENT = 1 << 18
_NAME = re.compile(r"[0-9]{20}\.seg")
_EMPTY = 8  # bytes of a record's length and CRC

_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(Report).decode


class Segments:
    """The files, each of about `size` bytes. After opening, only the disk thread calls it."""

    def __init__(self, folder: Path, damaged: DamagedFiles, size: int = SEGMENT) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._damaged = damaged
        self._full = size
        self._firsts = self._find()
        newest = self._reports(self._firsts[-1]) if self._firsts else ()
        self.last = max((report.report for report in newest), default=0)  # on disk; 0: none
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
            for report in self._reports(first):
                if report.report > after:
                    found.append(report)
                if len(found) == limit:
                    return found
        return found

    def known(self) -> Iterator[Report]:
        """Every report on disk, in order."""
        for first in self._firsts:
            yield from self._reports(first)

    def drop(self, up_to: int) -> None:
        """Deletes the segments that hold nothing after a number."""
        while len(self._firsts) > 1 and self._firsts[1] <= up_to + 1:
            path = self._path(self._firsts.pop(0))
            if path in self._damaged:
                self._damaged.keep_aside(path, "it is no longer needed")
            else:
                path.unlink(missing_ok=True)

    def close(self) -> None:
        """Writes what is unwritten."""
        self.append([])
        if self._file >= 0:
            os.close(self._file)

    def _find(self) -> list[int]:
        """The first numbers of the segments; what has no such name or no record is kept aside."""
        firsts = []
        for path in sorted(self._folder.glob("*.seg")):
            first = int(path.stem) if _NAME.fullmatch(path.name) else 0
            if path.is_file() and first and next(self._reports(first), None):
                firsts.append(first)
            else:
                self._damaged.keep_aside(path, "it holds no report")
        return firsts

    def _reports(self, first: int) -> Iterator[Report]:
        """The readable reports of a segment."""
        path = self._path(first)
        try:
            data = path.read_bytes()
        except OSError as error:
            self._damaged.note(path, error)
            return
        at = 0
        while at < len(data):
            begin = at
            while not (record := _record_at(data, at)) and at < len(data):
                at += 1
            if at > begin:
                self._damaged.note(path, f"{at - begin} bytes at {begin} hold no report")
            if record:
                report, at = record
                yield report

    def _path(self, first: int) -> Path:
        return self._folder / f"{first:020}.seg"

    def _begin(self, first: int) -> None:
        if self._file >= 0:
            os.close(self._file)
            self._file = -1
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._file = os.open(self._path(first), flags, 0o600)
        self._size = os.fstat(self._file).st_size
        self._firsts.append(first)
        sync_folder(self._folder)


def report_of(number: int, at: int, event: AirEvent) -> Report:
    """The report of an event that happened `at`, microseconds since 1970."""
    return Report(number, at, str(event.__struct_config__.tag), msgspec.Raw(_encode(event)))


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
        report = report_of(self._next, at, event)
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


def _record_at(data: bytes, at: int) -> tuple[Report, int] | None:
    """The report of the record at a place, and the place after it."""
    begin = at + _EMPTY
    end = begin + int.from_bytes(data[at : at + 4], "big")
    if end > len(data) or end == begin:
        return None
    body = data[begin:end]
    if zlib.crc32(body) != int.from_bytes(data[at + 4 : begin], "big"):
        return None
    try:
        return _decode(body), end
    except UNDECODABLE:
        return None
