"""The vocoder in DVSI's hardware, behind AMBE servers over UDP.

A server passes packets to one chip and its answers to the last who asked. So each has one socket,
open while a channel of it is used, and each channel has one packet under way. Packets are not
numbered: after a lost answer a question is asked, and what comes before its answer is too late.

An AMBE-3000 has one channel, an AMBE-3003 three. A call has one, for one direction.
"""

import asyncio
from collections.abc import Sequence
from contextlib import ExitStack

import numpy as np

from scape.base.addresses import split_address
from scape.base.errors import Malformed
from scape.radio.sound import dvsi_packets as packets
from scape.radio.sound.dvsi_packets import Answer, Kind
from scape.radio.sound.vocoder import FRAME_SAMPLES, Decoder, Encoder, NoChannel, Samples

NAME = "DVSI AMBE"
BUSY, SILENT, REFUSES = "vocoder-busy", "vocoder-silent", "vocoder-refuses"

ANSWER = 0.1  # seconds; a chip takes less than 20 ms
OPENING = 1.0
TRIES = 2
REST = 10.0  # until a silent server is asked again

FADE = (1.0, 1.0, 0.7, 0.4)  # by lost frames in a row; more are silence
SILENCE = bytes.fromhex("B9E881526173002A6B")


class Dvsi:
    """The channels of the servers at these addresses, `host:port`."""

    name = NAME

    def __init__(self, addresses: Sequence[str]) -> None:
        self._servers = [_Server(*split_address(address)) for address in addresses]

    async def decoder(self) -> Decoder:
        return _Decoder(await self._channel())

    async def encoder(self) -> Encoder:
        return _Encoder(await self._channel())

    async def _channel(self) -> "_Channel":
        """Of the first server that has a free one. Busy, if any works."""
        reasons = []
        for server in self._servers:
            try:
                return await server.take()
            except NoChannel as problem:
                reasons.append(problem.why)
        raise NoChannel(BUSY if BUSY in reasons else reasons[-1])


class _Socket(asyncio.DatagramProtocol):
    """What comes from a server, by channel; what is no answer is dropped."""

    def __init__(self) -> None:
        self.inboxes = [asyncio.Queue[Answer](8) for _ in range(4)]

    def datagram_received(self, data: bytes, addr: object) -> None:
        try:
            answer = packets.read(data)
        except Malformed:
            return
        inbox = self.inboxes[answer.channel]
        if not inbox.full():
            inbox.put_nowait(answer)

    def error_received(self, exc: Exception) -> None:
        """Nobody listens there: no answer will come."""


class _Server:
    def __init__(self, host: str, port: int) -> None:
        self._address = host, port
        self._opening = asyncio.Lock()
        self._transport: asyncio.DatagramTransport | None = None
        self._channels: list[_Channel] = []
        self._used: list[_Channel] = []
        self._silent_until = 0.0

    async def take(self) -> "_Channel":
        async with self._opening:
            if asyncio.get_running_loop().time() < self._silent_until:
                raise NoChannel(SILENT)
            if self._transport is None:
                await self._open()
            free = [channel for channel in self._channels if channel not in self._used]
            if not free:
                raise NoChannel(BUSY)
            self._used.append(free[0])
            with ExitStack() as failed:
                failed.callback(self.free, free[0])
                await free[0].set_up()
                failed.pop_all()
            return free[0]

    def free(self, channel: "_Channel") -> None:
        if channel in self._used:
            self._used.remove(channel)
        if not self._used:
            self._close()

    def fell_silent(self) -> NoChannel:
        self._silent_until = asyncio.get_running_loop().time() + REST
        return NoChannel(SILENT)

    async def _open(self) -> None:
        """A socket of its own, and the channels of the chip."""
        try:
            async with asyncio.timeout(OPENING):
                transport, socket = await asyncio.get_running_loop().create_datagram_endpoint(
                    _Socket, remote_addr=self._address
                )
        except OSError:  # TimeoutError is one
            raise self.fell_silent() from None
        self._transport = transport
        with ExitStack() as failed:
            failed.callback(self._close)
            first = _Channel(self, transport, socket.inboxes[0], None)
            several = b"3003" in await first.product()
            failed.pop_all()
        numbers = range(3) if several else ()
        self._channels = [
            _Channel(self, transport, socket.inboxes[number], number) for number in numbers
        ] or [first]

    def _close(self) -> None:
        if self._transport:
            self._transport.close()
        self._transport, self._channels = None, []


