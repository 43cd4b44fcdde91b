"""`scape radio`: the network as the switch sees it, also while node or store are down.

Reads only, except `check`, which sends a radio check and a text to the radio that keyed up.
"""

import asyncio
import contextlib
import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
from sqlalchemy import Connection, Select, Table, select

from scape.base import clock, ids, vault
from scape.base.errors import UNDECODABLE, Malformed, Missing, Refused, Unavailable
from scape.base.rows import ViewRow
from scape.base.store import Store, trouble
from scape.base.terminal import echo
from scape.base.words import Words
from scape.radio.events import (
    AirEvent,
    CallBlocked,
    CallEnded,
    CallStarted,
    OrderDone,
    OrderFailed,
    OrderKind,
    OrderSent,
)
from scape.radio.registers.registers import links, radios, sites, talkgroups
from scape.radio.terminal import monitor, pages, proof
from scape.radio.terminal.book import Book, Now
from scape.radio.traffic.tables import calls, connections
from scape.radio.wire.framing import framed, read, read_written
from scape.radio.wire.messages import (
    Configuration,
    FromSwitch,
    Observe,
    Order,
    Presence,
    Probe,
    Report,
    Switch,
)
from scape.radio.wire.reports import read_report

T = TypeVar("T")

GREETING = 5.0  # seconds; a working switch sends something each second
LATEST = 5000  # calls that `who` searches for radios
CALL = 180.0  # seconds, the longest that `check` waits for the end of a call
ANSWER = 30.0  # seconds for a radio to answer an order
PROGRESS = 10.0

_decoder: msgspec.msgpack.Decoder[FromSwitch] = msgspec.msgpack.Decoder(FromSwitch)


KeyUp = CallStarted | CallBlocked


class Asked(NamedTuple):
    """The arguments: a command, number or name of its site, seconds to wait for a radio, JSON or
    text.
    """

    what: str
    site: str = ""
    wait: float = 60.0
    json: bool = False


