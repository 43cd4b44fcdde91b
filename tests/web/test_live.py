"""Live tables: snapshot, changes, rights, slow consoles, sessions that end."""

import asyncio
from collections.abc import Collection
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import msgspec
import pytest
import websockets

from scape.base.question import LiveView
from scape.people.accounts import AccountEdit
from scape.people.events import Role
from scape.people.views import accounts
from scape.web.feature import Feature
from scape.web.live import (
    ACCOUNT_ROWS,
    ALL_ROWS,
    CROWDED_OUT,
    SESSION_SOCKETS,
    SUBSCRIPTION_LIMIT,
)
from scape.web.rights import Right, Who
from scape.web.shown import Shown, by
from tests.people.enrolled import settings_of
from tests.registers import lamps
from tests.waiting import PATIENCE
from tests.web.house import MANAGE, House, hear, open_house, subscribe

pytestmark = pytest.mark.anyio


def call(id: str, state: str = "active", **more: object) -> dict[str, Any]:
    return {"id": id, "state": state, **more}


async def test_a_console_gets_the_rows_then_every_change(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.node.live.publish_memory("calls", put=[call("1")])
        async with house.console(await house.sign_in(Role.VIEWER)) as socket:
            await subscribe(socket, "calls")
            snapshot = await hear(socket)
            assert (snapshot["type"], snapshot["id"]) == ("snapshot", "a")
            assert (snapshot["rows"], snapshot["total"]) == ([call("1")], 1)
            house.node.live.publish_memory("calls", put=[call("2", source=2222223)])
            changes = await hear(socket)
            assert (changes["put"], changes["total"]) == ([call("2", source=2222223)], 2)
            assert changes["version"] >= snapshot["version"]
            house.node.live.publish_memory("calls", drop=["1"])
            assert (await hear(socket))["drop"] == ["1"]


async def test_rows_named_by_key_are_those_that_exist(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.node.live.publish_memory("sites", put=[call("1"), call("2"), call("3")])
        async with house.console(await house.sign_in(Role.VIEWER)) as socket:
            await socket.send(
                '{"type":"subscribe","id":"a","view":"sites","keys":["1","9"],"window":1}'
            )
            snapshot = await hear(socket)
            assert (snapshot["rows"], snapshot["total"]) == ([call("1")], 1)
            house.node.live.publish_memory("sites", put=[call("9"), call("8")])
            changes = await hear(socket)
            assert (changes["put"], changes["total"]) == ([call("9")], 2)


async def test_the_total_is_reported_of_rows_beyond_the_window(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.node.live.publish_memory("calls", put=[call(f"{n:03}") for n in range(150)])
        async with house.console(await house.sign_in(Role.VIEWER)) as socket:
            await subscribe(socket, "calls")
            snapshot = await hear(socket)
            assert (len(snapshot["rows"]), snapshot["total"]) == (100, 150)
            house.node.live.publish_memory("calls", put=[call("999")])
            changes = await hear(socket)
            assert (changes["put"], changes["drop"], changes["total"]) == ([], [], 151)


async def test_a_filter_drops_what_leaves_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.node.live.publish_memory("calls", put=[call("1"), call("2", "ended")])
        async with house.console(await house.sign_in(Role.VIEWER)) as socket:
            await subscribe(socket, "calls", state="active")
            assert (await hear(socket))["rows"] == [call("1")]
            house.node.live.publish_memory("calls", put=[call("1", "ended")])
            changes = await hear(socket)
            assert (changes["put"], changes["drop"]) == ([], ["1"])


async def test_a_view_of_the_journal_is_live(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.ADMINISTRATOR)) as socket,
    ):
        await subscribe(socket, "people_accounts")
        [row] = (await hear(socket))["rows"]
        assert set(row) == {
            "id", "name", "full_name", "roles", "language", "disabled", "created"
        }  # fmt: skip
        await house.open_account("liepa", Role.VIEWER)
        assert [r["name"] for r in (await hear(socket))["put"]] == ["liepa"]


async def test_no_search_delays_a_request_or_a_live_table(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.ADMINISTRATOR)
        async with house.slow_searches(), asyncio.timeout(PATIENCE):
            async with house.browser(token) as browser:
                assert (await browser.get("/api/session")).status_code == 200
            async with house.console(token) as socket:
                await subscribe(socket, "people_accounts")
                assert (await hear(socket))["type"] == "snapshot"


async def test_late_comers_share_what_the_first_one_sees(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        async with house.console(token) as first, house.console(token) as second:
            await subscribe(first, "calls")
            await hear(first)
            house.node.live.publish_memory("calls", put=[call("1")])
            assert (await hear(first))["put"] == [call("1")]
            await subscribe(second, "calls", id="other")
            snapshot = await hear(second)
            assert (snapshot["id"], snapshot["rows"]) == ("other", [call("1")])
            assert len(house.hub._feeds) == 1
        await until(lambda: not house.hub._feeds)


async def until(done: Any) -> None:
    async with asyncio.timeout(PATIENCE):
        while not done():
            await asyncio.sleep(0.01)


UNSEEN: list[tuple[Role, str, dict[str, Any], str]] = [
    (Role.VIEWER, "people_accounts", {}, "no-right"),
    (Role.DISPATCHER, "people_accounts", {}, "no-right"),
    (Role.ADMINISTRATOR, "people_passwords", {}, "no-such-view"),
    (Role.ADMINISTRATOR, "sessions", {}, "no-such-view"),
    (Role.ADMINISTRATOR, "vault", {}, "no-such-view"),
    (Role.ADMINISTRATOR, "calls", {"source": 2222223}, "bad-input"),
]


async def test_what_may_not_be_seen_is_refused(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        for role, view, filter, code in UNSEEN:
            async with house.console(await house.sign_in(role)) as socket:
                await subscribe(socket, view, **filter)
                refused = await hear(socket)
            assert (refused["type"], refused["id"], refused["code"]) == ("refused", "a", code)


NONSENSE: list[str | bytes] = [
    "",
    "{}",
    "[]",
    '{"type":"subscribe"}',
    '{"type":"subscribe","id":"a","view":"calls","window":0}',
    '{"type":"subscribe","id":"a","view":"calls","window":100000}',
    '{"type":"subscribe","id":"a","view":"calls","filter":{"state":[1]}}',
    '{"type":"subscribe","id":"a","view":"calls","keys":["1"]}',
    '{"type":"subscribe","id":"a","view":"sites","keys":[1.5]}',
    '{"type":"fly","id":"a"}',
    b"\xff\x00",
]


async def test_nonsense_is_refused_and_the_socket_lives_on(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        for text in NONSENSE:
            await socket.send(text)
            assert (await hear(socket))["code"] == "bad-input", text
        await subscribe(socket, "calls")
        assert (await hear(socket))["type"] == "snapshot"


WRONG: list[dict[str, Any]] = [
    *({"filter": {"watts": value}} for value in (True, 1.0, "1", 2**63, "\0")),
    *({"keys": [key]} for key in (1, "\0")),
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
async def test_a_wrong_value_keeps_no_rows_from_others(
    tmp_path: Path, wrong: dict[str, Any]
) -> None:
    """1, 1.0 and True are equal to Python: a question that fails must share no feed."""
    some = Shown(lamps.LAMPS.live, Right("lamps.see"), by("watts"), keys=True)
    feature = replace(lamps.FEATURE, live=(some,))
    async with (
        open_house(tmp_path, feature) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        body = {"type": "subscribe", "id": "a", "view": "lamps", "window": 100, **wrong}
        await socket.send(msgspec.json.encode(body).decode())
        await subscribe(socket, "lamps", "b", watts=1)
        heard = [await hear(socket) for _ in range(2)]
    assert {(message["id"], message["type"]) for message in heard} == {
        ("a", "refused"),
        ("b", "snapshot"),
    }


async def test_an_enormous_message_ends_the_socket(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        await socket.send("x" * 20_000)
        with pytest.raises(websockets.ConnectionClosedError) as closed:
            await hear(socket)
        assert closed.value.rcvd
        assert closed.value.rcvd.code == 1009


async def test_the_ninth_socket_of_a_session_closes_its_first(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, AsyncExitStack() as stack:
        token, other = await house.sign_in(Role.VIEWER), await house.sign_in(Role.VIEWER)
        alone = await stack.enter_async_context(house.console(other))
        sockets = [
            await stack.enter_async_context(house.console(token)) for _ in range(SESSION_SOCKETS)
        ]
        for socket in (alone, sockets[0]):
            await subscribe(socket, "calls")
            await hear(socket, kind="snapshot")
        await subscribe(sockets[0], "sites")
        await hear(sockets[0], kind="snapshot")
        await stack.enter_async_context(house.console(token))
        assert await hear(sockets[0]) == {"type": "closed", "code": "too-many-consoles"}
        with pytest.raises(websockets.ConnectionClosedError) as closed:
            await hear(sockets[0])
        assert closed.value.rcvd
        assert closed.value.rcvd.code == CROWDED_OUT
        assert [key.view for key in house.hub._feeds] == ["calls"]
        for socket in (alone, *sockets[1:]):
            assert (await hear(socket, kind="beat"))["type"] == "beat"


async def test_sockets_that_read_nothing_are_not_more_than_twice_as_many(tmp_path: Path) -> None:
    """A socket that does not read its last message holds its place until the server gives up."""
    async with open_house(tmp_path) as house, AsyncExitStack() as stack:
        token = await house.sign_in(Role.VIEWER)
        for number in range(400):
            house.node.live.publish_memory("calls", put=[{"id": number, "text": "x" * 60_000}])
        for number in range(2 * SESSION_SOCKETS):
            stack.callback((await deaf(house, token)).close)
            await until(lambda: len(house.hub._consoles) == number + 1)  # noqa: B023
        async with house.knock(token) as refused:
            assert await hear(refused) == {"type": "closed", "code": "too-many-consoles"}
        assert len(house.hub._consoles) == 2 * SESSION_SOCKETS
        assert sum(not console.leaving for console in house.hub._consoles) == SESSION_SOCKETS
        assert len(house.hub._feeds) == 1


async def deaf(house: House, token: str) -> asyncio.StreamWriter:
    """A socket that subscribes to more than fits into the buffers of TCP, and does not read it."""
    host, port = house.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port), limit=1024)
    writer.write(
        f"GET /api/live HTTP/1.1\r\nHost: {host}:{port}\r\nOrigin: {house.address}\r\n"
        f"Cookie: scape_session={token}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
    )
    await reader.readuntil(b"hello")
    body = b'{"type":"subscribe","id":"a","view":"calls","window":1000}'
    writer.write(bytes([0x81, 0x80 | len(body), 0, 0, 0, 0]) + body)
    await reader.readuntil(b"snapshot")
    return writer


async def test_the_rows_of_an_account_are_bounded_and_those_of_equal_lists_count_once(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        token, other = await house.sign_in(Role.VIEWER), await house.sign_in(Role.DISPATCHER)
        async with (
            house.console(token) as one,
            house.console(await house.sign_in(Role.VIEWER)) as two,
            house.console(other) as else_where,
        ):
            lists = ACCOUNT_ROWS // 1000
            for socket in (one, two):
                for number in range(lists):
                    assert await answer_to(socket, 1000, f"state-{number}") == "snapshot"
            assert len(house.hub._feeds) == lists
            assert await answer_to(two, 1, "new") == "refused"
            assert await answer_to(else_where, 1000, "new") == "snapshot"


async def test_the_rows_of_all_are_bounded(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, AsyncExitStack() as stack:
        for number in range(ALL_ROWS // ACCOUNT_ROWS + 1):
            await house.open_account(f"viewer-{number}", Role.VIEWER)
            token = await house.sign_in_as(f"viewer-{number}")
            socket = await stack.enter_async_context(house.console(token))
            for part in range(ACCOUNT_ROWS // 1000):
                asked = f"{number}-{part}"
                if number < ALL_ROWS // ACCOUNT_ROWS:
                    assert await answer_to(socket, 1000, asked) == "snapshot"
        assert await answer_to(socket, 1, "new") == "refused"
        assert await answer_to(socket, 1000, "0-0") == "snapshot"


async def answer_to(socket: websockets.ClientConnection, window: int, state: str) -> str:
    body = {"type": "subscribe", "id": state, "view": "calls", "filter": {"state": state}}
    await socket.send(msgspec.json.encode(body | {"window": window}).decode())
    answer = await hear(socket)
    assert answer.get("code", "too-many-rows") == "too-many-rows"
    return str(answer["type"])


async def test_subscriptions_are_bounded(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        for number in range(SUBSCRIPTION_LIMIT + 1):
            await subscribe(socket, "calls", id=str(number))
        heard = [await hear(socket) for _ in range(SUBSCRIPTION_LIMIT + 1)]
        refused = [message for message in heard if message["type"] == "refused"]
        assert [message["code"] for message in refused] == ["too-many-subscriptions"]
        await socket.send('{"type":"unsubscribe","id":"0"}')
        await subscribe(socket, "calls", id="again")
        assert (await hear(socket, kind="snapshot"))["id"] == "again"


async def test_what_was_unsubscribed_is_silent(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        await subscribe(socket, "calls", id="a")
        await subscribe(socket, "sites", id="b")
        await hear(socket)
        await hear(socket)
        await socket.send('{"type":"unsubscribe","id":"a"}')
        await until(lambda: len(house.hub._feeds) == 1)
        house.node.live.publish_memory("calls", put=[call("1")])
        house.node.live.publish_memory("sites", put=[call("2")])
        assert (await hear(socket))["id"] == "b"


async def test_a_fault_on_a_socket_is_logged_and_ends_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with (
        open_house(tmp_path) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        with patch.object(house.hub, "_handle", side_effect=ZeroDivisionError):
            await subscribe(socket, "calls")
            with pytest.raises(websockets.ConnectionClosedError):
                await hear(socket)
        await until(lambda: not house.hub._consoles)
    assert "ZeroDivisionError" in caplog.text


async def test_a_beat_each_second(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path, beat=0.01) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        first = await hear(socket, kind="beat")
        assert (await hear(socket, kind="beat"))["now"] > first["now"]


async def test_who_goes_while_sessions_are_looked_after_takes_nobody_along(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path) as house:
        token, sessions = await house.sign_in(Role.VIEWER), house.people.sessions
        still_open, asked, gone = sessions.still_open, asyncio.Event(), asyncio.Event()

        async def slow(keys: Collection[str]) -> dict[str, Who]:
            asked.set()
            await gone.wait()
            return await still_open(keys)

        async with house.console(token) as stays:
            await subscribe(stays, "calls")
            async with house.console(token) as goes:
                await subscribe(goes, "calls")
                with patch.object(sessions, "still_open", side_effect=slow):
                    sessions.changed.set()
                    await asked.wait()
            await until(lambda: len(house.hub._consoles) == 1)
            gone.set()
            await until(lambda: len(house.hub._consoles) == 1)
            house.node.live.publish_memory("calls", put=[call("1")])
            assert (await hear(stays, kind="changes"))["put"] == [call("1")]
    assert "sessions were not looked after" not in caplog.text


# Sessions that end.


async def closing(socket: websockets.ClientConnection) -> tuple[str, int]:
    """The code the server says goodbye with, and the one it closes the socket with."""
    code = (await hear(socket, kind="closed"))["code"]
    with pytest.raises(websockets.ConnectionClosedError) as closed:
        await hear(socket)
    assert closed.value.rcvd
    return code, closed.value.rcvd.code


ENDS = {
    "signed out": lambda house, who: house.people.sign_out(who),
    "signed out everywhere": lambda house, who: house.people.sign_out_everywhere(who.account, ""),
    "password reset": lambda house, who: house.people.reset_password(who.account, ""),
    "disabled": lambda house, who: house.people.change_account(
        who.account,
        AccountEdit(full_name="x", roles=(Role.VIEWER,), language="lv", disabled=True),
        "",
    ),
}


async def test_a_feed_that_cannot_be_leaves_no_trace(tmp_path: Path) -> None:
    shown = Shown(LiveView("colours", accounts), MANAGE, by("colour"))
    async with open_house(tmp_path, Feature(name="test", live=(shown,))) as house:
        await house.open_account("chief", Role.ADMINISTRATOR)
        token = await house.sign_in(Role.ADMINISTRATOR)
        who = await house.people.sessions.find(token)
        assert who
        async with house.console(token) as socket:
            await subscribe(socket, "colours", colour="red")
            assert (await hear(socket))["code"] == "no-such-column"
            assert not house.hub._feeds
            assert not any(house.hub._consoles.values())
            edit = AccountEdit(full_name="x", roles=(Role.VIEWER,), language="lv", disabled=False)
            await house.people.change_account(who.account, edit, "")
            await until(lambda: all(c.who.rights != who.rights for c in house.hub._consoles))
            await subscribe(socket, "people_accounts")
            assert (await hear(socket))["code"] == "no-right"


async def test_a_fault_in_looking_after_sessions_lets_nobody_stay(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path, beat=0.02) as house:
        token = await house.sign_in(Role.VIEWER)
        async with house.console(token) as socket:
            with patch.object(house.people.sessions, "still_open", side_effect=ZeroDivisionError):
                assert (await closing(socket))[0] == "internal"
        assert "ZeroDivisionError" in caplog.text
        async with house.console(token) as socket:
            await house.people.sign_out_everywhere(house.accounts[Role.VIEWER], "")
            assert (await closing(socket))[0] == "sign-in-needed"


@pytest.mark.parametrize("way", ENDS)
async def test_a_session_that_ends_closes_its_socket_at_once(tmp_path: Path, way: str) -> None:
    async with open_house(tmp_path, beat=3600) as house:
        token = await house.sign_in(Role.VIEWER)
        bystander = await house.sign_in(Role.DISPATCHER)
        who = await house.people.sessions.find(token)
        assert who
        async with house.console(token) as socket, house.console(bystander) as other:
            await subscribe(socket, "calls")
            await hear(socket)
            await ENDS[way](house, who)
            assert await closing(socket) == ("sign-in-needed", 4401)
            await subscribe(other, "calls")
            assert (await hear(other))["type"] == "snapshot"
        await until(lambda: len(house.hub._consoles) == 0)


async def test_who_must_now_add_a_factor_sees_nothing_more(tmp_path: Path) -> None:
    async with open_house(tmp_path, settings=settings_of(second_factor=True)) as house:
        token = await house.sign_in(Role.VIEWER)
        who = await house.people.sessions.find(token)
        assert who
        async with house.console(token) as socket:
            await subscribe(socket, "calls")
            await hear(socket)
            edit = AccountEdit(
                full_name="x", roles=(Role.VIEWER, Role.DISPATCHER), language="lv", disabled=False
            )
            await house.people.change_account(who.account, edit, "")
            assert await closing(socket) == ("second-factor-missing", 4403)


async def test_a_session_that_grows_old_closes_its_socket(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path, beat=0.02) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        await hear(socket, kind="beat")
        house.now[0] += 12 * 60 * 60 * 1_000_000
        assert await closing(socket) == ("sign-in-needed", 4401)


async def test_a_right_that_is_taken_takes_its_tables(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.sign_in(Role.DISPATCHER)
        await house.open_account("chief", Role.ADMINISTRATOR)
        token = await house.sign_in(Role.ADMINISTRATOR)
        who = await house.people.sessions.find(token)
        assert who
        async with house.console(token) as socket:
            await subscribe(socket, "people_accounts", id="people")
            await subscribe(socket, "calls", id="calls")
            await hear(socket)
            await hear(socket)
            edit = AccountEdit(full_name="x", roles=(Role.VIEWER,), language="lv", disabled=False)
            await house.people.change_account(who.account, edit, "")
            refused = await hear(socket, kind="refused")
            assert (refused["id"], refused["code"]) == ("people", "no-right")
            house.node.live.publish_memory("calls", put=[call("1")])
            assert (await hear(socket, kind="changes"))["id"] == "calls"


async def test_nobody_is_thrown_out_because_the_store_is_away(tmp_path: Path) -> None:
    async with (
        open_house(tmp_path, beat=0.02) as house,
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        house.store_is_away()
        for _ in range(5):
            await hear(socket, kind="beat")
        await subscribe(socket, "calls")
        assert (await hear(socket))["type"] == "snapshot"
