"""What the addresses of the traffic take, and what they refuse before anything is asked."""

from pathlib import Path
from unittest.mock import create_autospec

import pytest

from scape.people.events import Role
from scape.radio.archive import routes as archive_routes
from scape.radio.archive.history import Page, Search
from scape.radio.archive.service import Archive
from scape.radio.desk.orders import NewOrder
from scape.radio.desk.service import Desk
from scape.radio.feature import FEATURE
from scape.radio.registers.service import Registers
from scape.radio.service import Radio
from scape.radio.traffic import routes
from scape.radio.traffic.quality import Quality
from scape.radio.traffic.views import CALLS
from tests.web.house import BOTH, answering, open_house

pytestmark = pytest.mark.anyio


def front() -> Radio:
    radio: Radio = create_autospec(Radio, instance=True)
    radio.desk = create_autospec(Desk, instance=True)
    radio.registers = create_autospec(Registers, instance=True)
    radio.archive = create_autospec(Archive, instance=True)
    return radio


@pytest.mark.parametrize(
    ("method", "path", "field"),
    [
        ("GET", f"/api/radio/calls?since={1 << 63}", "since"),
        ("GET", f"/api/radio/calls?until={1 << 70}", "until"),
        ("GET", f"/api/radio/calls?talkgroup={1 << 64}", "talkgroup"),
        ("GET", f"/api/radio/calls?source={1 << 32}", "source"),
        ("GET", "/api/radio/calls?site=-1", "site"),
        ("GET", f"/api/radio/quality?site={1 << 63}", "site"),
        ("GET", f"/api/radio/quality?radio={1 << 63}", "number"),
        ("GET", f"/api/radio/quality?site=1&since={1 << 63}", "since"),
        ("DELETE", f"/api/radio/sites/{1 << 63}?version=1", "id"),
        ("DELETE", f"/api/radio/radios/{1 << 63}?version=1", "id"),
        ("DELETE", f"/api/radio/talkgroups/{1 << 70}?version=1", "id"),
    ],
)
async def test_a_number_that_no_database_holds_is_refused_in_words(
    tmp_path: Path, method: str, path: str, field: str
) -> None:
    async with (
        open_house(tmp_path, answering(FEATURE, front())) as house,
        house.desk(*BOTH) as browser,
    ):
        answer = await browser.request(method, path, headers={"X-Reason": "test"})
    assert (answer.status_code, answer.json()["code"]) == (422, "bad-input")
    assert answer.json()["facts"] == {"field": field}


async def test_calls_and_how_they_were_heard_are_asked_for_in_scope(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = {"site": frozenset({7})}
    for module in (routes, archive_routes):
        monkeypatch.setattr(module, "CALLS", CALLS._replace(scope=lambda who: scope))
    radio = front()
    radio.archive.find.return_value = Page([], None, 0)  # type: ignore[attr-defined]
    radio.quality.return_value = Quality([], [], [], [])  # type: ignore[attr-defined]
    async with (
        open_house(tmp_path, answering(FEATURE, radio)) as house,
        house.desk(Role.DISPATCHER) as browser,
    ):
        assert (await browser.get("/api/radio/calls")).status_code == 200
        assert (await browser.get("/api/radio/quality?site=7")).status_code == 200
    radio.archive.find.assert_awaited_with(Search(scope=scope))  # type: ignore[attr-defined]
    radio.quality.assert_awaited_with(7, None, 0, scope)  # type: ignore[attr-defined]


async def test_orders_reach_the_desk_with_who_asks(tmp_path: Path) -> None:
    radio = front()
    radio.desk.place.return_value = "o1"  # type: ignore[attr-defined]
    async with open_house(tmp_path, answering(FEATURE, radio)) as house:
        async with house.desk(Role.DISPATCHER) as browser:
            body = {"kind": "text", "destination": 5, "text": "Sveiki"}
            placed = await browser.post("/api/radio/orders", json=body)
            answers = [
                await browser.delete("/api/radio/orders/o1"),
            ]
        me = house.accounts[Role.DISPATCHER]
    assert (placed.status_code, placed.json()) == (201, {"order": "o1"})
    assert [answer.status_code for answer in answers] == [204]
    asked, who = radio.desk.place.await_args.args  # type: ignore[attr-defined]
    assert (asked, who.account) == (NewOrder(kind="text", destination=5, text="Sveiki"), me)
    withdrawn, who = radio.desk.withdraw.await_args.args  # type: ignore[attr-defined]
    assert (withdrawn, who.account) == ("o1", me)


async def test_who_asks_how_a_radio_was_heard_says_why(tmp_path: Path) -> None:
    radio = front()
    radio.quality.return_value = Quality([1.0], [None], [-80.0], [0.0])  # type: ignore[attr-defined]
    async with open_house(tmp_path, answering(FEATURE, radio)) as house:
        async with house.desk(Role.VIEWER) as browser:
            site = await browser.get("/api/radio/quality?site=1")
            silent = await browser.get("/api/radio/quality?radio=5&since=7")
            received = await browser.get(
                "/api/radio/quality?radio=5", headers={"X-Reason": "case 7"}
            )
        [consulted] = await house.journal("web.consulted")
    assert site.json() == {"at": [1.0], "bit_errors": [None], "rssi": [-80.0], "lost": [0.0]}
    assert (silent.status_code, silent.json()["code"]) == (409, "reason-needed")
    assert received.status_code == 200
    assert (consulted["query"], consulted["reason"]) == ({"radio": "5"}, "case 7")
