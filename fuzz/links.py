"""For any bytes a link to another network returns a frame, returns nothing, or raises Malformed.

    python -m fuzz.links [COUNT] [SEED]

Between the bytes the links live: they connect, hear genuine frames, are refused, fall silent, are
renamed and registered again. Where frames are signed, only those packed with the secret are
accepted.
"""

import hmac
import sys
from random import Random

from scape.base.errors import Malformed
from scape.radio.events import Carried
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.links.links import Links, OpenLink, make
from scape.radio.switch.links.scape_link import ASK, WORD, ScapeLink
from scape.radio.wire.messages import Link
from tests.radio.links.cases import CASES

KINDS = ("homebrew", "openbridge", "scape")
NUMBER = {kind: 246_001 + number for number, kind in enumerate(KINDS)}
SECRET = "a secret of more than twenty characters"
TALKGROUPS = (Carried(2, 19535), Carried(1, 9))
FRAME = CASES["frame"][1]


def registered(kind: str, end: str, name: str = "x") -> Link:
    return Link(
        number=NUMBER[kind],
        name=name,
        kind=kind,  # type: ignore[arg-type]
        host=f"192.0.{end}.{1 + KINDS.index(kind)}",
        port=1,
        secret=SECRET,
        options="TS2=9"
        if kind == "homebrew"
        else str(NUMBER[kind])
        if kind == "openbridge"
        else "",
        talkgroups=TALKGROUPS,
    )


class Night:
    """Our links, and the far ends of those between equals."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.now = 0.0
        self.heard = 0
        self.links = Links(random.randbytes, round)
        self.there = {kind: make(registered(kind, "2"), random.randbytes, round) for kind in KINDS}
        self.register()

    def register(self, *without: str, name: str = "x") -> None:
        links = [registered(kind, "3", name) for kind in KINDS if kind not in without]
        self.links.configure(links, self.now)

    def receive(self, kind: str, data: bytes) -> Frame | None:
        link = self.links.by_number[NUMBER[kind]]
        assert self.links.at(link.address) is link
        try:
            return link.receive(data, self.now)
        except Malformed:
            return None

    def connect(self) -> None:
        """Every link with its far end; a master as another network's would answer."""
        for _ in range(3):
            self.exchange()
            word = NUMBER["homebrew"].to_bytes(4, "big")
            for answer in (self.random.randbytes(4), word, b"", word):
                self.receive("homebrew", homebrew.encode(homebrew.Ack(answer)))
                self.receive("homebrew", homebrew.encode(homebrew.Pong(1)))
            self.now += 0.5

    def exchange(self) -> None:
        there = self.there["scape"]
        self.links.sweep(self.now)
        there.sweep(self.now)
        for data in self.drain("scape"):
            there.receive(data, self.now)
        sent, there.outbox = there.outbox, []
        for data, _ in sent:
            self.receive("scape", data)

    def drain(self, kind: str) -> list[bytes]:
        sent = [
            data for data, to in self.links.outbox if to.source.endswith(str(1 + KINDS.index(kind)))
        ]
        self.links.outbox.clear()
        self.links.events.clear()
        return sent

    def genuine(self) -> None:
        """One frame of each far end is heard, and not heard when it comes again or changed."""
        sequence = self.random.randrange(256)
        for kind, link in self.there.items():
            stream = self.random.getrandbits(32)
            frame = Frame(
                **{name: getattr(FRAME, name) for name in FRAME.__struct_fields__}
                | {"sequence": sequence, "stream": stream, "repeater": NUMBER[kind]}
            )
            data = link.pack(homebrew.encode(frame), self.now)
            self.heard += self.receive(kind, data) is not None
            again = bytearray(data)
            again[self.random.randrange(11, len(again))] ^= 1 << self.random.randrange(8)
            assert kind == "homebrew" or self.receive(kind, bytes(again)) is None
            assert kind != "scape" or self.receive(kind, data) is None

    def upset(self) -> None:
        """What happens to links in the course of years."""
        match self.random.randrange(7):
            case 0:
                self.now += 100
                self.links.sweep(self.now)
                self.receive("homebrew", homebrew.encode(FRAME))
                for _ in range(2):
                    self.receive("homebrew", homebrew.encode(homebrew.Nak(1)))
            case 1:
                self.register(self.random.choice(KINDS))
                self.register()
            case 2:
                self.register(name=self.random.choice("xyz"))
            case 3:
                self.receive("homebrew", homebrew.encode(homebrew.Nak(1)))
                self.now += self.random.choice((1, 3))
            case 4:
                self.receive("homebrew", homebrew.encode(homebrew.MasterClose(1)))
                self.receive("openbridge", signed(self.stranger()))
            case 5:
                self.receive("scape", reflected(self.links.by_number[NUMBER["scape"]]))
            case _:
                kind = registered("scape", "2")
                self.there["scape"] = make(kind, self.random.randbytes, round)
        self.connect()

    def stranger(self) -> bytes:
        """A frame whose repeater is not the far end's, or no frame."""
        data = homebrew.encode(FRAME)
        return data if self.random.random() < 0.5 else b"RPTG" + data[4:]


def signed(frame: bytes) -> bytes:
    """By a far end that uses the whole of a long secret, under an id of its own."""
    return frame[:53] + hmac.digest(SECRET.encode(), frame[:53], "sha1")


def reflected(link: OpenLink) -> bytes:
    """What the link asked, sent back to it."""
    assert isinstance(link, ScapeLink)
    body = ASK + link._life + bytes(WORD)
    return body + link._sign(body)


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


def seeds_of(there: dict[str, OpenLink]) -> list[bytes]:
    """One of each datagram, and a frame as each far end sends it."""
    frame = homebrew.encode(FRAME)
    seeds = [data for data, _ in CASES.values()]
    seeds += [link.pack(frame, 0.0) for link in there.values()]
    return seeds + [name + bytes(length) for name, length in ((b"SCPA", 32), (b"SCPR", 40))]


def run(count: int, seed: int) -> None:
    random = Random(seed)
    night = Night(random)
    seeds = seeds_of(night.there)
    night.connect()
    for number in range(count):
        if number % 200 == 0:
            night.upset()
            night.genuine()
        data = mutate(random, seeds)
        if data in seeds:  # unchanged
            continue
        night.now += 0.01
        for kind in KINDS:
            heard = night.receive(kind, data)
            assert heard is None or (kind == "homebrew" and isinstance(heard, Frame)), data
        night.links.sweep(night.now)
        assert len(night.links.outbox) < 20
        night.drain("scape")
    assert night.heard >= count // 200


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    run(count, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    print(f"{count} datagrams, nothing but Malformed")
