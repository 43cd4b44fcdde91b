"""What the registers do to the tables."""

from scape.base.journal import Entry
from scape.base.rows import Rows, ViewRow
from scape.radio import events as happened
from scape.radio.tables import radios, site_secrets, sites, strangers, talkgroups

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
NO_REFUSAL: ViewRow = {
    "refused_reason": "",
    "refused_at": None,
    "refused_address": "",
    "refused_count": 0,
}


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
    row = _registered(event) | _NO_CONTACT | NO_REFUSAL
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


def number_in(subject: str) -> int:
    """The number in a register's subject, `radio/4060217`."""
    return int(subject.rpartition("/")[2])
