"""The radio switch behind five verbs: links, calls and routing, with neither socket nor clock.

    receive_datagram(data, address, now)    a datagram came in
    datagrams_to_send(now)                  the datagrams to send, in order
    next_event()                            the next event, in order; None: no more
    get_timer()                             when to call `handle_timer`
    handle_timer(now)                       the timer has expired

`now` is monotonic time in seconds. `epoch` is the wall clock at its zero, in microseconds; the
owner of the clock updates it, and only times shown to users depend on it.
"""

import math
from collections import deque
from collections.abc import Callable, Collection, Iterable

import msgspec

from scape import dmr
from scape.base import ids
from scape.base.errors import Malformed
from scape.radio.events import (
    AirEvent,
    CallBlocked,
    CallStarted,
    OrderDone,
    OrderFailed,
    RadioSignedOff,
    RadioSignedOn,
    RepeaterConnected,
    RepeaterLost,
)
from scape.radio.switch.calls import reports, rewrite
from scape.radio.switch.calls.call import Burst, Call
from scape.radio.switch.calls.calls import Calls
from scape.radio.switch.calls.desks import Desks
from scape.radio.switch.configuration import Changed, Known
from scape.radio.switch.data import reading
from scape.radio.switch.data.roads import DataRoads
from scape.radio.switch.data.service import DataService
from scape.radio.switch.data.unproven import Unproven
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame, Kind
from scape.radio.switch.links.links import Links, OpenLink
from scape.radio.switch.links.master import Master, Session
from scape.radio.switch.links.pace import CHANNELS, SLOTS, Paces
from scape.radio.switch.routing.network import Network
from scape.radio.switch.routing.routes import Sent, Way
from scape.radio.switch.routing.ways import Ways
from scape.radio.wire.messages import Configuration, Configure, Order, SitePresence
from scape.radio.wire.voice import Floor, Say

SWEEP = 0.2
HELD_UP = 0.5
TICK = 1.0


class Count(msgspec.Struct):
    """The counters since the start."""

    received: int = 0
    malformed: int = 0
    strangers: int = 0
    flooded: int = 0
    unrouted: int = 0
    unread: int = 0


OF_ONE_BLOCK = CallBlocked | RadioSignedOn | RadioSignedOff
"""What a single control block can cause."""

Happened = tuple[int, AirEvent | Burst]
"""The time in microseconds since 1970, and the event."""


