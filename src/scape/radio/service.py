"""The service of radio: its registers, its calls, and the connection to the switch."""

import asyncio
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, select

from scape.alarms.events import EMERGENCY
from scape.base.change import Change
from scape.base.errors import Refused, Unavailable
from scape.base.node import HEALTH, Node
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope
from scape.radio.archive.service import Archive, Decoding, NoSound
from scape.radio.desk import orders
from scape.radio.desk.retention import Rule
from scape.radio.desk.service import Desk, unfinished_orders
from scape.radio.events import AirEvent, CallEnded
from scape.radio.node.configuration import Rules, read_configuration
from scape.radio.node.intake import Intake
from scape.radio.node.metrics import RadioFigures
from scape.radio.node.resolver import Names
from scape.radio.node.retention import Retention
from scape.radio.node.space import SpaceAlarm
from scape.radio.node.switch_client import SwitchClient
from scape.radio.node.voice import Voice
from scape.radio.registers.registers import sites
from scape.radio.registers.service import Registers
from scape.radio.registers.views import number_in
from scape.radio.traffic import tables
from scape.radio.traffic.quality import Quality, read_quality
from scape.radio.traffic.views import CONTROL_ROOM, PRESENCE
from scape.radio.wire import messages
from scape.radio.wire.reports import read_report
from scape.web.metrics import Source

RETRY = 1.0
SETTLED = 3.0


