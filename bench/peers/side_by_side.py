"""The same transmissions through hblink3, HBlink4 and Scape: what arrives at the far side?

    python -m bench.peers.side_by_side --hblink3 FOLDER PYTHON --hblink4 FOLDER PYTHON \
        --write docs/design/peers.md

FOLDER is a clone of the peer (see `one_call`), PYTHON the interpreter of an
environment that has what it needs (bench/peers/requirements.txt). Their code is not included: they
are driven through their settings and their sockets. Each is one process with three repeaters: one
talks on slot 1, one hears the same slot and talkgroup, one carries the talkgroup on slot 2 under
another number.
"""

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from bench import Figure
from bench.fan_out import SWITCH
from bench.peers.repeater import Repeater, serve
from bench.peers.table import Arrived, Row, verdict, write
from bench.peers.transmissions import (
    FAR_GROUP,
    FAR_RADIO,
    GROUP,
    NEAR_RADIO,
    Transmission,
    transmissions,
)
from scape.base import vault
from scape.radio.events import Carried
from scape.radio.wire.messages import Configuration, Site

TALKER, NEAR, FAR = 2001, 2002, 2003
NEAR_PORT, FAR_PORT = SWITCH, SWITCH + 2
SECRET = "s3cr37"
PAUSE, QUICK_PAUSE = 2.6, 1.4  # seconds after each transmission
SHORT = 15  # bursts
STARTED = 30.0  # seconds in which a peer must have started
LOGIN = 0.01  # seconds from one login to the next: more at once is a flood
KEY = bytes(32)


class Peer(NamedTuple):
    """One switch under test: its start, and the port and secret of the far repeater."""

    name: str
    version: str
    start: Callable[[Path], list[str]]
    far_port: int = NEAR_PORT
    options: str = ""


def hblink3(folder: Path, python: str) -> Peer:
    def start(data: Path) -> list[str]:
        config, rules = data / "hblink.cfg", data / "rules.py"
        master = (
            "MODE: SERVER\nENABLED: True\nREPEAT: True\nMAX_REPEATERS: 1000\n"
            f"IP: 127.0.0.1\nPASSPHRASE: {SECRET}\nGROUP_HANGTIME: 0\nUSE_ACL: False\n"
            "REG_ACL: PERMIT:ALL\nSUB_ACL: PERMIT:ALL\n"
            "TGID_TS1_ACL: PERMIT:ALL\nTGID_TS2_ACL: PERMIT:ALL\n"
        )
        config.write_text(
            "[GLOBAL]\nPATH: ./\nPING_TIME: 10\nMAX_MISSED: 3\nUSE_ACL: False\n"
            "REG_ACL: PERMIT:ALL\nSUB_ACL: PERMIT:ALL\n"
            "TGID_TS1_ACL: PERMIT:ALL\nTGID_TS2_ACL: PERMIT:ALL\n"
            "[REPORTS]\nREPORT: False\nREPORT_INTERVAL: 60\nREPORT_PORT: 54393\n"
            "REPORT_CLIENTS: 127.0.0.1\n"
            "[LOGGER]\nLOG_FILE: /dev/null\nLOG_HANDLERS: console\nLOG_LEVEL: INFO\n"
            "LOG_NAME: HBlink\n"
            f"[ALIASES]\nTRY_DOWNLOAD: False\nPATH: {data}/\nPEER_FILE: p.json\n"
            "SUBSCRIBER_FILE: s.json\nTGID_FILE: t.json\nPEER_URL: x\nSUBSCRIBER_URL: x\n"
            "STALE_DAYS: 7\n"
            f"[NEAR]\n{master}PORT: {NEAR_PORT}\n[FAR]\n{master}PORT: {FAR_PORT}\n"
        )
        ends = [
            {"SYSTEM": system, "TS": slot, "TGID": group, "ACTIVE": True, "TIMEOUT": 2}
            | {"TO_TYPE": "NONE", "ON": [], "OFF": [], "RESET": []}
            for system, slot, group in (("NEAR", 1, GROUP), ("FAR", 2, FAR_GROUP))
        ]
        rules.write_text(f"BRIDGES = {{'BOTH': {ends!r}}}\nUNIT = ['NEAR', 'FAR']\n")
        return [python, str(folder / "bridge.py"), "-c", str(config), "-r", str(rules)]

    return Peer("hblink3", version(folder), start, FAR_PORT)


def hblink4(folder: Path, python: str, group: int = GROUP) -> Peer:
    def start(data: Path) -> list[str]:
        config = json.loads((folder / "config" / "config_sample.json").read_text())
        config["global"] |= {
            "bind_ipv4": "127.0.0.1",
            "disable_ipv6": True,
            "port_ipv4": NEAR_PORT,
            "stream_hang_time": 0.5,
        }
        config["global"]["logging"] |= {"file": str(data / "log")}
        config["dashboard"] |= {"enabled": False}
        config["blacklist"] = {"patterns": []}
        config["outbound_connections"] = []
        everything = {
            "passphrase": SECRET,
            "trust": True,
            "slot1_talkgroups": [group],
            "slot2_talkgroups": [FAR_GROUP],
            "default_unit_calls": True,
        }
        config["repeater_configurations"] = {"patterns": [], "default": everything}
        config.pop("openbridge_connections", None)
        (data / "config.json").write_text(json.dumps(config))
        return [python, str(folder / "run.py"), str(data / "config.json")]

    options = f"TS1={GROUP}:2:{FAR_GROUP};UNIT=true"
    return Peer("HBlink4", version(folder), start, options=options)


