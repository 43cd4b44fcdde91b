"""Notes, kept recordings and hearings as screens show them."""

from typing import Any

from scape.base.journal import Entry, Erased
from scape.base.rows import Rows, Views
from scape.base.search import words_of
from scape.radio.archive import events as done
from scape.radio.archive.tables import hearings, kept_recordings, notes, released_recordings


def call_noted(entry: Entry, event: done.CallNoted, rows: Rows) -> None:
    note = {
        "id": event.note,
        "call": event.call,
        "at": entry.at,
        "by": entry.actor,
        "text": event.text,
        "tags": list(event.tags),
        "corrects": event.corrects,
        "reason": event.reason,
        "words": "".join(f" {word}" for word in sorted(words_of([event.text, *event.tags]))),
    }
    rows.put(notes, note)


def recording_kept(entry: Entry, event: done.RecordingKept, rows: Rows) -> None:
    _keep(entry, rows, event.reason)


def kept_without_reason(entry: Entry, rows: Rows) -> None:
    _keep(entry, rows, "")


def _keep(entry: Entry, rows: Rows, reason: str) -> None:
    row = {"id": entry.subject, "seq": entry.seq, "at": entry.at, "by": entry.actor}
    rows.put(kept_recordings, row | {"reason": reason})
    rows.drop(released_recordings, entry.subject)


def recording_released(entry: Entry, event: done.RecordingReleased, rows: Rows) -> None:
    released(entry, rows)


def released(entry: Entry, rows: Rows) -> None:
    rows.drop(kept_recordings, entry.subject)
    rows.put(released_recordings, {"id": entry.subject, "by": entry.actor})


def call_heard(entry: Entry, event: done.CallHeard, rows: Rows) -> None:
    _hear(entry, rows, way=event.way, reason=event.reason, sha256=event.sha256)


def heard_somehow(entry: Entry, rows: Rows) -> None:
    _hear(entry, rows, way="", reason="", sha256="")


def _hear(entry: Entry, rows: Rows, **how: Any) -> None:
    row = {"id": entry.seq, "call": entry.subject, "at": entry.at, "by": entry.actor}
    rows.put(hearings, row | how)


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """A note goes. That a recording is kept, and that somebody heard it, stays without a reason."""
    match event.erased_kind:
        case "radio.call_noted":
            rows.drop(notes, event.erased_subject)
        case "radio.recording_kept":
            kept = rows.get(kept_recordings, event.erased_subject)
            if kept and kept["seq"] == event.seq:
                rows.put(kept_recordings, kept | {"reason": ""})
        case "radio.call_heard":
            if heard := rows.get(hearings, event.seq):
                rows.put(hearings, heard | {"way": "", "reason": "", "sha256": ""})


VIEWS = Views(
    name="radio_archive",
    module=__name__,
    number=2,
    tables=(notes, kept_recordings, released_recordings, hearings),
    folds={
        done.CallNoted: call_noted,
        done.RecordingKept: recording_kept,
        done.RecordingReleased: recording_released,
        done.CallHeard: call_heard,
        Erased: erased,
    },
    remains={
        "radio.recording_kept": kept_without_reason,
        "radio.recording_released": released,
        "radio.call_heard": heard_somehow,
    },
)
