"""Where a call goes, under which number, and what it looks like there."""

from typing import TypeVar

import pytest

from scape import dmr
from scape.radio.events import (
    AirEvent,
    CallBlocked,
    CallEnded,
    CallLearned,
    CallPreempted,
    CallStarted,
    Carried,
    EmergencyRaised,
    OrderSent,
    OrderWaits,
    PositionReceived,
)
from scape.radio.switch.links import homebrew
from scape.radio.wire import messages
from scape.radio.wire.messages import Patch, Site
from tests.radio.network import PRIVATE, Network, Repeater
from tests.radio.talk import ALARM, Radio, controls, heard, shape

PATROL, TRAFFIC, PORT, WIDE = 101, 102, 110, 900
OVER = "HABCDEFT"
FOREVER = 1 << 60


def carrying(number: int, *talkgroups: Carried, **more: int) -> Site:
    return Site(
        number=number,
        name=f"site {number}",
        secrets=(f"secret {number}",),
        talkgroups=talkgroups,
        **more,  # type: ignore[arg-type]
    )


def network_of(*sites: Site, simplex: int = 0, **more: object) -> tuple[Network, list[Repeater]]:
    network = Network(*sites, **more)
    repeaters = [Repeater(network, site.number) for site in sites]
    for repeater in repeaters:
        repeater.log_in(slots="4" if repeater.number == simplex else "3")
    network.take_events()
    network.inbox.clear()
    return network, repeaters


def everywhere(*talkgroups: int, sites: int = 3) -> list[Site]:
    return [carrying(n, *(Carried(2, t) for t in talkgroups)) for n in range(1, sites + 1)]


E = TypeVar("E", bound=AirEvent)


def joining(until: int) -> Patch:
    return Patch(patch="p", talkgroups=(PATROL, TRAFFIC), until=until)


def only(network: Network, kind: type[E]) -> list[E]:
    return [event for event in network.take_events() if isinstance(event, kind)]


def test_another_slot_changes_one_bit() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(1, PATROL))]
    _, (here, there) = network_of(*sites)
    Radio(here, PATROL).call()
    frames = heard(there)
    assert shape(frames) == OVER
    assert {frame.slot for frame in frames} == {1}
    assert controls(frames) == {(PATROL, 2222223)}


def test_another_number_is_written_in_header_terminator_and_voice() -> None:
    sites = [carrying(1, Carried(2, PATROL, on_air=9)), carrying(2, Carried(1, PATROL))]
    network, (here, there) = network_of(*sites)
    Radio(here, 9).call()
    frames = heard(there)
    assert shape(frames) == OVER
    assert {frame.destination for frame in frames} == {PATROL}
    assert controls(frames) == {(PATROL, 2222223)}
    assert [event.destination for event in only(network, CallStarted)] == [PATROL]
    Radio(there, PATROL, slot=1, source=5, stream=8).call()
    assert controls(heard(here)) == {(9, 5)}


def test_alias_and_position_survive_translation_bit_by_bit() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL, on_air=9))]
    network, (here, there) = network_of(*sites)
    radio = Radio(here, PATROL)
    radio.key_up()
    position = dmr.GpsInfo(latitude=56.5, longitude=21.0, error=1)
    alias = dmr.TalkerAliasHeader(coding=2, length=3, bits=int.from_bytes(b"M21\0\0\0", "big"))
    said = radio.speak(alias) + radio.speak(position)
    assert [frame.burst for frame in heard(there)[1:]] == said
    events = network.take_events()
    assert [e.alias for e in events if isinstance(e, CallLearned)] == ["M21"]
    (here_now,) = [e for e in events if isinstance(e, PositionReceived)]
    assert here_now.latitude == pytest.approx(56.5, abs=1e-4)


def test_late_entry_under_another_number_spoils_nothing() -> None:
    sites = [*everywhere(PATROL, sites=2), carrying(3, Carried(2, PATROL, on_air=9))]
    _, (here, _, there) = network_of(*sites)
    radio = Radio(here, PATROL)
    alias = radio.speak(dmr.TalkerAliasHeader(coding=2, length=3, bits=0))
    radio.speak()
    frames = heard(there)
    assert shape(frames) == "HABCDEFABCDEF"
    assert controls(frames) == {(9, 2222223)}
    assert [frame.burst for frame in frames[1:7]] == alias


