"""What the database says, in our words; and that its tables are those the code knows."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from scape import app
from scape.base.store import Store, trouble
from scape.base.tables import kept

SERVER = 'connection failed: connection to server at "127.0.0.1", port 5432 failed: '


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ("database or disk is full", "store-full"),
        ("no such table: notes", "rebuilding"),
        ('relation "notes" does not exist\nLINE 1: SELECT', "rebuilding"),
        ("column notes.colour does not exist", "rebuilding"),
        (SERVER + "Connection refused", "store-unreachable"),
        (SERVER + "FATAL:  the database system is starting up", "store-unreachable"),
        ("terminating connection due to administrator command", "store-unreachable"),
        ("consuming input failed: server closed the connection", "store-unreachable"),
        ("something nobody thought of", "store-failed"),
    ],
)
def test_what_the_database_says_has_a_code(message: str, code: str) -> None:
    assert trouble(Exception(message)).code == code


@pytest.mark.parametrize(
    "why", ['database "scape" does not exist', 'password authentication failed for user "scape"']
)
def test_what_the_server_will_not_do_is_logged_in_its_own_words_and_not_sent(
    why: str, caplog: pytest.LogCaptureFixture
) -> None:
    error = trouble(Exception(f"{SERVER}FATAL:  {why}"))
    assert (error.code, error.facts) == ("store-failed", {})
    assert caplog.messages == [f"the database failed: {why}"]


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path, store_url: str) -> None:
    store = Store(tmp_path, store_url)
    connection = store.hold()
    store.migrate(connection)
    assert app.FEATURES, "those of every feature are among the kept tables"
    differences = compare_metadata(MigrationContext.configure(connection), kept)
    connection.close()
    store.close()
    assert differences == []


LOCKS = """
    SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
    WHERE locktype = 'advisory' AND datname = current_database()
"""


def test_a_store_is_free_when_it_is_closed(tmp_path: Path, store_url: str) -> None:
    store = Store(tmp_path, store_url)
    held = store.hold()
    with store.beside() as other:
        for _ in range(0 if store.sqlite else 50):
            held.close()
            assert other.exec_driver_sql(LOCKS).scalar() == 0
            held = store.hold()
    held.close()
    store.close()
