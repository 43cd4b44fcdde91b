"""A register is declared: one struct says what is kept of a thing, with its limits.

The tables, the folds, the decisions to add, alter and remove, the list and the schema of the form
follow from that struct. The classes of its events are written out, with types only: a limit that
is made tighter must not make old events unreadable.
"""

from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, get_type_hints

import msgspec
from sqlalchemy import JSON, Executable, Table

from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Forbidden, Missing, Refused
from scape.base.fields import Form, fields_of, unlimited
from scape.base.journal import Entry, Erased, Event, Upcast, tag_of
from scape.base.question import LiveView
from scape.base.register_tables import row_of, seq_of, tables_of
from scape.base.rows import BareFold, Fold, Id, Rows, ViewRow, Views
from scape.base.scope import EVERYTHING, Scope, sees
from scape.base.search import FORM, marker, words_of

T = TypeVar("T", bound=msgspec.Struct)

MOST_WORDS = 1024  # of an entry: what goes beyond is not found by
_OURS = {"id", "version", "registered", "latest", "kind", "number", "text"}


class State(Protocol):
    """What a check may look at: the rows as they are, and no way to record."""

    now: int

    def get(self, table: Table, id: Id) -> ViewRow | None: ...

    def query(self, statement: Executable) -> list[ViewRow]: ...


class Made(msgspec.Struct, frozen=True):
    """An entry after an edit; the next edit of it names this `version`."""

    id: Id
    version: int


class Sealed(NamedTuple):
    """A secret of an entry: `kept` has its id in the vault in the column `secret`, `put` replaces
    it.
    """

    kept: Table
    put: Callable[[Change, Id, str], None]


def no_check(state: State, id: Id, before: ViewRow | None, after: Any) -> None:
    """Nothing is refused."""


def no_doubt(state: State, said: Any) -> Iterable[Refused]:
    """Everything is as it should be."""
    return ()


def no_more(*_: Any) -> Mapping[str, Any]:
    """Nothing beside the fields of the item."""
    return {}


