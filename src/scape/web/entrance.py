"""The entrance of a server with TLS: accepts connections and shakes hands within a time.

A connection is in the lobby from its first moment, so that half-finished handshakes count and give
way. One port serves both kinds: a handshake of TLS begins with a byte that no request begins with.
"""

import asyncio
import socket
import ssl
from collections.abc import Callable
from functools import partial

from scape.web.door import Door
from scape.web.lobby import Lobby

HANDSHAKE = b"\x16"  # RFC 8446, 5.1: ContentType handshake
CLOSING_TIME = 2.0  # seconds for the peer's close_notify
PAUSE = 0.1  # seconds, when no descriptor is free


class Entrance:
    """Makes a `door` for each connection, behind TLS where the client speaks it."""

    def __init__(self, lobby: Lobby, door: Callable[[], Door], context: ssl.SSLContext) -> None:
        self._lobby, self._door, self._context = lobby, door, context
        self._handshakes: set[asyncio.Task[None]] = set()
        self._begun: dict[Door, None] = {}  # those that speak TLS, the oldest first

    async def accept(self, listener: socket.socket) -> None:
        """Accept connections until cancelled."""
        loop = asyncio.get_running_loop()
        listener.setblocking(False)
        try:
            while True:
                try:
                    connection, address = await loop.sock_accept(listener)
                except OSError:
                    await asyncio.sleep(PAUSE)
                else:
                    self._begin(connection, address[0])
        finally:
            for handshake in self._handshakes:
                handshake.cancel()

    def _begin(self, connection: socket.socket, address: str) -> None:
        door = self._door()
        if not self._lobby.enter(door, address):
            connection.close()
            return
        door.handshake = asyncio.create_task(self._shake_hands(door, connection))
        self._handshakes.add(door.handshake)
        door.handshake.add_done_callback(partial(self._finish, door, connection))

    async def _shake_hands(self, door: Door, connection: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        time = self._lobby.limits.head_time
        async with asyncio.timeout(time):
            tls = await _first_byte(connection) == HANDSHAKE
            if tls:
                self._make_room(door)
            await loop.connect_accepted_socket(
                lambda: door,
                connection,
                ssl=self._context if tls else None,
                ssl_handshake_timeout=time if tls else None,
                ssl_shutdown_timeout=CLOSING_TIME if tls else None,
            )

    def _make_room(self, door: Door) -> None:
        """Of too many handshakes the one that has taken longest is closed."""
        if len(self._begun) >= self._lobby.limits.handshakes:
            slowest = next(iter(self._begun))
            del self._begun[slowest]
            slowest.abort()
        self._begun[door] = None

    def _finish(self, door: Door, connection: socket.socket, task: asyncio.Task[None]) -> None:
        self._handshakes.discard(task)
        self._begun.pop(door, None)
        if door.handshake:  # the peer is gone, late, or speaks no TLS that we do
            self._lobby.leave(door)
            connection.close()
        if not task.cancelled() and not isinstance(error := task.exception(), OSError | None):
            raise error


async def _first_byte(connection: socket.socket) -> bytes:
    """The first byte, which stays to be read."""
    loop, readable = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(connection, readable.set)
    try:
        await readable.wait()
    finally:
        loop.remove_reader(connection)
    return connection.recv(1, socket.MSG_PEEK)
