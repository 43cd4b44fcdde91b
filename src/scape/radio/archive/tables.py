"""The tables of the archive: notes, recordings that are kept, and who heard what."""

from typing import Literal

import msgspec
from sqlalchemy import Index

from scape.base.fields import table_of


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What an account wrote about a call; `corrects` is the note that it replaces, `reason` why."""

    id: str
    call: str
    at: int
    by: str
    text: str
    tags: tuple[str, ...]
    corrects: str
    reason: str


class FoundNote(Note, frozen=True, kw_only=True):
    """`words` are those of text and tags as searches compare them, each after a space."""

    words: str


notes = table_of("radio_notes", FoundNote)
Index("radio_notes_call", notes.c.call, notes.c.at)


class KeptRecording(msgspec.Struct, frozen=True, kw_only=True):
    """The recording of the call `id` is kept, since the journal row `seq`."""

    id: str
    seq: int
    at: int
    by: str
    reason: str


kept_recordings = table_of("radio_kept_recordings", KeptRecording)


class ReleasedRecording(msgspec.Struct, frozen=True, kw_only=True):
    """The recording of the call `id` was kept, and who released it last."""

    id: str
    by: str


released_recordings = table_of("radio_released_recordings", ReleasedRecording)


class Hearing(msgspec.Struct, frozen=True, kw_only=True):
    """Who was sent the sound of a call; `id` is the journal row. `way` empty: it was erased."""

    id: int
    call: str
    at: int
    by: str
    way: Literal["console", "sound", "recording", ""]
    reason: str
    sha256: str


hearings = table_of("radio_hearings", Hearing)
Index("radio_hearings_call", hearings.c.call, hearings.c.id)
