"""Positions: where everything was, and where it was last. Kept beside the journal, not in it."""

import msgspec
from sqlalchemy import BigInteger, Column, Float, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import kept

# One row a fix, appended and removed by age. `at` is when the fix was made, empty: not known.
tracks = Table(
    "places_tracks",
    kept,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("received", BigInteger, nullable=False),
    Column("at", BigInteger),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("radius", Float),
    Column("speed", Float),
    Column("heading", Float),
    Column("place", Text, nullable=False),
)
Index("places_tracks_subject", tracks.c.subject, tracks.c.received)
Index("places_tracks_received", tracks.c.received)


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """The last fix of something, such as `radio/4060217`; `place` is where it was heard."""

    id: str
    received: int
    at: int | None
    latitude: float
    longitude: float
    radius: float | None
    speed: float | None
    heading: float | None
    place: str


positions = table_of("places_positions", Position, kept)


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A fix of a trail."""

    received: int
    at: int | None
    latitude: float
    longitude: float
