"""A simulated repeater with its radios, behind verbs: neither socket nor clock.

    receive_datagram(data, now)    a datagram came from the master
    key_up(key_up, now)            one of its radios wants to talk
    arrive(radio, now)             a radio is switched on here, or arrives from another site
    leave(number)                  a radio leaves
    datagrams_to_send()            the datagrams to send, in order
    next_event()                   the next event, in order; None: no more
    get_timer()                    when to call `handle_timer`
    handle_timer(now)              the timer has expired

`slot` describes the two slots. A radio listens before it talks, unless it is impatient. A simplex
hotspot (slots "4") has only slot 2, and hears nothing while it sends.
"""

from collections import deque
from random import Random
from typing import NamedTuple

import msgspec

from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Details, Frame
from simulator import speech, transmission
from simulator.link import Link, LoggedIn, LoggedOut
from simulator.radio import Comforted, Obeyed, Radio, SignedOn, TextRead
from simulator.slot import DELAY, SIMPLEX, Heard, Slot, Spoiled
from simulator.transmission import KeyUp, Packet, Transmission, Voice

PATIENCE = 8.0  # of a talker
DATA_PATIENCE = 60.0
BREATH = 0.4  # between the release of a slot and the radio that waited for it


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
        self._voice, self._phrases = voice, speech.voices()
        self._random = random
        self.slots = {number: self._slot(number, delay) for number in numbers_of(details)}
        self._waiting: list[_Waiting] = []
        self._again = float("inf")

    def receive_datagram(self, data: bytes, now: float) -> None:
        """Malformed datagrams, and those for a missing slot, are dropped."""
        try:
            datagram = homebrew.decode(data)
        except Malformed:
            return
        if not isinstance(datagram, Frame):
            self.link.receive(datagram, now)
        elif datagram.repeater == self.details.repeater and datagram.slot in self.slots:
            self.slots[datagram.slot].receive(datagram, now)

    def arrive(self, radio: Radio, now: float) -> None:
        """The radio listens on its slot from now on, and registers."""
        self.radios[radio.number] = radio
        radio.switch_on(now)

    def leave(self, number: int) -> Radio | None:
        """The radio is switched off or out of reach, which cuts its transmission."""
        for slot in self.slots.values():
            if slot.sending and slot.sending.source == number:
                slot.hush()
        return self.radios.pop(number, None)

    def key_up(self, key_up: KeyUp, now: float) -> None:
        """A radio sends its alarm. It is lost while another of our radios talks."""
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
        """Transmissions of radios are dropped while we are not logged in."""
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
        """Leaves the network; transmissions are cut."""
        self.link.close()

    def _slot(self, number: int, delay: float) -> Slot:
        report, hear = self._happened.append, self._on_air
        return Slot(number, self.details, self._random, report=report, hear=hear, delay=delay)

    def _listen_to(self, radio: Radio, now: float) -> None:
        """Takes the outgoing data and the events of a radio."""
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
        """An earlier wish of the same radio to talk there is dropped."""
        if isinstance(waiting.wish, KeyUp):
            for other in list(self._waiting):
                if isinstance(other.wish, KeyUp) and other.slot is waiting.slot:
                    self._give_up(other)
        self._waiting.append(waiting)
        busy = isinstance(waiting.wish, KeyUp) or waiting.slot.is_busy(now)
        self._again = min(self._again, now + BREATH if busy else now)

    def _let_wait(self, now: float) -> None:
        """The radio that waited longest may send on a free slot; the others continue to listen."""
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
        voice = self._voice if wish.phrase is None else self._phrases[wish.phrase]
        return transmission.speak(wish, self.details.colour_code, voice, self._random, talker)


def numbers_of(details: Details) -> tuple[int, ...]:
    """The slots that a site has."""
    return (2,) if details.slots == SIMPLEX else (1, 2)
