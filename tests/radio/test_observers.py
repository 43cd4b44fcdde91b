"""Observers of the switch: they see what happens, and disturb nobody."""

import asyncio
import socket
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import pytest

from scape.base.damaged import DamagedFiles
from scape.radio.switch.disk import Disk
from scape.radio.switch.node_link import BEHIND, OBSERVERS, NodeLink
from scape.radio.switch.spool import Segments, Spool
from scape.radio.wire.framing import framed
from scape.radio.wire.messages import (
    Configuration,
    Configure,
    FromSwitch,
    Observe,
    Order,
    Presence,
    Report,
    Resume,
    Switch,
)
from scape.radio.wire.voice import Floor, Say
from tests.radio.network import HEADER, TERMINATOR, site
from tests.radio.process import Node, SwitchProcess, UdpRepeater
from tests.waiting import PATIENCE, until

BURST = bytes(range(33))
_decode = msgspec.msgpack.Decoder[FromSwitch](FromSwitch).decode


class Watcher:
    """An observer that reads on request."""

    def __init__(self, folder: Path) -> None:
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.settimeout(PATIENCE)
        self.socket.connect(str(folder / "switch.sock"))
        self._file = self.socket.makefile("rb")
        self.say(Observe())

    def say(self, message: Observe | Configure) -> None:
        body = msgspec.msgpack.encode(message)
        self.socket.sendall(len(body).to_bytes(4, "big") + body)

    def read(self) -> FromSwitch | None:
        """The next message; None when the switch has let go."""
        try:
            length = int.from_bytes(self._file.read(4), "big")
            body = self._file.read(length)
        except ConnectionError:
            return None
        return _decode(body) if body and len(body) == length else None

    def read_until(self, kind: str) -> list[str]:
        """The kinds of the reports up to this one."""
        kinds = []
        while kind not in kinds:
            message = self.read()
            assert message is not None
            if isinstance(message, Report):
                kinds.append(message.kind)
        return kinds

    def greeted(self) -> "Watcher":
        assert isinstance(self.read(), Switch)
        return self

    def close(self) -> None:
        self._file.close()
        self.socket.close()


@pytest.fixture
def switch(tmp_path: Path) -> Iterator[SwitchProcess]:
    with SwitchProcess(tmp_path) as process:
        yield process


def call(talker: UdpRepeater, stream: int) -> None:
    talker.send(talker.frame(HEADER, BURST, stream))
    talker.send(talker.frame(TERMINATOR, BURST, stream))


def test_observers_hear_what_the_node_hears_from_now_on(switch: SwitchProcess) -> None:
    node = Node(switch.folder)
    node.configure(site(1), site(2))
    talker = UdpRepeater(switch, 1).log_in()
    node.listen_until("repeater_connected")
    watchers = [Watcher(switch.folder).greeted() for _ in range(3)]
    call(talker, 1)
    for watcher in watchers:
        heard = watcher.read_until("radio.call_ended")
        assert heard == ["radio.call_started", "radio.call_ended"]
        while not isinstance(presence := watcher.read(), Presence):
            pass
        assert [one.connected for one in presence.sites] == [True, False]
        watcher.close()
    node.listen_until("call_ended")
    node.close()
    talker.close()


def test_an_observer_sees_the_radio_while_there_is_no_node(switch: SwitchProcess) -> None:
    node = Node(switch.folder)
    node.configure(site(1), site(2))
    until((switch.folder / "configuration").exists)
    node.close()
    watcher = Watcher(switch.folder).greeted()
    talker = UdpRepeater(switch, 1).log_in()
    call(talker, 1)
    assert watcher.read_until("radio.call_ended")[0] == "radio.repeater_connected"
    watcher.close()
    talker.close()


def test_an_observer_gives_no_configuration(switch: SwitchProcess) -> None:
    node = Node(switch.folder)
    node.configure(site(1), site(2))
    until(lambda: len(node.listen_for_presence().sites) == 2)
    watcher = Watcher(switch.folder).greeted()
    node.configure(site(1))
    watcher.say(Configure(put=Configuration(), first=True))
    until(lambda: len(node.listen_for_presence().sites) == 1)
    watcher.close()
    assert len(node.listen_for_presence().sites) == 1
    node.close()


