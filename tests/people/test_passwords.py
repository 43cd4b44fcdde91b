import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.people import passwords

CHEAP = replace(passwords.COST, memory_cost=64, time_cost=1)
SALT = bytes(range(16))


def test_the_cost_is_what_the_standard_asks() -> None:
    assert passwords.digest("x", SALT).startswith(b"$argon2id$v=19$m=65536,t=2,p=1$")
    assert passwords.COST.memory_cost >= 19 * 1024


@given(st.text(max_size=40), st.text(max_size=40))
def test_only_the_password_matches(password: str, other: str) -> None:
    kept = passwords.digest(password, SALT, CHEAP)
    same = unicodedata.normalize("NFKC", password) == unicodedata.normalize("NFKC", other)
    assert passwords.matches(kept, password)
    assert passwords.matches(kept, other) is same


def test_a_letter_is_the_same_however_it_was_typed() -> None:
    kept = passwords.digest("Šķūnis pie jūras", SALT, CHEAP)
    assert passwords.matches(kept, unicodedata.normalize("NFD", "Šķūnis pie jūras"))


def test_another_cost_is_outdated() -> None:
    kept = passwords.digest("x", SALT, CHEAP)
    assert not passwords.outdated(kept, CHEAP)
    assert passwords.outdated(kept, replace(CHEAP, time_cost=2))


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("", "password-too-short"),
        ("elevenchars", "password-too-short"),
        ("J.Ozols-1234", "password-is-name"),
        ("j.ozolsj.ozols", "password-is-name"),
        ("password1234", "password-guessed"),
        ("Qwertyuiop12", "password-guessed"),
        ("j.ozols123456", "password-guessed"),
    ],
)
def test_weak_passwords_are_refused(password: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        passwords.check_new(password, "j.ozols")
    assert refused.value.code == code


AGENCY = "Liepājas pašvaldības policija"


@pytest.mark.parametrize(
    "password",
    [AGENCY, "pasvaldibas2026", "Policija-Liepajas!!", "policija policija", "LIEPĀJAS12345"],
)
def test_words_that_a_guesser_knows_are_no_password(password: str) -> None:
    passwords.check_new(password, "j.ozols")
    with pytest.raises(Refused, match="password-guessed"):
        passwords.check_new(password, "j.ozols", AGENCY.split())


def test_known_words_do_no_harm_among_others() -> None:
    passwords.check_new("policija dzer kafiju", "j.ozols", AGENCY.split())


@pytest.mark.parametrize("password", ["twelve chars", "j.ozols likes the sea"])
def test_long_ones_are_taken(password: str) -> None:
    passwords.check_new(password, "j.ozols")


@given(st.binary(min_size=20, max_size=20))
def test_a_one_time_password_can_be_read_out_and_is_good_enough(random_bytes: bytes) -> None:
    password = passwords.one_time(random_bytes)
    assert len(password) == 23
    assert not set(password) & set("01oil")
    assert len(password.replace("-", "")) == 20
