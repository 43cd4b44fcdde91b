"""Removes recordings by the rule, in slices, and single ones on request. Kept ones stay.

A slice is first listed in the file `removing`, then journalled, then deleted. What a crash leaves
of it is finished before the next: a file whose removal is in the journal goes, others stay.

A clock that was set gives every recording another age: nothing is removed by age for days after.
"""

import asyncio
import contextlib
import logging
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, select, text, tuple_

from scape.alarms.events import EMERGENCY, AlarmOver, raised, standing
from scape.alarms.service import alarms_of
from scape.base import ids
from scape.base.change import Change
from scape.base.clock_watch import ClockWatch, last_recorded
from scape.base.errors import Refused, Unavailable
from scape.base.files import replace_file, sync_folder
from scape.base.node import HEALTH, Node
from scape.base.rows import ViewRow
from scape.radio.archive.calls import must_be_erased_by_another
from scape.radio.archive.tables import kept_recordings, released_recordings
from scape.radio.desk import retention
from scape.radio.desk.alarms import RECORDINGS_SHORT
from scape.radio.desk.retention import DAY, Emergencies, Rule
from scape.radio.events import RecordingsRemoved
from scape.radio.node.space import free
from scape.radio.traffic.tables import RECORDED, calls

HOUR = 3600.0
PAGE = 1000  # calls that are looked at in one query
SLICE = 200  # recordings that are removed in one change
DOUBTFUL = 3 * DAY  # after a clock was set: longer than a weekend

log = logging.getLogger(__name__)

_OF_A_CALL = [
    *(calls.c.id, calls.c.started, calls.c.site, calls.c.source, calls.c.destination),
    *(calls.c.private, calls.c.emergency, calls.c.recording_path, calls.c.recording_size),
]


