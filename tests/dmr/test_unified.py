"""Unified data: its texts and its places, put together from appended blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from scape import dmr
from scape.dmr import DataType, DmrError, lip, unified
from scape.dmr.fec.crc import Mask, crc_ccitt
from scape.dmr.unified import Format, NmeaReport

# The fields in their order, as a receiver for satellites would have them at Liepāja.
SHORT = NmeaReport(
    north=True,
    east=True,
    fix=True,
    speed=37,
    latitude=(56, 30 * 10_000 + 2820),
    longitude=(21, 6480),
    hours=18,
    minutes=36,
    seconds=4,
)
SHORT_BITS = (
    "0111" "0100101" "0111000" "011110" "00101100000100" "00010101" "000000" "01100101010000"
    "10010" "100100" "100"
)  # fmt: skip


def test_a_short_report_has_the_standards_layout() -> None:
    octets = int(SHORT_BITS, 2).to_bytes(10, "big")
    assert NmeaReport.decode(octets) == SHORT
    assert SHORT.encode() == octets
    place = SHORT.position
    assert place is not None
    assert (place.latitude, place.longitude) == pytest.approx((56.5047, 21.0108))
    assert place.speed == pytest.approx(37 * 1852 / 3600)


@given(
    st.booleans(),
    st.tuples(st.integers(1, 89), st.integers(0, 599_999)),
    st.tuples(st.integers(0, 179), st.integers(0, 599_999)),
    st.none() | st.integers(0, 511),
    st.integers(0, (1 << 84) - 1),
)
def test_any_report_comes_back(
    flag: bool,
    latitude: tuple[int, int],
    longitude: tuple[int, int],
    course: int | None,
    spare: int,
) -> None:
    sent = NmeaReport(
        north=flag,
        east=not flag,
        fix=True,
        speed=127,
        latitude=latitude,
        longitude=longitude,
        hours=31,
        minutes=63,
        seconds=7 if course is None else 63,
        course=course,
        spare=0 if course is None else spare,
    )
    assert NmeaReport.decode(sent.encode()) == sent
    assert len(sent.encode()) == (10 if course is None else 22)
    with pytest.raises(DmrError):
        _ = sent.position
    place = structs.replace(sent, hours=23, minutes=59, seconds=5, course=359).position
    assert place is not None
    assert place.speed is None
    assert place.latitude == pytest.approx((1 if flag else -1) * degrees(latitude))
    assert place.longitude == pytest.approx((-1 if flag else 1) * degrees(longitude))


def degrees(parts: tuple[int, int]) -> float:
    """Degrees, and minutes in ten-thousandths."""
    return parts[0] + parts[1] / 10_000 / 60


def test_an_encrypted_report_or_one_without_a_fix_tells_no_place() -> None:
    for bit in (79, 76):
        word = int(SHORT_BITS, 2) ^ 1 << bit
        assert NmeaReport.decode(word.to_bytes(10, "big")).position is None


def test_a_report_of_another_size_or_with_impossible_minutes_is_refused() -> None:
    for octets in (bytes(9), bytes(11), b"\x7f" * 10):
        with pytest.raises(DmrError):
            NmeaReport.decode(octets)


@pytest.mark.parametrize(
    ("udt_format", "octets", "pad", "text"),
    [
        (Format.DIGITS, "37129123456b", 1, "37129123456"),
        (Format.DIGITS, "37a12b", 0, "37*12#"),
        (Format.ISO_7_BIT, "97328206e0", 0, "KLP 7"),
        (Format.ISO_8_BIT, "4bfc6c00", 0, "Kül"),
        (Format.UTF_16, "004b013c016b0000", 0, "Kļū"),
        (Format.ADDRESS_AND_UTF_16, "0100abcd004b013c", 0, "Kļ"),
    ],
)
def test_a_text_is_read_out_of_its_blocks(
    udt_format: Format, octets: str, pad: int, text: str
) -> None:
    header, heard = through_the_air(udt_format, bytes.fromhex(octets), pad)
    assert unified.text_of(header, heard) == text
    with pytest.raises(DmrError):
        unified.position_of(header, heard)


def test_a_place_is_read_out_of_its_blocks() -> None:
    header, heard = through_the_air(Format.NMEA, SHORT.encode(), 0)
    place = unified.position_of(header, heard)
    assert place == SHORT.position
    with pytest.raises(DmrError):
        unified.text_of(header, heard)


def test_the_standards_own_report_is_read_too() -> None:
    report = lip.ShortReport(latitude=56.5047, longitude=21.0108, error=1, speed=36, direction=4)
    octets = (report.encode() << 4).to_bytes(10, "big")
    header, heard = through_the_air(Format.LIP, octets, 0)
    place = unified.position_of(header, heard)
    assert place is not None
    assert (place.latitude, place.longitude) == pytest.approx((56.5047, 21.0108), abs=1e-5)
    assert place.speed == pytest.approx(16 * 1.038**23 / 3.6)
    assert place.heading == 90
    with pytest.raises(DmrError):
        lip.from_octets(octets[:9])


def through_the_air(udt_format: Format, octets: bytes, pad: int) -> tuple[dmr.UdtHeader, bytes]:
    """The octets in as many appended blocks as they need, `pad` nibbles of theirs unused."""
    blocks = -(-(len(octets) + 2) // 12)
    filler = 12 * blocks - 2 - len(octets)
    header = dmr.UdtHeader(
        destination=9,
        source=1,
        sap=dmr.Sap.UDT,
        udt_format=udt_format,
        appended=blocks,
        opcode=0x1B,
        pad=pad + 2 * filler,
    )
    whole = octets + bytes(filler)
    whole += crc_ccitt(whole, Mask.MBC_CONTINUATION).to_bytes(2, "big")
    reader = dmr.PacketReader()
    payloads = [(header.encode(), DataType.DATA_HEADER)]
    payloads += [(whole[i : i + 12], DataType.RATE_1_2) for i in range(0, len(whole), 12)]
    heard = [reader.read(dmr.decode(dmr.encode(*payload, 1))) for payload in payloads]
    packet = heard[-1]
    assert packet is not None
    assert isinstance(packet.header, dmr.UdtHeader)
    return packet.header, packet.octets
