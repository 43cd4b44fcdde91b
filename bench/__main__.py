"""Every bench, or those named, in one table.

python -m bench [--write] [--quick] [NAME ...]
"""

import argparse
import os
import platform
import re
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from bench import Figure

BENCHES = (
    "delivery",
    "store",
    "live_socket",
    "start",
    "rebuild",
    "history",
    "jitter",
    "flood",
    "memory",
    "dmr",
)
RESULTS = Path(__file__).parent / "RESULTS.md"
VERDICTS = {True: "yes", False: "**no**", None: ""}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help="write bench/RESULTS.md")
    parser.add_argument("--quick", action="store_true", help="less of everything")
    parser.add_argument("names", nargs="*", metavar="BENCH", help=", ".join(BENCHES))
    options = parser.parse_args()
    load = f"{os.getloadavg()[0]:.2f}"
    rows = []
    for name in options.names or BENCHES:
        print(f"{name} ...", flush=True)
        figures: list[Figure] = import_module(f"bench.{name}").run(options.quick)
        rows += [_row(figure) for figure in figures]
        print("\n".join(_row(figure) for figure in figures), flush=True)
    page = _page(rows, load)
    print(f"\n{page}")
    if options.write:
        RESULTS.write_text(page)


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
