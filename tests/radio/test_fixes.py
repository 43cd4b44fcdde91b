"""When a fix was made, by what the radio says of it."""

from typing import Any

import pytest

from scape.radio.events import PositionReceived
from scape.radio.traffic.fixes import fix_of

JULY_1 = 1782892800000000  # 2026-07-01 08:00:00 UTC
MINUTE = 60_000_000


@pytest.mark.parametrize(
    ("reported", "ago"),
    [
        ({}, 0),
        ({"age": 300}, 5),
        ({"age": None}, None),
        ({"time": "20260701075000"}, 10),
        ({"time": "20260630080000"}, 24 * 60),
        ({"time": "20260701080030"}, 0),
        ({"time": "20280701080000"}, None),
        ({"time": "075900"}, 1),
        ({"time": "080030"}, 0),
        ({"time": "080200"}, 24 * 60 - 2),
        ({"time": "235900"}, 8 * 60 + 1),
    ],
)
def test_an_old_fix_never_looks_new(reported: dict[str, Any], ago: int | None) -> None:
    event = PositionReceived(
        spool="s", report=7, site=2, source=5, latitude=56.5, longitude=21.0, radius=20, **reported
    )
    fix = fix_of(event, JULY_1)
    assert (fix.subject, fix.place, fix.radius) == ("radio/5", "site/2", 20)
    assert (fix.id, fix.received) == ("s-7", JULY_1)
    assert fix.at == (None if ago is None else JULY_1 - ago * MINUTE)
