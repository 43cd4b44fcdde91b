"""The only wiring: which parts there are, and who is given whom.

UDP -> radio/server (a process of its own) -> local socket -> radio/service -> journal + views
    -> base/live -> web/live -> consoles
browser -> web/guard -> routes -> services -> journal + views -> base/live -> web/live
"""

import asyncio
import signal
from pathlib import Path

from scape.base import supervise, vault
from scape.base.live import LiveView
from scape.base.node import HEALTH, Node
from scape.base.store import Store
from scape.people import rights as people_rights
from scape.people import routes as people_routes
from scape.people import views as people_views
from scape.people.roles import roles
from scape.people.service import Agency, People
from scape.radio import rights as radio_rights
from scape.radio import views as radio_views
from scape.radio.node.configuration import Rules
from scape.radio.registers import routes as radio_routes
from scape.radio.service import Radio
from scape.radio.traffic import routes as traffic_routes
from scape.settings import Radio as RadioSettings
from scape.settings import Settings, data_folder, split_address
from scape.web import events as web_events
from scape.web.guard import Guard
from scape.web.live import Hub, Shown
from scape.web.metrics import Metrics, NodeFigures, metrics
from scape.web.pages import Pages
from scape.web.rights import SIGNED_IN, Who
from scape.web.server import create_app, serve

VIEWS = (people_views.VIEWS, radio_views.VIEWS)
ROUTES = (*people_routes.ROUTES, *radio_routes.ROUTES, *traffic_routes.ROUTES, metrics)
LIVE = (LiveView("people_accounts", people_views.accounts), *radio_views.LIVE)

ROLES = roles({**people_rights.RIGHTS, **radio_rights.RIGHTS})

# Who may watch which view, by which columns it may be narrowed, and which may not wait.
SHOWN = {
    HEALTH.name: Shown(SIGNED_IN, at_once=True),
    "people_accounts": Shown(people_rights.MANAGE, frozenset({"role", "disabled"})),
    "radio_calls": Shown(radio_rights.SEE, frozenset({"state", "emergency"}), at_once=True),
    "radio_sites": Shown(radio_rights.SEE, frozenset({"state"})),
    "radio_strangers": Shown(radio_rights.SEE),
    "radio_radios": Shown(radio_rights.SEE),
    "radio_talkgroups": Shown(radio_rights.SEE),
    "radio_links": Shown(radio_rights.SEE),
    "radio_patches": Shown(radio_rights.SEE, frozenset({"closed"}), at_once=True),
    "radio_blocked": Shown(radio_rights.SEE),
    "radio_alarms": Shown(radio_rights.SEE, frozenset({"state", "kind"}), at_once=True),
    "radio_orders": Shown(radio_rights.COMMAND, frozenset({"state", "kind"})),
    "radio_texts": Shown(radio_rights.COMMAND),
    radio_views.PRESENCE: Shown(radio_rights.SEE),
}


def key_file(data: Path) -> Path:
    """The vault's key, outside the database."""
    return data / "vault.key"


def switch_folder(data: Path) -> Path:
    """What the switch keeps: spool, recordings, sessions, its socket to the node."""
    return data / "switch"


async def run_node(settings: Settings, file: Path) -> None:
    """The node: everything but the switch, until a signal or the end of standard input."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    supervise.stop_with_input(stop)

    data = data_folder(settings, file)
    store = Store(data, settings.data.store)
    node = Node(store, VIEWS, LIVE, vault.load_key(key_file(data)))
    await node.start()
    try:
        await _serve(node, settings, data, stop)
    finally:
        await node.stop()


async def rescue(settings: Settings, file: Path, name: str) -> str:
    """A new one-time password for an account; `Unavailable` while a node holds the store."""
    data = data_folder(settings, file)
    store = Store(data, settings.data.store)
    node = Node(store, VIEWS, LIVE, vault.load_key(key_file(data)))
    await node.start()
    try:
        return await _people(node, settings, data).rescue(name)
    finally:
        await node.stop()


def _people(node: Node, settings: Settings, data: Path) -> People:
    agency = Agency(
        name=settings.agency.name,
        language=settings.agency.language,
        public=settings.web.public,
    )
    return People(node, agency, data / "first-sign-in", ROLES)


async def _serve(node: Node, settings: Settings, data: Path, stop: asyncio.Event) -> None:
    people = _people(node, settings, data)
    await people.first_administrator()
    radio = Radio(
        node,
        switch_folder(data) / "switch.sock",
        _rules(settings.radio),
    )

    async def journal(event: web_events.Consulted, who: Who) -> None:
        await node.change(lambda change: change.record(event, event.route), actor=who.account)

    guard = Guard(people.sessions, journal, settings.web.public)
    hub = Hub(node.live, SHOWN, people.sessions)
    figures = Metrics(settings.web.metrics, [NodeFigures(node), radio.figures])
    app = create_app(
        ROUTES,
        {"people": people, "radio": radio, "figures": figures},
        guard,
        hub,
        Pages(),
    )
    async with serve(app, *split_address(settings.web.listen)), asyncio.TaskGroup() as group:
        talking = group.create_task(radio.run())
        await stop.wait()
        talking.cancel()


def _rules(radio: RadioSettings) -> Rules:
    return Rules(
        hang_time=radio.hang_time,
        time_out=radio.time_out,
        emergency_hang=radio.emergency_hang,
        unknown_radios=radio.unknown_radios,
        data_id=radio.data_id,
        allowed=tuple(map(str, radio.allowed)),
    )
