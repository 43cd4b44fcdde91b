"""Eleven bits that fit the embedded part of one burst (TS 102 361-1, 7.1.3.3, B.2.2).

The columns of the code are even, those of the reverse channel odd, which distinguishes the two.
"""

from scape.dmr.errors import DmrError
from scape.dmr.fec.crc import crc_7
from scape.dmr.fec.product import VBPTC_32_11

# The cells of the second row, which holds the parity of the columns.
_PARITY_ROW = sum(1 << (31 - place) for place, cell in enumerate(VBPTC_32_11.cells) if cell > 15)


def decode_single(embedded: bytes, *, odd: bool = False) -> tuple[int, int]:
    """The eleven bits, and how many of the 32 were wrong. The reverse channel has odd columns."""
    if len(embedded) != 4:
        raise DmrError(f"a single fragment has 4 bytes, not {len(embedded)}")
    word = int.from_bytes(embedded, "big") ^ _PARITY_ROW * odd
    return VBPTC_32_11.decode(word.to_bytes(4, "big"))


def encode_single(bits: int, *, odd: bool = False) -> bytes:
    """The four embedded bytes that carry eleven bits."""
    word = VBPTC_32_11.encode((bits << 5).to_bytes(2, "big")) ^ _PARITY_ROW * odd
    return word.to_bytes(4, "big")


def decode_command(embedded: bytes) -> int:
    """The reverse channel command (power up, power down, cease transmission, ...), four bits."""
    bits, _ = decode_single(embedded, odd=True)
    if crc_7(bits >> 7) != bits & 0x7F:
        raise DmrError("wrong CRC of a reverse channel command")
    return bits >> 7


def encode_command(command: int) -> bytes:
    """The four embedded bytes of a reverse channel command."""
    return encode_single(command << 7 | crc_7(command), odd=True)
