"""The cost of the switch beside the kernel, and its latency.

    python -m bench.fan_out [--runs 3] [--seconds 6]
    python -m bench.fan_out --jitter [--load COMMAND] [--seconds 20]

A real switch process, 2,000 repeaters on 127.1.x.y and a sink in C that is fast enough, so that a
loss is the switch's own. A frame counts once at each repeater, whether it is played there on one
slot or on both; the cost is per datagram. The calls are real voice with link control in it, which
the switch reads; where they are translated, every receiver has the talkgroup under another number.
In each run the same datagrams are sent at the same cadence by the switch, then by a bare `sendto`
loop, then by `sendmmsg` in C. The figures are the medians of the runs; the ratios are of figures
within one run.
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
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from scape import dmr
from scape.base import vault
from scape.radio.events import Carried
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Details, Frame
from scape.radio.switch.links.master import Session
from scape.radio.wire.framing import framed
from scape.radio.wire.messages import Configuration, Counters, FromSwitch, Observe, Presence, Site

SWITCH, SINK = 62931, 62932
SITES, FIRST = 2000, 1000
KEY = bytes(32)
HERE = Path(__file__).parent
FRAME = 0.060


class Plan(NamedTuple):
    """Calls at once, each to so many repeaters, on slot 1 first and then on slot 2."""

    calls: int
    receivers: int
    translated: bool = False

    @property
    def groups(self) -> int:
        return SITES // self.receivers

    @property
    def rate(self) -> float:
        """Deliveries a second."""
        return self.calls * self.receivers / FRAME

    def on_air(self, talkgroup: int) -> int:
        return talkgroup + 5000 if self.translated else 0


ONE, TWENTY, MANY = Plan(1, 200), Plan(20, 200), Plan(200, 10)
ONE_TRANSLATED, TWENTY_TRANSLATED = Plan(1, 200, translated=True), Plan(20, 200, translated=True)


class Arrived(NamedTuple):
    """The figures of the sink, see `sink.c`; times in microseconds."""

    frames: int
    datagrams: int
    repeated: int
    latency_p50: float
    latency_p99: float
    latency_max: float
    jitter_p50: float
    jitter_p99: float
    jitter_max: float


def receiver(site: int) -> Address:
    return Address(f"127.1.{site >> 8}.{site & 255}", SINK)


def talker(call: int) -> Address:
    return Address(f"127.2.{call >> 8}.{(call & 255) + 1}", SINK + 1)


def prepare(data: Path, plan: Plan) -> None:
    """A data folder as left by a switch with all repeaters logged in."""
    sites, sessions = [], []
    for site in range(SITES + plan.calls):
        number = FIRST + site
        if site < SITES:
            address, group, moved = receiver(site), site // plan.receivers, plan
        else:
            address, group, moved = talker(site - SITES), (site - SITES) % plan.groups, ONE
        first, second = 1 + group, 1 + group + plan.groups
        carried = (
            Carried(1, first, moved.on_air(first)),
            Carried(2, second, moved.on_air(second)),
        )
        sites.append(Site(number=number, name=str(number), secrets=("x",), talkgroups=carried))
        digest = homebrew.answer(b"salt", "x")
        sessions.append(Session(number, address, Details(number), b"salt", digest))
    configuration = msgspec.msgpack.encode(Configuration(sites=tuple(sites)))
    (data / "configuration").write_bytes(vault.seal(KEY, configuration))
    (data / "sessions").write_bytes(msgspec.msgpack.encode(sessions))


class Running(NamedTuple):
    """A switch: its process id, its data folder."""

    process: int
    data: Path

    def counters(self) -> Counters:
        """Its counters, within a second from now."""
        with socket.socket(socket.AF_UNIX) as local, local.makefile("rb") as said:
            local.connect(str(self.data / "switch.sock"))
            local.sendall(framed(Observe()))
            while True:
                length = int.from_bytes(said.read(4), "big")
                message = msgspec.msgpack.decode(said.read(length), type=FromSwitch)
                if isinstance(message, Presence):
                    return message.counters


@contextmanager
def switch(plan: Plan | None) -> Iterator[Running]:
    """A running switch; without a plan no repeater is logged in."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        if plan:
            prepare(data, plan)
        code = (
            "from pathlib import Path; from scape.radio.switch import server; "
            f"server.run(listen=[('127.0.0.1', {SWITCH})], data=Path({folder!r}), key=bytes(32))"
        )
        process = subprocess.Popen([sys.executable, "-c", code])
        while not (data / "switch.sock").exists():
            if process.poll() is not None:
                sys.exit("the switch did not start")
            time.sleep(0.05)
        try:
            yield Running(process.pid, data)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait()


