"""The node: one change is journal, views and live tables together."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from functools import cache, partial
from typing import Any, Literal, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, select

from scape.base import clock as wall
from scape.base import standing, vault
from scape.base.change import NOTHING_FOLLOWS, Change, Follows, Preview, Recording
from scape.base.clock import Clock
from scape.base.errors import Refused, Unavailable
from scape.base.live import Live
from scape.base.question import LiveView
from scape.base.rows import Changed, Id, Rows, ViewRow, Views
from scape.base.store import Store, trouble
from scape.base.tables import vault as vault_table
from scape.base.writer import Committed, Job, Writer

T = TypeVar("T")
Connect = Callable[[], AbstractContextManager[Connection]]


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """The state of a part of this server, since when and why."""

    id: str
    state: Literal["up", "busy", "down"]
    since: int
    why: str
    facts: dict[str, Any]


HEALTH = LiveView("system_health", row=Health)
READERS, SEARCHERS = 3, 3  # threads, each with a connection
RETRY = 2.0

log = logging.getLogger(__name__)


class Node:
    """An agency's state: `change` it, `read` and `search` it, watch it `live`.

    A part that is down is retried every `retry` seconds.
    """

    def __init__(
        self,
        store: Store,
        views: tuple[Views, ...],
        live: tuple[LiveView, ...],
        key: bytes,
        clock: Clock = wall.now,
        *,
        steady: Clock = wall.steady,
        retry: float = RETRY,
        follows: Follows = NOTHING_FOLLOWS,
    ) -> None:
        self._follows = follows
        self.store = store
        self._retry = retry
        self.views = views
        self.clock = clock
        self.steady = steady
        self.short_of_space = False  # large requests are refused
        self.live = Live((HEALTH, *live), self.read)
        self._key = key
        watched = [view.table for view in live if view.table is not None]
        self._writer = Writer(
            store, views, watched, key=key, clock=clock, deliver=self._deliver, follows=follows
        )
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="reader")
        self._searchers = ThreadPoolExecutor(SEARCHERS, thread_name_prefix="searcher")
        self._loop: asyncio.AbstractEventLoop | None = None
        self._rebuilding: asyncio.Task[None] | None = None
        self._one_rebuild = asyncio.Lock()
        # Tables that do not change until they are rebuilt, and since when.
        self._behind: dict[str, int] = {}
        self._asking: asyncio.Task[None] | None = None
        self._mended: asyncio.Task[None] | None = None
        self._unopened: set[str] = set()

    async def start(self) -> None:
        """Open the store and bring its tables up to date; `Unavailable` if it cannot be opened."""
        self._loop = asyncio.get_running_loop()
        async with contextlib.AsyncExitStack() as undo:
            undo.push_async_callback(self.stop)
            await self._open()
            undo.pop_all()

    async def _open(self) -> None:
        await asyncio.to_thread(self._writer.open)
        self._writer.start()
        self.tell_head()
        await self.report_set_aside()
        stale = await self.change(self._stand_up)
        self.health("store", "up")
        self._rebuilding = asyncio.create_task(self._rebuild(stale))

    async def stop(self) -> None:
        """Finish pending changes and close the store."""
        for task in (self._rebuilding, self._asking, self._mended):
            if task:
                task.cancel()
                await asyncio.wait([task])
        await asyncio.to_thread(self._writer.stop)
        self._readers.shutdown()
        self._searchers.shutdown()
        self.store.close()

    async def change(self, decide: Callable[[Change], T], actor: str = "") -> T:
        """Run `decide`, which loads, decides and records. Its result is on disk when this returns.

        Raises the refusal of `decide`, or `Unavailable` when the store cannot record the change.
        """
        assert self._loop is not None
        future: asyncio.Future[T] = self._loop.create_future()
        self._writer.submit(Job(decide, actor, future))
        return await self._mending(future)

    async def read(self, query: Callable[[Connection], T]) -> T:
        """Run a query that takes milliseconds on a read-only connection: a row by its key, a
        window.

        Every request and every live table waits behind it; use `search` for what may take longer.
        """
        assert self._loop is not None
        return await self._mending(
            self._loop.run_in_executor(self._readers, self._query, self.store.read, query)
        )

    async def search(self, query: Callable[[Connection], T]) -> T:
        """Run a query that may take seconds; only other searches wait behind it."""
        assert self._loop is not None
        return await self._mending(
            self._loop.run_in_executor(self._searchers, self._query, self.store.search, query)
        )

    async def gather(self, query: Callable[[Connection], T]) -> T:
        """Run a long query that must not wait for searches, in a separate thread."""
        return await self._mending(asyncio.to_thread(self._query, self.store.search, query))

    async def _mending(self, answer: Awaitable[T]) -> T:
        """The answer; if rows of views do not decode, those views are rebuilt from the journal."""
        try:
            return await answer
        except (ValueError, TypeError, Unavailable) as error:
            is_of_rows = not isinstance(error, Unavailable) or error.code == "row-damaged"
            if is_of_rows and await self._has_damaged_views():
                raise Unavailable("rebuilding") from error
            raise

    async def _has_damaged_views(self) -> bool:
        if self._mended is None or self._mended.done():
            found = await asyncio.to_thread(self._query, self.store.search, self._find_damaged)
            if not found:
                return False
            log.error("rows of %s do not decode", ", ".join(view.name for view in found))
            self._mended = asyncio.create_task(self._rebuild(found))
        return True

    def _find_damaged(self, connection: Connection) -> tuple[Views, ...]:
        return standing.damaged(self.store, connection, self.views)

    def unseal_all(self, connection: Connection, ids: Select[str]) -> dict[str, bytes]:
        """The secrets of the vault with the given `ids`; missing and damaged ones are reported."""
        wanted = select(vault_table.c.id, vault_table.c.sealed).where(vault_table.c.id.in_(ids))
        opened: dict[str, bytes] = {}
        for id, sealed in connection.execute(wanted):
            with contextlib.suppress(Refused, TypeError):
                opened[id] = vault.unseal(self._key, sealed)
        needed = set(connection.execute(ids).scalars()) - {""}
        self._unopened = self._unopened - needed | needed - opened.keys()
        if self._loop:
            self._loop.call_soon_threadsafe(self._report_unopened)
        return opened

    def _report_unopened(self) -> None:
        if self._unopened:
            self.health("vault", "down", "secrets-damaged", count=len(self._unopened))
        elif self.live.memory(HEALTH.name).get("vault"):
            self.health("vault", "up")

    def key_for(self, purpose: str) -> bytes:
        """A key of 32 bytes for one purpose, the same as long as the vault's key is."""
        return vault.key_for(self._key, purpose)

    def _query(self, connect: Connect, query: Callable[[Connection], T]) -> T:
        try:
            with connect() as connection:
                return query(connection)
        except self.store.errors as error:
            raise trouble(error) from error

    async def show(self, decide: Callable[[Recording], object]) -> None:
        """Show what a decision would record at once, marked as not yet recorded."""
        with self.live.overtaking() as overtaken:
            try:
                shown = await self.read(lambda connection: self._preview(connection, decide))
            except Unavailable:
                shown = self._preview(None, decide)
        self.live.publish_unrecorded(*shown, overtaken)

    def _preview(
        self, connection: Connection | None, decide: Callable[[Recording], object]
    ) -> tuple[Changed, Changed]:
        """What a decision would change, and the stored rows if the store is up."""

        def recorded(table: Table, id: Id) -> ViewRow | None:
            if connection is None:
                return None
            row = connection.execute(table.select().where(table.c.id == id)).mappings().first()
            return dict(row) if row else None

        stored = cache(recorded)
        rows = Rows(lambda table, id: self.live.unrecorded(table, id) or stored(table, id))
        decide(Preview(rows, self.views, self.clock(), self._follows))
        beneath = {
            table: {id: stored(table, id) for id in changed}
            for table, changed in rows.changed.items()
        }
        return rows.changed, beneath

    def health(self, part: str, state: str, why: str = "", since: int = 0, /, **facts: Any) -> None:
        """Report a part of this server as up, busy or down; `since` this moment by default."""
        known = self.live.memory(HEALTH.name).get(part)
        same = known is not None and (known["state"], known["why"]) == (state, why)
        since = since or (known["since"] if known and same else self.clock())
        row = {"id": part, "state": state, "since": since, "why": why, "facts": facts}
        self.live.publish_memory(HEALTH.name, put=[row])

    def _deliver(self, committed: Committed) -> None:
        assert self._loop is not None
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._answer, committed)

    def _answer(self, committed: Committed) -> None:
        for future, result, error in committed.outcomes:
            if future.done():
                continue
            if error is None:
                future.set_result(result)
            else:
                future.set_exception(error)
        if committed.failed:
            self.health("store", "down", committed.failed.code, **committed.failed.facts)
            if self._asking is None or self._asking.done():
                self._asking = asyncio.create_task(self._ask_store())
        else:
            self.health("store", "up")
            self.live.publish(committed.version, committed.changed, committed.before)

    async def _ask_store(self) -> None:
        """Probe a store that is down until it is back: there may be no requests to notice it."""
        while self.live.memory(HEALTH.name)["store"]["state"] == "down":
            await asyncio.sleep(self._retry)
            with contextlib.suppress(Unavailable):
                await self.change(standing.touch)

    def tell_head(self) -> None:
        """Report that the journal lost its end, or may have, until the evidence is removed."""
        head = self.store.head
        for finding in head.findings()[-1:]:
            seq = finding.head[0] if finding.head else 0
            self.health("journal", "down", f"journal-{finding.what}", head.since(), seq=seq)

    def _stand_up(self, change: Change) -> tuple[Views, ...]:
        stale = standing.stand_up(change, self.views)
        self._writer.adopt(tuple(view for view in self.views if view not in stale))
        return stale

    async def _rebuild(self, stale: tuple[Views, ...]) -> None:
        self._behind |= {table.name: self.clock() for view in stale for table in view.tables}
        for view in stale:
            await self._rebuild_at_last(view)

    async def _rebuild_at_last(self, view: Views) -> None:
        while True:
            try:
                return await self.rebuild(view)
            except Exception:  # any failure is logged; a later rebuild may succeed
                log.exception("the views of %s were not rebuilt", view.name)
                self.health("views", "down", "rebuild-failed", self._old_since(), **self._old(view))
            await asyncio.sleep(self._retry)

    async def erase(self, *seqs: int, reason: str, by: str = "") -> None:
        """Erase the bodies of journal rows permanently; returns when no view shows them any more.

        `Missing` when there is no such row. Rows depend on each other, so the effects of a body
        cannot be undone in them: the views that know its kind are rebuilt, once for all rows.
        """
        async with self._one_rebuild:  # no rebuild in progress has read the bodies
            stale = await self.change(partial(_erase, seqs, reason), by)
        for view in self.views:
            if view.name in stale:
                await self._rebuild_at_last(view)
        await self.report_set_aside()

    async def rebuild(self, view: Views) -> None:
        """Rebuild a feature's tables beside the old ones, then swap them in one change."""
        async with self._one_rebuild:
            self.health("views", "busy", "rebuilding", self._old_since(), **self._old(view))
            folded = await standing.rebuild_beside(self.store, view)
            await self.change(lambda change: self._swap(change, view, folded))
            for table in view.tables:
                self.live.renew(table.name)
                self._behind.pop(table.name, None)
            await self.report_set_aside()
            self.health("views", "up")

    def must_stand(self) -> None:
        """`Unavailable("rebuilding")` while any table does not change until it is rebuilt."""
        if self._behind:
            raise Unavailable("rebuilding")

    def _old_since(self) -> int:
        return min(self._behind.values(), default=0)

    def _old(self, view: Views) -> dict[str, str]:
        """Consoles show the rows of `tables` as old: they do not change meanwhile."""
        return {"view": view.name, "tables": ", ".join(self._behind)}

    async def report_set_aside(self) -> None:
        """Report how many rows of the journal are in no view, and why the last is not."""
        aside = await self.change(lambda change: standing.rows_set_aside(change.connection))
        if aside:
            _, seq, kind, why = aside[-1]
            facts = {"count": len(aside), "seq": seq, "kind": kind, "why": why}
            self.health("set-aside", "down", "rows-set-aside", **facts)
        elif self.live.memory(HEALTH.name).get("set-aside"):
            self.health("set-aside", "up")

    def _swap(self, change: Change, view: Views, folded: int) -> None:
        standing.swap(change, self.store, view, folded)
        self._writer.adopt((view,))


def _erase(seqs: tuple[int, ...], reason: str, change: Change) -> set[str]:
    """The names of the views that are out of date."""
    return set[str]().union(*(change.erase(seq, reason) for seq in seqs))
