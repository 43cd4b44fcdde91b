"""The common announcement channel of a repeater: 24 bits between bursts (TS 102 361-1, 4.5, 7.1.4).

Seven bits say which slot comes next and whether it is taken; seventeen carry a quarter of a short
link control.
"""

from collections.abc import Sequence
from typing import Self

import msgspec

from scape.dmr.burst import Lcss
from scape.dmr.errors import DmrError
from scape.dmr.fec.crc import crc_8
from scape.dmr.fec.cyclic import HAMMING_7_4
from scape.dmr.fec.product import VBPTC_68_36

_TACT_PLACES = (0, 4, 8, 12, 14, 18, 22)
_PAYLOAD_PLACES = tuple(place for place in range(24) if place not in _TACT_PLACES)
PAYLOAD_BITS = len(_PAYLOAD_PLACES)


class Cach(msgspec.Struct, frozen=True, kw_only=True):
    """`busy`: the next inbound slot is taken; `slot` is 1 or 2; `payload` has 17 bits."""

    busy: bool
    slot: int
    lcss: Lcss
    payload: int
    corrected: int = 0

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        if len(octets) != 3:
            raise DmrError(f"a CACH has 3 octets, not {len(octets)}")
        word = int.from_bytes(octets, "big")
        tact, corrected = HAMMING_7_4.decode(_gather(word, _TACT_PLACES))
        return cls(
            busy=bool(tact & 8),
            slot=1 + (tact >> 2 & 1),
            lcss=Lcss(tact & 3),
            payload=_gather(word, _PAYLOAD_PLACES),
            corrected=corrected,
        )

    def encode(self) -> bytes:
        tact = HAMMING_7_4.encode(self.busy << 3 | (self.slot - 1) << 2 | self.lcss)
        word = _scatter(tact, _TACT_PLACES) | _scatter(self.payload, _PAYLOAD_PLACES)
        return word.to_bytes(3, "big")


class ShortLinkControl(msgspec.Struct, frozen=True, kw_only=True):
    """Four bits of opcode, 24 of content (TS 102 361-2, 7.1.3). Opcode 1: use of both slots."""

    opcode: int
    bits: int
    corrected: int = 0

    @classmethod
    def decode(cls, payloads: Sequence[int]) -> Self:
        """From the payloads of four CACHs in order."""
        if len(payloads) != 4:
            raise DmrError(f"a short link control has 4 parts, not {len(payloads)}")
        sent = 0
        for payload in payloads:
            sent = sent << PAYLOAD_BITS | payload
        word, corrected = VBPTC_68_36.decode((sent << 4).to_bytes(9, "big"))
        if crc_8(word >> 8, 28) != word & 0xFF:
            raise DmrError("wrong CRC of a short link control")
        return cls(opcode=word >> 32, bits=word >> 8 & 0xFFFFFF, corrected=corrected)

    def encode(self) -> tuple[int, ...]:
        """The payloads of four CACHs."""
        value = self.opcode << 24 | self.bits
        octets = (value << 12 | crc_8(value, 28) << 4).to_bytes(5, "big")
        sent = VBPTC_68_36.encode(octets)
        mask = (1 << PAYLOAD_BITS) - 1
        return tuple(sent >> PAYLOAD_BITS * part & mask for part in reversed(range(4)))


def _gather(word: int, places: Sequence[int]) -> int:
    bits = 0
    for place in places:
        bits = bits << 1 | word >> (23 - place) & 1
    return bits


def _scatter(bits: int, places: Sequence[int]) -> int:
    last = len(places) - 1
    return sum((bits >> (last - i) & 1) << (23 - place) for i, place in enumerate(places))
