"""Bursts: syncs, slot type, EMB, and what they carry, both ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape import dmr
from scape.dmr import DataType, DmrError, Lcss, Sync
from tests.dmr.captures import BLOCKS, EMBEDDED, SIGNALLING, VOICE_SYNC, off_air

DATA_SYNCS = [Sync.BS_DATA, Sync.MS_DATA, Sync.DIRECT_1_DATA, Sync.DIRECT_2_DATA]
CALL = dmr.GroupVoice(destination=9, source=2145007)


@pytest.mark.parametrize("burst", SIGNALLING)
def test_a_real_burst_is_read_and_built_again(burst: str) -> None:
    colour_code, data_type, content = SIGNALLING[burst]
    heard = dmr.decode(bytes.fromhex(burst))
    assert (heard.sync, heard.colour_code, heard.data_type) == (
        Sync.BS_DATA,
        colour_code,
        data_type,
    )
    assert heard.corrected == 0
    assert dmr.content_of(heard) == content
    assert heard.payload.startswith(content.encode())
    assert dmr.encode(heard.payload, data_type, colour_code) == bytes.fromhex(burst)


@pytest.mark.parametrize("burst", BLOCKS)
def test_a_real_block_is_read_and_built_again(burst: str) -> None:
    sync, colour_code, data_type, payload = BLOCKS[burst]
    expected = dmr.DataBurst(sync, colour_code, data_type, bytes.fromhex(payload))
    assert dmr.decode(bytes.fromhex(burst)) == expected
    assert dmr.encode(expected.payload, data_type, colour_code, sync) == bytes.fromhex(burst)
    with pytest.raises(DmrError):
        dmr.content_of(expected)


def test_a_real_privacy_header_with_three_wrong_bits_is_mended() -> None:
    burst = bytes.fromhex("167b90897c009bb941434301840d5d7f77fd757d9d6b51e02230cac7011f149400")
    heard = dmr.decode(burst)
    assert heard.sync == Sync.MS_DATA
    assert heard.corrected == 3
    assert dmr.content_of(heard) == dmr.PrivacyHeader(
        algorithm=0x21, feature_set=0x10, key=3, initial_vector=0xD537D57A, destination=9
    )


@pytest.mark.parametrize("burst", VOICE_SYNC)
def test_a_real_burst_a_shows_its_sync(burst: str) -> None:
    assert dmr.sync_of(bytes.fromhex(burst)) == VOICE_SYNC[burst]
    assert VOICE_SYNC[burst].is_voice


@pytest.mark.parametrize("burst", EMBEDDED)
def test_a_real_voice_burst_shows_its_embedded_header(burst: str) -> None:
    heard = dmr.emb_of(bytes.fromhex(burst))
    assert (heard.colour_code, heard.lcss) == EMBEDDED[burst]
    assert not heard.preemption
    assert heard.corrected == 0
    assert dmr.sync_of(bytes.fromhex(burst)) is None


@pytest.mark.parametrize("sync", Sync)
def test_a_sync_is_found_with_four_wrong_bits_but_not_with_nine(sync: Sync) -> None:
    frame = dmr.voice_burst([bytes(9)] * 3, sync)
    assert dmr.sync_of(flip(frame, 109, 120, 131, 155)) == sync
    assert dmr.sync_of(flip(frame, *range(108, 117))) is None


def test_voice_and_data_syncs_are_each_others_mirror() -> None:
    """Clause 9.1.1: outermost symbols only, and the other kind turns every one of them round."""
    assert all(sync & 0x555555555555 == 0x555555555555 for sync in Sync)
    for voice, data in (
        (Sync.BS_VOICE, Sync.BS_DATA),
        (Sync.MS_VOICE, Sync.MS_DATA),
        (Sync.DIRECT_1_VOICE, Sync.DIRECT_1_DATA),
        (Sync.DIRECT_2_VOICE, Sync.DIRECT_2_DATA),
        (Sync.MS_REVERSE_CHANNEL, Sync.RESERVED),
    ):
        assert voice ^ data == 0xAAAAAAAAAAAA


@pytest.mark.parametrize("colour_code", range(16))
@pytest.mark.parametrize("sync", DATA_SYNCS)
def test_header_and_terminator_say_the_same_call(colour_code: int, sync: Sync) -> None:
    for build, data_type in (
        (dmr.voice_header, DataType.VOICE_LC_HEADER),
        (dmr.terminator, DataType.TERMINATOR_WITH_LC),
    ):
        heard = dmr.decode_link_control(build(CALL, colour_code, sync))
        assert heard == dmr.LinkControlBurst(sync, colour_code, data_type, CALL)


@given(st.sets(st.integers(0, 263), min_size=1, max_size=3))
def test_a_damaged_header_is_mended_and_counted(places: set[int]) -> None:
    """Three wrong bits anywhere are within every code of the burst. The first is not used."""
    heard = dmr.decode_link_control(flip(dmr.voice_header(CALL, 7), *places))
    assert (heard.link_control, heard.colour_code) == (CALL, 7)
    in_sync = {place for place in places if 108 <= place < 156}
    assert heard.corrected == len(places - in_sync - {0})


def test_a_header_under_the_terminators_mask_is_refused() -> None:
    payload = dmr.decode(dmr.terminator(CALL, 1)).payload
    with pytest.raises(DmrError, match="check"):
        dmr.decode_link_control(dmr.encode(payload, DataType.VOICE_LC_HEADER, 1))


def test_a_csbk_is_no_link_control() -> None:
    with pytest.raises(DmrError):
        dmr.decode_link_control(bytes.fromhex(next(iter(SIGNALLING))))


@pytest.mark.parametrize("length", [0, 32, 34])
def test_a_burst_of_another_length_is_refused(length: int) -> None:
    for read in (dmr.decode, dmr.sync_of, dmr.emb_of, dmr.frames_of, dmr.decode_link_control):
        with pytest.raises(DmrError):
            read(bytes(length))


@pytest.mark.parametrize("burst", [*SIGNALLING, *BLOCKS, *EMBEDDED, *VOICE_SYNC])
def test_another_colour_code_changes_nothing_else(burst: str) -> None:
    original = bytes.fromhex(burst)
    other = dmr.with_colour_code(original, 12)
    if dmr.sync_of(original) is None:
        before, after = dmr.emb_of(original), dmr.emb_of(other)
        assert after == dmr.Emb(12, before.lcss, before.preemption)
        assert dmr.embedded_of(other) == dmr.embedded_of(original)
        assert dmr.with_colour_code(other, before.colour_code) == original
    elif burst in VOICE_SYNC:
        assert other == original
    else:
        colour_code = dmr.slot_type_of(original).colour_code
        assert dmr.slot_type_of(other).colour_code == 12
        assert dmr.decode(other).payload == dmr.decode(original).payload
        assert dmr.with_colour_code(other, colour_code) == original


@given(
    st.sampled_from([DataType.RATE_1_2, DataType.RATE_3_4, DataType.RATE_1]),
    st.binary(min_size=24, max_size=24),
    st.integers(0, 15),
    st.sampled_from(DATA_SYNCS),
)
def test_blocks_of_every_rate_come_back(
    rate: DataType, octets: bytes, colour_code: int, sync: Sync
) -> None:
    size = {DataType.RATE_1_2: 12, DataType.RATE_3_4: 18, DataType.RATE_1: 24}[rate]
    burst = dmr.encode(octets[:size], rate, colour_code, sync)
    assert dmr.decode(burst) == dmr.DataBurst(sync, colour_code, rate, octets[:size])


@given(
    st.lists(st.binary(min_size=9, max_size=9), min_size=18, max_size=18),
    st.integers(0, 15),
    st.sampled_from([Sync.BS_VOICE, Sync.MS_VOICE]),
)
def test_a_superframe_gives_frames_and_link_control_back(
    frames: list[bytes], colour_code: int, sync: Sync
) -> None:
    bursts = dmr.superframe(frames, CALL, colour_code, sync)
    assert [frame for burst in bursts for frame in dmr.frames_of(burst)] == frames
    assert [dmr.sync_of(burst) for burst in bursts] == [sync, None, None, None, None, None]
    assert [dmr.emb_of(burst).lcss for burst in bursts[1:]] == [
        Lcss.FIRST,
        Lcss.CONTINUATION,
        Lcss.CONTINUATION,
        Lcss.LAST,
        Lcss.SINGLE,
    ]
    reader = dmr.EmbeddedReader()
    heard = [reader.read(burst) for burst in bursts[1:]]
    assert heard == [None, None, None, dmr.EmbeddedLinkControl(CALL), None]


@pytest.mark.parametrize(
    ("heard", "sent"),
    [
        (Sync.MS_VOICE, Sync.BS_VOICE),
        (Sync.DIRECT_2_VOICE, Sync.BS_VOICE),
        (Sync.MS_DATA, Sync.BS_DATA),
        (Sync.BS_DATA, Sync.BS_DATA),
        (Sync.MS_REVERSE_CHANNEL, Sync.MS_REVERSE_CHANNEL),
    ],
)
def test_a_repeated_burst_has_the_sync_of_a_base_station(heard: Sync, sent: Sync) -> None:
    frames = [bytes([n] * 9) for n in (1, 2, 3)]
    assert dmr.with_base_sync(dmr.voice_burst(frames, heard)) == dmr.voice_burst(frames, sent)


def test_silence_and_idleness_are_those_of_real_radios() -> None:
    silent = bytes.fromhex("b9e881526173002a6bb9e881526755fd7df75f7173002a6bb9e881526173002a6b")
    assert dmr.frames_of(silent) == (dmr.SILENCE,) * 3
    assert dmr.errors_in(silent) == 0
    assert dmr.errors_in(flip(silent, 0, 1, 74)) == 3
    assert dmr.idle(4) == off_air()[0][2]


def test_a_superframe_has_eighteen_frames() -> None:
    with pytest.raises(ValueError, match="eighteen"):
        dmr.superframe([bytes(9)] * 17, CALL, 1)


def test_a_reader_starts_only_at_a_first_fragment() -> None:
    bursts = dmr.superframe([bytes(9)] * 18, CALL, 1)
    reader = dmr.EmbeddedReader()
    assert [reader.read(burst) for burst in (*bursts[3:], *bursts[1:3])] == [None] * 5
    assert [reader.read(burst) for burst in bursts[3:]][1] == dmr.EmbeddedLinkControl(CALL)


def test_a_reader_forgets_when_a_fragment_is_lost() -> None:
    bursts = dmr.superframe([bytes(9)] * 18, CALL, 1)
    reader = dmr.EmbeddedReader()
    assert [reader.read(burst) for burst in (bursts[1], bursts[2], bursts[4])] == [None] * 3
    assert reader.read(bursts[4]) is None


@given(st.integers(0, (1 << 49) - 1))
def test_every_voice_frame_comes_back(bits: int) -> None:
    assert dmr.decode_frame(dmr.encode_frame(bits)) == dmr.VoiceFrame(bits)


@given(
    st.integers(0, (1 << 49) - 1),
    st.sets(st.integers(0, 23), max_size=3),
    st.sets(st.integers(0, 22), max_size=3),
)
def test_a_damaged_voice_frame_is_mended(bits: int, first: set[int], second: set[int]) -> None:
    """Place `p` of the 72 bits is sent as bit 4 * (p % 18) + p // 18."""
    places = [*first, *(24 + place for place in second)]
    damaged = int.from_bytes(dmr.encode_frame(bits), "big")
    for place in places:
        damaged ^= 1 << (71 - (4 * (place % 18) + place // 18))
    heard = dmr.decode_frame(damaged.to_bytes(9, "big"))
    assert (heard.bits, heard.broken) == (bits, False)
    assert heard.corrected_first == len(first - {23})
    assert heard.corrected_second == len(second)


def test_four_errors_in_the_first_part_of_a_voice_frame_break_it() -> None:
    damaged = int.from_bytes(dmr.encode_frame(1 << 40), "big") ^ 0x888 << 60 ^ 0x8 << 56
    assert dmr.decode_frame(damaged.to_bytes(9, "big")).broken


def flip(burst: bytes, *places: int) -> bytes:
    word = int.from_bytes(burst, "big")
    for place in places:
        word ^= 1 << (263 - place)
    return word.to_bytes(33, "big")
