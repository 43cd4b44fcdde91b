"""The DMR air interface, ETSI TS 102 361-1 to -4: a library for its own sake.

Pure: bytes in, frozen values out, and back to the same bits. A burst is 33 bytes. Decoders raise
only `DmrError`. Corrected bits are counted.

    heard = dmr.decode_link_control(received)  # a voice header or terminator, in a single pass
    control = heard.link_control              # GroupVoice(destination=..., source=..., options=...)
    dmr.voice_header(control, colour_code=1)  # 33 bytes again; dmr.terminator ends the call
    dmr.superframe(frames, control, 1)        # bursts A to F out of eighteen AMBE frames

    burst = dmr.decode(received)              # any data burst: sync, colour code, type, payload
    dmr.content_of(burst)                     # its CSBK, header, ... checked
    dmr.sync_of(received)                     # Sync, or None inside a voice superframe
    dmr.frames_of(received)                   # three AMBE frames, nine bytes each
    dmr.decode_frame(frame)                   # the vocoder's 49 bits, errors counted
    dmr.EmbeddedReader().read(received)       # link control inside the voice, for late entry
    dmr.csbk_burst(dmr.CallAlert(destination=..., source=...), 1)

    dmr.translated(received, 0, old, new)     # a voice burst (here B) of a call sent on as `new`
    dmr.readdressed(received, 9, 91)          # any other burst: header, PI header, CSBK, data

    dmr.PacketReader().read(burst)            # a Packet at its last block
    dmr.Datagram.decode(packet.octets)        # then TextMessage, LocationDocument, Registration
    dmr.packet_bursts(octets, destination=..., source=...)

Hytera's services are in `scape.dmr.hytera`, unified data (texts, NMEA) in `scape.dmr.unified`.
"""

from scape.dmr.addressing import readdressed
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
    with_base_sync,
    with_colour_code,
    with_middle,
)
from scape.dmr.cach import (
    Cach,
    ShortLinkControl,
)
from scape.dmr.content import (
    Content,
    LinkControlBurst,
    content_of,
    csbk_burst,
    decode_link_control,
    idle,
    link_control_of,
    terminator,
    voice_header,
)
from scape.dmr.control import (
    Csbk,
    MultiBlock,
    decode_multi_block,
)
from scape.dmr.csbk import (
    AnswerCode,
    Nack,
    OpaqueCsbk,
    OutboundActivation,
    Preamble,
    UnitAnswer,
    UnitVoiceRequest,
)
from scape.dmr.data_burst import (
    DataBurst,
    decode,
    encode,
)
from scape.dmr.data_header import (
    ConfirmedHeader,
    DataHeader,
    DefinedShortHeader,
    OpaqueHeader,
    ProprietaryHeader,
    RawShortHeader,
    ResponseClass,
    ResponseHeader,
    Sap,
    UdtHeader,
    UnconfirmedHeader,
)
from scape.dmr.datagram import (
    CompressedDatagram,
    Datagram,
    Port,
    radio_address,
    radio_of,
)
from scape.dmr.embedded import EmbeddedLinkControl, EmbeddedReader, translated
from scape.dmr.errors import (
    DmrError,
)
from scape.dmr.link_control import (
    ALL_CALL,
    HIGHEST_RADIO,
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
from scape.dmr.location import LocationDocument
from scape.dmr.motorola import (
    Acknowledge,
    CallAlert,
    EmergencyAlarm,
    ExtendedFunction,
    Function,
    RegistrationBlock,
    RemoteMonitor,
)
from scape.dmr.packet import (
    Packet,
    PacketHeader,
    PacketReader,
)
from scape.dmr.position import Position
from scape.dmr.privacy import (
    HyteraPrivacyHeader,
    PrivacyHeader,
)
from scape.dmr.registration import (
    Registration,
)
from scape.dmr.sending import packet_bursts, to_radio
from scape.dmr.single_block import (
    UnifiedSingleBlock,
)
from scape.dmr.talker_alias import (
    TalkerAlias,
)
from scape.dmr.text import (
    ShortText,
    TextMessage,
)
from scape.dmr.voice import (
    CHECKED_BITS,
    SILENCE,
    VoiceFrame,
    decode_frame,
    embedded_middles,
    encode_frame,
    errors_in,
    frames_of,
    superframe,
    voice_burst,
)

__all__ = [
    "ALL_CALL",
    "BURST_BYTES",
    "CHECKED_BITS",
    "HIGHEST_RADIO",
    "SILENCE",
    "Acknowledge",
    "AnswerCode",
    "Cach",
    "CallAlert",
    "CompressedDatagram",
    "ConfirmedHeader",
    "Content",
    "Csbk",
    "DataBurst",
    "DataHeader",
    "DataType",
    "Datagram",
    "DefinedShortHeader",
    "DmrError",
    "Emb",
    "EmbeddedLinkControl",
    "EmbeddedReader",
    "EmergencyAlarm",
    "ExtendedFunction",
    "FeatureSet",
    "Function",
    "GpsInfo",
    "GroupVoice",
    "HyteraPrivacyHeader",
    "Lcss",
    "LinkControl",
    "LinkControlBurst",
    "LocationDocument",
    "MultiBlock",
    "Nack",
    "OpaqueCsbk",
    "OpaqueHeader",
    "OpaqueLinkControl",
    "OutboundActivation",
    "Packet",
    "PacketHeader",
    "PacketReader",
    "Port",
    "Position",
    "Preamble",
    "PrivacyHeader",
    "ProprietaryHeader",
    "RawShortHeader",
    "Registration",
    "RegistrationBlock",
    "RemoteMonitor",
    "ResponseClass",
    "ResponseHeader",
    "Sap",
    "ServiceOptions",
    "ShortLinkControl",
    "ShortText",
    "SlotType",
    "Sync",
    "TalkerAlias",
    "TalkerAliasBlock",
    "TalkerAliasHeader",
    "TerminatorData",
    "TextMessage",
    "UdtHeader",
    "UnconfirmedHeader",
    "UnifiedSingleBlock",
    "UnitAnswer",
    "UnitVoice",
    "UnitVoiceRequest",
    "VoiceFrame",
    "content_of",
    "csbk_burst",
    "decode",
    "decode_frame",
    "decode_link_control",
    "decode_multi_block",
    "emb_of",
    "embedded_middles",
    "embedded_of",
    "encode",
    "encode_frame",
    "errors_in",
    "frames_of",
    "idle",
    "link_control_of",
    "packet_bursts",
    "radio_address",
    "radio_of",
    "readdressed",
    "slot_type_of",
    "superframe",
    "sync_of",
    "terminator",
    "to_radio",
    "translated",
    "voice_burst",
    "voice_header",
    "with_base_sync",
    "with_colour_code",
    "with_middle",
]
