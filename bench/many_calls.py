"""The waiting times of a console with 1,000,000 calls in the store: live tables and clicks.

A snapshot is the start of a live table: of each view that can be watched, with each of its filters,
as requested by a new console; only the first of them also counts the rows. A click is a change over
HTTP that is on disk when it is answered, while five others search continuously. For comparison: the
plain statement that reads as many of the newest rows.

    python -m bench.many_calls search ADDRESS     continuous searches
"""

import argparse
import asyncio
import itertools
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import Column, Connection, select

from bench import Figure, percentile
from bench.history import fill
from bench.rebuild import NAMES
from bench.start import prepare, running, until_answer
from scape import app
from scape.base import vault
from scape.base.node import Node
from scape.base.scope import Scope
from scape.base.store import Store
from simulator import node as client

CALLS, SEARCHERS, CLICKS, SNAPSHOTS = 1_000_000, 5, 200, 40
WINDOW = 200  # rows
PASSWORD = "amber-coast-bench"
PLAIN = f"SELECT * FROM radio_calls ORDER BY started DESC, id DESC LIMIT {WINDOW}"


def run(quick: bool = False) -> list[Figure]:
    calls = CALLS // 1000 if quick else CALLS
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").mkdir()
        asyncio.run(fill(Path(folder) / "data", calls))
        return measure(Path(folder), calls, quick)


def measure(folder: Path, calls: int, quick: bool = False) -> list[Figure]:
    """The figures of a folder whose store has so many calls."""
    part = 20 if quick else 1
    snapshots = asyncio.run(_snapshots(folder / "data", SNAPSHOTS // part))
    plain = _plain(folder / "data", calls)
    alone, beside = _clicks(folder, CLICKS // part)
    slowest = max(snapshots.values(), key=lambda spent: percentile(spent, 0.95))
    first = max(spent[0] for spent in snapshots.values())
    p95, clicked = percentile(slowest, 0.95), percentile(beside, 0.95)
    bars = (None, None) if quick else (20.0, 100.0)
    of, asked = f"{calls:,} calls", len(snapshots)
    return [
        Figure(f"{of}, slowest of {asked} live snapshots: p95", [p95], "ms", at_most=bars[0]),
        Figure(f"{of}, slowest live snapshot that counts", [first], "ms"),
        Figure(f"{of}, slowest of these p95 ÷ a plain statement", [p95 / plain]),
        Figure(f"{of}, click beside no search: p95", [percentile(alone, 0.95)], "ms"),
        Figure(f"{of}, click beside five searches: p95", [clicked], "ms", at_most=bars[1]),
    ]


async def _snapshots(data: Path, times: int) -> dict[str, list[float]]:
    """Milliseconds of each snapshot, by view and filter."""
    key = vault.load_key(app.key_file(data), bool)
    node = Node(Store(data), app.FEATURES.views, app.FEATURES.live, key)
    await node.start()
    try:
        spent: dict[str, list[float]] = {}
        asked = await node.read(lambda connection: list(_questions(connection)))
        for _ in range(times):
            for view, scope in asked:
                before = time.perf_counter()
                async with node.live.watch(view, scope, WINDOW) as watching:
                    snapshot = watching.snapshot
                name = f"{view} {scope}"
                spent.setdefault(name, []).append((time.perf_counter() - before) * 1000)
                assert len(snapshot.rows) == min(WINDOW, snapshot.total), name
        return spent
    finally:
        await node.stop()


def _questions(connection: Connection) -> Iterator[tuple[str, Scope]]:
    """Every view with a table, each set of its filters by the values of some of its rows."""
    for shown in app.FEATURES.shown.values():
        if (table := shown.view.table) is not None:
            yield shown.view.name, {}
            for columns in shown.filters:
                wanted = [table.c[name] for name in sorted(columns)]
                ends = (table.c.id, table.c.id.desc())
                found = [select(*wanted).order_by(end).limit(1) for end in ends]
                rows = {tuple(row) for one in found for row in connection.execute(one)}
                for row in rows | {tuple([True] * len(row)) for row in rows if row == (False,)}:
                    yield shown.view.name, _scope(wanted, row)


def _scope(columns: list[Column[Any]], values: tuple[Any, ...]) -> Scope:
    return {column.name: {value} for column, value in zip(columns, values, strict=True)}


def _plain(data: Path, calls: int) -> float:
    """Milliseconds of the plain statement, the median of several."""
    spent = []
    with closing(sqlite3.connect(data / "scape.db")) as plain:
        for _ in range(SNAPSHOTS):
            before = time.perf_counter()
            found = plain.execute(PLAIN).fetchall()
            spent.append((time.perf_counter() - before) * 1000)
            assert len(found) == min(WINDOW, calls)
    return percentile(spent, 0.5)


def _clicks(folder: Path, times: int) -> tuple[list[float], list[float]]:
    """Milliseconds from each click to its answer: alone, and while others search."""
    settings, node = prepare(folder)
    with running("node", settings):
        until_answer(node)
        _choose_password(node, folder / "data")
        with _browser(node.address) as browser:
            alone = [_click(browser) for _ in range(times)]
            with _searching(node.address) as process:
                beside = [_click(browser) for _ in range(times)]
                assert process.poll() is None, "the searches ended"
    return alone, beside


def _choose_password(node: client.Node, data: Path) -> None:
    first = data / "first-sign-in"
    if first.exists():
        node.sign_in("administrator", first.read_text().strip())
        node.change_password(first.read_text().strip(), PASSWORD)


@contextmanager
def _browser(address: str) -> Iterator[httpx.Client]:
    headers = {"Origin": address, "X-Reason": "bench"}
    with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=120) as browser:
        who = {"name": "administrator", "password": PASSWORD}
        browser.post("/api/session", json=who).raise_for_status()
        yield browser


def _click(browser: httpx.Client) -> float:
    """Another priority of the first talkgroup, from its present row."""
    path = "/api/radio/talkgroups/1"
    row = browser.get(path).raise_for_status().json()
    said = {"name": row["name"], "priority": (row["priority"] + 1) % 10}
    before = time.perf_counter()
    browser.put(path, params={"version": row["version"]}, json=said).raise_for_status()
    return (time.perf_counter() - before) * 1000


@contextmanager
def _searching(address: str) -> Iterator[subprocess.Popen[bytes]]:
    """Searches from a separate process, from when all have begun."""
    command = [sys.executable, "-m", "bench.many_calls", "search", address]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout
    try:
        assert all(process.stdout.readline() for _ in range(SEARCHERS))
        yield process
    finally:
        process.kill()
        process.wait()


def search(address: str) -> None:
    with ThreadPoolExecutor(SEARCHERS) as threads:
        for ended in as_completed(threads.submit(_search, address) for _ in range(SEARCHERS)):
            ended.result()


def _search(address: str) -> None:
    with _browser(address) as browser:
        print("begun", flush=True)
        for name in itertools.cycle(NAMES):
            answer = browser.get("/api/radio/calls", params={"text": name}).raise_for_status()
            assert answer.json()["total"], f"no call of {name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", choices=["search"])
    parser.add_argument("address")
    search(parser.parse_args().address)


if __name__ == "__main__":
    main()
