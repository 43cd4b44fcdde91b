"""Orders to radios, and lost radios: load, decide, record, and update the switch."""

from collections.abc import Awaitable, Callable, Collection
from functools import partial
from typing import TypeVar

from sqlalchemy import Connection, func, select

from scape.base.change import Change
from scape.base.errors import Forbidden
from scape.base.node import Node
from scape.base.scope import EVERYTHING, Scope, seen
from scape.radio import rights
from scape.radio.desk import lost_radios, orders, tables
from scape.radio.desk.events import TextsRead
from scape.radio.desk.thread import Party, Scopes, Thread, read_thread
from scape.radio.desk.views import ORDERS
from scape.radio.events import OrderKind
from scape.radio.registers.events import RadioStateChanged
from scape.radio.registers.registers import RADIOS, TALKGROUPS, put_in_state, radios
from scape.radio.traffic.tables import texts
from scape.radio.traffic.views import CALLS
from scape.radio.wire import messages
from scape.web.rights import Who

_UNFINISHED = (
    select(tables.orders)
    .where(tables.orders.c.state.in_(orders.UNFINISHED))
    .order_by(tables.orders.c.placed, tables.orders.c.id)
)

_NEWEST_TEXT = select(func.max(texts.c.seq).label("newest"))

T = TypeVar("T")


class Desk:
    """Orders to radios, and lost radios: load, decide, record, and update the switch. `configure`
    sends the switch its configuration and orders, `send_orders` the orders alone. At most
    `most_open` orders are unfinished at once.
    """

    def __init__(
        self,
        node: Node,
        configure: Callable[[], Awaitable[None]],
        send_orders: Callable[[], Awaitable[None]],
        most_open: int = orders.MOST_OPEN,
    ) -> None:
        self._node = node
        self._most_open = most_open
        self._configure = configure
        self._send_orders = send_orders

    async def place(self, request: orders.NewOrder, who: Who) -> str:
        """Returns the id of the order. Inhibit and revive are for managers."""
        _permit(request.kind, who)
        scope = (TALKGROUPS if request.group else RADIOS).seen_by(who)
        place = partial(orders.place, request=request, most_open=self._most_open, scope=scope)
        id = await self._node.change(place, who.account)
        await self._send_orders()
        return id

    async def withdraw(self, order: str, who: Who) -> None:
        """Withdraw an order; requires the right to place it."""

        def decide(change: Change) -> None:
            found = seen(ORDERS.scope(who), change.get(tables.orders, order))
            known = orders.must_be_known(found, order)
            _permit(known["kind"], who)
            receiver = None if known["group"] else change.get(radios, known["destination"])
            change.record(orders.withdraw(known, receiver), order)

        await self._node.change(decide, who.account)
        await self._send_orders()

    async def thread(self, party: Party, before: int, who: Who) -> Thread:
        """What was said, written and ordered before a moment."""
        scopes = Scopes(CALLS.scope(who), ORDERS.scope(who))
        return await self._node.search(
            partial(read_thread, party=party, before=before, scopes=scopes)
        )

    async def read_texts(self, until: int, by: str) -> None:
        """Note that an account has read the texts up to the report with the seq `until`."""

        def decide(change: Change) -> None:
            known = change.get(tables.texts_read, by)
            newest = change.query(_NEWEST_TEXT)[0]["newest"] or 0
            read = min(until, newest)
            if read > (known["until"] if known else 0):
                change.record(TextsRead(until=read), by)

        await self._node.change(decide, by)

    async def lose_radio(
        self, number: int, loss: lost_radios.Loss, by: str, scope: Scope = EVERYTHING
    ) -> None:
        """Refuse the radio everywhere, and inhibit it once it is heard."""

        def decide(change: Change) -> None:
            radio = RADIOS.must_have(change, number, scope)
            change.record(lost_radios.lose(radio, loss), RADIOS.subject(number))
            orders.command(change, "inhibit", number)

        await self._change_radio(decide, by)

    async def revive_radio(
        self,
        number: int,
        by: str,
        asked_by: str,
        commanders: Collection[str],
        scope: Scope = EVERYTHING,
    ) -> bool:
        """Request a revival, or agree to that of `asked_by`; returns whether it is done."""

        def decide(change: Change) -> bool:
            radio = RADIOS.must_have(change, number, scope)
            event = lost_radios.revive(radio, by, asked_by, commanders, change.now)
            change.record(event, RADIOS.subject(number))
            if done := isinstance(event, RadioStateChanged):
                orders.command(change, "revive", number)
            return done

        return await self._change_radio(decide, by)

    async def put_radio_in_state(
        self, number: int, state: lost_radios.NewState, by: str, scope: Scope = EVERYTHING
    ) -> None:
        def decide(change: Change) -> None:
            event = put_in_state(RADIOS.must_have(change, number, scope), state.state)
            change.record(event, RADIOS.subject(number))

        await self._change_radio(decide, by)

    async def _change_radio(self, decide: Callable[[Change], T], by: str) -> T:
        result = await self._node.change(decide, by)
        await self._configure()
        return result


def _permit(kind: OrderKind, who: Who) -> None:
    if kind in orders.OF_MANAGERS and rights.MANAGE not in who.rights:
        raise Forbidden("no-right", right=rights.MANAGE)


def unfinished_orders(connection: Connection) -> messages.Orders:
    """The orders for the switch, oldest first; it reports expired ones as failed."""
    rows = connection.execute(_UNFINISHED).mappings()
    return messages.Orders(tuple(orders.for_switch(dict(row)) for row in rows))
