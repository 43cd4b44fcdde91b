"""The live socket: consoles subscribe to views and hear of every change of a row.

server  {"type":"hello","now"}  then each second  {"type":"beat","now"}       now in microseconds
client  {"type":"subscribe","id","view","filter","window"}  {"type":"unsubscribe","id"}
server  {"type":"snapshot","id","version","rows"}  {"type":"changes","id","version","put","drop"}
        {"type":"refused","id","code","facts"}
        {"type":"closed","code"}  and closes with 4401 when the session has ended
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Annotated, Any

import msgspec
from litestar import WebSocket, websocket
from litestar.di import NamedDependency
from litestar.exceptions import WebSocketDisconnect

from scape.base import clock
from scape.base.errors import Forbidden, Missing, Refused, Unavailable
from scape.base.live import Live
from scape.web.consoles import Console
from scape.web.feed import Feed, message
from scape.web.guard import Sessions, access, closed
from scape.web.rights import SIGNED_IN, Operation, Who
from scape.web.shown import Shown

_log = logging.getLogger("scape.web")

PACE = 0.1
BEAT = 1.0
WINDOW_LIMIT = 1000
SUBSCRIPTION_LIMIT = 32

Value = str | int | float | bool | None
Name = Annotated[str, msgspec.Meta(max_length=64)]


class Subscribe(msgspec.Struct, frozen=True, tag="subscribe"):
    id: Name
    view: Name
    filter: dict[Name, Value] = {}
    window: Annotated[int, msgspec.Meta(ge=1, le=WINDOW_LIMIT)] = 200


class Unsubscribe(msgspec.Struct, frozen=True, tag="unsubscribe"):
    id: Name


_decode = msgspec.json.Decoder(Subscribe | Unsubscribe).decode


Key = tuple[str, tuple[tuple[str, Value], ...], int]


class Hub:
    """All open consoles and all feeds they hear."""

    def __init__(self, live: Live, views: Mapping[str, Shown], sessions: Sessions) -> None:
        self._live = live
        self._views = views
        self._sessions = sessions
        self._consoles: set[Console] = set()
        self._feeds: dict[Key, tuple[Feed, asyncio.Task[None]]] = {}
        self._keys: dict[Feed, Key] = {}

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Looks after sessions while the block runs."""
        self._mind()
        try:
            yield
        finally:
            for task in [self._minding, *(task for _, task in self._feeds.values())]:
                task.cancel()

    async def attend(self, socket: WebSocket[Who, Any, Any]) -> None:
        """Serve one console until it goes or its session ends."""
        console = Console(socket.user)
        console.offer(_timed("hello"))
        self._consoles.add(console)
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(t) for t in (_pump(console, socket), _beat(console))]
                async for text in socket.iter_data("text"):
                    self._obey(console, text)
                for task in tasks:
                    task.cancel()
        finally:
            self._consoles.discard(console)
            for id in list(console.feeds):
                self._unsubscribe(console, id)

    def _obey(self, console: Console, text: str) -> None:
        id = ""
        try:
            request = _decode(text)
            id = request.id
            if isinstance(request, Subscribe):
                self._subscribe(console, request)
            else:
                self._unsubscribe(console, id)
        except msgspec.DecodeError:
            console.offer(_refused(id, Refused("bad-input", field="")))
        except Refused as refused:
            console.offer(_refused(id, refused))

    def _subscribe(self, console: Console, request: Subscribe) -> None:
        self._unsubscribe(console, request.id)
        shown = self._check(console, request)
        key = request.view, tuple(sorted(request.filter.items())), request.window
        if key not in self._feeds:
            self._open(key, request, shown)
        feed, _ = self._feeds[key]
        console.feeds[request.id] = feed
        feed.join(console, request.id)

    def _check(self, console: Console, request: Subscribe) -> Shown:
        shown = self._views.get(request.view)
        if shown is None:
            raise Missing("no-such-view", view=request.view)
        if shown.right not in console.who.rights:
            raise Forbidden("no-right", right=shown.right)
        if not shown.filters.issuperset(request.filter):
            raise Refused("bad-input", field="filter")
        if len(console.feeds) >= SUBSCRIPTION_LIMIT:
            raise Refused("too-many-subscriptions", most=SUBSCRIPTION_LIMIT)
        return shown

    def _open(self, key: Key, request: Subscribe, shown: Shown) -> None:
        watch = partial(self._live.watch, request.view, request.filter, request.window)
        feed = Feed(watch, 0 if shown.at_once else PACE)
        task = asyncio.create_task(feed.run())
        task.add_done_callback(partial(self._feed_ended, key, feed))
        self._feeds[key] = feed, task
        self._keys[feed] = key

    def _feed_ended(self, key: Key, feed: Feed, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Refused):
            feed.refuse(error.code, error.facts)
        else:
            _log.error("the feed of %s failed", key[0], exc_info=error)
            feed.refuse("internal", {"id": ""})
        for console in self._consoles:
            console.forget(feed)
        self._close(feed)

    def _unsubscribe(self, console: Console, id: str) -> None:
        feed = console.feeds.pop(id, None)
        if feed and feed.leave(console, id):
            self._close(feed)

    def _close(self, feed: Feed) -> None:
        if key := self._keys.pop(feed, None):
            _, task = self._feeds.pop(key)
            task.cancel()

    def _mind(self) -> None:
        self._minding = asyncio.create_task(self._mind_sessions())
        self._minding.add_done_callback(self._minding_ended)

    def _minding_ended(self, task: asyncio.Task[None]) -> None:
        """By a fault of ours: nobody stays whose session nobody has looked at."""
        if not task.cancelled():
            _log.error("sessions were not looked after", exc_info=task.exception())
            for console in self._consoles:
                console.close(closed("internal"))
            self._mind()

    async def _mind_sessions(self) -> None:
        changed = self._sessions.changed
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), BEAT)
            changed.clear()
            with suppress(Unavailable):  # a store that is away must not blind the control room
                await self._check_sessions(list(self._consoles))

    async def _check_sessions(self, consoles: list[Console]) -> None:
        if not consoles:
            return
        still_open = await self._sessions.still_open({c.who.session for c in consoles})
        for console in consoles:
            who = still_open.get(console.who.session)
            if who is None:
                console.close(closed("sign-in-needed"))
            else:
                self._narrow(console, who)

    def _narrow(self, console: Console, who: Who) -> None:
        """Take away the feeds that this console has lost the right to."""
        console.who = who
        for id, feed in list(console.feeds.items()):
            right = self._views[self._keys[feed][0]].right
            if right not in who.rights:
                self._unsubscribe(console, id)
                console.offer(_refused(id, Forbidden("no-right", right=right)))


async def _pump(console: Console, socket: WebSocket[Who, Any, Any]) -> None:
    with suppress(WebSocketDisconnect, OSError):
        await console.pump(socket)


async def _beat(console: Console) -> None:
    """Each console has a second of its own, so that the beats of all do not come at once."""
    while True:
        await asyncio.sleep(BEAT)
        console.offer(_timed("beat"))


def _timed(kind: str) -> str:
    return f'{{"type":"{kind}","now":{clock.now()}}}'


def _refused(id: str, refused: Refused) -> str:
    return message("refused", id, msgspec.json.encode(vars(refused)))


@websocket("/api/live", opt=access(SIGNED_IN, Operation.CONSULTATION))
async def live(socket: WebSocket[Who, Any, Any], hub: NamedDependency[Hub]) -> None:
    """Live tables, for as long as the console is open."""
    await socket.accept()
    await hub.attend(socket)
