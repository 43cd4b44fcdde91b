"""Signing in and out, over HTTP against a real store: what is proven, kept, shown and hidden."""

import asyncio
import logging
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import httpx
import pytest
from argon2.low_level import verify_secret

from scape.base.clock import SECOND
from scape.people import passwords
from scape.people.accounts import AccountEdit
from scape.people.events import AccountChanged, Role
from tests.web.house import CHEAP, PASSWORD, SEARCH, SEE, House, open_house

pytestmark = pytest.mark.anyio


async def try_to(
    browser: httpx.AsyncClient, name: str, password: str
) -> tuple[int, dict[str, Any]]:
    answer = await browser.post("/api/session", json={"name": name, "password": password})
    return answer.status_code, answer.json()


async def test_who_signs_in_is_reported_who_they_are(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        account = await house.open_account("j.ozols", Role.DISPATCHER)
        status, me = await try_to(browser, " J.Ozols", PASSWORD)
        assert status == 201
        assert me == (await browser.get("/api/session")).json()
        assert me == {
            "account": account,
            "name": "j.ozols",
            "full_name": "J.Ozols",
            "roles": ["dispatcher"],
            "rights": sorted(["public", "signed-in", SEE, SEARCH]),
            "language": "lv",
            "must_change_password": False,
            "must_add_factor": False,
            "has_factor": False,
            "factors_removed": None,
            "agency": "Liepājas pašvaldības policija",
            "locked": "",
            "lock_after": 15,
            "has_pin": False,
        }
        assert await house.journal("people.signed_in") == [
            {
                "subject": account,
                "actor": account,
                "kind": "people.signed_in",
                "address": "127.0.0.1",
            }
        ]


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        await house.open_account("ozols", Role.VIEWER)
        body = {"name": "ozols", "password": PASSWORD}
        cookies = (await browser.post("/api/session", json=body)).headers.get_list("set-cookie")
    longest = {"scape_session": 12 * 3600, "scape_device": 180 * 24 * 3600}
    for cookie in cookies:
        name = cookie.partition("=")[0]
        parts = {part.strip().lower() for part in cookie.split(";")[1:]}
        wanted = {"httponly", "samesite=strict", "path=/", f"max-age={longest.pop(name)}"}
        assert parts == wanted
    assert not longest
    assert len(re.findall(r"scape_session=([\w-]{43});", "".join(cookies))) == 1


async def test_strangers_do_not_keep_an_owner_from_a_known_device(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as desk, house.browser() as other:
        await house.open_account("ozols", Role.VIEWER)
        body = {"name": "ozols", "password": PASSWORD}
        assert (await desk.post("/api/session", json=body)).status_code == 201
        for number in range(24):
            wrong = {"name": "ozols", "password": f"wrong {number}"}
            await other.post("/api/session", json=wrong)
        assert (await other.post("/api/session", json=body)).json()["code"] == "sign-in-wait"
        desk.cookies.delete("scape_session")
        assert (await desk.post("/api/session", json=body)).status_code == 201
        stolen = dict(desk.cookies)["scape_device"]
        other.cookies.set("scape_device", stolen[:-4] + "AAA=")
        assert (await other.post("/api/session", json=body)).json()["code"] == "sign-in-wait"


async def test_the_agency_is_known_to_everybody(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        card = (await browser.get("/api/agency")).json()
    assert card == {
        "name": "Liepājas pašvaldības policija",
        "version": card["version"],
        "languages": ["lv", "lt", "en"],
        "language": "lv",
    }


async def test_nobody_learns_which_accounts_there_are(tmp_path: Path) -> None:
    """Unknown name, wrong password and disabled account: the same answer, after the same work."""
    async with open_house(tmp_path) as house:
        await house.open_account("ozols", Role.VIEWER)
        gone = await house.open_account("gone", Role.VIEWER)
        edit = AccountEdit(full_name="x", roles=(Role.VIEWER,), language="lv", disabled=True)
        await house.people.change_account(gone, edit, "")
        seen = []
        for name, password in [("ozols", "wrong"), ("nobody", "wrong"), ("gone", PASSWORD)]:
            with patch.object(passwords, "verify_secret", wraps=verify_secret) as hash:
                async with house.browser() as browser:
                    body = {"name": name, "password": password}
                    answer = await browser.post("/api/session", json=body)
                [call] = hash.call_args_list
            kept = call.args[0]
            length, cost = len(kept), passwords.outdated(kept, CHEAP)
            headers = {k: v for k, v in answer.headers.items() if k != "date"}
            entries = len(await house.journal("people.sign_in_failed"))
            seen.append((answer.status_code, answer.content, headers, length, cost, entries))
    same = [entry[:-1] for entry in seen]
    assert same[0] == same[1] == same[2]
    assert same[0][:2] == (401, b'{"code":"sign-in-wrong","facts":{}}')
    assert [entry[-1] for entry in seen] == [1, 2, 3]


async def test_what_was_typed_as_an_unknown_name_is_kept_nowhere(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        known = await house.open_account("ozols", Role.VIEWER)
        async with house.browser() as browser:
            await try_to(browser, "ozols", "wrong")
            await try_to(browser, "planted-password", "oops")
        received = await house.journal("people.sign_in_failed")
    assert [entry["subject"] for entry in received] == [known, ""]
    assert "planted-password" not in str(received)


async def test_the_sixth_wrong_sign_in_waits_even_with_the_right_password(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.open_account("ozols", Role.VIEWER)
        async with house.browser() as browser:
            for _ in range(5):
                assert (await try_to(browser, "ozols", "wrong"))[0] == 401
            with patch.object(passwords, "verify_secret") as hash:
                for _ in range(3):
                    status, body = await try_to(browser, "ozols", PASSWORD)
                    assert (status, body["code"]) == (409, "sign-in-wait")
                    assert body["facts"] == {"seconds": 1}
                assert not hash.called
            house.now[0] += SECOND
            assert (await try_to(browser, "ozols", "wrong"))[0] == 401
            house.now[0] += 2 * SECOND
            assert (await try_to(browser, "ozols", PASSWORD))[0] == 201
        received = await house.journal("people.sign_in_failed")
    assert [entry["count"] for entry in received] == [1, 1, 1, 1, 1, 4]


async def test_many_wrong_sign_ins_at_once_are_not_more_than_five(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        await house.open_account("ozols", Role.VIEWER)
        answers = await asyncio.gather(*[try_to(browser, "ozols", "wrong") for _ in range(20)])
    assert sorted(status for status, _ in answers) == [401] * 5 + [409] * 15


async def test_a_hash_of_old_cost_is_renewed_at_sign_in(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.open_account("ozols", Role.VIEWER)
        earlier = await house.sign_in_as("ozols")
        house.people.signing_in.cost = replace(CHEAP, time_cost=2)
        await house.sign_in_as("ozols")
        assert len(await house.journal("people.password_set")) == 2
        await house.sign_in_as("ozols")
        assert len(await house.journal("people.password_set")) == 2
        assert await house.people.sessions.find(earlier)


async def test_secrets_are_in_no_file_of_the_store_and_no_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with open_house(tmp_path) as house, house.browser() as browser:
        account = await house.open_account("ozols", Role.ADMINISTRATOR)
        assert (await try_to(browser, "ozols", PASSWORD))[0] == 201
        token = browser.cookies["scape_session"]
        one_time = (await browser.post(f"/api/people/accounts/{account}/password")).json()
    secrets = [token, PASSWORD, one_time["password"], "$argon2id"]
    files = contents(tmp_path)
    logged = [str(r.__dict__) for r in caplog.records if not r.name.startswith(("http", "websock"))]
    assert [name for name, body in files.items() if account.encode() in body]
    for secret in secrets:
        assert not [name for name, body in files.items() if secret.encode() in body]
        assert not [line for line in logged if secret in line]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Sessions.


async def signed_in(house: House, token: str) -> bool:
    async with house.browser(token) as browser:
        return (await browser.get("/api/session")).status_code == 200


async def test_signing_out_ends_this_session_only(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        first, second = await house.sign_in(Role.VIEWER), await house.sign_in(Role.VIEWER)
        async with house.browser(first) as browser:
            assert (await browser.delete("/api/session")).status_code == 204
        assert [await signed_in(house, token) for token in (first, second)] == [False, True]


async def test_another_sign_in_ends_the_session_that_the_browser_had(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        await house.open_account("liepa", Role.VIEWER)
        elsewhere, before = await house.sign_in(Role.VIEWER), await house.sign_in(Role.VIEWER)
        browser.cookies.set("scape_session", before)
        assert (await try_to(browser, "liepa", "wrong"))[0] == 401
        assert await house.people.sessions.find(before)
        assert (await try_to(browser, "liepa", PASSWORD))[0] == 201
        assert await house.people.sessions.find(before) is None
        assert await house.people.sessions.find(elsewhere)


async def test_signing_out_everywhere_ends_all_of_ones_own(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        mine = [await house.sign_in(Role.VIEWER) for _ in range(3)]
        other = await house.sign_in(Role.DISPATCHER)
        async with house.browser(mine[0]) as browser:
            assert (await browser.delete("/api/sessions")).status_code == 204
        assert [await signed_in(house, token) for token in mine] == [False] * 3
        assert await signed_in(house, other)


async def test_an_administrator_ends_the_sessions_of_another(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        theirs = [await house.sign_in(Role.VIEWER) for _ in range(2)]
        async with house.desk(Role.ADMINISTRATOR) as browser:
            path = f"/api/people/accounts/{house.accounts[Role.VIEWER]}/sessions"
            assert (await browser.delete(path)).status_code == 204
            assert (await browser.get("/api/session")).status_code == 200
        assert [await signed_in(house, token) for token in theirs] == [False, False]


async def test_a_session_lasts_twelve_hours(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        house.now[0] += 12 * 3600 * SECOND - 1
        assert await signed_in(house, token)
        house.now[0] += 1
        assert not await signed_in(house, token)


HOUR = 3600 * SECOND


async def test_a_clock_that_was_ahead_leaves_no_session_open(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        house.node.steady = lambda: 0
        house.now[0] += 10 * 365 * 24 * HOUR
        ahead = await house.sign_in(Role.VIEWER)
        assert await signed_in(house, ahead)
        house.now[0] -= 10 * 365 * 24 * HOUR
        assert not await signed_in(house, ahead)
        await house.sign_in(Role.VIEWER)
        assert await house.count_sessions() == 1


async def test_a_clock_that_is_set_back_again_and_again_prolongs_no_session(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        passed = [0]
        house.node.steady = lambda: passed[0]
        token = await house.sign_in(Role.VIEWER)
        assert await signed_in(house, token)
        for _ in range(11):
            passed[0] += HOUR
            assert await signed_in(house, token)
        passed[0] += HOUR
        assert not await signed_in(house, token)
        assert await house.count_sessions() == 1
        await house.sign_in(Role.VIEWER)
        assert await house.count_sessions() == 1
        assert not await signed_in(house, token)


async def test_a_small_correction_of_the_clock_ends_no_session(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        house.now[0] -= 2 * 60 * SECOND
        assert await signed_in(house, token)


async def test_sessions_that_are_over_are_swept_out(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        await house.sign_in(Role.VIEWER)
        house.now[0] += 13 * 3600 * SECOND
        await house.sign_in(Role.VIEWER)
        assert await house.count_sessions() == 1


async def test_nothing_but_the_token_opens_a_session(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        who = await house.people.sessions.find(token)
        assert who
        stored = who.session
        for wrong in ("", "x", "0" * 64, "a" * 43, "';--", "%00", token[:-1], token + "a", stored):
            assert not await signed_in(house, wrong), wrong
        assert await signed_in(house, token)


async def test_an_account_that_is_disabled_between_proof_and_session_stays_out(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        account = await house.open_account("ozols", Role.VIEWER)
        edit = AccountEdit(full_name="x", roles=(Role.VIEWER,), language="lv", disabled=True)
        loop = asyncio.get_running_loop()

        def disabled_meanwhile(kept: bytes, password: str) -> bool:
            changing = house.people.change_account(account, edit, "")
            asyncio.run_coroutine_threadsafe(changing, loop).result(5)
            return True

        with patch.object(passwords, "matches", disabled_meanwhile):
            assert (await try_to(browser, "ozols", PASSWORD))[0] == 401
        assert await house.count_sessions() == 0


async def test_a_disabled_account_has_no_session_however_it_was_disabled(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        token = await house.sign_in(Role.VIEWER)
        event = AccountChanged(full_name="x", roles=("viewer",), language="lv", disabled=True)
        account = house.accounts[Role.VIEWER]
        await house.node.change(lambda change: change.record(event, account))
        assert await house.count_sessions() == 1
        assert await house.people.sessions.find(token) is None
