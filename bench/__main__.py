"""Every bench, or those named, in one table.

python -m bench [--write] [--quick] [NAME ...]

A bench raises when something was lost or counted wrong. The others still run; the exit status is
then 1. With --quick each runs in its shortest form, which checks that it works and measures
nothing.
"""

import argparse
import logging
import os
import platform
import re
import sys
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench import Figure

BENCHES = (
    "delivery",
    "configure",
    "store",
    "live_socket",
    "consoles",
    "doors",
    "start",
    "rebuild",
    "history",
    "incidents",
    "registers",
    "many_calls",
    "jitter",
    "flood",
    "backup",
    "memory",
    "dmr",
    "codes",
    "peers.side_by_side",
    "scrolling",
    "voice",
    "listeners",
    "map",
    "emergencies",
)
RESULTS = Path(__file__).parent / "RESULTS.md"
VERDICTS = {True: "yes", False: "**no**", None: ""}

log = logging.getLogger(__name__)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write bench/RESULTS.md")
    parser.add_argument("--quick", action="store_true", help="each in its shortest form")
    parser.add_argument("names", nargs="*", metavar="BENCH", help=", ".join(BENCHES))
    options = parser.parse_args()
    load = f"{os.getloadavg()[0]:.2f}"
    rows: list[str] = []
    failed = [name for name in options.names or BENCHES if not _works(name, rows, options.quick)]
    page = _page(rows, load)
    print(f"\n{page}")
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")
    if options.write:
        RESULTS.write_text(page)


def _works(name: str, rows: list[str], quick: bool) -> bool:
    """Runs a bench and adds its figures; False if it could not be run or counted wrong."""
    print(f"{name} ...", flush=True)
    began = time.monotonic()
    try:
        figures: list[Figure] = import_module(f"bench.{name}").run(quick)
    except (Exception, SystemExit):
        log.exception("%s failed", name)
        return False
    rows += [_row(figure) for figure in figures]
    print("\n".join(_row(figure) for figure in figures))
    print(f"{name}: {time.monotonic() - began:.1f} s", flush=True)
    return True


def _row(figure: Figure) -> str:
    return f"| {figure.what} | {figure.bar} | {figure.measured} | {VERDICTS[figure.met]} |"


def _page(rows: Sequence[str], load: str) -> str:
    day = time.strftime("%Y-%m-%d %H:%M UTC", time.gmtime())
    about = f"{day}; {_processor()}, {os.cpu_count()} cores, load average {load} before; "
    about += f"{platform.system()} {platform.release()}, Python {platform.python_version()}."
    head = ["| what | bar | measured | met |", "|---|---|---|---|"]
    text = ["# Results of the benches", "", "Medians of several runs of `make bench`.", "", about]
    return "\n".join([*text, "", *head, *rows, ""])


def _processor() -> str:
    found = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    return found[1] if found else platform.machine()


if __name__ == "__main__":
    main()
