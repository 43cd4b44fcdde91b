"""The content of unified data transport: text, addresses, a place (TS 102 361-4, 7.2; UDT formats).

The header names the format; the octets are those of a `Packet` without padding and CRC.
"""

from enum import IntEnum
from typing import Self

import msgspec

from scape.dmr import lip
from scape.dmr.data_header import UdtHeader
from scape.dmr.errors import DmrError
from scape.dmr.position import Position, checked

_KNOT = 1852 / 3600
_DIGITS = "0123456789*#"


class Format(IntEnum):
    """UDT format of the header; 8 and 9 are the manufacturers' own."""

    BINARY = 0
    ADDRESSES = 1
    DIGITS = 2
    ISO_7_BIT = 3
    ISO_8_BIT = 4
    NMEA = 5
    IP_ADDRESS = 6
    UTF_16 = 7
    ADDRESS_AND_UTF_16 = 10
    LIP = 11


class NmeaReport(msgspec.Struct, frozen=True, kw_only=True):
    """A place as satellite receivers report it (IEC 61162-1), in one appended block or two.

    Degrees and minutes as sent, minutes in ten-thousandths; `speed` in knots, 127 for more than
    126; `seconds` are tens of them in the short form, which has no `course`. `encrypted` reports
    hold noise. `spare` is kept as received.
    """

    north: bool
    east: bool
    fix: bool
    latitude: tuple[int, int]
    longitude: tuple[int, int]
    speed: int
    hours: int
    minutes: int
    seconds: int
    course: int | None = None
    encrypted: bool = False
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        """From the ten octets of the short form, or the 22 of the long one."""
        if len(octets) not in {10, 22}:
            raise DmrError(f"a report of a place has 10 or 22 octets, not {len(octets)}")
        word, bits = int.from_bytes(octets, "big"), 8 * len(octets)
        long = bits > 80
        seconds = 6 if long else 3

        def take(place: int, width: int) -> int:
            return word >> (bits - place - width) & (1 << width) - 1

        if take(24, 14) > 9999 or take(52, 14) > 9999:
            raise DmrError("more than 9999 ten-thousandths of a minute")
        return cls(
            encrypted=bool(take(0, 1)),
            north=bool(take(1, 1)),
            east=bool(take(2, 1)),
            fix=bool(take(3, 1)),
            speed=take(4, 7),
            latitude=(take(11, 7), take(18, 6) * 10_000 + take(24, 14)),
            longitude=(take(38, 8), take(46, 6) * 10_000 + take(52, 14)),
            hours=take(66, 5),
            minutes=take(71, 6),
            seconds=take(77, seconds),
            course=take(103, 9) if long else None,
            spare=take(83, 20) << 64 | take(112, 64) if long else 0,
        )

    def encode(self) -> bytes:
        flags = self.encrypted << 3 | self.north << 2 | self.east << 1 | self.fix
        word = flags << 7 | self.speed
        word = word << 7 | self.latitude[0]
        word = word << 20 | _minutes(self.latitude[1])
        word = word << 8 | self.longitude[0]
        word = word << 20 | _minutes(self.longitude[1])
        word = word << 11 | self.hours << 6 | self.minutes
        if self.course is None:
            return (word << 3 | self.seconds).to_bytes(10, "big")
        word = word << 26 | self.seconds << 20 | self.spare >> 64
        word = word << 73 | self.course << 64 | self.spare & (1 << 64) - 1
        return word.to_bytes(22, "big")

    @property
    def position(self) -> Position | None:
        """The common form of a position; None without a fix, or when it is encrypted.

        DmrError: degrees, minutes, course or time are out of range.
        """
        if self.encrypted or not self.fix:
            return None
        seconds = self.seconds * (1 if self.course is not None else 10)
        place = Position(
            latitude=_degrees(self.latitude, positive=self.north),
            longitude=_degrees(self.longitude, positive=self.east),
            speed=None if self.speed == 127 else self.speed * _KNOT,
            heading=self.course,
            time=f"{self.hours:02}{self.minutes:02}{seconds:02}",
        )
        return checked(place)


def text_of(header: UdtHeader, octets: bytes) -> str:
    """The text or the digits in unified data. DmrError: its format is not that of a text."""
    match header.udt_format:
        case Format.DIGITS:
            digits = octets.hex()[: 2 * len(octets) - header.pad % 2]
            return "".join(_DIGITS[min(int(digit, 16), 11)] for digit in digits)
        case Format.ISO_7_BIT:
            word, bits = int.from_bytes(octets, "big"), 8 * len(octets)
            letters = (word >> (bits - end) & 0x7F for end in range(7, bits + 1, 7))
            return "".join(map(chr, letters)).rstrip("\0")
        case Format.ISO_8_BIT:
            return octets.decode("latin-1").rstrip("\0")
        case Format.UTF_16 | Format.ADDRESS_AND_UTF_16:
            start = 4 * (header.udt_format == Format.ADDRESS_AND_UTF_16)
            text = octets[start : len(octets) - (len(octets) - start) % 2]
            return text.decode("utf-16-be", "surrogatepass").rstrip("\0")
    raise DmrError("unified data without a text")


def position_of(header: UdtHeader, octets: bytes) -> Position | None:
    """The place in unified data, if there is one. DmrError: its format is not that of a place, or
    its values are out of range.
    """
    if header.udt_format == Format.NMEA:
        return NmeaReport.decode(octets).position
    if header.udt_format != Format.LIP:
        raise DmrError("unified data without a place")
    return lip.from_octets(octets).position


def _minutes(value: int) -> int:
    return value // 10_000 << 14 | value % 10_000


def _degrees(parts: tuple[int, int], *, positive: bool) -> float:
    if parts[1] >= 600_000:
        raise DmrError("sixty minutes or more")
    value = parts[0] + parts[1] / 600_000
    return value if positive else -value
