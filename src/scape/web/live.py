"""The live socket: consoles subscribe to views and hear of every change of a row.

server  {"type":"hello","now"}  then each second  {"type":"beat","now"}       now in microseconds
        with "locked": why, while the session is locked
client  {"type":"subscribe","id","view","filter","window"}  {"type":"unsubscribe","id"}
        {"type":"subscribe","id","view","keys"}             those rows, as far as they exist
server  {"type":"snapshot","id","version","rows","total"}   total: how many fit, in all
        {"type":"changes","id","version","put","drop","total"}
        {"type":"refused","id","code","facts"}
        {"type":"closed","code"}  and closes: 4401 the session has ended, 4409 it has newer sockets
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Annotated, Any, NamedTuple

import msgspec
from litestar import WebSocket, websocket
from litestar.di import NamedDependency
from litestar.exceptions import WebSocketDisconnect

from scape.base import clock
from scape.base.errors import Forbidden, Locked, Missing, Refused, Unavailable
from scape.base.live import Live
from scape.base.question import ask
from scape.base.scope import Scope, within
from scape.web.answers import note_denied, status_of
from scape.web.consoles import Console
from scape.web.feed import Feed, Message, refused
from scape.web.guard import Sessions, access, closed, permit
from scape.web.rights import SIGNED_IN, Operation, Who
from scape.web.shown import Shown

_log = logging.getLogger("scape.web")

PACE = 0.1
BEAT = 1.0
WINDOW_LIMIT = 1000
SUBSCRIPTION_LIMIT = 64
SESSION_SOCKETS, ACCOUNT_SOCKETS = 8, 32  # beyond them the oldest is closed
ACCOUNT_ROWS, ALL_ROWS = 20_000, 200_000  # of different feeds
CROWDED_OUT = 4409  # the code that a socket is closed with

Name = Annotated[str, msgspec.Meta(max_length=64)]
Value = Name | int | float | bool | None


class Subscribe(msgspec.Struct, frozen=True, tag="subscribe"):
    id: Name
    view: Name
    filter: Annotated[dict[Name, Value], msgspec.Meta(max_length=20)] = {}
    window: Annotated[int, msgspec.Meta(ge=1, le=WINDOW_LIMIT)] = 200
    keys: Annotated[list[Name | int], msgspec.Meta(max_length=WINDOW_LIMIT)] | None = None


class Unsubscribe(msgspec.Struct, frozen=True, tag="unsubscribe"):
    id: Name


_decode = msgspec.json.Decoder(Subscribe | Unsubscribe).decode


class Key(NamedTuple):
    """What a feed tells: which rows of a view, and how many of them. Those who may see the same
    rows hear the same feed.
    """

    view: str
    rows: tuple[tuple[str, frozenset[Any]], ...]
    window: int

    @property
    def most(self) -> int:
        """How many rows the feed can hold."""
        ids = dict(self.rows).get("id")
        return self.window if ids is None else len(ids)


OPT = access(SIGNED_IN, Operation.CONSULTATION, locked=True)


class Hub:
    """All open consoles and all feeds they hear.

    Every `beat` seconds a console hears that the link is up, and its session is looked at.
    """

    def __init__(
        self, live: Live, views: Mapping[str, Shown], sessions: Sessions, beat: float = BEAT
    ) -> None:
        self._beat = beat
        self._live = live
        self._views = views
        self._sessions = sessions
        self._consoles: dict[Console, dict[str, Subscribe]] = {}
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
        if not self._has_room(console.who):
            await socket.send_text(closed("too-many-consoles"))
            await socket.close(CROWDED_OUT)
            return
        console.offer(_timed("hello", console))
        self._consoles[console] = {}
        try:
            async with asyncio.TaskGroup() as group:
                tasks = [
                    group.create_task(t)
                    for t in (_pump(console, socket), self._keep_beating(console))
                ]
                async for text in socket.iter_data("text"):
                    if not console.leaving:
                        self._handle(console, text)
                for task in tasks:
                    task.cancel()
        finally:
            for id in list(console.feeds):
                self._unsubscribe(console, id)
            del self._consoles[console]

    def _has_room(self, who: Who) -> bool:
        """Whether to serve another socket of this session and account; closes the oldest for it.

        The closed ones are still there until they have read their last message: there are not more
        of them than of the open ones.
        """
        of_account = [console for console in self._consoles if console.who.account == who.account]
        of_session = [console for console in of_account if console.who.session == who.session]
        for consoles, most in ((of_session, SESSION_SOCKETS), (of_account, ACCOUNT_SOCKETS)):
            if len(consoles) >= 2 * most:
                return False
            still_open = [console for console in consoles if not console.leaving]
            for console in still_open[: max(0, len(still_open) + 1 - most)]:
                self._crowd_out(console)
        return True

    def _crowd_out(self, console: Console) -> None:
        for id in list(console.feeds):
            self._unsubscribe(console, id)
        console.close(closed("too-many-consoles"), CROWDED_OUT)

    async def _keep_beating(self, console: Console) -> None:
        """Each console has a beat of its own, so that those of all do not come at once."""
        while True:
            await asyncio.sleep(self._beat)
            console.offer(_timed("beat", console))

    def _handle(self, console: Console, text: str) -> None:
        id = ""
        try:
            request = _decode(text)
            id = request.id
            if isinstance(request, Subscribe):
                self._subscribe(console, request)
            else:
                self._unsubscribe(console, id)
        except (msgspec.DecodeError, RecursionError):  # or nested too deeply
            console.offer(refused(id, Refused("bad-input", field="")))
        except Refused as refusal:
            console.offer(refused(id, refusal))

    def _subscribe(self, console: Console, request: Subscribe) -> None:
        self._unsubscribe(console, request.id)
        key = self._key(console.who, request)
        if len(console.feeds) >= SUBSCRIPTION_LIMIT:
            raise Refused("too-many-subscriptions", most=SUBSCRIPTION_LIMIT)
        feed = self._feeds[key][0] if key in self._feeds else None
        self._must_have_room(console.who.account, key, feed)
        if feed is None:
            feed = self._open(key)
        console.feeds[request.id] = feed
        self._consoles[console][request.id] = request
        feed.join(console, request.id)

    def _must_have_room(self, account: str, key: Key, feed: Feed | None) -> None:
        """Those who ask for the same rows share a feed, which counts once."""
        heard = {
            other
            for console in self._consoles
            if console.who.account == account
            for other in console.feeds.values()
        }
        for feeds, most in ((heard, ACCOUNT_ROWS), (self._keys.keys(), ALL_ROWS)):
            if feed not in feeds and sum(other.rows for other in feeds) + key.most > most:
                raise Refused("too-many-rows", most=most)

    def _key(self, who: Who, request: Subscribe) -> Key:
        """What this session may hear of what it asks for; `Refused` if nothing."""
        shown = self._views.get(request.view)
        if shown is None:
            raise Missing("no-such-view", view=request.view)
        if who.locked and not shown.while_locked:
            raise Locked("console-locked")
        if shown.right not in who.rights:
            denied = Forbidden("no-right", right=shown.right)
            note_denied(denied, who, f"the list {request.view}")
            raise denied
        if request.filter and frozenset(request.filter) not in shown.filters:
            raise Refused("bad-input", field="filter")
        if request.keys is not None and not shown.keys:
            raise Refused("bad-input", field="keys")
        asked: Scope = {column: {value} for column, value in request.filter.items()}
        if request.keys is not None:
            asked = {**asked, "id": set(request.keys)}
        rows = within(shown.scope(who), asked)
        ask(shown.view, rows)  # before a feed is shared: 1, 1.0 and True are one key
        sorted_rows = sorted((column, frozenset(values)) for column, values in rows.items())
        return Key(request.view, tuple(sorted_rows), request.window)

    def _open(self, key: Key) -> Feed:
        watch = partial(self._live.watch, key.view, dict(key.rows), key.window)
        feed = Feed(watch, 0 if self._views[key.view].at_once else PACE, key.most)
        task = asyncio.create_task(feed.run())
        task.add_done_callback(partial(self._feed_ended, key, feed))
        self._feeds[key] = feed, task
        self._keys[feed] = key
        return feed

    def _feed_ended(self, key: Key, feed: Feed, task: asyncio.Task[None]) -> None:
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Refused):
            feed.refuse(error.code, error.facts)
        else:
            _log.error("the feed of %s failed", key.view, exc_info=error)
            feed.refuse("internal", {"id": ""})
        for console, asked in self._consoles.items():
            for id in console.forget(feed):
                del asked[id]
        self._close(feed)

    def _unsubscribe(self, console: Console, id: str) -> None:
        feed = console.feeds.pop(id, None)
        self._consoles[console].pop(id, None)
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
        """An internal error: consoles whose sessions are no longer checked are closed."""
        if not task.cancelled():
            _log.error("sessions were not looked after", exc_info=task.exception())
            for console in self._consoles:
                console.close(closed("internal"))
            self._mind()

    async def _mind_sessions(self) -> None:
        changed = self._sessions.changed
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(changed.wait(), self._beat)
            changed.clear()
            with suppress(Unavailable):  # a store that is away must not blind the control room
                await self._check_sessions(list(self._consoles))

    async def _check_sessions(self, consoles: list[Console]) -> None:
        if not consoles:
            return
        still_open = await self._sessions.still_open({c.who.session for c in consoles})
        for console in self._consoles.keys() & consoles:  # some may have gone meanwhile
            who = still_open.get(console.who.session)
            try:
                permit(who, OPT["access"])
            except Refused as refusal:
                console.close(closed(refusal.code), 4000 + status_of(refusal))
            if who is not None and not console.leaving:
                self._renew(console, who)

    def _renew(self, console: Console, who: Who) -> None:
        """Who may see other rows now than before gets those instead, or is refused."""
        turned = who.locked != console.who.locked
        console.who = who
        for id, request in list(self._consoles[console].items()):
            try:
                if self._key(who, request) != self._keys[console.feeds[id]]:
                    self._subscribe(console, request)
            except Refused as refusal:
                self._unsubscribe(console, id)
                console.refuse(id, refused(id, refusal))
        if turned:
            console.offer(_timed("beat", console))


async def _pump(console: Console, socket: WebSocket[Who, Any, Any]) -> None:
    with suppress(WebSocketDisconnect, OSError):
        await console.pump(socket)


def _timed(kind: str, console: Console) -> Message:
    locked = f',"locked":"{console.who.locked}"' if console.who.locked else ""
    return Message(f'{{"type":"{kind}","now":{clock.now()}{locked}}}')


@websocket("/api/live", opt=OPT)
async def live(socket: WebSocket[Who, Any, Any], hub: NamedDependency[Hub]) -> None:
    """Live tables, for as long as the console is open."""
    await socket.accept()
    await hub.attend(socket)
