"""Acknowledged changes a second, beside a bare loop that writes the same journal rows.

A change is a decision that reads, one journal row and two view rows, on disk before it is
answered; 64 writers ask at once. The bare loop chains and writes the same rows in batches of 64
through plain sqlite3, and knows neither views nor writers.
"""

import asyncio
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import uvloop

from bench import Figure
from scape.base.journal import GENESIS, NONCE, Entry, Event, Row, chain, tag_of
from scape.base.node import Node
from scape.base.store import Store
from tests.base.notes import LIVE, VIEWS, Noted, note

WRITERS = 64
RUNS = 5
CHANGES = 20_000


def run(quick: bool = False) -> list[Figure]:
    changes = CHANGES // 10 if quick else CHANGES
    ours, bare = [], []
    for _ in range(1 if quick else RUNS):
        ours.append(uvloop.run(_by_node(changes)))
        bare.append(_by_loop(changes))
    ratios = [mine / theirs for mine, theirs in zip(ours, bare, strict=True)]
    return [
        Figure(f"changes with {WRITERS} writers", ours, "/s", at_least=10_000),
        Figure("changes ÷ a bare loop of the same journal rows", ratios, at_least=0.25),
    ]


async def _by_node(changes: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        node = Node(Store(Path(folder)), (VIEWS,), LIVE, bytes(32))
        await node.start()
        numbers = iter(range(changes))
        before = time.perf_counter()
        await asyncio.gather(*(_write(node, writer, numbers) for writer in range(WRITERS)))
        spent = time.perf_counter() - before
        await node.stop()
        assert _journalled(folder) == changes
    return changes / spent


async def _write(node: Node, writer: int, numbers: Iterator[int]) -> None:
    for number in numbers:
        await node.change(note(_subject(number), "a note", writer))


def _by_loop(changes: int) -> float:
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        with store.hold() as connection:
            store.migrate(connection)
        store.close()
        plain = sqlite3.connect(Path(folder) / "scape.db", isolation_level=None)
        plain.execute("PRAGMA journal_mode = WAL")
        plain.execute("PRAGMA synchronous = FULL")
        marks = ", ".join("?" for _ in Row._fields)
        insert = f"INSERT INTO journal VALUES ({marks})"
        last, before = GENESIS, time.perf_counter()
        for first in range(0, changes, WRITERS):
            rows = []
            for number in range(first, min(first + WRITERS, changes)):
                rows.append(_row(number, last))
                last = rows[-1].hash
            plain.execute("BEGIN IMMEDIATE")
            plain.executemany(insert, rows)
            plain.execute("COMMIT")
        spent = time.perf_counter() - before
        plain.close()
        assert _journalled(folder) == changes
    return changes / spent


def _journalled(folder: str) -> int:
    """Rows in the journal on disk."""
    with closing(sqlite3.connect(Path(folder) / "scape.db")) as plain:
        return int(plain.execute("SELECT count(*) FROM journal").fetchone()[0])


def _row(number: int, prev: bytes) -> Row:
    event: Event = Noted(text="a note", writer=number % WRITERS)
    at = 1_790_000_000_000_000 + number
    entry = Entry(number + 1, at, at, tag_of(type(event)), _subject(number), "", "")
    return chain(prev, entry, event, os.urandom(NONCE))


def _subject(number: int) -> str:
    """As long as an id, and ascending like ids."""
    return f"{number:026}"
