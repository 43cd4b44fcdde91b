"""The time of a page of a register of 100,000 entries, for every search, order and filter.

Each search runs in each order, from a node as its routes do it, with the page as the bytes of its
response. For comparison: a plain statement that searches a word in every row and sorts the result.
"""

import asyncio
import random
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path

import msgspec

from bench import Figure, percentile
from bench.rebuild import FIRST, write_journal
from scape.base import ids
from scape.base.journal import Event
from scape.base.listing import Page, Query, find
from scape.base.node import Node
from scape.base.store import Store
from tests.registers.lamps import LAMPS, VIEWS, LampAdded

ENTRIES, ROUNDS = 100_000, 3
STREETS = ("Rīgas iela", "Šķūņu iela", "Ķēniņu laukums", "Zaļā iela", "Jūras prospekts")
LIGHTS = ("led", "led", "led", "sodium", "none")
PLAIN = "SELECT * FROM lamps WHERE street LIKE '%skola%' ORDER BY tag LIMIT 100"
SEARCHES = {
    "": "everything",
    "iela": "most",
    "iel r": "most, by two words",
    "l": "all, by one letter",
    "skola": "one in a hundred",
    "kvartals 7": "a few, by two words",
    "nekas": "nothing",
}
NARROWED: tuple[dict[str, list[str]], ...] = ({}, {"light": ["sodium"]}, {"light": ["led", "none"]})
Spent = dict[str, list[float]]


def run(quick: bool = False) -> list[Figure]:
    entries, rounds = (ENTRIES // 100, 1) if quick else (ENTRIES, ROUNDS)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_stand_up(Path(folder)))
        write_journal(Path(folder), lamps(entries))
        spent = asyncio.run(_measure(Path(folder), entries, rounds))
        plain = _plain(Path(folder), entries)
    slowest = {what: percentile(times, 0.95) for what, times in spent.items()}
    of = f"register of {entries:,}"
    bar = None if quick else 100.0
    figures = [
        Figure(f"{of}, {what}: p95", [p95], "ms", at_most=bar) for what, p95 in slowest.items()
    ]
    ratio = max(slowest.values()) / plain
    return [*figures, Figure(f"{of}: the slowest of these ÷ a plain statement", [ratio])]


def lamps(entries: int) -> Iterator[tuple[int, Event, str]]:
    chance = random.Random(1)
    for number in range(entries):
        at = FIRST + number
        place = "skola" if number % 100 == 0 else f"kvartāls {number % 900}"
        lamp = LampAdded(
            tag=f"L-{number}",
            street=f"{chance.choice(STREETS)} {number % 200}, {place}",
            light=chance.choice(LIGHTS),  # type: ignore[arg-type]
            watts=chance.randrange(2000),
        )
        yield at, lamp, ids.make(at, number.to_bytes(10, "big"))


@asynccontextmanager
async def _node(folder: Path) -> AsyncIterator[Node]:
    node = Node(Store(folder), (VIEWS,), (LAMPS.live,), bytes(32))
    await node.start()
    try:
        yield node
    finally:
        await node.stop()


async def _stand_up(folder: Path) -> None:
    """Creates the tables of a node without rows."""
    async with _node(folder):
        pass


async def _measure(folder: Path, entries: int, rounds: int) -> Spent:
    spent: Spent = {}
    async with _node(folder) as node:
        await node.rebuild(VIEWS)
        for _ in range(rounds):
            for what, query in _queries(entries):
                took, page = await _page(node, query)
                spent.setdefault(what, []).append(took)
                _check(query, page, entries)
    return spent


def _queries(entries: int) -> Iterator[tuple[str, Query]]:
    for sort in LAMPS.sorts:
        for order in (sort, f"-{sort}"):
            yield "first page in any order", Query(sort=order)
            yield "last page in any order", Query(sort=order, offset=entries - 100)
            for text, what in SEARCHES.items():
                for narrow in NARROWED:
                    if text or narrow:
                        name = f"search that finds {what}" if text else "narrowed"
                        yield name, Query(text=text, narrow=narrow, sort=order)


async def _page(node: Node, query: Query) -> tuple[float, Page]:
    before = time.perf_counter()
    page = await node.search(partial(find, register=LAMPS, query=query))
    msgspec.json.encode(page)
    return (time.perf_counter() - before) * 1000, page


def _check(query: Query, page: Page, entries: int) -> None:
    """Checks that the result is complete."""
    if not query.narrow:
        known = {"": entries, "l": entries, "skola": entries // 100, "nekas": 0}
        assert page.total == known.get(query.text, page.total), (query, page.total)
    assert len(page.rows) == min(100, page.total)
    narrow = query.narrow.get("light")
    assert all(row["light"] in narrow for row in page.rows) if narrow else True


def _plain(folder: Path, entries: int) -> float:
    """Milliseconds of the plain statement."""
    with closing(sqlite3.connect(folder / "scape.db")) as plain:
        before = time.perf_counter()
        found = plain.execute(PLAIN).fetchall()
        spent = (time.perf_counter() - before) * 1000
    assert len(found) == min(100, entries // 100)
    return spent
