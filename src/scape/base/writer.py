"""The one thread that writes: all pending changes share one transaction, then are answered.

A batch is on disk before any of its changes is answered. A refused change leaves no trace in its
batch; a batch that cannot be committed fails all of its changes.
"""

import logging
import threading
from collections.abc import Callable, Collection
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select, update

from scape.base.change import NOTHING_FOLLOWS, Batch, Change, Follows, fresh_nonces
from scape.base.clock import Clock
from scape.base.errors import Refused, Unavailable, Unstorable
from scape.base.journal import GENESIS, Row
from scape.base.rows import Changed, Id, RowCache, Rows, ViewRow, Views
from scape.base.standing import hash_of, write_rows
from scape.base.store import Access, Store, driver_cursor, trouble
from scape.base.tables import beside, journal

log = logging.getLogger(__name__)

BATCH = 256
_CACHED_ROWS = 4096
_NOTHING = Row(0, 0, 0, "", "", "", "", b"", b"", GENESIS, None, None)


class Job(NamedTuple):
    """A pending decision; `token` identifies its caller."""

    decide: Callable[[Change], Any]
    actor: str
    token: Any


class Outcome(NamedTuple):
    token: Any
    result: Any
    error: Exception | None


class Committed(NamedTuple):
    """The result of a batch: its answers, the changed rows, the watched ones also as they were
    before, the last journal row, and the version of the store.

    `failed` is why the store did not commit it; nothing was changed then. Nor at a `fault`, but the
    store works: it does not accept one of the changes.
    """

    outcomes: list[Outcome]
    changed: Changed
    before: Changed
    last: Row
    version: int
    failed: Unavailable | None = None
    fault: bool = False


