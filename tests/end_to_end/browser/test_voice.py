"""The voice of the console, in Chromium with a fake microphone, between it and a repeater."""

import asyncio
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from scape import dmr
from scape.radio.sound.vocoder import RATE, Samples
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from tests.end_to_end.browser.test_browser import NEEDS
from tests.end_to_end.browser.voice import Desks, write_wav
from tests.end_to_end.test_off_air_call import GROUP, SOURCE, capture
from tests.end_to_end.whole import PASSWORD, Whole
from tests.radio.process import UdpRepeater, free_port
from tests.radio.sound.speech import decoded, encoded, envelope, on_the_air, speech
from tests.slow_link import SlowLink
from tests.waiting import until

pytestmark = pytest.mark.long

BURST = 0.06
HALF = 25  # of 20 ms: half a second
SAME = 0.9  # the correlation of what is the same but for mu-law
FASTER = 1.05  # as jitter.ts
EDGE, MOST = 6, 0.6  # of 20 ms of voice, and of all: a busy machine breaks the rest
Envelope = npt.NDArray[np.float64]
TALK_KEY = "ControlRight"
LATEST = 1.5  # seconds until the recorder has what was played


class Station:
    """A whole Scape with one repeater, and a window at it."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        whole.api.ask("POST", "/api/radio/talkgroups", number=GROUP, name="Patrol")
        self.repeater = UdpRepeater(whole, 1).log_in(whole.register_site(1))
        self.frames: list[Frame] = []

    def call(self, frames: list[bytes]) -> None:
        """A radio's call in real time, whole superframes of AMBE frames."""
        control = dmr.GroupVoice(destination=GROUP, source=SOURCE)
        self.send(0x21, dmr.voice_header(control, 1))
        due = time.monotonic()
        for at in range(0, len(frames), 18):
            for place, burst in enumerate(dmr.superframe(frames[at : at + 18], control, 1)):
                due += BURST
                time.sleep(max(0.0, due - time.monotonic()))
                self.send(place or 0x10, burst)
        self.send(0x22, dmr.terminator(control, 1))

    def send(self, flags: int, burst: bytes) -> None:
        self.repeater.send(self.repeater.frame(flags, burst, source=SOURCE, group=GROUP))

    def listen(self) -> list[Frame]:
        """What the repeater got of the current over so far."""
        found = [homebrew.decode(data) for data in self.repeater.receive_now()]
        self.frames += [each for each in found if isinstance(each, Frame)]
        return self.frames

    def hear_over(self) -> list[Frame]:
        """The over to its terminator."""
        until(lambda: self.listen() and self.frames[-1].kind is Kind.TERMINATOR)
        over, self.frames = self.frames, []
        return over

    @contextmanager
    def desk(self, microphone: Path | None) -> Iterator[Desks]:
        """Signed in, hearing, with the talkgroup selected."""
        with Desks(microphone) as desks:
            desks.open(self.whole.console, PASSWORD)
            desks.ask("find", selector=".talk .none")
            desks.ask("see", text="Patrol")
            desks.ask("press", key="1")
            desks.ask("find", selector=".talk .ready:enabled")
            desks.take()
            yield desks


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    """A fresh one: a repeater that sends no pings is lost after a minute."""
    with running(tmp_path) as station:
        yield station


@pytest.fixture(scope="module")
def microphone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """It says a phrase again and again."""
    return write_wav(tmp_path_factory.mktemp("microphone") / "lv.wav", speech("lv"))


@contextmanager
def running(folder: Path, sound: str = "") -> Iterator[Station]:
    missing = [name for name, there in NEEDS.items() if not there]
    if missing:
        line = f"######## THE BROWSER TESTS DID NOT RUN: {', '.join(missing)} missing ########"
        assert os.environ.get("SCAPE_BROWSER") != "required", line
        pytest.skip(line)
    with Whole(folder, sound=sound) as whole:
        station = Station(whole)
        try:
            yield station
        finally:
            station.repeater.close()


def sound_of(over: list[Frame]) -> Samples:
    voice = [each for each in over if each.kind in (Kind.VOICE, Kind.VOICE_SYNC)]
    return asyncio.run(decoded([frame for each in voice for frame in dmr.frames_of(each.burst)]))


def likenesses(said: Samples, heard: Samples) -> list[float]:
    """How alike the envelopes are: whole, and in the first and the last half second."""
    a, b = np.array(envelope(said)), np.array(envelope(heard))
    late = max(range(len(b) - len(a) + 1), key=lambda lag: alike(a, b[lag : lag + len(a)]))
    b = b[late : late + len(a)]
    return [alike(a[at], b[at]) for at in (slice(None), slice(0, HALF), slice(-HALF, None))]


def alike(a: Envelope, b: Envelope) -> float:
    return float(np.corrcoef(a, b)[0, 1])


