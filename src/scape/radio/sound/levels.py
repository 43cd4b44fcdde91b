"""Levels of sound: evened out between talkers, and mu-law for the way to consoles."""

import numpy as np
import numpy.typing as npt

from scape.radio.sound.vocoder import Samples

WANTED = 3200.0  # root mean square of speech: 20 dB below full scale
QUIET = 150.0  # below it there is no speech to measure
MOST, LEAST = 4.0, 0.25
SLOWLY = 0.15  # the share of a change that one block of 60 ms makes
LOUDEST = 32_000

BIAS, CLIP = 33 << 2, 32_635  # ITU-T G.711, of 16 bits


class Leveller:
    """Brings the speech of a talker to a common level; `gain` is what it has learned."""

    def __init__(self, gain: float = 1.0) -> None:
        self.gain = gain

    def level(self, samples: Samples) -> Samples:
        """A block of speech or silence at its level; it never clips hard."""
        sound = samples.astype(np.float32)
        strength = float(np.sqrt(np.mean(sound * sound))) if len(sound) else 0.0
        if strength > QUIET:
            wanted = min(MOST, max(LEAST, WANTED / strength))
            self.gain += (wanted - self.gain) * SLOWLY
        even: Samples = np.clip(sound * self.gain, -LOUDEST, LOUDEST).astype(np.int16)
        return even


def _mu_law() -> npt.NDArray[np.uint8]:
    """The code of each sample, by its 16 bits taken without a sign."""
    samples = np.arange(65_536, dtype=np.uint16).view(np.int16).astype(np.int32)
    size = np.minimum(np.abs(samples), CLIP) + BIAS
    exponent = np.floor(np.log2(size)).astype(np.int32) - 7
    mantissa = size >> (exponent + 3) & 15
    sign = np.where(samples < 0, 0x80, 0)
    codes: npt.NDArray[np.uint8] = (~(sign | exponent << 4 | mantissa) & 0xFF).astype(np.uint8)
    return codes


_CODES = _mu_law()


def mu_law(samples: Samples) -> bytes:
    """One byte for each sample (ITU-T G.711)."""
    return _CODES[samples.view(np.uint16)].tobytes()