@dataclass(kw_only=True, eq=False)
class Register(Generic[T]):
    """What `item` says is kept in the table `name`, by a generated id or by the `number` of `new`.

    A row has an `id`, the fields of the item, perhaps columns that others change, and three seqs of
    the journal: `registered`, `version`, of its last edit, and `latest`, of its last change.
    """

    name: str
    item: type[T]
    registered: type[Event]
    changed: type[Event]
    removed: type[Event]
    see: str  # the right to see it
    manage: str  # the right to alter it
    personal: bool = False  # beyond the first page nothing is shown without a reason
    filters: tuple[str, ...] = ()  # columns that a list may be narrowed by
    # Which values of a column exist for a session; None: all of them.
    scope: Mapping[str, Callable[[Any], AbstractSet[Any] | None]] = field(default_factory=dict)
    unique: tuple[str, ...] = ()  # together they are an entry's own, if its id is generated

    # Of a register whose entries have numbers: what is said beside the item when one is added, the
    # registers' tables that share the numbers, and `noun/number`, the subject of the events.
    new: type[msgspec.Struct] | None = None
    numbers: list[Table] = field(default_factory=list)
    noun: str = ""

    # What a line of a list may say, if that is more than `new`; what a list does to a column that
    # is not of the item (the row has the seq of its last event as COLUMN_seq); lists of others,
    # with our field or nothing for each of their columns; how None is written where an empty cell
    # leaves the field as it is; how people write other fields; and the fields of `new` that are
    # kept in the vault: a list sets them and never shows them.
    listed: type[msgspec.Struct] | None = None
    acts: Mapping[str, Callable[[ViewRow, Any], Event]] = field(default_factory=dict)
    foreign: tuple[Mapping[str, str], ...] = ()
    nothing: Mapping[str, str] = field(default_factory=dict)
    forms: Mapping[str, Form] = field(default_factory=dict)
    secrets: Mapping[str, Sealed] = field(default_factory=dict)

    # The whole row, if other folds change some columns of it, with what they hold in a new one.
    row: type[msgspec.Struct] | None = None
    start: Callable[[Entry, Any], Mapping[str, Any]] = no_more

    # `check` refuses what must not become of an entry: the row before (None: it is added), what is
    # said of it (None: it is removed). `doubt` names what may be said and is probably a mistake; a
    # preview shows it. `extend` does in the change what goes with it, as keeping a
    # secret, and gives the event its other fields.
    check: Callable[[State, Id, ViewRow | None, Any], None] = no_check
    doubt: Callable[[State, Any], Iterable[Refused]] = no_doubt
    extend: Callable[[Change, Id, Any], Mapping[str, Any]] = no_more

    def __post_init__(self) -> None:
        self.creation: type[msgspec.Struct] = self.new or self.item
        self.numbered = "number" in self.creation.__struct_fields__
        self.kept = self.row or row_of(self.item, int if self.numbered else str)
        self.place = "id" if self.numbered else "registered"  # a number of each entry's own
        self.fields = fields_of(self.item)
        self.marked = tuple(dict.fromkeys((*self.filters, *self.scope)))
        self.said = fields_of(self.listed or self.creation)
        self.required = tuple(name for name, own in self.said.items() if own.required)
        must_fit(self)
        self.exported = _exported(self)
        self.table, self.words, self.keys, self.owned = self.tables = tables_of(
            self.name, self.kept, self.fields.values(), numbered=self.numbered
        )
        self.sorts = ("id", "version", *(own.name for own in self.fields.values() if own.key))
        self.live = LiveView(self.name, self.table, "latest")
        self.numbers.append(self.table)
        self.folds: dict[type[Any], Fold] = {
            self.registered: self._fold_registered,
            self.changed: self._fold_changed,
            self.removed: self._fold_removed,
            Erased: self._fold_erased,
        }
        self.remains: dict[str, BareFold] = {tag_of(self.removed): self._fold_bare_removal}

    def subject(self, id: Id) -> str:
        """What the events of an entry are about."""
        return f"{self.noun}/{id}" if self.numbered else str(id)

    def seen_by(self, who: Any) -> Scope:
        """The scope of a session."""
        asked = {column: values(who) for column, values in self.scope.items()}
        return {column: values for column, values in asked.items() if values is not None}

    def _id(self, entry: Entry, event: Any) -> Id:
        id: Id = event.number if self.numbered else entry.subject
        return id

    def plain(self, said: Any) -> ViewRow:
        """The columns that an item, or an event, fills."""
        return {name: own.plain(getattr(said, name)) for name, own in self.fields.items()}

    def item_with(self, row: ViewRow, said: Mapping[str, Any]) -> T:
        """The item of a row, with some fields as they are said."""
        return msgspec.convert({name: said.get(name, row[name]) for name in self.fields}, self.item)

    def own_key(self, row: Mapping[str, Any]) -> str:
        """What no other entry has, as one text."""
        values = [row[name] for name in self.unique]
        alone = len(values) == 1 and isinstance(values[0], str)
        return values[0] if alone else msgspec.json.encode(values).decode()

    # What is decided.

    def add(self, change: Change, new: Any, scope: Scope = EVERYTHING) -> Made:
        self.must_be_free(change, new, scope)
        id: Id = new.number if self.numbered else ids.new(change.now)
        self.must_be_allowed(change, id, None, new, scope)
        return self._record(change, self.registered, id, new)

    def alter(
        self, change: Change, id: Id, item: T, version: int, scope: Scope = EVERYTHING
    ) -> Made:
        """`version` is that of the row which the edit was made from."""
        before = self.must_be_as(change, id, version, scope)
        if all(before[name] == value for name, value in self.plain(item).items()):
            return Made(id, version)
        self.must_be_allowed(change, id, before, item, scope)
        return self._record(change, self.changed, id, item)

    def remove(self, change: Change, id: Id, version: int, scope: Scope = EVERYTHING) -> None:
        before = self.must_be_as(change, id, version, scope)
        self.check(change, id, before, None)
        self._record(change, self.removed, id, None)

    def must_be_free(self, state: State, new: Any, scope: Scope) -> None:
        """A number is given once among the registers that share it."""
        for table in self.numbers if self.numbered else ():
            if taken := state.get(table, new.number):
                shown = not self.personal and sees(scope, taken)
                name = taken.get("name", "") if shown else ""
                raise Refused("number-taken", number=new.number, name=name)

    def must_have(self, state: State, id: Id, scope: Scope = EVERYTHING) -> ViewRow:
        """The row, if it is within this scope."""
        row = state.get(self.table, id)
        if row is None or not sees(scope, row):
            raise Missing("no-such-entry", id=id)
        return row

    def must_be_as(self, state: State, id: Id, version: int, scope: Scope = EVERYTHING) -> ViewRow:
        """The row, if it has not changed since this version."""
        row = self.must_have(state, id, scope)
        if row["version"] != version:
            shown = {} if self.personal else {"row": row}
            raise Refused("entry-changed", id=id, version=row["version"], **shown)
        return row

    def must_be_allowed(
        self, state: State, id: Id, before: ViewRow | None, said: Any, scope: Scope
    ) -> None:
        """This may be said of the entry; `id` is empty for one that has none yet."""
        after = (before or {}) | self.plain(said)
        if not sees(scope, after):
            raise Forbidden("outside-scope")
        if self.unique:
            owner = state.get(self.owned, self.own_key(after))
            if owner and owner["item"] != id:
                raise Refused("entry-taken", column=self.unique[0], value=after[self.unique[0]])
        self.check(state, id, before, said)

    def _record(self, change: Change, kind: type[Event], id: Id, said: Any) -> Made:
        fields = {} if said is None else msgspec.structs.asdict(said)
        fields |= {"number": id} | dict(self.extend(change, id, said))
        event = kind(**{name: fields[name] for name in kind.__struct_fields__ if name in fields})
        return Made(id, change.record(event, self.subject(id)))

    # What becomes of the rows.

    def _fold_registered(self, entry: Entry, event: Any, rows: Rows) -> None:
        fresh = {"id": self._id(entry, event), "registered": entry.seq}
        self._put(entry, event, fresh | dict(self.start(entry, event)), rows)

    def _fold_changed(self, entry: Entry, event: Any, rows: Rows) -> None:
        if before := rows.get(self.table, self._id(entry, event)):
            self._put(entry, event, before, rows)

    def _fold_removed(self, entry: Entry, event: Any, rows: Rows) -> None:
        self._drop(self._id(entry, event), rows)

    def _fold_erased(self, entry: Entry, event: Erased, rows: Rows) -> None:
        if row := self.erased_with(event, self.table, rows):
            self._drop(row["id"], rows)

    def erased_with(self, event: Erased, table: Table, rows: Rows) -> ViewRow | None:
        """The row, in a table with one for each entry, of the entry that goes as a whole: its
        registration, or what was last said of it, is erased.
        """
        seqs = {tag_of(self.registered): "registered", tag_of(self.changed): "version"}
        seq = seqs.get(event.erased_kind)
        row = rows.get(table, self.id_in(event.erased_subject)) if seq else None
        return row if row and seq and row[seq] <= event.seq else None

    def _fold_bare_removal(self, entry: Entry, rows: Rows) -> None:
        self._drop(self.id_in(entry.subject), rows)

    def id_in(self, subject: str) -> Id:
        """The entry that an event is about."""
        return int(subject.rpartition("/")[2]) if self.numbered else subject

    def _put(self, entry: Entry, event: Any, before: ViewRow, rows: Rows) -> None:
        self.put(entry, before | self.plain(event) | {"version": entry.seq}, rows)

    def put(self, entry: Entry, row: ViewRow, rows: Rows) -> None:
        """Put a row as an event changed it, with all that is kept for finding it.

        Folds of other events use it too: `latest` shows the change to those who watch the register.
        """
        before = rows.get(self.table, row["id"])
        row = row | {"latest": entry.seq}
        rows.put(self.table, row)
        self._find_by(before, row, rows)

    def _drop(self, id: Id, rows: Rows) -> None:
        if before := rows.get(self.table, id):
            rows.drop(self.table, id)
            self._find_by(before, None, rows)

    def _find_by(self, before: ViewRow | None, after: ViewRow | None, rows: Rows) -> None:
        """Keep the rows of the tables beside, where another one comes of the row."""
        for table, derive in (
            (self.words, self._words),
            (self.keys, self._keys),
            (self.owned, self._own),
        ):
            old = derive(before) if before else {}
            new = derive(after) if after else {}
            for gone in old.keys() - new.keys():
                if table is not self.owned or rows.get(table, gone) == old[gone]:
                    rows.drop(table, gone)  # what is another entry's by now stays its own
            for come in (id for id in new if new[id] != old.get(id)):
                rows.put(table, new[come])

    def _words(self, row: ViewRow) -> dict[Id, ViewRow]:
        first = row[self.place] * MOST_WORDS
        words = enumerate(self._sought(row), first)
        return {id: {"id": id, "word": word, "item": row[self.place]} for id, word in words}

    def _keys(self, row: ViewRow) -> dict[Id, ViewRow]:
        keys = {name: own.sort_key(row[name]) for name, own in self.fields.items() if own.key}
        text = f" {' '.join(self._sought(row))} "
        id, version = row[self.place], row["version"]
        return {id: {"id": id, "text": text, "version": version, **keys}}

    def _sought(self, row: ViewRow) -> list[str]:
        texts = [text for name, own in self.fields.items() for text in own.texts(row[name])]
        words = words_of([*texts, str(row["id"])] if self.numbered else texts)
        marks = (marker(column, row[column]) for column in self.marked)
        return [*marks, *sorted(words)][:MOST_WORDS]

    def _own(self, row: ViewRow) -> dict[Id, ViewRow]:
        own = self.own_key(row) if self.unique else ""
        return {own: {"id": own, "item": row["id"]}} if own else {}

    # What a form and a table are made of.

    def schema(self) -> dict[str, Any]:
        """JSON schemas of what is said when an entry is added and when it is changed."""
        said = fields_of(self.kept) | fields_of(self.creation)
        schemas, parts = msgspec.json.schema_components((self.creation, self.item))
        return {
            "name": self.name,
            "numbered": self.numbered,
            "personal": self.personal,
            "unique": list(self.unique),
            "filters": list(self.filters),
            "sorts": list(self.sorts),
            "values": {n: list(own.values) for n, own in said.items() if own.values},
            "secrets": list(self.secrets),
            "new": schemas[0],
            "item": schemas[1],
            "$defs": parts,
        }


