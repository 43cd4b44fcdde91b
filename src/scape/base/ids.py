"""Opaque ids: sortable by the time they were made, with an unguessable end."""

import os
from collections.abc import Callable

Ids = Callable[[], str]

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def make(at: int, random_bytes: bytes) -> str:
    """26 characters of base 32: milliseconds of `at` (microseconds) in 48 bits, 80 random bits."""
    number = (at // 1000) << 80 | int.from_bytes(random_bytes[:10], "big")
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(125, -1, -5))


def new(at: int) -> str:
    """A fresh id with the operating system's randomness."""
    return make(at, os.urandom(10))
