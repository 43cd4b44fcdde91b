"""Hytera's data services: one frame (HDAP) for texts, places, registrations and remote control.

They use UDP ports 3002 to 3006. A frame is its service, an opcode, a length, a payload, a checksum
and an end mark. What we do not interpret is kept as received.
"""

import re
from enum import IntEnum
from typing import Literal, Self

import msgspec

from scape.dmr.errors import DmrError
from scape.dmr.position import Position, checked

_END = 0x03
_RELIABLE = 0x80
_KNOT = 1852 / 3600
# A place is forty octets of ASCII: A for a fix or V, hhmmss, DDMMYY, DDMM.MMMM and DDDMM.MMMM with
# their letters, and knots and degrees of three octets each. Unknown values are zeros.
_PLACE = re.compile(
    rb"A(?:(\d{12})|\0{12})([NS])(\d\d)([0-5]\d\.\d{4})([EW])(\d{3})([0-5]\d\.\d{4})(.{3})(.{3})",
    re.DOTALL,
)
_NUMBER = re.compile(rb"(\d+\.?\d*)?\0*")


class Service(IntEnum):
    """The first octet of a frame, without its highest bit."""

    REMOTE_CONTROL = 0x02
    LOCATION = 0x08
    TEXT = 0x09
    REGISTRATION = 0x11
    TELEMETRY = 0x12
    TRANSFER = 0x13
    DELIVERY = 0x14


class Message(msgspec.Struct, frozen=True, kw_only=True):
    """One frame; `reliable` is its highest bit. Numbers of remote control are little-endian."""

    service: int
    opcode: int
    payload: bytes
    reliable: bool = False

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        """DmrError: cut short, or its checksum or its end mark is wrong."""
        if len(octets) < 7:
            raise DmrError("a frame cut short")
        order = _order(octets[0])
        end = 5 + int.from_bytes(octets[3:5], order)
        if len(octets) < end + 2 or octets[end + 1] != _END:
            raise DmrError("a frame shorter than it says")
        if octets[end] != _checksum(octets[1:end]):
            raise DmrError("wrong checksum of a frame")
        return cls(
            service=octets[0] & 0x7F,
            opcode=int.from_bytes(octets[1:3], order),
            payload=octets[5:end],
            reliable=bool(octets[0] & _RELIABLE),
        )

    def encode(self) -> bytes:
        order = _order(self.service)
        body = self.opcode.to_bytes(2, order) + len(self.payload).to_bytes(2, order) + self.payload
        return bytes([self.reliable << 7 | self.service]) + body + bytes([_checksum(body), _END])


class TextKind(IntEnum):
    """The lower octet of a text's opcode."""

    PRIVATE = 0xA1
    PRIVATE_ANSWER = 0xA2
    GROUP = 0xB1
    GROUP_ANSWER = 0xB2
    PRIVATE_SHORT = 0xAE
    PRIVATE_SHORT_ANSWER = 0xAF
    GROUP_SHORT = 0xBE
    GROUP_SHORT_ANSWER = 0xBF


