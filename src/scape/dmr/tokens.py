"""The binary XML of Motorola's data services: numbers of any length, and elements by token.

A form is a letter for each part of a value: `u` an unsigned number, `r` an unsigned real, `s` a
signed real, `o` length-prefixed octets, and a digit for that many octets.
"""

from collections.abc import Mapping

import msgspec

from scape.dmr.errors import DmrError

REQUEST_FORMS: dict[int, str] = {
    **dict.fromkeys((0x33, 0x34, 0x50, 0x51, 0x52, 0x53, 0x54, 0x57), ""),
    **dict.fromkeys((0x62, 0x64, 0x66, 0x69, 0x74, 0x76), ""),
    **dict.fromkeys((0x24, 0x31, 0x3F, 0x42, 0x4A, 0x55, 0x5F, 0x67, 0x71), "u"),
    **dict.fromkeys((0x56, 0x60, 0x68, 0x72), "r"),
    **dict.fromkeys((0x23, 0x61, 0x73), "1"),
    0x22: "o",
}
REPORT_FORMS: dict[int, str] = {
    **dict.fromkeys((0x23, 0x56, 0x65, 0x6B), "1"),
    **dict.fromkeys((0x24, 0x36, 0x37), "u"),
    0x22: "o",
    0x34: "5",
    0x35: "o",
    0x38: "",
    0x39: "uo",
    0x51: "8r",
    0x54: "8rs",
    0x55: "8rsr",
    0x66: "8",
    0x69: "8s",
    0x6A: "8sr",
    0x6C: "r",
    0x70: "s",
}
_LONGEST_NUMBER = 5


class Element(msgspec.Struct, frozen=True):
    """A token and the octets of its value."""

    token: int
    octets: bytes


def read_elements(
    octets: bytes, place: int, forms: Mapping[int, str]
) -> tuple[tuple[Element, ...], int]:
    """The elements from `place` on, and the place after them: the end, or a token of no known form.

    The length of such an element is unknown. DmrError: an element is cut short.
    """
    elements = []
    while place < len(octets) and (form := forms.get(octets[place])) is not None:
        token = octets[place]
        end = _skip(octets, place + 1, form)
        elements.append(Element(token, octets[place + 1 : end]))
        place = end
    return tuple(elements), place


def take(octets: bytes, place: int, size: int) -> bytes:
    """`size` octets from `place`. DmrError: there are not so many."""
    if place + size > len(octets):
        raise DmrError("a value cut short")
    return octets[place : place + size]


def unsigned(value: int) -> bytes:
    """Seven bits per octet, the highest first; all but the last have bit 80 hex set."""
    octets = [value & 0x7F]
    while value := value >> 7:
        octets.append(value & 0x7F | 0x80)
    return bytes(reversed(octets))


def read_unsigned(octets: bytes, place: int) -> tuple[int, int]:
    """The number at `place`, and the place after it."""
    value = 0
    for octet in take(octets, place, _number_size(octets, place)):
        value = value << 7 | octet & 0x7F
        place += 1
    return value, place


def unsigned_real(value: float) -> bytes:
    """A whole number, then its fraction in 128ths."""
    parts = round(value * 128)
    return unsigned(parts >> 7) + bytes([parts & 0x7F])


def read_unsigned_real(octets: bytes, place: int) -> tuple[float, int]:
    """The number at `place`, and the place after it."""
    whole, place = read_unsigned(octets, place)
    return _fraction(float(whole), octets, place)


def read_signed_real(octets: bytes, place: int) -> tuple[float, int]:
    """The sign is bit 40 hex of the first octet, which leaves six bits of it."""
    size = _number_size(octets, place)
    first = take(octets, place, 1)[0]
    whole = first & 0x3F
    for octet in octets[place + 1 : place + size]:
        whole = whole << 7 | octet & 0x7F
    value, place = _fraction(float(whole), octets, place + size)
    return -value if first & 0x40 else value, place


def degrees(value: float, circle: int) -> bytes:
    """32 bits of a circle of 180 degrees (latitude) or 360 (longitude)."""
    steps = round(value * (1 << 32) / circle)
    return min(steps, (1 << 31) - 1).to_bytes(4, "big", signed=True)


def read_degrees(octets: bytes, circle: int) -> float:
    """North and east positive."""
    return int.from_bytes(octets, "big", signed=True) * circle / (1 << 32)


def time(digits: str) -> bytes:
    """YYYYMMDDhhmmss in forty bits."""
    word = int(digits[:4])
    for place, width in ((4, 4), (6, 5), (8, 5), (10, 6), (12, 6)):
        word = word << width | int(digits[place : place + 2])
    return word.to_bytes(5, "big")


def read_time(octets: bytes) -> str:
    """YYYYMMDDhhmmss from forty bits."""
    word = int.from_bytes(octets, "big")
    parts = (word >> 22 & 15, word >> 17 & 31, word >> 12 & 31, word >> 6 & 63, word & 63)
    return f"{word >> 26:04}" + "".join(f"{part:02}" for part in parts)


def _skip(octets: bytes, place: int, form: str) -> int:
    for part in form:
        if part == "u":
            _, place = read_unsigned(octets, place)
        elif part in "rs":
            place += _number_size(octets, place)
            place += _number_size(octets, place)
        elif part == "o":
            size, place = read_unsigned(octets, place)
            place += len(take(octets, place, size))
        else:
            place += len(take(octets, place, int(part)))
    return place


def _number_size(octets: bytes, place: int) -> int:
    for size in range(1, _LONGEST_NUMBER + 1):
        if not take(octets, place + size - 1, 1)[0] & 0x80:
            return size
    raise DmrError("a number that never ends")


def _fraction(value: float, octets: bytes, place: int) -> tuple[float, int]:
    part = 1.0
    for octet in take(octets, place, _number_size(octets, place)):
        part /= 128
        value += (octet & 0x7F) * part
        place += 1
    return value, place
