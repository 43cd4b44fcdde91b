"""The switch's end of the local socket: to the node, to observers and to the sound process.

The node that connected last is served. Reports are sent from the ring, or from disk if they are no
longer in the ring. A node that does not read delays only itself. Observers get only new reports,
and one that does not read is disconnected, and so is the sound process, which gets all voice.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import msgspec

from scape.base.errors import Malformed
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.disk import Disk
from scape.radio.switch.spool import Segments, Spool
from scape.radio.wire.framing import framed, read
from scape.radio.wire.messages import (
    Configure,
    FromNode,
    Observe,
    Order,
    Orders,
    Presence,
    Probe,
    Recorded,
    Rejected,
    Report,
    Resume,
    Switch,
)
from scape.radio.wire.voice import Floor, Heard, Listen, Say

RETRY = 1.0
BATCH = 64
DISK_BATCH = 500
BEHIND = 1 << 20  # bytes unread by the node, beyond which it gets no presence
OBSERVERS = 16
OF_CALLS = {
    "radio.call_started",
    "radio.call_learned",
    "radio.call_preempted",
    "radio.call_ended",
}
SAY_WHO = 10.0  # seconds in which the first message must come

_decoder: msgspec.msgpack.Decoder[FromNode] = msgspec.msgpack.Decoder(FromNode)


class Handler(Protocol):
    """Carries out the messages of the node."""

    def configure(self, part: Configure) -> None: ...

    def order(self, orders: Sequence[Order]) -> None: ...

    def probe(self, order: Order) -> None: ...

    def say(self, said: Say) -> Floor | None: ...

    def silence_desks(self) -> None: ...

    def ongoing(self) -> list[Report]: ...


class NodeLink:
    def __init__(
        self,
        hello: Switch,
        spool: Spool,
        segments: Segments,
        disk: Disk,
        handler: Handler,
    ) -> None:
        self._hello = hello
        self._spool = spool
        self._segments = segments
        self._disk = disk
        self._handler = handler
        self._news = asyncio.Event()
        self._writer: asyncio.StreamWriter | None = None
        self._observers: set[asyncio.StreamWriter] = set()
        self._sound: asyncio.StreamWriter | None = None
        self._talks: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def wake(self, report: Report) -> None:
        """Signal a new report in the spool."""
        self._news.set()
        if self._observers:
            self._send_to_observers(framed(report))
        if self._sound and report.kind in OF_CALLS:
            self._send_to_sound(report)

    def pass_on(self, burst: Burst) -> None:
        """Send a burst to the sound process, if there is one."""
        if self._sound:
            self._send_to_sound(Heard(burst.call, burst.offset, burst.flags, burst.burst))

    def send_presence(self, presence: Callable[[], Presence]) -> None:
        """Send the state of the network to the node, if it keeps up, and to observers."""
        keeps_up = self._writer and self._writer.transport.get_write_buffer_size() < BEHIND
        if not (keeps_up or self._observers):
            return
        message = framed(presence())
        if self._writer and keeps_up:
            self._writer.write(message)
        self._send_to_observers(message)

    def _send_to_observers(self, message: bytes) -> None:
        for observer in tuple(self._observers):
            if observer.transport.get_write_buffer_size() < BEHIND:
                observer.write(message)
            else:
                self._observers.discard(observer)
                observer.transport.abort()

    def _send_to_sound(self, message: Report | Heard) -> None:
        """One that does not read is disconnected: voice does not wait in memory."""
        assert self._sound is not None
        if self._sound.transport.get_write_buffer_size() < BEHIND:
            self._sound.write(framed(message))
        else:
            self._sound.transport.abort()
            self._sound = None

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve a new connection; its first message identifies it as the node or an observer."""
        talk = asyncio.create_task(self._talk(reader, writer))
        self._talks[talk] = writer
        talk.add_done_callback(self._talks.pop)

    async def close(self) -> None:
        for writer in self._talks.values():
            writer.close()
        await asyncio.gather(*self._talks)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(SAY_WHO):
                first = await read(reader, _decoder)
            match first:
                case Resume():
                    await self._serve_node(first, reader, writer)
                case Observe() if len(self._observers) < OBSERVERS:
                    await self._serve_observer(reader, writer)
                case Listen():
                    await self._serve_sound(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError, Malformed, TimeoutError):
            pass  # it disconnected, or is no valid peer; it may connect again
        finally:
            writer.close()

    async def _serve_node(
        self, resume: Resume, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Serve a node; the previous one is disconnected."""
        if self._writer:
            self._writer.close()
        writer.write(framed(self._hello))
        self._writer = writer
        cursor = resume.report if resume.spool == self._spool.id else 0
        sender = asyncio.create_task(self._send_reports(writer, cursor))
        try:
            while True:
                message = await read(reader, _decoder)
                if self._writer is not writer:
                    return  # messages of the previous node must not mix with those of this one
                match message:
                    case Configure() as part:
                        self._handler.configure(part)
                    case Orders(orders):
                        self._handler.order(orders)
                    case Recorded(report):
                        self._disk.do("spool", partial(self._segments.drop, report))
        except Malformed as error:
            await _reject(reader, writer, str(error))
        finally:
            sender.cancel()
            if self._writer is writer:
                self._writer = None

    async def _serve_observer(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        writer.write(framed(self._hello))
        self._observers.add(writer)
        try:
            while True:
                match await read(reader, _decoder):
                    case Probe(order):
                        self._handler.probe(order)
        finally:
            self._observers.discard(writer)

    async def _serve_sound(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Serve the sound process; the one before is disconnected, and its overs end."""
        if self._sound:
            self._sound.close()
            self._handler.silence_desks()
        writer.write(framed(self._hello))
        for report in self._handler.ongoing():
            writer.write(framed(report))
        self._sound = writer
        try:
            while True:
                message = await read(reader, _decoder)
                if self._sound is not writer:
                    return
                if isinstance(message, Say) and (floor := self._handler.say(message)):
                    writer.write(framed(floor))
        finally:
            if self._sound in (writer, None):
                self._sound = None
                self._handler.silence_desks()

    async def _send_reports(self, writer: asyncio.StreamWriter, cursor: int) -> None:
        with contextlib.suppress(ConnectionError):
            while True:
                reports = await self._after(cursor)
                for report in reports:
                    writer.write(framed(report))
                cursor = reports[-1].report
                await writer.drain()

    async def _after(self, cursor: int) -> list[Report]:
        """Wait for the next reports."""
        while cursor < self._spool.older:
            reports = await self._read_disk(cursor)
            if reports:
                return reports
            if reports is None:
                await asyncio.sleep(RETRY)
            else:
                cursor = self._spool.older
        while not (reports := self._spool.after(cursor, BATCH)):
            self._news.clear()
            await self._news.wait()
        return reports

    async def _read_disk(self, cursor: int) -> list[Report] | None:
        """The next reports on disk; None while the disk is busy or fails."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[Report] | None] = loop.create_future()

        def read() -> None:
            reports: list[Report] | None = None
            try:
                reports = self._segments.read(cursor, DISK_BATCH)
            finally:
                loop.call_soon_threadsafe(_answer, answer, reports)

        return await answer if self._disk.do("spool", read) else None


async def _reject(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, why: str) -> None:
    """Say so, and drop what still comes: a peer that writes to a closed socket hears nothing."""
    writer.write(framed(Rejected(why)))
    with contextlib.suppress(ConnectionError, TimeoutError):
        async with asyncio.timeout(SAY_WHO):
            while await reader.read(BEHIND):
                pass


def _answer(future: asyncio.Future[list[Report] | None], reports: list[Report] | None) -> None:
    if not future.done():
        future.set_result(reports)
