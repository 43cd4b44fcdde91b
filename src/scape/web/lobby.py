"""The lobby of a server: how many connections may wait until they are served, and of whom."""

import resource
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from ipaddress import ip_address, ip_network
from typing import Protocol

RESERVED = 1024  # file descriptors that are not for connections: store, recordings, lists


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


class Guest(Protocol):
    """A connection in the lobby."""

    def abort(self) -> None:
        """Close it at once."""


class Lobby:
    """The connections of a server. Above a limit the one that has waited longest is closed.

    A connection waits until its request is whole; those that are served are not closed.
    `proxies` are networks of which one address speaks for many users.
    """

    def __init__(self, limits: Limits, proxies: Sequence[str] = ()) -> None:
        self.limits = limits
        self._proxies = [ip_network(proxy) for proxy in proxies]
        self._open: dict[Guest, str] = {}
        self._per_user: Counter[str] = Counter()
        self._waiting: dict[Guest, None] = {}  # in the order in which they began to wait

    def enter(self, guest: Guest, address: str) -> bool:
        """Whether there is room for this connection, or it has entered before."""
        if guest in self._open:
            return True
        user = self._user(address)
        full = user and self._per_user[user] >= self.limits.of_one_address
        if full and not self._close_one(user):
            return False
        if len(self._open) >= self.limits.connections and not self._close_one():
            return False
        self._open[guest] = user
        self._per_user[user] += 1
        self.wait(guest)
        return True

    def wait(self, guest: Guest) -> None:
        if guest in self._open:
            self._waiting[guest] = None

    def serve(self, guest: Guest) -> None:
        self._waiting.pop(guest, None)

    def leave(self, guest: Guest) -> None:
        self._waiting.pop(guest, None)
        if (user := self._open.pop(guest, None)) is not None:
            self._per_user[user] -= 1
            if not self._per_user[user]:
                del self._per_user[user]

    def user_of(self, guest: Guest) -> str:
        """For whom a guest in the lobby counts."""
        return self._open[guest]

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
        for guest in self._waiting:
            if user in (None, self._open[guest]):
                self.leave(guest)
                guest.abort()
                return True
        return False


def fitting(limits: Limits) -> Limits:
    """Raises the limit of file descriptors as far as needed and allowed; what fits then."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = hard if hard != resource.RLIM_INFINITY else limits.connections + RESERVED
    soft = max(soft, min(most, limits.connections + RESERVED))
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    return replace(limits, connections=min(limits.connections, max(1, soft - RESERVED)))
