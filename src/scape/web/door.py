"""The door of the web server: what a connection and an address may take before they are served.

The HTTP parser itself limits neither the size of a request's head nor the time that it takes.
"""

import asyncio
import resource
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from ipaddress import ip_address, ip_network
from typing import Any

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

RESERVED = 1024  # file descriptors that are not for connections: store, recordings, lists
PIPELINED = 16  # requests of one connection that wait for their turn


@dataclass(frozen=True)
class Limits:
    """Bytes and seconds of a request; connections, those of one address, and in all.

    A handshake of TLS in progress takes a tenth of a megabyte.
    """

    head: int = 32 * 1024
    head_time: float = 10.0
    body_time: float = 60.0
    body_rate: int = 16 * 1024  # bytes a second of a body that takes longer
    of_one_address: int = 256
    connections: int = 4096
    handshakes: int = 192


class Lobby:
    """The connections of a server. Above a limit the one that has waited longest is closed.

    A connection waits until its request is whole; those that are served are not closed.
    `proxies` are networks of which one address speaks for many users.
    """

    def __init__(self, limits: Limits, proxies: Sequence[str] = ()) -> None:
        self.limits = limits
        self._proxies = [ip_network(proxy) for proxy in proxies]
        self._open: dict[Door, str] = {}
        self._per_user: Counter[str] = Counter()
        self._waiting: dict[Door, None] = {}  # in the order in which they began to wait

    def enter(self, door: "Door", address: str) -> bool:
        """Whether there is room for this connection, or it has entered before."""
        if door in self._open:
            return True
        user = self._user(address)
        full = user and self._per_user[user] >= self.limits.of_one_address
        if full and not self._close_one(user):
            return False
        if len(self._open) >= self.limits.connections and not self._close_one():
            return False
        self._open[door] = user
        self._per_user[user] += 1
        self.wait(door)
        return True

    def wait(self, door: "Door") -> None:
        if door in self._open:
            self._waiting[door] = None

    def serve(self, door: "Door") -> None:
        self._waiting.pop(door, None)

    def leave(self, door: "Door") -> None:
        self._waiting.pop(door, None)
        if (user := self._open.pop(door, None)) is not None:
            self._per_user[user] -= 1
            if not self._per_user[user]:
                del self._per_user[user]

    def _user(self, address: str) -> str:
        """An IPv4 address, or an IPv6 network of 64 bits; empty for a proxy."""
        try:
            ip = ip_address(address.partition("%")[0])
        except ValueError:
            return address
        if any(ip in proxy for proxy in self._proxies):
            return ""
        return address if ip.version == 4 else str(int(ip) >> 64)

    def _close_one(self, user: str | None = None) -> bool:
        """Close the connection that has waited longest, of this user if one is given."""
        for door in self._waiting:
            if user in (None, self._open[door]):
                self.leave(door)
                door.abort()
                return True
        return False


class Door(HttpToolsProtocol):
    """One connection, with limits on the head of a request and on the time of its body."""

    def __init__(self, lobby: Lobby, **server: Any) -> None:
        super().__init__(**server)
        self._lobby, self._limits = lobby, lobby.limits
        self._in_head = True
        self._head = self._body = 0  # bytes so far
        self._late: asyncio.TimerHandle | None = None
        self.handshake: asyncio.Task[None] | None = None  # while there is no transport yet

    def abort(self) -> None:
        """Close the connection at once."""
        if self.handshake:
            self.handshake.cancel()
        else:
            self.transport.abort()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        self.handshake = None
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


def fitting(limits: Limits) -> Limits:
    """Raises the limit of file descriptors as far as needed and allowed; what fits then."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = hard if hard != resource.RLIM_INFINITY else limits.connections + RESERVED
    soft = max(soft, min(most, limits.connections + RESERVED))
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return replace(limits, connections=min(limits.connections, max(1, soft - RESERVED)))
