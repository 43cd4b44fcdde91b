"""The sound process: decodes what the switch hears for consoles, and says what they say.

    switch -> air -> calls -> hearing (decoder) -> consoles -> WebSocket    one message in 50 ms
    WebSocket -> desk -> talking (encoder) -> air -> switch                 one burst in 60 ms
    node   -> nodes: tickets, sessions that end, recordings to decode

It has neither store nor web framework, and nothing depends on it: calls go on without it.
"""

import asyncio
import contextlib
import logging
import os
from pathlib import Path

import msgspec
from websockets.exceptions import ConnectionClosed

from scape.base import clock
from scape.base.errors import UNDECODABLE, Malformed
from scape.radio.events import CallEnded
from scape.radio.sound import opus, replay
from scape.radio.sound.air import Air
from scape.radio.sound.calls import Calls
from scape.radio.sound.consoles import Console, Consoles
from scape.radio.sound.desk import Desk, Strange
from scape.radio.sound.door import Socket
from scape.radio.sound.protocol import Ticket, Welcome
from scape.radio.sound.talking import Talking
from scape.radio.sound.vocoder import NoChannel, Vocoder
from scape.radio.switch.links.pace import Bucket
from scape.radio.wire.messages import Report, Switch, ToSound
from scape.radio.wire.sound import Admit, Decode, Decoded, Holder, InDanger, Sounding
from scape.radio.wire.voice import Floor, Heard, Say

TICKET_TIME = 30.0  # seconds
TICKETS = 1000
BEAT = 1.0  # seconds; a console that hears nothing at all for some of them has lost us
SAY_WHO = 5.0  # seconds in which the ticket must come
LONGEST = 16 * 1024  # bytes of a message
SESSION_SOCKETS = 4
BEGINNINGS, BEGINNINGS_KEPT = 3.0, 20  # overs of an account, a second and at once
SESSION_ENDED, CROWDED_OUT, REFUSED = 4401, 4409, 4400

log = logging.getLogger(__name__)

_ticket = msgspec.json.Decoder(Ticket).decode