class Radio:
    """One agency's radio network.

    The configuration is read again `retry` seconds after a failure of the store. Within `settled`
    seconds a new switch reports the end of its predecessor's calls.
    """

    def __init__(
        self,
        node: Node,
        socket: Path,
        rules: Rules,
        *,
        voice: Voice | None = None,
        keeping: Rule = Rule(),  # noqa: B008  (a value)
        sound: Decoding = NoSound(),  # noqa: B008  (a value)
        retry: float = RETRY,
        settled: float = SETTLED,
    ) -> None:
        self._node = node
        self._voice = voice
        self._retention = Retention(node, socket.parent, keeping)
        recordings = socket.parent / "recordings"
        self.archive = Archive(node, recordings, sound, self._retention.erase)
        self._space = SpaceAlarm(node, keeping.free_above)
        self._retry, self._settled = retry, settled
        self._rules = rules
        self.registers = Registers(node, self._configure)
        self.desk = Desk(node, self._configure, self._send_orders)
        self.figures = RadioFigures(node)
        self._names = Names(self._configure, self._report_unknown)
        self._spool = ""
        self._switch_starts: asyncio.Queue[int] = asyncio.Queue()
        self._switch = SwitchClient(socket, self._hello, self._hear, self._lost)
        self._intake = Intake(node, self._recorded, self._switch.ask_again)
        self._newest: int | None = None
        self._progress = asyncio.Event()
        self._resume = self._resumed = messages.Resume("", 0)
        self._configuration: messages.Configuration | None = None
        self._orders: messages.Orders | None = None
        self._unconfigured = asyncio.Event()
        self._sending = asyncio.Lock()

    async def run(self) -> None:
        """Serve the switch and journal its reports, until cancelled."""
        if self._rules.data_id:
            self._node.live.publish_memory(CONTROL_ROOM, put=[{"id": self._rules.data_id}])
        async with asyncio.TaskGroup() as group:
            group.create_task(self._switch.run())
            group.create_task(self._intake.run())
            group.create_task(self.registers.run())
            group.create_task(self._names.run())
            group.create_task(self._end_lost_calls())
            group.create_task(self._configure_late())
            group.create_task(self._retention.run())
            group.create_task(self._space.run())
            if self._voice:
                group.create_task(self._voice.run())

    async def _end_lost_calls(self) -> None:
        """End the calls that are older than the switch.

        A killed switch may have reported a call before saving it. The next switch ends the saved
        calls, and the node ends the others once all reports are journalled.
        """
        while True:
            started = await self._switch_starts.get()
            await asyncio.sleep(self._settled)
            await self._up_to_date()
            try:
                await self._node.change(partial(_cut_calls, before=started))
            except Unavailable:
                self._switch_starts.put_nowait(started)

    async def _up_to_date(self) -> None:
        """Return when the journal has all reports that exist now."""
        while (newest := self._newest) is None:
            await self._wait_for_progress()
        while newest > self._journalled():
            await self._wait_for_progress()

    def _journalled(self) -> int:
        """The last report of this switch, or of those before it, that is in the journal."""
        return self._resume.report if self._resume.spool == self._spool else 0

    async def _wait_for_progress(self) -> None:
        self._progress.clear()
        await self._progress.wait()

    def sources(self) -> list[Source]:
        """The sources of its metrics."""
        return [self.figures, *([self._voice.figures] if self._voice else [])]

    @property
    def voice(self) -> Voice:
        """The voice of consoles. `Unavailable` in a program without the sound process."""
        if self._voice is None:
            raise Unavailable("no-sound", why="no-sound-process")
        return self._voice

    async def quality(
        self, site: int | None, number: int | None, since: int, scope: Scope = EVERYTHING
    ) -> Quality:
        return await self._node.search(lambda c: read_quality(c, site, number, since, scope))

    async def _configure(self) -> None:
        """Send the changes to the switch; later, if the store is down."""
        try:
            async with self._sending:
                for message in await self._changes():
                    self._switch.say(message)
        except Unavailable:
            self._unconfigured.set()

    def tell_taken(self, change: Change, alarm: ViewRow) -> bool:
        """Order a call alert to the radio whose emergency a person has taken."""
        if alarm["kind"] != EMERGENCY.name or not alarm["about"].startswith("radio/"):
            return False
        if alarm["facts"].get("unproven"):
            return False  # the radio that raised it may be another
        alert = orders.NewOrder(kind="call-alert", destination=number_in(alarm["about"]))
        try:
            orders.place(change, alert)
        except Refused:
            return False  # it is not registered, or too many orders wait
        return True

    async def send_orders(self) -> None:
        """Send the switch the orders that were recorded."""
        await self._send_orders()

    async def _send_orders(self) -> None:
        """Like `_configure`, for orders alone."""
        try:
            async with self._sending:
                self._orders = await self._node.read(unfinished_orders)
                self._switch.say(self._orders)
        except Unavailable:
            self._unconfigured.set()

    async def _changes(self) -> list[messages.FromNode]:
        """The configuration changes that the switch does not have yet."""
        before = self._configuration or messages.Configuration()
        await self._read_all()
        assert self._configuration is not None and self._orders is not None
        between = messages.changes_between(before, self._configuration)
        return [*await asyncio.to_thread(list, between), self._orders]

    async def _read_all(self) -> None:
        configuration, self._orders = await self._node.gather(self._read_whole)
        self._configuration = self._names.settle(configuration)

    def _read_whole(self, connection: Connection) -> tuple[messages.Configuration, messages.Orders]:
        """The configuration and the orders, from one snapshot."""
        node = self._node
        read = read_configuration(connection, node.unseal_all, self._rules, node.clock())
        return read, unfinished_orders(connection)

    async def _configure_late(self) -> None:
        while True:
            await self._unconfigured.wait()
            await asyncio.sleep(self._retry)
            self._unconfigured.clear()
            await self._configure()

    async def _hello(self) -> list[messages.FromNode]:
        """While the store is down the last known state is used: calls must still be shown."""
        async with self._sending:
            try:
                self._resume = self._resumed = await self._node.read(_resume)
                await self._read_all()
            except Unavailable:
                if self._configuration is None or self._orders is None:
                    raise
                self._unconfigured.set()
            assert self._configuration is not None and self._orders is not None
            self._intake.restart()
            whole = await asyncio.to_thread(list, messages.parts_of(self._configuration))
            return [self._resume, *whole, self._orders]

    def _report_unknown(self, hosts: list[str]) -> None:
        if hosts:
            self._node.health("links", "down", "host-unknown", hosts=", ".join(hosts))
        else:
            self._node.live.publish_memory(HEALTH.name, drop=["links"])

    def _recorded(self, report: int) -> None:
        self._resume = messages.Resume(self._spool, report)
        self._progress.set()
        self._switch.say(messages.Recorded(report))

    async def _hear(self, message: messages.FromSwitch) -> None:
        match message:
            case messages.Report():
                happened = read_report(message, self._spool)
                if not self._is_repeated(happened.event):
                    self.figures.hear(message)
                await self._intake.take(happened)
                return
            case messages.Presence():
                self._show_presence(message)
            case messages.Switch(spool=spool, started=started):
                self._spool, self._newest = spool, None
                self._switch_starts.put_nowait(started)
                self._node.health("switch", "up")
        self.figures.hear(message)

    def _is_repeated(self, event: AirEvent) -> bool:
        """A new switch repeats reports of the one before, which the journal has."""
        return event.spool == self._resumed.spool and event.report <= self._resumed.report

    def _show_presence(self, presence: messages.Presence) -> None:
        self._newest = presence.newest
        self.figures.recorded = self._journalled()
        self._progress.set()
        rows = [
            {
                "id": site.site,
                "connected": site.connected,
                "playing": site.playing,
                "kept": site.kept,
                "open": site.open,
                "last_heard": site.last_heard,
                "bit_errors": site.bit_errors,
                "rssi": site.rssi,
            }
            for site in presence.sites
        ]
        shown = self._node.live.memory(PRESENCE)
        gone = [id for id in shown if id not in {row["id"] for row in rows}]
        self._node.live.publish_memory(PRESENCE, put=rows, drop=gone)
        state = "down" if presence.disk_trouble else "up"
        self._node.health("recorder", state, presence.disk_trouble)
        if presence.damaged:
            self._node.health("switch-files", "down", "files-damaged", count=presence.damaged)
        else:
            self._node.live.publish_memory(HEALTH.name, drop=["switch-files"])

    def _lost(self, why: str) -> None:
        self.figures.lose()
        self._node.health("switch", "down", why)
        # It may still be recording: the node does not know.
        self._node.live.publish_memory(HEALTH.name, drop=["recorder", "switch-files"])


