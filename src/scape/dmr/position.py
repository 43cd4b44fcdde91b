"""The position of a radio, common to all services of the air, and the check of its values."""

import datetime

import msgspec

from scape.dmr.errors import DmrError

_FASTEST = 1_000.0
# The classes of error (TS 102 361-2, 7.2.15) in metres, and those of LIP's time elapsed in seconds.
_RADII = (2, 20, 200, 2_000, 20_000, 200_000)
_AGES = (5, 300, 1_800)


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where a radio is or was: degrees, north and east positive; metres; metres a second.

    `radius` is the accuracy; `heading` is in degrees from north. `time` of the fix is
    YYYYMMDDhhmmss in UTC by the radio's clock, or hhmmss without a day. Without a time, `age` is
    the greatest age of the fix in seconds when it was sent; None: the radio does not know it.
    """

    latitude: float
    longitude: float
    radius: float | None = None
    altitude: float | None = None
    speed: float | None = None
    heading: int | None = None
    time: str | None = None
    age: int | None = 0


def checked(position: Position) -> Position | None:
    """The position; None when it is 0/0, which radios without a fix send, or worse than 200 km.

    DmrError: a number is not finite or out of range, or the time is invalid.
    """
    if not (abs(position.latitude) <= 90 and abs(position.longitude) <= 180):
        raise DmrError("coordinates out of range")
    if position.speed is not None and not 0 <= position.speed <= _FASTEST:
        raise DmrError("a speed out of range")
    if position.heading is not None and not 0 <= position.heading <= 360:
        raise DmrError("a heading out of range")
    if position.time is not None:
        moment(position.time)
    known = position.radius is None or position.radius <= _RADII[-1]
    return position if known and (position.latitude or position.longitude) else None


def radius_of(error: int) -> int | None:
    """The metres of a class of error; None: more than 200 km, or not known."""
    return _RADII[error] if error < len(_RADII) else None


def age_of(elapsed: int) -> int | None:
    """The seconds of a class of LIP's elapsed time; None: not known."""
    return _AGES[elapsed] if elapsed < len(_AGES) else None


def moment(time: str) -> datetime.datetime:
    """The time of a fix; on 1 January 1970 when it has no day. DmrError: it is invalid."""
    digits = f"19700101{time}" if len(time) == 6 else time
    if len(digits) != 14:
        raise DmrError("an invalid time")
    month, day, hour, minute, second = (int(digits[at : at + 2]) for at in range(4, 14, 2))
    try:
        return datetime.datetime(
            int(digits[:4]), month, day, hour, minute, second, tzinfo=datetime.UTC
        )
    except ValueError as error:
        raise DmrError("an invalid time") from error
