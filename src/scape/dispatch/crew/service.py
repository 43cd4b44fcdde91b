"""The service of the crew's page: it sees and does only what is its own unit's."""

from sqlalchemy import Connection, Table, select

from scape.base.change import Change
from scape.base.node import Node
from scape.base.rows import Id, ViewRow
from scape.dispatch import tables, units
from scape.dispatch.crew import acts
from scape.dispatch.crew.acts import CrewAct, CrewPage, Fixes, Other, Task
from scape.dispatch.events import Spot
from scape.dispatch.rights import CREW
from scape.dispatch.statuses import TALK, URGENT_TALK, of_kind
from scape.people.service import People
from scape.places.events import seen


class Crew:
    """What crews do on phones, and which accounts may."""

    def __init__(self, node: Node, people: People) -> None:
        self._node = node
        self._people = people

    async def accounts(self) -> dict[str, str]:
        """The names of the accounts that may sign in as a crew, by their ids."""
        may, names = await self._people.who_may(CREW), await self._people.names()
        return {account: names.get(account, "") for account in may}

    async def page(self, account: str) -> CrewPage:
        return await self._node.read(lambda connection: self._page(_Rows(connection), account))

    def _page(self, rows: "_Rows", account: str) -> CrewPage:
        unit = acts.unit_of(rows, account)
        now = self._node.clock()
        if unit is None:
            return CrewPage(unit=None, statuses=[], tasks=[], now=now)
        statuses = sorted(of_kind(unit["unit_kind"]) | {TALK, URGENT_TALK})
        found = [_task(rows, unit, incident) for incident in unit["incidents"]]
        on_duty = tables.OnDuty(**unit)
        return CrewPage(unit=on_duty, statuses=statuses, tasks=list(filter(None, found)), now=now)

    async def do(self, account: str, act: CrewAct) -> None:
        await self._node.change(lambda change: acts.do(change, account, act), account)

    async def lose_phones(self, unit: str, by: str) -> None:
        """A phone of the unit is lost: it sees and does nothing from now on."""
        accounts = await self._node.change(lambda change: units.lose_phones(change, unit), by)
        for account in accounts:
            await self._people.sign_out_everywhere(account, by)

    async def place(self, account: str, fixes: Fixes) -> None:
        """Keep where the phone was, while its unit is on duty."""

        def decide(change: Change) -> None:
            unit = acts.own_unit(change, account)
            for fix in acts.fixes_of(unit, fixes, change.now):
                seen(change, fix)

        await self._node.change(decide, account)


class _Rows:
    """The rows of one snapshot, by key."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, table: Table, id: Id) -> ViewRow | None:
        row = self._connection.execute(select(table).where(table.c.id == id)).mappings().first()
        return dict(row) if row else None


def _task(rows: _Rows, unit: ViewRow, id: str) -> Task | None:
    incident = rows.get(tables.incidents, id)
    sending = rows.get(tables.sendings, f"{id}/{unit['id']}")
    if incident is None or sending is None:
        return None
    others = [rows.get(tables.board, each) for each in incident["units"] if each != unit["id"]]
    there = [
        Other(call_sign=other["call_sign"], status=other["status"]) for other in others if other
    ]
    return Task(
        id=id,
        number=incident["number"],
        category=incident["category"],
        priority=incident["priority"],
        spot=Spot(**incident["spot"]),
        note=incident["note"],
        opened_at=incident["opened_at"],
        state=sending["state"],
        others=there,
    )
