"""Errors as codes, headers on everything, limits on what comes in."""

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from litestar import WebSocket, get, websocket

from scape.base.errors import Forbidden, Missing, Refused, SignInNeeded, Unavailable
from scape.people.events import Role
from scape.web.answers import status_of
from scape.web.feature import Feature
from scape.web.guard import access
from scape.web.rights import PUBLIC, SIGNED_IN, Operation
from scape.web.server import BODY_LIMIT
from tests.waiting import PATIENCE
from tests.web.house import open_house

pytestmark = pytest.mark.anyio


@get("/api/test/fault", opt=access(SIGNED_IN, Operation.NONE))
async def fault() -> None:
    raise ZeroDivisionError("planted-secret")


@get("/api/test/refused", opt=access(PUBLIC, Operation.NONE))
async def refused() -> None:
    raise Missing("no-such-call", call="01abc")


@pytest.mark.parametrize(
    ("kind", "status"),
    [(SignInNeeded, 401), (Forbidden, 403), (Missing, 404), (Unavailable, 503), (Refused, 409)],
)
def test_every_refusal_has_its_status(kind: type[Refused], status: int) -> None:
    assert status_of(kind("x")) == status


async def test_a_refusal_is_a_code_with_facts(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path, Feature(name="test", routes=(refused,))) as house,
        house.browser() as browser,
    ):
        answer = await browser.get("/api/test/refused")
    assert answer.status_code == 404
    assert answer.json() == {"code": "no-such-call", "facts": {"call": "01abc"}}


async def test_a_fault_of_ours_tells_an_id_and_logs_the_story(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path, Feature(name="test", routes=(fault,))) as house:
        browser = house.browser(await house.sign_in(Role.VIEWER))
        answer = await browser.get("/api/test/fault")
        await browser.aclose()
    assert answer.status_code == 500
    body = answer.json()
    assert body["code"] == "internal"
    assert "planted-secret" not in answer.text
    [record] = [r for r in caplog.records if r.levelno >= logging.ERROR]
    assert body["facts"]["id"] in record.getMessage()
    assert record.exc_info
    assert record.exc_info[0] is ZeroDivisionError


async def test_a_console_that_leaves_before_it_is_accepted_is_no_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    asked, accepted = asyncio.Event(), asyncio.Event()

    @websocket("/api/test/late", opt=access(PUBLIC, Operation.NONE))
    async def late(socket: WebSocket[Any, Any, Any]) -> None:
        asked.set()
        await socket.receive()  # the request
        await socket.receive()  # that the console has left
        socket.connection_state = "connect"  # as if this had not been read
        try:
            await socket.send({"type": "websocket.accept", "subprotocol": None, "headers": []})
        finally:
            accepted.set()

    async with open_house(tmp_path, Feature(name="test", routes=(late,))) as house:
        host = house.address.removeprefix("http://")
        _, writer = await asyncio.open_connection(*host.split(":"))
        head = f"GET /api/test/late HTTP/1.1\r\nHost: {host}\r\nOrigin: {house.address}\r\n"
        upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        writer.write(f"{head}{upgrade}Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode())
        await asyncio.wait_for(asked.wait(), PATIENCE)
        writer.close()
        await asyncio.wait_for(accepted.wait(), PATIENCE)
    assert [r for r in caplog.records if r.levelno >= logging.ERROR] == []


async def test_bad_input_names_the_field(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        for body, field in [
            (b'{"name":1,"password":"x"}', "name"),
            (b'{"name":"x"}', "password"),
            (b'{"name":"x","password":[]}', "password"),
            (b"not json", ""),
            (b"", ""),
            (b'{"name":"x","password":"\xff"}', ""),
        ]:
            answer = await browser.post("/api/session", content=body)
            assert answer.status_code == 422
            assert answer.json() == {"code": "bad-input", "facts": {"field": field}}


async def test_no_body_makes_a_fault(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:

        @given(st.binary(max_size=200) | st.text(max_size=50).map(str.encode))
        def never_a_fault(body: bytes) -> None:
            bodies.append(body)

        bodies: list[bytes] = []
        never_a_fault()
        for body in bodies:
            answer = await browser.post("/api/session", content=body)
            assert answer.status_code == 422, body


async def test_too_much_is_not_read(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        answer = await browser.post("/api/session", content=b" " * (BODY_LIMIT + 1))
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")

        async def dripping() -> AsyncIterator[bytes]:
            for _ in range(BODY_LIMIT // 1024 + 2):
                yield b" " * 1024

        answer = await browser.post("/api/session", content=dripping())
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


async def test_every_answer_carries_the_headers(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        for path in ("/", "/api/agency", "/api/nothing", "/api/session"):
            headers = (await browser.get(path)).headers
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "frame-ancestors 'none'" in policy
            assert "object-src 'none'" in policy
            assert "base-uri 'none'" in policy
            assert "unsafe" not in policy
            assert "http" not in policy
            assert headers["x-content-type-options"] == "nosniff"
            assert headers["referrer-policy"] == "no-referrer"
            assert "server" not in headers
            assert not any(name.startswith("access-control") for name in headers)
            assert (headers.get("cache-control") == "no-store") is path.startswith("/api/")


async def test_a_wrong_method_is_no_address(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        for method in ("PATCH", "TRACE"):
            answer = await browser.request(method, "/api/session")
            assert (answer.status_code, answer.json()["code"]) == (405, "no-such-address"), method


async def test_a_taken_port_is_reported_to_who_starts_the_server(tmp_path: Path) -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    with taken, pytest.raises(Refused, match="address-not-free"):
        async with open_house(tmp_path, port=taken.getsockname()[1]):
            pass


async def test_the_server_ends_with_its_block_even_when_consoles_are_open(tmp_path: Path) -> None:
    async with asyncio.timeout(PATIENCE):
        async with open_house(tmp_path) as house:
            socket = await house.knock(await house.sign_in(Role.VIEWER))
        await socket.wait_closed()
