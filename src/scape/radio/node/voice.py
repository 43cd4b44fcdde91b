"""The voice of consoles: tickets for the sound process, and the sessions that hold them."""

import asyncio
import contextlib
import secrets
from collections import defaultdict
from collections.abc import Awaitable, Callable
from functools import partial
from itertools import chain
from pathlib import Path

import msgspec
from sqlalchemy import Connection

from scape.alarms.events import EMERGENCY
from scape.alarms.service import alarms_of
from scape.base.errors import Unavailable
from scape.base.node import HEALTH, Node
from scape.radio import rights
from scape.radio.desk.retention import names_of_alarm
from scape.radio.node.sound_client import SoundClient
from scape.radio.registers.patches import OPEN
from scape.radio.registers.tables import patches
from scape.radio.registers.views import number_in
from scape.radio.wire.sound import Admit, Holder, InDanger, Leave, Sounding
from scape.web.guard import Sessions
from scape.web.metrics import Figure, figure
from scape.web.rights import Who

PART = "sound"
LOOK = 1.0  # seconds between two looks at the sessions


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
        self._admitted: set[Holder] = set()
        self._sounding: Sounding | None = None
        self._in_danger = InDanger()  # as the sound process knows it

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
        holder = _holder(who)
        self._admitted.add(holder)
        given = msgspec.structs.asdict(holder)
        self.client.say(Admit(ticket=ticket, account=who.account, alias=alias, **given))
        return VoiceTicket(address=self._address, ticket=ticket)

    async def _watch(self) -> None:
        """Sockets close when their session ends, is locked, or gets other rights.

        The sound process learns where an emergency is open.
        """
        while True:
            with contextlib.suppress(
                Unavailable
            ):  # not known who is signed in: nobody is sent away
                await self._close_ended()
                await self._tell_danger()
            await asyncio.sleep(LOOK)

    async def _close_ended(self) -> None:
        """The sockets may be older than this node, and have other rights than the last ticket."""
        present = self._sounding.holders if self._sounding else ()
        holders = {*self._admitted, *present}
        if not holders:
            return
        still = await self._sessions.still_open([holder.session for holder in holders])
        left = {each.session for each in holders if not _may_stay(each, still.get(each.session))}
        if left:
            self.client.say(Leave(tuple(left)))
            self._admitted = {each for each in self._admitted if each.session not in left}

    async def _tell_danger(self) -> None:
        if not self._sounding:
            return
        now = self._node.clock()
        in_danger = await self._node.read(partial(_read_danger, now=now))
        if in_danger != self._in_danger:
            self._in_danger = in_danger
            self.client.say(in_danger)

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
            self._in_danger = InDanger()
            self._node.health(PART, "down", "no-sound-process")
        elif not sounding.vocoder:
            self._node.live.publish_memory(HEALTH.name, drop=[PART])
        elif not sounding.since:
            self._node.health(PART, "down", "sound-without-switch")
        else:
            self._node.health(PART, "up")


def _read_danger(connection: Connection, now: int) -> InDanger:
    """An emergency is open on its talkgroup, and on those that are patched to it.

    Other features raise emergencies too, about what is no radio.
    """
    not_over = [each for each in alarms_of(connection, EMERGENCY, now) if each["state"] != "over"]
    numbers: dict[str, set[int]] = defaultdict(set)
    for name in chain.from_iterable(map(names_of_alarm, not_over)):
        if name.startswith(("radio/", "talkgroup/")):
            numbers[name.partition("/")[0]].add(number_in(name))
    talkgroups = numbers["talkgroup"]
    patched = connection.execute(OPEN.where(patches.c.until > now)).scalars(patches.c.talkgroups)
    joined = [each for each in map(set, patched) if each & talkgroups]
    return InDanger(
        talkgroups=frozenset(talkgroups.union(*joined)), radios=frozenset(numbers["radio"])
    )


def _holder(who: Who) -> Holder:
    return Holder(
        session=who.session,
        talk=rights.TALK in who.rights,
        pre_empt=rights.PRE_EMPT in who.rights,
        call_all=rights.CALL_ALL in who.rights,
    )


def _may_stay(holder: Holder, now: Who | None) -> bool:
    return (
        now is not None
        and not now.locked
        and rights.LISTEN in now.rights
        and holder == _holder(now)
    )
