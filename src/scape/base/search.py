"""Search words and sort keys, stored so that both databases give the same results.

SQLite neither folds nor sorts `Ā`, and PostgreSQL sorts by the collation of the database. A
register therefore keeps the folded words of its rows in an indexed table, and for each sortable
column a key that is compared byte by byte.
"""

import re
import struct
import unicodedata
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Integer

from scape.base.errors import Refused

# Raise it when words or keys change: every register is then rebuilt.
FORM = 1

# An integer key is the rowid in SQLite, not another index.
PLACE = BigInteger().with_variant(Integer(), "sqlite")

LAST = "\U0010ffff"  # no word continues with it
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 32
_LONGEST_KEY = 100
MOST_WORDS = 8  # of a search

# In Latvian and Lithuanian (CLDR) these letters follow their base and y is sorted as i; all other
# accents only decide between words that are otherwise equal.
_LETTERS = {"č": "c~", "ģ": "g~", "ķ": "k~", "ļ": "l~", "ņ": "n~", "ŗ": "r~", "š": "s~", "ž": "z~"}
_ORDER = str.maketrans(_LETTERS | {"y": "i", "~": " "})
_NUMBER = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"[^\w~]+")

_DOUBLE, _BITS = struct.Struct(">d"), struct.Struct(">Q")
_SIGN, _ALL = 1 << 63, (1 << 64) - 1


def folded(text: str) -> str:
    """Without case and accents: Ķēniņš becomes kenins."""
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", lower)
    return "".join(c for c in apart if not unicodedata.combining(c))


def words_of(texts: Iterable[str]) -> set[str]:
    """The folded words of texts, each cut to 32 letters."""
    return {word[:_LONGEST_WORD] for text in texts for word in _WORD.findall(folded(text))}


def limited(words: set[str]) -> set[str]:
    """The words of a search; `Refused("search-too-long")`: each costs a look at all names."""
    if len(words) > MOST_WORDS:
        raise Refused("search-too-long", most=MOST_WORDS)
    return words


def marker(column: str, value: Any) -> str:
    """A word that cannot be typed: it finds rows whose column has exactly this value."""
    return f"={column}:{msgspec.json.encode(value).decode()}".replace(" ", "\\u0020")


def text_key(text: str) -> str:
    """Sorts as Latvian and Lithuanian do; numbers within a text by value."""
    lower = unicodedata.normalize("NFC", text).casefold()
    plain = _NUMBER.sub(_by_value, folded(lower.translate(_ORDER)))
    return f"{_BETWEEN.sub(' ', plain).strip()[:_LONGEST_KEY]}\t{lower[:_LONGEST_KEY]}"


def _by_value(digits: re.Match[str]) -> str:
    number = digits[0].lstrip("0")
    return f"{min(len(number), 99):02}{number}"


def number_key(number: float) -> str:
    """Sorts as numbers do: the bits of a double, inverted if it is negative."""
    bits: int = _BITS.unpack(_DOUBLE.pack(number))[0]
    return f"{bits ^ _ALL if bits & _SIGN else bits | _SIGN:016x}"
