"""What the facts of the air do to the tables."""

from typing import Any

from scape.base.clock import SECOND
from scape.base.journal import Entry
from scape.base.rows import Rows
from scape.dmr.position import moment
from scape.radio import events as happened
from scape.radio.events import ReportSetAside
from scape.radio.registers.folds import NO_REFUSAL, count_strangers
from scape.radio.tables import blocked, calls, intake, links, radios, sites, strangers, texts
from scape.radio.traffic.quality import mean_after, percent

STRANGERS = 500
DAY = 86_400 * SECOND
CLOCKS_DIFFER = 60 * SECOND  # a radio's and ours
_WITHOUT_DAY = 6


def taken_in(entry: Entry, event: happened.AirEvent, rows: Rows) -> None:
    """The journal came so far with what this spool holds."""
    if event.spool:
        row = {"id": event.spool, "report": event.report, "recorded": entry.recorded}
        rows.put(intake, row)


def heard(entry: Entry, event: Any, rows: Rows, **more: Any) -> None:
    """The radio `event.source` was heard at `event.site`, on a slot that not all events know."""
    if radio := rows.get(radios, event.source):
        place = {
            "last_heard": entry.at,
            "last_site": event.site,
            "last_slot": getattr(event, "slot", None),
            "heard_seq": entry.seq,
        }
        rows.put(radios, radio | place | more)


def repeater_connected(entry: Entry, event: happened.RepeaterConnected, rows: Rows) -> None:
    taken_in(entry, event, rows)
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
    if link := rows.get(links, event.site):
        rows.put(links, link | {"state": "online", "since": entry.at, "lost_reason": ""})


def repeater_lost(entry: Entry, event: happened.RepeaterLost, rows: Rows) -> None:
    taken_in(entry, event, rows)
    lost = {"state": "offline", "since": event.last_heard, "lost_reason": event.reason}
    for table in (sites, links):
        if far_end := rows.get(table, event.site):
            rows.put(table, far_end | lost)


def login_refused(entry: Entry, event: happened.LoginRefused, rows: Rows) -> None:
    taken_in(entry, event, rows)
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
    number = _row_of_stranger(event.site, rows)
    known = rows.get(strangers, number)
    stranger = {
        "id": number,
        "address": event.address,
        "reason": event.reason,
        "first": known["first"] if known else entry.at,
        "last": entry.at,
        "count": event.count + (known["count"] if known else 0),
    }
    rows.put(strangers, stranger)


def _row_of_stranger(number: int, rows: Rows) -> int:
    """Those beyond the first `STRANGERS` share the row 0: who invents numbers fills no table."""
    if number == 0 or rows.get(strangers, number):
        return number
    if count_strangers(0, rows) >= STRANGERS:
        return 0
    count_strangers(1, rows)
    return number


def call_started(entry: Entry, event: happened.CallStarted, rows: Rows) -> None:
    taken_in(entry, event, rows)
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
        "bursts": 0,
    }
    rows.put(calls, call)
    spoken_on = {} if event.private else {"last_talkgroup": event.destination}
    heard(entry, event, rows, **spoken_on)


def call_learned(entry: Entry, event: happened.CallLearned, rows: Rows) -> None:
    taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        learned = {
            "emergency": call["emergency"] or event.emergency,
            "encrypted": call["encrypted"] or event.encrypted,
            "alias": event.alias or call["alias"],
        }
        rows.put(calls, call | learned)


def call_preempted(entry: Entry, event: happened.CallPreempted, rows: Rows) -> None:
    taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        rows.put(calls, call | {"preempted_by": event.by})


def call_ended(entry: Entry, event: happened.CallEnded, rows: Rows) -> None:
    taken_in(entry, event, rows)
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
            "missed": list(event.missed),
        }
        rows.put(calls, call | end)
        _measure(call["site"], call["source"], event, rows)


def _measure(site: int, source: int, event: happened.CallEnded, rows: Rows) -> None:
    """How well the call was heard, as the last word on its radio and one of several on its site."""
    strength = {"rssi": event.rssi} if event.rssi else {}
    if radio := rows.get(radios, source):
        wrong = percent(event.bit_errors, event.bits)
        rows.put(radios, radio | strength | ({} if wrong is None else {"bit_errors": wrong}))
    if place := rows.get(sites, site):
        mean, measured = mean_after(place, event)
        rows.put(sites, place | strength | {"bit_errors": mean, "measured": measured})


def call_blocked(entry: Entry, event: happened.CallBlocked, rows: Rows) -> None:
    taken_in(entry, event, rows)
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
        heard(entry, event, rows)


def call_recorded(entry: Entry, event: happened.CallRecorded, rows: Rows) -> None:
    taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        recording = {
            "recording": "failed" if call["recording"] == "failed" else "whole",
            "recording_path": event.path,
            "recording_sha256": event.sha256,
            "bursts": event.bursts,
        }
        rows.put(calls, call | recording)


def recording_failed(entry: Entry, event: happened.RecordingFailed, rows: Rows) -> None:
    taken_in(entry, event, rows)
    if call := rows.get(calls, event.call):
        rows.put(calls, call | {"recording": "failed"})


def text_received(entry: Entry, event: happened.TextReceived, rows: Rows) -> None:
    taken_in(entry, event, rows)
    text = {
        "id": entry.subject,
        "at": entry.at,
        "site": event.site,
        "slot": event.slot,
        "source": event.source,
        "destination": event.destination,
        "group": event.group,
        "text": event.text,
    }
    rows.put(texts, text)
    heard(entry, event, rows)


def position_received(entry: Entry, event: happened.PositionReceived, rows: Rows) -> None:
    """Of two fixes the later is kept: radios send what they stored, too."""
    taken_in(entry, event, rows)
    at, radio = _fixed_at(event, entry.at), rows.get(radios, event.source)
    if at is not None and radio and (radio["position_at"] or 0) > at:
        heard(entry, event, rows)
        return
    position = {
        "latitude": event.latitude,
        "longitude": event.longitude,
        "radius": event.radius,
        "speed": event.speed,
        "heading": event.heading,
        "position_at": at,
        "position_seq": entry.seq,
    }
    heard(entry, event, rows, **position)


def _fixed_at(event: happened.PositionReceived, received: int) -> int | None:
    """When the fix was made, no later than it came; None: the radio does not know, or is wrong."""
    if event.time is None:
        return None if event.age is None else received - event.age * SECOND
    said = round(moment(event.time).timestamp()) * SECOND
    ahead = said - received
    if len(event.time) == _WITHOUT_DAY:
        ahead = (ahead + CLOCKS_DIFFER) % DAY - CLOCKS_DIFFER
        ahead -= DAY if ahead > CLOCKS_DIFFER else 0
    return None if ahead > CLOCKS_DIFFER else received + min(ahead, 0)


def radio_signed_on(entry: Entry, event: happened.RadioSignedOn, rows: Rows) -> None:
    taken_in(entry, event, rows)
    heard(entry, event, rows, signed_on=entry.at, signed_seq=entry.seq)


def radio_signed_off(entry: Entry, event: happened.RadioSignedOff, rows: Rows) -> None:
    taken_in(entry, event, rows)
    heard(entry, event, rows, signed_on=None, signed_seq=entry.seq)


def report_set_aside(entry: Entry, event: ReportSetAside, rows: Rows) -> None:
    taken_in(entry, event, rows)
