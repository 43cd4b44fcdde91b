"""How long scrolling a register of 100,000 radios blocks the console.

The figure is the longest work on one step of the wheel, in CPU time of the page's thread, so that
other programs do not count. The rows come from `scrolling.mjs`: the page is measured.
"""

import json
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bench import Figure

ROWS, STEPS, ROUNDS = 100_000, 300, 3
LONGEST = 50.0  # ms
ON_SCREEN = 25  # rows
HERE = Path(__file__).parent
NEEDED = (Path("/usr/bin/chromium"), HERE.parent / "ui" / "node_modules" / "playwright-core")


class Demo(NamedTuple):
    address: str
    password: str


def run(quick: bool = False) -> list[Figure]:
    """Skips the bench without Chromium, Node or the console's packages."""
    if shutil.which("node") is None or not all(path.exists() for path in NEEDED):
        print("scrolling: Chromium, Node or the console's packages are missing")
        return []
    rounds, steps = (1, STEPS // 10) if quick else (ROUNDS, STEPS)
    with tempfile.TemporaryDirectory() as folder, demo(Path(folder)) as running:
        longest = [scroll(running, steps) for _ in range(rounds)]
    bar = None if quick else LONGEST
    return [Figure("longest block, scrolling 100,000 rows", longest, "ms", at_most=bar)]


def scroll(running: Demo, steps: int) -> float:
    arguments = [running.address, running.password, str(ROWS), str(steps)]
    done = subprocess.run(
        ["node", HERE / "scrolling.mjs", *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["seen"] > ON_SCREEN, f"only {found['seen']} rows were shown"
    return float(found["longest"])


@contextmanager
def demo(folder: Path) -> Iterator[Demo]:
    command = [sys.executable, "-m", "simulator", "demo", "--headless", "--port", "0"]
    said = folder / "said"
    with said.open("w") as out:
        process = subprocess.Popen([*command, "--folder", folder / "demo"], stdout=out)
    try:
        yield _where(process, said)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def _where(process: subprocess.Popen[bytes], said: Path) -> Demo:
    """The address and the password that the demo prints when it runs."""
    while "Ctrl-C" not in said.read_text():
        assert process.poll() is None, said.read_text()
        time.sleep(0.2)
    text = said.read_text()
    address, password = re.search(r"http:\S+", text), re.search(r"administrator\s+(\S+)", text)
    assert address and password, text
    return Demo(address[0], password[1])
