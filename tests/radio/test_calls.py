"""Who holds each talkgroup and slot, by the switch with repeaters around it."""

import pytest

from scape.radio.events import AirEvent, CallBlocked, CallEnded, CallStarted
from scape.radio.switch.calls import call
from scape.radio.switch.calls.call import TABLE, Step, StreamState
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Kind
from tests.radio.network import (
    GROUP,
    HEADER,
    PRIVATE,
    SYNC,
    TERMINATOR,
    VOICE,
    Network,
    Repeater,
    site,
)

OTHER = 26
THIRD = 27


def on_the_air(**settings: float) -> tuple[Network, list[Repeater]]:
    """Three repeaters, logged in, that carry two talkgroups on slot 2 and one on slot 1."""
    sites = [site(number, (2, GROUP), (2, OTHER), (1, THIRD)) for number in (1, 2, 3)]
    network = Network(*sites, **settings)
    repeaters = [Repeater(network, number).log_in() for number in (1, 2, 3)]
    network.take_events()
    network.inbox.clear()
    return network, repeaters


def kinds(events: list[AirEvent]) -> list[str]:
    return [str(event.__struct_config__.tag).removeprefix("radio.") for event in events]


def ends(network: Network) -> list[CallEnded]:
    return [event for event in network.take_events() if isinstance(event, CallEnded)]


def test_the_table_covers_every_burst_in_every_state() -> None:
    voice = set(Kind) - {Kind.DATA}
    assert {state: set(row) for state, row in TABLE.items()} == dict.fromkeys(StreamState, voice)


def test_the_table_is_the_one_in_the_docstring() -> None:
    doc = call.__doc__ or ""
    columns = [(Kind.HEADER,), (Kind.VOICE_SYNC,), (Kind.VOICE, Kind.PRIVACY)]
    columns += [(Kind.TERMINATOR,)]
    for state, row in TABLE.items():
        (line,) = [line for line in doc.splitlines() if line.strip().startswith(state.name + " ")]
        for kinds_of_column, step in zip(columns, line.split()[1:], strict=True):
            assert {row[kind] for kind in kinds_of_column} == {Step[step]}


def test_a_call_from_header_to_terminator() -> None:
    network, (talker, *others) = on_the_air()
    talker.key_up()
    talker.superframe()
    talker.release()
    started, ended = network.take_events()
    assert isinstance(started, CallStarted)
    assert (started.site, started.slot, started.source) == (1, 2, 2222223)
    assert (started.destination, started.sites, started.late_entry) == (GROUP, 2, False)
    assert isinstance(ended, CallEnded)
    assert (ended.call, ended.reason, ended.frames) == (started.call, "terminator", 8)
    assert ended.duration == pytest.approx(360_000, abs=1)
    assert [len(other.frames()) for other in others] == [8, 8]
    assert talker.frames() == []
    assert [burst.burst[0] for burst in network.bursts] == list(range(8))


