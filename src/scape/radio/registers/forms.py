"""How people write talkgroups of a repeater and frequencies in a list."""

import re
from typing import Any

import msgspec

from scape.base.fields import NONE, Form

MEGAHERTZ = 1_000_000
_LEAST_HERTZ = 100_000  # no radio of the police transmits below it: less is in MHz

_CARRIED = re.compile(
    r"""(?:(?P<slot>[12])\s*:)?\s*(?P<talkgroup>[0-9]+)\s*
    (?:(?:→|->|>)\s*(?P<on_air>[0-9]+)\s*)?
    (?:\(\s*(?P<minutes>[0-9]+)[^)]*\)\s*)?""",
    re.VERBOSE,
)


def read_carried(text: str) -> list[dict[str, Any]]:
    """Slot, talkgroup, number on the air if another, and minutes on demand. A talkgroup without a
    slot is on that of the one before it.
    """
    if text.startswith("["):
        return msgspec.json.decode(text, type=list[dict[str, Any]])
    carried: list[dict[str, Any]] = []
    for part in [] if text == NONE else re.split("[,;]", text):
        if not (found := _CARRIED.fullmatch(part.strip())):
            raise ValueError
        said = {name: int(digits) for name, digits in found.groupdict().items() if digits}
        if "slot" not in said and not carried:
            raise ValueError
        carried.append({"slot": said.get("slot") or carried[-1]["slot"]} | said)
    return carried


def write_carried(carried: list[dict[str, Any]]) -> str:
    return ", ".join(map(_write_one, carried)) or NONE


def _write_one(carried: dict[str, Any]) -> str:
    talkgroup, on_air, minutes = carried["talkgroup"], carried["on_air"], carried["minutes"]
    number = f"{talkgroup}->{on_air}" if on_air and on_air != talkgroup else str(talkgroup)
    return f"{carried['slot']}: {number}" + (f" ({minutes} min)" if minutes else "")


def read_hertz(text: str) -> int:
    """Hertz of a frequency in MHz or Hz."""
    number = float(re.sub(r"\s", "", text).replace(",", "."))
    return round(number * MEGAHERTZ if number < _LEAST_HERTZ else number)


def write_megahertz(hertz: int) -> float | None:
    return hertz / MEGAHERTZ if hertz else None


CARRIED = Form(read_carried, write_carried, "1: 101, 2: 102")
FREQUENCY = Form(read_hertz, write_megahertz, "163,2375")
