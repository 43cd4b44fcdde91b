"""The login table: who gets in, who is refused and why, and what a forger cannot do."""

import pytest

from scape.radio.events import LoginRefused, RepeaterConnected, RepeaterDoubled, RepeaterLost
from scape.radio.switch.links import homebrew, master
from scape.radio.switch.links.homebrew import Address
from tests.radio.links.cases import CASES
from tests.radio.network import HEADER, VOICE, Network, Repeater, site


def nak(number: int) -> bytes:
    return homebrew.encode(homebrew.Nak(number))


def ack(number: int) -> bytes:
    return homebrew.encode(homebrew.Ack(number.to_bytes(4, "big")))


def pong(number: int) -> bytes:
    return homebrew.encode(homebrew.Pong(number))


def refusals(network: Network) -> list[tuple[int, str, int]]:
    events = network.take_events()
    return [(e.site, e.reason, e.count) for e in events if isinstance(e, LoginRefused)]


def test_login_and_everything_after_it() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    (connected,) = network.take_events()
    assert isinstance(connected, RepeaterConnected)
    assert (connected.site, connected.address, connected.moved) == (1, "10.0.0.1:50001", False)
    assert connected.callsign == "YL1"
    assert repeater.send(homebrew.Options(1, "TS2=*;whatever")) == [ack(1)]
    assert repeater.ping() == [pong(1)]
    assert repeater.send(homebrew.Close(1)) == []
    (lost,) = network.take_events()
    assert isinstance(lost, RepeaterLost)
    assert lost.reason == "closed"
    assert lost.last_heard == 1_700_001_000_000_000
    assert repeater.ping() == [nak(1)]


def test_unknown_id() -> None:
    network = Network()
    stranger = Repeater(network, 77)
    assert stranger.send(homebrew.Login(77)) == [nak(77)]
    assert stranger.ping() == [nak(77)]
    assert refusals(network) == [(77, "unknown-id", 1)]


def test_wrong_secret() -> None:
    network = Network()
    repeater = Repeater(network, 1, secret="guess")
    key = homebrew.Key(1, homebrew.answer(repeater.salt(), "guess"))
    assert repeater.send(key) == [nak(1)]
    assert repeater.send(homebrew.Details(1)) == [nak(1)]
    assert refusals(network) == [(1, "wrong-secret", 1), (1, "not-logged-in", 1)]


def test_salt_serves_once() -> None:
    network = Network()
    repeater = Repeater(network, 1)
    salt = repeater.salt()
    assert repeater.send(homebrew.Key(1, bytes(32))) == [nak(1)]
    assert repeater.send(homebrew.Key(1, homebrew.answer(salt, "secret 1"))) == [nak(1)]


def test_salt_is_short_lived() -> None:
    network = Network()
    repeater = Repeater(network, 1)
    key = homebrew.Key(1, homebrew.answer(repeater.salt(), "secret 1"))
    network.advance(10.1)
    assert repeater.send(key) == [nak(1)]


def test_salts_differ() -> None:
    network = Network()
    repeater = Repeater(network, 1)
    salts = set()
    for _ in range(50):
        salts.add(repeater.salt())
        network.advance(0.1)
    assert len(salts) == 50


def test_lost_answers_are_given_again() -> None:
    network = Network()
    repeater = Repeater(network, 1)
    key = homebrew.Key(1, homebrew.answer(repeater.salt(), "secret 1"))
    assert repeater.send(key) == [ack(1)]
    network.advance(10)  # the answer was lost: the peer asks again
    assert repeater.send(key) == [ack(1)]
    details = homebrew.Details(1)
    assert repeater.send(details) == [ack(1)]
    network.advance(10)
    assert repeater.send(details) == [ack(1)]
    assert len(network.take_events()) == 1


def test_each_secret_opens_during_a_rotation() -> None:
    network = Network(site(1, secrets=("old", "new")))
    Repeater(network, 1, secret="old").log_in()
    Repeater(network, 1, secret="new").log_in()


def test_a_withdrawn_secret_ends_its_session() -> None:
    network = Network(site(1, secrets=("old", "new")))
    repeater = Repeater(network, 1, secret="old").log_in()
    network.configure(site(1, secrets=("old", "new", "newer")))
    assert repeater.ping() == [pong(1)]
    network.configure(site(1, secrets=("new", "newer")))
    assert repeater.ping() == [nak(1)]
    lost = [event for event in network.take_events() if isinstance(event, RepeaterLost)]
    assert [event.reason for event in lost] == ["secret-withdrawn"]


