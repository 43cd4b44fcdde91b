"""The tables of alarms."""

from typing import Any, Literal

import msgspec
from sqlalchemy import JSON, Column, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import views_metadata


class Alarm(msgspec.Struct, frozen=True, kw_only=True):
    """Something that needs attention; `about` and `place` name rows of other features.

    `escalated_at`: since when it waits for somebody else than who took it.
    """

    id: str
    kind: str
    about: str
    place: str
    matter: str
    at: int
    last: int
    count: int
    facts: dict[str, Any]
    state: Literal["open", "taken", "over"]
    taken_by: str
    taken_at: int | None
    over_by: str
    over_at: int | None
    why: str
    escalated_at: int | None


alarms = table_of("alarms", Alarm)
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
