"""The sound process's end of the switch's socket; reconnects by itself."""

import asyncio
import contextlib
from collections.abc import Callable
from pathlib import Path

import msgspec

from scape.base.errors import UNDECODABLE
from scape.radio.wire.framing import framed, read
from scape.radio.wire.messages import ToSound
from scape.radio.wire.voice import Listen, Say

RETRY = 0.3  # seconds

_decoder: msgspec.msgpack.Decoder[ToSound] = msgspec.msgpack.Decoder(ToSound)


class Air:
    """`hear` gets each message; `lost` is called when there is no switch any more."""

    def __init__(
        self, path: Path, hear: Callable[[ToSound], None], lost: Callable[[], None]
    ) -> None:
        self._path, self._hear, self._lost = path, hear, lost
        self._writer: asyncio.StreamWriter | None = None

    def say(self, said: Say) -> None:
        """Send a burst, if there is a switch."""
        if self._writer and not self._writer.is_closing():
            self._writer.write(framed(said))

    async def run(self) -> None:
        """Keep a connection, until cancelled."""
        while True:
            # No switch, or one of another version.
            with contextlib.suppress(OSError, asyncio.IncompleteReadError, *UNDECODABLE):
                await self._listen()
            if self._writer:
                self._writer = None
                self._lost()
            await asyncio.sleep(RETRY)

    async def _listen(self) -> None:
        reader, writer = await asyncio.open_unix_connection(self._path)
        try:
            writer.write(framed(Listen()))
            self._writer = writer
            while True:
                self._hear(await read(reader, _decoder))
        finally:
            writer.close()
