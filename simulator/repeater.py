"""A simulated repeater with its radios, behind verbs: neither socket nor clock.

    receive_datagram(data, now)    a datagram came from the master
    key_up(key_up, now)            one of its radios wants to talk
    datagrams_to_send()            what to send, in order
    next_event()                   what happened, in order, None when that was all
    get_timer()                    when `handle_timer` wants to be called
    handle_timer(now)              that moment has come

Each slot carries one talker at a time: frames of the network are not played while a radio talks,
and a radio waits while the network does, unless it is impatient.
"""

from collections import deque
from collections.abc import Callable, Iterator
from random import Random

import msgspec

from scape.base.errors import Malformed
from scape.radio.links import homebrew
from scape.radio.links.homebrew import Details, Frame, Kind
from simulator import transmission
from simulator.link import Link, LoggedIn, LoggedOut
from simulator.transmission import BURST, KeyUp, Voice

WATCHDOG = 1.5  # without a frame for so long, a call of the network is over
PATIENCE = 8.0
BREATH = 0.4  # between a slot falling free and the radio that waited for it


class KeyedUp(msgspec.Struct, frozen=True):
    """One of our radios talks."""

    key_up: KeyUp


class GaveUp(msgspec.Struct, frozen=True):
    """One of our radios found its slot busy for too long."""

    key_up: KeyUp


class Heard(msgspec.Struct, frozen=True):
    """Our radios heard a call of the network. `whole`: it had its terminator."""

    source: int
    talkgroup: int
    slot: int
    frames: int
    whole: bool


Event = LoggedIn | LoggedOut | KeyedUp | GaveUp | Heard


class _Reception:
    """A call of the network as one slot plays it."""

    def __init__(self, frame: Frame) -> None:
        self.stream, self.source, self.talkgroup = frame.stream, frame.source, frame.destination
        self.frames = 0
        self.at = 0.0


class Slot:
    """One of the two halves of the channel. What it sends waits in `outbox`."""

    def __init__(self, number: int, tell: Callable[[Event], None]) -> None:
        self.outbox: list[Frame] = []
        self._number = number
        self._tell = tell
        self._frames: Iterator[Frame | None] | None = None
        self._next = 0.0
        self._playing: _Reception | None = None
        self._waiting: KeyUp | None = None
        self._again = self._until = 0.0

    @property
    def talking(self) -> bool:
        return self._frames is not None

    @property
    def busy(self) -> bool:
        return self.talking or self._playing is not None

    def due(self) -> float:
        """When something is to be done next."""
        if self.talking:
            return self._next
        playing = self._playing.at + WATCHDOG if self._playing else float("inf")
        return min(playing, self._again) if self._waiting else playing

    def start(self, frames: Iterator[Frame | None], now: float) -> None:
        self._frames, self._next = frames, now

    def wait(self, key_up: KeyUp, now: float) -> None:
        """Keep a wish to talk; one that waited already gives up for it."""
        self._give_up()
        self._waiting, self._until, self._again = key_up, now + PATIENCE, now + BREATH

    def ready(self, now: float) -> KeyUp | None:
        """Who waited and may talk now."""
        if self._waiting is None or now < self._again:
            return None
        if now >= self._until:
            self._give_up()
        elif self.busy:
            self._again = now + BREATH
        else:
            key_up, self._waiting = self._waiting, None
            return key_up
        return None

    def play(self, frame: Frame, now: float) -> None:
        """A frame of the network goes on the air, unless a radio of ours holds the slot."""
        if self.talking:
            return
        if self._playing is None or self._playing.stream != frame.stream:
            if frame.kind not in (Kind.HEADER, Kind.VOICE_SYNC):
                return
            self._finish(whole=False)
            self._playing = _Reception(frame)
        self._playing.frames += 1
        self._playing.at = now
        if frame.kind is Kind.TERMINATOR:
            self._finish(whole=True)

    def tick(self, now: float) -> None:
        """Sends the bursts that are due, each at its own moment of the cadence."""
        while self._frames is not None and now >= self._next:
            self._send_next(self._frames)
        if self._playing and now - self._playing.at >= WATCHDOG:
            self._finish(whole=False)

    def _send_next(self, frames: Iterator[Frame | None]) -> None:
        for frame in frames:
            if frame is not None:
                self.outbox.append(frame)
            self._next += BURST
            return
        self._frames = None

    def _finish(self, *, whole: bool) -> None:
        if over := self._playing:
            self._playing = None
            self._tell(Heard(over.source, over.talkgroup, self._number, over.frames, whole))

    def _give_up(self) -> None:
        if self._waiting:
            self._tell(GaveUp(self._waiting))
            self._waiting = None


class Repeater:
    """One site: its link to the master and its two slots."""

    def __init__(self, details: Details, secret: str, voice: Voice, random: Random) -> None:
        self.details = details
        self._happened: deque[Event] = deque()
        self.link = Link(details, secret, self._happened.append)
        self._voice = voice
        self._random = random
        self._slots = {number: Slot(number, self._happened.append) for number in (1, 2)}

    def receive_datagram(self, data: bytes, now: float) -> None:
        """What is malformed is dropped."""
        try:
            datagram = homebrew.decode(data)
        except Malformed:
            return
        if isinstance(datagram, Frame):
            if datagram.repeater == self.details.repeater:
                self._slots[datagram.slot].play(datagram, now)
        else:
            self.link.receive(datagram, now)

    def key_up(self, key_up: KeyUp, now: float) -> None:
        """A radio presses its button. Who does so while another of our radios talks is lost."""
        slot = self._slots[key_up.slot]
        if not slot.busy or (key_up.impatient and not slot.talking):
            self._start(slot, key_up, now)
        elif not key_up.impatient:
            slot.wait(key_up, now)

    def datagrams_to_send(self) -> list[bytes]:
        """The voice of radios goes nowhere while the master has not taken us in."""
        datagrams, self.link.outbox = self.link.outbox, []
        for slot in self._slots.values():
            if self.link.running:
                datagrams.extend(slot.outbox)
            slot.outbox.clear()
        return [homebrew.encode(datagram) for datagram in datagrams]

    def next_event(self) -> Event | None:
        return self._happened.popleft() if self._happened else None

    def get_timer(self) -> float:
        return min(self.link.due, *(slot.due() for slot in self._slots.values()))

    def handle_timer(self, now: float) -> None:
        self.link.tick(now)
        for slot in self._slots.values():
            if key_up := slot.ready(now):
                self._start(slot, key_up, now)
            slot.tick(now)

    def close(self) -> None:
        """Leaves the network; what talks is cut."""
        self.link.close()

    def _start(self, slot: Slot, key_up: KeyUp, now: float) -> None:
        frames = transmission.frames(
            key_up, self.details.repeater, self.details.colour_code, self._voice, self._random
        )
        slot.start(frames, now)
        self._happened.append(KeyedUp(key_up))
