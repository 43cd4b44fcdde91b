"""The speech of the demo: whole, clean, and what its script says."""

from scape import dmr
from scripts import speech as script
from simulator.speech import PHRASES, voices


def test_the_frames_are_those_of_the_index() -> None:
    assert [len(voice) for voice in voices()] == [phrase.superframes for phrase in PHRASES]
    assert all(2 <= 0.36 * len(voice) <= 6.5 for voice in voices())


def test_every_frame_is_as_an_encoder_makes_it() -> None:
    frames = [frame for voice in voices() for superframe in voice for frame in superframe]
    assert len(frames) == 18 * sum(phrase.superframes for phrase in PHRASES)
    for frame in frames:
        assert dmr.encode_frame(dmr.decode_frame(frame).bits) == frame


def test_the_index_has_the_phrases_of_the_script() -> None:
    """After a change of the script: `python scripts/speech.py`."""
    written = [
        (speaker.radio, *phrase)
        for speaker, phrases in script.PHRASES.items()
        for phrase in phrases
    ]
    assert written == [(said.radio, said.subject, said.text, said.language) for said in PHRASES]
