"""Values in memory that end after a time: proofs, challenges, half sign-ins. Pure.

`now` is the monotonic clock in microseconds. Nothing outlives a restart of the node.
"""

from typing import Generic, TypeVar

T = TypeVar("T")

MOST = 4096


class Pending(Generic[T]):
    """Values by key, each for `longest` microseconds. Of too many the oldest ends."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._values: dict[str, tuple[int, T]] = {}  # the oldest first

    def put(self, key: str, value: T, now: int) -> None:
        self._values.pop(key, None)
        self._values[key] = (now + self._longest, value)
        while len(self._values) > MOST or self._first_end() <= now:
            del self._values[next(iter(self._values))]

    def get(self, key: str, now: int) -> T | None:
        end, value = self._values.get(key, (now, None))
        return value if end > now else None

    def take(self, key: str, now: int) -> T | None:
        """The value, for one use."""
        value = self.get(key, now)
        self.drop(key)
        return value

    def drop(self, key: str) -> None:
        self._values.pop(key, None)

    def _first_end(self) -> int:
        return next(iter(self._values.values()))[0]
