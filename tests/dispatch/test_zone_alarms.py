"""A unit on duty that goes where it should not is an alarm, until it has left."""

from pathlib import Path

import pytest

from scape.people.events import Role
from tests.dispatch.test_dispatch_over_http import HOUSE, OZOLS, on_duty, rows
from tests.places.test_zones import ADDRESS, ZONE, move
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]


async def alarms(house: House) -> list[tuple[str, str, str]]:
    found = await rows(house, "alarms")
    return sorted((row["kind"], row["state"], row["facts"]["zone"]) for row in found)


async def test_a_zone_sounds_for_the_unit_that_has_the_radio(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        await browser.post(ADDRESS, json=ZONE | {"leave": True})
        await move(house, 21.5, 1, OZOLS + 1)  # of nobody on duty
        assert await alarms(house) == []
        unit = await on_duty(house, browser, "M21", OZOLS)
        await move(house, 21.5, 2, OZOLS)
        [alarm] = await rows(house, "alarms")
        assert alarm["about"] == f"unit/{unit}"
        assert alarm["facts"] == {"call_sign": "M21", "zone": "Osta"}
        await move(house, 21.5, 13, OZOLS)
        assert await alarms(house) == [
            ("zone-entered", "open", "Osta"),
            ("zone-stayed", "open", "Osta"),
        ]
        await move(house, 20.0, 14, OZOLS)
        assert await alarms(house) == [
            ("zone-entered", "over", "Osta"),
            ("zone-left", "open", "Osta"),
            ("zone-stayed", "over", "Osta"),
        ]
        await move(house, 21.5, 15, OZOLS)
        states = {kind: state for kind, state, _ in await alarms(house)}
        assert states["zone-left"] == "over"
