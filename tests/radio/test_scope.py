"""No route acts on a thing of the radio network that the session does not see."""

from pathlib import Path
from typing import Any

import pytest
from litestar.handlers import HTTPRouteHandler
from sqlalchemy import func, select

from scape.base.scope import Scope
from scape.base.tables import journal
from scape.radio.desk import service as desk
from scape.radio.feature import FEATURE
from scape.radio.registers import routes as registers
from scape.radio.registers.registers import ALL
from tests.radio.test_register_routes import RADIO, SITE, agency, ask
from tests.web.house import BOTH

pytestmark = pytest.mark.anyio

SHORT = {"secret": "x", "short_secret": True}
LINK = {"number": 8, "name": "K", "link_kind": "openbridge", "host": "192.0.2.8", "port": 62035}
GROUPS = [{"number": 101, "name": "A"}, {"number": 102, "name": "B"}]
TEXT = {"kind": "text", "text": "x", "destination": 5}
PATCH = {"talkgroups": [101, 102], "minutes": 9}
# Routes that show or take many entries; those of registers have tests of their own.
OF_MANY = {"imports", "export", "schema", "calls", "quality"}

# What each route is asked for a thing that exists, by its path below /api/radio.
BODIES: dict[str, Any] = {
    "PUT sites/{id:int}": {"name": "X"},
    "PUT links/{id:int}": {name: said for name, said in LINK.items() if name != "number"},
    "PUT radios/{id:int}": {"name": "X"},
    "PUT talkgroups/{id:int}": {"name": "X"},
    "PUT links/{number:int}/secret": {"secret": "x"},
    "PUT radios/{number:int}/state": {"state": "spare"},
    "POST radios/{number:int}/lost": {"state": "lost"},
    "POST orders": TEXT,
    "POST patches": PATCH,
}


def acts() -> list[str]:
    """Every route that changes one thing, by its id or in its body."""
    found = []
    for handler in FEATURE.routes:
        assert isinstance(handler, HTTPRouteHandler)
        [path] = handler.paths
        below = path.removeprefix("/api/radio/")
        of_one = "{" in below or below in ("orders", "patches")
        if of_one and not OF_MANY & {*below.split("/")}:
            found += [f"{method} {below}" for method in handler.http_methods - {"GET", "OPTIONS"}]
    return sorted(found)


def nothing(who: object) -> Scope:
    return {"id": frozenset[Any]()}


async def test_what_a_session_does_not_see_it_cannot_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(acts()) >= 16
    async with agency(tmp_path) as (house, node, _), house.desk(*BOTH) as browser:
        for noun, body in (("sites", SITE), ("links", LINK | SHORT), ("radios", RADIO)):
            assert (await ask(browser, "POST", noun, body))[0] == 201
        for group in GROUPS:
            assert (await ask(browser, "POST", "talkgroups", group))[0] == 201
        ids = {"sites": 247001, "links": 8, "radios": 5, "talkgroups": 101}
        ids["patches"] = (await ask(browser, "POST", "patches", PATCH))[1]["patch"]
        ids["orders"] = (await ask(browser, "POST", "orders", TEXT))[1]["order"]

        for register in ALL:
            monkeypatch.setattr(register, "scope", {"id": lambda who: frozenset[Any]()})
        for module, name in ((registers, "PATCHES"), (desk, "ORDERS")):
            hidden = getattr(module, name)._replace(scope=nothing)
            monkeypatch.setattr(module, name, hidden)

        async def recorded() -> int:
            of_radio = select(func.count()).where(journal.c.kind.like("radio.%"))
            return await node.read(lambda c: c.execute(of_radio).scalar_one())

        before = await recorded()
        for act in acts():
            method, _, path = act.partition(" ")
            noun, *rest = path.split("/")
            asked = "/".join([noun, *(str(ids[noun]) if "{" in part else part for part in rest)])
            answer = await browser.request(
                method,
                f"/api/radio/{asked}?version=1",
                json=BODIES.get(act),
                headers={"X-Reason": "x"},
            )
            assert answer.status_code == 404, (act, answer.text)
            assert answer.json()["code"].startswith(("no-such", "order-unknown")), act
        assert await recorded() == before
