"""A whole node with people and the web, on a real store and a real port, for tests to knock at."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import httpx
import msgspec
import websockets
from litestar import Litestar
from sqlalchemy import Table, func, select
from websockets import Origin

from scape.app import assemble, tls_of
from scape.base import clock
from scape.base.errors import Unavailable
from scape.base.node import SEARCHERS, Node
from scape.base.question import LiveView
from scape.base.store import Store
from scape.base.tables import journal, sessions, vault
from scape.people import feature as people
from scape.people import passwords
from scape.people.accounts import NewAccount
from scape.people.events import Role
from scape.people.feature import make
from scape.people.service import People
from scape.people.views import accounts
from scape.settings import Agency, Settings
from scape.web import imports, install, system
from scape.web.feature import Feature, Features, Parts
from scape.web.guard import COOKIE, cookie_name
from scape.web.live import BEAT, Hub
from scape.web.pages import Pages
from scape.web.rights import Right
from scape.web.server import serve
from scape.web.shown import Shown, by
from tests.waiting import PATIENCE

CHEAP = replace(passwords.COST, memory_cost=64, time_cost=1)
BOTH = (Role.ADMINISTRATOR, Role.DISPATCHER)  # what the first account has
PASSWORD = "correct horse battery"
SETTINGS = Settings(agency=Agency(name="Liepājas pašvaldības policija", language="lv"))

SEE, SEARCH, MANAGE = Right("house.see"), Right("house.search"), Right("house.manage")
TABLES = Feature[None](
    name="house",
    live=(
        Shown(LiveView("calls"), SEE, by("state"), at_once=True),
        Shown(LiveView("sites"), SEE, keys=True),
    ),
    rights={
        SEE: {Role.VIEWER, Role.DISPATCHER, Role.ADMINISTRATOR},
        SEARCH: {Role.DISPATCHER},
        MANAGE: {Role.ADMINISTRATOR},
    },
)


async def start_people(parts: Parts) -> People:
    """Without a first administrator, and with passwords that are quickly hashed."""
    return make(parts, CHEAP)


PEOPLE = replace(people.FEATURE, start=start_people)


@dataclass
class House:
    node: Node
    parts: Parts
    hub: Hub
    app: Litestar
    address: str
    now: list[int]
    accounts: dict[str, str] = field(default_factory=dict)  # by their roles

    @property
    def people(self) -> People:
        return self.parts.service(People)

    @property
    def cookie(self) -> str:
        """The name of the session's cookie."""
        secure = self.address.startswith("https:")
        return cookie_name(COOKIE, secure or self.parts.settings.web.public.startswith("https:"))

    def browser(self, token: str = "") -> httpx.AsyncClient:
        """Somebody's browser, showing the console; signed in if it has a token."""
        return httpx.AsyncClient(
            base_url=self.address,
            timeout=PATIENCE,
            verify=False,  # no certificate store to load: there is no TLS
            headers={"Origin": self.address},
            cookies={self.cookie: token} if token else None,
        )

    @asynccontextmanager
    async def desk(self, *roles: str) -> AsyncIterator[httpx.AsyncClient]:
        """The browser of somebody with these roles, signed in."""
        async with self.browser(await self.sign_in(*roles)) as browser:
            yield browser

    async def open_account(self, name: str, *roles: str, password: str = PASSWORD) -> str:
        request = NewAccount(name=name, full_name=name.title(), roles=roles, language="lv")
        return (await self.people.open_account(request, "", password)).id

    async def sign_in(self, *roles: str) -> str:
        """A fresh session of the account with these roles; its token."""
        name = "-".join(roles)
        if name not in self.accounts:
            self.accounts[name] = await self.open_account(name, *roles)
        return await self.sign_in_as(name)

    async def sign_in_as(self, name: str) -> str:
        return (await self.people.sign_in(name, PASSWORD, "192.0.2.1")).token

    async def count_sessions(self) -> int:
        return await self._count(sessions)

    async def count_accounts(self) -> int:
        return await self._count(accounts)

    async def count_secrets(self) -> int:
        return await self._count(vault)

    async def _count(self, table: Table) -> int:
        statement = select(func.count()).select_from(table)
        return await self.node.read(lambda c: c.execute(statement).scalar_one())

    @asynccontextmanager
    async def console(
        self, token: str, max_queue: int = 1000
    ) -> AsyncIterator[websockets.ClientConnection]:
        """An open live socket that has been greeted; it takes `max_queue` messages unasked."""
        async with self.knock(token, max_queue=max_queue) as socket:
            assert (await hear(socket))["type"] == "hello"
            yield socket

    def knock(
        self, token: str = "", origin: str | None = None, max_queue: int = 1000
    ) -> websockets.connect:
        return websockets.connect(
            self.address.replace("http", "ws") + "/api/live",
            origin=Origin(self.address if origin is None else origin),
            additional_headers={"Cookie": f"{self.cookie}={token}"} if token else {},
            compression=None,
            max_queue=max_queue,
            max_size=None,
        )

    def journal_is_full(self) -> None:
        """From now on the node cannot write."""
        self.node.change = _away  # type: ignore[method-assign]

    def store_is_away(self) -> None:
        """From now on the node can neither write nor read."""
        self.node.change = self.node.read = self.node.search = _away  # type: ignore[method-assign]

    @asynccontextmanager
    async def slow_searches(self) -> AsyncIterator[None]:
        """While the block runs every search waits: those that run, and more behind them."""
        end = threading.Event()
        searches = [
            asyncio.create_task(self.node.search(lambda _: end.wait()))
            for _ in range(2 * SEARCHERS)
        ]
        try:
            yield
        finally:
            end.set()
            await asyncio.gather(*searches)

    async def journal(self, kind: str) -> list[dict[str, Any]]:
        """The bodies of all entries of a kind, each with its subject and actor."""
        statement = select(journal).where(journal.c.kind == kind).order_by(journal.c.seq)
        rows = await self.node.read(lambda c: c.execute(statement).all())
        return [
            {"subject": row.subject, "actor": row.actor, **msgspec.json.decode(row.body)}
            for row in rows
        ]


