import errno
import threading
from pathlib import Path

import pytest

from scape.base.files import replace_file
from scape.radio.switch.disk import Disk
from tests.waiting import PATIENCE


def test_jobs_run_in_order_and_all_before_the_end() -> None:
    disk, done = Disk(), list[int]()
    for number in range(100):
        assert disk.do("count", lambda number=number: done.append(number))  # type: ignore[misc]
    disk.close()
    assert done == list(range(100))


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk-full"), (errno.EDQUOT, "disk-full"), (5, "disk-error")],
)
def test_trouble_lasts_until_the_same_kind_of_job_succeeds(number: int, code: str) -> None:
    disk = Disk()

    def fail() -> None:
        raise OSError(number, "no")

    disk.do("spool", fail)
    disk.do("sessions", lambda: None)
    _wait(disk)
    assert disk.trouble == code
    disk.do("spool", lambda: None)
    _wait(disk)
    assert disk.trouble == ""
    disk.close()


def test_a_fault_in_one_job_does_not_end_the_others() -> None:
    disk, done = Disk(), list[int]()
    disk.do("recordings", lambda: done.append(b"".index(b"\n")))
    disk.do("spool", lambda: done.append(1))
    _wait(disk)
    assert (done, disk.trouble) == ([1], "disk-error")
    disk.close()


def test_a_disk_that_hangs_costs_jobs_and_no_time() -> None:
    disk, hung = Disk(jobs=5), threading.Event()

    def hang() -> None:
        hung.wait(PATIENCE)

    disk.do("spool", hang)
    taken = [disk.do("spool", lambda: None) for _ in range(10)]
    assert taken.count(True) <= 6
    assert disk.lost == taken.count(False) >= 4
    assert disk.trouble == "disk-slow"
    hung.set()
    _wait(disk)
    assert disk.do("spool", lambda: None)
    assert disk.trouble == ""
    disk.close()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "sessions"
    replace_file(path, b"first")
    replace_file(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def _wait(disk: Disk) -> None:
    """Until every job so far has run."""
    done = threading.Event()
    while not disk.do("wait", done.set):
        pass
    assert done.wait(PATIENCE)
