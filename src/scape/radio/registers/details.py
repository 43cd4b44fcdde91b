"""The fields of the registers of the radio network, with their limits.

The rows hold journal seqs: of the registration, of the last edit (`version`), and of the last
change of any kind (`latest`).
"""

from typing import Annotated, Literal

import msgspec

from scape import dmr
from scape.base.text import Alias, Called, Name, Text
from scape.radio.events import Carried, LinkKind, RadioState
from scape.radio.registers.states import InHand

# A DMR id has 24 bits; the highest ids are for gateways and for all (TS 102 361-1, annex A). A
# repeater id on the wire has 32 bits.
RadioNumber = Annotated[int, msgspec.Meta(ge=1, le=dmr.HIGHEST_RADIO)]
TalkgroupNumber = Annotated[int, msgspec.Meta(ge=1, le=dmr.ALL_CALL - 1)]
RepeaterNumber = Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFFFF)]
Priority = Annotated[int, msgspec.Meta(ge=0, le=9)]
Hertz = Annotated[int, msgspec.Meta(ge=0, le=999_999_999)]  # as many digits as a repeater sends
Host = Annotated[str, msgspec.Meta(max_length=253, pattern=r"^[\w.:-]+$(?!\n)")]
Carries = Annotated[tuple[Carried, ...], msgspec.Meta(max_length=500)]
Secret = Annotated[Called, msgspec.Meta(max_length=200)]


class SiteDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    place: Text = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Annotated[float, msgspec.Meta(ge=-180, le=180)] | None = None
    talkgroups: Carries = ()
    colour_code: Annotated[int, msgspec.Meta(ge=0, le=15)] = 0
    receive_hz: Hertz = 0
    transmit_hz: Hertz = 0
    emergency_slot: Literal[0, 1, 2] = 0
    takes_options: bool = False


class NewSite(SiteDetails, frozen=True, kw_only=True):
    number: RepeaterNumber


class SiteRow(SiteDetails, frozen=True, kw_only=True):
    """A site of the register; frequencies and colour code 0: not given."""

    id: int
    registered: int
    version: int
    latest: int


class LinkDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    link_kind: LinkKind
    host: Host
    port: Annotated[int, msgspec.Meta(ge=1, le=65535)]
    talkgroups: Carries = ()
    options: Text = ""
    short_secret: bool = False


class NewLink(LinkDetails, frozen=True, kw_only=True):
    number: RepeaterNumber
    secret: Secret


class LinkRow(LinkDetails, frozen=True, kw_only=True):
    """A link to another network, which carries talkgroups as a site does.

    `secret_bits`: the strength of its secret by a low estimate, None: not estimated yet.
    """

    id: int
    registered: int
    version: int
    secret_bits: int | None
    latest: int


class RadioDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    unit: Text = ""
    alias_lv: Alias = ""
    alias_lt: Alias = ""
    alias_en: Alias = ""
    priority: Priority = 0
    talkgroups: Annotated[tuple[TalkgroupNumber, ...], msgspec.Meta(max_length=200)] | None = None
    private: bool = True
    all_call: bool = False


class NewRadio(RadioDetails, frozen=True, kw_only=True):
    number: RadioNumber
    state: InHand = "in-use"  # a lost radio is registered first, so that it is inhibited


class ListedRadio(NewRadio, frozen=True, kw_only=True):
    """A radio in a list. A list includes lost radios, but cannot report as lost or revive one."""

    state: RadioState = "in-use"  # type: ignore[assignment]


class RadioRow(RadioDetails, frozen=True, kw_only=True):
    """A radio of the register; `talkgroups` None: it may talk on all of them."""

    id: int
    state: RadioState
    state_since: int
    state_seq: int  # in the journal
    revival_by: str  # the account that asked for it
    revival_at: int | None
    registered: int
    version: int
    latest: int


class TalkgroupDetails(msgspec.Struct, frozen=True, kw_only=True):
    name: Name
    priority: Priority = 0
    over_limit: Annotated[float, msgspec.Meta(ge=0, le=3600)] = 0


class NewTalkgroup(TalkgroupDetails, frozen=True, kw_only=True):
    number: TalkgroupNumber


class Talkgroup(TalkgroupDetails, frozen=True, kw_only=True):
    """A talkgroup; `over_limit` seconds a radio may talk at a time, 0: the network's limit."""

    id: int
    registered: int
    version: int
    latest: int
