"""The tables that outlive every version of the program, and where features hang their views."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text

# What outlives every version of the program; changed by migrations only.
kept = MetaData()

# Text that every database compares byte by byte, which is by code point, as Python does.
BYTES = Text().with_variant(Text(collation="C"), "postgresql")

# What can be thrown away and folded again from the journal.
views_metadata = MetaData()

journal = Table(
    "journal",
    kept,
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("at", BigInteger, nullable=False),
    Column("recorded", BigInteger, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("prev", LargeBinary, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("nonce", LargeBinary),
    Column("body", LargeBinary),
)

vault = Table(
    "vault",
    kept,
    Column("id", Text, primary_key=True),
    Column("sealed", LargeBinary, nullable=False),
)

sessions = Table(
    "sessions",
    kept,
    Column("id", Text, primary_key=True),
    Column("account", Text, nullable=False, index=True),
    Column("created", BigInteger, nullable=False),
    Column("expires", BigInteger, nullable=False),
    Column("address", Text, nullable=False),
)

# Rows of the journal that are in no view: `view` could not fold them, or they keep as it came what
# `view` could not record. The rebuild of a view replaces its own.
set_aside = Table(
    "set_aside",
    kept,
    Column("view", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("why", Text, nullable=False),
)

# One row: how many batches changed rows without a row of the journal. With the journal's length it
# is the version of the store, so that no two states of the rows have the same.
beside = Table(
    "beside",
    kept,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("batches", BigInteger, nullable=False),
)

# Which version of each feature's views stands in the store.
standing_views = Table(
    "standing_views",
    kept,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)
