"""Data headers: source, destination, the blocks that follow and their meaning (TS 102 361-1, 9.2).

Twelve octets, the last two their CRC. Bits without a name here are kept in `spare`.
"""

from collections.abc import Callable
from enum import IntEnum
from typing import Self, TypedDict

import msgspec

from scape.dmr.control import checked
from scape.dmr.fec.crc import Mask, crc_ccitt


class Format(IntEnum):
    """DPF, 9.3.17."""

    UDT = 0
    RESPONSE = 1
    UNCONFIRMED = 2
    CONFIRMED = 3
    DEFINED_SHORT = 13
    RAW_SHORT = 14
    PROPRIETARY = 15


class Sap(IntEnum):
    """The service of the octets, 9.3.18."""

    UDT = 0
    TCP_COMPRESSED = 2
    UDP_COMPRESSED = 3
    IP = 4
    ARP = 5
    PROPRIETARY = 9
    SHORT_DATA = 10


class ResponseClass(IntEnum):
    """9.3.21; together with the type it is the result."""

    ACK = 0
    NACK = 1
    SELECTIVE_ACK = 2


class _Addressed(TypedDict):
    group: bool
    response_requested: bool
    sap: int
    destination: int
    source: int


class HeaderBase(msgspec.Struct, frozen=True, kw_only=True):
    """The fields of nearly every header."""

    destination: int
    source: int
    sap: int
    group: bool = False
    response_requested: bool = False

    def _octets(self, format_: int, first: int, second: int, tail: bytes) -> bytes:
        head = self.group << 7 | self.response_requested << 6 | first | format_
        octets = bytes([head, self.sap << 4 | second])
        octets += self.destination.to_bytes(3, "big") + self.source.to_bytes(3, "big") + tail
        return with_crc(octets)


class _PacketHeader(HeaderBase, frozen=True, kw_only=True):
    blocks: int
    pad: int = 0
    full_message: bool = True
    fragment: int = 0
    compressed: bool = False

    def _packet(self, format_: int, sequence: int) -> bytes:
        first = self.compressed << 5 | self.pad >> 4 << 4
        tail = bytes([self.full_message << 7 | self.blocks, sequence << 4 | self.fragment])
        return self._octets(format_, first, self.pad & 0xF, tail)


class _Packet(_Addressed):
    blocks: int
    pad: int
    full_message: bool
    fragment: int
    compressed: bool


class UnconfirmedHeader(_PacketHeader, frozen=True, kw_only=True):
    """`blocks` follow once; the last ends with `pad` unused octets and a CRC-32 (9.2.6)."""

    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(spare=octets[9] >> 4, **_packet(octets))

    def encode(self) -> bytes:
        return self._packet(Format.UNCONFIRMED, self.spare)


class ConfirmedHeader(_PacketHeader, frozen=True, kw_only=True):
    """Numbered `blocks` follow, each with a CRC-9; the receiver answers (9.2.1)."""

    resynchronize: bool = False
    send_sequence: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        sequence = octets[9] >> 4
        return cls(resynchronize=bool(sequence & 8), send_sequence=sequence & 7, **_packet(octets))

    def encode(self) -> bytes:
        return self._packet(Format.CONFIRMED, self.resynchronize << 3 | self.send_sequence)


class ResponseHeader(HeaderBase, frozen=True, kw_only=True):
    """The answer to confirmed data; a selective one is followed by `blocks` of flags (9.2.4)."""

    response_class: int
    response_type: int
    status: int
    blocks: int = 0
    full_message: bool = False
    first_spare: int = 0
    second_spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            response_class=octets[9] >> 6,
            response_type=octets[9] >> 3 & 7,
            status=octets[9] & 7,
            blocks=octets[8] & 0x7F,
            full_message=bool(octets[8] & 0x80),
            first_spare=octets[0] >> 4 & 3,
            second_spare=octets[1] & 0xF,
            **_addressed(octets),
        )

    def encode(self) -> bytes:
        answer = self.response_class << 6 | self.response_type << 3 | self.status
        tail = bytes([self.full_message << 7 | self.blocks, answer])
        return self._octets(Format.RESPONSE, self.first_spare << 4, self.second_spare, tail)


class DefinedShortHeader(HeaderBase, frozen=True, kw_only=True):
    """Short data in a known coding; `pad` counts bits in the last block (9.2.12)."""

    blocks: int
    coding: int
    pad: int = 0
    selective_repeat: bool = False
    full_message: bool = True

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            blocks=(octets[0] & 0x30) | octets[1] & 0xF,
            coding=octets[8] >> 2,
            selective_repeat=bool(octets[8] & 2),
            full_message=bool(octets[8] & 1),
            pad=octets[9],
            **_addressed(octets),
        )

    def encode(self) -> bytes:
        flags = self.coding << 2 | self.selective_repeat << 1 | self.full_message
        tail = bytes([flags, self.pad])
        return self._octets(Format.DEFINED_SHORT, self.blocks & 0x30, self.blocks & 0xF, tail)


