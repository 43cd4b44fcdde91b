"""The command line."""

import argparse
import asyncio
import logging
import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from scape import __version__
from scape.base import config, supervise
from scape.base.addresses import split_address
from scape.base.errors import Refused
from scape.base.faults import FAULTS
from scape.base.terminal import echo
from scape.base.text import escaped
from scape.base.words import Words, system_language
from scape.settings import Settings, certificate_files, complete, data_folder

if TYPE_CHECKING:
    from scape.base.doctor import Finding
    from scape.base.store import Store

FILE = Path("scape.toml")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns its exit status."""
    _log_to_standard_error()
    logging.getLogger("alembic").setLevel(logging.WARNING)
    os.umask(0o077)  # files are readable by their owner only
    options = _parser().parse_args(arguments)
    words = Words(system_language(os.environ))
    try:
        return int(options.command(options, words) or 0)
    except config.WrongSettings as wrong:
        echo(words.say_mistakes(wrong), error=True)
        return supervise.GIVE_UP
    except Refused as refused:
        echo(words.say_refused(refused), error=True)
        return supervise.GIVE_UP if refused.code in _HOPELESS else 1
    except OSError as error:
        echo(words.say("refused-system", why=str(error)), error=True)
        return os.EX_OSERR


class Readable(logging.Formatter):
    """Times in UTC, and control characters escaped: logs are read in a terminal and contain
    foreign text.
    """

    converter = staticmethod(time.gmtime)
    default_time_format, default_msec_format = "%Y-%m-%dT%H:%M:%S", "%s.%03dZ"

    def format(self, record: logging.LogRecord) -> str:
        return escaped(super().format(record))


def _log_to_standard_error() -> None:
    handler = logging.StreamHandler()
    handler.setFormatter(Readable("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(FAULTS)
    logging.basicConfig(level=logging.INFO, handlers=[handler])


# A restart would fail in the same way.
_HOPELESS = {
    "address-not-free",
    "authority-ended",
    "certificate-unusable",
    "folder-too-long",
    "name-outside-authority",
    "no-root-key",
    "role-in-settings",
    "store-in-use",
    "switch-runs-already",
    "vault-key-damaged",
    "vault-key-lost",
    "vault-key-wrong",
}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scape", description="One program per agency: its radio, control room and records."
    )
    parser.add_argument("--version", action="version", version=f"scape {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.add_argument("--config", type=Path, default=FILE, help="settings (%(default)s)")
        sub.set_defaults(command=run)
        return sub

    command("run", _run, "Run the agency's switch and node, and keep them running.")
    command("switch", _switch, "Run the switch alone: repeaters, calls, recordings.")
    command("sound", _sound, "Run the sound of consoles alone: what they hear and say.")
    command("node", _node, "Run the node alone: the console, the journal, the records.")
    command("check-config", _check_config, "Read the settings and explain each mistake.")
    journal = command("journal", _journal, "Look into the journal.")
    journal.add_argument("what", choices=["verify", "show", "tail", "aside"])
    journal.add_argument("seq", nargs="?", type=int, help="the row to show")
    journal.add_argument("--heads", type=Path, help="heads from a second place, to check as well")
    radio = command("radio", _radio, "Look at the radio network, also while the node is down.")
    radio.add_argument("what", choices=["status", "who", "talkgroups", "monitor", "check"])
    radio.add_argument("site", nargs="?", default="", help="number or name of the repeater")
    radio.add_argument("--json", action="store_true", help="for machines")
    radio.add_argument("--wait", default="60", help="seconds that a check waits for a radio")
    _add_backup(command)
    command("doctor", _doctor, "Examine this machine, and say how to remedy what is wrong.")
    people = command(
        "people", _people, "Reset the password of a locked-out account; the node must be down."
    )
    people.add_argument("what", choices=["rescue"])
    people.add_argument("name", help="the user name")
    tls = command("tls", _tls, "The agency's own certificate authority.")
    tls.add_argument("what", choices=["init", "show"])
    tls.add_argument("--domain", action="append", default=[], help="of names it may vouch for")
    tls.add_argument("--network", action="append", default=[], help="of addresses")
    return parser


def _add_backup(command: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    backup = command("backup", _backup, "Back up the store, also while Scape runs, or check one.")
    backup.add_argument(
        "what",
        nargs="+",
        metavar="[verify|keygen] FILE",
        help="a new file, a folder, or one to verify; keygen: a new pair of keys for backups",
    )
    backup.add_argument(
        "--recordings", default="all", metavar="none|all|DAYS", help="which ones (%(default)s)"
    )
    restore = command("restore", _restore, "Restore a backup into an empty data folder.")
    restore.add_argument("file", type=Path, help="the backup")
    restore.add_argument("folder", type=Path, help="an absent or empty folder")
    restore.add_argument("--store", default="", help="an empty PostgreSQL database")
    for each in (backup, restore):
        each.add_argument("--keys", type=Path, help="a file of its own for the vault's key")
        each.add_argument("--key", type=Path, help="a file of keygen, to open with")
        each.add_argument("--passphrase-file", type=Path, help="instead of asking for it")


def _run(options: argparse.Namespace, words: Words) -> int:
    settings = config.load(options.config, Settings)
    data = _make_data_folder(settings, options.config)
    address = complete(settings, options.config).web.public
    echo(words.say("app-run-starting", agency=settings.agency.name, address=address))
    echo(words.say("app-run-first-sign-in", path=str(data / "first-sign-in")))
    file = str(options.config)
    programs = [
        supervise.Program("switch", ["switch", "--config", file], niceness=-10, vital=True),
        supervise.Program("node", ["node", "--config", file]),
        supervise.Program("sound", ["sound", "--config", file], niceness=-5),
    ]
    return asyncio.run(supervise.keep_running(programs))


def _make_data_folder(settings: Settings, file: Path) -> Path:
    folder = data_folder(settings, file)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _switch(options: argparse.Namespace, words: Words) -> None:
    # Imported here: without store and web the switch starts at once.
    from scape.base import vault  # noqa: PLC0415
    from scape.radio.switch import server  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    data = _make_data_folder(settings, options.config)
    server.run(
        listen=[split_address(address) for address in settings.radio.listen],
        data=data / "switch",
        key=vault.load_key(data / "vault.key", lambda: _was_used(data)),
        free_above=settings.disk.recordings_above << 20,
        stop_with_input=supervise.input_is_held(),
    )


def _sound(options: argparse.Namespace, words: Words) -> None:
    from scape.radio.sound import process  # noqa: PLC0415
    from scape.radio.sound.vocoders import open_vocoder  # noqa: PLC0415

    settings = complete(config.load(options.config, Settings), options.config)
    data = _make_data_folder(settings, options.config)
    files = certificate_files(settings, data)
    place = process.Place(
        listen=split_address(settings.sound.listen),
        data=data,
        source=settings.radio.data_id,
        certificate=process.Certificate(*files) if files else None,
        proxies=settings.web.proxies,
    )
    process.run(place, *open_vocoder(settings.sound))


def _was_used(data: Path) -> bool:
    """Whether something in this folder may be sealed: by a node, a switch or an authority."""
    return any(
        (data / name).exists() for name in ("journal.head", "switch/configuration", "tls/root.key")
    )


def _node(options: argparse.Namespace, words: Words) -> None:
    import uvloop  # noqa: PLC0415  (the supervisor does not need it)

    from scape import app  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    _make_data_folder(settings, options.config)
    uvloop.run(app.run_node(settings, options.config))


def _check_config(options: argparse.Namespace, words: Words) -> None:
    from scape import app  # noqa: PLC0415

    app.check(config.load(options.config, Settings))
    echo(words.say("base-config-good", path=str(options.config)))


def _journal(options: argparse.Namespace, words: Words) -> int:
    from scape.base import journal_tool  # noqa: PLC0415
    from scape.base.store import Store  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    store = Store(data_folder(settings, options.config), settings.data.store)
    return journal_tool.run(store, options.what, options.seq, words, options.heads)


def _backup(options: argparse.Namespace, words: Words) -> int:
    from scape import app  # noqa: PLC0415
    from scape.base import backup_tool  # noqa: PLC0415

    *verb, name = options.what
    if verb not in ([], ["verify"], ["keygen"]):
        raise Refused("backup-what")
    if verb:
        if verb == ["keygen"]:
            given = backup_tool.passphrase(options.passphrase_file, words, twice=True)
            return backup_tool.make_pair(Path(name), given, words)
        key = backup_tool.key_for(Path(name), options.key, options.passphrase_file, words)
        return backup_tool.verify(Path(name), key, words)
    if not re.fullmatch(r"none|all|[1-9]\d{0,4}", options.recordings):
        raise Refused("backup-recordings")
    settings = config.load(options.config, Settings)
    public = settings.backup.public_key
    lock = (
        backup_tool.public_key(public)
        if public
        else backup_tool.passphrase(options.passphrase_file, words, twice=True)
    )
    wanted = backup_tool.Wanted(Path(name), options.recordings, options.keys, options.config)
    store = app.open_store(settings, options.config)
    try:
        return backup_tool.make(store, wanted, lock, words)
    finally:
        store.close()


def _doctor(options: argparse.Namespace, words: Words) -> int:
    from scape import app  # noqa: PLC0415
    from scape.base import doctor, machine  # noqa: PLC0415
    from scape.web import certificates_doctor  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    store = app.open_store(settings, options.config)
    try:
        return doctor.run(
            store,
            settings.disk.report_below << 20,
            words,
            doctor.Finding("second-factor", settings.people.second_factor, {}, advice=True),
            *_of_backups(store, settings.backup.every_days),
            *certificates_doctor.examine(complete(settings, options.config), store.folder),
            *machine.examine(
                store, [settings.web.listen, settings.sound.listen], settings.radio.listen
            ),
        )
    finally:
        store.close()


def _of_backups(store: "Store", every: int) -> "list[Finding]":
    from scape.base import clock, doctor  # noqa: PLC0415

    return [doctor.backed_up(store, every, clock.now())] if every else []


def _restore(options: argparse.Namespace, words: Words) -> int:
    from scape.base import backup_tool  # noqa: PLC0415

    file, folder, keys = options.file, options.folder, options.keys
    key = backup_tool.key_for(file, options.key, options.passphrase_file, words)
    return backup_tool.bring_back(file, folder, key, options.store, keys=keys, words=words)


def _radio(options: argparse.Namespace, words: Words) -> int:
    from scape.radio.terminal import tool as radio_tool  # noqa: PLC0415

    if options.what == "check" and not options.site.strip():
        raise Refused("site-needed")
    if not re.fullmatch(r"\d{1,4}(\.\d{1,3})?", options.wait, re.ASCII):
        raise Refused("wait-wrong", most="9999")
    settings = config.load(options.config, Settings)
    data = data_folder(settings, options.config)
    asked = radio_tool.Asked(options.what, options.site, float(options.wait), options.json)
    return radio_tool.run(asked, data, settings.data.store, words)


def _people(options: argparse.Namespace, words: Words) -> None:
    from scape import app  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    given = asyncio.run(app.rescue(settings, options.config, options.name))
    echo(words.say("people-rescued", password=given))


def _tls(options: argparse.Namespace, words: Words) -> None:
    from scape.base import vault  # noqa: PLC0415
    from scape.web import certificates_tool  # noqa: PLC0415

    settings = config.load(options.config, Settings)
    data = _make_data_folder(settings, options.config)
    if options.what == "init":
        key = vault.load_key(data / "vault.key", lambda: _was_used(data))
        named = complete(settings, options.config)
        certificates_tool.init(named, data, key, options.domain, options.network)
    echo(certificates_tool.show(complete(settings, options.config), data, words))


if __name__ == "__main__":
    sys.exit(main())
