"""The console in Chromium, against the whole of Scape with its simulated network."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

UI = Path(__file__).parents[3] / "ui"
NEEDS = {
    "Chromium": Path("/usr/bin/chromium").exists(),
    "Node": shutil.which("node") is not None,
    "the console's packages": (UI / "node_modules").exists(),
}


@pytest.mark.slow
@pytest.mark.parametrize(
    "file", ["stories", "control_room", "crew", pytest.param("long", marks=pytest.mark.long)]
)
def test_console_in_a_browser(file: str) -> None:
    missing = [name for name, there in NEEDS.items() if not there]
    if missing:
        line = f"######## THE BROWSER TESTS DID NOT RUN: {', '.join(missing)} missing ########"
        assert os.environ.get("SCAPE_BROWSER") != "required", line
        pytest.skip(line)
    done = subprocess.run(
        ["npm", "run", "--silent", "test:browser", "--", f"{file}.test.ts"],
        cwd=UI,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stdout
