"""Voice under a flood: one call to 200 repeaters, first idle.

20,000 logins a second, with the number of a registered site, from one source and from 20,000 forged
ones; then 4,000 new streams a second of a site that is logged in, which is also judged by its
reports and by the memory that the switch takes for it. The repeaters, the talker and the sink that
measures are those of `fan_out`; the flood comes from a separate process without privileges: on
127.0.0.0/8 a datagram may have any source.

    python -m bench.flood one | forged | site      a flood until it is ended
"""

import argparse
import select
import socket
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from typing import NamedTuple

from bench import Figure
from bench.fan_out import (
    FIRST,
    FRAME,
    ONE,
    SITES,
    SWITCH,
    Plan,
    by_switch,
    listening,
    switch,
    talker,
)
from bench.memory import resident
from scape import dmr
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame

ROUNDS, SECONDS, QUICK = 5, 6.0, 0.3
RATIO = 2.0  # of p99, flooded to quiet
RATE, SOURCES, PORTS = 20_000, 20_000, 16
STREAMS = 4_000  # a second, of the site that floods
REPORTS = 100  # a second: the journal takes thousands
GROWTH = 1.3  # of memory
TWO = Plan(2, 200)  # the second talker is the site that floods
BEAT = 0.001
QUIET, SITE = "quiet", "flood of new streams of a site"
KINDS = {
    QUIET: "",
    "flood from one source": "one",
    "flood from 20,000 forged sources": "forged",
    SITE: "site",
}
IP_PKTINFO = 8  # Linux; the socket module does not name it
LOGIN = homebrew.encode(homebrew.Login(1000))


class Flooded(NamedTuple):
    """Milliseconds that voice took; reports a second, kB of memory."""

    p99: float
    reports: float
    memory: float


def run(quick: bool = False) -> list[Figure]:
    runs: dict[str, list[Flooded]] = {}
    sent: dict[str, list[float]] = {}
    with listening() as sink:
        frames = round((QUICK if quick else SECONDS) / FRAME)
        for _ in range(1 if quick else ROUNDS):
            for name, kind in KINDS.items():
                with switch(TWO) as running, _flood(kind, sent):
                    began = time.monotonic()
                    switched = by_switch(running.process, sink, ONE, frames)
                    reports = running.counters().spooled / (time.monotonic() - began)
                    flooded, memory = running.counters().flooded, resident(running.process)
                assert not switched.lost, f"{switched.lost} frames lost: {name}"
                assert bool(flooded) == bool(kind), f"{flooded} datagrams dropped: {name}"
                p99 = switched.arrived.latency_p99 / 1000
                runs.setdefault(name, []).append(Flooded(p99, reports, memory))
    return [*_judged(runs), *_sent(sent)]


def _judged(runs: dict[str, list[Flooded]]) -> Iterator[Figure]:
    quiet = runs[QUIET]
    for name, floods in runs.items():
        p99s = [flood.p99 for flood in floods]
        yield Figure(f"voice to 200 repeaters, p99: {name}", p99s, "ms")
        if name != QUIET:
            ratios = [flood.p99 / still.p99 for flood, still in zip(floods, quiet, strict=True)]
            yield Figure(f"the same ÷ quiet: {name}", ratios, at_most=RATIO)
    site = runs[SITE]
    yield Figure(f"reports: {SITE}", [flood.reports for flood in site], "/s", at_most=REPORTS)
    grown = [flood.memory / still.memory for flood, still in zip(site, quiet, strict=True)]
    yield Figure(f"memory ÷ quiet: {SITE}", grown, at_most=GROWTH)


def _sent(sent: dict[str, list[float]]) -> Iterator[Figure]:
    for kind, rates in sent.items():
        least = 0.95 * (STREAMS if kind == "site" else RATE)
        yield Figure(f"datagrams of the flood: {kind}", rates, "/s", at_least=least)


@contextmanager
def _flood(kind: str, sent: dict[str, list[float]]) -> Iterator[None]:
    if not kind:
        yield
        return
    command = [sys.executable, "-m", "bench.flood", kind]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    try:
        process.stdout.readline()
        yield
    finally:
        said, _ = process.communicate("\n")
    sent.setdefault(kind, []).append(float(said))


def flood(send: Callable[[int], None], rate: int) -> None:
    """Prints a line, sends at an even rate until one is read, then prints the rate per second."""
    count, each = 0, round(rate * BEAT)
    print("begun", flush=True)
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


def from_site() -> Callable[[int], None]:
    """Headers of new streams and radios, on both slots in turn."""
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(talker(1)[:2])
    burst = dmr.voice_header(dmr.GroupVoice(destination=1, source=1), 1)

    def send(number: int) -> None:
        frame = Frame(
            sequence=0,
            source=1 + number,
            destination=9999,
            repeater=FIRST + SITES + 1,
            flags=0x21 | (number & 1) << 7,
            stream=number,
            burst=burst,
        )
        udp.sendto(homebrew.encode(frame), ("127.0.0.1", SWITCH))

    return send


def _socket(host: str) -> socket.socket:
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind((host, 0))
    return udp


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("kind", choices=["one", "forged", "site"])
    match parser.parse_args().kind:
        case "one":
            flood(from_one(), RATE)
        case "forged":
            flood(from_many(), RATE)
        case "site":
            flood(from_site(), STREAMS)


if __name__ == "__main__":
    main()
