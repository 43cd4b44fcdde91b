"""What a terminal gets to see of the words of others."""

import logging
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.__main__ import Readable
from scape.base.terminal import echo
from scape.base.text import escaped


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ozols\x9b2J", "Ozols\\u009b2J"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\x1b]0;x\x07", "\\u001b]0;x\\u0007"),
        ("a\r\nb\u2028c\x85d", "a\\u000d\nb\\u2028c\\u0085d"),
        ("zero\u200bwidth\U000e0041", "zero\\u200bwidth\\udb40\\udc41"),
        ("Āžuolas\t\u00a07 €", "Āžuolas  7 €"),
        ("\ud800", "\\ud800"),
    ],
)
def test_control_and_format_characters_are_shown_as_such(said: str, shown: str) -> None:
    assert escaped(said) == shown


@given(st.text())
def test_nothing_that_is_shown_acts_on_the_terminal(said: str) -> None:
    acting = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert not {unicodedata.category(c) for c in escaped(said).replace("\n", "")} & acting


def test_every_command_prints_through_it(capsys: pytest.CaptureFixture[str]) -> None:
    echo("Ozols\x9b2J")
    echo("Ozols\x9b2J", error=True)
    assert tuple(capsys.readouterr()) == ("Ozols\\u009b2J\n", "Ozols\\u009b2J\n")


@pytest.mark.parametrize("zone", ["UTC", "Europe/Riga"])
def test_times_of_the_log_are_in_utc(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    record = logging.makeLogRecord({"created": 1_790_000_000.5, "msecs": 500.0, "msg": "said"})
    with monkeypatch.context() as shell:
        shell.setenv("TZ", zone)
        time.tzset()
        said = Readable("%(asctime)s %(message)s").format(record)
    time.tzset()
    assert said == "2026-09-21T14:13:20.500Z said"
