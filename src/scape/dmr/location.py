"""Motorola's location service (LRRP, UDP 4001): requests, and reports of where a radio is.

A document is its kind, a length, and elements: a token each, with a value whose form the token
defines. Documents of even kind begin with a table of constants. Elements we do not interpret are
kept as received, so that encoding restores the same bits.
"""

from enum import IntEnum
from typing import Self

import msgspec

from scape.dmr import tokens
from scape.dmr.errors import DmrError
from scape.dmr.position import Position, checked
from scape.dmr.tokens import Element


class Kind(IntEnum):
    """Documents without a table of constants; one less is the same document with a table."""

    IMMEDIATE_REQUEST = 0x05
    IMMEDIATE_REPORT = 0x07
    TRIGGERED_REQUEST = 0x09
    TRIGGERED_ANSWER = 0x0B
    TRIGGERED_REPORT = 0x0D
    STOP_REQUEST = 0x0F
    STOP_ANSWER = 0x11
    UNSOLICITED_REPORT = 0x13
    PROTOCOL_REQUEST = 0x14
    PROTOCOL_REPORT = 0x15


class LocationDocument(msgspec.Struct, frozen=True, kw_only=True):
    """`constants` is the table of a document of even kind, None without one.

    `rest` begins with the first element of no known form. `envelope` precedes the document.
    """

    kind: int
    elements: tuple[Element, ...]
    constants: bytes | None = None
    rest: bytes = b""
    envelope: bytes = b""

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        """DmrError: it is of no known kind, or cut short."""
        envelope, octets = _unwrapped(octets)
        if len(octets) < 2:
            raise DmrError("a location document cut short")
        if octets[0] not in _KINDS:
            raise DmrError("a location document of no known kind")
        length, start = tokens.read_unsigned(octets, 1)
        if start + length > len(octets):
            raise DmrError("a location document shorter than it says")
        body, constants, place = octets[start : start + length], None, 0
        if not octets[0] & 1 and octets[0] != Kind.PROTOCOL_REQUEST:
            size, place = tokens.read_unsigned(body, 0)
            constants, place = tokens.take(body, place, size), place + size
        elements, place = tokens.read_elements(body, place, _forms(octets[0]))
        return cls(
            kind=octets[0],
            elements=elements,
            constants=constants,
            rest=body[place:],
            envelope=envelope,
        )

    def encode(self) -> bytes:
        body = b"" if self.constants is None else tokens.unsigned(len(self.constants))
        body += self.constants or b""
        body += b"".join(bytes([element.token]) + element.octets for element in self.elements)
        body += self.rest
        return self.envelope + bytes([self.kind]) + tokens.unsigned(len(body)) + body

    @property
    def request(self) -> bytes | None:
        """The id that links a report to its request."""
        for element in self.elements:
            if element.token in {0x22, 0x23}:
                return element.octets[element.token == 0x22 :]
        return None

    @property
    def result(self) -> int | None:
        """Zero: done; another code: why not; None: no result."""
        for element in self.elements:
            if element.token == 0x38:
                return 0
            if element.token in {0x37, 0x39} and not _is_request(self.kind):
                return tokens.read_unsigned(element.octets, 0)[0]
        return None

    @property
    def position(self) -> Position | None:
        """Where the radio is, if the document has a position. DmrError: as `checked`."""
        if _is_request(self.kind):
            return None
        fields: dict[str, float | int | str | None] = {}
        for element in self.elements:
            fields |= _position_fields(element)
        return checked(msgspec.convert(fields, Position)) if "latitude" in fields else None


def request_once(request: bytes) -> LocationDocument:
    """Request a radio's position with time, accuracy, speed, altitude and heading."""
    return _request(Kind.IMMEDIATE_REQUEST, request, ())


def request_every(request: bytes, seconds: int) -> LocationDocument:
    """Request a radio's position every `seconds`, until `request_stop`."""
    interval = Element(0x34, b""), Element(0x31, tokens.unsigned(seconds))
    return _request(Kind.TRIGGERED_REQUEST, request, interval)


def request_stop(request: bytes) -> LocationDocument:
    """End the reports that `request_every` requested."""
    element = Element(0x22, tokens.unsigned(len(request)) + request)
    return LocationDocument(kind=Kind.STOP_REQUEST, elements=(element,))


def report(kind: Kind, request: bytes, position: Position) -> LocationDocument:
    """A radio's answer, as simulated radios give it."""
    elements = [Element(0x22, tokens.unsigned(len(request)) + request)]
    if position.time is not None:
        elements.append(Element(0x34, tokens.time(position.time)))
    point = tokens.degrees(position.latitude, 180) + tokens.degrees(position.longitude, 360)
    if position.radius is None:
        elements.append(Element(0x66, point))
    else:
        elements.append(Element(0x51, point + tokens.unsigned_real(position.radius)))
    if position.speed is not None:
        elements.append(Element(0x6C, tokens.unsigned_real(position.speed)))
    if position.heading is not None:
        elements.append(Element(0x56, bytes([position.heading // 2])))
    return LocationDocument(kind=kind, elements=tuple(elements))


def _request(kind: Kind, request: bytes, trigger: tuple[Element, ...]) -> LocationDocument:
    identity = Element(0x22, tokens.unsigned(len(request)) + request)
    wanted = (Element(0x51, b""), Element(0x62, b""), Element(0x54, b""), Element(0x57, b""))
    return LocationDocument(kind=kind, elements=(identity, *trigger, *wanted))


_KINDS = range(0x04, Kind.PROTOCOL_REPORT + 1)
_ENVELOPE, _ENVELOPE_OCTETS = 0x03, 5
_REQUESTS = {0x04, 0x05, 0x08, 0x09, 0x0E, 0x0F, 0x14}
_SHAPES = {0x51, 0x54, 0x55, 0x66, 0x69, 0x6A}


def _unwrapped(octets: bytes) -> tuple[bytes, bytes]:
    """The envelope that some radios put around a document: 03, a counter of two octets, 3C 00."""
    if octets[:1] == bytes([_ENVELOPE]) and octets[3:_ENVELOPE_OCTETS] == b"<\0":
        return octets[:_ENVELOPE_OCTETS], octets[_ENVELOPE_OCTETS:]
    return b"", octets


def _is_request(kind: int) -> bool:
    return kind in _REQUESTS


def _forms(kind: int) -> dict[int, str]:
    return tokens.REQUEST_FORMS if _is_request(kind) else tokens.REPORT_FORMS


def _position_fields(element: Element) -> dict[str, float | int | str | None]:
    token, octets = element.token, element.octets
    if token in _SHAPES:
        return _shape_fields(token, octets)
    if token == 0x34:
        return {"time": tokens.read_time(octets)} if any(octets) else {"age": None}
    if token == 0x6C:
        return {"speed": tokens.read_unsigned_real(octets, 0)[0]}
    if token == 0x56:
        return {"heading": octets[0] * 2}
    return {}


def _shape_fields(token: int, octets: bytes) -> dict[str, float | int | str | None]:
    fields: dict[str, float | int | str | None] = {
        "latitude": tokens.read_degrees(octets[:4], 180),
        "longitude": tokens.read_degrees(octets[4:8], 360),
    }
    place = 8
    if token in {0x51, 0x54, 0x55}:
        fields["radius"], place = tokens.read_unsigned_real(octets, place)
    if token in {0x54, 0x55, 0x69, 0x6A}:
        fields["altitude"], _ = tokens.read_signed_real(octets, place)
    return fields
