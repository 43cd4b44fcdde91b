"""The node's end of the local socket to the switch; reconnects by itself."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from scape.base.errors import Malformed, Unavailable
from scape.radio.wire.framing import framed, read
from scape.radio.wire.messages import FromNode, FromSwitch, Rejected

RETRY = 0.5
REJECTS = "switch-rejects"
LONGEST_PAUSE = 60.0  # seconds, before a switch that rejects everything is tried again
SILENCE = 5.0  # seconds; a working switch sends something each second

log = logging.getLogger(__name__)

_decoder: msgspec.msgpack.Decoder[FromSwitch] = msgspec.msgpack.Decoder(FromSwitch)


class SwitchClient:
    """Talks to the switch that listens at `path`.

    `hello` is awaited at each new connection and returns the first messages, or raises
    `Unavailable`; `hear` is awaited with each message before the next is read; `lost` is called
    with the reason when there is no connection. A switch that sends nothing for `silence` seconds
    is lost; a lost switch is retried every `retry` seconds, and one that rejects what it is sent
    after pauses that grow to a minute.
    """

    def __init__(
        self,
        path: Path,
        hello: Callable[[], Awaitable[list[FromNode]]],
        hear: Callable[[FromSwitch], Awaitable[None]],
        lost: Callable[[str], None],
        *,
        silence: float = SILENCE,
        retry: float = RETRY,
    ) -> None:
        self._path = path
        self._hello = hello
        self._hear = hear
        self._lost = lost
        self._silence, self._retry = silence, retry
        self._writer: asyncio.StreamWriter | None = None
        self._again = False

    def say(self, message: FromNode) -> None:
        """Send to the switch, if it is connected; `hello` repeats what it must know."""
        if self._writer and not self._writer.is_closing():
            self._writer.write(framed(message))

    def ask_again(self) -> None:
        """Reconnect after the next message."""
        self._again = True

    async def run(self) -> None:
        """Keep a connection, for ever."""
        pause = self._retry
        while True:
            why = "not-connected"
            try:
                why = await self._talk()
            except Malformed:
                why = "switch-strange"
            except (OSError, asyncio.IncompleteReadError, Unavailable):
                pass  # the switch went away or hangs, or the store has no answer for `hello`
            if not why:
                continue
            self._writer = None
            self._lost(why)
            pause = min(2 * pause, LONGEST_PAUSE) if why == REJECTS else self._retry
            await asyncio.sleep(pause)

    async def _talk(self) -> str:
        """Why the conversation ended; empty: to begin another at once."""
        self._again = False
        reader, writer = await asyncio.open_unix_connection(self._path)
        try:
            messages = await self._hello()
            self._writer = writer  # messages sent from now on follow the hello
            for message in messages:
                self.say(message)
            while not self._again:
                async with asyncio.timeout(self._silence):
                    heard = await read(reader, _decoder)
                if isinstance(heard, Rejected):
                    log.error("the switch rejects the configuration: %s", heard.why)
                    return REJECTS
                await self._hear(heard)
            return ""
        finally:
            writer.close()
