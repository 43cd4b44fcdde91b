"""What the switch needs for a repeater that is logged in, and for a call: growth of its memory.

A real switch process, first with nobody, then with 2,200 repeaters, then with 200 calls at once,
each to ten of them. What is counted is what the kernel gave the process: buffers, caches and what
Python keeps for later are in it.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from bench import Figure
from bench.fan_out import FRAME, MANY, SITES, Sink, by_switch, compile_c, switch

ROUNDS, SECONDS, SETTLED = 3, 6.0, 2.0


def run(quick: bool = False) -> list[Figure]:
    repeater: list[float] = []
    call: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        program = compile_c("sink", Path(folder))
        if program is None:
            sys.exit("the sink needs a C compiler")
        sink = Sink(program)
        for _ in range(1 if quick else ROUNDS):
            with switch(None) as process:
                nobody = _settled(process)
            with switch(MANY) as process:
                logged_in = _settled(process)
                by_switch(process, sink, MANY, round(SECONDS / FRAME))
                calling = _resident(process)
            repeater.append((logged_in - nobody) / (SITES + MANY.calls))
            call.append((calling - logged_in) / MANY.calls)
        sink.close()
    return [
        Figure("memory for a repeater", repeater, "kB", at_most=10),
        Figure("memory for a call to ten repeaters", call, "kB", at_most=20),
    ]


def _settled(process: int) -> float:
    time.sleep(SETTLED)
    return _resident(process)


def _resident(process: int) -> float:
    """In kB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1000
