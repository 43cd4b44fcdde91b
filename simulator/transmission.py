"""The bursts that a radio sends between key-up and release, and how well they are received.

ETSI TS 102 361-1, 5.1.2: a voice header, superframes of six bursts with link control inside, and a
terminator after a whole superframe. Link control alternates: source and destination are in every
other superframe, in between are the talker's name and place, if the radio sends them.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, cycle, islice
from random import Random
from typing import NamedTuple

from scape import dmr
from scape.dmr import talker_alias

BURST = 0.06  # seconds from a burst to the next one of its slot
SUPERFRAME = 6 * BURST
FRAMES_PER_SUPERFRAME = 18

HEADER, TERMINATOR, VOICE_SYNC, DATA = 0x21, 0x22, 0x10, 0x20
SLOT_2, PRIVATE = 0x80, 0x40

Voice = Sequence[Sequence[bytes]]
"""What is said: superframes of eighteen AMBE frames, repeated from the start."""

Degrees = tuple[float, float]
"""North and east."""


class KeyUp(NamedTuple):
    """A radio's wish to talk. `at` in seconds of its scenario, `length` in superframes.

    `talkgroup` is its number on the air there, or the radio called when `private`. `impatient`: it
    does not wait for a busy slot. `header_lost`, `end_lost`: the voice header or the terminator is
    lost; `dies`: the radio falls silent after so many bursts. `fading` is the share of bursts lost
    on the way. `phrase` is the number of what is said; None: the voice of the repeater.
    """

    at: float
    site: int
    radio: int
    slot: int
    talkgroup: int
    length: int
    private: bool = False
    emergency: bool = False
    impatient: bool = False
    header_lost: bool = False
    end_lost: bool = False
    dies: int | None = None
    fading: float = 0.0
    phrase: int | None = None


class Packet(NamedTuple):
    """A radio's wish to send data: the bursts of one packet, or of control signalling."""

    radio: int
    destination: int
    bursts: tuple[bytes, ...]
    private: bool = True


class Burst(NamedTuple):
    """One burst on the air; `flags` are the kind or place as in a Homebrew frame."""

    flags: int
    octets: bytes


class Talker(NamedTuple):
    """What a radio sends of itself with its voice."""

    alias: str = ""
    position: Degrees | None = None


class Reception(NamedTuple):
    """How well a repeater hears a radio: mean signal in -dBm, mean share of wrong voice bits."""

    rssi: int
    errors: float


class Transmission(NamedTuple):
    """A transmission: a burst every `BURST` seconds, None for one lost to fading."""

    wish: KeyUp | Packet
    source: int
    destination: int
    private: bool
    bursts: Iterator[Burst | None]
    reception: Reception


NOBODY = Talker()


def cut(frames: bytes) -> Voice:
    """Voice from consecutive AMBE frames of nine bytes; an incomplete superframe is dropped."""
    size = FRAMES_PER_SUPERFRAME * 9
    whole = range(0, len(frames) - size + 1, size)
    return [[frames[i + j : i + j + 9] for j in range(0, size, 9)] for i in whole]


def speak(
    key_up: KeyUp, colour_code: int, voice: Voice, random: Random, talker: Talker = NOBODY
) -> Transmission:
    """A call: its phrase, or the voice from any place. ValueError: it has no superframe."""
    start = random.randrange(len(voice)) if key_up.phrase is None else 0
    spoken = islice(cycle(voice), start, start + key_up.length)
    bursts = _lose(key_up, _call(control_of(key_up), colour_code, spoken, talker))
    faded = islice(_fade(bursts, key_up.fading, random), key_up.dies)
    reception = receive(random)
    return Transmission(key_up, key_up.radio, key_up.talkgroup, key_up.private, faded, reception)


def send(packet: Packet, random: Random) -> Transmission:
    """Data, which is received completely or not at all."""
    bursts = (Burst(DATA | dmr.slot_type_of(octets).data_type, octets) for octets in packet.bursts)
    source, destination, private = packet.radio, packet.destination, packet.private
    return Transmission(packet, source, destination, private, bursts, receive(random))


def control_of(key_up: KeyUp) -> dmr.GroupVoice | dmr.UnitVoice:
    """The link control of a call: in its header, its voice and its terminator."""
    kind = dmr.UnitVoice if key_up.private else dmr.GroupVoice
    options = dmr.ServiceOptions(emergency=key_up.emergency)
    return kind(destination=key_up.talkgroup, source=key_up.radio, options=options)


def described(talker: Talker) -> list[dmr.LinkControl]:
    """What the radio sends of itself, in order."""
    controls: list[dmr.LinkControl] = []
    if talker.alias:
        controls.extend(talker_alias.encode(talker.alias))
    if talker.position:
        north, east = talker.position
        controls.append(dmr.GpsInfo(latitude=north, longitude=east, error=1))
    return controls


def receive(random: Random) -> Reception:
    """How a radio is received: mostly well, sometimes from the edge of the coverage."""
    rssi = round(random.triangular(58, 116, 84))
    return Reception(rssi, 0.0005 if rssi < 100 else 0.004 * (rssi - 99))


def _call(
    control: dmr.GroupVoice | dmr.UnitVoice,
    colour_code: int,
    spoken: Iterable[Sequence[bytes]],
    talker: Talker,
) -> Iterator[Burst]:
    yield Burst(HEADER, dmr.voice_header(control, colour_code))
    turns = cycle(chain.from_iterable((control, about) for about in described(talker) or [control]))
    for frames, inside in zip(spoken, turns, strict=False):
        for index, octets in enumerate(dmr.superframe(frames, inside, colour_code)):
            yield Burst(index or VOICE_SYNC, octets)
    yield Burst(TERMINATOR, dmr.terminator(control, colour_code))


def _lose(key_up: KeyUp, bursts: Iterable[Burst]) -> Iterator[Burst | None]:
    for burst in bursts:
        lost = (key_up.header_lost and burst.flags == HEADER) or (
            key_up.end_lost and burst.flags == TERMINATOR
        )
        yield None if lost else burst


def _fade(bursts: Iterable[Burst | None], share: float, random: Random) -> Iterator[Burst | None]:
    """Fading loses a few bursts in a row."""
    spell = 0
    for burst in bursts:
        if not spell and random.random() < share / 3:
            spell = random.randint(1, 5)
        yield None if spell else burst
        spell = max(0, spell - 1)
