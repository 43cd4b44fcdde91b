"""Whom to send: the order of units, and the reasons that are given."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from scape.alarms.events import EMERGENCY, raised
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.rows import ViewRow
from scape.dispatch.recommendation import Goal, Known, recommend
from scape.people.events import Role
from scape.places.events import Fix, seen
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, OZOLS, on_duty
from tests.web.house import open_house

NOW = 1_800_000_000 * SECOND
LIEPAJA = Goal(56.5047, 21.0108, priority=3)


def unit(id: str, status: int, *radios: int, kind: str = "patrol", **more: Any) -> ViewRow:
    row = {"id": id, "call_sign": id.upper(), "unit_kind": kind, "skills": [], "incidents": []}
    return row | {"status": status, "radios": list(radios)} | more


def at(north: float, *, age: int = 60, radius: float | None = 10.0) -> ViewRow:
    """A fix so many degrees north of the incident."""
    where = {"latitude": 56.5047 + north, "longitude": 21.0108}
    return where | {"received": NOW - age * SECOND, "at": None, "radius": radius}


def order(goal: Goal, *units: ViewRow, known: Known) -> list[str]:
    return [each.unit for each in recommend(goal, units, known, NOW).candidates]


NEAR_AND_FAR = Known(
    {"radio/1": at(0.03), "radio/2": at(0.01), "radio/3": at(0.001)},
    {4: ("Grobiņa", NOW - 60 * SECOND)},
)


def test_free_units_by_distance_then_those_without_a_position_then_those_at_work() -> None:
    units = (unit("far", 1, 1), unit("near", 2, 2), unit("there", 4, 3), unit("mute", 1, 4))
    assert order(LIEPAJA, *units, known=NEAR_AND_FAR) == ["near", "far", "mute", "there"]
    urgent = LIEPAJA._replace(priority=1)
    assert order(urgent, *units, known=NEAR_AND_FAR) == ["there", "near", "far", "mute"]


def test_a_slower_unit_that_is_nearer_comes_later() -> None:
    units = (unit("car", 1, 1), unit("foot", 1, 2, kind="foot"))
    assert order(LIEPAJA, *units, known=NEAR_AND_FAR) == ["car", "foot"]


def test_the_way_is_the_straight_line_with_a_road_factor_and_the_last_fix_of_its_radios() -> None:
    fixes = Known({"radio/1": at(0.03, age=3600), "radio/2": at(0.01, age=1200)}, {})
    [found] = recommend(LIEPAJA, [unit("m1", 1, 1, 2)], fixes, NOW).candidates
    assert found.metres == pytest.approx(0.01 * 111_195 * 1.3, rel=0.001)
    assert found.seconds == pytest.approx(0.01 * 111_195 * 1.3 / (50 / 3.6), rel=0.01)
    assert (found.fixed_at, found.radius) == (NOW - 1200 * SECOND, 10.0)
    assert [each.code for each in found.why] == ["status", "old-fix", "straight-line"]


def test_a_unit_that_cannot_go_or_is_there_is_no_candidate() -> None:
    away = [unit("ill", 6), unit("cell", 7), unit("lt", 9)]
    found = recommend(
        LIEPAJA._replace(without=frozenset({"m1"})), [*away, unit("m1", 1)], Known({}, {}), NOW
    )
    assert found.candidates == []
    assert [(each.code, each.facts) for each in found.missing] == [("nobody-can-go", {"units": 3})]


def test_a_kind_that_is_wanted_comes_first_and_is_missed() -> None:
    goal = LIEPAJA._replace(wants=("dog",))
    skilled = unit("m2", 1, 1, skills=["Dog"])
    assert order(goal, unit("m1", 1, 2), skilled, known=NEAR_AND_FAR) == ["m2", "m1"]
    missed = recommend(goal, [unit("m1", 1, 2)], NEAR_AND_FAR, NOW)
    assert [each.code for each in missed.candidates[0].why][:2] == ["status", "lacks"]
    assert [each.code for each in missed.missing] == ["nobody-has"]


def test_without_a_place_units_are_in_the_order_of_status_and_call_sign() -> None:
    nowhere = Goal(None, None, priority=3)
    units = (unit("m3", 1, 1), unit("m2", 2, 2), unit("m1", 4, 3), unit("m4", 1))
    found = recommend(nowhere, units, NEAR_AND_FAR, NOW)
    assert [each.unit for each in found.candidates] == ["m3", "m4", "m2", "m1"]
    assert {each.metres for each in found.candidates} == {None}
    assert [each.code for each in found.missing] == ["place-unknown"]
    assert [each.code for each in recommend(nowhere, [], NEAR_AND_FAR, NOW).missing] == [
        *("place-unknown", "nobody-on-duty"),
    ]


@pytest.mark.anyio
@pytest.mark.slow
async def test_the_desk_asks_who_is_near(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        near = await on_duty(house, browser, "M22", OZOLS)
        far = await on_duty(house, browser, "M21")
        place = {"latitude": 56.5047, "longitude": 21.0108}
        opened = await browser.post("/api/dispatch/incidents", json=NOISE | {"where": place})
        now = house.node.clock()

        def fix(change: Change) -> None:
            fix = {"id": "f", "subject": f"radio/{OZOLS}", "received": now, "at": now, **place}
            seen(change, msgspec.convert(fix, Fix))

        await house.node.change(fix)
        to = f"/api/dispatch/incidents/{opened.json()['incident']}"
        found = (await browser.get(f"{to}/nearest")).json()
        await browser.post(f"{to}/units", json={"unit": near})
        then = (await browser.get(f"{to}/nearest")).json()
        nowhere = await browser.get("/api/dispatch/incidents/x/nearest")
    assert [each["unit"] for each in found["candidates"]] == [near, far]
    assert (found["candidates"][0]["metres"], found["candidates"][0]["fixed_at"]) == (0, now)
    assert [each["unit"] for each in then["candidates"]] == [far]
    assert (nowhere.status_code, nowhere.json()["code"]) == (404, "no-such-incident")


@pytest.mark.anyio
@pytest.mark.slow
async def test_an_alarm_shows_who_it_is_and_who_is_near(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        unit = await on_duty(house, browser, "M21", OZOLS)
        near = await on_duty(house, browser, "M22", OZOLS + 1)
        now = house.node.clock()

        def happen(change: Change) -> None:
            for radio, north in ((OZOLS, 0.0), (OZOLS + 1, 0.01)):
                fix = {"id": f"f{radio}", "subject": f"radio/{radio}", "received": now, "at": now}
                where = {"latitude": 56.5 + north, "longitude": 21.0, "radius": 5.0}
                seen(change, msgspec.convert(fix | where, Fix))
            change.record(raised(change.get, EMERGENCY, "e", f"radio/{OZOLS}"), "e")

        await house.node.change(happen)
        found = (await browser.get("/api/dispatch/alarms/e/danger")).json()
        unknown = await browser.get("/api/dispatch/alarms/x/danger")
    assert (found["unit"], found["call_sign"], found["crew"]) == (unit, "M21", ["Ozols"])
    assert (found["latitude"], found["fixed_at"], found["radius"]) == (56.5, now, 5.0)
    assert [each["unit"] for each in found["nearest"]["candidates"]] == [near]
    assert (unknown.status_code, unknown.json()["code"]) == (404, "alarm-unknown")
