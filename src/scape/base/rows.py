"""Rows of views by primary key, in layers: what a change did lies over what is stored.

Folds use only these three methods, so base knows every change of every row: it can undo a refused
change by dropping its layer, send changes to consoles, and fold a million events in memory before
it writes.
"""

import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from sqlalchemy import Table

from scape.base.journal import Entry, Event, Upcast

Id = int | str
ViewRow = dict[str, Any]
Changed = dict[Table, dict[Id, ViewRow | None]]


class RowCache:
    """The `limit` rows of a store that were used last; None stands for a row that is not there."""

    def __init__(self, limit: int, read: Callable[[Table, Id], ViewRow | None]) -> None:
        self._limit = limit
        self._read = read
        self._rows: OrderedDict[tuple[Table, Id], ViewRow | None] = OrderedDict()

    def get(self, table: Table, id: Id) -> ViewRow | None:
        """The row as it was put last, else as the store has it."""
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
    """A layer over `below`. A row got from it is not to be altered: put a new one."""

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
        """Take over the changes of a layer above."""
        for table, rows in upper.changed.items():
            self.changed.setdefault(table, {}).update(rows)
            self._unflushed.setdefault(table, {}).update(rows)

    def unflushed(self) -> Changed:
        """What was taken since this was last asked."""
        waiting, self._unflushed = self._unflushed, {}
        return waiting


Fold = Callable[[Entry, Any, Rows], None]


def fingerprint(number: int, tables: Collection[Table], derived: Iterable[str] = ()) -> int:
    """A version of views that differs when `number` (1 to 2047), a column or an index does.

    `derived` names what else the rows are made from.
    """
    said = [f"{table.name}.{c.name} {c.type!r} {c.nullable}" for table in tables for c in table.c]
    said += sorted(f"{i.name} {i.columns.keys()}" for table in tables for i in table.indexes)
    said += derived
    return number << 20 | zlib.crc32("\n".join(said).encode()) & 0xFFFFF


class Views(NamedTuple):
    """The tables a feature reads, and how each event changes them.

    `module` is where this value stands under the name VIEWS, so that another process can find it.
    A raised `version` has the tables rebuilt from the journal. `upcasts` make the bodies of kinds
    that are no longer recorded into bodies of today's.
    """

    name: str
    module: str
    version: int
    tables: tuple[Table, ...]
    folds: dict[type[Event], Fold]
    upcasts: Mapping[str, Upcast] = MappingProxyType({})


def fold_all(views: Iterable[Views], entry: Entry, event: Event, rows: Rows) -> None:
    """Fold the event into every view that knows its kind."""
    for view in views:
        if fold := view.folds.get(type(event)):
            fold(entry, event, rows)
