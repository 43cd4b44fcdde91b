"""A working desk while strangers lean on the door of the server.

The server is a process of its own. A desk asks for its session and makes a change that is on disk
before it is answered, in turn. Meanwhile another process sends one of these, over and over:

    head     a request head without end, in short lines
    halves   1,100 half heads, which then wait
    names    600 sign-ins under names that do not exist, 24 at once from as many addresses

    python -m bench.doors head | halves | names      until a line is read
"""

import argparse
import http.client
import json
import select
import selectors
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from bench import Figure, percentile
from bench.consoles import ANSWERS, GROWTH, server

ROUNDS, BEFORE, SECONDS, QUICK = 3, 1.0, 8.0, 0.2
BEHIND = 1_000.0  # ms from a change to the disk
PAUSE = 0.05
HALVES, NAMES, GUESSERS = 1_100, 600, 24
HALF = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n"
LINE = b"a: b\r\n" * 2_000


def run(quick: bool = False) -> list[Figure]:
    figures = []
    before, seconds = (QUICK, QUICK) if quick else (BEFORE, SECONDS)
    for kind in KINDS:
        reads: list[float] = []
        writes: list[float] = []
        grown: list[float] = []
        for _ in range(1 if quick else ROUNDS):
            with server() as (process, port, token):
                work(port, token, before)
                quiet = most_resident(process)
                with attack(kind, port):
                    read, written = work(port, token, seconds)
                most = most_resident(process)
            reads.append(percentile(read, 0.95))
            writes.append(max(written))
            grown.append(most / quiet)
        figures += [
            Figure(f"answers p95: {kind}", reads, "ms", at_most=ANSWERS),
            Figure(f"changes on disk, slowest: {kind}", writes, "ms", at_most=BEHIND),
            Figure(f"memory ÷ quiet: {kind}", grown, at_most=GROWTH),
        ]
    return figures


def work(port: int, token: str, seconds: float) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer and of each change."""
    reads: list[float] = []
    writes: list[float] = []
    desk = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        reads.append(_timed(desk, token, "GET", "/api/session"))
        writes.append(_timed(desk, token, "PUT", "/api/people/language", {"language": "lv"}))
        time.sleep(PAUSE)
    desk.close()
    return reads, writes


def most_resident(process: int) -> float:
    """The most memory that it had since its start, in kB; at first that of a sign-in."""
    status = Path(f"/proc/{process}/status").read_text()
    return float(next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))


def _timed(
    desk: http.client.HTTPConnection, token: str, method: str, path: str, body: object = None
) -> float:
    began = time.monotonic()
    headers = {"Cookie": f"scape_session={token}", "Origin": f"http://127.0.0.1:{desk.port}"}
    headers["Content-Type"] = "application/json"
    desk.request(method, path, json.dumps(body) if body else None, headers)
    answer = desk.getresponse()
    answer.read()
    assert answer.status < 300, f"{method} {path}: {answer.status}"
    return (time.monotonic() - began) * 1000


@contextmanager
def attack(kind: str, port: int) -> Iterator[None]:
    command = [sys.executable, "-m", "bench.doors", kind, str(port)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    process.stdout.readline()  # it has begun
    try:
        time.sleep(0.5)
        yield
    finally:
        said, _ = process.communicate("\n")
    assert int(said), f"nothing was attacked: {kind}"


def endless_head(port: int) -> int:
    sent = 0
    while not _asked_to_end():
        with _connected(port, "127.9.9.9") as peer:
            try:
                peer.sendall(HALF)
                while not _asked_to_end():
                    sent += peer.send(LINE)
            except OSError:
                continue
    return sent


def half_heads(port: int) -> int:
    """1,100 at once; one that is closed is opened again."""
    opened = 0
    with selectors.DefaultSelector() as peers:
        while not _asked_to_end():
            for _ in range(min(50, HALVES - len(peers.get_map()))):
                peer = _connected(port, "127.9.9.9")
                peer.send(HALF)
                peers.register(peer, selectors.EVENT_READ)
                opened += 1
            for key, _ in peers.select(0.05):
                peers.unregister(key.fileobj)
                assert isinstance(key.fileobj, socket.socket)
                key.fileobj.close()
    return opened


def made_up_names(port: int) -> int:
    """Each guesser has an address of its own and waits for its answer."""
    numbers = count()
    guessers = [
        threading.Thread(target=_guess, args=(port, f"127.9.8.{1 + guesser}", numbers), daemon=True)
        for guesser in range(GUESSERS)
    ]
    for guesser in guessers:
        guesser.start()
    while not _asked_to_end():
        time.sleep(0.1)
    return next(numbers)


def _guess(port: int, source: str, numbers: Iterator[int]) -> None:
    while (number := next(numbers)) < NAMES * 1_000:
        body = json.dumps({"name": f"name{number}", "password": "a long wrong password"}).encode()
        head = f"POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
        head += f"Origin: http://127.0.0.1:{port}\r\nContent-Type: application/json\r\n"
        head += f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        with _connected(port, source) as peer:
            peer.sendall(head.encode() + body)
            while peer.recv(4096):
                continue


def _connected(port: int, source: str) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), 60, source_address=(source, 0))


def _asked_to_end() -> bool:
    return bool(select.select([sys.stdin], [], [], 0)[0])


KINDS: dict[str, Callable[[int], int]] = {
    "head": endless_head,
    "halves": half_heads,
    "names": made_up_names,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("port", type=int)
    options = parser.parse_args()
    print("begun", flush=True)
    print(KINDS[options.kind](options.port), flush=True)


if __name__ == "__main__":
    main()
