"""The link between two Scapes: what one packs the other hears, once, and nothing else passes."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scape.base.errors import Malformed
from scape.radio.events import AirEvent, LoginRefused, RepeaterConnected, RepeaterLost
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.links.scape_link import BEAT, DEAD, WINDOW, ScapeLink, Window
from scape.radio.wire.messages import Link

LEFT, RIGHT = 0, 1
HOSTS = ("192.0.2.1", "192.0.2.2")
SECRET = "hard to guess"


def dmrd(number: int) -> bytes:
    """A frame identified by its stream."""
    return homebrew.encode(Frame(0, 5, 19535, 1, 0x21, number, bytes(33)))


class Wire:
    """Two ends and the network between them; an attacker has everything ever sent in `recorded`."""

    def __init__(self, fate: Callable[[], list[float]], secret: str = SECRET) -> None:
        self.now = 1000.0
        self.fate = fate
        self.secrets = (SECRET, secret)
        self.random = Random(1)
        self.ends = [self.end(LEFT), self.end(RIGHT)]
        self.flying: list[tuple[float, int, bytes]] = []
        self.recorded: list[bytes] = []
        self.heard: list[list[int]] = [[], []]
        self.reported: list[AirEvent] = []
        self.sent = 0
        self.sent_by: list[set[int]] = [set(), set()]

    def end(self, side: int) -> ScapeLink:
        return ScapeLink(
            Link(
                number=9000,  # each may number its links as it likes, and so both alike
                name="the other",
                kind="scape",
                host=HOSTS[1 - side],
                port=62031,
                secret=self.secrets[side],
            ),
            self.random.randbytes,
            lambda now: round(now * 1_000_000),
        )

    def say(self, side: int) -> int:
        """Sends a frame if this end may; its number."""
        self.sent += 1
        if self.ends[side].connected:
            self.throw(1 - side, self.ends[side].pack(dmrd(self.sent), self.now))
            self.sent_by[side].add(self.sent)
        return self.sent

    def throw(self, to: int, data: bytes) -> None:
        self.recorded.append(data)
        self.flying += [(self.now + delay, to, data) for delay in self.fate()]

    def arrive(self, to: int, data: bytes) -> None:
        if frame := self.ends[to].receive(data, self.now):
            assert frame.repeater == 9000
            self.heard[to].append(frame.stream)

    def run(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now < end:
            for link in self.ends:
                link.sweep(self.now)
            self.deliver()
            self.now += 1.0

    def deliver(self) -> None:
        self.post()
        while due := [one for one in sorted(self.flying) if one[0] <= self.now]:
            for one in due:
                self.flying.remove(one)
                self.arrive(*one[1:])
            self.post()

    def post(self) -> None:
        for side, link in enumerate(self.ends):
            for data, address in link.outbox:
                assert address == Address(HOSTS[1 - side], 62031)
                self.throw(1 - side, data)
            link.outbox.clear()
            self.reported += link.events
            link.events.clear()

    @property
    def connected(self) -> bool:
        return all(link.connected for link in self.ends)

    def refusals(self) -> list[str]:
        reported, self.reported = self.reported, []
        return [event.reason for event in reported if isinstance(event, LoginRefused)]


def at_once() -> list[float]:
    return [0.0]


def nothing() -> list[float]:
    return []


def connected(fate: Callable[[], list[float]] = at_once) -> Wire:
    wire = Wire(fate)
    wire.run(2)
    assert wire.connected
    wire.reported.clear()
    return wire


def test_both_ends_find_each_other_and_stay() -> None:
    wire = Wire(at_once)
    wire.run(300)
    assert wire.connected
    assert [type(event) for event in wire.reported] == [RepeaterConnected, RepeaterConnected]


def test_frames_pass_both_ways_bit_by_bit() -> None:
    wire = connected()
    frame = Frame(9, 5, 6, 77, 0xE1, 8, bytes(range(33)), 4, 80)
    data = wire.ends[LEFT].pack(homebrew.encode(frame), wire.now)
    assert len(data) == 79
    got = wire.ends[RIGHT].receive(data, wire.now)
    assert got == Frame(9, 5, 6, 9000, 0xE1, 8, bytes(range(33)), 4, 80)
    wire.say(RIGHT)
    wire.deliver()
    assert wire.heard[LEFT] == [1]


def test_a_wrong_secret_is_reported_and_connects_nobody() -> None:
    wire = Wire(at_once, secret="guess")
    wire.run(30)
    assert not any(link.connected for link in wire.ends)
    assert wire.refusals() == ["wrong-secret", "wrong-secret"]


def test_a_replayed_frame_is_refused_and_reported() -> None:
    wire = connected()
    wire.say(LEFT)
    wire.deliver()
    wire.arrive(RIGHT, wire.recorded[-1])
    wire.post()
    assert wire.heard[RIGHT] == [1]
    assert wire.refusals() == ["replay"]


def test_a_frame_is_not_heard_by_its_own_sender() -> None:
    wire = connected()
    wire.say(LEFT)
    wire.run(2 * BEAT)
    before = list(wire.recorded)
    for data in before:
        wire.arrive(LEFT, data)
    wire.post()
    assert wire.heard[LEFT] == []
    assert wire.refusals() == ["replay"]
    wire.run(2 * BEAT)
    wire.say(LEFT)
    wire.deliver()
    assert wire.heard[RIGHT] == [1, 2]


def test_an_end_that_is_given_its_own_words_back_meets_nobody() -> None:
    wire = Wire(nothing)
    wire.run(1)
    (ask,) = [data for data in wire.recorded if data[4:12] == wire.ends[LEFT]._life]
    wire.arrive(LEFT, ask)
    wire.post()
    for data in wire.recorded[:]:
        wire.arrive(LEFT, data)
    assert not wire.ends[LEFT].connected


def test_a_slow_network_connects_too() -> None:
    wire = Wire(lambda: [3.0])
    wire.run(15)
    assert wire.connected


@pytest.mark.parametrize("restarted", [LEFT, RIGHT])
def test_a_restart_is_survived_without_a_word_of_replay(restarted: int) -> None:
    wire = connected()
    wire.say(LEFT)
    wire.say(RIGHT)
    wire.deliver()
    wire.ends[restarted] = wire.end(restarted)
    late = wire.ends[1 - restarted].pack(dmrd(99), wire.now)
    wire.say(1 - restarted)  # while the other end does not know yet
    wire.run(2)
    assert wire.connected
    wire.arrive(restarted, late)
    assert wire.say(LEFT)
    assert wire.say(RIGHT)
    wire.deliver()
    assert (wire.heard[LEFT][-1], wire.heard[RIGHT][-1]) == (5, 4)
    assert wire.refusals() == []
    heard = [list(numbers) for numbers in wire.heard]
    for data in list(wire.recorded):
        for side in (LEFT, RIGHT):
            wire.arrive(side, data)
    assert wire.heard == heard


def test_an_end_that_falls_silent_is_lost_and_found_again() -> None:
    wire = connected()
    wire.fate = nothing
    wire.run(DEAD - 6)
    assert wire.connected
    wire.run(8)
    assert not any(link.connected for link in wire.ends)
    lost = [event for event in wire.reported if isinstance(event, RepeaterLost)]
    assert [event.reason for event in lost] == ["silent", "silent"]
    assert lost[0].last_heard == 1_001_000_000
    wire.fate = at_once
    wire.run(BEAT + 1)
    assert wire.connected


def test_old_asks_do_not_keep_the_ends_apart() -> None:
    wire = connected()
    asks = [data for data in wire.recorded if data.startswith(b"SCPA")]
    wire.ends = [wire.end(LEFT), wire.end(RIGHT)]
    for _ in range(100):
        for data in asks:
            wire.arrive(LEFT, data)
            wire.arrive(RIGHT, data)
        wire.run(1)
    assert wire.connected
    answers = [data for data in wire.recorded if data.startswith(b"SCPA")]
    assert len(answers) <= 2 * 110


def test_closing_receives() -> None:
    wire = connected()
    wire.ends[LEFT].close(wire.now)
    (lost,) = wire.ends[LEFT].events
    assert isinstance(lost, RepeaterLost)
    assert lost.reason == "removed"


@pytest.mark.parametrize("data", [b"", b"SCPA", dmrd(1), bytes(79), b"SCPR" + bytes(32)])
def test_what_two_scapes_never_exchange_is_malformed(data: bytes) -> None:
    with pytest.raises(Malformed):
        connected().ends[LEFT].receive(data, 1.0)


@given(st.lists(st.integers(1, 3 * WINDOW), max_size=200))
def test_the_window_takes_each_counter_once(counters: list[int]) -> None:
    window, taken, highest = Window(), set(), 0
    for counter in counters:
        fresh = counter not in taken and counter > highest - WINDOW
        assert window.take(counter) is fresh
        if fresh:
            taken.add(counter)
            highest = max(highest, counter)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(0, 2**32),
    st.floats(0, 0.6),
    st.floats(0, 0.5),
    st.lists(
        st.sampled_from(["left says", "right says", "replay", "bend", "wait", "restart"]),
        max_size=60,
    ),
)
def test_each_frame_is_heard_once_at_most_and_by_the_right_end(
    seed: int, loss: float, twice: float, steps: list[str]
) -> None:
    random = Random(seed)

    def fate() -> list[float]:
        arrivals = (random.random() >= loss) + (random.random() < twice)
        return [random.expovariate(2.0) for _ in range(arrivals)]

    wire = Wire(fate)
    for step in steps:
        if step == "restart":
            side = random.randrange(2)
            wire.ends[side] = wire.end(side)
        elif step in ("replay", "bend") and wire.recorded:
            data = bytearray(random.choice(wire.recorded))
            if step == "bend":
                data[random.randrange(len(data))] ^= 1 << random.randrange(8)
            try:
                wire.arrive(random.randrange(2), bytes(data))
            except Malformed:
                assert step == "bend"
        elif step == "wait":
            wire.run(random.choice((1, 7, 30)))
        else:
            wire.say(LEFT if step == "left says" else RIGHT)
            wire.deliver()
    for side in (LEFT, RIGHT):
        assert len(set(wire.heard[side])) == len(wire.heard[side])
        assert set(wire.heard[side]) <= wire.sent_by[1 - side]
    wire.fate = at_once
    wire.run(DEAD + 2 * BEAT)
    assert wire.connected
    numbers = [wire.say(LEFT), wire.say(RIGHT)]
    wire.deliver()
    assert [wire.heard[RIGHT][-1], wire.heard[LEFT][-1]] == numbers
