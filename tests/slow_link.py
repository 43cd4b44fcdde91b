"""A TCP connection that is slow, uneven, or cut, in front of a server."""

import asyncio
import random
import threading
from types import TracebackType


class SlowLink:
    """Listens on `port` and passes everything on to `to`, both on this machine.

    Each piece is held back by `late` to `late + uneven` seconds, in order. While `is_cut`, nobody
    gets through, and who was connected is left in silence.
    """

    def __init__(self, port: int, to: tuple[str, int]) -> None:
        self.port, self._to = port, to
        self.late = self.uneven = 0.0
        self.is_cut = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._passing: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []

    def cut(self) -> None:
        """As if the cable were pulled: no end of the connection is seen on either side."""
        self.is_cut = True

    def break_off(self) -> None:
        """All connections end at once, as when a router is started again."""
        self._loop.call_soon_threadsafe(self._abort)

    def mend(self) -> None:
        """New connections get through; those before stay silent."""
        self.break_off()
        self.is_cut = False

    def _abort(self) -> None:
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.is_cut:
            writer.close()
            return
        there, back = await asyncio.open_connection(*self._to)
        self._writers += writer, back
        ways = (self._pass(reader, back), self._pass(there, writer))
        for way in ways:
            task = asyncio.create_task(way)
            self._passing.add(task)
            task.add_done_callback(self._passing.discard)

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        loop, due, is_over = asyncio.get_running_loop(), 0.0, False
        try:
            while not is_over:
                data = await reader.read(4096)
                is_over = not data
                due = max(due, loop.time() + self.late + self.uneven * random.random())
                loop.call_at(due, self._write, writer, data)
        except ConnectionError:
            writer.close()  # one side is gone: so is the other

    def _write(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        if writer.is_closing() or self.is_cut:
            return
        if data:
            writer.write(data)
        else:
            writer.close()

    def __enter__(self) -> "SlowLink":
        self._thread.start()
        opening = asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self._server = asyncio.run_coroutine_threadsafe(opening, self._loop).result()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        self._abort()
        await asyncio.gather(*self._passing)
