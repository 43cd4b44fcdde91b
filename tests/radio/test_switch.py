"""What the switch says of a call, and what it does to the frames it passes on."""

from random import Random

import msgspec
import pytest

from scape import dmr
from scape.radio.events import CallStarted, RepeaterConnected
from scape.radio.switch.links import homebrew
from tests.radio.network import GROUP, HEADER, SLOT_2, Network, Repeater, site
from tests.radio.test_calls import on_the_air


def heard(network: Network) -> CallStarted:
    (started,) = [e for e in network.take_events() if isinstance(e, CallStarted)]
    return started


@pytest.mark.parametrize("emergency", [False, True])
@pytest.mark.parametrize("privacy", [False, True])
def test_emergency_and_encryption_come_from_the_header(emergency: bool, privacy: bool) -> None:
    network, (talker, *_) = on_the_air()
    options = dmr.ServiceOptions(emergency=emergency, privacy=privacy)
    control = dmr.GroupVoice(destination=GROUP, source=2222223, options=options)
    frame = talker.frame(HEADER)
    data = homebrew.encode(frame)
    talker.send(data[:20] + dmr.voice_header(control, colour_code=4) + data[53:])
    started = heard(network)
    assert (started.emergency, started.encrypted) == (emergency, privacy)


def test_a_header_that_cannot_be_read_still_starts_a_call() -> None:
    network, (talker, *_) = on_the_air()
    talker.key_up()
    assert not heard(network).emergency


@pytest.mark.parametrize("length", [53, 54, 55, 71])
def test_frames_leave_as_they_came_but_for_the_repeater_id(length: int) -> None:
    network, (talker, other, _) = on_the_air()
    frame = talker.frame(HEADER, errors=7, rssi=91)
    data = homebrew.encode(frame).ljust(71, b"\x55")[:length]
    network.send(data, talker.address)
    (sent,) = network.inbox[other.address]
    expected = bytearray(data[:55].ljust(55, b"\0"))
    expected[11:15] = (2).to_bytes(4, "big")
    assert sent == bytes(expected)


def test_frames_from_an_address_that_did_not_log_in_are_dropped() -> None:
    network, (talker, other, _) = on_the_air()
    for forger in (Repeater(network, 1, port=6666), Repeater(network, 77)):
        forger.key_up()
    network.send(homebrew.encode(talker.frame(HEADER)), other.address)
    assert network.switch.count.strangers == 3
    assert other.frames() == []
    assert network.bursts == []


def test_malformed_datagrams_are_counted() -> None:
    network, (talker, *_) = on_the_air()
    for data in (b"", b"DMRD", b"DMRD" + bytes(70), b"hello", Random(1).randbytes(55)):
        talker.send(data)
    assert network.switch.count.malformed == 5
    assert network.take_events() == []


def test_a_wall_clock_that_steps_changes_no_duration() -> None:
    network, (talker, *_) = on_the_air()
    talker.key_up()
    network.switch.epoch -= 3_600_000_000
    talker.superframe()
    talker.release()
    started, ended = network.take_events()
    assert ended.duration == pytest.approx(360_000, abs=1)  # type: ignore[attr-defined]
    assert started.call != ""  # type: ignore[attr-defined]


def test_ids_and_times_follow_the_wall_clock() -> None:
    network, (talker, *_) = on_the_air()
    network.switch.receive_datagram(
        homebrew.encode(talker.frame(HEADER | SLOT_2)), talker.address, network.now
    )
    happened = network.switch.next_event()
    assert happened is not None
    assert happened[0] == 1_700_001_000_000_000


def test_a_switch_that_was_held_up_listens_before_it_calls_anybody_silent() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up()
    other.frames()
    network.advance(0.5)
    network.now += 20
    network.switch.handle_timer(network.now)
    talker.send(talker.frame(1))
    network.advance(1)
    assert len(other.frames()) == 1
    assert [type(event) for event in network.take_events()] == [CallStarted]


def test_a_login_names_the_secret_it_used() -> None:
    both = msgspec.structs.replace(site(1, secrets=("new", "old")), secret_ids=("n", "o"))
    network = Network(both)
    Repeater(network, 1, secret="old").log_in()
    Repeater(network, 1, port=50009, secret="new").log_in()
    events = network.take_events()
    used = [event.secret for event in events if isinstance(event, RepeaterConnected)]
    assert used == ["o", "n"]
