"""The jitter that a busy node adds to voice: one call to 200 repeaters, first idle.

A real switch and a real node, connected, with 100,000 past calls in the store. The
loads: searches over HTTP, 1,000 events a second written, the journal verified, the views rebuilt.
The repeaters, the talker and the sink that measures are those of `fan_out`.

    python -m bench.jitter node --config FILE     the node, with its loads at SIGUSR1 and SIGUSR2
    python -m bench.jitter search ADDRESS         searches without an end
    python -m bench.jitter verify FILE            repeated `scape journal verify`
"""

import argparse
import asyncio
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import cycle
from pathlib import Path

import httpx
import uvloop
from sqlalchemy import inspect

from bench import Figure, fan_out
from bench.fan_out import FRAME, Sink, Switched, by_switch, listening
from bench.history import CALLS, fill
from bench.rebuild import NAMES
from bench.start import PATIENCE, prepare, running, until_answer
from scape import app
from scape.base import config
from scape.base.node import Node
from scape.base.standing import head_of
from scape.base.store import Store
from scape.radio.registers.events import RadioChanged
from scape.radio.traffic import tables
from scape.radio.traffic import views as traffic
from scape.settings import Settings
from simulator import node as client

ROUNDS, SECONDS, QUICK = 2, 6.0, 0.3  # in less, one late frame to all repeaters would be the p99
BAR, RATIO = 5.0, 1.5  # ms of p99, or times idle if that is more
REBUILT = 300.0  # seconds, at most, until a rebuild that has begun ends
EVENTS, BEAT = 1000, 0.01  # events per second; seconds between groups of them
PASSWORD = "amber-coast-bench"

Load = AbstractContextManager[object]


