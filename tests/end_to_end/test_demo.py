"""The demo as somebody starts it: real processes, a real node, real UDP."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from simulator import agency, demo
from simulator.agency import ACCOUNTS, PASSWORD, Folder
from simulator.demo import Plan
from simulator.errors import CannotGoOn
from simulator.liepaja import NETWORK
from simulator.node import Node

ROOT = Path(__file__).parents[2]


class Demo:
    """The demo in a folder, as a process whose output is read line by line."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "simulator", "demo", "--headless"]
        self.popen = subprocess.Popen(
            [*command, "--folder", str(folder), *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )

    def lines_until(self, word: str) -> Iterator[str]:
        assert self.popen.stdout is not None
        for line in self.popen.stdout:
            yield line
            if word in line:
                return
        raise AssertionError(f"the demo ended before it said {word}")

    def __enter__(self) -> "Demo":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> int:
        if self.popen.returncode is None:
            self.popen.send_signal(signal.SIGINT)
            self.popen.communicate()
        return self.popen.returncode


def signed_in(folder: Folder, name: str) -> Node:
    node = Node(folder.address)
    node.sign_in(name, PASSWORD)
    return node


def test_it_runs_stops_and_goes_on_but_not_with_a_password_somebody_changed(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "demo")
    with Demo(folder.path, "--port", "0") as first:
        said = "".join(first.lines_until("talks for"))
        folder.read()
        assert folder.address in said
        for site in NETWORK.sites:
            assert f"{site.name}: logged in" in said
            assert folder.secret(site.number).stat().st_mode & 0o777 == 0o600
        for account in ACCOUNTS:
            me = signed_in(folder, account.name).ask("GET", "/api/session")
            assert (tuple(me["roles"]), me["must_change_password"]) == (account.roles, False)
        assert first.stop() == 0
    assert not Node(folder.address).answers()

    with Demo(folder.path) as second:
        said = "".join(second.lines_until("logged in"))
        assert "registering" not in said
        calls = signed_in(folder, "dispatcher").ask("GET", "/api/radio/calls")
        assert calls["total"] >= 1
        with pytest.raises(CannotGoOn, match="another demo"):
            demo.run(Plan(folder.path, browser=False))
        signed_in(folder, "administrator").change_password(PASSWORD, "somebody's own password")
        folder.prepared.unlink()
        with pytest.raises(CannotGoOn, match="half prepared"):
            agency.prepare(folder, NETWORK, print)
        assert second.stop() == 0


@pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])
def test_a_port_in_use_is_reported(tmp_path: Path, kind: socket.SocketKind) -> None:
    folder = Folder(tmp_path)
    with socket.socket(socket.AF_INET, kind) as taken:
        taken.bind(("127.0.0.1", 0))
        if kind is socket.SOCK_STREAM:
            taken.listen()
        port = taken.getsockname()[1]
        folder.write(console=port, radio=port, sound=0)
        with pytest.raises(CannotGoOn, match=f"port {port} cannot be had"):
            demo.run(Plan(folder.path, browser=False))


@pytest.mark.parametrize(
    "settings",
    [
        '[web]\nlisten = "0.0.0.0:8460"\n[radio]\nlisten = ["127.0.0.1:62031"]\n',
        '[web]\nlisten = "127.0.0.1:8460"\n[radio]\nlisten = ["192.168.1.7:62031"]\n',
        '[web]\nlisten = "127.0.0.1:8460"\n[radio]\nlisten = []\n',
        '[web]\nlisten = "somewhere"\n',
        "[web\n",
        "",
    ],
)
def test_settings_that_are_not_the_demos_are_refused(tmp_path: Path, settings: str) -> None:
    folder = Folder(tmp_path)
    folder.settings.write_text(settings)
    with pytest.raises(CannotGoOn, match="not the demo's"):
        folder.read()
