"""Live tables: a watcher gets the rows of a view, then every change of a row.

All lists, maps and badges use this. A watcher sees a window of the rows that match its question,
and how many match in all. Changes of a row that it has not fetched yet are merged into one.
"""

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from types import TracebackType
from typing import NamedTuple
from weakref import WeakValueDictionary

from sqlalchemy import Connection, Table

from scape.base.errors import Missing, Unavailable
from scape.base.question import LiveView, Moment, Question, ask, read_moment
from scape.base.rows import Changed, Id, ViewRow
from scape.base.scope import EVERYTHING, Scope
from scape.base.window import Count, Now, Window

UNRECORDED = 5000  # rows of a view that the journal lacks; the oldest beyond are not shown
COUNTS = 64  # questions that are still counted when they have no watcher
RETRY = 1.0  # seconds between two attempts to read an unavailable store

Overtaken = set[tuple[str, Id]]
Read = Callable[[Callable[[Connection], Moment]], Awaitable[Moment]]


class Snapshot(NamedTuple):
    """The rows of a window at one moment, and how many match in all."""

    version: int
    rows: list[ViewRow]
    total: int


class Changes(NamedTuple):
    """Rows to put, keys to drop, and how many rows match now."""

    version: int
    put: list[ViewRow]
    drop: list[Id]
    total: int


class _Sight(NamedTuple):
    """What was read for a window, and the count of the rows if the window may lack some."""

    version: int
    rows: list[ViewRow]
    counter: Count | None


class _Unrecorded(NamedTuple):
    """A row that the journal does not have yet, and the row that it replaces."""

    row: ViewRow
    beneath: ViewRow | None


