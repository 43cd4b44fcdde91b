"""A call and its data go on to another destination, and nothing else changes."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DataType, DmrError, data_burst, talker_alias
from scape.dmr.burst import EMBEDDED_SHIFT
from scape.dmr.content import payload_of
from tests.dmr.captures import BLOCKS, EMBEDDED, SIGNALLING, VOICE_SYNC

CALL = dmr.GroupVoice(destination=9, source=2145007)
OTHER = dmr.GroupVoice(destination=91, source=2145007)
FRAMES = [bytes([n] * 9) for n in range(18)]
# Everything with a destination that no capture shows.
MORE: list[tuple[DataType, dmr.Content]] = [
    (DataType.TERMINATOR_WITH_LC, dmr.TerminatorData(destination=9, source=1, group=True)),
    (DataType.VOICE_LC_HEADER, dmr.UnitVoice(destination=9, source=1)),
    (DataType.CSBK, dmr.UnitVoiceRequest(destination=9, source=1)),
    (DataType.CSBK, dmr.UnitAnswer(destination=9, source=1, answer=dmr.AnswerCode.DENY)),
    (DataType.CSBK, dmr.Nack(destination=9, source=1, service=4, reason=0x21)),
    (DataType.CSBK, dmr.CallAlert(destination=9, source=1)),
    (DataType.CSBK, dmr.Acknowledge(destination=9, source=1, service=0x1F)),
    (DataType.CSBK, dmr.ExtendedFunction(destination=9, source=1, function=0x7F)),
    (DataType.CSBK, dmr.ExtendedFunction(destination=9, source=1, function=0xFF)),
    (DataType.CSBK, dmr.EmergencyAlarm(destination=9, source=1, sequence=3)),
    (DataType.CSBK, dmr.RemoteMonitor(destination=9, source=1, multiplier=2)),
    (DataType.CSBK, dmr.RegistrationBlock(destination=9, source=1, header=b"\xf0\x20")),
    (
        DataType.DATA_HEADER,
        dmr.RawShortHeader(
            destination=9, source=1, sap=10, blocks=1, source_port=0, destination_port=0, tail=7
        ),
    ),
]
UNADDRESSED: list[tuple[DataType, dmr.Content]] = [
    (DataType.CSBK, dmr.OutboundActivation(base_station=9, source=9)),
    (DataType.CSBK, dmr.OpaqueCsbk(opcode=0x3B, feature_set=0x68, octets=bytes(4) + b"\t" * 4)),
    (DataType.DATA_HEADER, dmr.ProprietaryHeader(sap=9, feature_set=0x10, octets=b"\0\0\0\t" * 2)),
    (
        DataType.PI_HEADER,
        dmr.HyteraPrivacyHeader(algorithm=2, key=9, initial_vector=0x0900000000, rest=b"\0\t"),
    ),
]


@pytest.mark.parametrize("burst", SIGNALLING)
def test_a_real_burst_says_the_same_to_another(burst: str) -> None:
    original = bytes.fromhex(burst)
    content = SIGNALLING[burst][2]
    destination: int = content.destination  # type: ignore[union-attr]
    other = dmr.readdressed(original, destination, 0xABCDEF)
    changed = msgspec.structs.replace(content, destination=0xABCDEF)
    assert dmr.content_of(dmr.decode(other)) == changed
    assert dmr.decode(other).corrected == 0
    assert dmr.readdressed(other, 0xABCDEF, destination) == original
    assert dmr.readdressed(original, destination + 1, 5) == original


@pytest.mark.parametrize(("data_type", "content"), MORE)
def test_every_message_with_a_destination_goes_on(
    data_type: DataType, content: dmr.Content
) -> None:
    changed = msgspec.structs.replace(content, destination=91)
    original, expected = (
        data_burst.encode(payload_of(part, data_type), data_type, 3) for part in (content, changed)
    )
    assert dmr.readdressed(original, 9, 91) == expected
    assert dmr.content_of(dmr.decode(expected)) == changed


@pytest.mark.parametrize(("data_type", "content"), UNADDRESSED)
def test_what_has_no_known_destination_is_carried_untouched(
    data_type: DataType, content: dmr.Content
) -> None:
    original = data_burst.encode(payload_of(content, data_type), data_type, 3)
    assert dmr.content_of(dmr.decode(original)) == content
    assert dmr.readdressed(original, 9, 91) == original


@pytest.mark.parametrize("burst", [*BLOCKS, *EMBEDDED, *VOICE_SYNC])
def test_blocks_and_voice_are_carried_untouched(burst: str) -> None:
    original = bytes.fromhex(burst)
    assert dmr.readdressed(original, 9, 91) == original
    assert dmr.readdressed(dmr.idle(1), 0, 91) == dmr.idle(1)


def test_a_real_privacy_header_keeps_its_wrong_bits() -> None:
    burst = bytes.fromhex("167b90897c009bb941434301840d5d7f77fd757d9d6b51e02230cac7011f149400")
    other = dmr.readdressed(burst, 9, 91)
    heard = dmr.decode(other)
    assert heard.corrected == 3
    assert dmr.content_of(heard) == dmr.PrivacyHeader(
        algorithm=0x21, feature_set=0x10, key=3, initial_vector=0xD537D57A, destination=91
    )
    assert dmr.readdressed(other, 91, 9) == burst


def test_what_cannot_be_read_cannot_be_readdressed() -> None:
    payload = dmr.decode(dmr.voice_header(CALL, 1)).payload
    wrong = dmr.encode(payload[:11] + bytes([payload[11] ^ 1]), DataType.VOICE_LC_HEADER, 1)
    with pytest.raises(DmrError):
        dmr.readdressed(wrong, 9, 91)


def test_a_translated_call_keeps_alias_and_position() -> None:
    alias = talker_alias.encode("KLP 7")[0]
    place = dmr.GpsInfo(latitude=56.5, longitude=21.01, error=1)
    for control, expected in ((CALL, OTHER), (alias, alias), (place, place)):
        bursts = dmr.superframe(FRAMES, control, 1)
        sent = [dmr.translated(burst, i, CALL, OTHER) for i, burst in enumerate(bursts[1:5])]
        assert sent == list(dmr.superframe(FRAMES, expected, 1)[1:5])


@given(st.integers(0, 3), st.sets(st.integers(0, 31), max_size=3))
def test_a_wrong_bit_of_a_translated_call_stays(place: int, wrong: set[int]) -> None:
    """One is still known for the call's; with more it might be anything, and goes on untouched."""
    heard = dmr.superframe(FRAMES, CALL, 1)[1 + place]
    error = sum(1 << (EMBEDDED_SHIFT + bit) for bit in wrong)
    expected = dmr.superframe(FRAMES, OTHER if len(wrong) < 2 else CALL, 1)[1 + place]
    assert dmr.translated(flipped(heard, error), place, CALL, OTHER) == flipped(expected, error)


def flipped(burst: bytes, error: int) -> bytes:
    return (int.from_bytes(burst, "big") ^ error).to_bytes(33, "big")
