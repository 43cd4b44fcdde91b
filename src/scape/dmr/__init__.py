"""The DMR air interface, ETSI TS 102 361-1 to -4: a library for its own sake.

Pure: bytes in, frozen values out, and back to the same bits. A burst is 33 bytes. What cannot be
decoded raises `DmrError`, and nothing else does. What is corrected is counted.

    burst = dmr.decode(received)              # DataBurst: sync, colour code, type, payload
    control = dmr.content_of(burst)           # GroupVoice(destination=..., source=..., options=...)
    dmr.voice_header(control, colour_code=1)  # 33 bytes again; dmr.terminator ends the call
    dmr.superframe(frames, control, 1)        # bursts A to F out of eighteen AMBE frames

    dmr.sync_of(received)                     # Sync, or None inside a voice superframe
    dmr.frames_of(received)                   # three AMBE frames, nine bytes each
    dmr.decode_frame(frame)                   # the vocoder's 49 bits, errors counted
    dmr.EmbeddedReader().read(received)       # link control inside the voice, for late entry
    dmr.csbk_burst(dmr.Preamble(...), 1)
"""

from scape.dmr.burst import (
    BURST_BYTES,
    DataType,
    Emb,
    Lcss,
    SlotType,
    Sync,
    emb_of,
    embedded_of,
    slot_type_of,
    sync_of,
    with_colour_code,
    with_middle,
)
from scape.dmr.content import (
    Content,
    content_of,
    csbk_burst,
    link_control_of,
    terminator,
    voice_header,
)
from scape.dmr.csbk import (
    Csbk,
    Nack,
    OpaqueCsbk,
    OutboundActivation,
    Preamble,
    UnitAnswer,
    UnitVoiceRequest,
)
from scape.dmr.data_burst import DataBurst, decode, encode
from scape.dmr.embedded import EmbeddedLinkControl, EmbeddedReader
from scape.dmr.errors import DmrError
from scape.dmr.link_control import (
    ALL_CALL,
    FeatureSet,
    GpsInfo,
    GroupVoice,
    LinkControl,
    OpaqueLinkControl,
    ServiceOptions,
    TalkerAliasBlock,
    TalkerAliasHeader,
    TerminatorData,
    UnitVoice,
)
from scape.dmr.voice import (
    VoiceFrame,
    decode_frame,
    embedded_middles,
    encode_frame,
    frames_of,
    superframe,
    voice_burst,
)

__all__ = [
    "ALL_CALL",
    "BURST_BYTES",
    "Content",
    "Csbk",
    "DataBurst",
    "DataType",
    "DmrError",
    "Emb",
    "EmbeddedLinkControl",
    "EmbeddedReader",
    "FeatureSet",
    "GpsInfo",
    "GroupVoice",
    "Lcss",
    "LinkControl",
    "Nack",
    "OpaqueCsbk",
    "OpaqueLinkControl",
    "OutboundActivation",
    "Preamble",
    "ServiceOptions",
    "SlotType",
    "Sync",
    "TalkerAliasBlock",
    "TalkerAliasHeader",
    "TerminatorData",
    "UnitAnswer",
    "UnitVoice",
    "UnitVoiceRequest",
    "VoiceFrame",
    "content_of",
    "csbk_burst",
    "decode",
    "decode_frame",
    "emb_of",
    "embedded_middles",
    "embedded_of",
    "encode",
    "encode_frame",
    "frames_of",
    "link_control_of",
    "slot_type_of",
    "superframe",
    "sync_of",
    "terminator",
    "voice_burst",
    "voice_header",
    "with_colour_code",
    "with_middle",
]
