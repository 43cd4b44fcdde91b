"""One account that opens far more sockets and lists than a console does, and reads nothing.

The server is a process of its own with 1,000 rows, and a console that has them. Then 35 sockets,
each with 32 subscriptions, all different. Judged are the memory of the server and the answers to
a user who is signed in, while the sockets stand.

    python -m bench.consoles serve      the server, until a line is read
"""

import asyncio
import http.client
import json
import logging
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvloop

from bench import Figure, percentile
from bench.live_socket import running
from bench.memory import resident
from scape.base.change import Change
from scape.base.faults import FAULTS
from scape.base.node import Node
from scape.people.events import AccountOpened, Role

SOCKETS, LISTS, ROWS = 35, 32, 1000
ROUNDS, SECONDS, QUICK = 3, 6.0, 0.2
GROWTH = 1.3  # of memory
ANSWERS = 300.0  # ms, p95
PAUSE = 0.05


def run(quick: bool = False) -> list[Figure]:
    grown: list[float] = []
    answers: list[float] = []
    for _ in range(1 if quick else ROUNDS):
        with server() as (process, port, token):
            desk = console(port, token, [ROWS])
            time.sleep(1.0)
            quiet = resident(process)
            sockets = [
                console(port, token, range(ROWS - n, 0, -SOCKETS), read=False)
                for n in range(SOCKETS)
            ]
            times, most = during(process, port, token, QUICK if quick else SECONDS)
            for one in (desk, *sockets):
                one.close()
        grown.append(most / quiet)
        answers.append(percentile(times, 0.95))
    what = f"{SOCKETS} sockets of {LISTS} lists"
    return [
        Figure(f"memory ÷ one console: {what}", grown, at_most=GROWTH),
        Figure(f"answers p95: {what}", answers, "ms", at_most=ANSWERS),
    ]


def during(process: int, port: int, token: str, seconds: float) -> tuple[list[float], float]:
    """The times of answers in ms, and the most memory in kB."""
    times, most = [], 0.0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.monotonic()
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        client.request("GET", "/api/session", headers={"Cookie": f"scape_session={token}"})
        assert client.getresponse().read()
        client.close()
        times.append((time.monotonic() - began) * 1000)
        most = max(most, resident(process))
        time.sleep(PAUSE)
    return times, most


def console(port: int, token: str, windows: list[int] | range, read: bool = True) -> socket.socket:
    """A live socket with a subscription for each window, which reads the first answer or none."""
    peer = socket.socket()
    if not read:
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    peer.connect(("127.0.0.1", port))
    peer.sendall(
        f"GET /api/live HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
        f"Cookie: scape_session={token}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
    )
    read_until(peer, b"hello", b"closed")
    for number, window in enumerate(list(windows)[:LISTS]):
        asked = {"type": "subscribe", "id": str(number), "view": "people_accounts"}
        body = json.dumps({**asked, "window": window}).encode()
        peer.sendall(bytes([0x81, 0x80 | len(body), 0, 0, 0, 0]) + body)
    if read:
        read_until(peer, b"snapshot")
    return peer


def read_until(peer: socket.socket, *wanted: bytes) -> None:
    data = b""
    while not any(word in data for word in wanted):
        data += peer.recv(65536)


@contextmanager
def server() -> Iterator[tuple[int, int, str]]:
    """Its process, its port, and a session."""
    command = [sys.executable, "-m", "bench.consoles", "serve"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        port, token = process.stdout.readline().split()
        yield process.pid, int(port), token
    finally:
        process.communicate("\n")


def _fill(change: Change) -> None:
    for number in range(ROWS):
        name = f"account-{number}"
        full_name = f"Jānis Bērziņš {number} " + "x" * 80
        event = AccountOpened(name=name, full_name=full_name, roles=(Role.VIEWER,), language="lv")
        change.record(event, f"id-{number}")


async def _fill_up(node: Node) -> None:
    await node.change(_fill)


async def serve() -> None:
    logging.getLogger("uvicorn.error").addFilter(FAULTS)
    with tempfile.TemporaryDirectory() as folder:
        async with running(Path(folder), 1) as (node, _, port, tokens, _):
            await _fill_up(node)
            print(port, tokens[0], flush=True)
            await asyncio.to_thread(sys.stdin.readline)


if __name__ == "__main__":
    uvloop.run(serve())
