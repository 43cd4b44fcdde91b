"""Levels: talkers sound alike, and mu-law is that of G.711."""

import numpy as np
import pytest

from scape.radio.sound.levels import LOUDEST, Leveller, mu_law
from scape.radio.sound.vocoder import Samples
from tests.radio.sound.process import from_mu_law

EVERY = np.arange(-32_768, 32_768).astype(np.int16)


def tone(peak: int) -> Samples:
    time = np.arange(480) / 8000
    sound: Samples = (peak * np.sin(2 * np.pi * 400 * time)).astype(np.int16)
    return sound


def strength(sound: Samples) -> float:
    return float(np.sqrt(np.mean(sound.astype(float) ** 2)))


@pytest.mark.parametrize("peak", [1500, 4500, 15_000])
def test_a_quiet_talker_and_a_loud_one_come_to_one_level(peak: int) -> None:
    leveller = Leveller()
    for _ in range(50):
        heard = leveller.level(tone(peak))
    assert strength(heard) == pytest.approx(3200, rel=0.05)


def test_silence_is_not_raised() -> None:
    leveller = Leveller()
    for _ in range(50):
        leveller.level(tone(40))
    assert leveller.gain == 1.0


def test_a_shout_after_a_whisper_does_not_wrap() -> None:
    leveller = Leveller(gain=4.0)
    heard = leveller.level(tone(32_000))
    assert int(np.abs(heard.astype(int)).max()) <= LOUDEST


def test_every_sample_comes_back_within_the_steps_of_mu_law() -> None:
    sent = EVERY.astype(int)
    error = np.abs(from_mu_law(mu_law(EVERY)).astype(int) - sent)
    assert bool(np.all(error <= (np.abs(sent) + 132) / 32))


def test_known_codes() -> None:
    """G.711, table 2: the code of silence, and of the loudest of both signs."""
    assert mu_law(np.array([0, 32_767, -32_768], np.int16)) == b"\xff\x80\x00"
