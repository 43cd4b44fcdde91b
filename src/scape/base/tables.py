"""The tables that outlive every version of the program, and the metadata of the views."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, MetaData, Table, Text

# Tables that outlive every version of the program; changed by migrations only.
kept = MetaData()

# Text that every database compares by code point, as Python does.
BYTES = Text().with_variant(Text(collation="C"), "postgresql")

# Tables that can be dropped and rebuilt from the journal.
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
    Column("locked", Text, nullable=False),  # why it is locked, or empty
    Column("tries", Integer, nullable=False),  # to unlock it, that failed or have not ended
)

# Rows of the journal that are in no view: `view` could not fold them, or they keep the raw bytes
# that `view` could not record. Rebuilding a view replaces its rows here.
set_aside = Table(
    "set_aside",
    kept,
    Column("view", Text, primary_key=True),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", Text, nullable=False),
    Column("why", Text, nullable=False),
)

# One row: the number of batches that changed rows without a journal row. Together with the
# journal's length it is the version of the store, unique to each state of the rows.
beside = Table(
    "beside",
    kept,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("batches", BigInteger, nullable=False),
)

# The version of each feature's views in the store.
standing_views = Table(
    "standing_views",
    kept,
    Column("id", Text, primary_key=True),
    Column("version", Integer, nullable=False),
)
