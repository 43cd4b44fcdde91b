import hashlib
from pathlib import Path

import pytest

from scape.base.damaged import DamagedFiles
from scape.base.errors import Malformed
from scape.radio.events import (
    AirEvent,
    CallEnded,
    CallRecorded,
    CallStarted,
    FileDamaged,
    RecordingFailed,
)
from scape.radio.switch import recorder as recorder_module
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.recorder import RECORD, Recorder

AT = 1_795_397_075_000_000  # 2026-11-23
STARTED = CallStarted(call="c1", site=1, slot=2, source=5, destination=9, emergency=True)
ENDED = CallEnded(call="c1", reason="terminator", duration=120_000, frames=3)


def burst(number: int, call: str = "c1") -> Burst:
    return Burst(call, 60 * number, 0x10, number, 90 + number, bytes([number]) * 33)


BURSTS = [burst(number) for number in range(3)]


def opened(folder: Path, free_above: int = 0) -> tuple[Recorder, list[AirEvent]]:
    received: list[AirEvent] = []
    damaged = DamagedFiles(folder, lambda name: received.append(FileDamaged(file=name)))
    return Recorder(folder, received.append, damaged, free_above), received


def full(*_: object) -> int:
    raise OSError(28, "No space left on device")


def record(recorder: Recorder, *what: AirEvent | Burst) -> None:
    recorder.take([(AT, one) for one in what])


def test_a_call_becomes_a_file_that_reads_back(tmp_path: Path) -> None:
    recorder, received = opened(tmp_path)
    record(recorder, STARTED, *BURSTS, ENDED)
    (event,) = received
    assert isinstance(event, CallRecorded)
    assert (event.call, event.path, event.bursts) == ("c1", "2026/11/23/c1.dmr", 3)
    data = (tmp_path / event.path).read_bytes()
    assert event.size == len(data)
    assert event.sha256 == hashlib.sha256(data).hexdigest()
    assert RECORD.size == 40
    recording = recorder_module.read(tmp_path / event.path)
    assert recording.bursts == BURSTS
    assert (recording.header.at, recording.header.source) == (AT, 5)
    assert recording.header.emergency


def test_no_recording_begins_in_the_space_that_the_journal_needs(tmp_path: Path) -> None:
    recorder, received = opened(tmp_path, free_above=1 << 62)
    with pytest.raises(OSError, match="kept free"):
        record(recorder, STARTED, *BURSTS, ENDED)
    assert received == [RecordingFailed(call="c1", why="disk-full")]
    assert [path.name for path in tmp_path.rglob("*")] == ["parts"]


def test_two_calls_at_once_keep_apart(tmp_path: Path) -> None:
    recorder, received = opened(tmp_path)
    other = CallStarted(call="c2", site=2, slot=1, source=6, destination=9)
    record(recorder, STARTED, BURSTS[0], other, burst(7, "c2"), BURSTS[1], ENDED)
    assert [event.call for event in received if isinstance(event, CallRecorded)] == ["c1"]
    assert recorder_module.read(tmp_path / "parts/c2.part").bursts == [burst(7, "c2")]


def test_a_part_goes_only_when_the_spool_knows(tmp_path: Path) -> None:
    recorder, _ = opened(tmp_path)
    record(recorder, STARTED, ENDED)
    assert (tmp_path / "parts/c1.part").exists()
    recorder.forget("c1")
    assert not (tmp_path / "parts/c1.part").exists()
    assert (tmp_path / "2026/11/23/c1.dmr").exists()


@pytest.mark.parametrize("torn", [0, 1, 39])
def test_a_crash_in_mid_call_keeps_what_was_heard(tmp_path: Path, torn: int) -> None:
    recorder, _ = opened(tmp_path)
    record(recorder, STARTED, *BURSTS)
    part = tmp_path / "parts/c1.part"
    part.write_bytes(part.read_bytes() + bytes(torn))
    again, _ = opened(tmp_path)
    ended, recorded = again.recover(ended=set())
    assert isinstance(ended, CallEnded)
    assert (ended.reason, ended.duration, ended.frames) == ("cut", 120_000, 3)
    assert (ended.bit_errors, ended.bits, ended.rssi) == (3, 423, -91)
    assert isinstance(recorded, CallRecorded)
    data = (tmp_path / recorded.path).read_bytes()
    assert recorded.sha256 == hashlib.sha256(data).hexdigest()
    assert recorder_module.read(tmp_path / recorded.path).bursts == BURSTS


def test_a_start_on_a_full_disk_finishes_what_it_can_and_the_rest_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder, _ = opened(tmp_path)
    record(recorder, STARTED, *BURSTS)
    again, _ = opened(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("os.link", full)
        (ended,) = again.recover(ended=set())
    assert isinstance(ended, CallEnded)
    (recorded,) = again.recover(ended={"c1"})
    assert isinstance(recorded, CallRecorded)
    assert recorded.bursts == 3


def test_a_crash_after_the_end_does_not_end_the_call_twice(tmp_path: Path) -> None:
    recorder, received = opened(tmp_path)
    record(recorder, STARTED, *BURSTS, ENDED)
    again, _ = opened(tmp_path)
    assert again.recover(ended={"c1"}) == received


def test_a_part_without_a_header_is_thrown_away(tmp_path: Path) -> None:
    recorder, _ = opened(tmp_path)
    (tmp_path / "parts/c1.part").write_bytes(b'{"call":"c1"')
    assert recorder.recover(ended=set()) == []
    assert not (tmp_path / "parts/c1.part").exists()


def test_a_full_disk_is_reported_once_and_the_rest_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder, received = opened(tmp_path)
    record(recorder, STARTED, BURSTS[0])
    with monkeypatch.context() as patched:
        patched.setattr("os.write", full)
        with pytest.raises(OSError, match="No space"):
            record(recorder, BURSTS[1], BURSTS[1])
    record(recorder, BURSTS[2], ENDED)
    failed, recorded = received
    assert failed == RecordingFailed(call="c1", why="disk-full")
    assert isinstance(recorded, CallRecorded)
    assert recorder_module.read(tmp_path / recorded.path).bursts == [BURSTS[0], BURSTS[2]]


def test_a_call_whose_end_meets_a_full_disk_is_finished_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder, received = opened(tmp_path)
    record(recorder, STARTED, BURSTS[0])
    with monkeypatch.context() as patched:
        patched.setattr("os.write", full)
        with pytest.raises(OSError, match="No space"):
            record(recorder, BURSTS[1], ENDED)
    recorded, failed = received
    assert failed == RecordingFailed(call="c1", why="disk-full")
    assert isinstance(recorded, CallRecorded)
    assert recorder_module.read(tmp_path / recorded.path).bursts == [BURSTS[0]]


def test_a_call_that_began_on_a_full_disk_is_not_recorded_and_nothing_breaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder, received = opened(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("os.write", full)
        with pytest.raises(OSError, match="No space"):
            record(recorder, STARTED)
    record(recorder, *BURSTS, ENDED)
    assert received == [RecordingFailed(call="c1", why="disk-full")]
    assert list(tmp_path.rglob("*.*")) == []


def test_what_is_no_recording(tmp_path: Path) -> None:
    path = tmp_path / "x.dmr"
    path.write_bytes(b"RIFF")
    with pytest.raises(Malformed):
        recorder_module.read(path)
