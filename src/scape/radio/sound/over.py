"""One over of a console as a DMR call, burst by burst (TS 102 361-1, 5.1.2).

A voice header, superframes with link control inside, and a terminator after a whole superframe.
Every other superframe carries source and destination, those between them the talker's alias.
"""

from collections.abc import Sequence
from itertools import chain, cycle, repeat
from typing import NamedTuple

from scape import dmr
from scape.dmr import talker_alias
from scape.dmr.burst import Sync
from scape.dmr.voice import embedded_middles, voice_burst
from scape.radio.events import DESK
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame

COLOUR_CODE = 1
BURSTS = 6  # of a superframe
HEADER, TERMINATOR, SYNC, PRIVATE = 0x21, 0x22, 0x10, 0x40


class Called(NamedTuple):
    """What an over is said to: a talkgroup, a radio when `private`, or all radios."""

    number: int
    private: bool = False
    emergency: bool = False
    broadcast: bool = False


class Over:
    """The DMRD frames of an over, in order. `alias` is how radios name the speaker."""

    def __init__(self, stream: int, source: int, called: Called, alias: str = "") -> None:
        kind = dmr.UnitVoice if called.private else dmr.GroupVoice
        options = dmr.ServiceOptions(emergency=called.emergency, broadcast=called.broadcast)
        self.stream = stream
        self._control = kind(destination=called.number, source=source, options=options)
        self._source, self._called = source, called
        about: list[dmr.LinkControl] = list(talker_alias.encode(alias)) if alias else []
        between = cycle(about or [self._control])
        self._controls = chain.from_iterable(zip(repeat(self._control), between, strict=False))
        self._middles: Sequence[int] = ()
        self._sequence = 0
        self._place = 0

    @property
    def is_whole(self) -> bool:
        """Whether no superframe is incomplete."""
        return self._place == 0

    def header(self) -> bytes:
        return self._frame(HEADER, dmr.voice_header(self._control, COLOUR_CODE))

    def voice(self, frames: Sequence[bytes]) -> bytes:
        """The next burst, of three AMBE frames."""
        if self._place == 0:
            control = next(self._controls)
            self._middles = (Sync.BS_VOICE, *embedded_middles(control, COLOUR_CODE))
        burst = voice_burst(frames, self._middles[self._place])
        frame = self._frame(self._place or SYNC, burst)
        self._place = (self._place + 1) % BURSTS
        return frame

    def terminator(self) -> bytes:
        return self._frame(TERMINATOR, dmr.terminator(self._control, COLOUR_CODE))

    def _frame(self, flags: int, burst: bytes) -> bytes:
        frame = Frame(
            sequence=self._sequence & 0xFF,
            source=self._source,
            destination=self._called.number,
            repeater=DESK,
            flags=flags | (PRIVATE if self._called.private else 0),
            stream=self.stream,
            burst=burst,
        )
        self._sequence += 1
        return homebrew.encode(frame)
