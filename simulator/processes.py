"""The processes of the demo: started together, stopped in reverse order."""

import contextlib
import os
import select
import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

from simulator.errors import CannotGoOn

STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
GRACE = 12.0  # seconds for a process to end by itself


class _Process(NamedTuple):
    name: str
    log: Path
    popen: subprocess.Popen[bytes]


class Processes:
    """The started processes, in order, each in its own session: Ctrl-C does not reach them."""

    def __init__(self) -> None:
        self._started: list[_Process] = []

    def start(
        self, name: str, command: Sequence[str], log: Path, output: int | None = None
    ) -> None:
        """Starts a command. It prints to a new `log`, or to `output` and only its errors to
        `log`."""
        with log.open("wb" if output is None else "ab") as file:
            popen = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=file if output is None else output,
                stderr=file,
                start_new_session=True,
            )
        self._started.append(_Process(name, log, popen))

    def check(self) -> None:
        """CannotGoOn: one of them has ended."""
        for name, log, popen in self._started:
            if (status := popen.poll()) is not None:
                raise CannotGoOn(f"{name} ended with status {status}; {log} says:\n{_tail(log)}")

    def stop(self, report: Callable[[str], None]) -> None:
        """Ends all of them: the last started first, and none before those that depend on it."""
        if self._started:
            report("stopping")
        with _deaf():
            while self._started:
                _stop(self._started.pop().popen)


class Lines:
    """The output of several processes, line by line. They write to `entrance`."""

    def __init__(self) -> None:
        self._exit, self.entrance = os.pipe()
        self._rest = b""

    def read(self, seconds: float) -> Iterator[str]:
        """The lines that are available, or that come within some seconds."""
        if select.select([self._exit], [], [], seconds)[0]:
            *whole, self._rest = (self._rest + os.read(self._exit, 1 << 16)).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C waits for the end of the block."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C has no effect while stopping."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in STOPS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(popen: subprocess.Popen[bytes]) -> None:
    popen.terminate()
    _close(popen.stdin)
    try:
        popen.wait(GRACE)
    except subprocess.TimeoutExpired:
        os.killpg(popen.pid, signal.SIGKILL)
        popen.wait()


def _close(pipe: IO[bytes] | None) -> None:
    if pipe:
        pipe.close()


def _tail(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join(f"    {line}" for line in lines[-8:])
