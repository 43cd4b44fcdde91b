"""Zones: what is within an outline, and what fixes say of it."""

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.base.journal import Event
from scape.people.events import Role
from scape.places.events import Fix, seen
from scape.places.feature import FEATURE
from scape.places.zone_events import ZoneEntered, ZoneLeft, ZoneStayed
from scape.places.zones import MINUTE, Rule, Visit, contains, corners_of, crossings
from tests.web.house import House, open_house

SQUARE = [(56.0, 21.0), (56.0, 22.0), (57.0, 22.0), (57.0, 21.0)]
ADDRESS = "/api/places/zones"
ZONE = {"name": "Osta", "outline": "56 21; 56 22; 57 22; 57 21", "enter": True, "stay": 10}
RULE = Rule(id="z", name="Osta", corners=SQUARE, enter=True, leave=False, stay=10)
# As a letter C: the notch is not within.
NOTCHED = [
    *[(56.0, 21.0), (56.0, 22.0), (56.4, 22.0), (56.4, 21.5)],
    *[(56.6, 21.5), (56.6, 22.0), (57.0, 22.0), (57.0, 21.0)],
]


@given(st.floats(55, 58), st.floats(20, 23))
def test_a_square_contains_what_is_between_its_sides(north: float, east: float) -> None:
    inside = 56 < north < 57 and 21 < east < 22
    on_edge = north in (56, 57) or east in (21, 22)
    assert on_edge or contains(SQUARE, north, east) == inside
    assert on_edge or contains(SQUARE[::-1], north, east) == inside


def test_a_notch_is_outside() -> None:
    assert contains(NOTCHED, 56.5, 21.2)
    assert not contains(NOTCHED, 56.5, 21.8)


@pytest.mark.parametrize(
    "outline", ["", ";;", "56 21; 56 22", "56 21; 56 22; 91 21", "56 21; 56 22; a", "56; 57; 58"]
)
def test_what_is_no_outline_is_refused(outline: str) -> None:
    with pytest.raises(Refused):
        corners_of(outline)


def test_an_outline_is_read() -> None:
    assert corners_of("56.0 21.0; 56, 22;57.0, 22.0 ; 57 21;") == SQUARE


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 30), st.sampled_from([None, 20.0, 900.0]))))
def test_visits_are_entered_and_left_in_turn(fixes: list[tuple[bool, int, float | None]]) -> None:
    """Followed by hand: inside since when, and whether it was said that it stays."""
    visits: dict[str, Visit] = {}
    now, since, said = 0, None, False
    for inside, minutes, radius in fixes:
        now += minutes * MINUTE
        fix = {"latitude": 56.5, "longitude": 21.5 if inside else 20.0, "radius": radius}
        found: list[Event] = list(crossings([RULE], visits, fix, now))
        expected: list[Event] = []
        if radius == 900:
            pass
        elif inside and since is None:
            expected, since, said = [ZoneEntered(zone="z", name="Osta", asked=True)], now, False
            visits["z"] = Visit(now)
        elif inside and since is not None and not said and now - since >= 10 * MINUTE:
            expected, said = [ZoneStayed(zone="z", name="Osta", minutes=10)], True
            visits["z"] = Visit(since, True)
        elif not inside and since is not None:
            expected, since = [ZoneLeft(zone="z", name="Osta", asked=False)], None
            del visits["z"]
        assert found == expected


async def move(house: House, east: float, minutes: int, radio: int = 5) -> None:
    moment = house.node.clock() + minutes * MINUTE
    fix = Fix(
        id=f"{radio} {minutes}",
        subject=f"radio/{radio}",
        latitude=56.5,
        longitude=east,
        received=moment,
        at=moment,
    )
    await house.node.change(partial(seen, fix=fix))


async def recorded(house: House) -> tuple[int, int, int]:
    kinds = ("entered", "stayed", "left")
    entered, stayed, left = [await house.journal(f"places.zone_{kind}") for kind in kinds]
    return len(entered), len(stayed), len(left)


@pytest.mark.anyio
async def test_positions_are_met_with_the_zones_there_are(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.DISPATCHER) as browser:
        await move(house, 21.5, 0)
        wrong = await browser.post(ADDRESS, json=ZONE | {"outline": "1 2"})
        assert wrong.json()["code"] == "zone-outline"
        made = (await browser.post(ADDRESS, json=ZONE)).json()
        assert await recorded(house) == (0, 0, 0)
        for minutes, east, expected in (
            (1, 21.5, (1, 0, 0)),
            (5, 21.6, (1, 0, 0)),
            (3, 20.0, (1, 0, 0)),  # older than the position
            (11, 21.6, (1, 1, 0)),
            (30, 21.6, (1, 1, 0)),
            (31, 20.0, (1, 1, 1)),
            (32, 21.6, (2, 1, 1)),
        ):
            await move(house, east, minutes)
            assert await recorded(house) == expected, minutes
        gone = await browser.delete(f"{ADDRESS}/{made['id']}?version={made['version']}")
        assert gone.is_success, gone.text
        await move(house, 20.0, 33)
        assert await recorded(house) == (2, 1, 1)
