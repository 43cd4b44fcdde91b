"""The Homebrew repeater protocol on the wire: every datagram as a value, and back.

One UDP datagram is one message. Its first letters are the command, ids are four bytes and radio ids
three, big-endian; there is no length field and no checksum. `decode` returns a value or raises
`Malformed`; `encode` returns the bytes that decode to the same value.

A repeater logs in with RPTL, RPTK, RPTC and optionally RPTO, each answered by RPTACK or MSTNAK,
then pings. DMRD carries one burst of 33 bytes as it was on the air.
"""

import ipaddress
from enum import IntEnum
from hashlib import sha256
from struct import Struct
from typing import Any, Literal, NamedTuple

import msgspec

from scape.base.errors import Malformed
from scape.base.text import line
from scape.radio.switch.links import rptc

FRAME = 55  # the length of DMRD that every peer accepts; 53 has no quality, 71 ends in an id
KEEP = range(53, 72)
_DMRD = Struct(">4xIHBIBI33s")  # of FRAME bytes, those before errors and RSSI


class Address(NamedTuple):
    """The address of a peer as the kernel gives it, and `way`, which of our sockets it uses."""

    host: str
    port: int
    way: int = 0

    @property
    def source(self) -> str:
        """The host alone, an IPv4 address in its own form even when it came through IPv6."""
        return self.host.removeprefix("::ffff:") if "." in self.host else self.host

    def __str__(self) -> str:
        host = f"[{self.source}]" if ":" in self.source else self.source
        return f"{host}:{self.port}"


def literal(host: str, port: int) -> Address:
    """The address of a literal host as the kernel will give it; `ValueError` for any other."""
    return Address(str(ipaddress.ip_address(host)), port)


class Value(msgspec.Struct, frozen=True, gc=False):
    """A decoded datagram."""


class Named(Value, frozen=True):
    """A datagram with the id of the repeater it is from or for."""

    repeater: int


class Login(Named, frozen=True):
    """RPTL: a repeater requests a salt."""


class Key(Named, frozen=True):
    """RPTK: its answer, SHA-256 of the salt and the secret."""

    digest: bytes


class Details(Named, frozen=True):
    """RPTC: the repeater's description. `slots`: 0 none, 1, 2, 3 both, 4 simplex."""

    callsign: str = ""
    receive_hz: int = 0
    transmit_hz: int = 0
    power: int = 0
    colour_code: int = 0
    latitude: str = ""
    longitude: str = ""
    height: int = 0
    location: str = ""
    description: str = ""
    slots: str = ""
    url: str = ""
    software: str = ""
    package: str = ""


class Options(Named, frozen=True):
    """RPTO: options in one of several dialects; always acknowledged."""

    text: str


class Ping(Named, frozen=True):
    """RPTPING: keepalive of a repeater."""


class Close(Named, frozen=True):
    """RPTCL: the repeater leaves."""


class Position(Named, frozen=True):
    """RPTG: where the site is, as text."""

    text: str


class Alias(Value, frozen=True):
    """DMRA: part of a talker alias, raw, because two dialects have different layouts."""

    raw: bytes


class Location(Value, frozen=True):
    """DMRG: a radio's position, raw like `Alias`."""

    raw: bytes


class Ack(Value, frozen=True):
    """RPTACK: accepted. After RPTL the salt of four bytes, later the repeater's id, or nothing."""

    word: bytes


class Nak(Named, frozen=True):
    """MSTNAK: refused; log in again."""


class Pong(Named, frozen=True):
    """MSTPONG: the master's answer to RPTPING."""


class MasterClose(Named, frozen=True):
    """MSTCL: the master leaves."""


class Beacon(Named, frozen=True):
    """RPTSBKN: requests the beacon."""


class Foreign(Named, frozen=True):
    """A login in an unsupported dialect: of a trunking gateway, or an invalid RPTC."""

    command: str


