"""Limits how many datagrams without a live session are processed, per source and in total.

Time is divided into windows of a tenth of a second. A window admits `EACH` datagrams per source and
`ALL` in total; sources that had a session are admitted up to `FAMILIAR` in total, so that a site
can return during a flood. The rest, and datagrams from outside the allowed networks, cost two
look-ups and a counter; the memory of a window is bounded by what it admits.
"""

from collections.abc import Iterable
from ipaddress import ip_address, ip_network

from scape.radio.events import Refusal
from scape.radio.switch.links.homebrew import Address

WINDOW = 0.1  # seconds
EACH, ALL, FAMILIAR = 20, 100, 200  # datagrams a window
REMEMBERED = 8192  # sources that had a session


class Gate:
    """`flooded` and `not_allowed` count what was dropped since the start."""

    def __init__(self) -> None:
        self.flooded = 0
        self.not_allowed = 0
        self._networks: list[tuple[int, int, int]] = []
        self._familiar: dict[str, None] = {}
        self._window = 0
        self._admitted: dict[str, int] = {}
        self._sum = 0
        self._reported = {"flood": 0, "not-allowed": 0}
        self._last: dict[Refusal, Address] = {}

    def allow(self, networks: Iterable[str]) -> bool:
        """Set the networks, such as 10.1.0.0/16, that repeaters may connect from; none: any.

        Returns whether they have changed.
        """
        parsed = [ip_network(text, strict=False) for text in networks]
        before = self._networks
        self._networks = [(n.version, int(n.network_address), int(n.netmask)) for n in parsed]
        return self._networks != before

    def allows(self, source: str) -> bool:
        if not self._networks:
            return True
        address = ip_address(source)
        version, number = address.version, int(address)
        return any(
            version == of and number & mask == network for of, network, mask in self._networks
        )

    def remember(self, source: str) -> None:
        """Record that this source has a session."""
        self._familiar.pop(source, None)
        self._familiar[source] = None
        if len(self._familiar) > REMEMBERED:
            del self._familiar[next(iter(self._familiar))]

    def admits(self, address: Address, now: float) -> bool:
        """Whether a datagram without a live session is processed."""
        window = int(now / WINDOW)
        if window != self._window:
            self._window, self._sum = window, 0
            self._admitted.clear()
        source = address.source
        if self._networks and not self.allows(source):
            self.not_allowed += 1
            self._last["not-allowed"] = address
            return False
        before = self._admitted.get(source, 0)
        limit = FAMILIAR if source in self._familiar else ALL
        if before >= EACH or self._sum >= limit:
            self.flooded += 1
            self._last["flood"] = address
            return False
        self._admitted[source] = before + 1
        self._sum += 1
        return True

    def take_dropped(self) -> Iterable[tuple[Refusal, Address, int]]:
        """What was dropped since the last call: the reason, the last address, the number."""
        for reason, address in self._last.items():
            total = self.flooded if reason == "flood" else self.not_allowed
            yield reason, address, total - self._reported[reason]
            self._reported[reason] = total
        self._last.clear()
