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
    Column("broadcast", Boolean, nullable=False),
    Column("late_entry", Boolean, nullable=False),
    Column("alias", Text, nullable=False),
    Column("preempted_by", Text, nullable=False),
    Column("sites", Integer, nullable=False),
    Column("busy", JSON, nullable=False),
    Column("missed", JSON, nullable=False),
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
Index("radio_calls_site", calls.c.site, calls.c.started)

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
    Column("refused_count", BigInteger, nullable=False),
    # Of the calls it heard lately: percent of their bits, weighed as `quality.mean_after` says,
    # over how many calls; and how strong the last one was, in dBm.
    Column("bit_errors", Float),
    Column("measured", Integer, nullable=False),
    Column("rssi", Integer),
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
    Column("state", Text, nullable=False),
    Column("since", BigInteger, nullable=False),
    Column("lost_reason", Text, nullable=False),
)

# Never shown: the vault's names for what the other networks gave us.
link_secrets = Table(
    "radio_link_secrets",
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
    Column("count", BigInteger, nullable=False),
)

# How many rows a table has whose length is bounded.
tallies = Table(
    "radio_tallies",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
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
    Column("last_heard", BigInteger),
    Column("last_site", BigInteger),
    Column("last_slot", Integer),
    Column("last_talkgroup", BigInteger),
    # Of its last call that was measured: percent of the bits, dBm.
    Column("bit_errors", Float),
    Column("rssi", Integer),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("radius", Float),  # metres to which the position is known
    Column("speed", Float),
    Column("heading", Float),
    Column("position_at", BigInteger),
    Column("signed_on", BigInteger),
    # Where in the journal it was said where it was, its position, and that it was switched on.
    Column("heard_seq", BigInteger, nullable=False),
    Column("position_seq", BigInteger, nullable=False),
    Column("signed_seq", BigInteger, nullable=False),
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

# The last radio that was turned away on each slot.
blocked = Table(
    "radio_blocked",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("seq", BigInteger, nullable=False),  # in the journal
    Column("at", BigInteger, nullable=False),
    Column("site", BigInteger, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("source", BigInteger, nullable=False),
    Column("destination", BigInteger, nullable=False),
    Column("holder", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("emergency", Boolean, nullable=False),
)

alarms = Table(
    "radio_alarms",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
    Column("site", BigInteger, nullable=False),
    Column("radio", BigInteger, nullable=False),
    Column("talkgroup", BigInteger, nullable=False),
    Column("private", Boolean, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("taken_at", BigInteger),
    Column("over_by", Text, nullable=False),
    Column("over_at", BigInteger),
)
Index("radio_alarms_last", alarms.c.last)
Index("radio_alarms_state", alarms.c.state, alarms.c.kind)

# Which alarm is not over yet: by what it is about, as `alarms.matter` says.
matters = Table(
    "radio_matters",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("alarm", Text, nullable=False),
)

orders = Table(
    "radio_orders",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("destination", BigInteger, nullable=False),
    Column("group", Boolean, nullable=False),
    Column("text", Text, nullable=False),
    Column("every", Integer, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Column("placed", BigInteger, nullable=False),
    Column("placed_by", Text, nullable=False),
    Column("sent", BigInteger),
    Column("attempts", Integer, nullable=False),
    Column("site", BigInteger),
    Column("finished", BigInteger),
    Column("why", Text, nullable=False),
)
Index("radio_orders_placed", orders.c.placed)
Index("radio_orders_state", orders.c.state)

texts = Table(
    "radio_texts",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("site", BigInteger, nullable=False),
    Column("slot", Integer, nullable=False),
    Column("source", BigInteger, nullable=False),
    Column("destination", BigInteger, nullable=False),
    Column("group", Boolean, nullable=False),
    Column("text", Text, nullable=False),
)
Index("radio_texts_at", texts.c.at)

# How far each spool of a switch has been journalled.
intake = Table(
    "radio_intake",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("report", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
)
