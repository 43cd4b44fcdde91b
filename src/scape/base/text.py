"""Typed text: no control characters, and none that a database rejects."""

import unicodedata
from typing import Annotated

from msgspec import Meta

# Control characters, and those that change the direction of what follows or are not seen at all.
_UNSEEN = r"\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
# `$` alone also matches before a line break at the end. Browsers read these patterns too.
_LINE = rf"^[^\x00-\x1f{_UNSEEN}]*$(?!\n)"
_LINES = rf"^[^\x00-\x09\x0b-\x1f{_UNSEEN}]*$(?!\n)"
# Blanks and characters without a shape of their own: alone they name nothing.
_BLANK = (
    r"\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\u2800\u3164"
    r"\ufe00-\ufe0f\uffa0"
)
_NAME = rf"^(?=.*[^{_BLANK}])[^\x00-\x1f{_UNSEEN}]*$(?!\n)"

Line = Annotated[str, Meta(pattern=_LINE)]
Called = Annotated[str, Meta(min_length=1, pattern=_NAME)]
Name = Annotated[Called, Meta(max_length=80)]
Alias = Annotated[str, Meta(max_length=80, pattern=_LINE)]
Text = Annotated[str, Meta(max_length=200, pattern=_LINE)]
Message = Annotated[str, Meta(max_length=500, pattern=_LINES)]


_JOINERS = "\u200c\u200d"  # they join two letters or emoji into one


def readable(said: str) -> str:
    """Foreign text as lines, without control and unreadable characters.

    Meaning is kept: each kind of space and line break becomes the plain one, and joiners of letters
    and emoji stay. Empty lines at the end are dropped.
    """
    return "\n".join("".join(map(_readable, row)) for row in said.splitlines()).rstrip("\n")


def line(said: str) -> str:
    """Like `readable`, in one line."""
    return readable(said).replace("\n", " ")


def escaped(said: str) -> str:
    """A text for a terminal: all but printable characters and line breaks as in JSON: \\u009b.

    Nothing is dropped, so that names that look alike remain distinct.
    """
    return "\n".join("".join(map(_escaped, row)) for row in said.split("\n"))


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _readable(character: str) -> str:
    if character.isprintable() or character in _JOINERS:
        return character
    category = unicodedata.category(character)
    if category == "Zs" or character == "\t":
        return " "
    return character if category == "Cn" else ""  # perhaps an emoji of a later Unicode version
