"""Radios as they are, at three unlike sites: they roam, fade, key up together and die in mid-call.

Whatever they do: what a site is sent can be played there, one talker at a time and nothing but
voice, for that place and from a radio that may; an emergency that reached us is reported once and
played wherever a slot could be had; every call ends; alias and position arrive bit by bit.
"""

import math
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from scape import dmr
from scape.radio.events import CallEnded, CallLearned, CallPreempted, CallStarted, EmergencyRaised
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.routing.network import EMERGENCY
from scape.radio.wire.messages import Order
from simulator.repeater import KeyedUp
from simulator.slot import Spoiled
from simulator.transmission import BURST, KeyUp
from tests.radio.three_sites import (
    ABROAD,
    AT_HOME,
    CITY,
    CITY_ONLY,
    COAST,
    ENDED,
    EPOCH,
    HIGH,
    KEPT,
    LOST,
    MIDDLE,
    NORTH,
    OPENED,
    PORT,
    PRIORITY,
    SETTLED,
    SOUTH,
    US,
    Place,
    World,
    beside,
    on_air,
    talkgroup_of,
)

RADIOS = st.sampled_from(sorted(AT_HOME))
TALKGROUPS = st.sampled_from((CITY, CITY, COAST, PORT))
SITES = st.sampled_from((NORTH, MIDDLE, SOUTH))
LENGTHS = st.integers(1, 5)
FATES = st.fixed_dictionaries(
    {},
    optional={
        "header_lost": st.just(True),
        "end_lost": st.just(True),
        "dies": st.integers(1, 20),
        "fading": st.just(0.1),
        "impatient": st.just(True),
    },
)
QUIET = 30.0  # seconds after one was reported that another is a new one


class Stream:
    """What one radio sent in one go, as far as it reached us."""

    def __init__(self, first: Frame, wish: KeyUp | None) -> None:
        self.first, self.wish = first, wish
        self.place: Place = (first.repeater, first.slot)
        self.frames: dict[int, Frame] = {}
        self.at: list[float] = []
        self.known: list[float] = []  # when it had said that it is an emergency
        self.starts: list[float] = []  # and the moments when others could join it
        self.header_at = math.inf
        self._reader = dmr.EmbeddedReader()

    @property
    def emergency(self) -> bool:
        return bool(self.known)

    def began_with_its_header_at(self, at: float) -> bool:
        return self.first.kind is Kind.HEADER and self.at[0] == at

    def take(self, frame: Frame, at: float) -> bool:
        """Whether it says that this is an emergency."""
        self.frames.setdefault(frame.sequence, frame)
        self.at.append(at)
        control = self._control_in(frame)
        says_so = isinstance(control, dmr.GroupVoice | dmr.UnitVoice) and control.options.emergency
        if says_so:
            self.known.append(at)
        if self.known and frame.kind in (Kind.HEADER, Kind.VOICE_SYNC):
            self.starts.append(at)
        if frame.kind is Kind.HEADER:
            self.header_at = min(at, self.header_at)
        return says_so

    def _control_in(self, frame: Frame) -> dmr.LinkControl | None:
        if frame.kind in (Kind.HEADER, Kind.TERMINATOR):
            return dmr.decode_link_control(frame.burst).link_control
        try:
            found = self._reader.read(frame.burst) if frame.kind is Kind.VOICE else None
        except dmr.DmrError:  # its parts overtook each other
            return None
        return found.link_control if found else None


