"""What the database says, in our words."""

import pytest

from scape.base.store import trouble

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
def test_what_the_server_will_not_do_is_told_in_its_own_words(why: str) -> None:
    error = trouble(Exception(f"{SERVER}FATAL:  {why}"))
    assert (error.code, error.facts) == ("store-failed", {"why": why})
