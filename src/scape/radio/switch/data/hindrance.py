"""Why an order has not been sent yet although its receivers are connected."""

from scape.radio.events import Hindrance
from scape.radio.switch.data.outgoing import Roads
from scape.radio.wire.messages import Order


def hindrance(network: Roads, order: Order, now: float) -> Hindrance | None:
    """The most serious reason of all places of the order; None: no call prevents it."""
    place = None if order.group else network.place_of(order.destination)
    places = [place] if place else []
    if order.group:
        places = [carrier for carrier, _ in network.carriers(order.destination)]
    found = {network.hindrance(place, now) for place in places}
    return "emergency" if "emergency" in found else "call" if "call" in found else None
