"""Deny by default: who may, from where, and what the journal holds before anybody sees."""

import itertools
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import websockets
from hypothesis import given
from hypothesis import strategies as st
from litestar import Litestar, Router, WebSocket, get, post, websocket
from litestar.params import FromPath, FromQuery
from litestar.types import ControllerRouterHandler
from msgspec import structs
from websockets import Origin

from scape.base.addresses import IpNetwork
from scape.base.errors import Forbidden, Refused, SignInNeeded
from scape.base.faults import CLIENT
from scape.base.text import readable
from scape.people.events import Role
from scape.settings import Web
from scape.web.feature import Feature
from scape.web.guard import (
    Access,
    Asking,
    access,
    always,
    narrowed,
    never,
    permit,
    read_reason,
    undeclared,
)
from scape.web.rights import PUBLIC, SIGNED_IN, Operation, Right, Who
from tests.web.house import (
    MANAGE,
    PASSWORD,
    SEARCH,
    SEE,
    SETTINGS,
    hear,
    open_house,
    subscribe,
)

pytestmark = pytest.mark.anyio

asked: list[str] = []


@get("/api/test/calls", opt=access(SEARCH, Operation.CONSULTATION, narrowed))
async def search(text: FromQuery[str] = "") -> list[str]:
    asked.append(text)
    return []


@get("/api/test/radios/{number:int}", opt=access(SEE, Operation.CONSULTATION, always))
async def look(number: FromPath[int]) -> int:
    asked.append(str(number))
    return number


@post("/api/test/sites", opt=access(MANAGE, Operation.ALTERATION))
async def alter(who: Asking) -> str:
    return who.account


ROUTES = Feature[None](name="test", routes=(search, look, alter))


RIGHTS = st.sampled_from([PUBLIC, SIGNED_IN, SEE, SEARCH, MANAGE])


@given(st.sets(RIGHTS), RIGHTS, st.booleans(), st.booleans())
def test_nobody_passes_without_the_right(
    having: set[Right], right: Right, one_time: bool, serves_one_time: bool
) -> None:
    wanted = Access(right, Operation.NONE, never, serves_one_time)
    who = Who(account="a", session="s", rights=frozenset(having), one_time=one_time)
    if right == PUBLIC:
        permit(None, wanted)
        permit(who, wanted)
        return
    with pytest.raises(SignInNeeded):
        permit(None, wanted)
    if right in having and (serves_one_time or not one_time):
        permit(who, wanted)
    else:
        with pytest.raises(Forbidden):
            permit(who, wanted)


@get("/api/test/open")
async def open_door() -> str:
    return "anybody"


@websocket("/api/test/socket")
async def open_socket(socket: WebSocket[Any, Any, Any]) -> None:
    await socket.accept()


@pytest.mark.parametrize(
    "door", [open_door, open_socket, Router("/api/deep", route_handlers=[open_door])]
)
def test_a_route_without_declaration_is_found(door: ControllerRouterHandler) -> None:
    assert len(undeclared(Litestar([door, search], openapi_config=None))) == 1


async def test_and_keeps_the_server_from_starting(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="declare no access"):
        async with open_house(tmp_path, Feature(name="test", routes=(open_door,))):
            pass


async def test_and_would_answer_nobody(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.app.register(open_door)
        house.app.register(open_socket)
        async with house.desk(Role.ADMINISTRATOR) as browser:
            assert (await browser.get("/api/test/open")).status_code == 403
            assert (await browser.options("/api/session")).status_code == 403
        address = house.address.replace("http", "ws") + "/api/test/socket"
        async with websockets.connect(address, origin=Origin(house.address)) as socket:
            assert "no-right" in await socket.recv()


def test_personal_data_is_never_public() -> None:
    with pytest.raises(ValueError, match="public"):
        access(PUBLIC, Operation.CONSULTATION, always)


FOREIGN = ["https://evil.example", "null", "http://127.0.0.1:1", "http://127.0.0.1", "", None]


async def test_a_page_of_another_site_can_do_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.ADMINISTRATOR) as browser:
        del browser.headers["Origin"]
        for origin, method in itertools.product(FOREIGN, ["POST", "PUT", "DELETE"]):
            path = {"PUT": "/api/people/language"}.get(method, "/api/session")
            headers = {} if origin is None else {"Origin": origin}
            answer = await browser.request(method, path, json={"language": "lt"}, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "foreign-page"), origin
        assert (await browser.get("/api/session")).status_code == 200


