"""A whole agency to look at: its node, three repeaters, and people who talk."""

import os
import shutil
import socket
import sys
import time
import webbrowser
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from simulator import agency
from simulator.agency import Folder, NotOurs
from simulator.liepaja import NETWORK
from simulator.node import Node
from simulator.processes import Ended, Lines, Processes
from simulator.scenario import SEED

CONSOLE, RADIO = 8460, 62031
STARTUP = 60.0  # seconds for the node to answer
LOOK = 0.5

_LANGUAGES = {"lv": "Latvian", "lt": "Lithuanian", "en": "English"}


class CannotGoOn(Exception):
    """The demo cannot start, or something it needs has ended."""


class Plan(NamedTuple):
    """`port` of the console: 0 takes a free one, None what the folder's settings say."""

    folder: Path
    port: int | None = None
    minutes: float | None = None
    seed: int = SEED
    browser: bool = True


def run(plan: Plan) -> None:
    """Prepares and runs the demo until Ctrl-C, or for so many minutes."""
    processes = Processes()
    try:
        _run(plan, processes)
    except (NotOurs, Ended) as problem:
        raise CannotGoOn(str(problem)) from None
    except KeyboardInterrupt:
        return
    finally:
        _say("stopping")
        processes.stop()


def _run(plan: Plan, processes: Processes) -> None:
    until = time.monotonic() + plan.minutes * 60 if plan.minutes else float("inf")
    folder = _folder(plan)
    _start_node(folder, processes)
    agency.prepare(folder, NETWORK, _say)
    lines = Lines()
    _start_repeaters(folder, plan.seed, processes, lines.entrance)
    print(_box(folder), flush=True)
    if plan.browser:
        _open_browser(folder.address)
    with (folder.path / "network.log").open("a", encoding="utf-8") as log:
        for line in _follow(lines, processes, until):
            print(time.strftime("%H:%M:%S"), line, file=log, flush=True)


def _folder(plan: Plan) -> Folder:
    """The demo's folder with its settings, its ports free."""
    folder = Folder(plan.folder)
    if plan.port is not None or not folder.settings.exists():
        _say(f"preparing {folder.path}")
        console = CONSOLE if plan.port is None else plan.port
        radio = _free(socket.SOCK_DGRAM, ("127.0.0.1", 0)) if plan.port == 0 else RADIO
        folder.write(console or _free(socket.SOCK_STREAM, ("127.0.0.1", 0)), radio)
    folder.read()
    _free(socket.SOCK_STREAM, folder.console)
    _free(socket.SOCK_DGRAM, folder.radio)
    return folder


def _free(kind: socket.SocketKind, address: tuple[str, int]) -> int:
    """The port, if nobody has it; any for 0. CannotGoOn when it is taken."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family, kind) as probe:
        if kind is socket.SOCK_STREAM:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except OSError as error:
            name = "TCP" if kind is socket.SOCK_STREAM else "UDP"
            raise CannotGoOn(
                f"{name} port {address[1]} cannot be had ({error.strerror}). Is a demo or a node "
                "running already? Stop it, or start this one with --port 0."
            ) from None
        return int(probe.getsockname()[1])


def _start_node(folder: Folder, processes: Processes) -> None:
    _say("starting the node and the switch")
    command = [sys.executable, "-m", "scape", "run", "--config", str(folder.settings)]
    processes.start("the node", command, folder.path / "scape.log")
    node, until = Node(folder.address), time.monotonic() + STARTUP
    while not node.answers():
        processes.check()
        if time.monotonic() > until:
            raise CannotGoOn(f"the node does not answer; see {folder.path / 'scape.log'}")
        time.sleep(0.1)


def _start_repeaters(folder: Folder, seed: int, processes: Processes, output: int) -> None:
    _say(f"starting {len(NETWORK.sites)} repeaters")
    start = time.time()
    for site in NETWORK.sites:
        command = [sys.executable, "-m", "simulator", "repeater", "--stop-with-input"]
        command += ["--id", str(site.number), "--secret-file", str(folder.secret(site.number))]
        command += ["--master", folder.master, "--seed", str(seed), "--start", str(start)]
        processes.start(f"the repeater {site.name}", command, folder.path / "network.log", output)


def _follow(lines: Lines, processes: Processes, until: float) -> Iterator[str]:
    """Shows what the repeaters say while everything runs: on a terminal in one line, in place."""
    in_place = sys.stdout.isatty()
    began = time.monotonic()
    last = "waiting for the first call"
    while time.monotonic() < until:
        for last in lines.read(LOOK):
            yield last
            if not in_place:
                _say(last)
        if in_place:
            minutes, seconds = divmod(int(time.monotonic() - began), 60)
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{f'{minutes:02}:{seconds:02}  {last}'[:width]}", end="", flush=True)
        processes.check()


def _box(folder: Folder) -> str:
    people = [
        f"{account.name:<16}{agency.PASSWORD:<20}{_LANGUAGES[account.language]}"
        for account in agency.ACCOUNTS
    ]
    lines = [
        f"Scape is running at  {folder.address}",
        "",
        f"{'sign in as':<16}{'password':<20}console in",
        *people,
        "",
        f"Ctrl-C stops it. What happened: {folder.path}/*.log",
    ]
    width = max(map(len, lines))
    framed = [f"│  {line:<{width}}  │" for line in lines]
    edge = "─" * (width + 4)
    return "\n".join(["", f"┌{edge}┐", *framed, f"└{edge}┘", ""])


def _open_browser(address: str) -> None:
    """Where there is a screen; without one the address is in the box."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin":
        webbrowser.open(address)


def _say(text: str) -> None:
    print(f"  {text}", flush=True)
