"""Fifty calls at once, heard by a hundred consoles of up to eight calls each.

A real switch and a real sound process with the software vocoder; the consoles are WebSockets in a
process of their own, and the radios in this one. Sound is mu-law. What the switch passes on to a
repeater is stamped beside it.

    python -m bench.listeners ADDRESS     the consoles
"""

import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import uvloop
import websockets

from bench import Figure, percentile
from bench.fan_out import FRAME, cpu_of, pace
from scape import dmr
from scape.radio.events import Carried
from scape.radio.sound import software
from scape.radio.sound.protocol import RECORD, Channel, Hear, Rest, Ticket, ToConsole
from scape.radio.wire.messages import Site
from simulator import speech
from tests.radio.process import Node as SwitchNode
from tests.radio.process import SwitchProcess, UdpRepeater
from tests.radio.sound.process import Node, SoundProcess
from tests.waiting import until

CALLS, CONSOLES, EACH, SAMPLED = 50, 100, 8, 10
SECONDS, QUICK = 20.0, 2.0
BLOCK = 480  # bytes of a burst, in mu-law
CORES, LATENCY = 0.7, 20.0
LOGIN = 0.05  # seconds between two: so many from one address are a flood
FIRST = 1000  # talkgroup of the first call


class Sent(NamedTuple):
    """What the radios said, and what it cost."""

    bursts: int
    cores: float
    latencies: list[float]


def run(quick: bool = False) -> list[Figure]:
    """Skips the bench without the software vocoder."""
    if software.why_missing():
        print("listeners: the vocoder is missing")
        return []
    seconds = QUICK if quick else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        sent, heard = _measure(Path(folder), seconds)
    missing = [sent.bursts - blocks for console in heard[:SAMPLED] for blocks in console]
    name = f"{CALLS} calls to {CONSOLES} consoles of {EACH}, mu-law"
    return [
        Figure(f"{name}: cores of the sound process", [sent.cores], at_most=CORES),
        Figure(f"{name}: bursts missing at {SAMPLED} of them", [float(sum(missing))], at_most=0),
        Figure(
            f"{name}: the switch beside it, p99",
            [percentile(sent.latencies, 0.99)],
            "ms",
            at_most=None if quick else LATENCY,
        ),
    ]


def _measure(data: Path, seconds: float) -> tuple[Sent, list[list[int]]]:
    (data / "switch").mkdir()
    with SwitchProcess(data / "switch") as switch:
        control = SwitchNode(data / "switch")
        control.configure(*(_site(call) for call in range(CALLS)), data_id=0xFFFCDF)
        until((data / "switch" / "configuration").exists)
        radios = [Radio(switch, call) for call in range(CALLS)]
        with SoundProcess(data) as sound:
            node = Node(data)
            until(lambda: node.state().since > 0)
            found = _with_consoles(sound, node, radios, seconds)
            node.close()
        for radio in radios:
            radio.close()
        control.close()
    return found


def _site(call: int) -> Site:
    """Each call has a site of its own, and one more to go to: the one before."""
    carried = (Carried(1, FIRST + call), Carried(2, FIRST + (call + 1) % CALLS))
    number = call + 1
    return Site(number=number, name=str(number), secrets=(f"secret {number}",), talkgroups=carried)


class Radio:
    """A site with a radio that says a phrase again and again, on slot 1."""

    def __init__(self, switch: SwitchProcess, call: int) -> None:
        time.sleep(LOGIN)
        self.repeater = UdpRepeater(switch, call + 1).log_in()
        self.control = dmr.GroupVoice(destination=FIRST + call, source=5000 + call)
        voice = speech.voices()[call % len(speech.voices())]
        frames = [frame for superframe in voice for frame in superframe]
        self._bursts = [
            (place or 0x10, burst)
            for at in range(0, len(frames), 18)
            for place, burst in enumerate(dmr.superframe(frames[at : at + 18], self.control, 1))
        ]
        self._stream = 100 + call

    def begin(self) -> None:
        self._send(0x21, dmr.voice_header(self.control, 1))

    def say(self, number: int) -> None:
        self._send(*self._bursts[number % len(self._bursts)])

    def end(self) -> None:
        self._send(0x22, dmr.terminator(self.control, 1))

    def _send(self, flags: int, burst: bytes) -> None:
        group, source = self.control.destination, self.control.source
        frame = bytearray(self.repeater.frame(flags, burst, self._stream, source, group))
        frame[15] &= 0x7F  # slot 1
        self.repeater.send(bytes(frame))

    def close(self) -> None:
        self.repeater.close()