def test_a_removed_site_is_reported() -> None:
    network = Network(site(1), site(2))
    repeater = Repeater(network, 1).log_in()
    network.configure(site(2))
    assert network.inbox[repeater.address][-1] == nak(1)
    assert repeater.send(homebrew.Login(1)) == [nak(1)]
    lost = [event for event in network.take_events() if isinstance(event, RepeaterLost)]
    assert [event.reason for event in lost] == ["removed"]


def test_forged_login_leaves_the_live_session_alone() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    forger = Repeater(network, 1, port=6666, secret="guess")
    forger.send(homebrew.Key(1, homebrew.answer(forger.salt(), "guess")))
    forger.send(homebrew.Details(1, callsign="FORGED"))
    forger.send(homebrew.Close(1))
    assert forger.ping() == [nak(1)]
    assert repeater.ping() == [pong(1)]
    (session,) = network.switch.sessions()
    assert (session.address, session.details.callsign) == (repeater.address, "YL1")


def test_a_live_address_is_never_refused() -> None:
    """Anybody can put a live repeater's address on a datagram; a NAK would make it log in again."""
    network = Network()
    repeater = Repeater(network, 1).log_in()
    for data, _ in CASES.values():
        assert nak(246001) not in repeater.send(data)
    assert repeater.send(homebrew.Key(1, bytes(32))) == []
    assert repeater.send(homebrew.Foreign(1, "DTCPING")) == []
    assert repeater.ping() == [pong(1)]


def test_a_moved_site_takes_its_session_along() -> None:
    network = Network()
    before = Repeater(network, 1).log_in()
    network.take_events()
    after = Repeater(network, 1, port=40000)
    assert after.ping() == [nak(1)]
    assert before.ping() == [pong(1)]
    after.log_in()
    refused, connected = network.take_events()
    assert isinstance(refused, LoginRefused)
    assert refused.reason == "address-mismatch"
    assert isinstance(connected, RepeaterConnected)
    assert connected.moved
    assert before.ping() == [nak(1)]
    assert after.ping() == [pong(1)]


def test_voice_from_a_new_address_is_reported_at_once_and_once_to_log_in() -> None:
    """A MSTNAK in the midst of a login would end it."""
    network = Network()
    Repeater(network, 1).log_in()
    after = Repeater(network, 1, port=40000)
    assert after.send(after.frame(HEADER)) == [nak(1)]
    for _ in range(3):
        assert after.send(after.frame(VOICE)) == []
    after.log_in()
    network.advance(11)
    assert after.send(after.frame(HEADER)) == []
    assert network.switch.count.strangers == 4


def test_voice_of_nobody_and_from_where_somebody_is_gets_no_answer() -> None:
    network = Network()
    stranger, site_1 = Repeater(network, 77), Repeater(network, 1).log_in()
    assert stranger.send(stranger.frame(HEADER)) == []
    forged = homebrew.encode(Repeater(network, 2).frame(HEADER))
    assert network.send(forged, site_1.address) == []


def doubled(network: Network) -> list[tuple[str, ...]]:
    events = network.take_events()
    return [event.addresses for event in events if isinstance(event, RepeaterDoubled)]


def test_two_machines_with_one_id_are_reported_and_both_named() -> None:
    network = Network()
    one, other = Repeater(network, 1), Repeater(network, 1, port=40000)
    received = []
    for _ in range(12):
        for machine in (one, other):
            machine.log_in()
            network.advance(10)
            received += doubled(network)
    assert received == [("10.0.0.1:40000", "10.0.0.1:50001")] * 4


def test_a_site_that_moves_or_comes_back_once_is_one() -> None:
    network = Network()
    for port in (40000, 40001, 40002, 40001, 40003, 40004, 40003, 40005):
        Repeater(network, 1, port=port).log_in()
        network.advance(20)
    for port in (40000, 40001, 40000, 40001):
        Repeater(network, 1, port=port).log_in()
        network.advance(30)
        Repeater(network, 1, port=port).ping()
        for _ in range(10):
            network.advance(30)
            Repeater(network, 1, port=port).ping()
    assert doubled(network) == []


