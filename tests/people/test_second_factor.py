"""The second factor over HTTP: no session without it, each code once, few tries, fresh proofs."""

import asyncio
import base64
import logging
from pathlib import Path
from unittest.mock import patch

import httpx
import pytest

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.people import passwords
from scape.people.events import Role
from scape.people.factors import totp
from tests.people.authenticator import SecurityKey
from tests.people.enrolled import NAME, ORIGIN, OTHER, Desk, at_desk, open_agency
from tests.people.test_signing_in import contents
from tests.web.house import PASSWORD

pytestmark = pytest.mark.anyio

MINUTE = 60 * SECOND


def said(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_with_an_app_the_password_alone_opens_nothing(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        assert len((await desk.add_app()).json()["codes"]) == 10
        ticket = await desk.ticket()
        assert not await desk.is_in()
        assert said(await desk.second(ticket, code="000000")) == (409, "factor-wrong")
        assert said(await desk.second(ticket, password=PASSWORD)) == (409, "factor-wrong")
        assert said(await desk.second("x" * 43, code=desk.code())) == (401, "sign-in-over")
        assert not await desk.is_in()
        answer = await desk.second(ticket, code=desk.code())
        assert (answer.status_code, answer.json()["has_factor"]) == (201, True)
        assert await desk.is_in()
        assert said(await desk.second(ticket, code=desk.code())) == (401, "sign-in-over")


async def test_a_code_is_good_once(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        first, second = await desk.ticket(), await desk.ticket()
        code = desk.code()
        assert (await desk.second(first, code=f" {code[:3]} {code[3:]} ")).status_code == 201
        assert said(await desk.second(second, code=code)) == (409, "factor-wrong")


async def test_the_code_that_added_an_app_opens_nothing_more(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        desk.last -= 1
        assert said(await desk.sign_in()) == (409, "factor-wrong")


async def test_a_recovery_code_used_many_times_at_once_opens_once(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        tickets = [await desk.ticket() for _ in range(5)]
        typed = desk.codes[3].upper().replace("-", " ")
        answers = await asyncio.gather(*[desk.second(ticket, code=typed) for ticket in tickets])
        assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409]
        [used] = await house.journal("people.recovery_code_used")
        assert used["left"] == 9
        shown = (await desk.browser.get("/api/people/factors")).json()
        assert shown["codes_left"] == 9
        assert (await desk.second(await desk.ticket(), code=desk.codes[4])).status_code == 201


async def test_new_recovery_codes_replace_the_old_ones(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        before, secrets = desk.codes, await house.count_secrets()
        after = (await desk.post("/api/people/factors/codes")).json()["codes"]
        assert await house.count_secrets() == secrets
        assert not set(after) & set(before)
        ticket = await desk.ticket()
        assert said(await desk.second(ticket, code=before[0])) == (409, "factor-wrong")
        assert (await desk.second(ticket, code=after[0])).status_code == 201


async def tried(desk: Desk, ticket: str, times: int) -> list[str]:
    return [said(await desk.second(ticket, code=f"{n:06}"))[1] for n in range(times)]


async def test_tries_are_few_for_an_account_and_an_owner_has_a_lane(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.sign_in()
        async with house.browser() as other:
            thief = Desk(house, other, desk.name)
            right, ticket = desk.code(), await thief.ticket()
            assert await tried(thief, ticket, 8) == ["factor-wrong"] * 5 + ["sign-in-wait"] * 3
            even_so = await thief.second(await thief.ticket(), code=right)
            assert said(even_so) == (409, "sign-in-wait")
            house.now[0] += MINUTE
            assert await tried(thief, ticket, 1) == ["factor-wrong"]
        assert (await desk.sign_in()).status_code == 201
        failed = await house.journal("people.factor_failed")
        assert [entry["count"] for entry in failed] == [1, 1, 1, 1, 1, 5]
        assert {entry["address"] for entry in failed} == {"127.0.0.1"}


async def test_devices_from_before_the_factor_have_no_tries_of_their_own(tmp_path: Path) -> None:
    async with (
        open_agency(tmp_path) as house,
        at_desk(house) as desk,
        house.browser() as first,
        house.browser() as second,
    ):
        thieves = [Desk(house, browser, desk.name) for browser in (first, second)]
        for thief in thieves:
            assert (await thief.password()).status_code == 201
        await desk.add_app()
        one, other = [(thief, await thief.ticket()) for thief in thieves]
        assert await tried(*one, 5) == ["factor-wrong"] * 5
        assert await tried(*other, 1) == ["sign-in-wait"]


async def test_many_tries_at_once_are_not_more_than_five(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        ticket = await desk.ticket()
        tries = [desk.second(ticket, code=f"{number:06}") for number in range(20)]
        answers = [said(answer)[1] for answer in await asyncio.gather(*tries)]
        assert sorted(answers) == ["factor-wrong"] * 5 + ["sign-in-wait"] * 15


async def test_after_many_wrong_codes_the_wait_is_long(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        longest = 0
        for _ in range(30):
            answer = await desk.second(await desk.ticket(), code="000000")
            seconds = answer.json()["facts"].get("seconds", 0)
            house.now[0] += seconds * SECOND
            longest = max(longest, seconds)
        assert longest > 4 * 60


async def test_a_ticket_ends_and_follows_the_password(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        late = await desk.ticket()
        house.now[0] += 10 * MINUTE
        assert said(await desk.second(late, code=desk.code())) == (401, "sign-in-over")
        ticket = await desk.ticket()
        account = (await house.journal("people.account_opened"))[-1]["subject"]
        await house.people.reset_password(account, "")
        assert said(await desk.second(ticket, code=desk.code())) == (401, "sign-in-wrong")


async def test_secrets_are_sealed_and_neither_journalled_nor_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.sign_in()
        shown = await desk.browser.get("/api/people/factors")
        used = desk.codes[0]
        await desk.second(await desk.ticket(), code=used)
        typed = (await desk.post("/api/people/factors/apps/new")).json()["secret"]
    files = contents(tmp_path)
    logged = [str(r.__dict__) for r in caplog.records if not r.name.startswith(("http", "websock"))]
    for secret in (desk.secret, desk.secret.hex().encode(), typed.encode(), used.encode()):
        assert not [name for name, body in files.items() if secret in body]
        assert not [line for line in logged if secret.decode("latin-1") in line]
    assert "secret" not in shown.text


async def test_an_account_without_its_last_factor_signs_in_by_password(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        before = await house.count_secrets()
        await desk.add_app()
        await desk.add_key(SecurityKey(ORIGIN))
        factors = (await desk.browser.get("/api/people/factors")).json()["factors"]
        assert [(each["way"], each["name"]) for each in factors] == [
            ("app", "Phone"),
            ("key", "Key"),
        ]
        for each in factors:
            gone = await desk.browser.delete(f"/api/people/factors/{each['id']}")
            assert gone.status_code == 204
        assert (await desk.password()).status_code == 201
        assert await house.count_secrets() == before
        again = await desk.browser.delete(f"/api/people/factors/{each['id']}")
        assert said(again) == (404, "no-second-factor")


async def test_a_secret_makes_one_app(tmp_path: Path) -> None:
    """Two with the same would each take the same code."""
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        factors, step = house.people.factors, totp.step_at(house.now[0])
        begun = factors.begin_app({"name": desk.name}, "session")
        code = totp.code(base64.b32decode(begun.secret.replace(" ", "")), step)
        adding = [factors.add_app("account", "session", "Phone", code) for _ in range(3)]
        done = await asyncio.gather(*adding, return_exceptions=True)
        assert [isinstance(each, Refused) for each in done] == [False, True, True]


async def test_an_account_has_two_apps_at_most(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.post("/api/people/factors/apps/new")
        wrong = await desk.post("/api/people/factors/apps", name="x", code="000000")
        assert said(wrong) == (409, "factor-code-wrong")
        assert (await desk.add_app("New phone")).json() == {"codes": []}
        assert said(await desk.add_app("Third")) == (409, "too-many-factors")


async def test_a_factor_that_is_added_between_password_and_session_is_asked_for(
    tmp_path: Path,
) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk, house.browser() as other:
        loop = asyncio.get_running_loop()

        def added_meanwhile(kept: bytes, password: str) -> bool:
            asyncio.run_coroutine_threadsafe(desk.add_app(), loop).result(60)
            return True

        with patch.object(passwords, "matches", added_meanwhile):
            answer = await Desk(house, other, desk.name).password()
        assert said(answer) == (401, "sign-in-over")
        assert await house.count_sessions() == 1


# Fresh proofs.


async def test_the_first_factor_ends_the_sessions_that_were_begun_without_one(
    tmp_path: Path,
) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk, house.browser() as thief:
        other = Desk(house, thief, desk.name)
        assert (await other.password()).status_code == 201
        await desk.add_app()
        assert (await desk.is_in(), await other.is_in()) == (True, False)
        assert said(await other.post("/api/people/factors/apps/new")) == (401, "sign-in-needed")
        await desk.sign_in()
        async with house.browser() as second:
            with_factor = Desk(house, second, desk.name, desk.secret, desk.last)
            assert (await with_factor.sign_in()).status_code == 201
            await desk.add_key(SecurityKey(ORIGIN))
            assert await with_factor.is_in()


async def test_a_proof_is_fresh_for_five_minutes(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, role=Role.ADMINISTRATOR) as desk:
        body = {"name": "new", "full_name": "New", "roles": ["viewer"], "language": "lv"}
        house.now[0] += 5 * MINUTE - 1
        assert (await desk.post("/api/people/accounts", **body)).status_code == 201
        house.now[0] += 1
        assert said(await desk.post("/api/people/accounts", **body)) == (403, "proof-needed")
        assert "denied" not in caplog.text  # it is asked for, and given
        ways = (await desk.post("/api/people/challenge")).json()
        assert ways == {"ways": ["password"], "key": None}
        wrong = await desk.post("/api/people/proof", password="wrong")
        assert said(wrong) == (409, "password-wrong")
        assert said(await desk.post("/api/people/accounts", **body)) == (403, "proof-needed")
        right = await desk.post("/api/people/proof", password=PASSWORD)
        assert right.status_code == 204
        assert said(await desk.post("/api/people/accounts", **body)) == (409, "name-taken")


async def test_with_a_factor_the_password_is_no_proof(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, role=Role.ADMINISTRATOR) as desk:
        await desk.add_app()
        house.now[0] += 5 * MINUTE
        body = {"name": "new", "full_name": "New", "roles": ["viewer"], "language": "lv"}
        wrong = await desk.post("/api/people/proof", password=PASSWORD)
        assert said(wrong) == (409, "factor-wrong")
        assert said(await desk.post("/api/people/accounts", **body)) == (403, "proof-needed")
        assert (await desk.post("/api/people/proof", code=desk.code())).status_code == 204
        assert (await desk.post("/api/people/accounts", **body)).status_code == 201


async def test_a_proof_is_of_one_session(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house, role=Role.ADMINISTRATOR) as desk:
        house.now[0] += 5 * MINUTE
        async with house.browser() as other:
            assert (await Desk(house, other, desk.name).password()).status_code == 201
        assert said(await desk.post("/api/people/factors/apps/new")) == (403, "proof-needed")


async def test_another_session_has_no_tries_of_its_own(tmp_path: Path) -> None:
    """On a trusted device the password alone begins any number of them."""
    async with open_agency(tmp_path, trusted_days=7) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.sign_in()
        answers = []
        for _ in range(3):
            assert (await desk.password()).status_code == 201
            for code in ("000000", "000001"):
                answers.append(await desk.post("/api/people/proof", code=code))
        codes = [said(answer)[1] for answer in answers]
        assert codes == ["factor-wrong"] * 5 + ["sign-in-wait"]


# Demanded of an agency's people.


async def test_who_must_have_one_is_led_to_it_first(tmp_path: Path) -> None:
    async with open_agency(tmp_path, second_factor=True) as house:
        async with at_desk(house, "viewer", Role.VIEWER) as viewer:
            assert (await viewer.browser.get("/api/people/names")).status_code == 200
        async with at_desk(house, "ozols", Role.DISPATCHER) as desk:
            assert (await desk.browser.get("/api/session")).json()["must_add_factor"] is True
            names = await desk.browser.get("/api/people/names")
            assert said(names) == (403, "second-factor-missing")
            async with house.knock(desk.browser.cookies["scape_session"]) as socket:
                assert "second-factor-missing" in await socket.recv()
            await desk.add_app()
            assert (await desk.browser.get("/api/session")).json()["must_add_factor"] is False
            assert (await desk.browser.get("/api/people/names")).status_code == 200
            [app] = (await desk.browser.get("/api/people/factors")).json()["factors"]
            gone = await desk.browser.delete(f"/api/people/factors/{app['id']}")
            assert said(gone) == (409, "factor-demanded")


async def test_an_agency_may_trust_devices_for_some_days(tmp_path: Path) -> None:
    async with open_agency(tmp_path, trusted_days=7) as house, at_desk(house) as desk:
        await desk.add_app()
        assert (await desk.sign_in()).status_code == 201
        house.now[0] += 7 * 24 * 60 * MINUTE - MINUTE
        assert (await desk.password()).status_code == 201
        stale = await desk.post("/api/people/factors/apps/new")
        assert said(stale) == (403, "proof-needed")
        async with house.browser() as other:
            await Desk(house, other, desk.name).ticket()
        house.now[0] += MINUTE
        await desk.ticket()
        assert (await desk.sign_in()).status_code == 201
        passage = {"old": PASSWORD, "new": "a much better password"}
        assert (await desk.post("/api/people/password", **passage)).status_code == 204
        again = await desk.password("a much better password")
        assert said(again) == (401, "second-factor-needed")


async def test_no_device_is_trusted_once_the_factors_changed(tmp_path: Path) -> None:
    async with open_agency(tmp_path, trusted_days=7) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.sign_in()
        account = (await desk.browser.get("/api/session")).json()["account"]
        await house.people.remove_factors(account, "")
        async with house.browser() as other:
            with_new_phone = Desk(house, other, desk.name)
            await with_new_phone.password()
            await with_new_phone.add_app()
        await desk.ticket()


async def test_a_device_known_from_before_is_asked(tmp_path: Path) -> None:
    async with open_agency(tmp_path, trusted_days=7) as house, at_desk(house) as desk:
        await desk.add_app()
        await desk.ticket()


# Lost factors.


async def test_an_administrator_removes_lost_factors_and_the_user_is_told(tmp_path: Path) -> None:
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        account = (await house.journal("people.account_opened"))[-1]["subject"]
        await desk.add_app()
        async with house.desk(Role.ADMINISTRATOR) as boss:
            path = f"/api/people/accounts/{account}/factors"
            assert len((await boss.get(path)).json()["factors"]) == 1
            assert (await boss.delete(path)).status_code == 204
            assert said(await boss.delete(path)) == (404, "no-second-factor")
            house.now[0] += 5 * MINUTE
            assert said(await boss.delete(path)) == (403, "proof-needed")
        assert not await desk.is_in()
        told = (await desk.password()).json()
        by = house.accounts[Role.ADMINISTRATOR]
        assert (told["has_factor"], told["factors_removed"]["by"]) == (False, "Administrator")
        [removed] = await house.journal("people.factors_removed")
        assert (removed["subject"], removed["actor"]) == (account, by)
        await desk.add_app()
        assert (await desk.browser.get("/api/session")).json()["factors_removed"] is None


async def test_a_renamed_server_leaves_keys_dead_and_says_so(tmp_path: Path) -> None:
    key = SecurityKey(ORIGIN)
    async with open_agency(tmp_path) as house, at_desk(house) as desk:
        await desk.add_key(key)
        codes = desk.codes
    async with open_agency(tmp_path, f"https://{OTHER}") as house, house.browser() as browser:
        desk = Desk(house, browser, "ozols")
        ticket = await desk.ticket()
        challenge = (await desk.post("/api/session/challenge", ticket=ticket)).json()
        assert challenge == {"ways": ["code"], "key": None}
        token = (await desk.second(ticket, code=codes[0])).cookies[house.cookie]
        async with house.browser(token) as inside:
            shown = (await inside.get("/api/people/factors")).json()
        assert (shown["site"], shown["factors"][0]["site"]) == (OTHER, NAME)
        assert shown["factors"][0]["dead"] is True


@pytest.mark.parametrize(
    ("public", "why"),
    [
        ("", "address-only"),
        ("http://10.1.0.5:8460", "address-only"),
        ("https://[fd00::1]", "address-only"),
        ("http://scape.liepaja.home.arpa:8460", "no-tls"),
        ("http://localhost:8460", ""),
        ("https://scape.example.lv", ""),
    ],
)
def test_keys_are_for_a_name_with_tls(public: str, why: str) -> None:
    from scape.people.factors.service import where

    found = where(public)
    assert found.why == why
    assert (found.site is None) is bool(why)
