"""What the switch costs beside the kernel, and how late it is.

    python -m bench.fan_out [--runs 3] [--seconds 6]
    python -m bench.fan_out --jitter [--load COMMAND] [--seconds 20]

A real switch process, 2,000 repeaters on 127.1.x.y and a sink in C that is fast enough, so that a
loss is the switch's own. In each run, one after the other and at the same cadence, the same
datagrams leave by the switch, by a bare `sendto` loop and by `sendmmsg` in C. The figures are the
medians of the runs; the ratios are of figures within one run.
"""

import argparse
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from scape.base import vault
from scape.radio.events import Carried
from scape.radio.links import homebrew
from scape.radio.links.homebrew import Address, Details, Frame
from scape.radio.links.master import Session
from scape.radio.messages import Configuration, Site

SWITCH, SINK = 62931, 62932
SITES, GROUPS, RECEIVERS = 2000, 10, 200
CALLS = 2 * GROUPS
KEY = bytes(32)
HERE = Path(__file__).parent
FRAME = 0.060


class Arrived(NamedTuple):
    """What the sink saw; times in microseconds."""

    frames: int
    latency_p50: float
    latency_p99: float
    latency_max: float
    jitter_p50: float
    jitter_p99: float
    jitter_max: float


def receiver(site: int) -> Address:
    return Address(f"127.1.{site >> 8}.{site & 255}", SINK)


def carried(group: int) -> tuple[Carried, ...]:
    return (Carried(1, 1 + group), Carried(2, 1 + group))


def prepare(data: Path) -> None:
    """A data folder as a switch with everybody logged in would leave it."""
    talkers = {SITES + call: Address(f"127.2.0.{call + 1}", SINK + 1) for call in range(CALLS)}
    sites, sessions = [], []
    for site in range(SITES + CALLS):
        group = site // RECEIVERS if site < SITES else (site - SITES) % GROUPS
        number = 1000 + site
        sites.append(
            Site(number=number, name=str(number), secrets=("x",), talkgroups=carried(group))
        )
        digest = homebrew.answer(b"salt", "x")
        address = talkers.get(site) or receiver(site)
        sessions.append(Session(number, address, Details(number), b"salt", digest))
    configuration = msgspec.msgpack.encode(Configuration(sites=tuple(sites)))
    (data / "configuration").write_bytes(vault.seal(KEY, configuration))
    (data / "sessions").write_bytes(msgspec.msgpack.encode(sessions))


@contextmanager
def switch() -> Iterator[int]:
    """The process id of a running switch."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        prepare(data)
        code = (
            "from pathlib import Path; from scape.radio import server; "
            f"server.run(listen=[('127.0.0.1', {SWITCH})], data=Path({folder!r}), key=bytes(32))"
        )
        process = subprocess.Popen([sys.executable, "-c", code])
        while not (data / "switch.sock").exists():
            if process.poll() is not None:
                sys.exit("the switch did not start")
            time.sleep(0.05)
        time.sleep(0.5)
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


class Sink:
    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            [program, str(SINK)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    def reset(self) -> None:
        self._say(b"reset\n")
        time.sleep(0.1)

    def report(self) -> Arrived:
        time.sleep(0.3)
        self._say(b"report\n")
        assert self._process.stdout
        count, *times = self._process.stdout.readline().split()
        return Arrived(int(count), *map(float, times))

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _say(self, line: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(line)
        self._process.stdin.flush()


class Talker:
    """One call: a repeater that sends a frame each 60 ms, stamped with the time it left."""

    def __init__(self, call: int) -> None:
        self.site = 1000 + SITES + call
        self.slot, self.talkgroup = 1 + call // GROUPS, 1 + call % GROUPS
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind((f"127.2.0.{call + 1}", SINK + 1))
        self._udp.connect(("127.0.0.1", SWITCH))
        self._stream = call << 16
        self._sequence = 0

    def key_up(self) -> None:
        self._stream += 1
        self._send(0x21)

    def talk(self) -> None:
        index = self._sequence % 6
        self._send(index or 0x10)

    def release(self) -> None:
        self._send(0x22)

    def close(self) -> None:
        self._udp.close()

    def _send(self, flags: int) -> None:
        frame = Frame(
            sequence=self._sequence & 255,
            source=self.site,
            destination=self.talkgroup,
            repeater=self.site,
            flags=flags | (self.slot == 2) << 7,
            stream=self._stream,
            burst=time.time_ns().to_bytes(8, "big") + bytes(25),
        )
        self._udp.send(homebrew.encode(frame))
        self._sequence += 1


def pace(count: int, gap: float, step: Callable[[int], None]) -> None:
    """Calls `step` `count` times, `gap` seconds apart on the monotonic clock."""
    due = time.monotonic()
    for number in range(count):
        due += gap
        time.sleep(max(0.0, due - time.monotonic()))
        step(number)


def cpu_of(process: int) -> float:
    """Nanoseconds the process has run, all its threads together."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)


