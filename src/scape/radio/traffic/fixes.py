"""A radio's position report as a fix of `places`."""

from scape.base.clock import SECOND
from scape.dmr.position import moment
from scape.places.events import Fix
from scape.radio.events import PositionReceived

DAY = 86_400 * SECOND
CLOCKS_DIFFER = 60 * SECOND  # at most, a radio's clock and ours
_WITHOUT_DAY = 6


def fix_of(event: PositionReceived, received: int) -> Fix:
    """`received` in microseconds since 1970."""
    return Fix(
        id=f"{event.spool}-{event.report}",
        subject=f"radio/{event.source}",
        latitude=event.latitude,
        longitude=event.longitude,
        radius=event.radius,
        speed=event.speed,
        heading=event.heading,
        received=received,
        at=fixed_at(event, received),
        place=f"site/{event.site}",
    )


def fixed_at(event: PositionReceived, received: int) -> int | None:
    """The time of the fix, not after its reception; None: the radio does not know it, or is
    wrong."""
    if event.time is None:
        return None if event.age is None else received - event.age * SECOND
    said = round(moment(event.time).timestamp()) * SECOND
    ahead = said - received
    if len(event.time) == _WITHOUT_DAY:
        ahead = (ahead + CLOCKS_DIFFER) % DAY - CLOCKS_DIFFER
        ahead -= DAY if ahead > CLOCKS_DIFFER else 0
    return None if ahead > CLOCKS_DIFFER else received + min(ahead, 0)
