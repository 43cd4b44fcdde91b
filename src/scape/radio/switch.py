"""The radio switch behind five verbs: links, calls and routing, with neither socket nor clock.

    receive_datagram(data, address, now)    a datagram came in
    datagrams_to_send(now)                  what to send, in order
    next_event()                            what happened, in order, None when that was all
    get_timer()                             when `handle_timer` wants to be called
    handle_timer(now)                       that moment has come

`now` is monotonic time in seconds. `epoch` is what the wall clock showed at its zero, in
microseconds; whoever owns the clock keeps it right, and only what people read depends on it.
"""

import math
from collections import deque
from collections.abc import Callable, Iterable

import msgspec

from scape import dmr
from scape.base import ids
from scape.base.errors import Malformed
from scape.radio.calls import Burst, Call, Calls
from scape.radio.events import AirEvent, RepeaterConnected, RepeaterLost
from scape.radio.links import homebrew
from scape.radio.links.homebrew import Address, Frame, Kind
from scape.radio.links.master import Master, Session
from scape.radio.messages import Configuration, SitePresence
from scape.radio.routing import Road, Routes, Sent, road_to

SWEEP = 0.2
HELD_UP = 0.5
SECOND = 1.0
ROADS = 1000  # kept ready


class Count(msgspec.Struct):
    """What was counted since the start."""

    received: int = 0
    malformed: int = 0
    strangers: int = 0
    unrouted: int = 0


Happened = tuple[int, AirEvent | Burst]
"""When, in microseconds since 1970, and what."""


