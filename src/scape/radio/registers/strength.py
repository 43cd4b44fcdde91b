"""How hard a secret is to guess for who has recorded a login or a signed frame: a low estimate."""

import re
from itertools import pairwise
from math import log2

ENOUGH = 128  # bits
CUT = 20  # characters that some ends of OpenBridge use of a longer secret
BLOCK = 4  # characters that come again say nothing new

_HEX = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_CLASSES = (("[0-9]", 10), ("[a-z]", 26), ("[A-Z]", 26), ("[^0-9a-zA-Z]", 32))
_WORD = r"[A-Za-z]?[a-z]+|[A-Z]+"
_WORDS = re.compile(rf"(?:{_WORD})(?:[^A-Za-z0-9]+(?:{_WORD}))*[^A-Za-z0-9]*")
_OF_A_WORD = 2.0  # bits of a letter: twelve of a word of six, as in a list of 4,000 words


def bits_of(secret: str, kind: str) -> int:
    """The bits of a secret of a link of this kind. Words, runs and repetitions count little."""
    return int(sum(_weights(secret[:CUT] if kind == "openbridge" else secret)))


def _weights(secret: str) -> list[float]:
    """What each character adds."""
    hexadecimal = _HEX.fullmatch(secret)
    weights = [4.0 if hexadecimal else _of_a_character(secret)] * len(secret)
    shortest = 1 if _WORDS.fullmatch(secret) else 6
    for word in () if hexadecimal else re.finditer(_WORD, secret):
        if len(word[0]) >= shortest:
            weights[word.start() : word.end()] = [_OF_A_WORD] * len(word[0])
    for at in range(len(secret) - BLOCK + 1):
        block = secret[at : at + BLOCK]
        if secret.find(block) < at:
            weights[at : at + BLOCK] = [0.0] * BLOCK
        elif _is_run(block):
            weights[at + 2 : at + BLOCK] = [0.0] * (BLOCK - 2)
    return weights


def _of_a_character(secret: str) -> float:
    size = sum(count for pattern, count in _CLASSES if re.search(pattern, secret))
    return log2(size) if size else 0.0


def _is_run(block: str) -> bool:
    """Whether each character follows the one before: abcd, 4321."""
    steps = {ord(after) - ord(before) for before, after in pairwise(block)}
    return steps in ({1}, {-1})
