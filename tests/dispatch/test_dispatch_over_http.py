"""A noise complaint, from the call to the report, over HTTP and the air."""

from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from scape.alarms.feature import FEATURE as ALARMS
from scape.base.change import Change
from scape.dispatch.feature import FEATURE
from scape.people.events import Role
from scape.places.feature import FEATURE as PLACES
from scape.radio.events import OrderDone, TextReceived
from scape.radio.feature import FEATURE as RADIO
from scape.radio.registers.events import RadioRegistered
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

HOUSE = (PLACES, ALARMS, RADIO, FEATURE)
OZOLS = 4060217
NOISE = {"category": "ASB/LL_NOISE", "where": {"text": "Graudu iela 41"}, "note": "mūzika"}


async def rows(house: House, view: str) -> list[dict[str, Any]]:
    async with house.node.live.watch(view) as watching:
        return watching.snapshot.rows


async def on_duty(house: House, browser: httpx.AsyncClient, call_sign: str, *radios: int) -> str:
    """The id of a new unit that is on duty."""
    made = await browser.post("/api/dispatch/units", json={"call_sign": call_sign})
    unit = str(made.json()["id"])
    shift = {"until": house.node.clock() + 3_600_000_000, "crew": ["Ozols"], "radios": radios}
    assert (await browser.post(f"/api/dispatch/units/{unit}/shift", json=shift)).status_code == 204
    return unit


async def test_a_noise_complaint_writes_its_own_timeline(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        registered = RadioRegistered(number=OZOLS, name="M21 Ozols")
        await house.node.change(lambda change: change.record(registered, f"radio/{OZOLS}"))
        unit = await on_duty(house, browser, "M21", OZOLS)
        opened = await browser.post("/api/dispatch/incidents", json=NOISE)
        incident = opened.json()["incident"]
        to = f"/api/dispatch/incidents/{incident}"
        sent = await browser.post(f"{to}/units", json={"unit": unit, "metres": 2100})
        [order] = await rows(house, "radio_orders")
        await house.node.change(
            lambda change: change.record(
                OrderDone(spool="s", report=1, order=order["id"], site=1), order["id"]
            )
        )
        for report, text in enumerate(("3", "4", "warned them", "1"), start=2):
            event = TextReceived(
                spool="s", report=report, site=1, slot=1, source=OZOLS, destination=9, text=text
            )
            await house.node.change(partial(Change.record, event=event, subject="t"))
        closed = await browser.post(f"{to}/closed", json={"result": "warned"})
        again = await browser.post(f"{to}/closed", json={"result": "warned"})
        lines = sorted(await rows(house, "dispatch_timeline"), key=lambda line: line["id"])
        [shown], [board] = [await rows(house, v) for v in ("dispatch_incidents", "dispatch_board")]
        [sending] = await rows(house, "dispatch_sendings")
    assert (opened.status_code, sent.status_code, closed.status_code) == (201, 204, 204)
    assert (again.status_code, again.json()["code"]) == (409, "incident-state")
    assert order["text"] == "1 Trokšņošana Graudu iela 41 mūzika"
    assert [line["what"] for line in lines] == [
        *("opened", "sent", "delivered", "text", "status", "text", "status", "text", "text"),
        *("status", "closed"),
    ]
    assert [line["unit"] for line in lines if line["what"] == "status"] == ["M21"] * 3
    assert (shown["state"], shown["open"], shown["units"]) == ("closed", False, [])
    assert (shown["number"], shown["result"]) == (1, "warned")
    assert shown["sent_at"] <= shown["arrived_at"] <= shown["closed_at"]
    assert (board["status"], board["incidents"]) == (1, [])
    assert (sending["state"], sending["metres"]) == ("released", 2100)


async def test_a_unit_gets_a_second_incident_only_if_the_desk_knows_of_the_first(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        first, second = [
            (await browser.post("/api/dispatch/incidents", json=NOISE)).json()["incident"]
            for _ in range(2)
        ]
        to = "/api/dispatch/incidents"
        await browser.post(f"{to}/{first}/units", json={"unit": unit})
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 4})
        unknowing = await browser.post(f"{to}/{second}/units", json={"unit": unit})
        knowing = await browser.post(
            f"{to}/{second}/units", json={"unit": unit, "incidents": [first]}
        )
        [board] = await rows(house, "dispatch_board")
    assert (unknowing.status_code, unknowing.json()["code"]) == (409, "unit-has-other")
    assert knowing.status_code == 204
    assert (board["status"], board["incidents"]) == (4, [first, second])


async def test_who_may_only_look_changes_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        async with house.desk(Role.VIEWER) as browser:
            refused = await browser.post("/api/dispatch/incidents", json=NOISE)
        assert await rows(house, "dispatch_incidents") == []
    assert (refused.status_code, refused.json()["code"]) == (403, "no-right")
