"""What may be done with a call that is over: hear it, write about it, keep its recording."""

from collections.abc import Iterable
from typing import Annotated

import msgspec

from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.text import Called, Message, Text
from scape.radio.archive.events import CallNoted, RecordingKept, RecordingReleased
from scape.radio.desk.retention import names_of, names_of_alarm

RECALL = 3600 * SECOND  # so long after its end a call is still of the present
AROUND = 30 * SECOND  # an emergency

Tag = Annotated[Called, msgspec.Meta(max_length=40)]
MOST_TAGS = 10


class NewNote(msgspec.Struct, frozen=True, kw_only=True):
    """`corrects`: the id of the note that it replaces, for the `reason`; empty, it withdraws it."""

    text: Message = ""
    tags: Annotated[tuple[Tag, ...], msgspec.Meta(max_length=MOST_TAGS)] = ()
    corrects: Text = ""
    reason: Message = ""


class Because(msgspec.Struct, frozen=True):
    reason: Message


def must_be_known(call: ViewRow | None, id: str) -> ViewRow:
    if call is None:
        raise Missing("no-such-call", call=id)
    return call


def must_be_recorded(call: ViewRow) -> str:
    """The path of its recording."""
    path: str = call["recording_path"]
    if not path:
        raise Refused("not-recorded")
    return path


def must_have_reason(reason: str) -> str:
    if not any(map(str.isalnum, reason)):
        raise Refused("reason-needed")
    return reason.strip()


def is_present(call: ViewRow, emergencies: Iterable[ViewRow], now: int) -> bool:
    """Whether hearing it needs no written reason: it ended within the last hour, or it was heard
    around the beginning of an emergency of its radio, talkgroup or site that is open.
    """
    if call["ended"] is None or now - call["ended"] <= RECALL:
        return True
    names = set(names_of(call))
    return any(
        alarm["state"] != "over"
        and not names.isdisjoint(names_of_alarm(alarm))
        and call["started"] <= alarm["at"] + AROUND
        and call["ended"] >= alarm["at"] - AROUND
        for alarm in emergencies
    )


def note(call: ViewRow, new: NewNote, id: str, others: Iterable[ViewRow]) -> CallNoted:
    """`others` are the notes of the call."""
    tags = tuple(dict.fromkeys(tag.strip() for tag in new.tags))
    text, reason = new.text.strip(), ""
    if new.corrects:
        _must_be_open(new.corrects, others)
        reason = must_have_reason(new.reason)
    elif not text and not tags:
        raise Refused("note-empty")
    return CallNoted(
        note=id, call=call["id"], text=text, tags=tags, corrects=new.corrects, reason=reason
    )


def _must_be_open(corrects: str, others: Iterable[ViewRow]) -> None:
    """Each note is corrected once: the next correction is of the newer note."""
    notes = list(others)
    if corrects not in {note["id"] for note in notes}:
        raise Missing("no-such-note")
    if corrects in {note["corrects"] for note in notes}:
        raise Refused("note-corrected")


def keep(call: ViewRow, kept: ViewRow | None, reason: str) -> RecordingKept:
    must_be_recorded(call)
    if kept:
        raise Refused("already-kept")
    return RecordingKept(call=call["id"], reason=must_have_reason(reason))


def must_be_erased_by_another(released: ViewRow | None, by: str) -> None:
    """`released` is who ended the keeping of a recording: no account alone removes one."""
    if released and released["by"] == by:
        raise Refused("released-by-you")


def release(call: ViewRow, kept: ViewRow | None, reason: str) -> RecordingReleased:
    if kept is None:
        raise Refused("not-kept")
    return RecordingReleased(call=call["id"], reason=must_have_reason(reason))
