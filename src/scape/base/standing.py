"""The views in the store, and how they are rebuilt from the journal.

A rebuild folds the journal into tables beside the old ones, in a separate process, while the node
runs; the last few rows and the swap are one change of the node's writer.

A row that cannot be read or folded, or whose view rows the store rejects, does not stop the
rebuild: it is set aside in a list that replaces the old one in the same swap.
"""

import asyncio
import fcntl
import importlib
import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, MetaData, Table, delete, func, insert, select, update
from sqlalchemy.sql import quoted_name

from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.journal import Kinds, Row
from scape.base.rows import Id, RowCache, Rows, ViewRow, Views, fold_all
from scape.base.store import Access, Store, driver_cursor, trouble
from scape.base.tables import journal, set_aside, standing_views
from scape.base.text import readable

CHUNK = 5000
NEAR_ENOUGH = 500  # rows left for the swap: a busy journal always has some
_CACHED_ROWS = 50_000
_NEW = "__new"
_WHY = 200  # characters of a fault that are kept
_BREATH = 0.02  # seconds between chunks, for the node's writer


class Aside(NamedTuple):
    """A row of the journal that is in no view: the view, the seq, the kind, and why."""

    view: str
    seq: int
    kind: str
    why: str


def stand_up(change: Change, views: tuple[Views, ...]) -> tuple[Views, ...]:
    """Create missing tables; returns the views that must be rebuilt first."""
    rows = change.query(select(standing_views))
    standing = {row["id"]: row["version"] for row in rows}
    empty = not change.query(select(journal.c.seq).limit(1))
    stale = [view for view in views if view.tables and standing.get(view.name) != view.version]
    if not empty:
        return tuple(stale)
    for view in stale:
        for table in view.tables:
            table.drop(change.connection, checkfirst=True)
            table.create(change.connection)
        _stands(change, view)
    return ()


def _stands(change: Change, view: Views) -> None:
    change.execute(delete(standing_views).where(standing_views.c.id == view.name))
    change.execute(insert(standing_views).values(id=view.name, version=view.version))


def touch(change: Change) -> None:
    """Write without changing anything, to test whether the store is writable."""
    change.execute(update(standing_views).values(version=standing_views.c.version))


def damaged(store: Store, connection: Connection, views: tuple[Views, ...]) -> tuple[Views, ...]:
    """The views that hold a row which does not decode. It reads every row."""
    return tuple(view for view in views if not _decodes(store, connection, view))


def _decodes(store: Store, connection: Connection, view: Views) -> bool:
    try:
        for table in view.tables:
            for _ in connection.execution_options(yield_per=CHUNK).execute(select(table)):
                pass
    except (ValueError, TypeError):
        return False
    except store.errors as error:
        if trouble(error).code != "row-damaged":
            raise
        return False
    return True


def hash_of(connection: Connection, seq: int) -> bytes | None:
    """The chain's hash at a journal row; None if there is no such row."""
    return connection.execute(select(journal.c.hash).where(journal.c.seq == seq)).scalar()


def rows_after(connection: Connection, seq: int, upto: int | None = None) -> Iterator[Row]:
    """Journal rows in order, read in chunks."""
    while True:
        later = select(journal).where(journal.c.seq > seq).order_by(journal.c.seq).limit(CHUNK)
        if upto is not None:
            later = later.where(journal.c.seq <= upto)
        chunk = [Row(*row) for row in connection.execute(later)]
        yield from chunk
        if len(chunk) < CHUNK:
            return
        seq = chunk[-1].seq


async def rebuild_beside(store: Store, view: Views) -> int:
    """Fold the journal into new tables beside the old; returns the last seq folded.

    `Unavailable` when the rebuilding process fails; cancelling ends it at once.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    arguments = (theirs, store.folder, store.url, view.module)
    worker = context.Process(target=_work, args=arguments, daemon=True)
    worker.start()
    theirs.close()
    try:
        folded: int = await asyncio.to_thread(ours.recv)
        return folded
    except EOFError:
        raise Unavailable("rebuild-failed", view=view.name) from None
    finally:
        worker.kill()
        worker.join()


def _work(answer: Pipe, folder: Path, url: str, module: str) -> None:
    """The rebuilding process. Its errors go to standard error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the node decides, not the terminal
    os.nice(10)
    answer.send(fold_beside(folder, url, module))


def fold_beside(folder: Path, url: str, module: str) -> int:
    """The work of the rebuilding process."""
    view: Views = importlib.import_module(module).VIEWS
    store = Store(folder, url)
    with (folder / "rebuild.lock").open("w") as lock, store.beside() as connection:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the process of a killed node may still run
        with connection.begin():
            shadows = [_shadow(table, connection) for table in view.tables]
            connection.execute(delete(set_aside).where(set_aside.c.view == _new(view)))
        fold = Folder(store, connection, view, shadows)
        seq, done = 0, CHUNK
        while done > NEAR_ENOUGH:
            _live_no_longer_than_the_node()
            before, seq = seq, fold.chunk_after(seq)
            done = seq - before
            if done > NEAR_ENOUGH:
                time.sleep(_BREATH)
    store.close()
    return seq


