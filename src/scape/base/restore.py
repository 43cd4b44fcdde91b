"""A backup becomes a data folder again: everything that it holds, checked, or nothing."""

import itertools
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from alembic import command
from sqlalchemy import Connection, MetaData, Table, func, insert, inspect, select
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError

from scape.base import heads
from scape.base.backup import FILES, FOLDERS, SETTINGS, SLICE, Checked, Reading, understood
from scape.base.errors import Refused
from scape.base.files import append_line, replace_file, sync_folder, write
from scape.base.journal import verify
from scape.base.sealed_file import Key
from scape.base.standing import rows_after
from scape.base.store import Store, migrations
from scape.base.tables import journal


def restore(source: Path, target: Path, key: Key, url: str = "", vault_key: bytes = b"") -> Checked:
    """Make the folder `target` of a backup, with its store there or in the database `url`.

    The folder must be absent or empty, and so must the database. `key` opens
    the backup, `vault_key` is put beside the store.
    """
    target = target.resolve()  # the place of a recording in it is compared
    if target.exists() and any(target.iterdir()):
        raise Refused("restore-not-empty", path=str(target))
    folder = Path(tempfile.mkdtemp(dir=target.parent, prefix=f"{target.name}.restoring-"))
    try:
        with understood():
            reading = Reading(source, key)
            store = Store(folder, url)
            try:
                checked = _fill(store, reading)
            finally:
                store.close()
        (folder / "scape.lock").unlink()
        if vault_key:
            replace_file(folder / "vault.key", vault_key)
        folder.rename(target)
        sync_folder(target.parent)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return checked


def _fill(store: Store, reading: Reading) -> Checked:
    with store.hold() as connection, connection.begin():
        _create(connection, reading.about.schema)
        if not reading.about.tables.keys() <= _empty_tables(connection):
            raise Refused("backup-damaged")
        for name, rows in reading.tables():
            _insert(connection, name, reading.about.tables[name], rows)
        verdict = verify(rows_after(connection, 0), reading.head)
        _write_small(store.folder, reading.small)
        _write_files(store.folder, reading)
        checked = reading.finish(verdict)
        _count_again(connection, checked)
    head = (reading.head if verdict.fault else None) or (verdict.rows, verdict.head)
    replace_file(store.head.path, f"{heads.written(head)}\n".encode())
    for line in reading.about.evidence:
        append_line(store.head.cut, line)
    return checked


def _create(connection: Connection, schema: str) -> None:
    """The tables of a schema, in a database that has none."""
    if inspect(connection).has_table(journal.name):
        raise Refused("restore-store-not-empty")
    command.upgrade(migrations(connection), schema)


def _empty_tables(connection: Connection) -> set[str]:
    """Those that a backup may fill."""
    return {*inspect(connection).get_table_names()} - {"alembic_version"}


def _insert(
    connection: Connection, name: str, columns: list[str], rows: Iterator[list[Any]]
) -> None:
    table = Table(name, MetaData(), autoload_with=connection)
    connection.execute(table.delete())  # a migration may have put a first row into it
    try:
        while slice := list(itertools.islice(rows, SLICE)):
            named = [dict(zip(columns, row, strict=True)) for row in slice]
            connection.execute(insert(table), named)
    except (IntegrityError, DataError) as error:
        raise Refused("backup-damaged") from error
    except StatementError as error:  # a value of a type that the driver does not take
        if isinstance(error, DBAPIError):
            raise
        raise Refused("backup-damaged") from error


def _write_small(folder: Path, small: dict[str, bytes]) -> None:
    """The settings come beside the data: where they were is not for this to decide."""
    for name, data in small.items():
        if name not in (*FILES, SETTINGS):
            raise Refused("backup-damaged")
        (folder / name).parent.mkdir(mode=0o700, exist_ok=True)
        replace_file(folder / name, data)


def _write_files(folder: Path, reading: Reading) -> None:
    allowed = {(folder / below).resolve() for below in FOLDERS.values()}
    for name, data in reading.files():
        path = folder / name
        if not allowed & set(path.resolve().parents):
            raise Refused("backup-damaged")
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            raise Refused("backup-damaged")
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            write(descriptor, data.read())
        finally:
            os.close(descriptor)
    os.sync()  # once, not for each of many small files


def _count_again(connection: Connection, checked: Checked) -> None:
    """The store has what the backup says, or `Refused("backup-damaged")`."""
    for name, rows in checked.amount.rows.items():
        table = Table(name, MetaData(), autoload_with=connection)
        if connection.execute(select(func.count()).select_from(table)).scalar_one() != rows:
            raise Refused("backup-damaged")