class Kind(IntEnum):
    """The kind of a burst, by the flags of its DMRD: voice by its place, data by its data type."""

    VOICE = 0
    VOICE_SYNC = 1
    PRIVACY = 2
    HEADER = 3
    TERMINATOR = 4
    DATA = 5


class Frame(Value, frozen=True):
    """DMRD: one burst. `flags` is byte 15, `errors` of 141 voice bits, `rssi` -dBm or 0."""

    sequence: int
    source: int
    destination: int
    repeater: int
    flags: int
    stream: int
    burst: bytes
    errors: int = 0
    rssi: int = 0

    @property
    def slot(self) -> Literal[1, 2]:
        return 2 if self.flags & 0x80 else 1

    @property
    def private(self) -> bool:
        return bool(self.flags & 0x40)

    @property
    def kind(self) -> Kind:
        return KINDS[self.flags & 0x3F]


def _kind(flags: int) -> Kind:
    frame_type, rest = flags >> 4 & 3, flags & 15
    if frame_type == 0:
        return Kind.VOICE
    if frame_type == 1:
        return Kind.VOICE_SYNC
    data_types = {0: Kind.PRIVACY, 1: Kind.HEADER, 2: Kind.TERMINATOR}
    return data_types.get(rest, Kind.DATA) if frame_type == 2 else Kind.DATA


KINDS = tuple(_kind(flags) for flags in range(64))

Datagram = Named | Frame | Ack | Alias | Location

# Command, its value, the length of the datagram, for datagrams that carry only an id.
# The longer command comes first where one begins with another.
_COMMANDS: tuple[tuple[bytes, type[Named], int], ...] = (
    (b"RPTPING", Ping, 11),
    (b"RPTSBKN", Beacon, 11),
    (b"MSTPONG", Pong, 11),
    (b"MSTNAK", Nak, 10),
    (b"MSTCL", MasterClose, 9),
    (b"RPTCL", Close, 9),
    (b"RPTL", Login, 8),
)
_OF_A_MASTER = (Pong, Nak, MasterClose)  # some masters omit the id
_NAMES: dict[type[Value], bytes] = {value: name for name, value, _ in _COMMANDS}
_NAMES |= {Alias: b"DMRA", Location: b"DMRG"}
_TRUNKING = (b"DTCPING", b"DTCCL", b"DTCL", b"DTCK", b"DTCC", b"DTCO")

_OPTIONS, _POSITION = 512, 64  # the longest RPTO and RPTG, in bytes


def answer(salt: bytes, secret: str) -> bytes:
    """The answer of RPTK to a salt: SHA-256 of the salt and the secret."""
    return sha256(salt + secret.encode()).digest()


def decode(data: bytes) -> Datagram:
    """The value of a datagram, `Malformed` for anything that is not one."""
    command = data[:4]
    if command == b"DMRD":
        return _decode_frame(data)
    for name, value, length in _COMMANDS:
        if data.startswith(name):
            _need(len(data) == length or (value in _OF_A_MASTER and len(data) < length), name)
            return value(_number(data[len(name) :]))
    if decoder := _DECODERS.get(command):
        return decoder(data)
    return _decode_foreign(data)


def _decode_frame(data: bytes) -> Frame:
    if len(data) not in KEEP:
        raise Malformed("DMRD of a wrong length")
    first, high, low, repeater, flags, stream, burst = _DMRD.unpack_from(data)
    errors = data[53] if len(data) > 53 else 0
    rssi = data[54] if len(data) > 54 else 0
    source, destination = first & 0xFFFFFF, high << 8 | low
    return Frame(first >> 24, source, destination, repeater, flags, stream, burst, errors, rssi)


def _decode_key(data: bytes) -> Key:
    _need(len(data) == 40, b"RPTK")
    return Key(_number(data[4:8]), data[8:])