class Sink:
    def __init__(self, program: Path, first: int) -> None:
        command = [str(part) for part in (program, SINK, first)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def reset(self) -> None:
        self._say(b"reset\n")
        time.sleep(0.1)

    def report(self) -> Arrived:
        time.sleep(0.3)
        self._say(b"report\n")
        assert self._process.stdout
        said = self._process.stdout.readline().split()
        arrived = Arrived(*map(int, said[:3]), *map(float, said[3:]))
        assert not arrived.repeated, f"{arrived.repeated} frames came twice on one slot"
        return arrived

    def close(self) -> None:
        self._process.kill()
        self._process.wait()

    def _say(self, line: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(line)
        self._process.stdin.flush()


@contextmanager
def listening(*, first: int = FIRST) -> Iterator[Sink]:
    """The sink, compiled and running; `first` is its argument, 0 for none."""
    with tempfile.TemporaryDirectory() as folder:
        program = compile_c("sink", Path(folder))
        if program is None:
            sys.exit("the sink needs a C compiler")
        sink = Sink(program, first)
        try:
            yield sink
        finally:
            sink.close()


class Talker:
    """One call: a repeater that sends a frame every 60 ms, stamped as `sink.c` reads it."""

    def __init__(self, call: int, plan: Plan) -> None:
        self.site = FIRST + SITES + call
        self.slot, self.talkgroup = 1 + call // plan.groups, 1 + call
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind(talker(call)[:2])
        self._udp.connect(("127.0.0.1", SWITCH))
        self._stream = 0
        self._sequence = 0
        control = dmr.GroupVoice(destination=self.talkgroup, source=self.site)
        self._header = dmr.voice_header(control, 1)
        self._terminator = dmr.terminator(control, 1)
        self._voice = dmr.superframe([dmr.SILENCE] * 18, control, 1)

    def key_up(self) -> None:
        self._stream = time.time_ns() & 0xFFFFFFFF
        self._send(0x21, self._header)

    def talk(self) -> None:
        """The stamp replaces bits of the vocoder: link control stays intact."""
        index = self._sequence % 6
        stamp = time.time_ns().to_bytes(8, "big")
        self._send(index or 0x10, stamp + self._voice[index][8:])

    def release(self) -> None:
        self._send(0x22, self._terminator)

    def close(self) -> None:
        self._udp.close()

    def _send(self, flags: int, burst: bytes) -> None:
        frame = Frame(
            sequence=self._sequence & 255,
            source=self.site,
            destination=self.talkgroup,
            repeater=self.site,
            flags=flags | (self.slot == 2) << 7,
            stream=self._stream,
            burst=burst,
        )
        self._udp.send(homebrew.encode(frame))
        self._sequence += 1


def pace(steps: int, gap: float, step: Callable[[int], None]) -> None:
    """Calls `step` so many times, `gap` seconds apart on the monotonic clock."""
    due = time.monotonic()
    for number in range(steps):
        due += gap
        time.sleep(max(0.0, due - time.monotonic()))
        step(number)


def cpu_of(process: int) -> float:
    """The CPU time of the process with all its threads, in nanoseconds."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks)


class Switched(NamedTuple):
    """Nanoseconds per delivered datagram, busy cores, lost frames, latencies."""

    spent: float
    cores: float
    lost: int
    arrived: Arrived


def by_switch(process: int, sink: Sink, plan: Plan, frames: int) -> Switched:
    talkers = [Talker(call, plan) for call in range(plan.calls)]
    for one in talkers:
        one.key_up()
    time.sleep(0.5)
    sink.reset()
    before, began = cpu_of(process), time.monotonic()
    pace(
        plan.calls * frames,
        FRAME / plan.calls,
        lambda number: talkers[number % plan.calls].talk(),
    )
    lasted = time.monotonic() - began
    arrived = sink.report()
    spent = cpu_of(process) - before
    for one in talkers:
        one.release()
        one.close()
    lost = plan.calls * frames * plan.receivers - arrived.frames
    assert lost >= 0, f"{-lost} frames more than were sent"
    return Switched(spent / max(1, arrived.datagrams), spent / lasted / 1e9, lost, arrived)


def by_loop(plan: Plan, frames: int) -> float:
    """Nanoseconds per datagram of a bare loop, without waiting."""
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4 << 20)
    udp.setblocking(False)
    calls, receivers = plan.calls, plan.receivers
    everybody = min(SITES, calls * receivers)
    frame = bytes(55)
    datagrams = [
        [(frame, receiver((call * receivers + i) % everybody)[:2]) for i in range(receivers)]
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
    return spent / (calls * frames * receivers)


def by_kernel(program: Path | None, plan: Plan, frames: int) -> float:
    """The same by sendmmsg in C; not a number without a compiler."""
    if program is None:
        return float("nan")
    command = [str(part) for part in (program, SINK, plan.calls, plan.receivers, frames)]
    return float(subprocess.run(command, check=True, capture_output=True).stdout)


def starts(sink: Sink, calls: int) -> Arrived:
    """The headers of so many calls."""
    one = Talker(0, ONE)
    time.sleep(0.5)
    sink.reset()

    def step(number: int) -> None:
        one.release() if number % 2 else one.key_up()

    pace(2 * calls, 0.05, step)
    arrived = sink.report()
    one.close()
    lost = calls * ONE.receivers - arrived.frames
    assert not lost, f"{lost} headers lost"
    return arrived


def compile_c(name: str, folder: Path) -> Path | None:
    if not shutil.which("cc"):
        return None
    program = folder / name
    subprocess.run(["cc", "-O2", "-o", program, HERE / f"{name}.c"], check=True)
    return program


Rows = dict[str, list[float]]
"""The figures of each run, by their name and bar."""


def measure(runs: int, seconds: float, sink: Sink, kernel: Path | None) -> Rows:
    rows: Rows = {}
    frames = round(seconds / FRAME)
    begun = min(40, frames)
    for _ in range(runs):
        with switch(TWENTY) as (process, _):
            _note_starts(rows, starts(sink, begun))
            _compare(rows, by_switch(process, sink, ONE, frames), ONE, kernel, frames)
            _compare(rows, by_switch(process, sink, TWENTY, frames), TWENTY, kernel, frames)
        with switch(TWENTY_TRANSLATED) as (process, _):
            for plan in (ONE_TRANSLATED, TWENTY_TRANSLATED):
                _compare(rows, by_switch(process, sink, plan, frames), plan, None, frames)
        with switch(MANY) as (process, _):
            _note_many(rows, by_switch(process, sink, MANY, frames))
    return rows


def _note_starts(rows: Rows, arrived: Arrived) -> None:
    rows.setdefault("call start to 200, p50 ms", []).append(arrived.latency_p50 / 1000)
    rows.setdefault("call start to 200, p99 ms (<= 5)", []).append(arrived.latency_p99 / 1000)


def _compare(rows: Rows, switched: Switched, plan: Plan, kernel: Path | None, frames: int) -> None:
    """Compares with the kernel; translated frames, which it cannot make, with a bare sendto."""
    loop = by_loop(plan, frames)
    name = f"{plan.calls} calls to {plan.receivers}{', translated' * plan.translated}"
    bar = 1.6 if plan.translated else 1.4
    figures = {
        "ns a datagram, switch": switched.spent,
        "ns a datagram, sendto": loop,
        f"switch / sendto (<= {bar})": switched.spent / loop,
        f"lost at {plan.rate:.0f}/s (0)": switched.lost,
        "latency p99 ms": switched.arrived.latency_p99 / 1000,
    }
    if not plan.translated:
        c = by_kernel(kernel, plan, frames)
        most = 1.7 if plan.calls == 1 else 1.4  # a single burst finds cold caches
        figures["ns a datagram, sendmmsg"] = c
        figures[f"switch / sendmmsg (<= {most})"] = switched.spent / c
    for what, value in figures.items():
        rows.setdefault(f"{name}: {what}", []).append(value)


def _note_many(rows: Rows, switched: Switched) -> None:
    name = f"{MANY.calls} calls to {MANY.receivers}"
    figures = {
        f"lost at {MANY.rate:.0f}/s (0)": switched.lost,
        "latency p99 ms (<= 20)": switched.arrived.latency_p99 / 1000,
        "cores (<= 1)": switched.cores,
    }
    for what, value in figures.items():
        rows.setdefault(f"{name}: {what}", []).append(value)


def jitter(load: str, seconds: float, sink: Sink) -> None:
    """One call to 200 repeaters, first idle, then while the load command runs."""
    frames = round(seconds / FRAME)
    for name, command in (("idle", ""), ("under load", load)):
        if name == "under load" and not command:
            continue
        with switch(TWENTY) as (process, _):
            running = (
                subprocess.Popen(command, shell=True, start_new_session=True) if command else None
            )
            switched = by_switch(process, sink, ONE, frames)
            if running:
                os.killpg(running.pid, signal.SIGTERM)
                running.wait()
        arrived = switched.arrived
        print(
            f"| {name} | jitter p50 {arrived.jitter_p50:.0f} us, p99 {arrived.jitter_p99:.0f} us, "
            f"max {arrived.jitter_max:.0f} us | lost {switched.lost} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6)
    parser.add_argument("--jitter", action="store_true")
    parser.add_argument("--load", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, listening() as sink:
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