def test_a_late_joiner_gets_a_header_with_the_calls_own_options() -> None:
    _, (here, there, _) = network_of(*everywhere(PATROL))
    there.send(homebrew.Close(2))
    radio = Radio(here, PATROL, options=dmr.ServiceOptions(emergency=True, privacy=True))
    radio.key_up()
    radio.speak()
    there.log_in()
    heard(there)
    radio.speak()
    frames = heard(there)
    assert shape(frames) == "HABCDEF"
    control = dmr.decode_link_control(frames[0].burst).link_control
    assert control == radio.control
    assert [f.sequence for f in frames] == [frames[0].sequence + i for i in range(7)]


def test_a_patch_joins_two_talkgroups_until_its_time() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(1, TRAFFIC))]
    network, (here, there) = network_of(*sites, patches=(joining(FOREVER),))
    Radio(here, PATROL).call()
    frames = heard(there)
    assert shape(frames) == OVER
    assert controls(frames) == {(TRAFFIC, 2222223)}
    until = network.switch.epoch + round((network.now + 2) * 1_000_000)
    network.configure(
        *sites, patches=(Patch(patch="p", talkgroups=(PATROL, TRAFFIC), until=until),)
    )
    radio = Radio(here, PATROL, stream=8)
    radio.key_up()
    for _ in range(12):
        radio.speak()
    assert shape(heard(there)).endswith("T")
    radio.release()
    assert heard(there) == []


def test_a_patch_opened_in_mid_call_lets_one_speak_and_plays_at_the_speakers_other_slot() -> None:
    sites = [carrying(n, Carried(2, PATROL), Carried(1, TRAFFIC)) for n in (1, 2)]
    network, (here, there) = network_of(*sites)
    first = Radio(here, PATROL)
    second = Radio(there, TRAFFIC, slot=1, source=5, stream=8)
    first.key_up()
    second.key_up()
    heard(here), heard(there)
    network.configure(
        *sites, patches=(Patch(patch="p", talkgroups=(PATROL, TRAFFIC), until=FOREVER),)
    )
    for _ in range(2):
        first.speak()
        second.speak()
    assert {(f.slot, f.source) for f in heard(there)} == {(2, 2222223)}
    second.release()
    heard(here)
    first.speak()
    assert {(f.slot, f.destination) for f in heard(here)} == {(1, TRAFFIC)}


def test_a_private_call_follows_the_radio() -> None:
    network, (here, there, third) = network_of(*everywhere(PATROL))
    Radio(there, PATROL, source=5, slot=2, stream=3).call()
    network.advance(6)
    for repeater in (here, there, third):
        heard(repeater)
    Radio(here, 5, slot=1, private=True).call()
    frames = heard(there)
    assert shape(frames) == OVER
    assert {(f.slot, f.private) for f in frames} == {(2, True)}
    assert heard(third) == []
    Radio(third, PATROL, source=5, slot=2, stream=4).call()
    network.advance(6)
    heard(third)
    Radio(here, 5, slot=1, private=True, stream=9).call()
    assert shape(heard(third)) == OVER


def test_all_call_needs_its_right_and_goes_to_every_slot() -> None:
    speaker = messages.Radio(number=2222223, all_call=True)
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=(speaker,))
    Radio(here, dmr.ALL_CALL).call()
    assert {f.slot for f in heard(there)} == {1, 2}
    assert {f.slot for f in heard(here)} == {1}
    network.take_events()
    Radio(here, dmr.ALL_CALL, source=5, stream=8).call()
    assert heard(there) == []
    assert [e.reason for e in only(network, CallBlocked)] == ["no-right"]