def _decode_details(data: bytes) -> Details | Foreign:
    _need(len(data) >= 8, b"RPTC")
    repeater, at = _number(data[4:8]), 8
    if len(data) not in rptc.LENGTHS or data[8:9] == b"{":
        return Foreign(repeater, "RPTC")
    fields: dict[str, Any] = {}
    for name, width, numeric in rptc.layout(data):
        text = line(_text(data[at : at + width]))
        fields[name] = _whole(text) if numeric else text
        at += width
    return Details(repeater, **fields)


def _decode_options(data: bytes) -> Options:
    _need(8 <= len(data) <= _OPTIONS, b"RPTO")
    return Options(_number(data[4:8]), _text(data[8:]))


def _decode_position(data: bytes) -> Position:
    _need(8 <= len(data) <= _POSITION, b"RPTG")
    return Position(_number(data[4:8]), line(_text(data[8:])))


def _decode_alias(data: bytes) -> Alias:
    _need(len(data) in (15, 19), b"DMRA")
    return Alias(data[4:])


def _decode_location(data: bytes) -> Location:
    _need(len(data) in (14, 18), b"DMRG")
    return Location(data[4:])


def _decode_ack(data: bytes) -> Ack:
    _need(len(data) in (6, 10) and data.startswith(b"RPTACK"), b"RPTACK")
    return Ack(data[6:])


def _decode_foreign(data: bytes) -> Foreign:
    for name in _TRUNKING:
        if data.startswith(name) and len(data) >= len(name) + 4:
            return Foreign(_number(data[len(name) : len(name) + 4]), name.decode())
    raise Malformed("unknown command")


_DECODERS = {
    b"RPTK": _decode_key,
    b"RPTC": _decode_details,
    b"RPTO": _decode_options,
    b"RPTG": _decode_position,
    b"RPTA": _decode_ack,
    b"DMRA": _decode_alias,
    b"DMRG": _decode_location,
}


def encode(value: Datagram) -> bytes:
    """The bytes of a datagram; text too long for its field is cut."""
    match value:
        case Frame():
            return _encode_frame(value)
        case Details():
            return _encode_details(value)
        case Ack():
            return b"RPTACK" + value.word
        case Alias() | Location():
            return _NAMES[type(value)] + value.raw
        case _:
            return _encode_named(value)


def _encode_named(value: Named) -> bytes:
    """A command, the repeater's id and the rest."""
    repeater = value.repeater.to_bytes(4, "big")
    match value:
        case Key():
            return b"RPTK" + repeater + value.digest
        case Options():
            return b"RPTO" + repeater + value.text.encode()[: _OPTIONS - 8]
        case Position():
            return b"RPTG" + repeater + value.text.encode()[: _POSITION - 8]
        case Foreign():
            return value.command.encode() + repeater
        case _:
            return _NAMES[type(value)] + repeater


def _encode_frame(frame: Frame) -> bytes:
    return (
        b"DMRD"
        + bytes((frame.sequence,))
        + frame.source.to_bytes(3, "big")
        + frame.destination.to_bytes(3, "big")
        + frame.repeater.to_bytes(4, "big")
        + bytes((frame.flags,))
        + frame.stream.to_bytes(4, "big")
        + frame.burst
        + bytes((frame.errors, frame.rssi))
    )


def _encode_details(details: Details) -> bytes:
    fields = b"".join(
        _field(str(getattr(details, name)), width, numeric) for name, width, numeric in rptc.FIELDS
    )
    return b"RPTC" + details.repeater.to_bytes(4, "big") + fields


def _field(text: str, width: int, numeric: bool) -> bytes:
    padded = text.rjust(width, "0") if numeric else text.ljust(width)
    return padded.encode("ascii", "replace")[:width]


def _need(true: bool, command: bytes) -> None:
    if not true:
        raise Malformed(f"{command.decode()} of a wrong length")


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _text(data: bytes) -> str:
    """Text as hotspots send it: padded with blanks and zeros, sometimes quoted or not ASCII."""
    return data.decode("utf-8", "replace").strip(" \t\r\n\0\"'")


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0
