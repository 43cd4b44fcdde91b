"""Recorded calls as sound, and the latest calls, which may not be on disk yet."""

import asyncio
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from scape import dmr
from scape.radio.sound.bursts import BURST, is_voice, lost_between
from scape.radio.sound.levels import Leveller
from scape.radio.sound.vocoder import FRAME_SAMPLES, Samples, Vocoder
from scape.radio.switch import recorder
from scape.radio.wire.voice import Heard

LATEST = 20_000  # bursts that are kept: twenty minutes of talk
AT_ONCE = 1  # bursts that are decoded before live calls have their turn
CONCEALED = 3
BEGINNING = 1000  # milliseconds of a call, in which its first burst comes
LONGEST_SILENCE = 50  # bursts; a call ends after half of it, so more is a damaged recording

Frames = tuple[bytes | None, ...]


class Latest:
    """The voice of the calls heard last."""

    def __init__(self, most: int = LATEST) -> None:
        self._calls: OrderedDict[str, list[Heard]] = OrderedDict()
        self._most, self._count = most, 0

    def keep(self, heard: Heard) -> None:
        if is_voice(heard.flags):
            self._calls.setdefault(heard.call, []).append(heard)
            self._count += 1
        while self._count > self._most:
            _, oldest = self._calls.popitem(last=False)
            self._count -= len(oldest)

    def of(self, call: str) -> list[Heard]:
        """What was heard of it so far; nothing, if its beginning is not there any more."""
        heard = self._calls.get(call)
        return list(heard) if heard and heard[0].offset < BEGINNING else []


def recorded(path: Path) -> list[Heard]:
    """The voice of a recording. Raises `Malformed` and OSError."""
    bursts = recorder.read(path).bursts
    return [
        Heard(each.call, each.offset, each.flags, each.burst)
        for each in bursts
        if is_voice(each.flags)
    ]


async def sound_of(bursts: Iterable[Heard], vocoder: Vocoder) -> Samples:
    """The sound of a call in its own time. Raises `NoChannel`."""
    decoder = await vocoder.decoder()
    leveller, blocks = Leveller(), [np.zeros(0, np.int16)]
    try:
        for frames, silent in _frames_of(bursts):
            blocks.append(leveller.level(await decoder.decode(frames)))
            blocks.append(np.zeros(silent * 3 * FRAME_SAMPLES, np.int16))
            await asyncio.sleep(0)
    finally:
        decoder.close()
    return np.concatenate(blocks)


def _frames_of(bursts: Iterable[Heard]) -> Iterator[tuple[Frames, int]]:
    """The frames of each burst, lost ones included, and how many bursts of silence follow."""
    before: Heard | None = None
    for heard in bursts:
        if before:
            lost = lost_between(before, heard)
            if lost is None:
                continue
            passed = max(lost, round((heard.offset - before.offset) / BURST) - 1)
            concealed = min(lost, CONCEALED)
            for _ in range(concealed):
                yield (None, None, None), 0
            if passed > concealed:
                yield (), min(passed - concealed, LONGEST_SILENCE)
        yield dmr.frames_of(heard.burst), 0
        before = heard
