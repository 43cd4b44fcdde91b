"""`scape backup` and `scape restore`: backups from the terminal or a timer, at the lowest priority.

Voice comes first: the process asks for the last place in the queues of processor and disk, and
rests between slices.
"""

import datetime
import getpass
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from scape.base import backup, clock
from scape.base.backup import Checked
from scape.base.errors import Refused
from scape.base.restore import restore
from scape.base.store import Store, trouble
from scape.base.terminal import echo
from scape.base.words import Words

SUFFIX = ".backup"
DAY = 24 * 3600


def make(
    store: Store, target: Path, passphrase: str, policy: str, *, keys: Path | None, words: Words
) -> int:
    """Write a backup to a file, or into a folder under a name with the time."""
    give_way()
    now = clock.now()
    if target.is_dir():
        time = datetime.datetime.fromtimestamp(now / 1e6, datetime.UTC)
        target /= f"scape-{time:%Y%m%dT%H%M%SZ}{SUFFIX}"
    try:
        chosen = recordings(store.folder / "switch" / "recordings", policy, now)
        amount = backup.make(store, target, passphrase, now, chosen)
    except store.errors as error:
        if isinstance(error, OSError):
            raise
        raise trouble(error) from error
    if keys:
        backup.make_keys(store.folder / "vault.key", keys, passphrase)
    rows, size = sum(amount.rows.values()), target.stat().st_size
    echo(words.say("base-backup-made", path=str(target), rows=rows, mebibytes=size >> 20))
    echo(words.say("base-backup-recordings", count=amount.recordings))
    if not keys:
        echo(words.say("base-backup-no-keys"))
    return 0


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


def verify(source: Path, passphrase: str, words: Words) -> int:
    """Read a whole backup and check the chain of its journal."""
    return _report(backup.check(source, passphrase), words)


def bring_back(
    source: Path, target: Path, passphrase: str, url: str, *, keys: Path | None, words: Words
) -> int:
    """Restore a backup into an empty folder, and into an empty database if `url` names one."""
    key = backup.read_keys(keys, passphrase) if keys else b""
    status = _report(restore(source, target, passphrase, url, key), words)
    echo(words.say("base-restored", path=str(target)))
    if not key:
        echo(words.say("base-restored-no-keys", path=str(target / "vault.key")))
    return status


def _report(checked: Checked, words: Words) -> int:
    about, amount, verdict = checked
    time = datetime.datetime.fromtimestamp(about.at // 1_000_000, datetime.UTC)
    echo(words.say("base-backup-of", time=f"{time:%Y-%m-%d %H:%M:%S}Z", version=about.version))
    for name, rows in amount.rows.items():
        echo(f"  {name:20} {rows:>10}")
    echo(words.say("base-backup-recordings", count=amount.recordings))
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
