"""The name a radio sends along with its voice, in four link controls (TS 102 361-2, 7.1.1.4).

The header holds 49 bits, each of three blocks 56. Seven-bit text starts at the header's first bit;
octets and UTF-16 at its second.
"""

from enum import IntEnum

import msgspec

from scape.dmr.link_control import TalkerAliasBlock, TalkerAliasHeader

BLOCKS = 3
_HEADER_OCTETS = 6
_BLOCK_OCTETS = 7


class Coding(IntEnum):
    """7.2.18."""

    SEVEN_BIT = 0
    LATIN_1 = 1
    UTF_8 = 2
    UTF_16 = 3


class TalkerAlias(msgspec.Struct, frozen=True):
    """The parts of one alias heard so far; add each link control as it arrives."""

    header: TalkerAliasHeader | None = None
    blocks: tuple[bytes | None, bytes | None, bytes | None] = (None, None, None)

    def add(self, part: TalkerAliasHeader | TalkerAliasBlock) -> "TalkerAlias":
        """The alias with one more part. A different header begins a new alias."""
        if isinstance(part, TalkerAliasHeader):
            return self if part == self.header else TalkerAlias(part)
        blocks = list(self.blocks)
        blocks[part.block - 1] = part.octets
        return TalkerAlias(self.header, (blocks[0], blocks[1], blocks[2]))

    @property
    def needed(self) -> int:
        """The number of blocks that the header announces; all if there is no header yet."""
        if self.header is None:
            return BLOCKS
        bits = self.header.length * _BITS_PER_UNIT[self.header.coding]
        header_bits = 49 if self.header.coding == Coding.SEVEN_BIT else 48
        return min(BLOCKS, max(0, -(-(bits - header_bits) // 56)))

    @property
    def is_complete(self) -> bool:
        """Whether header and all blocks it announces were heard."""
        return self.header is not None and None not in self.blocks[: self.needed]

    @property
    def text(self) -> str:
        """The name as far as it was heard without a gap; incomplete characters are left out."""
        if self.header is None:
            return ""
        octets = b""
        for block in self.blocks[: self.needed]:
            if block is None:
                break
            octets += block
        return _text(self.header, octets)


def encode(text: str, coding: Coding = Coding.UTF_16) -> list[TalkerAliasHeader | TalkerAliasBlock]:
    """The link controls that carry a name, cut to 31, 27, 27 or 13 units."""
    word, length = _ENCODERS[coding](text)
    whole = word.to_bytes(_WHOLE_OCTETS, "big")
    header = TalkerAliasHeader(
        coding=coding, length=length, bits=int.from_bytes(whole[:7], "big") & (1 << 49) - 1
    )
    needed = TalkerAlias(header).needed
    return [
        header,
        *(
            TalkerAliasBlock(block=n + 1, octets=whole[7 + 7 * n : 14 + 7 * n])
            for n in range(needed)
        ),
    ]


_WHOLE_OCTETS = _BLOCK_OCTETS * (1 + BLOCKS)
_WHOLE_BITS = 49 + 56 * BLOCKS
_LIMIT_OCTETS = _HEADER_OCTETS + _BLOCK_OCTETS * BLOCKS
_BITS_PER_UNIT: dict[int, int] = {
    Coding.SEVEN_BIT: 7,
    Coding.LATIN_1: 8,
    Coding.UTF_8: 8,
    Coding.UTF_16: 16,
}
_CODECS = {Coding.LATIN_1: "latin-1", Coding.UTF_8: "utf-8", Coding.UTF_16: "utf-16-be"}


def _text(header: TalkerAliasHeader, octets: bytes) -> str:
    if header.coding == Coding.SEVEN_BIT:
        return _seven_bit_text(header, octets)
    whole = header.bits.to_bytes(7, "big")[1:] + octets
    size = header.length * _BITS_PER_UNIT[header.coding] // 8
    return whole[:size].decode(_CODECS[Coding(header.coding)], "ignore").rstrip("\0 ")


def _seven_bit_text(header: TalkerAliasHeader, octets: bytes) -> str:
    word = header.bits << 8 * len(octets) | int.from_bytes(octets, "big")
    bits = 49 + 8 * len(octets)
    count = min(header.length, bits // 7)
    units = bytes(word >> (bits - 7 * (i + 1)) & 0x7F for i in range(count))
    return units.decode("ascii").rstrip("\0 ")


def _encode_seven_bit(text: str) -> tuple[int, int]:
    units = text.encode("ascii", "replace")[:31]
    word = 0
    for unit in units:
        word = word << 7 | unit
    return word << (_WHOLE_BITS - 7 * len(units)), len(units)


def _encode_octets(octets: bytes, unit: int) -> tuple[int, int]:
    return int.from_bytes(octets.ljust(_LIMIT_OCTETS, b"\0"), "big"), len(octets) // unit


def _encode_latin_1(text: str) -> tuple[int, int]:
    return _encode_octets(text.encode("latin-1", "replace")[:_LIMIT_OCTETS], 1)


def _encode_utf_8(text: str) -> tuple[int, int]:
    octets = text.encode()[:_LIMIT_OCTETS].decode("utf-8", "ignore").encode()
    return _encode_octets(octets, 1)


def _encode_utf_16(text: str) -> tuple[int, int]:
    octets = text.encode("utf-16-be")[: _LIMIT_OCTETS // 2 * 2]
    return _encode_octets(octets.decode("utf-16-be", "ignore").encode("utf-16-be"), 2)


_ENCODERS = {
    Coding.SEVEN_BIT: _encode_seven_bit,
    Coding.LATIN_1: _encode_latin_1,
    Coding.UTF_8: _encode_utf_8,
    Coding.UTF_16: _encode_utf_16,
}
