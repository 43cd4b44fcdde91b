"""The tables of what goes over the air."""

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

# How each site or link of the register is connected: they share their numbers.
connections = Table(
    "radio_connections",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
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
    # Of its latest calls: the mean percentage of wrong bits (`quality.mean_after`), over how many
    # calls; the strength of the last one, in dBm.
    Column("bit_errors", Float),
    Column("measured", Integer, nullable=False),
    Column("rssi", Integer),
)

# Where and how each radio of the register was heard last.
heard = Table(
    "radio_heard",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("last_heard", BigInteger),
    Column("last_site", BigInteger),
    Column("last_slot", Integer),
    Column("last_talkgroup", BigInteger),
    # Of its last call that was measured: percent of the bits, dBm.
    Column("bit_errors", Float),
    Column("rssi", Integer),
    Column("signed_on", BigInteger),
    # The journal rows that said where it was and that it was switched on.
    Column("heard_seq", BigInteger, nullable=False),
    Column("signed_seq", BigInteger, nullable=False),
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