def test_on_demand_opens_where_somebody_talks_and_closes_by_itself() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL, minutes=1))]
    network, (here, there) = network_of(*sites)
    Radio(here, PATROL).call()
    assert heard(there) == []
    network.advance(6)
    Radio(there, PATROL, source=5, stream=8).call()
    assert shape(heard(here)) == OVER
    network.advance(6)
    Radio(here, PATROL, stream=9).call()
    assert shape(heard(there)) == OVER
    assert network.switch.presence()[1].open == (PATROL,)
    for _ in range(7):
        network.advance(10)
        here.ping(), there.ping()
    Radio(here, PATROL, stream=10).call()
    assert [type(d) for d in heard(there)] == []


def test_a_higher_priority_takes_the_slot_with_a_terminator_first() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL), Carried(2, PORT))]
    sites.append(carrying(3, Carried(2, PORT)))
    port = messages.Talkgroup(number=PORT, priority=3)
    network, (low, listener, high) = network_of(*sites, talkgroups=(port,))
    patrol = Radio(low, PATROL)
    patrol.key_up()
    patrol.speak()
    Radio(high, PORT, source=5, stream=8).call()
    frames = heard(listener)
    assert shape(frames) == "HABCDEFT" + OVER
    assert [f.stream for f in frames] == [7] * 8 + [8] * 8
    assert frames[7].sequence == frames[6].sequence + 1
    (taken,) = only(network, CallPreempted)
    assert taken.sites == (2,)


def test_equal_priority_waits_and_its_call_says_which_site_was_busy() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL), Carried(2, PORT))]
    sites.append(carrying(3, Carried(2, PORT)))
    network, (first, listener, second) = network_of(*sites)
    patrol = Radio(first, PATROL)
    patrol.key_up()
    Radio(second, PORT, source=5, stream=8).call()
    assert shape(heard(listener)) == "H"
    events = network.take_events()
    (_, started) = [e for e in events if isinstance(e, CallStarted)]
    (ended,) = [e for e in events if isinstance(e, CallEnded)]
    assert (started.sites, started.busy, ended.missed) == (0, (2,), (2,))


def test_an_emergency_takes_the_talkgroup_and_the_other_goes_on_when_it_is_over() -> None:
    network, (first, second, listener) = network_of(*everywhere(PATROL), emergency_hang=0.0)
    patrol = Radio(first, PATROL)
    patrol.key_up()
    patrol.speak()
    help_me = Radio(second, PATROL, source=5, stream=8, options=ALARM)
    help_me.key_up()
    patrol.speak()
    help_me.speak()
    assert shape(heard(listener)) == "HABCDEFTHABCDEF"
    help_me.release()
    patrol.speak()
    assert shape(heard(listener)) == "THABCDEF"
    events = network.take_events()
    assert [e.source for e in events if isinstance(e, EmergencyRaised)] == [5]
    assert len([e for e in events if isinstance(e, CallPreempted)]) == 1


@pytest.mark.parametrize(
    "lost", ["header", "header and burst A", "all but the terminator", "nothing"]
)
def test_an_emergency_is_raised_once_whatever_is_lost(lost: str) -> None:
    network, (here, *_) = network_of(*everywhere(PATROL))
    radio = Radio(here, PATROL, options=ALARM)
    if lost == "nothing":
        radio.key_up()
    if lost == "header and burst A":
        for index, burst in enumerate(dmr.superframe([dmr.SILENCE] * 18, radio.control, 1)[1:5]):
            radio.say(index + 1, burst)
    elif lost != "all but the terminator":
        radio.speak()
        radio.speak()
    if lost != "header and burst A":
        radio.release()
    events = network.take_events()
    (raised,) = [e for e in events if isinstance(e, EmergencyRaised)]
    assert (raised.site, raised.source, raised.destination, raised.by) == (
        1,
        2222223,
        PATROL,
        "call",
    )
    learned = [e.emergency for e in events if isinstance(e, CallLearned)]
    assert learned == ([True] if lost == "header" else [])
    radio.call()
    assert only(network, EmergencyRaised) == []


def test_an_emergency_in_an_over_under_the_same_stream_id_is_raised() -> None:
    network, (here, there) = network_of(*everywhere(PATROL)[:2])
    Radio(here, PATROL, stream=1).call()
    network.take_events()
    heard(there)
    network.advance(0.24)
    Radio(here, PATROL, stream=1, options=ALARM).call()
    raised, started, *_ = network.take_events()
    assert isinstance(raised, EmergencyRaised)
    assert isinstance(started, CallStarted)
    assert started.emergency
    assert shape(heard(there)) == OVER


