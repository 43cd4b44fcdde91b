"""Decisions about orders: what a dispatcher sends to radios, and withdraws."""

from typing import Annotated, Any

import msgspec
from sqlalchemy import func, select

from scape import dmr
from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, seen
from scape.base.text import Message
from scape.radio.desk import tables
from scape.radio.desk.events import OrderPlaced, OrderWithdrawn
from scape.radio.events import OrderKind
from scape.radio.registers.registers import radios, talkgroups
from scape.radio.registers.states import LOST, must_not_be_lost
from scape.radio.wire import messages

SHORTEST, LONGEST = 10, 86_400  # seconds between positions
LIFETIME = 24 * 3600 * SECOND
UNFINISHED = ("waiting", "sent")
MOST_OPEN = 4_000  # unfinished at once; the air carries about one a second
OF_MANAGERS = ("inhibit", "revive")
UNTIL_HEARD = 10 * 365 * 24 * 3600 * SECOND  # a lost radio may lie in a drawer for years

_WAITING = (
    select(func.count().label("waiting"))
    .select_from(tables.orders)
    .where(tables.orders.c.state.in_(UNFINISHED))
)
_COMMANDS = select(tables.orders.c.id).where(
    tables.orders.c.kind.in_(OF_MANAGERS), tables.orders.c.state.in_(UNFINISHED)
)


class NewOrder(msgspec.Struct, frozen=True, kw_only=True):
    kind: OrderKind
    destination: Annotated[int, msgspec.Meta(ge=1, le=dmr.ALL_CALL - 1)]
    group: bool = False
    text: Message = ""
    every: Annotated[int, msgspec.Meta(ge=0, le=LONGEST)] = 0
    why: Message = ""


def place(
    change: Change, request: NewOrder, most_open: int = MOST_OPEN, scope: Scope = EVERYTHING
) -> str:
    """Record an order, one of at most `most_open` unfinished ones; returns its id.

    `scope` is that of the register of the receiver.
    """
    table = talkgroups if request.group else radios
    receiver = seen(scope, change.get(table, request.destination))
    waiting = change.query(_WAITING)[0]["waiting"]
    check(request, receiver, waiting, most_open)
    return _record(
        change,
        request.kind,
        request.destination,
        LIFETIME,
        group=request.group,
        text=request.text,
        every=request.every,
        why=request.why.strip(),
    )


def command(change: Change, kind: OrderKind, radio: int) -> None:
    """Inhibit or revive a lost radio once it is heard; a new order replaces the last."""
    for row in change.query(_COMMANDS.where(tables.orders.c.destination == radio)):
        change.record(OrderWithdrawn(order=row["id"]), row["id"])
    _record(change, kind, radio, UNTIL_HEARD)


def _record(change: Change, kind: OrderKind, destination: int, lifetime: int, **rest: Any) -> str:
    id = ids.new(change.now)
    placed = OrderPlaced(
        order=id,
        order_kind=kind,
        destination=destination,
        expires=change.now + lifetime,
        **rest,
    )
    change.record(placed, id)
    return id


def check(
    request: NewOrder, receiver: ViewRow | None, waiting: int = 0, most_open: int = MOST_OPEN
) -> None:
    """`receiver` is the row of the radio it is for, or with `group` of the talkgroup.

    `waiting` is the number of unfinished orders, at most `most_open`; inhibit and revive are exempt
    from the limit.
    """
    _makes_sense(request)
    if waiting >= most_open and request.kind not in OF_MANAGERS:
        raise Refused("too-many-orders", most=most_open)
    if receiver is None and request.group:
        raise Missing("order-unknown-talkgroup", number=request.destination)
    if receiver is None:
        raise Missing("order-unknown-radio", number=request.destination)
    if request.kind == "revive":
        must_not_be_lost(receiver)


def must_be_known(order: ViewRow | None, id: str) -> ViewRow:
    if order is None:
        raise Missing("no-such-order", order=id)
    return order


def withdraw(order: ViewRow, receiver: ViewRow | None) -> OrderWithdrawn:
    """`receiver` is the row of the radio it is for, if registered.

    Inhibit and revive of a lost radio are decided with its state, and cannot be withdrawn.
    """
    if order["state"] not in UNFINISHED:
        raise Refused("order-finished", state=order["state"])
    if order["kind"] in OF_MANAGERS and receiver is not None and receiver["state"] in LOST:
        raise Refused("inhibit-stays", number=receiver["id"])
    return OrderWithdrawn(order=order["id"])


def for_switch(order: ViewRow) -> messages.Order:
    """An unfinished order as it is sent to the switch."""
    return messages.Order(
        order=order["id"],
        kind=order["kind"],
        destination=order["destination"],
        group=order["group"],
        text=order["text"],
        every=order["every"],
        expires=order["expires"],
    )


def _makes_sense(request: NewOrder) -> None:
    if request.kind == "text" and not request.text.strip():
        raise Refused("text-empty")
    if request.kind != "text" and (request.group or request.text):
        raise Refused("order-no-text", kind=request.kind)
    if request.every and request.kind != "location":
        raise Refused("order-once", kind=request.kind)
    if 0 < request.every < SHORTEST:
        raise Refused("order-too-often", least=SHORTEST)
    if request.kind == "location" and not request.why.strip():
        raise Refused("order-reason-needed")
