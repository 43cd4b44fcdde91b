"""The database: how it is opened, and what its errors mean.

SQLite by default (WAL, every commit on disk before it is answered), PostgreSQL for agencies that
outgrow one machine. One writer holds the store; readers have separate read-only connections.
"""

import fcntl
import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from sqlalchemy import (
    Connection,
    Engine,
    Float,
    Table,
    create_engine,
    event,
    inspect,
    select,
    text,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, ProgrammingError
from sqlalchemy.pool import NullPool, QueuePool, StaticPool

from scape.base.errors import Unavailable
from scape.base.heads import HeadFile
from scape.base.rows import Id, ViewRow
from scape.base.tables import vault

log = logging.getLogger(__name__)

SCHEMA = "0006"
_FLOAT8 = 701  # the type OID of double precision
_WRITER_LOCK = 0x5CA9E


class Access:
    """One table's statements for the bare driver, compiled once."""

    def __init__(self, table: Table, engine: Engine, name: str = "") -> None:
        columns = list(table.columns)
        dialect = engine.dialect
        mark = "?" if dialect.name == "sqlite" else "%s"
        names = [column.name for column in columns]
        quoted = [dialect.identifier_preparer.quote(name) for name in names]
        listed = ", ".join(quoted)
        name = name or table.name
        updates = ", ".join(f"{n} = excluded.{n}" for n in quoted)
        marks = ", ".join(mark for _ in names)
        self.insert = f"INSERT INTO {name} ({listed}) VALUES ({marks})"
        self.upsert = f"{self.insert} ON CONFLICT (id) DO UPDATE SET {updates}"
        self.select = f"SELECT {listed} FROM {name} WHERE id = {mark}"
        self.delete = f"DELETE FROM {name} WHERE id = {mark}"
        self._names = names
        types = [column.type.dialect_impl(dialect) for column in columns]
        self._binds = [(i, f) for i, t in enumerate(types) if (f := t.bind_processor(dialect))]
        self._results = [
            (n, f)
            for n, t in zip(names, types, strict=True)
            if (f := t.result_processor(dialect, _FLOAT8 if isinstance(t, Float) else None))
        ]

    def values(self, row: ViewRow) -> tuple[Any, ...]:
        """The row as the driver takes it."""
        if not self._binds:
            return tuple([row[name] for name in self._names])
        values = [row[name] for name in self._names]
        for index, bind in self._binds:
            values[index] = bind(values[index])
        return tuple(values)

    def get(self, cursor: Any, id: Id) -> ViewRow | None:
        """The stored row with this key."""
        found = cursor.execute(self.select, (id,)).fetchone()
        if found is None:
            return None
        row: ViewRow = dict(zip(self._names, found, strict=True))
        try:
            for name, result in self._results:
                row[name] = result(row[name])
        except (ValueError, TypeError):
            raise Unavailable("row-damaged") from None
        return row


class Store:
    """An open database of one agency.

    `url` is empty for the embedded SQLite below `folder`, else a postgresql+psycopg:// address;
    `patience` is the time in seconds to wait for a lock of SQLite. `errors` are the exceptions that
    the database raises, `faults` those about a statement and not about the store.
    """

    def __init__(self, folder: Path, url: str = "", patience: float = 10) -> None:
        self.folder = folder
        self.head = HeadFile(folder)
        self.url = url or f"sqlite:///{folder / 'scape.db'}"
        self.sqlite = make_url(self.url).get_backend_name() == "sqlite"
        self._lock: IO[str] | None = None
        self._writing = (
            _sqlite_writer(self.url, patience) if self.sqlite else _postgres_writer(self.url)
        )
        driver = self._writing.dialect.loaded_dbapi
        self.errors: tuple[type[Exception], ...] = (DBAPIError, OSError, driver.Error)
        self.faults: tuple[type[Exception], ...] = (
            *(DataError, IntegrityError, ProgrammingError),
            *(driver.DataError, driver.IntegrityError, driver.ProgrammingError),
        )
        self._reading, self._searching = _reader(self.url), _reader(self.url)

    def hold(self) -> Connection:
        """The one connection that writes; `Unavailable("store-in-use")` if another has it."""
        if self._lock is None:
            self._lock = _lock_file(self.folder / "scape.lock")
        connection = self._writing.connect()
        if not self.sqlite:
            taken = connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_WRITER_LOCK})")
            if not taken.scalar():
                connection.close()
                raise Unavailable("store-in-use", store="PostgreSQL")
            connection.commit()
        return connection

    @contextmanager
    def beside(self) -> Iterator[Connection]:
        """A second writing connection, for a rebuild in another process while the node runs."""
        with self._writing.connect() as connection:
            yield connection

    def migrate(self, connection: Connection) -> None:
        """Bring the kept tables to today's schema."""
        if schema_of(connection) != SCHEMA:
            from alembic import command  # noqa: PLC0415  (9 MB that a started node does not need)

            command.upgrade(migrations(connection), "head")
        connection.commit()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A read-only connection that sees one snapshot of the store."""
        with self._reading.connect() as connection:
            yield connection

    @contextmanager
    def search(self) -> Iterator[Connection]:
        """Like `read`, with separate connections for long queries."""
        with self._searching.connect() as connection:
            yield connection

    def any_secret(self) -> bytes | None:
        """Something that was sealed with the vault's key; None when nothing was."""
        if self.sqlite and not Path(make_url(self.url).database or "").exists():
            return None
        try:
            with self.read() as connection:
                if not inspect(connection).has_table(vault.name):
                    return None
                return connection.execute(select(vault.c.sealed).limit(1)).scalar()
        except self.errors as error:
            raise trouble(error) from error

    def is_down(self, error: Exception) -> bool:
        """Whether an error is of the store itself, and not of the data to store."""
        return isinstance(error, self.errors) and not isinstance(error, self.faults)

    def access(self, table: Table, name: str = "") -> Access:
        return Access(table, self._writing, name)

    def close(self) -> None:
        self._writing.dispose()
        self._reading.dispose()
        self._searching.dispose()
        if self._lock:
            self._lock.close()
            self._lock = None


