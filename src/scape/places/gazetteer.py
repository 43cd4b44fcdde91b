"""The gazetteer: names of places with their coordinates, in an SQLite file of its own.

It is no part of the agency's records: an import replaces the file, and a backup leaves it out.
Each beginning of each word is an entry of one index, sorted by rank, so that the best names of a
beginning are read without the others: `l` costs no more than `liepaj`.
"""

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from scape.base.search import LAST, folded, limited, words_of

Kind = Literal["place", "street", "address"]

LONGEST_BEGINNING = 6  # letters; the rest of a longer word is compared with the name
LOOKED_AT = 200  # names that are compared with the rest of what was typed
COUNTED = 1000
_HOUSE = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
_TABLES = """
CREATE TABLE names (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, within TEXT NOT NULL, kind TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, rank INTEGER NOT NULL, words TEXT NOT NULL
);
CREATE TABLE beginnings (
    beginning TEXT NOT NULL, rank INTEGER NOT NULL, name INTEGER NOT NULL,
    PRIMARY KEY (beginning, rank, name)
) WITHOUT ROWID;
CREATE TABLE houses (
    street INTEGER NOT NULL, number TEXT NOT NULL, shown TEXT NOT NULL,
    latitude REAL NOT NULL, longitude REAL NOT NULL, PRIMARY KEY (street, number)
) WITHOUT ROWID;
"""


class House(msgspec.Struct, frozen=True):
    number: str
    latitude: float
    longitude: float


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A name, what it is `within`, and its houses if it is a street; a low `rank` comes first."""

    name: str
    latitude: float
    longitude: float
    within: str = ""
    kind: Kind = "place"
    rank: int = 0
    houses: tuple[House, ...] = ()


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A place that was looked for."""

    name: str
    within: str
    kind: Kind
    latitude: float
    longitude: float


def shipped(file: Path) -> Iterator[Name]:
    """The names that come with the program, the largest first."""
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            north, east = float(row["latitude"]), float(row["longitude"])
            rank, within = -int(row["people"]), row["country"]
            yield Name(name=row["name"], within=within, latitude=north, longitude=east, rank=rank)


def build(database: sqlite3.Connection, names: Iterable[Name]) -> None:
    """Fill an empty database."""
    database.executescript(_TABLES)
    with database:
        for number, name in enumerate(names, start=1):
            _add(database, number, name)


def _add(database: sqlite3.Connection, number: int, name: Name) -> None:
    words = words_of([name.name, name.within])
    listed = f" {' '.join(sorted(words))}"
    database.execute(
        "INSERT INTO names VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            name.name,
            name.within,
            name.kind,
            name.latitude,
            name.longitude,
            name.rank,
            listed,
        ),
    )
    beginnings = {word[:length] for word in words for length in range(1, LONGEST_BEGINNING + 1)}
    database.executemany(
        "INSERT INTO beginnings VALUES (?, ?, ?)",
        [(beginning, name.rank, number) for beginning in beginnings],
    )
    database.executemany(
        "INSERT OR IGNORE INTO houses VALUES (?, ?, ?, ?, ?)",
        [(number, folded(house.number), house.number, *_place(house)) for house in name.houses],
    )


def _place(of: Name | House) -> tuple[float, float]:
    return of.latitude, of.longitude


def find(database: sqlite3.Connection, text: str, most: int = 8) -> list[Found]:
    """The places whose words begin with the words of the text, the best first.

    A word that begins with a digit may also be the number of a house in the street.
    `Refused("search-too-long")`.
    """
    typed = _HOUSE.findall(folded(text))
    words = limited(words_of(typed))
    named = [word for word in words if not word[0].isdigit()]
    if not named:
        return []
    rows = _candidates(database, _rarest(database, named), named, max(most, LOOKED_AT))
    houses = [word for word in typed if word[0].isdigit()]
    return list(_best(database, rows, houses, most))


def _rarest(database: sqlite3.Connection, words: list[str]) -> str:
    """The word that the fewest names have, so that few are compared with the others."""
    count = "SELECT count(*) FROM (SELECT 1 FROM beginnings WHERE beginning = ? LIMIT ?)"
    counts = {
        word: database.execute(count, (word[:LONGEST_BEGINNING], COUNTED)).fetchone()[0]
        for word in words
    }
    return min(words, key=lambda word: (counts[word], -len(word)))


def _candidates(
    database: sqlite3.Connection, rarest: str, words: list[str], most: int
) -> list[Any]:
    like = " AND names.words LIKE ?" * len(words)
    return database.execute(
        "SELECT names.* FROM beginnings JOIN names ON names.id = beginnings.name"  # noqa: S608
        f" WHERE beginning = ?{like} ORDER BY beginnings.rank, beginnings.name LIMIT ?",
        (rarest[:LONGEST_BEGINNING], *(f"% {word}%" for word in words), most),
    ).fetchall()


def _best(
    database: sqlite3.Connection, rows: list[Any], houses: list[str], most: int
) -> Iterator[Found]:
    """Those that have all that was typed, in their names or as a house, then the others."""
    others: list[Any] = []
    left = most
    for id, name, within, kind, north, east, _, words in rows:
        number = [each for each in houses if f" {each}" not in words]
        own = (name, within, kind, north, east)
        if number:
            others.append(own)
            own_houses = _houses(database, id, number[-1], left)
            found = [(f"{name} {shown}", within, "address", *at) for shown, *at in own_houses]
        else:
            found = [own]
        yield from (_found(*each) for each in found)
        left -= len(found)
        if not left:
            return
    yield from (_found(*each) for each in others[:left])


def _houses(database: sqlite3.Connection, street: int, number: str, most: int) -> list[Any]:
    return database.execute(
        "SELECT shown, latitude, longitude FROM houses WHERE street = ? AND number >= ?"
        " AND number < ? ORDER BY length(number), number LIMIT ?",
        (street, number, number + LAST, most),
    ).fetchall()


def _found(name: str, within: str, kind: Kind, latitude: float, longitude: float) -> Found:
    return Found(name=name, within=within, kind=kind, latitude=latitude, longitude=longitude)
