"""For any bytes a link to another network returns a frame, returns nothing, or raises Malformed.

    python -m fuzz.links [COUNT] [SEED]

Also, where frames are signed, only those packed with the secret are accepted.
"""

import sys
from random import Random

from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.links import OpenLink, make
from scape.radio.wire.messages import Link
from tests.radio.links.cases import CASES

KINDS = ("homebrew", "openbridge", "scape")
NUMBER = 246_001


def connected(kind: str, random: Random) -> OpenLink:
    """A link that has just started, connected to its other end if it needs to be."""
    ends = [
        make(
            Link(number=NUMBER, name="x", kind=kind, host=host, port=1, secret="secret"),  # type: ignore[arg-type]
            random.randbytes,
            round,
        )
        for host in ("192.0.2.1", "192.0.2.2")
    ]
    here, there = ends
    for _ in range(3):
        here.sweep(0.0)
        there.sweep(0.0)
        for end, other in ((here, there), (there, here)):
            sent, end.outbox = end.outbox, []
            for data, _ in sent if kind == "scape" else []:
                other.receive(data, 0.0)
    if kind == "homebrew":
        for word in (bytes(4), NUMBER.to_bytes(4, "big"), NUMBER.to_bytes(4, "big")):
            here.receive(homebrew.encode(homebrew.Ack(word)), 0.0)
    assert here.connected, kind
    return here


def mutate(random: Random, seeds: list[bytes]) -> bytes:
    data = bytearray(random.choice(seeds))
    match random.randrange(5):
        case 0:
            del data[random.randrange(len(data) + 1) :]
        case 1:
            data += random.randbytes(random.randrange(40))
        case 2 | 3:
            for _ in range(random.randrange(1, 9)):
                data[random.randrange(len(data))] = random.randrange(256)
        case _:
            return random.randbytes(random.randrange(90))
    return bytes(data)


def run(count: int, seed: int) -> None:
    random = Random(seed)
    links = {kind: connected(kind, random) for kind in KINDS}
    frame = homebrew.encode(CASES["frame"][1])
    seeds = [data for data, _ in CASES.values()]
    seeds += [link.pack(frame, 0.0) for link in links.values()]
    seeds += [name + bytes(length) for name, length in ((b"SCPA", 32), (b"SCPR", 40))]
    now = 0.0
    for _ in range(count):
        data = mutate(random, seeds)
        if data in seeds:  # unchanged
            continue
        now += 0.01
        for kind, link in links.items():
            try:
                heard = link.receive(data, now)
            except Malformed:
                heard = None
            assert heard is None or (kind == "homebrew" and isinstance(heard, Frame)), data
            link.sweep(now)
            assert len(link.outbox) < 10
            link.outbox.clear()
            link.events.clear()
    assert isinstance(links["openbridge"].receive(seeds[-4], now), Frame)


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    run(count, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print(f"{count} datagrams, nothing but Malformed")
