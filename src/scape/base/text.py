"""What people type: no character that steers a terminal, and none that a database does not take."""

from typing import Annotated

from msgspec import Meta

_LINE = r"^[^\x00-\x1f\x7f-\x9f]*$"
_LINES = r"^[^\x00-\x09\x0b-\x1f\x7f-\x9f]*$"

Name = Annotated[str, Meta(min_length=1, max_length=80, pattern=_LINE)]
Alias = Annotated[str, Meta(max_length=80, pattern=_LINE)]
Text = Annotated[str, Meta(max_length=200, pattern=_LINE)]
Message = Annotated[str, Meta(max_length=500, pattern=_LINES)]


def readable(said: str) -> str:
    """What came over the air, without what nobody can read."""
    return "".join(character for character in said if character.isprintable() or character == "\n")
