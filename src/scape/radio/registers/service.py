"""The registers and patches: load, decide, record, and update the switch."""

import secrets
from collections.abc import Awaitable, Callable
from typing import TypeVar

from sqlalchemy import select

from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.due import WhenDue
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, seen
from scape.base.together import Together
from scape.radio.registers import patches, registers, tables
from scape.radio.registers.events import (
    PatchClosed,
    SiteSecretExpired,
    SiteSecretRotated,
)
from scape.radio.registers.registers import (
    SITES,
    TALKGROUPS,
    names_to_keep,
    vault_names,
    weigh_link_secrets,
)

SECRET_BYTES = 24
OVERLAP = 24 * 3600 * SECOND  # in which the previous secret stays valid after a rotation

T = TypeVar("T")


class Registers:
    """`configure` sends the switch the changes of its configuration and orders."""

    def __init__(self, node: Node, configure: Callable[[], Awaitable[None]]) -> None:
        self._node = node
        self._configure = Together(configure)
        self._ends = WhenDue(node.clock, self.end_what_is_over)
        self._weighed = False

    async def run(self) -> None:
        """End patches and old secrets when their time is over, until cancelled."""
        await self._ends.run()

    async def end_what_is_over(self) -> int:
        """Close expired patches and delete expired secrets; returns when the next expires."""
        ended, next_end = await self._node.change(_end_what_is_over)
        if not self._weighed:
            await self._node.change(weigh_link_secrets)
            self._weighed = True
        if ended:
            await self._configure()
        return next_end

    async def rotate_secret(
        self, number: int, by: str, at_once: bool = False, scope: Scope = EVERYTHING
    ) -> str:
        """A new secret for the site; the one in use stays valid for a day, unless `at_once`."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            SITES.must_have(change, number, scope)
            kept = change.get(tables.site_secrets, number)
            valid = [] if at_once else names_to_keep(kept)
            for old in set(vault_names(kept)) - set(valid):
                change.forget(old)
            event = SiteSecretRotated(
                number=number,
                secret=change.seal(secret.encode()),
                until=change.now + OVERLAP if valid else 0,
                kept=tuple(valid),
            )
            change.record(event, SITES.subject(number))

        await self.change(decide, by)
        return secret

    async def set_link_secret(
        self, number: int, secret: str, by: str, scope: Scope = EVERYTHING
    ) -> None:
        """Replace the secret from the other network."""

        await self.change(
            lambda change: registers.set_link_secret(change, number, secret, scope), by
        )

    async def open_patch(
        self, request: patches.NewPatch, by: str, scope: Scope = EVERYTHING
    ) -> str:
        """`scope` is that of the talkgroups."""

        def decide(change: Change) -> str:
            id = ids.new(change.now)
            known = (change.get(TALKGROUPS.table, number) for number in request.talkgroups)
            registered = {row["id"] for row in known if seen(scope, row) and row}
            event = patches.open_patch(id, request, registered, _open_patches(change), change.now)
            change.record(event, id)
            return id

        return await self.change(decide, by)

    async def close_patch(self, id: str, by: str, scope: Scope = EVERYTHING) -> None:
        def decide(change: Change) -> None:
            patch = seen(scope, change.get(tables.patches, id))
            change.record(patches.close_patch(id, patch), id)

        await self.change(decide, by)

    async def change(self, decide: Callable[[Change], T], actor: str = "") -> T:
        """One change of the configuration of the switch."""
        result = await self._node.change(decide, actor)
        self._ends.hurry()
        await self._configure()
        return result


# The following run inside one change, on the writer's thread.


def _open_patches(change: Change) -> list[ViewRow]:
    return change.query(patches.OPEN)


def _end_what_is_over(change: Change) -> tuple[int, int]:
    """The number of patches and secrets that ended, and when the next will end."""
    secrets_ = tables.site_secrets
    overlaps = change.query(select(secrets_).where(secrets_.c.until > 0))
    open = _open_patches(change)
    ended = 0
    for row in [row for row in overlaps if row["until"] <= change.now]:
        for old in row["previous"]:
            change.forget(old)
        change.record(SiteSecretExpired(number=row["id"]), SITES.subject(row["id"]), row["until"])
        ended += 1
    for row in [row for row in open if row["until"] <= change.now]:
        change.record(PatchClosed(patch=row["id"]), row["id"], row["until"])
        ended += 1
    later = [row["until"] for row in overlaps + open if row["until"] > change.now]
    never = change.now + 24 * 3600 * SECOND
    return ended, min(later, default=never)
