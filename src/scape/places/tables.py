"""Positions: where everything was, and where it was last. Kept beside the journal, not in it."""

import msgspec
from sqlalchemy import JSON, BigInteger, Column, Float, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import kept, views_metadata

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


# Never shown: what all zones ask, in one row, so that a fix reads it at once; and the zones that
# each subject is in.
zone_rules = Table(
    "places_zone_rules",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("rules", JSON, nullable=False),
)
visits = Table(
    "places_visits",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("zones", JSON, nullable=False),
)