def _exported(register: Register[Any]) -> tuple[str, ...]:
    """The columns of its lists: what is said when an entry is added. That of a secret is empty."""
    known = {*register.kept.__struct_fields__, *register.secrets}
    said = [name for name in register.creation.__struct_fields__ if name in known]
    return ("number" if register.numbered else "id", *said)


def must_fit(register: Register[Any]) -> None:
    """TypeError for a declaration that would fail later."""
    if not register.numbered and not register.unique:
        raise TypeError(f"{register.name}: entries without a number need fields that are unique")
    for own in register.fields.values():
        if own.name in _OURS or unlimited(own):
            raise TypeError(f"{register.name}: {own.name} has a reserved name, or no limit")
    kept = fields_of(register.kept)
    for column in register.marked:
        if column not in kept or isinstance(kept[column].sql, JSON):
            raise TypeError(f"{register.name}: its lists cannot be narrowed by {column}")
    for act in register.acts:
        if seq_of(act) not in kept:
            raise TypeError(f"{register.name}: {act} has no {seq_of(act)} in the row")
    for event in (register.registered, register.changed):
        _must_say(event, register)


def _must_say(event: type[Event], register: Register[Any]) -> None:
    """All fields of the item, without their limits; with a default where the item has one."""
    said, wanted = get_type_hints(event), get_type_hints(register.item)
    required = {field.name for field in msgspec.structs.fields(event) if field.required}
    for name, own in register.fields.items():
        if said.get(name) != wanted[name] or (name in required and not own.required):
            raise TypeError(f"{event.__name__} must say {name} as {register.item.__name__} does")


