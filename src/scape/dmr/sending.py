"""Complete data transmissions, ready for the air: one preamble, the header, its blocks.

A text is a `TextMessage`, a location request a `LocationDocument`: their octets in a datagram to
the radio, the datagram in a packet. Radio check, call alert, inhibit and revive are single blocks.
"""

from scape.dmr import data_burst, packet
from scape.dmr.burst import DataType, Sync
from scape.dmr.content import csbk_burst
from scape.dmr.csbk import Preamble
from scape.dmr.data_header import ConfirmedHeader, Sap, UnconfirmedHeader
from scape.dmr.datagram import RADIO_NETWORK, SERVER_NETWORK, Datagram, radio_address

MOST_BLOCKS = 127


def to_radio(radio: int, port: int, payload: bytes, *, server: int, number: int = 0) -> Datagram:
    """A datagram from the server with the id `server` to a radio, on one of its services' ports."""
    return Datagram(
        source=radio_address(server, SERVER_NETWORK),
        destination=radio_address(radio, RADIO_NETWORK),
        source_port=port,
        destination_port=port,
        payload=payload,
        identification=number,
    )


def packet_bursts(
    octets: bytes,
    *,
    destination: int,
    source: int,
    group: bool = False,
    confirmed: bool = False,
    sap: int = Sap.IP,
    rate: DataType = DataType.RATE_1_2,
    colour_code: int = 1,
    sync: Sync = Sync.BS_DATA,
) -> list[bytes]:
    """The bursts that carry `octets`. The receiver answers a confirmed packet.

    ValueError: more than fit into one packet.
    """
    blocks, pad = packet.blocks_of(octets, rate, confirmed=confirmed)
    if len(blocks) > MOST_BLOCKS:
        raise ValueError(f"a packet has at most {MOST_BLOCKS} blocks")
    kind = ConfirmedHeader if confirmed else UnconfirmedHeader
    header = kind(
        destination=destination,
        source=source,
        group=group,
        response_requested=confirmed,
        sap=sap,
        blocks=len(blocks),
        pad=pad,
    )
    preamble = Preamble(destination=destination, source=source, group=group, blocks=1 + len(blocks))
    return [
        csbk_burst(preamble, colour_code, sync),
        data_burst.encode(header.encode(), DataType.DATA_HEADER, colour_code, sync),
        *(data_burst.encode(block, rate, colour_code, sync) for block in blocks),
    ]
