"""The registers as a browser reaches them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import Table, select

from scape.base.node import Node
from scape.people.events import Role
from scape.radio.feature import FEATURE
from scape.radio.registers import tables
from scape.radio.registers.registers import links, radios, sites
from tests.radio.listening import ListeningSwitch, network
from tests.web.house import BOTH, House, answering, open_house

pytestmark = pytest.mark.anyio

SITE = {"number": 247001, "name": "Liepāja", "talkgroups": [{"slot": 1, "talkgroup": 101}]}
RADIO = {"number": 5, "name": "M21 Ozols"}


@asynccontextmanager
async def agency(folder: Path) -> AsyncIterator[tuple[House, Node, ListeningSwitch]]:
    """A house whose routes are the radio's."""
    (folder / "radio").mkdir()
    async with (
        network(folder / "radio") as (node, radio, switch),
        open_house(folder, answering(FEATURE, radio)) as house,
    ):
        yield house, node, switch


async def row(node: Node, table: Table, id: int | str) -> dict[str, Any]:
    one = select(table).where(table.c.id == id)
    return await node.read(lambda connection: dict(connection.execute(one).mappings().one()))


async def ask(
    browser: httpx.AsyncClient, method: str, path: str, body: Any = None
) -> tuple[int, Any]:
    """The status and what was said; of a refusal its code alone."""
    answer = await browser.request(method, f"/api/radio/{path}", json=body)
    said: Any = answer.json() if answer.content else None
    return answer.status_code, said["code"] if answer.is_error else said


async def test_sites(tmp_path: Path) -> None:
    more = {
        "name": "Nīca",
        "colour_code": 7,
        "receive_hz": 438_800_000,
        "transmit_hz": 431_200_000,
        "emergency_slot": 2,
        "takes_options": True,
        "talkgroups": [{"slot": 2, "talkgroup": 101, "on_air": 9, "minutes": 15}],
    }
    async with agency(tmp_path) as (house, node, switch), house.desk(Role.ADMINISTRATOR) as b:
        _, made = await ask(b, "POST", "sites", SITE)
        [site] = (await switch.until(lambda c: bool(c.sites))).sites
        assert site.secrets == ()
        _, given = await ask(b, "POST", "sites/247001/secret")
        status, made = await ask(b, "PUT", f"sites/247001?version={made['version']}", more)
        stored = await row(node, sites, 247001)
        assert (status, {name: stored[name] for name in more}) == (200, more)
        _, rotated = await ask(b, "POST", "sites/247001/secret")
        [site] = (await switch.configuration(5)).sites
        assert site.secrets == (rotated["secret"], given["secret"])
        _, last = await ask(b, "POST", "sites/247001/secret", {"at_once": True})
        [site] = (await switch.configuration(6)).sites
        assert site.secrets == (last["secret"],)
        assert (await ask(b, "DELETE", f"sites/247001?version={made['version']}"))[0] == 204
        assert await ask(b, "POST", "sites/247001/secret") == (404, "no-such-entry")
        for wrong in ({"colour_code": 16}, {"emergency_slot": 3}, {"receive_hz": -1}):
            assert await ask(b, "POST", "sites", SITE | wrong) == (422, "bad-input")


async def test_links(tmp_path: Path) -> None:
    details = {"name": "Klaipėda", "link_kind": "openbridge", "host": "192.0.2.8", "port": 62035}
    details |= {"short_secret": True}
    async with agency(tmp_path) as (house, node, switch), house.desk(Role.ADMINISTRATOR) as b:
        status, made = await ask(b, "POST", "links", details | {"number": 8, "secret": "x"})
        assert (status, set(made)) == (201, {"id", "version"})
        other = details | {"options": "TS1=101", "talkgroups": SITE["talkgroups"]}
        status, made = await ask(b, "PUT", f"links/8?version={made['version']}", other)
        assert status == 200
        path = f"links/8?version={made['version']}"
        assert await ask(b, "PUT", "links/8/secret", {"secret": "y"}) == (204, None)
        [link] = (await switch.until(lambda c: c.links[0].secret == "y")).links
        assert (link.host, link.options) == ("192.0.2.8", "TS1=101")
        assert (await row(node, links, 8))["link_kind"] == "openbridge"
        for key in ("PASS", "pass ", "Password"):
            said = details | {"options": f"TS1=101; {key}=hush;TS2=7"}
            assert await ask(b, "POST", "links", said | {"number": 9, "secret": "x"}) == (
                409,
                "options-password",
            )
            assert await ask(b, "PUT", path, said) == (409, "options-password")
        assert await ask(b, "DELETE", path) == (204, None)
        assert await ask(b, "PUT", "links/8/secret", {"secret": "y"}) == (404, "no-such-entry")
        for wrong in ({"host": "a b"}, {"port": 0}, {"link_kind": "ipsc"}, {"secret": ""}):
            body = details | {"number": 8, "secret": "x"} | wrong
            assert await ask(b, "POST", "links", body) == (422, "bad-input")


