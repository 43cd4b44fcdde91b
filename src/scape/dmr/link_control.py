"""Full link control: source, destination and options of a voice call (TS 102 361-2, 7.1.1).

Nine octets: protect flag, a reserved bit and the opcode; the feature set; seven octets of content.
The same nine are in the header and terminator of a call and, in parts, inside its voice bursts.
"""

from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from typing import Self, TypedDict

import msgspec

from scape.dmr.bits import signed
from scape.dmr.errors import DmrError
from scape.dmr.position import Position, checked, radius_of

# TS 102 361-1, annex A: radios up to here, then reserved ids, including gateways, then all.
HIGHEST_RADIO = 0xFFFCDF
ALL_CALL = 0xFFFFFF


class FeatureSet(IntEnum):
    """The feature set that defines an opcode: the standard's or a manufacturer's."""

    STANDARD = 0x00
    HYTERA_08 = 0x08
    MOTOROLA = 0x10
    HYTERA = 0x68


class ServiceOptions(msgspec.Struct, frozen=True):
    """One octet of TS 102 361-2, 7.2.1. `reserved` are two bits, kept as received."""

    emergency: bool = False
    privacy: bool = False
    broadcast: bool = False
    open_voice: bool = False
    priority: int = 0
    reserved: int = 0

    @classmethod
    def decode(cls, octet: int) -> "ServiceOptions":
        return _SERVICE_OPTIONS[octet]

    def encode(self) -> int:
        return (
            self.emergency << 7
            | self.privacy << 6
            | self.reserved << 4
            | self.broadcast << 3
            | self.open_voice << 2
            | self.priority
        )


_SERVICE_OPTIONS = tuple(
    ServiceOptions(
        emergency=bool(octet & 0x80),
        privacy=bool(octet & 0x40),
        reserved=octet >> 4 & 3,
        broadcast=bool(octet & 8),
        open_voice=bool(octet & 4),
        priority=octet & 3,
    )
    for octet in range(256)
)
NO_OPTIONS = _SERVICE_OPTIONS[0]


class _Header(TypedDict):
    feature_set: int
    protected: bool
    reserved: bool


class LinkControlBase(msgspec.Struct, frozen=True, kw_only=True):
    """What every link control has; `protected` and `reserved` are kept as received."""

    feature_set: int = 0
    protected: bool = False
    reserved: bool = False

    def _with_header(self, opcode: int, octets: bytes) -> bytes:
        return bytes([self.protected << 7 | self.reserved << 6 | opcode, self.feature_set]) + octets


class _VoiceUser(LinkControlBase, frozen=True, kw_only=True):
    destination: int
    source: int
    options: ServiceOptions = NO_OPTIONS

    def _encode(self, opcode: int) -> bytes:
        head = self.protected << 15 | self.reserved << 14 | opcode << 8 | self.feature_set
        word = head << 56 | self.options.encode() << 48 | self.destination << 24 | self.source
        return word.to_bytes(9, "big")

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        return cls(
            options=_SERVICE_OPTIONS[octets[2]],
            destination=int.from_bytes(octets[3:6], "big"),
            source=int.from_bytes(octets[6:9], "big"),
            **_header(octets),
        )


class GroupVoice(_VoiceUser, frozen=True, kw_only=True):
    """A call to a talkgroup (`destination`); `FFFFFF` is the call to all (7.1.1.1)."""

    def encode(self) -> bytes:
        return self._encode(Opcode.GROUP_VOICE)


class UnitVoice(_VoiceUser, frozen=True, kw_only=True):
    """A call from one radio to another (7.1.1.2)."""

    def encode(self) -> bytes:
        return self._encode(Opcode.UNIT_VOICE)


class TalkerAliasHeader(LinkControlBase, frozen=True, kw_only=True):
    """The start of a talker alias (7.1.1.4): its coding, its length and 49 bits of it.

    `length` counts characters in seven-bit and UTF-16 coding, octets in the others;
    `scape.dmr.talker_alias` assembles the alias.
    """

    coding: int
    length: int
    bits: int

    @classmethod
    def decode(cls, octets: bytes) -> "TalkerAliasHeader":
        word = int.from_bytes(octets[2:], "big")
        return cls(
            coding=word >> 54,
            length=word >> 49 & 0x1F,
            bits=word & (1 << 49) - 1,
            **_header(octets),
        )

    def encode(self) -> bytes:
        word = self.coding << 54 | self.length << 49 | self.bits
        return self._with_header(Opcode.TALKER_ALIAS_HEADER, word.to_bytes(7, "big"))


class TalkerAliasBlock(LinkControlBase, frozen=True, kw_only=True):
    """The continuation of a talker alias (7.1.1.5): block 1, 2 or 3, seven octets."""

    block: int
    octets: bytes

    @classmethod
    def decode(cls, octets: bytes) -> "TalkerAliasBlock":
        block = (octets[0] & 0x3F) - Opcode.TALKER_ALIAS_HEADER
        return cls(block=block, octets=octets[2:], **_header(octets))

    def encode(self) -> bytes:
        return self._with_header(Opcode.TALKER_ALIAS_HEADER + self.block, self.octets)


