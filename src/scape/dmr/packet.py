"""Packets: assembles a header and its blocks, or splits octets into them.

ETSI TS 102 361-1, clause 8. The blocks of one packet come in bursts of one slot and one source, so
a reader serves one repeater, slot and source, whatever the stream ids of its bursts.
"""

from collections.abc import Sequence

import msgspec

from scape.dmr import data_header
from scape.dmr.burst import DataType
from scape.dmr.data_burst import PAYLOAD_BYTES, DataBurst
from scape.dmr.data_header import (
    ConfirmedHeader,
    DataHeader,
    DefinedShortHeader,
    OpaqueHeader,
    ProprietaryHeader,
    RawShortHeader,
    ResponseClass,
    ResponseHeader,
    UdtHeader,
    UnconfirmedHeader,
)
from scape.dmr.errors import DmrError
from scape.dmr.fec.crc import BlockMask, Mask, crc_9, crc_32, crc_ccitt

_BLOCK_MASKS = {
    DataType.RATE_1_2: BlockMask.RATE_1_2,
    DataType.RATE_3_4: BlockMask.RATE_3_4,
    DataType.RATE_1: BlockMask.RATE_1,
}

PacketHeader = (
    UnconfirmedHeader
    | ConfirmedHeader
    | ResponseHeader
    | DefinedShortHeader
    | RawShortHeader
    | UdtHeader
)


class Packet(msgspec.Struct, frozen=True, kw_only=True):
    """A packet: its header, a manufacturer's second header if there is one, and its octets.

    `missing` are the numbers of confirmed blocks not heard; the octets are empty then.
    """

    header: PacketHeader
    octets: bytes
    proprietary: ProprietaryHeader | None = None
    missing: tuple[int, ...] = ()


class PacketReader:
    """Assembles the bursts of one slot and one source."""

    def __init__(self) -> None:
        self._header: PacketHeader | None = None
        self._proprietary: ProprietaryHeader | None = None
        self._blocks: dict[int, bytes] = {}
        self._count = 0
        self._to_come = 0

    def read(self, burst: DataBurst) -> Packet | None:
        """The packet that ends with this burst. DmrError: the burst or the packet is broken."""
        if burst.data_type == DataType.DATA_HEADER:
            return self._open(data_header.decode(burst.payload))
        if self._header is None or burst.data_type not in _BLOCK_MASKS:
            return None
        return self._append(self._header, burst)

    def end(self) -> Packet | None:
        """The packet as far as heard, if confirmed; None if nothing can be requested again."""
        header = self._header
        if header is not None and is_confirmed(header):
            return self._finish(header)
        self._header = None
        return None

    def _open(self, header: DataHeader) -> Packet | None:
        if isinstance(header, OpaqueHeader):
            raise DmrError("a data header of a reserved format")
        if isinstance(header, ProprietaryHeader):
            return self._add_proprietary(header)
        if self._is_repeat(header):
            self._to_come = header.blocks
            return None
        self._header, self._proprietary, self._blocks = header, None, {}
        self._count = self._to_come = header.blocks
        return None if header.blocks else self._finish(header)

    def _is_repeat(self, header: PacketHeader) -> bool:
        """Expect the requested blocks again; those heard before stay."""
        first = self._header
        return (
            isinstance(header, ConfirmedHeader)
            and isinstance(first, ConfirmedHeader)
            and not header.full_message
            and (header.source, header.destination) == (first.source, first.destination)
        )

    def _add_proprietary(self, header: ProprietaryHeader) -> Packet | None:
        if self._header is None:
            return None
        self._proprietary = header
        self._count -= 1
        return self._one_less(self._header)

    def _append(self, header: PacketHeader, burst: DataBurst) -> Packet | None:
        if not is_confirmed(header):
            self._blocks[len(self._blocks)] = burst.payload
            return self._one_less(header)
        try:
            number, octets = confirmed_block(burst)
        except DmrError:
            # Which block it was is unknown; it counts as missing.
            return self._one_less(header)
        self._blocks[number] = octets
        return self._one_less(header)

    def _one_less(self, header: PacketHeader) -> Packet | None:
        self._to_come -= 1
        complete = len(self._blocks) >= self._count
        return self._finish(header) if complete or self._to_come <= 0 else None

    def _finish(self, header: PacketHeader) -> Packet:
        blocks, proprietary = self._blocks, self._proprietary
        missing = tuple(number for number in range(self._count) if number not in blocks)
        if missing:
            return Packet(header=header, octets=b"", proprietary=proprietary, missing=missing)
        self._header = None
        whole = b"".join(blocks[number] for number in range(self._count))
        return Packet(header=header, octets=_unwrap(header, whole), proprietary=proprietary)


