"""The tables of the radio network that screens read."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, Index, Integer, Table, Text

from scape.base.tables import views_metadata

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
