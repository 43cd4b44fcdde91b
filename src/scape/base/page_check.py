"""Whether the pages of the store are intact, looked for while everything else goes on.

SQLite: `quick_check` of one table after the other, each in a transaction of its own, with a rest
after each piece of work and a limit of time. PostgreSQL checks pages itself when it reads them, if
it was created with checksums; what it found is in its statistics.
"""

import asyncio
import threading
import time
from typing import Any, NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from scape.base.node import Node
from scape.base.store import Store

STEPS = 20_000  # of SQLite's machine, some milliseconds
REST = 0.01  # seconds after them
PATIENCE = 900.0  # seconds for a whole store

TABLES = text("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name")
FAILURES = text("SELECT coalesce(sum(checksum_failures), 0) FROM pg_stat_database")


class Pages(NamedTuple):
    """The tables that were `checked` of all, and the first that is damaged; of PostgreSQL whether
    it has checksums, and how often one was wrong.
    """

    checked: int = 0
    tables: int = 0
    damaged: str = ""
    checksums: bool = True
    failures: int = 0


def check(
    store: Store,
    patience: float = PATIENCE,
    rest: float = REST,
    stop: threading.Event | None = None,
) -> Pages:
    """Check the store for at most so many seconds, and not after `stop`."""
    with store.search() as connection:
        if not store.sqlite:
            return _postgres(connection)
        return _sqlite(connection, patience, rest, stop or threading.Event())


def _postgres(connection: Connection) -> Pages:
    on = connection.execute(text("SHOW data_checksums")).scalar_one() == "on"
    return Pages(checksums=on, failures=int(connection.execute(FAILURES).scalar_one()))


def _sqlite(connection: Connection, patience: float, rest: float, stop: threading.Event) -> Pages:
    end = time.monotonic() + patience

    def breathe() -> bool:
        return stop.wait(rest) or time.monotonic() > end

    driver: Any = connection.connection.dbapi_connection
    driver.set_progress_handler(breathe, STEPS)
    try:
        return _checked(connection)
    finally:
        driver.set_progress_handler(None, 0)


def _checked(connection: Connection) -> Pages:
    checked, tables, name = 0, list[str](), "sqlite_schema"
    try:
        tables = list(connection.execute(TABLES).scalars())
        for name in tables:
            quoted = name.replace('"', '""')
            said = connection.exec_driver_sql(f'PRAGMA quick_check("{quoted}")').scalar()
            connection.rollback()
            if said != "ok":
                return Pages(checked, len(tables), name)
            checked += 1
    except DBAPIError as error:
        if "interrupted" not in str(error.orig):
            return Pages(checked, len(tables), name)
    return Pages(checked, len(tables))


async def tell(node: Node) -> None:
    """Check once, and report what is damaged. The check ends when this is cancelled."""
    stop = threading.Event()
    try:
        pages = await asyncio.to_thread(check, node.store, stop=stop)
    except node.store.errors:
        return  # the store is down, which is reported
    finally:
        stop.set()
    if pages.damaged:
        node.health("pages", "down", "pages-damaged", table=pages.damaged)
    elif pages.failures:
        node.health("pages", "down", "checksums-failed", count=pages.failures)
