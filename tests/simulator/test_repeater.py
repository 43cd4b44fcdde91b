"""A simulated repeater behaves as an MMDVM site does: at its master and on its channel."""

from random import Random
from typing import Any

import msgspec
import pytest

from scape import dmr
from scape.radio.events import CallBlocked, CallEnded, CallStarted, RepeaterConnected
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Details, Frame, Kind
from simulator.liepaja import LIEPAJA, NICA, PATROL, RUCAVA
from simulator.link import LoggedIn, LoggedOut
from simulator.radio import Radio
from simulator.repeater import GaveUp, KeyedUp, Repeater
from simulator.slot import Heard
from simulator.speech import PHRASES, voices
from simulator.transmission import BURST, KeyUp
from tests.simulator.air import OFF_AIR, STEP, VOICE, Air, Site

CALL = KeyUp(at=0, site=LIEPAJA, radio=2470121, slot=1, talkgroup=PATROL.number, length=3)


@pytest.fixture
def air() -> Air:
    air = Air()
    air.pass_by(0.2)
    return air


def call(air: Air, **about: Any) -> list[Frame]:
    """What Liepāja sent of one call."""
    air.key_up(CALL._replace(**about))
    air.pass_by(4)
    return [frame for _, frame in air.sites[LIEPAJA].sent]


def events(air: Air, kind: type) -> list[Any]:
    return [event for event in air.events if isinstance(event, kind)]


def test_it_logs_in(air: Air) -> None:
    assert [site.events for site in air.sites.values()] == [[LoggedIn()]] * 3
    assert {event.site for event in events(air, RepeaterConnected)} == {LIEPAJA, NICA, RUCAVA}


def test_a_call_reaches_the_others_bit_exact(air: Air) -> None:
    sent = call(air)
    assert len(sent) == 1 + 3 * 6 + 1
    assert air.sites[NICA].heard == [msgspec.structs.replace(f, repeater=NICA) for f in sent]
    assert air.sites[NICA].events[-1] == Heard(2470121, 101, 1, len(sent), whole=True)


def test_a_call_goes_on_in_another_slot_under_another_number(air: Air) -> None:
    sent = call(air)
    heard = air.sites[RUCAVA].heard
    assert [frame.kind for frame in heard] == [frame.kind for frame in sent]
    assert {(frame.slot, frame.destination) for frame in heard} == {(2, 1)}
    assert air.sites[RUCAVA].events[-1] == Heard(2470121, 1, 2, len(sent), whole=True)


def test_bursts_leave_at_the_cadence_of_the_air(air: Air) -> None:
    call(air, length=10)
    times = [at for at, _ in air.sites[LIEPAJA].sent]
    cadence = [times[0] + number * BURST for number in range(len(times))]
    assert times == pytest.approx(cadence, abs=STEP + 0.001)


def test_who_speaks_to_whom_is_in_header_voice_and_terminator(air: Air) -> None:
    header, *voice, terminator = call(air, emergency=True)
    options = dmr.ServiceOptions(emergency=True)
    control = dmr.GroupVoice(destination=101, source=2470121, options=options)
    assert (header.kind, terminator.kind) == (Kind.HEADER, Kind.TERMINATOR)
    for frame in (header, terminator):
        assert dmr.decode_link_control(frame.burst).link_control == control
        assert (frame.source, frame.destination, frame.slot) == (2470121, 101, 1)
    reader = dmr.EmbeddedReader()
    bursts = [frame.burst for frame in voice if frame.kind is Kind.VOICE]
    inside = [found for burst in bursts if (found := reader.read(burst))]
    assert [found.link_control for found in inside] == [control] * 3


def test_it_speaks_with_the_voice_off_the_air(air: Air) -> None:
    voice = [frame.burst for frame in call(air) if frame.kind in (Kind.VOICE, Kind.VOICE_SYNC)]
    spoken = b"".join(frame for burst in voice for frame in dmr.frames_of(burst))
    recorded = OFF_AIR.read_bytes()
    assert spoken in recorded + recorded
    assert len(b"".join(map(b"".join, VOICE))) == 54 * 18 * 9


def test_it_says_a_whole_phrase_from_its_first_frame(air: Air) -> None:
    phrase = next(n for n, phrase in enumerate(PHRASES) if phrase.radio == CALL.radio)
    call(air, phrase=phrase, length=PHRASES[phrase].superframes)
    air.pass_by(4)
    sent = [frame for _, frame in air.sites[LIEPAJA].sent]
    assert sent[-1].kind is Kind.TERMINATOR
    said = [frame for burst in sent[1:-1] for frame in dmr.frames_of(burst.burst)]
    assert said == [frame for superframe in voices()[phrase] for frame in superframe]


def test_a_lost_terminator_ends_the_call_by_silence(air: Air) -> None:
    sent = call(air, end_lost=True)
    assert sent[-1].kind is Kind.VOICE
    assert [event.reason for event in events(air, CallEnded)] == ["silence"]
    heard = air.sites[NICA].events[-1]
    assert isinstance(heard, Heard)
    assert not heard.whole


def test_a_lost_header_is_entered_late(air: Air) -> None:
    call(air, header_lost=True)
    assert [event.late_entry for event in events(air, CallStarted)] == [True]


