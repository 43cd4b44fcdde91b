"""One change: load, decide, record; all of it or nothing."""

import os
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from sqlalchemy import Connection, Executable, Table, delete, insert, select, update
from sqlalchemy.engine import NestedTransaction

from scape.base import ids, vault
from scape.base.errors import Missing
from scape.base.journal import NONCE, Entry, Erased, Event, Kinds, Row, body_of, chain, tag_of
from scape.base.rows import Changed, Id, Rows, ViewRow, Views, fold_all
from scape.base.tables import journal, kept, set_aside, standing_views
from scape.base.tables import vault as vault_table


def fresh_nonces() -> Iterator[bytes]:
    """A nonce for each journal row. Many are read at once: each system call costs."""
    while True:
        block = os.urandom(NONCE * 256)
        yield from (block[at : at + NONCE] for at in range(0, len(block), NONCE))


_OF_AN_ENTRY = [journal.c[name] for name in Entry._fields]


class Batch:
    """What the changes of one transaction have done so far.

    `before` holds the overwritten rows as the transaction found them.
    """

    def __init__(
        self,
        connection: Connection,
        below: Rows,
        last: Row,
        nonces: Iterator[bytes],
        flush: Callable[["Batch"], None],
    ) -> None:
        self.connection = connection
        self.rows = below
        self.last = last
        self.nonces = nonces
        self.before: Changed = {}
        self.unwritten: list[Row] = []
        self._flush = flush

    def flush(self) -> None:
        """Write pending rows to the open transaction, so that a query sees them."""
        self._flush(self)


class Recording(Protocol):
    """What a decision that only reads rows and records needs: a change or its preview."""

    def get(self, table: Table, id: Id) -> ViewRow | None:
        """One row of a view, including what is recorded so far."""

    def record(self, event: Event, subject: str, at: int | None = None) -> int:
        """Append an event that happened `at`; default: now.

        `Unstorable` when its own bytes do not read back as the same event.
        """

    def set_aside(self, view: str, seq: int, kind: str, why: str) -> None:
        """List the journal row `seq`, which keeps as it came what `view` could not record."""

    def put(self, table: Table, row: ViewRow) -> None:
        """Write a row of a table that is no view: data outside the journal, such as a position."""


Follow = Callable[[Recording, Entry, Any], None]
"""Records what follows from an event of a feature below, in the same change, behind it."""

Follows = Mapping[type[Event], tuple[Follow, ...]]
NOTHING_FOLLOWS: Follows = MappingProxyType({})


class Preview:
    """A change that is not kept: `rows` are as they would be."""

    def __init__(
        self, rows: Rows, views: tuple[Views, ...], now: int, follows: Follows = NOTHING_FOLLOWS
    ) -> None:
        self.rows = rows
        self._views = views
        self._now = now
        self._follows = follows

    def get(self, table: Table, id: Id) -> ViewRow | None:
        return self.rows.get(table, id)

    def record(self, event: Event, subject: str, at: int | None = None) -> int:
        body_of(event, subject)
        at = self._now if at is None else at
        entry = Entry(0, at, self._now, tag_of(type(event)), subject, "", "")
        fold_all(self._views, entry, event, self.rows)
        for follow in self._follows.get(type(event), ()):
            follow(self, entry, event)
        return 0

    def set_aside(self, view: str, seq: int, kind: str, why: str) -> None:
        pass

    def put(self, table: Table, row: ViewRow) -> None:
        self.rows.put(table, row)


