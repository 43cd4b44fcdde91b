"""The door of the sound process: strangers take no place of consoles."""

import asyncio
import contextlib

import pytest
import websockets
from websockets.asyncio.client import ClientConnection, connect

from scape.radio.sound.door import AT_ONCE, EACH, STRANGER, Socket
from scape.radio.sound.process import listen
from scape.web.lobby import Limits, Lobby
from tests.waiting import PATIENCE

CALL = (
    b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: c2NhcGUgc2NhcGUgc2NhcA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
PING = b"\x89\x80mask"


async def attend(socket: Socket) -> None:
    """Any word is a valid ticket."""
    await socket.recv()
    socket.serve()
    await socket.send("welcome")
    await socket.wait_closed()


async def is_closed(socket: ClientConnection) -> bool:
    try:
        async with asyncio.timeout(PATIENCE):
            await socket.recv()
    except websockets.ConnectionClosed:
        return True
    return False


@pytest.mark.anyio
@pytest.mark.parametrize("limits", [Limits(of_one_address=2), Limits(connections=2)])
async def test_strangers_give_way_and_consoles_do_not(limits: Limits) -> None:
    async with await listen(("127.0.0.1", 0), Lobby(limits), attend, None) as server:
        address = "ws://{}:{}".format(*server.sockets[0].getsockname())
        async with connect(address) as console:
            await console.send("ticket")
            await console.recv()
            async with connect(address) as first, connect(address) as second:
                assert await is_closed(first)
                await second.send("ticket")
                assert await second.recv() == "welcome"
                with pytest.raises(websockets.InvalidMessage):
                    await connect(address)
            await console.ping()


@pytest.mark.anyio
async def test_a_stranger_who_only_pings_is_cut_off() -> None:
    """Each ping is answered, although no message is taken."""
    async with await listen(("127.0.0.1", 0), Lobby(Limits()), attend, None) as server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(CALL + PING * STRANGER)
        answered = 0
        with contextlib.suppress(ConnectionError):
            while pongs := await reader.read(4096):
                answered += len(pongs)
        assert answered < STRANGER
        writer.transport.abort()


@pytest.mark.anyio
async def test_who_sends_more_than_a_console_is_read_more_slowly() -> None:
    taken = asyncio.Queue[float]()

    async def hear(socket: Socket) -> None:
        async for _ in socket:
            taken.put_nowait(socket.loop.time())
            await socket.rest()

    async with await listen(("127.0.0.1", 0), Lobby(Limits()), hear, None) as server:
        host, port = server.sockets[0].getsockname()
        async with connect(f"ws://{host}:{port}") as console:
            messages = round((AT_ONCE + 0.5) / EACH)
            for _ in range(messages):
                await console.send("x")
            times = [await taken.get() for _ in range(messages)]
    assert times[-1] - times[0] >= 0.4
