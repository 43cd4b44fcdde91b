"""Undoes a slice of an import: entries that were not changed since are as they were before."""

from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import select

from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.journal import Kinds, Row
from scape.base.register import Register
from scape.base.register_events import RowsRestored
from scape.base.register_tables import seq_of
from scape.base.rows import Id, ViewRow
from scape.base.scope import Scope
from scape.base.tables import journal

Done = tuple[Id, int, int]  # an entry, its version, and the one before
Act = tuple[Id, str, Any, Any]  # an entry, a column, what it was and is

_SINCE = {"entry-changed": "changed", "no-such-entry": "removed"}


class Left(msgspec.Struct, frozen=True):
    """An entry that an undo kept, as a user knows it, and why: "changed", "removed" or "erased"
    since, its "secret" is replaced, or the code of a refusal with its facts.
    """

    entry: str
    why: str
    facts: dict[str, Any] = {}


def undo_slice(
    register: Register[Any], row: ViewRow, scope: Scope, change: Change
) -> tuple[int, list[Left]]:
    """The number of restored entries, and those that are kept."""
    kinds = change.kinds(register.registered)
    unchanged = partial(_must_be_unchanged, register, scope, change, row["seq"])
    entries = dict.fromkeys(id for id, *_ in (*row["rows"], *row["acts"]))
    kept = {id: _why_not(partial(unchanged, id)) for id in entries}
    for done in reversed(row["rows"]):
        restore = partial(_restore, register, scope, change, kinds, done)
        kept[done[0]] = kept[done[0]] or _why_not(restore)
    for act in row["acts"]:
        kept[act[0]] = kept[act[0]] or _why_not(partial(_act_back, register, scope, change, act))
    left = [_left(register, change, id, why) for id, why in kept.items() if why]
    event = RowsRestored(
        register=register.name,
        slice=row["slice"],
        restored=len(kept) - len(left),
        kept=len(left),
    )
    change.record(event, row["import_id"])
    return event.restored, left


def _why_not(undo: Callable[[], None]) -> Refused | None:
    try:
        undo()
    except Refused as refused:
        return refused
    return None


def _left(register: Register[Any], change: Change, id: Id, why: Refused) -> Left:
    row = change.get(register.table, id)
    known = str(id) if register.numbered or row is None else register.own_key(row)
    facts = {name: fact for name, fact in why.facts.items() if name != "row"}
    return Left(known, _SINCE.get(why.code, why.code), facts)


def _must_be_unchanged(
    register: Register[Any], scope: Scope, change: Change, seq: int, id: Id
) -> None:
    """Refuse an entry that was changed since its slice was recorded at `seq`, even if back."""
    row = register.must_have(change, id, scope)
    if any(row[column] > seq for column in ("version", *map(seq_of, register.acts))):
        raise Refused("entry-changed")


def _restore(
    register: Register[Any], scope: Scope, change: Change, kinds: Kinds, done: Done
) -> None:
    """Make the entry as it was before its import."""
    id, version, before = done
    if before == 0:
        register.remove(change, id, version, scope)
        return
    register.alter(change, id, _said_at(register, change, kinds, before), version, scope)


def _act_back(register: Register[Any], scope: Scope, change: Change, act: Act) -> None:
    id, name, before, _ = act
    row = register.must_have(change, id, scope)
    if name in register.secrets:
        raise Refused("secret-stays")
    change.record(register.acts[name](row, before), register.subject(id))


def _said_at(register: Register[Any], change: Change, kinds: Kinds, seq: int) -> Any:
    """The item that the journal has at this place."""
    [row] = change.query(select(journal).where(journal.c.seq == seq))
    event = kinds.decode(Row(**row))
    if event is None:
        raise Refused("entry-erased")
    return register.item(**{name: getattr(event, name) for name in register.fields})
