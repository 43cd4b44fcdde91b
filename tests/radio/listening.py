"""The node's end of the radio, with a switch at the other that only listens."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Connection

from scape.app import FEATURES
from scape.base.clock import Clock, now
from scape.base.errors import Unavailable
from scape.base.node import Node
from scape.base.store import Store
from scape.radio.node.configuration import Rules
from scape.radio.service import RETRY, SETTLED, Radio
from scape.radio.switch.configuration import Known
from scape.radio.wire.messages import (
    Configuration,
    Configure,
    Counters,
    FromNode,
    FromSwitch,
    Orders,
    Presence,
)
from tests.waiting import PATIENCE

T = TypeVar("T")


class ListeningSwitch:
    """The far end of the local socket: hears what the node says."""

    def __init__(self) -> None:
        self.heard: list[FromNode] = []
        self._writer: asyncio.StreamWriter | None = None

    def say(self, message: FromSwitch) -> None:
        assert self._writer is not None
        body = msgspec.msgpack.encode(message)
        self._writer.write(len(body).to_bytes(4, "big") + body)

    async def attend(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writer = writer
        beating = asyncio.create_task(self._beat())
        try:
            while True:
                length = int.from_bytes(await reader.readexactly(4), "big")
                self.heard.append(
                    msgspec.msgpack.decode(await reader.readexactly(length), type=FromNode)
                )
        except asyncio.IncompleteReadError:
            writer.close()
        finally:
            beating.cancel()

    async def _beat(self) -> None:
        """Or the node takes it for dead, comes again and says everything anew."""
        while True:
            self.say(Presence(at=0, sites=(), counters=Counters()))
            await asyncio.sleep(1)

    async def configuration(self, count: int) -> Configuration:
        """The newest configuration, once there were so many."""
        async with asyncio.timeout(PATIENCE):
            while len(heard := [m for m in self.heard if isinstance(m, Configure)]) < count:
                await asyncio.sleep(0.01)
        known = Known()
        for part in heard:
            known.take(part)
        return known.whole()

    async def until(self, fits: Callable[[Configuration], bool]) -> Configuration:
        """The newest configuration, once it is as wanted."""
        async with asyncio.timeout(PATIENCE):
            while not fits(newest := await self.configuration(1)):
                await asyncio.sleep(0.01)
        return newest

    @property
    def orders(self) -> list[tuple[str, int]]:
        """What the switch is to send now, and to whom."""
        newest = [message for message in self.heard if isinstance(message, Orders)][-1]
        return [(order.kind, order.destination) for order in newest.orders]


class RefusingNode(Node):
    """Its store has no room for `refused`, once."""

    refused: Callable[[Connection], Any] | None = None

    async def read(self, query: Callable[[Connection], T]) -> T:
        if query == self.refused:
            self.refused = None
            raise Unavailable("store-full")
        return await super().read(query)


@asynccontextmanager
async def network(
    folder: Path,
    clock: Clock = now,
    store: str = "",
    *,
    retry: float = RETRY,
    settled: float = SETTLED,
) -> AsyncIterator[tuple[RefusingNode, Radio, ListeningSwitch]]:
    """A node with its radio, which talks to a switch that only listens."""
    node = RefusingNode(Store(folder, store), FEATURES.views, FEATURES.live, bytes(32), clock)
    await node.start()
    switch = ListeningSwitch()
    path = folder / "switch.sock"
    server = await asyncio.start_unix_server(switch.attend, path)
    radio = Radio(node, path, Rules(hang_time=4, time_out=90), retry=retry, settled=settled)
    running = asyncio.create_task(radio.run())
    try:
        await switch.configuration(1)
        yield node, radio, switch
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        server.close()
        await node.stop()
