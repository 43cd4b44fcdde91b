"""The speed of rebuilding the views of radio from a long journal.

Calls of 500 registered radios, each started, ended and recorded; then the real folds into the real
tables, in this process (a node uses a separate one).
"""

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from bench import Figure
from scape.base import ids
from scape.base.journal import GENESIS, NONCE, Entry, Event, Row, chain, tag_of
from scape.base.standing import fold_beside
from scape.base.store import Store
from scape.radio.events import CallEnded, CallRecorded, CallStarted
from scape.radio.registers import events
from scape.radio.traffic import tables, views

EVENTS = 1_000_000
FIRST = 1_790_000_000_000_000
RADIOS, SITES, TALKGROUPS = 500, 200, 30
REGISTERED = RADIOS + TALKGROUPS  # events before the first call; each call has three
NAMES = ("Ozols", "Bērziņš", "Kalniņš", "Jansons", "Liepa", "Krūmiņš", "Balodis", "Eglītis")


def run(quick: bool = False) -> list[Figure]:
    count = EVENTS // 20 if quick else EVENTS
    with tempfile.TemporaryDirectory() as folder:
        write_journal(Path(folder), islice(happenings(), count))
        before = time.perf_counter()
        fold_beside(Path(folder), "", views.__name__)
        spent = time.perf_counter() - before
        with closing(sqlite3.connect(Path(folder) / "scape.db")) as plain:
            found = plain.execute(f"SELECT count(*) FROM {tables.calls.name}__new").fetchone()
    calls = -(-(count - REGISTERED) // 3)
    assert found == (calls,), f"{found[0]} calls in the view, {calls} in the journal"
    return [Figure(f"views rebuilt from {count:,} events", [count / spent], "/s", at_least=20_000)]


def write_journal(folder: Path, journal: Iterator[tuple[int, Event, str]]) -> None:
    """Append these to a store's journal; its views are still to be built."""
    store = Store(folder)
    with store.hold() as connection:
        store.migrate(connection)
    store.close()
    marks = ", ".join("?" for _ in Row._fields)
    with closing(sqlite3.connect(folder / "scape.db")) as plain, plain:
        plain.execute("PRAGMA synchronous = OFF")
        newest = "SELECT seq, hash, recorded FROM journal ORDER BY seq DESC LIMIT 1"
        found = plain.execute(newest).fetchone() or (0, GENESIS, 0)
        plain.executemany(f"INSERT INTO journal VALUES ({marks})", _chained(journal, *found))


def _chained(
    journal: Iterator[tuple[int, Event, str]], known: int, last: bytes, recorded: int
) -> Iterator[Row]:
    for seq, (at, event, subject) in enumerate(journal, known + 1):
        recorded = max(recorded + 1, at)
        entry = Entry(seq, at, recorded, tag_of(type(event)), subject, "", "")
        row = chain(last, entry, event, os.urandom(NONCE))
        last = row.hash
        yield row


def happenings() -> Iterator[tuple[int, Event, str]]:
    """Registers first, then endless calls, one every two seconds: time, event, subject."""
    yield from ((FIRST, event, subject) for event, subject in _registers())
    number = 0
    while True:
        call, at, number = call_id(number), FIRST + number * 2_000_000, number + 1
        yield at, _started(call, number), call
        duration = 200_000 * (1 + number * 13 % 150)  # up to half a minute
        end = CallEnded(
            call=call, reason="terminator", duration=duration, frames=70, bits=9870, rssi=-87
        )
        yield at + 4_200_000, end, call
        path = f"2026/09/21/{call}.scr"
        recorded = CallRecorded(call=call, path=path, sha256="5c" * 32, bursts=70, size=2310)
        yield at + 4_300_000, recorded, call


def call_id(number: int) -> str:
    """The id of the call after so many."""
    return ids.make(FIRST + number * 2_000_000, (number + 1).to_bytes(10, "big"))


def _registers() -> Iterator[tuple[Event, str]]:
    for number in range(TALKGROUPS):
        yield events.TalkgroupRegistered(number=1 + number, name=f"Grupa {number}"), ""
    for number in range(RADIOS):
        name = f"M{number} {NAMES[number % len(NAMES)]}"
        radio = events.RadioRegistered(number=2_480_000 + number, name=name, unit=f"E{number % 90}")
        yield radio, f"radio/{radio.number}"


def _started(call: str, number: int) -> CallStarted:
    # Numbers without a common divisor, so that every radio comes to every site.
    return CallStarted(
        call=call,
        site=1000 + number % SITES,
        slot=1 if number % 2 else 2,
        source=2_480_000 + number * 7 % RADIOS,
        destination=1 + number * 11 % TALKGROUPS,
        emergency=number % 997 == 0,
        encrypted=number % 41 == 0,
        sites=12,
        spool="5f0c",
        report=number * 3,
    )
