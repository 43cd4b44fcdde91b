"""The radio's front door: its registers, its calls, and the conversation with the switch."""

import asyncio
import secrets
from collections.abc import Callable
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import Connection, Table, select

from scape.base.change import Change
from scape.base.errors import Unavailable
from scape.base.journal import Event
from scape.base.node import HEALTH, Node
from scape.base.rows import ViewRow
from scape.radio import messages, registers, views
from scape.radio.client import SwitchClient
from scape.radio.events import CallEnded, Carried
from scape.radio.history import Page, Search, find_calls
from scape.radio.intake import Intake, read_report

SECRET_BYTES = 24
RETRY = 1.0
SETTLED = 3.0  # seconds in which a new switch tells what became of its calls


class Radio:
    """One agency's radio network. `hang_time` and `time_out` in seconds."""

    def __init__(self, node: Node, socket: Path, hang_time: float, time_out: float) -> None:
        self._node = node
        self._hang_time = hang_time
        self._time_out = time_out
        self._spool = ""
        self._switch_starts: asyncio.Queue[int] = asyncio.Queue()
        self._switch = SwitchClient(socket, self._hello, self._hear, self._lost)
        self._intake = Intake(node, self._recorded)
        self._resume = messages.Resume("", 0)
        self._configured: messages.Configuration | None = None
        self._unconfigured = asyncio.Event()

    async def run(self) -> None:
        """Talk to the switch and journal what it reports, until cancelled."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._switch.run())
            group.create_task(self._intake.run())
            group.create_task(self._end_lost_calls())
            group.create_task(self._configure_late())

    async def _end_lost_calls(self) -> None:
        """No call is older than the switch that carries it.

        A switch that is killed may have told us of a call before it could note it for itself; the
        one after it ends the calls it finds noted, and we end those it does not know.
        """
        while True:
            started = await self._switch_starts.get()
            await asyncio.sleep(SETTLED)
            try:
                await self._node.change(partial(_cut_calls, before=started))
            except Unavailable:
                self._switch_starts.put_nowait(started)

    async def find_calls(self, search: Search) -> Page:
        return await self._node.read(lambda connection: find_calls(connection, search))

    async def register_site(self, request: registers.NewSite, by: str) -> str:
        """Returns the secret the site logs in with; it is shown this once."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            event = registers.register_site(change.get(views.sites, request.number), request)
            sealed = change.seal(secret.encode())
            change.record(msgspec.structs.replace(event, secret=sealed), _site(request.number))

        await self._node.change(decide, by)
        await self._configure()
        return secret

    async def change_site(self, number: int, request: registers.SiteDetails, by: str) -> None:
        def decide(change: Change) -> None:
            known = change.get(views.sites, number)
            change.record(registers.change_site(known, number, request), _site(number))

        await self._node.change(decide, by)
        await self._configure()

    async def remove_site(self, number: int, by: str) -> None:
        def decide(change: Change) -> None:
            event = registers.remove_site(change.get(views.sites, number), number)
            _forget_secret(change, number)
            change.record(event, _site(number))

        await self._node.change(decide, by)
        await self._configure()

    async def rotate_secret(self, number: int, by: str) -> str:
        """A new secret for the site; the old one opens no more."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            event = registers.rotate_secret(change.get(views.sites, number), number)
            _forget_secret(change, number)
            sealed = change.seal(secret.encode())
            change.record(msgspec.structs.replace(event, secret=sealed), _site(number))

        await self._node.change(decide, by)
        await self._configure()
        return secret

    async def register_radio(self, request: registers.NewRadio, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.register_radio(known, request)

        await self._alter(views.radios, f"radio/{request.number}", decide, by)

    async def change_radio(self, number: int, request: registers.RadioDetails, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.change_radio(known, number, request)

        await self._alter(views.radios, f"radio/{number}", decide, by)

    async def remove_radio(self, number: int, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.remove_radio(known, number)

        await self._alter(views.radios, f"radio/{number}", decide, by)

    async def register_talkgroup(self, request: registers.NewTalkgroup, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.register_talkgroup(known, request)

        await self._alter(views.talkgroups, f"talkgroup/{request.number}", decide, by)

    async def change_talkgroup(
        self, number: int, request: registers.TalkgroupDetails, by: str
    ) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.change_talkgroup(known, number, request)

        await self._alter(views.talkgroups, f"talkgroup/{number}", decide, by)

    async def remove_talkgroup(self, number: int, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.remove_talkgroup(known, number)

        await self._alter(views.talkgroups, f"talkgroup/{number}", decide, by)

    async def _alter(
        self, table: Table, subject: str, decide: Callable[[ViewRow | None], Event], by: str
    ) -> None:
        """Decide on one row of a register, which stands under the number in its subject."""
        number = views.number_in(subject)
        await self._node.change(
            lambda change: change.record(decide(change.get(table, number)), subject), by
        )

    async def _configure(self) -> None:
        """Tell the switch of a change that is made; later, if the store went away after it."""
        try:
            self._configured = await self._configuration()
        except Unavailable:
            self._unconfigured.set()
        else:
            self._switch.say(messages.Configure(self._configured))

    async def _configure_late(self) -> None:
        while True:
            await self._unconfigured.wait()
            await asyncio.sleep(RETRY)
            self._unconfigured.clear()
            await self._configure()

    async def _configuration(self) -> messages.Configuration:
        def read(change: Change) -> messages.Configuration:
            keys = {row["id"]: row["secret"] for row in change.query(select(views.site_secrets))}
            sites = tuple(
                messages.Site(
                    number=row["id"],
                    name=row["name"],
                    secrets=(change.unseal(keys[row["id"]]).decode(),),
                    talkgroups=tuple(Carried(**carried) for carried in row["talkgroups"]),
                )
                for row in change.query(select(views.sites).order_by(views.sites.c.id))
            )
            return messages.Configuration(
                sites=sites, hang_time=self._hang_time, time_out=self._time_out
            )

        return await self._node.change(read)

    async def _hello(self) -> list[messages.FromNode]:
        """What is known already serves while the store is away: what is on the air must be seen."""
        try:
            self._resume = await self._node.read(_resume)
            self._configured = await self._configuration()
        except Unavailable:
            if self._configured is None:
                raise
        self._intake.restart()
        return [self._resume, messages.Configure(self._configured)]

    def _recorded(self, report: int) -> None:
        self._resume = messages.Resume(self._spool, report)
        self._switch.say(messages.Recorded(report))

    def _hear(self, message: messages.FromSwitch) -> None:
        match message:
            case messages.Report():
                self._intake.take(read_report(message, self._spool))
            case messages.Presence():
                self._show_presence(message)
            case messages.Switch(spool=spool, started=started):
                self._spool = spool
                self._switch_starts.put_nowait(started)
                self._node.health("switch", "up")

    def _show_presence(self, presence: messages.Presence) -> None:
        rows = [
            {
                "id": site.site,
                "connected": site.connected,
                "last_heard": site.last_heard,
                "bit_errors": site.bit_errors,
                "rssi": site.rssi,
            }
            for site in presence.sites
        ]
        shown = self._node.live.memory(views.PRESENCE)
        gone = [id for id in shown if id not in {row["id"] for row in rows}]
        self._node.live.publish_memory(views.PRESENCE, put=rows, drop=gone)
        state = "down" if presence.disk_trouble else "up"
        self._node.health("recorder", state, presence.disk_trouble)

    def _lost(self, why: str) -> None:
        self._node.health("switch", "down", why)
        # It may well go on recording: nobody here knows.
        self._node.live.publish_memory(HEALTH.name, drop=["recorder"])


def _resume(connection: Connection) -> messages.Resume:
    """How far the journal came with what the switch reports."""
    newest = select(views.intake).order_by(views.intake.c.recorded.desc()).limit(1)
    row = connection.execute(newest).first()
    return messages.Resume(row.id, row.report) if row else messages.Resume("", 0)


def _site(number: int) -> str:
    return f"site/{number}"


def _cut_calls(change: Change, before: int) -> None:
    """End the calls that were going on before this moment."""
    going_on = select(views.calls.c.id).where(
        views.calls.c.state == "active", views.calls.c.started < before
    )
    for row in change.query(going_on):
        event = CallEnded(call=row["id"], reason="cut", duration=0, frames=0)
        change.record(event, row["id"])


def _forget_secret(change: Change, number: int) -> None:
    if row := change.get(views.site_secrets, number):
        change.forget(row["secret"])