async def _away(*_: object, **__: object) -> Any:
    raise Unavailable("store-full")


async def hear(socket: websockets.ClientConnection, *, kind: str = "") -> dict[str, Any]:
    """The next message that is no beat, or the next of this kind."""
    async with asyncio.timeout(PATIENCE):
        while True:
            message: dict[str, Any] = msgspec.json.decode(await socket.recv())
            if message["type"] == kind or (not kind and message["type"] != "beat"):
                return message


async def subscribe(
    socket: websockets.ClientConnection, view: str, id: str = "a", **filter: object
) -> None:
    body = {"type": "subscribe", "id": id, "view": view, "filter": filter, "window": 100}
    await socket.send(msgspec.json.encode(body).decode())


def answering(feature: Feature[Any], service: object) -> Feature[Any]:
    """The routes of a feature before this service, which has its own node."""

    async def start(parts: Parts) -> object:
        return service

    return Feature(name=feature.name, routes=feature.routes, rights=feature.rights, start=start)


@asynccontextmanager
async def open_house(
    folder: Path,
    *others: Feature[Any],
    settings: Settings = SETTINGS,
    console: Path | None = None,
    port: int = 0,
    beat: float = BEAT,
    key: bytes = b"",
) -> AsyncIterator[House]:
    """The program with these features above people; none of them runs."""
    now = [clock.now()]
    features = Features(system.FEATURE, imports.FEATURE, install.FEATURE, PEOPLE, TABLES, *others)
    store, key = Store(folder), key or os.urandom(32)

    def hand() -> int:
        return now[0]

    follows = features.follows
    node = Node(store, features.views, features.live, key, hand, steady=hand, follows=follows)
    await node.start()
    try:
        program = await assemble(
            features, node, settings, Pages(console or folder / "console"), beat
        )
        tls, proxies = tls_of(program.parts), settings.web.proxies
        async with serve(program.app, "127.0.0.1", port, proxies=proxies, tls=tls) as address:
            yield House(node, program.parts, program.hub, program.app, address, now)
    finally:
        await node.stop()
