"""A call as it was on the air goes through the real switch and comes out as it was."""

import hashlib
import json
from pathlib import Path

from scape import dmr
from scape.radio.events import CallEnded, CallRecorded, CallStarted
from scape.radio.switch import recorder
from tests.radio.network import site
from tests.radio.process import Node, SwitchProcess, UdpRepeater
from tests.waiting import until

CAPTURE = Path(__file__).parents[1] / "data" / "radio" / "off_air_bursts.json"
SOURCE, GROUP = 2222223, 19535
VOICE = {"BSV": 0x10, "VB": 1, "VC": 2, "VD": 3, "VE": 4, "VF": 5}


def capture() -> list[tuple[int, bytes]]:
    """DMRD's flags, without the slot, and each burst of the slot that carries the call."""
    rows = [row for row in json.loads(CAPTURE.read_text()) if row["phase"] == 1]
    bursts = [(row["kind"], bytes.fromhex(row["burst"])) for row in rows]
    return [(_flags(kind, burst), burst) for kind, burst in bursts]


def _flags(kind: str, burst: bytes) -> int:
    return VOICE[kind] if kind in VOICE else 0x20 | dmr.slot_type_of(burst).data_type


def test_off_air_call(tmp_path: Path) -> None:
    with SwitchProcess(tmp_path) as switch:
        node = Node(tmp_path)
        node.configure(site(1), site(2), site(3))
        until((tmp_path / "configuration").exists)
        talker, *others = (UdpRepeater(switch, number).log_in() for number in (1, 2, 3))
        call = [
            (flags, talker.frame(flags, burst, source=SOURCE, group=GROUP))
            for flags, burst in capture()
        ]
        for _, data in call:
            talker.send(data)
        passed_on = [data for flags, data in call if flags != 0x20 | dmr.DataType.IDLE]
        for other in others:
            number = other.number.to_bytes(4, "big")
            header = dmr.decode_link_control(other.receive()[20:53])  # for it was entered late
            assert header.link_control == dmr.GroupVoice(destination=GROUP, source=SOURCE)
            for data in passed_on:
                assert other.receive() == data[:11] + number + data[15:]
        (started,) = node.listen_until("call_started")
        (ended,) = node.listen_until("call_ended")
        (recorded,) = node.listen_until("call_recorded")
        node.close()
        for repeater in (talker, *others):
            repeater.close()

    assert isinstance(started, CallStarted)
    assert (started.source, started.destination, started.slot) == (SOURCE, GROUP, 2)
    assert (started.site, started.sites, started.late_entry) == (1, 2, True)
    assert isinstance(ended, CallEnded)
    assert (ended.reason, ended.frames, ended.lost) == ("silence", 327, 1)  # the idle burst between
    assert isinstance(recorded, CallRecorded)
    path = tmp_path / "recordings" / recorded.path
    assert recorded.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    voice = [burst for burst in recorder.read(path).bursts if not burst.flags & 0x20]
    assert len(voice) == 326
    heard = [burst for flags, burst in capture() if not flags & 0x20]
    assert [burst.burst for burst in voice] == heard