class Writer:
    """Owns the store's writing connection. `deliver` is called on this thread after each batch.

    For rows of the `watched` tables it also delivers what they were before.
    """

    def __init__(
        self,
        store: Store,
        views: tuple[Views, ...],
        watched: Collection[Table],
        *,
        key: bytes,
        clock: Clock,
        deliver: Callable[[Committed], None],
        follows: Follows = NOTHING_FOLLOWS,
    ) -> None:
        self.views: tuple[Views, ...] = ()
        self._follows = follows
        self._every = views
        self.last = _NOTHING
        self._store = store
        self._key = key
        self._clock = clock
        self._deliver = deliver
        self._watched = frozenset(watched)
        self._beside = 0
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._connection: Connection | None = None
        self._cursor: Any = None
        self._access = _Accesses(store)
        self._cache = RowCache(_CACHED_ROWS, self._stored)
        self._nonces = fresh_nonces()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)

    def open(self) -> None:
        """Take the store, or raise `Unavailable`; called before `start`."""
        try:
            connection = self._connect()
            with connection.begin():
                wrong = self._store.head.wrong(self.last.seq, partial(hash_of, connection))
        except self._store.errors as error:
            raise trouble(error) from error
        if wrong:
            self._store.head.keep_finding(wrong)
        self._store.head.open()

    def start(self) -> None:
        self._thread.start()

    def submit(self, job: Job) -> None:
        self._jobs.put(job)

    def adopt(self, views: tuple[Views, ...]) -> None:
        """Also fold into these from now on. Called inside a change; undone if its batch fails."""
        self.views += tuple(view for view in views if view not in self.views)
        self._cache.clear()

    def stop(self) -> None:
        """Finish pending changes, then close."""
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()
        if self._connection is not None:
            self._connection.close()
        self._store.head.close()

    def _run(self) -> None:
        while jobs := self._waiting():
            self._settle(jobs)

    def _settle(self, jobs: list[Job]) -> None:
        """Answer every one of them; one that the store does not accept does not fail the others."""
        committed = self._transact(jobs)
        if committed.fault and len(jobs) > 1:
            for job in jobs:
                self._settle([job])
        else:
            self._deliver(committed)

    def _waiting(self) -> list[Job]:
        jobs: list[Job] = []
        job = self._jobs.get()
        try:
            while job is not None:
                jobs.append(job)
                if len(jobs) == BATCH:
                    return jobs
                job = self._jobs.get_nowait()
        except Empty:
            return jobs
        if jobs:
            self._jobs.put(None)
        return jobs

    def _transact(self, jobs: list[Job]) -> Committed:
        folding = self.views
        try:
            connection = self._connect()
            with connection.begin():
                below = Rows(self._cache.get)
                batch = Batch(connection, below, self.last, self._nonces, self._flush)
                outcomes = [self._decide(job, batch) for job in jobs]
                self._flush(batch)
                batches = self._batches_beside(batch)
        except Unavailable as error:
            self.views = folding
            return self._failed(jobs, error)
        except Exception as error:
            self.views = folding
            refusal = trouble(error)
            if self._store.is_down(error):
                return self._failed(jobs, refusal)
            if len(jobs) == 1:
                log.exception("the writer stumbled")
            if refusal.code == "store-failed":
                refusal = Unstorable(refusal.code, **refusal.facts)
            return self._failed(jobs, refusal)._replace(failed=None, fault=True)
        self._beside = batches
        self._committed(batch)
        version = batch.last.seq + batches
        return Committed(outcomes, batch.rows.changed, batch.before, batch.last, version)

    def _batches_beside(self, batch: Batch) -> int:
        """The number of batches that changed rows without a journal row, including this one."""
        if batch.last is not self.last or not batch.rows.changed:
            return self._beside
        batch.connection.execute(update(beside).values(batches=self._beside + 1))
        return self._beside + 1

    def _failed(self, jobs: list[Job], error: Unavailable) -> Committed:
        self._cache.clear()
        outcomes = [Outcome(job.token, None, error) for job in jobs]
        return Committed(outcomes, {}, {}, self.last, self.last.seq + self._beside, error)

    def _decide(self, job: Job, batch: Batch) -> Outcome:
        change = Change(
            batch,
            self.views,
            self._every,
            key=self._key,
            actor=job.actor,
            now=self._clock(),
            follows=self._follows,
        )
        try:
            result = job.decide(change)
        except Refused as error:
            change.undo()
            return Outcome(job.token, None, error)
        except self._store.errors:
            raise
        except Exception as error:  # noqa: BLE001  (a supervisor loop: one bug must not stop all writing)
            change.undo()
            return Outcome(job.token, None, error)
        change.keep()
        return Outcome(job.token, result, None)

    def _flush(self, batch: Batch) -> None:
        if batch.unwritten:
            self._cursor.executemany(self._access[journal].insert, batch.unwritten)
            batch.unwritten = []
        changed = batch.rows.unflushed()
        for table in changed.keys() & self._watched:
            before = batch.before.setdefault(table, {})
            unknown = changed[table].keys() - before.keys()
            before.update((id, self._cache.get(table, id)) for id in unknown)
        write_rows(self._cursor, self._access, changed)

    def _committed(self, batch: Batch) -> None:
        self.last = batch.last
        self._cache.put(batch.rows.changed)
        try:
            self._store.head.keep((self.last.seq, self.last.hash))
        except OSError as error:  # the commit stands, and an older head is still true
            log.error("the journal's head could not be kept: %s", error)

    def _stored(self, table: Table, id: Id) -> ViewRow | None:
        return self._access[table].get(self._cursor, id)

    def _connect(self) -> Connection:
        if self._connection is not None and not self._connection.invalidated:
            return self._connection
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        connection = self._store.hold()
        self._store.migrate(connection)
        self.last = _last_row(connection)
        self._beside = connection.execute(select(beside.c.batches)).scalar_one()
        connection.rollback()
        self._cache.clear()
        self._connection, self._cursor = connection, driver_cursor(connection)
        return connection


def _last_row(connection: Connection) -> Row:
    newest = select(journal).order_by(journal.c.seq.desc()).limit(1)
    found = connection.execute(newest).first()
    if found is None:
        return _NOTHING
    last = Row(*found)
    if not (isinstance(last.hash, bytes) and len(last.hash) == len(GENESIS)):
        raise Unavailable("journal-damaged", seq=last.seq)
    return last


class _Accesses(dict[Table, Access]):
    """The statements of each table, compiled on first use."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __missing__(self, table: Table) -> Access:
        return self.setdefault(table, self._store.access(table))
