"""What was backed up comes back: the same rows, the same chain, and views that fold to the same."""

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from sqlalchemy import Connection, select

from scape.app import FEATURES
from scape.base import backup, backup_tool
from scape.base.backup import About, Amount, kept_tables
from scape.base.errors import Refused
from scape.base.journal import verify
from scape.base.node import HEALTH, Node
from scape.base.restore import restore
from scape.base.standing import rows_after
from scape.base.store import SCHEMA, Store
from scape.base.tables import sessions, standing_views
from scape.base.words import Words
from scape.radio.registers.events import RadioRegistered
from tests.end_to_end.test_first_release import Shown, opened, shown_by
from tests.waiting import PATIENCE

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.slow,
    pytest.mark.usefixtures("forked_workers"),
]

PASSPHRASE = "correct horse battery"
RECORDINGS = {"2026/11/24/a.dmr": b"{}\nfirst", "2026/11/25/b.dmr": b"{}\nsecond" * 9000}
ATTACHMENTS = {"0a" * 32: b"\xff\xd8\xff photo", "ff" * 32: b"%PDF-1.7" * 9000}
NOON = 1_795_608_000_000_000  # 2026-11-25, 12:00 UTC


def record_calls(folder: Path) -> Path:
    """Recordings of two days, and one in progress, which is in no backup."""
    recordings = folder / "switch" / "recordings"
    for name, data in {**RECORDINGS, "parts/c.part": b"in progress"}.items():
        path = recordings / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return recordings


def attach_files(folder: Path) -> None:
    """Files of incidents, and one that is still being received, which is in no backup."""
    (folder / "attachments").mkdir()
    for name, data in {**ATTACHMENTS, "01m8.part": b"in progress"}.items():
        (folder / "attachments" / name).write_bytes(data)


def back_up(store: Store, target: Path, policy: str = "all") -> None:
    store.head.cut.unlink(missing_ok=True)  # the first release's store came without its head
    recordings = backup_tool.recordings(store.folder / "switch" / "recordings", policy, NOON)
    backup.make(store, target, PASSPHRASE, NOON, recordings=recordings)