class Live:
    """All live views of a node. Everything here runs on the event loop."""

    def __init__(self, views: tuple[LiveView, ...], read: Read) -> None:
        self._views = {view.name: view for view in views}
        self._read = read
        self._memory: dict[str, dict[Id, ViewRow]] = {
            view.name: {} for view in views if view.table is None
        }
        self._unrecorded: defaultdict[str, dict[Id, _Unrecorded]] = defaultdict(dict)
        self._overtaken: list[Overtaken] = []
        self._watchers: defaultdict[str, set[Subscription]] = defaultdict(set)
        self._counts: defaultdict[str, WeakValueDictionary[Question, Count]] = defaultdict(
            WeakValueDictionary
        )
        self._asked_last: OrderedDict[Question, Count] = OrderedDict()
        self._version = 0

    def watch(
        self,
        view: str,
        scope: Scope = EVERYTHING,
        window: int = 1000,
    ) -> "Subscription":
        """Subscribe: `async with live.watch(...) as subscription`.

        A scope that names ids has no window: all its rows are seen. `Missing`: no such view or
        column; `Refused("bad-input", field=...)`: a value that the column cannot have.
        """
        if view not in self._views:
            raise Missing("no-such-view", view=view)
        question = ask(self._views[view], scope)
        return Subscription(self, question, len(scope["id"]) + 1 if "id" in scope else window)

    def publish(self, version: int, changed: Changed, before: Changed) -> None:
        """Rows as the store has them at this version, and as it had them before."""
        self._version = version
        for table, rows in changed.items():
            unrecorded = self._unrecorded[table.name]
            uncovered = [id for id in rows if unrecorded.pop(id, None)]
            for overtaken in self._overtaken:
                overtaken.update((table.name, id) for id in rows)
            if uncovered:
                for watcher in self._watchers[table.name]:
                    watcher.uncover(version)
            if table in before:
                self._notify(table.name, version, rows, before[table])

    @contextmanager
    def overtaking(self) -> Iterator[Overtaken]:
        """Collect the rows that are published while the block runs."""
        overtaken: Overtaken = set()
        self._overtaken.append(overtaken)
        try:
            yield overtaken
        finally:
            self._overtaken = [other for other in self._overtaken if other is not overtaken]

    def publish_unrecorded(self, changed: Changed, beneath: Changed, overtaken: Overtaken) -> None:
        """Publish rows that are not in the journal yet; the journal's rows will replace them.

        `beneath` has the rows of the journal that they replace. Rows in `overtaken` have been
        published since, and are skipped: they were computed from older ones.
        """
        for table, rows in changed.items():
            unrecorded, now = self._unrecorded[table.name], dict[Id, ViewRow | None]()
            for id, row in rows.items():
                if row and (table.name, id) not in overtaken:
                    known = unrecorded.pop(id, None)
                    below = known.beneath if known else beneath[table][id]
                    unrecorded[id] = _Unrecorded({**row, "recorded": False}, below)
                    now[id] = unrecorded[id].row
            self._show(table.name, None, now | _let_go(unrecorded))

    def settle(self) -> None:
        """Drop the unrecorded rows: everything that happened is in the journal now.

        A row that is left was computed while the store was unavailable, without the rows that it
        depends on.
        """
        for view, rows in self._unrecorded.items():
            if rows:
                rows.clear()
                self.renew(view)

    def unrecorded(self, table: Table, id: Id) -> ViewRow | None:
        found = self._unrecorded.get(table.name, {}).get(id)
        return found.row if found else None

    def publish_memory(self, view: str, put: list[ViewRow] = [], drop: list[Id] = []) -> None:  # noqa: B006
        """Change rows of a view that is kept in memory."""
        rows = self._memory[view]
        latest: Now = {row["id"]: row for row in put} | dict.fromkeys(drop)
        changed = {id: row for id, row in latest.items() if rows.get(id) != row}
        before = {id: rows.pop(id, None) for id in changed}
        rows.update({id: row for id, row in changed.items() if row is not None})
        self._notify(view, None, changed, before)

    def renew(self, view: str) -> None:
        """The whole view was replaced: every watcher reads it again."""
        for question in [asked for asked in self._asked_last if asked.view.name == view]:
            del self._asked_last[question]
        self._counts[view].clear()
        for watcher in self._watchers[view]:
            watcher.renew()

    def memory(self, view: str) -> dict[Id, ViewRow]:
        return self._memory[view]

    def _notify(self, view: str, version: int | None, now: Now, before: Now) -> None:
        for count in self._counts[view].values():
            count.hear(version, now, before)
        self._show(view, version, now)

    def _show(self, view: str, version: int | None, now: Now) -> None:
        for watcher in self._watchers[view]:
            watcher.hear(version, now)

    async def look(self, question: Question, window: int) -> _Sight:
        """Read the rows for a window; more than it shows if some are not recorded."""
        view, count = question.view, self._count(question)
        if view.table is None:
            rows = [row for row in self._memory[view.name].values() if question.fits(row)]
            count.begin(self._version, len(rows))
            version = self._version
        else:
            limit = window + len(self._unrecorded[view.name])
            looking = partial(read_moment, question, limit, not count.begun)
            version, rows, total = await self._read(looking)
            count.begin(version, total)
            rows = self._with_unrecorded(question, self._shared(view.name, rows))
        if len(rows) < window:
            return _Sight(version, rows, None)
        self._remember(question, count)
        return _Sight(version, rows, count)

    def _shared(self, view: str, rows: list[ViewRow]) -> list[ViewRow]:
        """The rows as the watcher with the most rows has them: what is equal is kept once."""
        held = max((watcher.held for watcher in self._watchers[view]), key=len, default={})
        return [known if (known := held.get(row["id"])) == row else row for row in rows]

    def _with_unrecorded(self, question: Question, rows: list[ViewRow]) -> list[ViewRow]:
        unrecorded = self._unrecorded[question.view.name]
        if not unrecorded:
            return rows
        seen = {row["id"]: row for row in rows} | {id: row for id, (row, _) in unrecorded.items()}
        return [row for row in seen.values() if question.fits(row)]

    def as_seen(self, view: str, now: Now) -> Now:
        """These rows of the journal, each replaced by its unrecorded one if there is one."""
        unrecorded = self._unrecorded[view]
        return {id: unrecorded[id].row if id in unrecorded else row for id, row in now.items()}

    def total(self, question: Question, count: Count) -> int:
        """How many rows match, including the unrecorded ones."""
        unrecorded = self._unrecorded[question.view.name].values()
        gone = sum(1 for _, row in unrecorded if row is not None and question.fits(row))
        return count.rows + sum(question.fits(row) for row, _ in unrecorded) - gone

    def _count(self, question: Question) -> Count:
        count = self._counts[question.view.name].get(question)
        if count is None:
            count = self._counts[question.view.name][question] = Count(question.fits)
        return count

    def _remember(self, question: Question, count: Count) -> None:
        """Keep the count when nothing watches it: counting a million rows takes 100 ms."""
        if self._counts[question.view.name].get(question) is count:
            self._asked_last[question] = count
            self._asked_last.move_to_end(question)
            if len(self._asked_last) > COUNTS:
                self._asked_last.popitem(last=False)

    def join(self, watcher: "Subscription") -> None:
        self._watchers[watcher.question.view.name].add(watcher)

    def leave(self, watcher: "Subscription") -> None:
        self._watchers[watcher.question.view.name].discard(watcher)


