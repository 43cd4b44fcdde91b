"""What the payload of a data burst says, checked, and the bursts that say it."""

from scape.dmr import csbk, data_burst, link_control
from scape.dmr.burst import DataType, Sync
from scape.dmr.csbk import Csbk
from scape.dmr.data_burst import DataBurst
from scape.dmr.errors import DmrError
from scape.dmr.fec import reed_solomon
from scape.dmr.link_control import LinkControl

# TS 102 361-1, B.3.12: what lies over the check of a full link control.
_LINK_CONTROL_MASKS = {DataType.VOICE_LC_HEADER: 0x96, DataType.TERMINATOR_WITH_LC: 0x99}

Content = LinkControl | Csbk


def content_of(burst: DataBurst) -> Content:
    """The message in a data burst. DmrError: its check is wrong, or it stands only with others."""
    if burst.data_type in _LINK_CONTROL_MASKS:
        return link_control_of(burst)
    if burst.data_type == DataType.CSBK:
        return csbk.decode(burst.payload)
    raise DmrError(f"{burst.data_type.name} says nothing by itself")


def link_control_of(burst: DataBurst) -> LinkControl:
    """The link control of a voice header or a terminator."""
    mask = _LINK_CONTROL_MASKS.get(burst.data_type)
    if mask is None:
        raise DmrError(f"no link control in {burst.data_type.name}")
    if not reed_solomon.is_valid(burst.payload, mask):
        raise DmrError("wrong check of a link control")
    return link_control.decode(burst.payload[:9])


def voice_header(control: LinkControl, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that opens a voice call."""
    return _link_control_burst(control, DataType.VOICE_LC_HEADER, colour_code, sync)


def terminator(control: LinkControl, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that ends a call."""
    return _link_control_burst(control, DataType.TERMINATOR_WITH_LC, colour_code, sync)


def csbk_burst(block: Csbk, colour_code: int, sync: Sync = Sync.BS_DATA) -> bytes:
    """The burst that carries a control signalling block."""
    return data_burst.encode(block.encode(), DataType.CSBK, colour_code, sync)


def _link_control_burst(
    control: LinkControl, data_type: DataType, colour_code: int, sync: Sync
) -> bytes:
    octets = control.encode()
    payload = octets + reed_solomon.check_bytes(octets, _LINK_CONTROL_MASKS[data_type])
    return data_burst.encode(payload, data_type, colour_code, sync)
