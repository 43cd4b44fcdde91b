"""Which signs are news: a radio repeats itself, and what it says again is the same."""

REMEMBERED = 10_000  # radios


class Repeats:
    """`quiet`: seconds without a sign after which another is a new one."""

    def __init__(self, quiet: float) -> None:
        self._quiet = quiet
        self._last: dict[int, float] = {}

    def is_new(self, radio: int, now: float) -> bool:
        """Takes note of a sign; whether it is the first."""
        last = self._last.pop(radio, None)
        self._last[radio] = now
        if len(self._last) > REMEMBERED:
            del self._last[next(iter(self._last))]
        return last is None or now - last > self._quiet
