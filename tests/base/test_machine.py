"""What the doctor sees of ports, on real sockets."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from scape.base import doctor, machine
from scape.base.clock import SECOND
from scape.base.store import Store

HOST = "127.0.0.1"
BOTH = pytest.mark.parametrize("kind", [socket.SOCK_STREAM, socket.SOCK_DGRAM])


@BOTH
@pytest.mark.slow
def test_a_port_of_another_program_is_named_with_it(kind: socket.SocketKind) -> None:
    code = (
        "import socket, sys; s = socket.socket(socket.AF_INET, int(sys.argv[1])); "
        "s.bind(('127.0.0.1', 0)); sys.argv[1] == '1' and s.listen(); "
        "print(s.getsockname()[1], flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(int(kind)), "a-stranger"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout
        number = int(other.stdout.readline())
        found = machine.port(HOST, number, kind=kind)
        other.communicate("")
    assert (found.what, found.good) == ("port", False)
    assert "a-stranger" in found.facts["by"]
    assert machine.port(HOST, number, kind=kind).good


@BOTH
def test_an_address_of_another_machine_is_found(kind: socket.SocketKind) -> None:
    found = machine.port("192.0.2.1", 62031, kind=kind)
    assert (found.what, found.good) == ("address", False)


RULES = """table inet filter {{
  chain input {{
    type filter hook input priority filter; policy {policy};
    udp dport {{ 62031 }} accept
  }}
}}"""


@pytest.mark.parametrize(
    ("policy", "ports", "good"),
    [("drop", [62031], True), ("drop", [62031, 8460], False), ("accept", [8460], True)],
)
def test_a_firewall_that_does_not_name_a_port_closes_it(
    monkeypatch: pytest.MonkeyPatch, policy: str, ports: list[int], good: bool
) -> None:
    monkeypatch.setattr(machine, "_said", lambda *_: RULES.format(policy=policy))
    assert machine.firewall(ports).good == good


def test_what_the_kernel_says_is_read() -> None:
    assert machine.memory() > 100 << 20
    assert machine.buffers().facts["kibibytes"] > 0
    assert isinstance(machine.is_synchronised(), bool)


def test_few_descriptors_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "Max open files            1024                 {}                 files\n"
    for hard, good in (("1024", False), ("524288", True), ("unlimited", True)):
        monkeypatch.setattr(machine, "_limits", lambda _, hard=hard: line.format(hard))
        assert machine.descriptors(1).good == good


def test_an_old_or_missing_backup_is_found(tmp_path: Path) -> None:
    store, day = Store(tmp_path), 24 * 3600 * SECOND
    assert doctor.backed_up(store, 2, 100 * day).facts == {"days": -1, "most": 2}
    (tmp_path / "last-backup").write_text(str(90 * day))
    for most, good in ((9, False), (10, True)):
        assert doctor.backed_up(store, most, 100 * day).good == good
    store.close()


def test_every_port_is_looked_at(tmp_path: Path) -> None:
    store, tcp, udp = Store(tmp_path), ["127.0.0.1:1", "192.0.2.1:2"], ["192.0.2.1:3"]
    found = [
        each.facts["port"] for each in machine.examine(store, tcp, udp) if "host" in each.facts
    ]
    assert found == ["TCP 1", "TCP 2", "UDP 3"]
    store.close()