class Retention:
    """`folder` is that of the switch, with its recordings; it is looked at `every` so many
    seconds.
    """

    def __init__(
        self,
        node: Node,
        folder: Path,
        rule: Rule,
        *,
        every: float = HOUR,
        free: Callable[[Path], int] = free,
    ) -> None:
        self._node = node
        self._folder = folder / "recordings"
        self._list = folder / "removing"
        self._rule = rule
        self._every = every
        self._free = free
        self._warned = False
        self._one_by_one = asyncio.Lock()
        self._clock: ClockWatch | None = None

    async def run(self) -> None:
        """Remove what the rule does not keep, until cancelled."""
        while True:
            try:
                await self.look()
            except Unavailable as error:  # the store is down, which is reported; later is enough
                log.info("no recordings are removed: %s", error.code)
            except OSError as error:
                log.error("recordings are not removed: %s", error)
                self._node.health("recordings", "down", "recordings-not-removed", error=str(error))
            await asyncio.sleep(self._every)

    async def look(self) -> None:
        """Remove what is of age, then what is beyond the quota, and warn before that."""
        async with self._one_by_one:
            await self._look()

    async def erase(self, call: str, reason: str, by: str) -> None:
        """Remove one recording; `Refused("recording-kept")` until it is released.

        `Refused("released-by-you")` for the account that released it.
        """
        async with self._one_by_one:
            self._node.must_stand()
            await self._finish()
            rows = await self._node.read(partial(_rows, _RECORDED.where(calls.c.id == call)))
            if not await self._remove_slice("erasure", rows, reason, by):
                raise Refused("recording-kept")

    async def _look(self) -> None:
        self._node.must_stand()
        await self._finish()
        emergencies = Emergencies(await self._node.search(self._alarms))
        by_age = self._rule.days or self._rule.emergency_days
        if not await self._is_clock_doubtful() and by_age:
            await self._remove_of_age(emergencies)
        if self._rule.quota:
            await self._keep_quota(emergencies)
        else:
            self._well()

    async def _remove_of_age(self, emergencies: Emergencies) -> None:
        days = [days for days in (self._rule.days, self._rule.emergency_days) if days]
        before = self._node.clock() - min(days) * DAY
        page = await self._page(None, before)
        while page:
            chosen = retention.of_age(self._rule, page, emergencies, self._node.clock())
            await self._remove("age", page, chosen)
            page = await self._page(page[-1], before)

    async def _is_clock_doubtful(self) -> bool:
        last = await self._node.read(last_recorded)
        now, steady = self._node.clock(), self._node.steady()
        self._clock = self._clock or ClockWatch(last, now, steady, DOUBTFUL)
        return self._clock.look(last, now, steady) is not None

    async def _keep_quota(self, emergencies: Emergencies) -> None:
        headroom = await self._headroom()
        if self._rule.is_near(headroom):
            await self._warn()
        elif not self._warned or headroom > 2 * self._rule.quota // retention.NEAR:
            await self._well_again()
        page = await self._page(None) if headroom < 0 else []
        while page and headroom < 0:
            chosen = retention.beyond_quota(page, emergencies, -headroom)
            headroom += await self._remove("quota", page, chosen)
            page = await self._page(page[-1])
        if headroom < 0:
            self._node.health("recordings", "down", "recordings-held", mebibytes=-headroom >> 20)

    async def _headroom(self) -> int:
        taken = await self._node.search(lambda connection: int(connection.scalar(_TAKEN) or 0))
        return self._rule.headroom(taken, self._free(self._node.store.folder))

    async def _remove(
        self, rule: Literal["age", "quota"], page: list[ViewRow], chosen: list[str]
    ) -> int:
        """Returns how many bytes of the disk that frees."""
        by_id = {call["id"]: call for call in page}
        freed = 0
        for first in range(0, len(chosen), SLICE):
            slice = [by_id[id] for id in chosen[first : first + SLICE]]
            removed = await self._remove_slice(rule, slice)
            freed += sum(retention.on_disk(call["recording_size"]) for call in removed)
        return freed

    async def _remove_slice(
        self,
        rule: Literal["age", "quota", "erasure"],
        slice: list[ViewRow],
        reason: str = "",
        by: str = "",
    ) -> list[ViewRow]:
        """Returns the calls whose recordings are gone: others were kept in the meantime."""
        paths = "\n".join(call["recording_path"] for call in slice)
        await asyncio.to_thread(replace_file, self._list, paths.encode())

        def decide(change: Change) -> list[ViewRow]:
            if rule == "erasure":
                for call in slice:
                    must_be_erased_by_another(change.get(released_recordings, call["id"]), by)
            free = [call for call in slice if not change.get(kept_recordings, call["id"])]
            size = sum(call["recording_size"] for call in free)
            paths = tuple(call["recording_path"] for call in free)
            if free:
                event = RecordingsRemoved(rule=rule, paths=paths, size=size, reason=reason)
                change.record(event, "recordings")
            return free

        removed = await self._node.change(decide, by)
        await self._finish()
        return removed

    async def _finish(self) -> None:
        """Delete the listed files whose removal is in the journal."""
        if not self._list.exists():
            return
        paths = self._list.read_text().split("\n")
        names = [Path(path).stem for path in paths]
        stays = select(calls.c.id).where(calls.c.id.in_(names), calls.c.recording_path != "")
        there = set(await self._node.search(lambda c: list(c.scalars(stays))))
        gone = [path for path in paths if Path(path).stem not in there]
        await asyncio.to_thread(self._delete, gone)

    def _delete(self, paths: list[str]) -> None:
        files = [self._folder / path for path in paths if is_recording(path)]
        for file in files:
            file.unlink(missing_ok=True)
        for folder in {file.parent for file in files if file.parent.exists()}:
            sync_folder(folder)
            with contextlib.suppress(OSError):  # it has other recordings
                folder.rmdir()
        self._list.unlink()

    async def _warn(self) -> None:
        """Say that recordings are removed before their days are over: shown, and once an alarm."""
        oldest = await self._page(None, limit=1)
        days = (self._node.clock() - oldest[0]["started"]) // DAY if oldest else 0
        facts = {"days": days, "wanted": self._rule.days, "mebibytes": self._rule.quota >> 20}
        self._node.health("recordings", "down", "recordings-short", **facts)
        if not self._warned:
            alarm = ids.new(self._node.clock())

            def decide(change: Change) -> None:
                event = raised(change.get, RECORDINGS_SHORT, alarm, "", facts=dict(facts))
                change.record(event, event.alarm)

            await self._node.change(decide)
            self._warned = True

    async def _well_again(self) -> None:
        self._warned = False
        self._well()

        def decide(change: Change) -> None:
            if alarm := standing(change.get, "", RECORDINGS_SHORT.name):
                change.record(AlarmOver(alarm=alarm["id"]), alarm["id"])

        await self._node.change(decide)

    def _well(self) -> None:
        if self._node.live.memory(HEALTH.name).get("recordings"):
            self._node.health("recordings", "up")

    def _alarms(self, connection: Connection) -> list[ViewRow]:
        """Those of emergencies that the rule still asks for."""
        longest = max(self._rule.days, self._rule.emergency_days) * DAY
        since = 0 if not self._rule.emergency_days else self._node.clock() - longest - DAY
        return alarms_of(connection, EMERGENCY, since)

    async def _page(
        self, after: ViewRow | None, before: int | None = None, limit: int = PAGE
    ) -> list[ViewRow]:
        """The next calls with a recording that nobody keeps, oldest first."""
        statement = _removable_after(after, before).limit(limit)
        return await self._node.search(partial(_rows, statement))


def is_recording(path: str) -> bool:
    """Whether it can be a recording below the folder: no row has another file deleted."""
    return _RECORDING.fullmatch(path) is not None


_RECORDING = re.compile(r"\d{4}/\d\d/\d\d/[^/\0]+\.dmr")
_BLOCKS: ColumnElement[int] = literal_column(
    f"(recording_size + {retention.BLOCK - 1}) / {retention.BLOCK}"
)
_TAKEN = select(func.sum(_BLOCKS) * retention.BLOCK).select_from(calls).where(text(RECORDED))


_RECORDED = select(*_OF_A_CALL).where(text(RECORDED))


def _removable_after(after: ViewRow | None, before: int | None) -> Select[ViewRow]:
    kept = select(kept_recordings.c.id)
    statement = _RECORDED.where(calls.c.id.not_in(kept)).order_by(calls.c.started, calls.c.id)
    if before is not None:
        statement = statement.where(calls.c.started < before)
    if after:
        place = tuple_(calls.c.started, calls.c.id)
        statement = statement.where(place > (after["started"], after["id"]))
    return statement


def _rows(statement: Select[ViewRow], connection: Connection) -> list[ViewRow]:
    return [dict(row) for row in connection.execute(statement).mappings()]
