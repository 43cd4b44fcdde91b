"""Past incidents are found by what was said, and leave as a list."""

import csv
import io
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from scape.base.tables import journal
from scape.people.events import Role
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, on_duty
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

URL = "/api/dispatch/incidents"
WHY = {"X-Reason": "lieta 5"}


async def opened(house: House, browser: httpx.AsyncClient, **fields: Any) -> str:
    house.now[0] += 60_000_000
    return str((await browser.post(URL, json=NOISE | fields)).json()["incident"])


async def found(browser: httpx.AsyncClient, **query: str | int) -> list[str]:
    answer = await browser.get(URL, params=query, headers=WHY)
    assert answer.status_code == 200, answer.text
    return [row["id"] for row in answer.json()["rows"]]


async def test_incidents_are_found_by_words_and_by_what_they_are(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        fight = await opened(house, browser, category="ASB/LL_FIGHT", where={"text": "Peldu 3"})
        noise = await opened(house, browser)
        await browser.post(f"{URL}/{noise}/notes", json={"text": "Kaimiņš Bērziņš"})
        await browser.post(f"{URL}/{noise}/units", json={"unit": unit})
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 1})
        await browser.post(f"{URL}/{noise}/closed", json={"result": "warned"})
        year = (await browser.get(URL)).json()["rows"][0]["year"]
        for query, expected in (
            ({}, [noise, fight]),
            ({"text": "berzin graud"}, [noise]),
            ({"text": "berzin peldu"}, []),
            ({"text": "muzik"}, [noise, fight]),
            ({"standing": "open"}, [fight]),
            ({"standing": "closed", "result": "warned"}, [noise]),
            ({"category": "ASB/LL_FIGHT"}, [fight]),
            ({"number": f"{year}/2"}, [noise]),
            ({"number": f"{year}/20"}, []),
            ({"unit": unit, "text": "graudu"}, [noise]),
            ({"limit": 1}, [noise]),
            ({"limit": 1, "before": noise}, [fight]),
            ({"until": house.node.clock() - 30_000_000}, [fight]),
            ({"since": house.node.clock() - 30_000_000}, [noise]),
        ):
            assert await found(browser, **query) == expected, query
        await browser.post(f"{URL}/{noise}/reopened", json={"why": "atkal"})
        assert await found(browser, standing="open") == [noise, fight]
        assert await found(browser, result="warned") == []


async def test_a_search_needs_a_reason_and_a_list_a_proof(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        await opened(house, browser, note="=1+1")
        without = await browser.get(URL, params={"text": "x"})
        query = {"text": "graudu", "language": "lv", "delimiter": ";"}
        sent = await browser.get(f"{URL}/export", params=query, headers=WHY)
        xlsx = await browser.get(f"{URL}/export", params={"form": "xlsx"}, headers=WHY)
        kinds = list(
            await house.node.read(
                lambda c: c.execute(select(journal.c.kind).order_by(journal.c.seq)).scalars().all()
            )
        )
    head, line = csv.reader(io.StringIO(sent.content.decode("utf-8-sig")), delimiter=";")
    assert without.json()["code"] == "reason-needed"
    assert ("Trokšņošana" in line, "Graudu iela 41" in line, len(head)) == (True, True, 13)
    assert "=1+1" not in line, "no formula leaves"
    assert xlsx.content[:2] == b"PK"
    assert kinds.count("dispatch.incidents_exported") == 2
    assert kinds.index("web.consulted") < kinds.index("dispatch.incidents_exported")
