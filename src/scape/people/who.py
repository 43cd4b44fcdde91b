"""Who is behind a session: its account and rights, a fresh proof, whether it is locked."""

import asyncio
from collections.abc import Callable, Collection
from contextlib import suppress

from sqlalchemy import Connection

from scape.base.clock import SECOND
from scape.base.errors import SignInNeeded, Unavailable
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.people import sessions, views
from scape.people.events import Role
from scape.people.lock.idle import Idle
from scape.people.pending import Pending
from scape.people.roles import Roles, rights_of
from scape.web.rights import Who

FRESH = 5 * 60 * SECOND  # how long a proof is fresh


class Sessions:
    """The sessions, for guard and live socket. `changed` is set when sessions or rights change.

    `second_factor`: each account that may do more than look must have one. `longest_idle`: after
    how many minutes without use the consoles of an account with these roles lock.
    """

    def __init__(
        self,
        node: Node,
        roles: Roles,
        second_factor: bool,
        longest_idle: Callable[[Collection[str]], int],
    ) -> None:
        self.changed = asyncio.Event()
        self.longest_idle = longest_idle
        self._node = node
        self._roles = roles
        self._second_factor = second_factor
        self._proofs = Pending[bool](FRESH)
        self._deadlines = sessions.Deadlines()
        self._idle = Idle()

    async def find(self, token: str, used: bool = False) -> Who | None:
        """The holder of this cookie; None when its session is unknown or has ended.

        `used`: by a person, so that it does not lock by itself yet.
        """
        key = sessions.key_of(token)
        who = (await self.still_open([key])).get(key)
        if used and who and not who.locked:
            self.use(key)
        return who

    def use(self, session: str) -> None:
        """Its user is there."""
        self._idle.use(session, self._node.steady())

    async def still_open(self, keys: Collection[str]) -> dict[str, Who]:
        """Those of the sessions that have not ended, with their current rights."""
        rows = await self.rows(keys)
        return {row["session"]: self.who(row) for row in rows}

    async def rows(self, keys: Collection[str]) -> list[ViewRow]:
        """The accounts behind these sessions, each with its `session`, as `who` takes it."""
        wall, steady = self._node.clock(), self._node.steady()
        statement = views.OPEN_SESSIONS.params(sessions=list(keys), now=wall)

        def read(connection: Connection) -> list[ViewRow]:
            return [dict(row) for row in connection.execute(statement).mappings()]

        rows = [
            row
            for row in await self._node.read(read)
            if not self._deadlines.passed(row["session"], row["session_expires"] - wall, steady)
        ]
        await self._lock_idle(rows, steady)
        return rows

    async def _lock_idle(self, rows: list[ViewRow], now: int) -> None:
        """Lock what was not used for long; also while the store cannot write that down."""
        idle = [row for row in rows if self._locks(row) and self._is_idle(row, now)]
        for row in idle:
            row["locked"] = "idle"
        if idle:
            which = [row["session"] for row in idle]
            with suppress(Unavailable):
                await self._node.change(lambda change: sessions.lock(change, which, "idle"))

    def _locks(self, row: ViewRow) -> bool:
        """Whether it is open and shows anything."""
        who = self.who(row)
        return not (who.locked or who.one_time or who.unenrolled)

    def _is_idle(self, row: ViewRow, now: int) -> bool:
        longest = self.longest_idle(row["roles"]) * 60 * SECOND
        return self._idle.is_over(row["session"], longest, now)

    async def account(self, who: Who) -> ViewRow:
        """The account that asks."""
        rows = await self.rows([who.session])
        if not rows:
            raise SignInNeeded("sign-in-needed")
        return rows[0]

    async def end_those_over(self) -> None:
        """Delete the sessions that are over by the monotonic clock, whatever the other shows."""
        if over := self._deadlines.over(self._node.steady()):
            await self._node.change(lambda change: change.execute(sessions.ending_these(over)))
            self._deadlines.forget(over)
            self._idle.forget(over)

    def who(self, row: ViewRow) -> Who:
        """The holder from a row of an account with its `session`, `one_time` and `enrolled`."""
        return Who(
            account=row["id"],
            session=row["session"],
            rights=rights_of(row["roles"], self._roles),
            one_time=bool(row["one_time"]),
            unenrolled=self.demands(row) and not row["enrolled"],
            fresh=bool(self._proofs.get(row["session"], self._node.steady())),
            locked=row["locked"],
        )

    def demands(self, account: ViewRow) -> bool:
        """Whether this account must have a second factor."""
        return self._second_factor and not {*account["roles"]} <= {Role.VIEWER}

    def prove(self, session: str) -> None:
        """Its user is proven now."""
        self._proofs.put(session, True, self._node.steady())

    def unprove(self, session: str) -> None:
        """Another may sit there now."""
        self._proofs.drop(session)
