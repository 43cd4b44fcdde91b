"""A damaged page is found and named, a whole store is not called damaged, and time is limited."""

import asyncio
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from scape.base import doctor, page_check
from scape.base.node import Node
from scape.base.store import Store
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio

PAGE = 4096


async def begin(folder: Path, url: str = "") -> Store:
    node = Node(Store(folder, url), (VIEWS,), LIVE, KEY)
    await node.start()
    for number in range(200):
        await node.change(note("x" * 500 + str(number)))
    await node.stop()
    return Store(folder, url)


def damage(file: Path, table: str, at: int, with_: bytes) -> None:
    """Overwrite bytes of the last page of a table, as a failing disk does."""
    with closing(sqlite3.connect(file)) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [(page,)] = store.execute("SELECT max(pageno) FROM dbstat WHERE name = ?", (table,))
    with file.open("r+b") as written:
        written.seek((page - 1) * PAGE + at)
        written.write(with_)


async def test_a_whole_store_is_whole(tmp_path: Path, store_url: str) -> None:
    store = await begin(tmp_path, store_url)
    pages = page_check.check(store, rest=0)
    assert (pages.checked, pages.damaged, pages.failures) == (pages.tables, "", 0)
    assert bool(pages.tables) == store.sqlite
    finding = doctor.intact(store)
    assert (finding.what, finding.good) == (
        "pages" if store.sqlite else "checksums",
        pages.checksums,
    )
    store.close()


@pytest.mark.parametrize(
    ("at", "with_"),
    [(0, b"\xff" * PAGE), (0, bytes(PAGE)), (8, b"\1" * 8)],  # the whole, and where its rows are
)
async def test_a_damaged_page_is_told_at_the_start(tmp_path: Path, at: int, with_: bytes) -> None:
    (await begin(tmp_path)).close()
    damage(tmp_path / "scape.db", "journal", at, with_)
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    assert page_check.check(node.store, rest=0).damaged == "journal"
    assert not doctor.intact(node.store).good
    await page_check.tell(node)
    told = node.live.memory("system_health")["pages"]
    assert (told["state"], told["why"], told["facts"]) == (
        "down",
        "pages-damaged",
        {"table": "journal"},
    )
    node.store.close()


async def test_it_ends_when_its_time_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = await begin(tmp_path)
    monkeypatch.setattr(page_check, "STEPS", 1)
    pages = page_check.check(store, patience=0, rest=0)
    assert (pages.checked < pages.tables or pages.tables == 0, pages.damaged) == (True, "")
    assert page_check.check(store, rest=0).damaged == ""
    store.close()


async def test_it_ends_when_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store, stop = await begin(tmp_path), threading.Event()
    monkeypatch.setattr(page_check, "STEPS", 1)
    stop.set()
    assert page_check.check(store, rest=0, stop=stop).checked == 0
    store.close()


async def test_a_node_that_stops_does_not_wait_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, told = asyncio.Event(), list[bool]()
    loop = asyncio.get_running_loop()

    def endless(store: Store, *, stop: threading.Event) -> page_check.Pages:
        loop.call_soon_threadsafe(begun.set)
        told.append(stop.wait(PATIENCE))
        return page_check.Pages()

    monkeypatch.setattr(page_check, "check", endless)
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    telling = asyncio.create_task(page_check.tell(node))
    await begun.wait()
    telling.cancel()
    await asyncio.wait([telling])
    await loop.shutdown_default_executor()
    assert told == [True]
    node.store.close()
