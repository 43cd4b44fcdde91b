"""A simulated repeater with its radios, behind verbs: neither socket nor clock.

    receive_datagram(data, now)    a datagram came from the master
    key_up(key_up, now)            one of its radios wants to talk
    arrive(radio, now)             a radio is switched on here, or comes from another site
    leave(number)                  a radio goes
    datagrams_to_send()            what to send, in order
    next_event()                   what happened, in order, None when that was all
    get_timer()                    when `handle_timer` wants to be called
    handle_timer(now)              that moment has come

What the two slots do is told in `slot`. A radio listens before it talks, unless it is impatient.
A simplex hotspot (slots "4") has slot 2 alone, and hears nothing while it sends.
"""

from collections import deque
from random import Random
from typing import NamedTuple

import msgspec

from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Details, Frame
from simulator import transmission
from simulator.link import Link, LoggedIn, LoggedOut
from simulator.radio import Comforted, Obeyed, Radio, SignedOn, TextRead
from simulator.slot import DELAY, SIMPLEX, Heard, Slot, Spoiled
from simulator.transmission import KeyUp, Packet, Transmission, Voice

PATIENCE = 8.0  # of a talker
DATA_PATIENCE = 60.0
BREATH = 0.4  # between a slot falling free and the radio that waited for it


class KeyedUp(msgspec.Struct, frozen=True):
    """One of our radios talks."""

    key_up: KeyUp


class GaveUp(msgspec.Struct, frozen=True):
    """One of our radios found its slot busy for too long."""

    key_up: KeyUp


Event = (
    LoggedIn
    | LoggedOut
    | KeyedUp
    | GaveUp
    | Heard
    | Spoiled
    | SignedOn
    | TextRead
    | Obeyed
    | Comforted
)


class _Waiting(NamedTuple):
    """A radio that listens until its slot is free."""

    wish: KeyUp | Packet
    slot: Slot
    until: float


class Repeater:
    """One site: its link to the master, its slots, the radios in its reach."""

    def __init__(
        self, details: Details, secret: str, voice: Voice, random: Random, delay: float = DELAY
    ) -> None:
        self.details = details
        self.radios: dict[int, Radio] = {}
        self._happened: deque[Event] = deque()
        self.link = Link(details, secret, self._happened.append)
        self._voice = voice
        self._random = random
        self.slots = {number: self._slot(number, delay) for number in numbers_of(details)}
        self._waiting: list[_Waiting] = []
        self._again = float("inf")

    def receive_datagram(self, data: bytes, now: float) -> None:
        """What is malformed is dropped, and what is for a slot that is not there."""
        try:
            datagram = homebrew.decode(data)
        except Malformed:
            return
        if not isinstance(datagram, Frame):
            self.link.receive(datagram, now)
        elif datagram.repeater == self.details.repeater and datagram.slot in self.slots:
            self.slots[datagram.slot].receive(datagram, now)

    def arrive(self, radio: Radio, now: float) -> None:
        """It listens on its slot from now on, and registers."""
        self.radios[radio.number] = radio
        radio.switch_on(now)

    def leave(self, number: int) -> Radio | None:
        """It is switched off, or out of reach: in the middle of a word, should it talk."""
        for slot in self.slots.values():
            if slot.sending and slot.sending.source == number:
                slot.hush()
        return self.radios.pop(number, None)

    def key_up(self, key_up: KeyUp, now: float) -> None:
        """A radio presses its button. Who does so while another of our radios talks is lost."""
        radio = self.radios.get(key_up.radio)
        if key_up.slot not in self.slots or (radio and radio.inhibited):
            return
        slot = self.slots[key_up.slot]
        if not slot.is_busy(now) or (key_up.impatient and not slot.sending):
            self._start(slot, key_up, now)
        elif not key_up.impatient:
            self._wait(_Waiting(key_up, slot, now + PATIENCE), now)

    def send(self, packet: Packet, slot: int, now: float) -> None:
        """A radio sends data as soon as its slot is free."""
        if slot in self.slots:
            self._wait(_Waiting(packet, self.slots[slot], now + DATA_PATIENCE), now)

    def datagrams_to_send(self) -> list[bytes]:
        """What radios send goes nowhere while the master has not taken us in."""
        datagrams, self.link.outbox = self.link.outbox, []
        for slot in self.slots.values():
            if self.link.running:
                datagrams.extend(slot.outbox)
            slot.outbox.clear()
        return [homebrew.encode(datagram) for datagram in datagrams]

    def next_event(self) -> Event | None:
        return self._happened.popleft() if self._happened else None

    def get_timer(self) -> float:
        slots = (slot.due() for slot in self.slots.values())
        radios = (radio.due() for radio in self.radios.values())
        return min(self.link.due, self._again, *slots, *radios)

    def handle_timer(self, now: float) -> None:
        self.link.tick(now)
        for slot in self.slots.values():
            slot.tick(now)
        for radio in self.radios.values():
            radio.tick(now)
            self._listen_to(radio, now)
        if now >= self._again:
            self._let_wait(now)

    def close(self) -> None:
        """Leaves the network; what talks is cut."""
        self.link.close()

    def _slot(self, number: int, delay: float) -> Slot:
        tell, hear = self._happened.append, self._on_air
        return Slot(number, self.details, self._random, tell=tell, hear=hear, delay=delay)

    def _listen_to(self, radio: Radio, now: float) -> None:
        """What the radio wants, and what happened to it."""
        for packet in radio.outbox:
            self.send(packet, radio.slot, now)
        radio.outbox.clear()
        self._happened.extend(radio.events)
        radio.events.clear()

    def _on_air(self, frame: Frame, now: float) -> None:
        for radio in self.radios.values():
            if radio.slot == frame.slot:
                radio.hear(frame, now)

    def _wait(self, waiting: _Waiting, now: float) -> None:
        """One that already waited to talk there gives up for it."""
        if isinstance(waiting.wish, KeyUp):
            for other in list(self._waiting):
                if isinstance(other.wish, KeyUp) and other.slot is waiting.slot:
                    self._give_up(other)
        self._waiting.append(waiting)
        busy = isinstance(waiting.wish, KeyUp) or waiting.slot.is_busy(now)
        self._again = min(self._again, now + BREATH if busy else now)

    def _let_wait(self, now: float) -> None:
        """Whoever waited longest may send where it is free; the others listen on."""
        for waiting in list(self._waiting):
            if now >= waiting.until:
                self._give_up(waiting)
            elif not waiting.slot.is_busy(now):
                self._waiting.remove(waiting)
                self._start(waiting.slot, waiting.wish, now)
        self._again = now + BREATH if self._waiting else float("inf")

    def _give_up(self, waiting: _Waiting) -> None:
        self._waiting.remove(waiting)
        if isinstance(waiting.wish, KeyUp):
            self._happened.append(GaveUp(waiting.wish))

    def _start(self, slot: Slot, wish: KeyUp | Packet, now: float) -> None:
        slot.start(self._transmission(wish, now), now)
        if isinstance(wish, KeyUp):
            self._happened.append(KeyedUp(wish))

    def _transmission(self, wish: KeyUp | Packet, now: float) -> Transmission:
        if isinstance(wish, Packet):
            return transmission.send(wish, self._random)
        radio = self.radios.get(wish.radio)
        talker = radio.talker(now) if radio else transmission.NOBODY
        colour_code = self.details.colour_code
        return transmission.speak(wish, colour_code, self._voice, self._random, talker)


def numbers_of(details: Details) -> tuple[int, ...]:
    """The slots that a site has."""
    return (2,) if details.slots == SIMPLEX else (1, 2)
