"""The switch's files are damaged, cut or replaced by older ones: nothing new is lost."""

import asyncio
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scape.base import ids
from scape.base.damaged import MARK, DamagedFiles
from scape.radio.events import LoginRefused
from scape.radio.switch.disk import Disk
from scape.radio.switch.node_link import NodeLink
from scape.radio.switch.spool import Segments, Spool
from scape.radio.wire.framing import framed, read
from scape.radio.wire.messages import FromSwitch, Report, Resume, Switch
from tests.radio.process import Journal
from tests.radio.test_observers import Nobody
from tests.waiting import PATIENCE

pytestmark = pytest.mark.slow

SMALL = 700  # bytes of a segment
_decoder: msgspec.msgpack.Decoder[FromSwitch] = msgspec.msgpack.Decoder(FromSwitch)


class Started(NamedTuple):
    """One start of the switch, as far as its spool is concerned."""

    segments: Segments
    spool: Spool
    told: list[str]

    def report(self, sites: range) -> None:
        for site in sites:
            event = LoginRefused(site=site, address="192.0.2.1:1", reason="unknown-id")
            self.segments.append([self.spool.keep(1000 + site, event)])


@contextmanager
def started(folder: Path) -> Iterator[Started]:
    told: list[str] = []
    segments = Segments(folder / "spool", DamagedFiles(folder, told.append, ["spool"]), SMALL)
    yield Started(segments, Spool(ids.new(0), segments.last + 1, segments.last), told)
    segments.close()


def connect(switch: Started, journal: Journal, count: int = 10_000) -> None:
    """A node that has what is in `journal` connects, and takes `count` reports."""
    asyncio.run(_connect(switch, journal, count))


async def _connect(switch: Started, journal: Journal, count: int) -> None:
    disk = Disk()
    spool = switch.spool
    link = NodeLink(Switch(spool.id, 0, ""), spool, switch.segments, disk, Nobody())
    ours, theirs = socket.socketpair()
    heard, node = await asyncio.open_unix_connection(sock=ours)
    link.accept(*await asyncio.open_unix_connection(sock=theirs))
    spool_id, report = list(journal.taken.items())[-1] if journal.taken else ("", 0)
    node.write(framed(Resume(spool_id, report)))
    async with asyncio.timeout(PATIENCE):
        hello: FromSwitch = await read(heard, _decoder)
        assert isinstance(hello, Switch)
        last = 0
        while count and last < spool.newest:
            message: FromSwitch = await read(heard, _decoder)
            assert isinstance(message, Report)
            journal.take([message])
            count, last = count - 1, message.report
    node.close()
    await link.close()
    disk.close()


def sites_in(journal: Journal) -> list[int]:
    events = [msgspec.msgpack.decode(report.body, type=LoginRefused) for report in journal.reports]
    return [event.site for event in events]


def records_of(path: Path) -> list[tuple[int, int, int]]:
    """The site, the begin and the end of each record of an undamaged segment."""
    data, at, found = path.read_bytes(), 0, []
    while at < len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        report = msgspec.msgpack.decode(data[at + 8 : end], type=Report)
        found.append((msgspec.msgpack.decode(report.body, type=LoginRefused).site, at, end))
        at = end
    return found


