"""Compares a list with a register: each line is new, a change, unchanged or wrong."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Executable, Select, Table, select

from scape.base import clock
from scape.base.cells import Flaw, Head, Parsed
from scape.base.errors import Missing, Refused
from scape.base.register import Register
from scape.base.rows import Id, ViewRow
from scape.base.scope import Scope, sees

MOST_SHOWN = 1000  # lines of each status in a preview
LARGEST = 1024 * 1024  # bytes of these
MOST_MISTAKES = 100  # listed in a refusal
SLICE = 500  # entries that are recorded in one change

Standing = Literal["new", "changed", "same", "wrong"]
Unseal = Callable[[Connection, Select[str]], dict[str, bytes]]
_COLUMN = re.compile(r"`\$\.(\w+)")
_encode = msgspec.json.Encoder().encode


class Planned(msgspec.Struct, frozen=True, array_like=True):
    """What to record; a new entry has no id, and its version is 0."""

    line: int
    id: Id | None
    version: int
    said: dict[str, Any]


class Compared(msgspec.Struct):
    """A line compared with the register, or a run of unchanged lines from `line` to `until`.

    `row` is the entry as it would be; `changes` has the old and the new value of each field. Of a
    secret they say only that it is "set" or "changed". `doubts` are probably mistakes.
    """

    line: int
    standing: Standing
    id: Id | None = None
    row: dict[str, Any] = {}
    changes: dict[str, tuple[Any, Any]] = {}
    wrong: list[Flaw] = []
    doubts: list[Flaw] = []
    until: int = 0
    count: int = 1


class Preview(msgspec.Struct, frozen=True):
    """What a list would do, with the first thousand lines of each status, or a megabyte.

    `seal` is that of the plan: an import with it does this and nothing else.
    """

    seal: str
    sheet: str
    columns: list[tuple[str, str]]
    new: int
    changed: int
    same: int
    wrong: int
    doubtful: int
    lines: list[Compared]


class Plan:
    """A list compared with the register, line by line."""

    def __init__(self) -> None:
        self.head = Head("", [])
        self.counts: Counter[Standing] = Counter()
        self.doubtful = 0
        self._sizes: Counter[Standing] = Counter()
        self.mistakes: list[Flaw] = []
        self._entries: list[Id] = []
        self._shown: list[Compared] = []
        self._waiting: list[Planned] = []
        self._slices: list[bytes] = []

    def take(self, compared: Iterable[tuple[Compared, Planned | None]]) -> None:
        for line, planned in compared:
            self.counts[line.standing] += 1
            self.doubtful += bool(line.doubts)
            self._show(line)
            if line.id is not None and len(self._entries) < MOST_SHOWN:
                self._entries.append(line.id)
            self.mistakes += line.wrong[: MOST_MISTAKES - len(self.mistakes)]
            if planned:
                self._waiting.append(planned)
            if len(self._waiting) == SLICE:
                self._pack()

    def _show(self, line: Compared) -> None:
        last = self._shown[-1] if self._shown else None
        if last and last.standing == line.standing == "same":
            last.until, last.count = line.line, last.count + 1
        elif self._is_among_the_first(line) and self._has_room(line):
            self._shown.append(line)

    def _is_among_the_first(self, line: Compared) -> bool:
        doubtful = bool(line.doubts) and self.doubtful <= MOST_SHOWN
        return doubtful or self.counts[line.standing] <= MOST_SHOWN

    def _has_room(self, line: Compared) -> bool:
        self._sizes[line.standing] += len(_encode(line))
        return self._sizes[line.standing] <= LARGEST

    def _pack(self) -> None:
        """The compared lines, kept as bytes: there may be 100,000."""
        if self._waiting:
            self._slices.append(_encode(self._waiting))
            self._waiting = []

    def slices(self) -> list[bytes]:
        self._pack()
        return self._slices

    @property
    def seal(self) -> str:
        """A hash of all that would be recorded, and over which versions of the entries."""
        return hashlib.sha256(b"\n".join(self.slices())).hexdigest()

    def looked_at(self) -> dict[str, str]:
        """For the journal: how many lines there are, and the first thousand entries they name."""
        entries = " ".join(map(str, self._entries))
        return {"lines": str(self.counts.total()), "entries": entries}

    def preview(self) -> Preview:
        counts = {name: self.counts[name] for name in ("new", "changed", "same", "wrong")}
        counts["doubtful"] = self.doubtful
        return Preview(self.seal, self.head.sheet, self.head.columns, **counts, lines=self._shown)


class Looking:
    """The state as a connection sees it. Preloaded rows are not queried one by one."""

    def __init__(self, connection: Connection, unseal: Unseal) -> None:
        self.now = clock.now()
        self._connection = connection
        self._unseal = unseal
        self._rows: dict[tuple[Table, Id], ViewRow | None] = {}

    def load(self, table: Table, ids: Iterable[Id]) -> None:
        wanted = set(ids)
        self._rows.update({(table, id): None for id in wanted})
        for row in self.query(select(table).where(table.c.id.in_(wanted))):
            self._rows[table, row["id"]] = row

    def get(self, table: Table, id: Id) -> ViewRow | None:
        if (table, id) not in self._rows:
            self.load(table, [id])
        return self._rows[table, id]

    def query(self, statement: Executable) -> list[ViewRow]:
        return [dict(row) for row in self._connection.execute(statement).mappings()]

    def has_secret(self, kept: Table, id: Id, secret: str) -> bool:
        """Whether this is the secret that is kept of an entry."""
        own = select(kept.c.secret).where(kept.c.id == id)
        return secret.encode() in self._unseal(self._connection, own).values()


def compare(
    connection: Connection,
    register: Register[Any],
    scope: Scope,
    unseal: Unseal,
    slice: list[Parsed],
) -> list[tuple[Compared, Planned | None]]:
    """Each line, with what to record of it."""
    comparing = _Comparing(Looking(connection, unseal), register, scope)
    comparing.load(slice)
    return [comparing.compare(line) for line in slice]


class _Comparing:
    def __init__(self, state: Looking, register: Register[Any], scope: Scope) -> None:
        self._state = state
        self._register = register
        self._scope = scope

    def load(self, slice: list[Parsed]) -> None:
        """All entries that the lines may be about, in a few queries."""
        register, state = self._register, self._state
        said = [line.said for line in slice if not line.wrong]
        state.load(register.owned, [register.own_key(one) for one in said if self._has_own(one)])
        found = [id for one in said if (id := self._id(one)) is not None]
        for table in register.numbers:
            state.load(table, found)

    def _id(self, said: dict[str, Any]) -> Id | None:
        """The entry that a line is about; None: a new one."""
        if self._register.numbered or "id" in said:
            id: Id = said["number" if self._register.numbered else "id"]
            return id
        if not self._has_own(said):
            return None
        owner = self._state.get(self._register.owned, self._register.own_key(said))
        return owner["item"] if owner else None

    def _has_own(self, said: dict[str, Any]) -> bool:
        unique = self._register.unique
        return bool(unique) and all(name in said for name in unique)

    def compare(self, line: Parsed) -> tuple[Compared, Planned | None]:
        if line.wrong:
            return self._wrong(line, *line.wrong)
        try:
            id = self._id(line.said)
            row = None if id is None else self._state.get(self._register.table, id)
            if row is None and "id" in line.said:
                raise Missing("no-such-entry", id=line.said["id"])
            return self._new(line) if row is None else self._change(line, row)
        except Refused as refused:
            flaw = Flaw(line.line, refused.code, facts=refused.facts)
        except msgspec.ValidationError as error:
            column = _COLUMN.search(str(error))
            flaw = Flaw(line.line, "list-wrong", column[1] if column else "", str(error))
        return self._wrong(line, flaw)

    def _wrong(self, line: Parsed, *flaws: Flaw) -> tuple[Compared, None]:
        return Compared(line.line, "wrong", row=self._shown(line.said), wrong=[*flaws]), None

    def _shown(self, said: dict[str, Any]) -> dict[str, Any]:
        """What is said, without the secrets themselves."""
        return said | {name: "set" for name in self._register.secrets if name in said}

    def _doubts(self, line: Parsed, said: Any) -> list[Flaw]:
        doubts = self._register.doubt(self._state, said)
        return [Flaw(line.line, doubt.code, facts=doubt.facts) for doubt in doubts]

    def _new(self, line: Parsed) -> tuple[Compared, Planned | None]:
        register = self._register
        if missing := [name for name in register.required if name not in line.said]:
            return self._wrong(line, *(Flaw(line.line, "list-missing", one) for one in missing))
        new = msgspec.convert(line.said, register.creation)
        register.must_be_free(self._state, new, self._scope)
        register.must_be_allowed(self._state, "", None, new, self._scope)
        row = register.plain(new) | self._shown(line.said)
        compared = Compared(line.line, "new", row=row, doubts=self._doubts(line, new))
        return compared, Planned(line.line, None, 0, line.said)

    def _change(self, line: Parsed, row: ViewRow) -> tuple[Compared, Planned | None]:
        register, id = self._register, row["id"]
        if not sees(self._scope, row):
            raise Missing("no-such-entry", id=id)
        said = {n: new for n, new in line.said.items() if not self._is_kept(row, n, new)}
        if not said:
            return Compared(line.line, "same", id, until=line.line), None
        if wrong := [self._only_new(line, name) for name in said if not self._may_change(name)]:
            return self._wrong(line, *wrong)
        for name in said.keys() & register.acts.keys():
            register.acts[name](row, said[name])
        after = register.item_with(row, said)
        register.must_be_allowed(self._state, id, row, after, self._scope)
        compared = Compared(line.line, "changed", id, row | self._shown(said))
        compared.changes = {
            name: (None, "changed") if name in register.secrets else (row[name], new)
            for name, new in said.items()
        }
        if said.keys() & register.fields.keys():
            compared.doubts = self._doubts(line, after)
        return compared, Planned(line.line, id, row["version"], said)

    def _is_kept(self, row: ViewRow, name: str, new: Any) -> bool:
        """Whether the entry has this value already."""
        if name in self._register.secrets:
            kept = self._register.secrets[name].kept
            return self._state.has_secret(kept, row["id"], new)
        return name in ("id", "number") or _same(row.get(name), new)

    def _may_change(self, name: str) -> bool:
        register = self._register
        return any(name in ours for ours in (register.fields, register.acts, register.secrets))

    def _only_new(self, line: Parsed, name: str) -> Flaw:
        return Flaw(line.line, "list-only-new", name, str(line.said[name]))


def _same(old: Any, new: Any) -> bool:
    """The text as a list holds it: without blanks around it."""
    return bool(old == new) or (isinstance(old, str) and old.strip(" ") == new)
