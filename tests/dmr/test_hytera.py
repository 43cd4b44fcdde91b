"""Hytera's frames, off the air and out of its manuals: texts, places, registrations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DmrError
from scape.dmr.hytera import Location, LocationKind, Message, Registration, Service, Text, TextKind
from scape.dmr.position import Position

TEXT = "0980a10022000000010a01b2070a03640e4f004c004900560045005200200054004500530054007a03"
GROUP_TEXT = "0980b1001400000001000000010a000835610068006f006a000203"
FRAMES: dict[str, Message] = {
    "02040005006400000001c403": Message(
        service=Service.REMOTE_CONTROL, opcode=4, payload=bytes.fromhex("6400000001")
    ),
    "024108050000d20400000e03": Message(
        service=Service.REMOTE_CONTROL, opcode=0x0841, payload=bytes.fromhex("00d2040000")
    ),
    "0247880100006203": Message(service=Service.REMOTE_CONTROL, opcode=0x8847, payload=b"\0"),
    "9100020004" + "0a0000140e03": Message(
        service=Service.REGISTRATION, opcode=2, payload=b"\n\0\0\x14", reliable=True
    ),
}
TEXTS: dict[str, tuple[Text, str, int | None]] = {
    TEXT: (
        Text(
            kind=TextKind.PRIVATE,
            request=1,
            destination=dmr.radio_address(111111, 10),
            source=dmr.radio_address(222222, 10),
            content="OLIVER TEST".encode("utf-16-le"),
            confirmed=True,
        ),
        "OLIVER TEST",
        None,
    ),
    GROUP_TEXT: (
        Text(
            kind=TextKind.GROUP,
            request=1,
            destination=1,
            source=dmr.radio_address(2101, 10),
            content="ahoj".encode("utf-16-le"),
            confirmed=True,
        ),
        "ahoj",
        None,
    ),
    "0980a2000d000000010a01b2070a030000003103": (
        Text(
            kind=TextKind.PRIVATE_ANSWER,
            request=1,
            destination=dmr.radio_address(111111, 10),
            source=dmr.radio_address(196608, 10),
            content=b"\0",
            confirmed=True,
        ),
        "",
        0,
    ),
    "09c0a200120003000000020a01b2070a03000000010203e203": (
        Text(
            kind=TextKind.PRIVATE_ANSWER,
            request=2,
            destination=dmr.radio_address(111111, 10),
            source=dmr.radio_address(196608, 10),
            content=b"\0",
            confirmed=True,
            option=b"\1\2\3",
        ),
        "",
        0,
    ),
}
PLACES: dict[str, tuple[LocationKind, int, Position | None]] = {
    "08a0020032000000010a2110dd0000413138333634383236313031354e343731382e383035314530313835342e"
    "34333837302e313132310b03": (
        LocationKind.REPORT,
        2167005,
        Position(
            latitude=47.313418,
            longitude=18.907312,
            speed=0.051444,
            heading=121,
            time="20151026183648",
        ),
    ),
    "08a002003200000003002337fb0000410000000000000000000000004e353030332e383737314530313432362e35"
    "3330320000000000007003": (
        LocationKind.REPORT,
        2308091,
        Position(latitude=50.064618, longitude=14.44217, age=None),
    ),
    "08a0030034000000000a2338630000413131323534303237303932314e353030332e383734364530313432362e35"
    "313932302e32323533ff1c4d03": (
        LocationKind.REPORT_WITH_RSSI,
        2308195,
        Position(
            latitude=50.064577,
            longitude=14.441987,
            speed=0.102889,
            heading=253,
            time="20210927112540",
        ),
    ),
    "08d0040034000015c80a0000030000413138343033303036313232314e343732342e303135384530303733312e31"
    "303733302e30323037ffc66303": (
        LocationKind.CONDITION_REPORT_WITH_RSSI,
        3,
        Position(
            latitude=47.400263,
            longitude=7.518455,
            speed=0.0,
            heading=207,
            time="20211206184030",
        ),
    ),
    "08a0010009200000030a03640e01e503": (LocationKind.REQUEST, 222222, None),
}
REGISTRATIONS: dict[str, Registration] = {
    "11000300040a2338636303": Registration(kind=3, radio=dmr.radio_address(2308195, 10)),
    "11008000090a2338630000000708d203": Registration(
        kind=0x80, radio=dmr.radio_address(2308195, 10), result=0, seconds=1800
    ),
    "11008200050a00002100" + "8003": Registration(kind=0x82, radio=0x0A000021, result=0),
}


@pytest.mark.parametrize("octets", FRAMES)
def test_a_real_frame_is_read_and_built_again(octets: str) -> None:
    assert Message.decode(bytes.fromhex(octets)) == FRAMES[octets]
    assert FRAMES[octets].encode().hex() == octets


@pytest.mark.parametrize("octets", TEXTS)
def test_a_real_text_is_read_and_built_again(octets: str) -> None:
    expected, words, result = TEXTS[octets]
    heard = Text.decode(Message.decode(bytes.fromhex(octets)))
    assert (heard, heard.text, heard.result) == (expected, words, result)
    assert heard.message().encode().hex() == octets


@pytest.mark.parametrize("octets", PLACES)
def test_a_real_place_is_read_and_built_again(octets: str) -> None:
    kind, radio, place = PLACES[octets]
    heard = Location.decode(Message.decode(bytes.fromhex(octets)))
    assert (heard.kind, dmr.radio_of(heard.radio), rounded(heard.position)) == (kind, radio, place)
    assert heard.message().encode().hex() == octets


@pytest.mark.parametrize("octets", REGISTRATIONS)
def test_a_real_registration_is_read_and_built_again(octets: str) -> None:
    heard = Registration.decode(Message.decode(bytes.fromhex(octets)))
    assert heard == REGISTRATIONS[octets]
    assert heard.message().encode().hex() == octets


def test_a_capture_whose_places_were_changed_after_its_checksum_is_refused() -> None:
    octets = next(octets for octets in PLACES if octets.endswith("4d03"))
    with pytest.raises(DmrError, match="checksum"):
        Message.decode(bytes.fromhex(octets.removesuffix("4d03") + "ae03"))


def test_an_emergency_tells_the_place_and_no_request() -> None:
    place = b"A183648261015S4718.8051W01854.43870.1121"
    frame = Message(service=Service.LOCATION, opcode=0xB003, payload=b"\n\0\0\x21\1" + place)
    heard = Location.decode(frame)
    assert (heard.request, dmr.radio_of(heard.radio)) == (None, 0x21)
    assert heard.position is not None
    assert heard.position.latitude == pytest.approx(-47.313418, abs=1e-6)
    assert heard.position.longitude == pytest.approx(-18.907312, abs=1e-6)


def test_a_radio_without_a_fix_tells_no_place() -> None:
    octets = bytes(10) + b"V" + bytes(39)
    assert Location(kind=LocationKind.REPORT, octets=octets).position is None
    with pytest.raises(DmrError, match="no number"):
        _ = Location(kind=LocationKind.REPORT, octets=bytes(10) + b"A" + bytes(39)).position


@pytest.mark.parametrize("place", range(0, 41, 3))
def test_a_broken_frame_is_refused(place: int) -> None:
    """Three octets of its first, the service and the two ends, are not summed."""
    octets = bytearray.fromhex(TEXT)
    with pytest.raises(DmrError):
        Message.decode(bytes(octets[:place]))
    octets[place or 1] ^= 0x40
    with pytest.raises(DmrError):
        Message.decode(bytes(octets))


@pytest.mark.parametrize(
    ("service", "opcode", "payload"),
    [(9, 0x80A1, bytes(11)), (9, 0x40A1, b"\0\x7f" + bytes(12)), (8, 0xA002, bytes(49))],
)
def test_a_message_cut_short_is_refused(service: int, opcode: int, payload: bytes) -> None:
    frame = Message(service=service, opcode=opcode, payload=payload)
    for decode in (Text.decode, Location.decode, Registration.decode):
        with pytest.raises(DmrError):
            decode(frame)


@given(
    st.sampled_from(TextKind),
    st.text(max_size=40),
    st.none() | st.binary(max_size=9),
    st.booleans(),
)
def test_any_text_comes_back(
    kind: TextKind, words: str, option: bytes | None, confirmed: bool
) -> None:
    nobody = kind in {TextKind.GROUP_ANSWER, TextKind.GROUP_SHORT_ANSWER}
    sent = Text(
        kind=kind,
        request=7,
        destination=9,
        source=None if nobody else 1,
        content=words.encode("utf-16-le", "surrogatepass"),
        option=option,
        confirmed=confirmed,
    )
    heard = Text.decode(Message.decode(sent.message().encode()))
    assert heard == sent
    assert heard.text in {words, ""}


def rounded(position: Position | None) -> Position | None:
    if position is None:
        return None
    fields = {name: getattr(position, name) for name in position.__struct_fields__}
    parts = ("latitude", "longitude", "speed")
    rounded_ = {n: round(fields[n], 6) for n in parts if fields[n] is not None}
    return Position(**fields | rounded_)
