"""Recovery codes: ten, each good for one sign-in without the other factors. Pure."""

import hashlib

import msgspec

from scape.people.passwords import in_groups, normal

COUNT = 10
BYTES = 10  # of randomness for each: 49 bits in ten letters


def codes(random_bytes: bytes) -> list[str]:
    """The codes, from `COUNT * BYTES` random bytes."""
    each = (random_bytes[at : at + BYTES] for at in range(0, COUNT * BYTES, BYTES))
    return [in_groups(part) for part in each]


def kept(all: list[str]) -> bytes:
    """What is sealed of them: their digests."""
    return msgspec.json.encode([_digest(code) for code in all])


def without(kept: bytes, given: str) -> bytes | None:
    """What remains when this code is used; None: there is no such code."""
    digests = msgspec.json.decode(kept, type=list[str])
    if (used := _digest(given)) not in digests:
        return None
    return msgspec.json.encode([digest for digest in digests if digest != used])


def _digest(code: str) -> str:
    plain = normal(code).replace("-", "").replace(" ", "")
    return hashlib.sha256(plain.encode()).hexdigest()
