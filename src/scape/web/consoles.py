"""One open console: a bounded queue of messages and the feeds it gets.

Nothing waits for a console. When its queue is full, the queued messages are dropped; once it
accepts messages again, it gets a new snapshot of each of its feeds.
"""

import asyncio
from collections import deque
from typing import Protocol

from scape.web.feed import Feed
from scape.web.rights import Who

# Characters queued for one console; a first snapshot may be larger.
QUEUE_LIMIT = 1_000_000
MOST_REFUSALS = 100


class Socket(Protocol):
    """The part of a WebSocket that is used here."""

    async def send_text(self, data: str) -> None: ...

    async def close(self, code: int, reason: str | None = None) -> None: ...


class Console:
    """One live socket of one session. `feeds` by the ids that the console gave them."""

    def __init__(self, who: Who) -> None:
        self.who = who
        self.feeds: dict[str, Feed] = {}
        self.behind = False
        self._waiting: deque[str] = deque()
        self._size = 0
        self._refusals: dict[str, str] = {}  # not sent yet, by id: no snapshot replaces them
        self._wake = asyncio.Event()
        self._farewell = ""

    def offer(self, text: str) -> None:
        """Queue a message, or drop the queue if it is full."""
        if self.behind or self._farewell:
            return
        if self._waiting and self._size + len(text) > QUEUE_LIMIT:
            self._forget_waiting()
            self.behind = True
        else:
            self._append(text)

    def refuse(self, id: str, text: str) -> None:
        """Queue the end of a subscription, which is sent even if the queue is dropped."""
        self._refusals[id] = text
        if len(self._refusals) > MOST_REFUSALS:
            del self._refusals[next(iter(self._refusals))]
        self.offer(text)

    def forget(self, feed: Feed) -> list[str]:
        """Forget a feed that ended by itself; returns the ids that this console gave it."""
        ended = [id for id, heard in self.feeds.items() if heard is feed]
        for id in ended:
            del self.feeds[id]
        return ended

    def close(self, farewell: str) -> None:
        """Send this as the last message, and close."""
        self._forget_waiting()
        self._farewell = farewell
        self._wake.set()

    async def pump(self, socket: Socket) -> None:
        """Send queued messages while the socket accepts them; ends after the farewell."""
        while not self._farewell:
            await self._wake.wait()
            self._wake.clear()
            await self._send_waiting(socket)
            if self.behind:
                self._restart()
        await socket.send_text(self._farewell)
        await socket.close(4401)

    async def _send_waiting(self, socket: Socket) -> None:
        while self._waiting:
            text = self._waiting.popleft()
            self._size -= len(text)
            await socket.send_text(text)
        if not self.behind:
            self._refusals.clear()

    def _restart(self) -> None:
        self.behind = False
        for text in self._refusals.values():
            self._append(text)
        for id, feed in self.feeds.items():
            if greeting := feed.greeting(id):
                self._append(greeting)

    def _append(self, text: str) -> None:
        self._waiting.append(text)
        self._size += len(text)
        self._wake.set()

    def _forget_waiting(self) -> None:
        self._waiting.clear()
        self._size = 0
