"""The consoles that listen: what each wants to hear, and the sound that waits for it."""

import asyncio
from collections.abc import Callable, Iterable

import msgspec

from scape import dmr
from scape.radio.events import CallStarted
from scape.radio.sound.protocol import RECORD, Channel, Hear, Rest, Silent, State, ToConsole
from scape.radio.wire.sound import Admit

EVERY = (
    0.05  # seconds between two messages of sound; less than a burst, so that one call never waits
)
WAITING = 64  # messages of a console that reads slowly; then the oldest sound is dropped
MOST = 1000  # messages besides sound; then the console is given up
CHANNELS = 0xFFFF

_encode = msgspec.json.Encoder().encode


class Console:
    """One socket. `next` gives the messages for it, in order."""

    def __init__(self, who: Admit, source: int, *, opus: bool = False) -> None:
        self.who, self.opus = who, opus
        self.behind = 0  # messages of sound that it did not take in time
        self.is_lost = False
        self.says = ""  # the call of its own over
        self._source = source
        self._hear = Hear()
        self._channels: dict[str, int] = {}
        self._newest = 0
        self._sound: list[bytes] = []
        self._waiting: list[str | bytes] = []
        self._wake = asyncio.Event()
        self._last_flush = 0.0
        self._flushing: asyncio.TimerHandle | None = None

    def hear(self, wanted: Hear) -> None:
        self._hear = wanted

    def wants(self, call: CallStarted) -> bool:
        """Its own over it does not hear."""
        if call.call == self.says:
            return False
        if call.emergency or call.destination in (dmr.ALL_CALL, self._source):
            return True
        if call.call in self._hear.calls:
            return True
        return not call.private and call.destination in self._hear.talkgroups

    def play(self, call: CallStarted, sound: bytes) -> None:
        """A block of a call that it wants."""
        channel = self._channels.get(call.call)
        if channel is None:
            channel = self._open(call)
        self._sound.append(RECORD.pack(channel, len(sound)) + sound)
        if self._flushing is None:
            loop = asyncio.get_running_loop()
            due = max(0.0, self._last_flush + EVERY - loop.time())
            self._flushing = loop.call_later(due, self._flush)

    def end(self, call: str) -> None:
        """The call is over."""
        if (channel := self._channels.pop(call, None)) is not None:
            self._flush()
            self.say(Rest(channel))

    def say(self, message: ToConsole) -> None:
        self._queue(_encode(message).decode())

    async def next(self) -> list[str | bytes]:
        """The messages to send, as soon as there are any."""
        await self._wake.wait()
        self._wake.clear()
        waiting, self._waiting = self._waiting, []
        return waiting

    def _open(self, call: CallStarted) -> int:
        self._newest = self._newest % CHANNELS + 1
        self._channels[call.call] = self._newest
        self.say(
            Channel(
                channel=self._newest,
                call=call.call,
                source=call.source,
                number=call.destination,
                private=call.private,
                emergency=call.emergency,
            )
        )
        return self._newest

    def _flush(self) -> None:
        if self._flushing:
            self._flushing.cancel()
            self._flushing = None
        if self._sound:
            self._last_flush = asyncio.get_running_loop().time()
            self._queue(b"".join(self._sound))
            self._sound.clear()

    def _queue(self, message: str | bytes) -> None:
        """Old sound is dropped first; what was said of calls and overs is kept."""
        if len(self._waiting) >= WAITING:
            old = [message for message in self._waiting if isinstance(message, bytes)]
            self.behind += len(old)
            self._waiting = [message for message in self._waiting if isinstance(message, str)]
            self.is_lost = len(self._waiting) >= MOST
        self._waiting.append(message)
        self._wake.set()


class Consoles(set[Console]):
    """All consoles."""

    @property
    def behind(self) -> int:
        return sum(console.behind for console in self)

    def of(self, sessions: Iterable[str]) -> list[Console]:
        ended = set(sessions)
        return [console for console in self if console.who.session in ended]

    def want(self, call: CallStarted) -> bool:
        return any(console.wants(call) for console in self)

    def play(self, call: CallStarted, encode: Callable[[bool], bytes]) -> None:
        """Encoded once, as mu-law and as Opus, and only if a console wants it."""
        sounds: dict[bool, bytes] = {}
        for console in self:
            if console.wants(call):
                if console.opus not in sounds:
                    sounds[console.opus] = encode(console.opus)
                console.play(call, sounds[console.opus])

    def end(self, call: str) -> None:
        for console in self:
            console.end(call)

    def silent(self, call: CallStarted, why: str) -> None:
        for console in self:
            if console.wants(call):
                console.say(Silent(call.call, why))

    def tell(self, since: int) -> None:
        for console in self:
            console.say(State(since))
