"""Control signalling of all manufacturers: single blocks and multi block control (MBC)."""

from collections.abc import Callable, Sequence

import msgspec

from scape.dmr import csbk, motorola
from scape.dmr.csbk import OpaqueCsbk, StandardCsbk
from scape.dmr.errors import DmrError
from scape.dmr.fec.crc import Mask, crc_ccitt
from scape.dmr.link_control import FeatureSet
from scape.dmr.motorola import MotorolaCsbk

Csbk = StandardCsbk | MotorolaCsbk | OpaqueCsbk

_DECODERS: dict[tuple[int, int], Callable[[bytes], Csbk]] = {
    **{(FeatureSet.STANDARD, opcode): decoder for opcode, decoder in csbk.DECODERS.items()},
    **{(FeatureSet.MOTOROLA, opcode): decoder for opcode, decoder in motorola.DECODERS.items()},
}


def decode(octets: bytes) -> Csbk:
    """The control signalling block in twelve octets, its CRC checked."""
    head = checked(octets, Mask.CSBK)
    decoder = _DECODERS.get((head[1], head[0] & 0x3F), OpaqueCsbk.decode)
    return decoder(head)


def checked(octets: bytes, mask: Mask) -> bytes:
    """The ten octets, if the two after them are their CRC under `mask`."""
    if len(octets) != 12:
        raise DmrError(f"a block has 12 octets, not {len(octets)}")
    if int.from_bytes(octets[10:], "big") != crc_ccitt(octets[:10], mask):
        raise DmrError(f"wrong CRC of {mask.name}")
    return octets[:10]


class MultiBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A control message of several blocks (TS 102 361-1, 7.4): ten octets, then all appended."""

    head: bytes
    appended: bytes

    @property
    def opcode(self) -> int:
        """CSBKO of the first block."""
        return self.head[0] & 0x3F

    @property
    def feature_set(self) -> int:
        """The feature set that defines the opcode."""
        return self.head[1]

    def encode(self) -> list[bytes]:
        """The payload of an MBC header and of its continuations."""
        crc = crc_ccitt(self.head, Mask.MBC_HEADER).to_bytes(2, "big")
        tail = self.appended + crc_ccitt(self.appended, Mask.MBC_CONTINUATION).to_bytes(2, "big")
        return [self.head + crc, *(tail[i : i + 12] for i in range(0, len(tail), 12))]


def decode_multi_block(blocks: Sequence[bytes]) -> MultiBlock:
    """The message in the payloads of an MBC header and its continuations, in their order."""
    head, tail = checked(b"".join(blocks[:1]), Mask.MBC_HEADER), b"".join(blocks[1:])
    if not tail or len(tail) % 12:
        raise DmrError("a multi block message without its continuation")
    if int.from_bytes(tail[-2:], "big") != crc_ccitt(tail[:-2], Mask.MBC_CONTINUATION):
        raise DmrError("wrong CRC of a multi block message")
    return MultiBlock(head=head, appended=tail[:-2])
