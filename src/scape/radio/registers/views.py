"""The registers and patches as screens read them."""

from typing import Any

import msgspec

from scape.base.journal import Entry, Erased, Event
from scape.base.live import LiveView
from scape.base.rows import Rows, ViewRow, Views
from scape.radio.registers import events as said
from scape.radio.registers.tables import (
    link_secrets,
    links,
    patches,
    radios,
    site_secrets,
    sites,
    talkgroups,
)
from scape.radio.rights import SEE
from scape.web.shown import Shown

NOT_ASKED: ViewRow = {"revival_by": "", "revival_at": None}
# Without one of these the journal does not say what the register held of a radio.
OF_A_RADIO = {"radio.radio_registered", "radio.radio_changed"}
_OF_ITS_STATE = {"radio.radio_state_changed", "radio.revival_asked"}

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
    rows.put(sites, _said(said.SiteSaid, event))
    rows.put(site_secrets, _only_secret(event.number, event.secret))


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
    rows.put(links, _said(said.LinkSaid, event))
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
    rows.put(radios, _said(said.RadioSaid, event) | state)


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


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    if event.erased_kind in _OF_ITS_STATE:
        _erase_state(entry, event, rows)
    if event.erased_kind in OF_A_RADIO:
        rows.drop(radios, number_in(event.erased_subject))


def _erase_state(entry: Entry, event: Erased, rows: Rows) -> None:
    """A radio whose state nobody can tell any more is lost, until two people say it is not."""
    radio = rows.get(radios, number_in(event.erased_subject))
    if radio is None or radio["state_seq"] > event.seq:
        return
    lost = {"state": "lost", "state_since": entry.at, "state_seq": event.seq}
    asked = event.erased_kind == "radio.revival_asked"
    rows.put(radios, radio | NOT_ASKED | ({} if asked else lost))


VIEWS = Views(
    name="radio_registers",
    module=__name__,
    version=1,
    tables=(sites, site_secrets, links, link_secrets, radios, talkgroups, patches),
    folds={
        said.SiteRegistered: site_registered,
        said.SiteChanged: site_changed,
        said.SiteSecretRotated: site_secret_rotated,
        said.SiteSecretExpired: site_secret_expired,
        said.SiteRemoved: site_removed,
        said.LinkRegistered: link_registered,
        said.LinkChanged: link_changed,
        said.LinkSecretSet: link_secret_set,
        said.LinkRemoved: link_removed,
        said.RadioRegistered: radio_registered,
        said.RadioChanged: radio_changed,
        said.RadioStateChanged: radio_state_changed,
        said.RevivalAsked: revival_asked,
        said.RadioRemoved: radio_removed,
        said.TalkgroupRegistered: talkgroup_said,
        said.TalkgroupChanged: talkgroup_said,
        said.TalkgroupRemoved: talkgroup_removed,
        said.PatchOpened: patch_opened,
        said.PatchClosed: patch_closed,
        Erased: erased,
    },
)

SHOWN = (
    Shown(LiveView("radio_sites", sites), SEE),
    Shown(LiveView("radio_radios", radios), SEE),
    Shown(LiveView("radio_talkgroups", talkgroups), SEE),
    Shown(LiveView("radio_links", links), SEE),
    Shown(LiveView("radio_patches", patches, "opened"), SEE, frozenset({"closed"}), True),
)
