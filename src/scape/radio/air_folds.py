"""What the facts of the air do to the tables."""

from scape.base.journal import Entry, Erased
from scape.base.rows import Rows
from scape.radio import events as happened
from scape.radio.register_folds import NO_REFUSAL, number_in
from scape.radio.tables import blocked, calls, intake, radios, sites, strangers


def _taken_in(entry: Entry, event: happened.AirEvent, rows: Rows) -> None:
    if event.spool:
        row = {"id": event.spool, "report": event.report, "recorded": entry.recorded}
        rows.put(intake, row)


def repeater_connected(entry: Entry, event: happened.RepeaterConnected, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if site := rows.get(sites, event.site):
        moved = event.moved and site["state"] == "online"
        contact = {
            "state": "online",
            "since": site["since"] if moved else entry.at,
            "lost_reason": "",
            "address": event.address,
            "callsign": event.callsign,
            "software": event.software,
            "package": event.package,
            "location": event.location,
            "receive_hz": event.receive_hz,
            "transmit_hz": event.transmit_hz,
            "colour_code": event.colour_code,
            "slots": event.slots,
        }
        rows.put(sites, site | contact | NO_REFUSAL)


def repeater_lost(entry: Entry, event: happened.RepeaterLost, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if site := rows.get(sites, event.site):
        lost = {"state": "offline", "since": event.last_heard, "lost_reason": event.reason}
        rows.put(sites, site | lost)


def login_refused(entry: Entry, event: happened.LoginRefused, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if site := rows.get(sites, event.site):
        same = site["refused_reason"] == event.reason
        refusal = {
            "refused_reason": event.reason,
            "refused_at": entry.at,
            "refused_address": event.address,
            "refused_count": event.count + (site["refused_count"] if same else 0),
        }
        rows.put(sites, site | refusal)
        return
    known = rows.get(strangers, event.site)
    stranger = {
        "id": event.site,
        "address": event.address,
        "reason": event.reason,
        "first": known["first"] if known else entry.at,
        "last": entry.at,
        "count": event.count + (known["count"] if known else 0),
    }
    rows.put(strangers, stranger)


def call_started(entry: Entry, event: happened.CallStarted, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    call = {
        "id": event.call,
        "started": entry.at,
        "ended": None,
        "state": "active",
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "destination": event.destination,
        "private": event.private,
        "emergency": event.emergency,
        "encrypted": event.encrypted,
        "late_entry": event.late_entry,
        "sites": event.sites,
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
        "bursts": 0,
    }
    rows.put(calls, call)
    if radio := rows.get(radios, event.source):
        talkgroup = radio["last_talkgroup"] if event.private else event.destination
        heard = {"last_heard": entry.at, "last_site": event.site, "last_talkgroup": talkgroup}
        rows.put(radios, radio | heard)


def call_ended(entry: Entry, event: happened.CallEnded, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        end = {
            "ended": entry.at,
            "state": "ended",
            "reason": event.reason,
            "duration": event.duration,
            "frames": event.frames,
            "lost": event.lost,
            "bit_errors": event.bit_errors,
            "bits": event.bits,
            "rssi": event.rssi,
        }
        rows.put(calls, call | end)


def call_blocked(entry: Entry, event: happened.CallBlocked, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    row = {
        "id": f"{event.site}/{event.slot}",
        "at": entry.at,
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "destination": event.destination,
        "holder": event.holder,
    }
    rows.put(blocked, row)


def call_recorded(entry: Entry, event: happened.CallRecorded, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        recording = {
            "recording": "failed" if call["recording"] == "failed" else "whole",
            "recording_path": event.path,
            "recording_sha256": event.sha256,
            "bursts": event.bursts,
        }
        rows.put(calls, call | recording)


def recording_failed(entry: Entry, event: happened.RecordingFailed, rows: Rows) -> None:
    _taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        rows.put(calls, call | {"recording": "failed"})


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """A call with a part of its story gone would be another call: it goes as a whole."""
    if event.erased_kind.startswith(("radio.call_", "radio.recording_")):
        rows.drop(calls, event.erased_subject)
    if event.erased_kind in ("radio.radio_registered", "radio.radio_changed"):
        rows.drop(radios, number_in(event.erased_subject))