def unproven(network: Network) -> list[tuple[int, int, str, str]]:
    raised = only(network, EmergencyRaised)
    return [(event.source, event.destination, event.by, event.unproven) for event in raised]


def test_an_emergency_from_where_the_site_has_not_logged_in_is_reported_and_carried_nowhere() -> (
    None
):
    sites = [carrying(1, Carried(2, PATROL, on_air=9)), carrying(2, Carried(2, PATROL))]
    network, (_, there) = network_of(*sites)
    moved = Repeater(network, 1, port=40000)
    at = "10.0.0.1:40000"
    radio = Radio(moved, 9, options=ALARM)
    radio.key_up()
    radio.speak()
    radio.release()
    assert unproven(network) == [(2222223, PATROL, "call", at)]
    late = Radio(moved, 9, options=ALARM, source=7, stream=8)
    late.speak()
    assert unproven(network) == [(7, PATROL, "call", at)]
    alarm = dmr.csbk_burst(dmr.EmergencyAlarm(destination=9, source=8), 1)
    Radio(moved, 9, source=8, stream=9).say(0x23 | PRIVATE, alarm)
    assert unproven(network) == [(8, PATROL, "alarm", at)]
    Radio(moved, 9, source=9, stream=10).call()
    assert unproven(network) == []
    assert heard(there) == []
    moved.log_in()
    radio.call()
    assert unproven(network) == [(2222223, PATROL, "call", "")]


def test_a_flood_of_forged_emergencies_is_reported_of_few() -> None:
    network, _ = network_of(carrying(1, Carried(2, PATROL)))
    forger = Repeater(network, 1, port=6666)
    for source in range(1, 50):
        Radio(forger, PATROL, options=ALARM, source=source, stream=source).key_up()
        network.advance(0.2)
    assert len(unproven(network)) == 8


def test_an_emergency_is_raised_even_where_it_cannot_be_carried() -> None:
    network, (first, second, _) = network_of(*everywhere(PATROL))
    Radio(first, PATROL, options=ALARM).key_up()
    Radio(second, PATROL, source=5, stream=8, options=ALARM).speak()
    events = network.take_events()
    assert [e.source for e in events if isinstance(e, EmergencyRaised)] == [2222223, 5]
    (blocked,) = [e for e in events if isinstance(e, CallBlocked)]
    assert blocked.reason == "busy"


def test_the_alarm_block_and_its_retries_are_one_alarm() -> None:
    network, (here,) = network_of(carrying(1, Carried(2, PATROL, on_air=9)))
    radio = Radio(here, 9)
    alarm = dmr.EmergencyAlarm(destination=9, source=2222223)
    for _ in range(3):
        radio.say(PRIVATE | 0x23, dmr.csbk_burst(alarm, 1))
    Radio(here, 9, options=ALARM, stream=9).call()
    (raised,) = only(network, EmergencyRaised)
    assert (raised.by, raised.destination, raised.private) == ("alarm", PATROL, False)
    network.advance(31)
    here.log_in()
    radio.say(0x23, dmr.csbk_burst(alarm, 1))
    assert len(only(network, EmergencyRaised)) == 1


@pytest.mark.parametrize(("options", "why"), [(ALARM, "emergency"), (None, "")])
def test_a_group_text_after_an_emergency_waits_and_says_why(
    options: dmr.ServiceOptions | None, why: str
) -> None:
    sites = everywhere(PATROL)[:2]
    network, (here, _) = network_of(*sites, data_id=9999, hang_time=30.0, emergency_hang=30.0)
    Radio(here, PATROL, options=options).call()
    network.take_events()
    text = messages.Order(order="o", kind="text", destination=PATROL, group=True, text="Visiem")
    network.switch.order([text], network.now)
    network.advance(25)
    received = network.take_events()
    assert [event.why for event in received if isinstance(event, OrderWaits)] == [why][: bool(why)]
    assert any(isinstance(event, OrderSent) for event in received) is not bool(why)
    network.advance(15)
    assert any(isinstance(event, OrderSent) for event in received + network.take_events())


