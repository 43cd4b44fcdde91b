"""What a feature declares is all that it takes, and nothing is declared twice."""

from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from litestar import get

from scape.app import FEATURES
from scape.base.question import LiveView
from scape.people.accounts import AccountEdit
from scape.people.events import Role
from scape.people.views import VIEWS
from scape.radio import rights
from scape.web.feature import Feature, Features
from scape.web.guard import access
from scape.web.rights import SIGNED_IN, Operation, Right
from scape.web.shown import Shown
from tests import dogs
from tests.web.house import House, hear, open_house, subscribe

pytestmark = pytest.mark.anyio

RAIKA = {"name": "Raika", "unit": "K9"}


async def test_a_feature_that_the_program_does_not_know_is_whole(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house:
        seer = await house.sign_in(Role.VIEWER)
        async with house.desk(dogs.TRAINER) as trainer, house.console(seer) as screen:
            await subscribe(screen, "dogs_dogs", unit="K9")
            assert (await hear(screen))["rows"] == []
            assert (await trainer.post("/api/dogs", json=RAIKA)).status_code == 204
            assert (await hear(screen))["put"] == [{"id": "Raika", "unit": "K9"}]
            assert (await trainer.get("/api/dogs")).json() == [{"id": "Raika", "unit": "K9"}]
            again = await trainer.post("/api/dogs", json=RAIKA)
            assert (again.status_code, again.json()) == (
                409,
                {"code": "dog-named", "facts": {"name": "Raika", "trainers": 1}},
            )
            assert "dogs.train" in (await trainer.get("/api/session")).json()["rights"]
            assert "scape_dogs 1.0" in (await trainer.get("/metrics")).text
        [event] = await house.journal("dogs.named")
        assert event["actor"] == house.accounts[dogs.TRAINER]


async def test_its_routes_ask_for_their_right(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house, house.desk(Role.DISPATCHER) as desk:
        refused = await desk.post("/api/dogs", json=RAIKA)
        assert (refused.status_code, refused.json()) == (
            403,
            {"code": "no-right", "facts": {"right": "dogs.train"}},
        )


async def test_its_views_ask_for_their_right(tmp_path: Path) -> None:
    trainers_only = replace(dogs.FEATURE, live=(dogs.DOGS._replace(right=dogs.TRAIN),))
    async with (
        open_house(tmp_path, trainers_only) as house,
        house.console(await house.sign_in(Role.DISPATCHER)) as screen,
    ):
        await subscribe(screen, "dogs_dogs")
        assert (await hear(screen))["code"] == "no-right"


async def name(house: House, dog: str, unit: str) -> None:
    event = dogs.DogNamed(unit=unit)
    await house.node.change(lambda change: change.record(event, dog))


async def test_a_live_table_tells_only_what_is_in_scope(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house:
        await name(house, "Raika", "K9")
        await name(house, "Bosa", "K7")
        async with house.console(await house.sign_in(Role.VIEWER)) as screen:
            await subscribe(screen, "dogs_dogs")
            assert (await hear(screen))["rows"] == [{"id": "Raika", "unit": "K9"}]
            await name(house, "Cezar", "K7")
            await name(house, "Donna", "K9")
            changes = await hear(screen)
            assert (changes["put"], changes["drop"]) == ([{"id": "Donna", "unit": "K9"}], [])
            await name(house, "Raika", "K7")
            changes = await hear(screen)
            assert (changes["put"], changes["drop"]) == ([], ["Raika"])
            await subscribe(screen, "dogs_dogs", id="theirs", unit="K7")
            assert (await hear(screen))["rows"] == []


async def test_who_sees_the_same_rows_hears_the_same_feed(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house:
        feeds = []
        async with AsyncExitStack() as stack:
            trainer = dogs.TRAINER
            for held in ([Role.VIEWER], [Role.DISPATCHER], [trainer], [Role.VIEWER, trainer]):
                screen = await stack.enter_async_context(house.console(await house.sign_in(*held)))
                await subscribe(screen, "dogs_dogs")
                await hear(screen)
                feeds.append(len(house.hub._feeds))
        assert feeds == [1, 1, 2, 2]


async def test_who_may_see_other_rows_than_before_begins_with_those(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house:
        await name(house, "Raika", "K9")
        await name(house, "Bosa", "K7")
        token = await house.sign_in(Role.VIEWER)
        async with house.console(token) as screen:
            await subscribe(screen, "dogs_dogs")
            assert [row["id"] for row in (await hear(screen))["rows"]] == ["Raika"]
            for role, seen in ((dogs.TRAINER, ["Bosa", "Raika"]), (Role.DISPATCHER, ["Raika"])):
                edit = AccountEdit(full_name="x", roles=(role,), language="lv", disabled=False)
                await house.people.change_account(house.accounts[Role.VIEWER], edit, "")
                assert [row["id"] for row in (await hear(screen, kind="snapshot"))["rows"]] == seen
            assert len(house.hub._feeds) == 1


async def test_a_page_shows_only_what_is_in_scope(tmp_path: Path) -> None:
    async with open_house(tmp_path, dogs.FEATURE) as house:
        await name(house, "Raika", "K9")
        await name(house, "Bosa", "K7")
        for role, seen in ((Role.VIEWER, ["Raika"]), (dogs.TRAINER, ["Bosa", "Raika"])):
            async with house.desk(role) as desk:
                assert [dog["id"] for dog in (await desk.get("/api/dogs")).json()] == seen


async def test_it_runs_beside_the_server(tmp_path: Path) -> None:
    features = Features(dogs.FEATURE)
    async with open_house(tmp_path, dogs.FEATURE) as house:
        [run] = features.runs(house.parts)
        await run
        assert house.parts.service(dogs.Kennel).open


async def test_who_needs_a_feature_stands_above_it(tmp_path: Path) -> None:
    async def start(parts: Any) -> None:
        parts.service(dogs.Kennel)

    with pytest.raises(LookupError, match="Kennel"):
        async with open_house(tmp_path, Feature(name="vans", start=start), dogs.FEATURE):
            pass


@get("/api/radio/quality/{van:str}", opt=access(SIGNED_IN, Operation.NONE))
async def vans() -> None: ...


@get("/api/radio/quality/{dog:str}", opt=access(SIGNED_IN, Operation.NONE))
async def other_vans() -> None: ...


@get("/api/vans", opt=access(Right("vans.drive"), Operation.NONE))
async def drive() -> None: ...


TWICE: list[tuple[Feature[Any], str]] = [
    (Feature(name="radio"), "feature radio"),
    (Feature(name="vans", views=(VIEWS,)), "view people"),
    (
        Feature(name="vans", live=(Shown(LiveView("radio_calls"), SIGNED_IN),)),
        "live view radio_calls",
    ),
    (Feature(name="vans", rights={rights.SEE: {Role.VIEWER}}), "right radio.see"),
    (Feature(name="vans", routes=FEATURES.routes[:1]), "route GET /metrics"),
    (Feature(name="vans", routes=(vans, other_vans)), "route GET /api/radio/quality/{}"),
]


@pytest.mark.parametrize(("feature", "what"), TWICE, ids=[what for _, what in TWICE])
def test_nothing_is_declared_twice(feature: Feature[Any], what: str) -> None:
    with pytest.raises(ValueError, match=f"the {what} is declared twice"):
        Features(*FEATURES.all, feature)


UNKNOWN: list[Feature[Any]] = [
    Feature(name="vans", routes=(drive,)),
    Feature(name="vans", live=(Shown(LiveView("vans"), Right("vans.drive")),)),
]


@pytest.mark.parametrize("feature", UNKNOWN, ids=["route", "view"])
def test_a_right_that_nobody_declares_is_not_asked_for(feature: Feature[Any]) -> None:
    with pytest.raises(ValueError, match=r"no feature declares the right vans\.drive"):
        Features(*FEATURES.all, feature)