async def test_only_names_of_this_server_open_it(tmp_path: Path) -> None:
    """A name that a stranger's DNS gives our address would make their page ours."""
    settings = structs.replace(SETTINGS, web=Web(public="https://scape.example.lv"))
    async with open_house(tmp_path, settings=settings) as house, house.browser() as browser:
        for host in (
            "127.0.0.1",
            "[::1]:8460",
            "localhost:1",
            "scape.example.lv",
            "SCAPE.example.lv",
        ):
            answer = await browser.get("/api/agency", headers={"Host": host})
            assert answer.status_code == 200, host
        for host in ("", "evil.example", "scape.example.lv.evil.example", "[::1", "a" * 9000):
            answer = await browser.get("/api/agency", headers={"Host": host})
            assert (answer.status_code, answer.json()["code"]) == (403, "unknown-host"), host
        page = await browser.get("/", headers={"Host": "evil.example", "Accept": "text/html"})
    assert page.status_code == 403
    assert page.headers["content-type"] == "text/plain; charset=utf-8"
    assert "[web] public" in page.text


@pytest.mark.parametrize(("proxies", "seen"), [((), "127.0.0.1"), (("127.0.0.0/8",), "192.0.2.7")])
async def test_only_a_proxy_that_is_named_says_who_asks(
    tmp_path: Path, proxies: tuple[str, ...], seen: str
) -> None:
    web = Web(proxies=[IpNetwork(proxy) for proxy in proxies])
    settings = structs.replace(SETTINGS, web=web)
    async with open_house(tmp_path, settings=settings) as house, house.browser() as browser:
        await house.open_account("ozols", Role.VIEWER)
        body = {"name": "ozols", "password": PASSWORD}
        forwarded = {"X-Forwarded-For": "198.51.100.1, 192.0.2.7"}
        await browser.post("/api/session", json=body, headers=forwarded)
        await browser.post("/api/session", json=body, headers={"X-Forwarded-For": "A" * 5000})
        signed_in = await house.journal("people.signed_in")
    assert [row["address"] for row in signed_in] == [seen, "" if proxies else seen]


async def test_a_page_of_another_site_hears_nothing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.ADMINISTRATOR)
        for origin in filter(None, FOREIGN):
            async with house.knock(token, origin) as socket:
                assert "foreign-page" in await socket.recv()
                with pytest.raises(websockets.ConnectionClosed):
                    await socket.recv()


async def test_the_configured_address_is_our_own(tmp_path: Path) -> None:
    settings = structs.replace(SETTINGS, web=Web(public="https://scape.liepaja.example/"))
    async with open_house(tmp_path, settings=settings) as house:
        async with house.browser() as browser:
            browser.headers["Origin"] = "https://scape.liepaja.example"
            await house.sign_in(Role.VIEWER)
            body = {"name": "viewer", "password": PASSWORD}
            answer = await browser.post("/api/session", json=body)
        assert answer.status_code == 201
        cookies = answer.headers.get_list("set-cookie")
        assert sorted(cookie.partition("=")[0] for cookie in cookies) == [
            "__Host-scape_device",
            "__Host-scape_session",
        ]
        assert all("Secure" in cookie and "Path=/" in cookie for cookie in cookies)
        assert not any("Domain" in cookie for cookie in cookies)


