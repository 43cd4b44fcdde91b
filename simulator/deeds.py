"""Actions of people with their radios at a site, each at a moment of the night."""

from functools import partial
from itertools import pairwise
from math import dist
from random import Random
from typing import NamedTuple

from simulator.radio import Radio
from simulator.repeater import Repeater
from simulator.transmission import Degrees, KeyUp

LAP = 1500.0  # seconds that a patrol takes to the end of its beat and back


class Arrival(NamedTuple):
    """A radio is switched on at a site, or arrives there on its beat."""

    at: float
    site: int
    radio: int
    slot: int
    alias: str
    beat: tuple[Degrees, ...]
    data_id: int


class Departure(NamedTuple):
    """A radio is switched off, or moves out of reach."""

    at: float
    site: int
    radio: int


class Alarm(NamedTuple):
    """A user presses the orange button. `talkgroup` is its number on the air there."""

    at: float
    site: int
    radio: int
    talkgroup: int


class Text(NamedTuple):
    """A user writes to another radio, or to the control room. `confirmed`: the kind of packets."""

    at: float
    site: int
    radio: int
    destination: int
    words: str
    confirmed: bool = False


Deed = KeyUp | Arrival | Departure | Alarm | Text


def do(deed: Deed, repeater: Repeater, now: float) -> None:
    """Does a deed. Deeds of an absent radio are skipped."""
    match deed:
        case KeyUp():
            repeater.key_up(deed, now)
        case Arrival():
            repeater.arrive(_radio(deed, now), now)
        case Departure():
            repeater.leave(deed.radio)
        case Alarm() if radio := repeater.radios.get(deed.radio):
            radio.raise_alarm(deed.talkgroup, now)
        case Text() if radio := repeater.radios.get(deed.radio):
            radio.write(deed.destination, deed.words, now, confirmed=deed.confirmed)


def along(beat: tuple[Degrees, ...], seconds: float) -> Degrees:
    """The position of a radio that goes up and down its beat at an even pace."""
    there_and_back = (*beat, *reversed(beat[:-1]))
    legs = [(dist(a, b), a, b) for a, b in pairwise(there_and_back)]
    left = seconds % LAP / LAP * sum(length for length, _, _ in legs)
    for length, (north, east), (north_then, east_then) in legs:
        if left <= length and length:
            share = left / length
            return north + share * (north_then - north), east + share * (east_then - east)
        left -= length
    return beat[0]


def _radio(arrival: Arrival, now: float) -> Radio:
    zero = now - arrival.at
    place = partial(_place, arrival.beat, zero) if arrival.beat else None
    return Radio(
        arrival.radio,
        arrival.slot,
        alias=arrival.alias,
        position=place,
        data_id=arrival.data_id,
        random=Random(arrival.radio),
    )


def _place(beat: tuple[Degrees, ...], zero: float, now: float) -> Degrees:
    return along(beat, now - zero)
