"""Data headers and packets: read, built, put together from blocks, and asked for again."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DataType, DmrError, ResponseClass, Sap, data_header, packet

HEADERS: dict[str, dmr.DataHeader] = {
    "434e23386323383b840818c1": dmr.ConfirmedHeader(
        destination=2308195,
        source=2308155,
        sap=Sap.IP,
        response_requested=True,
        blocks=4,
        pad=14,
        fragment=8,
    ),
    "434e2337fe2337fc84781bd1": dmr.ConfirmedHeader(
        destination=2308094,
        source=2308092,
        sap=Sap.IP,
        response_requested=True,
        blocks=4,
        pad=14,
        send_sequence=7,
        fragment=8,
    ),
    "023a2337fc2337fe820081a3": dmr.UnconfirmedHeader(
        destination=2308092, source=2308094, sap=Sap.UDP_COMPRESSED, blocks=2, pad=10
    ),
    "01402337fc2337fe000ff83a": dmr.ResponseHeader(
        destination=2308092,
        source=2308094,
        sap=Sap.IP,
        response_class=ResponseClass.ACK,
        response_type=1,
        status=7,
    ),
    "4da123386323383b05005757": dmr.DefinedShortHeader(
        destination=2308195,
        source=2308155,
        sap=Sap.SHORT_DATA,
        response_requested=True,
        blocks=1,
        coding=1,
    ),
    "8da300000100000101002b97": dmr.DefinedShortHeader(
        destination=1, source=1, sap=Sap.SHORT_DATA, group=True, blocks=3, coding=0
    ),
    "8da30000010008350100b731": dmr.DefinedShortHeader(
        destination=1, source=2101, sap=Sap.SHORT_DATA, group=True, blocks=3, coding=0
    ),
    "800500010627fce7001bacaf": dmr.UdtHeader(
        destination=262,
        source=2620647,
        sap=Sap.UDT,
        group=True,
        udt_format=5,
        appended=1,
        opcode=27,
    ),
}
RATES = [DataType.RATE_1_2, DataType.RATE_3_4, DataType.RATE_1]


@pytest.mark.parametrize("octets", HEADERS)
def test_a_real_header_is_read_and_built_again(octets: str) -> None:
    assert data_header.decode(bytes.fromhex(octets)) == HEADERS[octets]
    assert HEADERS[octets].encode() == bytes.fromhex(octets)


def test_a_header_with_a_wrong_crc_is_refused() -> None:
    """Seen on the air behind a broken radio: its block count was changed after the CRC."""
    with pytest.raises(DmrError):
        data_header.decode(bytes.fromhex("8da000000100000101002b97"))


@given(st.binary(min_size=10, max_size=10))
def test_any_header_comes_back(octets: bytes) -> None:
    header = data_header.with_crc(octets)
    assert data_header.decode(header).encode() == header


def test_a_precoded_message_has_a_status_and_no_blocks() -> None:
    status = dmr.RawShortHeader(
        destination=1,
        source=2,
        sap=Sap.SHORT_DATA,
        blocks=0,
        source_port=0,
        destination_port=0,
        tail=511,
    )
    assert status.status == 511
    heard = dmr.PacketReader().read(burst_of(status.encode(), DataType.DATA_HEADER))
    assert heard == dmr.Packet(header=status, octets=b"")


@given(st.binary(min_size=1, max_size=40), st.booleans(), st.booleans())
def test_short_data_comes_back_without_its_padding(
    octets: bytes, confirmed: bool, raw: bool
) -> None:
    blocks, pad = packet.blocks_of(octets, DataType.RATE_1_2, confirmed=confirmed)
    common: dict[str, Any] = {
        "destination": 9,
        "source": 1,
        "sap": Sap.SHORT_DATA,
        "blocks": len(blocks),
        "response_requested": confirmed,
    }
    header: dmr.RawShortHeader | dmr.DefinedShortHeader = (
        dmr.RawShortHeader(**common, source_port=1, destination_port=2, tail=8 * pad)
        if raw
        else dmr.DefinedShortHeader(**common, coding=1, pad=8 * pad)
    )
    assert receive([header.encode(), *blocks]) == dmr.Packet(header=header, octets=octets)


@given(st.binary(min_size=1, max_size=300), st.sampled_from(RATES), st.booleans())
def test_a_packet_comes_back(octets: bytes, rate: DataType, confirmed: bool) -> None:
    header, bursts = send(octets, rate, confirmed)
    reader = dmr.PacketReader()
    heard = [reader.read(burst) for burst in bursts]
    assert heard[:-1] == [None] * (len(bursts) - 1)
    assert heard[-1] == dmr.Packet(header=header, octets=octets)


def test_a_real_registration_answer_is_put_together() -> None:
    """Header and first block of one transmission; the second block follows from its CRC-32."""
    reader = dmr.PacketReader()
    for burst in (
        "7abc3520240678e3a3436a8b55bdff57d75df5d55ed179b2304122624d0589a7bc",
        "430d22106233407c00b0219a55ddff57d75df5d6f1492a46d43d20c20b8291214b",
    ):
        assert reader.read(dmr.decode(bytes.fromhex(burst))) is None
    last = burst_of(bytes(8) + bytes.fromhex("210b9a3d"), DataType.RATE_1_2)
    heard = reader.read(last)
    assert heard is not None
    assert heard.octets == bytes.fromhex("d6790062620003bf0007")
    answer = dmr.CompressedDatagram.decode(heard.octets)
    assert dmr.Registration.decode(answer.payload).kind == 0xF


def test_a_real_short_text_is_put_together() -> None:
    reader = dmr.PacketReader()
    for burst in (
        "3a1f36af232d7afda01bd78255bdff57d75df5d55c045c2e3361260e501f863363",
        "252fe2b522b6f2e276d232e5960dff57d75df5dce31fefa1222f0302f22d7220e2",
    ):
        heard = reader.read(dmr.decode(bytes.fromhex(burst)))
    assert heard is not None
    assert dmr.ShortText.decode(heard.octets) == dmr.ShortText(1, "AHOJ")


@pytest.mark.parametrize("rate", RATES)
def test_a_lost_block_is_asked_for_and_filled_in(rate: DataType) -> None:
    octets = bytes(range(200))
    header, bursts = send(octets, rate, confirmed=True)
    reader = dmr.PacketReader()
    broken = bytearray(bursts[2].payload)
    broken[5] ^= 1
    heard = [reader.read(b) for b in (*bursts[:2], burst_of(bytes(broken), rate), *bursts[3:])]
    assert heard[-1] == dmr.Packet(header=header, octets=b"", missing=(1,))

    answer, flags = packet.acknowledgement(heard[-1])
    assert (answer.response_class, answer.blocks) == (ResponseClass.SELECTIVE_ACK, len(flags))
    asked = receive([answer.encode(), *flags])
    assert packet.missing_blocks(asked) == (1,)

    again = msgspec.structs.replace(header, full_message=False, blocks=1)
    assert reader.read(burst_of(again.encode(), DataType.DATA_HEADER)) is None
    whole = reader.read(bursts[2])
    assert whole is not None
    assert whole.octets == octets
    assert packet.acknowledgement(whole)[0].response_class == ResponseClass.ACK


def test_a_wrong_block_of_an_unconfirmed_packet_is_reported() -> None:
    _, bursts = send(bytes(range(60)), DataType.RATE_1_2, confirmed=False)
    reader = dmr.PacketReader()
    broken = bytearray(bursts[2].payload)
    broken[0] ^= 1
    with pytest.raises(DmrError, match="CRC"):
        for burst in (*bursts[:2], burst_of(bytes(broken), DataType.RATE_1_2), *bursts[3:]):
            reader.read(burst)


def test_a_makers_second_header_is_counted_and_kept() -> None:
    octets = bytes(range(20))
    header, bursts = send(octets, DataType.RATE_1_2, confirmed=False, headers=1)
    second = dmr.ProprietaryHeader(sap=4, feature_set=0x10, octets=bytes(range(8)))
    reader = dmr.PacketReader()
    inserted = burst_of(second.encode(), DataType.DATA_HEADER)
    heard = [reader.read(burst) for burst in (bursts[0], inserted, *bursts[1:])]
    assert heard[-1] == dmr.Packet(header=header, octets=octets, proprietary=second)


def test_blocks_without_a_header_say_nothing() -> None:
    assert dmr.PacketReader().read(burst_of(bytes(12), DataType.RATE_1_2)) is None


def send(
    octets: bytes, rate: DataType, confirmed: bool, headers: int = 0
) -> tuple[dmr.ConfirmedHeader | dmr.UnconfirmedHeader, list[dmr.DataBurst]]:
    blocks, pad = packet.blocks_of(octets, rate, confirmed=confirmed)
    kind = dmr.ConfirmedHeader if confirmed else dmr.UnconfirmedHeader
    header = kind(
        destination=9,
        source=1,
        sap=Sap.IP,
        response_requested=confirmed,
        blocks=len(blocks) + headers,
        pad=pad,
    )
    first = burst_of(header.encode(), DataType.DATA_HEADER)
    return header, [first, *(burst_of(block, rate) for block in blocks)]


def receive(payloads: list[bytes]) -> dmr.Packet:
    reader = dmr.PacketReader()
    reader.read(burst_of(payloads[0], DataType.DATA_HEADER))
    heard = [reader.read(burst_of(block, DataType.RATE_1_2)) for block in payloads[1:]]
    assert heard[-1] is not None
    return heard[-1]


def burst_of(payload: bytes, data_type: DataType) -> dmr.DataBurst:
    """Through the air, there and back."""
    return dmr.decode(dmr.encode(payload, data_type, 1))
