"""Resolves the host names of other networks, with the system's resolver."""

import asyncio
import contextlib
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address

import msgspec

from scape.radio.wire.messages import Configuration, Link

EVERY = 30.0  # seconds between two queries for the same name: hosts move


class Names:
    """Addresses for names: the switch receives only addresses, because a resolver may be slow.

    `changed` is awaited when the address of a name changes; `unknown` is called with the names
    without an address.
    """

    def __init__(
        self, changed: Callable[[], Awaitable[None]], unknown: Callable[[list[str]], None]
    ) -> None:
        self._changed = changed
        self._unknown = unknown
        self._addresses: dict[str, str] = {}
        self._wanted: set[str] = set()
        self._failed: set[str] = set()
        self._asking: set[str] = set()
        self._news = asyncio.Event()

    def settle(self, configuration: Configuration) -> Configuration:
        """The configuration with addresses for names; links without an address are left out."""
        self._wanted = {link.host for link in configuration.links if not _is_address(link.host)}
        self._report_unknown()
        if self._wanted - self._addresses.keys() - self._failed:
            self._news.set()
        links = [self._settled(link) for link in configuration.links]
        return msgspec.structs.replace(configuration, links=tuple(filter(None, links)))

    def _settled(self, link: Link) -> Link | None:
        if link.host not in self._wanted:
            return link
        address = self._addresses.get(link.host)
        return msgspec.structs.replace(link, host=address) if address else None

    async def run(self) -> None:
        """Resolve every wanted name periodically; a slow answer does not delay the others."""
        async with asyncio.TaskGroup() as group:
            while True:
                for name in self._wanted - self._asking:
                    self._asking.add(name)
                    group.create_task(self._ask(name))
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(EVERY):
                        await self._news.wait()
                self._news.clear()

    async def _ask(self, name: str) -> None:
        address = await _address_of(name)
        self._asking.discard(name)
        if address is None:
            self._failed.add(name)
        else:
            self._failed.discard(name)
            if self._addresses.get(name) != address:
                self._addresses[name] = address
                await self._changed()
        self._report_unknown()

    def _report_unknown(self) -> None:
        """A name keeps its address until a newer one is known."""
        self._unknown(sorted((self._wanted & self._failed) - self._addresses.keys()))


def _is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


async def _address_of(name: str) -> str | None:
    """The address of a name, IPv4 if there is one: few repeater networks use IPv6."""
    try:
        found = await asyncio.get_running_loop().getaddrinfo(name, None, type=socket.SOCK_DGRAM)
    except (OSError, UnicodeError):  # unknown, no answer, or not a valid name
        return None
    *_, address = min(found, key=lambda one: one[0] != socket.AF_INET)
    return str(address[0])