class Subscription:
    """One watcher of a view: `snapshot` is what it has taken, `await changes()` what follows.

    It never starts over: when the window is read again, the differences come as changes.
    """

    def __init__(self, live: Live, question: Question, window: int) -> None:
        self.question = question
        self._live = live
        self._limit = window
        self._window = Window(question.view.newest, window)
        self._count: Count | None = None
        self._sent: dict[Id, ViewRow] = {}
        self._sent_total = 0
        self._version = 0
        self._read_at = 0
        self._heard: list[tuple[int, Now]] | None = None  # while it reads
        self._again = False
        self._reading: asyncio.Task[None] | None = None
        self._something = asyncio.Event()

    async def __aenter__(self) -> "Subscription":
        self._live.join(self)
        with ExitStack() as undo:
            undo.callback(self._live.leave, self)
            await self._read()
            undo.pop_all()
        self.take()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._live.leave(self)
        if self._reading is not None:
            self._reading.cancel()
            await asyncio.gather(self._reading, return_exceptions=True)

    @property
    def snapshot(self) -> Snapshot:
        """All that was taken until now; the next changes apply to it."""
        return Snapshot(self._version, list(self._sent.values()), self._sent_total)

    @property
    def held(self) -> Mapping[Id, ViewRow]:
        """The rows that it sees now."""
        return self._window.rows

    @property
    def behind(self) -> bool:
        """Whether the window lacks rows that must be read first."""
        return self._window.short

    async def changes(self) -> Changes:
        """Wait for a change, and return all changes since the last call."""
        total = self._sent_total
        while True:
            self._read_again_if_short()
            await self._something.wait()
            changes = self.take()
            if changes.put or changes.drop or changes.total != total:
                return changes

    def take(self) -> Changes:
        """Return all changes since the last call, without waiting."""
        self._something.clear()
        sent, self._sent = self._sent, dict(self._window.rows)
        self._sent_total = self._total()
        put = [row for id, row in self._sent.items() if _differs(row, sent.get(id))]
        drop = [id for id in sent if id not in self._sent]
        return Changes(self._version, put, drop, self._sent_total)

    def hear(self, version: int | None, now: Now) -> None:
        """Called by `Live` for each change of the view; one without a version is not recorded."""
        if self._heard is not None and version is not None:
            self._heard.append((version, now))
        self._apply(version, now)

    def uncover(self, version: int) -> None:
        """Called by `Live` when the journal's rows replace unrecorded ones.

        If the window was read after that version, the unrecorded rows hid them: read it again.
        """
        if version <= self._read_at:
            self.renew()

    def renew(self) -> None:
        """Called by `Live` when the rows that were read are no longer valid."""
        self._again = self._window.short = True
        self._something.set()

    def _apply(self, version: int | None, now: Now) -> None:
        changed = False
        if version is None or version > self._read_at:
            for id, row in now.items():
                fits = row is not None and self.question.fits(row)
                changed |= self._window.put(row) if row and fits else self._window.drop(id)
            self._version = max(self._version, version or 0)
        if changed or self._total() != self._sent_total:
            self._something.set()

    def _total(self) -> int:
        if self._count is None:
            return len(self._window.rows)
        return self._live.total(self.question, self._count)

    async def _read(self) -> None:
        """Fill the window, then apply the changes that came while it was read."""
        self._again, self._heard = False, []
        try:
            sight = await self._live.look(self.question, self._limit)
        finally:
            heard, self._heard = self._heard, None
        self._window.fill(sight.rows)
        self._count = sight.counter
        self._read_at, self._version = sight.version, max(self._version, sight.version)
        for version, now in heard:
            self._apply(version, self._live.as_seen(self.question.view.name, now))
        self._window.short |= self._again
        self._something.set()

    def _read_again_if_short(self) -> None:
        if self._reading is not None and self._reading.done():
            self._reading.result()
            self._reading = None
        if self._window.short and self._reading is None:
            self._reading = asyncio.create_task(self._read_again())
            self._reading.add_done_callback(lambda _: self._something.set())

    async def _read_again(self) -> None:
        """While the store is unavailable the changes that come are still shown."""
        try:
            await self._read()
        except Unavailable:
            await asyncio.sleep(RETRY)


def _differs(row: ViewRow, sent: ViewRow | None) -> bool:
    return row is not sent and row != sent


def _let_go(unrecorded: dict[Id, _Unrecorded]) -> Now:
    """Drop the oldest rows beyond the limit: a store may be unavailable for hours."""
    oldest = list(islice(unrecorded, max(0, len(unrecorded) - UNRECORDED)))
    return {id: unrecorded.pop(id).beneath for id in oldest}