class RawShortHeader(HeaderBase, frozen=True, kw_only=True):
    """Short data between two ports (9.2.11); without blocks a precoded message (9.2.10).

    Ten bits of `tail` are the number of a precoded message; with blocks they are two flags and
    `pad`, the bits unused in the last block.
    """

    blocks: int
    source_port: int
    destination_port: int
    tail: int

    @property
    def status(self) -> int | None:
        """The number of a precoded message, 0 to 1023; None if blocks follow."""
        return None if self.blocks else self.tail

    @property
    def pad(self) -> int:
        """How many bits of the last block are unused."""
        return self.tail & 0xFF if self.blocks else 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        word = int.from_bytes(octets[8:10], "big")
        return cls(
            blocks=(octets[0] & 0x30) | octets[1] & 0xF,
            source_port=word >> 13,
            destination_port=word >> 10 & 7,
            tail=word & 0x3FF,
            **_addressed(octets),
        )

    def encode(self) -> bytes:
        word = self.source_port << 13 | self.destination_port << 10 | self.tail
        first, second = self.blocks & 0x30, self.blocks & 0xF
        return self._octets(Format.RAW_SHORT, first, second, word.to_bytes(2, "big"))


class UdtHeader(HeaderBase, frozen=True, kw_only=True):
    """Unified data transport: `appended` blocks of one kind, `pad` nibbles unused (9.2.13)."""

    udt_format: int
    appended: int
    opcode: int
    pad: int = 0
    supplementary: bool = False
    protected: bool = False
    first_spare: int = 0
    spare: bool = False

    @property
    def blocks(self) -> int:
        """The number of blocks that follow, as in the other headers."""
        return self.appended

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            udt_format=octets[1] & 0xF,
            pad=octets[8] >> 3,
            spare=bool(octets[8] & 4),
            appended=1 + (octets[8] & 3),
            supplementary=bool(octets[9] & 0x80),
            protected=bool(octets[9] & 0x40),
            opcode=octets[9] & 0x3F,
            first_spare=octets[0] >> 4 & 3,
            **_addressed(octets),
        )

    def encode(self) -> bytes:
        tail = bytes(
            [
                self.pad << 3 | self.spare << 2 | self.appended - 1,
                self.supplementary << 7 | self.protected << 6 | self.opcode,
            ]
        )
        return self._octets(Format.UDT, self.first_spare << 4, self.udt_format, tail)


class ProprietaryHeader(msgspec.Struct, frozen=True, kw_only=True):
    """A manufacturer's header, often the second of a packet (9.2.9); eight octets as received."""

    sap: int
    feature_set: int
    octets: bytes

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(sap=octets[0] >> 4, feature_set=octets[1], octets=octets[2:])

    def encode(self) -> bytes:
        return with_crc(bytes([self.sap << 4 | Format.PROPRIETARY, self.feature_set]) + self.octets)


class OpaqueHeader(msgspec.Struct, frozen=True):
    """A header of a reserved format, ten octets as received."""

    octets: bytes

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(octets)

    def encode(self) -> bytes:
        return with_crc(self.octets)


DataHeader = (
    UnconfirmedHeader
    | ConfirmedHeader
    | ResponseHeader
    | DefinedShortHeader
    | RawShortHeader
    | UdtHeader
    | ProprietaryHeader
    | OpaqueHeader
)

_DECODERS: dict[int, Callable[[bytes], DataHeader]] = {
    Format.UDT: UdtHeader.decode,
    Format.RESPONSE: ResponseHeader.decode,
    Format.UNCONFIRMED: UnconfirmedHeader.decode,
    Format.CONFIRMED: ConfirmedHeader.decode,
    Format.DEFINED_SHORT: DefinedShortHeader.decode,
    Format.RAW_SHORT: RawShortHeader.decode,
    Format.PROPRIETARY: ProprietaryHeader.decode,
}


def decode(octets: bytes) -> DataHeader:
    """The data header in twelve octets, its CRC checked."""
    head = checked(octets, Mask.DATA_HEADER)
    return _DECODERS.get(head[0] & 0xF, OpaqueHeader.decode)(head)


def with_crc(octets: bytes) -> bytes:
    """Ten octets followed by the CRC of a data header."""
    return octets + crc_ccitt(octets, Mask.DATA_HEADER).to_bytes(2, "big")


def _addressed(octets: bytes) -> _Addressed:
    return {
        "group": bool(octets[0] & 0x80),
        "response_requested": bool(octets[0] & 0x40),
        "sap": octets[1] >> 4,
        "destination": int.from_bytes(octets[2:5], "big"),
        "source": int.from_bytes(octets[5:8], "big"),
    }


def _packet(octets: bytes) -> _Packet:
    return {
        "pad": (octets[0] & 0x10) | octets[1] & 0xF,
        "compressed": bool(octets[0] & 0x20),
        "full_message": bool(octets[8] & 0x80),
        "blocks": octets[8] & 0x7F,
        "fragment": octets[9] & 0xF,
        **_addressed(octets),
    }
