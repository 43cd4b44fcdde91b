"""On a disk that is full to the last block people still sign in: a file system of 64 MB."""

import contextlib
import errno
import shutil
import subprocess
from pathlib import Path

import pytest

from simulator.node import Node as Api
from simulator.node import NodeRefused
from tests.end_to_end.whole import PASSWORD, Whole
from tests.waiting import until

# A mount that only this program sees, and that ends with it.
MOUNT = """#!/bin/sh
exec unshare -Urm sh -c 'mount -t tmpfs -o size=64m,mode=700 tmpfs {data}
exec {python} "$@"' - "$@"
"""
SETTINGS = """[disk]
report_below = 40
recordings_above = 20
imports_above = 10
reserve = 2
"""


class OnASmallDisk(Whole):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.data.mkdir()
        python = folder / "python"
        python.write_text(MOUNT.format(data=self.data, python=self.python))
        python.chmod(0o700)
        self.python = str(python)
        self.config.write_text(self.config.read_text() + SETTINGS)
        self._below = self.data.relative_to("/")

    def start(self) -> None:
        super().start()
        self.data = Path(f"/proc/{self.process.pid}/root") / self._below

    def fill(self) -> None:
        with (self.data / "filler").open("ab", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError as error:
                assert error.errno == errno.ENOSPC


@pytest.fixture
def small(tmp_path: Path) -> OnASmallDisk:
    tried = subprocess.run(["unshare", "-Urm", "true"], capture_output=True, check=False)
    if tried.returncode:
        pytest.skip("this machine allows no mounts")
    return OnASmallDisk(tmp_path)


@pytest.mark.long
def test_people_sign_in_while_the_disk_is_full(small: OnASmallDisk) -> None:
    with small:
        until((small.data / "reserve").exists)
        small.fill()
        assert shutil.disk_usage(small.data).free == 0

        def signed_in() -> bool:
            with contextlib.suppress(NodeRefused):
                Api(small.console).sign_in("administrator", PASSWORD)
                return True
            return False

        until(signed_in)
        assert not (small.data / "reserve").exists()