async def test_radios_and_their_states(tmp_path: Path) -> None:
    rights = {"priority": 9, "talkgroups": [101], "private": False, "all_call": True}
    aliases = {"alias_lv": "Ozols", "alias_lt": "Ąžuolas", "alias_en": "Oak", "unit": "E1"}
    async with agency(tmp_path) as (house, node, switch):
        await house.open_account("second", Role.DISPATCHER)
        second = house.browser(await house.sign_in_as("second"))
        async with house.desk(*BOTH) as b, second:
            for away in ("lost", "stolen"):
                wrong = RADIO | {"state": away}
                assert await ask(b, "POST", "radios", wrong) == (422, "bad-input")
            for number in (0, 16776416, 16777215):
                reserved = RADIO | {"number": number}
                assert await ask(b, "POST", "radios", reserved) == (422, "bad-input")
            for number in (0, 16777215):
                reserved = {"number": number, "name": "x"}
                assert await ask(b, "POST", "talkgroups", reserved) == (422, "bad-input")
            status, made = await ask(b, "POST", "radios", RADIO | {"state": "spare"})
            assert status == 201
            said = {"name": "M22"} | rights | aliases
            status, made = await ask(b, "PUT", f"radios/5?version={made['version']}", said)
            assert status == 200
            path = f"radios/5?version={made['version']}"
            stored = await row(node, radios, 5)
            assert {name: stored[name] for name in said} == said
            assert stored["state"] == "spare"
            assert await ask(b, "PUT", "radios/5/state", {"state": "in-use"}) == (204, None)
            lost = {"state": "lost", "why": "jūrā"}
            assert await ask(b, "PUT", "radios/5/state", {"state": "lost"}) == (422, "bad-input")
            assert await ask(b, "POST", "radios/5/lost", lost) == (204, None)
            assert switch.orders == [("inhibit", 5)]
            assert await ask(b, "DELETE", path) == (409, "revival-needed")
            assert await ask(b, "POST", "radios/5/revival", {}) == (201, {"done": False})
            again = await ask(b, "POST", "radios/5/revival", {})
            assert again == (409, "second-person-needed")
            me = house.accounts["-".join(BOTH)]
            other = await ask(second, "POST", "radios/5/revival", {"asked_by": "x"})
            assert other == (409, "revival-asked-by-other")
            agreed = await ask(second, "POST", "radios/5/revival", {"asked_by": me})
            assert agreed == (201, {"done": True})
            assert switch.orders == [("revive", 5)]
            assert (await row(node, radios, 5))["state"] == "in-use"
            assert await ask(b, "DELETE", path) == (204, None)


async def test_patches_are_for_dispatchers(tmp_path: Path) -> None:
    async with agency(tmp_path) as (house, node, _):
        async with house.desk(Role.ADMINISTRATOR) as b:
            for number in (101, 102):
                group = {"number": number, "name": "x", "priority": 2, "over_limit": 30.5}
                assert (await ask(b, "POST", "talkgroups", group))[0] == 201
        async with house.desk(Role.DISPATCHER) as b:
            assert await ask(b, "POST", "talkgroups", {}) == (403, "no-right")
            wanted = {"talkgroups": [101, 102], "minutes": 1441, "why": "x"}
            assert await ask(b, "POST", "patches", wanted) == (422, "bad-input")
            for number in (0, -1, 1 << 24, 1 << 63):
                odd = wanted | {"minutes": 5, "talkgroups": [101, number]}
                assert await ask(b, "POST", "patches", odd) == (422, "bad-input")
            status, opened = await ask(b, "POST", "patches", wanted | {"minutes": 1440})
            assert status == 201
            stored = await row(node, tables.patches, opened["patch"])
            assert stored["opened_by"] == house.accounts[Role.DISPATCHER]
            assert await ask(b, "POST", "patches", wanted | {"minutes": 5}) == (
                409,
                "already-patched",
            )
            path = f"patches/{opened['patch']}"
            assert await ask(b, "DELETE", path) == (204, None)
            assert await ask(b, "DELETE", path) == (404, "no-such-patch")


async def test_a_list_of_radios(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.ADMINISTRATOR) as b:
        await ask(b, "POST", "radios", RADIO)
        reason = {"X-Reason": "inventory"}

        async def send(path: str, content: bytes) -> tuple[int, Any]:
            path = f"/api/radio/radios/{path}"
            answer = await b.post(path, content=content, headers=reason, timeout=60)
            return answer.status_code, answer.json()

        good = b"number,name\n5,M21\n6,M22\n"
        _, tried = await send("imports/preview", good + b"x,y\n")
        assert (tried["new"], tried["changed"], tried["wrong"]) == (1, 1, 1)
        status, refused = await send("imports", good + b"x,y\n")
        assert (status, refused["code"]) == (409, "list-mistakes")
        assert (await row(house.node, radios, 5))["name"] == "M21 Ozols"
        assert (await send("imports", good))[0] == 201
        assert (await row(house.node, radios, 5))["name"] == "M21"
        silent = await b.get("/api/radio/radios/export")
        assert (silent.status_code, silent.json()["code"]) == (409, "reason-needed")
        listed = await b.get("/api/radio/radios/export", headers=reason, timeout=60)
        assert listed.headers["content-type"] == "text/csv; charset=utf-8"
        assert listed.content.decode("utf-8-sig").splitlines() == [
            "number,name,unit,alias_lv,alias_lt,alias_en,priority,talkgroups,private,all_call,state",
            "5,M21,,,,,0,all,yes,no,in-use",
            "6,M22,,,,,0,all,yes,no,in-use",
        ]
        [taken] = await house.journal("register.exported")
        assert taken["actor"] == house.accounts[Role.ADMINISTRATOR]
