"""A whole demo agency: its node, three repeaters, and people who talk."""

import os
import shutil
import socket
import sys
import time
import webbrowser
from pathlib import Path
from typing import NamedTuple

from simulator import agency
from simulator.agency import Folder
from simulator.errors import CannotGoOn
from simulator.liepaja import NETWORK
from simulator.node import Node
from simulator.processes import Lines, Processes
from simulator.scenario import SEED

CONSOLE, RADIO = 8460, 62031
STARTUP = 60.0  # seconds for the node to answer
LOOK = 0.5

_LANGUAGES = {"lv": "Latvian", "lt": "Lithuanian", "en": "English"}


class Plan(NamedTuple):
    """`port` of the console: 0 takes a free one, None the one in the folder's settings."""

    folder: Path
    port: int | None = None
    minutes: float | None = None
    seed: int = SEED
    browser: bool = True
    quiet: bool = False


def run(plan: Plan) -> None:
    """Prepares and runs the demo until Ctrl-C, or for so many minutes."""
    processes = Processes()
    folder = Folder(plan.folder)
    try:
        with folder.locked():
            try:
                _run(plan, folder, processes)
            finally:
                processes.stop(_say)
    except OSError as problem:
        raise CannotGoOn(str(problem)) from None
    except KeyboardInterrupt:
        return


def _run(plan: Plan, folder: Folder, processes: Processes) -> None:
    until = time.monotonic() + plan.minutes * 60 if plan.minutes else float("inf")
    _settle(folder, plan.port)
    _start_node(folder, processes)
    agency.prepare(folder, NETWORK, _say)
    agency.begin_shifts(folder, NETWORK)
    lines, log = Lines(), folder.path / "network.log"
    log.write_bytes(b"")
    night = _Night(folder, processes, lines.entrance, log, time.time())
    _start_repeaters(plan, night)
    if not plan.quiet:
        night.begin("the colleague", "desk", "--address", folder.address)
    print(_box(folder), flush=True)
    if plan.browser:
        _open_browser(folder.address)
    _follow(lines, processes, until, log)


def _settle(folder: Folder, port: int | None) -> None:
    """Settings in the folder, and the ports they name free."""
    if port is not None or not folder.settings.exists():
        _say(f"writing {folder.settings}")
        console = CONSOLE if port is None else port
        radio = _free(socket.SOCK_DGRAM, ("127.0.0.1", 0)) if port == 0 else RADIO
        sound = agency.SOUND if port is None else port and port + 1
        console = console or _free(socket.SOCK_STREAM, ("127.0.0.1", 0))
        sound = sound or _free(socket.SOCK_STREAM, ("127.0.0.1", 0))
        folder.write(console, radio, sound, NETWORK.data_id)
    folder.read()
    _free(socket.SOCK_STREAM, folder.console)
    _free(socket.SOCK_STREAM, folder.sound)
    _free(socket.SOCK_DGRAM, folder.radio)


def _free(kind: socket.SocketKind, address: tuple[str, int]) -> int:
    """The port, if it is free; any for 0. CannotGoOn: it is taken."""
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
                f"running already? Stop it, or: {sys.executable} -m simulator demo --port 0"
            ) from None
        return int(probe.getsockname()[1])


def _start_node(folder: Folder, processes: Processes) -> None:
    _say("starting the node and the switch")
    command = [sys.executable, "-m", "scape", "run", "--config", str(folder.settings)]
    processes.start("the node", command, folder.path / "scape.log")
    node, began, asked = Node(folder.address), time.monotonic(), 0
    while not node.answers():
        processes.check()
        asked += 1
        if asked % 50 == 0:
            _say("still waiting for it to answer")
        if time.monotonic() - began > STARTUP:
            raise CannotGoOn(f"the node does not answer; see {folder.path / 'scape.log'}")
        time.sleep(0.1)


def _start_repeaters(plan: Plan, night: "_Night") -> None:
    _say(f"starting {len(NETWORK.sites)} repeaters")
    for site in NETWORK.sites:
        secret = night.folder.secret(site.number)
        command = ["repeater", "--stop-with-input"]
        command += ["--id", str(site.number), "--secret-file", str(secret)]
        command += ["--master", night.folder.master, "--seed", str(plan.seed)]
        command += ["--quiet"] if plan.quiet else []
        night.begin(f"the repeater {site.name}", *command)


class _Night(NamedTuple):
    """What the people of the demo are started with: they begin together, and print to one log."""

    folder: Folder
    processes: Processes
    output: int
    log: Path
    start: float

    def begin(self, name: str, *arguments: str) -> None:
        command = [sys.executable, "-m", "simulator", *arguments, "--start", str(self.start)]
        self.processes.start(name, command, self.log, self.output)


def _follow(lines: Lines, processes: Processes, until: float, log: Path) -> None:
    """Shows and logs the output of the repeaters, while everything runs."""
    progress = _Progress()
    with log.open("a", encoding="utf-8") as file:
        while time.monotonic() < until:
            for line in lines.read(LOOK):
                print(time.strftime("%H:%M:%S"), line, file=file, flush=True)
                progress.show(line)
            progress.refresh()
            processes.check()


class _Progress:
    """The progress: on a terminal the last line, with the time since the start."""

    def __init__(self) -> None:
        self._in_place = sys.stdout.isatty()
        self._began = time.monotonic()
        self._last = "waiting for the first call"

    def show(self, line: str) -> None:
        self._last = line
        if not self._in_place:
            _say(line)

    def refresh(self) -> None:
        if self._in_place:
            minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
            text = f"  {minutes:02}:{seconds:02}  {self._last}"
            width = shutil.get_terminal_size().columns - 1
            print(f"\r\x1b[K{text[:width]}\r", end="", flush=True)


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
    """Opens a browser if there is a screen; the address is also in the box."""
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform == "darwin":
        webbrowser.open(address)


def _say(text: str) -> None:
    print(f"  {text}", flush=True)
