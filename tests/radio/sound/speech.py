"""Speech and captures to measure the vocoders with."""

from pathlib import Path

import numpy as np

from scape.radio.sound.vocoder import FRAME_BYTES, FRAME_SAMPLES, Samples
from tests.radio.sound.stoi import stoi

DATA = Path(__file__).parents[2] / "data"
LANGUAGES = ("lv", "lt", "en")
DELAYS = range(120, 480, 20)  # samples, of encoding and decoding


def speech(language: str) -> Samples:
    """A phrase, and silence behind it for what the vocoder is late."""
    octets = ~np.frombuffer((DATA / "sound" / f"{language}.ulaw").read_bytes(), np.uint8)
    size = ((octets & 15) * 8 + 132) * 2.0 ** ((octets >> 4) & 7) - 132  # G.711, table 2a
    sound = np.where(octets & 0x80, -size, size).astype(np.int16)
    silence = np.zeros(-len(sound) % FRAME_SAMPLES + 4 * FRAME_SAMPLES, np.int16)
    return np.concatenate([sound, silence])


def understood(said: Samples, heard: Samples) -> float:
    """STOI at the delay at which it is best."""
    length = len(said) - 4 * FRAME_SAMPLES
    clean = said[:length].astype(float)
    return max(stoi(clean, heard[at : at + length].astype(float), 8000) for at in DELAYS)


def off_air() -> list[bytes]:
    """The frames of the call off the air."""
    octets = (DATA / "radio" / "off_air.ambe").read_bytes()
    return [octets[at : at + FRAME_BYTES] for at in range(0, len(octets), FRAME_BYTES)]


def loudness(sound: Samples) -> list[float]:
    """The root of the mean square of each frame."""
    return [float(np.sqrt((frame.astype(float) ** 2).mean())) for frame in sound.reshape(-1, 160)]
