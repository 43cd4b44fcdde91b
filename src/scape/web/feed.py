"""One subscription to a view, shared by every console that asked for the same.

A feed keeps the rows as it last told them, so that whoever joins, or has fallen behind, gets a
snapshot that the next changes fit onto. Each message is put into JSON once, however many hear it.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

import msgspec

from scape.base.live import Changes, Subscription
from scape.base.rows import Id

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
        self._snapshot: bytes | None = None
        self._begun = False

    async def run(self) -> None:
        """Tell the listeners what happens, until cancelled. Raises what the view refuses."""
        async with self._watch() as watched:
            self._version, rows = watched.snapshot
            self._rows = {row["id"]: row for row in rows}
            self._begun = True
            self._tell("snapshot", self._whole())
            while True:
                self._take(await watched.changes())
                await asyncio.sleep(self._pause)

    def _take(self, changes: Changes) -> None:
        self._version = changes.version
        for id in changes.drop:
            self._rows.pop(id, None)
        self._rows.update((row["id"], row) for row in changes.put)
        self._snapshot = None
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
        return message("snapshot", id, self._whole()) if self._begun else ""

    def refuse(self, code: str, facts: dict[str, Any]) -> None:
        """Tell everybody that there will be nothing to hear."""
        self._tell("refused", _encode({"code": code, "facts": facts}))

    def _whole(self) -> bytes:
        if self._snapshot is None:
            whole = {"version": self._version, "rows": list(self._rows.values())}
            self._snapshot = _encode(whole)
        return self._snapshot

    def _tell(self, kind: str, body: bytes) -> None:
        texts: dict[str, str] = {}
        for listener, id in self._listeners:
            if id not in texts:
                texts[id] = message(kind, id, body)
            listener.offer(texts[id])


def message(kind: str, id: str, body: bytes) -> str:
    """A message to a console: its type, the subscription's id, and the fields of `body`."""
    return f'{{"type":"{kind}","id":{_encode(id).decode()},{body[1:].decode()}'
