"""The columns of the fields of RPTC, a repeater's description of itself.

Its length differs between peers. Trailing blanks may be cut, or more may follow; DMRGateway writes
ten digits for a frequency above 1 GHz, and three for a power above 99 W.
"""

from itertools import accumulate

Layout = tuple[tuple[str, int, bool], ...]

# The fields after the id: name, width, whether a number.
FIELDS: Layout = (
    ("callsign", 8, False),
    ("receive_hz", 9, True),
    ("transmit_hz", 9, True),
    ("power", 2, True),
    ("colour_code", 2, True),
    ("latitude", 8, False),
    ("longitude", 9, False),
    ("height", 3, True),
    ("location", 20, False),
    ("description", 19, False),
    ("slots", 1, False),
    ("url", 124, False),
    ("software", 40, False),
    ("package", 40, False),
)
LENGTHS = range(38, 513)
_LAYOUTS = tuple(
    tuple((name, wider.get(name, width), numeric) for name, width, numeric in FIELDS)
    for wider in ({}, {"receive_hz": 10, "transmit_hz": 10}, {"power": 3})
)
_SLOTS = frozenset({b"0", b"1", b"2", b"3", b"4"})


def layout(data: bytes) -> Layout:
    """The widths with which its numbers are digits and its slots valid; else the usual ones."""
    return next((columns for columns in _LAYOUTS if _fits(columns, data)), FIELDS)


def _fits(columns: Layout, data: bytes) -> bool:
    widths = (width for _, width, _ in columns[:-1])
    places = accumulate(widths, initial=8)
    at = {name: place for (name, _, _), place in zip(columns, places, strict=True)}
    slots = at["slots"]
    return data[16 : at["latitude"]].isdigit() and data[slots : slots + 1] in _SLOTS
