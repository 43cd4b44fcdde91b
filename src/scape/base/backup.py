"""A backup: what is kept of an agency, as one moment of its store shows it, in one sealed file.

Inside the seal is a tar archive:

    about.json          the version, the schema, and the columns of each table
    journal.head        the journal's last row as the file beside the store remembers it
    files/NAME          the settings, and the files of the agency's own authority
    tables/NAME/NUMBER  rows of a kept table, MessagePack, compressed; the journal comes first
    recordings/...      the recordings that were asked for
    attachments/...     the files that the journal names by their hash
    end.json            how much of each there is

Views are folded from the journal when a node first opens what was restored. Sessions are left out:
they would be valid again. The vault's key is never in it; it is backed up into a file of its own.
Of the authority there is what is public, and what is sealed under the vault's key.
"""

import io
import itertools
import os
import tarfile
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, Any, NamedTuple, cast

import msgspec
from sqlalchemy import Connection, Table, select

from scape import __version__
from scape.base import heads
from scape.base.errors import UNDECODABLE, Refused
from scape.base.files import sync_folder
from scape.base.journal import Row, Verdict, verify
from scape.base.sealed_file import Key, Lock, Opening, Sealing
from scape.base.standing import hash_of, head_of
from scape.base.store import SCHEMA, Store, schema_of
from scape.base.tables import journal, kept, sessions, standing_views

SLICE = 2000  # rows
FILES = ("tls/root.crt", "tls/root.key", "tls/intermediate.pem")  # below the data folder
SETTINGS = "scape.toml"
# Files that are not small, by the first part of their names: where they are below the data folder.
FOLDERS = {"recordings": "switch/recordings", "attachments": "attachments"}
REST = 0.25  # of the time that a slice took, for everything else on the machine


class About(msgspec.Struct, frozen=True, kw_only=True):
    """The first entry: what the rest is to be read with; `at` in microseconds since 1970.

    `evidence` is what starts found wrong with the journal, as in `journal.head.cut`.
    """

    version: str
    schema: str
    at: int
    tables: dict[str, list[str]]
    evidence: list[str]


class Amount(msgspec.Struct, frozen=True, kw_only=True):
    """The last entry: rows of each table, number of recordings and attachments, and their bytes.

    Backups of the first releases have no attachments.
    """

    rows: dict[str, int]
    recordings: int
    size: int
    attachments: int = 0


class Checked(NamedTuple):
    """What a backup holds, and whether the chain of its journal is intact."""

    about: About
    amount: Amount
    verdict: Verdict


def kept_tables() -> list[Table]:
    """The tables that a backup holds, the journal first."""
    without = {journal, sessions, standing_views}
    return [journal, *(table for table in kept.sorted_tables if table not in without)]


def make(
    store: Store,
    target: Path,
    lock: Lock,
    at: int,
    *,
    recordings: Iterable[Path] = (),
    settings: Path | None = None,
) -> Amount:
    """Write a backup of a store, which may be in use; `recordings` are files below its folder.

    The file appears under its name when it is complete and on disk.
    """
    attachments = sorted((store.folder / FOLDERS["attachments"]).glob("[0-9a-f]*[0-9a-f]"))
    head = store.head.path.read_bytes() if store.head.path.exists() else b""
    with sealed(target, lock) as archive, store.search() as connection:
        if (schema := schema_of(connection)) != SCHEMA:
            raise Refused("backup-store-older", schema=schema)
        _add(archive, "journal.head", head)
        tables = kept_tables()
        columns = {str(t.name): [str(column.name) for column in t.columns] for t in tables}
        evidence = _evidence(store, connection)
        about = About(version=__version__, schema=schema, at=at, tables=columns, evidence=evidence)
        _add(archive, "about.json", msgspec.json.encode(about))
        for name, path in _files(store.folder, settings):
            _add(archive, f"files/{name}", path.read_bytes())
        rows = {str(t.name): _add_rows(archive, connection, t) for t in tables}
        heard = _add_files(archive, store.folder, "recordings", recordings)
        attached = _add_files(archive, store.folder, "attachments", attachments)
        amount = Amount(
            rows=rows,
            recordings=len(heard),
            size=sum(heard) + sum(attached),
            attachments=len(attached),
        )
        _add(archive, "end.json", msgspec.json.encode(amount))
    return amount


