"""Links to other networks, each an object behind the same verbs.

The switch treats a link's `number` like a site's. It finds the link by the address a datagram came
from, hands it the bytes and may get a frame; what is to go there it packs first. One more kind of
link is one file with such a class, and one line in `make`.
"""

from collections.abc import Callable
from typing import Protocol

from scape.radio.events import AirEvent
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.links.openbridge import OpenBridge
from scape.radio.switch.links.peer import Peer
from scape.radio.switch.links.scape_link import ScapeLink
from scape.radio.wire.messages import Link


class Outside(Protocol):
    """A link. What it wants sent waits in `outbox`, what happened in `events`.

    `connected`: frames may be sent there. `slotted`: it plays one call on each slot, as a repeater
    does; the others carry any number at once. `last_heard` in seconds, 0: never.
    """

    number: int
    address: Address
    slotted: bool
    connected: bool
    last_heard: float
    events: list[AirEvent]
    outbox: list[tuple[bytes, Address]]

    def receive(self, data: bytes, now: float) -> Frame | None:
        """A datagram from `address`: the frame in it, as `number`'s. Raises `Malformed`."""

    def pack(self, frame: bytes, now: float) -> bytes:
        """A DMRD of 55 bytes as the far end wants it."""

    def sweep(self, now: float) -> None:
        """What time brings; called once a second."""

    def close(self, now: float) -> None:
        """The link was taken out of the register."""


def make(link: Link, random_bytes: Callable[[int], bytes], wall: Callable[[float], int]) -> Outside:
    """The link as the register has it. Raises `ValueError` when its host is no literal address."""
    match link.kind:
        case "homebrew":
            return Peer(link, wall)
        case "openbridge":
            return OpenBridge(link)
        case "scape":
            return ScapeLink(link, random_bytes, wall)
