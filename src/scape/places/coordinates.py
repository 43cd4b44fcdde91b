"""Coordinates as people type them, in degrees north and east."""

import re
from typing import NamedTuple

_NUMBER = r"([-+]?\d{1,3}(?:[.,]\d{1,8})?)"
_DECIMAL = re.compile(
    rf"([NS])?\s*{_NUMBER}\s*°?\s*([NS])?[\s,;/]+([EW])?\s*{_NUMBER}\s*°?\s*([EW])?", re.I
)
_PART = r"(\d{1,3})\s*°\s*(\d{1,2})\s*[′'’]\s*(?:(\d{1,2}(?:[.,]\d{1,4})?)\s*[″\"”]\s*)?"
_SEXAGESIMAL = re.compile(rf"{_PART}([NS])[\s,;]*{_PART}([EW])", re.I)


class Degrees(NamedTuple):
    latitude: float
    longitude: float


def typed(text: str) -> Degrees | None:
    """`56.51 21.01`, `56,51; 21,01`, `N56.51 E21.01` or `56°30'36"N 21°0'36"E`; else None."""
    if found := _DECIMAL.fullmatch(text.strip()):
        south = "S" in _letters(found[1], found[3])
        west = "W" in _letters(found[4], found[6])
        return _on_earth(_signed(_number(found[2]), south), _signed(_number(found[5]), west))
    if found := _SEXAGESIMAL.fullmatch(text.strip()):
        north, east = _sum(found[1], found[2], found[3]), _sum(found[5], found[6], found[7])
        return _on_earth(_signed(north, found[4] in "sS"), _signed(east, found[8] in "wW"))
    return None


def _letters(*found: str | None) -> str:
    return "".join(letter or "" for letter in found).upper()


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _sum(degrees: str, minutes: str, seconds: str | None) -> float:
    return int(degrees) + int(minutes) / 60 + (_number(seconds) if seconds else 0.0) / 3600


def _signed(degrees: float, negative: bool) -> float:
    return -degrees if negative else degrees


def _on_earth(latitude: float, longitude: float) -> Degrees | None:
    if abs(latitude) > 90 or abs(longitude) > 180 or (latitude, longitude) == (0, 0):
        return None
    return Degrees(round(latitude, 6), round(longitude, 6))
