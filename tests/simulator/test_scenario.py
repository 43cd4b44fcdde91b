"""The night on the air: the same for the same seed, and as lively as a real one."""

from itertools import pairwise, takewhile

import pytest

from scape.radio.events import CallBlocked, CallEnded, CallStarted
from simulator.liepaja import NETWORK
from simulator.scenario import SEED, Network, key_ups
from simulator.transmission import SUPERFRAME, KeyUp
from tests.simulator.air import Air

HALF_AN_HOUR = 1800.0


def night(seed: int, seconds: float = HALF_AN_HOUR) -> list[KeyUp]:
    return list(takewhile(lambda key_up: key_up.at < seconds, key_ups(NETWORK, seed)))


def test_a_seed_gives_one_night() -> None:
    assert night(7) == night(7)
    assert night(7) != night(8)


@pytest.mark.parametrize("seed", range(20))
def test_a_night_is_in_order_and_lively(seed: int) -> None:
    talking = night(seed)
    assert [key_up.at for key_up in talking] == sorted(key_up.at for key_up in talking)
    assert 2 < HALF_AN_HOUR / len(talking) < 7
    lengths = [key_up.length * SUPERFRAME for key_up in talking if not key_up.impatient]
    assert 1.8 <= min(lengths) < max(lengths) <= 12.3
    assert {key_up.talkgroup for key_up in talking} == {101, 102, 110, 900}
    assert {key_up.radio for key_up in talking} == {radio.number for radio in NETWORK.radios}


@pytest.mark.parametrize("seed", range(20))
def test_emergencies_come_soon_and_now_and_then(seed: int) -> None:
    cries = [key_up for key_up in night(seed) if key_up.emergency]
    assert cries[0].at <= 40
    assert all(110 < after.at - before.at < 200 for before, after in pairwise(cries))
    desks = {radio.number for radio in NETWORK.radios if radio.desk}
    assert not desks & {cry.radio for cry in cries}


@pytest.mark.parametrize("seed", range(20))
def test_everybody_talks_where_they_may_and_once_at_a_time(seed: int) -> None:
    radios = {radio.number: radio for radio in NETWORK.radios}
    carried = {site.number: site.talkgroups for site in NETWORK.sites}
    until: dict[int, float] = {}
    for key_up in night(seed):
        radio = radios[key_up.radio]
        (group,) = [group for group in radio.talkgroups if group.number == key_up.talkgroup]
        assert group in carried[key_up.site]
        assert (key_up.site, key_up.slot) == (radio.site, group.slot)
        assert key_up.at > until.get(key_up.radio, 0)
        until[key_up.radio] = key_up.at + key_up.length * SUPERFRAME


def test_nobody_to_talk_is_no_night() -> None:
    assert list(key_ups(Network(NETWORK.sites, ()), 1)) == []


def test_the_switch_carries_the_night() -> None:
    air = Air()
    air.pass_by(1)
    air.play(key_ups(NETWORK, SEED), 240)
    started = [event for event in air.events if isinstance(event, CallStarted)]
    ended = [event for event in air.events if isinstance(event, CallEnded)]
    blocked = [event for event in air.events if isinstance(event, CallBlocked)]
    assert len(started) > 30
    assert sum(event.emergency for event in started) in (1, 2)
    assert {event.reason for event in ended} == {"terminator", "silence"}
    assert sum(event.reason == "silence" for event in ended) < len(ended) / 5
    assert sum(event.lost for event in ended) == 0
    assert 0 < len(blocked) < len(started) / 5
    for group in (101, 110, 900):
        assert all(event.sites for event in started if event.destination == group)
