"""The door of the sound process: who has a place there before it has shown a ticket."""

import asyncio
from typing import Any

from websockets.asyncio.server import ServerConnection

from scape.web.entrance import Entering
from scape.web.lobby import Limits, Lobby

LIMITS = Limits()
STRANGER = 32 * 1024  # bytes of a connection up to its ticket
EACH, AT_ONCE = 1 / 200, 2.0  # seconds of a message, and how far a console may be ahead


class Socket(ServerConnection, Entering):
    """A connection, which gives way to others until its ticket is valid."""

    def __init__(self, lobby: Lobby, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self._lobby = lobby
        self._room: int | None = STRANGER  # None: its ticket is valid
        self._due = 0.0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.entering = None
        super().connection_made(transport)
        if not self._lobby.enter(self, self.remote_address[0]):
            self.abort()

    def data_received(self, data: bytes) -> None:
        if self._room is not None:
            self._room -= len(data)
            if self._room < 0:
                self.abort()
                return
        super().data_received(data)

    def connection_lost(self, exc: Exception | None) -> None:
        self._lobby.leave(self)
        super().connection_lost(exc)

    def serve(self) -> None:
        """Its ticket is valid: it gives way to nobody."""
        self._lobby.serve(self)
        self._room = None

    async def rest(self) -> None:
        """After each message: who sends more than a console ever does is read more slowly."""
        now = self.loop.time()
        self._due = max(self._due, now - AT_ONCE) + EACH
        if self._due > now:
            await asyncio.sleep(self._due - now)
