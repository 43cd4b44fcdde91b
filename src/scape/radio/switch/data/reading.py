"""The meaning of a packet: a text, a position, a registration; and the packet that answers it."""

from collections.abc import Callable

import msgspec

from scape import dmr
from scape.base.text import readable
from scape.dmr import Sap, control, hytera, lip, text, unified
from scape.radio.switch.links.homebrew import Frame

# The ports of the indexes in compressed headers of Motorola's radios (TS 102 361-3, 7.2.2, leaves
# those from 95 to the manufacturer).
PORTS = {0x5F: dmr.Port.LRRP, 0x61: dmr.Port.ARS, 0x62: dmr.Port.TMS}
_HYTERA_CODING = 1
_UDT_PLACES = (unified.Format.NMEA, unified.Format.LIP)

OfTwo = (
    dmr.UnitVoiceRequest
    | dmr.UnitAnswer
    | dmr.Nack
    | dmr.CallAlert
    | dmr.Acknowledge
    | dmr.ExtendedFunction
    | dmr.RemoteMonitor
    | dmr.RegistrationBlock
)
"""A control block from one radio to another."""

AnyDatagram = dmr.Datagram | dmr.CompressedDatagram
Said = (
    dmr.TextMessage
    | dmr.Registration
    | dmr.LocationDocument
    | hytera.Text
    | hytera.Registration
    | dmr.Position
    | str
)
"""A text of a service without answers is a bare `str`, a place a bare `Position`."""


def named(frame: Frame) -> Frame:
    """The frame, with the ids of a control block inside it.

    Repeaters swap some of them in DMRD, and omit those of unknown blocks: the asked radio would
    seem to be the asking one.
    """
    block = block_in(frame)
    if isinstance(block, OfTwo):
        flags = frame.flags | 0x40
        ids = {"source": block.source, "destination": block.destination, "flags": flags}
        return msgspec.structs.replace(frame, **ids)
    return frame


def begins_packet(frame: Frame) -> bool:
    """Whether a frame of data is the header of a packet, by the repeater's word."""
    return frame.flags & 0xF == dmr.DataType.DATA_HEADER


def block_in(frame: Frame) -> dmr.Csbk | None:
    """The control block in a frame, if there is one and it is intact."""
    if frame.flags & 0xF != dmr.DataType.CSBK:
        return None
    try:
        return control.decode(dmr.decode(frame.burst).payload)
    except dmr.DmrError:
        return None


def datagram_of(packet: dmr.Packet) -> AnyDatagram | None:
    """The datagram in a packet, None if it carries something else."""
    if not isinstance(packet.header, dmr.UnconfirmedHeader | dmr.ConfirmedHeader):
        return None
    if packet.header.sap == Sap.IP:
        return dmr.Datagram.decode(packet.octets)
    if packet.header.sap == Sap.UDP_COMPRESSED:
        return dmr.CompressedDatagram.decode(packet.octets)
    return None


def said_in(packet: dmr.Packet, datagram: AnyDatagram | None) -> Said | None:
    """Its content, None if it is of another kind. DmrError: it is broken."""
    if datagram is None:
        return _short_data(packet)
    service = SERVICES.get(_port(datagram))
    return service(datagram.payload) if service else None


def text_in(said: Said | None) -> str | None:
    """The text, without the empty subject that radios put before it."""
    if isinstance(said, dmr.TextMessage):
        said = said.text if said.kind == text.Kind.TEXT else None
    elif isinstance(said, hytera.Text):
        said = said.text or None
    return readable(said.strip("\r\n\0")) if isinstance(said, str) else None


def reply(datagram: AnyDatagram, payload: bytes) -> tuple[bytes, Sap]:
    """A datagram in reply to another, in the form of that one, with its service access point."""
    if isinstance(datagram, dmr.Datagram):
        answer = dmr.Datagram(
            source=datagram.destination,
            destination=datagram.source,
            source_port=datagram.destination_port,
            destination_port=datagram.source_port,
            payload=payload,
            identification=datagram.identification,
        )
        return answer.encode(), Sap.IP
    compressed = dmr.CompressedDatagram(
        identification=datagram.identification,
        payload=payload,
        source_network=datagram.destination_network,
        destination_network=datagram.source_network,
        source_index=datagram.destination_index,
        destination_index=datagram.source_index,
        source_port=datagram.destination_port,
        destination_port=datagram.source_port,
    )
    return compressed.encode(), Sap.UDP_COMPRESSED


def _port(datagram: AnyDatagram) -> int:
    if isinstance(datagram, dmr.CompressedDatagram) and datagram.destination_index:
        return PORTS.get(datagram.destination_index, datagram.destination_port)
    return datagram.destination_port


def _short_data(packet: dmr.Packet) -> Said | None:
    header = packet.header
    if isinstance(header, dmr.DefinedShortHeader) and header.coding == _HYTERA_CODING:
        return dmr.ShortText.decode(packet.octets).text
    if isinstance(header, dmr.UdtHeader):
        if header.udt_format in _UDT_PLACES:
            return unified.position_of(header, packet.octets)
        return unified.text_of(header, packet.octets)
    return None


def _location_document(payload: bytes) -> dmr.LocationDocument:
    document = dmr.LocationDocument.decode(payload)
    _ = document.position  # raises when it is out of range
    return document


def _hytera_text(payload: bytes) -> hytera.Text:
    return hytera.Text.decode(hytera.Message.decode(payload))


def _hytera_place(payload: bytes) -> dmr.Position | None:
    return hytera.Location.decode(hytera.Message.decode(payload)).position


def _hytera_registration(payload: bytes) -> hytera.Registration:
    return hytera.Registration.decode(hytera.Message.decode(payload))


def _short_report(payload: bytes) -> dmr.Position | None:
    return lip.from_octets(payload).position


SERVICES: dict[int, Callable[[bytes], Said | None]] = {
    dmr.Port.TMS: dmr.TextMessage.decode,
    dmr.Port.ARS: dmr.Registration.decode,
    dmr.Port.LRRP: _location_document,
    dmr.Port.TEXT: text.decode_standard,
    dmr.Port.LOCATION: _short_report,
    dmr.Port.HYTERA_TEXT: _hytera_text,
    dmr.Port.HYTERA_LOCATION: _hytera_place,
    dmr.Port.HYTERA_REGISTRATION: _hytera_registration,
}
