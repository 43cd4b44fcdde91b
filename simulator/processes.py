"""The processes of the demo: started together, stopped in the other order."""

import os
import select
import signal
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

GRACE = 12.0  # seconds for a process to end by itself


class Ended(Exception):
    """A process that should run has ended."""


class _Process(NamedTuple):
    name: str
    log: Path
    popen: subprocess.Popen[bytes]


class Processes:
    """Those started, in order. Each is a session of its own, so that Ctrl-C is ours to handle, and
    holds our end of a pipe as its standard input."""

    def __init__(self) -> None:
        self._started: list[_Process] = []

    def start(
        self, name: str, command: Sequence[str], log: Path, output: int | None = None
    ) -> None:
        """Starts a command; what it prints goes to `output`, if there is one, and else to `log`."""
        with log.open("ab") as file:
            popen = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=file if output is None else output,
                stderr=file,
                start_new_session=True,
            )
        self._started.append(_Process(name, log, popen))

    def check(self) -> None:
        """Ended, when one of them has."""
        for name, log, popen in self._started:
            if (status := popen.poll()) is not None:
                raise Ended(f"{name} ended with status {status}; {log} says:\n{_tail(log)}")

    def stop(self) -> None:
        """Ends all of them: the last started first, and none before those that need it."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        while self._started:
            _stop(self._started.pop().popen)


class Lines:
    """What several processes print, line by line. They write to `entrance`."""

    def __init__(self) -> None:
        self._exit, self.entrance = os.pipe()
        self._rest = b""

    def read(self, seconds: float) -> Iterator[str]:
        """The lines there are, or that come within some seconds."""
        if select.select([self._exit], [], [], seconds)[0]:
            *whole, self._rest = (self._rest + os.read(self._exit, 1 << 16)).split(b"\n")
            yield from (line.decode(errors="replace") for line in whole)


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
