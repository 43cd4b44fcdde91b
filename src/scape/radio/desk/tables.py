"""The tables of alarms and orders."""

from sqlalchemy import JSON, BigInteger, Boolean, Column, Index, Integer, Table, Text

from scape.base.tables import views_metadata

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
