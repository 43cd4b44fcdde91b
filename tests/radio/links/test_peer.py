"""Our peer against our master over a network that loses, delays, doubles and reorders."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scape.radio.events import AirEvent, RepeaterConnected, RepeaterLost
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.links.links import make
from scape.radio.switch.links.peer import DOUBT, LONGEST_REST, Peer
from scape.radio.wire.messages import Link
from tests.radio.network import HEADER, Network, Repeater, site

NUMBER, SECRET = 1, "secret 1"
US = Address("10.0.0.1", 62031)
MASTER = Address("192.0.2.1", 62031)


def link(secret: str = SECRET, options: str = "") -> Link:
    return Link(
        number=NUMBER,
        name="Lietuvos policija",
        kind="homebrew",
        host=MASTER.host,
        port=MASTER.port,
        secret=secret,
        options=options,
    )


def wall(now: float) -> int:
    return round(now * 1_000_000)


class Wire:
    """A peer and a switch with the network between them; what is on its way lies in `flying`.

    `fate` says of each datagram after how many seconds it arrives, once for each time it does.
    """

    def __init__(self, fate: Callable[[], list[float]], peer: Link | None = None) -> None:
        self.network = Network()
        self.peer = Peer(peer or link(), wall)
        self.fate = fate
        self.flying: list[tuple[float, bool, bytes]] = []
        self.heard: list[Frame] = []
        self.reported: list[AirEvent] = []
        self._second = 0

    @property
    def now(self) -> float:
        return self.network.now

    def run(self, seconds: float, step: float = 0.25) -> None:
        end = self.now + seconds
        while self.now < end:
            if int(self.now) != self._second:
                self._second = int(self.now)
                self.peer.sweep(self.now)
            self.deliver()
            self.network.advance(min(step, end - self.now))

    def deliver(self) -> None:
        """Everything whose time has come, until nothing more is said in answer."""
        self._post()
        while due := [one for one in sorted(self.flying) if one[0] <= self.now]:
            for one in due:
                self.flying.remove(one)
                self._arrive(*one)
            self._post()

    def _arrive(self, _: float, to_master: bool, data: bytes) -> None:
        if to_master:
            for answer in self.network.send(data, US):
                self._throw(False, answer)
        elif frame := self.peer.receive(data, self.now):
            self.heard.append(frame)

    def _post(self) -> None:
        for data, address in self.peer.outbox:
            assert address == MASTER
            self._throw(True, data)
        for data in self.network.inbox.pop(US, []):
            self._throw(False, data)
        self.peer.outbox.clear()
        self.reported += self.peer.events
        self.peer.events.clear()

    def _throw(self, to_master: bool, data: bytes) -> None:
        self.flying += [(self.now + delay, to_master, data) for delay in self.fate()]

    @property
    def logged_in(self) -> bool:
        sessions = {session.repeater for session in self.network.switch.sessions()}
        return self.peer.connected and NUMBER in sessions


def at_once() -> list[float]:
    return [0.0]


def losses(wire: Wire) -> list[str]:
    return [event.reason for event in wire.reported if isinstance(event, RepeaterLost)]


def test_logs_in_and_stays() -> None:
    wire = Wire(at_once)
    wire.run(300)
    assert wire.logged_in
    (connected,) = wire.reported
    assert isinstance(connected, RepeaterConnected)
    assert (connected.site, connected.address) == (NUMBER, str(MASTER))
    (session,) = wire.network.switch.sessions()
    assert session.details.callsign == "Lietuvos"
    assert session.details.description == "Lietuvos policija"


def test_frames_go_both_ways() -> None:
    wire = Wire(at_once)
    wire.run(2)
    other = Repeater(wire.network, 2).log_in()
    other.key_up()
    wire.run(1)
    assert [(frame.repeater, frame.source) for frame in wire.heard] == [(NUMBER, 2222223)]
    other.release()
    wire.run(10)
    mine = homebrew.encode(Repeater(wire.network, 99).frame(HEADER, 9))
    wire.network.send(wire.peer.pack(mine, wire.now), US)
    assert [frame.stream for frame in other.frames()] == [9]


def test_a_frame_before_the_login_is_nobodys() -> None:
    peer = Peer(link(), wall)
    frame = homebrew.encode(Repeater(Network(), NUMBER).frame(HEADER))
    assert peer.receive(frame, 1.0) is None


def test_wishes_are_said_until_they_arrive() -> None:
    wire = Wire(at_once, link(options="TS2=19535"))
    wire.run(0.5)
    said: list[bytes] = []
    wire.fate = lambda: []
    wire.peer._connect(wire.now)
    said += [data for data, _ in wire.peer.outbox]
    wire.run(11)
    wire.fate = at_once
    said += [data for _, _, data in wire.flying]
    assert homebrew.encode(homebrew.Options(NUMBER, "TS2=19535")) in said
    wire.peer.outbox.clear()
    wire.peer.sweep(wire.now + 10)
    assert any(data.startswith(b"RPTO") for data, _ in wire.peer.outbox)
    wire.run(20)
    wire.peer.outbox.clear()
    wire.peer.sweep(wire.now + 20)
    assert [data[:7] for data, _ in wire.peer.outbox] == [b"RPTPING"]


def test_a_wrong_secret_is_reported_once_and_tried_ever_more_seldom() -> None:
    wire = Wire(at_once, link(secret="guess"))
    asked: list[float] = []

    def counting() -> list[float]:
        if wire.peer.outbox and wire.peer.outbox[0][0].startswith(b"RPTL"):
            asked.append(wire.now)
        return [0.0]

    wire.fate = counting
    wire.run(1000)
    assert losses(wire) == ["refused"]
    pauses = [round(after - before) for before, after in pairwise(asked)]
    assert pauses[:4] == [10, 20, 40, 80]
    assert max(pauses) <= LONGEST_REST + 1
    wire.network.configure(site(1, secrets=("guess",)), site(2))
    wire.run(LONGEST_REST + 2)
    assert wire.logged_in
    wire.network.configure(site(1, secrets=("other",)), site(2))
    wire.run(1000)
    assert losses(wire) == ["refused", "refused"]


def test_a_master_that_went_away_is_reported_and_found_again() -> None:
    wire = Wire(at_once)
    wire.run(2)
    wire.fate = lambda: []
    wire.run(59)
    assert losses(wire) == []
    wire.run(3)
    assert not wire.logged_in
    assert losses(wire) == ["silent"]
    wire.fate = at_once
    wire.run(11)
    assert wire.logged_in


def test_one_forged_no_changes_nothing() -> None:
    wire = Wire(at_once)
    wire.run(2)
    for forged in (homebrew.Nak(NUMBER), homebrew.MasterClose(NUMBER), homebrew.Nak(NUMBER)):
        wire.peer.receive(homebrew.encode(forged), wire.now)
        wire.run(10)
    assert wire.logged_in
    assert losses(wire) == []


@pytest.mark.parametrize(
    ("word", "reason"),
    [(homebrew.Nak(NUMBER), "refused"), (homebrew.MasterClose(NUMBER), "closed")],
)
def test_a_true_no_leads_to_another_login(word: homebrew.Datagram, reason: str) -> None:
    wire = Wire(at_once)
    wire.run(2)
    wire.network.send(homebrew.Close(NUMBER), US)
    wire.peer.receive(homebrew.encode(word), wire.now)
    wire.run(DOUBT + 2)
    assert wire.logged_in
    assert losses(wire) == [reason]


def test_a_master_that_leaves_out_ids_or_turns_them_round_is_understood() -> None:
    """As xlxd and urfd answer."""
    peer = Peer(link(options="TS2=9"), wall)

    def says(answer: bytes, now: float) -> list[bytes]:
        peer.outbox.clear()
        peer.receive(answer, now)
        return [data[:4] for data, _ in peer.outbox]

    peer.sweep(1.0)
    assert says(b"RPTACK", 1.0) == []
    assert says(b"RPTACK" + b"salt", 1.0) == [b"RPTK"]
    assert says(b"RPTACK" + b"salt", 1.0) == []
    assert says(b"RPTACK", 1.0) == [b"RPTC"]
    assert says(b"RPTACK", 1.0) == [b"RPTP", b"RPTO"]
    assert says(b"RPTACK", 1.0) == []
    for now in range(11, 200, 10):
        peer.outbox.clear()
        peer.sweep(now)
        assert [data[:4] for data, _ in peer.outbox] == [b"RPTP"]
        peer.receive(b"MSTPONG" + NUMBER.to_bytes(4, "little"), now)
    assert losses_of(peer) == []
    assert says(b"MSTNAK", 200.0) == [b"RPTP"]
    peer.sweep(200 + DOUBT)
    assert not peer.connected
    assert losses_of(peer) == ["refused"]


def losses_of(peer: Peer) -> list[str]:
    return [event.reason for event in peer.events if isinstance(event, RepeaterLost)]


def test_closing_logs_out() -> None:
    wire = Wire(at_once)
    wire.run(2)
    wire.peer.close(wire.now)
    wire.deliver()
    assert not wire.logged_in
    assert wire.network.switch.sessions() == []
    assert losses(wire) == ["removed"]


def test_the_host_is_as_the_kernel_names_it() -> None:
    far = Link(number=1, name="x", kind="homebrew", host="2001:DB8:0::1", port=1, secret="")
    assert make(far, bytes, wall).address == Address("2001:db8::1", 1)
    with pytest.raises(ValueError, match="a name"):
        make(
            Link(number=1, name="x", kind="homebrew", host="a name", port=1, secret=""), bytes, wall
        )


@settings(max_examples=60, deadline=None)
@pytest.mark.slow
@given(
    st.integers(0, 2**32),
    st.floats(0, 0.6),
    st.floats(0, 0.5),
    st.lists(st.sampled_from(["peer", "master", "nothing"]), max_size=3),
)
def test_ends_logged_in_whatever_the_network_did(
    seed: int, loss: float, twice: float, restarts: list[str]
) -> None:
    random = Random(seed)

    def fate() -> list[float]:
        arrivals = (random.random() >= loss) + (random.random() < twice)
        return [random.expovariate(1.0) for _ in range(arrivals)]

    wire = Wire(fate)
    for restart in restarts:
        wire.run(random.uniform(1, 90))
        if restart == "peer":
            wire.peer = Peer(link(), wall)
        elif restart == "master":
            now = wire.now
            wire.network = Network()
            wire.network.now = now
    wire.run(60)
    wire.fate = at_once
    wire.run(60 + LONGEST_REST + 20)
    assert wire.logged_in
    wire.reported.clear()
    wire.run(100)
    assert wire.reported == []
