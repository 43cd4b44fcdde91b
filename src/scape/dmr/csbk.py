"""Control signalling blocks: messages between radios, or a radio and a site, outside calls.

Twelve octets: last block, protect flag and opcode; the feature set that defines the opcode; eight
octets of content; a CRC. ETSI TS 102 361-2, 7.1.2; 102 361-4, 7.1.1.
"""

from collections.abc import Callable
from enum import IntEnum
from typing import Self, TypedDict

import msgspec

from scape.dmr.fec.crc import Mask, crc_ccitt
from scape.dmr.link_control import NO_OPTIONS, FeatureSet, ServiceOptions


class Opcode(IntEnum):
    """CSBKO of the standard's feature set: TS 102 361-2, B.2, and 102 361-4, B.1."""

    UNIT_VOICE_REQUEST = 0x04
    UNIT_ANSWER = 0x05
    CHANNEL_TIMING = 0x07
    ALOHA = 0x19
    UDT_OUTBOUND_HEADER = 0x1A
    UDT_INBOUND_HEADER = 0x1B
    AHOY = 0x1C
    ACTIVATION = 0x1E
    RANDOM_ACCESS = 0x1F
    ACKNOWLEDGE_OUTBOUND = 0x20
    ACKNOWLEDGE_INBOUND = 0x21
    NACK = 0x26
    ANNOUNCEMENT = 0x28
    MAINTENANCE = 0x2A
    CLEAR = 0x2E
    PROTECT = 0x2F
    PRIVATE_VOICE_GRANT = 0x30
    TALKGROUP_VOICE_GRANT = 0x31
    BROADCAST_VOICE_GRANT = 0x32
    PRIVATE_DATA_GRANT = 0x33
    TALKGROUP_DATA_GRANT = 0x34
    PRIVATE_VOICE_GRANT_DUPLEX = 0x35
    PRIVATE_DATA_GRANT_DUPLEX = 0x36
    DATA_GRANT_MULTI_ITEM = 0x37
    BS_OUTBOUND_ACTIVATION = 0x38
    MOVE = 0x39
    PREAMBLE = 0x3D


class AnswerCode(IntEnum):
    """TS 102 361-2, 7.2.3."""

    PROCEED = 0x20
    DENY = 0x21


class Header(TypedDict):
    last_block: bool
    protected: bool


class Addresses(TypedDict):
    destination: int
    source: int


class CsbkBase(msgspec.Struct, frozen=True, kw_only=True):
    """What every control signalling block has; kept as received unless it is one of several."""

    last_block: bool = True
    protected: bool = False

    def with_header(self, opcode: int, feature_set: int, octets: bytes) -> bytes:
        """The whole block: opcode, feature set, its eight octets, CRC."""
        head = self.last_block << 7 | self.protected << 6 | opcode
        return with_crc(bytes([head, feature_set]) + octets)


class Preamble(CsbkBase, frozen=True, kw_only=True):
    """Wakes the radio at `destination`: `blocks` more follow, of data or of CSBKs (7.1.2.4)."""

    destination: int
    source: int
    blocks: int
    data: bool = True
    group: bool = False
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        flags = octets[2]
        return cls(
            data=bool(flags & 0x80),
            group=bool(flags & 0x40),
            spare=flags & 0x3F,
            blocks=octets[3],
            **header_of(octets),
            **addresses_of(octets),
        )

    def encode(self) -> bytes:
        flags = self.data << 7 | self.group << 6 | self.spare
        octets = bytes([flags, self.blocks]) + address_pair(self.destination, self.source)
        return self.with_header(Opcode.PREAMBLE, FeatureSet.STANDARD, octets)


class OutboundActivation(CsbkBase, frozen=True, kw_only=True):
    """A radio wakes a sleeping repeater before it speaks (7.1.2.1)."""

    base_station: int
    source: int
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        addresses = addresses_of(octets)
        return cls(
            spare=int.from_bytes(octets[2:4], "big"),
            base_station=addresses["destination"],
            source=addresses["source"],
            **header_of(octets),
        )

    def encode(self) -> bytes:
        octets = self.spare.to_bytes(2, "big") + address_pair(self.base_station, self.source)
        return self.with_header(Opcode.BS_OUTBOUND_ACTIVATION, FeatureSet.STANDARD, octets)


