"""What becomes of calls and overs when something fails, or there is not enough of it."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import pytest

from scape import dmr
from scape.base.errors import Unavailable
from scape.radio.events import CallLearned, CallStarted
from scape.radio.node.sound_client import SoundClient
from scape.radio.sound.calls import Calls
from scape.radio.sound.consoles import Console, Consoles
from scape.radio.sound.desk import Desk
from scape.radio.sound.nodes import Nodes
from scape.radio.sound.protocol import Channel, Granted, Hear, Key, Over, Rest, Silent, ToConsole
from scape.radio.sound.replay import Latest
from scape.radio.sound.talking import Talking
from scape.radio.sound.vocoder import FRAME_SAMPLES, NoChannel, Samples, Vocoder
from scape.radio.switch.links import homebrew
from scape.radio.switch.links.homebrew import Frame, Kind
from scape.radio.switch.spool import report_of
from scape.radio.wire.sound import Admit, Decode, Decoded, InDanger, Sounding
from scape.radio.wire.voice import Floor, Heard, Say
from tests.waiting import PATIENCE

PATROL = 101
CALL = CallStarted(call="c", site=1, slot=2, source=5, destination=PATROL)
HEARD = Heard("c", 0, 0x10, bytes(33))


class Channels:
    """A vocoder of silence that fails after so many blocks."""

    name = "silence"

    def __init__(self, blocks: float = float("inf")) -> None:
        self._left = blocks

    async def decoder(self) -> "Channels":
        return self

    async def encoder(self) -> "Channels":
        return self

    async def decode(self, frames: Sequence[bytes | None]) -> Samples:
        self._count()
        return np.zeros(FRAME_SAMPLES * len(frames), np.int16)

    async def encode(self, samples: Samples) -> list[bytes]:
        self._count()
        return [dmr.SILENCE] * 3

    def _count(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise ZeroDivisionError

    def close(self) -> None:
        pass


class Counted(Channels):
    """Counts the channels that it gave."""

    used = 0

    async def decoder(self) -> Channels:
        self.used += 1
        return self


class Board:
    """A switch that grants every over."""

    why, source = "", 0xFFFCDF

    def __init__(self, vocoder: Vocoder) -> None:
        self.vocoder: Vocoder | None = vocoder
        self.said: list[Kind] = []
        self._talking: Talking | None = None

    def is_in_danger(self, number: int, private: bool) -> bool:
        return False

    def greet(self, console: Console) -> None:
        pass

    def may_begin(self, account: str) -> bool:
        return True

    def say(self, said: Say) -> None:
        frame = homebrew.decode(said.frame)
        assert isinstance(frame, Frame)
        self.said.append(frame.kind)
        if frame.kind is Kind.HEADER and self._talking:
            self._talking.answer(Floor(stream=frame.stream, call="c", limit=60.0))

    def new_stream(self) -> int:
        return 1

    def begin(self, talking: Talking) -> None:
        self._talking = talking

    def finish(self, talking: Talking) -> None:
        self._talking = None


def console() -> Console:
    who = Admit(session="s", ticket="t", account="ilze", alias="", talk=True)
    this = Console(who, Board.source)
    this.hear(Hear(talkgroups=frozenset({PATROL})))
    return this


async def told(console: Console, *kinds: type[ToConsole]) -> list[ToConsole]:
    """What it is told, up to one of each of these kinds in this order."""
    found: list[ToConsole] = []
    while kinds:
        async with asyncio.timeout(5):
            messages = [each for each in await console.next() if isinstance(each, str)]
        for message in messages:
            said: ToConsole = msgspec.json.decode(message, type=ToConsole)
            found.append(said)
            kinds = kinds[1:] if kinds and isinstance(said, kinds[0]) else kinds
    return found


@pytest.mark.anyio
async def test_a_call_that_fails_to_be_decoded_comes_to_rest_and_says_why(
    caplog: pytest.LogCaptureFixture,
) -> None:
    this = console()
    calls = Calls(Channels(blocks=1), "", Consoles([this]))
    calls.report(report_of(1, 0, CALL))
    calls.hear(HEARD)
    await told(this, Channel)
    calls.hear(Heard("c", 60, 0x1, bytes(33)))
    _, silent = sorted(await told(this, Silent, Rest), key=lambda each: isinstance(each, Silent))
    assert silent == Silent("c", "vocoder-fails")
    await asyncio.sleep(0)
    assert "call c failed" in caplog.messages


class Panic(BaseException):
    """What a library in Rust raises."""


class Faulty(Counted):
    """The first channel fails at its second block."""

    blocks = 0

    def __init__(self, fault: BaseException) -> None:
        super().__init__()
        self._fault = fault

    async def decode(self, frames: Sequence[bytes | None]) -> Samples:
        self.blocks += 1
        if self.blocks == 2:
            raise self._fault
        return await super().decode(frames)


@pytest.mark.anyio
@pytest.mark.parametrize("fault", [ValueError(), Panic(), NoChannel("vocoder-silent")])
async def test_after_a_fault_a_call_is_heard_from_the_next_burst_on(fault: BaseException) -> None:
    this, vocoder = console(), Faulty(fault)
    why = fault.why if isinstance(fault, NoChannel) else "vocoder-fails"
    calls = Calls(vocoder, "", Consoles([this]))
    calls.report(report_of(1, 0, CALL))
    calls.hear(HEARD)
    await told(this, Channel)
    calls.hear(Heard("c", 60, 0x1, bytes(33)))
    silent, _ = await told(this, Silent, Rest)
    calls.hear(Heard("c", 120, 0x2, bytes(33)))
    again, after = await told(this, Silent, Channel)
    assert (silent, again) == (Silent("c", why), Silent("c", ""))
    assert isinstance(after, Channel)
    assert vocoder.used == 2


class Fails:
    """Takes the messages of a node, and cannot decode."""

    def admit(self, ticket: Admit) -> None: ...

    def end_sessions(self, sessions: tuple[str, ...]) -> None: ...

    def note_danger(self, in_danger: InDanger) -> None: ...

    async def decode(self, wanted: Decode) -> Decoded:
        raise Panic

    def state(self) -> Sounding:
        return Sounding(since=0)


@pytest.mark.anyio
async def test_who_wants_a_sound_learns_of_a_fault_at_once(tmp_path: Path) -> None:
    nodes, is_up = Nodes(Fails()), asyncio.Event()
    client = SoundClient(tmp_path / "sound.sock", lambda state: is_up.set())
    async with await asyncio.start_unix_server(nodes.accept, tmp_path / "sound.sock"):
        running = asyncio.create_task(client.run())
        async with asyncio.timeout(PATIENCE):
            await is_up.wait()
            with pytest.raises(Unavailable) as none:
                await client.decode("c", "")
        running.cancel()
        await nodes.close()
    assert none.value.facts == {"why": "vocoder-fails"}


@pytest.mark.anyio
async def test_an_over_that_fails_to_be_encoded_ends_here_and_on_the_air() -> None:
    this, board = console(), Board(Channels(blocks=2))
    desk = Desk(this, board)
    desk.take(msgspec.json.encode(Key(over=1, number=PATROL)).decode())
    desk.take(bytes(2 * 480 * 5))
    ended = (await told(this, Granted, Over))[-1]
    assert ended == Over(over=1, why="vocoder-fails")
    assert board.said[-1] is Kind.TERMINATOR
    board.vocoder = Channels()
    desk.take(msgspec.json.encode(Key(over=2, number=PATROL)).decode())
    desk.leave()
    assert (await told(this, Granted, Over))[-1] == Over(over=2)


@pytest.mark.anyio
async def test_a_call_that_is_learned_to_be_an_emergency_says_so_on_a_new_channel() -> None:
    """A console does not mute an emergency with its talkgroup."""
    this = console()
    calls = Calls(Channels(), "", Consoles([this]))
    calls.report(report_of(1, 0, CALL))
    calls.hear(HEARD)
    (before,) = await told(this, Channel)
    calls.report(report_of(2, 0, CallLearned(call="c", emergency=True)))
    calls.hear(Heard("c", 60, 0x1, bytes(33)))
    rest, after = await told(this, Rest, Channel)
    assert isinstance(before, Channel)
    assert isinstance(after, Channel)
    assert (before.emergency, after.emergency) == (False, True)
    assert rest == Rest(before.channel)


@pytest.mark.anyio
async def test_a_call_that_nobody_wants_uses_no_channel() -> None:
    """Hardware has few of them."""
    this, vocoder = console(), Counted()
    this.hear(Hear())
    calls = Calls(vocoder, "", Consoles([this]))
    calls.report(report_of(1, 0, CALL))
    calls.hear(HEARD)
    await asyncio.sleep(0)
    assert vocoder.used == 0
    this.hear(Hear(talkgroups=frozenset({PATROL})))
    calls.hear(Heard("c", 60, 0x1, bytes(33)))
    await told(this, Channel)
    assert vocoder.used == 1


def test_a_call_whose_beginning_is_not_kept_is_not_the_call() -> None:
    latest = Latest(most=20)
    for at in range(30):
        latest.keep(Heard("long", 60 * at, 0x1, bytes(33)))
    assert latest.of("long") == []
    latest.keep(Heard("short", 0, 0x10, bytes(33)))
    assert len(latest.of("short")) == 1
