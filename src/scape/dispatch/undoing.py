"""The last act of each account, and how it is undone: the rows that it changed are kept with it, as
they were and as they became.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Table

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.journal import Entry, Event
from scape.base.rows import Rows, ViewRow
from scape.dispatch import events as said
from scape.dispatch.course import sending_id, settle, write
from scape.dispatch.tables import Act, acts, board, incidents, kept_rows, sendings

LIFETIME = 60 * SECOND  # in which an act is undone
E = TypeVar("E", bound=Event)
Fold = Callable[[Entry, E, Rows], None]
Touched = list[tuple[str, str]]  # the names of tables, and the ids of rows in them

_TABLES: dict[str, Table] = {table.name: table for table in (board, incidents, sendings)}
# What comes in by itself, and does not make an act another one.
_BY_ITSELF = {"state", "version"}


def undo(change: Change) -> ViewRow:
    """Undo the last act of who asks, if nothing has changed since what it changed; returns it."""
    act, kept = change.get(acts, change.actor), change.get(kept_rows, change.actor)
    if act is None or kept is None or change.now - act["at"] > LIFETIME:
        raise Refused("undo-nothing")
    for table, id, _, after in kept["rows"]:
        if _essence(table, change.get(_TABLES[table], id)) != _essence(table, after):
            raise Refused("undo-changed")
    change.record(said.ActUndone(act=act["seq"]), act["incident"] or act["unit"])
    return act


def _essence(table: str, row: ViewRow | None) -> Any:
    """A text may be delivered, and other units may come and go, after the act."""
    if row is None or table == board.name:
        return row
    return {name: value for name, value in row.items() if name not in _BY_ITSELF}


# For the folds.


def remembered(what: str, fold: Fold[E], touched: Callable[[Entry, E, Rows], Touched]) -> Fold[E]:
    """The fold of an act that can be undone."""

    def folded(entry: Entry, event: E, rows: Rows) -> None:
        keys = touched(entry, event, rows)
        before = [rows.get(_TABLES[table], id) for table, id in keys]
        fold(entry, event, rows)
        if entry.actor:
            _keep(entry, what, event, zip(keys, before, strict=True), rows)

    return folded


def _keep(
    entry: Entry,
    what: str,
    event: Event,
    before: Iterable[tuple[tuple[str, str], ViewRow | None]],
    rows: Rows,
) -> None:
    pairs = list(before)
    changes = [[table, id, row, rows.get(_TABLES[table], id)] for (table, id), row in pairs]
    named = {table: id for (table, id), _ in pairs}
    act = Act(
        id=entry.actor,
        seq=entry.seq,
        at=entry.at,
        what=what,
        unit=named.get(board.name, ""),
        incident=named.get(incidents.name, ""),
        status=getattr(event, "status", None),
    )
    rows.put(acts, msgspec.structs.asdict(act))
    rows.put(kept_rows, {"id": entry.actor, "rows": changes})


def of_status(entry: Entry, event: said.StatusSet, rows: Rows) -> Touched:
    unit = rows.get(board, entry.subject)
    working = unit["incidents"][:1] if unit else []
    return [(board.name, entry.subject), *_of(working, entry.subject)]


def of_sending(entry: Entry, event: said.UnitSent | said.UnitReleased, rows: Rows) -> Touched:
    return [(board.name, event.unit), *_of([entry.subject], event.unit)]


def of_closing(entry: Entry, event: said.IncidentClosed, rows: Rows) -> Touched:
    return [(incidents.name, entry.subject)]


def _of(there: list[str], unit: str) -> Touched:
    found: Touched = [(incidents.name, each) for each in there]
    return found + [(sendings.name, sending_id(each, unit)) for each in there]


def act_undone(entry: Entry, event: said.ActUndone, rows: Rows) -> None:
    act, kept = rows.get(acts, entry.actor), rows.get(kept_rows, entry.actor)
    if act is None or kept is None or act["seq"] != event.act:
        return
    for table, id, before, _ in kept["rows"]:
        if before is None:
            rows.drop(_TABLES[table], id)
        else:
            rows.put(_TABLES[table], before)
    rows.drop(acts, entry.actor)
    rows.drop(kept_rows, entry.actor)
    if act["incident"]:
        settle(entry, act["incident"], rows)
        unit = rows.get(board, act["unit"])
        call_sign = unit["call_sign"] if unit else ""
        write(entry, rows, act["incident"], "undone", unit=call_sign, facts={"act": act["what"]})
