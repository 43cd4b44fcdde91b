"""The calls in progress, each decoded once for all consoles."""

import asyncio
import logging
from collections import OrderedDict
from functools import partial

import msgspec

from scape.base.faults import note_end
from scape.radio.events import CallEnded, CallLearned, CallStarted
from scape.radio.sound.consoles import Console, Consoles
from scape.radio.sound.hearing import Hearing
from scape.radio.sound.levels import Leveller, mu_law
from scape.radio.sound.opus import Opus
from scape.radio.sound.protocol import Silent
from scape.radio.sound.replay import Latest
from scape.radio.sound.vocoder import FAILS, NoChannel, Samples, Vocoder
from scape.radio.wire.messages import Report
from scape.radio.wire.voice import Heard

TALKERS = 10_000  # whose level is remembered

log = logging.getLogger(__name__)

_EVENTS: dict[str, type[CallStarted | CallLearned | CallEnded]] = {
    "radio.call_started": CallStarted,
    "radio.call_learned": CallLearned,
    "radio.call_ended": CallEnded,
}


class OnAir:
    """A call in progress. `silent` is why it makes no sound: a code.

    `hearing` is None until a console wants it, and from a fault to the next burst.
    """

    def __init__(self, started: CallStarted) -> None:
        self.started = started
        self.silent = ""
        self.hearing: Hearing | None = None
        self.task: asyncio.Task[None] | None = None
        self._opus: Opus | None = None

    def encode(self, samples: Samples, opus: bool) -> bytes:
        """A block of its sound, as Opus or as mu-law."""
        if not opus:
            return mu_law(samples)
        self._opus = self._opus or Opus()
        return self._opus.encode(samples)


class Calls:
    """`vocoder` None: nothing is decoded, and `why` is a code."""

    def __init__(self, vocoder: Vocoder | None, why: str, consoles: Consoles) -> None:
        self.latest = Latest()
        self._vocoder, self._why = vocoder, why
        self._consoles = consoles
        self._on_air: dict[str, OnAir] = {}
        self._gains: OrderedDict[int, Leveller] = OrderedDict()

    def report(self, report: Report) -> CallStarted | CallLearned | CallEnded | None:
        """An event of a call; None: of a kind that has no sound."""
        if report.kind not in _EVENTS:
            return None
        event = msgspec.msgpack.decode(report.body, type=_EVENTS[report.kind])
        match event:
            case CallStarted():
                self._begin(event)
            case CallLearned() if known := self._on_air.get(event.call):
                self._learn(known, event)
            case CallEnded() if known := self._on_air.pop(event.call, None):
                self._end(known)
        return event

    def hear(self, heard: Heard) -> None:
        self.latest.keep(heard)
        on_air = self._on_air.get(heard.call)
        if on_air is None or on_air.started.encrypted or not self._vocoder:
            return
        if on_air.hearing is None and self._consoles.want(on_air.started):
            on_air.hearing = self._decode(on_air, self._vocoder)
        if on_air.hearing:
            on_air.hearing.hear(heard)

    def lose(self) -> None:
        """The switch is gone: so are its calls."""
        for on_air in self._on_air.values():
            self._end(on_air)
        self._on_air.clear()

    def greet(self, console: Console) -> None:
        """Tell a console which of the calls that it wants make no sound."""
        for on_air in self._on_air.values():
            if on_air.silent and console.wants(on_air.started):
                console.say(Silent(on_air.started.call, on_air.silent))

    def _begin(self, started: CallStarted) -> None:
        self._on_air[started.call] = on_air = OnAir(started)
        if self._vocoder is None or started.encrypted:
            self._fall_silent(on_air, "encrypted" if started.encrypted else self._why)

    def _decode(self, on_air: OnAir, vocoder: Vocoder) -> Hearing:
        """From the first burst that a console wants: hardware has few channels.

        After a fault again from the next, in another channel.
        """
        started = on_air.started
        hearing = Hearing(self._leveller(started.source), partial(self._play, on_air))
        listening = self._listen(on_air, hearing, vocoder)
        on_air.task = asyncio.create_task(listening, name=f"call {started.call}")
        on_air.task.add_done_callback(partial(note_end, log))
        return hearing

    def _learn(self, on_air: OnAir, learned: CallLearned) -> None:
        """What is learned to be an emergency goes on in a channel that says so, muted nowhere."""
        if learned.emergency and not on_air.started.emergency:
            self._consoles.end(learned.call)
        on_air.started = msgspec.structs.replace(
            on_air.started, emergency=learned.emergency, encrypted=learned.encrypted
        )
        if learned.encrypted and not on_air.silent:
            if on_air.task:
                on_air.task.cancel()
            self._fall_silent(on_air, "encrypted")

    async def _listen(self, on_air: OnAir, hearing: Hearing, vocoder: Vocoder) -> None:
        why = FAILS
        try:
            await hearing.run(await vocoder.decoder())
            why = ""
        except NoChannel as none:
            why = none.why
        finally:
            if why and on_air.hearing is hearing:
                self._fall_silent(on_air, why)
            self._consoles.end(on_air.started.call)

    def _play(self, on_air: OnAir, samples: Samples) -> None:
        if on_air.silent:
            self._tell(on_air, "")
        self._consoles.play(on_air.started, partial(on_air.encode, samples))

    def _fall_silent(self, on_air: OnAir, why: str) -> None:
        on_air.hearing = None
        if why != on_air.silent:
            self._tell(on_air, why)
        self._consoles.end(on_air.started.call)

    def _tell(self, on_air: OnAir, why: str) -> None:
        on_air.silent = why
        self._consoles.silent(on_air.started, why)

    def _end(self, on_air: OnAir) -> None:
        """What was heard of it is still decoded."""
        if on_air.hearing:
            on_air.hearing.end()

    def _leveller(self, source: int) -> Leveller:
        """Each talker begins at the level of its last call."""
        leveller = self._gains.pop(source, None) or Leveller()
        self._gains[source] = leveller
        if len(self._gains) > TALKERS:
            self._gains.popitem(last=False)
        return leveller
