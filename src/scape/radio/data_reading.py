"""What a packet says to people: a text, a place, a registration; and the packet that answers it."""

from collections.abc import Callable

from scape import dmr
from scape.dmr import DmrError, Sap, lip, text

# Which port a compressed header of Motorola's radios means by its index (TS 102 361-3, 7.2.2,
# leaves them to the maker): those of registration and text are seen on the air.
PORTS = {0x60: dmr.Port.LRRP, 0x61: dmr.Port.ARS, 0x62: dmr.Port.TMS}
_HYTERA_TEXT = 1

AnyDatagram = dmr.Datagram | dmr.CompressedDatagram
Said = dmr.TextMessage | dmr.Registration | dmr.LocationDocument | lip.ShortReport | str
"""A text of a service without answers is a bare `str`."""


def datagram_of(packet: dmr.Packet) -> AnyDatagram | None:
    """The datagram in a packet, None if it carries something else."""
    if not isinstance(packet.header, dmr.UnconfirmedHeader | dmr.ConfirmedHeader):
        return None
    if packet.header.sap == Sap.IP:
        return dmr.Datagram.decode(packet.octets)
    if packet.header.sap == Sap.UDP_COMPRESSED:
        return dmr.CompressedDatagram.decode(packet.octets)
    return None


def _short_report(payload: bytes) -> lip.ShortReport:
    if len(payload) * 8 < lip.BITS:
        raise DmrError("a short location report cut short")
    return lip.ShortReport.decode(int.from_bytes(payload[:10], "big") >> 80 - lip.BITS)


_SERVICES: dict[int, Callable[[bytes], Said]] = {
    dmr.Port.TMS: dmr.TextMessage.decode,
    dmr.Port.ARS: dmr.Registration.decode,
    dmr.Port.LRRP: dmr.LocationDocument.decode,
    dmr.Port.TEXT: text.decode_standard,
    dmr.Port.LOCATION: _short_report,
}


def said_in(packet: dmr.Packet, datagram: AnyDatagram | None) -> Said | None:
    """What it says, None if it is not for people. DmrError: it is broken."""
    if datagram is None:
        return _short_text(packet)
    service = _SERVICES.get(_port(datagram))
    return service(datagram.payload) if service else None


def text_in(said: Said | None) -> str | None:
    """The words of a text, without the empty subject that radios put before them."""
    if isinstance(said, dmr.TextMessage):
        said = said.text if said.kind == text.Kind.TEXT else None
    return said.strip("\r\n\0") if isinstance(said, str) else None


def reply(datagram: AnyDatagram, payload: bytes) -> tuple[bytes, Sap]:
    """A datagram back to where one came from, in its own form, and what it is in a packet."""
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


def _short_text(packet: dmr.Packet) -> str | None:
    header = packet.header
    if isinstance(header, dmr.DefinedShortHeader) and header.coding == _HYTERA_TEXT:
        return dmr.ShortText.decode(packet.octets).text
    return None