@asynccontextmanager
async def opened_again(folder: Path, url: str) -> AsyncIterator[Node]:
    node = Node(Store(folder, url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        yield node
    finally:
        await node.stop()


async def folded(node: Node) -> Shown:
    """The rows of all views, once a node that has just started has folded them."""
    wanted = {view.name: view.version for view in FEATURES.views if view.tables}
    async with node.live.watch(HEALTH.name) as health, asyncio.timeout(PATIENCE):
        while await node.read(standing) != wanted:
            await health.changes()
    return await shown_by(node)


def standing(connection: Connection) -> dict[str, int]:
    return {row.id: row.version for row in connection.execute(select(standing_views))}


async def kept_by(node: Node) -> dict[str, list[tuple[object, ...]]]:
    """Every row of what a backup holds."""
    return await node.read(
        lambda c: {t.name: sorted(map(tuple, c.execute(select(t)))) for t in kept_tables()}
    )


async def test_what_comes_back_is_what_was_there(
    tmp_path: Path, store_url: str, other_store_url: str
) -> None:
    here, there, file = tmp_path / "here", tmp_path / "there", tmp_path / "a.backup"
    here.mkdir()
    record_calls(here)
    attach_files(here)
    async with opened(here, store_url) as node:
        back_up(node.store, file)
        shown, kept = await folded(node), await kept_by(node)
        await node.change(lambda c: c.record(RadioRegistered(number=9, name="later"), "radio/9"))
    assert file.stat().st_mode & 0o777 == 0o600
    checked = restore(file, there, PASSPHRASE, other_store_url, b"k" * 32)
    assert checked.amount.rows == {name: len(rows) for name, rows in kept.items()}
    assert checked.verdict.fault is None
    recordings = there / "switch" / "recordings"
    found = {p.relative_to(recordings).as_posix(): p.read_bytes() for p in recordings.rglob("*.*")}
    assert found == RECORDINGS
    attached = {path.name: path.read_bytes() for path in (there / "attachments").iterdir()}
    assert attached == ATTACHMENTS
    assert checked.amount.attachments == len(ATTACHMENTS)
    assert (there / "vault.key").read_bytes() == b"k" * 32
    secret = (
        there,
        *recordings.rglob("*.dmr"),
        *(there / "attachments").iterdir(),
        there / "vault.key",
        there / "journal.head",
    )
    assert {path.stat().st_mode & 0o077 for path in secret} == {0}
    async with opened_again(there, other_store_url) as node:
        assert await folded(node) == shown
        rows = await node.read(lambda c: list(rows_after(c, 0)))
        assert verify(rows, node.store.head.kept()).rows == checked.verdict.rows
        assert {**await kept_by(node), "beside": 0} == {**kept, "beside": 0}
        assert "journal" not in node.live.memory("system_health")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder `here` with recordings, and its backup."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "here").mkdir()
    record_calls(folder / "here")

    async def make() -> None:
        async with opened(folder / "here", "") as node:
            back_up(node.store, folder / "a.backup")

    asyncio.run(make())
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path) -> Path:
    """Copies of both in a folder of the test's own."""
    shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    return tmp_path / "a.backup"


def altered(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-1],
        lambda data: altered(data, len(data) - 20),
        *(
            pytest.param(damage, marks=pytest.mark.long)
            for damage in (
                lambda data: data[: len(data) // 2],
                lambda data: data[:40],
                lambda data: b"",
                lambda data: altered(data, 30),
                lambda data: data + b"x" * 100,
            )
        ),
    ],
)
async def test_a_damaged_backup_is_refused_and_leaves_nothing(
    whole: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    whole.write_bytes(damage(whole.read_bytes()))
    with pytest.raises(Refused, match="backup-"):
        backup.check(whole, PASSPHRASE)
    with pytest.raises(Refused, match="backup-"):
        restore(whole, tmp_path / "there", PASSPHRASE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.backup", "here"]


def packed(*found: list[Any]) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(found))


def entry(name: str, kind: bytes = tarfile.REGTYPE, folder: str = "recordings") -> tarfile.TarInfo:
    made = tarfile.TarInfo(f"{folder}/{name}")
    made.type, made.linkname = kind, "/tmp"
    return made


def seal(file: Path, key: X25519PublicKey, forged: dict[str, Any]) -> None:
    """A backup of an empty store, except what is forged."""
    content = {str(table.name): packed() for table in kept_tables()} | forged.get("tables", {})
    known = {str(t.name): [str(c.name) for c in t.columns] for t in (*kept_tables(), sessions)}
    columns = {name: known.get(name, []) for name in content}
    about = About(version="1", schema=SCHEMA, at=0, tables=columns, evidence=[])
    count = dict.fromkeys(content, 0) | forged.get("rows", {})
    entries = forged.get("entries", [])
    with backup.sealed(file, key) as archive:
        backup._add(archive, "journal.head", forged.get("head", b""))
        backup._add(archive, "about.json", forged.get("about", msgspec.json.encode(about)))
        for name, data in content.items():
            backup._add(archive, f"tables/{name}/0", data)
        for each in entries:
            archive.addfile(each)
        amount = Amount(rows=count, recordings=len(entries), size=0)
        backup._add(archive, "end.json", msgspec.json.encode(amount))


def test_an_empty_store_is_a_whole_backup(tmp_path: Path) -> None:
    """What is forged below is all that is wrong there."""
    file, key = tmp_path / "a.backup", X25519PrivateKey.generate()
    seal(file, key.public_key(), {"entries": [entry("2026/11/24/a.dmr")]})
    assert restore(file, tmp_path / "there", key).amount.recordings == 1


@pytest.mark.parametrize(
    "forged",
    [
        {"head": b"\xff"},
        {"about": b"{}"},
        {"tables": {"journal": b"not compressed"}},
        {"tables": {"journal": zlib.compress(b"\xc1")}},
        {"tables": {"journal": packed([1])}, "rows": {"journal": 1}},
        {"tables": {"vault": packed([1, 2])}, "rows": {"vault": 1}},
        {"tables": {"vault": packed(["id", [2]])}, "rows": {"vault": 1}},
        {"tables": {"vault": packed(["id", None])}, "rows": {"vault": 1}},
        {"tables": {"unknown": packed()}},
        {"tables": {"alembic_version": packed()}},
        {
            "tables": {"sessions": packed(["key", "account", 0, 2**62, "", "", 0])},
            "rows": {"sessions": 1},
        },
        {"entries": [entry("2026", tarfile.DIRTYPE)]},
        {"entries": [entry("2026", tarfile.SYMTYPE)]},
        {"entries": [entry("../../vault.key")]},
        {"entries": [entry("2026/11/24/a.dmr"), entry("2026/11/24/a.dmr")]},
    ],
)
def test_what_anyone_with_the_public_key_can_seal_is_called_damaged(
    tmp_path: Path, forged: dict[str, Any]
) -> None:
    """It brings no session with it, no file elsewhere, and no traceback."""
    file, key = tmp_path / "a.backup", X25519PrivateKey.generate()
    seal(file, key.public_key(), forged)
    with pytest.raises(Refused, match="backup-damaged"):
        restore(file, tmp_path / "there", key)
    assert [path.name for path in tmp_path.iterdir()] == ["a.backup"]


async def test_no_other_passphrase_opens_it(whole: Path) -> None:
    assert backup.check(whole, PASSPHRASE).verdict.rows == 120
    with pytest.raises(Refused, match="backup-passphrase-wrong"):
        backup.check(whole, PASSPHRASE + "s")
    with pytest.raises(Refused, match="passphrase-short"):
        backup.make_key("vault.key", b"", whole.with_name("keys"), "too short")
    assert not whole.with_name("keys.part").exists()


async def test_nothing_is_overwritten(whole: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="backup-exists"):
        back_up(Store(tmp_path / "here"), whole)
    with pytest.raises(Refused, match="restore-not-empty"):
        restore(whole, tmp_path / "here", PASSPHRASE)


@pytest.mark.parametrize("target", ["there", "link/there"])
async def test_it_comes_back_into_a_relative_or_linked_folder(
    whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path / "here")
    restore(whole, Path(target), PASSPHRASE)
    assert len(list((tmp_path / target).rglob("*.dmr"))) == len(RECORDINGS)


def test_no_passphrase_is_asked_for_where_a_private_key_opens(tmp_path: Path) -> None:
    public = X25519PrivateKey.generate().public_key()
    backup.make_key("vault.key", b"k", file := tmp_path / "keys", public)
    with pytest.raises(Refused, match="backup-for-key"):
        backup_tool.key_for(file, None, None, Words("en"))


async def test_the_policy_selects_the_recordings(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "here" / "switch" / "recordings"
    for policy, names in {"none": [], "1": ["a", "b"], "all": ["a", "b"]}.items():
        assert [p.stem for p in backup_tool.recordings(folder, policy, NOON)] == names
    later = NOON + 24 * 3600 * 1_000_000
    assert [p.stem for p in backup_tool.recordings(folder, "1", later)] == ["b"]


async def test_a_cut_journal_is_not_called_intact_by_its_backup(
    whole: Path, tmp_path: Path
) -> None:
    here, file = tmp_path / "here", tmp_path / "cut.backup"
    with sqlite3.connect(here / "scape.db") as plain:
        plain.execute("DELETE FROM journal WHERE seq > 119")
    plain.close()
    store = Store(here)
    back_up(store, file)
    store.close()
    fault = restore(file, tmp_path / "there", PASSPHRASE).verdict.fault
    assert fault
    assert (fault.seq, fault.what) == (120, "tail-cut")
    async with opened_again(tmp_path / "there", "") as node:
        assert node.live.memory("system_health")["journal"]["why"] == "journal-tail-cut"


async def test_the_vault_key_has_a_file_of_its_own(tmp_path: Path) -> None:
    key, keys = tmp_path / "vault.key", tmp_path / "keys"
    key.write_bytes(bytes(range(32)))
    backup.make_key("vault.key", key.read_bytes(), keys, PASSPHRASE)
    assert bytes(range(32)) not in keys.read_bytes()
    assert backup.read_key("vault.key", keys, PASSPHRASE) == bytes(range(32))
    assert keys.stat().st_mode & 0o777 == 0o600


def scape(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scape", *words, "--passphrase-file", str(folder / "passphrase")],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "en"},
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.long
async def test_a_server_with_a_public_key_alone_cannot_open_its_backups(
    whole: Path, tmp_path: Path
) -> None:
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    private = tmp_path / "private"
    pair = await asyncio.to_thread(scape, tmp_path, "backup", "keygen", str(private))
    public = pair.stdout.split('public_key = "')[1].split('"')[0]
    config, here = tmp_path / "scape.toml", tmp_path / "here"
    config.write_text(
        f'[agency]\nname = "x"\n[data]\nfolder = "here"\n[backup]\npublic_key = "{public}"\n'
    )
    (here / "vault.key").write_bytes(b"k" * 32)
    (here / "tls").mkdir()
    for name in ("root.crt", "root.key", "leaf.pem"):
        (here / "tls" / name).write_text(name)
    file, keys, there = tmp_path / "b.backup", tmp_path / "keys", tmp_path / "there"
    (tmp_path / "passphrase").write_text("")  # nothing else opens it from here on
    more = ("--config", str(config), "--keys", str(keys))
    made = await asyncio.to_thread(scape, tmp_path, "backup", str(file), *more)
    assert made.returncode == 0, made.stderr
    assert (here / "last-backup").exists()
    for sealed in (file, keys):
        with pytest.raises(Refused, match="backup-for-key"):
            backup.check(sealed, PASSPHRASE)
    with pytest.raises(Refused, match="backup-for-other-key"):
        backup.check(file, X25519PrivateKey.generate())
    with pytest.raises(Refused, match="backup-for-passphrase"):
        backup.check(whole, X25519PrivateKey.generate())
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    words = ("restore", str(file), str(there), "--keys", str(keys), "--key", str(private))
    restored = await asyncio.to_thread(scape, tmp_path, *words)
    assert restored.returncode == 0, restored.stderr
    assert (there / "vault.key").read_bytes() == b"k" * 32
    assert (there / "scape.toml").read_text() == config.read_text()
    assert {path.name for path in (there / "tls").iterdir()} == {"root.crt", "root.key"}
    recordings = there / "switch" / "recordings"
    found = {p.relative_to(recordings).as_posix(): p.read_bytes() for p in recordings.rglob("*.*")}
    assert found == RECORDINGS


@pytest.mark.parametrize("key", ["A" * 43 + "=", "/" * 42])
def test_what_is_no_public_key_is_refused(key: str) -> None:
    with pytest.raises(Refused, match="backup-key-wrong"):
        backup_tool.public_key(key)


@pytest.mark.long
async def test_the_commands_say_what_they_did(whole: Path, tmp_path: Path) -> None:
    config = tmp_path / "scape.toml"
    config.write_text('[agency]\nname = "x"\n[data]\nfolder = "here"\n')
    (tmp_path / "here" / "vault.key").write_bytes(bytes(32))
    (tmp_path / "passphrase").write_text(PASSPHRASE)
    out, keys, there = tmp_path / "out", tmp_path / "keys", tmp_path / "there"
    out.mkdir()
    more = ("--config", str(config), "--keys", str(keys), "--recordings", "none")
    made = await asyncio.to_thread(scape, tmp_path, "backup", str(out), *more)
    assert made.returncode == 0, made.stderr
    [file] = out.iterdir()
    checked = await asyncio.to_thread(scape, tmp_path, "backup", "verify", str(file))
    assert "The journal is intact: 120 rows" in checked.stdout
    words = ("restore", str(file), str(there), "--keys", str(keys))
    restored = await asyncio.to_thread(scape, tmp_path, *words)
    assert (restored.returncode, "Recordings: 0" in restored.stdout) == (0, True), restored.stderr
    assert (there / "vault.key").read_bytes() == bytes(32)
    again = await asyncio.to_thread(scape, tmp_path, *words)
    assert again.returncode == 1
    assert f"{there} is not empty" in again.stderr
