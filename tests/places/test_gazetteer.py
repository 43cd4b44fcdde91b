"""Places are found by the beginnings of their words, with or without accents, or by coordinates."""

import sqlite3
from collections.abc import Iterable
from functools import partial
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.search import MOST_WORDS, folded, words_of
from scape.people.events import Role
from scape.places.coordinates import typed
from scape.places.events import Fix, seen
from scape.places.feature import FEATURE
from scape.places.gazetteer import House, Name, build, find, shipped
from scape.places.service import DATA
from tests.web.house import open_house


def gazetteer(names: Iterable[Name]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    build(database, names)
    return database


MINUTE = 60_000_000
HERE = Fix(id="", subject="radio/5", latitude=56.5, longitude=21.0, received=0, at=None)
HOUSES = tuple(House(number, 56.5, 21.0) for number in ("4", "41", "41A", "5"))
STREETS = gazetteer(
    [
        Name(name="Graudu iela", within="Liepāja", kind="street", latitude=1, longitude=2)
        if not number
        else Name(name=f"{number}. maija iela", within="Nīca", latitude=1, longitude=number)
        for number in range(3)
    ]
    + [
        Name(name="Graudu iela", within="Grobiņa", kind="street", latitude=1, longitude=2, rank=5),
        Name(name="Ķēniņa iela", latitude=3, longitude=4, kind="street", houses=HOUSES),
    ]
)
SHIPPED = list(shipped(DATA / "names.csv"))
PLACES = gazetteer(SHIPPED)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("grau liep", ["Graudu iela"]),
        ("GRAUDU IELA", ["Graudu iela", "Graudu iela"]),
        ("kenina 41", ["Ķēniņa iela 41", "Ķēniņa iela 41A", "Ķēniņa iela"]),
        ("ķēniņa iela 9", ["Ķēniņa iela"]),
        ("2 maija", ["2. maija iela", "1. maija iela"]),
        ("graudu zzz", []),
        ("41", []),
        ("", []),
    ],
)
def test_what_is_typed_finds(text: str, names: list[str]) -> None:
    assert [each.name for each in find(STREETS, text)] == names


@given(st.sampled_from(SHIPPED), st.integers(1, 30))
def test_every_beginning_of_a_name_finds_it_or_larger_ones(name: Name, letters: int) -> None:
    begun = name.name[:letters]
    found = find(PLACES, begun, most=len(SHIPPED))
    if any(map(str.isalpha, begun)) and not any(map(str.isdigit, begun)):
        assert name.name in {each.name for each in found}
        assert {each.name for each in find(PLACES, folded(begun), most=len(SHIPPED))} == {
            each.name for each in found
        }
    ranks = {(each.latitude, each.longitude): each.rank for each in SHIPPED}
    shown = [ranks[each.latitude, each.longitude] for each in found]
    assert shown == sorted(shown)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    typed(text)
    if len(words_of([text])) <= MOST_WORDS:
        find(PLACES, text)


@given(
    st.floats(-90, 90).map(lambda value: round(value, 5)),
    st.floats(-180, 180).map(lambda value: round(value, 5)),
    st.sampled_from([" ", ", ", "; ", "/"]),
)
def test_decimal_coordinates_read_back(north: float, east: float, between: str) -> None:
    expected = None if (north, east) == (0, 0) else (north, east)
    assert typed(f"{north:.5f}{between}{east:.5f}") == expected
    assert typed(f"{north:.5f}{between}{east:.5f}".replace(".", ",")) == expected
    way = f"{abs(north):.5f}{'S' if north < 0 else 'N'} {abs(east):.5f}{'W' if east < 0 else 'E'}"
    assert typed(way) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("""56°30'36"N 21°0'36"E""", (56.51, 21.01)),
        ("56°30′N, 21°0′W", (56.5, -21.0)),
        ("N56.51 E21.01", (56.51, 21.01)),
        ("91 21", None),
        ("56 181", None),
        ("0 0", None),
        ("Graudu 41", None),
        ("26110000", None),
    ],
)
def test_other_ways_to_write_them(text: str, place: tuple[float, float] | None) -> None:
    assert typed(text) == place


@pytest.mark.anyio
async def test_a_console_finds_a_place_and_a_trail(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.VIEWER) as browser:
        found = (await browser.get("/api/places/find", params={"q": "liepaj"})).json()
        assert found[0] | {"latitude": 0, "longitude": 0} == {
            "name": "Liepāja",
            "within": "LV",
            "kind": "place",
            "latitude": 0,
            "longitude": 0,
        }
        [typed_in] = (await browser.get("/api/places/find", params={"q": "56.51 21.01"})).json()
        assert (typed_in["latitude"], typed_in["longitude"]) == (56.51, 21.01)


@pytest.mark.anyio
async def test_a_trail_is_of_the_last_hour(tmp_path: Path) -> None:
    async with open_house(tmp_path, FEATURE) as house, house.desk(Role.VIEWER) as browser:
        now = house.node.clock()
        for minutes in (90, 30, 20, 10):
            fix = msgspec.structs.replace(
                HERE, id=str(minutes), received=now - minutes * MINUTE, longitude=float(minutes)
            )
            await house.node.change(partial(seen, fix=fix))

        async def asked(subject: str, minutes: int) -> list[float]:
            query = f"subject={subject}&since={now - minutes * MINUTE}"
            steps = (await browser.get(f"/api/places/trail?{query}")).json()
            return [step["longitude"] for step in steps]

        assert await asked("radio/5", 120) == [30, 20, 10]
        assert await asked("radio/5", 15) == [10]
        assert await asked("radio/6", 120) == []
