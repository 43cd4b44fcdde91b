"""Kills processes at any moment: what was acknowledged is kept, the chain intact, all reported."""

import asyncio
import itertools
import os
import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, select

from scape import app
from scape.base import config
from scape.base.node import Node
from scape.base.standing import rows_after
from scape.radio.registers.registers import radios
from scape.radio.switch.links import homebrew
from scape.radio.traffic.tables import calls
from scape.settings import Settings
from simulator.node import NodeRefused
from tests.end_to_end.whole import Whole
from tests.radio.process import UdpRepeater
from tests.waiting import until

KILLS = int(os.environ.get("SCAPE_KILLS", "2"))
BURST = bytes(33)


class Load:
    """Calls and requests without end, until stopped."""

    def __init__(self, whole: Whole, repeater: UdpRepeater) -> None:
        self.acknowledged: list[int] = []
        self.calls = 0
        self._whole = whole
        self._repeater = repeater
        self._stopped = threading.Event()

    @contextmanager
    def running(self) -> Iterator[None]:
        threads = [threading.Thread(target=work) for work in (self._talk, self._register)]
        for thread in threads:
            thread.start()
        yield
        self._stopped.set()
        for thread in threads:
            thread.join()

    def _talk(self) -> None:
        while not self._stopped.wait(0.03):
            self.calls += 1
            for flags in (0x10, 0x01, 0x22):
                with suppress(ConnectionRefusedError):  # the switch is being started again
                    self._repeater.send(self._repeater.frame(flags, BURST, stream=self.calls))

    def _register(self) -> None:
        for number in itertools.count(1):
            if self._stopped.is_set():
                return
            try:
                self._whole.api.ask("POST", "/api/radio/radios", number=number, name=f"R{number}")
            except (OSError, NodeRefused):
                time.sleep(0.05)
            else:
                self.acknowledged.append(number)


async def rows(node: Node, table: Table) -> list[dict[str, Any]]:
    def read(connection: Connection) -> list[dict[str, Any]]:
        found = connection.execute(select(table).order_by(table.c.id)).mappings()
        return [dict(row) for row in found]

    return await node.read(read)


def test_killed_at_random_under_load(tmp_path: Path) -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    chance = random.Random(seed)
    with Whole(tmp_path) as whole:
        secret = whole.register_site(1)
        repeater = UdpRepeater(whole, 1)
        until(lambda: isinstance(repeater.ask(homebrew.Login(1)), homebrew.Ack))
        repeater.log_in(secret)
        load = Load(whole, repeater)
        with load.running():
            for _ in range(KILLS):
                time.sleep(chance.uniform(0.3, 1.5))
                whole.kill(chance.choice(["node", "switch"]))
        until(whole.api.answers)
        until(lambda: spool_is_drained(whole))
        repeater.close()
    assert whole.scape("journal", "verify").returncode == 0
    asyncio.run(check(whole, load))


def spool_is_drained(whole: Whole) -> bool:
    page = whole.api.ask("GET", "/api/radio/calls?limit=1")
    return bool(page["rows"]) and page["rows"][0]["state"] == "ended"


async def check(whole: Whole, load: Load) -> None:
    settings = config.load(whole.config, Settings)
    async with app.open_node(settings, whole.config) as node:
        known = {row["id"] for row in await rows(node, radios)}
        assert load.acknowledged
        assert set(load.acknowledged) <= known
        kept = await rows(node, calls)
        assert kept
        assert [call for call in kept if call["state"] != "ended"] == []
        await check_reports(node)
        for view in node.views:
            before = [await rows(node, table) for table in view.tables]
            await node.rebuild(view)
            after = [await rows(node, table) for table in view.tables]
            assert before == after


async def check_reports(node: Node) -> None:
    """Every report of the spool is in the journal, once, in order, none left out."""
    reports: dict[str, list[int]] = {}
    for row in await node.read(lambda connection: list(rows_after(connection, 0))):
        body = msgspec.json.decode(row.body or b"{}")
        if body.get("spool"):
            reports.setdefault(body["spool"], []).append(body["report"])
    assert reports
    for numbers in reports.values():
        steps = [after - before for before, after in itertools.pairwise(numbers)]
        assert all(step > 0 for step in steps)
        # A switch that was killed leaves room for the numbers it may have given out unsaved.
        assert len([step for step in steps if step > 1]) <= KILLS
