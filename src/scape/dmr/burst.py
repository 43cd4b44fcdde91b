"""A burst: 264 bits (33 bytes), two halves of payload around a sync or embedded signalling.

ETSI TS 102 361-1, clauses 4.2, 6 and 9.1.
"""

from enum import IntEnum
from functools import cache

import msgspec

from scape.dmr.errors import DmrError
from scape.dmr.fec.cyclic import GOLAY_20_8, QUADRATIC_RESIDUE_16_7

BURST_BYTES = 33
_MIDDLE_SHIFT = 108
EMBEDDED_SHIFT = _MIDDLE_SHIFT + 8
_MIDDLE_MASK = (1 << 48) - 1
_OUTSIDE_MASK = (1 << 264) - 1 ^ _MIDDLE_MASK << _MIDDLE_SHIFT
_SYNC_TOLERANCE = 4


class Sync(IntEnum):
    """The sync patterns of clause 9.1.1, by sender and content."""

    BS_VOICE = 0x755FD7DF75F7
    BS_DATA = 0xDFF57D75DF5D
    MS_VOICE = 0x7F7D5DD57DFD
    MS_DATA = 0xD5D7F77FD757
    MS_REVERSE_CHANNEL = 0x77D55F7DFD77
    DIRECT_1_VOICE = 0x5D577F7757FF
    DIRECT_1_DATA = 0xF7FDD5DDFD55
    DIRECT_2_VOICE = 0x7DFFD5F55D5F
    DIRECT_2_DATA = 0xD7557F5FF7F5
    RESERVED = 0xDD7FF5D757DD

    @property
    def is_voice(self) -> bool:
        """Whether it begins a superframe of voice, as burst A."""
        return self in _VOICE_SYNCS

    @property
    def is_data(self) -> bool:
        """Whether the burst carries data or signalling, with a slot type."""
        return self in DATA_SYNCS


_VOICE_SYNCS = {Sync.BS_VOICE, Sync.MS_VOICE, Sync.DIRECT_1_VOICE, Sync.DIRECT_2_VOICE}
DATA_SYNCS = {Sync.BS_DATA, Sync.MS_DATA, Sync.DIRECT_1_DATA, Sync.DIRECT_2_DATA}
_SYNCS: dict[int, Sync] = {sync: sync for sync in Sync}


class DataType(IntEnum):
    """What a burst with a data sync carries (clause 9.3.6)."""

    PI_HEADER = 0
    VOICE_LC_HEADER = 1
    TERMINATOR_WITH_LC = 2
    CSBK = 3
    MBC_HEADER = 4
    MBC_CONTINUATION = 5
    DATA_HEADER = 6
    RATE_1_2 = 7
    RATE_3_4 = 8
    IDLE = 9
    RATE_1 = 10
    UNIFIED_SINGLE_BLOCK = 11
    RESERVED_12 = 12
    RESERVED_13 = 13
    RESERVED_14 = 14
    RESERVED_15 = 15


class Lcss(IntEnum):
    """Which part of a link control a voice burst carries (clause 9.3.3)."""

    SINGLE = 0
    FIRST = 1
    LAST = 2
    CONTINUATION = 3


class SlotType(msgspec.Struct, frozen=True):
    """`corrected` counts the wrong bits of its twenty."""

    colour_code: int
    data_type: DataType
    corrected: int = 0


class Emb(msgspec.Struct, frozen=True):
    """The header of embedded signalling; `corrected` counts the wrong bits of its sixteen.

    `preemption`: the 32 bits beside it are power control or pre-emption of the other channel.
    """

    colour_code: int
    lcss: Lcss
    preemption: bool = False
    corrected: int = 0


_DATA_TYPES = tuple(DataType)
_LCSS = tuple(Lcss)


def check_length(burst: bytes) -> None:
    """DmrError: these are not the 33 bytes of a burst."""
    if len(burst) != BURST_BYTES:
        raise DmrError(f"a burst has {BURST_BYTES} bytes, not {len(burst)}")


def middle_of(burst: bytes) -> int:
    """The 48 bits between the halves: a sync, or embedded signalling."""
    return int.from_bytes(burst[13:20], "big") >> 4 & _MIDDLE_MASK


