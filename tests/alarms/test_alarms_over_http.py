"""Alarms as consoles take and end them."""

from pathlib import Path

import msgspec
import pytest

from scape.alarms import routes
from scape.alarms.events import EMERGENCY, Kind, raised
from scape.alarms.feature import FEATURE
from scape.alarms.service import Alarms
from scape.alarms.views import ALARMS
from scape.base import sections
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.people.events import Role
from scape.places.feature import FEATURE as PLACES
from scape.radio.feature import FEATURE as RADIO
from scape.radio.registers.events import RadioRegistered
from tests.web.house import SETTINGS, House, open_house

pytestmark = pytest.mark.anyio

KIND = Kind("lost-radio")


def raise_one(change: Change) -> None:
    change.record(raised(change.get, KIND, "a", "radio/5", place="site/1"), "a")


async def test_who_may_takes_an_alarm_once_and_ends_it(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house:
        await house.node.change(raise_one)
        async with house.desk(Role.VIEWER) as browser:
            refused = await browser.post("/api/alarms/a/taken")
        async with house.desk(Role.DISPATCHER) as browser:
            first = await browser.post("/api/alarms/a/taken")
            again = await browser.post("/api/alarms/a/taken")
            over = await browser.post("/api/alarms/a/over", json={})
            unknown = await browser.post("/api/alarms/x/over", json={})
        async with house.node.live.watch("alarms") as watching:
            [alarm] = watching.snapshot.rows
    assert (refused.status_code, refused.json()["code"]) == (403, "no-right")
    assert (first.status_code, again.json()["code"]) == (204, "alarm-taken")
    assert (over.status_code, unknown.status_code) == (204, 404)
    assert (alarm["state"], alarm["taken_by"]) == ("over", house.accounts[Role.DISPATCHER])


@pytest.mark.parametrize("act", ["taken", "over"])
async def test_an_alarm_outside_the_scope_of_a_session_does_not_exist_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    elsewhere = ALARMS._replace(scope=lambda who: {"place": {"site/2"}})
    monkeypatch.setattr(routes, "ALARMS", elsewhere)
    async with open_house(tmp_path, FEATURE) as house:
        await house.node.change(raise_one)
        async with house.desk(Role.DISPATCHER) as browser:
            refused = await browser.post(f"/api/alarms/a/{act}", json={})
        async with house.node.live.watch("alarms") as watching:
            [alarm] = watching.snapshot.rows
    assert (refused.status_code, refused.json()["code"]) == (404, "no-such-alarm")
    assert alarm["state"] == "open"


async def test_how_many_alarms_nobody_has_taken_is_a_figure(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house:
        await house.node.change(raise_one)
        alarms = Alarms(house.node)
        [before] = await alarms.figures()
        await alarms.take("a", "me")
        [after] = await alarms.figures()
    assert (before.name, before.samples) == ("scape_alarms_open", [({}, 1)])
    assert after.samples == [({}, 0)]


async def raise_emergency(house: House) -> None:
    await house.node.change(
        lambda change: change.record(raised(change.get, EMERGENCY, "e", "radio/5"), "e")
    )


async def test_an_emergency_is_closed_with_a_reason(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.DISPATCHER) as browser:
        await raise_emergency(house)
        refused = await browser.post("/api/alarms/e/over", json={"why": " "})
        closed = await browser.post("/api/alarms/e/over", json={"why": "spoke to her"})
        async with house.node.live.watch("alarms") as watching:
            [alarm] = watching.snapshot.rows
    assert (refused.status_code, refused.json()["code"]) == (409, "alarm-why")
    assert (closed.status_code, alarm["state"], alarm["why"]) == (204, "over", "spoke to her")


async def test_an_emergency_that_stays_open_is_escalated_once_and_taken_by_another(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, FEATURE) as house:
        await raise_emergency(house)
        await house.node.change(raise_one)
        alarms = Alarms(house.node, 600 * SECOND)
        for alarm in ("a", "e"):
            await alarms.take(alarm, "anna")
        assert 0 < await alarms.escalate() - house.now[0] <= 601 * SECOND
        house.now[0] += 601 * SECOND
        for _ in range(2):
            await alarms.escalate()
        escalated = await house.journal("alarms.escalated")
        await alarms.take("e", "juris")
        with pytest.raises(Refused, match="alarm-taken"):
            await alarms.take("e", "anna")
        async with house.node.live.watch("alarms") as watching:
            rows = {row["id"]: row for row in watching.snapshot.rows}
    assert [each["subject"] for each in escalated] == ["e"]
    assert (rows["e"]["taken_by"], rows["e"]["escalated_at"]) == ("juris", None)
    assert rows["a"]["taken_by"] == "anna"


async def test_who_raised_it_is_told_once_that_it_is_taken(tmp_path: Path) -> None:
    told = msgspec.structs.replace(SETTINGS, alarms=sections.Alarms(tell_taken=True))
    async with open_house(tmp_path, PLACES, FEATURE, RADIO, settings=told) as house:
        registered = RadioRegistered(number=5, name="M21")
        await house.node.change(lambda change: change.record(registered, "radio/5"))
        await raise_emergency(house)
        await house.node.change(raise_one)
        alarms = house.parts.service(Alarms)
        for alarm in ("a", "e"):
            await alarms.take(alarm, "anna")
        with pytest.raises(Refused):
            await alarms.take("e", "juris")
        async with house.node.live.watch("radio_orders") as watching:
            orders = watching.snapshot.rows
    assert [(order["kind"], order["destination"]) for order in orders] == [("call-alert", 5)]
