"""How late a voice is between a browser, the switch and a repeater, each of them real.

Two desks in one Chromium, with a microphone that says short sounds from a file; a repeater on UDP;
all on this machine, by one clock. A sound is found again by its beginning: where the microphone
gives it to the page, in the bursts at the repeater, and where an audio worklet has put it out.
What a sound card and its driver add at both ends is not in these figures.
"""

import asyncio
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from bench import Figure, percentile
from scape import dmr
from scape.radio.sound import software
from scape.radio.sound.vocoder import RATE, Samples
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from tests.end_to_end.browser.test_browser import NEEDS
from tests.end_to_end.browser.voice import Desks, Taken, Track, write_wav
from tests.end_to_end.whole import PASSWORD, Whole
from tests.radio.process import UdpRepeater
from tests.radio.sound.speech import decoded, encoded

PATROL, UNWANTED, RADIO = 19535, 19536, 2_470_121
MARK, EVERY = 0.15, 0.613  # seconds of a sound, and between two: no multiple of a block
OVERS, HOLD, REST = 30, 0.9, 0.8
CALL = 56  # superframes of a radio's call
CHANGES, RECALLS = 31, 30
KEY = "ControlRight"
LATEST = 1.0  # seconds until a recorder has what was played
PING = 5.0
AUDIBLE = 0.01  # of full scale
TILE = f"""[...document.querySelectorAll('label')]
    .find((label) => label.querySelector('b')?.textContent === '{UNWANTED}')
    .querySelector('input').click()"""

Times = npt.NDArray[np.float64]
Latencies = dict[str, list[float]]
"""In milliseconds, by what is measured."""


class Bar(NamedTuple):
    median: float | None
    p95: float


BARS = {
    "microphone of a desk to the ear of another": Bar(240, 300),
    "DMRD arriving to the ear": Bar(None, 150),
    "microphone to DMRD leaving": Bar(None, 170),
    "key to permit on the screen": Bar(None, 150),
    "permit on the screen to the header at a repeater": Bar(None, 60),
    "selecting a talkgroup in mid-call to its sound": Bar(None, 350),
    "a tile for a talkgroup in mid-call to its sound": Bar(None, 350),
    "recall key to sound": Bar(None, 150),
}


def run(quick: bool = False) -> list[Figure]:
    """Skips the bench without Chromium, Node, the console's packages or the software vocoder."""
    if not all(NEEDS.values()) or software.why_missing():
        print("voice: Chromium, Node, the console's packages or the vocoder are missing")
        return []
    found = asyncio.run(_marks())
    with tempfile.TemporaryDirectory() as folder, Whole(Path(folder)) as whole:
        microphone = write_wav(Path(folder) / "marks.wav", marks(10))
        with Station(whole) as station, Desks(microphone) as desks:
            latencies = _measure(station, desks, found, quick)
    assert not (missing := [what for what in BARS if not latencies.get(what)]), missing
    return [figure for what in BARS for figure in _figures(what, latencies[what], quick)]


def _figures(what: str, found: list[float], quick: bool) -> Iterator[Figure]:
    bar, name = BARS[what], f"{what} ({len(found)})"
    yield Figure(f"{name}: median", found, "ms", at_most=None if quick else bar.median)
    p95 = percentile(found, 0.95)
    yield Figure(f"{name}: p95", [p95], "ms", at_most=None if quick else bar.p95)


async def _marks() -> list[bytes]:
    """A radio's call with the sounds in it."""
    return await encoded(marks(CALL * 0.36))


def marks(seconds: float) -> Samples:
    """Short sounds with the overtones of a voice, far enough apart to tell them."""
    whole = int(seconds / EVERY)
    times = np.arange(round(whole * EVERY * RATE)) / RATE
    at = times % EVERY
    voice = sum(np.sin(2 * np.pi * 150 * n * times) / n for n in range(1, 9))
    sound: Samples = np.asarray(6000 * voice * (at >= EVERY - MARK), np.int16)
    return sound


