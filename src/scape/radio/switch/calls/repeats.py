"""Which signals are new: a radio repeats itself."""

REMEMBERED = 10_000  # radios


class Repeats:
    """`quiet`: seconds after a new signal in which those of the same radio are repetitions."""

    def __init__(self, quiet: float) -> None:
        self._quiet = quiet
        self._told: dict[int, float] = {}

    def is_new(self, radio: int, now: float) -> bool:
        """Whether this signal is to be reported."""
        told = self._told.get(radio)
        if told is not None and now - told <= self._quiet:
            return False
        self._told.pop(radio, None)
        self._told[radio] = now
        if len(self._told) > REMEMBERED:
            del self._told[next(iter(self._told))]
        return True
