"""Accounts as an administrator keeps them, and passwords as their owners do."""

import stat
from pathlib import Path

import pytest

from scape.base.journal import Erased
from scape.people.events import Role
from tests.web.house import PASSWORD, open_house

pytestmark = pytest.mark.anyio

NEW = "a much better password"


async def test_the_first_start_makes_an_administrator_with_a_one_time_password(
    tmp_path: Path,
) -> None:
    async with open_house(tmp_path) as house:
        secret = await house.people.first_administrator()
        assert secret
        file = tmp_path / "first-sign-in"
        assert file.read_text().strip() == secret
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        async with house.browser() as browser:
            body = {"name": "administrator", "password": secret}
            me = (await browser.post("/api/session", json=body)).json()
            assert (me["roles"], me["must_change_password"]) == (
                ["administrator", "dispatcher"],
                True,
            )
            passage = {"old": secret, "new": NEW}
            assert (await browser.post("/api/people/password", json=passage)).status_code == 204
            assert (await browser.get("/api/session")).json()["must_change_password"] is False
        assert not file.exists()
        assert await house.people.first_administrator() is None


async def test_a_first_secret_that_was_never_used_is_not_given_twice(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        secret = await house.people.first_administrator()
        assert await house.people.first_administrator() is None
        assert (tmp_path / "first-sign-in").read_text().strip() == secret


async def test_accounts_that_are_being_rebuilt_are_no_first_start(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        account = await house.open_account("ozols", Role.ADMINISTRATOR)
        emptied = Erased(
            seq=1, erased_kind="people.account_opened", erased_subject=account, reason="test"
        )
        await house.node.change(lambda change: change.record(emptied, account))
        assert await house.count_accounts() == 0
        assert await house.people.first_administrator() is None


async def test_an_account_begins_with_a_password_that_must_be_changed(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        async with house.desk(Role.ADMINISTRATOR) as browser:
            body = {
                "name": "Rasa.Petraitė",
                "full_name": "Rasa Petraitė",
                "roles": ["dispatcher"],
                "language": "lt",
            }
            opened = (await browser.post("/api/people/accounts", json=body)).json()
            again = await browser.post("/api/people/accounts", json=body)
            assert (again.status_code, again.json()["code"]) == (409, "name-taken")
        async with house.browser() as browser:
            body = {"name": "rasa.petraitė", "password": opened["password"]}
            me = (await browser.post("/api/session", json=body)).json()
        assert (me["account"], me["language"]) == (opened["id"], "lt")
        assert me["must_change_password"] is True
        [entry] = [e for e in await house.journal("people.account_opened") if e["actor"]]
    assert (entry["subject"], entry["actor"]) == (opened["id"], house.accounts[Role.ADMINISTRATOR])


REFUSED = [
    ("wrong", NEW, "password-wrong"),
    (PASSWORD, "short", "password-too-short"),
    (PASSWORD, "viewer-viewer", "password-is-name"),
    (PASSWORD, "pasvaldibas2026", "password-guessed"),
    (PASSWORD, PASSWORD, "password-unchanged"),
]


async def test_which_new_passwords_are_refused(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        for old, new, code in REFUSED:
            answer = await browser.post("/api/people/password", json={"old": old, "new": new})
            assert (answer.status_code, answer.json()["code"]) == (409, code)
        await house.sign_in_as("viewer")


async def test_a_stolen_session_cannot_guess_the_password_for_long(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        codes = []
        for guess in range(7):
            body = {"old": f"guess {guess}", "new": NEW}
            answer = await browser.post("/api/people/password", json=body)
            codes.append(answer.json()["code"])
    assert codes == ["password-wrong"] * 5 + ["sign-in-wait"] * 2


async def test_a_new_password_ends_the_other_sessions(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        other = await house.sign_in(Role.VIEWER)
        async with house.desk(Role.VIEWER) as browser:
            body = {"old": PASSWORD, "new": NEW}
            assert (await browser.post("/api/people/password", json=body)).status_code == 204
            assert (await browser.get("/api/session")).status_code == 200
        assert await house.people.sessions.find(other) is None
        assert await house.count_secrets() == 1


async def test_the_last_administrator_stays(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.ADMINISTRATOR) as browser:
        path = f"/api/people/accounts/{house.accounts[Role.ADMINISTRATOR]}"
        edit = {"full_name": "A", "roles": ["administrator"], "language": "en", "disabled": False}
        for change in ({"disabled": True}, {"roles": ["viewer"]}):
            answer = await browser.put(path, json=edit | change)
            assert (answer.status_code, answer.json()["code"]) == (409, "last-administrator")
        await house.open_account("second", Role.ADMINISTRATOR)
        assert (await browser.put(path, json=edit | {"roles": ["viewer"]})).status_code == 204
        assert (await browser.put(path, json=edit)).status_code == 403


async def test_a_disabled_account_is_out_until_it_is_enabled(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house:
        viewer = await house.sign_in(Role.VIEWER)
        path = f"/api/people/accounts/{house.accounts[Role.VIEWER]}"
        edit = {"full_name": "V", "roles": ["viewer"], "language": "lv", "disabled": True}
        async with house.desk(Role.ADMINISTRATOR) as browser:
            assert (await browser.put(path, json=edit)).status_code == 204
            assert await house.people.sessions.find(viewer) is None
            assert (await browser.put(path, json=edit | {"disabled": False})).status_code == 204
        assert await house.people.sessions.find(viewer) is None
        await house.sign_in(Role.VIEWER)


async def test_whoever_sees_the_radio_knows_how_people_are_called(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        async with house.desk(Role.ADMINISTRATOR) as desk:
            path = f"/api/people/accounts/{house.accounts[Role.ADMINISTRATOR]}"
            edit = {"full_name": "Inese Vanaga", "roles": ["administrator"], "language": "lv"}
            assert (await desk.put(path, json=edit | {"disabled": False})).status_code == 204
        names = (await browser.get("/api/people/names")).json()
    assert names[house.accounts[Role.ADMINISTRATOR]] == "Inese Vanaga"
    assert names.keys() == set(house.accounts.values())


async def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.ADMINISTRATOR) as browser:
        edit = {"full_name": "V", "roles": ["viewer"], "language": "lv", "disabled": True}
        answers = [
            await browser.put("/api/people/accounts/nobody", json=edit),
            await browser.post("/api/people/accounts/nobody/password"),
            await browser.delete("/api/people/accounts/nobody/sessions"),
        ]
    assert [(a.status_code, a.json()["code"]) for a in answers] == [(404, "no-such-account")] * 3


async def test_everybody_chooses_their_language(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.desk(Role.VIEWER) as browser:
        for language, status in (("lt", 204), ("ru", 422)):
            body = {"language": language}
            answer = await browser.put("/api/people/language", json=body)
            assert answer.status_code == status
        assert (await browser.get("/api/session")).json()["language"] == "lt"