class Nobody:
    """Obeys no word."""

    def configure(self, part: Configure) -> None: ...

    def order(self, orders: Sequence[Order]) -> None: ...

    def probe(self, order: Order) -> None: ...

    def say(self, said: Say) -> Floor | None: ...

    def silence_desks(self) -> None: ...

    def ongoing(self) -> list[Report]:
        return []


@pytest.mark.anyio
async def test_an_observer_that_does_not_read_is_let_go(tmp_path: Path) -> None:
    segments = Segments(tmp_path / "spool", DamagedFiles(tmp_path, lambda name: None))
    spool, disk = Spool("s", segments.last + 1), Disk()
    hello = Switch(spool.id, 0, "here")
    link = NodeLink(hello, spool, segments, disk, Nobody())
    long = Report(1, 0, "radio.text_received", msgspec.Raw(msgspec.msgpack.encode("x" * 60_000)))
    server = await asyncio.start_unix_server(link.accept, tmp_path / "switch.sock")
    asleep, awake = [await asyncio.to_thread(Watcher, tmp_path) for _ in range(2)]
    try:
        for watcher in (asleep, awake):
            await asyncio.to_thread(watcher.greeted)
        for _ in range(2 * BEHIND // 60_000):
            link.wake(long)
            assert await asyncio.to_thread(awake.read) == long
        while await asyncio.to_thread(asleep.read):
            pass  # what was on its way, then the end
        link.wake(long)
        assert await asyncio.to_thread(awake.read) == long
    finally:
        disk.close()
        server.close()
        for watcher in (asleep, awake):
            watcher.close()
        await link.close()


class Listed(Nobody):
    def __init__(self) -> None:
        self.parts: list[Configure] = []

    def configure(self, part: Configure) -> None:
        self.parts.append(part)


@pytest.mark.anyio
async def test_what_is_left_of_the_node_before_is_not_read(tmp_path: Path) -> None:
    segments = Segments(tmp_path / "spool", DamagedFiles(tmp_path, lambda name: None))
    spool, disk, listed = Spool("s", segments.last + 1), Disk(), Listed()
    link = NodeLink(Switch(spool.id, 0, "here"), spool, segments, disk, listed)
    nodes, sockets = [], []
    for _ in range(2):
        ours, theirs = socket.socketpair()
        heard, node = await asyncio.open_unix_connection(sock=ours)
        _, switch = await asyncio.open_unix_connection(sock=theirs)
        said = asyncio.StreamReader()
        said.feed_data(framed(Resume("", 0)))
        link.accept(said, switch)
        await heard.readexactly(1)
        nodes.append(said)
        sockets += [node, switch]
    for said, number in zip(nodes, (1, 2), strict=True):
        said.feed_data(framed(Configure(put=Configuration(sites=(site(number),)))))
        said.feed_eof()
    await asyncio.gather(*link._talks)
    disk.close()
    for writer in sockets:
        writer.close()
        await writer.wait_closed()
    assert [part.put.sites[0].number for part in listed.parts] == [2]


def test_there_is_room_for_so_many(switch: SwitchProcess) -> None:
    watchers = [Watcher(switch.folder).greeted() for _ in range(OBSERVERS)]
    one_more = Watcher(switch.folder)
    assert one_more.read() is None
    for watcher in [*watchers, one_more]:
        watcher.close()


def test_whoever_does_not_say_who_he_is_gets_nothing(switch: SwitchProcess) -> None:
    with socket.socket(socket.AF_UNIX) as silent:
        silent.connect(str(switch.folder / "switch.sock"))
        node = Node(switch.folder)
        silent.sendall(b"\x00\x00\x00\x01\xc0")
        silent.settimeout(PATIENCE)
        assert silent.recv(1) == b""
        node.listen_for_presence()
        node.close()
