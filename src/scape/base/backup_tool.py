"""`scape backup` and `scape restore`: backups from the terminal or a timer, at the lowest priority.

Voice comes first: the process asks for the last place in the queues of processor and disk, and
rests between slices.
"""

import base64
import datetime
import getpass
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from scape.base import backup, clock
from scape.base.backup import Checked
from scape.base.doctor import LAST
from scape.base.errors import Refused
from scape.base.files import replace_file
from scape.base.restore import restore
from scape.base.sealed_file import Key, Lock, header_of
from scape.base.store import Store, trouble
from scape.base.terminal import echo
from scape.base.words import Words

SUFFIX = ".backup"
VAULT_KEY, PRIVATE_KEY = "vault.key", "private.key"
DAY = 24 * 3600


class Wanted(NamedTuple):
    """Where a backup goes and what is in it; `keys` is a file of its own for the vault's key."""

    target: Path
    recordings: str
    keys: Path | None
    settings: Path


def make(store: Store, wanted: Wanted, lock: Lock, words: Words) -> int:
    """Write a backup to a file, or into a folder under a name with the time."""
    give_way()
    now = clock.now()
    target, keys = wanted.target, wanted.keys
    if target.is_dir():
        time = datetime.datetime.fromtimestamp(now / 1e6, datetime.UTC)
        target /= f"scape-{time:%Y%m%dT%H%M%SZ}{SUFFIX}"
    try:
        chosen = recordings(store.folder / "switch" / "recordings", wanted.recordings, now)
        amount = backup.make(store, target, lock, now, recordings=chosen, settings=wanted.settings)
    except store.errors as error:
        if isinstance(error, OSError):
            raise
        raise trouble(error) from error
    if keys:
        backup.make_key(VAULT_KEY, (store.folder / VAULT_KEY).read_bytes(), keys, lock)
    replace_file(store.folder / LAST, str(now).encode())
    rows, size = sum(amount.rows.values()), target.stat().st_size
    echo(words.say("base-backup-made", path=str(target), rows=rows, mebibytes=size >> 20))
    echo(words.say("base-backup-recordings", count=amount.recordings))
    echo(words.say("base-backup-attachments", count=amount.attachments))
    if not keys:
        echo(words.say("base-backup-no-keys"))
    return 0


def make_pair(target: Path, passphrase: str, words: Words) -> int:
    """Write a private key into a sealed file, and say which line of the settings has the public
    one.
    """
    own = X25519PrivateKey.generate()
    backup.make_key(PRIVATE_KEY, own.private_bytes_raw(), target, passphrase)
    public = base64.b64encode(own.public_key().public_bytes_raw()).decode()
    echo(words.say("base-backup-pair", path=str(target), key=public))
    return 0


def public_key(text: str) -> X25519PublicKey:
    """The public key of the settings; `Refused` for what is none."""
    try:
        key = X25519PublicKey.from_public_bytes(base64.b64decode(text, validate=True))
        X25519PrivateKey.generate().exchange(key)  # a few points keep no secret
    except ValueError:
        raise Refused("backup-key-wrong") from None
    return key


def opener(private: Path | None, passphrase: str) -> Key:
    """What opens a backup: the passphrase, or the private key that it opens."""
    if private is None:
        return passphrase
    raw = backup.read_key(PRIVATE_KEY, private, passphrase)
    return X25519PrivateKey.from_private_bytes(raw)


def key_for(source: Path, private: Path | None, file: Path | None, words: Words) -> Key:
    """What opens a backup; no passphrase is asked for where only a private key does."""
    if private is None and header_of(source).to:
        raise Refused("backup-for-key")
    return opener(private, passphrase(file, words, twice=False))


def recordings(folder: Path, policy: str, now: int) -> Iterator[Path]:
    """The finished recordings that a policy selects: none, all, or those of so many days."""
    if policy == "none":
        return
    days = int(policy) if policy.isdecimal() else 0
    first = datetime.datetime.fromtimestamp(now / 1e6 - days * DAY, datetime.UTC)
    oldest = f"{first:%Y/%m/%d}" if days else ""
    for path in sorted(folder.glob("[0-9]*/[0-9]*/[0-9]*/*.dmr")):
        if path.parent.relative_to(folder).as_posix() >= oldest:
            yield path


def verify(source: Path, key: Key, words: Words) -> int:
    """Read a whole backup and check the chain of its journal."""
    return _report(backup.check(source, key), words)


def bring_back(
    source: Path, target: Path, key: Key, url: str, *, keys: Path | None, words: Words
) -> int:
    """Restore a backup into an empty folder, and into an empty database if `url` names one."""
    vault_key = backup.read_key(VAULT_KEY, keys, key) if keys else b""
    status = _report(restore(source, target, key, url, vault_key), words)
    echo(words.say("base-restored", path=str(target)))
    if not vault_key:
        echo(words.say("base-restored-no-keys", path=str(target / "vault.key")))
    return status


def _report(checked: Checked, words: Words) -> int:
    about, amount, verdict = checked
    time = datetime.datetime.fromtimestamp(about.at // 1_000_000, datetime.UTC)
    echo(words.say("base-backup-of", time=f"{time:%Y-%m-%d %H:%M:%S}Z", version=about.version))
    for name, rows in amount.rows.items():
        echo(f"  {name:20} {rows:>10}")
    echo(words.say("base-backup-recordings", count=amount.recordings))
    echo(words.say("base-backup-attachments", count=amount.attachments))
    if verdict.fault:
        echo(words.say(f"base-journal-fault-{verdict.fault.what}", seq=verdict.fault.seq))
        return 1
    echo(words.say("base-journal-whole", rows=verdict.rows, erased=verdict.erased))
    echo(words.say("base-journal-head", hash=verdict.head.hex()))
    if about.evidence:
        echo(words.say("base-backup-evidence"))
    return bool(about.evidence)


def passphrase(file: Path | None, words: Words, *, twice: bool) -> str:
    """The passphrase of a file, or of the person at the terminal."""
    if file:
        return file.read_text(encoding="utf-8").strip()
    if not sys.stdin.isatty():
        raise Refused("passphrase-needed")
    given = getpass.getpass(words.say("base-passphrase"))
    if twice and getpass.getpass(words.say("base-passphrase-again")) != given:
        raise Refused("passphrase-differs")
    return given


def give_way() -> None:
    """Ask for the last place in the queues of processor and disk."""
    os.nice(19)
    if program := shutil.which("ionice"):
        subprocess.run([program, "-c", "3", "-p", str(os.getpid())], check=False)
