"""One change to 200 consoles: from the request until the last console has it on its socket.

The node is real (journal and view are on disk before anything is sent), the consoles are real
sockets in a separate process. For comparison: the same with ten consoles that read nothing, and a
bare loop that writes the same bytes to 200 sockets.

    python -m bench.live_socket
"""

import asyncio
import base64
import json
import os
import re
import selectors
import socket
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path

import uvloop

from bench import Figure
from scape.base.node import Node
from scape.base.question import LiveView
from scape.base.store import Store
from scape.people import passwords
from scape.people.accounts import NewAccount
from scape.people.events import AccountChanged, Role
from scape.people.rights import MANAGE
from scape.people.roles import roles
from scape.people.routes import ROUTES
from scape.people.service import Agency, People
from scape.people.views import VIEWS, accounts
from scape.web.guard import Guard
from scape.web.live import ACCOUNT_SOCKETS, SESSION_SOCKETS, Hub
from scape.web.pages import Pages
from scape.web.rights import SIGNED_IN
from scape.web.server import create_app, serve
from scape.web.shown import Shown

CONSOLES = 200
STUCK = 10
ROUNDS = 3
PAUSE = 0.05
PASSWORD = "correct horse battery"
CHEAP = replace(passwords.COST, memory_cost=64, time_cost=1)
SENT = re.compile(rb'"full_name":"(\d{6,})"')

# The consoles' process.


