"""Which signs are news: a radio repeats itself, and what it says again is the same."""

REMEMBERED = 10_000  # radios


class Repeats:
    """`quiet`: seconds from a sign that is news, in which the same radio's are not."""

    def __init__(self, quiet: float) -> None:
        self._quiet = quiet
        self._told: dict[int, float] = {}

    def is_new(self, radio: int, now: float) -> bool:
        """Whether this sign is to be told."""
        told = self._told.get(radio)
        if told is not None and now - told <= self._quiet:
            return False
        self._told.pop(radio, None)
        self._told[radio] = now
        if len(self._told) > REMEMBERED:
            del self._told[next(iter(self._told))]
        return True
