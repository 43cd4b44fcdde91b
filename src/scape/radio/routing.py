"""Who hears a frame, and how it is rewritten for them.

A site hears a talkgroup on a slot when its register says that it carries it there. Only the
receiver's repeater id is written in, at bytes 11 to 14; everything else leaves as it came.
"""

from collections.abc import Iterable, Mapping

from scape.radio.links.homebrew import FRAME, Address
from scape.radio.links.master import Session
from scape.radio.messages import Site


class Road:
    """The receivers of one call: the four bytes of each one's repeater id, and its address."""

    __slots__ = ("__weakref__", "receivers")

    def __init__(self, receivers: Iterable[tuple[bytes, Address]]) -> None:
        self.receivers = tuple(receivers)


Sent = tuple[bytes, Address | Road]
"""A datagram as it is, for one address; or a frame, to be rewritten for each of a road."""


class Routes:
    """Which sites carry which talkgroup on which slot."""

    def __init__(self, sites: Iterable[Site] = ()) -> None:
        self._carriers: dict[tuple[int, int], dict[int, None]] = {}
        for site in sites:
            for carried in site.talkgroups:
                key = (carried.slot, carried.talkgroup)
                self._carriers.setdefault(key, {})[site.number] = None

    def carries(self, site: int, slot: int, talkgroup: int) -> bool:
        return site in self._carriers.get((slot, talkgroup), ())

    def carriers(self, slot: int, talkgroup: int) -> Iterable[int]:
        return self._carriers.get((slot, talkgroup), ())


def road_to(sites: Iterable[int], sessions: Mapping[int, Session]) -> Road:
    """Compiled once for a call, and again when one of its sites moves, comes or goes."""
    return Road(
        (site.to_bytes(4, "big"), session.address)
        for site in sites
        if (session := sessions.get(site))
    )


def fan_out(data: bytes, road: Road) -> list[tuple[bytes, Address]]:
    """The frame as each receiver gets it, always 55 bytes long."""
    head, tail = data[:11], data[15:FRAME].ljust(FRAME - 15, b"\0")
    return [(head + repeater + tail, address) for repeater, address in road.receivers]
