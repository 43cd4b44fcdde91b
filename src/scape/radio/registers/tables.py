"""The tables of the registers and of patches."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, Index, Integer, Table, Text

from scape.base.tables import views_metadata

sites = Table(
    "radio_sites",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("talkgroups", JSON, nullable=False),
    Column("colour_code_set", Integer, nullable=False),
    Column("receive_hz_set", BigInteger, nullable=False),
    Column("transmit_hz_set", BigInteger, nullable=False),
    Column("emergency_slot", Integer, nullable=False),
    Column("takes_options", Boolean, nullable=False),
)

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

links = Table(
    "radio_links",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("host", Text, nullable=False),
    Column("port", Integer, nullable=False),
    Column("options", Text, nullable=False),
    Column("talkgroups", JSON, nullable=False),
)

# Never shown: the vault's names for what the other networks gave us.
link_secrets = Table(
    "radio_link_secrets",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("secret", Text, nullable=False),
)

radios = Table(
    "radio_radios",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("alias_lv", Text, nullable=False),
    Column("alias_lt", Text, nullable=False),
    Column("alias_en", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("talkgroups", JSON, nullable=False),  # JSON's null: all
    Column("private", Boolean, nullable=False),
    Column("all_call", Boolean, nullable=False),
    Column("state", Text, nullable=False),
    Column("state_since", BigInteger, nullable=False),
    Column("state_seq", BigInteger, nullable=False),  # in the journal
    Column("revival_by", Text, nullable=False),  # the account that asked for it
    Column("revival_at", BigInteger),
)

talkgroups = Table(
    "radio_talkgroups",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("over_limit", Float, nullable=False),
)

patches = Table(
    "radio_patches",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("talkgroups", JSON, nullable=False),
    Column("opened", BigInteger, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("until", BigInteger, nullable=False),
    Column("closed", BigInteger),
    Column("why", Text, nullable=False),
)
Index("radio_patches_closed", patches.c.closed)