def onsets(samples: Times, rate: int) -> list[int]:
    """Where the sounds begin: by a third of their strength, after a silence."""
    step = rate // 200
    strength = np.abs(samples[: len(samples) // step * step]).reshape(-1, step).max(axis=1)
    loud = strength > np.percentile(strength, 98) / 3
    quiet = round(EVERY / 4 * 200)
    found = [at for at in np.flatnonzero(loud) if not loud[max(0, at - quiet) : at].any()]
    return [int(at) * step for at in found if at >= quiet]


def begins(track: Track) -> Times:
    """The times at which sounds begin."""
    return track.times[onsets(track.samples, track.rate)]


def after(when: float, times: Times) -> float | None:
    """How long after `when` the next of the times is, in milliseconds."""
    later = [at - when for at in times if 0 <= at - when < EVERY]
    return 1000 * min(later) if later else None


class Heard(NamedTuple):
    at: float
    frame: Frame


class Station:
    """A repeater whose datagrams are stamped as they arrive."""

    def __init__(self, whole: Whole) -> None:
        for number, name in ((PATROL, "Patrol"), (UNWANTED, "Guard")):
            whole.api.ask("POST", "/api/radio/talkgroups", number=number, name=name)
        talkgroups = [{"slot": 2, "talkgroup": PATROL}, {"slot": 1, "talkgroup": UNWANTED}]
        whole.api.ask("POST", "/api/radio/sites", number=1, name="Liepāja", talkgroups=talkgroups)
        secret: str = whole.api.ask("POST", "/api/radio/sites/1/secret")["secret"]
        self.whole = whole
        self.repeater = UdpRepeater(whole, 1).log_in(secret)
        self.heard: list[Heard] = []
        self._stream = 1
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)

    def _listen(self) -> None:
        pinged = 0.0
        while not self._ends.is_set():
            for data in self.repeater.receive_now():
                now, datagram = time.time(), homebrew.decode(data)
                if isinstance(datagram, Frame) and datagram.kind is not Kind.DATA:
                    self.heard.append(Heard(now, datagram))
            if time.monotonic() - pinged > PING:
                self.repeater.send(homebrew.encode(homebrew.Ping(1)))
                pinged = time.monotonic()
            time.sleep(0.001)

    def take(self) -> list[Heard]:
        heard, self.heard = self.heard, []
        return heard

    def call(self, frames: list[bytes], talkgroup: int = PATROL) -> list[float]:
        """A radio's call in real time; when each burst was sent."""
        control, slot = dmr.GroupVoice(destination=talkgroup, source=RADIO), talkgroup == PATROL
        sent: list[float] = []
        self._stream += 1

        def send(flags: int, burst: bytes) -> None:
            data = self.repeater.frame(flags, burst, self._stream, RADIO, talkgroup)
            octets = bytearray(data)
            octets[15] = octets[15] & 0x7F | slot << 7
            sent.append(time.time())
            self.repeater.send(bytes(octets))

        send(0x21, dmr.voice_header(control, 1))
        due = time.monotonic()
        for at in range(0, len(frames), 18):
            for place, burst in enumerate(dmr.superframe(frames[at : at + 18], control, 1)):
                due += 0.06
                time.sleep(max(0.0, due - time.monotonic()))
                send(place or 0x10, burst)
        send(0x22, dmr.terminator(control, 1))
        return sent[1:-1]

    @contextmanager
    def calling(self, frames: list[bytes], talkgroup: int) -> Iterator[None]:
        """A call that lasts as long as the block does."""
        thread = threading.Thread(target=self.call, args=(frames, talkgroup))
        thread.start()
        yield
        thread.join()

    def __enter__(self) -> "Station":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        self._thread.join()
        self.repeater.close()


def _measure(station: Station, desks: Desks, marked: list[bytes], quick: bool) -> Latencies:
    for desk in ("one", "two"):
        desks.open(station.whole.console, PASSWORD, desk)
        desks.ask("see", desk, text="Patrol")
        desks.ask("press", desk, key="1")
        desks.ask("find", desk, selector=".talk .ready:enabled")
    found: Latencies = {}
    _talk(station, desks, 2 if quick else OVERS, found)
    _hear(station, desks, marked[: 5 * 18] if quick else marked, found)
    _select(station, desks, 5 if quick else CHANGES, found)
    _tile(station, desks, 3 if quick else CHANGES, found)
    _recall(station, desks, 3 if quick else RECALLS, found)
    return found


def _over(desks: Desks, hold: float) -> None:
    desks.ask("down", key=KEY)
    desks.ask("find", selector=".talk .talks")
    time.sleep(hold)
    desks.ask("up", key=KEY)
    time.sleep(REST)  # an over that is still being sent comes first
    desks.ask("find", selector=".talk .ready")


def _talk(station: Station, desks: Desks, overs: int, found: Latencies) -> None:
    """Desk one talks, desk two hears it."""
    _over(desks, 0.5)  # opens the microphone
    time.sleep(LATEST)
    for desk in ("one", "two"):
        desks.take(desk)
    station.take()
    for _ in range(overs):
        _over(desks, HOLD)
    time.sleep(LATEST)
    speaker, other, wire = desks.take(), desks.take("two"), station.take()
    (mouth,) = speaker.tracks["mouth"]
    said, ear = begins(mouth), begins(other.loudest("ear"))
    for burst in asyncio.run(_marked_bursts(wire)):
        _note(found, "microphone to DMRD leaving", _before(burst, said))
    _of_keys(speaker, wire, found)
    for at in said:
        if any(each.at - 1 < at < each.at for each in wire):
            _note(found, "microphone of a desk to the ear of another", after(at, ear))


def _of_keys(speaker: Taken, wire: list[Heard], found: Latencies) -> None:
    permits = np.array([at for state, at in speaker.shown if state == "talks"])
    headers = np.array([each.at for each in wire if each.frame.kind is Kind.HEADER])
    for key in (at for kind, at in speaker.keys if kind == "keydown"):
        permit, header = after(key, permits), after(key, headers)
        _note(found, "key to permit on the screen", permit)
        late = None if permit is None or header is None else header - permit
        _note(found, "permit on the screen to the header at a repeater", late)


async def _marked_bursts(wire: list[Heard]) -> list[float]:
    """When the bursts with the beginning of a sound arrived."""
    streams: dict[int, list[Heard]] = {}
    for heard in wire:
        if heard.frame.kind in (Kind.VOICE, Kind.VOICE_SYNC):
            streams.setdefault(heard.frame.stream, []).append(heard)
    found = []
    for bursts in streams.values():
        frames = [frame for each in bursts for frame in dmr.frames_of(each.frame.burst)]
        sound = await decoded(frames)
        found += [bursts[at // 480].at for at in onsets(sound.astype(float), RATE)]
    return found


def _before(when: float, times: Times) -> float | None:
    """How long before `when` the last of the times is, in milliseconds."""
    earlier = [when - at for at in times if 0 <= when - at < EVERY]
    return 1000 * min(earlier) if earlier else None


def _note(found: Latencies, what: str, late: float | None) -> None:
    if late is not None:
        found.setdefault(what, []).append(late)


def _hear(station: Station, desks: Desks, marked: list[bytes], found: Latencies) -> None:
    """A radio talks, desk two hears it: from each burst with a beginning to its sound."""
    sound = asyncio.run(decoded(marked)).astype(float)
    desks.take("two")
    sent = station.call(marked)
    time.sleep(LATEST)
    ear = begins(desks.take("two").loudest("ear"))
    for at in onsets(sound, RATE):
        late = after(sent[at // 480] + at % 480 / RATE, ear)
        _note(found, "DMRD arriving to the ear", late)


def _select(station: Station, desks: Desks, changes: int, found: Latencies) -> None:
    """A call goes on while desk two selects its talkgroup, and another one again."""
    desks.take("two")
    with station.calling(asyncio.run(_steady(changes * 1.1 + 4)), UNWANTED):
        for number in range(changes):
            time.sleep(1)
            desks.ask("press", "two", key=str(number % 2 + 1))
        time.sleep(LATEST)
    what = "selecting a talkgroup in mid-call to its sound"
    for late in _sounds(desks.take("two"), "keydown", "ear")[1:]:  # the first was selected
        _note(found, what, late)


def _tile(station: Station, desks: Desks, changes: int, found: Latencies) -> None:
    """A call goes on while its talkgroup gets a tile, which it had not: nobody wanted it."""
    desks.ask("press", "two", key="1")
    desks.ask("press", "two", key="y")
    desks.ask("find", "two", selector=f"label:has(b:text-is('{UNWANTED}')) input")
    with station.calling(asyncio.run(_steady(changes * 1.7 + 4)), UNWANTED):
        desks.ask("run", "two", code=TILE)
        desks.take("two")
        for _ in range(2 * changes):
            time.sleep(0.7)
            desks.ask("run", "two", code=TILE)
        time.sleep(LATEST)
    what = "a tile for a talkgroup in mid-call to its sound"
    for late in _sounds(desks.take("two"), "change", "ear")[::2]:
        _note(found, what, late)


def _sounds(taken: Taken, event: str, of: str) -> list[float | None]:
    """After each event, how long until a track begins to sound, in milliseconds."""
    found: list[float | None] = []
    for when in (at for kind, at in taken.keys if kind == event):
        late = [_sound_after(when, track) for track in taken.tracks[of]]
        found.append(min((each for each in late if each is not None), default=None))
    return found


def _sound_after(when: float, track: Track) -> float | None:
    """None: it does not, or it sounded already."""
    near = track.between(when - 0.1, when + 1.0)
    loud = near.times[np.abs(near.samples) > AUDIBLE]
    return float(1000 * (loud[0] - when)) if len(loud) and loud[0] >= when else None


async def _steady(seconds: float) -> list[bytes]:
    times = np.arange(round(seconds * RATE)) / RATE
    voice = sum(np.sin(2 * np.pi * 150 * n * times) / n for n in range(1, 9))
    return await encoded(np.asarray(6000 * voice, np.int16))


def _recall(station: Station, desks: Desks, recalls: int, found: Latencies) -> None:
    """The over before the last, by its key: that of the last goes back when pressed again."""
    steady = asyncio.run(_steady(1.0))
    for _ in range(2):
        station.call(steady)
        time.sleep(LATEST)
    desks.ask("find", "two", selector=".talk .ready")
    time.sleep(LATEST)
    desks.take("two")
    for _ in range(recalls):
        desks.ask("press", "two", key="F8")
        time.sleep(1.7)
    for late in _sounds(desks.take("two"), "keydown", "recall"):
        _note(found, "recall key to sound", late)
