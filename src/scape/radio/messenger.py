"""Orders to radios and the alarms of the network: load, decide, record, and tell the switch."""

from collections.abc import Awaitable, Callable

from sqlalchemy import func, select

from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Forbidden
from scape.base.node import Node
from scape.radio import alarms, messages, orders, tables
from scape.radio.events import OrderKind
from scape.web.guard import Who
from scape.web.rights import Right

_UNFINISHED = (
    select(tables.orders)
    .where(tables.orders.c.state.in_(orders.UNFINISHED))
    .order_by(tables.orders.c.placed, tables.orders.c.id)
)

_WAITING = (
    select(func.count().label("waiting"))
    .select_from(tables.orders)
    .where(tables.orders.c.state.in_(orders.UNFINISHED))
)


class Messenger:
    """`tell` tells the switch that there are other orders than before."""

    def __init__(self, node: Node, tell: Callable[[], Awaitable[None]]) -> None:
        self._node = node
        self._tell = tell

    async def place(self, request: orders.NewOrder, who: Who) -> str:
        """The id of the order. Silencing a radio, and giving it back its voice, is for managers."""
        _permit(request.kind, who)
        id = await self._node.change(lambda change: _place(change, request), who.account)
        await self._tell()
        return id

    async def withdraw(self, order: str, who: Who) -> None:
        """Who may not place an order does not withdraw it either."""

        def decide(change: Change) -> None:
            known = orders.must_be_known(change.get(tables.orders, order), order)
            _permit(known["kind"], who)
            receiver = None if known["group"] else change.get(tables.radios, known["destination"])
            change.record(orders.withdraw(known, receiver), order)

        await self._node.change(decide, who.account)
        await self._tell()

    async def take_alarm(self, alarm: str, by: str) -> None:
        def decide(change: Change) -> None:
            change.record(alarms.take(change.get(tables.alarms, alarm), alarm), alarm)

        await self._node.change(decide, by)

    async def close_alarm(self, alarm: str, by: str) -> None:
        def decide(change: Change) -> None:
            change.record(alarms.close(change.get(tables.alarms, alarm), alarm), alarm)

        await self._node.change(decide, by)


def _permit(kind: OrderKind, who: Who) -> None:
    if kind in orders.OF_MANAGERS and Right.RADIO_MANAGE not in who.rights:
        raise Forbidden("no-right", right=Right.RADIO_MANAGE)


def _place(change: Change, request: orders.NewOrder) -> str:
    table = tables.talkgroups if request.group else tables.radios
    receiver = change.get(table, request.destination)
    id = ids.new(change.now)
    waiting = change.query(_WAITING)[0]["waiting"]
    change.record(orders.place(request, receiver, id, change.now, waiting=waiting), id)
    return id


def unfinished_orders(change: Change) -> messages.Orders:
    """What the switch is to send, oldest first; one that is too old it says is failed."""
    return messages.Orders(tuple(orders.for_switch(row) for row in change.query(_UNFINISHED)))
