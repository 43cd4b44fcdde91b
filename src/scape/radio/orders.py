"""Decisions about orders: what a dispatcher sends to radios, and takes back."""

from typing import Annotated

import msgspec

from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.radio import messages
from scape.radio.desk_events import OrderPlaced, OrderWithdrawn
from scape.radio.events import OrderKind
from scape.radio.radio_states import LOST, must_not_be_lost
from scape.radio.texts import Message

OFTEN, SELDOM = 10, 86_400  # seconds between positions: a radio that tells more often is no use
LIFETIME = 24 * 3600 * 1_000_000
UNFINISHED = ("waiting", "sent")
MOST_OPEN = 4_000  # that wait at once; the air carries about one a second
OF_MANAGERS = ("inhibit", "revive")


class NewOrder(msgspec.Struct, frozen=True, kw_only=True):
    kind: OrderKind
    destination: Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFF)]
    group: bool = False
    text: Message = ""
    every: Annotated[int, msgspec.Meta(ge=0, le=SELDOM)] = 0
    why: Message = ""


def place(
    request: NewOrder, receiver: ViewRow | None, order: str, now: int, *, waiting: int = 0
) -> OrderPlaced:
    """`receiver` is the row of the radio it is for, or with `group` of the talkgroup.

    `waiting` orders are not finished: what takes a radio its voice is not too much beside them.
    """
    _makes_sense(request)
    if waiting >= MOST_OPEN and request.kind not in OF_MANAGERS:
        raise Refused("too-many-orders", most=MOST_OPEN)
    if receiver is None and request.group:
        raise Missing("order-unknown-talkgroup", number=request.destination)
    if receiver is None:
        raise Missing("order-unknown-radio", number=request.destination)
    if request.kind == "revive":
        must_not_be_lost(receiver)
    return OrderPlaced(
        order=order,
        order_kind=request.kind,
        destination=request.destination,
        group=request.group,
        text=request.text,
        every=request.every,
        expires=now + LIFETIME,
        why=request.why.strip(),
    )


def must_be_known(order: ViewRow | None, id: str) -> ViewRow:
    if order is None:
        raise Missing("no-such-order", order=id)
    return order


def withdraw(order: ViewRow, receiver: ViewRow | None) -> OrderWithdrawn:
    """`receiver` is the row of the radio it is for, if it is for one that is registered.

    What a lost radio is told of its voice is decided with its state, and stays.
    """
    if order["state"] not in UNFINISHED:
        raise Refused("order-finished", state=order["state"])
    if order["kind"] in OF_MANAGERS and receiver is not None and receiver["state"] in LOST:
        raise Refused("inhibit-stays", number=receiver["id"])
    return OrderWithdrawn(order=order["id"])


def for_switch(order: ViewRow) -> messages.Order:
    """An order that is not finished, as the switch is told it."""
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
    if 0 < request.every < OFTEN:
        raise Refused("order-too-often", least=OFTEN)
    if request.kind == "location" and not request.why.strip():
        raise Refused("order-reason-needed")