_ANSWERS = {
    TextKind.PRIVATE_ANSWER,
    TextKind.GROUP_ANSWER,
    TextKind.PRIVATE_SHORT_ANSWER,
    TextKind.GROUP_SHORT_ANSWER,
}
_TO_NOBODY = {TextKind.GROUP_ANSWER, TextKind.GROUP_SHORT_ANSWER}


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """A text, short data, or the answer to one; addresses as in `scape.dmr.radio_address`.

    `content` is UTF-16 (`text`), the data, or the result of an answer: zero means delivered.
    """

    kind: int
    request: int
    destination: int
    content: bytes
    source: int | None = None
    confirmed: bool = False
    option: bytes | None = None
    spare: int = 0

    @classmethod
    def decode(cls, message: Message) -> Self:
        if message.service != Service.TEXT:
            raise DmrError("not a text")
        flags, kind = message.opcode >> 8, message.opcode & 0xFF
        body, option = _without_option(message.payload) if flags & 0x40 else (message.payload, None)
        start = 8 if kind in _TO_NOBODY else 12
        if len(body) < start:
            raise DmrError("a text cut short")
        return cls(
            kind=kind,
            request=int.from_bytes(body[:4], "big"),
            destination=int.from_bytes(body[4:8], "big"),
            source=int.from_bytes(body[8:12], "big") if start == 12 else None,
            content=body[start:],
            confirmed=bool(flags & 0x80),
            option=option,
            spare=flags & 0x3F,
        )

    def message(self) -> Message:
        """The frame that carries it."""
        flags = self.confirmed << 7 | (self.option is not None) << 6 | self.spare
        head = b"" if self.option is None else len(self.option).to_bytes(2, "big")
        head += self.request.to_bytes(4, "big") + self.destination.to_bytes(4, "big")
        head += b"" if self.source is None else self.source.to_bytes(4, "big")
        payload = head + self.content + (self.option or b"")
        return Message(service=Service.TEXT, opcode=flags << 8 | self.kind, payload=payload)

    @property
    def text(self) -> str:
        """The text; empty when it is none."""
        if self.kind not in {TextKind.PRIVATE, TextKind.GROUP}:
            return ""
        whole = len(self.content) // 2 * 2
        return self.content[:whole].decode("utf-16-le", "surrogatepass")

    @property
    def result(self) -> int | None:
        """Of an answer: zero means delivered, another code why not."""
        return self.content[0] if self.kind in _ANSWERS and self.content else None


class LocationKind(IntEnum):
    """The opcode of a location message."""

    REQUEST = 0xA001
    REPORT = 0xA002
    REPORT_WITH_RSSI = 0xA003
    EMERGENCY_REPORT = 0xB003
    TRIGGERED_REQUEST = 0xC001
    TRIGGERED_ANSWER = 0xC002
    TRIGGERED_REPORT = 0xC003
    TRIGGERED_STOP = 0xC004
    CONDITION_REPORT = 0xD003
    CONDITION_REPORT_WITH_RSSI = 0xD004


# The number of octets before the forty of a place: request, radio, result or time left.
_PLACE_AT: dict[int, int] = {
    LocationKind.REPORT: 10,
    LocationKind.REPORT_WITH_RSSI: 10,
    LocationKind.EMERGENCY_REPORT: 5,
    LocationKind.TRIGGERED_REPORT: 14,
    LocationKind.CONDITION_REPORT: 8,
    LocationKind.CONDITION_REPORT_WITH_RSSI: 10,
}
_PLACE_OCTETS = 40


class Location(msgspec.Struct, frozen=True, kw_only=True):
    """A location request, an answer or a report; `octets` is all after the opcode."""

    kind: int
    octets: bytes

    @classmethod
    def decode(cls, message: Message) -> Self:
        if message.service != Service.LOCATION:
            raise DmrError("not a location message")
        least = _PLACE_AT[message.opcode] + _PLACE_OCTETS if message.opcode in _PLACE_AT else 8
        if len(message.payload) < least:
            raise DmrError("a location message cut short")
        return cls(kind=message.opcode, octets=message.payload)

    def message(self) -> Message:
        """The frame that carries it."""
        return Message(service=Service.LOCATION, opcode=self.kind, payload=self.octets)

    @property
    def request(self) -> int | None:
        """The number that links a report to its request; an emergency has none."""
        if self.kind == LocationKind.EMERGENCY_REPORT:
            return None
        return int.from_bytes(self.octets[:4], "big")

    @property
    def radio(self) -> int:
        """The address of the radio that is asked or reports."""
        start = 0 if self.kind == LocationKind.EMERGENCY_REPORT else 4
        return int.from_bytes(self.octets[start : start + 4], "big")

    @property
    def position(self) -> Position | None:
        """Where the radio is; None if unknown or not given. DmrError: invalid values."""
        start = _PLACE_AT.get(self.kind)
        return None if start is None else _place(self.octets[start : start + _PLACE_OCTETS])


