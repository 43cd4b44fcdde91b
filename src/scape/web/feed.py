"""One subscription to a view, shared by every console that asked for the same.

A feed keeps the rows as it last told them, so that whoever joins, or has fallen behind, gets a
snapshot that the next changes fit onto. Each message is put into JSON once, however many hear it.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import msgspec

from scape.base.errors import Unavailable
from scape.base.live import Changes, Snapshot, Subscription
from scape.base.rows import Id

# Seconds between two attempts to read a store that is away.
RETRY = 1.0

_encode = msgspec.json.Encoder().encode

Watch = Callable[[], AbstractAsyncContextManager[Subscription]]


class Listener(Protocol):
    """Whoever hears a feed. It must take a message at once or drop it, never wait."""

    def offer(self, text: str) -> None: ...


class Feed:
    """`pause` seconds lie at least between two messages; what changes meanwhile is told as one."""

    def __init__(self, watch: Watch, pause: float) -> None:
        self._watch = watch
        self._pause = pause
        self._listeners: set[tuple[Listener, str]] = set()
        self._rows: dict[Id, dict[str, Any]] = {}
        self._version = 0
        self._whole: bytes | None = None
        self._begun = False

    async def run(self) -> None:
        """Tell the listeners what happens, until cancelled; while the store is away, wait for it.

        Raises what the view refuses.
        """
        while True:
            try:
                await self._follow()
            except Unavailable:
                await asyncio.sleep(RETRY)

    async def _follow(self) -> None:
        async with self._watch() as watched:
            self._begin(watched.snapshot)
            while True:
                changes = await watched.changes()
                if changes.overflowed:
                    self._begin(await watched.restart())
                else:
                    self._take(changes)
                await asyncio.sleep(self._pause)

    def _begin(self, snapshot: Snapshot) -> None:
        self._version = snapshot.version
        self._rows = {row["id"]: row for row in snapshot.rows}
        self._whole = None
        self._begun = True
        self._tell("snapshot", self._encoded())

    def _take(self, changes: Changes) -> None:
        self._version = changes.version
        for id in changes.drop:
            self._rows.pop(id, None)
        self._rows.update((row["id"], row) for row in changes.put)
        self._whole = None
        body = {"version": changes.version, "put": changes.put, "drop": changes.drop}
        self._tell("changes", _encode(body))

    def join(self, listener: Listener, id: str) -> None:
        """Let a listener hear this feed under the name `id`, from a snapshot on."""
        self._listeners.add((listener, id))
        if self._begun:
            listener.offer(self.greeting(id))

    def leave(self, listener: Listener, id: str) -> bool:
        """True when nobody is left to hear it."""
        self._listeners.discard((listener, id))
        return not self._listeners

    def greeting(self, id: str) -> str:
        """The snapshot for somebody who must begin anew; empty while there is none yet."""
        return message("snapshot", id, self._encoded()) if self._begun else ""

    def refuse(self, code: str, facts: dict[str, Any]) -> None:
        """Tell everybody that there will be nothing to hear."""
        self._tell("refused", _encode({"code": code, "facts": facts}))

    def _encoded(self) -> bytes:
        if self._whole is None:
            whole = {"version": self._version, "rows": list(self._rows.values())}
            self._whole = _encode(whole)
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
