"""Voice beside a backup of 5 GB: 20 calls, in turn quiet and while `scape backup` runs.

The store has the journal of 100,000 calls; the rest are recordings of random bytes, which cannot be
compressed. Each round begins to measure later in the backup, so that all of its parts count. The
last backup is finished, verified as it is restored, and compared with what was backed up.
"""

import asyncio
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from bench import Figure
from bench.fan_out import FRAME, Plan, Sink, by_switch, listening, switch
from bench.history import fill
from scape.base.backup import kept_tables
from scape.base.restore import restore
from scape.base.store import Store

ROUNDS, SECONDS, QUICK = 5, 12.0, 0.3
LATER = 4.0  # seconds that a round begins later in the backup than the one before
RATIO, LEAST = 2.0, 5.0  # of p99 beside it to quiet, or ms if that is more
CALLS, SIZE, SHORT = 100_000, 5_000_000_000, 50_000_000
FILE = 100_000  # bytes of a recording, of two and a half minutes
A_DAY = 1000  # recordings
TWENTY = Plan(20, 10)
PASSPHRASE = "amber coast bench"


def run(quick: bool = False) -> list[Figure]:
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:  # a disk, not memory
        here = Path(folder)
        data = here / "data"
        data.mkdir()
        _prepare(here, data, quick=quick)
        with listening() as sink:
            return list(_measure(here, sink, quick=quick))


def _prepare(here: Path, data: Path, *, quick: bool) -> None:
    asyncio.run(fill(data, CALLS // 100 if quick else CALLS))
    (here / "scape.toml").write_text('[agency]\nname = "x"\n[data]\nfolder = "data"\n')
    (here / "passphrase").write_text(PASSPHRASE)
    first = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range((SHORT if quick else SIZE) // FILE):
        day = first + timedelta(days=number // A_DAY)
        path = data / "switch" / "recordings" / f"{day:%Y/%m/%d}" / f"c{number:08}.dmr"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(os.urandom(FILE))
    os.sync()


def _measure(here: Path, sink: Sink, *, quick: bool) -> Iterator[Figure]:
    frames = round((QUICK if quick else SECONDS) / FRAME)
    still: list[float] = []
    beside: list[float] = []
    rounds = 1 if quick else ROUNDS
    for number in range(rounds):
        still.append(_p99(sink, frames))
        with _backup(here) as process:
            time.sleep(0.5 if quick else 1 + number * LATER)
            beside.append(_p99(sink, frames))
            assert quick or process.poll() is None, "the backup ended before the voice"
            if number == rounds - 1:
                began = time.monotonic()
                assert process.wait() == 0
                waited = time.monotonic() - began
                size = (here / "a.backup").stat().st_size
    yield Figure("voice of 20 calls, p99: quiet", still, "ms")
    bar = max(LEAST, RATIO * Figure("", still).median)
    yield Figure("voice of 20 calls, p99: beside a backup", beside, "ms", at_most=bar)
    yield Figure("size of the backup", [size / 1e9], "GB")
    yield Figure("its rest after the voice", [waited], "s")
    yield Figure("its restore, compared with what was backed up", [_restored(here)], "s")


def _p99(sink: Sink, frames: int) -> float:
    """By a fresh switch: sessions without pings do not last."""
    with switch(TWENTY) as running:
        switched = by_switch(running.process, sink, TWENTY, frames)
    assert not switched.lost, f"{switched.lost} frames lost"
    return switched.arrived.latency_p99 / 1000


@contextmanager
def _backup(here: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "scape", "backup", str(here / "a.backup")]
    command += ["--config", str(here / "scape.toml")]
    command += ["--passphrase-file", str(here / "passphrase")]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait()


def _restored(here: Path) -> float:
    """The seconds of a restore; what it made is the same as what was there."""
    began = time.monotonic()
    checked = restore(here / "a.backup", here / "restored", PASSPHRASE)
    lasted = time.monotonic() - began
    assert checked.verdict.fault is None
    assert _rows(here / "data") == _rows(here / "restored"), "other rows"
    assert _recordings(here / "data") == _recordings(here / "restored"), "other recordings"
    return lasted


def _rows(data: Path) -> dict[str, str]:
    """A hash of the rows of each kept table."""
    found = {}
    with closing(Store(data)) as store, store.read() as connection:
        for table in kept_tables():
            rows = hashlib.sha256()
            for row in connection.execute(select(table).order_by(*table.primary_key.columns)):
                rows.update(repr(tuple(row)).encode())
            found[str(table.name)] = rows.hexdigest()
    return found


def _recordings(data: Path) -> dict[str, bytes]:
    folder = data / "switch" / "recordings"
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).digest()
        for path in folder.rglob("*.dmr")
    }