class RegistrationKind(IntEnum):
    """The opcode of a registration message."""

    GOING = 0x01
    CHECK = 0x02
    REGISTRATION = 0x03
    REGISTRATION_ANSWER = 0x80
    CHECK_ANSWER = 0x82


_REGISTRATION_OCTETS: dict[int, int] = {
    RegistrationKind.GOING: 4,
    RegistrationKind.CHECK: 4,
    RegistrationKind.REGISTRATION: 4,
    RegistrationKind.REGISTRATION_ANSWER: 9,
    RegistrationKind.CHECK_ANSWER: 5,
}


class Registration(msgspec.Struct, frozen=True, kw_only=True):
    """A radio signs on, off, or is asked. `result` zero: accepted, or there; `seconds` to renew."""

    kind: int
    radio: int
    result: int | None = None
    seconds: int | None = None

    @classmethod
    def decode(cls, message: Message) -> Self:
        size = _REGISTRATION_OCTETS.get(message.opcode, -1)
        if message.service != Service.REGISTRATION or len(message.payload) != size:
            raise DmrError("not a registration")
        octets = message.payload
        return cls(
            kind=message.opcode,
            radio=int.from_bytes(octets[:4], "big"),
            result=octets[4] if size > 4 else None,
            seconds=int.from_bytes(octets[5:], "big") if size > 5 else None,
        )

    def message(self) -> Message:
        """The frame that carries it."""
        octets = self.radio.to_bytes(4, "big")
        octets += b"" if self.result is None else bytes([self.result])
        octets += b"" if self.seconds is None else self.seconds.to_bytes(4, "big")
        return Message(service=Service.REGISTRATION, opcode=self.kind, payload=octets)


def _order(service: int) -> Literal["big", "little"]:
    return "little" if service & 0x7F == Service.REMOTE_CONTROL else "big"


def _checksum(octets: bytes) -> int:
    return (~sum(octets) + 0x33) & 0xFF


def _without_option(payload: bytes) -> tuple[bytes, bytes]:
    """The octets between the length of the option and the option itself."""
    size = int.from_bytes(payload[:2], "big")
    end = len(payload) - size
    if end < 2:
        raise DmrError("a text with an option longer than itself")
    return payload[2:end], payload[end:]


def _place(octets: bytes) -> Position | None:
    """From the forty octets of `_PLACE`; None without a fix."""
    if octets[0] in b"V\0":
        return None
    found = _PLACE.fullmatch(octets)
    if found is None:
        raise DmrError("a place that is no number")
    clock, south, degrees, minutes, west, longitude, more_minutes, speed, heading = found.groups()
    knots, course = _number(speed), _number(heading)
    place = Position(
        latitude=_degrees(degrees, minutes, negative=south == b"S"),
        longitude=_degrees(longitude, more_minutes, negative=west == b"W"),
        speed=None if knots is None else knots * _KNOT,
        heading=None if course is None else round(course),
        time=_time(clock) if clock else None,
        age=0 if clock else None,
    )
    return checked(place)


def _degrees(degrees: bytes, minutes: bytes, *, negative: bool) -> float:
    value = int(degrees) + float(minutes) / 60
    return -value if negative else value


def _number(octets: bytes) -> float | None:
    found = _NUMBER.fullmatch(octets)
    if found is None:
        raise DmrError("a place that is no number")
    return float(found[1]) if found[1] else None


def _time(clock: bytes) -> str:
    """YYYYMMDDhhmmss from hhmmss and DDMMYY."""
    time, day, month, year = clock[:6], clock[6:8], clock[8:10], clock[10:]
    return (b"20" + year + month + day + time).decode("ascii")
