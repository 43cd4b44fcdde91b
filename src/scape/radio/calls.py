"""Who holds each talkgroup and each slot.

A *stream* is what one radio sends through one slot of a site between key-up and release, told
apart by its stream id. Where it stands, and what the next burst does to it, is one table:

             header     burst A      voice B-F, privacy   terminator   data
    NEW      START      START_LATE   DROP                 DROP         DROP
    TALKING  CARRY      CARRY        CARRY                END          DROP
    BLOCKED  START      START_LATE   DROP                 CLOSE        DROP
    OVER     DROP       DROP         DROP                 DROP         DROP
    SHUT     DROP       DROP         DROP                 DROP         DROP

START and START_LATE lead to TALKING when slot and talkgroup are free, else to BLOCKED; END and
CLOSE to OVER. Time does the rest: TALKING ends after `SILENCE` without a burst (and is NEW again,
should it resume), or after the time-out timer (SHUT until it falls silent); OVER, SHUT and BLOCKED
are forgotten after `SILENCE`.

Rules of contention. A slot of a site and a talkgroup carry one call at a time, first come first
served. A holder that has not been heard for one superframe yields. A radio that keys up again on
its own slot has let go of its last call. After a call its slots stay on its talkgroup for the hang
time: no other call is played there, though the site's own radios may key up.
"""

from collections import deque
from collections.abc import Callable, Iterable
from enum import Enum
from typing import Literal

import msgspec

from scape.radio.events import AirEvent, CallBlocked, CallEnded, CallStarted
from scape.radio.links.homebrew import Frame, Kind
from scape.radio.routing import Road

Reason = Literal["terminator", "silence", "time-out", "site-lost"]

SUPERFRAME = 0.36
SILENCE = 1.5  # by then an MMDVM receiver has ended the call by itself
VOICE_BITS = 141  # of each voice burst, those whose errors DMRD counts


class State(Enum):
    NEW = "new"
    TALKING = "talking"
    BLOCKED = "blocked"
    OVER = "over"
    SHUT = "shut"


class Step(Enum):
    START = "start"
    START_LATE = "start late"
    CARRY = "carry"
    END = "end"
    CLOSE = "close"
    DROP = "drop"


_DROP_ALL = dict.fromkeys(Kind, Step.DROP)
TABLE: dict[State, dict[Kind, Step]] = {
    State.NEW: _DROP_ALL | {Kind.HEADER: Step.START, Kind.VOICE_SYNC: Step.START_LATE},
    State.TALKING: {
        Kind.HEADER: Step.CARRY,
        Kind.VOICE_SYNC: Step.CARRY,
        Kind.VOICE: Step.CARRY,
        Kind.PRIVACY: Step.CARRY,
        Kind.TERMINATOR: Step.END,
        Kind.DATA: Step.DROP,
    },
    State.BLOCKED: _DROP_ALL
    | {
        Kind.HEADER: Step.START,
        Kind.VOICE_SYNC: Step.START_LATE,
        Kind.TERMINATOR: Step.CLOSE,
    },
    State.OVER: _DROP_ALL,
    State.SHUT: _DROP_ALL,
}

Place = tuple[int, int]
"""A site and one of its slots."""

Talkgroup = tuple[int, int]
"""A slot and a talkgroup on it."""


class Burst(msgspec.Struct, frozen=True, gc=False):
    """A burst of a call as it came in, to be recorded; `offset` in milliseconds of the call."""

    call: str
    offset: int
    flags: int
    errors: int
    rssi: int
    burst: bytes


class Stream:
    """What one radio sends between key-up and release."""

    __slots__ = ("call", "heard", "state")

    def __init__(self) -> None:
        self.state = State.NEW
        self.heard = 0.0
        self.call: Call | None = None


