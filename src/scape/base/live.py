"""Live tables: a watcher gets the rows of a view, then every change of a row.

One mechanism feeds every list, map and badge. Changes of the same row that a watcher has not
fetched yet become one; a watcher too slow for its bound is told to start again with a snapshot.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, Table, func, select

from scape.base.errors import Missing
from scape.base.rows import Changed, Id, ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions, sees
from scape.base.tables import journal

BOUND = 5000
UNRECORDED = 5000  # rows of a view that the journal lacks; the oldest beyond are not shown

Overtaken = set[tuple[str, Id]]
Read = Callable[[Callable[[Connection], Any]], Awaitable[Any]]


class LiveView(NamedTuple):
    """A view that may be watched. Without a table its rows live in memory alone.

    `newest` names the column by which a window keeps the highest rows; `row` says what the rows of
    a view in memory are.
    """

    name: str
    table: Table | None = None
    newest: str = ""
    row: type[msgspec.Struct] | None = None


class Snapshot(NamedTuple):
    version: int
    rows: list[ViewRow]


class Changes(NamedTuple):
    """Rows to put and keys to drop; `overflowed` means they are lost: watch anew."""

    version: int
    put: list[ViewRow]
    drop: list[Id]
    overflowed: bool = False


class Live:
    """All live views of a node. Everything here runs on the event loop."""

    def __init__(self, views: tuple[LiveView, ...], read: Read) -> None:
        self._views = {view.name: view for view in views}
        self._read = read
        self._memory: dict[str, dict[Id, ViewRow]] = {
            view.name: {} for view in views if view.table is None
        }
        self._unrecorded: dict[str, dict[Id, ViewRow]] = {}
        self._overtaken: list[Overtaken] = []
        self._watchers: dict[str, set[Subscription]] = {view.name: set() for view in views}
        self._version = 0

    def watch(self, view: str, scope: Scope = EVERYTHING, window: int = 1000) -> "Subscription":
        """Subscribe: `async with live.watch(...) as subscription`. `Missing`: no such view."""
        if view not in self._views:
            raise Missing("no-such-view", view=view)
        return Subscription(self, self._views[view], scope, window)

    def publish(self, version: int, changed: Changed) -> None:
        """Rows as the journal now has them."""
        self._version = version
        for table, rows in changed.items():
            if unrecorded := self._unrecorded.get(table.name):
                for id in rows:
                    unrecorded.pop(id, None)
            for overtaken in self._overtaken:
                overtaken.update((table.name, id) for id in rows)
            self._tell(table.name, rows)

    @contextmanager
    def overtaking(self) -> Iterator[Overtaken]:
        """Collects the rows that the journal tells while the block runs."""
        overtaken: Overtaken = set()
        self._overtaken.append(overtaken)
        try:
            yield overtaken
        finally:
            self._overtaken = [other for other in self._overtaken if other is not overtaken]

    def publish_unrecorded(self, changed: Changed, overtaken: Overtaken) -> None:
        """Rows that are true but not yet in the journal; the journal's own will replace them.

        Those `overtaken` it has told already: what was made of older ones is not shown any more.
        """
        for table, rows in changed.items():
            marked = {
                id: {**row, "recorded": False}
                for id, row in rows.items()
                if row and (table.name, id) not in overtaken
            }
            self._keep_newest(self._unrecorded.setdefault(table.name, {}), marked)
            self._tell(table.name, dict(marked))

    def settle(self) -> None:
        """All that was shown as unrecorded is journalled: what is left of it never came to be.

        A store that was away could not be asked for the rows it was made of.
        """
        for view, rows in self._unrecorded.items():
            if rows:
                rows.clear()
                self.renew(view)

    @staticmethod
    def _keep_newest(unrecorded: dict[Id, ViewRow], marked: dict[Id, ViewRow]) -> None:
        """A store that is away for hours must not cost memory without end."""
        for id, row in marked.items():
            unrecorded.pop(id, None)
            unrecorded[id] = row
        for id in list(islice(unrecorded, max(0, len(unrecorded) - UNRECORDED))):
            del unrecorded[id]

    def unrecorded(self, table: Table, id: Id) -> ViewRow | None:
        return self._unrecorded.get(table.name, {}).get(id)

    def publish_memory(self, view: str, put: list[ViewRow] = [], drop: list[Id] = []) -> None:  # noqa: B006
        """Rows of a view that lives in memory."""
        rows = self._memory[view]
        changed: dict[Id, ViewRow | None] = {
            row["id"]: row for row in put if rows.get(row["id"]) != row
        }
        changed.update(dict.fromkeys((id for id in drop if id in rows), None))
        rows.update({id: row for id, row in changed.items() if row is not None})
        for id in drop:
            rows.pop(id, None)
        self._tell(view, changed)

    def renew(self, view: str) -> None:
        """The whole view was replaced: every watcher must start again with a snapshot."""
        for watcher in self._watchers.get(view, ()):
            watcher.overflow()

    def memory(self, view: str) -> dict[Id, ViewRow]:
        return self._memory[view]

    def _tell(self, view: str, rows: dict[Id, ViewRow | None]) -> None:
        for watcher in self._watchers.get(view, ()):
            watcher.hear(self._version, rows)

    async def snapshot(self, view: LiveView, scope: Scope, window: int) -> Snapshot:
        """The rows of a view at one moment, newest first where the view has a newest."""
        if view.table is None:
            rows = [row for row in self._memory[view.name].values() if sees(scope, row)]
            return Snapshot(self._version, rows[:window])
        statement = _statement(view.table, view.newest, scope, window)
        version, rows = await self._read(lambda connection: _read_moment(connection, statement))
        if unrecorded := self._unrecorded.get(view.name):
            merged = {row["id"]: row for row in rows} | unrecorded
            rows = [row for row in merged.values() if sees(scope, row)]
        return Snapshot(version, rows)

    def join(self, watcher: "Subscription") -> None:
        self._watchers[watcher.view.name].add(watcher)

    def leave(self, watcher: "Subscription") -> None:
        self._watchers[watcher.view.name].discard(watcher)


class Subscription:
    """One watcher of a view: `snapshot` once inside, then `await changes()` again and again."""

    def __init__(self, live: Live, view: LiveView, scope: Scope, window: int) -> None:
        self.view = view
        self.snapshot = Snapshot(0, [])
        self._live = live
        self._scope = scope
        self._window = window
        self._shown: dict[Id, Any] = {}
        self._heard: list[tuple[int, dict[Id, ViewRow | None]]] = []
        self._gathering = True
        self._pending: dict[Id, ViewRow | None] = {}
        self._version = 0
        self._overflowed = False
        self._something = asyncio.Event()

    async def __aenter__(self) -> "Subscription":
        self._live.join(self)
        try:
            await self.restart()
        except BaseException:
            self._live.leave(self)
            raise
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._live.leave(self)

    async def restart(self) -> Snapshot:
        """Take a new snapshot; what happens meanwhile is kept and follows it."""
        self._gathering, self._overflowed = True, False
        self._heard, self._pending = [], {}
        self.snapshot = await self._live.snapshot(self.view, self._scope, self._window)
        self._shown = {row["id"]: self._rank(row) for row in self.snapshot.rows}
        self._gathering = False
        for version, rows in self._heard:
            # Rows of memory have no version of their own. A row that is kept without an event has
            # that of the last event: of the snapshot's own version there may be newer ones.
            if self.view.table is None or version >= self.snapshot.version:
                self.hear(version, rows)
        self._heard = []
        return self.snapshot

    async def changes(self) -> Changes:
        """Wait until something changed, then everything that did since the last call."""
        await self._something.wait()
        return self.take()

    def take(self) -> Changes:
        """What changed since the last call, without waiting."""
        self._something.clear()
        pending, self._pending = self._pending, {}
        put = [row for row in pending.values() if row is not None]
        drop = [id for id, row in pending.items() if row is None]
        return Changes(self._version, put, drop, self._overflowed)

    def hear(self, version: int, rows: dict[Id, ViewRow | None]) -> None:
        """Called by Live for every change of the view."""
        if self._overflowed:
            return
        if self._gathering:
            self._heard.append((version, rows))
            return
        self._version = version
        for id, row in rows.items():
            if row is not None and sees(self._scope, row):
                self._show(id, row)
            elif self._shown.pop(id, self) is not self:
                self._pending[id] = None
        if len(self._pending) > BOUND:
            self.overflow()
        elif self._pending:
            self._something.set()

    def overflow(self) -> None:
        """What this watcher missed cannot be told row by row."""
        self._pending = {}
        self._overflowed = True
        self._something.set()

    def _show(self, id: Id, row: ViewRow) -> None:
        rank = self._rank(row)
        if id not in self._shown and len(self._shown) >= self._window:
            lowest = min(self._shown, key=self._shown.__getitem__)
            if rank < self._shown[lowest]:
                return
            del self._shown[lowest]
            self._pending[lowest] = None
        self._shown[id] = rank
        self._pending[id] = row

    def _rank(self, row: ViewRow) -> Any:
        return row[self.view.newest] if self.view.newest else 0


def _statement(table: Table, newest: str, scope: Scope, window: int) -> Select[Any]:
    statement = select(table).where(*conditions(scope, table)).limit(window)
    return statement.order_by(table.c[newest].desc() if newest else table.c.id)


def _read_moment(connection: Connection, statement: Select[Any]) -> tuple[int, list[ViewRow]]:
    rows = [dict(row) for row in connection.execute(statement).mappings()]
    return connection.execute(select(func.max(journal.c.seq))).scalar() or 0, rows