class Observer:
    """A connection to the switch that only listens."""

    def __init__(
        self, hello: Switch, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self.hello = hello
        self._reader = reader
        self._writer = writer
        self._heard: asyncio.Queue[FromSwitch | None] = asyncio.Queue()
        self._listening = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        """Read in a separate task, so that cancelling `hear` does not split a message."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, Malformed):
            while True:
                message = await read(self._reader, _decoder)
                self._heard.put_nowait(message)
        self._heard.put_nowait(None)

    async def hear(self) -> FromSwitch:
        """The next message; `Unavailable` if the switch has disconnected."""
        message = await self._heard.get()
        if message is None:
            self._heard.put_nowait(None)
            raise Unavailable("switch-away", why="")
        return message

    def close(self) -> None:
        self._listening.cancel()
        self._writer.close()

    async def now(self) -> tuple[Now, list[tuple[int, AirEvent]]]:
        """The next presence, and the events until then."""
        happened = []
        while not isinstance(message := await self.hear(), Presence):
            happened += _event(message)
        return Now(hello=self.hello, presence=message), happened

    async def events(self) -> AsyncIterator[tuple[int, AirEvent]]:
        """The events from now on, with their time."""
        while True:
            for happened in _event(await self.hear()):
                yield happened

    def probe(self, order: Order) -> None:
        self._writer.write(framed(Probe(order)))


def _event(message: FromSwitch) -> list[tuple[int, AirEvent]]:
    """None for an event of a newer switch that this program does not know."""
    if not isinstance(message, Report):
        return []
    try:
        happened = read_report(message, "").event
    except Malformed:
        return []
    assert isinstance(happened, AirEvent)
    return [(message.at, happened)]


@asynccontextmanager
async def observe(path: Path) -> AsyncIterator[Observer]:
    """Listen to the switch; `Unavailable("switch-away")` if it does not answer."""
    try:
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(framed(Observe()))
        async with asyncio.timeout(GREETING):
            hello = await read(reader, _decoder)
    except (OSError, asyncio.IncompleteReadError, Malformed) as error:
        why = error.strerror if isinstance(error, OSError) else ""
        raise Unavailable("switch-away", why=why or "") from None
    assert isinstance(hello, Switch)
    observer = Observer(hello, reader, writer)
    try:
        yield observer
    finally:
        observer.close()


def read_book(data: Path, url: str) -> Book:
    """The configuration of the switch, and the store's registers if they can be read."""
    book = Book(configuration=_configuration(data))
    store = Store(data, url)
    try:
        with store.read() as connection:
            return _registers(book, connection)
    except store.errors as error:
        return msgspec.structs.replace(book, trouble=trouble(error).code)
    finally:
        store.close()


def _registers(book: Book, connection: Connection) -> Book:
    def rows(statement: Select[Any]) -> list[ViewRow]:
        return [dict(row) for row in connection.execute(statement).mappings()]

    def numbered(table: Table) -> dict[int, ViewRow]:
        return {row["id"]: row for row in rows(select(table))}

    heard = numbered(connections)
    return msgspec.structs.replace(
        book,
        sites={id: heard.get(id, {}) | row for id, row in numbered(sites).items()},
        links={id: heard.get(id, {}) | row for id, row in numbered(links).items()},
        radios=numbered(radios),
        talkgroups=numbered(talkgroups),
        calls=rows(select(calls).order_by(calls.c.started.desc()).limit(LATEST)),
    )


def _configuration(data: Path) -> Configuration:
    """The sealed configuration of the switch; an empty one if there is none yet."""
    sealed, key = data / "switch" / "configuration", data / "vault.key"
    if not (sealed.exists() and key.exists()):
        return Configuration()
    try:
        opened = vault.unseal(vault.load_key(key, lambda: True), sealed.read_bytes())
        return read_written(opened)
    except UNDECODABLE:
        return Configuration()


def run(asked: Asked, data: Path, url: str, words: Words) -> int:
    """Run one command; returns the exit status."""
    tool = Tool(asked, data, url, words)
    commands = {
        "status": tool.status,
        "who": tool.who,
        "talkgroups": tool.talkgroups,
        "monitor": tool.monitor,
        "check": tool.check,
    }
    try:
        return asyncio.run(commands[asked.what]())
    except KeyboardInterrupt:
        return 0 if asked.what == "monitor" else 130


class Tool:
    def __init__(self, asked: Asked, data: Path, url: str, words: Words) -> None:
        self._asked = asked
        self._socket = data / "switch" / "switch.sock"
        self._book = msgspec.structs.replace(read_book(data, url), say=words.say)
        self._say = words.say

    async def status(self) -> int:
        async with observe(self._socket) as switch:
            now, _ = await switch.now()
        page = pages.status(now, self._book)
        return self._show(page, lambda: pages.status_lines(page, self._book, self._say))

    async def who(self) -> int:
        """Adds calls in progress, if the switch answers."""
        live: list[tuple[int, CallStarted]] = []
        try:
            async with observe(self._socket) as switch:
                _, happened = await switch.now()
            live = [(at, event) for at, event in happened if isinstance(event, CallStarted)]
        except Unavailable as away:
            if self._book.trouble:
                raise
            echo(self._say(f"refused-{away.code}", **away.facts), error=True)
        page = pages.who(self._book, live)
        return self._show(page, lambda: pages.who_lines(page, self._book, self._say))

    async def talkgroups(self) -> int:
        async with observe(self._socket) as switch:
            now, _ = await switch.now()
        page = pages.talkgroups(now, self._book)
        return self._show(page, lambda: pages.talkgroup_lines(page, self._book, self._say))

    async def monitor(self) -> int:
        lines = monitor.Monitor(self._book, self._say)
        async with observe(self._socket) as switch:
            if not self._asked.json:
                echo(self._say("radio-term-monitoring"), error=True)
            async for at, event in switch.events():
                if self._asked.json:
                    echo(_json(monitor.for_machines(at, event)))
                elif line := lines.line(at, event):
                    echo(line)
        return 0

    async def check(self) -> int:
        """Check both directions of one site; exit status 1 if something is wrong."""
        site, found = site_named(self._asked.site, self._book), []
        async with observe(self._socket) as switch:
            async for finding in self._findings(switch, site):
                found.append(finding)
                if not self._asked.json:
                    echo(proof.line(finding, self._say))
        if self._asked.json:
            page = {"site": site, "works": proof.works(found), "findings": found}
            echo(_json(page))
        else:
            echo(self._say("radio-check-works" if proof.works(found) else "radio-check-works-not"))
        return 0 if proof.works(found) else 1

    async def _findings(self, switch: Observer, site: int) -> AsyncIterator[proof.Finding]:
        book = self._book
        now, _ = await switch.now()
        present = now.site(site)
        for finding in proof.look(site, present, book):
            yield finding
        if present is None or not present.connected:
            return
        event = await self._key_up(switch, site)
        for finding in proof.heard(event, book):
            yield finding
        if event is None:
            return
        if isinstance(event, CallStarted) and (end := await self._end(switch, event.call)):
            for finding in proof.measured(end):
                yield finding
        if not book.configuration.data_id:
            yield proof.bad("no-data-id")
            return
        radio_check = await self._order(switch, event.source, "check")
        text = await self._order(switch, event.source, "text")
        for finding in proof.answered(radio_check, text, book.sites.get(site, {})):
            yield finding

    async def _key_up(self, switch: Observer, site: int) -> KeyUp | None:
        """The next radio that talks at the site; shows a countdown meanwhile."""
        self._progress("radio-check-key-up", place=self._book.place(site))
        until = time.monotonic() + self._asked.wait
        key_up: Coroutine[Any, Any, KeyUp] = _first(switch.events(), partial(_key_up_at, site))
        waiting = asyncio.create_task(key_up)
        try:
            while (left := until - time.monotonic()) > 0:
                done, _ = await asyncio.wait([waiting], timeout=min(left, PROGRESS))
                if done:
                    return waiting.result()
                self._progress(
                    "radio-check-waiting", seconds=round(max(0.0, until - time.monotonic()))
                )
            return None
        finally:
            waiting.cancel()

    async def _end(self, switch: Observer, call: str) -> CallEnded | None:
        def ended(event: AirEvent) -> CallEnded | None:
            return event if isinstance(event, CallEnded) and event.call == call else None

        try:
            async with asyncio.timeout(CALL):
                return await _first(switch.events(), ended)
        except TimeoutError:
            return None

    async def _order(self, switch: Observer, radio: int, kind: OrderKind) -> proof.Answer:
        """Send one order, and wait for its result."""
        self._progress(f"radio-check-sending-{kind}", who=self._book.radio(radio))
        now = clock.now()
        text = self._say("radio-check-text") if kind == "text" else ""
        expires = now + round(ANSWER * 1e6)
        order = Order(order=ids.new(now), kind=kind, destination=radio, text=text, expires=expires)
        sent = False

        def fate(event: AirEvent) -> proof.Answer | None:
            nonlocal sent
            if getattr(event, "order", "") != order.order:
                return None
            sent = sent or isinstance(event, OrderSent)
            if isinstance(event, OrderDone):
                return "done"
            return event.why if isinstance(event, OrderFailed) else None

        switch.probe(order)
        try:
            async with asyncio.timeout(ANSWER + GREETING):
                answer: proof.Answer = await _first(switch.events(), fate)
        except TimeoutError:
            answer = "expired"
        return answer if sent or answer != "expired" else "not-sent"

    def _progress(self, id: str, **facts: Any) -> None:
        """Print progress, unless the output is JSON."""
        if not self._asked.json:
            echo(f"      {self._say(id, **facts)}")

    def _show(self, page: Any, lines: Callable[[], list[str]]) -> int:
        echo(_json(page) if self._asked.json else "\n".join(lines()))
        return 0


def site_named(said: str, book: Book) -> int:
    """The number of the repeater of this number or name; `Refused` if there is none, or several."""
    said = said.strip()
    if re.fullmatch(r"\d{1,10}", said, re.ASCII):
        return int(said)
    names: dict[int, str] = {row["id"]: row["name"] for row in book.sites.values()}
    names |= {one.number: one.name for one in book.places()}
    found = [number for number, name in names.items() if name.casefold() == said.casefold()]
    if not found:
        raise Missing("site-unknown", name=said)
    if len(found) > 1:
        raise Refused("site-ambiguous", name=said, numbers=", ".join(map(str, sorted(found))))
    return found[0]


def _key_up_at(site: int, event: AirEvent) -> KeyUp | None:
    return event if isinstance(event, KeyUp) and event.site == site else None


async def _first(
    events: AsyncIterator[tuple[int, AirEvent]], wanted: Callable[[AirEvent], T | None]
) -> T:
    """The result of `wanted` for the first event for which there is one."""
    async for _, event in events:
        if (found := wanted(event)) is not None:
            return found
    raise Unavailable("switch-away", why="")


def _json(page: Any) -> str:
    return msgspec.json.encode(page).decode()
