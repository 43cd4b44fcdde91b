"""An agency on either database: it runs, stops, goes on, and its journal can be looked into."""

import sqlite3
from pathlib import Path

from simulator.node import Node as Api
from tests.end_to_end.whole import PASSWORD, Whole


def test_an_agency_goes_on_where_it_was_stopped(tmp_path: Path, store_url: str) -> None:
    with Whole(tmp_path, store=store_url) as whole:
        whole.api.ask("POST", "/api/radio/radios", number=5, name="M21")
    whole.start()
    api = Api(whole.console)
    api.sign_in("administrator", PASSWORD)
    api.ask("PUT", "/api/radio/radios/5", name="M22")
    assert whole.stop() == 0
    verdict = whole.scape("journal", "verify")
    assert verdict.returncode == 0, verdict.stderr
    shown = whole.scape("journal", "show").stdout
    assert "radio.radio_changed" in shown
    assert '"name": "M22"' in shown
    assert whole.scape("journal", "show", "9999").returncode == 1


def test_a_journal_somebody_altered_is_told_with_its_row(tmp_path: Path) -> None:
    with Whole(tmp_path) as whole:
        for number in range(1, 6):
            whole.api.ask("POST", "/api/radio/radios", number=number, name=f"R{number}")
    with sqlite3.connect(whole.data / "scape.db") as store:
        [(seq,)] = store.execute(
            "SELECT min(seq) FROM journal WHERE kind = 'radio.radio_registered'"
        )
        store.execute("UPDATE journal SET subject = 'radio/99' WHERE seq = ?", (seq + 1,))
    store.close()
    verdict = whole.scape("journal", "verify")
    assert verdict.returncode == 1
    assert str(seq + 1) in verdict.stdout


def test_a_journal_whose_end_was_cut_is_told(tmp_path: Path) -> None:
    with Whole(tmp_path) as whole:
        whole.api.ask("POST", "/api/radio/radios", number=5, name="M21")
    with sqlite3.connect(whole.data / "scape.db") as store:
        store.execute("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)")
    store.close()
    assert whole.scape("journal", "verify").returncode == 1
