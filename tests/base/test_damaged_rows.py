"""Rows of the store that do not decode: views are rebuilt, secrets are reported."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import select

from scape.base.errors import Refused, Unavailable
from scape.base.node import Node
from scape.base.store import Store
from scape.base.tables import vault
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note, notes
from tests.waiting import PATIENCE

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


def node_in(folder: Path) -> Node:
    return Node(Store(folder), (VIEWS,), LIVE, KEY, retry=0.01)


def damage(folder: Path, statement: str) -> None:
    with sqlite3.connect(folder / "scape.db") as store:
        store.execute(statement)
    store.close()


async def texts(node: Node) -> list[str]:
    rows = await node.read(lambda c: c.execute(select(notes).order_by(notes.c.id)).all())
    return [row.text for row in rows]


async def eventually(node: Node) -> list[str]:
    async with asyncio.timeout(PATIENCE):
        while True:
            try:
                return await texts(node)
            except Unavailable as error:
                assert error.code == "rebuilding"
                await asyncio.sleep(0.01)


@pytest.mark.parametrize(
    "value", ["tags = '[1,'", "tags = x'ff'", "text = cast(x'ff' as text)", "tags = 7.5"]
)
async def test_a_view_with_a_damaged_row_is_rebuilt_from_the_journal(
    tmp_path: Path, value: str
) -> None:
    node = node_in(tmp_path)
    await node.start()
    for id in ("a", "b"):
        await node.change(note(id, f"text of {id}", tags=("x",)))
    await node.stop()
    damage(tmp_path, f"update notes set {value} where id = 'a'")
    node = node_in(tmp_path)
    await node.start()
    try:
        assert await eventually(node) == ["text of a", "text of b"]
        await node.change(note("c", "text of c"))
        assert await texts(node) == ["text of a", "text of b", "text of c"]
    finally:
        await node.stop()


async def test_a_change_that_needs_a_damaged_row_waits_for_the_rebuild(tmp_path: Path) -> None:
    node = node_in(tmp_path)
    await node.start()
    await node.change(note("a", "old", tags=("x",)))
    await node.stop()
    damage(tmp_path, "update notes set tags = '[1,'")
    node = node_in(tmp_path)
    await node.start()
    try:
        with pytest.raises(Unavailable, match="rebuilding"):
            await node.change(note("a", "new", tags=("x",)))
        assert await eventually(node) == ["old"]
        with pytest.raises(Refused, match="note-exists"):
            await node.change(note("a", "new", tags=("x",)))
    finally:
        await node.stop()


@pytest.mark.parametrize("statement", ["delete from vault", "update vault set sealed = x'00'"])
async def test_a_secret_that_cannot_be_read_is_reported(tmp_path: Path, statement: str) -> None:
    node = node_in(tmp_path)
    await node.start()
    first = await node.change(lambda change: change.seal(b"one"))
    second = await node.change(lambda change: change.seal(b"two"))
    wanted = select(vault.c.id).where(vault.c.id.in_([first, second]))
    damage(tmp_path, f"{statement} where id = '{first}'")
    try:
        if statement.startswith("delete"):
            wanted = select(notes.c.text)
            for id in (first, second):
                await node.change(note(id, id))
        opened = await node.read(lambda c: node.unseal_all(c, wanted))
        assert opened == {second: b"two"}
        await asyncio.sleep(0)
        health = node.live.memory("system_health")["vault"]
        assert (health["state"], health["why"]) == ("down", "secrets-damaged")
        assert health["facts"] == {"count": 1}
    finally:
        await node.stop()


@pytest.mark.parametrize("hash", ["'abc'", "x'00'", "7"])
async def test_a_journal_whose_last_hash_is_damaged_is_refused(tmp_path: Path, hash: str) -> None:
    node = node_in(tmp_path)
    await node.start()
    await node.change(note("a", "hello"))
    await node.stop()
    damage(tmp_path, f"update journal set hash = {hash}")
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(Unavailable, match="journal-damaged"):
            await node_in(tmp_path).start()
