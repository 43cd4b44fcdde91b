"""Whoever is locked out is let in at the machine itself, and the journal knows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scape import app
from scape.base import config, vault
from scape.base.errors import SignInNeeded
from scape.base.node import Node
from scape.base.store import Store
from scape.people.service import Agency, People
from scape.settings import Settings

pytestmark = pytest.mark.anyio


def rescue(file: Path, name: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scape", "people", "rescue", name, "--config", str(file)]
    environment = {**os.environ, "LC_ALL": "en"}
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, timeout=60, check=False
    )


async def test_an_administrator_is_let_in_again(tmp_path: Path) -> None:
    file = tmp_path / "scape.toml"
    file.write_text('[agency]\nname = "x"\n')
    data = tmp_path / "data"
    data.mkdir()
    assert config.load(file, Settings).agency.name == "x"

    def opened() -> tuple[Node, People]:
        node = Node(Store(data), app.VIEWS, app.LIVE, vault.load_key(data / "vault.key"))
        return node, People(
            node, Agency(name="x", language="en", public=""), data / "first", app.ROLES
        )

    node, people = opened()
    await node.start()
    first = await people.first_administrator()
    assert first
    assert "already uses the store" in rescue(file, "administrator").stderr
    await node.stop()
    assert rescue(file, "nobody").returncode == 1
    (data / "first-sign-in").write_text(first)
    said = rescue(file, " Administrator")
    given = said.stdout.split()[-1]
    assert not (data / "first-sign-in").exists()
    node, people = opened()
    await node.start()
    with pytest.raises(SignInNeeded):
        await people.sign_in("administrator", first, "192.0.2.1")
    _, who = await people.sign_in("administrator", given, "192.0.2.1")
    assert who.one_time
    await node.stop()