def views_of(
    name: str,
    module: str,
    number: int,
    *,
    registers: Iterable[Register[Any]],
    tables: Iterable[Table] = (),
    folds: Iterable[tuple[type[Event], Fold]] = (),
    upcasts: Mapping[str, Upcast] = MappingProxyType({}),
    remains: Iterable[tuple[str, BareFold]] = (),
) -> Views:
    """The views of a feature: its registers' and its own; an event may have several folds.

    They are folded again when what lists are narrowed by is another than before, too.
    """
    registers = tuple(registers)
    all_tables = (*(t for register in registers for t in register.tables), *tables)
    merged: dict[type[Event], Fold] = {}
    for kind, fold in (*(pair for r in registers for pair in r.folds.items()), *folds):
        merged[kind] = _both(merged[kind], fold) if kind in merged else fold
    left: dict[str, BareFold] = {}
    for tag, bare in (*(pair for r in registers for pair in r.remains.items()), *remains):
        left[tag] = _both(left[tag], bare) if tag in left else bare
    marked = [f"{register.name} {column}" for register in registers for column in register.marked]
    derived = (*marked, f"form {FORM}") if registers else ()
    return Views(name, module, number, all_tables, merged, upcasts, left, derived=derived)


def _both(first: Callable[..., None], second: Callable[..., None]) -> Callable[..., None]:
    def fold(*what: Any) -> None:
        first(*what)
        second(*what)

    return fold
