"""What a connection may take before it is served, tried with real sockets."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import repeat
from typing import Any, cast

import pytest
from litestar import Litestar, Request, get, post
from litestar.di import NamedDependency, Provide

from scape.web.door import Door
from scape.web.lobby import Limits, Lobby
from scape.web.server import serve
from tests.waiting import PATIENCE

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

PATIENT = Limits(head_time=PATIENCE, body_time=PATIENCE)
HURRIED = Limits(head_time=0.05, body_time=0.05)
REQUEST = b"GET /ping HTTP/1.1\r\nHost: x\r\n\r\n"
HALF = b"GET /ping HTTP/1.1\r\nHost: x\r\n"


class Wait:
    """A request that is answered when the test says so."""

    def __init__(self) -> None:
        self.here, self.go = asyncio.Event(), asyncio.Event()


@get("/ping")
async def ping() -> str:
    return "pong"


@get("/wait")
async def wait(waiting: NamedDependency[Wait]) -> str:
    waiting.here.set()
    await waiting.go.wait()
    return "done"


@post("/length")
async def length(request: Request[Any, Any, Any]) -> str:
    return str(len(await request.body()))


@dataclass
class Client:
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        self.writer.write(data)
        await self.writer.drain()

    async def answer(self) -> bytes:
        """All until the server closes the connection."""
        async with asyncio.timeout(PATIENCE):
            try:
                return await self.reader.read()
            except ConnectionError:
                return b""

    async def first_line(self) -> bytes:
        async with asyncio.timeout(PATIENCE):
            return await self.reader.readline()


@dataclass
class Server:
    port: int
    waiting: Wait
    clients: list[Client] = field(default_factory=list)

    async def connect(self) -> Client:
        client = Client(*await asyncio.open_connection("127.0.0.1", self.port))
        self.clients.append(client)
        return client


@asynccontextmanager
async def opened(limits: Limits) -> AsyncIterator[Server]:
    waiting = Wait()
    given = {"waiting": Provide(lambda: waiting, sync_to_thread=False)}
    app = Litestar([ping, wait, length], dependencies=given, openapi_config=None)
    async with serve(app, "127.0.0.1", 0, limits) as address:
        server = Server(int(address.rpartition(":")[2]), waiting)
        try:
            yield server
        finally:
            waiting.go.set()
            for client in server.clients:
                client.writer.close()


@pytest.mark.parametrize(
    "endless",
    [(b"GET /", b"a" * 1000), (HALF, b"X: " + b"a" * 1000), (HALF, b"a: b\r\n" * 200)],
    ids=["address", "header", "lines"],
)
async def test_an_endless_head_is_refused(endless: tuple[bytes, bytes]) -> None:
    begin, more = endless
    async with opened(PATIENT) as server:
        client = await server.connect()
        try:
            await client.send(begin)
            for piece in repeat(more, 100 * PATIENT.head // len(more)):
                await client.send(piece)
        except ConnectionError:
            pass
        assert (await client.answer())[:12] in (b"HTTP/1.1 431", b"")
        assert client.reader.at_eof() or client.reader.exception()


async def test_a_head_that_just_fits_is_served() -> None:
    async with opened(PATIENT) as server:
        client = await server.connect()
        rest = PATIENT.head - len(HALF) - len(b"X: \r\n\r\n") - 1
        await client.send(HALF + b"X: " + b"a" * rest + b"\r\n\r\n")
        assert await client.first_line() == b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "sent", [b"", HALF, b"POST /length HTTP/1.1\r\nContent-Length: 9\r\n\r\n12"]
)
async def test_what_is_never_finished_is_closed(sent: bytes) -> None:
    async with opened(HURRIED) as server:
        client = await server.connect()
        await client.send(sent)
        assert (await client.answer())[:12] in (b"HTTP/1.1 408", b"")


async def test_a_connection_that_is_idle_after_an_early_answer_is_closed() -> None:
    async with opened(HURRIED) as server:
        client = await server.connect()
        await client.send(b"POST /nothing HTTP/1.1\r\nContent-Length: 4\r\n\r\n12")
        assert await client.first_line() == b"HTTP/1.1 404 Not Found\r\n"
        await client.send(b"34")
        await client.answer()


async def test_many_requests_over_one_connection() -> None:
    async with opened(PATIENT) as server:
        client = await server.connect()
        for _ in range(3):
            await client.send(b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 70000\r\n\r\n")
            await client.send(b" " * 70_000)
            assert await client.first_line() == b"HTTP/1.1 201 Created\r\n"
            await client.reader.readuntil(b"\r\n\r\n70000")


@pytest.mark.parametrize(
    "length",
    [
        b"Content-Length: 4\r\nTransfer-Encoding: chunked",
        b"Transfer-Encoding: chunked\r\nContent-Length: 4",
        b"Content-Length: 4\r\nContent-Length: 5",
        b"Transfer-Encoding: gzip",
        b"Transfer-Encoding : chunked",
    ],
)
async def test_a_body_of_doubtful_length_is_refused(length: bytes) -> None:
    """A proxy before us could see another request begin than we do."""
    async with opened(PATIENT) as server:
        client = await server.connect()
        await client.send(b"POST /length HTTP/1.1\r\nHost: x\r\n" + length + b"\r\n\r\n0\r\n\r\n")
        await client.send(REQUEST)
        answer = await client.answer()
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert answer.endswith(b"content-length: 0\r\nconnection: close\r\n\r\n")
    assert answer.count(b"HTTP/1.1") == 1


async def test_requests_in_one_packet_wait_in_a_short_line() -> None:
    async with opened(PATIENT) as server:
        client = await server.connect()
        await client.send(b"GET /wait HTTP/1.1\r\n\r\n" + 100 * REQUEST)
        assert await client.answer() == b""


async def all_closed(clients: Iterable[Client]) -> None:
    for client in clients:
        assert await client.answer() == b""


@pytest.mark.parametrize("limits", [Limits(of_one_address=3), Limits(connections=3)])
async def test_the_longest_waiting_give_way(limits: Limits) -> None:
    async with opened(limits) as server:
        served = await server.connect()
        await served.send(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        await server.waiting.here.wait()
        halves = [await server.connect() for _ in range(6)]
        for half in halves:
            await half.send(HALF)
        last = await server.connect()
        await last.send(REQUEST)
        assert await last.first_line() == b"HTTP/1.1 200 OK\r\n"
        await all_closed(halves[:5])
        server.waiting.go.set()
        assert await served.first_line() == b"HTTP/1.1 200 OK\r\n"


async def test_those_that_are_served_keep_their_place() -> None:
    async with opened(Limits(connections=1)) as server:
        served = await server.connect()
        await served.send(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n")
        await server.waiting.here.wait()
        await all_closed([await server.connect()])
        server.waiting.go.set()
        assert await served.first_line() == b"HTTP/1.1 200 OK\r\n"


async def test_slow_bodies_give_way_too() -> None:
    async with opened(Limits(of_one_address=2)) as server:
        slow = [await server.connect() for _ in range(2)]
        for each in slow:
            await each.send(b"POST /length HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n12")
        last = await server.connect()
        await last.send(REQUEST)
        assert await last.first_line() == b"HTTP/1.1 200 OK\r\n"
        await slow[0].answer()
        await slow[1].send(b"3456789")
        assert await slow[1].first_line() == b"HTTP/1.1 201 Created\r\n"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("192.0.2.1", "192.0.2.2", False),
        ("10.0.0.1", "10.0.0.1", False),
        ("fe80::1%eth0", "fe80::2%eth0", True),
    ],
)
def test_which_addresses_are_one_user(one: str, other: str, same: bool) -> None:
    lobby = Lobby(Limits(of_one_address=1), ["10.0.0.0/8"])
    first, second = Closed(), Closed()
    assert lobby.enter(cast(Door, first), one)
    assert lobby.enter(cast(Door, second), other)
    assert first.closed is same


class Closed:
    """A connection of which only the end matters."""

    def __init__(self) -> None:
        self.closed = False

    def abort(self) -> None:
        self.closed = True