class Change:
    """What a decision receives: the state it may read, and the one way to alter it.

    `now` is in microseconds since 1970, `actor` is the requesting account (empty: the program).
    It folds into `views`; `every` view of the node may be without its tables, or being rebuilt.
    """

    def __init__(
        self,
        batch: Batch,
        views: tuple[Views, ...],
        every: tuple[Views, ...],
        *,
        key: bytes,
        actor: str,
        now: int,
        follows: Follows = NOTHING_FOLLOWS,
    ) -> None:
        self._follows = follows
        self.now = now
        self.actor = actor
        self._batch = batch
        self._views = views
        self._every = every
        self._key = key
        self._rows = Rows(batch.rows.get)
        self._recorded: list[Row] = []
        self._savepoint: NestedTransaction | None = None

    def get(self, table: Table, id: Id) -> ViewRow | None:
        """One row of a view, including what this change already did to it."""
        return self._rows.get(table, id)

    def query(self, statement: Executable) -> list[ViewRow]:
        """Rows as earlier changes left them, without what this change itself recorded."""
        self._batch.flush()
        return [dict(row) for row in self._batch.connection.execute(statement).mappings()]

    def record(self, event: Event, subject: str, at: int | None = None) -> int:
        """Append an event to the journal and fold it into the views; returns its seq.

        `subject` is the opaque id of what it is about; `at` is when it happened, by default now.
        `Unstorable` when its own bytes do not read back as the same event.
        """
        last = self._recorded[-1] if self._recorded else self._batch.last
        recorded = max(self.now, last.recorded + 1)
        entry = Entry(
            last.seq + 1,
            recorded if at is None else at,
            recorded,
            tag_of(type(event)),
            subject,
            self.actor,
            "",
        )
        self._recorded.append(chain(last.hash, entry, event, next(self._batch.nonces)))
        fold_all(self._views, entry, event, self._rows)
        for follow in self._follows.get(type(event), ()):
            follow(self, entry, event)
        return entry.seq

    def set_aside(self, view: str, seq: int, kind: str, why: str) -> None:
        """List the journal row `seq`, which keeps as it came what `view` could not record."""
        self.execute(insert(set_aside).values(view=view, seq=seq, kind=kind, why=why))

    def put(self, table: Table, row: ViewRow) -> None:
        """Write a row of a table that is no view: data outside the journal, such as a position."""
        assert table.metadata is kept
        self._rows.put(table, row)

    def drop(self, table: Table, id: Id) -> None:
        """Delete such a row."""
        assert table.metadata is kept
        self._rows.drop(table, id)

    def kinds(self, event: type[Event]) -> Kinds:
        """The reader of journal rows of the view that folds this kind of event."""
        return next(view.kinds for view in self._every if event in view.folds)

    def erase(self, seq: int, reason: str) -> set[str]:
        """Erase the body of a journal row permanently, and everything that repeats it.

        Returns the names of the views that know its kind. They are out of date from now on:
        `Node.erase` rebuilds them, as does the next start.
        """
        found = self.query(select(*_OF_AN_ENTRY).where(journal.c.seq == seq))
        if not found:
            raise Missing("no-such-journal-row", seq=seq)
        entry = Entry(**found[0])
        erasing = [view.erasing for view in self._every if view.erasing]
        with_it = [other for each in erasing for other in each(self, entry)]
        self.execute(update(journal).where(journal.c.seq == seq).values(body=None, nonce=None))
        self.execute(delete(set_aside).where(set_aside.c.seq == seq))
        kind, subject = entry.kind, entry.subject
        event = Erased(seq=seq, erased_kind=kind, erased_subject=subject, reason=reason)
        self.record(event, subject)
        stale = {view.name for view in self._every if kind in view.known}
        self.execute(delete(standing_views).where(standing_views.c.id.in_(stale)))
        return stale.union(*(self.erase(other, reason) for other in with_it))

    @property
    def connection(self) -> Connection:
        """The open transaction itself, for altering tables; undone with the change."""
        self._batch.flush()
        if self._savepoint is None:
            self._savepoint = self._batch.connection.begin_nested()
        return self._batch.connection

    def execute(self, statement: Executable) -> list[ViewRow]:
        """Run a statement on a table that is no view (sessions); undone with the change."""
        result = self.connection.execute(statement)
        return [dict(row) for row in result.mappings()] if result.returns_rows else []

    def seal(self, secret: bytes) -> str:
        """Put a secret into the vault; its id there may be recorded in events."""
        id = ids.new(self.now)
        self.execute(insert(vault_table).values(id=id, sealed=vault.seal(self._key, secret)))
        return id

    def unseal(self, id: str) -> bytes:
        """A secret of the vault."""
        rows = self.query(select(vault_table.c.sealed).where(vault_table.c.id == id))
        if not rows:
            raise Missing("no-such-secret")
        return vault.unseal(self._key, rows[0]["sealed"])

    def forget(self, id: str) -> None:
        """Delete a secret from the vault."""
        self.execute(delete(vault_table).where(vault_table.c.id == id))

    def keep(self) -> None:
        """The decision is made: its effects become the batch's."""
        if self._savepoint:
            self._savepoint.commit()
        self._batch.rows.take(self._rows)
        if self._recorded:
            self._batch.unwritten += self._recorded
            self._batch.last = self._recorded[-1]

    def undo(self) -> None:
        """The decision was refused: drop its effects."""
        if self._savepoint:
            self._savepoint.rollback()
