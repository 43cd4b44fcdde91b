"""The door of the web server: what a connection may take before it is served.

The HTTP parser itself limits neither the size of a request's head nor the time that it takes.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from scape.web.entrance import Entering
from scape.web.lobby import Lobby

PIPELINED = 16  # requests of one connection that wait for their turn


class Door(HttpToolsProtocol, Entering):
    """One connection, with limits on the head of a request and on the time of its body."""

    def __init__(self, lobby: Lobby, **server: Any) -> None:
        super().__init__(**server)
        self._lobby, self._limits = lobby, lobby.limits
        self._in_head = True
        self._head = self._body = 0  # bytes so far
        self._late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.entering = None
        super().connection_made(transport)
        if self._lobby.enter(self, self.client[0] if self.client else ""):
            self._allow(self._limits.head_time)
        else:
            transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._allow(None)
        self._lobby.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            data = self._head_received(data)
        if data and not self.transport.is_closing():
            super().data_received(data)

    def _head_received(self, data: bytes) -> bytes:
        """Parse as much as a head may have; returns the rest."""
        if self._late is None:
            self._allow(self._limits.head_time)
        room = self._limits.head - self._head
        self._head += min(room, len(data))
        super().data_received(data[:room])
        if self._in_head and self._head >= self._limits.head:
            self._refuse(431)
            return b""
        return data[room:]

    def on_headers_complete(self) -> None:
        self._in_head, self._body = False, 0
        self._allow(self._limits.body_time)
        super().on_headers_complete()
        if len(self.pipeline) > PIPELINED:
            self.transport.abort()

    def on_body(self, body: bytes) -> None:
        self._body += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._in_head, self._head = True, 0
        if self.cycle is not None and self.cycle.response_complete:
            self._allow(self._limits.head_time)
        else:
            self._allow(None)
            self._lobby.serve(self)
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._in_head:
            self._lobby.wait(self)

    def send_400_response(self, msg: str) -> None:
        """Without the parser's words: an answer has no body that it does not describe."""
        self._refuse(400)

    def handle_websocket_upgrade(self) -> None:
        self._allow(None)
        self._lobby.leave(self)
        super().handle_websocket_upgrade()

    def _allow(self, seconds: float | None) -> None:
        """From now on there is this much time until `_too_late`; None: no limit."""
        if self._late:
            self._late.cancel()
        self._late = None if seconds is None else self.loop.call_later(seconds, self._too_late)

    def _too_late(self) -> None:
        if self._in_head and self._head:
            self._refuse(408)
        elif self._in_head or self._body < self._limits.body_rate * self._limits.body_time:
            self.transport.abort()
        else:
            self._body = 0
            self._allow(self._limits.body_time)

    def _refuse(self, status: int) -> None:
        end = b"content-length: 0\r\nconnection: close\r\n\r\n"
        self.transport.write(STATUS_LINE[status] + end)
        self.transport.close()
