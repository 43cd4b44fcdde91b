"""Writes each call's raw bursts to disk, safe against a crash in mid-call.

A recording is `YYYY/MM/DD/CALL.dmr` by the UTC day of its start: one line of JSON, a `Header`, then
40 bytes for each burst, big-endian:

    0   4  milliseconds since the start of the call
    4   1  flags as in DMRD: 0x80 slot 2, 0x40 private, 0x30 frame type, 0x0F data type or place
    5   1  bit errors the repeater counted (voice: of 141)
    6   1  RSSI in -dBm, 0 unknown
    7  33  the burst as it was on the air
    40     in all

While a call lasts, it is written to `parts/CALL.part`. At its end the file is written under its
name, and the part stays until the event of the recording is in the spool; a part found at the start
is of a call that a crash cut off, and is then finished.
"""

import errno
import hashlib
import logging
import os
import shutil
import struct
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import astuple

from scape.base.damaged import DamagedFiles
from scape.base.errors import UNDECODABLE, Malformed
from scape.base.files import sync_folder
from scape.radio.events import AirEvent, CallEnded, CallRecorded, CallStarted, RecordingFailed
from scape.radio.switch.calls.call import VOICE_BITS, Burst
from scape.radio.switch.disk import code_of
from scape.radio.switch.switch import Happened

PARTS = "recordings/parts"  # below the folder of the switch
RECORD = struct.Struct(">IBBB33s")

OfACall = Burst | CallStarted | CallEnded
"""The bursts of a recording, and its end."""

log = logging.getLogger(__name__)


class Header(msgspec.Struct, frozen=True, kw_only=True):
    """The first line of a recording; `at` in microseconds since 1970."""

    call: str
    at: int
    site: int
    slot: int
    source: int
    destination: int
    private: bool
    emergency: bool
    encrypted: bool
    late_entry: bool
    version: int = 1


class Recording(NamedTuple):
    header: Header
    bursts: list[Burst]


def path_of(call: str, at: int) -> str:
    """The path of the recording of a call that began `at`, below the recordings' folder."""
    day = datetime.fromtimestamp(at / 1_000_000, UTC)
    return f"{day:%Y/%m/%d}/{call}.dmr"


def read(path: Path) -> Recording:
    """Read a recording; `Malformed` if it is not one. A torn last burst is left out."""
    return decode(path.read_bytes())