def driver_cursor(connection: Connection) -> Any:
    """A cursor of the bare driver, for the statements that run for every event."""
    driver = connection.connection.dbapi_connection
    assert driver is not None
    return driver.cursor()


def migrations(connection: Connection) -> Any:
    """What Alembic needs to bring this database to a schema."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "scape:migrations")
    config.attributes["connection"] = connection
    return config


def schema_of(connection: Connection) -> str:
    """The schema of the kept tables; empty for a database without any."""
    if not inspect(connection).has_table("alembic_version"):
        return ""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar() or "")


def _lock_file(path: Path) -> IO[str]:
    file = path.open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        holder = file.read().strip()
        file.close()
        raise Unavailable("store-in-use", store=str(path.parent), process=holder) from None
    file.truncate(0)
    file.write(str(os.getpid()))
    file.flush()
    return file


def _sqlite_writer(url: str, patience: float) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False, "timeout": patience},
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -16000")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _reader(url: str) -> Engine:
    sqlite = make_url(url).get_backend_name() == "sqlite"
    return _sqlite_reader(url) if sqlite else _postgres_reader(url)


def _sqlite_reader(url: str) -> Engine:
    path = make_url(url).database
    engine = create_engine(
        f"sqlite:///file:{path}?mode=ro&uri=true",
        hide_parameters=True,
        poolclass=QueuePool,
        pool_size=4,
        connect_args={"check_same_thread": False, "timeout": 5},
    )

    @event.listens_for(engine, "connect")
    def _settings(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA cache_size = -4000")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


# A vanished server is detected within this time, so that no query waits for ever.
_POSTGRES: dict[str, Any] = {
    "connect_timeout": 5,
    "tcp_user_timeout": 10_000,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
}


def _postgres_writer(url: str) -> Engine:
    engine = create_engine(url, hide_parameters=True, poolclass=NullPool, connect_args=_POSTGRES)

    @event.listens_for(engine, "close")
    def _release(connection: Any, _: object) -> None:
        """Release the lock now: the server itself would only do so later."""
        with suppress(engine.dialect.loaded_dbapi.Error):
            connection.execute("SELECT pg_advisory_unlock_all()")

    return engine


def _postgres_reader(url: str) -> Engine:
    options = (
        "-c default_transaction_read_only=on -c default_transaction_isolation=repeatable\\ read"
    )
    return create_engine(
        url, hide_parameters=True, pool_size=4, connect_args={**_POSTGRES, "options": options}
    )


# What PostgreSQL reports as fatal while it starts up.
_PASSING = ("starting up", "shutting down", "terminating", "recovery", "too many")

_MEANINGS = {
    "disk is full": "store-full",
    "No space left": "store-full",
    "disk I/O error": "store-disk-error",
    "is locked": "store-locked",
    "malformed": "store-damaged",
    "not a database": "store-damaged",
    "readonly": "store-read-only",
    "unable to open": "store-missing",
    "Could not decode": "row-damaged",
    "no such table": "rebuilding",
    "no such column": "rebuilding",
    'relation "': "rebuilding",
    "column ": "rebuilding",
    **dict.fromkeys(_PASSING, "store-unreachable"),
    "connection": "store-unreachable",
    "server closed": "store-unreachable",
}


def trouble(error: Exception) -> Unavailable:
    """An error of the database or its driver, as a refusal that names what is down.

    What the driver says is only logged: it can hold names, addresses and parts of statements.
    """
    message = str(error.orig if isinstance(error, DBAPIError) else error)
    if "FATAL" in message and not any(passing in message for passing in _PASSING):
        # The server answers and names the cause: a wrong password, a missing database.
        return _unknown(message.rpartition("FATAL:")[2].strip())
    for words, code in _MEANINGS.items():
        if words in message:
            return Unavailable(code)
    return _unknown(message.splitlines()[0] if message else type(error).__name__)


def _unknown(message: str) -> Unavailable:
    log.error("the database failed: %s", message)
    return Unavailable("store-failed")
