"""What is known of what somebody says: the lookouts of its plates."""

import datetime

import msgspec
from sqlalchemy import Connection, select

from scape.base.rows import ViewRow
from scape.base.text import Message, Text
from scape.dispatch.lookouts.events import WantedKind
from scape.dispatch.lookouts.plates import plates_in
from scape.dispatch.lookouts.registers import LOOKOUTS
from scape.dispatch.lookouts.tables import plates


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody types in a field, or in the fields of a form."""

    text: Message = ""
    where: Text = ""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """A lookout, by its id."""

    id: str
    wanted: WantedKind
    plate: str
    description: str
    reason: str
    source: str
    until: str


class Known(msgspec.Struct, frozen=True, kw_only=True):
    lookouts: tuple[Wanted, ...] = ()

    def shows(self) -> dict[str, str]:
        """Which personal data, by kind."""
        ids = {"lookouts": " ".join(each.id for each in self.lookouts)}
        return {kind: found for kind, found in ids.items() if found}


def known(connection: Connection, typed: Typed, today: datetime.date) -> Known:
    return Known(lookouts=tuple(_wanted(row) for row in _lookouts(connection, typed, today)))


def _lookouts(connection: Connection, typed: Typed, today: datetime.date) -> list[ViewRow]:
    keys = plates_in(f"{typed.text}\n{typed.where}")
    found = connection.execute(select(plates.c.lookouts).where(plates.c.id.in_(keys))).scalars()
    ids = [lookout for each in found for lookout in each]
    table = LOOKOUTS.table
    holds = table.select().where(table.c.id.in_(ids), table.c.until >= today.isoformat())
    return [dict(row) for row in connection.execute(holds.order_by(table.c.id)).mappings()]


def _wanted(row: ViewRow) -> Wanted:
    return Wanted(**{name: row[name] for name in Wanted.__struct_fields__})
