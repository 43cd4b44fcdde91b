"""The ways of a call to its receivers, cached between calls."""

from collections.abc import Collection, Iterable, Mapping

from scape.radio.switch.links.master import Session
from scape.radio.switch.routing.routes import Leg, Road, Way, road_to

ROADS = 1000  # cached


class Ways:
    """`sessions` and `links` are those of the switch, by number."""

    def __init__(self, sessions: Mapping[int, Session], links: Collection[int]) -> None:
        self._sessions = sessions
        self._links = links
        self._roads: dict[tuple[int, ...], Road] = {}

    def of(self, legs: Iterable[Leg]) -> tuple[Way, ...]:
        """Receivers on the same slot under the same number get the same frame."""
        alike: dict[tuple[int, int], list[int]] = {}
        for leg in legs:
            alike.setdefault((leg.slot, leg.number), []).append(leg.place[0])
        links = self._links
        return tuple(
            Way(
                slot,
                number,
                self._road_to(tuple(site for site in sites if site not in links)),
                tuple(site for site in sites if site in links),
            )
            for (slot, number), sites in alike.items()
        )

    def forget(self, site: int) -> None:
        """The site has connected, moved or is lost."""
        self._roads = {sites: road for sites, road in self._roads.items() if site not in sites}

    def _road_to(self, sites: tuple[int, ...]) -> Road:
        if len(self._roads) > ROADS:
            self._roads.clear()
        road = self._roads.get(sites)
        if road is None:
            road = self._roads[sites] = road_to(sites, self._sessions)
        return road
