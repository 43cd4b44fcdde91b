"""One radio's transmission, from key-up to release, as the frames its repeater sends.

ETSI TS 102 361-1, 5.1.2: a voice header, superframes of six bursts with the link control inside,
a terminator after a whole superframe. An MMDVM repeater sends one header on, repairs the voice and
counts the errors it mended.
"""

from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from random import Random
from typing import NamedTuple

from scape.dmr import GroupVoice, ServiceOptions, superframe, terminator, voice_header
from scape.radio.links.homebrew import Frame

BURST = 0.06  # seconds from a burst to the next one of its slot
SUPERFRAME = 6 * BURST
FRAMES_PER_SUPERFRAME = 18
CHECKED_BITS = 141

HEADER, TERMINATOR, VOICE_SYNC = 0x21, 0x22, 0x10
SLOT_2 = 0x80

Voice = Sequence[Sequence[bytes]]
"""What a radio says: superframes of eighteen AMBE frames, said again from the start at the end."""


class KeyUp(NamedTuple):
    """A radio's wish to talk. `at` in seconds of its scenario, `length` in superframes.

    `impatient`: it does not wait for a busy slot. `header_lost`, `end_lost`: fading took the voice
    header, or the terminator.
    """

    at: float
    site: int
    radio: int
    slot: int
    talkgroup: int
    length: int
    emergency: bool = False
    impatient: bool = False
    header_lost: bool = False
    end_lost: bool = False


class Reception(NamedTuple):
    """How well a repeater hears a radio: mean signal in -dBm, mean share of wrong voice bits."""

    rssi: int
    errors: float


def cut(frames: bytes) -> Voice:
    """Voice out of AMBE frames of nine bytes one after the other; what fills no superframe goes."""
    size = FRAMES_PER_SUPERFRAME * 9
    whole = range(0, len(frames) - size + 1, size)
    return [[frames[i + j : i + j + 9] for j in range(0, size, 9)] for i in whole]


def frames(
    key_up: KeyUp, repeater: int, colour_code: int, voice: Voice, random: Random
) -> Iterator[Frame | None]:
    """A frame every `BURST`; None where fading took one."""
    reception = receive(random)
    stream = random.getrandbits(32)
    bursts = _bursts(key_up, colour_code, voice, random.randrange(len(voice)))
    for number, (flags, burst) in enumerate(bursts):
        if (key_up.header_lost and flags == HEADER) or (key_up.end_lost and flags == TERMINATOR):
            yield None
            continue
        checked = 0 if flags in (HEADER, TERMINATOR) else CHECKED_BITS
        yield Frame(
            sequence=number & 0xFF,
            source=key_up.radio,
            destination=key_up.talkgroup,
            repeater=repeater,
            flags=flags | (SLOT_2 if key_up.slot == 2 else 0),
            stream=stream,
            burst=burst,
            errors=sum(random.random() < reception.errors for _ in range(checked)),
            rssi=reception.rssi + random.randint(-2, 2),
        )


def receive(random: Random) -> Reception:
    """How a radio comes in: mostly well, now and then from the edge of the coverage."""
    rssi = round(random.triangular(58, 116, 84))
    return Reception(rssi, 0.0005 if rssi < 100 else 0.004 * (rssi - 99))


def _bursts(
    key_up: KeyUp, colour_code: int, voice: Voice, start: int
) -> Iterator[tuple[int, bytes]]:
    control = GroupVoice(
        destination=key_up.talkgroup,
        source=key_up.radio,
        options=ServiceOptions(emergency=key_up.emergency),
    )
    yield HEADER, voice_header(control, colour_code)
    for spoken in islice(cycle(voice), start, start + key_up.length):
        for index, burst in enumerate(superframe(spoken, control, colour_code)):
            yield index or VOICE_SYNC, burst
    yield TERMINATOR, terminator(control, colour_code)
