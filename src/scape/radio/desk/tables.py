"""The table of orders."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, Table, Text

from scape.base.tables import views_metadata

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
