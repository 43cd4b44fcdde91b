"""A place is what its document allows, or none: in every form that radios use."""

import math
from collections.abc import Callable

import pytest
from msgspec import structs

from scape import dmr
from scape.dmr import DmrError, hytera, link_control, lip, location, tokens
from scape.dmr.position import Position, checked
from scape.dmr.unified import NmeaReport

NAN = (
    "08a0020032000000010a00004d0000413130313530303236313132364e35366e616e20202020"
    "4530323130302e36303030312e353039309d03"
)
NOT_A_HEADING = (
    "08a0020032000000010a00004d0000413130313530303236313132364e353633302e36303030"
    "4530323130302e36303030312e356e616e5f03"
)
HYTERA = b"A183648261115N4718.8051E01854.43870.1121"
SHORT = NmeaReport(
    north=True,
    east=True,
    fix=True,
    speed=37,
    latitude=(56, 302_820),
    longitude=(21, 6_480),
    hours=18,
    minutes=36,
    seconds=4,
)


def hytera_place(octets: bytes) -> Position | None:
    frame = hytera.Message(service=8, opcode=0xA002, payload=bytes(10) + octets)
    return hytera.Location.decode(hytera.Message.decode(frame.encode())).position


@pytest.mark.parametrize("octets", [NAN, NOT_A_HEADING])
def test_a_frame_of_hytera_with_words_for_digits_is_refused(octets: str) -> None:
    heard = hytera.Location.decode(hytera.Message.decode(bytes.fromhex(octets)))
    with pytest.raises(DmrError):
        _ = heard.position


@pytest.mark.parametrize(
    ("place", "octets"),
    [
        (0, b"a"),
        (1, b"250000"),
        (7, b"311126"),
        (7, b"320126"),
        (13, b"n"),
        (14, b"9018.8051"),
        (14, b"4775.8051"),
        (14, b"47nan    "),
        (14, b"47+8.8051"),
        (14, b"4_18.8051"),
        (14, b" 718.8051"),
        (14, b"4718.805\n"),
        (23, b"X"),
        (24, b"18054.4387"),
        (24, b"20054.4387"),
        (34, b"nan"),
        (34, b"inf"),
        (34, b"1e9"),
        (34, b"-5\0"),
        (34, b"\0.1"),
        (37, b"999"),
        (37, b"inf"),
        (37, b"-90"),
    ],
)
def test_a_place_of_hytera_out_of_form_or_range_is_refused(place: int, octets: bytes) -> None:
    assert hytera_place(HYTERA) is not None
    with pytest.raises(DmrError):
        hytera_place(HYTERA[:place] + octets + HYTERA[place + len(octets) :])


def test_a_place_of_hytera_without_a_time_is_of_no_known_age() -> None:
    place = hytera_place(b"A" + bytes(12) + HYTERA[13:])
    assert place is not None
    assert (place.time, place.age) == (None, None)
    place = hytera_place(HYTERA)
    assert place is not None
    assert (place.time, place.age) == ("20151126183648", 0)


def test_a_place_of_hytera_at_zero_is_none() -> None:
    assert hytera_place(HYTERA[:13] + b"N0000.0000E00000.00000.1121") is None


def test_a_talker_who_does_not_know_where_he_is_is_nowhere() -> None:
    heard = link_control.decode(bytes.fromhex("08000e000000000000"))
    assert isinstance(heard, dmr.GpsInfo)
    assert heard.position is None
    for error, radius in enumerate((2, 20, 200, 2_000, 20_000, 200_000)):
        known = dmr.GpsInfo(latitude=56.5, longitude=21.0, error=error).position
        assert known == Position(latitude=56.5, longitude=21.0, radius=radius)
        assert dmr.GpsInfo(latitude=0, longitude=0, error=error).position is None
    for error in (6, 7):
        assert dmr.GpsInfo(latitude=56.5, longitude=21.0, error=error).position is None


