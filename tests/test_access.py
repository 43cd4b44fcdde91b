"""Every route of the program against every role, and every two of them together."""

import itertools
import re
from pathlib import Path

import httpx
import pytest
from msgspec import structs

from scape.alarms import rights as alarms_rights
from scape.app import FEATURES
from scape.dispatch import rights as dispatch_rights
from scape.people import rights as people_rights
from scape.people.accounts import NewAccount
from scape.people.events import AccountChanged, AccountOpened, Role
from scape.people.roles import rights_of, roles, roles_in
from scape.people.who import FRESH
from scape.places import rights as places_rights
from scape.radio import rights
from scape.settings import People as PeopleSettings
from scape.web.guard import Access, never
from scape.web.rights import PUBLIC, SIGNED_IN, Operation, Right
from tests.web.house import SETTINGS, House, hear, open_house, subscribe

pytestmark = pytest.mark.anyio

OF_THE_GUARD = {"sign-in-needed", "no-right", "password-change-needed", "console-locked"}
OF_THE_GUARD |= {"second-factor-missing", "proof-needed"}
HOLES = {"int": "7", "str": "x", "path": ""}
# A house has these of its own.
BELOW = ("system", "imports", "certificates", "people")
ABOVE = [feature for feature in FEATURES.all if feature.name not in BELOW]
ROLES = roles(FEATURES.rights)
Held = tuple[str, ...]
ALL_HELD: list[Held] = [*itertools.combinations(ROLES, 1), *itertools.combinations(ROLES, 2)]


def rights_by_hand(held: Held) -> set[Right]:
    """The union, without the code that is tested."""
    return {right for right, granted in FEATURES.rights.items() if granted & {*held}}


def declared(house: House) -> list[tuple[str, str, Access]]:
    return [
        (method, route.path, handler.opt["access"])
        for route in house.app.routes
        for handler in getattr(route, "route_handlers", [])
        for method in sorted(handler.http_methods - {"OPTIONS"})
    ]


def refusal(wanted: Access, held: Held, one_time: bool = False) -> int | None:
    """The status that an account with these roles must be refused with; None where it may."""
    if wanted.right == PUBLIC:
        return None
    if not held:
        return 401
    if one_time and not wanted.one_time:
        return 403
    return None if wanted.right in {SIGNED_IN, *rights_by_hand(held)} else 403


async def request(browser: httpx.AsyncClient, method: str, path: str, token: str) -> int | None:
    """The status of a refusal by the guard, None when it let the request through."""
    path = re.sub(r"\{\w+:(\w+)\}", lambda hole: HOLES[hole[1]], path)
    headers = {"X-Reason": "test"} | ({"Cookie": f"scape_session={token}"} if token else {})
    browser.cookies.clear()
    answer = await browser.request(method, path, headers=headers)
    refused = answer.status_code in (401, 403, 423) and answer.json()["code"] in OF_THE_GUARD
    return answer.status_code if refused else None


@pytest.mark.parametrize("together", [1, pytest.param(2, marks=pytest.mark.long)])
async def test_every_route_serves_those_roles_that_have_its_right(
    tmp_path: Path, together: int
) -> None:
    async with open_house(tmp_path, *ABOVE) as house, house.browser() as browser:
        routes = declared(house)
        assert len(routes) >= 20
        for held in ((), *itertools.combinations(ROLES, together)):
            token = ""
            for method, path, wanted in routes:
                if held and not token:
                    token = await house.sign_in(*held)
                got = await request(browser, method, path, token)
                assert got == refusal(wanted, held), (method, path, held)
                if method != "GET":
                    token = ""  # what alters may have ended the session


async def test_a_one_time_password_opens_the_way_to_another_only(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house, house.browser() as browser:
        held = (Role.ADMINISTRATOR,)
        newcomer = NewAccount(name="new", full_name="New", roles=held, language="lt")
        password = (await house.people.open_account(newcomer, "")).password
        for method, path, wanted in declared(house):
            token = (await house.people.sign_in("new", password, "192.0.2.1")).token
            got = await request(browser, method, path, token)
            assert got == refusal(wanted, held, one_time=True), (method, path)
        async with house.knock(token) as socket:
            assert "password-change-needed" in await socket.recv()


DEMANDED = structs.replace(SETTINGS, people=PeopleSettings(second_factor=True))


async def test_a_missing_second_factor_opens_the_way_to_one_only(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path, *ABOVE, settings=DEMANDED) as house,
        house.browser() as browser,
    ):
        for method, path, wanted in declared(house):
            token = await house.sign_in(*ROLES)
            open_to_it = wanted.right == PUBLIC or wanted.enrolling
            got = await request(browser, method, path, token)
            assert got == (None if open_to_it else 403), (method, path)


NEEDS_PROOF = {
    "DELETE /api/people/accounts/{account:str}/factors",
    "DELETE /api/people/accounts/{account:str}/sessions",
    "DELETE /api/people/factors/{factor:str}",
    "DELETE /api/radio/calls/{call:str}/recording",
    "GET /api/radio/links/export",
    "DELETE /api/dispatch/exchange",
    "POST /api/dispatch/exchange",
    "GET /api/dispatch/incidents/export",
    "GET /api/dispatch/lookouts/export",
    "GET /api/dispatch/units/export",
    "GET /api/dispatch/warnings/export",
    "GET /api/places/zones/export",
    "GET /api/radio/radios/export",
    "GET /api/radio/sites/export",
    "GET /api/radio/talkgroups/export",
    "POST /api/people/accounts",
    "POST /api/people/accounts/{account:str}/password",
    "POST /api/people/factors/apps",
    "POST /api/people/factors/apps/new",
    "POST /api/people/factors/codes",
    "POST /api/people/factors/keys",
    "POST /api/people/factors/keys/new",
    "POST /api/radio/links/imports",
    "POST /api/radio/sites/{number:int}/secret",
    "PUT /api/people/accounts/{account:str}",
    "PUT /api/people/pin",
    "PUT /api/radio/links/{number:int}/secret",
}