def test_after_an_emergency_its_slots_are_held_against_all_lower() -> None:
    sites = everywhere(PATROL, PORT)
    network, (first, second, listener) = network_of(*sites, emergency_hang=20.0, hang_time=1.0)
    Radio(first, PATROL, options=ALARM).call()
    network.advance(5)
    heard(listener)
    Radio(second, PORT, source=5, stream=8).call()
    assert heard(listener) == []
    Radio(second, PATROL, source=5, stream=9).call()
    assert shape(heard(listener)) == OVER


def test_a_slot_kept_for_emergencies() -> None:
    kept = carrying(2, Carried(1, PATROL), Carried(2, PORT), emergency_slot=2)
    sites = [carrying(1, Carried(2, PATROL), Carried(2, PORT)), kept]
    network, (here, there) = network_of(*sites)
    Radio(here, PORT).call()
    assert heard(there) == []
    network.advance(6)
    busy = Radio(there, PATROL, slot=1, source=5, stream=8)
    busy.key_up()
    Radio(here, PATROL, stream=9, options=ALARM).call()
    assert {f.slot for f in heard(there) if f.source == 2222223} == {2}
    network.take_events()
    Radio(there, PORT, slot=2, source=6, stream=10).call()
    assert [e.reason for e in only(network, CallBlocked)] == ["kept"]


@pytest.mark.parametrize(
    ("radio", "policy", "reason"),
    [
        (messages.Radio(number=2222223, state="stolen"), "allow", "lost"),
        (messages.Radio(number=2222223, state="retired"), "allow", "no-right"),
        (messages.Radio(number=2222223, talkgroups=(PORT,)), "allow", "no-right"),
        (messages.Radio(number=1), "refuse", "unknown"),
        (messages.Radio(number=1), "listen-only", "unknown"),
        (messages.Radio(number=1), "allow", None),
        (messages.Radio(number=2222223, talkgroups=(PATROL,)), "refuse", None),
    ],
)
def test_who_may_talk(radio: messages.Radio, policy: str, reason: str | None) -> None:
    network, (here, there, _) = network_of(
        *everywhere(PATROL), radios=(radio,), unknown_radios=policy
    )
    Radio(here, PATROL).call()
    assert shape(heard(there)) == ("" if reason else OVER)
    assert [e.reason for e in only(network, CallBlocked)] == ([reason] if reason else [])
    Radio(here, PATROL, stream=8, options=ALARM).call()
    assert shape(heard(there)) == ("" if reason == "lost" else OVER)
    assert len(only(network, EmergencyRaised)) == 1


def test_a_simplex_hotspot_plays_and_hears_everything_on_slot_2() -> None:
    sites = [carrying(1, Carried(1, PATROL)), carrying(2, Carried(1, PATROL))]
    _, (here, hotspot) = network_of(*sites, simplex=2)
    Radio(here, PATROL, slot=1).call()
    assert {f.slot for f in heard(hotspot)} == {2}
    Radio(hotspot, PATROL, slot=2, source=5, stream=8).call()
    assert {f.slot for f in heard(here)} == {1}


def test_a_call_that_comes_back_by_another_way_is_a_loop() -> None:
    network, (here, there, _) = network_of(*everywhere(PATROL))
    Radio(here, PATROL).key_up()
    Radio(there, PATROL).key_up()
    assert [e.reason for e in only(network, CallBlocked)] == ["loop"]


def test_a_privacy_header_goes_with_the_call_and_marks_it() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL, on_air=9))]
    network, (here, there) = network_of(*sites)
    radio = Radio(here, PATROL)
    radio.key_up()
    privacy = dmr.PrivacyHeader(
        algorithm=0x21, feature_set=0x10, key=3, initial_vector=0xC0FFEE, destination=PATROL
    )
    burst = dmr.encode(privacy.encode(), dmr.DataType.PI_HEADER, 1)
    radio.say(0x20, burst)
    _, passed = heard(there)
    content = dmr.content_of(dmr.decode(passed.burst))
    assert isinstance(content, dmr.PrivacyHeader)
    assert (content.destination, content.initial_vector) == (9, 0xC0FFEE)
    assert [e.encrypted for e in only(network, CallLearned)] == [True]


