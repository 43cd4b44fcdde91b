"""The night on the air: the same for the same seed, and as lively as a real one."""

from itertools import pairwise, takewhile
from typing import get_args

import pytest

from scape.radio.events import CallBlocked, CallEnded, CallStarted
from simulator.deeds import LAP, Alarm, Arrival, Deed, Departure, Text, along
from simulator.liepaja import NETWORK
from simulator.scenario import SEED, Network, night
from simulator.slot import Spoiled
from simulator.speech import PHRASES, Subject, phrases_of
from simulator.transmission import SUPERFRAME, KeyUp
from tests.simulator.air import Air

HALF_AN_HOUR = 1800.0
SEEDS = range(12)


def deeds(seed: int) -> list[Deed]:
    return list(takewhile(lambda deed: deed.at < HALF_AN_HOUR, night(NETWORK, seed)))


def key_ups(seed: int) -> list[KeyUp]:
    return [deed for deed in deeds(seed) if isinstance(deed, KeyUp)]


def test_a_seed_gives_one_night() -> None:
    assert deeds(7) == deeds(7)
    assert deeds(7) != deeds(8)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_night_is_in_order_and_lively(seed: int) -> None:
    assert [deed.at for deed in deeds(seed)] == sorted(deed.at for deed in deeds(seed))
    talking = key_ups(seed)
    assert 2 < HALF_AN_HOUR / len(talking) < 7
    lengths = [key_up.length * SUPERFRAME for key_up in talking if not key_up.impatient]
    assert 1.8 <= min(lengths) < max(lengths) <= 12.3
    talkers = {radio.number for radio in NETWORK.radios if not radio.silent}
    assert {key_up.radio for key_up in talking} == talkers
    for private in (False, True):
        assert any(key_up.private is private for key_up in talking)


@pytest.mark.parametrize("seed", SEEDS)
def test_emergencies_come_soon_and_now_and_then(seed: int) -> None:
    cries = [key_up for key_up in key_ups(seed) if key_up.emergency]
    assert cries[0].at <= 40
    assert all(110 < after.at - before.at < 200 for before, after in pairwise(cries))
    desks = {radio.number for radio in NETWORK.radios if radio.desk}
    assert not desks & {cry.radio for cry in cries}
    alarms = [deed for deed in deeds(seed) if isinstance(deed, Alarm)]
    said = [(cry.site, cry.radio, cry.talkgroup) for cry in cries]
    assert [(alarm.site, alarm.radio, alarm.talkgroup) for alarm in alarms][: len(said)] == said


@pytest.mark.parametrize("seed", SEEDS)
def test_everybody_talks_where_they_may_and_once_at_a_time(seed: int) -> None:
    radios = {radio.number: radio for radio in NETWORK.radios}
    until: dict[int, float] = {}
    for key_up in key_ups(seed):
        radio = radios[key_up.radio]
        carried = [(c.slot, c.number, c.talkgroup) for c in NETWORK.site(key_up.site).carried]
        groups = [
            group
            for slot, number, group in carried
            if slot == key_up.slot and (key_up.private or number == key_up.talkgroup)
        ]
        assert set(groups) & set(radio.talkgroups)
        assert not key_up.private or key_up.talkgroup in radios
        assert key_up.site == radio.site_at(key_up.at)
        assert key_up.at > until.get(key_up.radio, 0)
        until[key_up.radio] = key_up.at + key_up.length * SUPERFRAME


@pytest.mark.parametrize("seed", SEEDS)
def test_everybody_comes_soon_and_patrols_go_from_site_to_site(seed: int) -> None:
    here: dict[int, int] = {}
    for deed in deeds(seed):
        if isinstance(deed, Departure):
            assert here.pop(deed.radio) == deed.site
        elif isinstance(deed, Arrival):
            assert deed.radio not in here
            here[deed.radio] = deed.site
        elif isinstance(deed, Text | Alarm) and deed.at > 60:
            assert here.get(deed.radio, deed.site) == deed.site
        if deed.at < 46:
            first = set(here)
    assert first == set(here) == {radio.number for radio in NETWORK.radios}
    roaming = {radio.number for radio in NETWORK.radios if len(radio.sites) > 1}
    moves = {deed.radio for deed in deeds(seed) if isinstance(deed, Departure)}
    assert moves == roaming != set()


@pytest.mark.parametrize("seed", SEEDS)
def test_everybody_says_what_happens_in_their_own_voice(seed: int) -> None:
    desks = {radio.number for radio in NETWORK.radios if radio.desk}
    said = [(key_up, PHRASES[key_up.phrase]) for key_up in key_ups(seed) if key_up.phrase]
    talk = {radio.number for radio in NETWORK.radios if not radio.silent}
    assert {phrase.radio for _, phrase in said} == talk
    for key_up, phrase in said:
        assert phrase.radio == key_up.radio
        assert (phrase.subject == "emergency") is key_up.emergency
        assert key_up.length == phrase.superframes or key_up.impatient
        assert phrase.subject != "help" or key_up.radio in desks
    assert {"call", "answer", "help", "emergency"} == {phrase.subject for _, phrase in said}


def test_a_strange_radio_says_something_too() -> None:
    for radio in (1, 2, 16_000_000):
        for subject in get_args(Subject):
            assert phrases_of(radio, subject)


def test_people_write_to_the_control_room_and_to_each_other() -> None:
    texts = [deed for deed in deeds(SEED) if isinstance(deed, Text)]
    assert len(texts) > 20
    assert {text.destination == NETWORK.data_id for text in texts} == {True, False}
    assert {text.confirmed for text in texts} == {True, False}


def test_a_beat_goes_there_and_back() -> None:
    beat = ((56.0, 21.0), (56.1, 21.0), (56.4, 21.0))
    assert along(beat, 0) == (56.0, 21.0)
    assert along(beat, LAP / 4) == pytest.approx((56.2, 21.0))
    assert along(beat, LAP / 2) == pytest.approx((56.4, 21.0))
    assert along(beat, LAP * 3 / 4) == pytest.approx((56.2, 21.0))
    assert along(beat[:1], 5) == (56.0, 21.0)


def test_nobody_to_talk_is_no_night() -> None:
    assert list(night(Network(NETWORK.sites, ()), 1)) == []


def test_the_switch_carries_the_night() -> None:
    air = Air()
    air.pass_by(1)
    air.play(night(NETWORK, SEED), 240)
    started = [event for event in air.events if isinstance(event, CallStarted)]
    ended = [event for event in air.events if isinstance(event, CallEnded)]
    blocked = [event for event in air.events if isinstance(event, CallBlocked)]
    assert len(started) > 30
    assert sum(event.emergency for event in started) in (1, 2)
    assert {event.reason for event in ended} == {"terminator", "silence"}
    assert sum(event.reason == "silence" for event in ended) < len(ended) / 5
    assert sum(event.lost for event in ended) < sum(event.frames for event in ended) / 20
    assert len(blocked) < len(started) / 5
    for group in (101, 110, 900):
        calls = [event for event in started if event.destination == group and not event.private]
        assert calls
        assert all(event.sites or event.busy for event in calls)  # held for an emergency
    for site in air.sites.values():
        assert not [event for event in site.events if isinstance(event, Spoiled)]
