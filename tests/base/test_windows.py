"""Whatever changes, a watcher's window and total are what the whole view says."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AsyncExitStack
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from scape.base import live as live_module
from scape.base.change import Change, Recording
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.rows import Id, ViewRow
from scape.base.scope import Scope, sees
from scape.base.store import Store
from scape.base.writer import Committed
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, Noted, Struck, notes, writers
from tests.watching import Copy

UNRECORDED = 3
IDS = st.sampled_from(["B", "a", "b/1", "b/10", "b1", "c", "ā"])
TIMES = st.integers(1, 4)
NEWEST = {"notes": "at", "weather": "at", "writers": ""}


class Asked(NamedTuple):
    view: str
    scope: Scope
    window: int


WINDOWS = st.integers(1, 4)
SCOPES = st.sampled_from([{}, {"urgent": {True}}, {"at": {1, 3}}])
KEYS: st.SearchStrategy[Scope] = st.builds(dict, id=st.sets(IDS))
ASKED = st.lists(
    st.builds(Asked, st.sampled_from(["notes", "weather"]), SCOPES | KEYS, WINDOWS)
    | st.builds(Asked, st.just("writers"), st.just({}), WINDOWS),
    min_size=1,
    max_size=3,
)


class Note(NamedTuple):
    id: str
    at: int
    urgent: bool
    writer: int

    def record(self, change: Recording) -> None:
        tags = ("urgent",) if self.urgent else ()
        change.record(Noted(text="note", writer=self.writer, tags=tags), self.id, self.at)

    @property
    def row(self) -> ViewRow:
        tags, weight = (["urgent"], 2.0) if self.urgent else ([], None)
        return {"id": self.id, "text": "note", "tags": tags, "urgent": self.urgent} | {
            "weight": weight,
            "at": self.at,
        }


class Strike(NamedTuple):
    id: str

    def record(self, change: Recording) -> None:
        change.record(Struck(), self.id)


Step = Note | Strike
CHECK = st.booleans()
NOTES = st.builds(Note, IDS, TIMES, st.booleans(), st.integers(1, 4))
BATCHES = st.lists(NOTES | NOTES | st.builds(Strike, IDS), min_size=1, max_size=5)


class Rows:
    """All rows of a view, in plain dictionaries."""

    def __init__(self) -> None:
        self.recorded: dict[Id, ViewRow] = {}
        self.unrecorded: dict[Id, ViewRow] = {}

    def record(self, id: Id, row: ViewRow | None) -> None:
        self.unrecorded.pop(id, None)
        self.recorded.pop(id, None)
        if row:
            self.recorded[id] = row

    def show(self, row: ViewRow) -> None:
        self.unrecorded.pop(row["id"], None)
        self.unrecorded[row["id"]] = row | {"recorded": False}
        for id in list(self.unrecorded)[:-UNRECORDED]:
            del self.unrecorded[id]

    def seen(self) -> dict[Id, ViewRow]:
        return self.recorded | self.unrecorded


class Windows(RuleBasedStateMachine):
    """Watchers of one node, beside all the rows it has."""

    node: ClassVar[Node]
    runner: ClassVar[asyncio.Runner]

    def __init__(self) -> None:
        super().__init__()
        self.watched: list[tuple[Asked, Copy]] = []
        self.open = AsyncExitStack()
        self.away = False
        self.meanwhile: Callable[[Change], None] | None = None
        self.notes, self.writers, self.weather = Rows(), Rows(), Rows()

    def run(self, scene: Coroutine[Any, Any, Any]) -> Any:
        return self.runner.run(scene)

    @initialize(asked=ASKED, first=st.lists(NOTES, min_size=4, max_size=8))
    def watch(self, asked: list[Asked], first: list[Step]) -> None:
        self.run(self.empty())
        self.write(first, check=False)
        for each in asked:
            watching = self.run(self.open.enter_async_context(self.node.live.watch(*each)))
            self.watched.append((each, Copy(watching)))

    async def empty(self) -> None:
        self.node.live.publish_memory("weather", drop=list(self.node.live.memory("weather")))
        await self.node.change(self._empty)
        self.renew()

    def _empty(self, change: Change) -> None:
        """As a rebuild does: no watcher gets it row by row."""
        change.execute(notes.delete())
        change.execute(writers.delete())
        self.node._writer.adopt(self.node.views)

    @rule(batch=BATCHES, check=CHECK)
    def write(self, batch: list[Step], check: bool) -> None:
        """All in one change."""
        self.run(self.node.change(partial(_record, batch)))
        self.wrote(batch, check)

    @rule(batch=BATCHES, check=CHECK)
    def write_at_once(self, batch: list[Step], check: bool) -> None:
        """Each in a change of its own, none waiting for the others."""
        self.run(_all(self.node.change(partial(_record, [step])) for step in batch))
        self.wrote(batch, check)

    @rule(batch=BATCHES)
    def write_while_nothing_can_be_read(self, batch: list[Step]) -> None:
        self.away = True
        self.write(batch, check=False)
        for _, copy in self.watched:
            self.run(copy.try_to_catch_up())
        self.away = False

    @rule(batch=BATCHES)
    def write_during_a_read(self, batch: list[Step]) -> None:
        """The change is published before what was read without it."""
        self.meanwhile = partial(_record, batch)
        self.renew()
        self.run(_all(copy.catch_up() for _, copy in self.watched))
        if write := self.unwritten():
            self.run(self.node.change(write))
        self.wrote(batch, check=True)

    def unwritten(self) -> Callable[[Change], None] | None:
        write, self.meanwhile = self.meanwhile, None
        return write

    @rule(batches=st.lists(BATCHES, min_size=1, max_size=2))
    def read_ahead(self, batches: list[list[Step]]) -> None:
        """What was read with the changes is shown before them, and they take nothing back."""
        self.settle()
        self.run(self.read_before_it_is_published(batches))
        self.all_is_true()

    async def read_before_it_is_published(self, batches: list[list[Step]]) -> None:
        writer, held = self.node._writer, list[Committed]()
        deliver, writer._deliver = writer._deliver, held.append
        changes = []
        for number, batch in enumerate(batches, 1):
            changes.append(asyncio.create_task(self.node.change(partial(_record, batch))))
            while len(held) < number:
                await asyncio.sleep(0)
            self.wrote(batch, check=False)
        self.renew()
        for _, copy in self.watched:
            await copy.catch_up()
        writer._deliver = deliver
        for change, committed in zip(changes, held, strict=True):
            deliver(committed)
            await change
            for asked, copy in self.watched:
                copy.take()
                assert copy.rows == self.first(asked, self.rows_of(asked))

    def wrote(self, batch: list[Step], check: bool) -> None:
        for step in batch:
            self.fold(step)
        if check:
            self.all_is_true()

    def fold(self, step: Step) -> None:
        if isinstance(step, Note):
            self.notes.record(step.id, step.row)
            written = self.writers.recorded.get(step.writer, {"count": 0})["count"]
            self.writers.record(step.writer, {"id": step.writer, "count": written + 1})
        else:
            self.notes.record(step.id, None)

    @rule(notes=st.lists(NOTES, min_size=1, max_size=4), look_again=st.booleans())
    def show(self, notes: list[Note], look_again: bool) -> None:
        """What is true, but not in the journal yet."""
        for note in notes:
            self.run(self.node.show(note.record))
            self.notes.show(note.row)
            written = self.writers.seen().get(note.writer, {"count": 0})["count"]
            self.writers.show({"id": note.writer, "count": written + 1})
        if look_again:
            self.renew()
        self.all_is_true()

    @precondition(lambda self: self.notes.unrecorded)
    @rule()
    def settle(self) -> None:
        self.node.live.settle()
        self.notes.unrecorded.clear()
        self.writers.unrecorded.clear()

    def renew(self) -> None:
        for view in NEWEST:
            self.node.live.renew(view)

    @rule(put=st.lists(st.tuples(IDS, TIMES, st.booleans()), max_size=4), drop=st.sets(IDS))
    def publish(self, put: list[tuple[str, int, bool]], drop: set[str]) -> None:
        rows = [
            dict[str, Any](id=id, at=at, urgent=urgent) for id, at, urgent in put if id not in drop
        ]
        self.node.live.publish_memory("weather", rows, list(drop))
        for row in rows:
            self.weather.record(row["id"], row)
        for id in drop:
            self.weather.record(id, None)

    @rule()
    def take(self) -> None:
        for _, copy in self.watched:
            copy.take()

    @rule()
    def all_is_true(self) -> None:
        for asked, copy in self.watched:
            self.run(copy.catch_up())
            rows = self.rows_of(asked)
            assert (copy.rows, copy.total) == (self.first(asked, rows), len(rows)), asked
            snapshot = self.run(_snapshot(self.node, asked))
            assert (snapshot.rows, snapshot.total) == (copy.rows, copy.total), asked

    def rows_of(self, asked: Asked) -> list[ViewRow]:
        rows: Rows = getattr(self, asked.view)
        return [row for row in rows.seen().values() if sees(asked.scope, row)]

    @staticmethod
    def first(asked: Asked, rows: list[ViewRow]) -> dict[Id, ViewRow]:
        rows = sorted(rows, key=itemgetter("id"), reverse=asked.view != "writers")
        if asked.view != "writers":
            rows.sort(key=itemgetter("at"), reverse=True)
        limit = len(rows) if "id" in asked.scope else asked.window
        return {row["id"]: row for row in rows[:limit]}

    def teardown(self) -> None:
        try:
            self.all_is_true()
        finally:
            self.run(self.open.aclose())
            self.node.live.settle()


def _record(batch: list[Step], change: Change) -> None:
    change.query(notes.select().limit(1))  # has the changes before it written
    for step in batch:
        step.record(change)


async def _all(scenes: Iterator[Coroutine[Any, Any, Any]]) -> None:
    await asyncio.gather(*scenes)


async def _snapshot(node: Node, asked: Asked) -> Copy:
    async with node.live.watch(*asked) as watching:
        return Copy(watching)


@pytest.fixture
def runner(tmp_path: Path, store_url: str) -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as runner:
        yield runner


def test_windows_and_totals_are_true(
    runner: asyncio.Runner, tmp_path: Path, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_module, "UNRECORDED", UNRECORDED)
    monkeypatch.setattr(live_module, "RETRY", 0)
    node = Node(Store(tmp_path, store_url), (VIEWS,), LIVE, KEY)
    machine: list[Windows] = []
    reading = node.live._read

    class OnThisStore(Windows):
        def __init__(self) -> None:
            super().__init__()
            machine[:] = [self]

    async def read(query: Any) -> Any:
        if machine and machine[0].away:
            raise Unavailable("store-unreachable")
        found = await reading(query)
        if machine and (write := machine[0].meanwhile):
            machine[0].meanwhile = None
            await node.change(write)
        return found

    node.live._read = read
    OnThisStore.node, OnThisStore.runner = node, runner
    runner.run(node.start())
    try:
        run_state_machine_as_test(
            OnThisStore,
            settings=settings(
                max_examples=30,
                stateful_step_count=20,
                deadline=None,
                suppress_health_check=[HealthCheck.too_slow],
            ),
        )
    finally:
        runner.run(node.stop())
