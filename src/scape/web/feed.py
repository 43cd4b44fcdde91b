"""One subscription to a view, shared by all consoles that ask for the same.

A console that joins, or has fallen behind, gets a snapshot of what was sent last; the next changes
apply to it. Each message is encoded as JSON once; what waits for the listeners refers to that.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from typing import Any, NamedTuple, Protocol
from weakref import ref

import msgspec

from scape.base.errors import Refused, Unavailable
from scape.base.live import Subscription

# Seconds between two attempts to read an unavailable store.
RETRY = 1.0

_encode = msgspec.json.Encoder().encode

Watch = Callable[[], AbstractAsyncContextManager[Subscription]]


class Body:
    """The encoded fields of a message, shared by all consoles that it waits for."""

    __slots__ = ("__weakref__", "data")

    def __init__(self, data: bytes) -> None:
        self.data = data


class Message(NamedTuple):
    """A message to a console. `id` is the subscription whose rows it holds; empty: none."""

    head: str
    body: Body | None = None
    id: str = ""

    @property
    def size(self) -> int:
        """Bytes, about."""
        return len(self.head) + (len(self.body.data) if self.body else 0)

    def text(self) -> str:
        return self.head + self.body.data.decode() if self.body else self.head


class Listener(Protocol):
    """A receiver of a feed. It takes or drops a message at once, and never waits."""

    def offer(self, message: Message) -> None: ...

    def refuse(self, id: str, message: Message) -> None: ...


class Feed:
    """Between two messages are at least `pause` seconds; changes in between are sent as one.

    `rows`: the most that it can hold.
    """

    def __init__(self, watch: Watch, pause: float, rows: int = 0) -> None:
        self.rows = rows
        self._watch = watch
        self._pause = pause
        self._listeners: set[tuple[Listener, str]] = set()
        self._watched: Subscription | None = None
        self._whole: ref[Body] | None = None

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
            self._send("snapshot", self._snapshot(watched))
            while True:
                changes = await watched.changes()
                self._whole = None
                self._send("changes", _body(changes._asdict()))
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

    def greeting(self, id: str) -> Message | None:
        """The snapshot for a console that starts over; None while there is none yet."""
        watched = self._watched
        return message("snapshot", id, self._snapshot(watched)) if watched else None

    def refuse(self, code: str, facts: dict[str, Any]) -> None:
        """Send all listeners the refusal: no rows will follow."""
        body = _body({"code": code, "facts": facts})
        for listener, id in self._listeners:
            listener.refuse(id, message("refused", id, body))

    def _snapshot(self, watched: Subscription) -> Body:
        """Encoded once for all waiting consoles, and dropped with the last."""
        body = self._whole() if self._whole else None
        if body is None:
            body = _body(watched.snapshot._asdict())
            self._whole = ref(body)
        return body

    def _send(self, kind: str, body: Body) -> None:
        for listener, id in self._listeners:
            listener.offer(message(kind, id, body))


def message(kind: str, id: str, body: Body) -> Message:
    """A message to a console: its type, the subscription's id, and the fields of `body`."""
    head = f'{{"type":"{kind}","id":{_encode(id).decode()},'
    return Message(head, body, "" if kind == "refused" else id)


def refused(id: str, refusal: Refused) -> Message:
    return message("refused", id, _body(vars(refusal)))


def _body(fields: Mapping[str, Any]) -> Body:
    return Body(_encode(fields)[1:])
