"""Bursts that carry data: 12 octets under BPTC (196,96), 18 under the trellis, or 24 bare.

ETSI TS 102 361-1, clauses 6.2 and 8, annex B.1.
"""

import msgspec

from scape.dmr.burst import (
    BURST_BYTES,
    DATA_SYNCS,
    DataType,
    Sync,
    data_frame,
    slot_type_of,
    sync_of,
)
from scape.dmr.errors import DmrError
from scape.dmr.fec import trellis
from scape.dmr.fec.product import BPTC_196_96

PAYLOAD_BYTES = {DataType.RATE_3_4: 18, DataType.RATE_1: 24}
_HALF = (1 << 98) - 1
_RATE_1_HALF = (1 << 96) - 1


class DataBurst(msgspec.Struct, frozen=True):
    """`corrected` counts the wrong bits of slot type and payload together."""

    sync: Sync
    colour_code: int
    data_type: DataType
    payload: bytes
    corrected: int = 0


def decode(burst: bytes) -> DataBurst:
    """The payload of a burst with a data sync, after error correction."""
    sync = sync_of(burst)
    if sync not in DATA_SYNCS:
        raise DmrError("no data sync")
    slot_type = slot_type_of(burst)
    payload, corrected = _payload(burst, slot_type.data_type)
    corrected += slot_type.corrected
    return DataBurst(sync, slot_type.colour_code, slot_type.data_type, payload, corrected)


def encode(
    payload: bytes, data_type: DataType, colour_code: int, sync: Sync = Sync.BS_DATA
) -> bytes:
    """The burst that carries `payload`: 12 octets, 18 at rate 3/4, 24 at rate 1."""
    if data_type in PAYLOAD_BYTES:
        bits = _halves(_encode_unprotected(payload, data_type))
    else:
        bits = BPTC_196_96.encode(payload)
    return (bits | data_frame(sync, colour_code, data_type)).to_bytes(BURST_BYTES, "big")


def _payload(burst: bytes, data_type: DataType) -> tuple[bytes, int]:
    if data_type == DataType.RATE_3_4:
        return trellis.decode(_information_bits(burst))
    if data_type == DataType.RATE_1:
        bits = _information_bits(burst)
        return (bits >> 100 << 96 | bits & _RATE_1_HALF).to_bytes(24, "big"), 0
    word, corrected = BPTC_196_96.decode(burst)
    return word.to_bytes(12, "big"), corrected


def _encode_unprotected(payload: bytes, data_type: DataType) -> int:
    if data_type == DataType.RATE_3_4:
        return trellis.encode(payload)
    bits = int.from_bytes(payload, "big")
    return bits >> 96 << 100 | bits & _RATE_1_HALF


def _information_bits(burst: bytes) -> int:
    """The 196 bits on both sides of sync and slot type."""
    word = int.from_bytes(burst, "big")
    return word >> 166 << 98 | word & _HALF


def _halves(bits: int) -> int:
    return bits >> 98 << 166 | bits & _HALF
