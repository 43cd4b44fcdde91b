"""The tables of traffic."""

from typing import Literal

import msgspec
from sqlalchemy import BigInteger, Column, Index, Table, Text, text

from scape.base.fields import table_of
from scape.base.tables import kept, views_metadata
from scape.radio.events import Blocked, Ending, Slot


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A call, in progress or ended; durations in microseconds, `rssi` in dBm, 0: not known.

    `desk` is the account that spoke from a console, whose `site` is 0.
    """

    id: str
    started: int
    ended: int | None
    state: Literal["active", "ended"]
    site: int
    slot: Slot
    source: int
    desk: str
    destination: int
    private: bool
    emergency: bool
    encrypted: bool
    broadcast: bool
    late_entry: bool
    alias: str
    preempted_by: str
    sites: int
    busy: tuple[int, ...]
    missed: tuple[int, ...]
    reason: Ending | None
    duration: int | None
    frames: int
    lost: int
    bit_errors: int
    bits: int
    rssi: int
    recording: Literal["none", "whole", "failed", "removed"]
    recording_path: str
    recording_sha256: str
    recording_size: int
    recording_removed: int | None
    bursts: int


calls = table_of("radio_calls", Call)
# The columns of a search besides the time, so that matches are counted in the index alone.
_SOUGHT = (
    *(calls.c.source, calls.c.destination, calls.c.private, calls.c.site, calls.c.emergency),
    calls.c.duration,
)
Index("radio_calls_started", calls.c.started, calls.c.id, *_SOUGHT)
Index("radio_calls_state", calls.c.state, calls.c.started, calls.c.id)
Index("radio_calls_emergency", calls.c.emergency, calls.c.started, calls.c.id)
Index("radio_calls_source", calls.c.source, calls.c.started)
Index("radio_calls_destination", calls.c.destination, calls.c.started)
Index("radio_calls_site", calls.c.site, calls.c.started)
# Written out, because a database uses the index only for a query with the very same condition.
RECORDED = "recording_path <> ''"
Index(
    "radio_calls_recorded",
    *(calls.c.started, calls.c.id, calls.c.recording_size, calls.c.encrypted),
    sqlite_where=text(RECORDED),
    postgresql_where=text(RECORDED),
)


class Connection(msgspec.Struct, frozen=True, kw_only=True):
    """The connection of a site or link of the register, and the repeater's own description.

    `registered` and `version` are the journal rows of the entry's registration and last edit.
    """

    id: int
    registered: int
    version: int
    state: Literal["never", "online", "offline"]
    since: int
    lost_reason: str
    address: str
    callsign: str
    software: str
    package: str
    location: str
    reported_receive_hz: int
    reported_transmit_hz: int
    reported_colour_code: int
    slots: str
    refused_reason: str
    refused_at: int | None
    refused_address: str
    refused_count: int
    # Of its latest calls: the mean percentage of wrong bits (`quality.mean_after`), over how many
    # calls; the strength of the last one, in dBm.
    bit_errors: float | None
    measured: int
    rssi: int | None


connections = table_of("radio_connections", Connection)


class Heard(msgspec.Struct, frozen=True, kw_only=True):
    """Where and how a radio of the register was last heard by voice.

    `registered` and `version` are the journal rows of the entry's registration and last edit.
    """

    id: int
    registered: int
    version: int
    last_heard: int | None
    last_site: int | None
    last_slot: Slot | None
    last_talkgroup: int | None
    # Of its last call that was measured: percent of the bits, dBm.
    bit_errors: float | None
    rssi: int | None
    signed_on: int | None
    # The journal rows of where it was heard, and of its signing on or off.
    heard_seq: int
    signed_seq: int


heard = table_of("radio_heard", Heard)
Index("radio_heard_latest", heard.c.heard_seq, heard.c.id)
Index("radio_heard_site", heard.c.last_site, heard.c.heard_seq, heard.c.id)


class Stranger(msgspec.Struct, frozen=True, kw_only=True):
    """A repeater that tries to log in with an unregistered id; id 0: all beyond a bound."""

    id: int
    address: str
    reason: str
    first: int
    last: int
    count: int


strangers = table_of("radio_strangers", Stranger)

# The number of rows of a table of bounded length.
tallies = Table(
    "radio_tallies",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("count", BigInteger, nullable=False),
)


class BlockedCall(msgspec.Struct, frozen=True, kw_only=True):
    """The last radio that was blocked on a slot, with the journal row of it."""

    id: str
    seq: int  # in the journal
    at: int
    site: int
    slot: Slot
    source: int
    destination: int
    holder: str
    reason: Blocked
    private: bool
    emergency: bool


blocked = table_of("radio_blocked", BlockedCall)
Index("radio_blocked_at", blocked.c.at, blocked.c.id)


class ReceivedText(msgspec.Struct, frozen=True, kw_only=True):
    """A text for the control room, or one between radios; `seq` is that of its report."""

    id: str
    seq: int
    at: int
    site: int
    slot: Slot
    source: int
    destination: int
    group: bool
    text: str


texts = table_of("radio_texts", ReceivedText)
Index("radio_texts_at", texts.c.at, texts.c.id)
Index("radio_texts_seq", texts.c.seq)

# The last report of each spool of a switch that was taken in, and when. Written with what the
# report says, in one transaction, in whichever tables it is stored.
intake = Table(
    "radio_intake",
    kept,
    Column("id", Text, primary_key=True),
    Column("report", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
)
