"""Rate-limits LoginRefused: the first at once, then one count a minute.

The first refusal of a repeater for a reason is reported at once; the following are counted and
reported together a minute later. Unregistered repeaters share a table of `STRANGERS` rows; when it
is full they are counted under the repeater id 0. A flood of forged ids therefore costs neither
memory nor disk.
"""

from collections.abc import Collection

from scape.radio.events import LoginRefused, Refusal

MINUTE = 60.0
STRANGERS = 256
UNREGISTERED = 0


class Row:
    """The refusals of one repeater and reason that are not yet reported."""

    __slots__ = ("address", "count", "reported")

    def __init__(self, reported: float) -> None:
        self.reported = reported
        self.count = 0
        self.address = ""


class Refusals:
    def __init__(self) -> None:
        self._rows: dict[tuple[int, Refusal], Row] = {}
        self._strangers: set[tuple[int, Refusal]] = set()

    def note(
        self,
        site: int,
        address: str,
        reason: Refusal,
        known: Collection[int],
        now: float,
        *,
        times: int = 1,
    ) -> LoginRefused | None:
        """Counts a refusal; returns the event to report, if it is the first of its kind."""
        if site not in known and (site, reason) not in self._rows:
            if len(self._strangers) >= STRANGERS:
                site = UNREGISTERED
            else:
                self._strangers.add((site, reason))
        row = self._rows.get((site, reason))
        if row is None:
            self._rows[site, reason] = Row(now)
            return LoginRefused(site=site, address=address, reason=reason, count=times)
        row.count += times
        row.address = address
        return None

    def sweep(self, now: float) -> list[LoginRefused]:
        """Events for the counts of a minute; rows that stayed empty are dropped."""
        events = []
        for key, row in list(self._rows.items()):
            if now - row.reported < MINUTE:
                continue
            if row.count:
                site, reason = key
                events.append(
                    LoginRefused(site=site, address=row.address, reason=reason, count=row.count)
                )
                row.reported, row.count = now, 0
            else:
                del self._rows[key]
                self._strangers.discard(key)
        return events
