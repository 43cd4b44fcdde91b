"""All links to other networks, by their numbers and by where their datagrams come from."""

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from scape.radio.events import AirEvent
from scape.radio.switch.links.homebrew import Address
from scape.radio.switch.links.outside import Outside, make
from scape.radio.wire.messages import Link


class Links:
    """What they want sent waits in `outbox`, what happened in `events`; the caller empties both."""

    def __init__(self, random_bytes: Callable[[int], bytes], wall: Callable[[float], int]) -> None:
        self.by_number: dict[int, Outside] = {}
        self.outbox: list[tuple[bytes, Address]] = []
        self.events: list[AirEvent] = []
        self._random_bytes = random_bytes
        self._wall = wall
        self._registered: dict[int, Link] = {}
        self._by_address: dict[tuple[str, int], Outside] = {}

    def at(self, address: Address) -> Outside | None:
        """The link whose far end is at this address."""
        return self._by_address.get((address.source, address.port)) if self._by_address else None

    def leaving(self, links: Iterable[Link]) -> list[int]:
        """Which links are gone, or begin anew because they changed in anything but the name."""
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
            number: make(link, self._random_bytes, self._wall)
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
