"""The tables of orders, and of what was read."""

from typing import Literal

import msgspec
from sqlalchemy import Index

from scape.base.fields import table_of
from scape.radio.events import OrderKind


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """An order to a radio or a talkgroup; `every` seconds between positions."""

    id: str
    kind: OrderKind
    destination: int
    group: bool
    text: str
    every: int
    expires: int
    state: Literal["waiting", "sent", "done", "failed", "withdrawn"]
    placed: int
    placed_by: str
    sent: int | None
    attempts: int
    site: int | None
    finished: int | None
    why: str


class TextsReadBy(msgspec.Struct, frozen=True, kw_only=True):
    """The seq of the last text that the account `id` has read."""

    id: str
    until: int


texts_read = table_of("radio_texts_read", TextsReadBy)
orders = table_of("radio_orders", Order)
Index("radio_orders_placed", orders.c.placed, orders.c.id)
Index("radio_orders_state", orders.c.state, orders.c.placed, orders.c.id)
