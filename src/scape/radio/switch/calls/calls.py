"""All calls in progress, and the holder of each talkgroup and slot.

Rules of contention. A slot of a site carries one call at a time, and so does a conversation: a
talkgroup, those it is patched to, two radios. The higher rank takes what it needs; of equal ranks
the first keeps it. A call that is taken over continues at its own site, because its radio cannot be
notified; where it was played, a terminator ends it before the other begins. A slot in which a radio
is heard is never taken: nothing could be played there. A holder that has not been heard for one
superframe yields. A radio that keys up again on its own slot has ended its last call. After a call
its slots stay with its conversation for the hang time: only a call of higher rank is played there,
though the site's own radios may key up.
"""

from collections.abc import Callable, Iterable
from typing import Literal, NamedTuple

from scape.base.text import line
from scape.radio.events import DESK, AirEvent, Blocked, Ending, Hindrance
from scape.radio.switch.calls import reports
from scape.radio.switch.calls.call import TABLE, Burst, Call, Step, Stream, StreamState
from scape.radio.switch.calls.repeats import Repeats
from scape.radio.switch.calls.slots import SUPERFRAME, Slots
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.links.pace import Paces
from scape.radio.switch.routing.network import EMERGENCY, Conversation, Network, Target
from scape.radio.switch.routing.routes import Leg, Place

ANNOUNCED = 10.0  # seconds that slots are kept between an alarm and its voice
RETRIES = 30.0  # seconds in which an alarm of the same radio is a repetition
ECHO = 5.0  # seconds in which a call may return by another way
SILENCE = 1.5  # by then an MMDVM receiver has ended the call itself


class Added(NamedTuple):
    """A header before `frame`, or a terminator after it, that these legs of a call need."""

    kind: Kind
    call: Call
    frame: Frame
    legs: tuple[Leg, ...]


