"""A call in progress: who speaks, who hears it, and how well it came in."""

from collections import deque

import msgspec

from scape import dmr
from scape.radio.links.homebrew import Frame, Kind
from scape.radio.network import Target
from scape.radio.routing import Leg, Place, Way
from scape.radio.streams import Stream

VOICE_BITS = 141  # of each voice burst, those whose errors DMRD counts


class Burst(msgspec.Struct, frozen=True, gc=False):
    """A burst of a call as it came in, to be recorded; `offset` in milliseconds of the call."""

    call: str
    offset: int
    flags: int
    errors: int
    rssi: int
    burst: bytes


class Hold:
    """The places a call has: its own while it lasts, then until `until` its conversation's."""

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

    @property
    def site(self) -> int:
        return self.place[0]

    @property
    def is_broadcast(self) -> bool:
        control = self.stream.control
        return control is not None and control.options.broadcast

    @property
    def is_announcement(self) -> bool:
        """Whether nobody is to answer."""
        return self.is_broadcast or self.target.number == dmr.ALL_CALL

    def take(self, frame: Frame, kind: Kind, now: float) -> bool:
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
            self.last = frame
        else:  # late, and counted as lost when it was overtaken
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
        """The mean, in dBm; 0 when no burst told."""
        return -round(self._rssi_sum / self._rssi_count) if self._rssi_count else 0

    def is_of(self, frame: Frame) -> bool:
        """Whether a frame of elsewhere is of this very transmission, come back."""
        return self.last.stream == frame.stream and self.source == frame.source
