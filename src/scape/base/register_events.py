"""What is done to many entries of a register at once."""

from typing import Any

import msgspec

from scape.base.journal import Event
from scape.base.rows import Id


class ImportBegun(Event, frozen=True, kw_only=True, tag="register.import_begun"):
    """A list is taken into `register`: how many of its lines are new, change an entry, or do not.

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
    """The `slice`th 500 of them are recorded.

    Each row is an entry, the seq of what was recorded of it now, and the seq of what had been
    said of it before; 0: the entry is new. Of a column that is changed by itself, `acts` have the
    entry, the column, and what it was and is.
    """

    register: str
    slice: int
    rows: tuple[tuple[Id, int, int], ...]
    acts: tuple[tuple[Id, str, Any, Any], ...] = ()


class RowsRestored(Event, frozen=True, kw_only=True, tag="register.rows_restored"):
    """A slice is undone, but for the `kept` entries that were changed since or must stay."""

    register: str
    slice: int
    restored: int
    kept: int


class RegisterExported(Event, frozen=True, kw_only=True, tag="register.exported"):
    """Somebody took `count` entries of a register away as a list."""

    register: str
    count: int
