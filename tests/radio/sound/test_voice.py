"""The voice of consoles at the node: tickets for the sound process, and sessions that end."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import httpx
import msgspec
import pytest
import websockets

from scape.alarms import feature as alarms
from scape.alarms.events import AlarmOver, AlarmRaised, Facts
from scape.base.clock import SECOND
from scape.base.journal import Event
from scape.base.node import HEALTH
from scape.people.accounts import AccountEdit
from scape.people.events import Role
from scape.places import feature as places
from scape.radio import feature as radio
from scape.radio import rights
from scape.radio.node.voice import Voice
from scape.radio.registers.events import PatchOpened
from scape.radio.service import Radio
from scape.radio.sound.protocol import Ticket, Welcome
from scape.radio.wire.framing import framed, read
from scape.radio.wire.sound import FromNode, InDanger, Sounding
from tests.radio.sound.process import Console, SoundProcess
from tests.waiting import PATIENCE
from tests.web.house import House, open_house

SESSION_ENDED = 4401
LISTENER = "listener"
FEATURE = replace(
    radio.FEATURE, rights=rights.RIGHTS | {rights.LISTEN: {Role.DISPATCHER, LISTENER}}
)


class Place(NamedTuple):
    house: House
    sound: SoundProcess
    running: asyncio.Task[None]

    async def may_now_only_listen(self) -> None:
        edit = AccountEdit(full_name="x", roles=(LISTENER,), language="lv", disabled=False)
        await self.house.people.change_account(self.house.accounts[Role.DISPATCHER], edit, "")

    async def record(self, event: Event, subject: str) -> None:
        await self.house.node.change(lambda change: change.record(event, subject))

    async def state(self) -> dict[str, object]:
        """What the node shows of the sound process."""
        return dict(self.house.node.live.memory(HEALTH.name).get("sound", {}))

    async def until(self, state: str, why: str) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                shown = await self.state()
                if (shown.get("state"), shown.get("why")) == (state, why):
                    return
                await asyncio.sleep(0.05)


@asynccontextmanager
async def place(folder: Path) -> AsyncIterator[Place]:
    async with open_house(folder, places.FEATURE, alarms.FEATURE, FEATURE) as house:
        running = asyncio.create_task(house.parts.service(Radio).voice.run())
        data = house.node.store.folder
        with await asyncio.to_thread(SoundProcess, data) as sound:
            here = Place(house, sound, running)
            await here.until("down", "sound-without-switch")
            yield here
        running.cancel()


async def ticket_of(desk: httpx.AsyncClient) -> str:
    answer = await desk.post("/api/radio/voice")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["ticket"])


@asynccontextmanager
async def listening(here: Place, ticket: str) -> AsyncIterator[Console]:
    async with websockets.connect(here.sound.address) as socket:
        console = Console(socket)
        await console.say(Ticket(ticket))
        yield console


@pytest.mark.anyio
async def test_a_dispatcher_gets_a_ticket_and_its_rights(tmp_path: Path) -> None:
    async with place(tmp_path) as here, here.house.desk(Role.DISPATCHER) as desk:
        async with listening(here, await ticket_of(desk)) as console:
            welcome = await console.listen()
        assert isinstance(welcome, Welcome)
        assert (welcome.talk, welcome.pre_empt, welcome.call_all) == (True, True, True)


@pytest.mark.anyio
async def test_a_viewer_gets_none(tmp_path: Path) -> None:
    async with place(tmp_path) as here, here.house.desk(Role.VIEWER) as desk:
        answer = await desk.post("/api/radio/voice")
        assert (answer.status_code, answer.json()["code"]) == (403, "no-right")


@pytest.mark.anyio
@pytest.mark.parametrize("end", [("DELETE", "/api/session"), ("POST", "/api/session/lock")])
async def test_a_socket_closes_when_its_session_ends_or_is_locked(
    tmp_path: Path, end: tuple[str, str]
) -> None:
    async with (
        place(tmp_path) as here,
        here.house.desk(Role.DISPATCHER) as desk,
        listening(here, await ticket_of(desk)) as console,
    ):
        await console.listen()
        assert (await desk.request(*end)).is_success
        await is_sent_away(console)


@pytest.mark.anyio
async def test_a_new_ticket_keeps_no_socket_of_other_rights_open(tmp_path: Path) -> None:
    async with place(tmp_path) as here, here.house.desk(Role.DISPATCHER) as desk:
        async with listening(here, await ticket_of(desk)) as console:
            await console.listen()
            await here.may_now_only_listen()
            await ticket_of(desk)
            await is_sent_away(console)
        async with listening(here, await ticket_of(desk)) as console:
            assert not (await console.wait_for(Welcome)).talk


@pytest.mark.anyio
async def test_rights_that_changed_while_there_was_no_node_close_a_socket(tmp_path: Path) -> None:
    async with (
        place(tmp_path) as here,
        here.house.desk(Role.DISPATCHER) as desk,
        listening(here, await ticket_of(desk)) as console,
    ):
        await console.listen()
        here.running.cancel()
        await here.may_now_only_listen()
        running = asyncio.create_task(another_voice(here, here.sound.socket).run())
        await is_sent_away(console)
        running.cancel()


@pytest.mark.anyio
async def test_the_sound_process_learns_where_an_emergency_is_open(tmp_path: Path) -> None:
    async with place(tmp_path) as here, sound_of_ours(tmp_path / "sound.sock") as told:
        facts: Facts = {"talkgroup": 7, "private": False}
        emergency = AlarmRaised(alarm="a", alarm_kind="emergency", about="radio/5", facts=facts)
        await here.record(emergency, "a")
        of_another = AlarmRaised(alarm="b", alarm_kind="emergency", about="unit/01m8dke7hg37")
        await here.record(of_another, "b")
        until = here.house.node.clock() + 60 * SECOND
        await here.record(PatchOpened(patch="p", talkgroups=(7, 8), until=until), "p")
        running = asyncio.create_task(another_voice(here, tmp_path / "sound.sock").run())
        async with asyncio.timeout(PATIENCE):
            patched = frozenset({7, 8})
            assert await told.get() == InDanger(talkgroups=patched, radios=frozenset({5}))
            await here.record(AlarmOver(alarm="a"), "a")
            assert await told.get() == InDanger()
        running.cancel()


@asynccontextmanager
async def sound_of_ours(path: Path) -> AsyncIterator[asyncio.Queue[FromNode]]:
    """What a node says to a sound process."""
    told: asyncio.Queue[FromNode] = asyncio.Queue()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(framed(Sounding(since=1)))
        with contextlib.suppress(asyncio.IncompleteReadError):
            while True:
                told.put_nowait(await read(reader, msgspec.msgpack.Decoder[FromNode](FromNode)))
        writer.close()

    async with await asyncio.start_unix_server(serve, path):
        yield told


def another_voice(here: Place, socket: Path) -> Voice:
    """As that of a node that was restarted."""
    house = here.house

    async def name_of(account: str) -> str:
        return account

    return Voice(house.node, socket, here.sound.address, house.people.sessions, name_of)


async def is_sent_away(console: Console) -> None:
    with pytest.raises(websockets.ConnectionClosed) as closed:
        await console.listen_to_the_end()
    assert closed.value.rcvd
    assert closed.value.rcvd.code == SESSION_ENDED


@pytest.mark.anyio
async def test_without_the_sound_process_the_console_is_told(tmp_path: Path) -> None:
    async with place(tmp_path) as here, here.house.desk(Role.DISPATCHER) as desk:
        here.sound.kill()
        await here.until("down", "no-sound-process")
        answer = await desk.post("/api/radio/voice")
        assert (answer.status_code, answer.json()["code"]) == (503, "no-sound")
