"""A locked console shows and does nothing but its alarms, to any holder of its cookie."""

import asyncio
from pathlib import Path

import httpx
import pytest
from msgspec import structs
from sqlalchemy import update

from scape.__main__ import main
from scape.base.errors import Refused
from scape.base.supervise import GIVE_UP
from scape.base.tables import sessions
from scape.people.events import Role
from scape.settings import People
from tests.people.authenticator import SecurityKey
from tests.people.enrolled import ORIGIN, at_desk, open_agency
from tests.web.house import PASSWORD, SETTINGS, House, hear, open_house, subscribe

pytestmark = pytest.mark.anyio

MINUTE = 60 * 1_000_000
PIN = "7193"


async def status(browser: httpx.AsyncClient, path: str = "/api/people/names") -> int:
    return (await browser.get(path)).status_code


async def why(browser: httpx.AsyncClient) -> str:
    locked: str = (await browser.get("/api/session")).json()["locked"]
    return locked


async def unlock(browser: httpx.AsyncClient, **key: str) -> tuple[int, str]:
    answer = await browser.post("/api/session/unlock", json=key)
    return answer.status_code, answer.json()["code"] if answer.content else ""


async def set_pin(browser: httpx.AsyncClient, pin: str) -> str:
    answer = await browser.put("/api/people/pin", json={"pin": pin})
    return answer.json()["code"] if answer.content else ""


