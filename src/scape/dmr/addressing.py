"""Sends a burst on to another destination: talkgroups differ between sites and networks.

Voice has its destination inside, bit by bit: `scape.dmr.embedded.translated`.
"""

import msgspec

from scape.dmr import data_burst
from scape.dmr.burst import BURST_BYTES, DataType, slot_type_of, sync_of
from scape.dmr.content import content_of, payload_of
from scape.dmr.csbk import Nack, Preamble, UnitAnswer, UnitVoiceRequest
from scape.dmr.data_header import HeaderBase
from scape.dmr.fec.product import BPTC_196_96
from scape.dmr.link_control import GroupVoice, TerminatorData, UnitVoice
from scape.dmr.motorola import (
    Acknowledge,
    CallAlert,
    EmergencyAlarm,
    ExtendedFunction,
    RegistrationBlock,
    RemoteMonitor,
)
from scape.dmr.privacy import PrivacyHeader

# Messages with a destination. Opaque and manufacturers' own ones may have one at an unknown place.
_Addressed = (
    GroupVoice
    | UnitVoice
    | TerminatorData
    | Preamble
    | UnitVoiceRequest
    | UnitAnswer
    | Nack
    | CallAlert
    | Acknowledge
    | ExtendedFunction
    | EmergencyAlarm
    | RemoteMonitor
    | RegistrationBlock
    | HeaderBase
    | PrivacyHeader
)
_WITH_ADDRESS = {
    DataType.PI_HEADER,
    DataType.VOICE_LC_HEADER,
    DataType.TERMINATOR_WITH_LC,
    DataType.CSBK,
    DataType.DATA_HEADER,
}


def readdressed(burst: bytes, old: int, new: int) -> bytes:
    """The same burst, sent to `new` where it was sent to `old`; DmrError: it cannot be read.

    Voice header, terminator, PI header, CSBK and data header are rewritten together with their
    check; sync, slot type and bits wrong on the air are left as they are. A burst that does not
    name `old` as its destination is returned unchanged: voice, idle, the blocks of a packet (IP
    addresses inside them stay), what we cannot interpret, and privacy headers without an address.
    """
    sync = sync_of(burst)
    if sync is None or not sync.is_data or slot_type_of(burst).data_type not in _WITH_ADDRESS:
        return burst
    heard = data_burst.decode(burst)
    content = content_of(heard)
    if not isinstance(content, _Addressed) or content.destination != old:
        return burst
    changed = payload_of(msgspec.structs.replace(content, destination=new), heard.data_type)
    # The code is linear: what differs in the payload differs in the burst, errors and all.
    difference = int.from_bytes(heard.payload, "big") ^ int.from_bytes(changed, "big")
    word = int.from_bytes(burst, "big") ^ BPTC_196_96.encode(difference.to_bytes(12, "big"))
    return word.to_bytes(BURST_BYTES, "big")
