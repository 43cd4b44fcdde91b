"""One open console: a bounded queue of messages and the feeds it gets.

Nothing waits for a console. When its queue is full, the queued messages are dropped; once it
accepts messages again, it gets a new snapshot of each of its feeds, one after the other.
"""

import asyncio
from collections import deque
from typing import Protocol

from scape.web.feed import Feed, Message
from scape.web.rights import Who

# Bytes queued for one console; a first snapshot may be larger.
QUEUE_LIMIT = 1_000_000
MOST_REFUSALS = 100
SESSION_ENDED = 4401  # the code that a socket is closed with


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
        self._waiting: deque[Message] = deque()
        self._owed: dict[str, None] = {}  # feeds of which a new snapshot is due
        self._size = 0
        self._refusals: dict[str, Message] = {}  # not sent yet, by id: no snapshot replaces them
        self._wake = asyncio.Event()
        self._farewell = ""
        self._code = SESSION_ENDED

    @property
    def leaving(self) -> bool:
        return bool(self._farewell)

    def offer(self, message: Message) -> None:
        """Queue a message, or drop the queue if it is full."""
        if self.behind or self._farewell or message.id in self._owed:
            return
        if self._waiting and self._size + message.size > QUEUE_LIMIT:
            self._forget_waiting()
            self.behind = True
        else:
            self._waiting.append(message)
            self._size += message.size
            self._wake.set()

    def refuse(self, id: str, message: Message) -> None:
        """Queue the end of a subscription, which is sent even if the queue is dropped."""
        self._refusals[id] = message
        if len(self._refusals) > MOST_REFUSALS:
            del self._refusals[next(iter(self._refusals))]
        self.offer(message)

    def forget(self, feed: Feed) -> list[str]:
        """Forget a feed that ended by itself; returns the ids that this console gave it."""
        ended = [id for id, heard in self.feeds.items() if heard is feed]
        for id in ended:
            del self.feeds[id]
        return ended

    def close(self, farewell: str, code: int = SESSION_ENDED) -> None:
        """Send this as the last message, and close."""
        self._forget_waiting()
        self._farewell, self._code = farewell, code
        self._wake.set()

    async def pump(self, socket: Socket) -> None:
        """Send queued messages while the socket accepts them; ends after the farewell."""
        while not self._farewell:
            await self._wake.wait()
            self._wake.clear()
            while message := self._next():
                await socket.send_text(message.text())
        await socket.send_text(self._farewell)
        await socket.close(self._code)

    def _next(self) -> Message | None:
        """What to send now; a snapshot that is due is made only when it is its turn."""
        if self._farewell:
            return None
        if self._waiting:
            message = self._waiting.popleft()
            self._size -= message.size
            return message
        if self.behind:
            self.behind = False
            self._owed = dict.fromkeys(self.feeds)
            self._waiting.extend(self._refusals.values())
            self._size = sum(message.size for message in self._waiting)
            if self._waiting:
                return self._next()
        self._refusals.clear()
        while self._owed:
            id = next(iter(self._owed))
            del self._owed[id]
            if (feed := self.feeds.get(id)) and (greeting := feed.greeting(id)):
                return greeting
        return None

    def _forget_waiting(self) -> None:
        self._waiting.clear()
        self._owed.clear()
        self._size = 0
