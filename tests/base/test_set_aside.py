"""A row of the journal that no view can take stops nothing: it is listed, counted and shown."""

import asyncio
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import msgspec
import pytest
from alembic import command
from alembic.config import Config
from pytest import CaptureFixture
from sqlalchemy import insert, inspect, select

from scape.base import journal_tool, standing
from scape.base.change import Change
from scape.base.journal import GENESIS, NONCE, Entry, Row, chain
from scape.base.standing import rows_set_aside
from scape.base.store import Store
from scape.base.tables import journal
from scape.base.words import Words
from tests.base.conftest import OpenNode
from tests.base.notes import VIEWS, Noted, Struck, note
from tests.base.test_node import reaches, rows_of

pytestmark = pytest.mark.anyio


def append(folder: Path, store_url: str, kind: str, body: bytes | None) -> int:
    """A row such as an older program left; its seq."""
    with closing(Store(folder, store_url)) as store, store.hold() as connection:
        store.migrate(connection)
        with connection.begin():
            newest = select(journal).order_by(journal.c.seq.desc()).limit(1)
            last = Row(*connection.execute(newest).one())
            entry = Entry(last.seq + 1, last.at + 1, last.recorded + 1, kind, "old", "", "")
            row = chain(last.hash, entry, Struck(), bytes(NONCE))
            connection.execute(insert(journal).values(row._replace(body=body)._asdict()))
    return entry.seq


POISON = [
    ("notes.noted", b'{"kind":"notes.noted","text":null,"writer":1}'),
    ("notes.noted", b'{"kind":"notes.noted","text":"big","writer":%d}' % (1 << 80)),
    ("notes.noted", b'{"kind":"notes.noted","text":"half \\ud83d","writer":1}'),
    ("notes.noted", b'{"kind":"notes.struck"}'),
    ("notes.noted", b"\xff"),
    ("notes.noted", b""),
    ("notes.remarked", b"[]"),
    ("notes.remarked", b"{}"),
    ("journal.erased", b'{"kind":"journal.erased","seq":null}'),
]


async def test_rows_that_cannot_be_read_or_folded_are_set_aside_by_a_rebuild(
    open_node: OpenNode, tmp_path: Path, store_url: str
) -> None:
    async with open_node() as node:
        await node.change(note("a"))
    bad = [append(tmp_path, store_url, *poison) for poison in POISON]
    append(tmp_path, store_url, "notes.noted", None)
    append(tmp_path, store_url, "of.others", b"\xff")
    async with open_node() as node, asyncio.timeout(60):
        assert "set-aside" not in node.live.memory("system_health")
        await node.change(note("b", writer=2))
        await node.rebuild(VIEWS)
        assert [row["id"] for row in await rows_of(node)] == ["a", "b"]
        aside = await node.read(rows_set_aside)
        assert [(row.view, row.seq, row.kind) for row in aside] == [
            ("notes", seq, kind) for seq, (kind, _) in zip(bad, POISON, strict=True)
        ]
        assert all(row.why for row in aside)
        await node.change(note("c"))
    async with open_node() as node, asyncio.timeout(60):
        received = node.live.memory("system_health")["set-aside"]
        assert (received["state"], received["why"]) == ("down", "rows-set-aside")
        assert received["facts"] == {
            "count": len(bad),
            "seq": bad[-1],
            "kind": aside[-1].kind,
            "why": aside[-1].why,
        }
        await node.rebuild(VIEWS)
        assert await node.read(rows_set_aside) == aside
        for seq in bad:
            await node.change(partial(Change.erase, seq=seq, reason="unreadable"))
        await node.rebuild(VIEWS)
        assert await node.read(rows_set_aside) == []
        assert node.live.memory("system_health")["set-aside"]["state"] == "up"
        assert [row["id"] for row in await rows_of(node)] == ["a", "b", "c"]


async def test_a_row_that_comes_at_the_end_of_a_rebuild_and_cannot_be_folded_is_set_aside(
    open_node: OpenNode, tmp_path: Path, store_url: str
) -> None:
    """The last rows are folded by the change that swaps the tables."""
    async with open_node() as node:
        await node.change(note("a"))
    early = append(tmp_path, store_url, *POISON[0])
    folded = standing.fold_beside(tmp_path, store_url, VIEWS.module)
    late = append(tmp_path, store_url, *POISON[1])
    async with open_node() as node:
        await node.change(note("b"))
        await node.change(lambda change: standing.swap(change, node.store, VIEWS, folded))
        assert [row.seq for row in await node.read(rows_set_aside)] == [early, late]
        assert [row["id"] for row in await rows_of(node)] == ["a", "b"]


async def test_a_rebuild_that_was_broken_off_leaves_nothing_in_the_list(
    open_node: OpenNode, tmp_path: Path, store_url: str
) -> None:
    async with open_node() as node:
        await node.change(note("a"))
    append(tmp_path, store_url, *POISON[0])
    for _ in range(2):
        standing.fold_beside(tmp_path, store_url, VIEWS.module)
        async with open_node() as node:
            assert await node.read(rows_set_aside) == []


@pytest.mark.parametrize(
    "body", [b'{"kind":"\xc2\x9b2J","text":"\xe2\x80\xae"}', b"\x1b[2J", b"\xff\xfe"]
)
async def test_the_terminal_lists_what_was_set_aside_and_shows_any_row_without_steering(
    open_node: OpenNode, tmp_path: Path, store_url: str, body: bytes, capsys: CaptureFixture[str]
) -> None:
    async with open_node() as node:
        await node.change(note("a"))
    seq = append(tmp_path, store_url, "notes.noted", body)
    async with open_node() as node, asyncio.timeout(30):
        await node.rebuild(VIEWS)
    with closing(Store(tmp_path, store_url)) as store:
        assert journal_tool.run(store, "aside", None, Words("en")) == 1
        assert f"{seq:>8} notes      notes.noted " in capsys.readouterr().out
        assert journal_tool.run(store, "show", seq, Words("en")) == 0
        shown = capsys.readouterr().out.split("\n")
        assert all(line.isprintable() for line in shown)


def test_a_store_that_is_down_sets_nothing_aside(tmp_path: Path) -> None:
    """A full disk is no fault of a row."""
    with closing(Store(tmp_path)) as store, store.hold() as connection:
        store.migrate(connection)
        with connection.begin():
            for table in VIEWS.tables:
                table.create(connection)
        fold = standing.Folder(store, connection, VIEWS, list(VIEWS.tables))
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        connection.rollback()
        with pytest.raises(sqlite3.OperationalError, match="full"), connection.begin():
            fold.fold([journal_row(number)._replace(body=BIG) for number in range(1, 4)])
        assert rows_set_aside(connection) == []


BIG = msgspec.json.encode(Noted(text="x" * 2_000_000, writer=1))


def journal_row(seq: int) -> Row:
    entry = Entry(seq, seq, seq, "notes.noted", str(seq), "", "")
    return chain(GENESIS, entry, Noted(text="", writer=1), bytes(NONCE))


async def test_an_agency_of_the_first_schema_is_brought_to_todays(
    open_node: OpenNode, tmp_path: Path, store_url: str
) -> None:
    with closing(Store(tmp_path, store_url)) as store, store.hold() as connection:
        config = Config()
        config.set_main_option("script_location", "scape:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(insert(journal).values(journal_row(1)._asdict()))
        connection.commit()
        assert not inspect(connection).has_table("set_aside")
    async with open_node() as node, asyncio.timeout(20):
        await reaches(node, "views", "up")
        assert [row["id"] for row in await rows_of(node)] == ["1"]
        assert await node.read(rows_set_aside) == []
