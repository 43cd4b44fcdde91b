"""Each danger is found, and named with its remedy."""

from pathlib import Path

import pytest

from scape.__main__ import main
from scape.base import doctor
from scape.base.clock import SECOND
from scape.base.node import Node
from scape.base.store import Store
from scape.base.words import Words
from tests.base.conftest import KEY
from tests.base.notes import LIVE, VIEWS, note

pytestmark = pytest.mark.anyio


async def begin(folder: Path) -> Store:
    """A store with a row and a secret, and its key."""
    folder.chmod(0o700)
    node = Node(Store(folder), (VIEWS,), LIVE, KEY)
    await node.start()
    await node.change(note("a"))
    await node.change(lambda change: change.seal(b"secret"))
    await node.stop()
    (folder / "vault.key").write_bytes(KEY)
    for path in folder.iterdir():
        path.chmod(0o600)
    return Store(folder)


def wrong(store: Store, least: int = 1, now: int = 1 << 60) -> list[str]:
    return [finding.what for finding in doctor.examine(store, least, now) if not finding.good]


async def test_every_danger_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = await begin(tmp_path)
    assert wrong(store) == []
    assert doctor.run(store, 1, Words("en")) == 0
    advice = doctor.Finding("second-factor", False, {}, advice=True)
    assert doctor.run(store, 1, Words("en"), advice) == 0
    assert "second_factor = true" in capsys.readouterr().out
    assert wrong(store, least=1 << 60) == ["disk"]
    assert wrong(store, now=SECOND) == ["clock"]
    (tmp_path / "scape.db").chmod(0o640)
    (tmp_path / "vault.key").unlink()
    (tmp_path / "journal.head").unlink()
    assert wrong(store) == ["rights", "key", "journal"]
    capsys.readouterr()
    assert doctor.run(store, 1, Words("en")) == 1
    assert f"chmod go= {tmp_path / 'scape.db'}" in capsys.readouterr().out
    store.close()


def test_a_database_that_does_not_answer_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "scape.toml"
    store = "postgresql+psycopg://scape@127.0.0.1:1/scape"
    file.write_text(f'[agency]\nname = "x"\n[data]\nstore = "{store}"\n')
    (tmp_path / "data").mkdir()
    assert main(["doctor", "--config", str(file)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
