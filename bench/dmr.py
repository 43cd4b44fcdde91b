"""The speed of the air interface, against dmr_utils3 and ok-dmrlib where they are installed.

    python -m bench dmr                              # ours alone
    SCAPE_PEERS=PYTHON python -m bench dmr           # and the ratio to theirs

Both are GPL or AGPL: never imported by Scape, and never installed beside it. PYTHON is that of a
separate environment (bench/peers/requirements.txt), which runs this file as a script. Ours and the
peer's are timed in turns within one run; the ratio is the median of the rounds.
"""

import importlib.util
import json
import os
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scape import dmr
from scape.dmr import embedded

if TYPE_CHECKING:
    from bench import Figure

CALLS = [dmr.GroupVoice(destination=9 + n, source=2480000 + 7 * n) for n in range(100)]
BURSTS = [dmr.voice_header(call, 1) for call in CALLS]
CONTROLS = [call.encode() for call in CALLS]
FRAGMENTS = [b"".join(embedded.encode(call)) for call in CALLS]
FRAMES = [dmr.encode_frame(0x1234567890AB + n) for n in range(100)]
SPOKEN = [dmr.superframe([bytes(9)] * 18, call, 1)[1] for call in CALLS]
OTHER = dmr.GroupVoice(destination=91, source=CALLS[0].source)
ROUNDS = 41

Work = Callable[[Any], object]
# A ratio's name, its least value, and the ratio of every round.
Ratio = tuple[str, float, list[float]]


def run(quick: bool = False) -> "list[Figure]":
    """The figures for the table: ratios where the peers are installed, and ours in microseconds."""
    from bench import Figure  # not available when the peers' Python runs this file

    check()
    rounds = 3 if quick else ROUNDS
    figures = [Figure(f"times ours: {name}", runs, "x", None, bar) for name, bar, runs in _ratios()]
    for name, work, inputs in _ours():
        figures.append(Figure(name, [microseconds(work, inputs) for _ in range(rounds)], "µs"))
    return figures


def check() -> None:
    """Checks that the timed functions give the right results."""
    readings = [dmr.decode_link_control(b) for b in (*BURSTS, *map(damaged, BURSTS))]
    assert [reading.link_control for reading in readings] == [*CALLS, *CALLS]
    assert [embedded.decode(fragments).link_control for fragments in FRAGMENTS] == CALLS
    assert [dmr.encode_frame(dmr.decode_frame(frame).bits) for frame in FRAMES] == FRAMES
    spoken = dmr.superframe([bytes(9)] * 18, OTHER, 1)[1]
    assert dmr.translated(SPOKEN[0], 0, CALLS[0], OTHER) == spoken
    assert dmr.readdressed(BURSTS[0], 9, 91) == dmr.voice_header(OTHER, 1)


def _ratios() -> list[Ratio]:
    """Prints the ratios, in the peers' own Python."""
    python = os.environ.get("SCAPE_PEERS")
    if python is None:
        return []
    source = str(Path(__file__).parents[1] / "src")
    done = subprocess.run(
        [python, __file__],
        env=os.environ | {"PYTHONPATH": source},
        check=True,
        capture_output=True,
        text=True,
    )
    return [(name, bar, runs) for name, bar, runs in json.loads(done.stdout)]


def microseconds(work: Work, inputs: Sequence[Any]) -> float:
    """Of one call of `work`, over all inputs once."""
    start = time.perf_counter()
    for value in inputs:
        work(value)
    return (time.perf_counter() - start) / len(inputs) * 1e6


def compare(ours: tuple[Work, Sequence[Any]], peer: tuple[Work, Sequence[Any]]) -> list[float]:
    """How many times as long the peer takes, in every round."""
    rounds = [(microseconds(*ours), microseconds(*peer)) for _ in range(ROUNDS)]
    return [theirs / mine for mine, theirs in rounds]


def against_dmr_utils3() -> list[Ratio]:
    """Its decode checks nothing."""
    from dmr_utils3 import bptc, decode  # type: ignore[import-not-found]

    read = compare((dmr.decode_link_control, BURSTS), (decode.voice_head_term, BURSTS))
    built = compare(
        (lambda call: dmr.voice_header(call, 1), CALLS), (bptc.encode_header_lc, CONTROLS)
    )
    spread = compare((embedded.encode, CALLS), (bptc.encode_emblc, CONTROLS))
    return [
        ("voice header read, slot type, BPTC and RS checked, dmr_utils3", 2, read),
        ("voice header built, dmr_utils3", 20, built),
        ("embedded link control built, dmr_utils3", 10, spread),
    ]


def against_ok_dmrlib() -> list[Ratio]:
    from okdmr.dmrlib.etsi.layer2.burst import Burst  # type: ignore[import-not-found]
    from okdmr.dmrlib.etsi.layer2.elements.burst_types import (  # type: ignore[import-not-found]
        BurstTypes,
    )

    def theirs(burst: bytes) -> object:
        return Burst.from_bytes(burst, BurstTypes.DataAndControl)

    read = compare((dmr.decode_link_control, BURSTS), (theirs, BURSTS[:5]))
    return [("voice header read, slot type, BPTC and RS checked, ok-dmrlib", 300, read)]


def _ours() -> list[tuple[str, Work, Sequence[Any]]]:
    return [
        ("voice header read, slot type, BPTC and RS checked", dmr.decode_link_control, BURSTS),
        ("the same, one wrong bit", dmr.decode_link_control, [damaged(b) for b in BURSTS]),
        ("voice header built", lambda call: dmr.voice_header(call, 1), CALLS),
        ("embedded link control read", embedded.decode, FRAGMENTS),
        ("embedded link control built", embedded.encode, CALLS),
        (
            "voice burst translated",
            lambda b: dmr.translated(b, 0, CALLS[0], OTHER),
            SPOKEN[:1] * 50,
        ),
        ("voice header readdressed", lambda b: dmr.readdressed(b, 9, 91), BURSTS[:1] * 50),
        ("AMBE frame read, errors counted", dmr.decode_frame, FRAMES),
        ("AMBE frame built", dmr.encode_frame, [dmr.decode_frame(f).bits for f in FRAMES]),
    ]


def damaged(burst: bytes) -> bytes:
    return bytes([burst[0] ^ 0x10]) + burst[1:]


if __name__ == "__main__":
    measured: list[Ratio] = []
    if importlib.util.find_spec("dmr_utils3"):
        measured += against_dmr_utils3()
    if importlib.util.find_spec("okdmr"):
        measured += against_ok_dmrlib()
    print(json.dumps(measured))