def flip(data: bytes, at: int) -> bytes:
    at %= len(data) * 8
    return data[: at // 8] + bytes([data[at // 8] ^ 1 << at % 8]) + data[at // 8 + 1 :]


def cut(data: bytes, at: int) -> bytes:
    return data[: at % len(data)]


def zero(data: bytes, at: int) -> bytes:
    at %= len(data)
    return data[:at] + bytes(min(100, len(data) - at)) + data[at + 100 :]


Damage = Callable[[bytes, int], bytes]
numbers = st.integers(0, 1 << 20)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([flip, cut, zero]), numbers, numbers, st.integers(0, 30), st.booleans())
def test_after_damage_every_new_fact_arrives_once(
    damage: Damage, which: int, at: int, taken: int, dropped: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, journal = Path(name), Journal()
        with started(folder) as switch:
            switch.report(range(30))
            connect(switch, journal, taken)
            if dropped:
                switch.segments.drop(taken)
        paths = sorted((folder / "spool").glob("*.seg"))
        path = paths[which % len(paths)]
        data = path.read_bytes()
        damaged = damage(data, at)
        intact = {
            site
            for other in paths
            for site, begin, end in records_of(other)
            if other != path or damaged[begin:end] == data[begin:end]
        }
        path.write_bytes(damaged)
        for sites in (range(100, 110), range(110, 115)):
            with started(folder) as switch:
                switch.report(sites)
                connect(switch, journal)
        arrived = sites_in(journal)
        assert len(arrived) == len(set(arrived))
        assert intact | set(range(100, 115)) <= set(arrived)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 40))
def test_after_an_older_folder_is_restored_every_new_fact_arrives_once(
    saved: int, taken: int, new: int
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, copy, journal = Path(name) / "switch", Path(name) / "copy", Journal()
        with started(folder) as switch:
            switch.report(range(saved))
            shutil.copytree(folder, copy)
            switch.report(range(saved, 40))
            connect(switch, journal, taken)
        shutil.rmtree(folder)
        copy.rename(folder)
        with started(folder) as switch:
            switch.report(range(100, 100 + new))
            connect(switch, journal)
            switch.report(range(200, 201))
            connect(switch, journal)
        arrived = sites_in(journal)
        assert len(arrived) == len(set(arrived))
        assert {*range(saved), *range(taken), *range(100, 100 + new), 200} == set(arrived)


def spooled(folder: Path) -> list[Path]:
    with started(folder) as switch:
        switch.report(range(30))
    return sorted((folder / "spool").glob("*.seg"))


def test_a_damaged_segment_is_reported_and_kept_when_it_is_no_longer_needed(
    tmp_path: Path,
) -> None:
    path = spooled(tmp_path)[0]
    damaged = flip(path.read_bytes(), 100)
    path.write_bytes(damaged)
    with started(tmp_path) as switch:
        assert list(switch.segments.known())
        switch.report(range(100, 101))
        assert switch.told == [f"spool/{path.name}"]
        switch.segments.drop(switch.spool.newest)
    [kept] = (tmp_path / "spool").glob(f"{path.name}{MARK}*")
    assert kept.read_bytes() == damaged
    assert not path.exists()
    assert len(DamagedFiles(tmp_path, print, ["spool"])) == 1


def test_damage_while_the_switch_runs_hides_no_other_report(tmp_path: Path) -> None:
    with started(tmp_path) as switch:
        switch.report(range(30))
        first, second, *_ = sorted((tmp_path / "spool").glob("*.seg"))
        lost = records_of(first)[2][0], *(site for site, *_ in records_of(second))
        first.write_bytes(flip(first.read_bytes(), (records_of(first)[2][1] + 9) * 8))
        second.unlink()
        found = switch.segments.read(0, 100)
        assert {report.at - 1000 for report in found} == set(range(30)) - {*lost}
        assert switch.told == [f"spool/{first.name}", f"spool/{second.name}"]


@pytest.mark.parametrize(
    "name", ["x.seg", "1.seg", f"{0:020}.seg", f"{7:020}.seg", f"{1 << 65}.seg"]
)
def test_a_stray_file_is_kept_aside(tmp_path: Path, name: str) -> None:
    spooled(tmp_path)
    (tmp_path / "spool" / name).write_bytes(b"x")
    (tmp_path / "spool" / f"{8:020}.seg").mkdir()
    with started(tmp_path) as switch:
        assert switch.segments.last == 30
        assert set(switch.told) == {f"spool/{name}", f"spool/{8:020}.seg"}
        assert len(switch.segments.read(0, 100)) == 30
