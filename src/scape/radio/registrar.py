"""The registers: load, decide, record, and tell the switch."""

import secrets
from collections.abc import Awaitable, Callable

import msgspec
from sqlalchemy import Table

from scape.base.change import Change
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.radio import registers, tables
from scape.radio.register_folds import number_in

SECRET_BYTES = 24


class Registrar:
    """`configure` tells the switch that something it must know has changed."""

    def __init__(self, node: Node, configure: Callable[[], Awaitable[None]]) -> None:
        self._node = node
        self._configure = configure

    async def register_site(self, request: registers.NewSite, by: str) -> str:
        """Returns the secret the site logs in with; it is shown this once."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            event = registers.register_site(change.get(tables.sites, request.number), request)
            sealed = change.seal(secret.encode())
            change.record(msgspec.structs.replace(event, secret=sealed), _site(request.number))

        await self._node.change(decide, by)
        await self._configure()
        return secret

    async def change_site(self, number: int, request: registers.SiteDetails, by: str) -> None:
        def decide(change: Change) -> None:
            known = change.get(tables.sites, number)
            change.record(registers.change_site(known, number, request), _site(number))

        await self._node.change(decide, by)
        await self._configure()

    async def remove_site(self, number: int, by: str) -> None:
        def decide(change: Change) -> None:
            event = registers.remove_site(change.get(tables.sites, number), number)
            _forget_secret(change, number)
            change.record(event, _site(number))

        await self._node.change(decide, by)
        await self._configure()

    async def rotate_secret(self, number: int, by: str) -> str:
        """A new secret for the site; the old one opens no more."""
        secret = secrets.token_urlsafe(SECRET_BYTES)

        def decide(change: Change) -> None:
            event = registers.rotate_secret(change.get(tables.sites, number), number)
            _forget_secret(change, number)
            sealed = change.seal(secret.encode())
            change.record(msgspec.structs.replace(event, secret=sealed), _site(number))

        await self._node.change(decide, by)
        await self._configure()
        return secret

    async def register_radio(self, request: registers.NewRadio, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.register_radio(known, request)

        await self._alter(tables.radios, f"radio/{request.number}", decide, by)

    async def change_radio(self, number: int, request: registers.RadioDetails, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.change_radio(known, number, request)

        await self._alter(tables.radios, f"radio/{number}", decide, by)

    async def remove_radio(self, number: int, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.remove_radio(known, number)

        await self._alter(tables.radios, f"radio/{number}", decide, by)

    async def register_talkgroup(self, request: registers.NewTalkgroup, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.register_talkgroup(known, request)

        await self._alter(tables.talkgroups, f"talkgroup/{request.number}", decide, by)

    async def change_talkgroup(
        self, number: int, request: registers.TalkgroupDetails, by: str
    ) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.change_talkgroup(known, number, request)

        await self._alter(tables.talkgroups, f"talkgroup/{number}", decide, by)

    async def remove_talkgroup(self, number: int, by: str) -> None:
        def decide(known: ViewRow | None) -> Event:
            return registers.remove_talkgroup(known, number)

        await self._alter(tables.talkgroups, f"talkgroup/{number}", decide, by)

    async def _alter(
        self, table: Table, subject: str, decide: Callable[[ViewRow | None], Event], by: str
    ) -> None:
        """Decide on one row of a register, which stands under the number in its subject."""
        number = number_in(subject)
        await self._node.change(
            lambda change: change.record(decide(change.get(table, number)), subject), by
        )


def _site(number: int) -> str:
    return f"site/{number}"


def _forget_secret(change: Change, number: int) -> None:
    if row := change.get(tables.site_secrets, number):
        change.forget(row["secret"])
