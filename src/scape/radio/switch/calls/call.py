"""A call and its stream: what a radio sends between key-up and release, and its receivers.

A *stream* is identified by its stream id. Its state, and the effect of the next burst, is one
table:

             header     burst A      voice B-F, privacy   terminator
    NEW      START      START_LATE   DROP                 DROP
    TALKING  CARRY      CARRY        CARRY                END
    BLOCKED  START      START_LATE   DROP                 CLOSE
    OVER     DROP       DROP         DROP                 DROP
    SHUT     DROP       DROP         DROP                 CLOSE

START and START_LATE lead to TALKING when the radio may talk and both slot and talkgroup are free,
else to BLOCKED; END and CLOSE lead to OVER. TALKING also ends after a silence (it is NEW if it
resumes), or after the time-out timer (SHUT until it is silent). An OVER, SHUT or BLOCKED stream is
deleted after a silence. It becomes NEW before that if it is OVER and its radio keys up: some peers
give all overs of a radio one stream id. A header after a pause of three bursts is not a late one of
the old over, nor is a burst A after a superframe.
"""

from collections import deque
from enum import IntEnum

import msgspec

from scape import dmr
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.routing.network import Target
from scape.radio.switch.routing.routes import Leg, Place, Way

VOICE_BITS = 141  # of each voice burst: the bits whose errors DMRD counts


class StreamState(IntEnum):
    NEW = 0
    TALKING = 1
    BLOCKED = 2
    OVER = 3
    SHUT = 4


class Step(IntEnum):
    START = 0
    START_LATE = 1
    CARRY = 2
    END = 3
    CLOSE = 4
    DROP = 5


_VOICE = set(Kind) - {Kind.DATA}
_DROP_ALL = dict.fromkeys(_VOICE, Step.DROP)
TABLE: dict[StreamState, dict[Kind, Step]] = {
    StreamState.NEW: _DROP_ALL | {Kind.HEADER: Step.START, Kind.VOICE_SYNC: Step.START_LATE},
    StreamState.TALKING: {
        Kind.HEADER: Step.CARRY,
        Kind.VOICE_SYNC: Step.CARRY,
        Kind.VOICE: Step.CARRY,
        Kind.PRIVACY: Step.CARRY,
        Kind.TERMINATOR: Step.END,
    },
    StreamState.BLOCKED: _DROP_ALL
    | {
        Kind.HEADER: Step.START,
        Kind.VOICE_SYNC: Step.START_LATE,
        Kind.TERMINATOR: Step.CLOSE,
    },
    StreamState.OVER: _DROP_ALL,
    StreamState.SHUT: _DROP_ALL | {Kind.TERMINATOR: Step.CLOSE},
}
KEYED_UP = {Kind.HEADER: 0.18, Kind.VOICE_SYNC: 0.36}  # after so many seconds of OVER

Voice = dmr.GroupVoice | dmr.UnitVoice


class Stream:
    """One stream, and what was read from its bursts so far."""

    __slots__ = (
        *("alarmed", "alias", "call", "colour_code", "control", "emergency", "encrypted"),
        *("embedded", "heard", "position", "state", "_reader"),
    )

    def __init__(self) -> None:
        self.state = StreamState.NEW
        self.heard = 0.0
        self.call: Call | None = None
        self.control: Voice | None = None
        self.embedded: Voice | None = None  # known embedded content of this superframe
        self.colour_code = 1
        self.emergency = self.encrypted = False
        self.alarmed = False  # its emergency has been reported
        self.alias = dmr.TalkerAlias()
        self.position: dmr.Position | None = None
        self._reader = dmr.EmbeddedReader()

    def is_keyed_up_again(self, kind: Kind, now: float) -> bool:
        """Whether this burst begins another over under the same stream id."""
        return kind in KEYED_UP and now - self.heard >= KEYED_UP[kind]

    def listen(self, frame: Frame, kind: Kind) -> bool:
        """Reads what a burst carries besides the voice; returns whether there was anything.

        The terminator, or link control inside the voice, replaces a lost header.
        """
        if kind is Kind.VOICE_SYNC:
            self.embedded = self.control
            return False
        try:
            if kind is Kind.VOICE:
                embedded = self._reader.read(frame.burst)
                return embedded is not None and self._note(embedded.link_control, frame)
            if kind is Kind.HEADER or kind is Kind.TERMINATOR:
                heard = dmr.decode_link_control(frame.burst)
                self.colour_code = heard.colour_code
                return self._note(heard.link_control, frame)
        except dmr.DmrError:
            return False
        if kind is Kind.PRIVACY and not self.encrypted:
            self.encrypted = True
            return True
        return False

    def _note(self, control: dmr.LinkControl, frame: Frame) -> bool:
        match control:
            case dmr.GroupVoice() | dmr.UnitVoice():
                if control == self.control or control.source != frame.source:
                    return False  # of another radio: it came from a neighbouring channel
                self.control = control
                self.emergency |= control.options.emergency
                self.encrypted |= control.options.privacy
            case dmr.TalkerAliasHeader() | dmr.TalkerAliasBlock():
                before, self.alias = self.alias, self.alias.add(control)
                return self.alias is not before
            case dmr.GpsInfo():
                self.position = control.position
            case _:
                return False
        return True


