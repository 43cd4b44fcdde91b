"""A call as consoles hear it: decoded in order, lost bursts concealed in time, at an even level."""

import asyncio
from collections.abc import Callable

from scape import dmr
from scape.radio.sound.bursts import is_voice, lost_between
from scape.radio.sound.levels import Leveller
from scape.radio.sound.vocoder import Decoder, Samples
from scape.radio.wire.voice import Heard

LATE = 0.1  # seconds after the one before, when a burst counts as lost
BURST = 0.06
CONCEALED = 3  # bursts; then silence, until one comes
WAITING = 50  # bursts of a decoder that does not keep up
LOST = (None, None, None)


class Hearing:
    """`play` gets each block of 480 samples as soon as it is there."""

    def __init__(self, leveller: Leveller, play: Callable[[Samples], None]) -> None:
        self._leveller, self._play = leveller, play
        self._bursts: asyncio.Queue[Heard | None] = asyncio.Queue(WAITING)
        self._last: Heard | None = None
        self._concealed = 0

    def hear(self, heard: Heard) -> None:
        """A burst of this call; other than voice it has no sound."""
        if is_voice(heard.flags) and not self._bursts.full():
            self._bursts.put_nowait(heard)

    def end(self) -> None:
        """The call is over: `run` returns when all of it is decoded."""
        if self._bursts.full():
            self._bursts.get_nowait()
        self._bursts.put_nowait(None)

    async def run(self, decoder: Decoder) -> None:
        """Decode until the end of the call, and free the decoder."""
        self._decoder = decoder
        try:
            while True:
                try:
                    async with asyncio.timeout(self._patience()):
                        heard = await self._bursts.get()
                except TimeoutError:
                    self._concealed += 1
                    await self._decode(LOST)
                    continue
                if heard is None:
                    return
                await self._take(heard)
        finally:
            decoder.close()

    def _patience(self) -> float | None:
        if self._last is None or self._concealed >= CONCEALED:
            return None
        return BURST if self._concealed else LATE

    async def _take(self, heard: Heard) -> None:
        lost = lost_between(self._last, heard) if self._last else 0
        if lost is None:
            return
        if lost < self._concealed:  # what was put in its place has been heard
            self._last, self._concealed = heard, self._concealed - lost - 1
            return
        if self._concealed < CONCEALED:
            for _ in range(min(lost - self._concealed, CONCEALED)):
                await self._decode(LOST)
        self._last, self._concealed = heard, 0
        await self._decode(dmr.frames_of(heard.burst))

    async def _decode(self, frames: tuple[bytes | None, ...]) -> None:
        self._play(self._leveller.level(await self._decoder.decode(frames)))
