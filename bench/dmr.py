"""How fast the air interface is, against dmr_utils3 and ok-dmrlib where they are installed.

    python bench/dmr.py

Both are GPL or AGPL: they are never imported by Scape, and never installed beside it. Make them an
environment of their own and run this script with its Python:

    python -m venv /tmp/peers
    /tmp/peers/bin/pip install msgspec dmr_utils3 ok-dmrlib
    PYTHONPATH=src /tmp/peers/bin/python bench/dmr.py

Ours and the peer's are timed in turns within one run; the ratio is the median of the rounds.
"""

import importlib.util
import statistics
import time
from collections.abc import Callable, Sequence
from typing import Any

from scape import dmr
from scape.dmr import embedded

CALLS = [dmr.GroupVoice(destination=9 + n, source=2480000 + 7 * n) for n in range(100)]
BURSTS = [dmr.voice_header(call, 1) for call in CALLS]
CONTROLS = [call.encode() for call in CALLS]
FRAGMENTS = [b"".join(embedded.encode(call)) for call in CALLS]
FRAMES = [dmr.encode_frame(0x1234567890AB + n) for n in range(100)]
ROUNDS = 41

Work = Callable[[Any], object]


def microseconds(work: Work, inputs: Sequence[Any]) -> float:
    """Of one call of `work`, over all inputs once."""
    start = time.perf_counter()
    for value in inputs:
        work(value)
    return (time.perf_counter() - start) / len(inputs) * 1e6


def compare(
    name: str, bar: float, ours: tuple[Work, Sequence[Any]], peer: tuple[Work, Any]
) -> None:
    rounds = [(microseconds(*ours), microseconds(*peer)) for _ in range(ROUNDS)]
    ratio = statistics.median(theirs / mine for mine, theirs in rounds)
    mine, theirs = (statistics.median(column) for column in zip(*rounds, strict=True))
    verdict = "held" if ratio >= bar else "MISSED"
    print(f"{name:58} {mine:8.2f} us {theirs:10.2f} us {ratio:8.1f} x  bar {bar:g} {verdict}")


def alone(name: str, ours: tuple[Work, Sequence[Any]]) -> None:
    rounds = [microseconds(*ours) for _ in range(ROUNDS)]
    print(f"{name:58} {statistics.median(rounds):8.2f} us")


def against_dmr_utils3() -> None:
    from dmr_utils3 import bptc, decode  # type: ignore[import-not-found]

    print("dmr_utils3 (its decode checks nothing)")
    compare(
        "voice header: slot type, BPTC and RS checked",
        2,
        (dmr.decode_link_control, BURSTS),
        (decode.voice_head_term, BURSTS),
    )
    compare(
        "voice header built",
        20,
        (lambda call: dmr.voice_header(call, 1), CALLS),
        (bptc.encode_header_lc, CONTROLS),
    )
    compare(
        "embedded link control built",
        10,
        (embedded.encode, CALLS),
        (bptc.encode_emblc, CONTROLS),
    )


def against_ok_dmrlib() -> None:
    from okdmr.dmrlib.etsi.layer2.burst import Burst  # type: ignore[import-not-found]
    from okdmr.dmrlib.etsi.layer2.elements.burst_types import (  # type: ignore[import-not-found]
        BurstTypes,
    )

    print("ok-dmrlib")
    compare(
        "voice header: slot type, BPTC and RS checked",
        300,
        (dmr.decode_link_control, BURSTS),
        (lambda burst: Burst.from_bytes(burst, BurstTypes.DataAndControl), BURSTS[:5]),
    )


def ours_alone() -> None:
    print("ours alone")
    alone("voice header: slot type, BPTC and RS checked", (dmr.decode_link_control, BURSTS))
    alone("the same, one wrong bit", (dmr.decode_link_control, [damaged(b) for b in BURSTS]))
    alone("voice header built", (lambda call: dmr.voice_header(call, 1), CALLS))
    alone("embedded link control read", (embedded.decode, FRAGMENTS))
    alone("embedded link control built", (embedded.encode, CALLS))
    alone("AMBE frame read, errors counted", (dmr.decode_frame, FRAMES))
    alone("AMBE frame built", (dmr.encode_frame, [dmr.decode_frame(f).bits for f in FRAMES]))


def damaged(burst: bytes) -> bytes:
    return bytes([burst[0] ^ 0x10]) + burst[1:]


if __name__ == "__main__":
    if importlib.util.find_spec("dmr_utils3"):
        against_dmr_utils3()
    if importlib.util.find_spec("okdmr"):
        against_ok_dmrlib()
    ours_alone()