class ThreeSites(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.world = World(0)
        self.streams: dict[int, Stream] = {}
        self.heard_at: dict[int, set[Place]] = {}
        self.signs: dict[int, list[float]] = {}
        self.cries: list[Stream] = []
        self.alarms: dict[tuple[int, float], int] = {}
        self.opened = -OPENED
        self.wishes: dict[int, KeyUp] = {}
        self.seen_up = 0
        self.seen_down: Counter[Place] = Counter()
        self.seen_reported = self.seen_events = 0
        self.ranks: dict[str, int] = {}
        self.orders: list[Order] = []

    @initialize(seed=st.integers(0, 1000), bad=st.sampled_from((0.0, 0.0, 0.04)))
    def begin(self, seed: int, bad: float) -> None:
        self.world = World(seed)
        self.world.weather.bad = bad
        assert len(self.world.switch.sessions()) == 3

    @rule(radio=RADIOS, talkgroup=TALKGROUPS, length=LENGTHS, about=FATES)
    def talk(self, radio: int, talkgroup: int, length: int, about: dict[str, object]) -> None:
        self.world.key_up(radio, talkgroup, length, **about)

    @rule(radios=st.permutations(sorted(AT_HOME)), talkgroup=TALKGROUPS, length=LENGTHS)
    def key_up_together(self, radios: list[int], talkgroup: int, length: int) -> None:
        for radio in radios[:3]:
            self.world.key_up(radio, talkgroup, length)

    @rule(radio=RADIOS, talkgroup=TALKGROUPS, length=LENGTHS, about=FATES)
    def cry(self, radio: int, talkgroup: int, length: int, about: dict[str, object]) -> None:
        self.world.key_up(radio, talkgroup, length, **about | {"emergency": True})

    @rule(
        radios=st.permutations(sorted(AT_HOME)),
        talkgroups=st.permutations((CITY, COAST)),
        header_lost=st.booleans(),
    )
    def cry_in_the_other_slot(
        self, radios: list[int], talkgroups: list[int], header_lost: bool
    ) -> None:
        """While somebody talks in the first, which at both other sites is the same one."""
        world = self.world
        world.rest()
        (talker, crier), (first, second) = radios[:2], talkgroups
        for radio in (talker, crier):
            if world.where[radio] != MIDDLE:
                world.go(radio, MIDDLE)
        world.key_up(talker, first, 6)
        world.pass_by(8 * BURST)
        world.key_up(crier, second, 4, emergency=True, header_lost=header_lost)
        world.pass_by(30 * BURST)

    @rule(radio=RADIOS, talkgroup=TALKGROUPS)
    def press_the_orange_button(self, radio: int, talkgroup: int) -> None:
        world = self.world
        site = world.where[radio]
        if found := on_air(site, talkgroup):
            handset = world.repeaters[site].radios[radio]
            handset.slot = found[0]
            handset.raise_alarm(found[1], world.now)

    @rule(radio=RADIOS, other=RADIOS, length=LENGTHS, about=FATES)
    def call(self, radio: int, other: int, length: int, about: dict[str, object]) -> None:
        if radio != other:
            self.world.key_up(radio, other, length, **about)

    @rule(radio=RADIOS, site=SITES)
    def roam(self, radio: int, site: int) -> None:
        self.world.go(radio, site)

    @rule(radio=RADIOS, reader=st.sampled_from((US, *AT_HOME)), confirmed=st.booleans())
    def write(self, radio: int, reader: int, confirmed: bool) -> None:
        world = self.world
        handset = world.repeaters[world.where[radio]].radios[radio]
        handset.write(reader, "Uz vietas", world.now, confirmed=confirmed)

    @rule(
        radio=st.sampled_from((*AT_HOME, CITY)),
        kind=st.sampled_from(("text", "check", "call-alert", "location", "inhibit", "revive")),
    )
    def order(self, radio: int, kind: str) -> None:
        expires = EPOCH + round((self.world.now + 60) * 1_000_000)
        order = Order(
            order=str(len(self.orders)),
            kind=kind if radio != CITY else "text",  # type: ignore[arg-type]
            destination=radio,
            group=radio == CITY,
            text="Uz ostu",
            expires=expires,
        )
        self.orders.append(order)
        self.world.order(self.orders)

    @rule(patched=st.sampled_from(((), (CITY, COAST), (CITY, PORT), (CITY, COAST, PORT))))
    def patch(self, patched: tuple[int, ...]) -> None:
        if patched != self.world.patched:
            self.world.unpatched_at = self.world.now
        self.world.patched = patched
        self.world.configure()

    @rule(radio=st.sampled_from((101, LOST)))
    def lose_or_find(self, radio: int) -> None:
        self.world.lost ^= {radio}
        self.world.lost_at[radio] = self.world.now
        self.world.configure()

    @rule(site=SITES)
    def a_site_goes_and_comes_back(self, site: int) -> None:
        self.world.leave_and_return(site)

    @rule(bursts=st.sampled_from((1, 2, 7, 12, 30, 60)))
    def time_passes(self, bursts: int) -> None:
        self.world.pass_by(bursts * BURST)

    @precondition(lambda self: self.world.is_silent)
    @rule()
    def an_hour_passes(self) -> None:
        self.world.rest()
        self.look()
        self.nothing_is_left()
        self.world.wait_quietly(2 * QUIET)

    @invariant()
    def all_is_well(self) -> None:
        self.look()
        self.emergencies_are_reported_once()
        self.emergencies_are_played()
        self.events_are_true()
        self.calls_end_once()

    def look(self) -> None:
        """Everything that happened since the last time."""
        world = self.world
        for event in world.reported[self.seen_reported :]:
            assert not isinstance(event, Spoiled), event
            if isinstance(event, KeyedUp):
                self.wishes[event.key_up.radio] = event.key_up
        self.seen_reported = len(world.reported)
        for at, frame in world.reached_us[self.seen_up :]:
            self.reached_us(frame, at)
        self.seen_up = len(world.reached_us)
        for place, sent in world.sent.items():
            for at, frame in sent[self.seen_down[place] :]:
                if frame.kind is not Kind.DATA:
                    self.was_sent(place, frame, at)
            self.seen_down[place] = len(sent)

    def emergencies_are_reported_once(self) -> None:
        raised: dict[int, list[float]] = {}
        for at, event in self.world.events:
            if isinstance(event, EmergencyRaised):
                raised.setdefault(event.source, []).append(at)
        for source, signs in self.signs.items():
            reported: list[float] = []
            for sign in signs:
                if not reported or sign - reported[-1] > QUIET:
                    reported.append(sign)
            assert raised.get(source) == reported, (source, signs, raised)
        assert raised.keys() == self.signs.keys()

    def emergencies_are_played(self) -> None:
        """Once they are over, at every site whose slot could be had."""
        for stream in list(self.cries):
            if self.world.now - stream.at[-1] < SETTLED:
                continue
            self.cries.remove(stream)
            if self.world.changed_at > stream.at[0] - SETTLED or self.contested(stream):
                continue
            for site in (NORTH, MIDDLE, SOUTH):
                self.was_played(stream, site)

    def contested(self, stream: Stream) -> bool:
        """Whether it could not begin at once, or another emergency may be in its way."""
        others = [other for other in self.streams.values() if other is not stream]
        late = not stream.starts or stream.first.source in self.world.lost
        return late or any(
            other.emergency and other.at[-1] > stream.at[0] - ENDED for other in others
        )

    def was_played(self, stream: Stream, site: int) -> None:
        talkgroup = talkgroup_of(stream.place, stream.first.destination)
        patched = self.world.patched
        joined = patched if talkgroup in patched else (talkgroup,)
        static = [group for group in joined if group and (group, site) != (PORT, MIDDLE)]
        places = {(site, found[0]) for group in static if (found := on_air(site, group))}
        if not places or site == stream.place[0] or stream.first.private:
            return
        since = stream.at[0] - SETTLED
        for other in self.streams.values():
            if other.place[0] == site and other.at[-1] > since:
                return
        played = [
            frame
            for place, sent in self.world.sent.items()
            for at, frame in sent
            if place[0] == site and frame.stream == stream.first.stream
        ]
        assert played, f"{stream.first} was not played at {site}"
        if stream.header_at == stream.at[0]:
            assert played[0].kind is Kind.HEADER

    def events_are_true(self) -> None:
        news = self.world.events[self.seen_events :]
        self.seen_events = len(self.world.events)
        for at, event in news:
            if isinstance(event, CallStarted):
                self.ranks[event.call] = rank_of(event.source, event.emergency)
                streams = self.streams_at(event.source, at)
                if len(streams) == 1 and streams[0].began_with_its_header_at(at):
                    assert event.emergency == streams[0].emergency
        for at, event in news:
            if isinstance(event, CallLearned) and event.emergency:
                self.ranks[event.call] = EMERGENCY
            elif isinstance(event, CallPreempted):
                assert self.ranks[event.by] > self.ranks[event.call]
            elif isinstance(event, EmergencyRaised) and event.by == "alarm":
                assert self.alarms.get((event.source, at), event.destination) == event.destination
            elif isinstance(event, CallEnded):
                assert event.reason != "time-out", "nobody talked for so long"

    def streams_at(self, source: int, at: float) -> list[Stream]:
        streams = self.streams.values()
        return [stream for stream in streams if stream.first.source == source and at in stream.at]

    def calls_end_once(self) -> None:
        events = [event for _, event in self.world.events]
        starts = Counter(e.call for e in events if isinstance(e, CallStarted))
        ends = Counter(e.call for e in events if isinstance(e, CallEnded))
        assert set(starts.values()) <= {1}
        assert ends <= starts
        active = {call.id for call in self.world.switch._calls.active}
        assert set((starts - ends).keys()) == active

    def teardown(self) -> None:
        self.world.rest()
        self.all_is_well()
        self.nothing_is_left()

    def nothing_is_left(self) -> None:
        assert not list(self.world.switch._calls.active)
        assert not self.world.switch._calls._slots._holds
        assert not self.world.switch._calls._floor

    # One frame at a time.

    def reached_us(self, frame: Frame, at: float) -> None:
        place = (frame.repeater, frame.slot)
        self.heard_at.setdefault(frame.source, set()).add(place)
        if frame.kind is Kind.DATA:
            if _is_alarm(frame):
                self.signs.setdefault(frame.source, []).append(at)
                if talkgroup := talkgroup_of(place, frame.destination):
                    self.alarms[frame.source, at] = talkgroup
            return
        stream = self.streams.get(frame.stream)
        if stream is None:
            stream = self.streams[frame.stream] = Stream(frame, self.wishes.get(frame.source))
        if stream.take(frame, at) and len(stream.known) == 1:
            self.signs.setdefault(frame.source, []).append(at)
            self.cries.append(stream)
        if talkgroup_of(place, frame.destination) == PORT and place[0] == MIDDLE:
            self.opened = at

    def was_sent(self, place: Place, frame: Frame, at: float) -> None:
        stream = self.streams[frame.stream]
        assert frame.source == stream.first.source
        assert frame.private == stream.first.private
        assert place != stream.place
        self.it_may_be_there(place, frame, stream, at)
        self.it_says_what_it_said(frame, stream, at)

    def it_may_be_there(self, place: Place, frame: Frame, stream: Stream, at: float) -> None:
        source, world = frame.source, self.world
        if source in world.lost:
            assert at - world.lost_at[source] < SETTLED, f"{source} is lost"
        if frame.private:
            assert frame.destination == stream.first.destination
            assert place in self.heard_at[frame.destination]
            return
        talkgroup = talkgroup_of(stream.place, stream.first.destination)
        assert talkgroup is not None
        assert source != CITY_ONLY or talkgroup == CITY or stream.emergency
        if place == KEPT:
            assert stream.emergency
            return
        there = self.talkgroup_there(place, frame.destination)
        assert there is not None, f"{place} does not carry {frame.destination}"
        joined = world.patched if talkgroup in world.patched else (talkgroup,)
        assert there in joined or at - world.unpatched_at < SETTLED
        if there == PORT and place[0] == MIDDLE and not stream.emergency:
            assert at - self.opened < OPENED + SETTLED, "nobody opened it"

    def talkgroup_there(self, place: Place, number: int) -> int | None:
        return CITY if place == (ABROAD, 91) else talkgroup_of(place, number)

    def it_says_what_it_said(self, frame: Frame, stream: Stream, at: float) -> None:
        if frame.kind in (Kind.HEADER, Kind.TERMINATOR):
            control = dmr.decode_link_control(frame.burst).link_control
            assert isinstance(control, dmr.GroupVoice | dmr.UnitVoice)
            assert (control.source, control.destination) == (frame.source, frame.destination)
            if stream.emergency and at > stream.header_at:
                assert control.options.emergency, "the emergency was left out"
            return
        original = stream.frames[frame.sequence]
        assert original.kind == frame.kind
        assert dmr.frames_of(original.burst) == dmr.frames_of(frame.burst)
        if frame.kind is Kind.VOICE and _fragment(original) in beside(frame.source):
            assert frame.burst == original.burst, "alias or position changed"


def rank_of(source: int, emergency: bool) -> int:
    if emergency:
        return EMERGENCY
    return PRIORITY if source == HIGH else 0


def _fragment(frame: Frame) -> bytes:
    return bytes([(frame.flags & 0xF) - 1]) + dmr.embedded_of(frame.burst)


def _is_alarm(frame: Frame) -> bool:
    try:
        content = dmr.content_of(dmr.decode(frame.burst))
    except dmr.DmrError:
        return False
    return isinstance(content, dmr.EmergencyAlarm)


TestThreeSites = pytest.mark.slow(ThreeSites.TestCase)
TestThreeSites.settings = settings(
    max_examples=30,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