def test_a_call_cut_off_ends_with_a_terminator_where_it_was_played() -> None:
    talkgroup = messages.Talkgroup(number=PATROL, over_limit=1.0)
    network, (here, there, _) = network_of(*everywhere(PATROL), talkgroups=(talkgroup,))
    radio = Radio(here, PATROL)
    radio.key_up()
    for _ in range(5):
        radio.speak()
    frames = heard(there)
    assert shape(frames).endswith("T")
    assert [e.reason for e in only(network, CallEnded)] == ["time-out"]
    assert len({f.sequence for f in frames}) == len(frames)


def test_nothing_of_a_lost_radio_is_carried_and_it_is_reported() -> None:
    lost = messages.Radio(number=2222223, state="lost")
    network, (here, *_) = network_of(*everywhere(PATROL), radios=(lost,))
    for _ in range(3):
        Radio(here, PATROL).say(
            0x23, dmr.csbk_burst(dmr.CallAlert(destination=5, source=2222223), 1)
        )
    assert [e.reason for e in only(network, CallBlocked)] == ["lost"]


def test_a_radio_reported_lost_while_it_talks_is_cut_off() -> None:
    sites = everywhere(PATROL)
    network, (here, there, _) = network_of(*sites)
    radio = Radio(here, PATROL)
    radio.key_up()
    radio.speak()
    network.configure(*sites, radios=(messages.Radio(number=2222223, state="lost"),))
    radio.speak()
    assert shape(heard(there)) == "HABCDEFT"
    events = network.take_events()
    assert [e.reason for e in events if isinstance(e, CallEnded)] == ["refused"]
    assert [e.reason for e in events if isinstance(e, CallBlocked)] == ["lost"]


def test_a_patch_opened_after_an_emergency_deafens_nobody() -> None:
    sites = [carrying(n, Carried(2, PATROL), Carried(1, TRAFFIC)) for n in (1, 2)]
    network, (here, there) = network_of(*sites)
    Radio(here, TRAFFIC, slot=1, options=ALARM).call()
    network.configure(*sites, patches=(joining(FOREVER),))
    heard(here)
    Radio(there, TRAFFIC, slot=1, source=5, stream=8).call()
    assert shape([frame for frame in heard(here) if frame.slot == 1]) == OVER


@pytest.mark.parametrize("reply", ["on the talkgroup", "on another", "none"])
def test_an_answer_does_not_end_the_hold_of_an_emergency(reply: str) -> None:
    sites = everywhere(PATROL, PORT)
    network, (first, second, listener) = network_of(*sites, emergency_hang=20.0, hang_time=1.0)
    Radio(first, PATROL, options=ALARM).call()
    network.advance(2)
    if reply == "on the talkgroup":
        Radio(second, PATROL, source=5, stream=8).call()
    elif reply == "on another":
        Radio(listener, PORT, source=5, stream=8).call()
    network.advance(3)
    heard(listener)
    Radio(second, PORT, source=6, stream=9).call()
    assert heard(listener) == []
    network.advance(20)
    second.ping(), listener.ping()
    Radio(second, PORT, source=6, stream=10).call()
    assert shape(heard(listener)) == OVER


def test_who_calls_for_help_again_is_reported_again() -> None:
    network, (here, *others) = network_of(*everywhere(PATROL))
    for press in range(3):
        Radio(here, PATROL, stream=press, options=ALARM).call()
        for repeater in (here, *others):
            repeater.ping()
        network.advance(31)
    assert len(only(network, EmergencyRaised)) == 3


