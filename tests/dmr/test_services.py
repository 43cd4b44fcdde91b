"""What travels in packets: IP, texts, places, registrations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DmrError, location, registration, text, tokens
from scape.dmr.datagram import SERVER_NETWORK, dotted
from scape.dmr.location import Kind, LocationDocument
from scape.dmr.position import Position

IP = (
    "45000038fb410000401125490c23380b0d0008fd0fa10fa10024276a0d1a22047fffffff694728710f0a522c2d82"
    "534e6c0048564770402b"
)
TEXTS: dict[str, dmr.TextMessage] = {
    "000de001019544610068006f006a00": dmr.TextMessage(
        kind=text.Kind.TEXT,
        text="ahoj",
        address=b"\x01",
        acknowledge=True,
        reserved=True,
        sequence=85,
        encoding=4,
    ),
    "0010e00093040d000a00410048004f004a00": dmr.TextMessage(
        kind=text.Kind.TEXT,
        text="\r\nAHOJ",
        acknowledge=True,
        reserved=True,
        sequence=19,
        encoding=4,
    ),
    "0003d00001": dmr.TextMessage(kind=text.Kind.AVAILABILITY, acknowledge=True, capability=1),
    "00021f00": dmr.TextMessage(kind=text.Kind.ACKNOWLEDGEMENT),
    "00049f009520": dmr.TextMessage(kind=text.Kind.ACKNOWLEDGEMENT, sequence=53, encoding=0),
}
REGISTRATIONS: dict[str, dmr.Registration] = {
    "0007f0200231310000": dmr.Registration(
        kind=registration.Kind.DEVICE_REGISTRATION, acknowledge=True, second=0x20, device="11"
    ),
    "0010f5000231310939393939393939393900": dmr.Registration(
        kind=registration.Kind.USER_REGISTRATION,
        acknowledge=True,
        second=0,
        device="11",
        user="999999999",
    ),
    "000131": dmr.Registration(kind=registration.Kind.DEVICE_DEREGISTRATION),
    "0002bf01": registration.accepted(),
    "000174": registration.query(),
    "00013f": dmr.Registration(kind=registration.Kind.RESPONSE),
    "00033f1080": dmr.Registration(kind=registration.Kind.RESPONSE, extra=b"\x10\x80"),
}
REQUEST = bytes.fromhex("2468ace0")
PLACES: dict[str, tuple[Kind, bytes, Position | None]] = {
    "071a22042468ace0341f4dbc778051118ecd8d118ad47b00636c0006": (
        Kind.IMMEDIATE_REPORT,
        REQUEST,
        Position(
            latitude=12.345345,
            longitude=24.668866,
            radius=0.7734375,
            speed=0.046875,
            time="20030630073000",
        ),
    ),
    "0d0f22042468ace066118ecd8d118ad47b": (
        Kind.TRIGGERED_REPORT,
        REQUEST,
        Position(latitude=12.345345, longitude=24.668866),
    ),
    "0d162204c00000005148610c340ad0ecf70c126c003656a2": (
        Kind.TRIGGERED_REPORT,
        bytes.fromhex("c0000000"),
        Position(
            latitude=50.891549, longitude=15.210163, radius=12.140625, speed=0.421875, heading=324
        ),
    ),
    "0d1a22047fffffff69486109950ad0ecd28338156c000856a270400a": (
        Kind.TRIGGERED_REPORT,
        bytes.fromhex("7fffffff"),
        Position(
            latitude=50.891521, longitude=15.21016, altitude=440.1640625, speed=0.0625, heading=324
        ),
    ),
    "1315232f341f4ad07b2e66474326660a4d56e46b0b5620": (
        Kind.UNSOLICITED_REPORT,
        b"\x2f",
        Position(latitude=50.106308, longitude=14.487338, heading=64, time="20021108074446"),
    ),
    "0f0622042468ace0": (Kind.STOP_REQUEST, REQUEST, None),
    "110722042468ace038": (Kind.STOP_ANSWER, REQUEST, None),
    "070c22042468ace0390503515355": (Kind.IMMEDIATE_REPORT, REQUEST, None),
    "050822042468ace05162": (Kind.IMMEDIATE_REQUEST, REQUEST, None),
    "090922042468ace034313c": (Kind.TRIGGERED_REQUEST, REQUEST, None),
}


@pytest.mark.parametrize("octets", TEXTS)
def test_a_real_text_is_read_and_built_again(octets: str) -> None:
    assert dmr.TextMessage.decode(bytes.fromhex(octets)) == TEXTS[octets]
    assert TEXTS[octets].encode() == bytes.fromhex(octets)


@given(st.text(max_size=200), st.integers(0, 127), st.binary(max_size=20))
def test_any_text_comes_back(words: str, sequence: int, address: bytes) -> None:
    sent = dmr.TextMessage(
        kind=text.Kind.TEXT,
        text=words,
        address=address,
        acknowledge=True,
        sequence=sequence,
        encoding=4,
    )
    assert dmr.TextMessage.decode(sent.encode()) == sent
    answer = text.acknowledgement(sent)
    assert dmr.TextMessage.decode(answer.encode()).sequence == sequence
    assert text.decode_standard(text.encode_standard(words)) == words
    assert dmr.ShortText.decode(dmr.ShortText(3, words).encode()) == dmr.ShortText(3, words)


@pytest.mark.parametrize(
    "octets", ["", "000d", "0002e0", "0002e0ff", "00ffe00000", "0004e0009595", "0005e000959504"]
)
def test_a_text_cut_short_is_refused(octets: str) -> None:
    with pytest.raises(DmrError):
        dmr.TextMessage.decode(bytes.fromhex(octets))


@pytest.mark.parametrize("octets", REGISTRATIONS)
def test_a_real_registration_is_read_and_built_again(octets: str) -> None:
    assert dmr.Registration.decode(bytes.fromhex(octets)) == REGISTRATIONS[octets]
    assert REGISTRATIONS[octets].encode() == bytes.fromhex(octets)


def test_a_registration_says_why_it_comes() -> None:
    heard = dmr.Registration.decode(bytes.fromhex("0007f0200231310000"))
    assert heard.event == registration.Event.INITIAL
    assert registration.refused(1).acknowledge


@pytest.mark.parametrize("octets", ["", "0001", "0000f0", "0009f0", "0001f0", "0004f0200531"])
def test_a_registration_cut_short_is_refused(octets: str) -> None:
    with pytest.raises(DmrError):
        dmr.Registration.decode(bytes.fromhex(octets))


@pytest.mark.parametrize("octets", PLACES)
def test_a_real_location_document_is_read_and_built_again(octets: str) -> None:
    kind, request, position = PLACES[octets]
    document = LocationDocument.decode(bytes.fromhex(octets))
    assert (document.kind, document.request) == (kind, request)
    assert rounded(document.position) == position
    assert document.encode() == bytes.fromhex(octets)


def test_a_document_with_constants_is_read_and_built_again() -> None:
    octets = bytes.fromhex("040e05054150434f22042468ace05362")
    document = LocationDocument.decode(octets)
    assert document.constants == b"\x05APCO"
    assert document.request == REQUEST
    assert document.encode() == octets


def test_results_tell_done_from_why_not() -> None:
    assert LocationDocument.decode(bytes.fromhex("110722042468ace038")).result == 0
    assert LocationDocument.decode(bytes.fromhex("070c22042468ace0390503515355")).result == 5
    assert LocationDocument.decode(bytes.fromhex("0f0622042468ace0")).result is None


def test_requests_are_what_radios_know() -> None:
    assert location.request_stop(REQUEST).encode() == bytes.fromhex("0f0622042468ace0")
    every = location.request_every(REQUEST, 60).encode()
    assert every[:1] + every[2:11] == bytes.fromhex("09 22042468ace034313c")
    assert LocationDocument.decode(every).request == REQUEST
    assert LocationDocument.decode(location.request_once(REQUEST).encode()).position is None


@given(
    st.floats(1, 90) | st.floats(-90, -1),
    st.floats(-180, 180),
    st.none() | st.integers(0, 500_000),
    st.none() | st.integers(0, 10_000),
    st.none() | st.integers(0, 179),
)
def test_a_position_comes_back(
    latitude: float, longitude: float, radius: int | None, speed: int | None, half: int | None
) -> None:
    """Lengths and speeds are sent in 128ths."""
    sent = Position(
        latitude=latitude,
        longitude=longitude,
        radius=None if radius is None else radius / 128,
        speed=None if speed is None else speed / 128,
        heading=None if half is None else 2 * half,
        time="20261123014500",
    )
    document = location.report(Kind.TRIGGERED_REPORT, REQUEST, sent)
    heard = LocationDocument.decode(document.encode()).position
    assert heard is not None
    assert heard.latitude == pytest.approx(latitude, abs=1e-6)
    assert heard.longitude == pytest.approx(longitude, abs=1e-6)
    assert (heard.radius, heard.speed, heard.heading) == (sent.radius, sent.speed, sent.heading)
    assert heard.time == sent.time


@pytest.mark.parametrize(
    "octets", ["", "07", "0705", "0d0566118ecd8d", "0d0224ff", "03058a0705", "1600"]
)
def test_a_location_document_cut_short_is_refused(octets: str) -> None:
    with pytest.raises(DmrError):
        LocationDocument.decode(bytes.fromhex(octets))


@pytest.mark.parametrize(
    ("octets", "value"), [("25", 0x25), ("8120", 0xA0), ("828f25", 0x87A5), ("8757", 0x3D7)]
)
def test_numbers_of_any_length(octets: str, value: int) -> None:
    assert tokens.read_unsigned(bytes.fromhex(octets), 0) == (value, len(octets) // 2)
    assert tokens.unsigned(value) == bytes.fromhex(octets)


@pytest.mark.parametrize(
    ("octets", "value"), [("6540", -37.5), ("c1208757", -160 - 983 / 128**2), ("400a", -0.078125)]
)
def test_real_numbers_with_a_sign(octets: str, value: float) -> None:
    assert tokens.read_signed_real(bytes.fromhex(octets), 0) == (value, len(octets) // 2)


def test_a_real_ip_packet_is_read_and_built_again() -> None:
    datagram = dmr.Datagram.decode(bytes.fromhex(IP))
    assert (datagram.source_port, datagram.destination_port) == (dmr.Port.LRRP, dmr.Port.LRRP)
    assert dotted(datagram.source) == "12.35.56.11"
    assert dmr.radio_of(datagram.source) == 2308107
    assert datagram.destination == dmr.radio_address(2301, SERVER_NETWORK)
    assert datagram.encode() == bytes.fromhex(IP)
    place = LocationDocument.decode(datagram.payload).position
    assert place is not None
    assert (round(place.latitude, 3), round(place.longitude, 3)) == (50.033, 14.514)


@given(st.binary(max_size=200), st.integers(0, 0xFFFF), st.integers(0, 0xFFFFFF))
def test_any_datagram_comes_back(payload: bytes, port: int, radio: int) -> None:
    sent = dmr.Datagram(
        source=dmr.radio_address(1),
        destination=dmr.radio_address(radio),
        source_port=port,
        destination_port=4007,
        payload=payload,
    )
    assert dmr.Datagram.decode(sent.encode()) == sent


def test_a_broken_ip_header_is_refused() -> None:
    whole = bytes.fromhex(IP)
    for broken in (whole[:27], whole[:-1], b"\x65" + whole[1:], whole[:8] + b"\x41" + whole[9:]):
        with pytest.raises(DmrError):
            dmr.Datagram.decode(broken)


COMPRESSED: dict[str, dmr.CompressedDatagram] = {
    "d6790062620003bf0007": dmr.CompressedDatagram(
        identification=0xD679,
        source_index=0x62,
        destination_index=0x62,
        payload=bytes.fromhex("0003bf0007"),
    ),
    "0fd6016161000cf020073233": dmr.CompressedDatagram(
        identification=0x0FD6,
        destination_network=1,
        source_index=0x61,
        destination_index=0x61,
        payload=bytes.fromhex("000cf020073233"),
    ),
    "0001018182": dmr.CompressedDatagram(
        identification=1,
        destination_network=1,
        opcode=3,
        source_index=1,
        destination_index=2,
        source_port=dmr.Port.TEXT,
        destination_port=dmr.Port.LOCATION,
        payload=b"",
    ),
    "00010000000fa10fa7ff": dmr.CompressedDatagram(
        identification=1, source_port=4001, destination_port=4007, payload=b"\xff"
    ),
}


@pytest.mark.parametrize("octets", COMPRESSED)
def test_a_compressed_datagram_is_read_and_built_again(octets: str) -> None:
    assert dmr.CompressedDatagram.decode(bytes.fromhex(octets)) == COMPRESSED[octets]
    assert COMPRESSED[octets].encode() == bytes.fromhex(octets)


@pytest.mark.parametrize("octets", ["00010000", "0001000000", "00010000000fa1"])
def test_a_compressed_header_cut_short_is_refused(octets: str) -> None:
    with pytest.raises(DmrError):
        dmr.CompressedDatagram.decode(bytes.fromhex(octets))


def rounded(position: Position | None) -> Position | None:
    if position is None:
        return None
    fields = {name: getattr(position, name) for name in position.__struct_fields__}
    fields["latitude"] = round(position.latitude, 6)
    fields["longitude"] = round(position.longitude, 6)
    return Position(**fields)
