"""The demo's agency in its folder: its settings, its accounts, its radio network.

scape.toml         the settings, written once
data/              the data of the node and the switch
secrets/NUMBER     the secret of each site, readable by its owner only
prepared           exists once the agency is prepared
"""

import contextlib
import fcntl
import ipaddress
import os
import time
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from simulator.errors import CannotGoOn
from simulator.node import Node, NodeRefused
from simulator.processes import undisturbed
from simulator.scenario import Carried, Network, Site

SHIFT = 12 * 3600.0  # seconds
_UNIT_KINDS = {"P": "foot", "J": "bicycle", "O": "boat", "K": "partner"}  # by the call sign
UNITS = "/api/dispatch/units?limit=200"
SOUND = 8461  # the port of the sound of consoles
PASSWORD = "amber-coast-demo"  # public: the demo's node listens on this machine only

_SETTINGS = """\
# The demo's node. Nothing in this folder is worth keeping.

[agency]
name = "Liepājas pilsētas Pašvaldības policija"
language = "lv"

[web]
listen = "127.0.0.1:{console}"

[sound]
listen = "127.0.0.1:{sound}"

[radio]
listen = ["127.0.0.1:{radio}"]
data_id = {data_id}

[recordings]
days = 90
"""


class Account(NamedTuple):
    """An account of the demo, in the form of the node's API."""

    name: str
    full_name: str
    roles: tuple[str, ...]
    language: str


COLLEAGUE, CREW = "colleague", "m21"
ADMINISTRATOR = Account("administrator", "Administrator", ("administrator", "dispatcher"), "en")
ACCOUNTS = (
    Account("dispatcher", "Inese Vanaga", ("dispatcher",), "lv"),
    ADMINISTRATOR,
    Account(COLLEAGUE, "Jānis Kalns", ("dispatcher",), "lv"),
    Account(CREW, "Aivars Ozols", ("crew",), "lv"),
    Account("viewer", "Rasa Petrauskienė", ("viewer",), "lt"),
)


class Folder:
    """One demo folder. `console`, `radio` and `sound` are the addresses it listens on."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.settings = path / "scape.toml"
        self.console = self.radio = self.sound = ("", 0)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Makes the folder, and locks it. CannotGoOn: another demo runs in it."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)
        with (self.path / "lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise CannotGoOn(f"another demo runs in {self.path}") from None
            yield

    def write(self, console: int, radio: int, sound: int, data_id: int = 0) -> None:
        """New settings with these ports, and the radio id of the control room."""
        ports = {"console": console, "radio": radio, "sound": sound}
        settings = _SETTINGS.format(**ports, data_id=data_id)
        self.settings.write_text(settings, encoding="utf-8")

    def read(self) -> None:
        """The existing settings. CannotGoOn: they are broken, or open to other machines."""
        try:
            found = tomllib.loads(self.settings.read_text(encoding="utf-8"))
            self.console = _local(found["web"]["listen"])
            self.radio = _local(found["radio"]["listen"][0])
            self.sound = _local(found.get("sound", {}).get("listen", f"127.0.0.1:{SOUND}"))
        except (KeyError, IndexError, TypeError, ValueError) as problem:
            raise CannotGoOn(f"{self.settings} is not the demo's: {problem}") from None

    @property
    def address(self) -> str:
        return f"http://{_join(*self.console)}"

    @property
    def master(self) -> str:
        return _join(*self.radio)

    @property
    def first_sign_in(self) -> Path:
        """The file with the first administrator's one-time password."""
        return self.path / "data" / "first-sign-in"

    @property
    def prepared(self) -> Path:
        return self.path / "prepared"

    def secret(self, site: int) -> Path:
        return self.path / "secrets" / str(site)


def prepare(folder: Folder, network: Network, report: Callable[[str], None]) -> None:
    """Registers the network and opens the accounts, unless already done.

    CannotGoOn: the folder is half prepared, and not by this function.
    """
    if folder.first_sign_in.exists():
        folder.prepared.unlink(missing_ok=True)
    if folder.prepared.exists():
        return
    node = Node(folder.address)
    try:
        with undisturbed():
            _become_administrator(node, folder)
        report(f"registering {len(network.sites)} sites and {len(network.radios)} radios")
        _register(node, folder, network)
        _register_units(node, network)
        report(f"opening {len(ACCOUNTS)} accounts")
        for account in ACCOUNTS:
            with undisturbed():
                _open(node, folder, account)
        node.ask("DELETE", "/api/session")
    except NodeRefused as refused:
        raise CannotGoOn(f"{folder.path} was left half prepared ({refused}); remove it") from None
    folder.prepared.touch()


