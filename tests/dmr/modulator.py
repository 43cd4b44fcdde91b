"""Bursts as a discriminator hears them: 4FSK, 4800 symbols a second, 48,000 samples of 16 bits.

ETSI TS 102 361-1, clause 10: two bits a symbol, root raised cosine of 0.2. A base station sends
its two slots in turns, a CACH before each burst.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from itertools import cycle

from scape import dmr
from scape.dmr import Lcss

SAMPLES_PER_SYMBOL = 10
AMPLITUDE = 2500
_ROLL_OFF = 0.2
_SPAN = 8
_LEVELS = {0b01: 3, 0b00: 1, 0b10: -1, 0b11: -3}
_QUARTERS = (Lcss.FIRST, Lcss.CONTINUATION, Lcss.CONTINUATION, Lcss.LAST)


def base_station(first: Sequence[bytes], second: Sequence[bytes]) -> bytes:
    """The samples of two slots' bursts, as many of each."""
    symbols: list[int] = []
    channel = announcements()
    for pair in zip(first, second, strict=True):
        for burst in pair:
            symbols += levels(next(channel)) + levels(burst)
    return shaped(symbols)


def announcements() -> Iterator[bytes]:
    """The CACH before each burst: the slots in turns, both active."""
    quarters = dmr.ShortLinkControl(opcode=1, bits=0x880000).encode()
    for slot, (lcss, quarter) in zip(
        cycle((1, 2)), cycle(zip(_QUARTERS, quarters, strict=True)), strict=False
    ):
        yield dmr.Cach(busy=False, slot=slot, lcss=lcss, payload=quarter).encode()


def levels(octets: bytes) -> list[int]:
    return [_LEVELS[octet >> shift & 3] for octet in octets for shift in (6, 4, 2, 0)]


def shaped(symbols: Sequence[int]) -> bytes:
    pulse = [root_raised_cosine(i / SAMPLES_PER_SYMBOL - _SPAN / 2) for i in range(81)]
    wave = [0.0] * (len(symbols) * SAMPLES_PER_SYMBOL + len(pulse))
    for place, level in enumerate(symbols):
        for i, value in enumerate(pulse, start=place * SAMPLES_PER_SYMBOL):
            wave[i] += level * value
    return array("h", [int(AMPLITUDE * value) for value in wave]).tobytes()


def root_raised_cosine(time: float) -> float:
    """The pulse at `time`, in symbols."""
    if time == 0:
        return 1 - _ROLL_OFF + 4 * _ROLL_OFF / math.pi
    if math.isclose(abs(4 * _ROLL_OFF * time), 1):
        turn = math.pi / 4 / _ROLL_OFF
        rise = (1 + 2 / math.pi) * math.sin(turn) + (1 - 2 / math.pi) * math.cos(turn)
        return _ROLL_OFF / math.sqrt(2) * rise
    rise = math.sin(math.pi * time * (1 - _ROLL_OFF))
    rise += 4 * _ROLL_OFF * time * math.cos(math.pi * time * (1 + _ROLL_OFF))
    return rise / (math.pi * time * (1 - (4 * _ROLL_OFF * time) ** 2))
