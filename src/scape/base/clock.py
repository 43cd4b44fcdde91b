"""Time in the journal: whole microseconds since 1970, UTC."""

import datetime
import time
from collections.abc import Callable

Clock = Callable[[], int]

SECOND = 1_000_000


def now() -> int:
    """The wall clock, in microseconds since 1970."""
    return time.time_ns() // 1000


def steady() -> int:
    """The monotonic clock, in microseconds since an unknown moment. It cannot be set."""
    return time.monotonic_ns() // 1000


def day(at: int) -> datetime.date:
    """The day of a moment where this server is."""
    return datetime.datetime.fromtimestamp(at / SECOND).astimezone().date()
