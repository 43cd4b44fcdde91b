"""Links to other networks, by number and by the address of their datagrams.

The switch treats a link's `number` like a site's. It finds the link by the source address of a
datagram, passes it the bytes and may get a frame; the link packs the frames to send. A new kind of
link is one file with a class of these methods, and one line in `make`.
"""

from collections.abc import Callable, Iterable
from typing import Protocol

from msgspec.structs import replace

from scape.radio.events import AirEvent
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.links.openbridge import OpenBridge
from scape.radio.switch.links.peer import Peer
from scape.radio.switch.links.scape_link import ScapeLink
from scape.radio.wire.messages import Link


class OpenLink(Protocol):
    """A link. Datagrams to send wait in `outbox`, events in `events`.

    `connected`: frames may be sent there. `slotted`: it plays one call on each slot, as a repeater
    does; other links carry any number at once. `last_heard` in seconds, 0: never.
    """

    number: int
    address: Address
    slotted: bool
    connected: bool
    last_heard: float
    events: list[AirEvent]
    outbox: list[tuple[bytes, Address]]

    def receive(self, data: bytes, now: float) -> Frame | None:
        """The frame in a datagram from `address`, with the link's number. Raises `Malformed`."""

    def pack(self, frame: bytes, now: float) -> bytes:
        """A DMRD of 55 bytes in the form of the far end."""

    def sweep(self, now: float) -> None:
        """Handles timeouts; called once a second."""

    def close(self, now: float) -> None:
        """The link was removed from the register."""


def make(
    link: Link,
    random_bytes: Callable[[int], bytes],
    wall: Callable[[float], int],
    before: OpenLink | None = None,
) -> OpenLink:
    """The link as the register has it, and what it was `before` a change: no change lets replays
    in. Raises `ValueError` when its host is no literal address.
    """
    match link.kind:
        case "homebrew":
            return Peer(link, wall)
        case "openbridge":
            return OpenBridge(link, before.seen if isinstance(before, OpenBridge) else None)
        case "scape":
            return ScapeLink(link, random_bytes, wall)


class Links:
    """Datagrams to send wait in `outbox`, events in `events`; the caller empties both."""

    def __init__(self, random_bytes: Callable[[int], bytes], wall: Callable[[float], int]) -> None:
        self.by_number: dict[int, OpenLink] = {}
        self.outbox: list[tuple[bytes, Address]] = []
        self.events: list[AirEvent] = []
        self._random_bytes = random_bytes
        self._wall = wall
        self._registered: dict[int, Link] = {}
        self._by_address: dict[tuple[str, int], OpenLink] = {}

    def at(self, address: Address) -> OpenLink | None:
        """The link whose far end is at this address."""
        return self._by_address.get((address.source, address.port)) if self._by_address else None

    def leaving(self, links: Iterable[Link]) -> list[int]:
        """The links that are removed, or restarted because more than the name changed."""
        registered = {link.number: link for link in links}
        return [
            number
            for number, before in self._registered.items()
            if number not in registered or _but_name(registered[number]) != _but_name(before)
        ]

    def configure(self, links: Iterable[Link], now: float) -> None:
        """ValueError: a host is no literal address; then nothing has changed."""
        registered = {link.number: link for link in links}
        leaving = self.leaving(registered.values())
        made = {
            number: make(link, self._random_bytes, self._wall, self.by_number.get(number))
            for number, link in registered.items()
            if number in leaving or number not in self.by_number
        }
        for number in leaving:
            self.by_number.pop(number).close(now)
        for link in made.values():
            link.outbox, link.events = self.outbox, self.events
        self.by_number |= made
        self._registered = registered
        self._by_address = {
            (link.address.source, link.address.port): link for link in self.by_number.values()
        }

    def sweep(self, now: float) -> None:
        for link in self.by_number.values():
            link.sweep(now)


def _but_name(link: Link) -> Link:
    return replace(link, name="")
