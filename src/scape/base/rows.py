"""Rows of views by primary key, in layers: a change is a layer over the stored rows.

Folds use only these three methods, so every change of a row is known: a refused change is undone by
dropping its layer, changes are sent to consoles, and a million events are folded in memory before
anything is written.
"""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Table

from scape.base.journal import Entry, Event, Kinds, Upcast, tag_of

Id = int | str
ViewRow = dict[str, Any]
Changed = dict[Table, dict[Id, ViewRow | None]]


class RowCache:
    """The `limit` most recently used rows of a store; None means that the row does not exist."""

    def __init__(self, limit: int, read: Callable[[Table, Id], ViewRow | None]) -> None:
        self._limit = limit
        self._read = read
        self._rows: OrderedDict[tuple[Table, Id], ViewRow | None] = OrderedDict()

    def get(self, table: Table, id: Id) -> ViewRow | None:
        """The row as last put, else as stored."""
        key = (table, id)
        if key in self._rows:
            self._rows.move_to_end(key)
            return self._rows[key]
        row = self._rows[key] = self._read(table, id)
        self._forget_oldest()
        return row

    def put(self, changed: "Changed") -> None:
        for table, rows in changed.items():
            for id, row in rows.items():
                self._rows[table, id] = row
                self._rows.move_to_end((table, id))
        self._forget_oldest()

    def clear(self) -> None:
        self._rows.clear()

    def _forget_oldest(self) -> None:
        while len(self._rows) > self._limit:
            self._rows.popitem(last=False)


class Rows:
    """A layer over `below`. Do not alter a row returned by `get`: put a new one."""

    def __init__(self, below: Callable[[Table, Id], ViewRow | None]) -> None:
        self._below = below
        self.changed: Changed = {}
        self._unflushed: Changed = {}

    def get(self, table: Table, id: Id) -> ViewRow | None:
        layer = self.changed.get(table)
        if layer is not None and id in layer:
            return layer[id]
        return self._below(table, id)

    def put(self, table: Table, row: ViewRow) -> None:
        self.changed.setdefault(table, {})[row["id"]] = row

    def drop(self, table: Table, id: Id) -> None:
        self.changed.setdefault(table, {})[id] = None

    def take(self, upper: "Rows") -> None:
        """Add the changes of a layer above."""
        for table, rows in upper.changed.items():
            self.changed.setdefault(table, {}).update(rows)
            self._unflushed.setdefault(table, {}).update(rows)

    def unflushed(self) -> Changed:
        """The changes since the last call."""
        waiting, self._unflushed = self._unflushed, {}
        return waiting


Fold = Callable[[Entry, Any, Rows], None]
BareFold = Callable[[Entry, Rows], None]
Erasing = Callable[[Any, Entry], Iterable[int]]  # of a `Change`


class Views(NamedTuple):
    """The tables a feature reads, and how each event changes them.

    `module` is the module that holds this value as VIEWS, so that another process can find it.
    The tables are rebuilt from the journal when their `version` is another: raise `number` (1 to
    2047) when folds give other rows; a changed column or index, or what else the rows are `derived`
    from, changes it too. `upcasts` convert the bodies of kinds no
    longer recorded to current ones. `remains` folds rows whose body is erased, by their kind: what
    the kind and the subject still say. An erased row of any other kind does nothing.

    `erasing` is called in the change that erases a journal row, before its body is removed. It
    removes the copies that kept tables have of the row, and returns the seqs of the rows that
    repeat its contents, which are erased too.
    """

    name: str
    module: str
    number: int
    tables: tuple[Table, ...]
    folds: dict[type[Event], Fold]
    upcasts: Mapping[str, Upcast] = MappingProxyType({})
    remains: Mapping[str, BareFold] = MappingProxyType({})
    erasing: Erasing | None = None
    derived: tuple[str, ...] = ()

    @property
    def version(self) -> int:
        """The number, with a fingerprint of the columns and indexes."""
        said = [f"{t.name}.{c.name} {c.type!r} {c.nullable}" for t in self.tables for c in t.c]
        said += sorted(f"{i.name} {i.columns.keys()}" for t in self.tables for i in t.indexes)
        return self.number << 20 | zlib.crc32("\n".join((*said, *self.derived)).encode()) & 0xFFFFF

    @property
    def known(self) -> set[str]:
        """The kinds of journal rows that change its tables, older ones too."""
        return {tag_of(event) for event in self.folds} | self.upcasts.keys() | self.remains.keys()

    @property
    def kinds(self) -> Kinds:
        """How the journal rows that it knows are read."""
        return Kinds(self.folds, self.upcasts)


def fold_all(views: Iterable[Views], entry: Entry, event: Event, rows: Rows) -> None:
    """Fold the event into every view that knows its kind."""
    for view in views:
        if fold := view.folds.get(type(event)):
            fold(entry, event, rows)
