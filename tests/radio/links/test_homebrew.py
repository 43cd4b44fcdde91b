import random

import msgspec
import pytest

from fuzz import homebrew as fuzz
from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame, Kind
from tests.radio.links.cases import CASES, ID

NAMES = pytest.mark.parametrize("name", CASES)


@NAMES
def test_decodes(name: str) -> None:
    data, value = CASES[name]
    assert homebrew.decode(data) == value


@NAMES
def test_encodes(name: str) -> None:
    data, value = CASES[name]
    assert homebrew.encode(value) == data


@NAMES
def test_truncated_is_malformed_or_another_command(name: str) -> None:
    data, value = CASES[name]
    for length in range(len(data)):
        if not data[length:].strip():
            continue  # trailing blanks may be cut
        try:
            assert homebrew.decode(data[:length]) != value
        except Malformed:
            continue


@pytest.mark.parametrize("length", range(53, 72))
def test_frame_of_any_known_length(length: int) -> None:
    data = CASES["frame"][0].ljust(71, b"\x11")[:length]
    frame = homebrew.decode(data)
    assert isinstance(frame, Frame)
    assert frame.burst == bytes(33)
    assert (frame.errors, frame.rssi) == ((5 if length > 53 else 0), (90 if length > 54 else 0))


@pytest.mark.parametrize("length", [4, 20, 52, 72, 73, 200])
def test_frame_of_another_length(length: int) -> None:
    with pytest.raises(Malformed):
        homebrew.decode(CASES["frame"][0].ljust(200, b"\0")[:length])


@pytest.mark.parametrize(
    ("flags", "kind"),
    [
        (0x21, Kind.HEADER),
        (0xA1, Kind.HEADER),
        (0x22, Kind.TERMINATOR),
        (0x20, Kind.PRIVACY),
        (0x10, Kind.VOICE_SYNC),
        (0x90, Kind.VOICE_SYNC),
        (0x05, Kind.VOICE),
        (0x23, Kind.DATA),
        (0x27, Kind.DATA),
        (0x31, Kind.DATA),
    ],
)
def test_kind_by_flags(flags: int, kind: Kind) -> None:
    frame = homebrew.decode(CASES["frame"][0][:15] + bytes([flags]) + bytes(37))
    assert isinstance(frame, Frame)
    assert frame.kind is kind
    assert frame.slot == (2 if flags & 0x80 else 1)


def test_details_as_a_careless_hotspot_sends_them() -> None:
    data = bytearray(CASES["details"][0])
    data[8:16] = b'"YL1\0\0\0\0'
    data[34:36] = b" x"
    data[58:78] = "Liepāja".encode().ljust(20, b"\0")
    details = homebrew.decode(bytes(data))
    assert isinstance(details, homebrew.Details)
    assert (details.callsign, details.power, details.location) == ("YL1", 0, "Liepāja")


def details(data: bytes) -> homebrew.Details:
    value = homebrew.decode(data)
    assert isinstance(value, homebrew.Details)
    return value


@pytest.mark.parametrize("length", [267, 301, 303, 350])
def test_details_of_another_length_are_read_as_far_as_they_go(length: int) -> None:
    data, value = CASES["details"]
    assert isinstance(value, homebrew.Details)
    heard = details(data.ljust(length)[:length])
    assert heard == value


def test_details_with_frequencies_above_one_gigahertz() -> None:
    data, value = CASES["details"]
    wide = data[:16] + b"1295000000" + b"1270000000" + data[34:]
    assert len(wide) == 304
    assert details(wide) == msgspec.structs.replace(
        value, receive_hz=1_295_000_000, transmit_hz=1_270_000_000
    )


def test_details_with_a_power_of_three_digits() -> None:
    data, value = CASES["details"]
    wide = data[:34] + b"100" + data[36:]
    assert len(wide) == 303
    assert details(wide) == msgspec.structs.replace(value, power=100)


def test_characters_that_steer_a_terminal_do_not_get_in() -> None:
    data = bytearray(CASES["details"][0])
    data[8:16] = b"Y\x1b[2J\x07Z "
    data[58:78] = b"Lie\n\x00pa\xc2\x9bja".ljust(20)
    heard = details(bytes(data))
    assert (heard.callsign, heard.location) == ("Y[2JZ", "Lie paja")


@pytest.mark.parametrize(
    "data", [b"RPTC" + ID, CASES["details"][0][:37], CASES["details"][0].ljust(513)]
)
def test_details_that_are_none_are_foreign(data: bytes) -> None:
    assert homebrew.decode(data) == homebrew.Foreign(246001, "RPTC")
    json = b"RPTC" + ID + b'{"identity":"YL1LPJ"}'.ljust(294)
    assert homebrew.decode(json) == homebrew.Foreign(246001, "RPTC")


def test_answers_of_masters_that_leave_things_out() -> None:
    assert homebrew.decode(b"RPTACK") == homebrew.Ack(b"")
    assert homebrew.decode(b"MSTNAK") == homebrew.Nak(0)
    assert homebrew.decode(b"MSTPONG" + ID[::-1]) == homebrew.Pong(0xF1C00300)
    for data in (b"RPTACK" + ID[:3], b"RPTACK" + ID + b"\0", b"RPTPING", b"MSTNAK" + ID + b"\0"):
        with pytest.raises(Malformed):
            homebrew.decode(data)


def test_long_text_is_cut_to_its_field() -> None:
    details = homebrew.Details(246001, callsign="far too long", power=12345)
    assert len(homebrew.encode(details)) == 302


def test_options_with_zeros_and_quotes() -> None:
    assert homebrew.decode(b"RPTO" + ID + b'"TS1=1"\0\0') == homebrew.Options(246001, "TS1=1")


@pytest.mark.parametrize(
    ("host", "text"),
    [
        ("192.0.2.1", "192.0.2.1:62031"),
        ("::ffff:192.0.2.1", "192.0.2.1:62031"),
        ("2001:db8::1", "[2001:db8::1]:62031"),
    ],
)
def test_address_reads_the_same_however_it_came(host: str, text: str) -> None:
    assert str(Address(host, 62031)) == text


def test_fuzz() -> None:
    fuzz.run(20_000, random.Random(1))
