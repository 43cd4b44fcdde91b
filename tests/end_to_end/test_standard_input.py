"""Switch and node as programs of their own, as systemd or cron start them: with no input at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.radio.process import free_port
from tests.waiting import PATIENCE, until

HOST = "127.0.0.1"


@pytest.mark.parametrize(
    ("program", "sign"), [("switch", "switch/switch.sock"), ("node", "first-sign-in")]
)
def test_a_program_without_an_input_runs_until_it_is_asked_to_end(
    program: str, sign: str, tmp_path: Path
) -> None:
    settings = tmp_path / "scape.toml"
    settings.write_text(
        f'[agency]\nname = "Testpils"\n[web]\nlisten = "{HOST}:{free_port(HOST)}"\n'
        f'[radio]\nlisten = ["{HOST}:{free_port(HOST)}"]\n'
    )
    command = [sys.executable, "-m", "scape", program, "--config", str(settings)]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until((tmp_path / "data" / sign).exists)
        assert process.poll() is None
    finally:
        process.terminate()
    assert process.wait(PATIENCE) == 0