def is_confirmed(header: PacketHeader) -> bool:
    """Whether the blocks after the header are numbered, each with its CRC-9."""
    return isinstance(header, ConfirmedHeader) or (
        isinstance(header, DefinedShortHeader | RawShortHeader) and header.response_requested
    )


def confirmed_block(burst: DataBurst) -> tuple[int, bytes]:
    """The serial number and the octets of a confirmed block, its CRC-9 checked."""
    head = int.from_bytes(burst.payload[:2], "big")
    number, octets = head >> 9, burst.payload[2:]
    if crc_9(number, octets, _BLOCK_MASKS[burst.data_type]) != head & 0x1FF:
        raise DmrError("wrong CRC of a confirmed block")
    return number, octets


def blocks_of(
    octets: bytes, rate: DataType = DataType.RATE_1_2, *, confirmed: bool = False
) -> tuple[list[bytes], int]:
    """The payloads that carry `octets` at a rate, and how many octets are padding."""
    size = PAYLOAD_BYTES.get(rate, 12) - 2 * confirmed
    pad = -(len(octets) + 4) % size
    whole = octets + bytes(pad)
    whole += crc_32(whole).to_bytes(4, "little")
    parts = [whole[i : i + size] for i in range(0, len(whole), size)]
    if not confirmed:
        return parts, pad
    return [numbered(number, part, rate) for number, part in enumerate(parts)], pad


def numbered(number: int, octets: bytes, rate: DataType) -> bytes:
    """A confirmed block: serial number and CRC-9 before its octets."""
    return (number << 9 | crc_9(number, octets, _BLOCK_MASKS[rate])).to_bytes(2, "big") + octets


def acknowledgement(packet: Packet) -> tuple[ResponseHeader, list[bytes]]:
    """The answer to a confirmed packet, with its blocks: complete, or the blocks to repeat."""
    header = packet.header
    sequence = header.send_sequence if isinstance(header, ConfirmedHeader) else 0
    kind = ResponseClass.SELECTIVE_ACK if packet.missing else ResponseClass.ACK
    blocks = _repeat_flags(header.blocks, packet.missing) if packet.missing else []
    answer = ResponseHeader(
        destination=header.source,
        source=header.destination,
        sap=header.sap,
        response_class=kind,
        response_type=0 if packet.missing else 1,
        status=sequence,
        blocks=len(blocks),
        full_message=bool(packet.missing),
    )
    return answer, blocks


def missing_blocks(packet: Packet) -> tuple[int, ...]:
    """The blocks that a selective acknowledgement requests: its flags that are zero."""
    flags = packet.octets
    return tuple(number for number in range(8 * len(flags)) if not _flag(flags, number))


def _flag(flags: bytes, number: int) -> int:
    return flags[number // 8] >> (7 - number % 8) & 1


def _repeat_flags(count: int, missing: Sequence[int]) -> list[bytes]:
    """One flag per block, in order: heard or not; those beyond the packet count as heard."""
    width = 64 if count <= 64 else 128
    word = (1 << width) - 1
    for number in missing:
        word ^= 1 << (width - 1 - number)
    blocks, _ = blocks_of(word.to_bytes(width // 8, "big"))
    return blocks


def _unwrap(header: PacketHeader, whole: bytes) -> bytes:
    """The octets without padding and CRC."""
    if not whole:
        return b""
    if isinstance(header, UdtHeader):
        return _unwrap_udt(header, whole)
    if crc_32(whole[:-4]) != int.from_bytes(whole[-4:], "little"):
        raise DmrError("wrong CRC of a packet")
    return whole[: max(0, len(whole) - 4 - _pad_octets(header))]


def _pad_octets(header: PacketHeader) -> int:
    if isinstance(header, UnconfirmedHeader | ConfirmedHeader):
        return header.pad
    return header.pad // 8 if isinstance(header, DefinedShortHeader | RawShortHeader) else 0


def _unwrap_udt(header: UdtHeader, whole: bytes) -> bytes:
    if crc_ccitt(whole[:-2], Mask.MBC_CONTINUATION) != int.from_bytes(whole[-2:], "big"):
        raise DmrError("wrong CRC of unified data")
    return whole[: max(0, len(whole) - 2 - header.pad // 2)]
