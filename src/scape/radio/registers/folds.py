"""What the registers do to the tables."""

from typing import Any

import msgspec

from scape.base.journal import Entry, Event
from scape.base.rows import Rows, ViewRow
from scape.radio.registers import events as said
from scape.radio.tables import (
    link_secrets,
    links,
    patches,
    radios,
    site_secrets,
    sites,
    strangers,
    talkgroups,
    tallies,
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
NO_REFUSAL: ViewRow = {
    "refused_reason": "",
    "refused_at": None,
    "refused_address": "",
    "refused_count": 0,
}
_NOT_MEASURED: ViewRow = {"bit_errors": None, "measured": 0, "rssi": None}
NOT_ASKED: ViewRow = {"revival_by": "", "revival_at": None}
_NEVER_HEARD: ViewRow = {
    "last_heard": None,
    "last_site": None,
    "last_slot": None,
    "last_talkgroup": None,
    "bit_errors": None,
    "rssi": None,
    "latitude": None,
    "longitude": None,
    "radius": None,
    "speed": None,
    "heading": None,
    "position_at": None,
    "signed_on": None,
    "heard_seq": 0,
    "position_seq": 0,
    "signed_seq": 0,
}


_COLUMNS = {
    "number": "id",
    "colour_code": "colour_code_set",
    "receive_hz": "receive_hz_set",
    "transmit_hz": "transmit_hz_set",
    "link_kind": "kind",
}


def _said(fields: type[Event], event: Event) -> ViewRow:
    """What an event says of a thing, by column."""
    return {
        _COLUMNS.get(field, field): _plain(getattr(event, field))
        for field in fields.__struct_fields__
    }


def _plain(value: Any) -> Any:
    """As JSON has it, so that a row just folded equals the same row read."""
    plain = msgspec.to_builtins(value)
    return list(plain) if isinstance(plain, tuple) else plain


def site_registered(entry: Entry, event: said.SiteRegistered, rows: Rows) -> None:
    row = _said(said.SiteSaid, event) | _NO_CONTACT | NO_REFUSAL | _NOT_MEASURED
    rows.put(sites, row | {"since": entry.at})
    rows.put(site_secrets, _only_secret(event.number, event.secret))
    if rows.get(strangers, event.number):
        rows.drop(strangers, event.number)
        count_strangers(-1, rows)


def count_strangers(more: int, rows: Rows) -> int:
    """How many strangers have a row of their own, with so many more."""
    tally = rows.get(tallies, strangers.name)
    count: int = (tally["count"] if tally else 0) + more
    rows.put(tallies, {"id": strangers.name, "count": count})
    return count


def site_changed(entry: Entry, event: said.SiteChanged, rows: Rows) -> None:
    if site := rows.get(sites, event.number):
        rows.put(sites, site | _said(said.SiteSaid, event))


def site_secret_rotated(entry: Entry, event: said.SiteSecretRotated, rows: Rows) -> None:
    row = _only_secret(event.number, event.secret)
    if event.until and (before := rows.get(site_secrets, event.number)):
        row |= {"previous": before["secret"], "until": event.until}
    rows.put(site_secrets, row)


def site_secret_expired(entry: Entry, event: said.SiteSecretExpired, rows: Rows) -> None:
    if row := rows.get(site_secrets, event.number):
        rows.put(site_secrets, _only_secret(event.number, row["secret"]))


def _only_secret(number: int, secret: str) -> ViewRow:
    return {"id": number, "secret": secret, "previous": "", "until": 0}


def site_removed(entry: Entry, event: said.SiteRemoved, rows: Rows) -> None:
    rows.drop(sites, event.number)
    rows.drop(site_secrets, event.number)


def link_registered(entry: Entry, event: said.LinkRegistered, rows: Rows) -> None:
    never = {"state": "never", "since": entry.at, "lost_reason": ""}
    rows.put(links, _said(said.LinkSaid, event) | never)
    rows.put(link_secrets, {"id": event.number, "secret": event.secret})


def link_changed(entry: Entry, event: said.LinkChanged, rows: Rows) -> None:
    if link := rows.get(links, event.number):
        rows.put(links, link | _said(said.LinkSaid, event))


def link_secret_set(entry: Entry, event: said.LinkSecretSet, rows: Rows) -> None:
    rows.put(link_secrets, {"id": event.number, "secret": event.secret})


def link_removed(entry: Entry, event: said.LinkRemoved, rows: Rows) -> None:
    rows.drop(links, event.number)
    rows.drop(link_secrets, event.number)


def radio_registered(entry: Entry, event: said.RadioRegistered, rows: Rows) -> None:
    state = {"state": event.state, "state_since": entry.at, "state_seq": entry.seq} | NOT_ASKED
    rows.put(radios, _said(said.RadioSaid, event) | state | _NEVER_HEARD)


def radio_changed(entry: Entry, event: said.RadioChanged, rows: Rows) -> None:
    if radio := rows.get(radios, event.number):
        rows.put(radios, radio | _said(said.RadioSaid, event))


def radio_state_changed(entry: Entry, event: said.RadioStateChanged, rows: Rows) -> None:
    if radio := rows.get(radios, event.number):
        state = {"state": event.state, "state_since": entry.at, "state_seq": entry.seq} | NOT_ASKED
        rows.put(radios, radio | state)


def revival_asked(entry: Entry, event: said.RevivalAsked, rows: Rows) -> None:
    if radio := rows.get(radios, event.number):
        rows.put(radios, radio | {"revival_by": entry.actor, "revival_at": entry.at})


def radio_removed(entry: Entry, event: said.RadioRemoved, rows: Rows) -> None:
    rows.drop(radios, event.number)


def talkgroup_said(entry: Entry, event: said.TalkgroupSaid, rows: Rows) -> None:
    rows.put(talkgroups, _said(said.TalkgroupSaid, event))


def talkgroup_removed(entry: Entry, event: said.TalkgroupRemoved, rows: Rows) -> None:
    rows.drop(talkgroups, event.number)


def patch_opened(entry: Entry, event: said.PatchOpened, rows: Rows) -> None:
    patch = {
        "id": event.patch,
        "talkgroups": list(event.talkgroups),
        "opened": entry.at,
        "opened_by": entry.actor,
        "until": event.until,
        "closed": None,
        "why": event.why,
    }
    rows.put(patches, patch)


def patch_closed(entry: Entry, event: said.PatchClosed, rows: Rows) -> None:
    if patch := rows.get(patches, event.patch):
        rows.put(patches, patch | {"closed": entry.at})


def number_in(subject: str) -> int:
    """The number in a register's subject, `radio/4060217`."""
    return int(subject.rpartition("/")[2])