class Switch:
    def __init__(self, random_bytes: Callable[[int], bytes], epoch: int = 0) -> None:
        self.epoch = epoch
        self.count = Count()
        self.changes = 0  # grows with every change of the sessions, so that they are saved
        self._random_bytes = random_bytes
        self.known = Known()
        self._master = Master(random_bytes, self._wall, self.known.sites)
        self._links = Links(random_bytes, self._wall)
        self._network = Network(self.known, self._master.sessions.get, self._links.by_number.get)
        self._paces = Paces()
        self._calls = Calls(self._network, self._new_id, self._paces)
        self._desks = Desks(self._network, self._calls)
        sessions = self._master.sessions
        data_roads = DataRoads(self._network, self._calls, sessions, self._wall)
        self._data = DataService(data_roads, self._new_id)
        self._unproven = Unproven(self._network, self._new_id)
        self._orders: tuple[Order, ...] = ()
        self._probes: dict[str, Order] = {}
        self._ways = Ways(sessions, self._links.by_number)
        self._frames: list[Sent] = []
        self._happened: deque[Happened] = deque()
        self._last_call: dict[int, Call] = {}
        self._last_heard: dict[int, int] = {}
        self._present: dict[int, SitePresence] = {}
        self._changed: set[int] = set()  # sites that may have changed since the last report
        self._next_sweep = math.inf
        self._next_second = 0.0
        self._data_due = math.inf
        self._was_held_up = False

    def receive_datagram(self, data: bytes, address: Address, now: float) -> None:
        """Never raises: malformed datagrams are counted."""
        self.count.received += 1
        try:
            if link := self._links.at(address):
                if not self._paces.admits(link.number, now, SLOTS if link.slotted else CHANNELS):
                    self.count.flooded += 1
                    return
                self._receive_from_link(link, data, now)
            elif self._admits(address, now):
                self._receive_from_site(data, address, now)
            else:
                self.count.flooded += 1
                return
        except Malformed:
            self.count.malformed += 1
            return
        self._collect(now)

    def datagrams_to_send(self, now: float) -> list[Sent]:
        """The datagrams to send, answers before frames."""
        datagrams: list[Sent] = [*self._master.outbox, *self._links.outbox, *self._frames]
        self._master.outbox.clear()
        self._links.outbox.clear()
        self._frames.clear()
        return datagrams

    def next_event(self) -> Happened | None:
        return self._happened.popleft() if self._happened else None

    def get_timer(self) -> float:
        if self._next_sweep == math.inf:
            return 0.0
        return min(self._next_sweep, self._data_due)

    def handle_timer(self, now: float) -> None:
        """Sends what is due; ends calls by time five times a second and everything else once.

        After a delay of the process, waiting datagrams are read first, so that no peer times out
        because of the delay. Under constant delay the timers still run.
        """
        self._send_data(now)
        if now >= self._next_sweep or self._next_sweep == math.inf:
            self._sweep(now)
        self._collect(now)

    def _sweep(self, now: float) -> None:
        held_up = now - self._next_sweep > HELD_UP and not self._was_held_up
        self._next_sweep, self._was_held_up = now + SWEEP, held_up
        if held_up:
            return
        self._calls.sweep(now)
        if now >= self._next_second:
            self._next_second = now + TICK
            self._calls.release(now)
            if self._network.expire(now, self._wall(now), self._calls.talkgroups()):
                self._calls.reroute(now)
                self._changed.update(self._present)
            self._master.sweep(now)
            self._links.sweep(now)
            self._happened.extend((self._wall(now), event) for event in self._paces.sweep(now))
        self._send_added(now)

    def say(self, said: Say, now: float) -> Floor | None:
        """A burst of a console, and the answer to its first header. Raises `Malformed`."""
        frame = self._desks.frame_of(said)
        begins = self._desks.begins(frame, said)
        self._hear(frame, homebrew.encode(frame), now)
        floor = self._desks.floor(frame) if begins else None
        if frame.kind is Kind.TERMINATOR or (floor and floor.refused):
            self._desks.forget(frame)
        self._collect(now)
        return floor

    def silence_desks(self, now: float) -> None:
        """The sound process is gone: its overs end."""
        self._desks.lose_all(now)
        self._collect(now)

    def ongoing(self) -> list[tuple[int, CallStarted]]:
        """The calls in progress, each with its start in microseconds since 1970."""
        known = [
            (call, reports.started(call, call.last, late_entry=True)) for call in self._calls.active
        ]
        return [(self._wall(call.started), event) for call, event in known]

    def configure(self, configuration: Configuration, now: float) -> None:
        """Replaces the configuration; calls continue unless their site is removed."""
        self._reconfigure(self.known.replace(configuration), now)

    def take(self, part: Configure, now: float) -> bool:
        """Applies a part of a configuration; returns whether it changed anything."""
        if (changed := self.known.take(part)) is not None:
            self._reconfigure(changed, now)
        return changed is not None

    def _reconfigure(self, changed: Changed, now: float) -> None:
        rules = self.known.rules
        self._network.configure(changed, self._wall(now))
        self._calls.hang_time = rules.hang_time
        self._calls.emergency_hang = rules.emergency_hang
        self._calls.time_out = rules.time_out
        self._calls.reroute(now)
        self._master.configure(changed["sites"], now, rules.allowed)
        self._reconfigure_links(changed["links"], now)
        for site in (*changed["sites"], *changed["links"]):
            if site not in self._master.sites and site not in self._links.by_number:
                self._present.pop(site, None)
                self._paces.forget(site)
            elif site not in self._present:
                self._present[site] = self._look_at(site)
        self._collect(now)

    def _reconfigure_links(self, changed: Collection[int], now: float) -> None:
        links = self.known.links.values()
        for link in self._links.leaving(links) if changed else ():
            self._calls.lose_site(link, now)
        self._send_added(now)
        if changed:
            self._links.configure(links, now)

    def order(self, orders: Iterable[Order], now: float) -> None:
        """Sets the unfinished orders of the node."""
        self._orders = tuple(orders)
        self._reorder(now)

    def probe(self, order: Order, now: float) -> None:
        """Adds an order of the terminal to those of the node."""
        self._probes[order.order] = order
        self._reorder(now)

    def _reorder(self, now: float) -> None:
        self._data.order((*self._orders, *self._probes.values()), now)
        self._send_data(now)
        self._collect(now)

    def sessions(self) -> list[Session]:
        """Everything that a restarted switch needs to continue with the same repeaters."""
        return list(self._master.sessions.values())

    def restore(self, sessions: Iterable[Session], now: float) -> None:
        """Continues the sessions of the previous switch."""
        self._master.restore(sessions, now)
        self._changed.update(self._master.sessions)

    def presence(self) -> tuple[SitePresence, ...]:
        """The state of every site and link. Unchanged ones are cached: voice must not wait."""
        self._changed |= self._calls.touched
        for site in self._changed & self._present.keys():
            self._present[site] = self._look_at(site)
        self._changed.clear()
        self._calls.touched.clear()
        return tuple(self._present.values())

    def _admits(self, address: Address, now: float) -> bool:
        """Several sites at one address share the pace of the first."""
        if sites := self._master.at(address):
            return self._paces.admits(min(sites), now, SLOTS * len(sites))
        return self._master.admits(address, now)

    def _receive_from_link(self, link: OpenLink, data: bytes, now: float) -> None:
        self._changed.add(link.number)
        if frame := link.receive(data, now):
            self._hear(frame, homebrew.encode(frame), now)

    def _receive_from_site(self, data: bytes, address: Address, now: float) -> None:
        datagram = homebrew.decode(data)
        if type(datagram) is not Frame:
            self._master.receive(datagram, address, now)
            if isinstance(datagram, homebrew.Named):
                self._changed.add(datagram.repeater)
            return
        session = self._master.session(datagram.repeater, address)
        if session is None:
            self.count.strangers += 1
            ours = self._master.refuse_frame(datagram.repeater, address, now)
            if ours and (emergency := self._unproven.hear(datagram, address, now)):
                self._happened.append((self._wall(now), emergency))
            return
        session.heard = now
        self._changed.add(session.repeater)
        self._hear(datagram, data, now)

    def _hear(self, frame: Frame, data: bytes, now: float) -> None:
        if frame.kind is Kind.DATA:
            self._hear_data(frame, now)
            return
        call = self._calls.hear(frame, now)
        if self._calls.added:
            self._send_added(now)
        if call is None:
            self.count.unrouted += 1
            return
        if call.ways is None:
            call.ways = self._ways.of(call.legs.values())
        for way in call.ways:
            self._send(rewrite.on_way(data, frame, call.stream, way), way, now)
        self._last_call[frame.repeater] = call

    def _hear_data(self, frame: Frame, now: float) -> None:
        """An alarm needs no right; it is sent before slots are kept."""
        if reading.begins_packet(frame) and not self._paces.may_begin(frame.repeater, now):
            return
        frame = reading.named(frame)
        if refused := self._network.permits.may_send(frame.source):
            self.count.unrouted += 1
            self._network.hear(frame.source, self._network.place(frame))
            self._data.hear_refused(frame, refused, now)
        elif self._data.hear(frame, now):
            self._network.hear(frame.source, self._network.place(frame))
        self._send_data(now)
        if isinstance(reading.block_in(frame), dmr.EmergencyAlarm):
            self._calls.alarm(frame, now)

    def _send_data(self, now: float) -> None:
        """Sends data that is due, unless its site has just disconnected."""
        while (due := self._data.due()) <= now:
            for (site, _), data in self._data.send(now):
                if session := self._master.sessions.get(site):
                    repeater = site.to_bytes(4, "big")
                    self._frames.append((data[:11] + repeater + data[15:], session.address))
                elif link := self._links.by_number.get(site):
                    self._frames.append((link.pack(data, now), link.address))
        self._data_due = due

    def _send(self, data: bytes, way: Way, now: float) -> None:
        if way.road.receivers:
            self._frames.append((data, way.road))
        for number in way.links:
            if link := self._links.by_number.get(number):
                self._frames.append((link.pack(data, now), link.address))

    def _send_added(self, now: float) -> None:
        """Headers for receivers that join a call, terminators where it ends without one."""
        for kind, call, frame, legs in self._calls.added:
            write = rewrite.header if kind is Kind.HEADER else rewrite.terminator
            for way in self._ways.of(legs):
                self._send(write(frame, call.stream, way), way, now)
        self._calls.added.clear()

    def _collect(self, now: float) -> None:
        """Moves the events of links and calls to the queue of events."""
        at = self._wall(now)
        for site in self._master.asked:
            self._session_changed(site)
        for event in (*self._master.events, *self._links.events):
            self._happened.append((at, event))
            if isinstance(event, RepeaterLost):
                self._last_heard[event.site] = event.last_heard
                self._calls.lose_site(event.site, now)
            if isinstance(event, RepeaterConnected):
                self._calls.drop_legs(event.site)
            if isinstance(event, RepeaterLost | RepeaterConnected):
                self._session_changed(event.site)
        if self._calls.added:
            self._send_added(now)
        for heard in self._calls.events:
            self._happened.append((at, heard))
        for said in self._data.events:
            if isinstance(said, OF_ONE_BLOCK) and not self._paces.may_begin(said.site, now):
                continue
            self._happened.append((at, said))
            self._apply(said)
        self._master.asked.clear()
        self._master.events.clear()
        self._links.events.clear()
        self._calls.events.clear()
        self._data.events.clear()
        self.count.unread = self._data.unread

    def _apply(self, event: AirEvent) -> None:
        match event:
            case RadioSignedOff(source=radio):
                self._network.forget(radio)
            case OrderDone(order=order) | OrderFailed(order=order):
                self._probes.pop(order, None)

    def _session_changed(self, site: int) -> None:
        self._changed.add(site)
        self.changes += 1
        self._calls.generation += 1
        self._ways.forget(site)
        for call in self._calls.active:
            if any(place[0] == site for place in call.legs):
                call.set_legs(call.legs)

    def _look_at(self, site: int) -> SitePresence:
        session = self._master.sessions.get(site)
        link = self._links.by_number.get(site)
        heard = session.heard if session else link.last_heard if link else 0.0
        call = self._last_call.get(site)
        playing = [self._calls.at((site, slot)) for slot in (1, 2)]
        first, second = (call.target.number if call else 0 for call in playing)
        return SitePresence(
            site=site,
            connected=self._network.is_connected(site),
            last_heard=self._wall(heard) if heard else self._last_heard.get(site, 0),
            playing=(first, second),
            kept=(self._calls.kept_for((site, 1)), self._calls.kept_for((site, 2))),
            open=self._network.opened(site),
            bit_errors=100 * call.errors / call.bits if call and call.bits else None,
            rssi=call.rssi or None if call else None,
        )

    def _new_id(self, now: float) -> str:
        return ids.make(self._wall(now), self._random_bytes(10))

    def _wall(self, now: float) -> int:
        return self.epoch + round(now * 1_000_000)
