"""Imports lists into a register: previewed, recorded in slices, and undone.

A list is compared with the register before anything is recorded, and one with a mistake is not
begun. What is recorded has the import's id, so that it can be undone.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import aclosing
from functools import partial
from itertools import islice
from math import ceil
from typing import Any, Protocol, TypeVar, runtime_checkable

import msgspec
from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Index,
    Table,
    Text,
    select,
    true,
)

from scape.base import ids
from scape.base.cells import Head, Reading
from scape.base.change import Change
from scape.base.comparison import SLICE, Plan, Planned, compare
from scape.base.errors import Missing, Refused
from scape.base.fields import table_of
from scape.base.journal import Entry, Erased, tag_of
from scape.base.list_process import read_list
from scape.base.node import Node
from scape.base.register import Register
from scape.base.register_events import ImportBegun, RowsImported, RowsRestored
from scape.base.rows import Id, Rows, ViewRow, Views
from scape.base.scope import EVERYTHING, Scope, covers
from scape.base.spreadsheet import MOST_LINES
from scape.base.tables import views_metadata
from scape.base.undo import Act, Done, Left, undo_slice

MOST_LEFT = 100
LONGEST = 300.0  # seconds that a file may be read and compared

T = TypeVar("T")
_decode = msgspec.json.Decoder(list[Planned]).decode


@runtime_checkable
class Changes(Protocol):
    """Makes changes: the node, or a feature that does more after each."""

    async def change(self, decide: Callable[[Change], T], actor: str = "") -> T: ...


class Taken(msgspec.Struct, frozen=True):
    """What an import did. With the `id` it can be undone; empty: it changed nothing."""

    id: str
    new: int
    changed: int
    same: int


class Restored(msgspec.Struct, frozen=True):
    """How many entries an undo restored; those changed since, or that must stay, are `kept`.

    `left` has the first hundred of these.
    """

    restored: int
    kept: int
    left: list[Left] = []


class Imports:
    """The imports of a node, one at a time: each needs memory, and the writer."""

    def __init__(self, node: Node) -> None:
        self._node = node
        self._busy = False
        self._running: set[str] = set()

    async def plan(
        self, register: Register[Any], content: bytes, reading: Reading, scope: Scope = EVERYTHING
    ) -> Plan:
        """What a list would do. `Refused` when it cannot be read at all, or another is read."""
        if self._node.short_of_space:
            raise Refused("disk-no-imports")
        if self._busy:
            raise Refused("list-busy")
        self._busy = True
        try:
            async with asyncio.timeout(LONGEST):
                return await self._plan(register, content, reading, scope)
        except TimeoutError:
            raise Refused("list-damaged") from None
        finally:
            self._busy = False

    async def _plan(
        self, register: Register[Any], content: bytes, reading: Reading, scope: Scope
    ) -> Plan:
        plan = Plan()
        async with aclosing(read_list(content, reading)) as parts:
            async for part in parts:
                if isinstance(part, Head):
                    plan.head = part
                else:
                    comparing = partial(
                        compare,
                        register=register,
                        scope=scope,
                        unseal=self._node.unseal_all,
                        slice=part,
                    )
                    plan.take(await self._node.search(comparing))
        return plan

    async def take(
        self,
        changes: Changes,
        register: Register[Any],
        plan: Plan,
        *,
        by: str,
        file: str = "",
        reason: str = "",
        scope: Scope = EVERYTHING,
    ) -> Taken:
        """Record what a list says, in slices, so that the journal takes the rest in between.

        `Refused("list-mistakes")` when there is one; nothing is recorded then. When somebody
        changes an entry of the list meanwhile, or the store fails, the rest is not recorded:
        `Refused("list-partly-imported")`. The list may be sent again, or undone as far as it came.
        """
        if wrong := plan.counts["wrong"]:
            raise Refused("list-mistakes", count=wrong, mistakes=plan.mistakes)
        id = ids.new(self._node.clock())
        new, changed, same = (plan.counts[standing] for standing in ("new", "changed", "same"))
        begun = ImportBegun(
            register=register.name,
            file=file,
            reason=reason,
            new=new,
            changed=changed,
            same=same,
            scope={column: tuple(sorted(values, key=repr)) for column, values in scope.items()},
        )
        slices = plan.slices()
        self._running.add(id)
        try:
            for number, slice in enumerate(slices):
                taking = _Taking(register, id, number, scope)
                first = None if number else begun
                await changes.change(partial(taking.take, planned=slice, begun=first), by)
        except Refused as refused:
            if number == 0:
                raise
            facts = {"id": id, "recorded": number * SLICE, "planned": new + changed}
            facts |= refused.facts | {"why": refused.code}
            raise Refused("list-partly-imported", **facts) from None
        finally:
            self._running.discard(id)
        return Taken(id if slices else "", new, changed, same)

    async def undo(
        self, changes: Changes, register: Register[Any], id: str, by: str, scope: Scope = EVERYTHING
    ) -> Restored:
        """Restore the entries that an import changed and that were not changed since.

        What is undone stays so: a second undo does nothing. `Refused("import-running")` until the
        import has ended.
        """
        if id in self._running:
            raise Refused("import-running")
        named = partial(_seen, register=register, scope=scope, wanted=imports.c.id == id)
        if not await self._node.read(named):
            raise Missing("no-such-import", id=id)
        of_import = select(slices.c.id).where(slices.c.import_id == id)
        mine = of_import.where(slices.c.register == register.name).order_by(slices.c.slice.desc())
        found = await self._node.read(lambda c: c.execute(mine).scalars().all())
        restored, left = 0, list[Left]()
        for slice in found:
            undoing = partial(_undo, register, slice, scope)
            some, others = await changes.change(undoing, by)
            restored, left = restored + some, left + others
        return Restored(restored, len(left), left[:MOST_LEFT])

    async def list(
        self, register: Register[Any], scope: Scope = EVERYTHING, most: int = 100
    ) -> list[ViewRow]:
        """The imports into a register, newest first, of which the scope has every entry."""
        every = partial(_seen, register=register, scope=scope, wanted=true(), most=most)
        return await self._node.read(every)


def _seen(
    connection: Connection,
    register: Register[Any],
    scope: Scope,
    wanted: ColumnElement[bool],
    most: int = 1,
) -> list[ViewRow]:
    """Imports into a register of which the scope has every entry, newest first."""
    of_register = select(imports).where(imports.c.register == register.name, wanted)
    newest = connection.execute(of_register.order_by(imports.c.id.desc())).mappings()
    return [*islice((dict(row) for row in newest if _is_within(scope, row)), most)]


def _is_within(scope: Scope, row: Mapping[Any, Any]) -> bool:
    return covers(scope, {column: frozenset(values) for column, values in row["scope"].items()})


# Inside one change, on the writer's thread.


class _Taking:
    """One slice of an import."""

    def __init__(self, register: Register[Any], id: str, number: int, scope: Scope) -> None:
        self._register = register
        self._id = id
        self._number = number
        self._scope = scope

    def take(self, change: Change, planned: bytes, begun: ImportBegun | None) -> None:
        if begun:
            change.record(begun, self._id)
        entries = [self._take_entry(change, entry) for entry in _decode(planned)]
        event = RowsImported(
            register=self._register.name,
            slice=self._number,
            rows=tuple(row for row, _ in entries if row),
            acts=tuple(act for _, acts in entries for act in acts),
        )
        change.record(event, self._id)

    def _take_entry(self, change: Change, entry: Planned) -> tuple[Done | None, list[Act]]:
        try:
            if entry.id is None:
                new = msgspec.convert(entry.said, self._register.creation)
                made = self._register.add(change, new, self._scope)
                return (made.id, made.version, 0), []
            return self._change_entry(change, entry.id, entry)
        except Refused as refused:
            facts = {"line": entry.line, "why": refused.code}
            raise Refused("list-register-changed", **facts) from None

    def _change_entry(
        self, change: Change, id: Id, entry: Planned
    ) -> tuple[Done | None, list[Act]]:
        register, before, said = self._register, entry.version, entry.said
        row = register.must_be_as(change, id, before, self._scope)
        item = register.item_with(row, said)
        made = register.alter(change, id, item, before, self._scope)
        acts = [(id, name, row[name], said[name]) for name in register.acts if name in said]
        for _, name, _, after in acts:
            change.record(register.acts[name](row, after), register.subject(id))
        for name in register.secrets.keys() & said.keys():
            register.secrets[name].put(change, id, said[name])
            acts.append((id, name, None, None))
        return (id, made.version, before) if made.version != before else None, acts


def _undo(
    register: Register[Any], slice: str, scope: Scope, change: Change
) -> tuple[int, list[Left]]:
    row = change.get(slices, slice)
    if row is None:
        return 0, []  # another undo came before
    return undo_slice(register, row, scope, change)


# The views: which imports there were, and what each did to which entry.


class ImportRow(msgspec.Struct, frozen=True, kw_only=True):
    """An import; `recorded` entries were changed, `complete`: none is missing.

    `undone` is when its undo ended, which brought `restored` entries back.
    """

    id: str
    register: str
    file: str
    reason: str
    by: str
    at: int
    new: int
    changed: int
    same: int
    scope: dict[str, Any]
    recorded: int
    complete: bool
    undone: int | None
    restored: int


imports = table_of("imports", ImportRow)
Index("ix_imports_register", imports.c.register)
slices = Table(
    "imports_slices",
    views_metadata,
    Column("id", Text, primary_key=True),
    Column("import_id", Text, nullable=False, index=True),
    Column("register", Text, nullable=False),
    Column("slice", BigInteger, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("rows", JSON, nullable=False),
    Column("acts", JSON, nullable=False),
)


def _begun(entry: Entry, event: ImportBegun, rows: Rows) -> None:
    said = {name: getattr(event, name) for name in event.__struct_fields__}
    begun = {"id": entry.subject, "by": entry.actor, "at": entry.at, "complete": False}
    scope = {column: list(values) for column, values in event.scope.items()}
    counts = {"scope": scope, "recorded": 0, "undone": None, "restored": 0}
    rows.put(imports, said | begun | counts)


def _imported(entry: Entry, event: RowsImported, rows: Rows) -> None:
    slice = {
        "id": f"{entry.subject}/{event.slice}",
        "import_id": entry.subject,
        "register": event.register,
        "slice": event.slice,
        "seq": entry.seq,
        "rows": [list(row) for row in event.rows],
        "acts": [list(act) for act in event.acts],
    }
    rows.put(slices, slice)
    if row := rows.get(imports, entry.subject):
        entries = {id for id, *_ in (*event.rows, *event.acts)}
        complete = event.slice + 1 == ceil((row["new"] + row["changed"]) / SLICE)
        recorded = row["recorded"] + len(entries)
        rows.put(imports, row | {"recorded": recorded, "complete": complete})


def _restored(entry: Entry, event: RowsRestored, rows: Rows) -> None:
    slice = f"{entry.subject}/{event.slice}"
    if rows.get(slices, slice):
        rows.drop(slices, slice)
    if row := rows.get(imports, entry.subject):
        restored = row["restored"] + event.restored
        undone = entry.at if event.slice == 0 else row["undone"]  # the last is undone first
        rows.put(imports, row | {"undone": undone, "restored": restored})


def _erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """An import with a part of its story gone goes as a whole, and cannot be undone."""
    if event.erased_kind not in _OF_AN_IMPORT:
        return
    id = event.erased_subject
    ids = [f"{id}/{number}" for number in range(ceil(MOST_LINES / SLICE))]
    for table, known in ((imports, [id]), (slices, ids)):
        for one in known:
            if rows.get(table, one):
                rows.drop(table, one)


_OF_AN_IMPORT = {tag_of(kind) for kind in (ImportBegun, RowsImported, RowsRestored)}
TABLES = (imports, slices)
VIEWS = Views(
    name="imports",
    module=__name__,
    number=2,
    tables=TABLES,
    folds={
        ImportBegun: _begun,
        RowsImported: _imported,
        RowsRestored: _restored,
        Erased: _erased,
    },
)
