"""The set-up of a fresh clone."""

import os
import subprocess
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"


def program(folder: Path, name: str, text: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)


def set_up_node(tmp_path: Path, path: str) -> str:
    """What is said where Python and npm only say that they were called."""
    python, tools = tmp_path / ".venv/bin", tmp_path / "tools"
    for folder in (python, tools, tmp_path / "ui"):
        folder.mkdir(parents=True)
    program(python, "python", "echo install Node")
    program(tools, "npm", "echo npm $1")
    done = subprocess.run(
        ["sh", SCRIPTS / "node.sh"],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{tools}:{path}"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.slow
def test_an_installed_node_is_used(tmp_path: Path) -> None:
    said = set_up_node(tmp_path, os.environ["PATH"])
    assert "npm ci" in said
    assert "install Node" not in said


@pytest.mark.slow
@pytest.mark.parametrize(
    ("version", "used"),
    [("20.19.0", True), ("26.0.1", True), ("20.18.9", False), ("18.20.8", False)],
)
def test_an_old_node_is_replaced(tmp_path: Path, version: str, *, used: bool) -> None:
    """The real Node, told that it has another version."""
    there = os.environ["PATH"]
    other = tmp_path / "other"
    other.mkdir()
    told = f"Object.defineProperty(process.versions, 'node', {{value: '{version}'}});"
    program(other, "node", f'PATH="{there}" exec node -e "{told} $2"')
    said = set_up_node(tmp_path, f"{other}:{there}")
    assert ("install Node" in said) is not used
    assert "npm ci" in said


@pytest.mark.slow
@pytest.mark.parametrize(("machine", "installed"), [("x86_64", True), ("aarch64", False)])
def test_the_vocoder_is_installed_where_there_is_one(
    tmp_path: Path, machine: str, *, installed: bool
) -> None:
    python, tools = tmp_path / ".venv/bin", tmp_path / "tools"
    for folder in (python, tools):
        folder.mkdir(parents=True)
    program(python, "python", "echo $*")
    program(tools, "uname", f"echo {machine}")
    said = subprocess.run(
        ["sh", SCRIPTS / "vocoder.sh"],
        cwd=tmp_path,
        env={**os.environ, "PATH": f"{tools}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert ("--require-hashes -r requirements-vocoder.lock" in said) is installed
    assert ("for study only" in said) is installed
    assert (machine in said) is not installed


@pytest.mark.slow
def test_only_the_demo_and_the_tests_install_the_vocoder() -> None:
    def asked(verb: str, **environment: str) -> bool:
        planned = subprocess.run(
            ["make", "--dry-run", "--always-make", verb],
            cwd=SCRIPTS.parent,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        return "scripts/vocoder.sh" in planned

    assert asked("demo")
    assert asked("test")
    assert not asked("demo", SCAPE_VOCODER="no")
    assert not asked("run")
    assert not asked("setup")
