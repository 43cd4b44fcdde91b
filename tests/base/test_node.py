"""A change is all or nothing, on disk before it is answered; views are what the journal says."""

import asyncio
import fcntl
import multiprocessing
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TextIO

import psycopg
import pytest
from sqlalchemy import insert, select

from scape.base import standing
from scape.base.change import Change
from scape.base.errors import Missing, Refused, Unavailable, Unstorable
from scape.base.journal import Row, verify
from scape.base.node import Node
from scape.base.rows import ViewRow, Views
from scape.base.standing import rows_after
from scape.base.store import Store
from scape.base.tables import sessions
from scape.base.tables import vault as vault_table
from tests.base.conftest import KEY, OpenNode
from tests.base.notes import LIVE, VIEWS, Noted, Remarked, note, notes, strike, writers
from tests.waiting import PATIENCE
from tests.watching import Copy

pytestmark = pytest.mark.anyio


async def rows_of(node: Node) -> list[ViewRow]:
    rows = await node.read(lambda c: c.execute(select(notes).order_by(notes.c.id)).mappings().all())
    return [dict(row) for row in rows]


async def journal_of(node: Node) -> list[Row]:
    return await node.read(lambda connection: list(rows_after(connection, 0)))


async def test_a_change_is_journal_view_and_live_table_at_once(open_node: OpenNode) -> None:
    async with open_node() as node, node.live.watch("notes") as watching:
        assert await node.change(note("a", "hello", tags=("urgent",)), actor="me") == 1
        [row] = await rows_of(node)
        assert (row["text"], row["tags"], row["urgent"]) == ("hello", ["urgent"], True)
        assert row["weight"] == 2.5
        changes = await watching.changes()
        assert changes.put == [row]
        assert changes.version == 1
        [entry] = await journal_of(node)
        assert (entry.kind, entry.subject, entry.actor) == ("notes.noted", "a", "me")


async def test_a_refused_change_leaves_no_trace_in_its_batch(open_node: OpenNode) -> None:
    async with open_node() as node:

        def writes_then_thinks_better(change: Change) -> None:
            change.record(Noted(text="never", writer=9), "never")
            change.seal(b"secret")
            raise Refused("better-not")

        asked = [
            node.change(note("a")),
            node.change(writes_then_thinks_better),
            node.change(note("b")),
            node.change(note("a")),
        ]
        results = await asyncio.gather(*asked, return_exceptions=True)
        assert [str(result) for result in results] == ["1", "better-not", "2", "note-exists id=a"]
        assert [row["id"] for row in await rows_of(node)] == ["a", "b"]
        assert verify(await journal_of(node)).rows == 2
        kept = await node.read(lambda c: c.execute(select(vault_table)).all())
        assert kept == []


async def test_a_bug_in_a_decision_fails_that_change_alone(open_node: OpenNode) -> None:
    async with open_node() as node:

        def stumbles(change: Change) -> None:
            change.record(Noted(text="never", writer=9), "never")
            raise ZeroDivisionError

        asked = [node.change(note("a")), node.change(stumbles), node.change(note("b"))]
        results = await asyncio.gather(*asked, return_exceptions=True)
        assert [type(result) for result in results] == [int, ZeroDivisionError, int]


async def test_what_a_change_did_is_seen_by_the_next_in_its_batch(open_node: OpenNode) -> None:
    async with open_node() as node:

        def counts(change: Change) -> int:
            return len(change.query(select(notes)))

        asked = [node.change(note("a")), node.change(counts), node.change(strike("a"))]
        assert await asyncio.gather(*asked, node.change(counts)) == [1, 1, 2, 0]


async def test_a_row_reads_the_same_from_memory_and_from_the_store(open_node: OpenNode) -> None:
    async with open_node() as node:
        await node.change(note("a", "hello", tags=("urgent",)))
        kept = await node.change(lambda change: change.get(notes, "a"))
    async with open_node() as node:
        assert await node.change(lambda change: change.get(notes, "a")) == kept


async def test_time_of_recording_never_goes_back(tmp_path: Path, store_url: str) -> None:
    hands = iter([1000] * 3 + [5, 5, 5, 2000] + [3000] * 20)
    node = Node(Store(tmp_path, store_url), (VIEWS,), LIVE, KEY, lambda: next(hands))
    await node.start()
    for id in "abcde":
        await node.change(note(id))
    recorded = [row.recorded for row in await journal_of(node)]
    await node.stop()
    assert recorded == sorted(set(recorded))