def with_middle(burst: bytes, middle: int) -> bytes:
    """The same burst with different 48 bits between its halves."""
    word = int.from_bytes(burst, "big") & _OUTSIDE_MASK | middle << _MIDDLE_SHIFT
    return word.to_bytes(BURST_BYTES, "big")


def sync_of(burst: bytes) -> Sync | None:
    """The sync of a burst, with up to four of its 48 bits wrong; None in a voice burst B to F."""
    check_length(burst)
    middle = middle_of(burst)
    exact = _SYNCS.get(middle)
    if exact is not None:
        return exact
    for pattern, sync in _SYNCS.items():
        if (pattern ^ middle).bit_count() <= _SYNC_TOLERANCE:
            return sync
    return None


def slot_type_of(burst: bytes) -> SlotType:
    """The slot type of a burst with a data sync: Golay (20,8) around the sync (clause 9.1.3)."""
    check_length(burst)
    left = int.from_bytes(burst[12:14], "big") >> 4 & 0x3FF
    right = int.from_bytes(burst[19:21], "big") >> 2 & 0x3FF
    value, corrected = GOLAY_20_8.decode(left << 10 | right)
    return SlotType(value >> 4, _DATA_TYPES[value & 0xF], corrected)


def emb_of(burst: bytes) -> Emb:
    """The EMB of a voice burst B to F: (16,7) around 32 embedded bits (clause 9.1.2)."""
    check_length(burst)
    return emb_in(middle_of(burst))


def emb_in(middle: int) -> Emb:
    """The EMB in the 48 bits between the halves."""
    value, corrected = QUADRATIC_RESIDUE_16_7.decode(middle >> 40 << 8 | middle & 0xFF)
    return Emb(value >> 3, _LCSS[value & 3], bool(value & 4), corrected)


def embedded_of(burst: bytes) -> bytes:
    """The four embedded bytes of a voice burst B to F."""
    check_length(burst)
    return (middle_of(burst) >> 8 & 0xFFFFFFFF).to_bytes(4, "big")


def embedded_middle(emb: Emb, embedded: bytes) -> int:
    """The 48 middle bits of a voice burst B to F that carries four embedded bytes."""
    header = _emb_word(emb.colour_code, emb.preemption, emb.lcss)
    return header >> 8 << 40 | int.from_bytes(embedded, "big") << 8 | header & 0xFF


def with_base_sync(burst: bytes) -> bytes:
    """The same burst as a base station sends it: a radio's sync becomes the base station's."""
    sync = sync_of(burst)
    if sync is None or sync == Sync.MS_REVERSE_CHANNEL:
        return burst
    if sync.is_voice:
        return with_middle(burst, Sync.BS_VOICE)
    return with_middle(burst, Sync.BS_DATA) if sync.is_data else burst


def with_colour_code(burst: bytes, colour_code: int) -> bytes:
    """The same burst under another colour code: slot type or EMB rewritten, whichever it has."""
    sync = sync_of(burst)
    if sync is None:
        emb = emb_of(burst)
        changed = Emb(colour_code, emb.lcss, emb.preemption)
        return with_middle(burst, embedded_middle(changed, embedded_of(burst)))
    if not sync.is_data:
        return burst
    frame = data_frame(sync, colour_code, slot_type_of(burst).data_type)
    word = int.from_bytes(burst, "big") & _PAYLOAD_MASK
    return (word | frame).to_bytes(BURST_BYTES, "big")


_PAYLOAD_MASK = ((1 << 98) - 1) << 166 | (1 << 98) - 1


@cache
def data_frame(sync: Sync, colour_code: int, data_type: DataType) -> int:
    """The 68 middle bits of a data burst, in place: slot type, sync, slot type."""
    slot_type = GOLAY_20_8.encode(colour_code << 4 | data_type)
    middle = slot_type >> 10 << 58 | sync << 10 | slot_type & 0x3FF
    return middle << 98


@cache
def _emb_word(colour_code: int, preemption: bool, lcss: Lcss) -> int:
    return QUADRATIC_RESIDUE_16_7.encode(colour_code << 3 | preemption << 2 | lcss)
