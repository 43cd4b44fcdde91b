"""Without the key that sealed its secrets nothing starts, and no other key takes its place."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scape import app
from scape.base import config
from scape.base.errors import Refused
from scape.people.feature import make
from scape.settings import Settings
from tests.waiting import PATIENCE

pytestmark = pytest.mark.anyio


async def begin(folder: Path, store_url: str) -> Path:
    """A data folder with an account, whose password is sealed; returns the settings' file."""
    file = folder / "scape.toml"
    file.write_text(f'[agency]\nname = "x"\n[data]\nstore = "{store_url}"\n')
    (folder / "data").mkdir()
    settings = config.load(file, Settings)
    async with app.open_node(settings, file) as node:
        await make(app.FEATURES.parts(node, settings)).first_administrator()
    return file


def start(program: str, file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scape", program, "--config", str(file)],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "en"},
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.parametrize("program", ["node", "switch"])
async def test_a_lost_key_is_named_and_not_replaced(tmp_path: Path, program: str) -> None:
    file = await begin(tmp_path, "")
    key = tmp_path / "data" / "vault.key"
    key.unlink()
    ended = start(program, file)
    assert ended.returncode == 78
    assert str(key) in ended.stderr
    assert "backup" in ended.stderr
    assert not key.exists()


async def test_another_key_is_refused_at_the_start(tmp_path: Path, store_url: str) -> None:
    file = await begin(tmp_path, store_url)
    key = tmp_path / "data" / "vault.key"
    right = key.read_bytes()
    settings = config.load(file, Settings)
    key.write_bytes(bytes(32))
    with pytest.raises(Refused, match="vault-key-wrong"):
        async with app.open_node(settings, file):
            pass
    key.unlink()
    with pytest.raises(Refused, match="vault-key-lost"):
        async with app.open_node(settings, file):
            pass
    assert not key.exists()
    key.write_bytes(right)
    async with app.open_node(settings, file):
        pass
