"""A whole call as it was on the air."""

from collections import Counter

import pytest

from scape import dmr
from scape.dmr import DataType, DmrError, embedded
from tests.dmr.captures import off_air, off_air_voice

CALL = dmr.GroupVoice(destination=19535, source=2222223)
FRAGMENT_KINDS = ("VB", "VC", "VD", "VE")


def superframes() -> list[bytes]:
    """The embedded bytes of every superframe heard from B to E."""
    whole: list[dict[str, bytes]] = []
    for _, kind, burst in off_air():
        if kind == "BSV":
            whole.append({})
        elif kind in FRAGMENT_KINDS and whole:
            whole[-1][kind] = dmr.embedded_of(burst)
    return [b"".join(part[k] for k in FRAGMENT_KINDS) for part in whole if len(part) == 4]


def voice_bursts() -> list[bytes]:
    return [burst for _, kind, burst in off_air() if kind != "BSD"]


def test_every_data_burst_has_a_valid_slot_type() -> None:
    heard = Counter(
        (dmr.sync_of(burst), dmr.slot_type_of(burst))
        for _, kind, burst in off_air()
        if kind == "BSD"
    )
    assert heard == {
        (dmr.Sync.BS_DATA, dmr.SlotType(4, DataType.IDLE)): 333,
        (dmr.Sync.BS_DATA, dmr.SlotType(4, DataType.VOICE_LC_HEADER)): 1,
    }


def test_the_voice_header_is_read_and_built_again_bit_by_bit() -> None:
    burst = next(burst for time, _, burst in off_air() if time == 8606.4)
    heard = dmr.decode_link_control(burst)
    assert heard.link_control == CALL
    assert heard.colour_code == 4
    assert heard.corrected == 0
    assert CALL.encode() == bytes.fromhex("000000004c4f21e88f")
    assert dmr.voice_header(CALL, 4) == burst


def test_the_embedded_link_control_is_exact_in_41_superframes() -> None:
    heard: Counter[object] = Counter()
    for fragments in superframes():
        try:
            heard[embedded.decode(fragments)] += 1
        except DmrError:
            heard["broken"] += 1
    assert heard == {
        embedded_call(0): 41,
        embedded_call(1): 3,
        embedded_call(2): 3,
        "broken": 7,
    }


def test_of_54_superframes_with_b_to_e_three_are_cut_by_lost_bursts() -> None:
    """The 51 whole ones have 41 exact link controls, and three with one wrong bit."""
    parts: dict[float, list[bytes]] = {}
    for time, kind, burst in off_air():
        if kind == "BSV":
            parts[time] = []
        elif kind in FRAGMENT_KINDS or kind == "VF":
            parts[max(parts)].append(burst)
    order = [dmr.Lcss(part) for part in (1, 3, 3, 2, 0)]
    whole = {
        time: bursts
        for time, bursts in parts.items()
        if [dmr.emb_of(burst).lcss for burst in bursts] == order
    }
    assert set(parts) - set(whole) == {3806.4, 8246.4, 9386.4, 19766.38}
    sent = int.from_bytes(b"".join(embedded.encode(CALL)), "big")
    heard = [b"".join(map(dmr.embedded_of, bursts[:4])) for bursts in whole.values()]
    wrong = Counter((int.from_bytes(word, "big") ^ sent).bit_count() for word in heard)
    assert wrong == {0: 41, 1: 3, 2: 2, 4: 1, 5: 1, 6: 1, 9: 1, 12: 1}


def test_a_reader_follows_the_call_burst_by_burst() -> None:
    reader, heard = dmr.EmbeddedReader(), Counter[int]()
    for burst in voice_bursts():
        if dmr.sync_of(burst) is None:
            try:
                found = reader.read(burst)
            except DmrError:
                continue
            if found is not None:
                assert found.link_control == CALL
                heard[found.corrected] += 1
    assert heard == {0: 41, 1: 3, 2: 2}


def test_the_voice_frames_are_cut_out_of_the_bursts() -> None:
    frames = [frame for burst in voice_bursts() for frame in dmr.frames_of(burst)]
    assert b"".join(frames) == off_air_voice()
    assert len(frames) == 978


def test_the_errors_of_the_voice_are_counted() -> None:
    frames = [dmr.decode_frame(off_air_voice()[i : i + 9]) for i in range(0, 978 * 9, 9)]
    clean = [f for f in frames if not f.corrected_first and not f.corrected_second]
    assert len(clean) == 969
    assert sum(frame.corrected_first for frame in frames) == 19
    assert sum(frame.corrected_second for frame in frames) == 23
    assert sum(frame.broken for frame in frames) == 3


@pytest.mark.parametrize("index", [0, 100, 977])
def test_a_clean_voice_frame_is_built_again_bit_by_bit(index: int) -> None:
    frame = off_air_voice()[9 * index : 9 * index + 9]
    assert dmr.encode_frame(dmr.decode_frame(frame).bits) == frame


def test_a_superframe_is_built_again_bit_by_bit() -> None:
    bursts = voice_bursts()
    start = next(
        i for i, burst in enumerate(bursts) if dmr.sync_of(burst) and reads_clean(bursts[i : i + 6])
    )
    heard = bursts[start : start + 6]
    frames = [frame for burst in heard for frame in dmr.frames_of(burst)]
    assert dmr.superframe(frames, CALL, colour_code=4) == tuple(heard)


def reads_clean(bursts: list[bytes]) -> bool:
    fragments = b"".join(dmr.embedded_of(burst) for burst in bursts[1:5])
    return len(bursts) == 6 and fragments == b"".join(embedded.encode(CALL))


def embedded_call(corrected: int) -> dmr.EmbeddedLinkControl:
    return dmr.EmbeddedLinkControl(CALL, corrected)