def _files(folder: Path, settings: Path | None) -> Iterator[tuple[str, Path]]:
    """The names and paths of the files that are there."""
    if settings:
        yield SETTINGS, settings
    yield from ((name, folder / name) for name in FILES if (folder / name).exists())


def make_key(name: str, key: bytes, target: Path, lock: Lock) -> None:
    """Write a key into a sealed file of its own."""
    with sealed(target, lock) as archive:
        _add(archive, name, key)


def read_key(name: str, source: Path, key: Key) -> bytes:
    """The key of this name in such a file."""
    for entry, data in entries(source, key):
        if entry.name == name:
            return data.read()
    raise Refused("backup-not-one")


def check(source: Path, key: Key) -> Checked:
    """Read a whole backup; `Refused` when it is damaged, incomplete, or not opened by this."""
    with understood():
        return Reading(source, key).check()


@contextmanager
def sealed(target: Path, lock: Lock) -> Iterator[tarfile.TarFile]:
    """An archive that becomes the file `target` when it is complete and on disk."""
    if target.exists():
        raise Refused("backup-exists", path=str(target))
    part = target.with_name(target.name + ".part")
    try:
        with part.open("wb") as file:
            part.chmod(0o600)
            sealing = Sealing(file, lock)
            with tarfile.open(fileobj=cast("IO[bytes]", sealing), mode="w|") as archive:
                yield archive
            sealing.close()
            file.flush()
            os.fsync(file.fileno())
        part.rename(target)
        sync_folder(target.parent)
    finally:
        part.unlink(missing_ok=True)


def entries(source: Path, key: Key) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """The entries of a sealed archive, each to be read before the next."""
    try:
        with (
            source.open("rb") as file,
            tarfile.open(fileobj=cast("IO[bytes]", Opening(file, key)), mode="r|") as archive,
        ):
            for entry in archive:
                data = archive.extractfile(entry)
                if data is None:  # nothing but files is written
                    raise Refused("backup-damaged")
                yield entry, data
    except tarfile.TarError:
        raise Refused("backup-damaged") from None


@contextmanager
def understood() -> Iterator[None]:
    """Refuse what does not read as a backup: who knows the public key alone can seal anything."""
    try:
        yield
    except Refused:
        raise
    except (*UNDECODABLE, LookupError, zlib.error) as error:
        raise Refused("backup-damaged") from error


