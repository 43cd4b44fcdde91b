"""What people type and what radios say is text, and nothing else."""

import logging
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.__main__ import Readable
from scape.base.text import Alias, Line, Name, Text, line, readable
from scape.people.accounts import AccountName, FullName
from scape.radio.registers.details import Host


def test_what_steers_a_machine_is_left_out_of_what_came_over_the_air() -> None:
    assert readable("he\0lp\x1b[2J\nĀžuolas 🚓\u200b") == "help[2J\nĀžuolas 🚓"
    assert readable("\u202eabc\u2066\ufeff\x9b2J\ud83d\ue000") == "abc2J"


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("iela 5\u00a0000", "iela 5 000"),
        ("plkst.\u00a022:15", "plkst. 22:15"),
        ("a\u2009b\u3000c\td", "a b c d"),
        ("one\rtwo", "one\ntwo"),
        ("one\r\ntwo\nthree", "one\ntwo\nthree"),
        ("\none\n\ntwo\x1e\x1f\n", "\none\n\ntwo"),
        ("one\u2028two\u2029three\x85four\x0bfive", "one\ntwo\nthree\nfour\nfive"),
        ("👩\u200d🚒 \U0001f6df \U0001fae8", "👩\u200d🚒 \U0001f6df \U0001fae8"),
    ],
)
def test_no_character_that_says_something_is_lost(said: str, read: str) -> None:
    assert readable(said) == read


@given(st.text())
def test_whatever_is_said_is_read_twice_alike_and_steers_nothing(said: str) -> None:
    read = readable(said)
    assert readable(read) == read
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 for c in read if c != "\n")
    assert "\n" not in line(said)


def test_a_log_steers_no_terminal() -> None:
    record = logging.LogRecord("x", logging.ERROR, "", 0, "of %s", ("\x1b]0;pwned\7",), None)
    assert Readable("%(levelname)s %(message)s").format(record) == r"ERROR of \u001b]0;pwned\u0007"


UNSEEN = "\0\x1b\x7f\x9b\u061c\u200b\u200e\u2028\u202e\u2066\ufeff"
TYPED = [
    (Name, "P07"),
    (Text, ""),
    (Alias, ""),
    (Line, ""),
    (AccountName, "ozols"),
    (FullName, "Ozols"),
    (Host, "a.lv"),
]


@pytest.mark.parametrize(("kind", "good"), TYPED)
def test_what_is_typed_has_nothing_unseen(kind: Any, good: str) -> None:
    assert msgspec.convert(good, kind) == good
    for character in (*UNSEEN, "\n"):
        for text in (character, f"{good}{character}", f"a{character}b"):
            with pytest.raises(msgspec.ValidationError):
                msgspec.convert(text, kind)


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cf", "Cs", "Co", "Cn"]), min_size=1, max_size=80
    )
)
def test_whatever_is_seen_may_be_typed(text: str) -> None:
    seen = "a" + text.replace("\u2028", "").replace("\u2029", "")
    assert msgspec.convert(seen, Name) == seen
