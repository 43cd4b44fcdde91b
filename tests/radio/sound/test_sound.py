"""The sound process beside a real switch: what consoles hear, and what repeaters hear of them."""

import asyncio
import socket
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path

import msgspec
import numpy as np
import pytest
import websockets

from scape import dmr
from scape.radio.events import Carried
from scape.radio.sound import opus
from scape.radio.sound.protocol import (
    Granted,
    Hear,
    Key,
    Over,
    Release,
    Rest,
    Silent,
    State,
    Ticket,
    Welcome,
)
from scape.radio.sound.server import BEGINNINGS_KEPT, SESSION_SOCKETS, Sound
from scape.radio.sound.vocoder import Samples
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.wire.framing import framed
from scape.radio.wire.messages import Report, Site
from scape.radio.wire.sound import InDanger, Leave
from tests.end_to_end.test_off_air_call import capture
from tests.radio.process import Node as SwitchNode
from tests.radio.process import SwitchProcess, UdpRepeater
from tests.radio.sound.process import Console, Node, SoundProcess, console
from tests.radio.sound.speech import decoded, encoded, likeness, on_the_air
from tests.waiting import PATIENCE, until

PATROL = 19535
SITE = Site(number=1, name="Liepāja", secrets=("secret 1",), talkgroups=(Carried(2, PATROL),))


class Station:
    """A switch with one site, a repeater there, and the sound process."""

    def __init__(self, data: Path, vocoder: str = "software") -> None:
        (data / "switch").mkdir()
        self.switch = SwitchProcess(data / "switch")
        self.control = SwitchNode(data / "switch")
        self.control.configure(SITE, data_id=0xFFFCDF)
        self.repeater = UdpRepeater(self.switch, 1).log_in()
        self.sound = SoundProcess(data, vocoder)
        self.node = Node(data)
        until(lambda: self.node.state().since > 0)

    async def call(self, frames: list[bytes], pace: float = 0.02) -> None:
        """A radio's call of so many AMBE frames, whole superframes of them."""
        control = dmr.GroupVoice(destination=PATROL, source=5)
        self.repeater.send(self.repeater.frame(0x21, dmr.voice_header(control, 1)))
        for at in range(0, len(frames), 18):
            for place, burst in enumerate(dmr.superframe(frames[at : at + 18], control, 1)):
                self.repeater.send(self.repeater.frame(place or 0x10, burst))
                await asyncio.sleep(pace)
        self.repeater.send(self.repeater.frame(0x22, dmr.terminator(control, 1)))

    def air(self) -> list[Frame]:
        """What the repeater has received of calls."""
        found = [homebrew.decode(data) for data in self.repeater.receive_now()]
        return [frame for frame in found if isinstance(frame, Frame) and frame.kind != Kind.DATA]

    def close(self) -> None:
        for each in (self.node, self.control, self.repeater):
            each.close()
        self.sound.__exit__()
        self.switch.kill()


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = Station(tmp_path)
    yield station
    station.close()


def speech(seconds: float) -> Samples:
    """Something with the shape of a voice: a gliding tone with overtones, in syllables."""
    time = np.arange(int(seconds * 8000)) / 8000
    pitch = 140 + 25 * np.sin(2 * np.pi * 0.7 * time)
    phase = 2 * np.pi * np.cumsum(pitch) / 8000
    voice = sum(np.sin(n * phase) / n for n in range(1, 14))
    syllables = np.clip(np.sin(2 * np.pi * 3 * time), 0, 1)
    sound: Samples = (5000 * voice * syllables).astype(np.int16)
    return sound


@pytest.mark.anyio
async def test_a_console_hears_the_whole_call_of_a_radio(station: Station) -> None:
    frames = await encoded(speech(2.0))
    async with console(station.sound, station.node) as desk:
        await desk.say(Hear(talkgroups=frozenset({PATROL})))
        await ready(desk)
        await station.call(frames)
        heard = await desk.hear_it_out()
    # A machine that is busy elsewhere delays bursts, and what is late is concealed.
    assert abs(len(heard) - 160 * len(frames)) <= 4 * 480
    assert likeness(await decoded(frames), heard) > 0.9


