"""The real sound process, and consoles on its sockets."""

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import websockets
from websockets.asyncio.client import ClientConnection

from scape.radio.sound.protocol import (
    RECORD,
    Channel,
    FromConsole,
    Rest,
    Ticket,
    ToConsole,
    Welcome,
)
from scape.radio.sound.vocoder import Samples
from scape.radio.wire.sound import Admit, Decode, Decoded, FromNode, FromSound, Sounding
from tests.radio.process import free_port
from tests.waiting import PATIENCE, until

CODE = """
import sys
from pathlib import Path
from scape.radio.sound import process
from scape.radio.sound.software import Software
place = process.Place(("127.0.0.1", int(sys.argv[1])), Path(sys.argv[2]), int(sys.argv[3]))
process.run(place, Software() if sys.argv[4] == "software" else None, "vocoder-off")
"""
CONTROL_ROOM = 0xFFFCDF

_decode = msgspec.json.Decoder[ToConsole](ToConsole).decode


class SoundProcess:
    """A sound process beside the switch whose data is in `data / "switch"`."""

    def __init__(self, data: Path, vocoder: str = "software") -> None:
        self.data, self.port, self._vocoder = data, free_port("127.0.0.1"), vocoder
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-c", CODE, str(self.port), str(self.data), str(CONTROL_ROOM)]
        self.process = subprocess.Popen([*command, self._vocoder], stdin=subprocess.PIPE)
        until(lambda: self._listens() or self.process.poll() is not None)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self._bury()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self._bury()

    def _bury(self) -> int:
        code = self.process.wait(PATIENCE)
        assert self.process.stdin
        self.process.stdin.close()
        return code

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    @property
    def socket(self) -> Path:
        """Where the node finds it."""
        return self.data / "sound" / "sound.sock"

    @property
    def address(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    def __enter__(self) -> "SoundProcess":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()


class Node:
    """The node's end of the socket."""

    def __init__(self, data: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.settimeout(PATIENCE)
        self._socket.connect(str(data / "sound" / "sound.sock"))
        self._file = self._socket.makefile("rwb")

    def say(self, message: FromNode) -> None:
        body = msgspec.msgpack.encode(message)
        self._file.write(len(body).to_bytes(4, "big") + body)
        self._file.flush()

    def read(self) -> FromSound:
        length = int.from_bytes(self._file.read(4), "big")
        return msgspec.msgpack.decode(self._file.read(length), type=FromSound)  # type: ignore[no-any-return]

    def state(self) -> Sounding:
        while not isinstance(message := self.read(), Sounding):
            pass
        return message

    def admit(self, ticket: str, **more: Any) -> None:
        """A ticket, and wait until the process knows it."""
        given = {"session": "s", "account": "ilze", "alias": "Ilze", "talk": True, **more}
        self.say(Admit(ticket=ticket, **given))
        self.decode("", "")

    def decode(self, call: str, path: str) -> Decoded:
        self.say(Decode(1, call, path))
        while not isinstance(message := self.read(), Decoded):
            pass
        return message

    def close(self) -> None:
        self._file.close()
        self._socket.close()


class Console:
    """A console: what it was told, and what it heard of each call."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.told: list[Any] = []
        self.heard: dict[str, list[bytes]] = {}
        self.sizes: list[int] = []
        self._channels: dict[int, str] = {}

    async def say(self, message: FromConsole | bytes) -> None:
        data = message if isinstance(message, bytes) else msgspec.json.encode(message).decode()
        await self.socket.send(data)

    async def listen(self) -> ToConsole | bytes:
        """The next message."""
        async with asyncio.timeout(PATIENCE):
            message = await self.socket.recv()
        if isinstance(message, bytes):
            self._play(message)
            return message
        told: ToConsole = _decode(message)
        self.told.append(told)
        if isinstance(told, Channel):
            self._channels[told.channel] = told.call
            self.heard[told.call] = []
        return told

    async def wait_for(self, kind: type[Any] | tuple[type[Any], ...]) -> Any:
        while not isinstance(message := await self.listen(), kind):
            pass
        return message

    async def listen_to_the_end(self) -> None:
        """Until the socket is closed: raises ConnectionClosed."""
        while True:
            await self.listen()

    async def hear_it_out(self) -> Samples:
        """The next call to its end."""
        rest = await self.wait_for(Rest)
        return from_mu_law(b"".join(self.heard[self._channels[rest.channel]]))

    def _play(self, message: bytes) -> None:
        at = 0
        self.sizes.append(len(message))
        while at < len(message):
            channel, length = RECORD.unpack_from(message, at)
            at += RECORD.size
            self.heard[self._channels[channel]].append(message[at : at + length])
            at += length


@asynccontextmanager
async def console(
    sound: SoundProcess, node: Node, ticket: str = "t", *, opus: bool = False, **more: Any
) -> AsyncIterator[Console]:
    """A console that was welcomed."""
    node.admit(ticket, **more)
    async with websockets.connect(sound.address, compression=None, close_timeout=1) as socket:
        this = Console(socket)
        await this.say(Ticket(ticket, opus))
        assert isinstance(await this.listen(), Welcome)
        yield this


def from_mu_law(codes: bytes) -> Samples:
    """ITU-T G.711, from its table of decision values."""
    code = ~np.frombuffer(codes, np.uint8).astype(np.int32) & 0xFF
    size = (((code & 15) << 3) + 132 << (code >> 4 & 7)) - 132
    sound: Samples = np.where(code & 0x80, -size, size).astype(np.int16)
    return sound