class GpsInfo(LinkControlBase, frozen=True, kw_only=True):
    """Where the talker is (7.1.1.3), in degrees, north and east positive.

    `error` is the class of 7.2.15: below 2 m, 20 m, 200 m, 2 km, 20 km, 200 km, more, not known.
    """

    latitude: float
    longitude: float
    error: int = 7
    spare: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> "GpsInfo":
        word = int.from_bytes(octets[2:], "big")
        return cls(
            spare=word >> 52,
            error=word >> 49 & 7,
            longitude=signed(word >> 24, 25) * 360 / (1 << 25),
            latitude=signed(word, 24) * 180 / (1 << 24),
            **_header(octets),
        )

    @property
    def position(self) -> Position | None:
        """The common form of a position; None if the radio does not know it."""
        radius = radius_of(self.error)
        if radius is None:
            return None
        return checked(Position(latitude=self.latitude, longitude=self.longitude, radius=radius))

    def encode(self) -> bytes:
        longitude = round(self.longitude * (1 << 25) / 360) & (1 << 25) - 1
        latitude = round(self.latitude * (1 << 24) / 180) & (1 << 24) - 1
        word = self.spare << 52 | self.error << 49 | longitude << 24 | latitude
        return self._with_header(Opcode.GPS_INFO, word.to_bytes(7, "big"))


class TerminatorData(LinkControlBase, frozen=True, kw_only=True):
    """The end of a data transmission (TS 102 361-3, 7.1.1.1): its addresses and its progress."""

    destination: int
    source: int
    group: bool = False
    response_requested: bool = False
    full_message: bool = False
    spare: bool = False
    resynchronize: bool = False
    send_sequence: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> "TerminatorData":
        flags = octets[8]
        return cls(
            destination=int.from_bytes(octets[2:5], "big"),
            source=int.from_bytes(octets[5:8], "big"),
            group=bool(flags & 0x80),
            response_requested=bool(flags & 0x40),
            full_message=bool(flags & 0x20),
            spare=bool(flags & 0x10),
            resynchronize=bool(flags & 8),
            send_sequence=flags & 7,
            **_header(octets),
        )

    def encode(self) -> bytes:
        flags = self.group << 7 | self.response_requested << 6 | self.full_message << 5
        flags |= self.spare << 4 | self.resynchronize << 3 | self.send_sequence
        octets = self.destination.to_bytes(3, "big") + self.source.to_bytes(3, "big")
        return self._with_header(Opcode.TERMINATOR_DATA, octets + bytes([flags]))


class OpaqueLinkControl(LinkControlBase, frozen=True, kw_only=True):
    """An unknown link control, seven octets kept as received."""

    opcode: int
    octets: bytes

    @classmethod
    def decode(cls, octets: bytes) -> "OpaqueLinkControl":
        return cls(opcode=octets[0] & 0x3F, octets=octets[2:], **_header(octets))

    def encode(self) -> bytes:
        return self._with_header(self.opcode, self.octets)


LinkControl = (
    GroupVoice
    | UnitVoice
    | TalkerAliasHeader
    | TalkerAliasBlock
    | GpsInfo
    | TerminatorData
    | OpaqueLinkControl
)


class Opcode(IntEnum):
    """FLCO, the opcodes of TS 102 361-2, B.1, and TS 102 361-3, B.1."""

    GROUP_VOICE = 0
    UNIT_VOICE = 3
    TALKER_ALIAS_HEADER = 4
    TALKER_ALIAS_BLOCK_1 = 5
    TALKER_ALIAS_BLOCK_2 = 6
    TALKER_ALIAS_BLOCK_3 = 7
    GPS_INFO = 8
    TERMINATOR_DATA = 0x30


@lru_cache(1024)
def from_number(octets: int) -> LinkControl:
    """Like `decode`, of nine octets as one number; cached, because a call repeats its own."""
    return decode(octets.to_bytes(9, "big"))


def decode(octets: bytes) -> LinkControl:
    """The link control in nine octets, already checked."""
    if len(octets) != 9:
        raise DmrError(f"a link control has 9 octets, not {len(octets)}")
    decoder = _DECODERS.get((octets[1], octets[0] & 0x3F), OpaqueLinkControl.decode)
    return decoder(octets)


def _header(octets: bytes) -> _Header:
    return {
        "feature_set": octets[1],
        "protected": bool(octets[0] & 0x80),
        "reserved": bool(octets[0] & 0x40),
    }


_STANDARD: dict[Opcode, Callable[[bytes], LinkControl]] = {
    Opcode.TALKER_ALIAS_HEADER: TalkerAliasHeader.decode,
    Opcode.TALKER_ALIAS_BLOCK_1: TalkerAliasBlock.decode,
    Opcode.TALKER_ALIAS_BLOCK_2: TalkerAliasBlock.decode,
    Opcode.TALKER_ALIAS_BLOCK_3: TalkerAliasBlock.decode,
    Opcode.GPS_INFO: GpsInfo.decode,
    Opcode.TERMINATOR_DATA: TerminatorData.decode,
}
# Motorola and Hytera radios mark ordinary calls with their own feature set, in the same layout.
_VOICE: dict[Opcode, Callable[[bytes], LinkControl]] = {
    Opcode.GROUP_VOICE: GroupVoice.decode,
    Opcode.UNIT_VOICE: UnitVoice.decode,
}
_DECODERS: dict[tuple[int, int], Callable[[bytes], LinkControl]] = {
    **{(FeatureSet.STANDARD, opcode): decoder for opcode, decoder in _STANDARD.items()},
    **{(fid, opcode): decoder for fid in FeatureSet for opcode, decoder in _VOICE.items()},
}
