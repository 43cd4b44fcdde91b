"""Calls by telephone: who reports them, who answers, and how long numbers are kept."""

from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import select

from scape.base.tables import journal
from scape.dispatch.lookouts.known import Typed
from scape.dispatch.service import Dispatch
from scape.people.events import Role
from tests.dispatch.test_dispatch_over_http import HOUSE, NOISE, rows
from tests.web.house import House, open_house

pytestmark = [pytest.mark.anyio, pytest.mark.slow]

SECOND = 1_000_000
DAY = 24 * 3600 * SECOND
CALLS = "/api/dispatch/calls"


async def bodies(house: House, kind: str) -> list[bytes | None]:
    statement = select(journal.c.body).where(journal.c.kind == kind)
    return list(await house.node.read(lambda c: c.execute(statement).scalars().all()))


def exchange(house: House, token: str) -> httpx.AsyncClient:
    """The agency's exchange is no browser: it has no origin and no session."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return httpx.AsyncClient(base_url=house.address, headers=headers)


async def ring(house: House, token: str, caller: str) -> Any:
    async with exchange(house, token) as machine:
        return await machine.post(CALLS, json={"caller": caller, "line": "110"})


async def test_the_exchange_reports_calls_with_its_own_token(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        before = await ring(house, "guessed", "26123456")
        first = (await browser.post("/api/dispatch/exchange")).json()["token"]
        second = (await browser.post("/api/dispatch/exchange")).json()["token"]
        old, none = await ring(house, first, "1"), await ring(house, "", "1")
        rang = await ring(house, second, "+371 26123456")
        await browser.delete("/api/dispatch/exchange")
        gone = await ring(house, second, "2")
        [call] = await rows(house, "dispatch_telephone")
    refused = {answer.json()["code"] for answer in (before, old, gone)}
    assert (rang.status_code, refused, none.status_code) == (201, {"exchange-token-wrong"}, 403)
    assert (call["caller"], call["line"], call["open"]) == ("+371 26123456", "110", True)


async def test_who_answers_is_corrected_for_twenty_seconds(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        dispatch = house.parts.service(Dispatch)
        token = await dispatch.telephone.make_token("")
        call = (await ring(house, token, "26123456")).json()["call"]
        await dispatch.telephone.claim(call, "anna")
        house.now[0] += 20 * SECOND
        await dispatch.telephone.claim(call, "janis")
        house.now[0] += 21 * SECOND
        async with house.desk(Role.DISPATCHER) as browser:
            late = await browser.put(f"{CALLS}/{call}/claim")
            [shown] = await rows(house, "dispatch_telephone")
            opened = await browser.post(
                "/api/dispatch/incidents",
                json=NOISE | {"caller": {"telephone": "26123456", "by_call": call}},
            )
            done = await browser.put(f"{CALLS}/{call}/claim")
        [over] = await rows(house, "dispatch_telephone")
    assert (late.status_code, late.json()["code"]) == (409, "telephone-claimed")
    assert (shown["claimed_by"], done.json()["code"]) == ("janis", "telephone-over")
    assert (over["open"], over["incident"]) == (False, opened.json()["incident"])


async def test_what_is_known_of_who_calls_is_in_the_journal(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house, house.desk(Role.DISPATCHER) as browser:
        caller = {"name": "Anna", "telephone": "26123456"}
        near = {"text": "Graudu iela 41", "latitude": 56.5, "longitude": 21.0}
        earlier = await browser.post(
            "/api/dispatch/incidents", json=NOISE | {"caller": caller, "where": near}
        )
        warning = {"place": "Graudu iela 41", "words": "suns", "until": "2999-01-01"}
        assert (await browser.post("/api/dispatch/warnings", json=warning)).status_code == 201
        typed: dict[str, Any] = {"where": "graudu iela 41 dz. 3", "telephone": "+371 26 123 456"}
        typed |= {"latitude": 56.501, "longitude": 21.0, "category": "ASB/LL_FIGHT"}
        answer = (await browser.post("/api/dispatch/known", json=typed)).json()
        far = await browser.post("/api/dispatch/known", json=typed | {"latitude": 56.51})
        looked = await bodies(house, "web.consulted")
        house.now[0] += 31 * 60 * SECOND
        known = house.parts.service(Dispatch).lookouts.known
        late = await known(Typed(where="Graudu iela 41"), "")
    incident = earlier.json()["incident"]
    assert [(each["id"], each["why"]) for each in answer["same"]] == [(incident, "near")]
    assert [(each["id"], each["why"]) for each in answer["earlier"]] == [(incident, "caller")]
    assert [each["words"] for each in answer["warnings"]] == ["suns"]
    assert (far.json()["same"], late.same) == ([], ())
    assert len(late.warnings) == 1
    assert len(looked) == 2 and incident.encode() in (looked[0] or b"")


async def test_numbers_of_callers_are_erased_after_their_days(tmp_path: Path) -> None:
    async with open_house(tmp_path, *HOUSE) as house:
        dispatch = house.parts.service(Dispatch)
        token = await dispatch.telephone.make_token("")
        call = (await ring(house, token, "26123456")).json()["call"]
        async with house.desk(Role.DISPATCHER) as browser:
            caller = {"name": "Anna", "telephone": "26123456", "by_call": call}
            await browser.post("/api/dispatch/incidents", json=NOISE | {"caller": caller})
        house.now[0] += 90 * DAY
        assert await dispatch.telephone.erase_old() == 0
        house.now[0] += SECOND
        assert await dispatch.telephone.erase_old() == 2
        assert await rows(house, "dispatch_callers") == []
        assert await rows(house, "dispatch_telephone") == []
        assert len(await rows(house, "dispatch_incidents")) == 1
        for kind in ("dispatch.caller_noted", "dispatch.telephone_rang"):
            assert await bodies(house, kind) == [None]
        assert await dispatch.telephone.erase_old() == 0
