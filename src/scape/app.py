"""The only wiring: the features, and the services that each gets.

UDP -> radio/switch (a separate process) -> local socket -> radio/service -> journal + views
    -> base/live -> web/live -> consoles
browser -> web/guard -> routes -> services -> journal + views -> base/live -> web/live
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from litestar import Litestar

from scape.alarms import feature as alarms
from scape.base import supervise, vault
from scape.base.addresses import split_address
from scape.base.errors import Refused
from scape.base.node import Node
from scape.base.store import Store
from scape.base.words import every_language
from scape.dispatch import feature as dispatch
from scape.people import feature as people
from scape.people.service import People
from scape.places import feature as places
from scape.radio import feature as radio
from scape.settings import Settings, complete, data_folder, sound_address
from scape.web import imports, install, system
from scape.web.certificates import Certificates
from scape.web.events import Consulted
from scape.web.feature import Features, Parts
from scape.web.guard import Guard
from scape.web.live import BEAT, Hub
from scape.web.metrics import Metrics
from scape.web.pages import Pages
from scape.web.rights import Who
from scape.web.server import Tls, create_app, serve

FEATURES = Features(
    system.FEATURE,
    imports.FEATURE,
    install.FEATURE,
    people.FEATURE,
    places.FEATURE,
    alarms.FEATURE,
    radio.FEATURE,
    dispatch.FEATURE,
)


class Program(NamedTuple):
    """What a node serves: the application, the hub of its live tables, the parts behind them."""

    app: Litestar
    hub: Hub
    parts: Parts


def check(settings: Settings) -> None:
    """`Refused` when the settings do not fit the features."""
    people.check(settings, FEATURES.rights)


def key_file(data: Path) -> Path:
    """The vault's key, outside the database."""
    return data / "vault.key"


def open_store(settings: Settings, file: Path) -> Store:
    """The store of these settings, with every table that the features keep in it."""
    return Store(data_folder(settings, file), settings.data.store)


@asynccontextmanager
async def open_node(settings: Settings, file: Path) -> AsyncIterator[Node]:
    """The node of these settings; `Unavailable` while another program holds its store."""
    store = open_store(settings, file)
    try:
        key = _fitting_key(store, key_file(store.folder))
    except Refused:
        store.close()
        raise
    node = Node(store, FEATURES.views, FEATURES.live, key, follows=FEATURES.follows)
    await node.start()
    try:
        yield node
    finally:
        await node.stop()


def _fitting_key(store: Store, file: Path) -> bytes:
    """The key that opens this store; a new one only while the store has no secret."""
    secret = store.any_secret()
    key = vault.load_key(file, lambda: secret is not None)
    if secret is not None:
        vault.unseal(key, secret)
    return key


async def run_node(settings: Settings, file: Path) -> None:
    """The node: everything but the switch, until a signal or the end of standard input."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    supervise.stop_with_input(stop)
    settings = complete(settings, file)
    async with open_node(settings, file) as node:
        program = await assemble(FEATURES, node, settings, Pages())
        address, proxies = split_address(settings.web.listen), settings.web.proxies
        tls = tls_of(program.parts)
        serving = serve(program.app, *address, proxies=proxies, tls=tls)
        async with serving, asyncio.TaskGroup() as group:
            running = [group.create_task(work) for work in FEATURES.runs(program.parts)]
            await stop.wait()
            for task in running:
                task.cancel()


def tls_of(parts: Parts) -> Tls | None:
    """How the server of these parts does TLS, if it does."""
    certificates = parts.service(Certificates)
    return Tls(certificates.context, certificates.address) if certificates.context else None


async def rescue(settings: Settings, file: Path, name: str) -> str:
    """A new one-time password for an account; `Unavailable` while a node holds the store."""
    async with open_node(settings, file) as node:
        return await people.make(FEATURES.parts(node, settings)).rescue(name)


async def assemble(
    features: Features, node: Node, settings: Settings, pages: Pages, beat: float = BEAT
) -> Program:
    """Start the services of the features, and put guard, live tables and server before them."""
    every_language()  # now, so that no request waits for it
    parts = await features.start(node, settings)
    sessions = parts.service(People).sessions

    async def journal(event: Consulted, who: Who) -> None:
        await node.change(lambda change: change.record(event, event.route), actor=who.account)

    guard = Guard(sessions, journal, settings.web.public)
    hub = Hub(node.live, features.shown, sessions, beat)
    web = settings.web
    figures = Metrics(web.metrics, features.sources(parts), bool(web.proxies))
    services = {"node": node, "figures": figures, **parts.services}
    sound = sound_address(settings)
    app = create_app(features.routes, services, guard, hub, pages, elsewhere=sound)
    return Program(app, hub, parts)
