"""The packets of DVSI's vocoder chips AMBE-3000 and AMBE-3003 (users manual 3.4, clause 6).

    61 | length of the fields, 2 bytes | kind | fields

A field is its identifier and its data. A chip with several channels has the channel's field first;
fields of parity may follow. Speech is 16-bit linear, big-endian, as the chips are by default.
"""

from enum import IntEnum
from struct import pack, unpack_from
from typing import NamedTuple

import numpy as np

from scape.base.errors import Malformed
from scape.radio.sound.vocoder import FRAME_BYTES, FRAME_SAMPLES, Samples

START = 0x61
CHANNEL_0 = 0x40
RATE, INIT, PRODUCT = 0x0A, 0x0B, 0x30
SPEECH_DATA, CHANNEL_DATA, CMODE, PARITY = 0x00, 0x01, 0x02, 0x2F

HALF_RATE = bytes.fromhex("0431 0754 2400 0000 0000 6F48")
"""The rate words of 2450 bit/s of voice with 1150 of error correction: that of DMR."""
BOTH = b"\x03"
"""Encoder and decoder, for INIT."""

_LOST_FRAME = pack(">BH", CMODE, 0x0004)
_FIXED = {CMODE: 2, 0x03: 1, 0x08: 2}  # data of the fields beside speech and channel data


class Kind(IntEnum):
    CONTROL = 0
    CHANNEL = 1
    SPEECH = 2


class Answer(NamedTuple):
    """What the chip answers: `body` is the data of `field`, of speech 320 bytes, of a frame 9."""

    kind: Kind
    channel: int
    field: int
    body: bytes


def control(field: int, data: bytes = b"", channel: int | None = None) -> bytes:
    """A command or a question; the chip answers with the same field."""
    return _packet(Kind.CONTROL, bytes([field]) + data, channel)


def to_decode(frame: bytes | None, channel: int | None = None) -> bytes:
    """A frame of the air, which the chip answers with speech; None: it repeats the last one."""
    data = pack(">BB", CHANNEL_DATA, 8 * FRAME_BYTES) + (frame or bytes(FRAME_BYTES))
    return _packet(Kind.CHANNEL, data if frame else data + _LOST_FRAME, channel)


def to_encode(samples: Samples, channel: int | None = None) -> bytes:
    """160 samples of speech, which the chip answers with a frame."""
    data = pack(">BB", SPEECH_DATA, FRAME_SAMPLES) + samples.astype(">i2").tobytes()
    return _packet(Kind.SPEECH, data, channel)


def speech_of(body: bytes) -> Samples:
    """The samples in the body of an answer."""
    return np.frombuffer(body, ">i2").astype(np.int16)


def _packet(kind: Kind, fields: bytes, channel: int | None) -> bytes:
    selected = b"" if channel is None else bytes([CHANNEL_0 + channel])
    fields = selected + fields
    return pack(">BHB", START, len(fields), kind) + fields


def read(datagram: bytes) -> Answer:
    """One whole packet of the chip; raises `Malformed`."""
    if len(datagram) < 5 or datagram[0] != START:
        raise Malformed("no packet of a vocoder chip")
    length, kind = unpack_from(">HB", datagram, 1)
    if length != len(datagram) - 4 or kind > Kind.SPEECH:
        raise Malformed("length or kind of a vocoder packet")
    at, channel = 4, 0
    if datagram[at] & 0xFC == CHANNEL_0:
        at, channel = at + 1, datagram[at] - CHANNEL_0
    if kind == Kind.CONTROL:
        return _read_control(datagram, at, channel)
    field = CHANNEL_DATA if kind == Kind.CHANNEL else SPEECH_DATA
    return Answer(Kind(kind), channel, field, _find(datagram, at, field))


def _read_control(datagram: bytes, at: int, channel: int) -> Answer:
    """A chip with several channels acknowledges the channel with a zero, which is no field."""
    at += at > 4 and datagram[at : at + 1] == b"\0"
    end = len(datagram)
    if datagram[-2] == PARITY and datagram[-1] == _parity(datagram):
        end -= 2
    if at >= end:
        raise Malformed("a vocoder packet without fields")
    return Answer(Kind.CONTROL, channel, datagram[at], datagram[at + 1 : end])


def _find(datagram: bytes, at: int, wanted: int) -> bytes:
    """The data of a field, when all fields up to the end are whole."""
    found, end = b"", len(datagram)
    while at < end:
        field, start = datagram[at], at + 1
        if field == PARITY:
            _check_parity(datagram, start)
            break
        start, at = _extent(datagram, field, start)
        if at > end:
            raise Malformed("a field of a vocoder packet is cut")
        if field == wanted:
            found = datagram[start:at]
    if not found:
        raise Malformed("a vocoder packet without speech or frame")
    return found


def _extent(datagram: bytes, field: int, at: int) -> tuple[int, int]:
    """Where the data of a field begin and end."""
    if field in _FIXED:
        return at, at + _FIXED[field]
    count = datagram[at] if at < len(datagram) else 0
    if (field, count) == (SPEECH_DATA, FRAME_SAMPLES):
        return at + 1, at + 1 + 2 * FRAME_SAMPLES
    if (field, count) == (CHANNEL_DATA, 8 * FRAME_BYTES):
        return at + 1, at + 1 + FRAME_BYTES
    raise Malformed(f"field {field:#04x} of a vocoder packet")


def _check_parity(datagram: bytes, at: int) -> None:
    if at != len(datagram) - 1 or datagram[at] != _parity(datagram):
        raise Malformed("parity of a vocoder packet")


def _parity(datagram: bytes) -> int:
    """All bytes but the first and the parity itself, by exclusive or."""
    parity = 0
    for octet in datagram[1:-1]:
        parity ^= octet
    return parity