def found_in(heard: Samples, said: Samples) -> list[bool]:
    """Of each 20 ms of voice whether it is there, sample by sample, behind the one before.

    Whatever its level, which is evened out, and as fast as a jitter buffer catches up.
    """
    a, b = said.astype(float), heard.astype(float)
    loud = [at for at in range(0, len(a) - 160, 160) if np.std(a[at : at + 160]) > np.std(a) / 2]
    begin, before, found = 0, -len(b), []
    for at in loud:
        near = b[begin : begin + at - before + RATE // 2]
        places = [_place(a[at : at + 160], near, pace) for pace in (1.0, FASTER)]
        there = [place for place in places if place is not None]
        found.append(bool(there))
        if there:
            begin, before = begin + min(there), at
    return found


def assert_heard(found: list[bool]) -> None:
    """The beginning, the end, and most between them."""
    assert any(found[:EDGE])
    assert any(found[-EDGE:])
    assert sum(found) > MOST * len(found), f"{sum(found)} of {len(found)}"


def _place(frame: Envelope, near: Envelope, pace: float) -> int | None:
    """Where the frame begins in it."""
    frame = np.interp(np.arange(0, 159, pace), np.arange(160), frame)
    windows = np.lib.stride_tricks.sliding_window_view(near, len(frame))
    strength = np.sqrt((windows**2).sum(1)) + 1.0
    there = np.flatnonzero(windows @ frame / np.linalg.norm(frame) / strength > SAME)
    return int(there[0]) if len(there) else None


def open_microphone(desks: Desks, station: Station) -> None:
    """By a short over: a browser opens it at the first."""
    desks.ask("down", key=TALK_KEY)
    desks.ask("find", selector=".talk .talks")
    desks.ask("up", key=TALK_KEY)
    station.hear_over()
    desks.ask("find", selector=".talk .ready")
    desks.take()


def talk(desks: Desks) -> None:
    """An over that lasts."""
    desks.ask("down", key=TALK_KEY)
    desks.ask("find", selector=".talk .talks")


def hear_call(station: Station, desks: Desks, frames: list[bytes]) -> list[bool]:
    """Which 20 ms of voice of a radio's call the ear gets."""
    desks.take()
    station.call(frames)
    desks.ask("find", selector=".talk .ready")
    time.sleep(LATEST)
    return found_in(desks.take().loudest("ear").speech, asyncio.run(decoded(frames)))


def test_a_repeater_hears_what_the_microphone_says_from_key_to_key(
    station: Station, microphone: Path
) -> None:
    with station.desk(microphone) as desks:
        open_microphone(desks, station)
        talk(desks)
        time.sleep(2.5)  # it speaks
        desks.ask("up", key=TALK_KEY)
        over = station.hear_over()
        time.sleep(LATEST)
        taken = desks.take()
    assert over[0].kind is Kind.HEADER
    assert len(over) % 6 == 2
    (mouth,) = taken.tracks["mouth"]
    said = mouth.between(taken.when("keydown"), taken.when("keyup"))
    assert min(likenesses(said.speech, sound_of(over))) > 0.8


def test_the_ear_hears_what_the_radio_says_to_its_last_syllable(
    station: Station, microphone: Path
) -> None:
    frames = asyncio.run(encoded(speech("en")))
    with station.desk(microphone) as desks:
        found = hear_call(station, desks, frames)
    assert_heard(found)


def test_the_call_off_the_air_is_heard(station: Station, microphone: Path) -> None:
    with station.desk(microphone) as desks:
        due = time.monotonic()
        for flags, burst in capture():
            due += BURST
            time.sleep(max(0.0, due - time.monotonic()))
            station.send(flags, burst)
        desks.ask("find", selector=".talk .ready")
        time.sleep(LATEST)
        heard = desks.take().loudest("ear").speech
    found = found_in(heard, asyncio.run(decoded(on_the_air())))
    assert_heard(found)


def test_a_link_that_is_slow_and_cut_recovers_by_itself(tmp_path: Path, microphone: Path) -> None:
    port = free_port("127.0.0.1")
    with running(tmp_path, f'public = "ws://127.0.0.1:{port}"') as station:
        frames = asyncio.run(encoded(speech("lt")))
        with SlowLink(port, station.whole.sound) as link, station.desk(microphone) as desks:
            open_microphone(desks, station)
            link.late, link.uneven = 0.05, 0.2
            hear_call(station, desks, frames)  # the buffer learns
            found = hear_call(station, desks, frames)
            assert_heard(found)
            for lose in (link.cut, link.break_off):
                talk(desks)
                before = len(station.listen())
                lose()
                over = station.hear_over()
                assert len(over) - before < 1 / BURST
                desks.ask("see", text="No sound since")
                desks.ask("up", key=TALK_KEY)
                link.mend()
                desks.ask("find", selector=".talk .ready:enabled")
            link.late, link.uneven = 0.0, 0.0
            found = hear_call(station, desks, frames)
            assert_heard(found)


def test_a_sound_process_that_is_killed_leaves_a_terminator_and_comes_back(
    station: Station, microphone: Path
) -> None:
    frames = asyncio.run(encoded(speech("lv")))
    with station.desk(microphone) as desks:
        talk(desks)
        station.whole.kill("sound")
        over = station.hear_over()
        assert len(over) > 1
        desks.ask("see", text="No sound since")
        desks.ask("up", key=TALK_KEY)
        desks.ask("find", selector=".talk .ready:enabled")
        assert station.whole.api.answers()
        found = hear_call(station, desks, frames)
    assert_heard(found)


@pytest.mark.parametrize(
    ("away", "why"),
    [
        ("dispatchEvent(new Event('blur'))", "this window is not in front"),
        ("fetch('/api/session/lock', { method: 'POST' })", ""),
        ("microphone.getTracks()[0].dispatchEvent(new Event('ended'))", "was disconnected"),
    ],
    ids=["the window", "the lock", "the microphone"],
)
def test_what_is_lost_releases_the_transmitter(
    station: Station, microphone: Path, away: str, why: str
) -> None:
    with station.desk(microphone) as desks:
        talk(desks)
        desks.ask("run", code=away)
        over = station.hear_over()
        assert over[-1].kind is Kind.TERMINATOR
        if why:
            desks.ask("see", text=why)


def test_a_busy_key_says_who_talks_and_a_muted_call_is_marked_as_not_heard(
    station: Station, microphone: Path
) -> None:
    frames = asyncio.run(encoded(speech("en")))
    with station.desk(microphone) as desks, ThreadPoolExecutor() as threads:
        desks.ask("press", key="s")
        call = threads.submit(station.call, frames)
        desks.ask("find", selector=".talk .busy:enabled")
        assert desks.ask("read", selector=".talk [aria-current=step]") == "Busy"
        assert str(SOURCE) in desks.ask("read", selector=".talk .busy")
        call.result()
        desks.ask("find", selector=".talk .ready")
        assert desks.ask("read", selector=".talk [aria-current=step]") == "Free"
        desks.ask("find", selector=".strip i.missed")


CHOOSE = """(() => {
  const menu = document.querySelector('[data-output=others]');
  menu.value = [...menu.options].find(({ text }) => text === 'Fake Audio Output 1').value;
  menu.dispatchEvent(new Event('change', { bubbles: true }));
})()"""
UNPLUG = """(() => {
  const all = MediaDevices.prototype.enumerateDevices;
  globalThis.plug = (seen) => {
    MediaDevices.prototype.enumerateDevices = async function () {
      return (await all.call(this)).filter(seen);
    };
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
  plug(({ label }) => label !== 'Fake Audio Output 1');
})()"""


def test_an_output_that_is_unplugged_is_named_until_it_is_back(
    station: Station, microphone: Path
) -> None:
    with station.desk(microphone) as desks:
        desks.ask("run", code="document.querySelector('.talk .more summary').click()")
        desks.ask("find", selector="[data-output=others]:has(option:nth-child(3))")
        desks.ask("run", code=CHOOSE)
        desks.ask("find", selector="[data-output=others]:not(:has(option:first-child:checked))")
        desks.ask("run", code=UNPLUG)
        desks.ask("see", text="Fake Audio Output 1 is not connected")
        desks.ask("find", selector="[data-output=others]:has(option:first-child:checked)")
        desks.ask("run", code="plug(() => true)")
        desks.ask("find", selector="[data-output=others]:not(:has(option:first-child:checked))")
        desks.ask("find", selector=".talk:not(:has(.trouble))")


def test_a_refused_microphone_says_what_to_do(station: Station) -> None:
    with station.desk(None) as desks:
        desks.ask("down", key=TALK_KEY)
        desks.ask("see", text="allow it at the lock in the address bar")
        desks.ask("up", key=TALK_KEY)
        assert station.listen() == []


def test_without_a_vocoder_the_console_says_why(tmp_path: Path, microphone: Path) -> None:
    with running(tmp_path, 'vocoder = "none"') as station, Desks(microphone) as desks:
        desks.open(station.whole.console, PASSWORD, records=False)
        desks.ask("see", text="The administrator has switched the vocoder off")
        desks.ask("press", key="1")
        desks.ask("down", key=TALK_KEY)
        desks.ask("up", key=TALK_KEY)
        assert station.listen() == []


def test_a_page_without_tls_says_what_to_do(tmp_path: Path, microphone: Path) -> None:
    name = "scape.home.arpa"
    whole = Whole(tmp_path)
    address = whole.console.replace("127.0.0.1", name)
    text = whole.config.read_text()
    whole.config.write_text(text.replace("[web]", f'[web]\npublic = "{address}"'))
    with whole, Desks(microphone, host=name) as desks:
        desks.open(address, PASSWORD, records=False)
        desks.ask("see", text="Open the same address with https")
