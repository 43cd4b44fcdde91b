"""The sound process's end of its socket to the node: tickets, ended sessions, calls to decode."""

import asyncio
import logging
from functools import partial
from typing import Protocol

import msgspec

from scape.base.errors import Malformed
from scape.base.faults import note_end
from scape.radio.sound.vocoder import FAILS
from scape.radio.wire.framing import framed, read
from scape.radio.wire.sound import Admit, Decode, Decoded, FromNode, InDanger, Leave, Sounding

EVERY = 1.0
DECODING = 2  # calls at once; further ones wait

log = logging.getLogger(__name__)

_decoder: msgspec.msgpack.Decoder[FromNode] = msgspec.msgpack.Decoder(FromNode)


class Handler(Protocol):
    """Carries out the messages of the node."""

    def admit(self, ticket: Admit) -> None: ...

    def end_sessions(self, sessions: tuple[str, ...]) -> None: ...

    def note_danger(self, in_danger: InDanger) -> None: ...

    async def decode(self, wanted: Decode) -> Decoded: ...

    def state(self) -> Sounding: ...


class Nodes:
    """Serves the node; without it, consoles that are there go on."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler
        self._free = asyncio.Semaphore(DECODING)
        self._talks: set[asyncio.Task[None]] = set()

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        talk = asyncio.create_task(self._talk(reader, writer))
        self._talks.add(talk)
        talk.add_done_callback(self._talks.discard)

    async def close(self) -> None:
        for talk in self._talks:
            talk.cancel()
        await asyncio.gather(*self._talks, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers: set[asyncio.Task[None]] = set()
        telling = asyncio.create_task(self._tell(writer))
        try:
            while True:
                match await read(reader, _decoder):
                    case Admit() as ticket:
                        self._handler.admit(ticket)
                    case Leave(sessions):
                        self._handler.end_sessions(sessions)
                    case InDanger() as in_danger:
                        self._handler.note_danger(in_danger)
                    case Decode() as wanted:
                        answering = self._answer(wanted, writer)
                        answer = asyncio.create_task(answering, name=f"call {wanted.call}")
                        answer.add_done_callback(partial(note_end, log))
                        answers.add(answer)
                        answer.add_done_callback(answers.discard)
        except (asyncio.IncompleteReadError, ConnectionError, Malformed):
            pass  # it may connect again
        finally:
            for task in (telling, *answers):
                task.cancel()
            writer.close()

    async def _answer(self, wanted: Decode, writer: asyncio.StreamWriter) -> None:
        """Whatever the fault, there is an answer: somebody waits for the sound."""
        answer = Decoded(request=wanted.request, why=FAILS)
        try:
            async with self._free:
                answer = await self._handler.decode(wanted)
        finally:
            if not writer.is_closing():
                writer.write(framed(answer))

    async def _tell(self, writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(framed(self._handler.state()))
            await asyncio.sleep(EVERY)
