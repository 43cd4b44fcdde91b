"""The bursts of an order, and a radio's answer to it.

Radio check, call alert, inhibit and revive are single control blocks of Motorola's feature set; a
text is a message of its text service, a location one of its location service, in a packet that the
radio acknowledges. A group acknowledges nothing.
"""

from typing import Literal
from zlib import crc32

import msgspec

from scape import dmr
from scape.dmr import DataType, Function, Sap, data_header, location, packet, text
from scape.dmr.datagram import RADIO_NETWORK, SERVER_NETWORK
from scape.dmr.motorola import ANSWER_BIT, MotorolaOpcode
from scape.radio.switch.data.outgoing import Part
from scape.radio.wire.messages import Order

MOST_OCTETS = 127 * 10 - 4  # in 127 blocks with their numbers, before a CRC
GROUP_NETWORK = 225  # the network of talkgroup addresses in Motorola's radios
UTF_16 = 4

Answer = Literal["done", "refused"]

_FUNCTIONS = {
    "check": Function.CHECK,
    "inhibit": Function.INHIBIT,
    "revive": Function.REVIVE,
}


def parts_of(order: Order, us: int, number: int, sequence: int) -> list[Part]:
    """The transmission of an order, its text or request with `number`, its packet `sequence`.

    ValueError: it cannot be sent.
    """
    if not 0 < order.destination < dmr.ALL_CALL:
        raise ValueError("no radio has this number")
    if order.kind in ("text", "location"):
        octets = _datagram(order, us, number).encode()
        if order.group:
            return packet_parts(octets, us, order.destination, group=True)
        return packet_parts(octets, us, order.destination, sequence=sequence)
    if order.group:
        raise ValueError(f"{order.kind} is for one radio")
    return [(DataType.CSBK, _block(order, us))]


def packet_parts(
    octets: bytes,
    source: int,
    destination: int,
    *,
    group: bool = False,
    sequence: int | None = None,
    sap: int = Sap.IP,
) -> list[Part]:
    """Preamble, header and blocks. With a sequence it is confirmed: the radio answers.

    ValueError: more than fit into one packet.
    """
    rate, confirmed = DataType.RATE_1_2, sequence is not None
    if len(octets) > MOST_OCTETS:
        raise ValueError(f"a packet has at most {MOST_OCTETS} octets")
    blocks, pad = packet.blocks_of(octets, rate, confirmed=confirmed)
    header: dmr.ConfirmedHeader | dmr.UnconfirmedHeader = dmr.UnconfirmedHeader(
        destination=destination,
        source=source,
        group=group,
        sap=sap,
        blocks=len(blocks),
        pad=pad,
    )
    if sequence is not None:
        header = dmr.ConfirmedHeader(
            destination=destination,
            source=source,
            response_requested=True,
            sap=sap,
            blocks=len(blocks),
            pad=pad,
            resynchronize=True,
            send_sequence=sequence,
        )
    return [
        (DataType.CSBK, preamble(header)),
        (DataType.DATA_HEADER, header),
        *((rate, block) for block in blocks),
    ]


def preamble(header: dmr.PacketHeader) -> dmr.Preamble:
    """The one preamble before a packet: an MMDVM sends it fifteen times."""
    return dmr.Preamble(
        destination=header.destination,
        source=header.source,
        group=header.group,
        blocks=1 + header.blocks,
    )


def repeat_parts(parts: list[Part], missing: tuple[int, ...]) -> list[Part]:
    """The blocks of a confirmed packet that a radio requests again."""
    wanted = [parts[2 + number] for number in missing if 2 + number < len(parts)]
    header = parts[1][1]
    if not isinstance(header, dmr.ConfirmedHeader) or not wanted:
        return []
    again = msgspec.structs.replace(header, full_message=False, blocks=len(wanted))
    return [(DataType.DATA_HEADER, again), *wanted]


def stop_parts(order: Order, us: int, number: int, sequence: int) -> list[Part]:
    """The request that ends the positions of an order."""
    document = location.request_stop(request_of(order))
    datagram = _to_radio(order, us, dmr.Port.LRRP, document.encode(), number)
    return packet_parts(datagram.encode(), us, order.destination, sequence=sequence)


def request_of(order: Order) -> bytes:
    """The number that a radio's positions carry; the same after a restart."""
    return crc32(order.order.encode()).to_bytes(4, "big")


def answer_of(order: Order, block: dmr.Csbk) -> Answer | None:
    """The meaning of a radio's control block for an order to that radio."""
    opcode = _opcode(order)
    match block:
        case dmr.Nack(service=service) if service == opcode:
            return "refused"
        case dmr.Acknowledge(service=service) if order.kind == "call-alert" and service == opcode:
            return "done"
        case dmr.ExtendedFunction(function=function) if order.kind in _FUNCTIONS:
            return "done" if function == _FUNCTIONS[order.kind] | ANSWER_BIT else None
    return None


def is_answer(burst: bytes) -> bool:
    """Whether a radio's burst answers one of ours, perhaps as a repetition."""
    try:
        return _is_answer(dmr.decode(burst))
    except dmr.DmrError:
        return False


def _is_answer(burst: dmr.DataBurst) -> bool:
    if burst.data_type == DataType.DATA_HEADER:
        return isinstance(data_header.decode(burst.payload), dmr.ResponseHeader)
    match dmr.content_of(burst) if burst.data_type == DataType.CSBK else None:
        case dmr.Nack() | dmr.Acknowledge():
            return True
        case dmr.ExtendedFunction(function=function):
            return bool(function & ANSWER_BIT)
    return False


def _opcode(order: Order) -> int | None:
    if order.kind == "call-alert":
        return MotorolaOpcode.CALL_ALERT
    return MotorolaOpcode.EXTENDED_FUNCTION if order.kind in _FUNCTIONS else None


def _block(order: Order, us: int) -> dmr.CallAlert | dmr.ExtendedFunction:
    if order.kind == "call-alert":
        return dmr.CallAlert(destination=order.destination, source=us)
    function = _FUNCTIONS[order.kind]
    return dmr.ExtendedFunction(destination=order.destination, source=us, function=function)


def _datagram(order: Order, us: int, number: int) -> dmr.Datagram:
    if order.kind == "text":
        return _to_radio(order, us, dmr.Port.TMS, _text(order, number), number)
    if order.group:
        raise ValueError("a location is asked of one radio")
    request = request_of(order)
    document = (
        location.request_every(request, order.every)
        if order.every
        else location.request_once(request)
    )
    return _to_radio(order, us, dmr.Port.LRRP, document.encode(), number)


def _text(order: Order, number: int) -> bytes:
    message = dmr.TextMessage(
        kind=text.Kind.TEXT,
        text=order.text,
        acknowledge=not order.group,
        reserved=True,  # set by every radio seen on the air
        sequence=number & 0x7F,
        encoding=UTF_16,
    )
    return message.encode()


def _to_radio(order: Order, us: int, port: int, payload: bytes, number: int) -> dmr.Datagram:
    network = GROUP_NETWORK if order.group else RADIO_NETWORK
    return dmr.Datagram(
        source=dmr.radio_address(us, SERVER_NETWORK),
        destination=dmr.radio_address(order.destination, network),
        source_port=port,
        destination_port=port,
        payload=payload,
        identification=number & 0xFFFF,
    )
