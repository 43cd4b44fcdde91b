"""The memory that the switch needs for a logged-in repeater and for a call.

A real switch process, first without repeaters, then with 2,200, then with 200 calls at once, each
to ten of them. The figure is the growth of its resident memory, including buffers, caches and
memory that Python keeps for later.
"""

import os
import time
from pathlib import Path

from bench import Figure
from bench.fan_out import FRAME, MANY, SITES, by_switch, listening, switch

ROUNDS, SECONDS, SETTLED = 3, 6.0, 2.0
QUICK = 0.3  # seconds of calls, and to settle


def run(quick: bool = False) -> list[Figure]:
    repeater: list[float] = []
    call: list[float] = []
    with listening() as sink:
        seconds, settled = (QUICK, QUICK) if quick else (SECONDS, SETTLED)
        for _ in range(1 if quick else ROUNDS):
            with switch(None) as (process, _):
                idle = resident(process, settled)
            with switch(MANY) as (process, _):
                logged_in = resident(process, settled)
                switched = by_switch(process, sink, MANY, round(seconds / FRAME))
                calling = resident(process)
            assert not switched.lost, f"{switched.lost} frames lost"
            repeater.append((logged_in - idle) / (SITES + MANY.calls))
            call.append((calling - logged_in) / MANY.calls)
    return [
        Figure("memory for a repeater", repeater, "kB", at_most=10),
        Figure("memory for a call to ten repeaters", call, "kB", at_most=20),
    ]


def resident(process: int, after: float = 0.0) -> float:
    """Its memory in kB, so many seconds from now."""
    time.sleep(after)
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1000
