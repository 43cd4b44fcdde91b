"""`scape doctor`: what on this machine endangers the data, each with its remedy. Reads only."""

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from scape.base import clock, disk_watch, page_check
from scape.base.clock import SECOND
from scape.base.clock_watch import STEP, Doubt, last_recorded
from scape.base.standing import hash_of, head_of
from scape.base.store import Store, trouble
from scape.base.terminal import echo
from scape.base.words import Words

LAST = "last-backup"  # beside the store: when the last backup was complete
DAY = 24 * 3600 * SECOND
PATIENCE = 60.0  # seconds to look at pages
PRIVATE = ("", "vault.key", "journal.head", "scape.db", "switch")


class Finding(NamedTuple):
    """What was examined, whether it is as it must be, and the facts for either message.

    `advice`: it is only recommended.
    """

    what: str
    good: bool
    facts: dict[str, Any]
    advice: bool = False


def run(store: Store, least: int, words: Words, *others: Finding) -> int:
    """Print a line for each examination; `least` is how many bytes of the disk must be free.

    `others` are findings outside the data folder. The exit status is 1 when something is wrong.
    """
    try:
        findings = [*examine(store, least, clock.now()), *others]
    except store.errors as error:
        raise trouble(error) from error
    for what, good, facts, _ in findings:
        echo(words.say(f"base-doctor-{what}" if good else f"base-doctor-{what}-bad", **facts))
    return not all(finding.good or finding.advice for finding in findings)


def backed_up(store: Store, every: int, now: int) -> Finding:
    """Whether the last backup is at most `every` days old."""
    try:
        days = (now - int((store.folder / LAST).read_text())) // DAY
    except (OSError, ValueError):
        return Finding("backup", False, {"days": -1, "most": every})
    return Finding("backup", days <= every, {"days": days, "most": every})


def intact(store: Store) -> Finding:
    """Whether the pages of the store are."""
    pages = page_check.check(store, PATIENCE, 0.0)
    if pages.failures:
        return Finding("checksum-failures", False, {"count": pages.failures})
    if not store.sqlite:
        return Finding("checksums", pages.checksums, {}, advice=True)
    facts = {"checked": pages.checked, "tables": pages.tables, "table": pages.damaged}
    return Finding("pages", not pages.damaged, facts)


def examine(store: Store, least: int, now: int) -> Iterator[Finding]:
    """Disk, rights, vault key, clock, journal and pages of a data folder."""
    left = disk_watch.free(store.folder)
    facts = {"mebibytes": left >> 20, "least": least >> 20}
    yield Finding("disk", left >= least, facts)
    paths = [store.folder / name for name in PRIVATE if (store.folder / name).exists()]
    public = [str(path) for path in paths if path.stat().st_mode & 0o077]
    yield Finding("rights", not public, {"path": " ".join(public)})
    key = store.folder / "vault.key"
    yield Finding("key", key.exists() or store.any_secret() is None, {"path": str(key)})
    with store.read() as connection:
        behind = Doubt("clock-behind", last_recorded(connection) - now)
        wrong = store.head.wrong(head_of(connection), partial(hash_of, connection))
    yield Finding("clock", behind.by <= STEP, {"minutes": behind.minutes})
    good = wrong is None and not store.head.findings()
    yield Finding("journal", good, {"path": str(store.head.cut)})
    yield intact(store)
