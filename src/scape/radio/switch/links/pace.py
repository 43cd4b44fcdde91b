"""Limits what a site or link that is logged in may send, by what two slots can carry on the air.

A slot carries a burst every 60 ms, and whatever begins in it, a call or a packet, has two bursts at
least. Each site has a bucket of datagrams and one of beginnings; both allow for a network that
holds datagrams back and then delivers them at once. What exceeds a bucket is dropped and counted.
"""

import math
from typing import NamedTuple

from scape.radio.events import SiteFlooding

SLOTS = 2
CHANNELS = 64  # slots of a link that carries any number of calls at once
DATAGRAMS = 2 / 0.060  # a second and slot; twice what the air carries
BEGINNINGS = 0.5 / 0.060  # a second and slot
DATAGRAMS_KEPT, BEGINNINGS_KEPT = 200, 25  # for each slot
EMERGENCIES, EMERGENCIES_KEPT = 1 / 3, 10  # of a site: alarms of their own; the others share one
MINUTE = 60.0  # between two reports of a site that floods
OVER = 10.0  # seconds without a drop, after which a flood is over


class Bucket:
    """`most` tokens at first; `rate` come back each second."""

    __slots__ = ("_at", "_left", "_most", "_rate")

    def __init__(self, rate: float, most: float, now: float) -> None:
        self._rate, self._most = rate, most
        self._left, self._at = most, now

    def take(self, now: float) -> bool:
        """Takes a token; whether there was one."""
        self._left = min(self._most, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Pace(NamedTuple):
    datagrams: Bucket
    beginnings: Bucket
    emergencies: Bucket


class Flood:
    """What was dropped of a site since its flood began."""

    __slots__ = ("dropped", "last", "reported")

    def __init__(self) -> None:
        self.dropped = 0
        self.last = 0.0
        self.reported = -math.inf


class Paces:
    """The buckets of all sites and links, by number."""

    def __init__(self) -> None:
        self._paces: dict[int, Pace] = {}
        self._floods: dict[int, Flood] = {}

    def admits(self, site: int, now: float, slots: int = SLOTS) -> bool:
        """Whether to read a datagram of this site, which has so many slots."""
        pace = self._paces.get(site) or self._begin(site, now, slots)
        return pace.datagrams.take(now) or self._drop(site, now)

    def may_begin(self, site: int, now: float) -> bool:
        """Whether to carry and report something new from this site."""
        pace = self._paces.get(site) or self._begin(site, now, SLOTS)
        return pace.beginnings.take(now) or self._drop(site, now)

    def is_crowded(self, site: int, now: float) -> bool:
        """Whether this emergency follows so many others of its site that they share an alarm."""
        pace = self._paces.get(site) or self._begin(site, now, SLOTS)
        return not pace.emergencies.take(now)

    def forget(self, site: int) -> None:
        """The site was removed from the register."""
        self._paces.pop(site, None)
        self._floods.pop(site, None)

    def sweep(self, now: float) -> list[SiteFlooding]:
        """Reports each flood at once, then each minute, and its end."""
        events = []
        for site, flood in list(self._floods.items()):
            over = now - flood.last >= OVER
            if over:
                del self._floods[site]
            if over or now - flood.reported >= MINUTE:
                flood.reported = now
                events.append(SiteFlooding(site=site, dropped=flood.dropped, over=over))
        return events

    def _begin(self, site: int, now: float, slots: int) -> Pace:
        pace = self._paces[site] = Pace(
            Bucket(slots * DATAGRAMS, slots * DATAGRAMS_KEPT, now),
            Bucket(slots * BEGINNINGS, slots * BEGINNINGS_KEPT, now),
            Bucket(EMERGENCIES, EMERGENCIES_KEPT, now),
        )
        return pace

    def _drop(self, site: int, now: float) -> bool:
        flood = self._floods.get(site)
        if flood is None:
            flood = self._floods[site] = Flood()
        flood.dropped += 1
        flood.last = now
        return False
