from pathlib import Path

import msgspec
import pytest

from scape.base import ids
from scape.base.damaged import DamagedFiles
from scape.radio.events import CallBlocked, LoginRefused
from scape.radio.switch.spool import RING, SEGMENT, Segments, Spool
from scape.radio.wire.messages import Report


def refused(site: int) -> LoginRefused:
    return LoginRefused(site=site, address="192.0.2.1:1", reason="unknown-id")


def reports(spool: Spool, count: int) -> list[Report]:
    return [spool.keep(1000 + number, refused(number)) for number in range(count)]


def opened(folder: Path, size: int = SEGMENT) -> tuple[Segments, Spool]:
    segments = Segments(folder, DamagedFiles(folder, lambda name: None), size)
    return segments, Spool(ids.new(0), segments.last + 1, segments.last)


def numbers(found: list[Report]) -> list[int]:
    return [report.report for report in found]


def test_a_report_carries_its_number_and_spool_inside(tmp_path: Path) -> None:
    _, spool = opened(tmp_path)
    (report,) = reports(spool, 1)
    assert (report.report, report.at, report.kind) == (1, 1000, "radio.login_refused")
    event = msgspec.msgpack.decode(report.body, type=LoginRefused | CallBlocked)
    assert event == msgspec.structs.replace(refused(0), spool=spool.id, report=1)


def test_what_was_appended_is_read_back_in_order(tmp_path: Path) -> None:
    segments, spool = opened(tmp_path)
    kept = reports(spool, 10)
    segments.append(kept[:4])
    segments.append(kept[4:])
    assert segments.read(0, 100) == kept
    assert numbers(segments.read(3, 2)) == [4, 5]
    assert segments.read(10, 5) == []


def test_numbers_continue_at_each_start_under_another_spool_id(tmp_path: Path) -> None:
    segments, spool = opened(tmp_path)
    segments.append(reports(spool, 3))
    reports(spool, 5)  # sent to the node, perhaps, but not on disk
    again, spool_again = opened(tmp_path)
    (report,) = reports(spool_again, 1)
    assert (report.report, spool_again.newest) == (4, 4)
    assert spool_again.id != spool.id
    again.append([report])
    assert numbers(again.read(0, 100)) == [1, 2, 3, 4]


def test_rubbish_in_a_segment_is_skipped(tmp_path: Path) -> None:
    segments, spool = opened(tmp_path)
    segments.append(reports(spool, 3))
    (path,) = tmp_path.glob("*.seg")
    path.write_bytes(path.read_bytes() + bytes(100))
    again, spool_again = opened(tmp_path)
    again.append(reports(spool_again, 1))
    assert numbers(again.read(0, 100)) == [1, 2, 3, 4]


def test_segments_are_dropped_when_all_in_them_is_recorded(
    tmp_path: Path,
) -> None:
    segments, spool = opened(tmp_path, size=500)
    for report in reports(spool, 30):
        segments.append([report])
    files = sorted(int(path.stem) for path in tmp_path.glob("*.seg"))
    assert len(files) > 3
    segments.drop(files[2] - 2)
    assert sorted(int(path.stem) for path in tmp_path.glob("*.seg")) == files[1:]
    segments.drop(30)
    assert numbers(segments.read(0, 100))[-1] == 30
    assert len(list(tmp_path.glob("*.seg"))) == 1


def test_the_ring_gives_what_it_has_and_says_what_it_has_not(tmp_path: Path) -> None:
    _, spool = opened(tmp_path)
    reports(spool, RING + 10)
    assert spool.older == 10
    assert numbers(spool.after(10, 3)) == [11, 12, 13]
    assert numbers(spool.after(RING + 8, 10)) == [RING + 9, RING + 10]
    assert spool.after(RING + 10, 10) == []


def test_what_the_disk_refused_is_written_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    segments, spool = opened(tmp_path)
    first, second, third = reports(spool, 3)
    segments.append([first])

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", full)
        with pytest.raises(OSError, match="No space"):
            segments.append([second])
    assert segments.read(0, 10) == [first]
    segments.append([third])
    assert segments.read(0, 10) == [first, second, third]
