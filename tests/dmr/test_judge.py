"""Somebody else's receiver, Debian's dsdccx, hears what we send."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scape import dmr
from tests.dmr import modulator
from tests.dmr.captures import off_air_voice
from tests.waiting import PATIENCE

needs_dsdccx = pytest.mark.skipif(
    shutil.which("dsdccx") is None, reason="dsdccx is not installed: apt-get install dsdcc"
)


@needs_dsdccx
@pytest.mark.parametrize("slot", [1, 2])
@pytest.mark.parametrize(
    ("call", "heard"),
    [
        (dmr.GroupVoice(destination=19535, source=2222223), "02222223>G00019535"),
        (dmr.UnitVoice(destination=2480002, source=2480001), "02480001>U02480002"),
    ],
)
def test_a_call_is_heard_on_its_slot_under_its_colour_code(
    call: dmr.GroupVoice | dmr.UnitVoice, heard: str, slot: int, tmp_path: Path
) -> None:
    lines = listen(call, slot, colour_code=7 + slot, folder=tmp_path)
    spoken = {slots(line)[slot - 1] for line in lines}
    assert f"{7 + slot:02} VOX {heard}" in spoken
    assert all("VOX" not in slots(line)[2 - slot] for line in lines)


def listen(
    call: dmr.GroupVoice | dmr.UnitVoice, slot: int, colour_code: int, folder: Path
) -> list[str]:
    idle = dmr.idle(colour_code)
    spoken = [idle] * 12 + transmission(call, colour_code) + [idle] * 12
    silent = [idle] * len(spoken)
    samples = modulator.base_station(*((spoken, silent) if slot == 1 else (silent, spoken)))
    (folder / "air.raw").write_bytes(samples)
    command = ["dsdccx", "-i", "air.raw", "-o", "voice.raw", "-fr", "-T", str(slot), "-n"]
    command += ["-M", "heard", "-m", "0"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=PATIENCE)
    return (folder / "heard").read_text().splitlines()


def slots(line: str) -> tuple[str, str]:
    """What a line of dsdccx says of both slots, without the flag of a busy one."""
    first, _, second = line.partition("S1:")[2].partition("S2:")
    return first.strip(" *."), second.strip(" *.")


def transmission(call: dmr.GroupVoice | dmr.UnitVoice, colour_code: int) -> list[bytes]:
    voice = off_air_voice()
    frames = [voice[i : i + 9] for i in range(0, 9 * 18, 9)]
    bursts = [dmr.voice_header(call, colour_code)] * 2
    bursts += [*dmr.superframe(frames, call, colour_code)] * 4
    return [*bursts, dmr.terminator(call, colour_code)]
