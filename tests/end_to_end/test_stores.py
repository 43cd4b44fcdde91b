"""An agency on either database: it runs, stops, goes on, and its journal can be looked into."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from simulator.node import Node as Api
from tests.end_to_end.whole import PASSWORD, Whole

pytestmark = pytest.mark.long


@pytest.mark.parametrize("store_url", ["sqlite", "postgresql"], indirect=True)
def test_an_agency_goes_on_where_it_was_stopped(tmp_path: Path, store_url: str) -> None:
    with Whole(tmp_path, store=store_url) as whole:
        made = whole.api.ask("POST", "/api/radio/radios", number=5, name="M21")
    whole.start()
    api = Api(whole.console)
    api.sign_in("administrator", PASSWORD)
    api.ask("PUT", f"/api/radio/radios/5?version={made['version']}", name="M22")
    assert whole.stop() == 0
    verdict = whole.scape("journal", "verify")
    assert verdict.returncode == 0, verdict.stderr
    shown = whole.scape("journal", "show").stdout
    assert "radio.radio_changed" in shown
    assert '"name": "M22"' in shown
    for nowhere in ("9999", "9" * 20):
        assert whole.scape("journal", "show", nowhere).returncode == 1
        assert not whole.scape("journal", "show", nowhere).stderr


@pytest.fixture(scope="module")
def stopped(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """An agency that registered five radios and was stopped."""
    with Whole(tmp_path_factory.mktemp("agency")) as whole:
        for number in range(1, 6):
            whole.api.ask("POST", "/api/radio/radios", number=number, name=f"R{number}")
    return whole


@pytest.fixture
def copied(stopped: Whole, tmp_path: Path) -> Whole:
    """The same in a folder of its own."""
    whole = Whole(tmp_path)
    shutil.copytree(stopped.data, whole.data, ignore=shutil.ignore_patterns("*.sock"))
    return whole


@contextmanager
def journal_of(whole: Whole) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(whole.data / "scape.db")) as store, store:
        yield store


def test_a_journal_somebody_altered_is_reported_with_its_row(copied: Whole) -> None:
    assert copied.scape("journal", "verify").returncode == 0
    with journal_of(copied) as store:
        [(seq,)] = store.execute(
            "SELECT min(seq) FROM journal WHERE kind = 'radio.radio_registered'"
        )
        store.execute("UPDATE journal SET subject = 'radio/99' WHERE seq = ?", (seq + 1,))
    verdict = copied.scape("journal", "verify")
    assert verdict.returncode == 1
    assert str(seq + 1) in verdict.stdout


def test_a_journal_whose_end_was_cut_is_reported(copied: Whole) -> None:
    with journal_of(copied) as store:
        store.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    assert copied.scape("journal", "verify").returncode == 1
