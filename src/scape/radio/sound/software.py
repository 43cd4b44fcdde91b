"""The vocoder in software: the package blip25-vocoder, of the extra `scape-node[vocoder]`.

Its decoder takes the 9 bytes of the air unchanged. It repairs wrong bits, repeats the last frame
where there are too many or the frame is lost, and after three frames in a row is silent. Its
encoder is one frame behind: who encodes 160 samples gets the frame of the 160 before, and at the
end encodes 160 of silence for the last.

It may be used for study alone: see `NOTICE`. Not thread-safe; it holds Python's lock.
"""

import importlib.util
import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from scape.radio.sound.vocoder import FRAME_SAMPLES, Decoder, Encoder, Samples

if TYPE_CHECKING:
    import blip25_vocoder

NAME = "blip25-vocoder"
NOTICE = (
    "The software vocoder blip25-vocoder is in use. Its authors publish it for research and "
    "interoperability study only: its half-rate codec falls under US patent 8,359,197, which is in "
    "force until 2028-05-20, the status of EP 1748425 in Europe is not known, and its core was "
    "derived from the reference vocoder. For service use DVSI hardware: docs/guide/sound.md."
)
_PROCESSORS = {"x86_64", "amd64"}


def why_missing() -> str:
    """Empty if it can be used, else a code: not installed, or not made for this processor."""
    if importlib.util.find_spec("blip25_vocoder"):
        return ""
    made = platform.machine().lower() in _PROCESSORS
    return "vocoder-not-installed" if made else "vocoder-other-processor"


class Software:
    """Any number of channels. ImportError: the extra is not installed, see `why_missing`."""

    name = NAME

    def __init__(self) -> None:
        from blip25_vocoder import Rate, Vocoder  # noqa: PLC0415 - only where it is installed

        self._rate, self._make = Rate.HALF_RATE_3600X2450, Vocoder

    async def decoder(self) -> Decoder:
        return _Decoder(self._make(self._rate))

    async def encoder(self) -> Encoder:
        return _Encoder(self._make(self._rate))


class _Decoder:
    def __init__(self, vocoder: "blip25_vocoder.Vocoder") -> None:
        self._vocoder = vocoder
        self._lost = vocoder.erasure_frame

    async def decode(self, frames: Sequence[bytes | None]) -> Samples:
        sound = [self._vocoder.decode_bits(frame or self._lost) for frame in frames]
        return np.concatenate(sound) if sound else np.zeros(0, np.int16)

    def close(self) -> None:
        """No other call uses it."""


class _Encoder:
    def __init__(self, vocoder: "blip25_vocoder.Vocoder") -> None:
        self._vocoder = vocoder

    async def encode(self, samples: Samples) -> list[bytes]:
        blocks = np.ascontiguousarray(samples, np.int16).reshape(-1, FRAME_SAMPLES)
        return [self._vocoder.encode_pcm(block) for block in blocks]

    def close(self) -> None:
        """No other call uses it."""
