"""Consoles with sound in a real Chromium: a fake microphone, and what is played, with its times."""

import base64
import json
import os
import subprocess
import wave
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from scape.radio.sound.vocoder import RATE, Samples
from tests.end_to_end.browser.test_browser import UI

SCRIPT = Path(__file__).with_name("voice.mjs")
Sound = npt.NDArray[np.float64]


class Track(NamedTuple):
    """What passed one audio context: samples from -1 to 1, and when each was there, in seconds."""

    rate: int
    samples: Sound
    times: Sound

    def between(self, begin: float, end: float) -> "Track":
        inside = (self.times >= begin) & (self.times < end)
        return Track(self.rate, self.samples[inside], self.times[inside])

    @property
    def speech(self) -> Samples:
        """As 16-bit samples at 8 kHz."""
        places = np.arange(0, len(self.samples), self.rate / RATE)
        width = max(1, round(self.rate / RATE))
        smooth = np.convolve(self.samples, np.ones(width) / width, "same")
        found: Samples = (np.interp(places, np.arange(len(smooth)), smooth) * 32767).astype(
            np.int16
        )
        return found


class Taken(NamedTuple):
    """Tracks by what they are of: `ear`, `mouth`, `recall`. Times in seconds of the clock."""

    tracks: dict[str, list[Track]]
    keys: list[tuple[str, float]]
    shown: list[tuple[str, float]]

    def when(self, what: str) -> float:
        """When it happened first: an event of the keys, or a state of the key that talks."""
        return next(at for name, at in (*self.keys, *self.shown) if name == what)

    def loudest(self, of: str) -> Track:
        """The track with the most sound: each group has a context."""
        return max(self.tracks[of], key=lambda track: float((track.samples**2).sum()))


class Desks:
    """A browser with a window for each desk; `microphone` None: it is refused."""

    def __init__(self, microphone: Path | None, host: str = "") -> None:
        given = {"microphone": str(microphone) if microphone else "", "hosts": host}
        self._process = subprocess.Popen(
            ["node", "--input-type=module", "--eval", SCRIPT.read_text()],
            cwd=UI,
            env={**os.environ, "SCAPE_VOICE": json.dumps(given)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, act: str, desk: str = "one", **more: Any) -> Any:
        """One act at a desk: see `acts` in voice.mjs."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps({"act": act, "desk": desk, **more}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline() or '{"fault": "the browser ended"}')
        assert "fault" not in answer, answer["fault"]
        return answer.get("found")

    def open(self, address: str, password: str, desk: str = "one", *, records: bool = True) -> None:
        """Sign in. Recording needs a page without its content policy."""
        given = {"address": address, "user": "administrator", "password": password}
        self.ask("open", desk, records=records, **given)

    def take(self, desk: str = "one") -> Taken:
        """What was recorded since the last time."""
        taken = self.ask("take", desk)
        keys = [(each["type"], each["at"] / 1000) for each in taken["keys"]]
        shown = [(each["state"], each["at"] / 1000) for each in taken["shown"]]
        return Taken(_tracks(taken["blocks"]), keys, shown)

    def __enter__(self) -> "Desks":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        assert self._process.stdin
        assert self._process.stdout
        try:
            if kind is None:
                assert (faults := self.ask("faults")) == [], faults
        finally:
            self._process.stdin.close()
            self._process.wait()
            self._process.stdout.close()


def _tracks(blocks: Iterable[dict[str, Any]]) -> dict[str, list[Track]]:
    """A block of the microphone has passed when its stamp was made; one of an ear begins then."""
    found: dict[tuple[str, int, int], list[tuple[float, Sound]]] = defaultdict(list)
    for block in blocks:
        samples = np.frombuffer(base64.b64decode(block["samples"]), "<i2") / 32767
        key = block["of"], block["number"], round(block["rate"])
        found[key].append((block["at"] / 1000, samples))
    tracks: dict[str, list[Track]] = defaultdict(list)
    for (of, _, rate), parts in found.items():
        early = len(parts[0][1]) / rate if of == "mouth" else 0.0
        times = [at - early + np.arange(len(samples)) / rate for at, samples in parts]
        samples = np.concatenate([samples for _, samples in parts])
        tracks[of].append(Track(rate, samples, np.concatenate(times)))
    return tracks


def write_wav(path: Path, sound: Samples) -> Path:
    """A file for the fake microphone, which plays it in a loop."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.astype("<i2").tobytes())
    return path
