"""Whoever is locked out is let in at the machine itself, and the journal knows."""

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scape import app
from scape.base import config
from scape.base.errors import SignInNeeded, Unavailable
from scape.people.accounts import NewAccount
from scape.people.factors import totp
from scape.people.feature import make
from scape.settings import Settings
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


def rescue(file: Path, name: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scape", "people", "rescue", name, "--config", str(file)]
    environment = {**os.environ, "LC_ALL": "en"}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False
    )


@pytest.mark.long
async def test_an_administrator_is_let_in_again(tmp_path: Path) -> None:
    file = tmp_path / "scape.toml"
    file.write_text('[agency]\nname = "x"\n')
    data = tmp_path / "data"
    data.mkdir()
    settings = config.load(file, Settings)
    async with app.open_node(settings, file) as node:
        first = await make(app.FEATURES.parts(node, settings)).first_administrator()
        assert first
        assert "already uses the store" in rescue(file, "administrator").stderr
    assert rescue(file, "nobody").returncode == 1
    assert (data / "first-sign-in").read_text().strip() == first
    said = rescue(file, " Administrator")
    given = said.stdout.split()[-1]
    assert not (data / "first-sign-in").exists()
    assert "second factor is removed" in said.stdout
    async with app.open_node(settings, file) as node:
        people = make(app.FEATURES.parts(node, settings))
        with pytest.raises(SignInNeeded):
            await people.sign_in("administrator", first, "192.0.2.1")
        admitted = await people.sign_in("administrator", given, "192.0.2.1")
        assert admitted.who.one_time


async def test_a_rescue_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "scape.toml"
    file.write_text('[agency]\nname = "x"\n')
    (tmp_path / "data").mkdir()
    settings = config.load(file, Settings)
    async with app.open_node(settings, file) as node:
        people = make(app.FEATURES.parts(node, settings))
        first = await people.first_administrator()
        anna = NewAccount(name="anna", full_name="Anna", roles=("viewer",), language="lv")
        password = (await people.open_account(anna, "")).password
        who = (await people.sign_in("anna", password, "192.0.2.1")).who
        secret = people.factors.begin_app({"name": "anna"}, "").secret
        step = totp.step_at(node.clock())
        code = totp.code(base64.b32decode(secret.replace(" ", "")), step)
        await people.factors.add_app(who.account, "", "Phone", code)
        with monkeypatch.context() as patched:
            patched.setattr(people.signing_in, "digest", busy)
            with pytest.raises(Unavailable):
                await people.rescue("anna")
        with pytest.raises(SignInNeeded, match="second-factor-needed"):
            await people.sign_in("anna", password, "192.0.2.1")
        given = await people.rescue("anna")
        assert (await people.sign_in("anna", given, "192.0.2.1")).who.one_time
    assert (tmp_path / "data" / "first-sign-in").read_text().strip() == first


async def busy(*_: str) -> bytes:
    raise Unavailable("sign-in-busy")


async def test_the_last_administrator_loses_a_second_factor(tmp_path: Path) -> None:
    file = tmp_path / "scape.toml"
    file.write_text('[agency]\nname = "x"\n')
    (tmp_path / "data").mkdir()
    settings = config.load(file, Settings)
    async with app.open_node(settings, file) as node:
        people = make(app.FEATURES.parts(node, settings))
        given = await people.first_administrator()
        assert given
        who = (await people.sign_in("administrator", given, "192.0.2.1")).who
        begun = people.factors.begin_app({"name": "administrator"}, "")
        secret = base64.b32decode(begun.secret.replace(" ", ""))
        code = totp.code(secret, totp.step_at(node.clock()))
        await people.factors.add_app(who.account, "", "Phone", code)
        with pytest.raises(SignInNeeded, match="second-factor-needed"):
            await people.sign_in("administrator", given, "192.0.2.1")
    given = rescue(file, "administrator").stdout.split()[-1]
    async with app.open_node(settings, file) as node:
        people = make(app.FEATURES.parts(node, settings))
        who = (await people.sign_in("administrator", given, "192.0.2.1")).who
        assert (await people.me(who)).factors_removed is not None