class Sound:
    """Everything but the sockets. `source` is the radio id of the control room."""

    def __init__(self, data: Path, vocoder: Vocoder | None, why: str, source: int) -> None:
        self.vocoder, self.why, self.source = vocoder, why, source
        self.consoles = Consoles()
        self.air = Air(data / "switch" / "switch.sock", self._hear, self._lose)
        self._recordings = data / "switch" / "recordings"
        self._calls = Calls(vocoder, why, self.consoles)
        self._since = 0
        self._tickets: dict[str, tuple[Admit, float]] = {}
        self._overs: dict[int, Talking] = {}
        self._sockets: dict[Console, tuple[Socket, Desk]] = {}
        self._closing: set[asyncio.Task[None]] = set()
        self._by_call: dict[str, Talking] = {}
        self._in_danger = InDanger()
        self._paces: dict[str, Bucket] = {}

    def admit(self, ticket: Admit) -> None:
        """Of too many tickets, of one session or in all, the oldest is void."""
        now = asyncio.get_running_loop().time()
        fresh = {key: each for key, each in self._tickets.items() if each[1] > now}
        own = [key for key, (who, _) in fresh.items() if who.session == ticket.session]
        for key in (*own[: 1 - SESSION_SOCKETS], *list(fresh)[: 1 - TICKETS]):
            fresh.pop(key, None)
        self._tickets = {**fresh, ticket.ticket: (ticket, now + TICKET_TIME)}

    def end_sessions(self, sessions: tuple[str, ...]) -> None:
        known = self._tickets.items()
        self._tickets = {key: each for key, each in known if each[0].session not in sessions}
        for console in self.consoles.of(sessions):
            self._close(console, SESSION_ENDED)

    def note_danger(self, in_danger: InDanger) -> None:
        self._in_danger = in_danger

    async def decode(self, wanted: Decode) -> Decoded:
        """A recorded call, or one of the latest."""
        if self.vocoder is None:
            return Decoded(request=wanted.request, why=self.why)
        try:
            bursts = await asyncio.to_thread(self._bursts, wanted)
            samples = await replay.sound_of(bursts, self.vocoder)
        except NoChannel as none:
            return Decoded(request=wanted.request, why=none.why)
        except (OSError, Malformed):
            return Decoded(request=wanted.request, why="recording-unreadable")
        return Decoded(request=wanted.request, samples=samples.astype("<i2").tobytes())

    def _bursts(self, wanted: Decode) -> list[Heard]:
        if wanted.path:
            return replay.recorded(self._recordings / wanted.path)
        return self._calls.latest.of(wanted.call)

    def state(self) -> Sounding:
        return Sounding(
            since=self._since,
            vocoder=self.vocoder.name if self.vocoder else "",
            why=self.why,
            consoles=len(self.consoles),
            overs=len(self._overs),
            behind=self.consoles.behind,
            holders=tuple({_holder(console.who) for console in self.consoles}),
        )

    # What overs need.

    def is_in_danger(self, number: int, private: bool) -> bool:
        return number in (self._in_danger.radios if private else self._in_danger.talkgroups)

    def greet(self, console: Console) -> None:
        self._calls.greet(console)

    def may_begin(self, account: str) -> bool:
        now = asyncio.get_running_loop().time()
        pace = self._paces.setdefault(account, Bucket(BEGINNINGS, BEGINNINGS_KEPT, now))
        return pace.take(now)

    def say(self, said: Say) -> None:
        self.air.say(said)

    def new_stream(self) -> int:
        while (stream := int.from_bytes(os.urandom(4), "big")) in self._overs:
            pass
        return stream

    def begin(self, talking: Talking) -> None:
        self._overs[talking.stream] = talking
        if not self._since:
            talking.cut("no-switch")

    def finish(self, talking: Talking) -> None:
        self._overs.pop(talking.stream, None)
        self._by_call = {call: each for call, each in self._by_call.items() if each is not talking}

    # What the switch says.

    def _hear(self, message: ToSound) -> None:
        match message:
            case Heard():
                self._calls.hear(message)
            case Report():
                if isinstance(event := self._calls.report(message), CallEnded):
                    self._end_over(event)
            case Floor(stream=stream, call=call):
                if talking := self._overs.get(stream):
                    talking.answer(message)
                    self._by_call[call] = talking
            case Switch():
                self._since = clock.now()
                self.consoles.tell(self._since)

    def _end_over(self, ended: CallEnded) -> None:
        if (talking := self._by_call.pop(ended.call, None)) and ended.reason != "terminator":
            talking.cut(ended.reason)

    def _lose(self) -> None:
        self._since = 0
        self._calls.lose()
        for talking in list(self._overs.values()):
            talking.cut("no-switch")
        self.consoles.tell(0)

    # Consoles.

    async def beat(self) -> None:
        """Tell all consoles the state again and again, until cancelled: a dead link is silent."""
        while True:
            await asyncio.sleep(BEAT)
            self.consoles.tell(self._since)

    async def serve(self, socket: Socket) -> None:
        """One WebSocket, from its ticket to its end."""
        ticket = await _ticket_of(socket)
        if ticket is None or (who := self._holder(ticket)) is None:
            await socket.close(REFUSED)
            return
        socket.serve()
        self._make_room(who.session)
        console = Console(who, self.source, opus=ticket.opus and opus.is_there())
        desk = Desk(console, self)
        console.say(self._welcome(console))
        self.consoles.add(console)
        self.greet(console)
        sending = asyncio.create_task(_send(socket, console))
        self._sockets[console] = socket, desk
        try:
            async for message in socket:
                desk.take(message)
                if console.is_lost:
                    raise Strange("it reads nothing")
                await socket.rest()
        except Strange as strange:
            log.warning("a console of %s is sent away: %s", who.account, strange)
            await socket.close(REFUSED)
        except ConnectionClosed:
            pass  # an ordinary end is none of it
        finally:
            desk.leave()
            sending.cancel()
            self.consoles.discard(console)
            del self._sockets[console]

    def _make_room(self, session: str) -> None:
        """Of too many sockets of one session the oldest closes."""
        own = [console for console in self._sockets if console.who.session == session]
        for console in own[: max(0, len(own) + 1 - SESSION_SOCKETS)]:
            self._close(console, CROWDED_OUT)

    def _close(self, console: Console, code: int) -> None:
        """It hears and says nothing from now on, even if it does not answer the closing."""
        socket, desk = self._sockets[console]
        self.consoles.discard(console)
        desk.leave()
        closing = asyncio.create_task(socket.close(code))
        self._closing.add(closing)
        closing.add_done_callback(self._closing.discard)

    def _holder(self, given: Ticket) -> Admit | None:
        """Who has this ticket, which is then used up."""
        now = asyncio.get_running_loop().time()
        who, until = self._tickets.pop(given.ticket, (None, 0.0))
        return who if until > now else None

    def _welcome(self, console: Console) -> Welcome:
        who = console.who
        return Welcome(
            opus=console.opus,
            vocoder=self.vocoder.name if self.vocoder else "",
            why=self.why,
            since=self._since,
            talk=who.talk,
            pre_empt=who.pre_empt,
            call_all=who.call_all,
        )


def _holder(who: Admit) -> Holder:
    return Holder(session=who.session, talk=who.talk, pre_empt=who.pre_empt, call_all=who.call_all)


async def _ticket_of(socket: Socket) -> Ticket | None:
    """The first message, if it comes in time and is one."""
    try:
        async with asyncio.timeout(SAY_WHO):
            return _ticket(await socket.recv())
    except (TimeoutError, ConnectionClosed, *UNDECODABLE):
        return None


async def _send(socket: Socket, console: Console) -> None:
    with contextlib.suppress(ConnectionClosed):
        while True:
            for message in await console.next():
                await socket.send(message)
