"""Voice: three AMBE+2 frames of 72 bits in a burst, six bursts in a superframe.

ETSI TS 102 361-1, clauses 5.1.2 and 6.1; the frames' own error control as in annex C of the
vocoder's description: 24 bits under Golay (24,12), 23 scrambled ones under (23,12), 25 bare.
"""

from collections.abc import Sequence
from functools import cache

import msgspec

from scape.dmr import embedded
from scape.dmr.burst import (
    BURST_BYTES,
    Emb,
    Lcss,
    Sync,
    check_length,
    embedded_middle,
)
from scape.dmr.errors import DmrError
from scape.dmr.fec.cyclic import GOLAY_23_12, GOLAY_24_12
from scape.dmr.fec.linear import LinearMap
from scape.dmr.link_control import LinkControl

FRAME_BYTES = 9
FRAMES_PER_BURST = 3
BURSTS_PER_SUPERFRAME = 6
CHECKED_BITS = 47 * FRAMES_PER_BURST
# What radios send in silence: fills a gap where bursts were lost.
SILENCE = bytes.fromhex("b9e881526173002a6b")
_HALF = (1 << 108) - 1


class VoiceFrame(msgspec.Struct, frozen=True):
    """The 49 bits of the vocoder, and the wrong bits corrected in its two protected parts.

    `broken`: the parity bit shows that the first part had more errors than can be corrected; a
    vocoder then repeats the last frame.
    """

    bits: int
    corrected_first: int = 0
    corrected_second: int = 0
    broken: bool = False


def frames_of(burst: bytes) -> tuple[bytes, bytes, bytes]:
    """The three AMBE frames of a voice burst, nine bytes each, as they were on the air."""
    check_length(burst)
    middle = burst[9:13] + bytes([burst[13] & 0xF0 | burst[19] & 0x0F]) + burst[20:24]
    return burst[:9], middle, burst[24:]


def voice_burst(frames: Sequence[bytes], middle: int) -> bytes:
    """A voice burst of three AMBE frames around 48 bits of sync or embedded signalling."""
    payload = int.from_bytes(b"".join(frames), "big")
    word = payload >> 108 << 156 | middle << 108 | payload & _HALF
    return word.to_bytes(BURST_BYTES, "big")


def superframe(
    frames: Sequence[bytes],
    control: LinkControl,
    colour_code: int,
    sync: Sync = Sync.BS_VOICE,
) -> tuple[bytes, ...]:
    """The bursts A to F that carry eighteen AMBE frames, with their link control inside."""
    if len(frames) != FRAMES_PER_BURST * BURSTS_PER_SUPERFRAME:
        raise ValueError("a superframe has eighteen frames")
    middles = [sync, *embedded_middles(control, colour_code)]
    return tuple(voice_burst(frames[3 * i : 3 * i + 3], middles[i]) for i in range(6))


@cache
def embedded_middles(control: LinkControl, colour_code: int) -> tuple[int, ...]:
    """The 48 middle bits of bursts B to F: the link control, then a null message."""
    parts = (Lcss.FIRST, Lcss.CONTINUATION, Lcss.CONTINUATION, Lcss.LAST, Lcss.SINGLE)
    fragments = (*embedded.encode(control), embedded.NULL_EMBEDDED)
    return tuple(
        embedded_middle(Emb(colour_code, part), fragment)
        for part, fragment in zip(parts, fragments, strict=True)
    )


def decode_frame(frame: bytes) -> VoiceFrame:
    """The vocoder's bits of one AMBE frame.

    Golay (23,12) is perfect: it always finds a word, right or wrong; only the parity bit of the
    first part shows which, so it is checked last and not counted.
    """
    if len(frame) != FRAME_BYTES:
        raise DmrError(f"an AMBE frame has {FRAME_BYTES} bytes, not {len(frame)}")
    word = _DEINTERLEAVE.image(frame)
    first, wrong_first = GOLAY_23_12.decode(word >> 49)
    second, wrong_second = GOLAY_23_12.decode((word >> 25 & 0x7FFFFF) ^ _scrambler(first))
    distance = (GOLAY_24_12.encode(first) ^ word >> 48).bit_count()
    bits = first << 37 | second << 25 | word & 0x1FFFFFF
    return VoiceFrame(bits, wrong_first, wrong_second, broken=distance > 3)


def errors_in(burst: bytes) -> int:
    """How many of the 141 checked bits of a voice burst were wrong, as far as corrected."""
    frames = [decode_frame(frame) for frame in frames_of(burst)]
    return sum(frame.corrected_first + frame.corrected_second for frame in frames)


def encode_frame(bits: int) -> bytes:
    """The AMBE frame on the air that carries the vocoder's 49 bits."""
    first = bits >> 37
    second = GOLAY_23_12.encode(bits >> 25 & 0xFFF) ^ _scrambler(first)
    word = GOLAY_24_12.encode(first) << 48 | second << 25 | bits & 0x1FFFFFF
    return _INTERLEAVE.image(word.to_bytes(FRAME_BYTES, "big")).to_bytes(FRAME_BYTES, "big")


@cache
def _scrambler(seed: int) -> int:
    """23 pseudo-random bits derived from the twelve bits of the first part."""
    state, bits = seed << 4, 0
    for _ in range(23):
        state = (173 * state + 13849) & 0xFFFF
        bits = bits << 1 | state >> 15
    return bits


# The 72 bits are written into four columns of eighteen and sent row by row.
_SENT_AT = tuple(4 * (bit % 18) + bit // 18 for bit in range(72))
_INTERLEAVE = LinearMap([1 << (71 - place) for place in _SENT_AT])
_DEINTERLEAVE = LinearMap([1 << (71 - _SENT_AT.index(place)) for place in range(72)])
