"""`scape journal`: check the chain, show a row, follow what is written. Reads only."""

import datetime
import time

import msgspec
from sqlalchemy import Connection, select

from scape.base.journal import Row, verify
from scape.base.standing import head_of, rows_after
from scape.base.store import Store, trouble
from scape.base.tables import journal
from scape.base.words import Words

PAUSE = 0.5
RECENT = 10


def run(store: Store, what: str, seq: int | None, words: Words) -> int:
    """Run one of the three; returns the exit status."""
    try:
        if what == "verify":
            return _verify(store, words)
        if what == "show":
            return _show(store, seq, words)
        return _tail(store)
    except store.errors as error:
        raise trouble(error) from error


def _verify(store: Store, words: Words) -> int:
    with store.read() as connection:
        # The head is read first: rows written meanwhile only make the journal longer.
        head = store.kept_head()
        verdict = verify(rows_after(connection, 0), head)
    if verdict.fault is None:
        print(words.say("journal-whole", rows=verdict.rows, erased=verdict.erased))
        print(words.say("journal-head", hash=verdict.head.hex()))
        return 0
    print(words.say(f"journal-fault-{verdict.fault.what}", seq=verdict.fault.seq))
    return 1


def _show(store: Store, seq: int | None, words: Words) -> int:
    with store.read() as connection:
        wanted = head_of(connection) if seq is None else seq
        row = _row(connection, wanted)
    if row is None:
        print(words.say("refused-no-such-journal-row", seq=wanted))
        return 1
    for name, value in row._asdict().items():
        print(f"{name:9} {_plain(name, value)}")
    return 0


def _row(connection: Connection, seq: int) -> Row | None:
    found = connection.execute(select(journal).where(journal.c.seq == seq)).first()
    return Row(*found) if found else None


def _plain(name: str, value: object) -> str:
    if name in ("at", "recorded") and isinstance(value, int):
        return f"{value} ({_time(value)})"
    if name == "body" and isinstance(value, bytes):
        return "\n" + msgspec.json.format(value).decode()
    if isinstance(value, bytes):
        return value.hex()
    return "-" if value is None else str(value)


def _time(at: int) -> str:
    return datetime.datetime.fromtimestamp(at / 1e6, datetime.UTC).isoformat(" ", "milliseconds")


def _tail(store: Store) -> int:
    with store.read() as connection:
        seq = max(0, head_of(connection) - RECENT)
    try:
        while True:
            with store.read() as connection:
                for row in rows_after(connection, seq):
                    print(_line(row), flush=True)
                    seq = row.seq
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        return 0


def _line(row: Row) -> str:
    body = row.body.decode() if row.body else "erased"
    return f"{row.seq:>8} {_time(row.at)} {row.kind:26} {row.subject:28} {row.actor:26} {body}"
