"""The entrance of a server with TLS: accepts connections and shakes hands within a time.

A connection is in the lobby from its first moment, so that half-finished handshakes count and give
way. One port serves both kinds: a handshake of TLS begins with a byte that no request begins with.
"""

import asyncio
import socket
import ssl
from collections import Counter
from collections.abc import Callable
from functools import partial

from scape.base.errors import Refused
from scape.web.lobby import Lobby

HANDSHAKE = b"\x16"  # RFC 8446, 5.1: ContentType handshake
CLOSING_TIME = 2.0  # seconds for the peer's close_notify
BACKLOG = 2048
PAUSE = 0.1  # seconds, when no descriptor is free


class Entering(asyncio.BaseProtocol):
    """A connection that an `Entrance` makes."""

    transport: asyncio.Transport
    entering: asyncio.Task[None] | None = None  # while there is no transport yet

    def abort(self) -> None:
        """Close the connection at once."""
        if self.entering:
            self.entering.cancel()
        else:
            self.transport.abort()


class Entrance:
    """Makes a `door` for each connection, behind TLS where the client speaks it.

    `context` None: the server does no TLS. `plain`: a client may do without.
    """

    def __init__(
        self,
        lobby: Lobby,
        door: Callable[[], Entering],
        context: ssl.SSLContext | None,
        *,
        plain: bool,
    ) -> None:
        self._lobby, self._door, self._context, self._plain = lobby, door, context, plain
        self._handshakes: set[asyncio.Task[None]] = set()
        self._begun: dict[Entering, str] = {}  # the users of those that speak TLS, oldest first

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
        door.entering = asyncio.create_task(self._shake_hands(door, connection))
        self._handshakes.add(door.entering)
        door.entering.add_done_callback(partial(self._finish, door, connection))

    async def _shake_hands(self, door: Entering, connection: socket.socket) -> None:
        loop = asyncio.get_running_loop()
        time = self._lobby.limits.head_time
        async with asyncio.timeout(time):
            tls = await _first_byte(connection) == HANDSHAKE and self._context is not None
            if tls:
                self._make_room(door)
            elif not self._plain:
                return
            await loop.connect_accepted_socket(
                lambda: door,
                connection,
                ssl=self._context if tls else None,
                ssl_handshake_timeout=time if tls else None,
                ssl_shutdown_timeout=CLOSING_TIME if tls else None,
            )

    def _make_room(self, door: Entering) -> None:
        """Of too many handshakes the one that has taken longest is closed, of those of the user
        who has most: a flood from one address closes none of another."""
        if len(self._begun) >= self._lobby.limits.handshakes:
            ((busiest, _),) = Counter(self._begun.values()).most_common(1)
            slowest = next(door for door, user in self._begun.items() if user == busiest)
            del self._begun[slowest]
            slowest.abort()
        self._begun[door] = self._lobby.user_of(door)

    def _finish(self, door: Entering, connection: socket.socket, task: asyncio.Task[None]) -> None:
        self._handshakes.discard(task)
        self._begun.pop(door, None)
        if door.entering:  # the peer is gone, late, or speaks no TLS that we do
            self._lobby.leave(door)
            connection.close()
        if not task.cancelled() and not isinstance(error := task.exception(), OSError | None):
            raise error


def listen_on(host: str, port: int) -> socket.socket:
    """`Refused("address-not-free")` when the port cannot be bound."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        address = f"{host}:{port}"
        raise Refused("address-not-free", address=address, why=error.strerror) from None


async def _first_byte(connection: socket.socket) -> bytes:
    """The first byte, which stays to be read."""
    loop, readable = asyncio.get_running_loop(), asyncio.Event()
    loop.add_reader(connection, readable.set)
    try:
        await readable.wait()
    finally:
        loop.remove_reader(connection)
    return connection.recv(1, socket.MSG_PEEK)