class UnitVoiceRequest(CsbkBase, frozen=True, kw_only=True):
    """May `source` call `destination`? Sent before an off-air set-up call (7.1.2.2)."""

    destination: int
    source: int
    options: ServiceOptions = NO_OPTIONS
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        options = ServiceOptions.decode(octets[2])
        return cls(options=options, spare=octets[3], **header_of(octets), **addresses_of(octets))

    def encode(self) -> bytes:
        octets = bytes([self.options.encode(), self.spare]) + address_pair(
            self.destination, self.source
        )
        return self.with_header(Opcode.UNIT_VOICE_REQUEST, FeatureSet.STANDARD, octets)


class UnitAnswer(CsbkBase, frozen=True, kw_only=True):
    """The called radio's answer to a request; `answer` is an `AnswerCode` (7.1.2.3)."""

    destination: int
    source: int
    answer: int
    options: ServiceOptions = NO_OPTIONS

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        options = ServiceOptions.decode(octets[2])
        return cls(options=options, answer=octets[3], **header_of(octets), **addresses_of(octets))

    def encode(self) -> bytes:
        octets = bytes([self.options.encode(), self.answer])
        octets += address_pair(self.destination, self.source)
        return self.with_header(Opcode.UNIT_ANSWER, FeatureSet.STANDARD, octets)


class Nack(CsbkBase, frozen=True, kw_only=True):
    """A refusal (7.1.2.5): `service` is the refused opcode, `reason` as in 7.2.2."""

    destination: int
    source: int
    service: int
    reason: int
    additional: bool = True
    from_radio: bool = True

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        flags = octets[2]
        return cls(
            additional=bool(flags & 0x80),
            from_radio=bool(flags & 0x40),
            service=flags & 0x3F,
            reason=octets[3],
            source=int.from_bytes(octets[4:7], "big"),
            destination=int.from_bytes(octets[7:10], "big"),
            **header_of(octets),
        )

    def encode(self) -> bytes:
        flags = self.additional << 7 | self.from_radio << 6 | self.service
        octets = bytes([flags, self.reason]) + address_pair(self.source, self.destination)
        return self.with_header(Opcode.NACK, FeatureSet.STANDARD, octets)


class OpaqueCsbk(CsbkBase, frozen=True, kw_only=True):
    """An unknown block, its eight octets kept as received."""

    opcode: int
    feature_set: int
    octets: bytes

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        opcode, feature_set = octets[0] & 0x3F, octets[1]
        return cls(opcode=opcode, feature_set=feature_set, octets=octets[2:], **header_of(octets))

    def encode(self) -> bytes:
        return self.with_header(self.opcode, self.feature_set, self.octets)


StandardCsbk = Preamble | OutboundActivation | UnitVoiceRequest | UnitAnswer | Nack

DECODERS: dict[int, Callable[[bytes], StandardCsbk]] = {
    Opcode.PREAMBLE: Preamble.decode,
    Opcode.BS_OUTBOUND_ACTIVATION: OutboundActivation.decode,
    Opcode.UNIT_VOICE_REQUEST: UnitVoiceRequest.decode,
    Opcode.UNIT_ANSWER: UnitAnswer.decode,
    Opcode.NACK: Nack.decode,
}


def with_crc(octets: bytes) -> bytes:
    """Ten octets followed by the CRC of a control signalling block."""
    return octets + crc_ccitt(octets, Mask.CSBK).to_bytes(2, "big")


def header_of(octets: bytes) -> Header:
    """The two flags in front of the opcode."""
    return {"last_block": bool(octets[0] & 0x80), "protected": bool(octets[0] & 0x40)}


def addresses_of(octets: bytes) -> Addresses:
    """The addresses as most blocks have them: destination, then source."""
    return {
        "destination": int.from_bytes(octets[4:7], "big"),
        "source": int.from_bytes(octets[7:10], "big"),
    }


def address_pair(first: int, second: int) -> bytes:
    """Two addresses of 24 bits."""
    return first.to_bytes(3, "big") + second.to_bytes(3, "big")
