"""The same call to 200 repeaters through hblink3, HBlink4 and Scape: its cost and latency.

    git clone https://github.com/n0mjs710/hblink3
    git -C hblink3 checkout f81872b
    git clone https://github.com/n0mjs710/HBlink4
    git -C HBlink4 checkout 3fea8c6
    python -m venv peers
    peers/bin/pip install -r bench/peers/requirements.txt
    python -m bench.peers.one_call --hblink3 hblink3 peers/bin/python \
        --hblink4 HBlink4 peers/bin/python

Each switch is one process with the settings of `side_by_side`. 200 repeaters and the talker log in
for real, each from its own address; then the sink of `fan_out` takes their place, so that the
receivers cost the same for every switch. Every round runs each switch once, at the same priority.
Figures are medians of the rounds; the ratios are of figures within one round.
"""

import argparse
import contextlib
import os
import statistics
from pathlib import Path

from bench.fan_out import FIRST, FRAME, ONE, SITES, Switched, by_switch, listening, receiver, talker
from bench.peers.repeater import Repeater
from bench.peers.side_by_side import NEAR_PORT, SECRET, Peer, hblink3, hblink4, running, scape

TALKER, TALKGROUP = FIRST + SITES, 1  # of the one call of `fan_out`
PRIORITY = -10  # if the system permits it; Scape requests it itself


def measure(peer: Peer, seconds: float) -> Switched:
    """One call of so many seconds; every repeater must get every frame."""
    sites = [(FIRST + site, receiver(site)) for site in range(ONE.receivers)]
    repeaters = [
        Repeater(number, NEAR_PORT, SECRET, here=address[:2])
        for number, address in (*sites, (TALKER, talker(0)))
    ]
    with running(peer, repeaters) as process:
        for repeater in repeaters:
            repeater.close()
        with contextlib.suppress(PermissionError):
            os.setpriority(os.PRIO_PROCESS, process, PRIORITY)
        with listening(first=0) as sink:  # HBlink4 leaves the talker's number in the frames
            switched = by_switch(process, sink, ONE, round(seconds / FRAME))
    assert not switched.lost, f"{peer.name}: {switched.lost} frames lost"
    return switched


def row(name: str, runs: list[Switched]) -> str:
    figures = [
        (one.spent / 1000, one.arrived.latency_p50 / 1000, one.arrived.latency_p99 / 1000)
        for one in runs
    ]
    cells = [f"{statistics.median(column):.2f}" for column in zip(*figures, strict=True)]
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--hblink3", nargs=2, metavar=("FOLDER", "PYTHON"), required=True)
    parser.add_argument("--hblink4", nargs=2, metavar=("FOLDER", "PYTHON"), required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=6.0)
    options = parser.parse_args()
    numbers = (TALKER, *(FIRST + site for site in range(ONE.receivers)))
    peers = [
        hblink3(Path(options.hblink3[0]).resolve(), options.hblink3[1]),
        hblink4(Path(options.hblink4[0]).resolve(), options.hblink4[1], TALKGROUP),
        scape(numbers, TALKGROUP),
    ]
    rounds = [[measure(peer, options.seconds) for peer in peers] for _ in range(options.runs)]
    print("| switch | CPU us a delivered datagram | p50 ms | p99 ms |")
    print("|---|---|---|---|")
    for peer, runs in zip(peers, zip(*rounds, strict=True), strict=True):
        print(row(f"{peer.name} {peer.version}", list(runs)))
    ratios = [ours.spent / min(one.spent for one in theirs) for *theirs, ours in rounds]
    print(f"\nCPU, Scape ÷ the best of the others: {statistics.median(ratios):.2f} (bar 0.75)")
    print(f"load average {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    main()