def _become_administrator(node: Node, folder: Folder) -> None:
    if folder.first_sign_in.exists():
        given = folder.first_sign_in.read_text().strip()
        node.sign_in(ADMINISTRATOR.name, given)
        node.change_password(given, PASSWORD)
        for stale in folder.secret(0).parent.glob("*"):
            stale.unlink()
    else:
        node.sign_in(ADMINISTRATOR.name, PASSWORD)
    node.ask("PUT", "/api/people/language", language=ADMINISTRATOR.language)


def _register(node: Node, folder: Folder, network: Network) -> None:
    for site in network.sites:
        if not folder.secret(site.number).exists():
            with undisturbed():
                _keep(folder.secret(site.number), _site_secret(node, site))
    for group in network.talkgroups:
        _once(node, "/api/radio/talkgroups", number=group.number, name=group.name)
    for radio in network.radios:
        _once(node, "/api/radio/radios", number=radio.number, name=radio.name, unit=radio.unit)


def _register_units(node: Node, network: Network) -> None:
    for call_sign, _, _ in _crews(network):
        kind = _UNIT_KINDS.get(call_sign[0], "patrol")
        _once(node, "/api/dispatch/units", call_sign=call_sign, unit_kind=kind)


def _crews(network: Network) -> Iterator[tuple[str, str, int]]:
    """Call sign, name and radio of each radio that somebody carries outside."""
    for radio in network.radios:
        if not (radio.desk or radio.silent):
            call_sign, _, name = radio.name.partition(" ")
            yield call_sign, name, radio.number


def begin_shifts(folder: Folder, network: Network) -> None:
    """Put the units on duty that are not; each with the radio of its crew."""
    node = Node(folder.address)
    node.sign_in(ADMINISTRATOR.name, PASSWORD)
    units = {unit["call_sign"]: unit["id"] for unit in node.ask("GET", UNITS)["rows"]}
    names = node.ask("GET", "/api/people/names")
    until = int((time.time() + SHIFT) * 1_000_000)
    for call_sign, name, radio in _crews(network):
        if call_sign in units:
            shift = f"/api/dispatch/units/{units[call_sign]}/shift"
            own = [id for id, named in names.items() if named.endswith(name)]
            _once(node, shift, until=until, crew=[name], radios=[radio], accounts=own)
    node.ask("DELETE", "/api/session")


def _site_secret(node: Node, site: Site) -> str:
    _once(
        node,
        "/api/radio/sites",
        number=site.number,
        name=site.name,
        place=site.place,
        latitude=site.position[0],
        longitude=site.position[1],
        talkgroups=[_carried(carried) for carried in site.carried],
    )
    answer = node.ask("POST", f"/api/radio/sites/{site.number}/secret")
    return str(answer["secret"])


def _carried(carried: Carried) -> dict[str, int]:
    return {
        "slot": carried.slot,
        "talkgroup": carried.talkgroup.number,
        "on_air": carried.on_air,
        "minutes": carried.minutes,
    }


def _open(node: Node, folder: Folder, account: Account) -> None:
    """Opens an account and replaces its one-time password, unless already done."""
    if account == ADMINISTRATOR:
        return
    its_own = Node(folder.address)
    if opened := _once(node, "/api/people/accounts", **account._asdict()):
        its_own.sign_in(account.name, opened["password"])
        its_own.change_password(opened["password"], PASSWORD)
    else:
        its_own.sign_in(account.name, PASSWORD)
    its_own.ask("DELETE", "/api/session")


def _once(node: Node, path: str, **body: Any) -> Any:
    """The answer to a request that creates something; None if it already exists."""
    try:
        return node.ask("POST", path, **body)
    except NodeRefused as refused:
        if refused.code not in ("number-taken", "name-taken", "entry-taken", "unit-on-duty"):
            raise
    return None


def _keep(path: Path, secret: str) -> None:
    path.parent.mkdir(exist_ok=True, mode=0o700)
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{secret}\n")
    part.replace(path)


def _local(address: str) -> tuple[str, int]:
    host, _, port = address.rpartition(":")
    host = host.strip("[]")
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise ValueError(f"{address} can be reached from outside, and its passwords are public")
    return host, int(port)


def _join(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