class _Channel:
    """One channel of a chip. `number` is None if the chip has no other."""

    def __init__(
        self,
        server: _Server,
        transport: asyncio.DatagramTransport,
        inbox: asyncio.Queue[Answer],
        number: int | None,
    ) -> None:
        self.number = number
        self._server, self._transport, self._inbox = server, transport, inbox

    async def set_up(self) -> None:
        """The rate of DMR, and nothing left of the call before."""
        for field, data in ((packets.RATE, packets.HALF_RATE), (packets.INIT, packets.BOTH)):
            if any(await self._command(field, data)):
                raise NoChannel(REFUSES)

    async def product(self) -> bytes:
        """Of what kind the chip is."""
        return await self._command(packets.PRODUCT)

    async def exchange(self, packet: bytes, kind: Kind, field: int) -> bytes | None:
        """The answer, or None: it is lost, and those to come are not. NoChannel: there are none."""
        body = await self._ask(packet, kind, field)
        if body is None:
            await self.product()
        return body

    def close(self) -> None:
        self._server.free(self)

    async def _command(self, field: int, data: bytes = b"") -> bytes:
        packet = packets.control(field, data, self.number)
        for _ in range(TRIES):
            body = await self._ask(packet, Kind.CONTROL, field)
            if body is not None:
                return body
        raise self._server.fell_silent()

    async def _ask(self, packet: bytes, kind: Kind, field: int) -> bytes | None:
        while not self._inbox.empty():
            self._inbox.get_nowait()
        self._transport.sendto(packet)
        try:
            async with asyncio.timeout(ANSWER):
                while True:
                    answer = await self._inbox.get()
                    if (answer.kind, answer.field) == (kind, field):
                        return answer.body
        except TimeoutError:
            return None


class _Decoder:
    def __init__(self, channel: _Channel) -> None:
        self._channel = channel
        self._last = np.zeros(FRAME_SAMPLES, np.int16)
        self._lost = 0

    async def decode(self, frames: Sequence[bytes | None]) -> Samples:
        sound = [await self._decode(frame) for frame in frames]
        return np.concatenate(sound) if sound else self._last[:0]

    async def _decode(self, frame: bytes | None) -> Samples:
        """The chip repeats its last frame for a lost one, and we ours for a lost answer."""
        packet = packets.to_decode(frame, self._channel.number)
        body = await self._channel.exchange(packet, Kind.SPEECH, packets.SPEECH_DATA)
        self._lost = 0 if frame and body else self._lost + 1
        if body:
            self._last = packets.speech_of(body)
        gain = FADE[self._lost] if self._lost < len(FADE) else 0.0
        return (self._last * gain).astype(np.int16)

    def close(self) -> None:
        self._channel.close()


class _Encoder:
    def __init__(self, channel: _Channel) -> None:
        self._channel = channel
        self._last = SILENCE

    async def encode(self, samples: Samples) -> list[bytes]:
        return [await self._encode(block) for block in samples.reshape(-1, FRAME_SAMPLES)]

    async def _encode(self, block: Samples) -> bytes:
        packet = packets.to_encode(block, self._channel.number)
        body = await self._channel.exchange(packet, Kind.CHANNEL, packets.CHANNEL_DATA)
        self._last = body or self._last
        return self._last

    def close(self) -> None:
        self._channel.close()
