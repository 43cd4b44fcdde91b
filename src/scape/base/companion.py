"""Tables beside a register, with a row for each entry, that other events fill."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sqlalchemy import Table

from scape.base.journal import Entry, Erased, Event, tag_of
from scape.base.register import Register
from scape.base.rows import BareFold, Fold, Rows


class Companion(NamedTuple):
    """The `table` has a row for each entry of the `registers` from its registration until the
    entry goes, in whichever way it goes.

    `start` fills the other columns of a new row. The row has the entry's seqs `registered` and
    `version`, because an entry goes when its registration or its last edit is erased.
    """

    table: Table
    registers: tuple[Register[Any], ...]
    start: Callable[[Entry, Any], Mapping[str, Any]]

    @property
    def folds(self) -> Iterable[tuple[type[Event], Fold]]:
        for register in self.registers:
            yield register.registered, self._begin
            yield register.changed, self._follow
            yield register.removed, self._end
        yield Erased, self._erased

    @property
    def remains(self) -> Iterable[tuple[str, BareFold]]:
        return [(tag_of(register.removed), self._bare_end) for register in self.registers]

    def _begin(self, entry: Entry, event: Any, rows: Rows) -> None:
        seqs = {"registered": entry.seq, "version": entry.seq}
        rows.put(self.table, {"id": event.number, **seqs, **self.start(entry, event)})

    def _follow(self, entry: Entry, event: Any, rows: Rows) -> None:
        if row := rows.get(self.table, event.number):
            rows.put(self.table, row | {"version": entry.seq})

    def _end(self, entry: Entry, event: Any, rows: Rows) -> None:
        rows.drop(self.table, event.number)

    def _bare_end(self, entry: Entry, rows: Rows) -> None:
        rows.drop(self.table, self.registers[0].id_in(entry.subject))

    def _erased(self, entry: Entry, event: Erased, rows: Rows) -> None:
        for register in self.registers:
            if row := register.erased_with(event, self.table, rows):
                rows.drop(self.table, row["id"])
