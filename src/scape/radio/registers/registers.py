"""The registers of the radio network. Sites and links share their numbers.

In addition to these fields a site or a link has a secret, and a radio a state.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table, select

from scape import dmr
from scape.alarms.events import AlarmsGone
from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.journal import Entry
from scape.base.register import Register, Sealed, State
from scape.base.rows import Id, ViewRow
from scape.base.scope import EVERYTHING, Scope
from scape.radio import rights
from scape.radio.events import Carried, LinkKind, RadioState
from scape.radio.registers import events as said
from scape.radio.registers import patches, tables
from scape.radio.registers.details import (
    LinkDetails,
    LinkRow,
    ListedRadio,
    NewLink,
    NewRadio,
    NewSite,
    NewTalkgroup,
    RadioDetails,
    RadioRow,
    SiteDetails,
    SiteRow,
    Talkgroup,
    TalkgroupDetails,
)
from scape.radio.registers.events import LinkSecretSet, LinkSecretWeighed, RadioStateChanged
from scape.radio.registers.forms import CARRIED, FREQUENCY
from scape.radio.registers.states import LOST, NOT_ASKED, must_not_be_lost
from scape.radio.registers.strength import ENOUGH, bits_of

# Some dialects of the options can hold a secret; but options are shown, and are in the journal.
_PASSWORD = re.compile(r"(?:^|[;,&\s])\s*pass(?:word)?\s*=", re.IGNORECASE)

SECRETS_KEPT = 3  # previous secrets of a site

_REPEATER_NUMBERS: list[Table] = []


def _check_site(state: State, id: Id, before: ViewRow | None, site: SiteDetails | None) -> None:
    if site:
        _carried_once(site.talkgroups)


def _check_link(state: State, id: Id, before: ViewRow | None, link: LinkDetails | None) -> None:
    if link:
        _carried_once(link.talkgroups)
        if _PASSWORD.search(link.options):
            raise Refused("options-password")
        if isinstance(link, NewLink):
            _strong(link.link_kind, link.secret, short=link.short_secret)


def _check_radio(state: State, id: Id, before: ViewRow | None, radio: RadioDetails | None) -> None:
    if before and radio is None:
        must_not_be_lost(before)


def _check_talkgroup(
    state: State, id: Id, before: ViewRow | None, talkgroup: TalkgroupDetails | None
) -> None:
    if talkgroup is None:
        open = state.query(patches.OPEN)
        patches.must_not_be_patched(int(id), open, state.now)


def _carried_once(talkgroups: tuple[Carried, ...]) -> None:
    """Check that a talkgroup has one slot at a site, and a number there one talkgroup."""
    seen = set()
    on_air = set()
    for carried in talkgroups:
        number = carried.on_air or carried.talkgroup
        if dmr.ALL_CALL in (carried.talkgroup, number):
            raise Refused("reserved-number", number=dmr.ALL_CALL)
        if carried.talkgroup in seen:
            raise Refused("talkgroup-twice", talkgroup=carried.talkgroup)
        if (carried.slot, number) in on_air:
            raise Refused("on-air-twice", number=number, slot=carried.slot)
        seen.add(carried.talkgroup)
        on_air.add((carried.slot, number))


def _unregistered(state: State, talkgroups: Iterable[int]) -> Iterator[Refused]:
    """They may be registered later; but it is more likely a wrong number."""
    missing = [number for number in talkgroups if state.get(TALKGROUPS.table, number) is None]
    if missing:
        yield Refused("talkgroups-unregistered", talkgroups=", ".join(map(str, missing)))


def _doubt_carried(state: State, site: SiteDetails | LinkDetails) -> Iterator[Refused]:
    return _unregistered(state, [carried.talkgroup for carried in site.talkgroups])


def _doubt_radio(state: State, radio: RadioDetails) -> Iterator[Refused]:
    return _unregistered(state, radio.talkgroups or ())


def _keep_no_secret(change: Change, id: Id, site: SiteDetails | None) -> Mapping[str, Any]:
    """Remove the secrets and alarms of a removed site."""
    if site is None:
        forget_secrets(change, change.get(tables.site_secrets, id))
        change.record(AlarmsGone(about=SITES.subject(id)), SITES.subject(id))
    return {}


def _keep_secret(change: Change, id: Id, link: LinkDetails | None) -> Mapping[str, Any]:
    """Put the secret from the other network into the vault, or estimate the one there again."""
    kept = change.get(tables.link_secrets, id)
    if link is None:
        forget_secrets(change, kept)
        return {}
    if isinstance(link, NewLink):
        bits = bits_of(link.secret, link.link_kind)
        return {"secret": change.seal(link.secret.encode()), "secret_bits": bits}
    secret = _link_secret(change, id)
    if secret is None:
        return {}
    return {"secret_bits": _strong(link.link_kind, secret, short=link.short_secret)}


def _link_secret(change: Change, id: Id) -> str | None:
    """The secret of a link; None when it is damaged, which is reported elsewhere."""
    kept = change.get(tables.link_secrets, id)
    try:
        return change.unseal(kept["secret"]).decode() if kept else None
    except Refused:
        return None


def _strong(kind: LinkKind, secret: str, *, short: bool) -> int:
    """The bits of a secret; `Refused` for too few, unless the other network takes no more."""
    bits = bits_of(secret, kind)
    if bits < ENOUGH and kind == "scape":
        raise Refused("secret-weak-scape", bits=bits, least=ENOUGH)
    if bits < ENOUGH and not short:
        raise Refused("secret-weak", bits=bits, least=ENOUGH)
    return bits


def set_link_secret(change: Change, number: Id, secret: str, scope: Scope = EVERYTHING) -> None:
    """Replace the secret from the other network."""
    link = LINKS.must_have(change, number, scope)
    bits = _strong(link["link_kind"], secret, short=link["short_secret"])
    forget_secrets(change, change.get(tables.link_secrets, number))
    sealed = change.seal(secret.encode())
    event = LinkSecretSet(number=int(number), secret=sealed, secret_bits=bits)
    change.record(event, LINKS.subject(number))


def weigh_link_secrets(change: Change) -> None:
    """Estimate the secrets that were set before strengths were estimated."""
    unknown = select(LINKS.table.c.id, LINKS.table.c.link_kind)
    for row in change.query(unknown.where(LINKS.table.c.secret_bits.is_(None))):
        secret = _link_secret(change, row["id"])
        if secret is not None:
            bits = bits_of(secret, row["link_kind"])
            event = LinkSecretWeighed(number=row["id"], secret_bits=bits)
            change.record(event, LINKS.subject(row["id"]))


def forget_secrets(change: Change, kept: ViewRow | None) -> None:
    for name in vault_names(kept):
        change.forget(name)


def vault_names(kept: ViewRow | None) -> list[str]:
    """The ids of the secrets in a row, oldest first."""
    names = [*kept.get("previous", ()), kept["secret"]] if kept else []
    return [name for name in names if name]


def names_to_keep(kept: ViewRow | None) -> list[str]:
    """The secrets that stay valid beside a new one: the one in use, and the latest after it.

    A site that has not logged in since the first of them uses that one.
    """
    names = vault_names(kept)
    if kept and kept["used"] in names:
        names = names[names.index(kept["used"]) :]
    return names if len(names) <= SECRETS_KEPT else [names[0], *names[1 - SECRETS_KEPT :]]


def _begin_secret(entry: Entry, event: said.LinkRegistered) -> Mapping[str, Any]:
    return {"secret_bits": event.secret_bits}


def _begin_state(entry: Entry, event: said.RadioRegistered) -> Mapping[str, Any]:
    state = {"state": event.state, "state_since": entry.at, "state_seq": entry.seq}
    return state | NOT_ASKED


def put_in_state(radio: ViewRow, state: RadioState) -> RadioStateChanged:
    """Change the state of a radio that is not lost, which one account or a list may do."""
    must_not_be_lost(radio)
    if state in LOST:
        raise Refused("list-state", number=radio["id"])
    return RadioStateChanged(number=radio["id"], state=state)


SITES = Register(
    name="radio_sites",
    item=SiteDetails,
    row=SiteRow,
    new=NewSite,
    registered=said.SiteRegistered,
    changed=said.SiteChanged,
    removed=said.SiteRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    noun="site",
    numbers=_REPEATER_NUMBERS,
    forms={"talkgroups": CARRIED, "receive_hz": FREQUENCY, "transmit_hz": FREQUENCY},
    check=_check_site,
    doubt=_doubt_carried,
    extend=_keep_no_secret,
)
LINKS = Register(
    name="radio_links",
    item=LinkDetails,
    row=LinkRow,
    new=NewLink,
    registered=said.LinkRegistered,
    changed=said.LinkChanged,
    removed=said.LinkRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    noun="link",
    numbers=_REPEATER_NUMBERS,
    filters=("link_kind",),
    forms={"talkgroups": CARRIED},
    secrets={"secret": Sealed(tables.link_secrets, set_link_secret)},
    start=_begin_secret,
    check=_check_link,
    doubt=_doubt_carried,
    extend=_keep_secret,
)
RADIOS = Register(
    name="radio_radios",
    item=RadioDetails,
    new=NewRadio,
    listed=ListedRadio,
    registered=said.RadioRegistered,
    changed=said.RadioChanged,
    removed=said.RadioRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    noun="radio",
    personal=True,
    filters=("state",),
    row=RadioRow,
    start=_begin_state,
    check=_check_radio,
    doubt=_doubt_radio,
    acts={"state": put_in_state},
    nothing={"talkgroups": "all"},
    foreign=(
        {
            **{"radio id": "number", "callsign": "name", "first name": "name"},
            **{"last name": "name", "city": "", "state": "", "country": ""},
        },
    ),
)
TALKGROUPS = Register(
    name="radio_talkgroups",
    item=TalkgroupDetails,
    row=Talkgroup,
    new=NewTalkgroup,
    registered=said.TalkgroupRegistered,
    changed=said.TalkgroupChanged,
    removed=said.TalkgroupRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    noun="talkgroup",
    check=_check_talkgroup,
)
ALL = (SITES, LINKS, RADIOS, TALKGROUPS)
sites, links, radios, talkgroups = (register.table for register in ALL)
