"""Signalling blocks: the standard's, Motorola's, several in a row, and the CACH."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DmrError, cach, control, csbk, privacy, reverse_channel
from scape.dmr.fec.crc import Mask, crc_ccitt

BLOCKS: dict[str, dmr.Csbk] = {
    "bd000001 00019a 00019c 56ce": dmr.Preamble(destination=410, source=412, blocks=1, data=False),
    "b8000000 000065 0000ca c42f": dmr.OutboundActivation(base_station=101, source=202),
    "85000020 04e391 04e3a4 1df3": dmr.UnitAnswer(
        destination=320401, source=320420, answer=dmr.AnswerCode.PROCEED
    ),
    "a600c421 0669e0 0669d6 3675": dmr.Nack(
        destination=420310,
        source=420320,
        service=csbk.Opcode.UNIT_VOICE_REQUEST,
        reason=0x21,
    ),
    "88100008 fd2337 fdf020 e68b": dmr.RegistrationBlock(
        destination=2301, source=2308093, header=b"\xf0\x20"
    ),
    "a4100000 00019c 00019a 4b96": dmr.ExtendedFunction(
        destination=410, source=412, function=dmr.Function.CHECK
    ),
    "a4100080 00019c 00019a e06f": dmr.ExtendedFunction(
        destination=412, source=410, function=dmr.Function.CHECK | 0x80
    ),
    "99000900 f6d007 000000 2c6d": dmr.OpaqueCsbk(
        opcode=csbk.Opcode.ALOHA, feature_set=0, octets=bytes.fromhex("0900f6d007000000")
    ),
}
# Without their CRC: layouts of the makers' definitions.
LAYOUTS: dict[str, dmr.Csbk] = {
    "84008000 000002 000001": dmr.UnitVoiceRequest(
        destination=2, source=1, options=dmr.ServiceOptions(emergency=True)
    ),
    "9f100000 000002 000001": dmr.CallAlert(destination=2, source=1),
    "a0101f00 000001 000002": dmr.Acknowledge(destination=1, source=2, service=0x1F),
    "a010df77 000001 000002": dmr.Acknowledge(
        destination=1, source=2, service=0x1F, flags=3, spare=0x77
    ),
    "9f101234 000002 000001": dmr.CallAlert(destination=2, source=1, spare=0x1234),
    "a710f512 000009 000001": dmr.EmergencyAlarm(destination=9, source=1, sequence=5, spare=0xF12),
    "9d10ff02 000001 000002": dmr.RemoteMonitor(
        destination=2, source=1, multiplier=2, spare=0xFF << 6
    ),
    "a4100000 000001 000002": dmr.ExtendedFunction(
        destination=2, source=1, function=dmr.Function.CHECK
    ),
    "a4100080 000001 000002": dmr.ExtendedFunction(
        destination=1, source=2, function=dmr.Function.CHECK | 0x80
    ),
    "a410007f 000001 000002": dmr.ExtendedFunction(
        destination=2, source=1, function=dmr.Function.INHIBIT
    ),
    "a41000fe 000001 000002": dmr.ExtendedFunction(
        destination=1, source=2, function=dmr.Function.REVIVE | 0x80
    ),
    "a7100500 000009 000001": dmr.EmergencyAlarm(destination=9, source=1, sequence=5),
    "9d100002 000001 000002": dmr.RemoteMonitor(destination=2, source=1, multiplier=2),
    "a7681234 000009 000001": dmr.OpaqueCsbk(
        opcode=0x27, feature_set=0x68, octets=bytes.fromhex("1234000009000001")
    ),
}


@pytest.mark.parametrize("octets", BLOCKS)
def test_a_real_block_is_read_and_built_again(octets: str) -> None:
    assert control.decode(bytes.fromhex(octets)) == BLOCKS[octets]
    assert BLOCKS[octets].encode() == bytes.fromhex(octets)


@pytest.mark.parametrize("octets", LAYOUTS)
def test_a_block_has_its_makers_layout(octets: str) -> None:
    block = csbk.with_crc(bytes.fromhex(octets))
    assert control.decode(block) == LAYOUTS[octets]
    assert LAYOUTS[octets].encode() == block


@given(st.binary(min_size=10, max_size=10))
def test_any_block_comes_back(octets: bytes) -> None:
    assert control.decode(csbk.with_crc(octets)).encode() == csbk.with_crc(octets)


@given(st.binary(min_size=10, max_size=10), st.sampled_from([0x00, 0x10]), st.integers(0, 63))
def test_any_block_of_a_known_maker_comes_back(octets: bytes, maker: int, opcode: int) -> None:
    block = csbk.with_crc(bytes([octets[0] & 0xC0 | opcode, maker]) + octets[2:])
    assert control.decode(block).encode() == block


def test_an_answer_tells_itself_from_a_command() -> None:
    command = dmr.ExtendedFunction(destination=2, source=1, function=dmr.Function.INHIBIT)
    answer = dmr.ExtendedFunction(destination=1, source=2, function=dmr.Function.INHIBIT | 0x80)
    assert not command.is_answer
    assert answer.is_answer


@pytest.mark.parametrize("place", range(96))
def test_a_wrong_bit_in_a_block_is_reported(place: int) -> None:
    word = int.from_bytes(bytes.fromhex(next(iter(BLOCKS))), "big") ^ 1 << place
    with pytest.raises(DmrError):
        control.decode(word.to_bytes(12, "big"))


def test_a_block_of_another_length_is_refused() -> None:
    with pytest.raises(DmrError):
        control.decode(bytes(11))


@pytest.mark.parametrize("blocks", [1, 2, 3])
def test_a_message_of_several_blocks_comes_back(blocks: int) -> None:
    message = dmr.MultiBlock(head=bytes([0x28, 0, *range(8)]), appended=bytes(12 * blocks - 2))
    payloads = message.encode()
    assert [len(payload) for payload in payloads] == [12] * (1 + blocks)
    assert dmr.decode_multi_block(payloads) == message
    assert (message.opcode, message.feature_set) == (csbk.Opcode.ANNOUNCEMENT, 0)


def test_a_message_without_its_continuation_is_refused() -> None:
    payloads = dmr.MultiBlock(head=bytes(10), appended=bytes(22)).encode()
    for part in ([], payloads[:1], payloads[:2], payloads[1:]):
        with pytest.raises(DmrError):
            dmr.decode_multi_block(part)


def test_a_real_privacy_header_is_read_and_built_again() -> None:
    octets = bytes.fromhex("211002177afc730000090dda")
    header = dmr.PrivacyHeader(
        algorithm=0x21, feature_set=0x10, key=2, initial_vector=0x177AFC73, destination=9
    )
    assert privacy.decode(octets) == header
    assert header.encode() == octets


@given(st.integers(0, 15), st.integers(0, (1 << 76) - 1))
def test_a_unified_single_block_comes_back(service: int, bits: int) -> None:
    block = dmr.UnifiedSingleBlock(service=service, bits=bits)
    assert dmr.UnifiedSingleBlock.decode(block.encode()) == block
    burst = dmr.encode(block.encode(), dmr.DataType.UNIFIED_SINGLE_BLOCK, 3)
    assert dmr.content_of(dmr.decode(burst)) == block


def test_the_masks_keep_the_kinds_of_block_apart() -> None:
    octets = dmr.Preamble(destination=1, source=2, blocks=3).encode()
    for mask in Mask:
        if mask != Mask.CSBK:
            assert crc_ccitt(octets[:10], mask) != int.from_bytes(octets[10:], "big")
            with pytest.raises(DmrError):
                control.checked(octets, mask)


# The bits of four quarters as they were sent, the opcode and the bits within.
SHORT = {
    "00000000000010010000000000000011000000110011000010011001101000000000": (1, 0),
}


@pytest.mark.parametrize("bits", SHORT)
def test_a_real_short_link_control_is_read_and_built_again(bits: str) -> None:
    quarters = [int(bits[i : i + 17], 2) for i in range(0, 68, 17)]
    opcode, content = SHORT[bits]
    heard = dmr.ShortLinkControl.decode(quarters)
    assert heard == dmr.ShortLinkControl(opcode=opcode, bits=content)
    assert heard.encode() == tuple(quarters)


@given(st.integers(0, 15), st.integers(0, (1 << 24) - 1), st.integers(0, 67))
def test_a_wrong_bit_of_a_short_link_control_is_mended(opcode: int, bits: int, place: int) -> None:
    control_ = dmr.ShortLinkControl(opcode=opcode, bits=bits)
    quarters = list(control_.encode())
    assert max(quarters) < 1 << cach.PAYLOAD_BITS
    quarters[place // 17] ^= 1 << place % 17
    assert dmr.ShortLinkControl.decode(quarters) == dmr.ShortLinkControl(
        opcode=opcode, bits=bits, corrected=1
    )


@given(st.booleans(), st.sampled_from([1, 2]), st.sampled_from(dmr.Lcss), st.integers(0, 0x1FFFF))
def test_an_announcement_channel_comes_back(
    busy: bool, slot: int, lcss: dmr.Lcss, payload: int
) -> None:
    sent = dmr.Cach(busy=busy, slot=slot, lcss=lcss, payload=payload)
    assert dmr.Cach.decode(sent.encode()) == sent
    damaged = (int.from_bytes(sent.encode(), "big") ^ 1 << 23).to_bytes(3, "big")
    assert dmr.Cach.decode(damaged) == dmr.Cach(
        busy=busy, slot=slot, lcss=lcss, payload=payload, corrected=1
    )
    with pytest.raises(DmrError):
        dmr.Cach.decode(bytes(2))


def test_a_short_link_control_needs_its_four_quarters() -> None:
    with pytest.raises(DmrError):
        dmr.ShortLinkControl.decode([0, 0, 0])
    quarters = list(dmr.ShortLinkControl(opcode=1, bits=2).encode())
    with pytest.raises(DmrError):
        dmr.ShortLinkControl.decode([quarter ^ 0x155 for quarter in quarters])
    assert cach.PAYLOAD_BITS == 17


def test_a_real_single_fragment_is_read_and_built_again() -> None:
    embedded = int("00000100010110000000100010100100", 2).to_bytes(4, "big")
    assert reverse_channel.decode_single(embedded) == (0b00000010001, 0)
    assert reverse_channel.encode_single(0b00000010001) == embedded
    other = int("01010001000011010101110111110001", 2).to_bytes(4, "big")
    assert reverse_channel.decode_single(other, odd=True) == (0b00000010001, 0)
    assert reverse_channel.encode_single(0b00000010001, odd=True) == other
    with pytest.raises(DmrError, match="CRC"):
        reverse_channel.decode_command(other)
    with pytest.raises(DmrError, match="product"):
        reverse_channel.decode_command(embedded)


@given(st.integers(0, 15), st.sets(st.integers(0, 31), max_size=3))
def test_a_damaged_reverse_channel_command_is_mended(command: int, places: set[int]) -> None:
    word = int.from_bytes(reverse_channel.encode_command(command), "big")
    for place in places:
        word ^= 1 << place
    assert reverse_channel.decode_command(word.to_bytes(4, "big")) == command
