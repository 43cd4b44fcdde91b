"""Speech and captures to measure the vocoders with."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from scape import dmr
from scape.radio.sound.software import Software
from scape.radio.sound.vocoder import FRAME_BYTES, FRAME_SAMPLES, Samples
from tests.end_to_end.test_off_air_call import capture
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


def on_the_air() -> list[bytes | None]:
    """The 978 frames of the capture; where its slot was idle for a burst, three are missing."""
    lost = (None, None, None)
    bursts = [lost if flags & 0x20 else dmr.frames_of(burst) for flags, burst in capture()]
    return [frame for burst in bursts for frame in burst]


async def encoded(sound: Samples) -> list[bytes]:
    encoder = await Software().encoder()
    whole = np.concatenate([sound, np.zeros(-len(sound) % 2880, np.int16)])
    return await encoder.encode(whole)


async def decoded(frames: Sequence[bytes | None]) -> Samples:
    decoder = await Software().decoder()
    return await decoder.decode(frames)


def envelope(sound: Samples) -> list[float]:
    """The strength of each 20 ms."""
    blocks = sound[: len(sound) // 160 * 160].astype(float).reshape(-1, 160)
    return [float(strength) for strength in np.sqrt((blocks**2).mean(axis=1))]


def likeness(one: Samples, other: Samples) -> float:
    """The correlation of two envelopes at their best delay, up to 0.2 s."""
    a, b = envelope(one), envelope(other)
    found = []
    for late in range(11):
        length = min(len(a), len(b) - late)
        found.append(np.corrcoef(a[:length], b[late : late + length])[0, 1])
    return float(max(found))
