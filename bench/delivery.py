"""The figures of `fan_out`, for the table: the cost of the switch, and its latency."""

import re
import tempfile
from pathlib import Path

from bench import Figure, fan_out

RUNS, SECONDS, QUICK = 3, 3.0, 0.3
_NAME = re.compile(r"(?P<what>.+?)(?P<unit> ms)? \((<= )?(?P<bar>[\d.]+)\)")


def run(quick: bool = False) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, fan_out.listening() as sink:
        kernel = fan_out.compile_c("sendmmsg", Path(folder))
        runs, seconds = (1, QUICK) if quick else (RUNS, SECONDS)
        rows = fan_out.measure(runs, seconds, sink, kernel)
    lost = {name: values for name, values in rows.items() if ": lost at" in name and any(values)}
    assert not quick or not lost, lost
    return [_figure(name, values) for name, values in rows.items()]


def _figure(name: str, values: list[float]) -> Figure:
    """A name ends in its bar, if it has one: `lost (0)`, `switch / sendto (<= 1.4)`."""
    if found := _NAME.fullmatch(name):
        return Figure(found["what"], values, (found["unit"] or "").strip(), float(found["bar"]))
    return Figure(name, values)
