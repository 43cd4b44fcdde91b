"""One console on its socket: what it says is carried out, what it hears is sent."""

import asyncio
import logging
from functools import partial
from typing import Protocol

import msgspec
import numpy as np

from scape import dmr
from scape.base.errors import UNDECODABLE
from scape.base.faults import note_end
from scape.radio.sound.consoles import Console
from scape.radio.sound.over import Called, Over
from scape.radio.sound.protocol import FromConsole, Granted, Hear, Key, Release
from scape.radio.sound.protocol import Over as Ended
from scape.radio.sound.talking import Talking, attention_tone
from scape.radio.sound.vocoder import FAILS, NoChannel, Vocoder
from scape.radio.wire.voice import Floor, Say

PRE_EMPTS = 60  # the rank of an over that takes the floor: above all calls but emergencies
LONGEST = 8000  # bytes of sound in one message
PAUSE = 0.1  # seconds after a refusal

log = logging.getLogger(__name__)

_decode = msgspec.json.Decoder[FromConsole](FromConsole).decode


class Strange(Exception):
    """The console sent what no console sends; its socket is closed."""


class Switchboard(Protocol):
    """What an over needs of the sound process."""

    vocoder: Vocoder | None
    why: str
    source: int

    def is_in_danger(self, number: int, private: bool) -> bool: ...

    def greet(self, console: Console) -> None: ...

    def may_begin(self, account: str) -> bool: ...

    def say(self, said: Say) -> None: ...

    def new_stream(self) -> int: ...

    def begin(self, talking: Talking) -> None: ...

    def finish(self, talking: Talking) -> None: ...


class Desk:
    """The overs of one console, one at a time."""

    def __init__(self, console: Console, board: Switchboard) -> None:
        self._console, self._board = console, board
        self._talking: Talking | None = None
        self._task: asyncio.Task[None] | None = None
        self._over = 0
        self._has_left = False
        self._waits = False  # an over for the end of the one before

    def take(self, message: str | bytes) -> None:
        """A message of the console. Raises `Strange`."""
        if self._has_left:
            return
        if isinstance(message, bytes):
            self._hear(message)
            return
        try:
            said = _decode(message)
        except UNDECODABLE:  # its words are those of the console: they are not for the log
            raise Strange("it sends no message") from None
        match said:
            case Hear():
                self._console.hear(said)
                self._board.greet(self._console)
            case Key():
                self._key(said)
            case Release(over) if self._talking and over == self._over:
                self._talking.release()

    def leave(self) -> None:
        """The socket is closed: what was said is sent, the over ends, and none begins."""
        self._has_left = True
        if self._talking:
            self._talking.release()

    def _hear(self, sound: bytes) -> None:
        if len(sound) > LONGEST or len(sound) % 2:
            raise Strange("it sends no sound")
        if self._talking:
            self._talking.hear(np.frombuffer(sound, "<i2"))

    def _key(self, key: Key) -> None:
        if refused := self._refusal(key):
            self._console.say(Ended(over=key.over, why=refused))
            return
        who, rank = self._console.who, PRE_EMPTS if key.pre_empt else 0
        over = Over(self._board.new_stream(), self._board.source, self._called(key), who.alias)

        def say(frame: bytes) -> None:
            self._board.say(Say(frame=frame, rank=rank, account=who.account))

        self._waits = self._talking is not None
        self._over, self._talking = key.over, Talking(over, say)
        if key.tone:
            self._talking.hear(attention_tone())
        speaking = self._speak(key, self._talking, self._task)
        self._task = asyncio.create_task(speaking, name=f"over of {who.account}")
        self._task.add_done_callback(partial(note_end, log))

    def _refusal(self, key: Key) -> str:
        who = self._console.who
        if self._talking and (self._waits or not self._talking.is_released):
            return "still-talking"
        if not who.talk or (key.pre_empt and not who.pre_empt):
            return "no-right"
        if key.number == dmr.ALL_CALL and not who.call_all:
            return "no-right"
        if not self._is_number(key):
            return "unknown"
        if not self._board.vocoder:
            return self._board.why
        return "" if self._board.may_begin(who.account) else "still-talking"

    def _is_number(self, key: Key) -> bool:
        """A call to the control room itself would have to be heard by all consoles."""
        most = dmr.HIGHEST_RADIO if key.private else dmr.ALL_CALL
        return 0 < key.number <= most and not (key.private and key.number == self._board.source)

    async def _speak(self, key: Key, talking: Talking, before: asyncio.Task[None] | None) -> None:
        """The over that was said before comes to its end first."""
        if before:
            await asyncio.wait([before])
        self._waits = False
        try:
            ended = await self._carry(key, talking)
            if not ended.call:  # one that asks in a loop must not keep others from the switch
                talking.release()
                await asyncio.sleep(PAUSE)
        finally:
            if self._talking is talking:
                self._talking = None

    async def _carry(self, key: Key, talking: Talking) -> Floor:
        """Whatever ends it, no console believes that it is on the air when it is not."""
        ended = Floor(stream=talking.stream, refused=FAILS)
        self._board.begin(talking)
        try:
            ended = await self._encode(key, talking)
        except NoChannel as none:
            ended = Floor(stream=talking.stream, refused=none.why)
        finally:
            self._board.finish(talking)
            self._console.says = ""
            self._console.say(Ended(over=key.over, why=ended.refused, holder=ended.holder))
        return ended

    async def _encode(self, key: Key, talking: Talking) -> Floor:
        assert self._board.vocoder is not None
        encoder = await self._board.vocoder.encoder()
        try:
            return await talking.run(encoder, lambda floor: self._granted(key.over, floor))
        finally:
            encoder.close()

    def _called(self, key: Key) -> Called:
        """An emergency it is only where one is open: no console raises its rank by itself."""
        emergency = key.emergency and self._board.is_in_danger(key.number, key.private)
        is_all = key.number == dmr.ALL_CALL
        return Called(key.number, key.private, emergency, broadcast=is_all)

    def _granted(self, over: int, floor: Floor) -> None:
        self._console.says = floor.call
        self._console.say(Granted(over=over, call=floor.call, limit=floor.limit))
