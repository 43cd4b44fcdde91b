"""The benches: each measures one promise of Scape. `python -m bench` runs them all."""

import statistics
from typing import NamedTuple


class Figure(NamedTuple):
    """The values of the runs; the median counts. Without a bar it is only reported."""

    what: str
    runs: list[float]
    unit: str = ""
    at_most: float | None = None
    at_least: float | None = None

    @property
    def median(self) -> float:
        return statistics.median(self.runs)

    @property
    def bar(self) -> str:
        if self.at_most is not None:
            return f"≤ {_plain(self.at_most)} {self.unit}".rstrip()
        if self.at_least is not None:
            return f"≥ {_plain(self.at_least)} {self.unit}".rstrip()
        return ""

    @property
    def measured(self) -> str:
        return f"{_plain(self.median)} {self.unit}".rstrip()

    @property
    def met(self) -> bool | None:
        """None where there is no bar."""
        if self.at_most is not None:
            return self.median <= self.at_most
        return self.median >= self.at_least if self.at_least is not None else None


def _plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def percentile(values: list[float], part: float) -> float:
    """The value that a `part` of them (0.99) do not exceed."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]
