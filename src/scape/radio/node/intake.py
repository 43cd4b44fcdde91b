"""Records the reports of the switch in the journal, in order, each once.

Reports are facts that have already happened: when the journal cannot be written, they are shown,
marked as not yet recorded, and wait here (and in the switch's spool on disk) until the store
returns. At most `WAITING` wait here: the others are shown and dropped, and requested from the
switch again.

A report that can never be recorded, because a fold fails on it or the store rejects it, is set
aside in the journal as it came, and the intake continues with the next.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from itertools import islice

import msgspec

from scape.base.change import Recording
from scape.base.errors import Unavailable, Unstorable
from scape.base.node import Node
from scape.places.events import must_be_a_place, seen
from scape.radio.desk import alarms
from scape.radio.events import (
    AirEvent,
    CallEnded,
    EmergencyRaised,
    PositionReceived,
    ReportSetAside,
)
from scape.radio.registers.registers import radios
from scape.radio.traffic import tables
from scape.radio.traffic.fixes import fix_of
from scape.radio.wire.reports import Happened, set_aside

BATCH = 200
WAITING = 20_000
PATIENCE = 0.15  # seconds that the journal may take before its facts are shown as unrecorded
RETRY = 1.0

log = logging.getLogger(__name__)


class Intake:
    """Takes reports, journals them in batches, and acknowledges them.

    `ask_again`: reports were dropped, and must be requested from the switch. At most `waiting`
    reports wait; a store that is away is tried again every `retry` seconds.
    """

    def __init__(
        self,
        node: Node,
        recorded: Callable[[int], None],
        ask_again: Callable[[], None],
        *,
        waiting: int = WAITING,
        retry: float = RETRY,
    ) -> None:
        self._node = node
        self._most, self._retry = waiting, retry
        self._recorded = recorded
        self._ask_again = ask_again
        self._waiting: deque[Happened] = deque()
        self._let_go: deque[Happened] = deque(maxlen=waiting)
        self._incomplete = False
        self._shown = 0
        self._store_is_away = False
        self._news = asyncio.Event()
        self._room = asyncio.Event()

    async def take(self, happened: Happened) -> None:
        """Returns when there is room for the next: a journal that works is waited for."""
        while len(self._waiting) >= self._most and not self._store_is_away:
            self._room.clear()
            await self._room.wait()
        if len(self._waiting) < self._most and not self._incomplete:
            self._waiting.append(happened)
        else:
            self._incomplete = True
            self._let_go.append(happened)
        self._news.set()

    def restart(self) -> None:
        """The switch will repeat everything that was not acknowledged."""
        self._waiting.clear()
        self._let_go.clear()
        self._incomplete = False
        self._shown = 0

    async def run(self) -> None:
        """Journal what comes, for ever."""
        while True:
            await self._news.wait()
            self._news.clear()
            while self._waiting:
                await self._journal_next()

    async def _journal_next(self) -> None:
        batch = list(islice(self._waiting, BATCH))
        try:
            await self._journal(batch)
        except Unavailable:
            self._store_is_away = True
            self._room.set()
            await self._show()
            await asyncio.sleep(self._retry)
            return
        self._store_is_away = False
        if not self._waiting or self._waiting[0] is not batch[0]:
            return  # the switch came back meanwhile, perhaps another: it tells these again
        for _ in batch:
            self._waiting.popleft()
        self._room.set()
        self._shown = max(0, self._shown - len(batch))
        self._recorded(batch[-1].event.report)
        if not self._waiting:
            self._all_journalled()

    def _all_journalled(self) -> None:
        if self._incomplete:
            self._ask_again()
        else:
            self._node.live.settle()

    async def _journal(self, batch: list[Happened]) -> None:
        """Journal all of them; set aside those that the journal cannot record."""
        await _sparing(batch, self._change, self._set_aside)

    async def _change(self, batch: list[Happened]) -> None:
        change = asyncio.ensure_future(
            self._node.change(partial(_record, batch=batch, now=self._node.clock()))
        )
        while not (await asyncio.wait([change], timeout=PATIENCE))[0]:
            await self._show()
        await change
        if any(isinstance(happened.event, ReportSetAside) for happened in batch):
            await self._node.report_set_aside()

    async def _set_aside(self, happened: Happened, fault: Exception) -> None:
        log.error("a report cannot be taken in", exc_info=fault)
        try:
            await self._change([set_aside(happened, fault, self._node.clock())])
        except Unstorable as error:
            log.error("a report cannot be set aside either: it is lost", exc_info=error)

    async def _show(self) -> None:
        """Show the reports that wait or were dropped, and were not shown yet."""
        unseen = [*islice(self._waiting, self._shown, None), *self._let_go]
        self._shown = len(self._waiting)
        self._let_go.clear()
        if unseen:
            await _sparing(unseen, self._preview, _leave_unseen)

    async def _preview(self, batch: list[Happened]) -> None:
        await self._node.show(partial(_record, batch=batch, now=self._node.clock()))


async def _sparing(
    batch: list[Happened],
    work: Callable[[list[Happened]], Awaitable[None]],
    leave_out: Callable[[Happened, Exception], Awaitable[None]],
) -> None:
    """Works on all; on a failure halves them, and again, until the failing one is alone.

    Whatever the failure is: a bug in a fold must not keep the next emergency from the screen.
    """
    try:
        await work(batch)
    except Exception as fault:
        if isinstance(fault, Unavailable) and not isinstance(fault, Unstorable):
            raise
        if len(batch) == 1:
            await leave_out(batch[0], fault)
            return
        half = len(batch) // 2
        await _sparing(batch[:half], work, leave_out)
        await _sparing(batch[half:], work, leave_out)


async def _leave_unseen(happened: Happened, fault: Exception) -> None:
    log.error("a report cannot be shown", exc_info=fault)


def _record(change: Recording, batch: list[Happened], now: int) -> None:
    """The facts that are new, the alarms that follow from each, and how far it came."""
    for event, subject, at in batch:
        taken = change.get(tables.intake, event.spool)
        if taken and event.report <= taken["report"]:
            continue
        if not _ended_before(event, change):
            _take(change, event, subject, at)
        row = {"id": event.spool, "report": event.report, "recorded": now}
        change.put(tables.intake, row)


def _ended_before(event: AirEvent, change: Recording) -> bool:
    """A switch that lost a part of its spool cuts calls whose end is in the journal."""
    if not isinstance(event, CallEnded) or event.reason != "cut":
        return False
    call = change.get(tables.calls, event.call)
    return call is not None and call["state"] == "ended"


def _take(change: Recording, event: AirEvent, subject: str, at: int) -> None:
    """A fact, and the alarms that follow from it."""
    follows = list(alarms.follow(event, at, change.get))
    if isinstance(event, PositionReceived):
        _keep_position(change, event, at)
    else:
        seq = change.record(_with_alarm(event), subject, at)
        if isinstance(event, ReportSetAside):
            change.set_aside("reports", seq, event.report_kind, event.why)
    for alarm in follows:
        change.record(alarm, alarm.alarm, at)


def _keep_position(change: Recording, event: PositionReceived, at: int) -> None:
    """Only of registered radios, so that invented numbers cannot fill the table."""
    fix = fix_of(event, at)
    must_be_a_place(fix)
    if change.get(radios, event.source):
        seen(change, fix)


def _with_alarm(event: AirEvent) -> AirEvent:
    """An emergency says that its alarm follows, so that a rebuild does not count it twice."""
    if isinstance(event, EmergencyRaised):
        return msgspec.structs.replace(event, alarmed=True)
    return event
