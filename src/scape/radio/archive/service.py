"""The archive of calls. Who hears what is journalled before it is sent."""

import asyncio
import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol
from weakref import WeakValueDictionary

import msgspec
from sqlalchemy import Connection, select

from scape.alarms.events import EMERGENCY
from scape.alarms.service import alarms_of
from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Missing, Refused, Unavailable
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.scope import Scope, seen
from scape.radio.archive import calls as decisions
from scape.radio.archive.calls import NewNote
from scape.radio.archive.events import CallHeard, RecordingKept, RecordingReleased, Way
from scape.radio.archive.files import name_of, wav
from scape.radio.archive.history import Page, Search, find_calls
from scape.radio.archive.playlist import Playlist, read_playlist
from scape.radio.archive.tables import (
    Hearing,
    KeptRecording,
    Note,
    hearings,
    kept_recordings,
    notes,
)
from scape.radio.registers.registers import radios
from scape.radio.traffic.tables import Call, calls
from scape.web.events import Consulted

HEARINGS = 200  # of a call that are shown

_ENDING: dict[Way, str] = {"sound": "wav", "recording": "dmr"}

Deciding = Callable[[ViewRow, ViewRow | None, str], RecordingKept | RecordingReleased]


class Decoding(Protocol):
    """The sound process, as far as the archive needs it."""

    async def decode(self, call: str, path: str) -> bytes:
        """The whole call as signed 16-bit samples at 8 kHz; `path` is below the recordings' folder.

        Empty, it is not on disk yet. `Unavailable("no-sound")` without a sound process or vocoder,
        `Refused` for a call that has no sound or cannot be read.
        """


class NoSound:
    """There is no sound process."""

    async def decode(self, call: str, path: str) -> bytes:
        raise Unavailable("no-sound", why="no-sound-process")


class Erasing(Protocol):
    async def __call__(self, call: str, reason: str, by: str) -> None:
        """Delete the recording of a call, and journal that."""


class File(NamedTuple):
    name: str
    content: bytes
    sha256: str


class About(msgspec.Struct, frozen=True, kw_only=True):
    """A call, and what people did with it; notes oldest first, hearings newest first."""

    call: Call
    notes: list[Note]
    kept: KeptRecording | None
    heard: list[Hearing]


