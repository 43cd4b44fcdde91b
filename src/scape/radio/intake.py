"""What the switch learned goes into the journal, in order, each report once.

It has already happened: when the journal does not take it, it is shown all the same, marked as not
yet recorded, and waits here (and in the switch's spool on disk) until the store returns.
"""

import asyncio
from collections import deque
from collections.abc import Callable

import msgspec

from scape.base.change import Change
from scape.base.errors import Malformed, Unavailable
from scape.base.node import Happened, Node
from scape.radio import events, tables
from scape.radio.desk_events import ReportSetAside
from scape.radio.messages import Report

BATCH = 200
PATIENCE = 0.15  # seconds that the journal may take before its facts are shown as unrecorded
RETRY = 1.0

_AIR: dict[str, type[events.AirEvent]] = {
    str(kind.__struct_config__.tag): kind for kind in events.AirEvent.__subclasses__()
}

_OF_A_RADIO = events.PositionReceived | events.RadioSignedOn | events.RadioSignedOff


def read_report(report: Report, spool: str) -> Happened:
    """The event of a report, numbered as the spool numbered it.

    `Malformed`: a switch of another version tells what this node does not know.
    """
    try:
        event = msgspec.msgpack.decode(report.body, type=_AIR[report.kind])
    except (KeyError, msgspec.DecodeError) as error:
        raise Malformed(f"report {report.report} of kind {report.kind}: {error}") from None
    numbered = msgspec.structs.replace(event, spool=spool, report=report.report)
    return Happened(numbered, subject_of(numbered), report.at)


def subject_of(event: events.AirEvent) -> str:
    """The opaque id under which the journal keeps an event of the air."""
    for name in ("call", "alarm", "order", "holder"):
        if subject := getattr(event, name, ""):
            return str(subject)
    if isinstance(event, events.TextReceived | ReportSetAside):
        return f"{event.spool}-{event.report}"
    if isinstance(event, _OF_A_RADIO):
        return f"radio/{event.source}"
    return f"site/{getattr(event, 'site', 0)}"


class Intake:
    """Takes reports, journals them in batches, and says how far it came."""

    def __init__(self, node: Node, recorded: Callable[[int], None]) -> None:
        self._node = node
        self._recorded = recorded
        self._waiting: deque[Happened] = deque()
        self._shown = 0
        self._news = asyncio.Event()

    def take(self, happened: Happened) -> None:
        self._waiting.append(happened)
        self._news.set()

    def restart(self) -> None:
        """The switch will repeat everything that was not acknowledged."""
        self._waiting.clear()
        self._shown = 0

    async def run(self) -> None:
        """Journal what comes, for ever."""
        while True:
            await self._news.wait()
            self._news.clear()
            while self._waiting:
                await self._journal_next()

    async def _journal_next(self) -> None:
        batch = [self._waiting[i] for i in range(min(BATCH, len(self._waiting)))]
        change = asyncio.ensure_future(self._node.change(lambda change: _record(change, batch)))
        done, _ = await asyncio.wait([change], timeout=PATIENCE)
        if not done:
            await self._show()
        try:
            await change
        except Unavailable:
            await self._show()
            await asyncio.sleep(RETRY)
            return
        if not self._waiting or self._waiting[0] is not batch[0]:
            return  # the switch came back meanwhile, perhaps another: it tells these again
        for _ in batch:
            self._waiting.popleft()
        self._shown = max(0, self._shown - len(batch))
        self._recorded(_report_of(batch[-1]))

    async def _show(self) -> None:
        """Show what waits and was not shown yet."""
        unseen = list(self._waiting)[self._shown :]
        self._shown = len(self._waiting)
        if unseen:
            await self._node.show(unseen)


def _report_of(happened: Happened) -> int:
    assert isinstance(happened.event, events.AirEvent)
    return happened.event.report


def _record(change: Change, batch: list[Happened]) -> None:
    for event, subject, at in batch:
        assert isinstance(event, events.AirEvent)
        journalled = change.get(tables.intake, event.spool)
        if journalled is None or event.report > journalled["report"]:
            change.record(event, subject, at)
