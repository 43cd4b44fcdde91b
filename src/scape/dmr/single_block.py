"""Unified single block data: a complete message in one burst (TS 102 361-1, 8.2.2)."""

from typing import Self

import msgspec

from scape.dmr.control import checked
from scape.dmr.fec.crc import Mask, crc_ccitt


class UnifiedSingleBlock(msgspec.Struct, frozen=True, kw_only=True):
    """`service` defines the 76 bits, such as a short location report (361-4, 7.2.x)."""

    service: int
    bits: int

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        word = int.from_bytes(checked(octets, Mask.UNIFIED_SINGLE_BLOCK), "big")
        return cls(service=word >> 76, bits=word & (1 << 76) - 1)

    def encode(self) -> bytes:
        octets = (self.service << 76 | self.bits).to_bytes(10, "big")
        return octets + crc_ccitt(octets, Mask.UNIFIED_SINGLE_BLOCK).to_bytes(2, "big")