class Archive:
    """`recordings` is the folder of the recordings."""

    def __init__(self, node: Node, recordings: Path, sound: Decoding, erase: Erasing) -> None:
        self._node = node
        self._folder = recordings
        self._sound = sound
        self._erase = erase
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def find(self, search: Search) -> Page:
        return await self._node.search(partial(find_calls, search=search))

    async def playlist(self, talkgroup: int, since: int, until: int, scope: Scope) -> Playlist:
        return await self._node.search(lambda c: read_playlist(c, talkgroup, since, until, scope))

    async def about(self, id: str, reason: str, by: str, scope: Scope) -> About:
        """What people did with a call. Of the past it is personal data, as the call is."""
        call = await self._call(id, scope)
        if await self._needs_reason(call):
            event = Consulted(
                route="/api/radio/calls/{call:str}/about",
                query={"call": id},
                reason=decisions.must_have_reason(reason),
            )
            await self._record(event, id, by)
        return await self._node.read(partial(_about, call))

    async def hear(self, id: str, reason: str, by: str, scope: Scope) -> bytes:
        """The sound of a call, as WAV; of the past for a reason."""
        call = await self._call(id, scope)
        if await self._needs_reason(call):
            decisions.must_have_reason(reason)
        sound = await self._decoded(call, by)
        await self._record(CallHeard(call=id, way="console", reason=reason), id, by)
        return sound

    async def sound_file(self, id: str, reason: str, by: str, scope: Scope) -> File:
        """The sound of a call to be kept elsewhere."""
        call = await self._call(id, scope)
        decisions.must_have_reason(reason)
        decisions.must_be_recorded(call)
        return await self._leave(call, "sound", await self._decoded(call, by), reason, by)

    async def recording_file(self, id: str, reason: str, by: str, scope: Scope) -> File:
        """The recording itself, whose hash the journal has."""
        call = await self._call(id, scope)
        decisions.must_have_reason(reason)
        return await self._leave(call, "recording", await self._recording(call), reason, by)

    async def note(self, id: str, new: NewNote, by: str, scope: Scope) -> str:
        """Returns the id of the note."""

        def decide(change: Change) -> str:
            call = _known(change, id, scope)
            others = change.query(select(notes).where(notes.c.call == id))
            event = decisions.note(call, new, ids.new(change.now), others)
            change.record(event, event.note)
            return event.note

        return await self._node.change(decide, by)

    async def keep(self, id: str, reason: str, by: str, scope: Scope) -> None:
        await self._node.change(partial(_keep_or_release, decisions.keep, id, reason, scope), by)

    async def release(self, id: str, reason: str, by: str, scope: Scope) -> None:
        await self._node.change(partial(_keep_or_release, decisions.release, id, reason, scope), by)

    async def erase(self, id: str, reason: str, by: str, scope: Scope) -> None:
        """Delete the recording of a call that is not kept."""
        decisions.must_be_recorded(await self._call(id, scope))
        await self._erase(id, decisions.must_have_reason(reason), by)

    async def _call(self, id: str, scope: Scope) -> ViewRow:
        call = await self._node.read(partial(_row, id))
        return decisions.must_be_known(seen(scope, call), id)

    async def _needs_reason(self, call: ViewRow) -> bool:
        now = self._node.clock()
        open_ones = await self._node.read(partial(alarms_of, kind=EMERGENCY, since=now))
        return not decisions.is_present(call, open_ones, now)

    async def _decoded(self, call: ViewRow, by: str) -> bytes:
        """The sound process itself remembers calls whose recordings are not on disk yet.

        It decodes few calls at once: each account has one turn, so that none keeps others waiting.
        """
        if call["encrypted"]:
            raise Refused("encrypted")
        if call["recording"] != "none":
            await self._recording(call)
        async with self._turns.setdefault(by, asyncio.Lock()):
            samples = await self._sound.decode(call["id"], call["recording_path"])
        if not samples:
            raise Refused("not-recorded")
        return wav(samples)

    async def _recording(self, call: ViewRow) -> bytes:
        """What the journal says was recorded: nothing else is heard or given away."""
        path = self._folder / decisions.must_be_recorded(call)
        try:
            content = await asyncio.to_thread(path.read_bytes)
        except OSError:  # restored from a backup without recordings, or the disk fails
            raise Missing("recording-lost") from None
        if hashlib.sha256(content).hexdigest() != call["recording_sha256"]:
            raise Refused("recording-altered")
        return content

    async def _leave(self, call: ViewRow, way: Way, content: bytes, reason: str, by: str) -> File:
        radio = await self._node.read(partial(_radio, call["source"]))
        file = File(
            name_of(call, radio, _ENDING[way]), content, hashlib.sha256(content).hexdigest()
        )
        event = CallHeard(call=call["id"], way=way, reason=reason, sha256=file.sha256)
        await self._record(event, call["id"], by)
        return file

    async def _record(self, event: Event, subject: str, by: str) -> None:
        await self._node.change(lambda change: change.record(event, subject), by)


def _keep_or_release(decide: Deciding, id: str, reason: str, scope: Scope, change: Change) -> None:
    call = _known(change, id, scope)
    change.record(decide(call, change.get(kept_recordings, id), reason), id)


def _known(change: Change, id: str, scope: Scope) -> ViewRow:
    return decisions.must_be_known(seen(scope, change.get(calls, id)), id)


def _row(id: str, connection: Connection) -> ViewRow | None:
    row = connection.execute(select(calls).where(calls.c.id == id)).mappings().first()
    return dict(row) if row else None


def _radio(number: int, connection: Connection) -> ViewRow | None:
    row = connection.execute(select(radios).where(radios.c.id == number)).mappings().first()
    return dict(row) if row else None


def _about(call: ViewRow, connection: Connection) -> About:
    id = call["id"]
    columns = [notes.c[name] for name in Note.__struct_fields__]
    written = select(*columns).where(notes.c.call == id).order_by(notes.c.at, notes.c.id)
    kept = select(kept_recordings).where(kept_recordings.c.id == id)
    listened = select(hearings).where(hearings.c.call == id).order_by(hearings.c.id.desc())
    lock = connection.execute(kept).mappings().first()
    return About(
        call=Call(**call),
        notes=[Note(**row) for row in connection.execute(written).mappings()],
        kept=KeptRecording(**lock) if lock else None,
        heard=[Hearing(**row) for row in connection.execute(listened.limit(HEARINGS)).mappings()],
    )