@pytest.mark.anyio
async def test_a_repeater_hears_the_whole_over_of_a_console(station: Station) -> None:
    said = speech(1.5)
    async with console(station.sound, station.node) as desk:
        await talk(desk, said)
        assert (await desk.wait_for(Over)).why == ""
    frames = await until_air_ends(station)
    assert frames[0].kind is Kind.HEADER
    voice = [frame for frame in frames if frame.kind in (Kind.VOICE, Kind.VOICE_SYNC)]
    assert [frame.kind is Kind.VOICE_SYNC for frame in voice] == [True, *[False] * 5] * (
        len(voice) // 6
    )
    heard = await decoded([each for frame in voice for each in dmr.frames_of(frame.burst)])
    assert len(heard) >= len(said)
    assert likeness(said, heard) > 0.9


@pytest.mark.anyio
async def test_a_console_on_a_slow_line_hears_opus(station: Station) -> None:
    if not opus.is_there():
        pytest.skip("no libopus here")
    from opuslib_next import Decoder

    frames = await encoded(speech(1.0))
    async with (
        console(station.sound, station.node, "a", session="a", opus=True) as slow,
        console(station.sound, station.node, "b", session="b") as quick,
    ):
        assert (slow.told[0].opus, quick.told[0].opus) == (True, False)
        for desk in (slow, quick):
            await desk.say(Hear(talkgroups=frozenset({PATROL})))
            await ready(desk)
        await station.call(frames)
        heard = await quick.hear_it_out()
        await slow.wait_for(Rest)
    (packets,) = slow.heard.values()
    decoder = Decoder(8000, 1)
    sound = b"".join(decoder.decode(packet, 480) for packet in packets)
    assert likeness(heard, np.frombuffer(sound, "<i2")) > 0.95
    assert sum(map(len, packets)) < len(heard) / 4


@pytest.mark.anyio
async def test_another_console_hears_the_over_and_the_speaker_does_not(station: Station) -> None:
    said = speech(1.0)
    async with (
        console(station.sound, station.node, "a", session="a") as speaker,
        console(station.sound, station.node, "b", session="b") as other,
    ):
        for desk in (speaker, other):
            await desk.say(Hear(talkgroups=frozenset({PATROL})))
            await ready(desk)
        await talk(speaker, said)
        heard = await other.hear_it_out()
        await speaker.wait_for(Over)
        assert likeness(said, heard) > 0.9
        assert speaker.heard == {}


@pytest.mark.anyio
async def test_a_console_without_the_right_gets_no_floor(station: Station) -> None:
    async with console(station.sound, station.node, talk=False) as desk:
        await desk.say(Key(over=7, number=PATROL))
        refused = await desk.wait_for(Over)
        assert (refused.over, refused.why) == (7, "no-right")
    assert station.air() == []


@pytest.mark.anyio
async def test_the_floor_is_refused_while_a_radio_talks(station: Station) -> None:
    frames = await encoded(speech(1.0))
    async with console(station.sound, station.node) as desk:
        await desk.say(Hear(talkgroups=frozenset({PATROL})))
        await ready(desk)
        calling = asyncio.create_task(station.call(frames))
        await desk.wait_for(bytes)
        await desk.say(Key(over=1, number=PATROL))
        refused = await desk.wait_for(Over)
        assert (refused.why, refused.holder) == ("busy", next(iter(desk.heard)))
        await calling


@pytest.mark.anyio
async def test_a_console_has_the_rank_of_an_emergency_only_where_one_is_open(
    station: Station,
) -> None:
    frames = await encoded(speech(5.0))
    async with console(station.sound, station.node) as desk:
        await desk.say(Hear(talkgroups=frozenset({PATROL})))
        await ready(desk)
        calling = asyncio.create_task(station.call(frames, pace=0.06))
        await desk.wait_for(bytes)
        await desk.say(Key(over=1, number=PATROL, emergency=True))
        assert (await desk.wait_for(Over)).why == "busy"
        station.node.say(InDanger(talkgroups=frozenset({PATROL})))
        await asyncio.to_thread(station.node.decode, "", "")
        assert isinstance(await asked(desk, Key(over=2, number=PATROL, emergency=True)), Granted)
        await calling


