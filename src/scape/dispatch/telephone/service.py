"""The service of the telephone: calls that come in, who answers, and how long numbers are kept."""

import secrets
from functools import partial

from sqlalchemy import select

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.due import repeat
from scape.base.node import Node
from scape.dispatch.telephone import calls
from scape.dispatch.telephone.events import TelephoneOver
from scape.dispatch.telephone.tables import callers, telephone_calls

MINUTE = 60.0
DAY = 24 * 3600 * SECOND
MOST_ERASED = 1000  # at once
REASON = "kept long enough"


class Telephone:
    """Numbers and names of callers are erased after `days`."""

    def __init__(self, node: Node, days: int, *, every: float = MINUTE) -> None:
        self._node = node
        self._days = days
        self._every = every

    async def run(self) -> None:
        """End calls that nobody waits for, and erase old numbers, until cancelled."""
        await repeat(self._forget, self._every)

    async def _forget(self) -> None:
        await self._node.change(_end_forgotten)
        await self.erase_old()

    async def rang(self, new: calls.NewTelephoneCall, authorization: str) -> str:
        """The exchange reports a call; returns its id."""

        def decide(change: Change) -> str:
            calls.must_be_the_exchange(change, authorization)
            return calls.ring(change, new)

        return await self._node.change(decide)

    async def note_call(self, new: calls.NewTelephoneCall, by: str) -> str:
        """A call that somebody has answered; returns its id."""

        def decide(change: Change) -> str:
            id = calls.ring(change, new)
            calls.claim(change, id)
            return id

        return await self._node.change(decide, by)

    async def claim(self, id: str, by: str) -> None:
        await self._node.change(partial(calls.claim, id=id), by)

    async def end(self, id: str, by: str) -> None:
        await self._node.change(partial(calls.end, id=id), by)

    async def make_token(self, by: str) -> str:
        """A new token of the exchange; it is shown once, and the one before is void."""
        token = secrets.token_urlsafe(32)
        await self._node.change(partial(calls.set_token, token=token), by)
        return token

    async def remove_token(self, by: str) -> None:
        await self._node.change(calls.remove_token, by)

    async def erase_old(self) -> int:
        """Erase the numbers and names that were kept long enough; returns how many."""
        before = self._node.clock() - self._days * DAY
        old = [
            select(column).where(table.c.at < before).limit(MOST_ERASED)
            for table, column in (
                (callers, callers.c.id),
                (telephone_calls, telephone_calls.c.seq),
            )
        ]
        seqs = await self._node.read(
            lambda connection: [seq for each in old for seq in connection.execute(each).scalars()]
        )
        if seqs:
            await self._node.erase(*seqs, reason=REASON)
        return len(seqs)


def _end_forgotten(change: Change) -> None:
    table, before = telephone_calls, change.now - calls.FORGOTTEN
    waiting = select(table.c.id).where(table.c.open.is_(True), table.c.at < before)
    for row in change.query(waiting):
        change.record(TelephoneOver(), row["id"])