def place_text(change: Change, radio: int, text: str) -> str:
    """Record an order to send a text to a radio; returns its id. Then call `send_orders`."""
    return orders.place(change, orders.NewOrder(kind="text", destination=radio, text=text))


def last_heard(connection: Connection, radios: Iterable[int]) -> dict[int, tuple[str, int]]:
    """The name of the repeater that last heard the voice of each of these radios, and when."""
    found = select(tables.heard.c.id, tables.heard.c.last_heard, sites.c.name)
    found = found.join_from(tables.heard, sites, tables.heard.c.last_site == sites.c.id)
    rows = connection.execute(found.where(tables.heard.c.id.in_(list(radios))))
    return {row.id: (row.name, row.last_heard) for row in rows}


def _resume(connection: Connection) -> messages.Resume:
    """The last report of the switch that was taken in."""
    newest = select(tables.intake).order_by(tables.intake.c.recorded.desc()).limit(1)
    row = connection.execute(newest).first()
    return messages.Resume(row.id, row.report) if row else messages.Resume("", 0)


def _cut_calls(change: Change, before: int) -> None:
    """End the calls in progress that began before this moment."""
    going_on = select(tables.calls.c.id).where(
        tables.calls.c.state == "active", tables.calls.c.started < before
    )
    for row in change.query(going_on):
        event = CallEnded(call=row["id"], reason="cut", duration=0, frames=0)
        change.record(event, row["id"])
