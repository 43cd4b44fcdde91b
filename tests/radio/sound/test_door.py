"""The door of the sound process: strangers take no place of consoles."""

import asyncio
import contextlib
import ssl
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest
import websockets
from websockets.asyncio.client import ClientConnection, connect

from scape.base import clock
from scape.radio.sound.door import AT_ONCE, EACH, STRANGER, Socket
from scape.radio.sound.process import Certificate, Tls, listen
from scape.web.lobby import Limits, Lobby
from tests.waiting import PATIENCE
from tests.web.test_tls import HELLO, NAME, make_authority, trust

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
                with pytest.raises((websockets.InvalidMessage, websockets.ConnectionClosed)):
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


class Port:
    """A sound port with TLS, and clients that never finish their handshakes."""

    def __init__(self, port: int, trust: ssl.SSLContext, stack: AsyncExitStack) -> None:
        self._port, self._trust, self._stack = port, trust, stack

    async def half(self, sent: bytes, source: str = "127.0.0.1") -> asyncio.StreamReader:
        reader, writer = await asyncio.open_connection(
            "127.0.0.1", self._port, local_addr=(source, 0)
        )
        self._stack.callback(writer.close)
        writer.write(sent)
        return reader

    async def is_heard(self) -> bool:
        """Whether a console is served."""
        address = f"wss://{NAME}:{self._port}"
        async with connect(address, host="127.0.0.1", ssl=self._trust) as console:
            await console.send("ticket")
            return await console.recv() == "welcome"


@asynccontextmanager
async def encrypted(folder: Path, limits: Limits) -> AsyncIterator[Port]:
    own = make_authority(folder)
    own.renew([NAME], clock.now())
    tls = Tls(Certificate(own.leaf, own.leaf))
    async with (
        await listen(("127.0.0.1", 0), Lobby(limits), attend, tls) as server,
        AsyncExitStack() as stack,
    ):
        yield Port(server.sockets[0].getsockname()[1], trust(own), stack)


async def last_words(half: asyncio.StreamReader) -> bytes:
    """What is sent to it before it is closed."""
    async with asyncio.timeout(PATIENCE):
        try:
            return await half.read()
        except ConnectionError:
            return b""


@pytest.mark.anyio
@pytest.mark.parametrize("sent", [b"", HELLO])
async def test_half_handshakes_of_an_address_give_way(sent: bytes, tmp_path: Path) -> None:
    limits = Limits(of_one_address=3, head_time=2 * PATIENCE)
    async with encrypted(tmp_path, limits) as port:
        halves = [await port.half(sent) for _ in range(6)]
        assert await port.is_heard()
        for half in halves[:4]:
            assert await last_words(half) == b""


@pytest.mark.anyio
async def test_a_flood_of_handshakes_closes_none_of_another_address(tmp_path: Path) -> None:
    limits = Limits(handshakes=4, head_time=2 * PATIENCE)
    async with encrypted(tmp_path, limits) as port:
        slow = await port.half(HELLO)
        flood = [await port.half(HELLO, "127.0.0.2") for _ in range(12)]
        for half in flood[:9]:
            assert await last_words(half) == b""
        assert not slow.at_eof()
        assert await port.is_heard()


@pytest.mark.anyio
async def test_a_port_with_tls_serves_nobody_without(tmp_path: Path) -> None:
    async with encrypted(tmp_path, Limits()) as port:
        assert await last_words(await port.half(CALL)) == b""