async def test_secrets_accounts_and_exports_need_a_fresh_proof(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house, house.browser() as browser:
        routes = declared(house)
        fresh = {f"{method} {path}" for method, path, wanted in routes if wanted.fresh}
        assert fresh == NEEDS_PROOF
        exports = {f"{method} {path}" for method, path, _ in routes if path.endswith("/export")}
        assert exports <= NEEDS_PROOF
        for method, path, wanted in routes:
            token = await house.sign_in(*ROLES)
            house.now[0] += FRESH
            got = await request(browser, method, path, token)
            assert got == (403 if wanted.fresh else None), (method, path)


async def test_a_locked_session_can_only_be_unlocked_or_ended(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house:
        routes = {(method, path): wanted for method, path, wanted in declared(house)}
        assert {each for each, wanted in routes.items() if wanted.locked} == {
            *[("GET", "/api/session"), ("DELETE", "/api/session"), ("DELETE", "/api/sessions")],
            *[("POST", "/api/session/lock"), ("POST", "/api/session/unlock")],
            ("POST", "/api/people/challenge"),
        }
        async with house.browser() as browser:
            for (method, path), wanted in routes.items():
                got = await request(browser, method, path, await locked(house))
                allowed = wanted.locked or wanted.right == PUBLIC
                assert got == (None if allowed else 423), path
        async with house.console(await locked(house)) as socket:
            for view, shown in FEATURES.shown.items():
                await subscribe(socket, view, id=view)
                answer = await hear(socket)
                refused = answer.get("code") == "console-locked"
                assert refused is not shown.while_locked, view
    assert {name for name, shown in FEATURES.shown.items() if shown.while_locked} == {
        "alarms", "system_health"
    }  # fmt: skip


async def locked(house: House) -> str:
    token = await house.sign_in(Role.ADMINISTRATOR, Role.DISPATCHER)
    who = await house.people.sessions.find(token)
    assert who
    await house.people.locks.lock(who)
    return token


async def test_every_view_is_shown_to_those_roles_that_have_its_right(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house:
        for held in ALL_HELD:
            async with house.console(await house.sign_in(*held)) as socket:
                for view, shown in FEATURES.shown.items():
                    await subscribe(socket, view, id=view)
                    answer = await hear(socket)
                    allowed = shown.right in {SIGNED_IN, *rights_by_hand(held)}
                    assert (answer.get("code") == "no-right") is not allowed, (held, view)


def test_who_keeps_the_accounts_neither_searches_nor_commands() -> None:
    assert ROLES[Role.ADMINISTRATOR] == {
        alarms_rights.SEE, people_rights.MANAGE,
        rights.MANAGE, rights.RELEASE, rights.SEE,
        dispatch_rights.SEE, dispatch_rights.MANAGE,
    }  # fmt: skip
    assert not ROLES[Role.DISPATCHER] & {rights.MANAGE, people_rights.MANAGE}
    seen = {alarms_rights.SEE, dispatch_rights.SEE, places_rights.SEE, rights.SEE}
    assert ROLES[Role.VIEWER] == seen


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        ("viewer", {"alarms.see", "dispatch.see", "places.see", "radio.see"}),
        *itertools.product(
            ["dispatcher", "supervisor"],
            [
                {"alarms.see", "dispatch.see", "places.see", "radio.see"}
                | {"dispatch.work", "dispatch.manage", "places.manage"}
                | {"dispatch.work", "dispatch.manage", "dispatch.search"}
                | {"alarms.take", "radio.command", "radio.listen", "radio.search"}
                | {"radio.talk", "radio.pre-empt", "radio.call-all"}
            ],
        ),
        ("administrator", set(FEATURES.rights) - {"dispatch.crew"}),
    ],
)
def test_an_account_of_one_role_keeps_its_rights(role: str, rights: set[str]) -> None:
    opened = AccountOpened(name="x", full_name="X", language="lv", role=role)
    changed = AccountChanged(full_name="X", language="lv", disabled=False, role=role)
    for event in (opened, changed):
        assert rights_of(roles_in(event), ROLES) - {PUBLIC, SIGNED_IN} == rights


async def test_whatever_alters_is_out_of_reach_of_a_link(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house:
        for method, path, wanted in declared(house):
            looks = wanted.operation in {
                Operation.NONE, Operation.CONSULTATION, Operation.DISCLOSURE
            }  # fmt: skip
            assert method != "GET" or looks, path


def test_what_may_be_searched_without_a_reason_is_not_personal() -> None:
    """A live table may be narrowed by states and kinds, never by who.

    A row of a register is looked up by key, when a call, an alarm or a text names it.
    """
    personal = {"source", "destination", "name", "full_name", "unit", "id", "address", "radio"}
    named = {"radio_sites", "radio_radios", "radio_talkgroups", "radio_links", "radio_connections"}
    named |= {"radio_heard", "radio_presence", "places_positions", "places_zones"}
    named |= {"dispatch_units", "dispatch_incidents"}
    assert {name for name, shown in FEATURES.shown.items() if shown.keys} == named
    tables = {table.name: table for view in FEATURES.views for table in view.tables}
    for name, shown in FEATURES.shown.items():
        columns = frozenset[str]().union(*shown.filters)
        assert not columns & personal
        if name in tables:
            assert columns <= set(tables[name].c.keys())
    assert any(handler.opt["access"].personal is not never for handler in FEATURES.routes)
