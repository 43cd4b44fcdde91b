"""A node that keeps lamps, on both databases."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from scape.base import imports
from scape.base.node import Node
from scape.base.store import Store
from tests.registers.lamps import LAMPS, VIEWS

OpenNode = Callable[[], AbstractAsyncContextManager[Node]]


@pytest.fixture
def open_node(tmp_path: Path, store_url: str) -> OpenNode:
    """Opens the same store again and again, a node at a time."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Node]:
        node = Node(Store(tmp_path, store_url), (imports.VIEWS, VIEWS), (LAMPS.live,), bytes(32))
        await node.start()
        try:
            yield node
        finally:
            await node.stop()

    return opened
