"""The node's end of the socket of the sound process; reconnects by itself."""

import asyncio
import itertools
from collections.abc import Callable
from pathlib import Path

import msgspec

from scape.base.errors import Malformed, Refused, Unavailable
from scape.radio.wire.framing import framed, read
from scape.radio.wire.sound import Decode, Decoded, FromNode, FromSound, Sounding

RETRY = 0.5
SILENCE = 5.0  # seconds; a working sound process sends something each second
PATIENCE = 60.0  # seconds that a call may take to decode
OF_THE_CALL = {"encrypted", "recording-unreadable"}

_decoder: msgspec.msgpack.Decoder[FromSound] = msgspec.msgpack.Decoder(FromSound)


class SoundClient:
    """`state` gets what the sound process says of itself each second, and None when it is gone."""

    def __init__(self, path: Path, state: Callable[[Sounding | None], None]) -> None:
        self._path, self._state = path, state
        self._writer: asyncio.StreamWriter | None = None
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[Decoded]] = {}

    @property
    def is_there(self) -> bool:
        return self._writer is not None

    def say(self, message: FromNode) -> None:
        """Send to the sound process, if there is one."""
        if self._writer and not self._writer.is_closing():
            self._writer.write(framed(message))

    async def decode(self, call: str, path: str) -> bytes:
        """A call as 16-bit samples at 8 kHz; `path` of its recording, empty if not on disk yet.

        `Unavailable("no-sound")` without a sound process or a vocoder, and `Refused` for a call
        that has no sound or cannot be read.
        """
        if not self.is_there:
            raise Unavailable("no-sound", why="no-sound-process")
        number = next(self._numbers)
        answer: asyncio.Future[Decoded] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        self.say(Decode(number, call, path))
        try:
            async with asyncio.timeout(PATIENCE):
                decoded = await answer
        except TimeoutError:
            raise Unavailable("no-sound", why="too-slow") from None
        finally:
            self._asked.pop(number, None)
        if decoded.why in OF_THE_CALL:
            raise Refused(decoded.why)
        if decoded.why:
            raise Unavailable("no-sound", why=decoded.why)
        return decoded.samples

    async def run(self) -> None:
        """Keep a connection, until cancelled."""
        while True:
            try:
                await self._talk()
            except (OSError, TimeoutError, asyncio.IncompleteReadError, Malformed):
                self._lose()
            await asyncio.sleep(RETRY)

    async def _talk(self) -> None:
        reader, writer = await asyncio.open_unix_connection(self._path)
        try:
            self._writer = writer
            while True:
                async with asyncio.timeout(SILENCE):
                    heard = await read(reader, _decoder)
                match heard:
                    case Sounding():
                        self._state(heard)
                    case Decoded(request=request) if answer := self._asked.get(request):
                        if not answer.done():
                            answer.set_result(heard)
        finally:
            writer.close()

    def _lose(self) -> None:
        self._writer = None
        self._state(None)
        for request, answer in self._asked.items():
            if not answer.done():
                answer.set_result(Decoded(request=request, why="no-sound-process"))