def consoles(host: str, port: int, tokens: list[str], number: int, changes: int) -> None:
    """Open `number` sockets, say "ready", then print the latencies of what arrives, in ns."""
    selector = selectors.DefaultSelector()
    for each in range(number):
        peer = connect(host, port, tokens[each // SESSION_SOCKETS % len(tokens)], "people_accounts")
        selector.register(peer, selectors.EVENT_READ, [b""])
    print("ready", flush=True)
    latencies: list[int] = []
    while len(latencies) < number * changes:
        ready = selector.select(timeout=5)
        if not ready:
            break
        for key, _ in ready:
            latencies += arrived(key)
    print(json.dumps(latencies))


def arrived(key: selectors.SelectorKey) -> list[int]:
    data = key.data[0] + key.fileobj.recv(16384)  # type: ignore[union-attr]
    now = time.monotonic_ns()
    found = list(SENT.finditer(data))
    key.data[0] = data[found[-1].end() :] if found else data
    return [now - int(sent[1]) for sent in found]


def connect(host: str, port: int, token: str, view: str) -> socket.socket:
    """A live socket that has subscribed and received its snapshot; a bare one without a token."""
    peer = socket.create_connection((host, port))
    if token:
        peer.sendall(
            f"GET /api/live HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: http://{host}:{port}\r\n"
            f"Cookie: scape_session={token}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            f"{base64.b64encode(os.urandom(16)).decode()}\r\n\r\n".encode()
        )
        read_until(peer, b'"hello"')
        body = json.dumps({"type": "subscribe", "id": "a", "view": view, "window": 200}).encode()
        peer.sendall(bytes([0x81, 0x80 | len(body), 0, 0, 0, 0]) + body)
        read_until(peer, b'"snapshot"')
    peer.setblocking(False)
    return peer


def read_until(peer: socket.socket, wanted: bytes) -> None:
    data = b""
    while wanted not in data:
        data += peer.recv(65536)


# The server's process.


Do = Callable[[], Awaitable[None]]


async def measure(do: Do, port: int, tokens: list[str], changes: int) -> list[float]:
    """Latencies in ms of `changes` changes at all consoles, one change each PAUSE seconds."""
    arguments = ["127.0.0.1", str(port), ",".join(tokens), str(CONSOLES), str(changes)]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bench.live_socket",
        "consoles",
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        limit=1 << 26,
    )
    assert process.stdout
    assert await process.stdout.readline() == b"ready\n"
    await asyncio.sleep(0.5)
    for _ in range(changes):
        await do()
        await asyncio.sleep(PAUSE)
    latencies = json.loads(await process.stdout.readline())
    await process.wait()
    lost = CONSOLES * changes - len(latencies)
    assert not lost, f"{lost} of {CONSOLES * changes} deliveries are missing"
    return [latency / 1e6 for latency in latencies]


@asynccontextmanager
async def running(
    folder: Path, sockets: int = CONSOLES + STUCK
) -> AsyncIterator[tuple[Node, Hub, int, list[str], Do]]:
    live = (LiveView("people_accounts", accounts), LiveView("filler"))
    node = Node(Store(folder), (VIEWS,), live, os.urandom(32))
    await node.start()
    people = People(node, Agency(name="bench"), roles({MANAGE: {Role.ADMINISTRATOR}}), CHEAP)

    async def nothing(*_: object) -> None:
        return None

    shown = {
        "people_accounts": Shown(live[0], MANAGE, at_once=True),
        "filler": Shown(live[1], SIGNED_IN, at_once=True),
    }
    hub = Hub(node.live, shown, people.sessions)
    guard = Guard(people.sessions, nothing)
    app = create_app(ROUTES, {"people": people}, guard, hub, Pages(folder / "none"))
    account, tokens = "", list[str]()
    for each in range(-(-sockets // ACCOUNT_SOCKETS)):
        name = f"bench{each}"
        request = NewAccount(name=name, full_name="x", roles=(Role.ADMINISTRATOR,), language="lv")
        account = (await people.open_account(request, "", PASSWORD)).id
        for _ in range(ACCOUNT_SOCKETS // SESSION_SOCKETS):
            tokens.append((await people.sign_in(name, PASSWORD, "127.0.0.1")).token)

    async def change() -> None:
        event = AccountChanged(
            full_name=str(time.monotonic_ns()),
            roles=(Role.ADMINISTRATOR,),
            language="lv",
            disabled=False,
        )
        await node.change(lambda change: change.record(event, account))

    try:
        async with serve(app, "127.0.0.1", 0) as address:
            yield node, hub, int(address.rpartition(":")[2]), tokens, change
    finally:
        await node.stop()


async def get_stuck(node: Node, hub: Hub, port: int, tokens: list[str]) -> list[socket.socket]:
    """Consoles that read nothing, with full queues."""
    stuck = [
        await asyncio.to_thread(connect, "127.0.0.1", port, tokens[-1 - each % 2], "filler")
        for each in range(STUCK)
    ]
    for number in count(1):
        if sum(console.behind for console in hub._consoles) == STUCK:
            break
        assert number < 1000, "the queues do not run full"
        node.live.publish_memory("filler", put=[{"id": 1, "text": f"{number}" + "x" * 200_000}])
        await asyncio.sleep(0.001)
    return stuck


async def bare(changes: int) -> list[float]:
    """The same bytes, written to sockets by the shortest loop there is."""
    writers: list[asyncio.StreamWriter] = []
    server = await asyncio.start_server(lambda _, writer: writers.append(writer), "127.0.0.1", 0)
    row = f'{{"id":"{"0" * 26}","name":"bench","roles":["administrator"],"language":"lv"'

    async def write() -> None:
        assert len(writers) == CONSOLES
        frame = f'{{"type":"changes","put":[{row},"full_name":"{time.monotonic_ns()}"}}]}}'.encode()
        for writer in writers:
            writer.write(frame)

    async with server:
        latencies = await measure(write, server.sockets[0].getsockname()[1], [""], changes)
    for writer in writers:
        writer.close()
    return latencies


def figures(latencies: list[float]) -> tuple[float, float]:
    """Median and p99."""
    return statistics.median(latencies), sorted(latencies)[len(latencies) * 99 // 100]


Latencies = tuple[float, float]


async def play_round(changes: int) -> tuple[Latencies, Latencies, Latencies]:
    """Figures of the bare loop, of ours, of ours beside stuck consoles."""
    plain = figures(await bare(changes))
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder)) as (node, hub, port, tokens, change):
            alone = figures(await measure(change, port, tokens, changes))
            stuck = await get_stuck(node, hub, port, tokens)
            beside = figures(await measure(change, port, tokens, changes))
            for peer in stuck:
                peer.close()
    return plain, alone, beside


def run(quick: bool = False) -> list[Figure]:
    changes = 3 if quick else 50
    rounds = [uvloop.run(play_round(changes)) for _ in range(1 if quick else ROUNDS)]
    name = f"one change to {CONSOLES} consoles, journal included"
    return [
        Figure(f"{name}: p99", [ours[1] for _, ours, _ in rounds], "ms", at_most=50),
        Figure(f"{name}: p99 beside {STUCK} stuck ones", [b[1] for _, _, b in rounds], "ms", 50),
        Figure(
            f"{name}: median beside {STUCK} stuck ones ÷ without",
            [beside[0] / ours[0] for _, ours, beside in rounds],
        ),
        Figure(
            f"{name}: median ÷ a bare loop of writes",
            [ours[0] / plain[0] for plain, ours, _ in rounds],
        ),
    ]


def main() -> None:
    for figure in run():
        print(f"{figure.what}: {figure.measured} {figure.bar and f'(bar {figure.bar})'}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["consoles"]:
        host, port, tokens, number, changes = sys.argv[2:]
        consoles(host, int(port), tokens.split(","), int(number), int(changes))
    else:
        main()
