"""For any bytes decode returns a value or raises Malformed, and the switch never raises.

    python -m fuzz.homebrew [COUNT] [SEED]

Also, a decoded value encodes and decodes to the same value, no byte of a frame is sent to an
address that did not log in, and memory stays bounded.
"""

import sys
from random import Random

from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address
from scape.radio.switch.links.refusals import STRANGERS
from tests.radio.links.cases import CASES
from tests.radio.network import Network, Repeater

SEEDS = [data for data, _ in CASES.values()]


def mutate(random: Random) -> bytes:
    """A datagram changed in one of the ways of networks and attackers."""
    data = bytearray(random.choice(SEEDS))
    match random.randrange(6):
        case 0:
            del data[random.randrange(len(data) + 1) :]
        case 1:
            data += random.randbytes(random.randrange(40))
        case 2:
            for _ in range(random.randrange(1, 9)):
                data[random.randrange(len(data))] = random.randrange(256)
        case 3:
            data[4:8] = random.choice((1, 2, 3, 99)).to_bytes(4, "big")
        case 4:
            data[11:15] = random.choice((1, 2, 3, 99)).to_bytes(4, "big")
        case _:
            return random.randbytes(random.randrange(80))
    return bytes(data)


def check_codec(data: bytes) -> None:
    try:
        value = homebrew.decode(data)
    except Malformed:
        return
    again = homebrew.decode(homebrew.encode(value))
    assert again == value or isinstance(value, homebrew.Named), (data, value, again)
    assert type(again) is type(value) or isinstance(value, homebrew.Foreign), (data, value, again)


def run(count: int, random: Random) -> None:
    network = Network()
    repeaters = [Repeater(network, number) for number in (1, 2, 3)]
    live = [repeater.address for repeater in repeaters]
    strangers = [Address(f"10.9.0.{host}", 62031) for host in range(20)]
    for number in range(count):
        data = mutate(random)
        check_codec(data)
        network.send(data, random.choice(live + strangers))
        if number % 100 == 0:
            for repeater in repeaters:
                repeater.log_in()
            network.advance(0.5)
            for address in strangers:
                sent = network.inbox.pop(address, [])
                assert not any(datagram.startswith(b"DMRD") for datagram in sent)
            network.inbox.clear()
            network.events.clear()
            network.bursts.clear()
    assert len(network.switch._master._refusals._rows) <= STRANGERS + 3 * 6 + 6


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    run(count, Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1))
    print(f"{count} datagrams, nothing but Malformed")
