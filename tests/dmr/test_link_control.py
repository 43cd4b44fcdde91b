"""Link control: every kind of it, and names put together from its parts."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DmrError, embedded, link_control, talker_alias
from scape.dmr.talker_alias import Coding
from tests.dmr.captures import FRAGMENTS

ALIAS = ("0400da005200340057", "050000420050002000", "060044006d00690074", "070000720069006900")


@pytest.mark.parametrize("fragments", FRAGMENTS)
def test_a_real_embedded_link_control_is_read_and_built_again(fragments: str) -> None:
    heard = embedded.decode(bytes.fromhex(fragments))
    assert heard == dmr.EmbeddedLinkControl(FRAGMENTS[fragments])
    assert b"".join(embedded.encode(FRAGMENTS[fragments])) == bytes.fromhex(fragments)


@given(st.binary(min_size=9, max_size=9))
def test_any_nine_octets_come_back(octets: bytes) -> None:
    assert link_control.decode(octets).encode() == octets


@pytest.mark.parametrize("octet", range(256))
def test_every_service_option_comes_back(octet: int) -> None:
    assert dmr.ServiceOptions.decode(octet).encode() == octet


def test_emergency_and_privacy_stand_where_the_standard_says() -> None:
    call = link_control.decode(bytes.fromhex("0000c0ffffff00abcd"))
    assert call == dmr.GroupVoice(
        destination=dmr.ALL_CALL,
        source=0xABCD,
        options=dmr.ServiceOptions(emergency=True, privacy=True),
    )


@pytest.mark.parametrize("feature_set", [0x00, 0x08, 0x10, 0x68])
def test_a_makers_ordinary_call_is_a_call_and_keeps_its_feature_set(feature_set: int) -> None:
    octets = bytes([0, feature_set, 0x20]) + bytes.fromhex("00000920baef")
    call = link_control.decode(octets)
    assert isinstance(call, dmr.GroupVoice)
    assert (call.destination, call.source, call.feature_set) == (9, 2145007, feature_set)
    assert call.encode() == octets


def test_an_unknown_link_control_is_carried_untouched() -> None:
    octets = bytes.fromhex("0477deadbeef010203")
    heard = link_control.decode(octets)
    assert heard == dmr.OpaqueLinkControl(opcode=4, feature_set=0x77, octets=octets[2:])
    assert heard.encode() == octets


def test_the_end_of_data_names_both_ends() -> None:
    heard = link_control.decode(bytes.fromhex("300000010008350020")[:9])
    assert heard == dmr.TerminatorData(destination=0x000100, source=0x083500, full_message=True)


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(56.5047, 21.0108), (-33.9, -70.5), (0.0, 0.0), (-90.0, -180.0)]
)
def test_a_position_comes_back_within_a_few_metres(latitude: float, longitude: float) -> None:
    sent = dmr.GpsInfo(latitude=latitude, longitude=longitude, error=1)
    heard = link_control.decode(sent.encode())
    assert isinstance(heard, dmr.GpsInfo)
    assert heard.latitude == pytest.approx(latitude, abs=1e-5)
    assert heard.longitude == pytest.approx(longitude, abs=1e-5)
    assert heard.error == 1


@pytest.mark.parametrize("length", [0, 8, 10])
def test_a_link_control_of_another_length_is_refused(length: int) -> None:
    with pytest.raises(DmrError):
        link_control.decode(bytes(length))


@given(st.binary(min_size=9, max_size=9), st.sets(st.integers(0, 127), min_size=1, max_size=3))
def test_three_wrong_bits_of_an_embedded_link_control_are_mended(
    octets: bytes, places: set[int]
) -> None:
    control = link_control.decode(octets)
    word = int.from_bytes(b"".join(embedded.encode(control)), "big")
    for place in places:
        word ^= 1 << place
    heard = embedded.decode(word.to_bytes(16, "big"))
    assert heard == dmr.EmbeddedLinkControl(control, len(places))


def test_a_wrong_checksum_of_an_embedded_link_control_is_reported() -> None:
    good = int.from_bytes(bytes.fromhex("0300030a0f0006060f033a030c393530"), "big")
    other = int.from_bytes(bytes.fromhex("09001d17271e81b730060c9a9a8e09b1"), "big")
    with pytest.raises(DmrError, match="checksum"):
        embedded.decode((good ^ other ^ one_more()).to_bytes(16, "big"))


def one_more() -> int:
    """A third code word: the sum of three has the data of all, and a checksum of none."""
    fragments = embedded.encode(dmr.GroupVoice(destination=77, source=1234567))
    return int.from_bytes(b"".join(fragments), "big")


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_a_real_alias_comes_together_in_any_order(order: tuple[int, ...]) -> None:
    alias = dmr.TalkerAlias()
    for place in order:
        alias = alias.add(alias_part(ALIAS[place]))
    # A header begins an alias: blocks that came before it are heard again in the next round.
    for part in ALIAS:
        alias = alias.add(alias_part(part))
    assert alias.is_complete
    assert alias.text == "R4WBP Dmitrii"


@pytest.mark.parametrize(
    ("heard", "text"), [((0,), "R4W"), ((0, 1), "R4WBP"), ((0, 2, 3), "R4W"), ((1, 2), "")]
)
def test_an_alias_with_missing_blocks_shows_what_is_sure(heard: tuple[int, ...], text: str) -> None:
    alias = dmr.TalkerAlias()
    for place in heard:
        alias = alias.add(alias_part(ALIAS[place]))
    assert not alias.is_complete
    assert alias.text == text


@pytest.mark.parametrize(
    ("coding", "text", "cut"),
    [
        (Coding.SEVEN_BIT, "M21 OZOLS", "M21 OZOLS"),
        (Coding.SEVEN_BIT, "A" * 40, "A" * 31),
        (Coding.LATIN_1, "Müller M21", "Müller M21"),
        (Coding.UTF_8, "Šiauliai Žemaitė Ąžuolas x", "Šiauliai Žemaitė Ąžuol"),
        (Coding.UTF_16, "Jānis Kļaviņš", "Jānis Kļaviņš"),
        (Coding.UTF_16, "Liepājas pašvaldība", "Liepājas pašv"),
        (Coding.UTF_16, "", ""),
    ],
)
def test_a_name_is_sent_and_read(coding: Coding, text: str, cut: str) -> None:
    alias = dmr.TalkerAlias()
    for part in talker_alias.encode(text, coding):
        alias = alias.add(alias_part(part.encode().hex()))
    assert alias.is_complete
    assert alias.text == cut


@pytest.mark.parametrize(
    ("coding", "fits"),
    [
        (Coding.SEVEN_BIT, (7, 15, 23, 31)),
        (Coding.LATIN_1, (6, 13, 20, 27)),
        (Coding.UTF_8, (6, 13, 20, 27)),
        (Coding.UTF_16, (3, 6, 10, 13)),
    ],
)
def test_a_name_needs_no_more_parts_than_it_fills(coding: Coding, fits: tuple[int, ...]) -> None:
    for blocks, length in enumerate(fits):
        assert len(talker_alias.encode("A" * length, coding)) == 1 + blocks
        more = talker_alias.encode("A" * (length + 1), coding)
        assert len(more) == min(2 + blocks, 4)


def test_a_new_header_begins_a_new_alias() -> None:
    alias = dmr.TalkerAlias()
    for part in ALIAS:
        alias = alias.add(alias_part(part))
    other = talker_alias.encode("KLP 7")[0]
    assert alias.add(other).text == "KLP"
    assert alias.add(alias_part(ALIAS[0])) == alias


def alias_part(octets: str) -> dmr.TalkerAliasHeader | dmr.TalkerAliasBlock:
    part = link_control.decode(bytes.fromhex(octets))
    assert isinstance(part, dmr.TalkerAliasHeader | dmr.TalkerAliasBlock)
    return part