class Reading:
    """A backup being read: `tables` yields its rows, then `small` has the small files, and `files`
    yields the recordings and attachments.
    """

    def __init__(self, source: Path, key: Key) -> None:
        self._entries = itertools.groupby(entries(source, key), _group)
        self.head = heads.read(self._next("journal.head").decode())
        self.about = msgspec.json.decode(self._next("about.json"), type=About)
        if self.about.schema > SCHEMA:
            raise Refused("backup-newer")
        if self.about.tables.keys() & {sessions.name, standing_views.name}:
            raise Refused("backup-damaged")
        self.rows: dict[str, int] = {}
        self.small: dict[str, bytes] = {}
        self.counts = dict.fromkeys(FOLDERS, 0)
        self.size = 0
        self.amount: Amount | None = None

    def check(self) -> Checked:
        """Read everything, and keep nothing."""
        verdict = Verdict(0, 0, b"", None)
        for name, rows in self.tables():
            if name == journal.name:
                verdict = verify((Row(*row) for row in rows), self.head)
            for _ in rows:  # a fault ends the check of the chain before the last row
                pass
        for _ in self.files():
            pass
        return self.finish(verdict)

    def tables(self) -> Iterator[tuple[str, Iterator[list[Any]]]]:
        """The name of each table, with its rows."""
        for group, members in self._entries:
            if group == "end.json":
                self._end(members)
                return
            if group in FOLDERS:
                self._first = (group, members)
                return
            if group == "files":
                self.small = {entry.name.removeprefix("files/"): d.read() for entry, d in members}
                continue
            yield group.removeprefix("tables/"), self._counted(group, members)

    def files(self) -> Iterator[tuple[str, IO[bytes]]]:
        """The path below the data folder, and the content, of each recording and attachment."""
        if self.amount:
            return
        for group, members in itertools.chain([self._first], self._entries):
            if group == "end.json":
                self._end(members)
                return
            if group not in FOLDERS or self.counts[group]:
                raise Refused("backup-damaged")
            for entry, data in members:
                self.counts[group] += 1
                self.size += entry.size
                yield f"{FOLDERS[group]}/{entry.name.removeprefix(f'{group}/')}", data

    def finish(self, verdict: Verdict) -> Checked:
        """What was read is all that was written, or `Refused("backup-damaged")`."""
        found = Amount(rows=self.rows, size=self.size, **self.counts)
        for _ in self._entries:
            raise Refused("backup-damaged")
        if self.amount != found or self.rows.keys() != self.about.tables.keys():
            raise Refused("backup-damaged")
        return Checked(self.about, found, verdict)

    def _counted(self, group: str, members: Iterator[Any]) -> Iterator[list[Any]]:
        name = group.removeprefix("tables/")
        if name not in self.about.tables or name in self.rows:
            raise Refused("backup-damaged")
        self.rows[name] = 0
        for _, data in members:
            rows = msgspec.msgpack.decode(zlib.decompress(data.read()))
            self.rows[name] += len(rows)
            yield from rows

    def _end(self, members: Iterator[Any]) -> None:
        self.amount = msgspec.json.decode(next(members)[1].read(), type=Amount)

    def _next(self, name: str) -> bytes:
        for group, members in self._entries:
            if group == name:
                content: bytes = next(members)[1].read()
                return content
            break
        raise Refused("backup-not-one")


def _group(entry: tuple[tarfile.TarInfo, IO[bytes]]) -> str:
    """What consecutive entries are of: a table, a folder of files, or a file of its own."""
    parts = entry[0].name.split("/")
    return "/".join(parts[:2]) if parts[0] == "tables" else parts[0]


def _evidence(store: Store, connection: Connection) -> list[str]:
    wrong = store.head.wrong(head_of(connection), partial(hash_of, connection))
    return [heads.line_of(finding) for finding in (*store.head.findings(), wrong) if finding]


def _add_rows(archive: tarfile.TarFile, connection: Connection, table: Table) -> int:
    """Add a table in slices, each an entry, with a pause after each; returns its rows."""
    streamed = {"stream_results": True, "yield_per": SLICE}
    statement = select(table).order_by(*table.primary_key.columns).execution_options(**streamed)
    count = number = 0
    rows: list[tuple[Any, ...]] = []
    with connection.execute(statement) as found:
        while number == 0 or rows:  # of an empty table there is one empty slice
            started = time.monotonic()
            rows = [tuple(row) for row in found.fetchmany(SLICE)]
            packed = zlib.compress(msgspec.msgpack.encode(rows), 1)
            _add(archive, f"tables/{table.name}/{number:08}", packed)
            count, number = count + len(rows), number + 1
            time.sleep(REST * (time.monotonic() - started))
    return count


def _add(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(data)
    archive.addfile(entry, io.BytesIO(data))


def _add_files(
    archive: tarfile.TarFile, data_folder: Path, group: str, paths: Iterable[Path]
) -> list[int]:
    """Add files of a folder; returns the sizes of those that were not deleted meanwhile."""
    folder, sizes = data_folder / FOLDERS[group], []
    for path in paths:
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            continue
        _add(archive, f"{group}/{path.relative_to(folder).as_posix()}", data)
        sizes.append(len(data))
    return sizes
