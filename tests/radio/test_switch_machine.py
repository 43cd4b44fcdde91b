"""The switch under everything at once: logins, forgers, talkers, loss, disorder and time.

Whatever happens: no frame of an address that is not logged in is passed on, no two talkers are
interleaved on one receiver's slot, every call that started ends, and a live session changes by
nothing but its own repeater's datagrams.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from scape.radio.events import CallEnded, CallStarted, Slot
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame, Kind
from tests.radio.network import GROUP, HEADER, SYNC, TERMINATOR, Network, Repeater, site

OTHER, THIRD = 26, 27
NUMBERS = st.sampled_from((1, 2, 3, 4))
SLOTS = st.sampled_from((2, 2, 1))
GROUPS = st.sampled_from((GROUP, GROUP, GROUP, OTHER, THIRD))
FLAGS = st.sampled_from((HEADER, SYNC, 1, HEADER, SYNC, 5, HEADER, SYNC, TERMINATOR, 0x20, 0x23))
FORGER = Address("198.51.100.66", 6666)


class SwitchMachine(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        every: list[tuple[Slot, int]] = [(1, THIRD), (2, GROUP), (2, OTHER)]
        self.network = Network(*(site(number, *every) for number in (1, 2, 3)))
        self.repeaters = {number: Repeater(self.network, number) for number in (1, 2, 3, 4)}
        self.held: list[tuple[bytes, Address]] = []
        self.stream = {(number, slot): 10 * number + slot for number in range(5) for slot in (1, 2)}
        self.streams = 100
        self.live: dict[int, Address] = {}
        self.playing: dict[tuple[int, int], int] = {}

    @initialize()
    def everybody_logs_in(self) -> None:
        for number in (1, 2, 3):
            self.log_in(number, 0)

    @rule(number=st.sampled_from((1, 2, 3)), port=st.sampled_from((0, 40000)))
    def log_in(self, number: int, port: int) -> None:
        """From where it was, or from a new port; never so often that it is taken for a flood."""
        self.network.advance(0.1)
        if port:
            old = self.repeaters[number]
            self.repeaters[number] = Repeater(self.network, number, port + self.streams)
            self.repeaters[number].sequence = old.sequence
        self.repeaters[number].log_in()
        self.live[number] = self.repeaters[number].address

    @rule(number=NUMBERS)
    def ping(self, number: int) -> None:
        repeater = self.repeaters[number]
        alive = self.live.get(number) == repeater.address
        assert (repeater.ping() == [homebrew.encode(homebrew.Pong(number))]) == alive

    @rule(number=NUMBERS)
    def leave(self, number: int) -> None:
        repeater = self.repeaters[number]
        repeater.send(homebrew.Close(number))
        if self.live.get(number) == repeater.address:
            del self.live[number]

    @rule(number=NUMBERS, slot=SLOTS)
    def key_up(self, number: int, slot: int) -> None:
        self.streams += 1
        self.stream[number, slot] = self.streams

    @rule(
        number=NUMBERS,
        slot=SLOTS,
        group=GROUPS,
        flags=FLAGS,
        fate=st.sampled_from(
            ("arrives", "arrives", "arrives", "is lost", "is late", "comes twice")
        ),
    )
    def talk(self, number: int, slot: int, group: int, flags: int, fate: str) -> None:
        repeater, stream = self.repeaters[number], self.stream[number, slot]
        frame = repeater.frame(flags, stream, slot=slot, source=stream, destination=group)
        data = homebrew.encode(frame)
        if fate == "is late":
            self.held.append((data, repeater.address))
        elif fate != "is lost":
            self.deliver(data, repeater.address)
            if fate == "comes twice":
                self.deliver(data, repeater.address)

    @rule()
    def late_ones_arrive(self) -> None:
        for data, address in reversed(self.held):
            self.deliver(data, address)
        self.held.clear()

    @rule(number=NUMBERS, what=st.integers(0, 6))
    def forge(self, number: int, what: int) -> None:
        forged: tuple[homebrew.Datagram, ...] = (
            homebrew.Login(number),
            homebrew.Key(number, bytes(32)),
            homebrew.Details(number, callsign="FORGED"),
            homebrew.Options(number, ""),
            homebrew.Ping(number),
            homebrew.Close(number),
            self.repeaters[number].frame(HEADER, 666),
        )
        before = self.sessions()
        self.network.send(forged[what], FORGER)
        assert self.sessions() == before

    @rule(data=st.binary(max_size=80))
    def noise(self, data: bytes) -> None:
        self.network.send(data, FORGER)

    @rule(seconds=st.sampled_from((0.06, 0.4, 1.0, 2.0, 40.0)))
    def time_passes(self, seconds: float) -> None:
        self.network.advance(seconds)
        self.live = self.sessions()

    @rule(microseconds=st.sampled_from((-3_600_000_000, 3_600_000_000)))
    def clock_steps(self, microseconds: int) -> None:
        self.network.switch.epoch += microseconds

    @rule(hang_time=st.sampled_from((0.0, 5.0)), time_out=st.sampled_from((1.0, 180.0)))
    def configure(self, hang_time: float, time_out: float) -> None:
        sites = [site(number, (1, THIRD), (2, GROUP), (2, OTHER)) for number in (1, 2, 3)]
        self.network.configure(*sites, hang_time=hang_time, time_out=time_out)

    @invariant()
    def sessions_are_those_that_logged_in(self) -> None:
        assert self.sessions() == self.live

    @invariant()
    def calls_end_once(self) -> None:
        starts = Counter(e.call for e in self.network.events if isinstance(e, CallStarted))
        ends = Counter(e.call for e in self.network.events if isinstance(e, CallEnded))
        assert set(starts.values()) <= {1}
        assert ends <= starts
        assert set((starts - ends).keys()) == {
            call.id for call in self.network.switch._calls.active
        }

    def teardown(self) -> None:
        self.network.configure(time_out=180.0)
        self.network.advance(2)
        assert not list(self.network.switch._calls.active)
        self.calls_end_once()

    def sessions(self) -> dict[int, Address]:
        return {s.repeater: s.address for s in self.network.switch.sessions()}

    def deliver(self, data: bytes, address: Address) -> None:
        """Sends a frame and watches where it comes out."""
        self.observe()
        self.network.send(data, address)
        frame = homebrew.decode(data)
        assert isinstance(frame, Frame)
        for receiver, datagrams in self.network.inbox.items():
            for out in datagrams:
                if out[20:53] == data[20:53]:
                    assert self.live.get(frame.repeater) == address
                    assert receiver != address
                    assert out[:11] + out[15:] == data[:11] + data[15:]

    @invariant()
    def observe(self) -> None:
        """Everything that came out can be played where it went."""
        for receiver, datagrams in self.network.inbox.items():
            for out in datagrams:
                if out.startswith(b"DMRD") and receiver in self.live.values():
                    self.check_playable(receiver, out)
        self.network.inbox.clear()
        self.playing = {k: v for k, v in self.playing.items() if k[0] in self.live}

    def check_playable(self, receiver: Address, out: bytes) -> None:
        """One talker at a time, from a header or a burst A until a terminator."""
        frame = homebrew.decode(out)
        assert isinstance(frame, Frame)
        assert self.live[frame.repeater] == receiver
        key = (frame.repeater, frame.slot)
        if frame.kind in (Kind.HEADER, Kind.VOICE_SYNC):
            assert self.playing.setdefault(key, frame.stream) == frame.stream
        else:
            assert self.playing.get(key) == frame.stream
        if frame.kind is Kind.TERMINATOR:
            del self.playing[key]


TestSwitch = pytest.mark.slow(SwitchMachine.TestCase)
TestSwitch.settings = settings(
    max_examples=60,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
