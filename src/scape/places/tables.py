"""Positions: where everything was, and where it was last. Kept beside the journal, not in it."""

from sqlalchemy import BigInteger, Column, Float, Index, Table, Text

from scape.base.tables import kept

# One row a fix, appended and taken away by age. `source` and `number` say who told it, and under
# which number: told again, it is the same row. `at` is when the fix was made, empty: not known.
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
    Column("source", Text, nullable=False),
    Column("number", BigInteger, nullable=False),
)
Index("places_tracks_subject", tracks.c.subject, tracks.c.received)
Index("places_tracks_received", tracks.c.received)
Index("places_tracks_source", tracks.c.source, tracks.c.number)

# The last fix of each subject, such as `radio/4060217`; `place` is where it was heard.
positions = Table(
    "places_positions",
    kept,
    Column("id", Text, primary_key=True),
    Column("received", BigInteger, nullable=False),
    Column("at", BigInteger),
    Column("latitude", Float, nullable=False),
    Column("longitude", Float, nullable=False),
    Column("radius", Float),
    Column("speed", Float),
    Column("heading", Float),
    Column("place", Text, nullable=False),
)
