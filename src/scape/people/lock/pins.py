"""The PIN that unlocks a console. Pure."""

from itertools import pairwise
from typing import Annotated

import msgspec

from scape.base.errors import Refused

TRIES = 5  # to unlock; the last one that fails ends the session
LEAST_DIGITS = 4

Pin = Annotated[str, msgspec.Meta(max_length=12, pattern=r"^[0-9]*$(?!\n)")]


def check_pin(pin: str) -> None:
    """Refuse a PIN that the first tries would hit."""
    if len(pin) < LEAST_DIGITS:
        raise Refused("pin-too-short", least=LEAST_DIGITS)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(set(pin)) < LEAST_DIGITS - 1 or len(steps) == 1:
        raise Refused("pin-guessed")
