"""The tables of telephone calls and callers."""

import msgspec
from sqlalchemy import Column, Index, Table, Text

from scape.base.fields import table_of
from scape.base.tables import BYTES, views_metadata


class TelephoneCall(msgspec.Struct, frozen=True, kw_only=True):
    """A call by telephone; `claimed_by` answers it. `seq` is the row of the journal it comes from.

    It is `open` until somebody has done with it.
    """

    id: str
    seq: int
    caller: str
    line: str
    at: int
    open: bool
    claimed_by: str
    claimed_at: int | None
    incident: str


class CallerOf(msgspec.Struct, frozen=True, kw_only=True):
    """Who called about an incident; `id` is the row of the journal, `key` the last digits."""

    id: int
    incident: str
    at: int
    name: str
    telephone: str
    key: str
    by_call: str


telephone_calls = table_of("dispatch_telephone", TelephoneCall)
Index("dispatch_telephone_at", telephone_calls.c.at, telephone_calls.c.id)
Index("dispatch_telephone_open", telephone_calls.c.open, telephone_calls.c.at, telephone_calls.c.id)
callers = table_of("dispatch_callers", CallerOf)
Index("dispatch_callers_at", callers.c.at, callers.c.id)
Index("dispatch_callers_incident", callers.c.incident, callers.c.at, callers.c.id)
Index("dispatch_callers_key", callers.c.key, callers.c.id)

# Never shown: the digest of the token of the exchange.
exchange = Table(
    "dispatch_exchange",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("digest", Text, nullable=False),
)
EXCHANGE = "exchange"