async def test_a_store_opened_again_goes_on_with_its_chain(open_node: OpenNode) -> None:
    for id in "abc":
        async with open_node() as node:
            await node.change(note(id))
    async with open_node() as node:
        rows = await journal_of(node)
        assert verify(rows, node.store.head.kept()).fault is None
        assert [row.subject for row in rows] == ["a", "b", "c"]


async def test_rebuilt_views_equal_the_live_ones(open_node: OpenNode) -> None:
    async with open_node() as node:
        for number in range(60):
            await node.change(note(str(number), writer=number % 7))
        for number in range(0, 60, 3):
            await node.change(strike(str(number)))
        before = await rows_of(node)
        await node.rebuild(VIEWS)
        await node.change(note("after", writer=1))
        after = await rows_of(node)
        assert [row for row in after if row["id"] != "after"] == before
        counted = await node.read(lambda c: c.execute(select(writers)).all())
        assert sum(count for _, count in counted) == 61


async def test_what_is_written_during_a_rebuild_is_in_it(open_node: OpenNode) -> None:
    async with open_node() as node, node.live.watch("notes") as watching:
        for number in range(20):
            await node.change(note(str(number)))
        rebuilding = asyncio.create_task(node.rebuild(VIEWS))
        written = 20
        while not rebuilding.done():
            await node.change(note(str(written)))
            written += 1
        await rebuilding
        rows = await rows_of(node)
        assert len(rows) == written
        copy = Copy(watching)
        await copy.catch_up()
        assert copy.total == written
        latest = sorted(rows, key=lambda row: (row["at"], row["id"]))[-len(copy.rows) :]
        assert copy.rows == {row["id"]: row for row in latest}


async def test_a_rebuild_knows_what_notes_were_once(open_node: OpenNode) -> None:
    async with open_node() as node:
        await node.change(lambda change: change.record(Remarked(remark="as of old"), "a"))
        assert await rows_of(node) == []
        await node.rebuild(VIEWS)
        assert [row["text"] for row in await rows_of(node)] == ["as of old"]


async def test_another_version_has_the_views_rebuilt(
    open_node: OpenNode, tmp_path: Path, store_url: str
) -> None:
    async with open_node() as node:
        await node.change(note("a"))
    newer = Views("notes", VIEWS.module, 2, VIEWS.tables, VIEWS.folds)
    node = Node(Store(tmp_path, store_url), (newer,), LIVE, KEY)
    await node.start()
    async with node.live.watch("system_health", {"id": {"views"}}) as health:
        row = health.snapshot.rows[0] if health.snapshot.rows else {"state": ""}
        while row["state"] != "up":
            [row] = (await health.changes()).put
    assert [row["id"] for row in await rows_of(node)] == ["a"]
    assert await node.change(note("b")) == 2
    assert len(await rows_of(node)) == 2
    await node.stop()


async def reaches(node: Node, part: str, state: str) -> ViewRow:
    """Wait until a part of the node is said to be so."""
    async with (
        asyncio.timeout(PATIENCE),
        node.live.watch("system_health", {"id": {part}}) as health,
    ):
        rows = health.snapshot.rows
        while not rows or rows[-1]["state"] != state:
            rows = (await health.changes()).put
        return rows[-1]


