"""The switch as a process: sockets, the node's socket, crashes, and what survives them."""

import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scape.radio.events import CallEnded, CallRecorded
from scape.radio.switch import recorder
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.wire.framing import LONGEST
from scape.radio.wire.messages import Rejected
from tests.radio.network import HEADER, SYNC, TERMINATOR, site
from tests.radio.process import CODE, Journal, Node, SwitchProcess, UdpRepeater
from tests.waiting import PATIENCE, until

BURST = bytes(range(33))
KILLS = int(os.environ.get("SCAPE_KILLS", "3"))


@pytest.fixture
def switch(tmp_path: Path) -> Iterator[SwitchProcess]:
    with SwitchProcess(tmp_path) as process:
        yield process


def on_the_air(switch: SwitchProcess) -> tuple[Node, list[UdpRepeater]]:
    node = Node(switch.folder)
    node.configure(site(1), site(2), site(3))
    until((switch.folder / "configuration").exists)
    repeaters = [UdpRepeater(switch, number).log_in() for number in (1, 2, 3)]
    node.listen_until("repeater_connected", 3)
    until((switch.folder / "sessions").exists)
    return node, repeaters


def close(node: Node, repeaters: list[UdpRepeater]) -> None:
    node.close()
    for repeater in repeaters:
        repeater.close()


def test_sessions_of_another_version_do_not_keep_the_switch_away(tmp_path: Path) -> None:
    (tmp_path / "sessions").write_bytes(b"\x91\x01")
    with SwitchProcess(tmp_path) as switch:
        node, repeaters = on_the_air(switch)
        close(node, repeaters)