class Call:
    """A call in progress: who speaks, who hears it, and how well it came in."""

    def __init__(self, call: str, stream: Stream, frame: Frame, now: float) -> None:
        self.id = call
        self.stream = stream
        self.site, self.slot = frame.repeater, frame.slot
        self.source, self.destination = frame.source, frame.destination
        self.talkgroup: Talkgroup | None = None  # if it is routed
        self.sites: list[int] = []
        self.held = {self.site}
        self.road: Road | None = None
        self.generation = -1
        self.started = self.heard = now
        self.frames = self.lost = self.errors = self.bits = 0
        self._expected = frame.sequence
        self._recent: deque[Frame] = deque(maxlen=5)
        self._rssi_sum = self._rssi_count = 0

    def take(self, frame: Frame, now: float) -> bool:
        """Counts a burst; False for one that came twice.

        Five back, because a peer that does not number its bursts repeats itself after six.
        """
        if frame in self._recent:
            return False
        self._recent.append(frame)
        self.heard = now
        self.frames += 1
        ahead = (frame.sequence - self._expected) & 0xFF
        if ahead < 128:
            self.lost += ahead
            self._expected = (frame.sequence + 1) & 0xFF
        else:  # late, and counted as lost when it was overtaken
            self.lost = max(0, self.lost - 1)
        if frame.kind in (Kind.VOICE, Kind.VOICE_SYNC):
            self.errors += frame.errors
            self.bits += VOICE_BITS
        if frame.rssi:
            self._rssi_sum += frame.rssi
            self._rssi_count += 1
        return True

    @property
    def rssi(self) -> int:
        """The mean, in dBm; 0 when no burst told."""
        return -round(self._rssi_sum / self._rssi_count) if self._rssi_count else 0


class Hold:
    """A slot of a site in use: by a call, then until `until` by its talkgroup."""

    __slots__ = ("call", "talkgroup", "until")

    def __init__(self, call: Call) -> None:
        self.call: Call | None = call
        self.talkgroup = call.talkgroup
        self.until = 0.0


