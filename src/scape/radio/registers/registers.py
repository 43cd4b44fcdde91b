"""Decisions about the registers: which sites, links, radios and talkgroups there are."""

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

import msgspec
from sqlalchemy import Table

from scape import dmr
from scape.base.errors import Missing, Refused
from scape.base.journal import Event
from scape.base.rows import ViewRow
from scape.base.text import Alias, Name, Text
from scape.radio.events import Carried, LinkKind
from scape.radio.registers import events as said
from scape.radio.registers import tables
from scape.radio.registers.states import InHand, must_not_be_lost

# A DMR identity has 24 bits, of which the highest are for gateways and for all (TS 102 361-1,
# annex A); a repeater id on the wire has 32.
RadioNumber = Annotated[int, msgspec.Meta(ge=1, le=dmr.HIGHEST_RADIO)]
TalkgroupNumber = Annotated[int, msgspec.Meta(ge=1, le=dmr.ALL_CALL - 1)]
RepeaterNumber = Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFFFF)]
Priority = Annotated[int, msgspec.Meta(ge=0, le=9)]
Hertz = Annotated[int, msgspec.Meta(ge=0, le=999_999_999)]  # as many digits as a repeater tells
Host = Annotated[str, msgspec.Meta(pattern=r"^[\w.:-]{1,253}$")]
Secret = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]

# In some dialects of the options a secret may stand; options are shown, and lie in the journal.
_PASSWORD = re.compile(r"(?:^|[;,&\s])\s*pass(?:word)?\s*=", re.IGNORECASE)


class SiteDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    place: Text = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    talkgroups: tuple[Carried, ...] = ()
    colour_code: Annotated[int, msgspec.Meta(ge=0, le=15)] = 0
    receive_hz: Hertz = 0
    transmit_hz: Hertz = 0
    emergency_slot: Literal[0, 1, 2] = 0
    takes_options: bool = False


class NewSite(SiteDetails, frozen=True, kw_only=True):
    number: RepeaterNumber


class LinkDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    kind: LinkKind
    host: Host
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)]
    talkgroups: tuple[Carried, ...] = ()
    options: Text = ""


class NewLink(LinkDetails, frozen=True, kw_only=True):
    number: RepeaterNumber
    secret: Secret


class RadioDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    unit: Text = ""
    alias_lv: Alias = ""
    alias_lt: Alias = ""
    alias_en: Alias = ""
    priority: Priority = 0
    talkgroups: tuple[TalkgroupNumber, ...] | None = None
    private: bool = True
    all_call: bool = False


class NewRadio(RadioDetails, frozen=True, kw_only=True):
    number: RadioNumber
    state: InHand = "in-use"  # what is lost must be registered first: it is to be inhibited


class TalkgroupDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    priority: Priority = 0
    over_limit: Annotated[float, msgspec.Meta(ge=0, le=3600)] = 0


class NewTalkgroup(TalkgroupDetails, frozen=True, kw_only=True):
    number: TalkgroupNumber


New = NewSite | NewLink | NewRadio | NewTalkgroup
Details = SiteDetails | LinkDetails | RadioDetails | TalkgroupDetails


class Register(NamedTuple):
    """A register: where its rows stand and which events tell of them.

    `KIND/NUMBER` is what they are about. `secrets` is where the vault's names of what it keeps
    secret stand; `shares` are the tables among which a number is given once.
    """

    kind: str
    table: Table
    registered: Callable[..., Event]
    changed: Callable[..., Event]
    removed: Callable[..., Event]
    shares: tuple[Table, ...]
    secrets: Table | None = None

    def subject(self, number: int) -> str:
        return f"{self.kind}/{number}"

    def register(self, known: ViewRow | None, request: New, **sealed: str) -> Event:
        """`known` is what has the number already; `sealed` the vault's name for its secret."""
        if known:
            raise Refused("number-taken", number=request.number, name=known["name"])
        return self.registered(**_fields(request) | sealed)

    def change(self, known: ViewRow | None, number: int, request: Details) -> Event:
        self.must_have(known, number)
        return self.changed(number=number, **_fields(request))

    def remove(self, known: ViewRow | None, number: int) -> Event:
        known = self.must_have(known, number)
        if self.table is tables.radios:
            must_not_be_lost(known)
        return self.removed(number=number)

    def must_have(self, known: ViewRow | None, number: int) -> ViewRow:
        if not known:
            raise Missing(f"no-such-{self.kind}", number=number)
        return known


SITES = Register(
    "site",
    tables.sites,
    said.SiteRegistered,
    said.SiteChanged,
    said.SiteRemoved,
    (tables.sites, tables.links),
    tables.site_secrets,
)
LINKS = Register(
    "link",
    tables.links,
    said.LinkRegistered,
    said.LinkChanged,
    said.LinkRemoved,
    (tables.links, tables.sites),
    tables.link_secrets,
)
RADIOS = Register(
    "radio",
    tables.radios,
    said.RadioRegistered,
    said.RadioChanged,
    said.RadioRemoved,
    (tables.radios,),
)
TALKGROUPS = Register(
    "talkgroup",
    tables.talkgroups,
    said.TalkgroupRegistered,
    said.TalkgroupChanged,
    said.TalkgroupRemoved,
    (tables.talkgroups,),
)


def _fields(request: New | Details) -> dict[str, Any]:
    """What an event says of it: no secret; `kind` is what events themselves are told apart by."""
    fields = msgspec.structs.asdict(request)
    fields.pop("secret", None)
    if isinstance(request, SiteDetails | LinkDetails):
        _carried_once(request.talkgroups)
    if isinstance(request, LinkDetails):
        if _PASSWORD.search(request.options):
            raise Refused("options-password")
        fields["link_kind"] = fields.pop("kind")
    return fields


def _carried_once(talkgroups: tuple[Carried, ...]) -> None:
    """A talkgroup is carried on one slot of a site, and a number there means one talkgroup."""
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
