"""What `scape doctor` sees of the machine: ports, limits, memory and the clock. Linux."""

import ctypes
import errno
import os
import re
import resource
import shutil
import socket
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from scape.base.addresses import split_address
from scape.base.doctor import Finding
from scape.base.store import Store

DESCRIPTORS = 4096  # for a node with many consoles; the switch needs a few
MEMORY = 1 << 30  # bytes, for everything on the machine
BUFFER = 4 << 20  # bytes that the switch asks for each of its sockets
PROC = Path("/proc")
_UNSYNCHRONISED = 5  # TIME_ERROR of adjtimex(2)
_TIMEX = 256  # bytes, more than struct timex has
PATIENCE = 5.0  # seconds for a program of the system


def examine(store: Store, tcp: Iterable[str], udp: Iterable[str]) -> Iterator[Finding]:
    """The findings for an agency on these addresses."""
    addresses = [
        *((address, socket.SOCK_STREAM) for address in tcp),
        *((address, socket.SOCK_DGRAM) for address in udp),
    ]
    yield from (port(*split_address(address), kind=kind) for address, kind in addresses)
    yield firewall([split_address(address)[1] for address, _ in addresses])
    yield buffers()
    yield descriptors(_holder(store))
    free = memory()
    yield Finding("memory", free >= MEMORY, {"mebibytes": free >> 20, "least": MEMORY >> 20})
    yield Finding("time-server", is_synchronised(), {}, advice=True)


def port(host: str, number: int, *, kind: socket.SocketKind) -> Finding:
    """Whether a port is free, or Scape's own."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    protocol = "TCP" if kind is socket.SOCK_STREAM else "UDP"
    facts = {"port": f"{protocol} {number}", "host": host, "by": "", "why": ""}
    with socket.socket(family, kind) as tried:
        if kind is socket.SOCK_STREAM:  # else a connection of before would count
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((host, number))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                return Finding("address", False, facts | {"why": os.strerror(error.errno or 0)})
            by = holder_of(number, protocol.lower())
            return Finding("port", "scape" in by, facts | {"by": by or "?"})
    return Finding("port", True, facts)


def holder_of(number: int, protocol: str) -> str:
    """The program that has a port; empty if it is another user's."""
    inodes = {f"socket:[{inode}]" for inode in _inodes(number, protocol)}
    for process in PROC.glob("[0-9]*"):
        try:
            links = {str(link.readlink()) for link in (process / "fd").iterdir()}
            if links & inodes:
                return (process / "cmdline").read_text().replace("\0", " ").strip()
        except OSError:
            continue  # it has ended, or is another user's
    return ""


def _inodes(number: int, protocol: str) -> Iterator[str]:
    for table in (protocol, f"{protocol}6"):
        for line in (PROC / "net" / table).read_text().splitlines()[1:]:
            fields = line.split()
            if int(fields[1].rpartition(":")[2], 16) == number:
                yield fields[9]


def firewall(ports: Iterable[int]) -> Finding:
    """Whether nftables drops what it does not name, and names these ports."""
    rules = _said("nft", "list", "ruleset")
    if rules is None:
        return Finding("firewall-unseen", False, {}, advice=True)
    closed = re.search(r"hook input[^}]*?policy drop|hook input[^}]*?\n\s*(drop|reject)", rules)
    unnamed = [str(number) for number in ports if not re.search(rf"\b{number}\b", rules)]
    good = not closed or not unnamed
    return Finding("firewall", good, {"ports": ", ".join(unnamed)}, advice=True)


def _said(program: str, *arguments: str) -> str | None:
    """What a program of the system says; None if it is not there or refuses."""
    path = shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if path is None:
        return None
    try:
        run = subprocess.run(
            [path, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None


def buffers() -> Finding:
    """Whether the kernel grants the buffer that the switch asks for."""
    granted = int((PROC / "sys/net/core/rmem_max").read_text())
    facts = {"kibibytes": granted >> 10, "least": BUFFER >> 10, "bytes": str(BUFFER)}
    return Finding("buffers", granted >= BUFFER, facts, advice=True)


def descriptors(process: int | None) -> Finding:
    """The file descriptors that the running node may open, else those of this process."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if process:
        found = re.search(r"Max open files\s+\d+\s+(\d+|unlimited)", _limits(process))
        if found:
            hard = -1 if found[1] == "unlimited" else int(found[1])
    good = hard == resource.RLIM_INFINITY or hard >= DESCRIPTORS
    return Finding("descriptors", good, {"count": hard, "least": DESCRIPTORS})


def _limits(process: int) -> str:
    try:
        return (PROC / str(process) / "limits").read_text()
    except OSError:
        return ""


def _holder(store: Store) -> int | None:
    """The process that has the store, if one has."""
    try:
        return int((store.folder / "scape.lock").read_text())
    except (OSError, ValueError):
        return None


def memory() -> int:
    """The memory of the machine, or of the control group if that has less."""
    found = re.search(r"MemTotal:\s+(\d+) kB", (PROC / "meminfo").read_text())
    total = int(found[1]) << 10 if found else 0
    try:
        limit = Path("/sys/fs/cgroup/memory.max").read_text().strip()
    except OSError:
        return total
    return min(total, int(limit)) if limit.isdecimal() else total


def is_synchronised() -> bool:
    """Whether the kernel's clock follows a time server."""
    return int(ctypes.CDLL(None).adjtimex(ctypes.create_string_buffer(_TIMEX))) != _UNSYNCHRONISED
