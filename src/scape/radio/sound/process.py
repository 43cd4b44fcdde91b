"""The sound process: its sockets, its signals and its priority."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import uvloop
from websockets.asyncio.server import Server, serve
from websockets.server import ServerProtocol

from scape.base import supervise
from scape.radio.sound.door import LIMITS, Socket
from scape.radio.sound.nodes import Nodes
from scape.radio.sound.server import LONGEST, SAY_WHO, Sound
from scape.radio.sound.vocoder import Vocoder
from scape.web.entrance import Entrance, listen_on
from scape.web.lobby import Lobby, fitting

PING = 5.0  # seconds; a console that is gone is noticed within two of them
PRIORITY = -5  # if the system permits it
LOOK = 3600.0  # seconds between two looks at the certificate


class _Failures(logging.Filter):
    """Leaves out what any stranger can cause, with a traceback each."""

    def filter(self, record: logging.LogRecord) -> bool:
        return not record.getMessage().startswith("opening handshake failed")


_log = logging.getLogger("scape.radio.sound.sockets")
_log.setLevel(logging.WARNING)
_log.addFilter(_Failures())


class Certificate(NamedTuple):
    """The files of the node's certificate and key, in PEM."""

    certificate: Path
    key: Path


class Place(NamedTuple):
    """`certificate` None: without TLS, for this machine or a proxy. `source`: our radio id.

    `proxies`: networks of which one address speaks for many consoles.
    """

    listen: tuple[str, int]
    data: Path
    source: int
    certificate: Certificate | None = None
    proxies: Sequence[str] = ()


class Tls:
    """The certificate, read again when the node has renewed it."""

    def __init__(self, files: Certificate) -> None:
        self._files = files
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        self._written = 0
        self.read()

    def read(self) -> None:
        written = self._files.certificate.stat().st_mtime_ns
        if written != self._written:
            self.context.load_cert_chain(*self._files, password="")
            self._written = written

    async def run(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            with contextlib.suppress(OSError, ssl.SSLError):  # the node says what is wrong with it
                self.read()


async def run_sound(place: Place, vocoder: Vocoder | None, why: str) -> None:
    """Run until SIGTERM, SIGINT or the end of standard input."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    supervise.stop_with_input(stop)
    sound = Sound(place.data, vocoder, why, place.source)
    tls = Tls(place.certificate) if place.certificate else None
    nodes = Nodes(sound)
    local = await _listen_for_nodes(place.data / "sound", nodes)
    lobby = Lobby(fitting(LIMITS), place.proxies)
    listening = await listen(place.listen, lobby, sound.serve, tls)
    async with listening, local, asyncio.TaskGroup() as group:
        running = [group.create_task(sound.air.run()), group.create_task(sound.beat())]
        running += [group.create_task(tls.run())] if tls else []
        await stop.wait()
        for task in running:
            task.cancel()
        await nodes.close()


async def _listen_for_nodes(folder: Path, nodes: Nodes) -> asyncio.Server:
    return await asyncio.start_unix_server(nodes.accept, _socket_path(folder))


def _socket_path(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / "sound.sock"
    path.unlink(missing_ok=True)
    return path


async def listen(
    address: tuple[str, int],
    lobby: Lobby,
    attend: Callable[[Socket], Awaitable[None]],
    tls: Tls | None,
) -> Server:
    """`Refused("address-not-free")` when the port cannot be bound."""
    server = serve(
        attend,  # type: ignore[arg-type]  # it makes sockets of ours alone
        open_timeout=SAY_WHO,
        server_header=None,
        logger=_log,
    )

    def make_socket() -> Socket:
        protocol = ServerProtocol(max_size=LONGEST, logger=_log)
        return Socket(
            lobby, protocol, server, ping_interval=PING, ping_timeout=PING, close_timeout=1
        )

    context = tls.context if tls else None
    entrance = Entrance(lobby, make_socket, context, plain=tls is None)
    server.server = _Accepting(entrance, listen_on(*address))  # type: ignore[assignment]
    return await server


class _Accepting:
    """The listening server that the library closes; the entrance accepts in its place."""

    def __init__(self, entrance: Entrance, listener: socket.socket) -> None:
        self.sockets = (listener,)
        self._accepting = asyncio.create_task(entrance.accept(listener))
        self._accepting.add_done_callback(lambda _: listener.close())

    def close(self) -> None:
        self._accepting.cancel()

    async def wait_closed(self) -> None:
        await asyncio.wait([self._accepting])

    def is_serving(self) -> bool:
        return not self._accepting.done()

    def get_loop(self) -> asyncio.AbstractEventLoop:
        return self._accepting.get_loop()


def run(place: Place, vocoder: Vocoder | None, why: str) -> None:
    """`run_sound` on a new loop."""
    with contextlib.suppress(PermissionError):
        os.setpriority(os.PRIO_PROCESS, 0, PRIORITY)
    uvloop.run(run_sound(place, vocoder, why))
