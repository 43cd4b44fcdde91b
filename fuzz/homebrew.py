"""For any bytes decode returns a value or raises Malformed, and the switch never raises.

    python -m fuzz.homebrew [COUNT] [SEED]

Also, a decoded value encodes and decodes to the same value, no byte of a frame is sent to an
address that did not log in, and memory stays bounded.
"""

import sys
from random import Random

from scape import dmr
from scape.base.errors import Malformed
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Address, Frame
from scape.radio.switch.links.master import SILENCE
from scape.radio.switch.links.refusals import STRANGERS
from tests.radio.links.cases import CASES
from tests.radio.network import GROUP, HEADER, SLOT_2, Network, Repeater, site

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


def _header(random: Random, number: int) -> bytes:
    """The header of a new call of a site, every second one an emergency."""
    options = dmr.ServiceOptions(emergency=random.random() < 0.5)
    control = dmr.GroupVoice(destination=GROUP, source=random.randrange(1, 99), options=options)
    return homebrew.encode(
        Frame(
            sequence=0,
            source=control.source,
            destination=GROUP,
            repeater=number,
            flags=HEADER | SLOT_2,
            stream=random.getrandbits(32),
            burst=dmr.voice_header(control, 1),
        )
    )


def upset(network: Network, random: Random) -> None:
    """What happens to a network in the course of years; then every site is registered again."""
    sites = [site(number) for number in (1, 2, 3)]
    match random.randrange(9):
        case 0:
            network.advance(SILENCE + 1)
            for number in (1, 2, 3):
                network.send(_header(random, number), Address(f"10.0.0.{number}", 50000 + number))
        case 7:
            for _ in range(500):  # more calls, and more emergencies, than two slots can carry
                network.send(_header(random, 3), Repeater(network, 3).address)
            network.advance(65)
        case 8:
            for port in (50002, 4, 50002, 4, 50002):  # two machines under one number
                Repeater(network, 2, port=port).log_in()
        case 1:
            del sites[random.randrange(3)]
            network.configure(*sites)
        case 2:
            network.configure(*sites, allowed=("10.0.0.0/24", "2001:db8::/32"))
            network.send(random.choice(SEEDS), Address("2001:db8::1", 1))
            network.send(random.choice(SEEDS), Address("192.0.2.1", 1))
        case 3:
            network.configure(*[site(number, secrets=("another", "one")) for number in (1, 2, 3)])
        case 4:
            for repeater in (1, 2, 3):
                Repeater(network, repeater).log_in()
            live = list(network.switch._master.sessions.values())
            network.switch._master.restore(live, network.now)
        case 5:
            for port in range(50):  # more logins half done than one source may have
                network.send(homebrew.Login(1 + port % 3), Address("10.9.0.1", port))
        case _:
            moved = Repeater(network, 2, port=random.randrange(1000, 1003))
            moved.log_in()
            for wishes in ("TS1=9;TS2=19535", "DIAL=0;StartRef=1", random.randbytes(20).hex()):
                moved.send(homebrew.Options(2, wishes))
                network.send(_header(random, 1), Repeater(network, 1).log_in().address)
            moved.send(homebrew.Close(2))
    network.configure(*[site(number) for number in (1, 2, 3)])
    network.advance(1.0)


def run(count: int, random: Random) -> None:
    network = Network()
    repeaters = [Repeater(network, number) for number in (1, 2, 3)]
    live = [repeater.address for repeater in repeaters]
    strangers = [Address(f"10.9.0.{host}", 62031) for host in range(20)]
    for number in range(count):
        if number % 500 == 0:
            upset(network, random)
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
