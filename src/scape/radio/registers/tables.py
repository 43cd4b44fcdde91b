"""The tables of the registers and of patches."""

from typing import Literal

import msgspec
from sqlalchemy import BigInteger, Column, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import views_metadata
from scape.radio.events import Carried, LinkKind, RadioState


class SiteRow(msgspec.Struct, frozen=True, kw_only=True):
    """A site as the register has it; what it should have ends with `_set`, 0: not said."""

    id: int
    name: str
    place: str
    latitude: float | None
    longitude: float | None
    talkgroups: tuple[Carried, ...]
    colour_code_set: int
    receive_hz_set: int
    transmit_hz_set: int
    emergency_slot: Literal[0, 1, 2]
    takes_options: bool


sites = table_of("radio_sites", SiteRow)

# Never shown: the vault's names for what sites log in with. The secret `previous` (empty: none)
# opens too, `until` then.
site_secrets = Table(
    "radio_site_secrets",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("secret", Text, nullable=False),
    Column("previous", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
)


class LinkRow(msgspec.Struct, frozen=True, kw_only=True):
    """A link to another network, which carries talkgroups as a site does."""

    id: int
    name: str
    kind: LinkKind
    host: str
    port: int
    options: str
    talkgroups: tuple[Carried, ...]


links = table_of("radio_links", LinkRow)

# Never shown: the vault's names for what the other networks gave us.
link_secrets = Table(
    "radio_link_secrets",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("secret", Text, nullable=False),
)


class RadioRow(msgspec.Struct, frozen=True, kw_only=True):
    """A radio of the register; `talkgroups` None: it may talk on all of them."""

    id: int
    name: str
    unit: str
    alias_lv: str
    alias_lt: str
    alias_en: str
    priority: int
    talkgroups: tuple[int, ...] | None  # JSON's null: all
    private: bool
    all_call: bool
    state: RadioState
    state_since: int
    state_seq: int  # in the journal
    revival_by: str  # the account that asked for it
    revival_at: int | None


radios = table_of("radio_radios", RadioRow)


class Talkgroup(msgspec.Struct, frozen=True, kw_only=True):
    """A talkgroup; `over_limit` seconds a radio may talk at a time, 0: as everywhere."""

    id: int
    name: str
    priority: int
    over_limit: float


talkgroups = table_of("radio_talkgroups", Talkgroup)


class Patch(msgspec.Struct, frozen=True, kw_only=True):
    """Talkgroups joined for a time."""

    id: str
    talkgroups: tuple[int, ...]
    opened: int
    opened_by: str
    until: int
    closed: int | None
    why: str


patches = table_of("radio_patches", Patch)
Index("radio_patches_closed", patches.c.closed)