async def test_who_looks_at_personal_data_is_journalled_with_the_reason(tmp_path: Path) -> None:
    async with open_house(tmp_path, ROUTES) as house:
        async with house.desk(Role.DISPATCHER) as browser:
            reason = {"X-Reason": quote("Izsaukums 112, Rožu iela")}
            answer = await browser.get("/api/test/calls?text=Ozols&limit=5", headers=reason)
            assert answer.status_code == 200
            assert (await browser.get("/api/test/radios/7", headers=reason)).status_code == 200
        account = house.accounts[Role.DISPATCHER]
        received = await house.journal("web.consulted")
    assert [(t["actor"], t["route"], t["query"], t["reason"]) for t in received] == [
        (account, "/api/test/calls", {"text": "Ozols", "limit": "5"}, "Izsaukums 112, Rožu iela"),
        (account, "/api/test/radios/{number}", {"number": "7"}, "Izsaukums 112, Rožu iela"),
    ]


async def test_what_was_denied_is_in_the_log_with_who_and_from_where(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path, ROUTES) as house, house.desk(Role.VIEWER) as browser:
        await browser.get("/api/test/calls?text=secret")
        await browser.post("/api/test/sites", headers={"Origin": "https://evil.example"})
        for _ in range(2):
            await browser.post("/api/session", content=b"{}")
        await browser.get("/api/test/radios/7")  # without a reason: a mistake, not an attempt
        async with house.console(await house.sign_in(Role.VIEWER)) as socket:
            await subscribe(socket, "people_accounts")
            await hear(socket)
        viewer = house.accounts[Role.VIEWER]
    denied = [r.getMessage() for r in caplog.records if r.name == "scape.web"]
    assert denied == [
        f"denied to {viewer}: GET /api/test/calls from 127.0.0.1, no-right",
        "denied to nobody: POST /api/test/sites from 127.0.0.1, foreign-page",
        *2 * ["denied to nobody: POST /api/session from 127.0.0.1, bad-input"],
        f"denied to {viewer}: the list people_accounts, no-right",
    ]
    assert all(hasattr(r, CLIENT) for r in caplog.records if r.name == "scape.web")


PERSONAL = ["/api/test/calls?text=Ozols", "/api/test/calls?before=7", "/api/test/radios/7"]


async def test_without_a_reason_nothing_is_looked_at(tmp_path: Path) -> None:
    asked.clear()
    async with open_house(tmp_path, ROUTES) as house, house.desk(Role.DISPATCHER) as browser:
        for path, reason in itertools.product(
            PERSONAL, [None, "", "%20%20", "%FF", "x" * 501, "%E2%80%8B", "..."]
        ):
            headers = {} if reason is None else {"X-Reason": reason}
            answer = await browser.get(path, headers=headers)
            assert (answer.status_code, answer.json()["code"]) == (409, "reason-needed"), reason
        assert (await browser.get("/api/test/calls?limit=50")).status_code == 200
        assert asked == [""]
        assert await house.journal("web.consulted") == []


async def test_what_cannot_be_journalled_is_not_shown(tmp_path: Path) -> None:
    asked.clear()
    async with open_house(tmp_path, ROUTES) as house:
        token = await house.sign_in(Role.DISPATCHER)
        house.journal_is_full()
        async with house.browser(token) as browser:
            answer = await browser.get("/api/test/calls?text=Ozols", headers={"X-Reason": "x"})
    assert (answer.status_code, answer.json()["code"]) == (503, "store-full")
    assert asked == []


READABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


@given(st.text(READABLE, min_size=1, max_size=100).map("a".__add__))
def test_a_reason_in_any_language_is_read(reason: str) -> None:
    assert read_reason(quote(reason)) == readable(reason).strip()


def test_a_reason_hides_nothing_in_the_journal() -> None:
    assert read_reason(quote("lieta\x1b[31m 7\u202e\0")) == "lieta[31m 7"


@given(st.text(st.characters(max_codepoint=255)))
def test_any_header_gives_a_reason_or_a_refusal(header: str) -> None:
    try:
        assert 0 < len(read_reason(header)) <= 500
    except Refused as refused:
        assert refused.code == "reason-needed"