def run(quick: bool = False) -> list[Figure]:
    jitter: dict[str, list[float]] = {}
    written: list[float] = []
    with tempfile.TemporaryDirectory() as folder, listening() as sink:
        settings, node = prepare(Path(folder), fan_out.SWITCH)
        data = Path(folder) / "data"
        (data / "switch").mkdir(parents=True)
        app.key_file(data).write_bytes(fan_out.KEY)
        asyncio.run(fill(data, CALLS // 100 if quick else CALLS))
        with running("node", settings, "bench.jitter") as process:
            until_answer(node)
            _choose_password(node, data)
            for _ in range(1 if quick else ROUNDS):
                late = _round(written, settings, process, sink, QUICK if quick else SECONDS)
                for name, p99 in late.items():
                    jitter.setdefault(name, []).append(p99)
    assert all(written), "nothing was written beside a call"
    return [*_judged(jitter), Figure("events written beside a call", written, "/s")]


def _judged(jitter: dict[str, list[float]]) -> Iterator[Figure]:
    idle = Figure("voice jitter to 200 repeaters, p99: idle", jitter.pop("idle"), "ms")
    yield idle
    bar = max(BAR, RATIO * idle.median)
    for name, runs in jitter.items():
        yield Figure(f"voice jitter to 200 repeaters, p99: {name}", runs, "ms", at_most=bar)


def _choose_password(node: client.Node, data: Path) -> None:
    first = (data / "first-sign-in").read_text().strip()
    node.sign_in("administrator", first)
    node.change_password(first, PASSWORD)


def _round(
    written: list[float], settings: Path, node: int, sink: Sink, seconds: float
) -> dict[str, float]:
    """The p99 of jitter beside every load, in ms."""
    late: dict[str, float] = {}
    data = settings.parent / "data"
    loads: dict[str, Load] = {
        "idle": nullcontext(),
        "searches over HTTP": _program(settings, "search", _address(settings)),
        "1,000 events/s written": _writing(node, data, written),
        "a journal verified": _program(settings, "verify", str(settings)),
        "views rebuilt": _rebuilding(node, data),
    }
    for name, load in loads.items():
        switched = _beside(load, settings, sink, round(seconds / FRAME))
        assert not switched.lost, f"{switched.lost} frames lost: {name}"
        late[name] = switched.arrived.jitter_p99 / 1000
    _wait(lambda: not _shadows(data), REBUILT)
    return late


def _beside(load: Load, settings: Path, sink: Sink, frames: int) -> Switched:
    """A call beside a load, by a fresh switch: sessions without pings do not last."""
    data = settings.parent / "data" / "switch"
    fan_out.prepare(data, fan_out.ONE)
    local, configuration = data / "switch.sock", data / "configuration"
    local.unlink(missing_ok=True)
    prepared = configuration.read_bytes()
    with running("switch", settings) as switch, load:
        _wait(lambda: local.exists() and configuration.read_bytes() != prepared)
        return by_switch(switch, sink, fan_out.ONE, frames)


def _address(settings: Path) -> str:
    return f"http://{config.load(settings, Settings).web.listen}"


@contextmanager
def _program(settings: Path, *arguments: str) -> Iterator[None]:
    """A load in a separate process, which reports its start and runs until it is ended."""
    with (settings.parent / "log").open("ab") as log:
        command = [sys.executable, "-m", "bench.jitter", *arguments]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log)
        assert process.stdout
        try:
            has_begun = process.stdout.readline()
            yield
            if not has_begun or process.poll() is not None:
                sys.exit(f"{arguments[0]} ended: {(settings.parent / 'log').read_text()[-2000:]}")
        finally:
            process.terminate()
            process.wait()


@contextmanager
def _writing(node: int, data: Path, written: list[float]) -> Iterator[None]:
    os.kill(node, signal.SIGUSR1)
    before, started = _head(data), time.monotonic()
    yield
    written.append((_head(data) - before) / (time.monotonic() - started))
    os.kill(node, signal.SIGUSR1)


@contextmanager
def _rebuilding(node: int, data: Path) -> Iterator[None]:
    os.kill(node, signal.SIGUSR2)
    _wait(lambda: _shadows(data))
    yield
    os.kill(node, signal.SIGUSR2)


def _wait(true: Callable[[], bool], patience: float = PATIENCE) -> None:
    until = time.monotonic() + patience
    while not true():
        if time.monotonic() > until:
            sys.exit("the switch did not start, met no node, or the views are not rebuilt")
        time.sleep(0.05)


def _shadows(data: Path) -> bool:
    store = Store(data)
    with store.read() as connection:
        found = inspect(connection).has_table(f"{tables.calls.name}__new")
    store.close()
    return found


def _head(data: Path) -> int:
    store = Store(data)
    with store.read() as connection:
        head = head_of(connection)
    store.close()
    return head


class LoadedNode(Node):
    """SIGUSR1 starts and stops writing, SIGUSR2 rebuilding the views."""

    async def start(self) -> None:
        await super().start()
        self._loads = [
            self._load(signal.SIGUSR1, self._write),
            self._load(signal.SIGUSR2, lambda: self.rebuild(traffic.VIEWS)),
        ]

    def _load(self, number: int, work: Callable[[], Awaitable[None]]) -> asyncio.Task[None]:
        """Work that is repeated from one signal to the next."""
        loop, on = asyncio.get_running_loop(), asyncio.Event()
        loop.add_signal_handler(number, lambda: on.clear() if on.is_set() else on.set())

        async def go_on() -> None:
            while True:
                await on.wait()
                await work()

        return loop.create_task(go_on())

    async def _write(self) -> None:
        event = RadioChanged(number=2_480_000, name="M1 Ozols", unit="E1")
        for _ in range(round(EVENTS * BEAT)):
            asyncio.ensure_future(self._record(event))  # noqa: RUF006
        await asyncio.sleep(BEAT)

    async def _record(self, event: RadioChanged) -> None:
        await self.change(lambda change: change.record(event, f"radio/{event.number}"))


def node(settings: Path) -> None:
    vars(app)["Node"] = LoadedNode
    uvloop.run(app.run_node(config.load(settings, Settings), settings))


def search(address: str) -> None:
    headers = {"Origin": address, "X-Reason": "bench"}
    with httpx.Client(base_url=address, headers=headers, trust_env=False, timeout=30) as browser:
        who = {"name": "administrator", "password": PASSWORD}
        browser.post("/api/session", json=who).raise_for_status()
        for name in cycle(NAMES):
            answer = browser.get("/api/radio/calls", params={"text": name}).raise_for_status()
            assert answer.json()["total"], f"no call of {name}"
            print(name, flush=True)


def verify(settings: Path) -> None:
    """Repeats `scape journal verify`."""
    command = [sys.executable, "-m", "scape", "journal", "--config", str(settings), "verify"]
    while True:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        print("verified", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", choices=["node", "search", "verify"])
    parser.add_argument("address", nargs="?", default="")
    parser.add_argument("--config", type=Path)
    options = parser.parse_args()
    match options.part:
        case "node":
            node(options.config)
        case "search":
            search(options.address)
        case "verify":
            verify(Path(options.address))


if __name__ == "__main__":
    main()
