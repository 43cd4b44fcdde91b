"""One slot of an MMDVM repeater: it receives radios or plays the network, one at a time.

Its effect on the network's frames, which a switch must take into account:

    a voice header             begins a call; during a call of the network it is ignored
    burst A                    begins a call as well, with no service options
    other voice, no call       dropped
    voice of another talker    played: the stream id is not checked, so two talkers mix
    CSBK during a call         spliced into the voice; a data header ends the call
    a data preamble            goes out fifteen times; a base station's activation never
    anything, while a radio of the site holds the slot, is dropped; so is the radio while the
    network holds it silence                    ends a call after 1.5 s

A radio that is still talking when the network falls silent is received from its next burst A.
"""

from collections import deque
from collections.abc import Callable
from random import Random

import msgspec

from scape import dmr
from scape.radio.switch.links.homebrew import Details, Frame, Kind
from simulator.transmission import (
    BURST,
    DATA,
    HEADER,
    PRIVATE,
    SLOT_2,
    VOICE_SYNC,
    Burst,
    Transmission,
)

WATCHDOG = 1.5  # without a frame for so long, a call of the network is over
DELAY = 0.48  # of a frame in a jitter buffer of 360 ms
PREAMBLES = 15
CHECKED_BITS = 141
CSBK, DATA_HEADER = DATA | dmr.DataType.CSBK, DATA | dmr.DataType.DATA_HEADER
_OPENINGS = (HEADER, CSBK, DATA_HEADER)
SIMPLEX = "4"


class Heard(msgspec.Struct, frozen=True):
    """Our radios heard a call of the network. `whole`: with its terminator."""

    source: int
    talkgroup: int
    slot: int
    frames: int
    whole: bool
    emergency: bool = False


class Spoiled(msgspec.Struct, frozen=True):
    """The network sent frames that cannot be played: `mixed`, `ignored`, `spliced` or `cut`.

    Two talkers mixed, a header ignored, a CSBK spliced into the voice, a call cut by data.
    """

    slot: int
    source: int
    why: str


class Reception:
    """A call of the network, as the slot plays it."""

    def __init__(self, frame: Frame, at: float) -> None:
        self.source, self.talkgroup = frame.source, frame.destination
        self.emergency = _is_emergency(frame.burst)
        self.frames = 0
        self.at = at

    def is_of(self, frame: Frame) -> bool:
        return (frame.source, frame.destination) == (self.source, self.talkgroup)