@pytest.mark.anyio
async def test_tickets_of_one_session_leave_those_of_others(station: Station) -> None:
    station.node.admit("mine", session="mine")
    for at in range(SESSION_SOCKETS + 1):
        station.node.admit(f"theirs {at}", session="theirs")
    for ticket, is_valid in (("theirs 0", False), ("theirs 1", True), ("mine", True)):
        async with websockets.connect(station.sound.address) as socket:
            await Console(socket).say(Ticket(ticket))
            if is_valid:
                assert isinstance(await Console(socket).listen(), Welcome)
            else:
                with pytest.raises(websockets.ConnectionClosed):
                    await socket.recv()


@pytest.mark.anyio
async def test_a_console_that_was_sent_away_begins_no_over(station: Station) -> None:
    """Even if it does not close its end of the socket."""
    async with (
        console(station.sound, station.node, "a", session="a") as desk,
        console(station.sound, station.node, "b", session="b") as other,
    ):
        await desk.say(Key(over=1, number=PATROL))
        await desk.wait_for(Granted)
        desk.socket.transport.pause_reading()
        station.node.say(Leave(("a",)))
        await asyncio.to_thread(station.node.decode, "", "")
        await desk.say(Release(1))
        await desk.say(Key(over=2, number=PATROL))
        frames = await until_air_ends(station)
        assert len({frame.stream for frame in frames}) == 1
        assert isinstance(await asked(other, Key(over=1, number=PATROL)), Granted)


@pytest.mark.anyio
async def test_a_console_that_vanishes_in_mid_over_leaves_a_terminator(station: Station) -> None:
    async with console(station.sound, station.node) as desk:
        await desk.say(Key(over=1, number=PATROL))
        await desk.wait_for(Granted)
        await desk.say(speech(0.2).tobytes())
        desk.socket.transport.abort()
        await until_air_ends(station)


@pytest.mark.anyio
async def test_a_sound_process_that_is_killed_leaves_a_terminator(station: Station) -> None:
    async with console(station.sound, station.node) as desk:
        await desk.say(Key(over=1, number=PATROL))
        await desk.wait_for(Granted)
        await desk.say(speech(0.2).tobytes())
        station.sound.kill()
        await until_air_ends(station)


@pytest.mark.anyio
async def test_a_console_is_told_the_state_again_and_again(station: Station) -> None:
    async with console(station.sound, station.node) as desk:
        states = [await desk.wait_for(State) for _ in range(2)]
    assert states[0] == states[1]
    assert states[0].since > 0


@pytest.mark.anyio
async def test_all_of_a_call_off_the_air_is_decoded(station: Station) -> None:
    async with console(station.sound, station.node) as desk:
        await desk.say(Hear(talkgroups=frozenset({PATROL})))
        await ready(desk)
        for flags, burst in capture():
            station.repeater.send(station.repeater.frame(flags, burst))
            await asyncio.sleep(0.005)
        heard = await desk.hear_it_out()
    frames = on_the_air()
    assert len(heard) >= 160 * len(frames)
    assert likeness(await decoded(frames), heard) > 0.9


@pytest.mark.anyio
async def test_a_ticket_is_valid_once(station: Station) -> None:
    async with (
        console(station.sound, station.node, "t"),
        websockets.connect(station.sound.address) as second,
    ):
        await Console(second).say(Ticket("t"))
        with pytest.raises(websockets.ConnectionClosed):
            await second.recv()


@pytest.mark.anyio
async def test_the_socket_of_an_ended_session_is_closed(station: Station) -> None:
    async with console(station.sound, station.node, session="gone") as desk:
        station.node.say(Leave(("gone",)))
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await desk.listen_to_the_end()
        assert closed.value.rcvd
        assert closed.value.rcvd.code == 4401


@pytest.mark.anyio
async def test_of_too_many_sockets_of_a_session_the_oldest_closes(station: Station) -> None:
    async with AsyncExitStack() as stack:
        desks = [
            await stack.enter_async_context(console(station.sound, station.node, str(at)))
            for at in range(SESSION_SOCKETS + 1)
        ]
        with pytest.raises(websockets.ConnectionClosed):
            await desks[0].listen_to_the_end()
        await ready(desks[1])