class Calls:
    """Events wait in `events` and generated frames in `added`; the caller empties both."""

    def __init__(self, network: Network, new_id: Callable[[float], str], paces: Paces) -> None:
        self.hang_time = 5.0
        self.emergency_hang = 30.0
        self.time_out = 180.0
        self.events: list[AirEvent | Burst] = []
        self.added: list[Added] = []
        self.generation = 0  # grows whenever another place may be able to join a call
        self.touched: set[int] = set()  # sites whose slots changed hands; the caller empties it
        self._network = network
        self._new_id = new_id
        self._paces = paces
        self._emergencies = Repeats(quiet=RETRIES)
        self._streams: dict[tuple[int, ...], Stream] = {}
        self._floor: dict[Conversation, Call] = {}
        self._slots = Slots()
        self._ended: dict[tuple[int, int], tuple[Place, float]] = {}  # by stream id and source
        self._active: dict[str, Call] = {}

    @property
    def active(self) -> Iterable[Call]:
        return self._active.values()

    def at(self, place: Place) -> Call | None:
        """The call that a slot receives or plays."""
        return self._slots.at(place)

    def kept_for(self, place: Place) -> int:
        """The talkgroup for whose answer a slot without a call is kept; 0: for none."""
        return self._slots.kept_for(place)

    def is_quiet(self, place: Place, now: float) -> bool:
        """Whether data may be sent there."""
        return self._slots.is_quiet(place, now)

    def hindrance(self, place: Place, now: float) -> Hindrance | None:
        """The reason why a slot carries no data now; None: it is quiet."""
        return self._slots.hindrance(place, now)

    def talkgroups(self) -> set[int]:
        """The conversations of all calls."""
        return {
            joined
            for call in self._active.values()
            if call.target.talkgroup is not None
            for joined in self._network.routes.joined(call.target.talkgroup)
        }

    def hear(self, frame: Frame, now: float) -> Call | None:
        """The call that carries this burst of voice, or None to drop it."""
        kind = frame.kind
        # Constant within a stream: a difference means another stream.
        key = (frame.repeater, frame.flags & 0xC0, frame.stream, frame.source, frame.destination)
        stream = self._streams.get(key)
        if stream is None or (
            stream.state is StreamState.OVER and stream.is_keyed_up_again(kind, now)
        ):
            # One pace for all consoles would let one of them silence the others: each has its own.
            if frame.repeater != DESK and not self._paces.may_begin(frame.repeater, now):
                return None
            stream = self._streams[key] = Stream()
        if stream.state is not StreamState.OVER and stream.listen(frame, kind):
            self._learn(stream, frame, now)
        match TABLE[stream.state][kind]:
            case Step.CARRY:
                return self._carry(stream, frame, kind, now)
            case Step.START | Step.START_LATE:
                if call := self._start(stream, frame, kind, now):
                    return call
            case Step.END:
                return self._terminate(stream, frame, now)
            case Step.CLOSE:
                stream.state, stream.heard = StreamState.OVER, now
        if stream.state is not StreamState.OVER:
            stream.heard = now
        if stream.state in (StreamState.BLOCKED, StreamState.SHUT):
            self._slots.hear_blocked(self._network.place(frame), now)
        return None

    def alarm(self, frame: Frame, now: float) -> None:
        """A radio's emergency alarm in a control block; its voice is to follow."""
        target = self._network.alarm_target(frame)
        if self._raise(frame, target, "alarm", now) and target.talkgroup is not None:
            legs = self._network.carried(target.talkgroup, emergency=True)
            places = [leg.place for leg in legs]
            self._slots.reserve(places, target, now, now + ANNOUNCED)
            self.touched.update(site for site, _ in places)

    def sweep(self, now: float) -> None:
        """Ends what has timed out: calls, and the state of streams."""
        for call in list(self._active.values()):
            if now - call.started >= self._limit(call):
                self._end(call, "time-out", now, StreamState.SHUT)
            elif now - call.heard >= SILENCE:
                self._end(call, "silence", now, StreamState.NEW)
        for key, stream in list(self._streams.items()):
            if stream.state is not StreamState.TALKING and now - stream.heard >= SILENCE:
                del self._streams[key]
        for sent, (_, ended) in list(self._ended.items()):
            if now - ended >= ECHO:
                del self._ended[sent]

    def release(self, now: float) -> None:
        """Frees slots that are no longer needed."""
        if freed := self._slots.release(now):
            self.touched.update(place[0] for place in freed)
            self.generation += 1

    def lose_site(self, site: int, now: float) -> None:
        """A site is gone: its own calls end, and it no longer receives others."""
        for call in list(self._active.values()):
            if call.site == site:
                self._end(call, "site-lost", now, StreamState.NEW)
        self.drop_legs(site)

    def drop_legs(self, site: int) -> None:
        """A site restarts or is removed: calls played there end with a terminator."""
        for place in self._slots.of_site(site):
            call = self._slots.at(place)
            if call and (leg := call.legs.get(place)):
                call.set_legs({other: kept for other, kept in call.legs.items() if other != place})
                self.added.append(Added(Kind.TERMINATOR, call, call.last, (leg,)))
                self._slots.leave(place, call)
        self.generation += 1

    def reroute(self, now: float) -> None:
        """The registers changed, or a patch ended: decides all calls again.

        Of two calls that have become one conversation the one of higher rank, then the older, has
        the floor.
        """
        self.generation += 1
        self._floor.clear()
        for call in self._active.values():
            call.target = target = self._network.target(call.last)
            call.rank = self._network.rank(target, call.last, emergency=call.emergency)
            call.hold.rank, call.hold.talkgroup = call.rank, target.talkgroup
            call.hold.conversation = target.conversation
        self._slots.reroute(self._network.conversation)
        for call in sorted(self._active.values(), key=lambda call: -call.rank):
            target = call.target
            if self._network.refusal(call.last, target, emergency=call.emergency):
                self._end(call, "refused", now, StreamState.NEW)
            elif target.conversation is not None:
                self._floor.setdefault(target.conversation, call)

    def _carry(self, stream: Stream, frame: Frame, kind: Kind, now: float) -> Call | None:
        call = stream.call
        if call is None or not call.take(frame, kind, now):
            return None
        offset = round((now - call.started) * 1000)
        self.events.append(
            Burst(call.id, offset, frame.flags, frame.errors, frame.rssi, frame.burst)
        )
        if kind is Kind.VOICE_SYNC and call.generation != self.generation:
            self._gather(call, frame, kind, now)
        return call

    def _start(self, stream: Stream, frame: Frame, kind: Kind, now: float) -> Call | None:
        stream.heard = now
        target = self._network.target(frame)
        place = self._network.place(frame)
        emergency = stream.emergency
        if self._came_back(frame, place, target):
            self._block(stream, frame, target, "loop")
            stream.state = StreamState.SHUT
            return None
        self._network.hear(frame.source, place)
        if refusal := self._network.refusal(frame, target, emergency=emergency):
            self._block(stream, frame, target, refusal)
            return None
        rank = self._network.rank(target, frame, emergency=emergency)
        if holder := self._holder(frame, place, target, rank, now):
            self._block(stream, frame, target, "busy", holder.id)
            return None
        stream.state = StreamState.TALKING
        stream.call = call = Call(
            self._new_id(now), stream, frame, place=place, target=target, rank=rank, now=now
        )
        call.desk = self._network.desk(frame).account
        call.emergency, call.encrypted = stream.emergency, stream.encrypted
        self._active[call.id] = call
        if self._network.open(frame, now):
            self.generation += 1
        self._take_place(call, now)
        self._gather(call, frame, kind, now)
        self.events.append(reports.started(call, frame, late_entry=kind is Kind.VOICE_SYNC))
        return self._carry(stream, frame, kind, now)

    def _terminate(self, stream: Stream, frame: Frame, now: float) -> Call | None:
        call = self._carry(stream, frame, Kind.TERMINATOR, now)
        if call:
            self._end(call, "terminator", now, StreamState.OVER)
        return call

    def _holder(
        self, frame: Frame, place: Place, target: Target, rank: int, now: float
    ) -> Call | None:
        """The call that keeps this one from starting, after those that yield have ended."""
        for rival in (self.at(place), self._speaker(target)):
            if rival is None or rival.id not in self._active:
                continue
            if (rival.place, rival.source) == (place, frame.source):
                self._end(rival, "silence", now, StreamState.OVER)
            elif now - rival.heard >= SUPERFRAME:
                self._end(rival, "silence", now, StreamState.NEW)
            elif rank <= rival.rank:
                return rival
        return None

    def _came_back(self, frame: Frame, place: Place, target: Target) -> bool:
        """Whether this is a call in progress, or one just ended, returning by another way."""
        speaker = self._speaker(target)
        if speaker is not None and speaker.is_of(frame):
            return speaker.place != place
        ended = self._ended.get((frame.stream, frame.source))
        return ended is not None and ended[0] != place

    def _speaker(self, target: Target) -> Call | None:
        return None if target.conversation is None else self._floor.get(target.conversation)

    def _take_place(self, call: Call, now: float) -> None:
        """Gives the call the slot in which its radio talks, whatever held it before."""
        self._has_floor(call)
        before = self.at(call.place)
        if before is not None and before.place == call.place:
            self._end(before, "preempted", now, StreamState.SHUT)
        elif before is not None:
            self._take_over(before, [call.place], call)
        self._slots.give(call.place, call, now)

    def _has_floor(self, call: Call) -> bool:
        """Whether the call may be played to others; a lower one in its way ends there."""
        conversation = call.target.conversation
        if conversation is None:
            return False
        speaker = self._floor.setdefault(conversation, call)
        if speaker is call:
            return True
        if speaker.rank >= call.rank:
            return False
        self._floor[conversation] = call
        self._take_over(speaker, list(speaker.legs), call)
        if speaker.site == DESK:  # unlike a radio, a console can be told
            self._end(speaker, "preempted", call.heard, StreamState.SHUT)
        return True

    def _take_over(self, rival: Call, places: list[Place], by: Call) -> None:
        """Ends a call where another needs the slot; its radio cannot be notified."""
        legs = tuple(rival.legs[place] for place in places if place in rival.legs)
        rival.set_legs({place: leg for place, leg in rival.legs.items() if leg not in legs})
        for leg in legs:
            self._slots.leave(leg.place, rival)
        self.touched.update(leg.place[0] for leg in legs)
        if legs:
            self.added.append(Added(Kind.TERMINATOR, rival, rival.last, legs))
            self.events.append(reports.preempted(rival, by, legs))

    def _gather(self, call: Call, frame: Frame, kind: Kind, now: float) -> None:
        """The receivers from here on: the present ones, and those whose slot is free by now."""
        call.generation = self.generation
        legs: dict[Place, Leg] = {}
        wanted: set[int] = set()
        taken: dict[str, list[Place]] = {}
        has_floor = self._has_floor(call)
        for leg in self._network.legs(call.target, call.place, emergency=call.emergency):
            place = leg.place
            wanted.add(place[0])
            if has_floor and place not in legs and self._slots.may_play(call, place, now):
                legs[place] = leg
                rival = self._slots.at(place)
                if rival is not None and rival is not call:
                    taken.setdefault(rival.id, []).append(place)
        for id, places in taken.items():
            self._take_over(self._active[id], places, call)
        self._play(call, legs, frame, kind, now)
        call.reached.update(place[0] for place in legs)
        call.missed = wanted - {place[0] for place in legs}

    def _play(
        self, call: Call, legs: dict[Place, Leg], frame: Frame, kind: Kind, now: float
    ) -> None:
        """Legs that the call leaves get a terminator, new ones a header."""
        if legs == call.legs:
            return
        before = call.legs.values()
        gone = tuple(leg for leg in before if legs.get(leg.place) != leg)
        joined = tuple(leg for place, leg in legs.items() if call.legs.get(place) != leg)
        if gone:
            self.added.append(Added(Kind.TERMINATOR, call, call.last, gone))
            for leg in gone:
                self._slots.leave(leg.place, call)
        if joined and kind is not Kind.HEADER:
            self.added.append(Added(Kind.HEADER, call, frame, joined))
        self.touched.update(leg.place[0] for leg in (*gone, *joined))
        call.set_legs(legs)
        for leg in joined:
            self._slots.give(leg.place, call, now)

    def _end(self, call: Call, reason: Ending, now: float, state: StreamState) -> None:
        """Ends a call and leaves its stream in `state`."""
        del self._active[call.id]
        if reason != "terminator" and call.legs:
            legs = tuple(call.legs.values())
            self.added.append(Added(Kind.TERMINATOR, call, call.last, legs))
        if call.target.conversation is not None and self._speaker(call.target) is call:
            del self._floor[call.target.conversation]
        self._hang(call, now)
        self._network.open(call.last, now)
        self._ended[call.last.stream, call.source] = (call.place, now)
        call.stream.call, call.stream.state, call.stream.heard = None, state, now
        self.generation += 1
        self.events.append(reports.ended(call, reason))

    def _hang(self, call: Call, now: float) -> None:
        """Keeps its slots for the answer, if one is expected."""
        self.touched.update(place[0] for place in (call.place, *call.legs))
        hang = self.emergency_hang if call.emergency else self.hang_time
        if call.target.conversation is None or call.is_announcement:
            hang = 0.0
        self._slots.hang(call, now + hang)
        if not hang:
            for place in (call.place, *call.legs):
                self._slots.leave(place, call)

    def limit_of(self, id: str) -> float:
        """The seconds that a call in progress may last in all; 0 if it has ended."""
        return self._limit(self._active[id]) if id in self._active else 0.0

    def _limit(self, call: Call) -> float:
        over = self._network.routes.rules(call.target.talkgroup or 0).over_limit
        return self.time_out if call.emergency or not over else min(self.time_out, over)

    def _learn(self, stream: Stream, frame: Frame, now: float) -> None:
        """The radio sent further properties of itself or its call."""
        if stream.emergency and not stream.alarmed and frame.repeater != DESK:
            stream.alarmed = True
            self._raise(frame, self._network.target(frame), "call", now)
        if position := stream.position:
            stream.position = None
            self.events.append(reports.position(frame.repeater, frame.source, position))
        if stream.call:
            self._amend(stream.call)

    def _amend(self, call: Call) -> None:
        """An emergency that appears in mid-call takes what it needs at the next burst A."""
        stream = call.stream
        alias = line(stream.alias.text) if stream.alias.is_complete else call.alias
        said = (stream.emergency, stream.encrypted, alias)
        if said == (call.emergency, call.encrypted, call.alias):
            return
        if stream.emergency and not call.emergency:
            call.rank = call.hold.rank = EMERGENCY
            self.generation += 1
        call.emergency, call.encrypted, call.alias = said
        self.events.append(reports.learned(call))

    def _raise(
        self, frame: Frame, target: Target, by: Literal["alarm", "call"], now: float
    ) -> bool:
        """Reports an emergency, unless it is a repetition."""
        is_new = self._emergencies.is_new(frame.source, now)
        if is_new:
            crowded = self._paces.is_crowded(frame.repeater, now)
            if crowded and not self._paces.may_begin(frame.repeater, now):
                return False
            event = reports.emergency(frame, target, self._new_id(now), by, crowded=crowded)
            self.events.append(event)
        return is_new

    def _block(
        self, stream: Stream, frame: Frame, target: Target, reason: Blocked, holder: str = ""
    ) -> None:
        if stream.state is not StreamState.BLOCKED:
            stream.state = StreamState.BLOCKED
            emergency = stream.emergency
            self.events.append(reports.blocked(frame, target, reason, holder, emergency=emergency))
