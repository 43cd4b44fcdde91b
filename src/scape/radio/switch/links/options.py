"""The options that a repeater sends with RPTO, in the dialects in use, as one value.

    TS1=1,2,3;TS2=3100;UNIT=true                      HBlink4
    TS1=91;TS2=;DIAL=0;TIMER=10;SINGLE=1;VOICE=0      FreeDMR, ADN
    StartRef=4001;RelinkTime=60;UserLink=1;TS1_1=91   DMR+

There is no standard. `TS1=*` is everything, `TS1=` nothing. A slot without a key, and one whose
list has an unknown entry, gets everything, so that a misreading, such as of a wrong separator,
silences nothing. The register, not `TIMER`, decides how long a talkgroup on demand stays open.
"""

import re

import msgspec

HIGHEST = 0xFFFFFF

_SLOT = re.compile(r"TS([12])(?:_[0-9]+)?")


class Wishes(msgspec.Struct, frozen=True):
    """`slot_1` and `slot_2`: only these talkgroups, None: all that the register gives it."""

    slot_1: frozenset[int] | None = None
    slot_2: frozenset[int] | None = None

    def wants(self, slot: int, talkgroup: int) -> bool:
        """`talkgroup` by its number on the air of that site."""
        wished = self.slot_1 if slot == 1 else self.slot_2
        return wished is None or talkgroup in wished


def parse(text: str) -> Wishes:
    """Never raises: unknown options are ignored."""
    lists: dict[int, str] = {}
    for part in text.split(";"):
        name, _, value = (piece.strip(" \t\r\n\0\"'") for piece in part.partition("="))
        if found := _SLOT.fullmatch(name.upper()):
            slot = int(found[1])
            lists[slot] = f"{lists[slot]},{value}" if slot in lists else value
    slot_1, slot_2 = (_talkgroups(lists[slot]) if slot in lists else None for slot in (1, 2))
    return Wishes(slot_1, slot_2)


def _talkgroups(text: str) -> frozenset[int] | None:
    numbers = [_number(entry) for entry in text.split(",") if entry.strip()]
    return None if None in numbers else frozenset(number for number in numbers if number)


def _number(text: str) -> int | None:
    text = text.strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 9 else None
    return number if number is not None and number <= HIGHEST else None
