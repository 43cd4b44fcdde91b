"""Events of the archive: what people write about calls, keep of them and hear.

The subject of a note is its id, that of the others the call.
"""

from typing import Literal

from scape.base.journal import Event

Way = Literal["console", "sound", "recording"]


class CallNoted(Event, frozen=True, kw_only=True, tag="radio.call_noted"):
    """An account wrote about a call.

    With `corrects`, the id of a note, it replaces that one for the `reason`; empty, it withdraws
    it.
    """

    note: str
    call: str
    text: str = ""
    tags: tuple[str, ...] = ()
    corrects: str = ""
    reason: str = ""


class RecordingKept(Event, frozen=True, kw_only=True, tag="radio.recording_kept"):
    """The recording of the call is not removed, whatever its age, until it is released."""

    call: str
    reason: str


class RecordingReleased(Event, frozen=True, kw_only=True, tag="radio.recording_released"):
    call: str
    reason: str


class CallHeard(Event, frozen=True, kw_only=True, tag="radio.call_heard"):
    """An account was sent the sound of a call that is over.

    `console`: it was played; `sound`: it left as a file, with its `sha256`; `recording`: the raw
    recording did. Without a reason it was played soon after the call, or beside an emergency.
    """

    call: str
    way: Way
    reason: str = ""
    sha256: str = ""