def scape(near: Iterable[int] = (TALKER, NEAR), group: int = GROUP) -> Peer:
    """The talkgroup is on slot 1 at the sites near, under another number on slot 2 far away."""

    def site(number: int, carried: Carried) -> Site:
        return Site(number=number, name=str(number), secrets=(SECRET,), talkgroups=(carried,))

    def start(data: Path) -> list[str]:
        far = site(FAR, Carried(slot=2, talkgroup=group, on_air=FAR_GROUP))
        sites = (*(site(number, Carried(slot=1, talkgroup=group)) for number in near), far)
        configuration = msgspec.msgpack.encode(
            Configuration(sites=sites, hang_time=0.5, emergency_hang=0.5)
        )
        (data / "configuration").write_bytes(vault.seal(KEY, configuration))
        code = (
            "from pathlib import Path; from scape.radio.switch import server; "
            f"server.run(listen=[('127.0.0.1', {NEAR_PORT})], data=Path({str(data)!r}), "
            f"key={KEY!r})"
        )
        return [sys.executable, "-c", code]

    return Peer("Scape", version(Path(__file__).parents[2]), start)


def version(folder: Path) -> str:
    git = ["git", "-C", str(folder), "log", "-1", "--format=%h of %cs"]
    return subprocess.run(git, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def running(peer: Peer, repeaters: Sequence[Repeater]) -> Iterator[int]:
    """The process id of a peer, with these repeaters logged in."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        command = peer.start(data)
        with (data / "output").open("wb") as output:
            process = subprocess.Popen(command, cwd=data, stdout=output, stderr=subprocess.STDOUT)
        try:
            for repeater in repeaters:
                time.sleep(LOGIN)
                if not _logs_in(repeater):
                    sys.exit(
                        f"{peer.name} accepted no login:\n{(data / 'output').read_text()[-2000:]}"
                    )
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()


def _logs_in(repeater: Repeater) -> bool:
    """Retries: the peer may just be starting."""
    patience = time.monotonic() + STARTED
    while not repeater.log_in():
        if time.monotonic() > patience:
            return False
        time.sleep(0.1)
    return True


def measure(peer: Peer, sent: list[Transmission], pause: float = PAUSE) -> list[Arrived]:
    """The result of each transmission at the near and at the far repeater."""
    results = []
    repeaters = talker, near, far = (
        Repeater(TALKER, NEAR_PORT, SECRET),
        Repeater(NEAR, NEAR_PORT, SECRET),
        Repeater(FAR, peer.far_port, SECRET, peer.options),
    )
    with running(peer, repeaters):
        near.say_hello(NEAR_RADIO, GROUP, slot=1)
        serve((talker, near, far), pause)
        far.say_hello(FAR_RADIO, FAR_GROUP, slot=2)
        serve((talker, near, far), pause)
        for transmission in sent:
            near.heard.clear()
            far.heard.clear()
            talker.transmit(transmission, (talker, near, far))
            serve((talker, near, far), pause)
            results.append(Arrived(tuple(near.heard), tuple(far.heard)))
    return results


def run(quick: bool = False) -> list[Figure]:
    """Scape alone: every transmission must arrive exact."""
    sent = transmissions()
    if quick:
        sent = [one for one in sent if len(one.bursts) < SHORT][::3]
    arrived = measure(scape(), sent, QUICK_PAUSE if quick else PAUSE)
    for one, (near, far) in zip(sent, arrived, strict=True):
        verdicts = (verdict(one, near, far=False), verdict(one, far, far=True))
        assert all(cell == "-" or cell.startswith("exact") for cell in verdicts), (
            one.name,
            verdicts,
        )
    return [Figure("kinds of transmission that arrive bit by bit", [len(sent)])]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--hblink3", nargs=2, metavar=("FOLDER", "PYTHON"))
    parser.add_argument("--hblink4", nargs=2, metavar=("FOLDER", "PYTHON"))
    parser.add_argument("--write", type=Path, default=Path("docs/design/peers.md"))
    options = parser.parse_args()
    peers = [scape()]
    if options.hblink4:
        peers.insert(0, hblink4(Path(options.hblink4[0]).resolve(), options.hblink4[1]))
    if options.hblink3:
        peers.insert(0, hblink3(Path(options.hblink3[0]).resolve(), options.hblink3[1]))
    sent = transmissions()
    rows = [Row(peer.name, peer.version, tuple(measure(peer, sent))) for peer in peers]
    write(options.write, sent, rows)


if __name__ == "__main__":
    main()
