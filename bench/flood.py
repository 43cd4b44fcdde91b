"""Voice under a flood of logins: one call to 200 repeaters, first idle.

20,000 logins a second, with the number of a registered site, from one source and from 20,000 forged
ones. The repeaters, the talker and the sink that measures are those of `fan_out`; the flood comes
from a separate process without privileges: on 127.0.0.0/8 a datagram may have any source.

    python -m bench.flood one | forged      a flood until it is ended
"""

import argparse
import select
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import cycle

from bench import Figure
from bench.fan_out import FRAME, ONE, SWITCH, by_switch, listening, switch
from scape.radio.switch.links import homebrew

ROUNDS, SECONDS, QUICK = 5, 6.0, 0.3
RATIO = 2.0  # of p99, flooded to quiet
RATE, SOURCES, PORTS = 20_000, 20_000, 16
BEAT = 0.001
QUIET = "quiet"
IP_PKTINFO = 8  # Linux; the socket module does not name it
LOGIN = homebrew.encode(homebrew.Login(1000))


def run(quick: bool = False) -> list[Figure]:
    late: dict[str, list[float]] = {}
    sent: list[float] = []
    with listening() as sink:
        frames = round((QUICK if quick else SECONDS) / FRAME)
        for _ in range(1 if quick else ROUNDS):
            for name, flood in _floods(sent).items():
                with switch(ONE) as running:
                    with flood:
                        switched = by_switch(running.process, sink, ONE, frames)
                    flooded = running.counters().flooded
                assert not switched.lost, f"{switched.lost} frames lost: {name}"
                assert bool(flooded) == (name != QUIET), f"{flooded} logins dropped: {name}"
                late.setdefault(name, []).append(switched.arrived.latency_p99 / 1000)
    return [*_judged(late), Figure("logins of the flood", sent, "/s", at_least=0.95 * RATE)]


def _floods(sent: list[float]) -> dict[str, AbstractContextManager[object]]:
    return {
        QUIET: nullcontext(),
        "flood from one source": _flood("one", sent),
        "flood from 20,000 forged sources": _flood("forged", sent),
    }


def _judged(late: dict[str, list[float]]) -> Iterator[Figure]:
    quiet = late.pop(QUIET)
    yield Figure(f"voice to 200 repeaters, p99: {QUIET}", quiet, "ms")
    for name, runs in late.items():
        yield Figure(f"voice to 200 repeaters, p99: {name}", runs, "ms")
        ratios = [flooded / still for flooded, still in zip(runs, quiet, strict=True)]
        yield Figure(f"the same ÷ quiet: {name}", ratios, at_most=RATIO)


@contextmanager
def _flood(kind: str, sent: list[float]) -> Iterator[None]:
    command = [sys.executable, "-m", "bench.flood", kind]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        time.sleep(1.0)
        yield
    finally:
        said, _ = process.communicate("\n")
    sent.append(float(said))


def flood(send: Callable[[int], None]) -> None:
    """Sends at an even rate until a line is read; then prints the rate per second."""
    count, each = 0, round(RATE * BEAT)
    began = due = time.monotonic()
    while not _asked_to_end():
        due += BEAT
        time.sleep(max(0.0, due - time.monotonic()))
        for number in range(count, count + each):
            send(number)
        count += each
    print(count / (time.monotonic() - began))


def _asked_to_end() -> bool:
    return bool(select.select([sys.stdin], [], [], 0)[0])


def from_one() -> Callable[[int], None]:
    udp = _socket("127.9.9.9")

    def send(number: int) -> None:
        udp.sendto(LOGIN, ("127.0.0.1", SWITCH))

    return send


def from_many() -> Callable[[int], None]:
    udp = cycle([_socket("0.0.0.0") for _ in range(PORTS)])

    def send(number: int) -> None:
        source = number % SOURCES
        host = bytes((127, 100, source >> 8, source & 255))
        about = struct.pack("=I4s4x", 0, host)
        said = [(socket.IPPROTO_IP, IP_PKTINFO, about)]
        next(udp).sendmsg([LOGIN], said, 0, ("127.0.0.1", SWITCH))

    return send


def _socket(host: str) -> socket.socket:
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind((host, 0))
    return udp


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", choices=["one", "forged"])
    flood(from_one() if parser.parse_args().kind == "one" else from_many())


if __name__ == "__main__":
    main()
