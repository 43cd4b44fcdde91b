"""What a console says, on its way to the switch.

The header asks for the floor at once. What the console says from then on is kept, so that nothing
of the beginning is lost; it is sent at the pace of the air, and no faster. The end is filled up
with silence to a whole superframe, which also brings the last syllable out of the encoder.
"""

import asyncio
from collections.abc import Callable

import numpy as np

from scape.radio.sound.over import Over
from scape.radio.sound.vocoder import Encoder, NoChannel, Samples
from scape.radio.wire.voice import Floor

BLOCK = 480  # samples of a burst
BURST = 0.06  # seconds
AHEAD = 3  # bursts that may be sent early, after the network held them back
KEPT = 8000 * 2  # samples that wait; of a console that says more, the rest is dropped
SILENCE_ENDS = 0.6  # seconds without sound, after which the console has vanished
NO_FLOOR = 1.0  # seconds until a switch that does not answer refuses
SILENCE = np.zeros(BLOCK, np.int16)
TONE_HERTZ, TONE = 1000.0, 0.6


def attention_tone() -> Samples:
    """What goes before a page to all radios: two short tones."""
    time = np.arange(int(TONE * 8000)) / 8000
    gate = (time % 0.3) < 0.2
    return (9000 * np.sin(2 * np.pi * TONE_HERTZ * time) * gate).astype(np.int16)


class Talking:
    """One over. `say` sends a DMRD to the switch."""

    def __init__(self, over: Over, say: Callable[[bytes], None]) -> None:
        self._over, self._say = over, say
        self._sound = np.zeros(0, np.int16)
        self._news = asyncio.Event()
        self._floor: asyncio.Future[Floor] = asyncio.get_running_loop().create_future()
        self._due = 0.0  # when the next burst is due
        self._released = False
        self._cut = ""

    @property
    def stream(self) -> int:
        return self._over.stream

    def hear(self, samples: Samples) -> None:
        """More of what the console says."""
        if not self._released and len(self._sound) < KEPT:
            self._sound = np.concatenate([self._sound, samples])
            self._news.set()

    @property
    def is_released(self) -> bool:
        return self._released

    def release(self) -> None:
        """The key is up."""
        self._released = True
        self._news.set()

    def cut(self, why: str) -> None:
        """The switch has ended the call, or there is no switch."""
        self._cut = self._cut or why
        self._news.set()
        if not self._floor.done():
            self._floor.set_result(Floor(stream=self.stream, refused=why))

    def answer(self, floor: Floor) -> None:
        """What the switch says to the header."""
        if not self._floor.done():
            self._floor.set_result(floor)

    async def run(self, encoder: Encoder, granted: Callable[[Floor], None]) -> Floor:
        """Say it all; returns the floor with the reason if it was refused or cut short."""
        self._encoder = encoder
        self._say(self._over.header())
        try:
            async with asyncio.timeout(NO_FLOOR):
                floor = await self._floor
        except TimeoutError:
            self._say(self._over.terminator())  # a late answer carries nothing
            floor = Floor(stream=self.stream, refused="no-answer")
        if floor.refused:
            return floor
        granted(floor)
        why = await self._speak()
        return Floor(stream=self.stream, call=floor.call, refused=why)

    async def _speak(self) -> str:
        """Returns why it ended, empty at the release of the key; the last is a terminator.

        Of an over that was cut nobody hears it, and the switch forgets the over.
        """
        try:
            return await self._say_all()
        finally:
            self._say(self._over.terminator())

    async def _say_all(self) -> str:
        try:
            while (block := await self._next()) is not None:
                await self._encode(block)
        except TimeoutError:
            await self._fill_up()
            return "vanished"
        except NoChannel as none:
            return none.why
        if not self._cut:
            await self._fill_up()
        return self._cut

    async def _next(self) -> Samples | None:
        """The next block; the last is filled up, and then there is none."""
        async with asyncio.timeout(SILENCE_ENDS):
            while len(self._sound) < BLOCK and not self._released and not self._cut:
                self._news.clear()
                await self._news.wait()
        if not len(self._sound) or self._cut:
            return None
        block, self._sound = self._sound[:BLOCK], self._sound[BLOCK:]
        return np.concatenate([block, SILENCE[len(block) :]])

    async def _fill_up(self) -> None:
        """One block at least, for what is still in the encoder."""
        await self._encode(SILENCE)
        while not self._over.is_whole:
            await self._encode(SILENCE)

    async def _encode(self, block: Samples) -> None:
        """At the pace of the air."""
        now = asyncio.get_running_loop().time()
        self._due = max(self._due, now - AHEAD * BURST) + BURST
        await asyncio.sleep(self._due - BURST - now)
        self._say(self._over.voice(await self._encoder.encode(block)))
