"""Wanted plates: how they are written, where they are met, and when they fall off."""

import datetime
from pathlib import Path

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.dispatch.lookouts.known import Typed
from scape.dispatch.lookouts.plates import plate_key, plates_in, telephone_key
from scape.dispatch.service import Dispatch
from scape.people.events import Role
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, rows
from tests.web.house import House, open_house

DAY = 86_400_000_000


@pytest.mark.parametrize(
    ("text", "plate"),
    [
        *(("zils Audi AB-1234 brauc", "AB1234"), ("ab 12", "AB12"), ("EV 1234", "EV1234")),
        *(("Opel,ABC 123.", "ABC123"), ("motociklas 123 AB", "123AB"), ("ĀB1", "AB1")),
        *(("Graudu iela 41 AB 1234", "AB1234"), ("KUKU", "KUKU"), ("a-b_1 2", "AB12")),
    ],
)
def test_a_plate_is_found_however_it_is_written(text: str, plate: str) -> None:
    assert plate in plates_in(text)


@given(st.text())
def test_any_text_is_searched(text: str) -> None:
    keys = plates_in(text)
    assert len(keys) == len(set(keys)) and all(plate_key(key) == key for key in keys)


def test_telephone_numbers_are_the_same_with_and_without_the_country() -> None:
    assert telephone_key("+371 2612-3456") == telephone_key("26123456") == "26123456"


async def look_out(house: House, browser: httpx.AsyncClient, plate: str, days: int = 1) -> str:
    until = datetime.date.fromtimestamp((house.node.clock() + days * DAY) / 1_000_000)
    lookout = {"plate": plate, "reason": "zagts", "until": until.isoformat()}
    made = await browser.post("/api/dispatch/lookouts", json=lookout)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


@pytest.mark.anyio
@pytest.mark.slow
async def test_a_wanted_plate_is_shown_where_it_is_typed_and_in_the_timeline(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        lookout = await look_out(house, browser, "AB-1234")
        typed = await browser.post("/api/dispatch/known", json={"text": "zils ab 1234"})
        other = await browser.post("/api/dispatch/known", json={"text": "AB-123"})
        opened = await browser.post("/api/dispatch/incidents", json=NOISE | {"note": "ab1234"})
        incident, dispatch = opened.json()["incident"], house.parts.service(Dispatch)
        await dispatch.add_note(incident, "not AB1235", "")
        house.now[0] += 3 * DAY
        late = await dispatch.lookouts.known(Typed(text="AB1234"), "")
        await dispatch.add_note(incident, "AB 1234", "")
        met = [line for line in await rows(house, "dispatch_timeline") if line["what"] == "lookout"]
        assert await dispatch.lookouts.expire() == 1
        assert await rows(house, "dispatch_lookouts") == []
    assert [each["id"] for each in typed.json()["lookouts"]] == [lookout]
    assert typed.json()["lookouts"][0]["reason"] == "zagts"
    assert (other.json()["lookouts"], late.lookouts) == ([], ())
    assert [(line["text"], line["facts"]) for line in met] == [("AB1234", {"lookout": lookout})]


@pytest.mark.anyio
@pytest.mark.slow
async def test_a_lookout_is_found_by_the_plate_that_it_has_now(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        lookout = await look_out(house, browser, "AB-1234")
        [row] = await rows(house, "dispatch_lookouts")
        edit = {"plate": "CD 5", "until": row["until"]}
        path = f"/api/dispatch/lookouts/{lookout}?version={row['version']}"
        changed = await browser.put(path, json=edit)
        old, new = [
            (await browser.post("/api/dispatch/known", json={"text": text})).json()["lookouts"]
            for text in ("AB1234", "CD-5")
        ]
        nothing = await browser.post("/api/dispatch/lookouts", json={"until": row["until"]})
    assert changed.status_code == 200
    assert (old, [each["id"] for each in new]) == ([], [lookout])
    assert (nothing.status_code, nothing.json()["code"]) == (409, "lookout-needs-plate")
