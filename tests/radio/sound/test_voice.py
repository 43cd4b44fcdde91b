"""The voice of consoles at the node: tickets for the sound process, and sessions that end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

import httpx
import pytest
import websockets

from scape.alarms import feature as alarms
from scape.base.node import HEALTH
from scape.people.events import Role
from scape.places import feature as places
from scape.radio import feature as radio
from scape.radio.service import Radio
from scape.radio.sound.protocol import Ticket, Welcome
from tests.radio.sound.process import Console, SoundProcess
from tests.waiting import PATIENCE
from tests.web.house import House, open_house

SESSION_ENDED = 4401


class Place(NamedTuple):
    house: House
    sound: SoundProcess

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
    async with open_house(folder, places.FEATURE, alarms.FEATURE, radio.FEATURE) as house:
        running = asyncio.create_task(house.parts.service(Radio).voice.run())
        data = house.node.store.folder
        with await asyncio.to_thread(SoundProcess, data) as sound:
            here = Place(house, sound)
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
    async with place(tmp_path) as here, here.house.desk(Role.DISPATCHER) as desk:
        async with listening(here, await ticket_of(desk)) as console:
            await console.listen()
            assert (await desk.request(*end)).is_success
            with pytest.raises(websockets.ConnectionClosed) as closed:
                await console.listen()
        assert closed.value.rcvd
        assert closed.value.rcvd.code == SESSION_ENDED


@pytest.mark.anyio
async def test_without_the_sound_process_the_console_is_told(tmp_path: Path) -> None:
    async with place(tmp_path) as here, here.house.desk(Role.DISPATCHER) as desk:
        here.sound.kill()
        await here.until("down", "no-sound-process")
        answer = await desk.post("/api/radio/voice")
        assert (answer.status_code, answer.json()["code"]) == (503, "no-sound")
