"""Separates new signals of a radio from repetitions."""

REMEMBERED = 10_000  # radios


class Repeats:
    """`quiet`: seconds in which signals of the same radio are repetitions of a new one."""

    def __init__(self, quiet: float) -> None:
        self._quiet = quiet
        self._reported: dict[int, float] = {}

    def is_new(self, radio: int, now: float) -> bool:
        """Whether to report this signal."""
        last = self._reported.get(radio)
        if last is not None and now - last <= self._quiet:
            return False
        self._reported.pop(radio, None)
        self._reported[radio] = now
        if len(self._reported) > REMEMBERED:
            del self._reported[next(iter(self._reported))]
        return True
