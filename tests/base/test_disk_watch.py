"""A disk that fills up is shown before it is full, and a full one still takes what must be kept."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from scape.base.change import Change
from scape.base.disk_watch import DiskWatch, Limits
from scape.base.errors import Refused, Unavailable
from scape.base.imports import Imports
from scape.base.node import Node
from scape.base.store import Store
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note

pytestmark = pytest.mark.anyio

MB = 1 << 20
LIMITS = Limits(report=400 * MB, recordings=300 * MB, imports=200 * MB, reserve=MB)


@pytest.fixture
async def node(tmp_path: Path) -> AsyncIterator[Node]:
    node = Node(Store(tmp_path), (VIEWS,), LIVE, KEY)
    await node.start()
    yield node
    await node.stop()


def why(node: Node) -> str:
    row = node.live.memory("system_health").get("disk", {})
    return str(row.get("why", "")) if row.get("state") == "down" else ""


async def test_less_and_less_space_is_reported_and_refuses_more_and_more(node: Node) -> None:
    left = [1000 * MB]
    watch = DiskWatch(node, LIMITS, lambda _: left[0])
    reserve = node.store.folder / "reserve"
    found = []
    for mebibytes in (1000, 399, 299, 199, 1, 199, 1000):
        left[0] = mebibytes * MB
        await watch.look()
        found.append((mebibytes, why(node), node.short_of_space, reserve.exists()))
    assert found == [
        (1000, "", False, True),
        (399, "disk-filling", False, True),
        (299, "disk-no-recordings", False, True),
        (199, "disk-no-imports", True, True),
        (1, "disk-reserve-used", True, False),
        (199, "disk-reserve-used", True, False),
        (1000, "", False, True),
    ]
    assert reserve.stat().st_blocks * 512 >= MB
    assert reserve.stat().st_mode & 0o777 == 0o600


async def test_imports_are_refused_while_space_is_short(node: Node) -> None:
    node.short_of_space = True
    unread: Any = None
    with pytest.raises(Refused, match="disk-no-imports"):
        await Imports(node).plan(unread, b"number\n1\n", unread)


async def test_a_full_store_releases_the_reserve(node: Node) -> None:
    watch = DiskWatch(node, LIMITS, lambda _: 1000 * MB)
    await watch.look()

    def limit(change: Change) -> None:
        pages = change.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        change.connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 1}")

    await node.change(limit)
    with pytest.raises(Unavailable, match="store-full"):
        await node.change(note("big", "x" * 100_000))
    await watch.look()
    assert not (node.store.folder / "reserve").exists()
    assert why(node) == "disk-reserve-used"
