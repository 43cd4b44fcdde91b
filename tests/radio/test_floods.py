"""One site that floods: the others do not notice, the desk gets one report, memory stays small."""

from collections.abc import Iterable
from random import Random

import pytest

from scape import dmr
from scape.radio.events import AirEvent, CallStarted, EmergencyRaised, SiteFlooding
from scape.radio.switch.links import homebrew, pace
from scape.radio.switch.links.pace import Paces
from tests.radio.network import CSBK, GROUP, Network, Repeater
from tests.radio.test_calls import on_the_air


def flood(network: Network, bad: Repeater, seconds: float, rate: int = 4000) -> None:
    """New streams of ever new radios, as many a second."""
    for number in range(round(seconds * rate)):
        bad.key_up(stream=100 + number, source=3_000_000 + number, slot=1 + number % 2)
        network.now += 1 / rate
    network.advance(0.2)


def of(kind: type[AirEvent], events: Iterable[AirEvent]) -> list[AirEvent]:
    return [event for event in events if isinstance(event, kind)]


def emergency(bad: Repeater, radio: int) -> None:
    control = dmr.EmergencyAlarm(destination=GROUP, source=radio)
    frame = homebrew.encode(bad.frame(CSBK, source=radio))
    bad.send(frame[:20] + dmr.csbk_burst(control, colour_code=1) + frame[53:])


def test_of_a_flood_of_new_streams_the_air_could_carry_little_is_reported() -> None:
    network, (bad, *_) = on_the_air()
    network.take_events()
    flood(network, bad, 10.0)
    facts = network.take_events()
    begun = pace.SLOTS * (pace.BEGINNINGS * 10 + pace.BEGINNINGS_KEPT)
    assert 100 < len(facts) < 4 * begun
    assert network.switch.count.flooded > 38_000
    assert len(network.switch._calls._streams) < begun


def test_the_first_call_of_a_quiet_site_is_carried_during_the_flood_of_another() -> None:
    network, (bad, good, third) = on_the_air()
    flood(network, bad, 2.0)
    third.frames()
    network.advance(10.0)
    flood(network, bad, 1.0)
    network.take_events()
    good.key_up(stream=9, source=2222224)
    good.superframe(stream=9, source=2222224)
    (started,) = [e for e in network.take_events() if isinstance(e, CallStarted) and e.site == 2]
    assert started.source == 2222224


@pytest.mark.parametrize("seconds", [3.0, 200.0])
def test_a_flood_is_reported_at_once_each_minute_and_when_it_is_over(seconds: float) -> None:
    paces = Paces()
    reported = []
    for second in range(round(seconds) + 60):
        for number in range(200 if second < seconds else 0):
            paces.admits(1, second + number / 200)
        reported += [(second, *_said(event)) for event in paces.sweep(second + 1.0)]
    begun, *later, ended = reported
    assert begun[0] <= pace.DATAGRAMS_KEPT * pace.SLOTS / (200 - 2 * pace.DATAGRAMS) + 1
    assert [second - begun[0] for second, *_ in later] == list(range(60, round(seconds) - 3, 60))
    assert ended[0] == pytest.approx(seconds + pace.OVER, abs=1)
    assert [over for *_, over in reported] == [*(False for _ in reported[1:]), True]
    assert ended[1] == pytest.approx(200 * seconds - 400 - 2 * pace.DATAGRAMS * seconds, abs=70)


def _said(event: SiteFlooding) -> tuple[int, bool]:
    return event.dropped, event.over


def test_what_two_slots_can_carry_is_never_dropped() -> None:
    paces, random = Paces(), Random(1)
    held = 0
    for burst in range(20_000):
        now = burst * 0.060
        held += 2
        if random.random() < 0.02 or held < 60:  # a network that holds back up to two seconds
            for _ in range(held):
                assert paces.admits(1, now)
            held = 0
        if burst % 8 == 0:  # a call of header, superframe and terminator on each slot
            assert paces.may_begin(1, now)
            assert paces.may_begin(1, now)
    assert paces.sweep(1200.0) == []


def test_emergencies_of_a_quiet_site_are_reported_each_and_then_as_a_crowd() -> None:
    network, (bad, good, _) = on_the_air()
    network.take_events()
    for radio in range(1, 600):
        emergency(bad, radio)
        network.now += 0.01
    raised = [e for e in network.take_events() if isinstance(e, EmergencyRaised)]
    own = [event for event in raised if not event.crowded]
    assert [event.source for event in own[: pace.EMERGENCIES_KEPT]] == list(range(1, 11))
    assert len(own) == pytest.approx(pace.EMERGENCIES_KEPT + 6 * pace.EMERGENCIES, abs=1)
    assert len(raised) < 200
    emergency(good, 4711)
    (alone,) = [e for e in network.take_events() if isinstance(e, EmergencyRaised)]
    assert (alone.site, alone.source, alone.crowded) == (2, 4711, False)


def test_an_emergency_is_reported_although_its_site_began_too_many_calls() -> None:
    network, (bad, *_) = on_the_air()
    for number in range(200):
        bad.key_up(stream=100 + number, source=3_000_000 + number)
    assert not network.switch._paces.may_begin(1, network.now)
    network.take_events()
    emergency(bad, 4711)
    assert [e.source for e in network.take_events() if isinstance(e, EmergencyRaised)] == [4711]


def test_pings_of_a_site_count_too() -> None:
    network, (bad, good, _) = on_the_air()
    answered = sum(len(bad.ping()) for _ in range(2000))
    assert answered == pytest.approx(pace.SLOTS * pace.DATAGRAMS_KEPT, abs=5)
    assert len(good.ping()) == 1
    network.advance(1.0)
    assert of(SiteFlooding, network.take_events()) == [
        SiteFlooding(site=1, dropped=2000 - answered)
    ]