def decode(content: bytes) -> Recording:
    """Like `read`, of the content of the file."""
    line, end, rest = content.partition(b"\n")
    try:
        header = msgspec.json.decode(line if end else b"", type=Header)
        path_of(header.call, header.at)
    except (ArithmeticError, *UNDECODABLE) as error:
        raise Malformed(f"not a recording: {error}") from None
    whole = rest[: len(rest) // RECORD.size * RECORD.size]
    return Recording(header, [Burst(header.call, *fields) for fields in RECORD.iter_unpack(whole)])


class Part:
    """A recording in progress: its descriptor, when the call began, the bytes known to be whole."""

    __slots__ = ("at", "descriptor", "failed", "size")

    def __init__(self, descriptor: int, at: int) -> None:
        self.descriptor = descriptor
        self.at = at
        self.size = 0
        self.failed = False

    def write(self, data: bytes) -> None:
        """Write all of it or nothing."""
        try:
            if os.write(self.descriptor, data) < len(data):
                raise OSError(errno.ENOSPC, "short write")
        except OSError:
            os.ftruncate(self.descriptor, self.size)
            raise
        self.size += len(data)


class Recorder:
    """The files of calls in progress. Only the disk thread calls it; events go to `report`.

    No recording begins with `free_above` bytes or less on the disk: the journal needs the rest.
    """

    def __init__(
        self,
        folder: Path,
        report: Callable[[AirEvent], None],
        damaged: DamagedFiles,
        free_above: int = 0,
    ) -> None:
        self._folder = folder
        self._damaged = damaged
        self._free_above = free_above
        self._parts = folder / "parts"
        self._parts.mkdir(parents=True, exist_ok=True)
        self._report = report
        self._open: dict[str, Part] = {}

    def take(self, happened: Iterable[Happened]) -> None:
        """Write what happened since the last call, in order; raise the last error at the end."""
        failure: OSError | None = None
        calls: dict[str, list[tuple[int, OfACall]]] = {}
        for at, what in happened:
            if isinstance(what, OfACall):
                calls.setdefault(what.call, []).append((at, what))
        for call, of_call in calls.items():
            try:
                self._take(call, of_call)
            except OSError as error:
                self._fail(call, error)
                failure = error
        if failure:
            raise failure

    def forget(self, call: str) -> None:
        """Delete the part: the spool has the event of this recording."""
        self._part(call).unlink(missing_ok=True)

    def recover(self, ended: Collection[str]) -> list[AirEvent]:
        """Completes the parts that a crash left; `ended` are calls whose end is in the spool."""
        events: list[AirEvent] = []
        for path in sorted(self._parts.glob("*.part")):
            recording = self._damaged.read(path, partial(_recording_of, path.stem))
            if recording is None:
                continue
            if path.stem not in ended:
                events.append(_cut(recording))
            try:
                events.append(self._finish_cut(path, recording))
            except OSError as error:  # it stays for the next start
                log.error("the recording of call %s is not finished: %s", path.stem, error)
        return events

    def _finish_cut(self, path: Path, recording: Recording) -> CallRecorded:
        with path.open("r+b") as file:
            file.truncate(_length(path, recording))
            return self._finish(path.stem, recording.header.at, file.fileno())

    def _take(self, call: str, happened: list[tuple[int, OfACall]]) -> None:
        """Its start if any, its bursts together, its end if any."""
        at, first = happened[0]
        if isinstance(first, CallStarted):
            self._begin(at, first)
        if part := self._open.get(call):
            bursts = [what for _, what in happened if isinstance(what, Burst)]
            try:
                part.write(b"".join(RECORD.pack(*astuple(burst)[1:]) for burst in bursts))
            finally:
                if isinstance(happened[-1][1], CallEnded):
                    self._end(call, part)

    def _end(self, call: str, part: Part) -> None:
        del self._open[call]
        try:
            self._report(self._finish(call, part.at, part.descriptor))
        finally:
            os.close(part.descriptor)

    def _begin(self, at: int, call: CallStarted) -> None:
        if shutil.disk_usage(self._folder).free < self._free_above:
            raise OSError(errno.ENOSPC, "kept free for the journal")
        names = [name for name in Header.__struct_fields__ if name not in ("at", "version")]
        header = Header(at=at, **{name: getattr(call, name) for name in names})
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_APPEND
        part = Part(os.open(self._part(call.call), flags, 0o600), at)
        try:
            part.write(msgspec.json.encode(header) + b"\n")
        except OSError:  # bursts without a header are no recording
            os.close(part.descriptor)
            self.forget(call.call)
            raise
        self._open[call.call] = part

    def _finish(self, call: str, at: int, descriptor: int) -> CallRecorded:
        """Writes the file under its name, hashed; the part stays until `forget`."""
        os.fsync(descriptor)
        data = self._part(call).read_bytes()
        path = path_of(call, at)
        final = self._folder / path
        final.parent.mkdir(parents=True, exist_ok=True)
        if not final.exists():
            os.link(self._part(call), final)
        sync_folder(final.parent)
        return CallRecorded(
            call=call,
            path=path,
            sha256=hashlib.sha256(data).hexdigest(),
            bursts=(len(data) - data.index(b"\n") - 1) // RECORD.size,
            size=len(data),
        )

    def _fail(self, call: str, error: OSError) -> None:
        part = self._open.get(call)
        if part is None or not part.failed:
            self._report(RecordingFailed(call=call, why=code_of(error)))
        if part:
            part.failed = True

    def _part(self, call: str) -> Path:
        return self._parts / f"{call}.part"


def _recording_of(call: str, content: bytes) -> Recording:
    """The recording in the part of a call."""
    recording = decode(content)
    if recording.header.call != call:
        raise Malformed("the recording of another call")
    return recording


def _length(path: Path, recording: Recording) -> int:
    """The content of the part without its torn last burst."""
    return path.read_bytes().index(b"\n") + 1 + RECORD.size * len(recording.bursts)


def _cut(recording: Recording) -> CallEnded:
    """The end of a call that was in progress when the switch ended."""
    bursts = recording.bursts
    voice = [burst for burst in bursts if burst.flags & 0x20 == 0]
    rssi = [burst.rssi for burst in bursts if burst.rssi]
    return CallEnded(
        call=recording.header.call,
        reason="cut",
        duration=bursts[-1].offset * 1000 if bursts else 0,
        frames=len(bursts),
        bit_errors=sum(burst.errors for burst in voice),
        bits=VOICE_BITS * len(voice),
        rssi=-round(sum(rssi) / len(rssi)) if rssi else 0,
    )
