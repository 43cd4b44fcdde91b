"""The tables of alarms."""

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, Table, Text

from scape.base.tables import views_metadata

alarms = Table(
    "alarms",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("matter", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("count", Integer, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("taken_by", Text, nullable=False),
    Column("taken_at", BigInteger),
    Column("over_by", Text, nullable=False),
    Column("over_at", BigInteger),
)
Index("alarms_state_last", alarms.c.state, alarms.c.last, alarms.c.id)
Index("alarms_kind_state_last", alarms.c.kind, alarms.c.state, alarms.c.last, alarms.c.id)
Index("alarms_last", alarms.c.last, alarms.c.id)

# Never shown: the alarms that are not over, by what they are about; {matter: id of the alarm}.
waiting = Table(
    "alarms_waiting",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("alarms", JSON, nullable=False),
)
