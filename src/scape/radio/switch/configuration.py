"""The registers as received from the node, by number, and the changes of each message."""

from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from scape.radio.wire.messages import (
    SECTIONS,
    Configuration,
    Configure,
    Link,
    Patch,
    Radio,
    Site,
    Talkgroup,
    parts_of,
)

Changed = Mapping[str, Collection[Any]]
"""The keys of rows that were added, removed or changed, by section."""

Rows = dict[str, tuple[Any, ...]]
"""The rows of each section."""


class Known:
    """The configuration as the switch has it. Its dictionaries stay the same objects."""

    def __init__(self) -> None:
        self.sites: dict[int, Site] = {}
        self.links: dict[int, Link] = {}
        self.talkgroups: dict[int, Talkgroup] = {}
        self.radios: dict[int, Radio] = {}
        self.patches: dict[str, Patch] = {}
        self.rules = Configuration()
        self._rows: dict[str, dict[Any, Any]] = {name: getattr(self, name) for name in SECTIONS}
        self._coming: dict[str, dict[Any, Any]] = {name: {} for name in SECTIONS}
        self._seen: dict[str, set[Any]] | None = None

    def take(self, part: Configure) -> Changed | None:
        """The changes of the run that ends with this message; None if more messages follow."""
        if part.first:
            self._seen = {name: set() for name in SECTIONS}
            self._coming = {name: {} for name in SECTIONS}
        for name, key in SECTIONS.items():
            rows = {getattr(row, key): row for row in getattr(part.put, name)}
            known = self._rows[name]
            self._coming[name] |= {k: row for k, row in rows.items() if known.get(k) != row}
            self._coming[name] |= dict.fromkeys(getattr(part.gone, name))
            if self._seen is not None:
                self._seen[name].update(rows)
        if not part.last:
            return None
        changed, self._coming = self._coming, {name: {} for name in SECTIONS}
        for name, keys in (self._seen or {}).items():
            changed[name] |= dict.fromkeys(self._rows[name].keys() - keys)
        self._seen = None
        self.rules = _without_rows(part.put)
        for name, rows in changed.items():
            _apply(self._rows[name], rows)
        return changed

    def replace(self, configuration: Configuration) -> Changed:
        """Replace the whole configuration."""
        changed: Changed | None = None
        for part in parts_of(configuration):
            changed = self.take(part)
        assert changed is not None
        return changed

    def whole(self) -> Configuration:
        """All of it as one value, in the order of the keys."""
        rows = {
            name: tuple(row for _, row in sorted(self._rows[name].items())) for name in SECTIONS
        }
        return msgspec.structs.replace(self.rules, **rows)

    def copy(self) -> Rows:
        """The rows of each section as they are now, for another thread to write to disk."""
        return {name: tuple(rows.values()) for name, rows in self._rows.items()}


def _apply(known: dict[Any, Any], changed: Mapping[Any, Any]) -> None:
    for key, row in changed.items():
        if row is None:
            known.pop(key, None)
        else:
            known[key] = row


def _without_rows(configuration: Configuration) -> Configuration:
    return msgspec.structs.replace(configuration, **dict.fromkeys(SECTIONS, ()))
