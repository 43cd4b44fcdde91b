"""The radio network as screens read it."""

from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, Index, Integer, Table, Text

from scape.base.journal import Entry, Erased
from scape.base.live import LiveView
from scape.base.rows import Rows, ViewRow, Views
from scape.base.tables import views_metadata
from scape.radio import events as happened

VERSION = 1

calls = Table(
    "radio_calls",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("started", BigInteger, nullable=False),
    Column("ended", BigInteger),
    Column("state", Text, nullable=False),
    Column("site", BigInteger, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("source", BigInteger, nullable=False),
    Column("destination", BigInteger, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("emergency", Boolean, nullable=False),
    Column("encrypted", Boolean, nullable=False),
    Column("late_entry", Boolean, nullable=False),
    Column("sites", Integer, nullable=False),
    Column("reason", Text),
    Column("duration", BigInteger),
    Column("frames", Integer, nullable=False),
    Column("lost", Integer, nullable=False),
    Column("bit_errors", Integer, nullable=False),
    Column("bits", Integer, nullable=False),
    Column("rssi", Integer, nullable=False),
    Column("recording", Text, nullable=False),
    Column("recording_path", Text, nullable=False),
    Column("recording_sha256", Text, nullable=False),
    Column("bursts", Integer, nullable=False),
)
# What a search looks at beside the time, so that those that match are counted in the index alone.
_SOUGHT = (calls.c.source, calls.c.destination, calls.c.private, calls.c.site, calls.c.emergency)
Index("radio_calls_started", calls.c.started, calls.c.id, *_SOUGHT)
Index("radio_calls_state", calls.c.state)
Index("radio_calls_source", calls.c.source, calls.c.started)
Index("radio_calls_destination", calls.c.destination, calls.c.started)

sites = Table(
    "radio_sites",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("talkgroups", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("lost_reason", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("callsign", Text, nullable=False),
    Column("software", Text, nullable=False),
    Column("package", Text, nullable=False),
    Column("location", Text, nullable=False),
    Column("receive_hz", BigInteger, nullable=False),
    Column("transmit_hz", BigInteger, nullable=False),
    Column("colour_code", Integer, nullable=False),
    Column("slots", Text, nullable=False),
    Column("refused_reason", Text, nullable=False),
    Column("refused_at", BigInteger),
    Column("refused_address", Text, nullable=False),
    Column("refused_count", Integer, nullable=False),
)

# Never shown: `secret` is the vault's name for what the site logs in with.
site_secrets = Table(
    "radio_site_secrets",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("secret", Text, nullable=False),
)

strangers = Table(
    "radio_strangers",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("address", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
)

radios = Table(
    "radio_radios",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("last_heard", BigInteger),
    Column("last_site", BigInteger),
    Column("last_talkgroup", BigInteger),
)

talkgroups = Table(
    "radio_talkgroups",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
)

# The last radio that was turned away on each slot because another was talking.
blocked = Table(
    "radio_blocked",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("site", BigInteger, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("source", BigInteger, nullable=False),
    Column("destination", BigInteger, nullable=False),
    Column("holder", Text, nullable=False),
)

# How far each spool of a switch has been journalled.
intake = Table(
    "radio_intake",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("report", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
)

_NO_CONTACT: ViewRow = {
    "state": "never",
    "since": 0,
    "lost_reason": "",
    "address": "",
    "callsign": "",
    "software": "",
    "package": "",
    "location": "",
    "receive_hz": 0,
    "transmit_hz": 0,
    "colour_code": 0,
    "slots": "",
}
_NO_REFUSAL: ViewRow = {
    "refused_reason": "",
    "refused_at": None,
    "refused_address": "",
    "refused_count": 0,
}


def _taken_in(entry: Entry, event: happened.AirEvent, rows: Rows) -> None:
    if event.spool:
        row = {"id": event.spool, "report": event.report, "recorded": entry.recorded}
        rows.put(intake, row)


def _registered(event: happened.SiteRegistered | happened.SiteChanged) -> ViewRow:
    return {
        "id": event.number,
        "name": event.name,
        "place": event.place,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "talkgroups": [{"slot": c.slot, "talkgroup": c.talkgroup} for c in event.talkgroups],
    }


def site_registered(entry: Entry, event: happened.SiteRegistered, rows: Rows) -> None:
    row = _registered(event) | _NO_CONTACT | _NO_REFUSAL
    rows.put(sites, row | {"since": entry.at})
    rows.put(site_secrets, {"id": event.number, "secret": event.secret})
    rows.drop(strangers, event.number)


def site_changed(entry: Entry, event: happened.SiteChanged, rows: Rows) -> None:
    if site := rows.get(sites, event.number):
        rows.put(sites, site | _registered(event))


def site_secret_rotated(entry: Entry, event: happened.SiteSecretRotated, rows: Rows) -> None:
    rows.put(site_secrets, {"id": event.number, "secret": event.secret})


def site_removed(entry: Entry, event: happened.SiteRemoved, rows: Rows) -> None:
    rows.drop(sites, event.number)
    rows.drop(site_secrets, event.number)


def radio_registered(entry: Entry, event: happened.RadioRegistered, rows: Rows) -> None:
    heard = {"last_heard": None, "last_site": None, "last_talkgroup": None}
    rows.put(radios, {"id": event.number, "name": event.name, "unit": event.unit} | heard)


def radio_changed(entry: Entry, event: happened.RadioChanged, rows: Rows) -> None:
    if radio := rows.get(radios, event.number):
        rows.put(radios, radio | {"name": event.name, "unit": event.unit})


def radio_removed(entry: Entry, event: happened.RadioRemoved, rows: Rows) -> None:
    rows.drop(radios, event.number)


def talkgroup_named(
    entry: Entry, event: happened.TalkgroupRegistered | happened.TalkgroupChanged, rows: Rows
) -> None:
    rows.put(talkgroups, {"id": event.number, "name": event.name})


def talkgroup_removed(entry: Entry, event: happened.TalkgroupRemoved, rows: Rows) -> None:
    rows.drop(talkgroups, event.number)


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
        rows.put(sites, site | contact | _NO_REFUSAL)


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


def number_in(subject: str) -> int:
    """The number in a register's subject, `radio/4060217`."""
    return int(subject.rpartition("/")[2])


_FOLDS: dict[type[Any], Any] = {
    happened.SiteRegistered: site_registered,
    happened.SiteChanged: site_changed,
    happened.SiteSecretRotated: site_secret_rotated,
    happened.SiteRemoved: site_removed,
    happened.RadioRegistered: radio_registered,
    happened.RadioChanged: radio_changed,
    happened.RadioRemoved: radio_removed,
    happened.TalkgroupRegistered: talkgroup_named,
    happened.TalkgroupChanged: talkgroup_named,
    happened.TalkgroupRemoved: talkgroup_removed,
    happened.RepeaterConnected: repeater_connected,
    happened.RepeaterLost: repeater_lost,
    happened.LoginRefused: login_refused,
    happened.CallStarted: call_started,
    happened.CallEnded: call_ended,
    happened.CallBlocked: call_blocked,
    happened.CallRecorded: call_recorded,
    happened.RecordingFailed: recording_failed,
    Erased: erased,
}

VIEWS = Views(
    name="radio",
    module=__name__,
    version=VERSION,
    tables=(calls, sites, site_secrets, strangers, radios, talkgroups, blocked, intake),
    folds=_FOLDS,
)

PRESENCE = "radio_presence"

LIVE = (
    LiveView("radio_calls", calls, "started"),
    LiveView("radio_sites", sites),
    LiveView("radio_strangers", strangers, "last"),
    LiveView("radio_radios", radios),
    LiveView("radio_talkgroups", talkgroups),
    LiveView("radio_blocked", blocked, "at"),
    LiveView(PRESENCE),
)