class Calls:
    """All calls in progress. Events wait in `events`; the caller empties it.

    `listeners(frame)` names the connected sites that carry the frame's talkgroup on its slot, the
    sender's excepted, or None when the frame is not routed at all.
    """

    def __init__(
        self,
        listeners: Callable[[Frame], Iterable[int] | None],
        new_id: Callable[[float], str],
        options: Callable[[Frame], tuple[bool, bool]],
    ) -> None:
        self.hang_time = 5.0
        self.time_out = 180.0
        self.events: list[AirEvent | Burst] = []
        self.generation = 0  # grows whenever another site might join a call
        self._listeners = listeners
        self._new_id = new_id
        self._options = options
        self._streams: dict[tuple[int, ...], Stream] = {}
        self._talkgroups: dict[Talkgroup, Call] = {}
        self._holds: dict[Place, Hold] = {}
        self._active: dict[str, Call] = {}

    @property
    def active(self) -> Iterable[Call]:
        return self._active.values()

    def hear(self, frame: Frame, now: float) -> Call | None:
        """The call this burst belongs to and is to be carried in, or None to drop it."""
        stream = self._streams.get(_key(frame)) or Stream()
        match TABLE[stream.state][frame.kind]:
            case Step.CARRY:
                return self._carry(stream, frame, now)
            case Step.START:
                return self._start(stream, frame, now, late=False)
            case Step.START_LATE:
                return self._start(stream, frame, now, late=True)
            case Step.END:
                return self._terminate(stream, frame, now)
            case Step.CLOSE:
                stream.state = State.OVER
        if stream.state in (State.SHUT, State.BLOCKED):
            stream.heard = now
        return None

    def sweep(self, now: float) -> None:
        """What time ends: calls, and what is remembered of streams."""
        for call in list(self._active.values()):
            if now - call.started >= self.time_out:
                self._end(call, "time-out", now, State.SHUT)
            elif now - call.heard >= SILENCE:
                self._end(call, "silence", now, State.NEW)
        for key, stream in list(self._streams.items()):
            if stream.state is not State.TALKING and now - stream.heard >= SILENCE:
                del self._streams[key]

    def release(self, now: float) -> None:
        """Lets go of slots whose hang time is over."""
        for place, hold in list(self._holds.items()):
            if hold.call is None and now >= hold.until:
                del self._holds[place]
                self.generation += 1

    def lose_site(self, site: int, now: float) -> None:
        """A site is gone: its own calls end, and it hears no other."""
        for call in list(self._active.values()):
            if call.site == site:
                self._end(call, "site-lost", now, State.NEW)
            elif site in call.sites:
                call.sites.remove(site)
                call.road = None
        for slot in (1, 2):
            self._holds.pop((site, slot), None)
        self.generation += 1

    def _carry(self, stream: Stream, frame: Frame, now: float) -> Call | None:
        call = stream.call
        if call is None or not call.take(frame, now):
            return None
        self._record(call, frame, now)
        if frame.kind is Kind.VOICE_SYNC and call.generation != self.generation:
            self._gather(call, frame, now)
        return call

    def _start(self, stream: Stream, frame: Frame, now: float, *, late: bool) -> Call | None:
        self._streams[_key(frame)] = stream
        stream.heard = now
        listeners = self._listeners(frame)
        talkgroup = None if listeners is None else (frame.slot, frame.destination)
        if holder := self._holder(frame, talkgroup, now):
            self._block(stream, frame, holder)
            return None
        stream.state = State.TALKING
        stream.call = call = Call(self._new_id(now), stream, frame, now)
        self._active[call.id] = call
        call.talkgroup = talkgroup
        if talkgroup:
            self._talkgroups[talkgroup] = call
        self._holds[call.site, call.slot] = Hold(call)
        self._gather(call, frame, now)
        self._announce(call, frame, late)
        call.take(frame, now)
        self._record(call, frame, now)
        return call

    def _terminate(self, stream: Stream, frame: Frame, now: float) -> Call | None:
        call = self._carry(stream, frame, now)
        if call:
            self._end(call, "terminator", now, State.OVER)
        return call

    def _holder(self, frame: Frame, talkgroup: Talkgroup | None, now: float) -> Call | None:
        """The call that keeps this one from starting, after those that yield have ended."""
        hold = self._holds.get((frame.repeater, frame.slot))
        rivals = (
            hold.call if hold else None,
            self._talkgroups.get(talkgroup) if talkgroup else None,
        )
        for rival in rivals:
            if rival is None or rival.id not in self._active:
                continue
            speaker = (rival.site, rival.slot, rival.source)
            if speaker == (frame.repeater, frame.slot, frame.source):
                self._end(rival, "silence", now, State.OVER)
            elif now - rival.heard >= SUPERFRAME:
                self._end(rival, "silence", now, State.NEW)
            else:
                return rival
        return None

    def _end(self, call: Call, reason: Reason, now: float, state: State) -> None:
        """Ends a call and leaves its stream in `state`."""
        del self._active[call.id]
        if call.talkgroup:
            del self._talkgroups[call.talkgroup]
        for site in call.held:
            self._hang(site, call, now)
        call.stream.call, call.stream.state, call.stream.heard = None, state, now
        self.generation += 1
        self.events.append(
            CallEnded(
                call=call.id,
                reason=reason,
                duration=round((call.heard - call.started) * 1_000_000),
                frames=call.frames,
                lost=call.lost,
                bit_errors=call.errors,
                bits=call.bits,
                rssi=call.rssi,
            )
        )

    def _hang(self, site: int, call: Call, now: float) -> None:
        hold = self._holds.get((site, call.slot))
        if hold is None or hold.call is not call:
            return
        hold.call, hold.until = None, now + self.hang_time
        if call.talkgroup is None:
            del self._holds[site, call.slot]

    def _block(self, stream: Stream, frame: Frame, holder: Call) -> None:
        if stream.state is State.BLOCKED:
            return
        stream.state = State.BLOCKED
        self.events.append(
            CallBlocked(
                site=frame.repeater,
                slot=frame.slot,
                source=frame.source,
                destination=frame.destination,
                holder=holder.id,
            )
        )

    def _gather(self, call: Call, frame: Frame, now: float) -> None:
        """Who hears the call from here on: those who did, and those whose slot is free by now."""
        call.generation = self.generation
        call.sites = [
            site for site in self._listeners(frame) or () if self._is_free(site, call, now)
        ]
        call.road = None
        for site in call.sites:
            hold = self._holds.get((site, call.slot))
            if hold is None or hold.call is not call:
                self._holds[site, call.slot] = Hold(call)
                call.held.add(site)

    def _is_free(self, site: int, call: Call, now: float) -> bool:
        hold = self._holds.get((site, call.slot))
        if hold is None or hold.call is call:
            return True
        return hold.call is None and (hold.talkgroup == call.talkgroup or now >= hold.until)

    def _record(self, call: Call, frame: Frame, now: float) -> None:
        offset = round((now - call.started) * 1000)
        self.events.append(
            Burst(call.id, offset, frame.flags, frame.errors, frame.rssi, frame.burst)
        )

    def _announce(self, call: Call, frame: Frame, late: bool) -> None:
        emergency, encrypted = self._options(frame)
        self.events.append(
            CallStarted(
                call=call.id,
                site=call.site,
                slot=frame.slot,
                source=call.source,
                destination=call.destination,
                private=frame.private,
                emergency=emergency,
                encrypted=encrypted,
                late_entry=late,
                sites=len(call.sites),
            )
        )


def _key(frame: Frame) -> tuple[int, ...]:
    """Everything that stays the same throughout a stream: what differs is another one."""
    return (frame.repeater, frame.flags & 0xC0, frame.stream, frame.source, frame.destination)