def test_late_entry_at_a_burst_a_only() -> None:
    network, (talker, other, _) = on_the_air()
    for index in (3, 4, 5):
        talker.send(talker.frame(index))
    assert network.take_events() == []
    talker.superframe()
    started, *_ = network.take_events()
    assert isinstance(started, CallStarted)
    assert started.late_entry
    assert [frame.flags & 0x3F for frame in other.frames()] == [HEADER, SYNC, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("flags", [VOICE, TERMINATOR, 0x20])
def test_what_starts_no_call(flags: int) -> None:
    network, (talker, other, _) = on_the_air()
    talker.send(talker.frame(flags))
    assert network.take_events() == []
    assert other.frames() == []
    assert network.switch.count.unrouted == 1


def test_silence_ends_a_call_and_the_stream_may_come_back() -> None:
    network, (talker, *_) = on_the_air()
    talker.key_up()
    network.advance(1.4)
    assert ends(network) == []
    network.advance(0.2)
    assert [end.reason for end in ends(network)] == ["silence"]
    talker.superframe()
    assert kinds(network.take_events()) == ["call_started"]


def test_nothing_late_revives_a_call_after_its_terminator() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up()
    overtaken = talker.frame(SYNC)
    talker.release()
    network.take_events()
    other.frames()
    talker.send(overtaken)
    talker.release()
    assert network.take_events() == []
    assert other.frames() == []


def test_a_radio_that_keys_up_again_under_the_same_stream_id_makes_another_call() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up()
    talker.superframe()
    talker.release()
    first, _ = network.take_events()
    other.frames()
    network.advance(0.3)
    talker.key_up()
    talker.superframe()
    talker.release()
    again, ended = network.take_events()
    assert isinstance(first, CallStarted)
    assert isinstance(again, CallStarted)
    assert isinstance(ended, CallEnded)
    assert again.call not in ("", first.call)
    assert (ended.frames, ended.lost) == (8, 0)
    assert len(other.frames()) == 8


def test_an_over_whose_header_is_lost_begins_at_a_burst_a_under_the_same_stream_id() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up()
    talker.release()
    network.take_events()
    other.frames()
    network.advance(0.36)
    talker.superframe()
    assert kinds(network.take_events()) == ["call_started"]
    assert len(other.frames()) == 1 + 6


def test_after_a_time_out_a_radio_may_key_up_again() -> None:
    network, (talker, *_) = on_the_air(time_out=2.0)
    talker.key_up()
    for _ in range(8):
        talker.superframe()
    talker.release()
    network.take_events()
    network.advance(0.3)
    talker.key_up()
    assert kinds(network.take_events()) == ["call_started"]


def test_the_time_out_timer_ends_a_stuck_call_for_good() -> None:
    network, (talker, other, _) = on_the_air(time_out=2.0)
    talker.key_up()
    for _ in range(20):
        talker.superframe()
    assert [end.reason for end in ends(network)] == ["time-out"]
    assert len(other.frames()) < 40
    network.advance(2)
    talker.superframe(stream=8)
    assert kinds(network.take_events()) == ["call_started"]


def test_second_talker_on_a_talkgroup_is_blocked_and_reported_once() -> None:
    network, (first, second, listener) = on_the_air()
    first.key_up()
    second.key_up(stream=8, source=5)
    second.superframe(stream=8, source=5)
    first.superframe()
    started, blocked = network.take_events()
    assert isinstance(started, CallStarted)
    assert isinstance(blocked, CallBlocked)
    assert (blocked.site, blocked.slot, blocked.source) == (2, 2, 5)
    assert (blocked.destination, blocked.holder) == (GROUP, started.call)
    assert {frame.stream for frame in listener.frames()} == {7}
    assert {frame.stream for frame in second.frames()} == {7}


def test_a_blocked_talker_is_heard_as_soon_as_the_talkgroup_is_free() -> None:
    network, (first, second, listener) = on_the_air()
    first.key_up()
    second.key_up(stream=8, source=5)
    first.release()
    listener.frames()
    network.take_events()
    second.superframe(stream=8, source=5)
    (started,) = network.take_events()
    assert isinstance(started, CallStarted)
    assert started.late_entry
    assert [frame.flags & 0x3F for frame in listener.frames()] == [HEADER, SYNC, 1, 2, 3, 4, 5]


def test_a_blocked_talker_who_gave_up_is_forgotten() -> None:
    _, (first, second, listener) = on_the_air()
    first.key_up()
    second.key_up(stream=8, source=5)
    second.release(stream=8, source=5)
    first.release()
    listener.frames()
    second.superframe(stream=8, source=5)
    assert listener.frames() == []


def test_a_holder_that_is_not_heard_yields() -> None:
    network, (first, second, listener) = on_the_air()
    first.key_up()
    network.advance(0.4)
    second.key_up(stream=8, source=5)
    assert kinds(network.take_events()) == ["call_started", "call_ended", "call_started"]
    first.superframe()
    assert kinds(network.take_events()) == ["call_blocked"]
    assert {frame.stream for frame in listener.frames()} == {7, 8}


def test_another_radio_on_the_same_slot_is_blocked() -> None:
    network, (first, listener, _) = on_the_air()
    first.key_up()
    first.key_up(stream=8, source=5, destination=OTHER)
    first.superframe(stream=8, source=5, destination=OTHER)
    assert kinds(network.take_events()) == ["call_started", "call_blocked"]
    assert {frame.stream for frame in listener.frames()} == {7}


def test_a_radio_that_keys_up_again_has_let_go() -> None:
    network, (first, listener, _) = on_the_air()
    first.key_up()
    overtaken = first.frame(SYNC)
    first.key_up(stream=8)
    assert kinds(network.take_events()) == ["call_started", "call_ended", "call_started"]
    first.send(overtaken)
    assert network.take_events() == []
    assert {frame.stream for frame in listener.frames()} == {7, 8}


def test_the_same_stream_for_another_talkgroup_is_another_call() -> None:
    """A frame is never carried where its own destination does not go."""
    sites = [site(1, (2, GROUP), (2, OTHER)), site(2, (2, GROUP))]
    network = Network(*sites)
    talker, listener = (Repeater(network, number).log_in() for number in (1, 2))
    talker.key_up()
    listener.frames()
    talker.superframe(destination=OTHER)
    assert [frame.flags & 0x3F for frame in listener.frames()] == [TERMINATOR]


def test_two_slots_are_two_calls() -> None:
    network, (first, second, listener) = on_the_air()
    first.key_up()
    second.key_up(stream=8, slot=1, destination=THIRD)
    assert kinds(network.take_events()) == ["call_started", "call_started"]
    assert {frame.slot for frame in listener.frames()} == {1, 2}


def test_a_busy_slot_hears_nothing_of_another_talkgroup() -> None:
    network, (first, second, listener) = on_the_air()
    first.key_up()
    second.key_up(stream=8, source=5, destination=OTHER)  # its slot plays the first call
    assert kinds(network.take_events()) == ["call_started", "call_blocked"]
    assert {frame.destination for frame in listener.frames()} == {GROUP}


def test_hang_time_keeps_a_slot_on_its_talkgroup() -> None:
    sites = [site(1, (2, GROUP)), site(2, (2, GROUP), (2, OTHER)), site(3, (2, OTHER))]
    network = Network(*sites, hang_time=3.0)
    talker, listener, rival = (Repeater(network, number).log_in() for number in (1, 2, 3))
    talker.key_up()
    talker.release()
    network.advance(2.8)
    rival.key_up(stream=8, source=5, destination=OTHER)
    assert {frame.destination for frame in listener.frames()} == {GROUP}
    rival.superframe(stream=8, source=5, destination=OTHER)
    rival.superframe(stream=8, source=5, destination=OTHER)
    assert {frame.destination for frame in listener.frames()} == {OTHER}


def test_presence_says_for_whose_answer_a_slot_is_kept() -> None:
    sites = [site(1, (2, GROUP)), site(2, (2, GROUP), (2, OTHER))]
    network = Network(*sites, hang_time=3.0)
    talker, _ = (Repeater(network, number).log_in() for number in (1, 2))
    talker.key_up()
    assert [(each.playing, each.kept) for each in network.switch.presence()] == [
        ((0, GROUP), (0, 0)),
        ((0, GROUP), (0, 0)),
    ]
    talker.release()
    assert [(each.playing, each.kept) for each in network.switch.presence()] == [
        ((0, 0), (0, GROUP)),
        ((0, 0), (0, GROUP)),
    ]
    network.advance(4.2)  # slots are released once a second
    assert [each.kept for each in network.switch.presence()] == [(0, 0), (0, 0)]


def test_hang_time_does_not_silence_a_sites_own_radios() -> None:
    network, (first, second, _) = on_the_air()
    first.key_up()
    first.release()
    network.take_events()
    second.key_up(stream=8, source=5, destination=OTHER)
    assert kinds(network.take_events()) == ["call_started"]


def test_losing_the_talkers_site_ends_its_call() -> None:
    network, (talker, listener, _) = on_the_air(time_out=100.0)
    talker.key_up()
    for _ in range(90):
        talker.superframe()
        listener.ping()
    network.configure(site(2), site(3))
    assert [end.reason for end in ends(network)] == ["site-lost"]
    listener.key_up(stream=8, source=5)
    assert kinds(network.take_events()) == ["call_started"]


def test_a_site_that_comes_in_mid_call_hears_the_rest_from_a_burst_a() -> None:
    network, (talker, *_) = on_the_air()
    network.configure(*(site(number) for number in (1, 2, 3, 4)))
    talker.key_up()
    talker.send(talker.frame(SYNC))
    late = Repeater(network, 4).log_in()
    late.frames()
    talker.send(talker.frame(VOICE))
    assert late.frames() == []
    talker.superframe()
    assert [frame.flags & 0x3F for frame in late.frames()] == [HEADER, SYNC, 1, 2, 3, 4, 5]


def test_a_listener_that_left_and_came_back_hears_the_rest_from_a_burst_a() -> None:
    _, (talker, listener, _) = on_the_air()
    talker.key_up()
    listener.send(homebrew.Close(2))
    listener.log_in()
    listener.frames()
    talker.send(talker.frame(VOICE))
    assert listener.frames() == []
    talker.superframe()
    assert [frame.flags & 0x3F for frame in listener.frames()] == [HEADER, SYNC, 1, 2, 3, 4, 5]


def test_a_listener_that_logs_in_again_hears_the_rest_from_a_header() -> None:
    network, (talker, *_) = on_the_air()
    talker.key_up()
    moved = Repeater(network, 2, port=40000).log_in()
    moved.frames()
    talker.send(talker.frame(VOICE))
    assert moved.frames() == []
    talker.superframe()
    assert [frame.flags & 0x3F for frame in moved.frames()] == [HEADER, SYNC, 1, 2, 3, 4, 5]


def test_private_calls_are_noted_and_go_nowhere() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up(destination=5)
    network.advance(2)
    network.take_events()
    other.frames()
    talker.send(talker.frame(HEADER | PRIVATE, 9, destination=5))
    talker.send(talker.frame(TERMINATOR | PRIVATE, 9, destination=5))
    started, _ = network.take_events()
    assert isinstance(started, CallStarted)
    assert (started.private, started.sites) == (True, 0)
    assert other.frames() == []
    assert len(network.bursts) == 3


def test_a_talkgroup_its_site_does_not_carry_goes_nowhere_and_holds_nothing() -> None:
    sites = [site(1, (2, OTHER)), site(2, (2, GROUP)), site(3, (2, GROUP))]
    network = Network(*sites)
    stray, talker, listener = (Repeater(network, number).log_in() for number in (1, 2, 3))
    network.take_events()
    stray.key_up()
    talker.key_up(stream=8, source=5)
    first, second = network.take_events()
    assert isinstance(first, CallStarted)
    assert first.sites == 0
    assert isinstance(second, CallStarted)
    assert second.sites == 1
    assert {frame.stream for frame in listener.frames()} == {8}


def test_what_is_counted() -> None:
    network, (talker, other, _) = on_the_air()
    talker.key_up(rssi=80)
    talker.send(talker.frame(SYNC, errors=3, rssi=90))
    talker.frame(1)  # lost
    late = talker.frame(2, errors=1)
    twice = talker.frame(3)
    talker.send(twice)
    talker.send(late)
    talker.send(twice)
    talker.release()
    (ended,) = ends(network)
    assert (ended.frames, ended.lost) == (5, 1)
    assert (ended.bit_errors, ended.bits, ended.rssi) == (4, 3 * 141, -85)
    assert len(other.frames()) == 5
    (present, *_) = network.switch.presence()
    assert present.bit_errors == pytest.approx(100 * 4 / 423)
    assert present.rssi == -85


def test_a_sequence_that_wraps_loses_nothing() -> None:
    network, (talker, *_) = on_the_air()
    talker.sequence = 250
    talker.key_up()
    for _ in range(3):
        talker.superframe()
    talker.release()
    assert [end.lost for end in ends(network)] == [0]


def test_a_peer_that_does_not_number_is_heard_whole() -> None:
    _, (talker, other, _) = on_the_air()
    for index in range(12):
        talker.sequence = 0
        talker.send(talker.frame(SYNC if index % 6 == 0 else index % 6))
    assert len(other.frames()) == 1 + 12
