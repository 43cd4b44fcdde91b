"""Events of orders to radios, and of texts from them."""

from scape.base.journal import Event
from scape.radio.events import OrderKind


class OrderPlaced(Event, frozen=True, kw_only=True, tag="radio.order_placed"):
    """Something is to be sent to a radio, or with `group` to a talkgroup, as soon as possible.

    `every` seconds between positions, 0: once. `expires` in microseconds since 1970. `why` is the
    reason for locating a person.
    """

    order: str
    order_kind: OrderKind
    destination: int
    group: bool = False
    text: str = ""
    every: int = 0
    expires: int
    why: str = ""


class TextsRead(Event, frozen=True, kw_only=True, tag="radio.texts_read"):
    """An account has read the texts whose report has the seq `until`, and those before it."""

    until: int


class OrderWithdrawn(Event, frozen=True, kw_only=True, tag="radio.order_withdrawn"):
    order: str
