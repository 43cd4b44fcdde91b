"""`scape journal`: check the chain, show a row, follow new rows, list rows that are in no view.

Reads only. Prints no control characters.
"""

import datetime
import time
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select

from scape.base import heads
from scape.base.heads import Head
from scape.base.journal import Row, verify
from scape.base.standing import hash_of, head_of, rows_after, rows_set_aside
from scape.base.store import Store, trouble
from scape.base.tables import journal
from scape.base.terminal import echo
from scape.base.words import Words

PAUSE = 0.5
RECENT = 10


def run(store: Store, what: str, seq: int | None, words: Words, sent: Path | None = None) -> int:
    """Run one of the four; returns the exit status. `sent` has the heads of a second place."""
    try:
        if what == "verify":
            return _verify(store, words, heads.of_file(sent) if sent else [])
        if what == "show":
            return _show(store, seq, words)
        if what == "aside":
            return _aside(store, words)
        return _tail(store)
    except store.errors as error:
        raise trouble(error) from error


def _verify(store: Store, words: Words, sent: list[Head]) -> int:
    # The heads are read first: rows written meanwhile only make the journal longer.
    head, findings = store.head.kept(), store.head.findings()
    with store.read() as connection:
        last = head_of(connection)
        verdict = verify(rows_after(connection, 0), head, *(f.head for f in findings), *sent)
        findings += filter(None, [store.head.wrong(last, partial(hash_of, connection))])
    if verdict.fault:
        echo(words.say(f"base-journal-fault-{verdict.fault.what}", seq=verdict.fault.seq))
        return 1
    echo(words.say("base-journal-whole", rows=verdict.rows, erased=verdict.erased))
    echo(words.say("base-journal-head", hash=verdict.head.hex()))
    for what in {finding.what for finding in findings}:
        echo(words.say(f"base-journal-{what}", path=str(store.head.path)))
    return bool(findings)


def _show(store: Store, seq: int | None, words: Words) -> int:
    with store.read() as connection:
        wanted = head_of(connection) if seq is None else seq
        row = _row(connection, wanted) if wanted.bit_length() < 64 else None
    if row is None:
        echo(words.say("refused-no-such-journal-row", seq=wanted))
        return 1
    for name, value in row._asdict().items():
        echo(f"{name:9} {_plain(name, value)}")
    return 0


def _aside(store: Store, words: Words) -> int:
    with store.read() as connection:
        rows = rows_set_aside(connection)
    for row in rows:
        echo(f"{row.seq:>8} {row.view:10} {row.kind:26} {row.why}")
    echo(words.say("base-journal-aside", count=len(rows)))
    return bool(rows)


def _row(connection: Connection, seq: int) -> Row | None:
    found = connection.execute(select(journal).where(journal.c.seq == seq)).first()
    return Row(*found) if found else None


def _plain(name: str, value: object) -> str:
    if name in ("at", "recorded") and isinstance(value, int):
        return f"{value} ({_time(value)})"
    if name == "body" and isinstance(value, bytes):
        return "\n" + _pretty(value)
    if isinstance(value, bytes):
        return value.hex()
    return "-" if value is None else str(value)


def _pretty(body: bytes) -> str:
    try:
        return msgspec.json.format(body).decode()
    except (msgspec.DecodeError, UnicodeDecodeError):
        return body.decode("utf-8", "replace")


def _time(at: int) -> str:
    return datetime.datetime.fromtimestamp(at / 1e6, datetime.UTC).isoformat(" ", "milliseconds")


def _tail(store: Store) -> int:
    with store.read() as connection:
        seq = max(0, head_of(connection) - RECENT)
    try:
        while True:
            with store.read() as connection:
                for row in rows_after(connection, seq):
                    echo(_line(row))
                    seq = row.seq
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return 0


def _line(row: Row) -> str:
    body = row.body.decode("utf-8", "replace") if row.body else "erased"
    return f"{row.seq:>8} {_time(row.at)} {row.kind:26} {row.subject:28} {row.actor:26} {body}"
