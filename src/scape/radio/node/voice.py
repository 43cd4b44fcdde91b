"""The voice of consoles: tickets for the sound process, and the sessions that hold them."""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path

import msgspec

from scape.base.errors import Unavailable
from scape.base.node import HEALTH, Node
from scape.radio import rights
from scape.radio.node.sound_client import SoundClient
from scape.radio.wire.sound import Admit, Leave, Sounding
from scape.web.guard import Sessions
from scape.web.metrics import Figure, figure
from scape.web.rights import Who

PART = "sound"
LOOK = 1.0  # seconds between two looks at the sessions
OF_VOICE = frozenset((rights.LISTEN, rights.TALK, rights.PRE_EMPT, rights.CALL_ALL))


class VoiceTicket(msgspec.Struct, frozen=True, kw_only=True):
    """The address of the sound process, and a ticket that opens one socket there."""

    address: str
    ticket: str


class Voice:
    """`address` is that of the sound process for consoles; `name_of` names an account."""

    def __init__(
        self,
        node: Node,
        socket: Path,
        address: str,
        sessions: Sessions,
        name_of: Callable[[str], Awaitable[str]],
    ) -> None:
        self._node, self._address = node, address
        self._sessions, self._name_of = sessions, name_of
        self.client = SoundClient(socket, self._show)
        self._admitted: dict[str, Who] = {}
        self._sounding: Sounding | None = None

    async def run(self) -> None:
        async with asyncio.TaskGroup() as group:
            group.create_task(self.client.run())
            group.create_task(self._watch())

    async def ticket(self, who: Who) -> VoiceTicket:
        """A ticket for this session, valid once and for half a minute."""
        if not self.client.is_there:
            raise Unavailable("no-sound", why="no-sound-process")
        alias = await self._name_of(who.account)
        ticket = secrets.token_urlsafe(24)
        admit = Admit(
            ticket=ticket,
            session=who.session,
            account=who.account,
            alias=alias,
            talk=rights.TALK in who.rights,
            pre_empt=rights.PRE_EMPT in who.rights,
            call_all=rights.CALL_ALL in who.rights,
        )
        self._admitted[who.session] = who
        self.client.say(admit)
        return VoiceTicket(address=self._address, ticket=ticket)

    async def _watch(self) -> None:
        """Sockets close when their session ends, is locked, or gets other rights."""
        while True:
            with contextlib.suppress(
                Unavailable
            ):  # not known who is signed in: nobody is sent away
                await self._close_ended()
            await asyncio.sleep(LOOK)

    async def _close_ended(self) -> None:
        """The sockets may be older than this node."""
        present = self._sounding.sessions if self._sounding else ()
        sessions = {*self._admitted, *present}
        if not sessions:
            return
        still = await self._sessions.still_open(list(sessions))
        if ended := tuple(each for each in sessions if not self._may_stay(each, still.get(each))):
            self.client.say(Leave(ended))
            for session in ended:
                self._admitted.pop(session, None)

    def _may_stay(self, session: str, now: Who | None) -> bool:
        if now is None or now.locked or rights.LISTEN not in now.rights:
            return False
        before = self._admitted.setdefault(session, now)
        return before.rights & OF_VOICE == now.rights & OF_VOICE

    async def figures(self) -> list[Figure]:
        """What the sound process says of itself; nothing while it is down."""
        now = self._sounding
        if now is None:
            return []
        return [
            figure("scape_sound_consoles", "gauge", "Consoles that listen.", now.consoles),
            figure("scape_sound_overs", "gauge", "Overs that consoles say now.", now.overs),
            figure("scape_sound_behind", "gauge", "Messages slow consoles missed.", now.behind),
        ]

    def _show(self, sounding: Sounding | None) -> None:
        self._sounding = sounding
        if sounding is None:
            self._node.health(PART, "down", "no-sound-process")
        elif not sounding.vocoder:
            self._node.live.publish_memory(HEALTH.name, drop=[PART])
        elif not sounding.since:
            self._node.health(PART, "down", "sound-without-switch")
        else:
            self._node.health(PART, "up")