@pytest.mark.anyio
async def test_a_console_that_asks_in_a_loop_is_slowed_down(station: Station) -> None:
    async with console(station.sound, station.node) as desk:
        for over in range(9):
            await desk.say(Key(over=over, number=7))
        whys = [(await desk.wait_for(Over)).why for _ in range(9)]
        assert set(whys) == {"unknown", "still-talking"}
        assert whys.count("unknown") <= 2


@pytest.mark.anyio
async def test_an_account_begins_so_many_overs_at_all_its_consoles(tmp_path: Path) -> None:
    sound = Sound(tmp_path, None, "", 1)
    begun = [sound.may_begin("ilze") for _ in range(2 * BEGINNINGS_KEPT)]
    assert begun == [True] * BEGINNINGS_KEPT + [False] * BEGINNINGS_KEPT
    assert sound.may_begin("anna")


@pytest.mark.anyio
async def test_the_latest_call_is_decoded_before_it_is_on_disk(station: Station) -> None:
    frames = await encoded(speech(1.0))
    async with console(station.sound, station.node) as desk:
        await desk.say(Hear(talkgroups=frozenset({PATROL})))
        await ready(desk)
        await station.call(frames)
        heard = await desk.hear_it_out()
        (call,) = desk.heard
    again = np.frombuffer(station.node.decode(call, "").samples, "<i2")
    assert likeness(heard, again) > 0.98
    assert station.node.decode("unknown", "nowhere.dmr").why == "recording-unreadable"


def test_what_a_switch_of_another_version_says_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "switch").mkdir()
    said = Report(report=1, at=1, kind="radio.call_started", body=msgspec.Raw(b"\x01"))
    with socket.socket(socket.AF_UNIX) as switch, SoundProcess(tmp_path, "none"):
        switch.settimeout(PATIENCE)
        switch.bind(str(tmp_path / "switch" / "switch.sock"))
        switch.listen()
        for _ in range(2):
            connection, _ = switch.accept()
            with connection:
                connection.sendall(framed(said))
                connection.recv(1 << 16)


@pytest.mark.anyio
async def test_without_a_vocoder_a_console_is_told_why(tmp_path: Path) -> None:
    station = Station(tmp_path, vocoder="none")
    try:
        async with console(station.sound, station.node) as desk:
            assert desk.told[0].why == "vocoder-off"
            await desk.say(Hear(talkgroups=frozenset({PATROL})))
            await ready(desk)
            calling = asyncio.create_task(station.call([dmr.SILENCE] * 90, pace=0.06))
            assert (await desk.wait_for(Silent)).why == "vocoder-off"
            await desk.say(Hear())
            await desk.say(Hear(talkgroups=frozenset({PATROL})))
            assert (await desk.wait_for(Silent)).why == "vocoder-off"
            await calling
            await desk.say(Key(over=2, number=PATROL))
            assert (await desk.wait_for(Over)).why == "vocoder-off"
    finally:
        station.close()


async def ready(desk: Console) -> None:
    """What was said before has been carried out: an answer comes to what is said after."""
    await desk.say(Key(over=99, number=0))
    await desk.wait_for(Over)


async def asked(desk: Console, key: Key) -> Granted | Over:
    """The answer, when the pause after a refusal is over."""
    while True:
        await desk.say(key)
        answer: Granted | Over = await desk.wait_for((Granted, Over))
        if isinstance(answer, Granted) or answer.why != "still-talking":
            return answer


async def talk(desk: Console, sound: Samples) -> None:
    """Says it in real time."""
    await desk.say(Key(over=1, number=PATROL))
    for at in range(0, len(sound), 480):
        await desk.say(sound[at : at + 480].tobytes())
        await asyncio.sleep(0.06)
    await desk.say(Release(1))


async def until_air_ends(station: Station) -> list[Frame]:
    frames: list[Frame] = []

    def is_over() -> bool:
        frames.extend(station.air())
        return bool(frames) and frames[-1].kind is Kind.TERMINATOR

    await asyncio.to_thread(until, is_over)
    return frames