@pytest.mark.parametrize(("elapsed", "age"), [(0, 5), (1, 300), (2, 1_800), (3, None)])
def test_the_standards_report_tells_how_old_and_how_good_it_is(
    elapsed: int, age: int | None
) -> None:
    report = lip.ShortReport(
        latitude=56.5, longitude=21.0, elapsed=elapsed, error=2, speed=18, direction=15
    )
    place = lip.ShortReport.decode(report.encode()).position
    assert place is not None
    assert (place.radius, place.speed, place.heading, place.age) == (200, 5.0, 338, age)
    assert structs.replace(report, error=7).position is None
    assert structs.replace(report, latitude=0, longitude=0).position is None


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("latitude", (99, 0)),
        ("latitude", (90, 1)),
        ("latitude", (56, 600_000)),
        ("latitude", (128, 0)),
        ("longitude", (200, 0)),
        ("longitude", (21, 639_999)),
        ("hours", 24),
        ("minutes", 60),
        ("seconds", 6),
    ],
)
def test_a_place_of_a_satellite_receiver_out_of_range_is_refused(
    field: str, value: int | tuple[int, int]
) -> None:
    assert SHORT.position is not None
    assert (SHORT.position.time, SHORT.position.heading) == ("183640", None)
    with pytest.raises(DmrError):
        _ = structs.replace(SHORT, **{field: value}).position


def test_a_course_out_of_range_is_refused_and_a_long_report_tells_the_second() -> None:
    place = structs.replace(SHORT, course=359, seconds=41).position
    assert place is not None
    assert (place.time, place.heading) == ("183641", 359)
    with pytest.raises(DmrError):
        _ = structs.replace(SHORT, course=511).position


POINT = "66" + "11223344" + "55667788"


def test_motorolas_compressed_location_is_reported() -> None:
    datagram = dmr.CompressedDatagram.decode(
        bytes.fromhex("4222015f5f" + "0d0f" + "220400000000" + POINT)
    )
    assert datagram.destination_index == 0x5F
    place = location.LocationDocument.decode(datagram.payload).position
    assert place is not None
    assert (place.latitude, place.longitude) == pytest.approx((12.0470, 120.0941), abs=1e-3)


@pytest.mark.parametrize("envelope", ["", "0312343c00"])
@pytest.mark.parametrize("unknown", ["", "99", "99010203"])
def test_what_is_understood_of_a_location_document_is_reported(envelope: str, unknown: str) -> None:
    body = "2301" + "66" + "11111112" + "22222222" + unknown
    octets = bytes.fromhex(f"{envelope}0d{len(body) // 2:02x}{body}")
    heard = location.LocationDocument.decode(octets)
    assert heard.position is not None
    assert (heard.request, heard.rest.hex(), heard.envelope.hex()) == (b"\1", unknown, envelope)
    assert heard.encode() == octets


@pytest.mark.parametrize(
    "elements",
    [
        POINT + "5600" + "56b5",  # heading 362
        POINT + "6cbfffffff7f00",  # a speed of millions
        POINT + "341f4ad07b3f",  # a sixty-third second
        POINT + "341fb8000000",  # month 14
        POINT + "34ffff000000",  # the year 16383
    ],
)
def test_a_location_document_out_of_range_is_refused(elements: str) -> None:
    octets = bytes.fromhex(f"0d{len(elements) // 2:02x}{elements}")
    with pytest.raises(DmrError):
        _ = location.LocationDocument.decode(octets).position


def test_a_location_document_at_zero_is_no_place_and_one_without_a_clock_of_no_age() -> None:
    def received(elements: str) -> Position | None:
        octets = bytes.fromhex(f"0d{len(elements) // 2:02x}{elements}")
        return location.LocationDocument.decode(octets).position

    assert received("66" + "00" * 8) is None
    place = received("34" + "00" * 5 + POINT)
    assert place is not None
    assert (place.time, place.age) == (None, None)


HERE = Position(latitude=56.5, longitude=21.0)


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e9])
@pytest.mark.parametrize("field", ["latitude", "longitude", "speed", "heading"])
def test_no_number_out_of_the_world_is_a_place(field: str, bad: float) -> None:
    assert checked(HERE) == HERE
    with pytest.raises(DmrError):
        checked(structs.replace(HERE, **{field: bad}))


def test_a_place_known_to_no_200_kilometres_is_none() -> None:
    for radius in (200_001.0, math.nan, math.inf):
        assert checked(structs.replace(HERE, radius=radius)) is None


@pytest.mark.parametrize("read", [tokens.read_unsigned_real, tokens.read_signed_real])
def test_any_real_number_is_finite(read: Callable[[bytes, int], tuple[float, int]]) -> None:
    value, _ = read(bytes.fromhex("ffffffff7f" * 2), 0)
    assert math.isfinite(value)
