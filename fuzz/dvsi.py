"""For any bytes of an AMBE server read returns an answer or raises Malformed.

    python -m fuzz.dvsi [COUNT] [SEED]

Also, an answer has the size of a frame or of a frame's sound, and what the chip answers to our own
packets is read as it was sent, with and without its channel and its parity.
"""

import sys
from random import Random

from scape.base.errors import Malformed
from scape.radio.sound import dvsi_packets as packets
from scape.radio.sound.dvsi_packets import Answer, Kind

NAME = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789."
SIZES = {Kind.CHANNEL: 9, Kind.SPEECH: 320}


def with_parity(packet: bytes) -> bytes:
    """The packet as a chip sends it that has parity on."""
    length = int.from_bytes(packet[1:3], "big") + 2
    body = length.to_bytes(2, "big") + packet[3:] + b"\x2f"
    parity = 0
    for octet in body:
        parity ^= octet
    return packet[:1] + body + bytes([parity])


def genuine(random: Random) -> tuple[bytes, Answer]:
    """A packet of a chip and what it says."""
    channel = random.choice((None, 0, 1, 2))
    match random.choice(tuple(Kind)):
        case Kind.CHANNEL:
            body = random.randbytes(9)
            packet = packets.to_decode(body, channel)
            answer = Answer(Kind.CHANNEL, channel or 0, packets.CHANNEL_DATA, body)
        case Kind.SPEECH:
            body = random.randbytes(320)
            packet = packets.to_encode(packets.speech_of(body), channel)
            answer = Answer(Kind.SPEECH, channel or 0, packets.SPEECH_DATA, body)
        case _:
            body = bytes(random.choices(NAME, k=random.randrange(16))) + b"\0"
            packet = packets.control(packets.PRODUCT, body, channel)
            answer = Answer(Kind.CONTROL, channel or 0, packets.PRODUCT, body)
    return (with_parity(packet) if random.random() < 0.5 else packet), answer


def mutate(random: Random) -> bytes:
    data = bytearray(genuine(random)[0])
    match random.randrange(5):
        case 0:
            del data[random.randrange(len(data) + 1) :]
        case 1:
            data += random.randbytes(random.randrange(1, 9))
        case 2:
            for _ in range(random.randrange(1, 5)):
                data[random.randrange(len(data))] = random.randrange(256)
        case 3:
            data[4:6] = random.randbytes(random.randrange(4))
            data[1:3] = (len(data) - 4).to_bytes(2, "big")
        case _:
            return random.randbytes(random.randrange(40))
    return bytes(data)


def check(data: bytes) -> None:
    try:
        answer = packets.read(data)
    except Malformed:
        return
    assert len(answer.body) == SIZES.get(answer.kind, len(answer.body)), data.hex()
    assert 0 <= answer.channel < 4, data.hex()


def main() -> None:
    count, seed = (int(argument) for argument in [*sys.argv[1:], "100000", "1"][:2])
    random = Random(seed)
    for _ in range(count):
        check(mutate(random))
        packet, answer = genuine(random)
        assert packets.read(packet) == answer, packet.hex()
    print(f"{count} datagrams: every one read or malformed")


if __name__ == "__main__":
    main()
