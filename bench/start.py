"""The time from the start of `scape run` to the first answer, and the memory of node and switch."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import Figure
from simulator.node import Node

RUNS = 5
SETTLED = 2.0  # seconds after the first answer until memory is measured
PATIENCE = 30.0
HOST = "127.0.0.1"


def run(quick: bool = False) -> list[Figure]:
    runs = [_start(0.0 if quick else SETTLED) for _ in range(1 if quick else RUNS)]
    seconds, megabytes = (list(column) for column in zip(*runs, strict=True))
    return [
        Figure("scape run, from its start to the first answer", seconds, "s", at_most=3),
        Figure("memory of node and switch after start", megabytes, "MB", at_most=180),
    ]


def _start(settled: float) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        settings, node = prepare(Path(folder))
        before = time.perf_counter()
        with running("run", settings) as process:
            until_answer(node)
            seconds = time.perf_counter() - before
            time.sleep(settled)
            programs = {_command(child): _memory(child) for child in _children(process)}
            assert programs.keys() == {"switch", "node", "sound"}
            return seconds, (programs["node"] + programs["switch"]) / 1e6


def _command(process: int) -> str:
    """What a process of Scape was started as."""
    line = Path(f"/proc/{process}/cmdline").read_text().split("\0")
    return line[line.index("scape") + 1]


def prepare(folder: Path, radio: int = 0) -> tuple[Path, Node]:
    """Settings for a Scape on free ports, and its node as a client sees it."""
    web, sound = _free(socket.SOCK_STREAM), _free(socket.SOCK_STREAM)
    settings = folder / "scape.toml"
    settings.write_text(
        f'[agency]\nname = "Bench"\n'
        f'[web]\nlisten = "{HOST}:{web}"\n'
        f'[sound]\nlisten = "{HOST}:{sound}"\n'
        f'[radio]\nlisten = ["{HOST}:{radio or _free(socket.SOCK_DGRAM)}"]\n'
    )
    return settings, Node(f"http://{HOST}:{web}")


@contextmanager
def running(command: str, settings: Path, module: str = "scape") -> Iterator[int]:
    """The process id of a `scape run`, `switch` or `node`; its log lies beside the settings."""
    arguments = [sys.executable, "-m", module, command, "--config", str(settings)]
    with (settings.parent / "log").open("ab") as log:
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=log, stderr=log)
        try:
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate()


def until_answer(node: Node) -> None:
    patience = time.monotonic() + PATIENCE
    while not node.answers():
        if time.monotonic() > patience:
            sys.exit("the node did not start")
        time.sleep(0.01)


def _free(kind: socket.SocketKind) -> int:
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _children(process: int) -> list[int]:
    children = Path(f"/proc/{process}/task/{process}/children")
    return [int(child) for child in children.read_text().split()]


def _memory(process: int) -> int:
    """Resident bytes."""
    pages = Path(f"/proc/{process}/statm").read_text().split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
