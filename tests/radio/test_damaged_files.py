"""Every flipped bit and every cut of the switch's small files: it starts, and says what it lost."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec
import pytest

from scape.base import vault
from scape.base.damaged import MARK, DamagedFiles
from scape.radio.events import AirEvent, CallEnded, CallRecorded, CallStarted
from scape.radio.switch import state
from scape.radio.switch.calls.call import Burst
from scape.radio.switch.configuration import Known
from scape.radio.switch.links.homebrew import Address, Details
from scape.radio.switch.links.master import Session
from scape.radio.switch.recorder import Recorder
from scape.radio.switch.switch import Switch
from scape.radio.wire.messages import Configuration
from tests.radio.network import site

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("quiet")]

KEY = bytes(32)
SESSION = Session(
    1, Address("192.0.2.1", 50001), Details(1, callsign="YL1ā", slots="3"), b"salt", b"d" * 32
)
CONFIGURATION = Configuration(sites=(site(1),))
AT = 1_795_397_075_000_000
STARTED = CallStarted(call="c1", site=1, slot=2, source=5, destination=9)


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> None:
    """Thousands of damaged files are thousands of lines in the log."""
    caplog.set_level("CRITICAL")


def damaged(data: bytes) -> Iterator[bytes]:
    for bit in range(len(data) * 8):
        yield data[: bit // 8] + bytes([data[bit // 8] ^ 1 << bit % 8]) + data[bit // 8 + 1 :]
    for end in range(len(data)):
        yield data[:end]


def remove_kept(folder: Path) -> None:
    for path in folder.glob(f"*{MARK}*"):
        path.unlink()


def test_damaged_sessions_are_kept_aside_and_named(tmp_path: Path) -> None:
    path = tmp_path / "sessions"
    state.save_sessions(tmp_path, KEY, msgspec.msgpack.encode([SESSION]))
    assert state.read_sessions(tmp_path, KEY, DamagedFiles(tmp_path, print)) == [SESSION]
    for data in damaged(path.read_bytes()):
        path.write_bytes(data)
        told: list[str] = []
        found = state.read_sessions(tmp_path, KEY, DamagedFiles(tmp_path, told.append))
        assert (found, told) == ([], ["sessions"])
        [kept] = tmp_path.glob(f"sessions{MARK}*")
        assert kept.read_bytes() == data
        kept.unlink()


def test_the_switch_starts_with_whatever_the_sessions_of_the_first_release_hold(
    tmp_path: Path,
) -> None:
    """They had no checksum: a flipped bit may change a value."""
    path = tmp_path / "sessions"
    for data in damaged(msgspec.msgpack.encode([SESSION])):
        path.write_bytes(data)
        switch = Switch(Random(1).randbytes)
        switch.configure(CONFIGURATION, 0)
        found = state.read_sessions(tmp_path, KEY, DamagedFiles(tmp_path, lambda name: None))
        switch.restore(found, 0)
        switch.handle_timer(1)
        remove_kept(tmp_path)


def test_a_damaged_configuration_is_kept_aside_and_named(tmp_path: Path) -> None:
    path = tmp_path / "configuration"
    known = Known()
    known.replace(CONFIGURATION)
    state.save_configuration(tmp_path, KEY, known.rules, known.copy())
    whole = path.read_bytes()
    read = state.read_configuration(tmp_path, KEY, DamagedFiles(tmp_path, print))
    assert read == CONFIGURATION
    for data in damaged(whole):
        path.write_bytes(data)
        told: list[str] = []
        assert state.read_configuration(tmp_path, KEY, DamagedFiles(tmp_path, told.append)) is None
        assert told == ["configuration"]
        remove_kept(tmp_path)
    for content in damaged(vault.unseal(KEY, whole)):
        path.write_bytes(vault.seal(KEY, content))
        state.read_configuration(tmp_path, KEY, DamagedFiles(tmp_path, told.append))
        remove_kept(tmp_path)


def test_a_damaged_part_of_a_recording_keeps_no_other_back(tmp_path: Path) -> None:
    parts = tmp_path / "recordings" / "parts"
    recorder = Recorder(tmp_path / "recordings", print, DamagedFiles(tmp_path, print))
    other = msgspec.structs.replace(STARTED, call="c2")
    burst = Burst("c1", 60, 0x10, 1, 90, bytes(33))
    recorder.take([(AT, STARTED), (AT, burst), (AT, other)])
    whole = {path: path.read_bytes() for path in parts.iterdir()}
    for data in damaged(whole[parts / "c1.part"]):
        for path, content in whole.items():
            path.write_bytes(data if path.stem == "c1" else content)
        told: list[str] = []
        damages = DamagedFiles(tmp_path, told.append, ["recordings/parts"])
        again = Recorder(tmp_path / "recordings", print, damages)
        events: dict[str, list[type[AirEvent]]] = {"c1": [], "c2": []}
        for event in again.recover(ended=set()):
            assert isinstance(event, CallEnded | CallRecorded)
            events[event.call].append(type(event))
        assert events["c2"] == [CallEnded, CallRecorded]
        assert events["c1"] == ([] if told else [CallEnded, CallRecorded])
        remove_kept(parts)
