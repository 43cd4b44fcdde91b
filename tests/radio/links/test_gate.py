"""What a flood gets: little attention, little memory, one event a minute, and no honest victim."""

import msgspec
import pytest

from scape.radio.events import LoginRefused, RepeaterLost
from scape.radio.switch.links import gate, homebrew
from scape.radio.switch.links.gate import Gate
from scape.radio.switch.links.homebrew import Address
from scape.radio.switch.links.master import Session
from scape.radio.switch.links.options import parse
from tests.radio.network import GROUP, HEADER, Network, Repeater, site


def forged(number: int) -> Address:
    return Address(f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}", 40000)


def flood(network: Network, seconds: float, rate: int = 20_000) -> int:
    """Logins of forged sources, as many a second; how many were answered."""
    answered = 0
    for number in range(round(seconds * rate)):
        answered += len(network.send(homebrew.Login(1), forged(number)))
        network.now += 1 / rate
    network.inbox.clear()
    return answered


def refusals(network: Network) -> list[tuple[int, str, int]]:
    events = network.take_events()
    return [(e.site, e.reason, e.count) for e in events if isinstance(e, LoginRefused)]


def test_one_source_is_admitted_so_often_in_a_window_and_again_in_the_next() -> None:
    one = Gate()
    assert [one.admits(forged(1), 5.0) for _ in range(30)] == [True] * gate.EACH + [False] * 10
    assert one.admits(forged(2), 5.0)
    assert one.admits(forged(1), 5.05 + gate.WINDOW)
    assert one.flooded == 10


def test_all_together_are_admitted_so_often_in_a_window() -> None:
    one = Gate()
    admitted = sum(one.admits(forged(number), 5.0) for number in range(5000))
    assert admitted == gate.ALL
    assert one.flooded == 5000 - gate.ALL
    assert len(one._admitted) == gate.ALL


def test_ipv4_is_one_source_by_either_way() -> None:
    one = Gate()
    hosts = ("192.0.2.1", "::ffff:192.0.2.1")
    admitted = [one.admits(Address(hosts[n % 2], n), 5.0) for n in range(2 * gate.EACH)]
    assert sum(admitted) == gate.EACH


def test_what_is_remembered_of_sources_is_bounded() -> None:
    one = Gate()
    for number in range(3 * gate.REMEMBERED):
        one.remember(forged(number).source)
    assert len(one._familiar) == gate.REMEMBERED


@pytest.mark.parametrize(
    ("host", "allowed"),
    [
        ("10.1.2.3", True),
        ("10.2.2.3", False),
        ("::ffff:10.1.2.3", True),
        ("2001:db8::7", True),
        ("2001:db9::7", False),
        ("fe80::1%1", False),
        ("::a01:203", False),  # as a number the same as 10.1.2.3
    ],
)
def test_networks(host: str, allowed: bool) -> None:
    one = Gate()
    one.allow(("10.1.0.0/16", "2001:db8::/32"))
    assert one.admits(Address(host, 1), 5.0) is allowed
    assert one.not_allowed == (not allowed)
    one.allow(())
    assert one.admits(Address(host, 1), 5.0)


def test_a_flood_neither_disturbs_a_session_nor_keeps_one_from_coming_back() -> None:
    network = Network()
    near, far = Repeater(network, 1).log_in(), Repeater(network, 2).log_in()
    assert flood(network, 3) <= 3 * gate.ALL / gate.WINDOW + gate.ALL
    near.key_up()
    assert len(far.frames()) == 1
    assert all(near.ping() for _ in range(gate.FAMILIAR + 100))
    near.address = near.address._replace(port=40001)  # started anew behind the same address
    for _ in range(gate.ALL):
        network.send(homebrew.Login(1), forged(network.switch.count.received))
    near.log_in()
    assert network.switch.count.flooded > 50_000


def test_a_flood_is_reported_at_once_and_then_once_a_minute() -> None:
    network = Network()
    flood(network, 0.5)
    network.advance(1.1)
    reported = [one for one in refusals(network) if one[1] == "flood"]
    assert len(reported) == 1
    assert reported[0][0] == 0
    assert reported[0][2] > 9000
    for _ in range(50):
        flood(network, 0.02)
        network.advance(1)
    assert [one for one in refusals(network) if one[1] == "flood"] == []
    network.advance(15)
    assert len([one for one in refusals(network) if one[1] == "flood"]) == 1


def test_from_outside_the_allowed_networks_nobody_is_answered() -> None:
    network = Network(allowed=("10.0.0.0/24",))
    inside = Repeater(network, 1).log_in()
    outside = Address("10.0.1.1", 1)
    assert network.send(homebrew.Login(2), outside) == []
    assert network.send(b"no datagram at all", outside) == []
    assert network.switch.count.malformed == 0
    assert network.switch.count.flooded == 2
    network.advance(1.1)
    assert refusals(network) == [(0, "not-allowed", 2)]
    assert inside.ping()


def test_a_session_ends_when_its_network_is_no_longer_allowed() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    network.take_events()
    sessions = network.switch.sessions()
    network.configure(site(1), allowed=("192.0.2.0/24",))
    lost = [event for event in network.take_events() if isinstance(event, RepeaterLost)]
    assert [event.reason for event in lost] == ["refused"]
    assert repeater.ping() == []
    network.switch.restore(sessions, network.now)
    assert network.switch.sessions() == []


def asking(text: str, *, takes: bool = True) -> tuple[Network, Repeater, Repeater]:
    """A repeater that keys up on the group, and one that asks for talkgroups."""
    sites = [msgspec.structs.replace(site(number), takes_options=takes) for number in (1, 2)]
    network = Network(*sites)
    near, far = Repeater(network, 1).log_in(), Repeater(network, 2).log_in()
    before = network.switch.changes
    assert len(far.send(homebrew.Options(2, text))) == 1
    if takes and text:
        assert network.switch.changes > before
    far.frames()
    return network, near, far


@pytest.mark.parametrize(
    ("text", "heard"),
    [("TS2=9", 0), (f"TS2={GROUP}", 1), ("TS2=", 0), ("nonsense", 1), ("TS1=9", 1)],
)
def test_a_site_hears_what_it_asked_for(text: str, heard: int) -> None:
    _, near, far = asking(text) if text != "nonsense" else asking("")
    near.send(near.frame(HEADER))
    assert len(far.frames()) == heard


def test_who_is_not_listened_to_hears_all_it_is_given() -> None:
    _, near, far = asking("TS2=9", takes=False)
    near.send(near.frame(HEADER))
    assert len(far.frames()) == 1


def test_wishes_outlive_a_restart() -> None:
    network, _, _ = asking("TS1=9")
    saved = msgspec.msgpack.encode(network.switch.sessions())
    sessions = msgspec.msgpack.decode(saved, type=list[Session])
    assert [session.wishes for session in sessions] == [parse(""), parse("TS1=9")]


def test_sessions_saved_before_there_were_wishes_are_read() -> None:
    network = Network()
    Repeater(network, 1).log_in()
    (session,) = network.switch.sessions()
    old = {name: value for name, value in msgspec.to_builtins(session).items() if name != "wishes"}
    assert msgspec.convert(old, Session).wishes == parse("")