def test_back_within_21_seconds_of_a_new_port() -> None:
    """Peers ping each 10 s and, once refused, log in again at their next retry, 10 s later."""
    network = Network()
    Repeater(network, 1).log_in()
    after = Repeater(network, 1, port=40000)
    moved_at = network.now
    network.advance(10)
    assert after.ping() == [nak(1)]
    network.advance(10)
    after.log_in()
    assert network.now - moved_at <= 21


def test_silence_ends_a_session_but_not_before_three_lost_pings() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    network.take_events()
    network.advance(34)
    assert repeater.ping() == [pong(1)]
    network.advance(36)
    (lost,) = network.take_events()
    assert isinstance(lost, RepeaterLost)
    assert lost.reason == "silent"
    assert repeater.ping() == [nak(1)]


def test_voice_keeps_a_session() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    for _ in range(5):
        network.advance(30)
        repeater.send(repeater.frame(HEADER))
    assert repeater.ping() == [pong(1)]


def test_sessions_outlive_a_restart() -> None:
    network = Network()
    repeater = Repeater(network, 1).log_in()
    again = Network()
    again.now = 5.0
    again.switch.restore(network.switch.sessions(), again.now)
    repeater.network = again
    assert repeater.ping() == [pong(1)]
    again.advance(36)
    (lost,) = again.take_events()
    assert isinstance(lost, RepeaterLost)


def test_another_dialect_is_reported() -> None:
    network = Network()
    assert Repeater(network, 1).send(homebrew.Foreign(1, "DTCL")) == [nak(1)]
    assert refusals(network) == [(1, "version", 1)]


def test_refusals_are_reported_once_then_counted() -> None:
    network = Network()
    stranger = Repeater(network, 77)
    for _ in range(61):
        stranger.ping()
        network.advance(1.1)
    stranger.ping()
    received = refusals(network)
    assert received[0] == (77, "unknown-id", 1)
    assert len(received) == 2
    network.advance(130)
    (rest,) = refusals(network)
    assert received[1][2] + rest[2] == 61
    stranger.ping()
    assert refusals(network) == [(77, "unknown-id", 1)]


def test_a_flood_of_forged_ids_is_bounded_and_hides_nobody() -> None:
    network = Network()
    for number in range(1000, 6000):
        network.send(homebrew.Ping(number), Address("203.0.113.9", number))
        network.now += 0.006
    assert len(refusals(network)) <= 257
    Repeater(network, 1).ping()
    assert refusals(network) == [(1, "not-logged-in", 1)]
    network.advance(61)
    assert sum(count for *_, count in refusals(network)) == 5000 - 257


@pytest.mark.parametrize(
    ("sources", "kept"), [(1, master.SALTS_OF_ONE_SOURCE), (6000, master.SALTS)]
)
def test_half_open_logins_are_bounded(sources: int, kept: int) -> None:
    network = Network()
    for number in range(6000):
        source = number % sources
        host = f"10.{source >> 8}.{source & 255}.1"
        network.send(homebrew.Login(1), Address(host, number))
        network.now += 0.006
    assert len(network.switch._master._salts) == kept
    assert (1, "busy", 1) in refusals(network)
    network.advance(11)
    assert len(network.switch._master._salts) == 0


def test_a_flood_leaves_room_for_an_honest_login() -> None:
    network = Network()
    repeater = Repeater(network, 1)
    salt = repeater.salt()
    for number in range(master.SALTS - 1):
        network.send(homebrew.Login(1), Address(f"10.{number >> 8}.{number & 255}.1", 1))
        network.now += 0.0015
    key = homebrew.Key(1, homebrew.answer(salt, "secret 1"))
    assert repeater.send(key) == [ack(1)]


def test_ipv6_and_mapped_ipv4_count_as_one_source() -> None:
    network = Network()
    for number in range(40):
        host = "::ffff:192.0.2.1" if number % 2 else "192.0.2.1"
        network.send(homebrew.Login(1), Address(host, number))
        network.now += 0.006
    assert len(network.switch._master._salts) == master.SALTS_OF_ONE_SOURCE
    address = Address("2001:db8::5", 62031)
    (answer,) = network.send(homebrew.Login(2), address)
    network.send(homebrew.Key(2, homebrew.answer(answer[6:], "secret 2")), address)
    assert network.send(homebrew.Details(2), address) == [ack(2)]