async def test_it_locks_after_a_quarter_of_an_hour_without_use(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        for _ in range(3):
            house.now[0] += 14 * MINUTE
            assert (await browser.post("/api/session/use")).status_code == 204
        house.now[0] += 15 * MINUTE
        assert await status(browser) == 200  # a console reports its use a little later
        house.now[0] += MINUTE
        answer = await browser.get("/api/people/names")
        assert (answer.status_code, answer.json()["code"]) == (423, "console-locked")
        assert (await browser.post("/api/session/use")).status_code == 423
        assert await why(browser) == "idle"


async def test_what_a_console_asks_for_by_itself_is_no_use(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        async with house.browser(token) as browser:
            for _ in range(16):
                assert await status(browser) == 200
                async with house.console(token):
                    house.now[0] += MINUTE
            assert await status(browser) == 423


async def test_each_role_has_its_minutes(tmp_path: Path) -> None:
    people = People(lock_after_of={"viewer": 60, "dispatcher": 5})
    settings = structs.replace(SETTINGS, people=people)
    async with (
        open_house(tmp_path, settings=settings) as house,
        house.desk(Role.VIEWER) as viewer,
        house.desk(Role.ADMINISTRATOR) as administrator,
        house.desk(Role.VIEWER, Role.DISPATCHER) as both,
    ):
        desks = [viewer, administrator, both]
        minutes = [(await b.get("/api/session")).json()["lock_after"] for b in desks]
        assert minutes == [60, 15, 5]
        house.now[0] += 6 * MINUTE
        assert [await status(browser) for browser in desks] == [200, 200, 423]
        house.now[0] += 10 * MINUTE
        assert [await status(browser) for browser in desks] == [200, 423, 423]


async def test_minutes_of_a_role_that_is_none_stop_the_start(tmp_path: Path) -> None:
    settings = structs.replace(SETTINGS, people=People(lock_after_of={"dispatchr": 5}))
    with pytest.raises(Refused, match="role-in-settings"):
        async with open_house(tmp_path, settings=settings):
            pass


def test_the_settings_are_checked_for_roles_before_the_start(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (file := tmp_path / "scape.toml").write_text(
        '[agency]\nname = "x"\n[people]\nlock_after_of = { dispatchr = 5 }\n'
    )
    assert main(["check-config", "--config", str(file)]) == GIVE_UP
    assert "dispatchr" in (said := capfd.readouterr().err)
    assert "dispatcher" in said


async def test_it_stays_locked_over_a_restart(tmp_path: Path) -> None:
    key = bytes(32)
    async with open_house(tmp_path, key=key) as house:
        idle, asked = await house.sign_in(Role.VIEWER), await house.sign_in(Role.VIEWER)
        async with house.browser(asked) as browser:
            assert (await browser.post("/api/session/lock")).status_code == 204
        async with house.browser(idle) as browser:
            await browser.post("/api/session/use")
            house.now[0] += 16 * MINUTE
            assert await status(browser) == 423
    async with open_house(tmp_path, key=key) as house:
        for token, reason in ((idle, "idle"), (asked, "asked")):
            async with house.browser(token) as browser:
                assert (await status(browser), await why(browser)) == (423, reason)


async def test_it_locks_too_while_nothing_can_be_written(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await browser.post("/api/session/use")
        house.journal_is_full()
        house.now[0] += 16 * MINUTE
        assert await status(browser) == 423


async def test_the_pin_or_the_password_unlocks_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        assert (await browser.get("/api/session")).json()["has_pin"] is False
        assert await set_pin(browser, "1234") == "pin-guessed"
        assert await set_pin(browser, PIN) == ""
        assert (await browser.get("/api/session")).json()["has_pin"] is True
        for key in ({"pin": PIN}, {"password": PASSWORD}):
            await browser.post("/api/session/lock")
            assert await status(browser) == 423
            assert await unlock(browser, **key) == (204, "")
            assert (await status(browser), await why(browser)) == (200, "")
            assert await set_pin(browser, PIN) == "proof-needed"
        house.now[0] += 14 * MINUTE
        assert await status(browser) == 200
        secrets = await house.count_secrets()
        assert await set_pin(browser, "") == "proof-needed"
        await browser.post("/api/people/proof", json={"password": PASSWORD})
        assert await set_pin(browser, "") == ""
        assert await house.count_secrets() == secrets - 1
        assert await unlock(browser, pin=PIN) == (409, "unlock-wrong")


async def test_unlocking_is_a_use(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await browser.post("/api/session/use")
        house.now[0] += 16 * MINUTE
        assert await unlock(browser, password=PASSWORD) == (204, "")
        house.now[0] += 14 * MINUTE
        assert await status(browser) == 200


@pytest.mark.parametrize("key", [{"pin": "0000"}, {"password": "wrong"}, {}])
async def test_the_fifth_wrong_key_ends_the_session(tmp_path: Path, key: dict[str, str]) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await set_pin(browser, PIN)
        await browser.post("/api/session/lock")
        tries = [await unlock(browser, **key) for _ in range(5)]
        assert tries == [(409, "unlock-wrong")] * 4 + [(401, "unlock-ended")]
        assert await status(browser, "/api/session") == 401
        assert await unlock(browser, pin=PIN) == (401, "sign-in-needed")
        failed = await house.journal("people.unlock_failed")
        assert [row["last"] for row in failed] == [False] * 4 + [True]
        assert failed[0]["subject"] == house.accounts[Role.VIEWER]


async def test_of_many_keys_at_once_the_first_wrong_one_ends_it(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await set_pin(browser, PIN)
        await browser.post("/api/session/lock")
        pins = [*(f"{guess:04}" for guess in range(19)), PIN]
        await asyncio.gather(*(unlock(browser, pin=pin) for pin in pins))
        assert len(await house.journal("people.unlock_failed")) <= 5
        assert await status(browser, "/api/session") == 401


async def test_a_right_key_forgives_the_wrong_ones(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await set_pin(browser, PIN)
        for _ in range(3):
            await browser.post("/api/session/lock")
            for _ in range(4):
                assert (await unlock(browser, pin="0000"))[0] == 409
            assert await unlock(browser, pin=PIN) == (204, "")


async def test_a_security_key_unlocks_it(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        mine, foreign = SecurityKey(ORIGIN), SecurityKey(ORIGIN)
        await desk.add_key(mine)
        await desk.post("/api/session/lock")
        for key, status_then in ((foreign, 409), (mine, 204)):
            asked = (await desk.post("/api/people/challenge")).json()["key"]
            answer = await desk.post("/api/session/unlock", passkey=key.use(asked))
            assert answer.status_code == status_then
        assert await status(desk.browser) == 200


async def lock_in_store(house: House) -> None:
    """As another process would."""
    await house.node.change(lambda c: c.execute(update(sessions).values(locked="idle")))


async def test_its_lists_end_but_those_of_alarms_go_on(tmp_path: Path) -> None:
    from scape.alarms.feature import FEATURE as alarms

    async with open_house(tmp_path, alarms, beat=0.02) as house:
        token = await house.sign_in(Role.VIEWER)
        async with house.browser(token) as browser, house.console(token) as socket:
            await subscribe(socket, "calls", id="calls")
            await subscribe(socket, "alarms", id="alarms")
            assert {(await hear(socket))["id"], (await hear(socket))["id"]} == {"calls", "alarms"}
            await browser.post("/api/session/lock")
            refused = await hear(socket, kind="refused")
            assert (refused["id"], refused["code"]) == ("calls", "console-locked")
            assert (await hear(socket, kind="beat"))["locked"] == "asked"
            await subscribe(socket, "sites", id="sites")
            assert (await hear(socket))["code"] == "console-locked"
            await subscribe(socket, "alarms", id="again")
            assert (await hear(socket))["type"] == "snapshot"
            assert await unlock(browser, password=PASSWORD) == (204, "")
            while "locked" in await hear(socket, kind="beat"):
                pass
            await subscribe(socket, "calls", id="calls")
            assert (await hear(socket))["type"] == "snapshot"


async def test_a_console_that_connects_again_is_greeted_as_locked(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        await lock_in_store(house)
        async with house.knock(token) as socket:
            assert (await hear(socket))["locked"] == "idle"


async def test_a_locked_console_can_sign_out(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        await browser.post("/api/session/lock")
        assert (await browser.delete("/api/session")).status_code == 204
        assert await status(browser, "/api/session") == 401