def _with_consoles(
    sound: SoundProcess, node: Node, radios: list[Radio], seconds: float
) -> tuple[Sent, list[list[int]]]:
    for number in range(CONSOLES):
        node.admit(f"t{number}", session=str(number))
    command = [sys.executable, "-m", "bench.listeners", sound.address]
    listening = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert listening.stdout
    assert listening.stdout.readline() == "ready\n"
    sent = _talk(radios, sound.process.pid, seconds)
    heard: list[list[int]] = json.loads(listening.stdout.readline())
    listening.wait()
    listening.stdout.close()
    return sent, heard


def _talk(radios: list[Radio], sound: int, seconds: float) -> Sent:
    """All at once, their bursts spread over the 60 ms; one in fifty is timed at its receiver."""
    for radio in radios:
        radio.begin()
    time.sleep(0.5)
    timed = radios[-1].repeater  # it gets what the first one says
    timed.receive_now()
    latencies: list[float] = []

    def step(number: int) -> None:
        radio = radios[number % CALLS]
        radio.say(number // CALLS)
        if radio is radios[0]:
            before = time.monotonic()
            timed.receive()
            latencies.append(1000 * (time.monotonic() - before))

    bursts = round(seconds / FRAME)
    before, began = cpu_of(sound), time.monotonic()
    pace(bursts * CALLS, FRAME / CALLS, step)
    cores = (cpu_of(sound) - before) / 1e9 / (time.monotonic() - began)
    for radio in radios:
        radio.end()
    return Sent(bursts, cores, latencies)


_decode = msgspec.json.Decoder[ToConsole](ToConsole).decode


class Console:
    """One socket that hears eight talkgroups, and how much of each call it heard."""

    def __init__(self, socket: websockets.ClientConnection) -> None:
        self._socket = socket
        self._heard: dict[int, int] = {}

    async def listen(self) -> list[int]:
        """The bursts of each call, when all have ended."""
        ended = 0
        while ended < EACH:
            message = await self._socket.recv()
            if isinstance(message, bytes):
                for channel, length in _records(message):
                    self._heard[channel] += length
            elif isinstance(told := _decode(message), Channel):
                self._heard[told.channel] = 0
            else:
                ended += isinstance(told, Rest)
        await self._socket.close()
        return [length // BLOCK for length in self._heard.values()]


async def consoles(address: str) -> None:
    """Listen until all calls have ended, then print what was heard."""
    sockets = [await _knock(address, number) for number in range(CONSOLES)]
    listening = [asyncio.create_task(Console(socket).listen()) for socket in sockets]
    print("ready", flush=True)
    print(json.dumps(await asyncio.gather(*listening)), flush=True)


async def _knock(address: str, number: int) -> websockets.ClientConnection:
    wanted = frozenset(FIRST + (number * 7 + each * 6) % CALLS for each in range(EACH))
    socket = await websockets.connect(address, compression=None)
    await socket.send(msgspec.json.encode(Ticket(f"t{number}")).decode())
    await socket.recv()
    await socket.send(msgspec.json.encode(Hear(talkgroups=wanted)).decode())
    return socket


def _records(message: bytes) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(message):
        channel, length = RECORD.unpack_from(message, at)
        yield channel, length
        at += RECORD.size + length


if __name__ == "__main__":
    uvloop.run(consoles(sys.argv[1]))
