"""Alarms as consoles take and end them."""

from pathlib import Path

import pytest

from scape.alarms import routes
from scape.alarms.events import Kind, raised
from scape.alarms.feature import FEATURE
from scape.alarms.service import Alarms
from scape.alarms.views import ALARMS
from scape.base.change import Change
from scape.people.events import Role
from tests.web.house import open_house

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
            over = await browser.post("/api/alarms/a/over")
            unknown = await browser.post("/api/alarms/x/over")
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
            refused = await browser.post(f"/api/alarms/a/{act}")
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
