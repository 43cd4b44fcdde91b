"""The figures of `fan_out`, for the table: what the switch costs, how late it is."""

import re
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from bench import Figure, fan_out

RUNS, SECONDS = 3, 3.0
_NAME = re.compile(r"(?P<what>.+?)(?P<unit> ms)? \((<= )?(?P<bar>[\d.]+)\)")


def run(quick: bool = False) -> list[Figure]:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        program = fan_out.compile_c("sink", Path(folder))
        if program is None:
            sys.exit("the sink needs a C compiler")
        sink = fan_out.Sink(program)
        stack.callback(sink.close)
        kernel = fan_out.compile_c("sendmmsg", Path(folder))
        rows = fan_out.measure(1 if quick else RUNS, SECONDS, sink, kernel)
    return [_figure(name, values) for name, values in rows.items()]


def _figure(name: str, values: list[float]) -> Figure:
    """A name ends in its bar, if it has one: `lost (0)`, `switch / sendto (<= 1.4)`."""
    if found := _NAME.fullmatch(name):
        return Figure(found["what"], values, (found["unit"] or "").strip(), float(found["bar"]))
    return Figure(name, values)
