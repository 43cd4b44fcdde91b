"""Checksums of annex B.3.7 to B.3.12, with the masks that distinguish their uses."""

from collections.abc import Iterable
from enum import IntEnum


class Mask(IntEnum):
    """CRC-CCITT masks of annex B.3.12, applied to the sixteen bits (an inverted CRC)."""

    PI_HEADER = 0x6969
    CSBK = 0xA5A5
    MBC_HEADER = 0xAAAA
    DATA_HEADER = 0xCCCC
    UNIFIED_SINGLE_BLOCK = 0x3333
    MBC_CONTINUATION = 0x0000


class BlockMask(IntEnum):
    """CRC-9 masks of confirmed data blocks, by rate."""

    RATE_1_2 = 0x0F0
    RATE_3_4 = 0x1FF
    RATE_1 = 0x10F


REVERSE_CHANNEL_MASK = 0x7A


def _table(polynomial: int, width: int) -> tuple[int, ...]:
    return tuple(_remainder(byte, 8, polynomial, width) for byte in range(256))


def _remainder(value: int, bits: int, polynomial: int, width: int) -> int:
    """The remainder of `value`, moved up by `width` bits, by `polynomial`."""
    value <<= width
    for bit in reversed(range(width, width + bits)):
        if value >> bit & 1:
            value ^= polynomial << (bit - width)
    return value


_CCITT = _table(0x11021, 16)
_CRC32 = _table(0x104C11DB7, 32)


def crc_ccitt(data: bytes, mask: int) -> int:
    """CRC-CCITT of whole bytes, inverted and masked (B.3.8)."""
    crc = 0
    for byte in data:
        crc = crc << 8 & 0xFFFF ^ _CCITT[crc >> 8 ^ byte]
    return crc ^ 0xFFFF ^ mask


def crc_32(data: bytes) -> int:
    """CRC-32 of a packet's octets (B.3.9): over 16-bit words, the second octet of each first."""
    crc = 0
    for byte in _pairs_swapped(data):
        crc = crc << 8 & 0xFFFFFFFF ^ _CRC32[crc >> 24 ^ byte]
    return crc


def _pairs_swapped(data: bytes) -> Iterable[int]:
    swapped = bytearray(data)
    swapped[0::2], swapped[1::2] = data[1::2], data[0::2]
    return swapped


def crc_9(serial: int, data: bytes, mask: int) -> int:
    """CRC-9 of a confirmed block: its octets, then its seven-bit serial number (B.3.10)."""
    value = int.from_bytes(data, "big") << 7 | serial
    return _remainder(value, len(data) * 8 + 7, 0b1001011001, 9) ^ 0x1FF ^ mask


def crc_8(value: int, bits: int) -> int:
    """CRC-8 of a short link control of `bits` bits (B.3.7)."""
    return _remainder(value, bits, 0b100000111, 8)


def crc_7(value: int) -> int:
    """CRC-7 of the four bits of a reverse channel command, inverted and masked (B.3.13)."""
    return _remainder(value, 4, 0b10100111, 7) ^ 0x7F ^ REVERSE_CHANNEL_MASK


def checksum_5(data: bytes) -> int:
    """The five-bit checksum of an embedded link control (B.3.11)."""
    return sum(data) % 31