class Slot:
    """Frames for the network wait in `outbox`. `hear` gets every frame on the air."""

    def __init__(
        self,
        number: int,
        site: Details,
        random: Random,
        *,
        report: Callable[[Heard | Spoiled], None],
        hear: Callable[[Frame, float], None],
        delay: float = DELAY,
    ) -> None:
        self.outbox: list[Frame] = []
        self.number = number
        self.playing: Reception | None = None
        self.sending: Transmission | None = None
        self._site, self._random, self._report, self._hear = site, random, report, hear
        self._delay = delay
        self._coming: deque[tuple[float, Frame]] = deque()
        self._next = 0.0
        self._holds = False  # whether the network hears the radio that sends
        self._stream = self._sequence = 0
        self._blocks = 0  # of the network's data packet, still to come
        self._until = 0.0  # data of the network is on the air

    def is_busy(self, now: float) -> bool:
        """Whether a radio that listens first would wait."""
        return self.sending is not None or self.playing is not None or now < self._until

    def due(self) -> float:
        """The time of the next action."""
        watchdog = self.playing.at + WATCHDOG if self.playing else float("inf")
        return min(self._next_burst(), self._next_frame(), watchdog)

    def start(self, transmission: Transmission, now: float) -> None:
        """A radio sends, regardless of the network."""
        self.sending, self._next, self._holds = transmission, now, False

    def hush(self) -> None:
        """The sending radio falls silent."""
        self.sending, self._holds = None, False

    def receive(self, frame: Frame, now: float) -> None:
        """A frame of the network, for the air after the jitter buffer."""
        self._coming.append((now + self._delay, frame))

    def tick(self, now: float) -> None:
        """Does everything that is due, in order."""
        while (at := min(self._next_burst(), self._next_frame())) <= now:
            self._watch(at)
            if self.sending and self._next_burst() <= at:
                self._send_next(self.sending, at)
            else:
                self._play(self._coming.popleft()[1], at)
        self._watch(now)

    def _next_burst(self) -> float:
        return self._next if self.sending else float("inf")

    def _next_frame(self) -> float:
        return self._coming[0][0] if self._coming else float("inf")

    def _watch(self, now: float) -> None:
        if self.playing and now - self.playing.at >= WATCHDOG:
            self._finish(whole=False)

    def _finish(self, *, whole: bool) -> None:
        if over := self.playing:
            self.playing = None
            heard = Heard(
                over.source, over.talkgroup, self.number, over.frames, whole, over.emergency
            )
            self._report(heard)

    # From the radios to the network.

    def _send_next(self, transmission: Transmission, at: float) -> None:
        for burst in transmission.bursts:
            self._next += BURST
            if burst and self._comes_in(burst, at):
                self._relay(burst, transmission, at)
            return
        self.hush()

    def _comes_in(self, burst: Burst, at: float) -> bool:
        deaf = self._site.slots == SIMPLEX and at < self._until
        if not self._holds and burst.flags in (*_OPENINGS, VOICE_SYNC):
            self._holds = self.playing is None and not deaf
            if self._holds:
                self._new_stream()
        elif self._holds and burst.flags in _OPENINGS:
            self._new_stream()
        return self._holds

    def _new_stream(self) -> None:
        self._stream = self._random.getrandbits(32)

    def _relay(self, burst: Burst, transmission: Transmission, at: float) -> None:
        reception = transmission.reception
        checked = 0 if burst.flags & DATA else CHECKED_BITS
        flags = burst.flags | PRIVATE * transmission.private | SLOT_2 * (self.number == 2)
        frame = Frame(
            sequence=self._sequence,
            source=transmission.source,
            destination=transmission.destination,
            repeater=self._site.repeater,
            flags=flags,
            stream=self._stream,
            burst=self._coloured(burst.octets),
            errors=sum(self._random.random() < reception.errors for _ in range(checked)),
            rssi=reception.rssi + self._random.randint(-2, 2),
        )
        self._sequence = (self._sequence + 1) & 0xFF
        self.outbox.append(frame)
        if self._site.slots != SIMPLEX:
            self._hear(frame, at)

    # From the network to the radios.

    def _play(self, frame: Frame, at: float) -> None:
        if self._holds:
            return
        if frame.kind is Kind.DATA:
            self._play_data(frame, at)
        elif self.playing:
            self._play_on(self.playing, frame, at)
        elif frame.kind in (Kind.HEADER, Kind.VOICE_SYNC):
            self.playing = Reception(frame, at)
            self._air(self.playing, frame, at)

    def _play_on(self, playing: Reception, frame: Frame, at: float) -> None:
        ours = playing.is_of(frame)
        if frame.kind is Kind.HEADER:
            if not ours:
                self._spoil(frame, "ignored")
            return
        if not ours:
            self._spoil(frame, "mixed")
        self._air(playing, frame, at)
        if frame.kind is Kind.TERMINATOR:
            self._finish(whole=True)

    def _air(self, playing: Reception, frame: Frame, at: float) -> None:
        playing.frames += 1
        playing.at = at
        self._put_out(frame, at)

    def _play_data(self, frame: Frame, at: float) -> None:
        try:
            content = dmr.content_of(dmr.decode(frame.burst))
        except dmr.DmrError:
            content = None  # a block of a packet
        if frame.flags & 0x3F == CSBK:
            self._play_csbk(frame, content, at)
        elif frame.flags & 0x3F == DATA_HEADER:
            if self.playing:
                self._spoil(frame, "cut")
                self._finish(whole=False)
            self._blocks = content.blocks if isinstance(content, dmr.PacketHeader) else 0
            self._send_out(frame, 1, at)
        elif self._blocks and not self.playing:
            self._blocks -= 1
            self._send_out(frame, 1, at)

    def _play_csbk(self, frame: Frame, content: dmr.Content | None, at: float) -> None:
        if isinstance(content, dmr.OutboundActivation):
            return
        if self.playing:
            self._spoil(frame, "spliced")
        preamble = isinstance(content, dmr.Preamble) and content.data
        self._send_out(frame, PREAMBLES if preamble else 1, at)

    def _send_out(self, frame: Frame, times: int, at: float) -> None:
        self._until = max(self._until, at) + times * BURST
        self._put_out(frame, at)

    def _put_out(self, frame: Frame, at: float) -> None:
        self._hear(msgspec.structs.replace(frame, burst=self._coloured(frame.burst)), at)

    def _coloured(self, burst: bytes) -> bytes:
        """The burst under the site's own colour code."""
        try:
            return dmr.with_colour_code(burst, self._site.colour_code)
        except dmr.DmrError:
            return burst

    def _spoil(self, frame: Frame, why: str) -> None:
        self._report(Spoiled(self.number, frame.source, why))


def _is_emergency(header: bytes) -> bool:
    """The link control of a voice header; a burst A has none."""
    try:
        control = dmr.decode_link_control(header).link_control
    except dmr.DmrError:
        return False
    return isinstance(control, dmr.GroupVoice | dmr.UnitVoice) and control.options.emergency
