"""What all tests share: the loop the program runs on, and stores of both kinds."""

import gc
import itertools
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Generator, Iterator
from multiprocessing import get_context
from pathlib import Path

import psycopg
import pytest
from hypothesis import HealthCheck, settings

from scape.base import list_process, standing
from tests.postgres import server

# How long an example takes says how busy the machine is.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Of a job in the background of a shell; the programs that tests start would ignore it as well.
    signal.signal(signal.SIGINT, signal.default_int_handler)

MEMORY = Path("/dev/shm")
ROOM = 2 << 30

if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("TMPDIR", str(MEMORY))  # no test waits for a disk, nor do its processes
    tempfile.tempdir = None


@pytest.fixture
def anyio_backend() -> tuple[str, dict[str, bool]]:
    return "asyncio", {"use_uvloop": True}


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The address of a real PostgreSQL server."""
    with server() as address:
        yield address.replace("postgresql://", "postgresql+psycopg://")


_databases = itertools.count(1)


@pytest.fixture(params=["sqlite", "postgresql"])
def store_url(request: pytest.FixtureRequest) -> str:
    """An empty store: the embedded one, or a fresh database of the server."""
    return empty_store(request)


@pytest.fixture(params=["to_sqlite", pytest.param("to_postgresql", marks=pytest.mark.long)])
def other_store_url(request: pytest.FixtureRequest) -> str:
    """Another empty store of either kind."""
    return empty_store(request)


def empty_store(request: pytest.FixtureRequest) -> str:
    """The address of one of the kind that the fixture has as its parameter."""
    if request.param.endswith("sqlite"):
        return ""
    server: str = request.getfixturevalue("postgres")
    name = f"scape{next(_databases)}"
    plain = server.replace("+psycopg", "")
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server.replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="module")
def forked_workers() -> Iterator[None]:
    """The processes beside a node are forked from one with their imports, and start at once.

    For modules that start very many. In the others they are started as in the program.
    """
    context = get_context("forkserver")
    context.set_forkserver_preload(["scape.app"])
    with pytest.MonkeyPatch.context() as patch:
        for module in (standing, list_process):
            patch.setattr(module, "get_context", lambda _: context)
        yield


# A test with a folder of its own has a database or a program in it.
SLOW_FIXTURES = {"store_url", "tmp_path", "tmp_path_factory"}
SLOW_EVENTS = {"subprocess.Popen", "sqlite3.connect"}
_may_be_slow = True

# What these do on PostgreSQL is for make test, what others do on it for make test-long.
ON_BOTH_STORES = {"base", "test_stores.py"}


def pytest_collection_modifyitems(items: list[pytest.Function]) -> None:
    """What runs whole programs takes longest, and therefore begins first."""
    for item in items:
        if SLOW_FIXTURES & set(item.fixturenames):
            item.add_marker("slow")
        if "postgresql" in item.name and not ON_BOTH_STORES & set(item.path.parts):
            item.add_marker("long")
    items.sort(key=lambda item: "end_to_end" not in item.path.parts)


def pytest_collection_finish() -> None:
    gc.freeze()  # what is imported stays: garbage is looked for in the rest alone


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    global _may_be_slow  # noqa: PLW0603
    _may_be_slow = item.get_closest_marker("slow") is not None
    try:
        return (yield)
    finally:
        _may_be_slow = True


def _watch(event: str, arguments: object) -> None:
    if event in SLOW_EVENTS and not _may_be_slow:
        raise AssertionError(f"{event} in a test that is not marked as slow")


sys.addaudithook(_watch)
