"""A secret of a link is estimated low: random ones pass, what people think of does not."""

import base64
import random

import pytest

from scape.radio.registers.strength import ENOUGH, bits_of

RANDOM = random.Random(1)


@pytest.mark.parametrize(
    "secret",
    [
        "s",
        "password",
        "correct horse battery staple",
        "tower-blue-horse-lamp-boat-king-fish",
        "LiepajaPolicijasDepartamentsDispecers",
        "qwertyuiopasdfghjklzxcvbnm",
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "x7Kp" * 20,
        "1" * 200,
        "0123456789abcdef0123456789abcdef",
        "20261126" * 8,
    ],
)
def test_what_people_think_of_is_weak(secret: str) -> None:
    assert bits_of(secret, "scape") < ENOUGH
    assert bits_of(secret, "homebrew") < ENOUGH


def test_random_secrets_are_strong_enough() -> None:
    made = [base64.b64encode(RANDOM.randbytes(24)).decode() for _ in range(2000)]
    assert sum(bits_of(secret, "scape") < ENOUGH for secret in made) < 4


def test_hardly_any_random_hexadecimal_secret_of_128_bits_is_refused() -> None:
    made = [RANDOM.randbytes(16).hex() for _ in range(2000)]
    assert sum(bits_of(secret, "homebrew") < ENOUGH for secret in made) < 40
    assert all(bits_of(secret[:-1], "homebrew") < ENOUGH for secret in made)


def test_openbridge_has_the_bits_of_what_the_far_end_may_use() -> None:
    secret = "kQ7+vW2/xZ9.rT4-yB6=mN8"
    assert bits_of(secret, "openbridge") == bits_of(secret[:20], "homebrew")
    assert bits_of(secret, "homebrew") > bits_of(secret, "openbridge") >= ENOUGH


@pytest.mark.parametrize("secret", ["", "ā", "𝄞" * 9, "\x00"])
def test_any_text_has_a_strength(secret: str) -> None:
    assert 0 <= bits_of(secret, "scape") < ENOUGH
