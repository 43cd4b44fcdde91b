"""Traffic as screens read it: calls, texts, and the reception of sites and radios."""

import msgspec

from scape.base.journal import Entry, Erased
from scape.base.question import LiveView
from scape.base.register import views_of
from scape.base.rows import Rows
from scape.radio import events as happened
from scape.radio.registers.events import SiteRegistered
from scape.radio.rights import COMMAND, SEE
from scape.radio.traffic import contact
from scape.radio.traffic.tables import (
    blocked,
    calls,
    connections,
    heard,
    strangers,
    tallies,
    texts,
)
from scape.web.shown import Shown, by

_OF_A_CALL = {
    *("radio.call_started", "radio.call_learned", "radio.call_preempted", "radio.call_ended"),
    *("radio.call_recorded", "radio.recording_failed"),
}


def call_started(entry: Entry, event: happened.CallStarted, rows: Rows) -> None:
    call = {
        "id": event.call,
        "started": entry.at,
        "ended": None,
        "state": "active",
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "desk": event.desk,
        "destination": event.destination,
        "private": event.private,
        "emergency": event.emergency,
        "encrypted": event.encrypted,
        "broadcast": event.broadcast,
        "late_entry": event.late_entry,
        "alias": "",
        "preempted_by": "",
        "sites": event.sites,
        "busy": list(event.busy),
        "missed": [],
        "reason": None,
        "duration": None,
        "frames": 0,
        "lost": 0,
        "bit_errors": 0,
        "bits": 0,
        "rssi": 0,
        "recording": "none",
        "recording_path": "",
        "recording_sha256": "",
        "recording_size": 0,
        "recording_removed": None,
        "bursts": 0,
    }
    rows.put(calls, call)
    spoken_on = {} if event.private else {"last_talkgroup": event.destination}
    contact.hear(entry, event, rows, **spoken_on)


def call_learned(entry: Entry, event: happened.CallLearned, rows: Rows) -> None:
    if call := rows.get(calls, event.call):
        learned = {
            "emergency": call["emergency"] or event.emergency,
            "encrypted": call["encrypted"] or event.encrypted,
            "alias": event.alias or call["alias"],
        }
        rows.put(calls, call | learned)


def call_preempted(entry: Entry, event: happened.CallPreempted, rows: Rows) -> None:
    if call := rows.get(calls, event.call):
        rows.put(calls, call | {"preempted_by": event.by})


def call_ended(entry: Entry, event: happened.CallEnded, rows: Rows) -> None:
    if call := rows.get(calls, event.call):
        end = {
            "ended": max(entry.at, call["started"]),  # the clock may have been set back
            "state": "ended",
            "reason": event.reason,
            "duration": event.duration,
            "frames": event.frames,
            "lost": event.lost,
            "bit_errors": event.bit_errors,
            "bits": event.bits,
            "rssi": event.rssi,
            "missed": list(event.missed),
        }
        rows.put(calls, call | end)
        contact.measure(call["site"], call["source"], event, rows)


def call_blocked(entry: Entry, event: happened.CallBlocked, rows: Rows) -> None:
    row = {
        "id": f"{event.site}/{event.slot}",
        "seq": entry.seq,
        "at": entry.at,
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "destination": event.destination,
        "holder": event.holder,
        "reason": event.reason,
        "private": event.private,
        "emergency": event.emergency,
    }
    rows.put(blocked, row)
    if event.reason != "loop":
        contact.hear(entry, event, rows)


def call_recorded(entry: Entry, event: happened.CallRecorded, rows: Rows) -> None:
    if call := rows.get(calls, event.call):
        recording = {
            "recording": "failed" if call["recording"] == "failed" else "whole",
            "recording_path": event.path,
            "recording_sha256": event.sha256,
            "recording_size": event.size,
            "bursts": event.bursts,
        }
        rows.put(calls, call | recording)


def recording_failed(entry: Entry, event: happened.RecordingFailed, rows: Rows) -> None:
    if call := rows.get(calls, event.call):
        rows.put(calls, call | {"recording": "failed"})


def recordings_removed(entry: Entry, event: happened.RecordingsRemoved, rows: Rows) -> None:
    """The hash stays: a copy from elsewhere can be compared with it."""
    gone = {"recording": "removed", "recording_path": "", "recording_removed": entry.at}
    for path in event.paths:
        call = rows.get(calls, path.rpartition("/")[2].removesuffix(".dmr"))
        if call and call["recording_path"] == path:
            rows.put(calls, call | gone)


