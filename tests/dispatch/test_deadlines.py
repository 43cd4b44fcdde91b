"""Alarms about units: raised when their time comes, once, and over with their cause."""

from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest

from scape.alarms.service import Alarms
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.dispatch.service import Dispatch
from scape.people.events import Role
from scape.radio.events import TextReceived
from scape.radio.registers.events import RadioRegistered
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, OZOLS, on_duty, rows
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

MINUTE = 60 * SECOND
MOMENT = 1000  # what is recorded at one time differs by microseconds


async def later(house: House, duration: int) -> int:
    """Everything that is due after this time is raised; returns when the next is."""
    house.now[0] += duration + MOMENT
    while (due := await desk(house).raise_what_is_due()) <= house.now[0]:
        pass
    return due - house.now[0]


async def alarms(house: House) -> list[tuple[str, str]]:
    return sorted((row["kind"], row["state"]) for row in await rows(house, "alarms"))


def desk(house: House) -> Dispatch:
    return house.parts.service(Dispatch)


async def assigned(house: House, browser: httpx.AsyncClient) -> tuple[str, str]:
    """An incident, and the unit that is sent there."""
    unit = await on_duty(house, browser, "M21", OZOLS)
    opened = await browser.post("/api/dispatch/incidents", json=NOISE)
    incident = opened.json()["incident"]
    await browser.post(f"/api/dispatch/incidents/{incident}/units", json={"unit": unit})
    return incident, unit


async def text(house: House, text: str) -> None:
    event = TextReceived(
        spool="s",
        report=house.now[0],
        site=1,
        slot=1,
        source=OZOLS,
        destination=9,
        text=text,
    )
    await house.node.change(partial(Change.record, event=event, subject="t"))


async def register(house: House) -> None:
    event = RadioRegistered(number=OZOLS, name="M21 Ozols")
    await house.node.change(partial(Change.record, event=event, subject=f"radio/{OZOLS}"))


async def test_an_assignment_that_is_not_accepted_sounds_until_it_is(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        sending = await assigned(house, browser)
        assert 0 < await later(house, 119 * SECOND) <= SECOND
        assert await alarms(house) == []
        await later(house, SECOND)
        [raised] = await rows(house, "alarms")
        await later(house, MINUTE)
        assert await alarms(house) == [("unanswered", "open")]
        await desk(house).accept(*sending, "anna")
        assert await alarms(house) == [("unanswered", "over")]
    assert raised["facts"] == {"call_sign": "M21", "state": "told"}
    assert raised["place"] == f"incident/{sending[0]}"


async def test_an_alarm_that_a_person_has_closed_does_not_come_again(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 3})
        await later(house, 20 * MINUTE)
        [alarm] = await rows(house, "alarms")
        await house.parts.service(Alarms).end(alarm["id"], "spoke to them", "anna")
        await later(house, 20 * MINUTE)
        assert await alarms(house) == [("status-age", "over")]
        await desk(house).set_status(unit, 4, "anna")
        await later(house, 60 * MINUTE)
        found = await alarms(house)
    assert found == [("shift-over", "open"), ("status-age", "open"), ("status-age", "over")]


async def test_nobody_off_duty_has_an_alarm(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21")
        await browser.put(f"/api/dispatch/units/{unit}/status", json={"status": 6})
        await browser.put(f"/api/dispatch/units/{unit}/alone", json={"minutes": 10})
        await later(house, 125 * MINUTE)
        await later(house, MINUTE)
        before = await alarms(house)
        await desk(house).end_shift(unit, "anna")
        after = await alarms(house)
        await later(house, 125 * MINUTE)
        assert await alarms(house) == after
    assert before == [("lone-worker", "open"), ("shift-over", "open"), ("status-age", "open")]
    assert {state for _, state in after} == {"over"}


async def test_a_lone_worker_is_asked_then_missed_then_in_danger(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        await register(house)
        unit = await on_duty(house, browser, "M21", OZOLS)
        started = await browser.put(f"/api/dispatch/units/{unit}/alone", json={"minutes": 30})
        await later(house, 30 * MINUTE)
        [asked], [order] = await rows(house, "dispatch_board"), await rows(house, "radio_orders")
        await later(house, MINUTE)
        amber = await alarms(house)
        await later(house, 2 * MINUTE)
        red = {row["kind"]: row for row in await rows(house, "alarms")}
        await text(house, "ok")
        [well] = await rows(house, "dispatch_board")
    assert started.status_code == 204
    assert (asked["alone"]["step"], asked["alone"]["order"]) == ("asked", order["id"])
    assert order["text"] == "Vai viss kārtībā? Atbildiet ar jebkuru īsziņu."
    assert amber == [("lone-worker", "open")]
    assert red["lone-worker"]["state"] == "over"
    assert (red["emergency"]["about"], red["emergency"]["state"]) == (f"radio/{OZOLS}", "open")
    assert red["emergency"]["facts"]["by"] == "lone-worker"
    assert well["alone"]["step"] == "works"
    assert 0 <= well["alone"]["due_at"] - house.now[0] - 30 * MINUTE < MOMENT


@pytest.mark.parametrize("step", [0, MINUTE])
async def test_any_text_is_a_sign_of_life(tmp_path: Path, step: int) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21", OZOLS)
        await browser.put(f"/api/dispatch/units/{unit}/alone", json={"minutes": 30})
        await later(house, 30 * MINUTE)
        await later(house, step)
        await text(house, "yes")
        await later(house, 10 * MINUTE)
        states = {state for _, state in await alarms(house)}
        await desk(house).end_lone_work(unit, "anna")
        with pytest.raises(Refused, match="unit-not-alone"):
            await desk(house).check_lone_work(unit, "anna")
        [board] = await rows(house, "dispatch_board")
    assert states <= {"over"}
    assert board["alone"] is None


async def test_after_a_restart_nothing_is_raised_again(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE, key=bytes(32)) as house:
        async with house.desk(Role.DISPATCHER) as browser:
            await assigned(house, browser)
            await later(house, 5 * MINUTE)
            before: list[dict[str, Any]] = await rows(house, "alarms")
        moment = house.now[0]
    async with open_house(tmp_path, *HOUSE, key=bytes(32)) as house:
        house.now[0] = moment + MINUTE
        await later(house, 0)
        assert await rows(house, "alarms") == before
