"""A simulated vocoder chip behind a simulated AMBE server, on a real UDP socket.

It answers the packets of DVSI's users manual, and is not the hardware. Its codec is a toy, which
turns each frame into a sound of its own and back, or another vocoder of ours.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import numpy as np

from scape.radio.sound.vocoder import Decoder, Encoder, Samples

RATE = bytes.fromhex("0A 0431 0754 2400 0000 0000 6F48")
Way = Callable[[bytes], list[bytes]]
"""What becomes of an answer on its way."""


def toy_sound(frame: bytes) -> Samples:
    return np.tile(np.frombuffer(frame, np.uint8), 18)[:160].astype(np.int16) * 100


def toy_frame(sound: Samples) -> bytes:
    return (sound[:9] // 100).astype(np.uint8).tobytes()


class Channel:
    """The toy codec, for one channel of the chip."""

    def __init__(self) -> None:
        self.rated = self.initialised = False
        self.last = bytes(9)

    async def decode(self, frame: bytes | None) -> Samples:
        self.last = frame or self.last
        return toy_sound(self.last)

    async def encode(self, sound: Samples) -> bytes:
        return toy_frame(sound)


class RealChannel(Channel):
    """A channel that codes as one of our vocoders."""

    def __init__(self, decoder: Decoder, encoder: Encoder) -> None:
        super().__init__()
        self._decoder, self._encoder = decoder, encoder

    async def decode(self, frame: bytes | None) -> Samples:
        return await self._decoder.decode([frame])

    async def encode(self, sound: Samples) -> bytes:
        return (await self._encoder.encode(sound))[0]


class Chip(asyncio.DatagramProtocol):
    """`way` is what becomes of its answers, `status` of commands; `asked` are the packets."""

    def __init__(self, product: bytes, *channels: Channel) -> None:
        self.channels = channels or (Channel(),)
        self.way: Way = lambda answer: [answer]
        self.parity = False
        self.asked: list[bytes] = []
        self._product, self.status = product, 0
        self._work: asyncio.Queue[tuple[bytes, tuple[str, int]]] = asyncio.Queue()

    def connection_made(self, transport: asyncio.DatagramTransport) -> None:  # type: ignore[override]
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self._work.put_nowait((data, addr))

    async def run(self) -> None:
        """One packet after the other, as on a serial line."""
        while True:
            data, sender = await self._work.get()
            self.asked.append(data)
            for answer in self.way(await self._answer(data)):
                self.transport.sendto(answer, sender)

    async def _answer(self, data: bytes) -> bytes:
        assert data[0] == 0x61
        assert int.from_bytes(data[1:3], "big") == len(data) - 4
        kind, fields, selected = data[3], data[4:], b""
        channel = self.channels[0]
        if len(self.channels) > 1 and 0x40 <= fields[0] <= 0x42:
            channel, selected, fields = self.channels[fields[0] - 0x40], fields[:1], fields[1:]
        if kind == 0:
            zero = b"\0" if selected else b""
            return self._packet(0, selected + zero + self._control(fields, channel))
        if kind == 1:
            return self._packet(2, selected + await self._speech(fields, channel))
        return self._packet(1, selected + await self._frame(fields, channel))

    def _control(self, fields: bytes, channel: Channel) -> bytes:
        if fields == b"\x30":
            return b"\x30" + self._product + b"\0"
        channel.rated |= fields == RATE
        channel.initialised |= fields == b"\x0b\x03"
        return fields[:1] + bytes([self.status])

    async def _speech(self, fields: bytes, channel: Channel) -> bytes:
        """Until it has its rate the chip takes frames of 48 bits."""
        if not (channel.rated and channel.initialised):
            return b"\x00\x50" + bytes(160)
        assert fields[:2] == b"\x01\x48"
        lost = fields[11:] == b"\x02\x00\x04"
        sound = await channel.decode(None if lost else fields[2:11])
        return b"\x00\xa0" + sound.astype(">i2").tobytes()

    async def _frame(self, fields: bytes, channel: Channel) -> bytes:
        if not (channel.rated and channel.initialised):
            return b"\x01\x30" + bytes(6)
        assert fields[:2] == b"\x00\xa0"
        assert len(fields) == 322
        sound = np.frombuffer(fields[2:], ">i2").astype(np.int16)
        return b"\x01\x48" + await channel.encode(sound)

    def _packet(self, kind: int, fields: bytes) -> bytes:
        if not self.parity:
            return b"\x61" + len(fields).to_bytes(2, "big") + bytes([kind]) + fields
        body = (len(fields) + 2).to_bytes(2, "big") + bytes([kind]) + fields + b"\x2f"
        return b"\x61" + body + bytes([int(np.bitwise_xor.reduce(np.frombuffer(body, np.uint8)))])


@asynccontextmanager
async def served(chip: Chip) -> AsyncIterator[str]:
    """The address where the chip answers."""
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(lambda: chip, ("127.0.0.1", 0))
    work = asyncio.create_task(chip.run())
    try:
        host, port = transport.get_extra_info("sockname")
        yield f"{host}:{port}"
    finally:
        work.cancel()
        transport.close()
        assert isinstance(
            (await asyncio.gather(work, return_exceptions=True))[0], asyncio.CancelledError
        )
