"""Passwords: their rules, and argon2id (RFC 9106) over them. Pure; a hash takes ~0.1 s."""

import unicodedata
from collections.abc import Iterable

from argon2 import Parameters, extract_parameters
from argon2.exceptions import VerifyMismatchError
from argon2.low_level import ARGON2_VERSION, Type, hash_secret, verify_secret

from scape.base.errors import Refused
from scape.base.search import folded

LEAST_LENGTH = 12
LEAST_STRENGTH = 3  # more than a hundred million guesses
STRENGTH_IN = 72  # characters that are looked at
SHORTEST_WORD = 4  # that a password is not made of
SALT = 16

COST = Parameters(
    type=Type.ID,
    version=ARGON2_VERSION,
    salt_len=SALT,
    hash_len=32,
    time_cost=2,
    memory_cost=64 * 1024,
    parallelism=1,
)

# No 0, o, 1, l, i: a one-time password is read out by telephone.
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"


def digest(password: str, salt: bytes, cost: Parameters = COST) -> bytes:
    """The hash to keep, in argon2's notation, including parameters and salt."""
    return hash_secret(
        _bytes(password),
        salt,
        cost.time_cost,
        cost.memory_cost,
        cost.parallelism,
        cost.hash_len,
        cost.type,
        cost.version,
    )


def matches(kept: bytes, password: str) -> bool:
    """Whether `kept` is the hash of this password."""
    try:
        return verify_secret(kept, _bytes(password), Type.ID)
    except VerifyMismatchError:
        return False


def outdated(kept: bytes, cost: Parameters = COST) -> bool:
    """Whether a hash was made with other parameters than today's."""
    return extract_parameters(kept.decode()) != cost


def check_new(password: str, account_name: str, known: Iterable[str] = ()) -> None:
    """Refuse a password that is too easy to guess. `known`: words that a guesser would try."""
    if len(password) < LEAST_LENGTH:
        raise Refused("password-too-short", least=LEAST_LENGTH)
    if len(normal(password).replace(account_name, "")) < LEAST_LENGTH // 2:
        raise Refused("password-is-name")
    words = list(known)
    if len(_beside(words, password)) < LEAST_LENGTH // 2:
        raise Refused("password-guessed")
    if _strength(password, [account_name, *words]) < LEAST_STRENGTH:
        raise Refused("password-guessed")


def _beside(words: list[str], password: str) -> str:
    """The letters and digits that a password has beside these words, with or without accents."""
    rest = folded(password)
    for word in sorted(map(folded, words), key=len, reverse=True):
        if len(word) >= SHORTEST_WORD:
            rest = rest.replace(word, "")
    return "".join(filter(str.isalnum, rest))


def _strength(password: str, known: list[str]) -> int:
    """From 0, guessed in a thousand attempts, to 4, not in ten thousand million."""
    from zxcvbn import zxcvbn  # noqa: PLC0415  (its lists of words take a fifth of a second)

    return int(zxcvbn(password[:STRENGTH_IN], known)["score"])


def one_time(random_bytes: bytes) -> str:
    """Four groups of five letters and digits out of 20 random bytes: 98 bits to read out loud."""
    return in_groups(random_bytes[:20])


def in_groups(random_bytes: bytes) -> str:
    """A letter or digit for each byte, in groups of five."""
    letters = "".join(_ALPHABET[byte * len(_ALPHABET) >> 8] for byte in random_bytes)
    return "-".join(letters[i : i + 5] for i in range(0, len(letters), 5))


def normal(text: str) -> str:
    """A name in the form in which it is compared: Unicode normalised, without case."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _bytes(password: str) -> bytes:
    return unicodedata.normalize("NFKC", password).encode()
