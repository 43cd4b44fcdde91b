"""What the sound process needs of a vocoder: half-rate AMBE+2 to sound and back.

A frame is 20 ms: 9 bytes as on the air (ETSI TS 102 361-1, 5.1.1, three in a voice burst), or 160
samples of 16 bits at 8 kHz. A channel keeps the state of one call; hardware has few of them.
"""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

RATE = 8000  # samples a second
FRAME_SAMPLES = 160
FRAME_BYTES = 9
FAILS = "vocoder-fails"  # the code of a fault that nobody foresaw

Samples = npt.NDArray[np.int16]


class Decoder(Protocol):
    """One channel from frames to sound."""

    async def decode(self, frames: Sequence[bytes | None]) -> Samples:
        """160 samples for each frame. None is a lost one: the last is repeated, then fades.

        Raises `NoChannel` when the hardware no longer answers: close, and ask for another.
        """

    def close(self) -> None:
        """Free the channel."""


class Encoder(Protocol):
    """One channel from sound to frames."""

    async def encode(self, samples: Samples) -> list[bytes]:
        """One frame for each 160 samples, which may be that of the 160 before.

        So 160 samples of silence at the end bring the last syllable. `NoChannel` as above.
        """

    def close(self) -> None:
        """Free the channel."""


class NoChannel(Exception):
    """All channels are in use, or the vocoder does not answer; `why` is a code for users."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Vocoder(Protocol):
    """A kind of vocoder; `name` is shown to users."""

    name: str

    async def decoder(self) -> Decoder:
        """A free channel; raises `NoChannel`."""

    async def encoder(self) -> Encoder:
        """A free channel; raises `NoChannel`."""