class Switch:
    def __init__(self, random_bytes: Callable[[int], bytes], epoch: int = 0) -> None:
        self.epoch = epoch
        self.count = Count()
        self.changes = 0  # grows with every change of the sessions, for whoever keeps them
        self._random_bytes = random_bytes
        self._routes = Routes()
        self._master = Master(random_bytes, self._wall)
        self._calls = Calls(self._listeners, self._new_id, _options)
        self._roads: dict[tuple[int, ...], Road] = {}
        self._frames: list[Sent] = []
        self._happened: deque[Happened] = deque()
        self._last_call: dict[int, Call] = {}
        self._last_heard: dict[int, int] = {}
        self._next_sweep = math.inf
        self._next_second = 0.0

    def receive_datagram(self, data: bytes, address: Address, now: float) -> None:
        """Whatever the bytes are, this does not raise: what is malformed is counted."""
        self.count.received += 1
        try:
            datagram = homebrew.decode(data)
        except Malformed:
            self.count.malformed += 1
            return
        if type(datagram) is Frame:
            self._receive_frame(datagram, data, address, now)
        else:
            self._master.receive(datagram, address, now)
        self._collect(now)

    def datagrams_to_send(self, now: float) -> list[Sent]:
        """What the verbs before this one left to send, answers before frames."""
        datagrams: list[Sent] = [*self._master.outbox, *self._frames]
        self._master.outbox.clear()
        self._frames.clear()
        return datagrams

    def next_event(self) -> Happened | None:
        return self._happened.popleft() if self._happened else None

    def get_timer(self) -> float:
        return self._next_sweep if self._next_sweep < math.inf else 0.0

    def handle_timer(self, now: float) -> None:
        """Lets time end calls five times a second, and everything slower once.

        A process that was held up itself first listens to what waits for it: nobody is silent
        only because nobody listened.
        """
        held_up = now - self._next_sweep > HELD_UP
        self._next_sweep = now + SWEEP
        if held_up:
            return
        self._calls.sweep(now)
        if now >= self._next_second:
            self._next_second = now + SECOND
            self._calls.release(now)
            self._master.sweep(now)
        self._collect(now)

    def configure(self, configuration: Configuration, now: float) -> None:
        """Takes a whole new configuration; calls go on, unless their site is gone."""
        self._routes = Routes(configuration.sites)
        self._calls.hang_time = configuration.hang_time
        self._calls.time_out = configuration.time_out
        self._calls.generation += 1
        self._master.configure(configuration.sites, now)
        self._collect(now)

    def sessions(self) -> list[Session]:
        """Everything a restarted switch needs to go on with the same repeaters."""
        return list(self._master.sessions.values())

    def restore(self, sessions: Iterable[Session], now: float) -> None:
        """Takes up the sessions of the switch before this one."""
        self._master.restore(sessions, now)

    def presence(self) -> tuple[SitePresence, ...]:
        """How every configured site is."""
        return tuple(self._present(site) for site in self._master.sites)

    def _receive_frame(self, frame: Frame, data: bytes, address: Address, now: float) -> None:
        session = self._master.session(frame.repeater, address)
        if session is None:
            self.count.strangers += 1
            self._master.refuse(frame.repeater, address, now)
            return
        session.heard = now
        call = self._calls.hear(frame, now)
        if call is None:
            self.count.unrouted += 1
            return
        if call.road is None:
            call.road = self._road_to(tuple(call.sites))
        if call.road.receivers:
            self._frames.append((data, call.road))
        self._last_call[frame.repeater] = call

    def _road_to(self, sites: tuple[int, ...]) -> Road:
        """The next call to the same sites takes the same road, until somebody comes or goes."""
        if len(self._roads) > ROADS:
            self._roads.clear()
        road = self._roads.get(sites)
        if road is None:
            road = self._roads[sites] = road_to(sites, self._master.sessions)
        return road

    def _collect(self, now: float) -> None:
        """Moves what happened in links and calls to the queue of events."""
        if not (self._master.events or self._calls.events):
            return
        at = self._wall(now)
        events, self._master.events = self._master.events, []
        for event in events:
            self._happened.append((at, event))
            if isinstance(event, RepeaterLost):
                self._last_heard[event.site] = event.last_heard
                self._calls.lose_site(event.site, now)
            if isinstance(event, RepeaterLost | RepeaterConnected):
                self._session_changed(event.site)
        self._happened.extend((at, event) for event in self._calls.events)
        self._calls.events.clear()

    def _session_changed(self, site: int) -> None:
        self.changes += 1
        self._calls.generation += 1
        self._roads = {sites: road for sites, road in self._roads.items() if site not in sites}
        for call in self._calls.active:
            if site in call.sites:
                call.road = None

    def _present(self, site: int) -> SitePresence:
        session = self._master.sessions.get(site)
        call = self._last_call.get(site)
        return SitePresence(
            site=site,
            connected=session is not None,
            last_heard=self._wall(session.heard) if session else self._last_heard.get(site, 0),
            bit_errors=100 * call.errors / call.bits if call and call.bits else None,
            rssi=call.rssi or None if call else None,
        )

    def _listeners(self, frame: Frame) -> Iterable[int] | None:
        """The connected sites that carry the frame's talkgroup; None when it goes nowhere."""
        if frame.private or not self._routes.carries(frame.repeater, frame.slot, frame.destination):
            return None
        sessions = self._master.sessions
        return [
            site
            for site in self._routes.carriers(frame.slot, frame.destination)
            if site != frame.repeater and site in sessions
        ]

    def _new_id(self, now: float) -> str:
        return ids.make(self._wall(now), self._random_bytes(10))

    def _wall(self, now: float) -> int:
        return self.epoch + round(now * 1_000_000)


def _options(frame: Frame) -> tuple[bool, bool]:
    """Emergency and encryption, as the voice header says them (TS 102 361-2, 7.2.1)."""
    if frame.kind is not Kind.HEADER:
        return False, False
    try:
        control = dmr.decode_link_control(frame.burst).link_control
    except dmr.DmrError:
        return False, False
    if isinstance(control, dmr.GroupVoice | dmr.UnitVoice):
        return control.options.emergency, control.options.privacy
    return False, False