class Burst(msgspec.Struct, frozen=True, gc=False):
    """A burst of a call as received, for recording; `offset` in milliseconds of the call."""

    call: str
    offset: int
    flags: int
    errors: int
    rssi: int
    burst: bytes


class Hold:
    """The places of a call, its own while it lasts, then its conversation's until `until`."""

    __slots__ = ("call", "conversation", "rank", "talkgroup", "until")

    def __init__(self, target: Target, rank: int, call: "Call | None" = None) -> None:
        self.call = call
        self.conversation = target.conversation
        self.talkgroup = target.talkgroup
        self.rank = rank
        self.until = 0.0


class Call:
    def __init__(
        self,
        id: str,
        stream: Stream,
        frame: Frame,
        *,
        place: Place,
        target: Target,
        rank: int,
        now: float,
    ) -> None:
        self.id = id
        self.stream = stream
        self.target = target
        self.rank = rank
        self.place = place
        self.source = frame.source
        self.private = frame.private
        self.emergency = self.encrypted = False
        self.alias = ""
        self.desk = ""
        self.legs: dict[Place, Leg] = {}
        self.reached: set[int] = set()
        self.missed: set[int] = set()
        self.ways: tuple[Way, ...] | None = None
        self.hold = Hold(target, rank, self)
        self.displaced: dict[Place, Hold] = {}
        self.generation = -1
        self.started = self.heard = now
        self.last = frame
        self.frames = self.lost = self.errors = self.bits = 0
        self._expected = frame.sequence
        self._recent: deque[Frame] = deque(maxlen=5)
        self._rssi_sum = self._rssi_count = 0

    def set_legs(self, legs: dict[Place, Leg]) -> None:
        """What it is played on; the switch finds the ways there before the next frame."""
        self.legs, self.ways = legs, None

    @property
    def site(self) -> int:
        return self.place[0]

    @property
    def is_broadcast(self) -> bool:
        control = self.stream.control
        return control is not None and control.options.broadcast

    @property
    def is_announcement(self) -> bool:
        """Whether no answer is expected."""
        return self.is_broadcast or self.target.number == dmr.ALL_CALL

    def take(self, frame: Frame, kind: Kind, now: float) -> bool:
        """Counts a burst; False for a duplicate.

        Looks back five numbers, because a peer that does not number its bursts repeats after six.
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
            self.last = frame
        else:  # late: it was counted as lost when a later one arrived
            self.lost = max(0, self.lost - 1)
        if kind is Kind.VOICE or kind is Kind.VOICE_SYNC:
            self.errors += frame.errors
            self.bits += VOICE_BITS
        if frame.rssi:
            self._rssi_sum += frame.rssi
            self._rssi_count += 1
        return True

    @property
    def rssi(self) -> int:
        """The mean in dBm; 0 if no burst reported a value."""
        return -round(self._rssi_sum / self._rssi_count) if self._rssi_count else 0

    def is_of(self, frame: Frame) -> bool:
        """Whether a frame from elsewhere is this transmission returning."""
        return self.last.stream == frame.stream and self.source == frame.source