def test_a_call_reaches_the_others_the_node_and_the_disk(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    talker, *others = repeaters
    for flags in (HEADER, SYNC, 1, 2, TERMINATOR):
        talker.send(talker.frame(flags, BURST))
    for other in others:
        frames = [homebrew.decode(other.receive()) for _ in range(5)]
        assert {frame.repeater for frame in frames if isinstance(frame, Frame)} == {other.number}
    (ended,) = node.listen_until("call_ended")
    (recorded,) = node.listen_until("call_recorded")
    assert isinstance(ended, CallEnded)
    assert isinstance(recorded, CallRecorded)
    assert (ended.reason, ended.frames, recorded.bursts) == ("terminator", 5, 5)
    recording = recorder.read(switch.folder / "recordings" / recorded.path)
    assert [burst.burst for burst in recording.bursts] == [BURST] * 5
    presence = node.listen_for_presence()
    assert [one.connected for one in presence.sites] == [True, True, True]
    assert presence.counters.delivered == 3 * 3 + 2 * 5
    assert presence.disk_trouble == ""
    assert [report.report for report in node.reports] == list(range(1, len(node.reports) + 1))
    close(node, repeaters)


def test_the_nodes_socket_and_the_secrets_are_the_owners_alone(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    for name in ("switch.sock", "configuration", "sessions"):
        assert stat.S_IMODE((switch.folder / name).stat().st_mode) == 0o600
    assert b"secret 1" not in (switch.folder / "configuration").read_bytes()
    close(node, repeaters)


def test_radio_goes_on_without_a_node_which_catches_up(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    last = node.reports[-1].report
    node.close()
    talker, other, _ = repeaters
    for stream in range(20):
        talker.send(talker.frame(HEADER, BURST, stream))
        talker.send(talker.frame(TERMINATOR, BURST, stream))
        other.receive()
        other.receive()
    again = Node(switch.folder, node.spool, last)
    again.listen_until("call_recorded", 20)
    numbers = [report.report for report in again.reports]
    assert numbers == list(range(last + 1, last + 61))
    close(again, repeaters)


def test_a_node_that_lost_its_place_gets_everything_again(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    other = Node(switch.folder, "another spool", 500)
    other.listen_until("repeater_connected", 3)
    assert [report.report for report in other.reports] == [1, 2, 3]
    close(other, repeaters)
    node.close()


def test_killed_in_mid_call(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    talker, other, _ = repeaters
    talker.send(talker.frame(HEADER, BURST))
    for index in range(12):
        talker.send(talker.frame(index % 6 or SYNC, BURST))
    node.listen_until("call_started")
    part = switch.folder / "recordings" / "parts"
    until(lambda: any(path.stat().st_size >= 13 * 40 for path in part.glob("*.part")))
    switch.kill()
    node.close()
    killed = time.monotonic()
    switch.start()
    other.receive_now()
    talker.send(talker.frame(SYNC, BURST))
    assert isinstance(homebrew.decode(other.receive()), Frame)  # with no login and no node
    assert time.monotonic() - killed < 10  # the bench has the bar; this only says "soon"
    assert talker.ping() == homebrew.Pong(1)
    again = Node(switch.folder, node.spool, node.reports[-1].report)
    (ended,) = again.listen_until("call_ended")
    (recorded,) = again.listen_until("call_recorded")
    assert isinstance(ended, CallEnded)
    assert isinstance(recorded, CallRecorded)
    assert (ended.reason, ended.frames, recorded.bursts) == ("cut", 13, 13)
    assert recorded.call == ended.call
    assert again.spool != node.spool
    numbers = [report.report for report in again.reports]
    assert numbers == sorted(numbers)
    close(again, repeaters)


@pytest.mark.long
def test_killed_at_random_under_load(switch: SwitchProcess) -> None:
    """Every call that started has one end, in order, and every recording is as its event says."""
    node, repeaters = on_the_air(switch)
    journal = Journal()
    journal.take(node.reports)
    talker, *_ = repeaters
    for round_ in range(KILLS):
        for stream in range(40 + 17 * (round_ % 5)):
            for flags in (HEADER, SYNC, 1, TERMINATOR)[: 4 - (stream % 5 == 0)]:
                talker.send(talker.frame(flags, BURST, 1000 * round_ + stream))
            time.sleep(0.004)
        switch.kill()
        node.close()
        switch.start()
        journal.take(node.reports)
        node = Node(switch.folder, node.spool, node.reports[-1].report)
        node.listen_for_presence()  # by then everything from the disk has come
    journal.take(node.reports)
    node.reports = journal.reports
    started = [event.call for event in node.events("call_started")]  # type: ignore[attr-defined]
    ended = [event.call for event in node.events("call_ended")]  # type: ignore[attr-defined]
    assert len(started) > 60
    assert sorted(ended) == sorted(started)
    for event in node.events("call_recorded"):
        assert isinstance(event, CallRecorded)
        path = switch.folder / "recordings" / event.path
        assert len(recorder.read(path).bursts) == event.bursts
    close(node, repeaters)


@pytest.mark.parametrize("way", ["terminate", "close_input"])
def test_an_orderly_end_and_a_new_start_lose_nothing(switch: SwitchProcess, way: str) -> None:
    node, repeaters = on_the_air(switch)
    node.close()
    assert getattr(switch, way)() == 0
    switch.start()
    assert [repeater.ping() for repeater in repeaters] == [homebrew.Pong(n) for n in (1, 2, 3)]
    again = Node(switch.folder)
    repeaters[0].send(repeaters[0].frame(HEADER, BURST))
    again.listen_until("call_started")
    assert [report.report for report in again.reports] == [1, 2, 3, 4]
    close(again, repeaters)


def test_the_same_over_ipv6(tmp_path: Path) -> None:
    with SwitchProcess(tmp_path, "::1") as switch:
        node, repeaters = on_the_air(switch)
        talker, other, _ = repeaters
        talker.send(talker.frame(HEADER, BURST))
        assert isinstance(homebrew.decode(other.receive()), Frame)
        close(node, repeaters)


def test_recorded_segments_leave_the_disk(switch: SwitchProcess) -> None:
    close(*on_the_air(switch))
    switch.terminate()
    switch.start()  # which begins another segment
    node, repeaters = on_the_air(switch)
    talker = repeaters[0]
    for flags in (HEADER, TERMINATOR):
        talker.send(talker.frame(flags, BURST))
    node.listen_until("call_recorded")
    segments = switch.folder / "spool"
    until(lambda: len(list(segments.glob("*.seg"))) == 2)
    node.recorded(node.reports[-1].report)
    until(lambda: len(list(segments.glob("*.seg"))) == 1)
    close(node, repeaters)


def test_a_second_switch_on_the_same_folder_is_refused(switch: SwitchProcess) -> None:
    command = [sys.executable, "-c", CODE, "127.0.0.1", "0", str(switch.folder)]
    second = subprocess.run(command, input=b"", capture_output=True, check=False, timeout=PATIENCE)
    assert second.returncode == 1
    assert b"switch-runs-already" in second.stderr
    node, repeaters = on_the_air(switch)
    close(node, repeaters)


def test_rubbish_from_a_node_is_hung_up_on(switch: SwitchProcess) -> None:
    with socket.socket(socket.AF_UNIX) as rubbish:
        rubbish.connect(str(switch.folder / "switch.sock"))
        rubbish.sendall(b"\0\0\0\4\xc1\xc1\xc1\xc1")
        rubbish.settimeout(PATIENCE)
        assert rubbish.recv(10) == b""
    node, repeaters = on_the_air(switch)
    close(node, repeaters)


def test_a_node_that_sends_too_much_at_once_learns_why_it_is_hung_up_on(
    switch: SwitchProcess,
) -> None:
    node = Node(switch.folder)
    node.send((LONGEST + 1).to_bytes(4, "big") + bytes(1 << 20))
    while not isinstance(heard := node.listen(), Rejected):
        pass
    assert "too long" in heard.why
    node.close()


def test_sessions_that_could_not_be_saved_are_saved_when_the_disk_is_back(
    switch: SwitchProcess,
) -> None:
    in_the_way = switch.folder / "sessions.part"
    in_the_way.mkdir()
    node = Node(switch.folder)
    node.configure(site(1))
    until((switch.folder / "configuration").exists)
    repeater = UdpRepeater(switch, 1).log_in()
    while not node.listen_for_presence().disk_trouble:
        pass
    in_the_way.rmdir()
    until((switch.folder / "sessions").exists)
    while node.listen_for_presence().disk_trouble:
        pass
    close(node, [repeater])


def test_one_flipped_bit_in_the_spool_loses_no_new_call(switch: SwitchProcess) -> None:
    node, repeaters = on_the_air(switch)
    talker = repeaters[0]
    for stream in range(20):
        talker.send(talker.frame(HEADER, BURST, stream))
        talker.send(talker.frame(TERMINATOR, BURST, stream))
    node.listen_until("call_recorded", 20)
    journal = Journal()
    journal.take(node.reports)
    spool, last = node.spool, node.reports[-1].report
    node.close()
    assert switch.terminate() == 0
    [path] = (switch.folder / "spool").glob("*.seg")
    data = bytearray(path.read_bytes())
    data[len(data) // 3] ^= 1
    path.write_bytes(data)
    switch.start()
    for stream in range(20, 25):
        talker.send(talker.frame(HEADER, BURST, stream))
    again = Node(switch.folder, spool, last)
    again.listen_until("file_damaged")
    assert again.listen_for_presence().damaged == 1
    while [report.kind for report in journal.reports].count("radio.call_started") < 20 + 5:
        again.listen()
        journal.take(again.reports)
    close(again, repeaters)
