"""Changes to many entries of a register at once."""

from typing import Any

import msgspec

from scape.base.journal import Event
from scape.base.rows import Id


class ImportBegun(Event, frozen=True, kw_only=True, tag="register.import_begun"):
    """A list is imported into `register`: how many lines are new, change an entry, or do not.

    The subject is the import's id. All its entries are within the `scope` of who took it.
    """

    register: str
    file: str
    reason: str = ""
    new: int
    changed: int
    same: int
    scope: dict[str, tuple[Any, ...]] = msgspec.field(default_factory=dict)


class RowsImported(Event, frozen=True, kw_only=True, tag="register.rows_imported"):
    """Slice `slice` of 500 lines is recorded.

    Each row is an entry, the seq of its new event and the seq of its previous one; 0: the entry is
    new. For a column with its own event, `acts` has the entry, the column, and its old and
    new value.
    """

    register: str
    slice: int
    rows: tuple[tuple[Id, int, int], ...]
    acts: tuple[tuple[Id, str, Any, Any], ...] = ()


class RowsRestored(Event, frozen=True, kw_only=True, tag="register.rows_restored"):
    """A slice is undone, except `kept` entries that were changed since or must stay."""

    register: str
    slice: int
    restored: int
    kept: int


class RegisterExported(Event, frozen=True, kw_only=True, tag="register.exported"):
    """The actor exported `count` entries of a register as a list."""

    register: str
    count: int
