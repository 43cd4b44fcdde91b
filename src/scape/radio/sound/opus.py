"""Sound for slow lines: Opus (RFC 6716), by the library libopus where the system has it.

A block of 60 ms is one packet of some 75 bytes, a sixth of mu-law.
"""

from ctypes.util import find_library

from scape.radio.sound.vocoder import RATE, Samples

BITRATE = 10_000
COMPLEXITY = 3  # of ten: fifty calls take a tenth of a core


def is_there() -> bool:
    """Whether the system has libopus."""
    return find_library("opus") is not None


class Opus:
    """The encoder of one call."""

    def __init__(self) -> None:
        from opuslib_next import Encoder  # noqa: PLC0415 - it fails where there is no libopus

        self._encoder = Encoder(RATE, 1, "voip")
        self._encoder.bitrate, self._encoder.complexity = BITRATE, COMPLEXITY

    def encode(self, samples: Samples) -> bytes:
        """The packet of a block of 480 samples."""
        return bytes(self._encoder.encode(samples.astype("<i2").tobytes(), len(samples)))
