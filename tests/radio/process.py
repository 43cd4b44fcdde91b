"""The real switch process, real repeaters' sockets around it, and the node's end of its socket."""

import contextlib
import itertools
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import msgspec

from scape.radio.events import AirEvent
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.messages import (
    Configuration,
    FromNode,
    FromSwitch,
    Presence,
    Recorded,
    Report,
    Resume,
    Site,
    Switch,
    parts_of,
)
from scape.radio.wire.reports import read_report
from tests.waiting import PATIENCE, until

CODE = """
import sys
from collections.abc import Iterable
from pathlib import Path
from scape.radio.switch import server
server.run(listen=[(sys.argv[1], int(sys.argv[2]))], data=Path(sys.argv[3]), key=bytes(32),
           stop_with_input=True)
"""


_ports = itertools.count(20_000 + os.getpid() % 120 * 100)


def free_port(host: str) -> int:
    """One that nobody has, and that the system gives to nobody until a program binds it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in _ports:
        try:
            for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
                with socket.socket(family, kind) as probe:
                    probe.bind((host, port))
        except OSError:
            continue
        return port
    raise AssertionError("no port is free")


class SwitchProcess:
    """A switch on a free port, with its data in `folder`."""

    def __init__(self, folder: Path, host: str = "127.0.0.1") -> None:
        self.folder = folder
        self.address = (host, free_port(host))
        self.start()

    def start(self) -> None:
        host, port = self.address
        (self.folder / "switch.sock").unlink(missing_ok=True)
        command = [sys.executable, "-c", CODE, host, str(port), str(self.folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE)
        try:
            until(lambda: self._listens() or self.process.poll() is not None)
        except AssertionError:
            self.kill()
            raise

    def _listens(self) -> bool:
        """Its socket is in the folder a moment before somebody listens on it."""
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(self.folder / "switch.sock")) == 0

    def kill(self) -> None:
        self.process.kill()
        self._bury()

    def terminate(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self._bury()

    def close_input(self) -> int:
        assert self.process.stdin
        self.process.stdin.close()
        return self._bury()

    def __enter__(self) -> "SwitchProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.kill()

    def _bury(self) -> int:
        code = self.process.wait(PATIENCE)
        assert self.process.stdin
        self.process.stdin.close()
        return code


class Node:
    """The node's end of the local socket: reads reports, says what it has journalled."""

    def __init__(self, folder: Path, spool: str = "", report: int = 0) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(str(folder / "switch.sock"))
        self._file = self._socket.makefile("rwb")
        self.reports: list[Report] = []
        self.say(Resume(spool, report))
        self.hello = self._read()
        assert isinstance(self.hello, Switch)
        self.spool = self.hello.spool

    def say(self, message: FromNode) -> None:
        body = msgspec.msgpack.encode(message)
        self.send(len(body).to_bytes(4, "big") + body)

    def send(self, content: bytes) -> None:
        self._file.write(content)
        self._file.flush()

    def configure(self, *sites: Site, **settings: Any) -> None:
        for part in parts_of(Configuration(sites=sites, **settings)):
            self.say(part)

    def recorded(self, report: int) -> None:
        self.say(Recorded(report))

    def listen_until(self, kind: str, count: int = 1) -> list[AirEvent]:
        """Reads until so many reports of a kind have come; their events."""
        while len(self.events(kind)) < count:
            self.listen()
        return self.events(kind)

    def listen(self) -> FromSwitch:
        """The next message; reports are kept."""
        message = self._read()
        if isinstance(message, Report):
            self.reports.append(message)
        return message

    def listen_for_presence(self) -> Presence:
        while not isinstance(message := self.listen(), Presence):
            pass
        return message

    def events(self, kind: str) -> list[AirEvent]:
        classes = {str(c.__struct_config__.tag): c for c in AirEvent.__subclasses__()}
        return [
            msgspec.msgpack.decode(report.body, type=classes[report.kind])
            for report in self.reports
            if report.kind == f"radio.{kind}"
        ]

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def _read(self) -> FromSwitch:
        length = int.from_bytes(self._file.read(4), "big")
        return msgspec.msgpack.decode(self._file.read(length), type=FromSwitch)  # type: ignore[no-any-return]


class Journal:
    """The reports that a node takes in: each number of a spool once, as the intake does."""

    def __init__(self) -> None:
        self.reports: list[Report] = []
        self.taken: dict[str, int] = {}

    def take(self, reports: Iterable[Report]) -> None:
        for report in reports:
            event = read_report(report, "").event
            if event.report > self.taken.get(event.spool, 0):
                self.taken[event.spool] = event.report
                self.reports.append(report)


class Master(Protocol):
    """Whatever listens for repeaters."""

    address: tuple[str, int]


class UdpRepeater:
    """A repeater on a socket of its own."""

    def __init__(self, switch: Master, number: int) -> None:
        self.number = number
        family = socket.AF_INET6 if ":" in switch.address[0] else socket.AF_INET
        self._socket = socket.socket(family, socket.SOCK_DGRAM)
        self._socket.settimeout(PATIENCE)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
        self._socket.bind((switch.address[0], 0))
        self._socket.connect(switch.address)
        self.sequence = 0

    def ask(self, datagram: homebrew.Datagram) -> homebrew.Datagram:
        """Sends a datagram; the next answer that is not a frame."""
        self.send(homebrew.encode(datagram))
        while True:
            answer = homebrew.decode(self._socket.recv(512))
            if not isinstance(answer, Frame):
                return answer

    def log_in(self, secret: str = "") -> "UdpRepeater":
        """Tries again while the switch does not know it yet, as a repeater does."""
        answers: list[homebrew.Datagram] = []

        def is_known() -> bool:
            answers.append(self.ask(homebrew.Login(self.number)))
            return isinstance(answers[-1], homebrew.Ack)

        until(is_known)
        salt = answers[-1]
        assert isinstance(salt, homebrew.Ack)
        digest = homebrew.answer(salt.word, secret or f"secret {self.number}")
        word = self.number.to_bytes(4, "big")
        assert self.ask(homebrew.Key(self.number, digest)) == homebrew.Ack(word)
        details = homebrew.Details(self.number, callsign=f"YL{self.number}", slots="3")
        assert self.ask(details) == homebrew.Ack(word)
        return self

    def ping(self) -> homebrew.Datagram:
        return self.ask(homebrew.Ping(self.number))

    def send(self, data: bytes) -> None:
        """Into the air: whether anybody is there, a repeater does not ask."""
        with contextlib.suppress(ConnectionRefusedError):
            self._socket.send(data)

    def frame(
        self, flags: int, burst: bytes, stream: int = 7, source: int = 5, group: int = 19535
    ) -> bytes:
        """The next frame on slot 2."""
        self.sequence = (self.sequence + 1) & 255
        return homebrew.encode(
            Frame(self.sequence, source, group, self.number, 0x80 | flags, stream, burst)
        )

    def receive(self) -> bytes:
        return self._socket.recv(512)

    def receive_now(self) -> list[bytes]:
        """What has come so far."""
        found: list[bytes] = []
        self._socket.setblocking(False)
        try:
            while True:
                found.append(self._socket.recv(512))
        except BlockingIOError:
            return found
        finally:
            self._socket.settimeout(PATIENCE)

    def close(self) -> None:
        self._socket.close()
