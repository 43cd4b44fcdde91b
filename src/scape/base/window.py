"""What a watcher sees of a view: the first of the matching rows, and their number.

A window does not know the rows beyond its limit. When one of them may belong into it, the window is
`short` and must be refilled from the view.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable
from typing import Any

from scape.base.rows import Id, ViewRow

Rank = tuple[Any, ...]
# Changed rows as they are now; None: deleted.
Now = dict[Id, ViewRow | None]


class Window:
    """The `limit` rows with the highest `newest`, then the highest id; without a `newest` those
    with the lowest ids.
    """

    def __init__(self, newest: str, limit: int) -> None:
        self.rows: dict[Id, ViewRow] = {}
        self.short = True
        self._newest = newest
        self._limit = limit
        self._ranks: list[Rank] = []  # ascending
        self._last = 0 if newest else -1  # index of the rank that leaves a full window first
        self._more = False  # there may be rows beyond the limit

    @property
    def full(self) -> bool:
        return len(self.rows) >= self._limit

    def fill(self, rows: Iterable[ViewRow]) -> None:
        """Begin with the first of these: all that match, or at least as many as the limit."""
        ordered = sorted(rows, key=self._rank, reverse=bool(self._newest))[: self._limit]
        self.rows = {row["id"]: row for row in ordered}
        self._ranks = sorted(map(self._rank, ordered))
        self._more = self.full
        self.short = False

    def put(self, row: ViewRow) -> bool:
        """Put a matching row as it is now; returns whether anything in the window changed."""
        rank = self._rank(row)
        known = self.rows.get(row["id"])
        if known is not None:
            self._forget(known)
        insort(self._ranks, rank)
        self.rows[row["id"]] = row
        if known is not None and self._more and self._newest:
            sank = rank < self._rank(known)
            self.short |= sank and rank == self._ranks[self._last]
        self._keep_to_limit()
        return row["id"] in self.rows

    def drop(self, id: Id) -> bool:
        """Drop a row that is deleted or no longer matches; returns whether it was in the window."""
        known = self.rows.pop(id, None)
        if known is None:
            return False
        self._forget(known)
        self.short |= self._more
        return True

    def _keep_to_limit(self) -> None:
        if len(self._ranks) > self._limit:
            del self.rows[self._ranks.pop(self._last)[-1]]
            self.short |= not self._more  # until now there was no row beyond
            self._more = True

    def _forget(self, row: ViewRow) -> None:
        del self._ranks[bisect_left(self._ranks, self._rank(row))]

    def _rank(self, row: ViewRow) -> Rank:
        return (row[self._newest], row["id"]) if self._newest else (row["id"],)


class Count:
    """The number of recorded rows that match a question: read once, then updated by each change."""

    def __init__(self, fits: Callable[[ViewRow], bool]) -> None:
        self.rows = 0
        self.begun = False
        self._fits = fits
        self._version = 0
        self._heard: list[tuple[int, int]] = []

    def begin(self, version: int, rows: int) -> None:
        """Begin with this number of rows as of this version of the store."""
        if not self.begun:
            self.begun, self._version = True, version
            self.rows = rows + sum(more for at, more in self._heard if at > version)
            self._heard = []

    def hear(self, version: int | None, now: Now, before: Now) -> None:
        more = sum(map(self._fitting, now.values())) - sum(self._fitting(before[id]) for id in now)
        if not self.begun and version is not None:
            self._heard.append((version, more))
        elif version is None or version > self._version:
            self.rows += more

    def _fitting(self, row: ViewRow | None) -> bool:
        return row is not None and self._fits(row)
