"""The tables of the control room."""

from typing import Any, Literal

import msgspec
from sqlalchemy import JSON, BigInteger, Column, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import BYTES, views_metadata
from scape.dispatch.events import Source, Spot, StatusBy
from scape.dispatch.statuses import Status, UnitKind

State = Literal[
    "waiting", "sent", "on-way", "on-scene", "cleared", "transferred", "closed", "merged"
]


class Alone(msgspec.Struct, frozen=True, kw_only=True):
    """Lone work: a sign of life is wanted every so many `minutes`, the next one at `due_at`."""

    minutes: int
    due_at: int
    step: Literal["works", "asked", "amber", "red"] = "works"
    asked_at: int | None = None
    order: str = ""


class OnDuty(msgspec.Struct, frozen=True, kw_only=True):
    """A unit on duty, by the unit's id: its shift, its status, and where it is sent.

    `incidents` are in the order in which it goes to them; the first is the one it works on.
    `asked_at`: since when it wants to be called. `alone`: its lone work.
    """

    id: str
    call_sign: str
    unit_kind: UnitKind
    vehicle: str
    skills: list[str]
    since: int
    until: int
    crew: list[str]
    radios: list[int]
    accounts: list[str]
    status: Status
    status_at: int
    status_by: StatusBy
    asked_at: int | None
    urgent: bool
    incidents: list[str]
    alone: Alone | None


class Sending(msgspec.Struct, frozen=True, kw_only=True):
    """A unit that was sent to an incident, by `INCIDENT/UNIT`.

    `sent`: on its way to the radio; `delivered`: the radio has it; `failed`: the radio does not;
    `told`: by voice, as it has no radio for texts; then `accepted` by the crew.
    """

    id: str
    incident: str
    unit: str
    call_sign: str
    state: Literal["sent", "delivered", "failed", "told", "accepted", "refused", "released"]
    order: str
    metres: int | None
    seconds: int | None
    sent_at: int
    accepted_at: int | None
    arrived_at: int | None
    left_at: int | None


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """`units` are those that are sent there now. `version` is the seq of its last change."""

    id: str
    year: int
    number: int
    category: str
    priority: int
    spot: Spot
    note: str
    source: Source
    about: str
    state: State
    open: bool
    units: list[str]
    opened_at: int
    opened_by: str
    sent_at: int | None
    arrived_at: int | None
    closed_at: int | None
    closed_by: str
    result: str
    into: str
    transferred_to: str
    reference: str
    version: int


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the timeline of an incident; `facts` are the arguments of its words.

    `call` is a call that can be heard, `unit` the unit it is about.
    """

    id: int
    incident: str
    at: int
    what: str
    by: str
    unit: str
    call: str
    text: str
    facts: dict[str, Any]


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """The last act of an account, by its id, that can be undone: "status", "send", "release" or
    "close", with the unit and the incident it is about, empty: none.
    """

    id: str
    seq: int
    at: int
    what: str
    unit: str
    incident: str
    status: Status | None


board = table_of("dispatch_board", OnDuty)
sendings = table_of("dispatch_sendings", Sending)
Index("dispatch_sendings_incident", sendings.c.incident, sendings.c.id)
incidents = table_of("dispatch_incidents", Incident)
Index("dispatch_incidents_opened", incidents.c.opened_at, incidents.c.id)
Index("dispatch_incidents_open", incidents.c.open, incidents.c.opened_at, incidents.c.id)
timeline = table_of("dispatch_timeline", Line)
Index("dispatch_timeline_at", timeline.c.at, timeline.c.id)
Index("dispatch_timeline_incident", timeline.c.incident, timeline.c.at, timeline.c.id)

acts = table_of("dispatch_acts", Act)

# Never shown: the rows that the last act of an account changed, as [table, id, before, after].
kept_rows = Table(
    "dispatch_kept_rows",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("rows", JSON, nullable=False),
)

# Never shown: how many incidents a year has, the unit that has a radio, or an account of its
# crew, now, the acts that crews did, and the sending that an order to a radio belongs to.
numbers = Table(
    "dispatch_numbers",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
)
carriers = Table(
    "dispatch_carriers",
    views_metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("unit", Text, nullable=False),
)
phones = Table(
    "dispatch_phones",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("unit", Text, nullable=False),
)
crew_acts = Table(
    "dispatch_crew_acts",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("unit", Text, nullable=False),
)
orders = Table(
    "dispatch_orders",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("sending", Text, nullable=False),
)
