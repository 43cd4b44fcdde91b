"""What a dispatcher undoes within a minute."""

from pathlib import Path

import pytest

from scape.base.clock import SECOND
from scape.people.events import Role
from tests.dispatch.test_deadlines import register
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, OZOLS, on_duty, rows
from tests.web.house import hear, open_house, subscribe

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def test_a_unit_that_was_sent_by_mistake_is_told_not_to_go(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        await register(house)
        unit = await on_duty(house, browser, "M21", OZOLS)
        opened = await browser.post("/api/dispatch/incidents", json=NOISE)
        to = f"/api/dispatch/incidents/{opened.json()['incident']}"
        await browser.post(f"{to}/units", json={"unit": unit})
        async with house.desk(Role.DISPATCHER, Role.VIEWER) as colleague:
            foreign = await colleague.post("/api/dispatch/undo")
        undone = await browser.post("/api/dispatch/undo")
        again = await browser.post("/api/dispatch/undo")
        [board], [incident] = [await rows(house, f"dispatch_{v}") for v in ("board", "incidents")]
        texts = {order["text"] for order in await rows(house, "radio_orders")}
        lines = [line["what"] for line in await rows(house, "dispatch_timeline")]
        assert await rows(house, "dispatch_sendings") == []
    assert (undone.status_code, foreign.json()["code"]) == (204, "undo-nothing")
    assert again.json()["code"] == "undo-nothing"
    assert (board["incidents"], incident["units"], incident["state"]) == ([], [], "waiting")
    assert texts == {"1 Trokšņošana Graudu iela 41 mūzika", "1: atcelts. Nebrauciet."}
    assert sorted(lines) == ["opened", "sent", "undone"]


async def test_what_somebody_has_changed_since_stays(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 4})
        async with house.desk(Role.DISPATCHER, Role.VIEWER) as colleague:
            await colleague.put(f"/api/dispatch/units/{unit}/status", json={"status": 3})
        refused = await browser.post("/api/dispatch/undo")
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 4})
        house.now[0] += 61 * SECOND
        late = await browser.post("/api/dispatch/undo")
        [board] = await rows(house, "dispatch_board")
    assert (refused.status_code, refused.json()["code"]) == (409, "undo-changed")
    assert (late.json()["code"], board["status"]) == ("undo-nothing", 4)


async def test_a_console_sees_what_its_own_account_may_undo(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 4})
        seen = []
        for roles in ((Role.DISPATCHER,), (Role.DISPATCHER, Role.VIEWER)):
            async with house.console(await house.sign_in(*roles)) as socket:
                await subscribe(socket, "dispatch_acts")
                seen.append((await hear(socket))["rows"])
    [[own], others] = seen
    assert (own["what"], own["unit"], own["status"]) == ("status", unit, 4)
    assert others == []