@asynccontextmanager
async def rebuilding(folder: Path) -> AsyncIterator[tuple[Node, TextIO]]:
    """A node whose rebuild waits for the file to be closed."""
    node = Node(Store(folder), (VIEWS,), LIVE, KEY)
    await node.start()
    await node.change(note("a"))
    await node.stop()
    newer = VIEWS._replace(number=2)
    with (folder / "rebuild.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        node = Node(Store(folder), (newer,), LIVE, KEY, retry=0.01)
        await node.start()
        async with asyncio.timeout(PATIENCE):
            while not multiprocessing.active_children():
                await asyncio.sleep(0.01)
            yield node, held


async def test_a_rebuild_that_fails_is_reported_and_tried_again(tmp_path: Path) -> None:
    async with rebuilding(tmp_path) as (node, held):
        async with node.live.watch("system_health", {"id": {"views"}}) as health:
            multiprocessing.active_children()[0].kill()
            received = [row["state"] for row in (await health.changes()).put]
            while "down" not in received:
                received += [row["state"] for row in (await health.changes()).put]
        held.close()
        await reaches(node, "views", "up")
        assert [row["id"] for row in await rows_of(node)] == ["a"]
        await node.stop()


async def test_a_rebuild_names_the_tables_that_do_not_change_meanwhile(tmp_path: Path) -> None:
    async with rebuilding(tmp_path) as (node, held):
        row = await reaches(node, "views", "busy")
        tables = {table.name for table in VIEWS.tables}
        assert set(row["facts"]["tables"].split(", ")) == tables
        assert row["since"] <= node.clock()
        held.close()
        await reaches(node, "views", "up")
        assert node._behind == {}
        await node.stop()


async def test_a_node_stopped_during_a_rebuild_waits_for_nobody(tmp_path: Path) -> None:
    async with rebuilding(tmp_path) as (node, _):
        await node.stop()
        assert multiprocessing.active_children() == []


async def test_erasing_takes_the_body_and_leaves_the_chain(open_node: OpenNode) -> None:
    async with open_node() as node:
        seq = await node.change(note("a", "personal"))
        await node.change(note("b"))
        await node.erase(seq, reason="on request")
        rows = await journal_of(node)
        assert b"personal" not in b"".join(row.body or b"" for row in rows)
        verdict = verify(rows, node.store.head.kept())
        assert (verdict.erased, verdict.fault) == (1, None)
        live = await rows_of(node)
        await node.rebuild(VIEWS)
        assert live == await rows_of(node) == [row for row in live if row["id"] == "b"]
        with pytest.raises(Missing):
            await node.erase(99, reason="no such row")


async def test_several_rows_are_erased_with_one_rebuild(
    open_node: OpenNode, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuilt = []

    async def counted(store: Store, view: Views) -> int:
        rebuilt.append(view.name)
        return await rebuild_beside(store, view)

    rebuild_beside = standing.rebuild_beside
    monkeypatch.setattr(standing, "rebuild_beside", counted)
    async with open_node() as node:
        seqs = [await node.change(note(id, "personal")) for id in "abc"]
        await node.erase(*seqs[:2], reason="on request")
        assert [row["id"] for row in await rows_of(node)] == ["c"]
        assert rebuilt == ["notes"]


async def test_a_secret_is_sealed_and_can_be_forgotten(open_node: OpenNode) -> None:
    async with open_node() as node:
        id = await node.change(lambda change: change.seal(b"hush"))
        [kept] = await node.read(lambda c: c.execute(select(vault_table.c.sealed)).scalars().all())
        assert b"hush" not in kept
        assert await node.change(lambda change: change.unseal(id)) == b"hush"
        await node.change(lambda change: change.forget(id))
        with pytest.raises(Missing):
            await node.change(lambda change: change.unseal(id))


async def test_readers_cannot_write(open_node: OpenNode) -> None:
    statement = insert(sessions).values(id="x", account="x", created=0, expires=0, address="")
    async with open_node() as node:
        with pytest.raises(Unavailable):
            await node.read(lambda connection: connection.execute(statement) and None)


async def test_what_happened_is_shown_before_it_is_recorded(open_node: OpenNode) -> None:
    async with open_node() as node, node.live.watch("notes") as watching:
        await node.show(note("a", "now"))
        [shown] = (await watching.changes()).put
        assert (shown["id"], shown["recorded"]) == ("a", False)
        async with node.live.watch("notes") as late:
            assert late.snapshot.rows == [shown]
        await node.change(note("a", "now"))
        [recorded] = (await watching.changes()).put
        assert "recorded" not in recorded
        assert await rows_of(node) == [recorded]


async def test_what_is_recorded_meanwhile_is_not_shown_as_unrecorded(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    working = node.read

    async def slowly(query: Any) -> Any:
        found = await working(query)
        await node.change(note("a", "now"))
        return found

    node.read = slowly  # type: ignore[method-assign]
    await node.show(note("a", "now"))
    assert node.live.unrecorded(notes, "a") is None
    await node.stop()


async def test_a_cut_tail_is_reported_until_somebody_removes_the_evidence(
    open_node: OpenNode, tmp_path: Path
) -> None:
    async with open_node() as node:
        await node.change(note("a"))
    (tmp_path / "journal.head").write_text(f"{7:020} {bytes(32).hex()}\n")
    for id in "bc":
        async with open_node() as node:
            async with node.live.watch("system_health", {"id": {"journal"}}) as health:
                [row] = health.snapshot.rows
            await node.change(note(id))
        assert (row["state"], row["why"], row["facts"]) == ("down", "journal-tail-cut", {"seq": 7})
    (tmp_path / "journal.head.cut").unlink()
    async with open_node() as node, node.live.watch("system_health", {"id": {"journal"}}) as health:
        assert health.snapshot.rows == []


@pytest.mark.parametrize("torn", [b"", bytes(86), b"00000000000000000001 abc", b"\xff \xff"])
async def test_a_torn_head_keeps_no_node_from_starting(tmp_path: Path, torn: bytes) -> None:
    (tmp_path / "journal.head").write_bytes(torn)
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    assert await node.change(note("a")) == 1
    assert node.store.head.kept() is not None
    await node.stop()


async def test_a_head_that_cannot_be_kept_fails_no_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("os.pwrite", full)
        async with asyncio.timeout(PATIENCE):
            assert await node.change(note("a")) == 1
    assert await node.change(note("b")) == 2
    assert verify(await journal_of(node), node.store.head.kept()).fault is None
    await node.stop()


async def test_a_second_process_is_turned_away(open_node: OpenNode, tmp_path: Path) -> None:
    program = (
        "import asyncio, sys; from pathlib import Path; from scape.base.node import Node;"
        "from scape.base.store import Store; from tests.base.notes import *;"
        "store = Store(Path(sys.argv[1]), sys.argv[2]);"
        "asyncio.run(Node(store, (VIEWS,), LIVE, bytes(32)).start())"
    )
    async with open_node() as node:
        url = "" if node.store.sqlite else node.store.url
        arguments = [sys.executable, "-c", program, str(tmp_path), url]
        second = await asyncio.to_thread(
            subprocess.run, arguments, capture_output=True, text=True, check=False, cwd="."
        )
        assert "store-in-use" in second.stderr
        await node.change(note("a"))


async def test_a_full_disk_refuses_and_loses_nothing(tmp_path: Path) -> None:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    await node.change(note("a"))

    def limit(change: Change) -> None:
        pages = change.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        change.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")

    await node.change(limit)
    with pytest.raises(Unavailable, match="store-full"):
        await node.change(note("big", "x" * 100_000))
    async with node.live.watch("system_health", {"id": {"store"}}) as health:
        assert [row["why"] for row in health.snapshot.rows] == ["store-full"]
    await node.change(note("b"))
    async with node.live.watch("system_health", {"id": {"store"}}) as health:
        assert [row["state"] for row in health.snapshot.rows] == ["up"]
    assert verify(await journal_of(node), node.store.head.kept()).rows == 2
    await node.stop()


async def test_what_the_store_cannot_take_fails_alone(open_node: OpenNode) -> None:
    async with open_node() as node, asyncio.timeout(PATIENCE):
        asked = [
            node.change(note("a")),
            node.change(note("big", writer=1 << 80)),
            node.change(lambda change: change.query(select(notes).where(notes.c.id == "nul\0"))),
            node.change(note("half", text="\ud83d")),
            node.change(note("b")),
        ]
        results = await asyncio.gather(*asked, return_exceptions=True)
        assert (results[0], results[4]) == (1, 2)
        assert isinstance(results[1], Exception)
        assert isinstance(results[3], Unstorable)
        assert verify(await journal_of(node), node.store.head.kept()).rows == 2
        assert node.live.memory("system_health")["store"]["state"] == "up"


async def test_a_store_that_returns_is_noticed_though_nobody_asks(
    tmp_path: Path,
) -> None:
    node = Node(Store(tmp_path, patience=0.1), (VIEWS,), LIVE, KEY, retry=0.01)
    await node.start()
    other = sqlite3.connect(tmp_path / "scape.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="store-locked"):
        await node.change(note("a"))
    await reaches(node, "store", "down")
    other.execute("ROLLBACK")
    other.close()
    await reaches(node, "store", "up")
    await node.stop()


@pytest.mark.parametrize("store_url", ["postgresql"], indirect=True)
async def test_a_database_server_that_comes_back_is_written_to_again(
    open_node: OpenNode, store_url: str
) -> None:
    end_all = (
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity "
        "WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    async with open_node() as node:
        assert await node.change(note("a")) == 1
        with psycopg.connect(store_url.replace("+psycopg", "")) as connection:
            connection.execute(end_all)
        with pytest.raises(Unavailable, match="store-unreachable"):
            await node.change(note("b"))
        assert await node.change(note("c")) == 2
        assert node.live.memory("system_health")["store"]["state"] == "up"
        assert verify(await journal_of(node), node.store.head.kept()).rows == 2


async def test_a_locked_store_says_so_and_comes_back(tmp_path: Path) -> None:
    node = Node(Store(tmp_path, patience=0.1), (VIEWS,), LIVE, KEY)
    await node.start()
    other = sqlite3.connect(tmp_path / "scape.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Unavailable, match="store-locked"):
        await node.change(note("a"))
    other.execute("ROLLBACK")
    other.close()
    assert await node.change(note("a")) == 1
    await node.stop()


async def test_a_file_that_is_no_database_is_reported(tmp_path: Path) -> None:
    (tmp_path / "scape.db").write_bytes(b"not a database at all" * 500)
    for _ in range(2):  # what did not start holds nothing
        node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
        with pytest.raises(Unavailable, match="store-damaged"):
            await node.start()
