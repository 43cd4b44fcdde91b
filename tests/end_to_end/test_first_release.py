"""A data folder of the first release opens, and shows the rows that release showed."""

import asyncio
import gzip
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, inspect, select, text

from scape.app import FEATURES
from scape.base.node import HEALTH, Node
from scape.base.store import Store
from scape.base.tables import journal, vault
from tests.waiting import PATIENCE

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

DATA = Path(__file__).parent.parent / "data" / "journals"
# The roles of an account that had one, with the rights that it had.
HELD = {
    "viewer": ["viewer"],
    "dispatcher": ["dispatcher"],
    "supervisor": ["dispatcher"],
    "administrator": ["administrator", "dispatcher"],
}
# What both a register and a repeater say of a site.
SAID = ("colour_code", "receive_hz", "transmit_hz")
Row = dict[str, Any]
Shown = dict[str, dict[Any, Row]]


def as_it_was() -> Shown:
    """The rows of each table by their ids, as the first release read them."""
    tables = json.loads(gzip.decompress((DATA / "first.json.gz").read_bytes()))
    return {name: {row["id"]: row for row in rows} for name, rows in tables.items()}


def unpack(folder: Path) -> Path:
    file = folder / "scape.db"
    file.write_bytes(gzip.decompress((DATA / "first.db.gz").read_bytes()))
    return file


def copy(file: Path, connection: Connection) -> None:
    """What is kept of the first release, in the schema of that time."""
    config = Config()
    config.set_main_option("script_location", "scape:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "0001")
    with sqlite3.connect(file) as plain:
        plain.row_factory = sqlite3.Row
        for table in (journal, vault):
            rows = plain.execute(f"SELECT * FROM {table.name}").fetchall()
            connection.execute(insert(table), [dict(row) for row in rows])
    connection.commit()


@asynccontextmanager
async def opened(folder: Path, url: str) -> AsyncIterator[Node]:
    file = unpack(folder)
    if url:
        store = Store(folder, url)
        with store.hold() as connection:
            copy(file, connection)
        store.close()
    node = Node(Store(folder, url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        async with node.live.watch(HEALTH.name) as health, asyncio.timeout(PATIENCE):
            while node.live.memory(HEALTH.name).get("views", {}).get("state") != "up":
                await health.changes()
        yield node
    finally:
        await node.stop()


async def shown_by(node: Node) -> Shown:
    tables = [table for view in FEATURES.views for table in view.tables]
    tables += [s.view.table for s in FEATURES.shown.values() if s.view.table is not None]

    def read(connection: Connection) -> Shown:
        found = {t.name: connection.execute(select(t)).mappings().all() for t in tables}
        return {name: {row["id"]: dict(row) for row in rows} for name, rows in found.items()}

    return await node.read(read)


def within(new: Row, old: Row, *but: str) -> None:
    """Every column that the old row shares with the new says the same."""
    for name in (old.keys() & new.keys()) - {*but}:
        assert new[name] == old[name], name


async def test_the_rows_of_the_first_release_are_there(tmp_path: Path, store_url: str) -> None:
    async with opened(tmp_path, store_url) as node:
        new = await shown_by(node)
        aside = await count(node, "set_aside")
        names = await node.read(lambda c: inspect(c).get_table_names())
        for view in FEATURES.views:
            await node.rebuild(view)
        assert await shown_by(node) == new
        assert await count(node, "journal") == 120
    assert aside == 0
    assert not {"radio_alarms", "radio_matters"} & {*names}
    compare(new, as_it_was())


async def count(node: Node, table: str) -> int:
    counting = text(f"SELECT count(*) FROM {table}")
    return await node.read(lambda c: c.execute(counting).scalar_one())


def compare(new: Shown, old: Shown) -> None:
    same = ("calls", "strangers", "talkgroups", "patches", "blocked", "orders", "texts")
    for name in (*(f"radio_{name}" for name in same), "people_accounts", "people_passwords"):
        assert new[name].keys() == old[name].keys(), name
        for id, row in old[name].items():
            within(new[name][id], row)
    for id, row in old["people_accounts"].items():
        assert new["people_accounts"][id]["roles"] == HELD[row["role"]]
    for id, row in old["radio_sites"].items():
        registered = {name: row[f"{name}_set"] for name in SAID}
        within(new["radio_sites"][id], row | registered)
        within(new["radio_connections"][id], row | {f"reported_{name}": row[name] for name in SAID})
    for id, row in old["radio_links"].items():
        within(new["radio_links"][id], row | {"link_kind": row["kind"]})
        within(new["radio_connections"][id], row)
    assert new["radio_sites"].keys() == old["radio_sites"].keys()
    for id, row in old["radio_radios"].items():
        within(new["radio_radios"][id], row)
        place(new, id, row)
    assert new["radio_radios"].keys() == old["radio_radios"].keys()
    alarms(new, old)


def place(new: Shown, id: int, row: Row) -> None:
    """Where it was heard, by voice or by its position, and where it said it was."""
    heard, position = new["radio_heard"][id], new["places_positions"].get(f"radio/{id}")
    within(heard, row, "last_heard", "last_site", "last_slot", "heard_seq")
    assert (position and position["latitude"]) == row["latitude"]
    assert (position and position["at"]) == row["position_at"]
    contacts = [(heard["last_heard"] or 0, heard["last_site"])]
    if position:
        contacts.append((position["received"], int(position["place"].removeprefix("site/"))))
    last, site = max(contacts)
    assert (last or None, site) == (row["last_heard"], row["last_site"])


def alarms(new: Shown, old: Shown) -> None:
    """What they are about and where has other names now; an alarm of a loop ends with its site."""
    assert new["alarms"].keys() == old["radio_alarms"].keys()
    for id, row in old["radio_alarms"].items():
        alarm = new["alarms"][id]
        within(alarm, row, "facts")
        named = {alarm["about"], alarm["place"]}
        assert not row["radio"] or f"radio/{row['radio']}" in named
        assert not row["site"] or f"site/{row['site']}" in named
        assert not row["talkgroup"] or alarm["facts"]["talkgroup"] == row["talkgroup"]
        assert row["facts"].items() <= alarm["facts"].items()
