"""The crew's page: a phone sees and does only what is its own unit's, and each act once."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from scape.alarms.feature import FEATURE as ALARMS
from scape.dispatch.feature import FEATURE
from scape.people.events import Role
from scape.places.feature import FEATURE as PLACES
from scape.radio.feature import FEATURE as RADIO
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

HOUSE = (PLACES, ALARMS, RADIO, FEATURE)
HOUR = 3_600_000_000
NOISE = {"category": "ASB/LL_NOISE", "where": {"text": "Graudu iela 41"}, "note": "mūzika"}


async def rows(house: House, view: str) -> list[dict[str, Any]]:
    async with house.node.live.watch(view) as watching:
        return watching.snapshot.rows


async def unit_with(house: House, desk: httpx.AsyncClient, call_sign: str, *accounts: str) -> str:
    made = await desk.post("/api/dispatch/units", json={"call_sign": call_sign})
    unit = str(made.json()["id"])
    shift = {"until": house.node.clock() + HOUR, "accounts": accounts}
    begun = await desk.post(f"/api/dispatch/units/{unit}/shift", json=shift)
    assert begun.status_code == 204
    return unit


async def incident_of(desk: httpx.AsyncClient, unit: str) -> str:
    opened = await desk.post("/api/dispatch/incidents", json=NOISE)
    incident = str(opened.json()["incident"])
    await desk.post(f"/api/dispatch/incidents/{incident}/units", json={"unit": unit})
    return incident


def act(house: House, key: str, **what: Any) -> dict[str, Any]:
    return {"key": key, "at": house.node.clock(), **what}


async def test_a_crew_sees_its_task_answers_it_and_each_act_once(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        token = await house.sign_in("crew")
        async with house.desk(Role.DISPATCHER) as desk, house.browser(token) as phone:
            before = (await phone.get("/api/dispatch/crew")).json()
            unit = await unit_with(house, desk, "M21", house.accounts["crew"])
            incident = await incident_of(desk, unit)
            page = (await phone.get("/api/dispatch/crew")).json()
            for body in (
                act(house, "00000001", what="accept", incident=incident),
                act(house, "00000002", what="status", status=4),
                act(house, "00000003", what="note", incident=incident, text="Durvis aizslēgtas"),
                act(house, "00000003", what="note", incident=incident, text="Durvis aizslēgtas"),
            ):
                done = await phone.post("/api/dispatch/crew/acts", json=body)
                assert done.status_code == 204, done.text
        lines = sorted(await rows(house, "dispatch_timeline"), key=lambda line: line["id"])
        [board] = await rows(house, "dispatch_board")
    assert before["unit"] is None
    assert page["unit"]["call_sign"] == "M21"
    assert [(task["number"], task["state"]) for task in page["tasks"]] == [(1, "told")]
    assert [line["what"] for line in lines] == ["opened", "sent", "accepted", "status", "note"]
    assert (board["status"], board["status_by"]) == (4, "crew")


async def test_a_crew_reaches_nothing_of_another_unit(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        token = await house.sign_in("crew")
        async with house.desk(Role.DISPATCHER) as desk, house.browser(token) as phone:
            await unit_with(house, desk, "M21", house.accounts["crew"])
            other = await unit_with(house, desk, "M22")
            incident = await incident_of(desk, other)
            note = act(house, "00000001", what="note", incident=incident, text="?")
            foreign = await phone.post("/api/dispatch/crew/acts", json=note)
            refused = [
                await phone.put(f"/api/dispatch/units/{other}/status", json={"status": 4}),
                await phone.post("/api/dispatch/incidents", json=NOISE),
                await phone.get("/api/dispatch/units"),
            ]
            page = (await phone.get("/api/dispatch/crew")).json()
    assert (foreign.status_code, foreign.json()["code"]) == (403, "crew-not-yours")
    assert [answer.status_code for answer in refused] == [403, 403, 403]
    assert page["tasks"] == []


async def test_help_is_an_emergency_with_the_place_of_the_phone(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        token = await house.sign_in("crew")
        async with house.desk(Role.DISPATCHER) as desk, house.browser(token) as phone:
            unit = await unit_with(house, desk, "M21", house.accounts["crew"])
            house.now[0] += 1_000_000
            now = house.node.clock()
            place = {"at": now, "latitude": 56.5, "longitude": 21.0, "radius": 6.0}
            fixes = {"places": [place, place | {"at": now - HOUR}, place | {"at": now + HOUR}]}
            kept = await phone.post("/api/dispatch/crew/places", json=fixes)
            for key in ("00000001", "00000002"):
                body = act(house, key, what="help", place=place)
                await phone.post("/api/dispatch/crew/acts", json=body)
        [alarm] = await rows(house, "alarms")
        [position] = await rows(house, "places_positions")
    assert kept.status_code == 204
    assert (alarm["kind"], alarm["about"], alarm["count"]) == ("emergency", f"unit/{unit}", 2)
    assert alarm["facts"]["latitude"] == 56.5
    assert (position["id"], position["at"], position["radius"]) == (f"unit/{unit}", now, 6.0)


async def test_a_lost_phone_is_one_act(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        token = await house.sign_in("crew")
        async with house.desk(Role.DISPATCHER) as desk, house.browser(token) as phone:
            unit = await unit_with(house, desk, "M21", house.accounts["crew"])
            lost = await desk.post(f"/api/dispatch/units/{unit}/phones-lost")
            after = await phone.get("/api/dispatch/crew")
            again = await desk.post(f"/api/dispatch/units/{unit}/phones-lost")
        [board] = await rows(house, "dispatch_board")
    assert (lost.status_code, after.status_code) == (204, 401)
    assert again.json()["code"] == "unit-without-phone"
    assert board["accounts"] == []