def test_a_radio_waits_while_the_network_talks(air: Air) -> None:
    air.key_up(CALL)
    air.pass_by(0.6)
    air.key_up(CALL._replace(site=NICA, radio=2470123))
    air.pass_by(6)
    assert [event.source for event in events(air, CallStarted)] == [2470121, 2470123]
    assert not events(air, CallBlocked)


def test_who_keys_up_together_is_blocked(air: Air) -> None:
    """While the first call is still in the second site's jitter buffer."""
    air.key_up(CALL)
    air.pass_by(0.3)
    air.key_up(CALL._replace(site=NICA, radio=2470123, length=1))
    air.pass_by(4)
    assert [event.source for event in events(air, CallBlocked)] == [2470123]
    heard = air.sites[NICA].events[-1]
    assert isinstance(heard, Heard)
    assert 0 < heard.frames < len(air.sites[LIEPAJA].sent) - 6  # it missed what it talked over


def test_a_radio_gives_up_in_the_end(air: Air) -> None:
    air.key_up(CALL._replace(length=30))
    air.pass_by(0.6)
    waiting = CALL._replace(site=NICA, radio=2470123)
    air.key_up(waiting)
    air.pass_by(9)
    assert GaveUp(waiting) in air.sites[NICA].events
    air.pass_by(6)
    assert KeyedUp(waiting) not in air.sites[NICA].events


def restarted(air: Air) -> Site:
    """Liepāja, whose master has just forgotten everything."""
    fresh = Air()
    air.switch = fresh.switch
    return air.sites[LIEPAJA]


def test_it_logs_in_again_when_the_master_does_not_know_it(air: Air) -> None:
    site = restarted(air)
    air.pass_by(11)
    assert site.events[1:] == [LoggedOut("refused")]
    air.pass_by(10)
    assert site.events[1:] == [LoggedOut("refused"), LoggedIn()]


def test_it_logs_in_again_after_a_minute_of_silence(air: Air) -> None:
    site = air.sites[LIEPAJA]
    air.reachable = False
    air.pass_by(59)
    assert site.events == [LoggedIn()]
    air.pass_by(2)
    assert site.events[1:] == [LoggedOut("silent")]
    air.reachable = True
    air.pass_by(11)
    assert site.events[-1] == LoggedIn()


def test_pings_keep_it_in(air: Air) -> None:
    air.pass_by(100)
    assert [site.events for site in air.sites.values()] == [[LoggedIn()]] * 3


def test_a_wrong_secret_is_tried_again_and_again(air: Air) -> None:
    site = air.sites[LIEPAJA]
    site.repeater.link._secret = "wrong"
    restarted(air)
    air.pass_by(35)
    assert LoggedIn() not in site.events[1:]
    assert site.events.count(LoggedOut("refused")) >= 3


def test_nothing_is_sent_before_the_login() -> None:
    air = Air()
    air.reachable = False
    assert call(air) == []


def test_it_takes_leave(air: Air) -> None:
    site = air.sites[LIEPAJA]
    site.repeater.close()
    assert site.repeater.datagrams_to_send() == [homebrew.encode(homebrew.Close(LIEPAJA))]


@pytest.mark.parametrize("data", [b"", b"RPTACK", b"DMRD", bytes(55)])
def test_what_is_malformed_is_dropped(air: Air, data: bytes) -> None:
    air.sites[LIEPAJA].repeater.receive_datagram(data, air.now)
    air.pass_by(1)
    assert air.sites[LIEPAJA].events == [LoggedIn()]


def test_a_radio_that_is_inhibited_or_gone_is_silent(air: Air) -> None:
    repeater = air.sites[LIEPAJA].repeater
    radio = Radio(2470121, 1)
    repeater.arrive(radio, air.now)
    radio.inhibited = True
    assert call(air) == []
    radio.inhibited = False
    air.key_up(CALL)
    air.pass_by(0.5)
    assert repeater.leave(2470121) is radio
    air.pass_by(4)
    sent = air.sites[LIEPAJA].sent
    assert 0 < len(sent) < 12
    assert sent[-1][1].kind is not Kind.TERMINATOR


def test_a_radio_registers_as_soon_as_the_slot_is_free(air: Air) -> None:
    air.key_up(CALL._replace(length=20))
    air.pass_by(0.1)
    air.sites[LIEPAJA].repeater.arrive(Radio(2470122, 1, data_id=2470000), air.now)
    air.pass_by(9)
    sent = [frame for _, frame in air.sites[LIEPAJA].sent]
    data = [frame.source for frame in sent if frame.kind is Kind.DATA]
    first = next(n for n, frame in enumerate(sent) if frame.kind is Kind.DATA)
    assert set(data) == {2470122}
    assert sent[first - 1].kind is Kind.TERMINATOR


def test_a_hotspot_has_one_slot() -> None:
    hotspot = Repeater(Details(7, slots="4"), "secret", VOICE, Random(1))
    assert list(hotspot.slots) == [2]
    frame = Frame(0, 1, 9, 7, 0x21, 1, bytes(33))
    hotspot.receive_datagram(homebrew.encode(frame), 0)
    assert hotspot.slots[2].due() == float("inf")
    hotspot.key_up(CALL, 0)
    assert hotspot.next_event() is None
