"""The content of a data burst's payload, checked, and the bursts that carry it."""

from collections.abc import Callable, Iterator
from itertools import product

import msgspec

from scape.dmr import control, data_burst, data_header, link_control, privacy
from scape.dmr.burst import BURST_BYTES, DATA_SYNCS, DataType, Sync, data_frame
from scape.dmr.control import Csbk
from scape.dmr.data_burst import DataBurst
from scape.dmr.data_header import DataHeader
from scape.dmr.errors import DmrError
from scape.dmr.fec import reed_solomon
from scape.dmr.fec.linear import LinearMap
from scape.dmr.fec.product import BPTC_196_96
from scape.dmr.link_control import LinkControl
from scape.dmr.privacy import HyteraPrivacyHeader, PrivacyHeader
from scape.dmr.single_block import UnifiedSingleBlock

_IDLE = bytes.fromhex("ff83df1732094ed1e7cd8a91")

Content = LinkControl | Csbk | DataHeader | PrivacyHeader | HyteraPrivacyHeader | UnifiedSingleBlock

_DECODERS: dict[DataType, Callable[[bytes], Content]] = {
    DataType.PI_HEADER: privacy.decode,
    DataType.CSBK: control.decode,
    DataType.DATA_HEADER: data_header.decode,
    DataType.UNIFIED_SINGLE_BLOCK: UnifiedSingleBlock.decode,
}
# TS 102 361-1, B.3.12: the mask over the check of a full link control.
_MASKS = {DataType.VOICE_LC_HEADER: 0x96, DataType.TERMINATOR_WITH_LC: 0x99}


class LinkControlBurst(msgspec.Struct, frozen=True):
    """A voice header or a terminator; `corrected` counts its wrong bits."""

    sync: Sync
    colour_code: int
    data_type: DataType
    link_control: LinkControl
    corrected: int = 0


def content_of(burst: DataBurst) -> Content:
    """The message in a data burst. DmrError: its check is wrong, or it is no complete message."""
    decoder = _DECODERS.get(burst.data_type)
    if decoder is not None:
        return decoder(burst.payload)
    return link_control_of(burst)


def link_control_of(burst: DataBurst) -> LinkControl:
    """The link control of a voice header or a terminator."""
    mask = _MASKS.get(burst.data_type)
    if mask is None:
        raise DmrError(f"{burst.data_type.name} has no content")
    if not reed_solomon.is_valid(burst.payload, mask):
        raise DmrError("wrong check of a link control")
    return link_control.decode(burst.payload[:9])


def decode_link_control(burst: bytes) -> LinkControlBurst:
    """The voice header or terminator in a burst; an error-free one in a single pass."""
    clean = _CLEAN.get(burst[13:20])
    if clean is not None and len(burst) == BURST_BYTES:
        word = _RECEIVE.image(burst[:13] + burst[20:])
        checks, sync, colour_code, data_type = clean
        if word & _CHECKS == checks:
            control = link_control.from_number(word >> _OCTETS_SHIFT)
            return LinkControlBurst(sync, colour_code, data_type, control)
    mended = data_burst.decode(burst)
    control = link_control_of(mended)
    sync, colour_code, data_type = mended.sync, mended.colour_code, mended.data_type
    return LinkControlBurst(sync, colour_code, data_type, control, mended.corrected)


def payload_of(content: Content, data_type: DataType) -> bytes:
    """The twelve octets of a burst that carries `content`, with its check."""
    octets = content.encode()
    mask = _MASKS.get(data_type)
    return octets if mask is None else octets + reed_solomon.check_bytes(octets, mask)


def voice_header(control: LinkControl, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that opens a voice call."""
    return _link_control_burst(control, DataType.VOICE_LC_HEADER, colour_code, sync)


def terminator(control: LinkControl, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that ends a call."""
    return _link_control_burst(control, DataType.TERMINATOR_WITH_LC, colour_code, sync)


def csbk_burst(block: Csbk, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that carries a control signalling block."""
    return data_burst.encode(block.encode(), DataType.CSBK, colour_code, sync)


def idle(colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst of an idle slot (annex D.2)."""
    return data_burst.encode(_IDLE, DataType.IDLE, colour_code, sync)


def _link_control_burst(
    control: LinkControl, data_type: DataType, colour_code: int, sync: Sync
) -> bytes:
    frame = data_frame(sync, colour_code, data_type) | _MASK_BITS[data_type]
    return (_SEND.image(control.encode()) ^ frame).to_bytes(BURST_BYTES, "big")


def _with_check(bit: int) -> bytes:
    octets = (1 << (71 - bit)).to_bytes(9, "big")
    return octets + reed_solomon.check_bytes(octets, mask=0)


# Nine octets to the 196 bits of a burst, Reed-Solomon and product code at once.
_SEND = LinearMap([BPTC_196_96.encode(_with_check(bit)) for bit in range(72)])
_MASK_BITS = {
    data_type: BPTC_196_96.encode(bytes(9) + bytes([mask] * 3))
    for data_type, mask in _MASKS.items()
}

# And back, from the 26 bytes around the seven in the middle: nine octets above everything that has
# a fixed value in a clean burst with those seven bytes.
_PRODUCT_BITS = BPTC_196_96.syndrome_bits
_SLOT_TYPE_BITS = {bit: 1 << place for place, bit in enumerate([*range(98, 104), *range(160, 166)])}
_CHECK_BITS = 24
_OCTETS_SHIFT = _CHECK_BITS + _PRODUCT_BITS + len(_SLOT_TYPE_BITS)
_CHECKS = (1 << _OCTETS_SHIFT) - 1


def _received(bit: int) -> int:
    image = BPTC_196_96.receive.images[bit]
    payload = image >> _PRODUCT_BITS
    check = reed_solomon.syndrome(payload.to_bytes(12, "big"))
    word = payload >> _CHECK_BITS << _CHECK_BITS | check
    word = word << _PRODUCT_BITS | image & (1 << _PRODUCT_BITS) - 1
    return word << len(_SLOT_TYPE_BITS) | _SLOT_TYPE_BITS.get(bit, 0)


_RECEIVE = LinearMap([_received(bit) for bit in (*range(104), *range(160, 264))])


def _clean_frames() -> Iterator[tuple[bytes, tuple[int, Sync, int, DataType]]]:
    for sync, colour_code, kind in product(DATA_SYNCS, range(16), _MASKS):
        frame = data_frame(sync, colour_code, kind) ^ _MASK_BITS[kind]
        burst = frame.to_bytes(BURST_BYTES, "big")
        checks = _RECEIVE.image(burst[:13] + burst[20:]) & _CHECKS
        yield burst[13:20], (checks, sync, colour_code, kind)


_CLEAN = dict(_clean_frames())
