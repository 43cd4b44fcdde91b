"""The software vocoder both ways: what is said is understood, and no frame upsets it."""

import logging
import sys
from random import Random

import numpy as np
import pytest

from scape import dmr
from scape.radio.sound import software
from scape.radio.sound.software import Software
from scape.radio.sound.vocoder import Samples
from scape.radio.sound.vocoders import open_vocoder
from scape.settings import Sound
from tests.radio.sound.speech import LANGUAGES, loudness, off_air, speech, understood

pytestmark = pytest.mark.anyio
installed = pytest.mark.skipif(software.why_missing() != "", reason=software.why_missing())
SILENCE = np.zeros(160, np.int16)
TONE = (9000 * np.sin(np.arange(160) * 2 * np.pi * 300 / 8000)).astype(np.int16)


async def there_and_back(said: Samples) -> Samples:
    encoder, decoder = await Software().encoder(), await Software().decoder()
    return await decoder.decode(await encoder.encode(said))


@installed
@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_said_is_understood(language: str) -> None:
    from blip25_vocoder import LiveDecoder, LiveEncoder, Rate

    said = speech(language)
    encoder = LiveEncoder(Rate.HALF_RATE_3600X2450)
    decoder = LiveDecoder(Rate.HALF_RATE_3600X2450)
    frames = [*encoder.push(said), *encoder.flush()]
    by_the_library = np.concatenate([sound for frame in frames for sound in decoder.push(frame)])
    score = understood(said, await there_and_back(said))
    assert score >= 0.80
    assert score >= understood(said, by_the_library) - 0.005


@installed
async def test_the_call_off_the_air_is_heard() -> None:
    """In the order of the air: the library corrects as many bits as we do."""
    from blip25_vocoder import Rate, Vocoder

    decoder = await Software().decoder()
    sound = await decoder.decode(off_air())
    assert len(sound) == 978 * 160
    assert max(loudness(sound)) > 2000
    library, wrong = Vocoder(Rate.HALF_RATE_3600X2450), []
    for frame in off_air():
        library.decode_bits(frame)
        wrong.append(library.last_decode_errors() or (99, 99))
    ours = [dmr.decode_frame(frame) for frame in off_air()]
    assert sum(errors == (0, 0) for errors in wrong) == 969
    assert [errors == (0, 0) for errors in wrong] == [
        not frame.corrected_first and not frame.corrected_second for frame in ours
    ]


@installed
@pytest.mark.slow
async def test_no_frame_upsets_it() -> None:
    random, decoder = Random(1), await Software().decoder()
    frames = [random.randbytes(9) if random.random() < 0.9 else None for _ in range(20_000)]
    sound = await decoder.decode(frames)
    assert len(sound) == 20_000 * 160
    assert len(await decoder.decode([])) == 0


@installed
async def test_a_lost_frame_is_repeated_and_many_are_silent() -> None:
    decoder = await Software().decoder()
    spoken = loudness(await decoder.decode(off_air()[270:303]))[-1]
    lost = loudness(await decoder.decode([None] * 12))
    assert spoken > 1000
    assert min(lost[:3]) > spoken / 2
    assert max(lost[4:]) < 50
    assert max(loudness(await decoder.decode(off_air()[303:320]))) > 1000


@installed
async def test_the_last_syllable_comes_with_the_silence_behind_it() -> None:
    encoder, decoder = await Software().encoder(), await Software().decoder()
    frames = await encoder.encode(np.concatenate([*[SILENCE] * 10, TONE]))
    assert max(loudness(await decoder.decode(frames))) < 100
    frames = await encoder.encode(np.concatenate([SILENCE] * 3))
    assert max(loudness(await decoder.decode(frames))) > 1000


@installed
async def test_channels_know_nothing_of_each_other() -> None:
    vocoder, frames = Software(), off_air()[280:310]
    one, other = await vocoder.decoder(), await vocoder.decoder()
    alone = await (await vocoder.decoder()).decode(frames)
    mixed = []
    for frame in frames:
        mixed.append(await one.decode([frame]))
        await other.decode([Random(7).randbytes(9)])
    assert np.array_equal(np.concatenate(mixed), alone)


@installed
async def test_it_says_what_it_may_be_used_for(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        opened = open_vocoder(Sound())
    assert opened.vocoder is not None
    assert opened.vocoder.name == "blip25-vocoder"
    for word in ("study only", "8,359,197", "2028-05-20", "EP 1748425", "reference vocoder"):
        assert word in caplog.text


async def test_without_it_there_is_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "blip25_vocoder", None)  # as if it were not installed
    monkeypatch.setattr("platform.machine", lambda: "x86_64")
    assert open_vocoder(Sound()) == (None, "vocoder-not-installed")
    assert open_vocoder(Sound(vocoder="software")) == (None, "vocoder-not-installed")
    monkeypatch.setattr("platform.machine", lambda: "aarch64")
    assert open_vocoder(Sound()) == (None, "vocoder-other-processor")
    assert open_vocoder(Sound(vocoder="none")) == (None, "vocoder-off")
    chosen = open_vocoder(Sound(vocoder="dvsi", dvsi=["127.0.0.1:2460"])).vocoder
    assert chosen is not None
    assert chosen.name == "DVSI AMBE"
