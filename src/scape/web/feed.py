"""One subscription to a view, shared by all consoles that ask for the same.

A console that joins, or has fallen behind, gets a snapshot of what was sent last; the next changes
apply to it. Each message is encoded as JSON once, for all listeners.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import msgspec

from scape.base.errors import Unavailable
from scape.base.live import Subscription

# Seconds between two attempts to read an unavailable store.
RETRY = 1.0

_encode = msgspec.json.Encoder().encode

Watch = Callable[[], AbstractAsyncContextManager[Subscription]]


class Listener(Protocol):
    """A receiver of a feed. It takes or drops a message at once, and never waits."""

    def offer(self, text: str) -> None: ...

    def refuse(self, id: str, text: str) -> None: ...


class Feed:
    """Between two messages are at least `pause` seconds; changes in between are sent as one."""

    def __init__(self, watch: Watch, pause: float) -> None:
        self._watch = watch
        self._pause = pause
        self._listeners: set[tuple[Listener, str]] = set()
        self._watched: Subscription | None = None
        self._whole: bytes | None = None

    async def run(self) -> None:
        """Send snapshot and changes to the listeners until cancelled.

        While the store is unavailable it is tried again. Raises what the view refuses.
        """
        while True:
            try:
                await self._follow()
            except Unavailable:
                await asyncio.sleep(RETRY)

    async def _follow(self) -> None:
        async with self._watch() as watched:
            self._watched = watched
            self._tell("snapshot", self._encoded(watched))
            while True:
                changes = await watched.changes()
                self._whole = None
                self._tell("changes", _encode(changes._asdict()))
                await asyncio.sleep(self._pause)

    def join(self, listener: Listener, id: str) -> None:
        """Add a listener, which receives this feed under the name `id`, first a snapshot."""
        self._listeners.add((listener, id))
        if greeting := self.greeting(id):
            listener.offer(greeting)

    def leave(self, listener: Listener, id: str) -> bool:
        """Remove a listener; true if it was the last one."""
        self._listeners.discard((listener, id))
        return not self._listeners

    def greeting(self, id: str) -> str:
        """The snapshot for a console that starts over; empty while there is none yet."""
        watched = self._watched
        return message("snapshot", id, self._encoded(watched)) if watched else ""

    def refuse(self, code: str, facts: dict[str, Any]) -> None:
        """Send all listeners the refusal: no rows will follow."""
        body = _encode({"code": code, "facts": facts})
        for listener, id in self._listeners:
            listener.refuse(id, message("refused", id, body))

    def _encoded(self, watched: Subscription) -> bytes:
        if self._whole is None:
            self._whole = _encode(watched.snapshot._asdict())
        return self._whole

    def _tell(self, kind: str, body: bytes) -> None:
        texts: dict[str, str] = {}
        for listener, id in self._listeners:
            if id not in texts:
                texts[id] = message(kind, id, body)
            listener.offer(texts[id])


def message(kind: str, id: str, body: bytes) -> str:
    """A message to a console: its type, the subscription's id, and the fields of `body`."""
    return f'{{"type":"{kind}","id":{_encode(id).decode()},{body[1:].decode()}'