def _live_no_longer_than_the_node() -> None:
    """The next node begins its own rebuild in the same tables."""
    node = parent_process()
    if node is not None and not node.is_alive():
        sys.exit("the node is gone")


def _new(view: Views) -> str:
    """The name under which a view being rebuilt keeps the rows it sets aside."""
    return view.name + _NEW


def _shadow(table: Table, connection: Connection) -> Table:
    """An empty copy of the table, with unused names for its indexes."""
    shadow = _beside(table)
    shadow.drop(connection, checkfirst=True)
    shadow.create(connection)
    return shadow


def _beside(table: Table) -> Table:
    shadow = table.to_metadata(MetaData(), name=table.name + _NEW)
    stamp = time.time_ns() // 1000
    for index in shadow.indexes:
        index.name = quoted_name(f"{index.name}_{stamp}", None)
    return shadow


def fold_row(view: Views, kinds: Kinds, row: Row, rows: Rows) -> None:
    """Fold a journal row that the view knows, or what remains of it when its body is erased."""
    if event := kinds.decode(row):
        fold_all((view,), row.entry, event, rows)
    elif row.body is None and (remains := view.remains.get(row.kind)):
        remains(row.entry, rows)


class Folder:
    """Folds journal rows into a feature's shadow tables, in memory first."""

    def __init__(
        self, store: Store, connection: Connection, view: Views, shadows: list[Table]
    ) -> None:
        self._store = store
        self._connection = connection
        self._view = view
        self._kinds = view.kinds
        self._known = view.known
        self._access = {
            table: store.access(table, shadow.name)
            for table, shadow in zip(view.tables, shadows, strict=True)
        }
        self._cache = RowCache(_CACHED_ROWS, self._stored)
        self._cursor = driver_cursor(connection)

    def chunk_after(self, seq: int) -> int:
        """Fold the next chunk in a separate transaction; returns its last seq."""
        with self._connection.begin():
            later = select(journal).where(journal.c.seq > seq).order_by(journal.c.seq).limit(CHUNK)
            rows = [Row(*row) for row in self._connection.execute(later)]
            self.fold(rows)
            return rows[-1].seq if rows else seq

    def fold(self, journal_rows: list[Row]) -> None:
        """Fold these rows and write the result.

        On failure, bisect the rows and set aside those that fail alone.
        """
        savepoint = self._connection.begin_nested()
        try:
            rows = self._folded(journal_rows)
            write_rows(self._cursor, self._access, rows.changed)
        except Exception as fault:
            if self._store.is_down(fault):
                raise
            savepoint.rollback()
            if len(journal_rows) == 1:
                self._set_aside(journal_rows[0], fault)
                return
            half = len(journal_rows) // 2
            self.fold(journal_rows[:half])
            self.fold(journal_rows[half:])
        else:
            savepoint.commit()
            self._cache.put(rows.changed)

    def _folded(self, journal_rows: list[Row]) -> Rows:
        rows = Rows(self._cache.get)
        for row in journal_rows:
            if row.kind in self._known:
                fold_row(self._view, self._kinds, row, rows)
        return rows

    def _set_aside(self, row: Row, fault: Exception) -> None:
        why = readable(f"{type(fault).__name__}: {fault}")[:_WHY]
        values = {"view": _new(self._view), "seq": row.seq, "kind": row.kind, "why": why}
        self._connection.execute(insert(set_aside).values(values))

    def _stored(self, table: Table, id: Id) -> ViewRow | None:
        return self._access[table].get(self._cursor, id)


def write_rows(cursor: Any, access: dict[Table, Access], changed: dict[Table, Any]) -> None:
    """Put and drop view rows through the bare driver."""
    for table, rows in changed.items():
        put = [access[table].values(row) for row in rows.values() if row is not None]
        gone = [(id,) for id, row in rows.items() if row is None]
        if put:
            cursor.executemany(access[table].upsert, put)
        if gone:
            cursor.executemany(access[table].delete, gone)


def swap(change: Change, store: Store, view: Views, folded: int) -> None:
    """Fold the remaining rows, and replace the old tables with the new ones."""
    connection = change.connection
    shadows = [_beside(table) for table in view.tables]
    last = list(rows_after(connection, folded))
    Folder(store, connection, view, shadows).fold(last)
    for table, shadow in zip(view.tables, shadows, strict=True):
        table.drop(connection, checkfirst=True)
        connection.exec_driver_sql(f"ALTER TABLE {shadow.name} RENAME TO {table.name}")
    connection.execute(delete(set_aside).where(set_aside.c.view == view.name))
    own = update(set_aside).where(set_aside.c.view == _new(view)).values(view=view.name)
    connection.execute(own)
    _stands(change, view)


def rows_set_aside(connection: Connection) -> list[Aside]:
    """The rows that are in no view, in the order of the journal."""
    standing = select(set_aside).where(~set_aside.c.view.endswith(_NEW)).order_by(set_aside.c.seq)
    return [Aside(*row) for row in connection.execute(standing)]


def head_of(connection: Connection) -> int:
    """The seq of the journal's last row."""
    return connection.execute(select(func.max(journal.c.seq))).scalar() or 0
