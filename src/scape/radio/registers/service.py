"""The registers and patches: load, decide, record, and tell the switch."""

import asyncio
import contextlib
import secrets
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any, TypeVar

from sqlalchemy import select

from scape.alarms.events import AlarmsGone
from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused, Unavailable
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.together import Together
from scape.radio.registers import lists, patches, tables
from scape.radio.registers.events import (
    LinkSecretSet,
    PatchClosed,
    RadiosListed,
    SiteSecretExpired,
    SiteSecretRotated,
)
from scape.radio.registers.registers import (
    LINKS,
    RADIOS,
    SITES,
    TALKGROUPS,
    Details,
    New,
    NewLink,
    NewSite,
    Register,
)

SECRET_BYTES = 24
SLICE = 500  # radios of a list that are taken in one change
OVERLAP = 24 * 3600 * SECOND  # in which the secret before a rotation opens too
RETRY = 1.0  # seconds, while the store is away
LONGEST_SLEEP = 60.0  # seconds; a wall clock may be set

T = TypeVar("T")

_RADIOS = select(tables.radios).order_by(tables.radios.c.id)


class Registers:
    """`configure` tells the switch that something it must know or send has changed."""

    def __init__(self, node: Node, configure: Callable[[], Awaitable[None]]) -> None:
        self._node = node
        self._configure = Together(configure)
        self._ends_changed = asyncio.Event()

    async def run(self) -> None:
        """End what has a time to end, for ever."""
        while True:
            try:
                next_end = await self.end_what_is_over()
            except Unavailable:
                pause = RETRY
            else:
                pause = min(LONGEST_SLEEP, max(0, next_end - self._node.clock()) / SECOND)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._ends_changed.wait()
            self._ends_changed.clear()

    async def end_what_is_over(self) -> int:
        """Close patches and forget old secrets whose time is over; when the next one's will be."""
        ended, next_end = await self._node.change(_end_what_is_over)
        if ended:
            await self._configure()
        return next_end

    async def register(self, register: Register, request: New, by: str) -> None:
        secret = request.secret if isinstance(request, NewLink) else ""
        await self._register(register, request, by, secret)

    async def _register(self, register: Register, request: New, by: str, secret: str) -> None:
        def decide(change: Change) -> None:
            sealed = {"secret": change.seal(secret.encode())} if secret else {}
            having = [change.get(table, request.number) for table in register.shares]
            event = register.register(next(filter(None, having), None), request, **sealed)
            change.record(event, register.subject(request.number))

        await self._alter(decide, by)

    async def change(self, register: Register, number: int, request: Details, by: str) -> None:
        def decide(change: Change) -> None:
            event = register.change(change.get(register.table, number), number, request)
            change.record(event, register.subject(number))

        await self._alter(decide, by)

    async def remove(self, register: Register, number: int, by: str) -> None:
        def decide(change: Change) -> None:
            event = register.remove(change.get(register.table, number), number)
            if register is TALKGROUPS:
                patches.must_not_be_patched(number, _open_patches(change), change.now)
            _forget_secrets(change, register, number)
            if register is SITES:  # what was wrong with it needs nobody any more
                change.record(AlarmsGone(about=SITES.subject(number)), SITES.subject(number))
            change.record(event, register.subject(number))

        await self._alter(decide, by)

    async def register_site(self, request: NewSite, by: str) -> str:
        """Returns the secret the site logs in with; it is shown this once."""
        secret = secrets.token_urlsafe(SECRET_BYTES)
        await self._register(SITES, request, by, secret)
        return secret

    async def rotate_secret(self, number: int, by: str, at_once: bool = False) -> str:
        """A new secret for the site; the one before opens for another day, unless `at_once`."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            SITES.must_have(change.get(tables.sites, number), number)
            kept = change.get(tables.site_secrets, number)
            for old in _vault_names(kept, "previous", *(["secret"] if at_once else [])):
                change.forget(old)
            event = SiteSecretRotated(
                number=number,
                secret=change.seal(secret.encode()),
                until=0 if at_once else change.now + OVERLAP,
            )
            change.record(event, SITES.subject(number))

        await self._alter(decide, by)
        return secret

    async def set_link_secret(self, number: int, secret: str, by: str) -> None:
        """The other network gave us another secret."""

        def decide(change: Change) -> None:
            LINKS.must_have(change.get(tables.links, number), number)
            _forget_secrets(change, LINKS, number)
            event = LinkSecretSet(number=number, secret=change.seal(secret.encode()))
            change.record(event, LINKS.subject(number))

        await self._alter(decide, by)

    async def list_radios(self, by: str) -> bytes:
        """The register as a list for spreadsheets; that it was taken away is recorded."""

        def decide(change: Change) -> list[ViewRow]:
            rows = change.query(_RADIOS)
            change.record(RadiosListed(count=len(rows)), "radios")
            return rows

        return await asyncio.to_thread(lists.write, await self._node.change(decide, by))

    async def try_radios(self, content: bytes) -> lists.Plan:
        """What a list would do to the register."""
        return await self._node.search(
            lambda c: lists.plan(content, _by_number(c.execute(_RADIOS).mappings()))
        )

    async def take_radios(self, content: bytes, by: str) -> lists.Plan:
        """Do all that a list says, or refuse it for the mistakes in it.

        It is done in slices, so that the journal takes what else happens in between. When somebody
        changes one of its radios meanwhile the rest is refused; the list may be sent again.
        """
        plan = await self.try_radios(content)
        if wrong := plan.mistakes:
            raise Refused("csv-mistakes", count=len(wrong), mistakes=wrong[: lists.SHOWN])
        planned = [list(one) for _, one in groupby(plan.events, itemgetter(0))]
        try:
            for at in range(0, len(planned), SLICE):
                taking = partial(_take_slice, plan.known, planned[at : at + SLICE])
                await self._node.change(taking, by)
        finally:
            await self._configure()
        return plan

    async def open_patch(self, request: patches.NewPatch, by: str) -> str:
        def decide(change: Change) -> str:
            id = ids.new(change.now)
            registered = {n for n in request.talkgroups if change.get(tables.talkgroups, n)}
            event = patches.open_patch(id, request, registered, _open_patches(change), change.now)
            change.record(event, id)
            return id

        return await self._alter(decide, by)

    async def close_patch(self, id: str, by: str) -> None:
        def decide(change: Change) -> None:
            change.record(patches.close_patch(id, change.get(tables.patches, id)), id)

        await self._alter(decide, by)

    async def _alter(self, decide: Callable[[Change], T], by: str) -> T:
        """One change of what the switch must know."""
        result = await self._node.change(decide, by)
        self._ends_changed.set()
        await self._configure()
        return result


# What happens inside one change, on the writer's thread.


def _take_slice(
    known: Mapping[int, ViewRow], planned: Iterable[list[tuple[int, Event]]], change: Change
) -> None:
    """Record what a list makes of some radios, each of which is still as it was `known`."""
    for events in planned:
        number = events[0][0]
        lists.must_stand(known.get(number), change.get(tables.radios, number), number)
        for _, event in events:
            change.record(event, RADIOS.subject(number))


def _by_number(rows: Iterable[Mapping[Any, Any]]) -> dict[int, ViewRow]:
    return {row["id"]: dict(row) for row in rows}


def _open_patches(change: Change) -> list[ViewRow]:
    return change.query(select(tables.patches).where(tables.patches.c.closed.is_(None)))


def _vault_names(kept: ViewRow | None, *columns: str) -> list[str]:
    return [kept[column] for column in columns if kept and kept.get(column)]


def _forget_secrets(change: Change, register: Register, number: int) -> None:
    if register.secrets is not None:
        for name in _vault_names(change.get(register.secrets, number), "secret", "previous"):
            change.forget(name)


def _end_what_is_over(change: Change) -> tuple[int, int]:
    """How many patches and secrets were ended, and when the next will be."""
    secrets_ = tables.site_secrets
    overlaps = change.query(select(secrets_).where(secrets_.c.until > 0))
    open = _open_patches(change)
    ended = 0
    for row in [row for row in overlaps if row["until"] <= change.now]:
        change.forget(row["previous"])
        change.record(SiteSecretExpired(number=row["id"]), SITES.subject(row["id"]), row["until"])
        ended += 1
    for row in [row for row in open if row["until"] <= change.now]:
        change.record(PatchClosed(patch=row["id"]), row["id"], row["until"])
        ended += 1
    later = [row["until"] for row in overlaps + open if row["until"] > change.now]
    never = change.now + 24 * 3600 * SECOND
    return ended, min(later, default=never)
