"""The carriers of each talkgroup, and the roads of frames to them.

A talkgroup is the same wherever it is carried. A site carries it on one of its slots, possibly
under another number or only on demand. Patches join talkgroups for a time.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

import msgspec

from scape.radio.events import Carried
from scape.radio.switch.configuration import Known
from scape.radio.switch.links.homebrew import FRAME, Address
from scape.radio.switch.links.master import Session
from scape.radio.wire.messages import Talkgroup

Place = tuple[int, int]
"""A site and one of its slots. At a link without slots each number is a place of its own."""


class Leg(NamedTuple):
    """Where a call is played, and its number there."""

    place: Place
    number: int

    @property
    def slot(self) -> int:
        """The slot in its frames: 1 where there are none."""
        return 2 if self.place[1] == 2 else 1


class Carrier(NamedTuple):
    """How a site carries a talkgroup: where, and for how long if on demand."""

    leg: Leg
    talkgroup: int
    minutes: int


class Volley(Protocol):
    """Receivers of a frame that get it in one system call."""

    def send(self, data: bytes) -> int:
        """Sends a frame of 53 bytes or more to all; returns the number of failures."""


class Road:
    """The receivers of one call: the four bytes of each one's repeater id, and its address.

    `volleys`: laid out by the sender, once for all frames.
    """

    __slots__ = ("receivers", "volleys")

    def __init__(self, receivers: Iterable[tuple[bytes, Address]]) -> None:
        self.receivers = tuple(receivers)
        self.volleys: tuple[Volley, ...] | None = None


class Way(msgspec.Struct, frozen=True, gc=False):
    """The receivers that play a call on the same slot under the same number.

    `links` are the other networks among them, each with its own form of frames.
    """

    slot: int
    number: int
    road: Road
    links: tuple[int, ...] = ()


Sent = tuple[bytes, Address | Road]
"""A datagram for one address; or a frame, to be rewritten for each receiver of a road."""

_UNREGISTERED = Talkgroup(number=0)
_NONE: dict[Leg, Carrier] = {}


class Routes:
    """The talkgroups, sites and patches of the registers."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._at: dict[tuple[Place, int], Carrier] = {}
        self._carriers: dict[int, dict[Leg, Carrier]] = {}
        self._of: dict[int, list[Carrier]] = {}
        self._joined: dict[int, tuple[int, ...]] = {}
        self.until: int | None = None

    def change(self, numbers: Iterable[int]) -> None:
        """The sites or links with these numbers were added, removed or changed."""
        for number in numbers:
            for carrier in self._of.pop(number, ()):
                self._at.pop(carrier.leg, None)
                self._carriers[carrier.talkgroup].pop(carrier.leg, None)
            if site := self._known.sites.get(number):
                self._add(number, site.talkgroups, slotted=True)
            elif link := self._known.links.get(number):
                self._add(number, link.talkgroups, slotted=link.kind == "homebrew")

    def join(self, wall: int) -> None:
        """Joins the talkgroups of the patches that are open at `wall`, microseconds since 1970."""
        patches = [patch for patch in self._known.patches.values() if patch.until > wall]
        self._joined = {}
        for patch in patches:
            for talkgroup in patch.talkgroups:
                self._joined.setdefault(talkgroup, patch.talkgroups)
        self.until = min((patch.until for patch in patches), default=None)

    def _add(self, site: int, talkgroups: Iterable[Carried], *, slotted: bool) -> None:
        carriers = self._of[site] = []
        for carried in talkgroups:
            number = carried.on_air or carried.talkgroup
            leg = Leg((site, carried.slot if slotted else number), number)
            carrier = Carrier(leg, carried.talkgroup, carried.minutes)
            self._at[leg] = carrier
            self._carriers.setdefault(carried.talkgroup, {})[leg] = carrier
            carriers.append(carrier)

    def at(self, place: Place, number: int) -> Carrier | None:
        """The talkgroup that a site carries on a slot under a number."""
        return self._at.get((place, number))

    def anywhere(self, place: Place, talkgroup: int) -> Carrier | None:
        """A talkgroup under its own number at this place, if it is registered or carried at all."""
        if talkgroup not in self._known.talkgroups and not self._carriers.get(talkgroup):
            return None
        return Carrier(Leg(place, talkgroup), talkgroup, 0)

    def carriers(self, talkgroup: int) -> Iterable[Carrier]:
        """Every site that carries it, then those that carry one it is patched to."""
        if talkgroup not in self._joined:
            return self._carriers.get(talkgroup, _NONE).values()
        carriers = (self._carriers.get(joined, _NONE) for joined in self.joined(talkgroup))
        return [carrier for carried in carriers for carrier in carried.values()]

    def joined(self, talkgroup: int) -> tuple[int, ...]:
        """The talkgroup, and then those that it is patched to."""
        patch = self._joined.get(talkgroup)
        if patch is None:
            return (talkgroup,)
        return (talkgroup, *(other for other in patch if other != talkgroup))

    def rules(self, talkgroup: int) -> Talkgroup:
        return self._known.talkgroups.get(talkgroup, _UNREGISTERED)

    def is_kept(self, place: Place) -> bool:
        """Whether a slot is for emergencies only."""
        return self.kept_slot(place[0]) == place[1]

    def kept_slot(self, site: int) -> int | None:
        known = self._known.sites.get(site)
        return (known.emergency_slot or None) if known else None


def road_to(sites: Iterable[int], sessions: Mapping[int, Session]) -> Road:
    """Compiled once for a call, and again when one of its sites moves, connects or is lost."""
    return Road(
        (site.to_bytes(4, "big"), session.address)
        for site in sites
        if (session := sessions.get(site))
    )


def fan_out(data: bytes, road: Road) -> list[tuple[bytes, Address]]:
    """The frame as each receiver gets it, always 55 bytes long."""
    head, tail = data[:11], data[15:FRAME].ljust(FRAME - 15, b"\0")
    return [(head + repeater + tail, address) for repeater, address in road.receivers]
