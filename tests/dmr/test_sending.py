"""Whole transmissions: what is sent is what a radio would understand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DataType, DmrError, lip, location, sending, text


@pytest.mark.parametrize("confirmed", [False, True])
@pytest.mark.parametrize("rate", [DataType.RATE_1_2, DataType.RATE_3_4, DataType.RATE_1])
def test_a_text_reaches_its_radio(rate: DataType, confirmed: bool) -> None:
    message = dmr.TextMessage(
        kind=text.Kind.TEXT, text="Brauc uz Ventspils ielu 7", sequence=5, encoding=4
    )
    datagram = sending.to_radio(2480123, dmr.Port.TMS, message.encode(), server=1, number=9)
    bursts = sending.packet_bursts(
        datagram.encode(),
        destination=2480123,
        source=1,
        confirmed=confirmed,
        rate=rate,
        colour_code=3,
    )
    first, *rest = (dmr.decode(burst) for burst in bursts)
    assert dmr.content_of(first) == dmr.Preamble(destination=2480123, source=1, blocks=len(rest))
    assert {burst.colour_code for burst in rest} == {3}
    heard = receive(rest)
    assert (heard.header.destination, heard.header.source) == (2480123, 1)
    arrived = dmr.Datagram.decode(heard.octets)
    assert arrived == datagram
    assert dmr.radio_of(arrived.destination) == 2480123
    assert dmr.TextMessage.decode(arrived.payload) == message


def test_a_place_asked_for_is_answered() -> None:
    request = location.request_every(b"\x01", 30)
    datagram = sending.to_radio(7, dmr.Port.LRRP, request.encode(), server=1)
    bursts = sending.packet_bursts(datagram.encode(), destination=7, source=1)
    heard = receive([dmr.decode(burst) for burst in bursts[1:]])
    asked = dmr.LocationDocument.decode(dmr.Datagram.decode(heard.octets).payload)
    assert asked == request
    answer = location.report(
        location.Kind.TRIGGERED_REPORT, b"\x01", dmr.Position(latitude=56.5, longitude=21.0)
    )
    assert answer.request == asked.request


def test_a_packet_has_its_limit() -> None:
    assert len(sending.packet_bursts(bytes(127 * 12 - 4), destination=1, source=2)) == 2 + 127
    with pytest.raises(ValueError, match="127"):
        sending.packet_bursts(bytes(127 * 12 - 3), destination=1, source=2)


def receive(bursts: list[dmr.DataBurst]) -> dmr.Packet:
    reader = dmr.PacketReader()
    heard = [reader.read(burst) for burst in bursts]
    assert heard[-1] is not None
    return heard[-1]


@given(st.integers(0, (1 << 74) - 1))
def test_any_short_report_comes_back(bits: int) -> None:
    assert lip.ShortReport.decode(bits).encode() == bits


def test_a_short_report_in_a_single_block_tells_place_and_speed() -> None:
    sent = lip.ShortReport(latitude=56.5047, longitude=-21.0108, error=1, speed=54, direction=4)
    block = dmr.UnifiedSingleBlock(service=0, bits=sent.encode())
    heard = lip.ShortReport.decode(dmr.UnifiedSingleBlock.decode(block.encode()).bits)
    assert heard.latitude == pytest.approx(56.5047, abs=1e-5)
    assert heard.longitude == pytest.approx(-21.0108, abs=1e-5)
    assert heard.speed_kmh == pytest.approx(73.8, abs=0.1)
    assert lip.ShortReport(latitude=0, longitude=0).speed_kmh is None
    assert lip.ShortReport(latitude=0, longitude=0, speed=28).speed_kmh == 28


def test_another_kind_of_report_is_refused() -> None:
    with pytest.raises(DmrError):
        lip.ShortReport.decode(1 << 74)


def test_a_real_transmission_is_built_bit_by_bit() -> None:
    """The last preamble, header and blocks of an answer to a registration, off the air."""
    sent = dmr.packet_bursts(
        bytes.fromhex("d6790062620003bf0007"),
        destination=2308092,
        source=2308094,
        sap=dmr.Sap.UDP_COMPRESSED,
        colour_code=5,
    )
    assert [burst.hex() for burst in sent] == [
        "45c20575bd60262c0a49b8f294fdff57d75df5dcae2e17a067f87ae1bfdb229270",
        "7abc3520240678e3a3436a8b55bdff57d75df5d55ed179b2304122624d0589a7bc",
        "430d22106233407c00b0219a55ddff57d75df5d6f1492a46d43d20c20b8291214b",
        "008a00da01b401400330180015ddff57d75df5d6f104025802700ae0250010001e",
    ]