def by_switch(process: int, sink: Sink, calls: int, frames: int) -> tuple[float, int, Arrived]:
    """Nanoseconds for each delivered datagram, how many were lost, and how they arrived."""
    talkers = [Talker(call) for call in range(calls)]
    for talker in talkers:
        talker.key_up()
    time.sleep(0.3)
    sink.reset()
    before = cpu_of(process)
    pace(calls * frames, FRAME / calls, lambda number: talkers[number % calls].talk())
    arrived = sink.report()
    spent = cpu_of(process) - before
    for talker in talkers:
        talker.release()
        talker.close()
    sent = calls * frames * RECEIVERS
    return spent / max(1, arrived.frames), sent - arrived.frames, arrived


def by_loop(calls: int, frames: int) -> float:
    """Nanoseconds for each datagram of a bare loop, waiting not counted."""
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 << 20)
    udp.setblocking(False)
    everybody = min(SITES, calls * RECEIVERS)
    frame = bytes(55)
    datagrams = [
        [(frame, receiver((call * RECEIVERS + i) % everybody)[:2]) for i in range(RECEIVERS)]
        for call in range(calls)
    ]
    spent = 0

    def step(number: int) -> None:
        nonlocal spent
        before = time.thread_time_ns()
        for data, address in datagrams[number % calls]:
            udp.sendto(data, address)
        spent += time.thread_time_ns() - before

    pace(calls * frames, FRAME / calls, step)
    udp.close()
    return spent / (calls * frames * RECEIVERS)


def by_kernel(program: Path | None, calls: int, frames: int) -> float:
    """The same by sendmmsg in C; not a number where there is no compiler."""
    if program is None:
        return float("nan")
    command = [str(part) for part in (program, SINK, calls, RECEIVERS, frames)]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)


def starts(sink: Sink, count: int) -> Arrived:
    """Calls of one header each."""
    talker = Talker(0)
    sink.reset()

    def step(number: int) -> None:
        talker.release() if number % 2 else talker.key_up()

    pace(2 * count, 0.05, step)
    arrived = sink.report()
    talker.close()
    return arrived


def compile_c(name: str, folder: Path) -> Path | None:
    if not shutil.which("cc"):
        return None
    program = folder / name
    subprocess.run(["cc", "-O2", "-o", program, HERE / f"{name}.c"], check=True)
    return program


def measure(runs: int, seconds: float, sink: Sink, kernel: Path | None) -> dict[str, list[float]]:
    """The figures of each run, by their name and bar."""
    rows: dict[str, list[float]] = {}
    for _ in range(runs):
        with switch() as process:
            arrived = starts(sink, 40)
            rows.setdefault("call start to 200, p50 ms", []).append(arrived.latency_p50 / 1000)
            rows.setdefault("call start to 200, p99 ms (<= 5)", []).append(
                arrived.latency_p99 / 1000
            )
            for calls in (1, CALLS):
                frames = round(seconds / FRAME)
                spent, lost, arrived = by_switch(process, sink, calls, frames)
                loop = by_loop(calls, frames)
                c = by_kernel(kernel, calls, frames)
                name = f"{calls} calls to {RECEIVERS}"
                rate = CALLS / FRAME * RECEIVERS if calls > 1 else RECEIVERS / FRAME
                rows.setdefault(f"{name}: ns a datagram, switch", []).append(spent)
                rows.setdefault(f"{name}: ns a datagram, sendto", []).append(loop)
                rows.setdefault(f"{name}: ns a datagram, sendmmsg", []).append(c)
                rows.setdefault(f"{name}: switch / sendto (<= 1.4)", []).append(spent / loop)
                rows.setdefault(f"{name}: switch / sendmmsg (<= 1.7)", []).append(spent / c)
                rows.setdefault(f"{name}: lost at {rate:.0f}/s (0)", []).append(lost)
                rows.setdefault(f"{name}: latency p99 ms", []).append(arrived.latency_p99 / 1000)
    return rows


def jitter(load: str, seconds: float, sink: Sink) -> None:
    """One call to 200 repeaters, first in peace, then while the load command runs."""
    frames = round(seconds / FRAME)
    for name, command in (("idle", ""), ("under load", load)):
        if name == "under load" and not command:
            continue
        with switch() as process:
            running = (
                subprocess.Popen(command, shell=True, start_new_session=True) if command else None
            )
            _, lost, arrived = by_switch(process, sink, 1, frames)
            if running:
                os.killpg(running.pid, signal.SIGTERM)
                running.wait()
        print(
            f"| {name} | jitter p50 {arrived.jitter_p50:.0f} us, p99 {arrived.jitter_p99:.0f} us, "
            f"max {arrived.jitter_max:.0f} us | lost {lost} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--jitter", action="store_true")
    parser.add_argument("--load", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        program = compile_c("sink", Path(folder))
        if program is None:
            sys.exit("the sink needs a C compiler")
        sink = Sink(program)
        stack.callback(sink.close)
        if options.jitter:
            jitter(options.load, options.seconds, sink)
        else:
            kernel = compile_c("sendmmsg", Path(folder))
            rows = measure(options.runs, options.seconds, sink, kernel)
            for name, values in rows.items():
                each = " ".join(f"{value:.2f}" for value in values)
                print(f"| {name} | {statistics.median(values):.2f} | {each} |")


if __name__ == "__main__":
    main()
