"""The network as data sees it: places of radios, carriers of talkgroups, quiet slots."""

from collections.abc import Callable, Iterator, Mapping

from scape.radio.events import Hindrance
from scape.radio.switch.calls.calls import Calls
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.master import Session
from scape.radio.switch.routing.network import Network
from scape.radio.switch.routing.routes import Place


class DataRoads:
    def __init__(
        self,
        network: Network,
        calls: Calls,
        sessions: Mapping[int, Session],
        wall: Callable[[float], int],
    ) -> None:
        self._network = network
        self._calls = calls
        self._sessions = sessions
        self.wall = wall

    def data_id(self) -> int:
        return self._network.data_id

    def place(self, frame: Frame) -> Place:
        return self._network.place(frame)

    def place_of(self, radio: int) -> Place | None:
        return self._network.place_of(radio)

    def carriers(self, talkgroup: int) -> Iterator[tuple[Place, int]]:
        """A slot kept for emergencies is not available to data."""
        for leg in self._network.carried(talkgroup):
            if not self._network.is_kept(leg.place):
                yield leg.place, leg.number

    def talkgroup_at(self, place: Place, number: int) -> int | None:
        carrier = self._network.carrier_at(place, number)
        return carrier.talkgroup if carrier else None

    def may_pass(self, source: int, destination: int, *, group: bool) -> bool:
        """By the same rights as voice."""
        permits = self._network.permits
        if group:
            return permits.may_talk_on(source, destination)
        return permits.may_call(source) and permits.may_receive(destination)

    def is_quiet(self, place: Place, now: float) -> bool:
        return self._calls.is_quiet(place, now)

    def hindrance(self, place: Place, now: float) -> Hindrance | None:
        return self._calls.hindrance(place, now)

    def colour_code(self, site: int) -> int | None:
        session = self._sessions.get(site)
        return session.details.colour_code & 0xF if session else None
