"""The node's end of the local socket to the switch: it comes back by itself, as often as needed."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from scape.base.errors import Malformed, Unavailable
from scape.radio.local_socket import framed, read
from scape.radio.messages import FromNode, FromSwitch

RETRY = 0.5
SILENCE = 5.0  # seconds; a switch that is well says something each second

_decoder: msgspec.msgpack.Decoder[FromSwitch] = msgspec.msgpack.Decoder(FromSwitch)


class SwitchClient:
    """Talks to the switch that listens at `path`.

    `hello` is awaited at each new connection and gives what to say first, or is `Unavailable`;
    `hear` gets each message, or finds it `Malformed`; `lost` is told why there is no connection.
    """

    def __init__(
        self,
        path: Path,
        hello: Callable[[], Awaitable[list[FromNode]]],
        hear: Callable[[FromSwitch], None],
        lost: Callable[[str], None],
    ) -> None:
        self._path = path
        self._hello = hello
        self._hear = hear
        self._lost = lost
        self._writer: asyncio.StreamWriter | None = None

    def say(self, message: FromNode) -> None:
        """Tell the switch, if it is there; what it must know it is told again at `hello`."""
        if self._writer and not self._writer.is_closing():
            self._writer.write(framed(message))

    async def run(self) -> None:
        """Keep a connection, for ever."""
        while True:
            why = "not-connected"
            try:
                await self._talk()
            except Malformed:
                why = "switch-strange"
            except (OSError, asyncio.IncompleteReadError, Unavailable):
                pass  # the switch went away or hangs, or the store has no answer for `hello`
            self._writer = None
            self._lost(why)
            await asyncio.sleep(RETRY)

    async def _talk(self) -> None:
        reader, self._writer = await asyncio.open_unix_connection(self._path)
        try:
            for message in await self._hello():
                self.say(message)
            while True:
                async with asyncio.timeout(SILENCE):
                    heard = await read(reader, _decoder)
                self._hear(heard)
        finally:
            self._writer.close()