def text_received(entry: Entry, event: happened.TextReceived, rows: Rows) -> None:
    text = {
        "id": entry.subject,
        "seq": entry.seq,
        "at": entry.at,
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "destination": event.destination,
        "group": event.group,
        "text": event.text,
    }
    rows.put(texts, text)
    contact.hear(entry, event, rows)


def radio_signed_on(entry: Entry, event: happened.RadioSignedOn, rows: Rows) -> None:
    contact.hear(entry, event, rows, signed_on=entry.at, signed_seq=entry.seq)


def radio_signed_off(entry: Entry, event: happened.RadioSignedOff, rows: Rows) -> None:
    contact.hear(entry, event, rows, signed_on=None, signed_seq=entry.seq)


def emergency_raised(entry: Entry, event: happened.EmergencyRaised, rows: Rows) -> None:
    if not event.unproven:
        contact.hear(entry, event, rows)


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """Removes the row of a call: without the erased event it would be wrong."""
    kind, subject = event.erased_kind, event.erased_subject
    if kind in _OF_A_CALL:
        _erase_call(subject, rows)
    if kind == "radio.call_blocked":
        _erase_blocked(event, rows)
    if kind == "radio.text_received":
        _erase_text(subject, rows)
    if kind in contact.OWN_REPORTS:
        contact.forget_report(event, rows)


def _erase_call(id: str, rows: Rows) -> None:
    if call := rows.get(calls, id):
        rows.drop(calls, id)
        contact.forget_call(call, rows)


def _erase_text(id: str, rows: Rows) -> None:
    if text := rows.get(texts, id):
        rows.drop(texts, id)
        contact.unhear(text["source"], text["at"], rows)


def _erase_blocked(event: Erased, rows: Rows) -> None:
    """Removes the row of the slot, unless another call was blocked there later."""
    place = event.erased_subject.rpartition("/")[0]
    if (row := rows.get(blocked, place)) and row["seq"] <= event.seq:
        rows.drop(blocked, place)
        contact.unhear(row["source"], row["at"], rows)


VIEWS = views_of(
    "radio_traffic",
    __name__,
    8,
    registers=(),
    tables=(calls, connections, heard, strangers, tallies, blocked, texts),
    folds=(
        *(fold for companion in contact.COMPANIONS for fold in companion.folds),
        (SiteRegistered, contact.stranger_registered),
        (happened.RepeaterConnected, contact.repeater_connected),
        (happened.RepeaterLost, contact.repeater_lost),
        (happened.LoginRefused, contact.login_refused),
        (happened.CallStarted, call_started),
        (happened.CallLearned, call_learned),
        (happened.CallPreempted, call_preempted),
        (happened.CallEnded, call_ended),
        (happened.CallBlocked, call_blocked),
        (happened.CallRecorded, call_recorded),
        (happened.RecordingFailed, recording_failed),
        (happened.RecordingsRemoved, recordings_removed),
        (happened.EmergencyRaised, emergency_raised),
        (happened.TextReceived, text_received),
        (happened.PositionReceived, contact.hear),
        (happened.RadioSignedOn, radio_signed_on),
        (happened.RadioSignedOff, radio_signed_off),
        (Erased, erased),
    ),
    remains=[fold for companion in contact.COMPANIONS for fold in companion.remains],
)

PRESENCE = "radio_presence"
CONTROL_ROOM = "radio_control_room"


class ControlRoom(msgspec.Struct, frozen=True, kw_only=True):
    """The number under which radios reach the control room."""

    id: int


class Presence(msgspec.Struct, frozen=True, kw_only=True):
    """The present state of a site or a link, reported by the switch each second.

    `playing` is the talkgroup or radio that each slot plays or hears, 0: quiet; `kept` the one for
    whose answer a quiet slot is kept; `open` are the talkgroups on demand that are open.
    """

    id: int
    connected: bool
    playing: tuple[int, int]
    kept: tuple[int, int]
    open: tuple[int, ...]
    last_heard: int
    bit_errors: float | None
    rssi: int | None


CALLS = Shown(LiveView("radio_calls", calls, "started"), SEE, by("state", "emergency"), True)

SHOWN = (
    CALLS,
    Shown(LiveView("radio_connections", connections), SEE, keys=True),
    Shown(LiveView("radio_heard", heard, "heard_seq"), SEE, by("last_site"), keys=True),
    Shown(LiveView("radio_strangers", strangers, "last"), SEE),
    Shown(LiveView("radio_blocked", blocked, "at"), SEE),
    Shown(LiveView("radio_texts", texts, "at"), COMMAND),
    Shown(LiveView(CONTROL_ROOM, row=ControlRoom), SEE),
    Shown(LiveView(PRESENCE, row=Presence), SEE, by("connected"), keys=True),
)