def test_where_a_radio_talks_that_is_not_carried_nothing_is_played() -> None:
    mute = messages.Radio(number=5, talkgroups=())
    network, (here, there, _) = network_of(*everywhere(PATROL), radios=(mute,))
    refused = Radio(there, PATROL, source=5, stream=8)
    refused.key_up()
    talker = Radio(here, PATROL)
    talker.key_up()
    assert heard(there) == []
    (started,) = [e for e in network.take_events() if isinstance(e, CallStarted)]
    assert (started.sites, started.busy) == (1, (2,))
    refused.release()
    network.advance(0.4)
    network.advance(1.0)
    talker.speak()
    assert shape(heard(there)) == "HABCDEF"


def test_an_emergency_goes_where_the_talkgroup_is_not_open_and_stays_there() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL, minutes=1))]
    _, (here, there) = network_of(*sites)
    Radio(here, PATROL, options=ALARM).call()
    assert shape(heard(there)) == OVER


def test_what_is_spoken_on_does_not_close() -> None:
    sites = [carrying(1, Carried(2, PATROL)), carrying(2, Carried(2, PATROL, minutes=1))]
    network, (here, there) = network_of(*sites)
    Radio(there, PATROL, source=5, stream=8).call()
    network.advance(58)
    here.log_in(), there.log_in()
    radio = Radio(here, PATROL)
    radio.key_up()
    for _ in range(12):
        radio.speak()
    assert "T" not in shape(heard(there)[1:])


def test_an_emergency_alone_opens_no_call_to_all() -> None:
    network, (here, there, _) = network_of(*everywhere(PATROL))
    Radio(here, dmr.ALL_CALL, options=ALARM).call()
    assert heard(there) == []
    assert len(only(network, EmergencyRaised)) == 1


def test_an_echo_neither_outlives_its_call_nor_moves_its_radio() -> None:
    network, (here, there, third) = network_of(*everywhere(PATROL))
    radio, echo = Radio(here, PATROL), Radio(there, PATROL)
    radio.key_up()
    echo.key_up()
    radio.release()
    heard(here), heard(third)
    echo.speak()
    late = Radio(third, PATROL)
    late.speak()
    assert heard(here) == []
    assert [e.reason for e in only(network, CallBlocked)] == ["loop", "loop"]
    network.advance(6)
    Radio(third, 2222223, source=5, slot=1, private=True, stream=9).call()
    assert shape(heard(here)) == OVER


def test_an_alarm_keeps_the_slots_for_its_voice() -> None:
    sites = everywhere(PATROL, PORT)
    network, (here, there, listener) = network_of(*sites)
    alarm = dmr.EmergencyAlarm(destination=PATROL, source=2222223)
    Radio(here, PATROL).say(PRIVATE | 0x23, dmr.csbk_burst(alarm, 1))
    Radio(there, PORT, source=5, stream=8).call()
    voice = [frame for frame in heard(listener) if frame.stream == 8]
    assert voice == []
    network.advance(11)
    Radio(there, PORT, source=5, stream=9).call()
    assert shape([frame for frame in heard(listener) if frame.stream == 9]) == OVER


def test_a_hotspot_keeps_no_slot_for_emergencies() -> None:
    hotspot = carrying(2, Carried(2, PATROL), emergency_slot=2)
    _, (here, there) = network_of(carrying(1, Carried(2, PATROL)), hotspot, simplex=2)
    Radio(here, PATROL).call()
    assert shape(heard(there)) == OVER
    Radio(there, PATROL, source=5, stream=8).call()
    assert shape(heard(here)) == OVER


def test_link_control_of_another_radio_is_not_believed() -> None:
    network, (here, *_) = network_of(*everywhere(PATROL))
    radio = Radio(here, PATROL)
    radio.key_up()
    radio.speak(dmr.GroupVoice(destination=77, source=88, options=ALARM))
    assert only(network, EmergencyRaised) == []


def test_sessions_taken_up_again_are_seen_at_once_and_only_if_they_still_open() -> None:
    network, repeaters = network_of(*everywhere(PATROL))
    sessions = network.switch.sessions()
    again = Network(*everywhere(PATROL, sites=2))
    again.switch.restore(sessions, again.now)
    assert [site.connected for site in again.switch.presence()] == [True, True]
    assert len(again.switch.sessions()) == len(repeaters) - 1
