"""The service of people: accounts, rights and authentication."""

import asyncio
import os
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

import msgspec
from argon2 import Parameters
from sqlalchemy import Connection

from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused, SignInNeeded
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.people import passwords, sessions, views
from scape.people.accounts import (
    AccountEdit,
    NewAccount,
    change_account,
    is_administrator,
    open_account,
)
from scape.people.events import (
    Language,
    LanguageChosen,
    Role,
    SignedOut,
)
from scape.people.factors import changes
from scape.people.factors.service import Factors
from scape.people.lock.idle import longest_idle
from scape.people.lock.service import Locks
from scape.people.roles import Roles, must_exist, rights_of
from scape.people.signing_in import (
    Admitted,
    SigningIn,
    check_again,
    find,
    set_password,
)
from scape.people.who import Sessions
from scape.web.rights import Right, Who

FIRST = "administrator"  # the account that the first start opens

T = TypeVar("T")


class Agency(msgspec.Struct, frozen=True, kw_only=True):
    """The agency of this node, its default `language`, its `public` address if it has one.

    `second_factor` is demanded of each account that may do more than look; a device is asked for it
    again after `days`, 0: at each sign-in. Consoles lock after `lock_after` minutes without use, or
    the minutes `lock_after_of` a role.
    """

    name: str
    language: Language = "en"
    public: str = ""
    second_factor: bool = False
    days: int = 0
    lock_after: int = 15
    lock_after_of: Mapping[str, int] = {}


class FactorsGone(msgspec.Struct, frozen=True):
    """All second factors of an account were removed: when, and the name of who did it."""

    at: int
    by: str


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """What a console knows of its user; `locked`: why it is locked, `lock_after`: in minutes."""

    account: str
    name: str
    full_name: str
    roles: list[str]
    rights: list[Right]
    language: Language
    must_change_password: bool
    must_add_factor: bool
    has_factor: bool
    factors_removed: FactorsGone | None
    agency: str
    locked: str
    lock_after: int
    has_pin: bool


class RoleCard(msgspec.Struct, frozen=True):
    """A role that an account may have, and what it may do."""

    role: str
    rights: list[Right]


class OpenedAccount(msgspec.Struct, frozen=True):
    """A new account and its one-time password."""

    id: str
    password: str


class People:
    """Accounts, their passwords, their sessions, and what each of the `roles` may.

    The password of the first administrator is kept in `first-sign-in` until it is changed.
    """

    def __init__(
        self,
        node: Node,
        agency: Agency,
        roles: Roles,
        cost: Parameters = passwords.COST,
    ) -> None:
        self.agency = agency
        longest = partial(longest_idle, after=agency.lock_after, of_roles=agency.lock_after_of)
        self.sessions = Sessions(node, roles, agency.second_factor, longest)
        self.factors = Factors(node, agency.name, agency.public)
        self._node = node
        self._roles = roles
        self._first_secret = node.store.folder / "first-sign-in"
        trusted = agency.days * 24 * 60 * 60 * SECOND
        self.signing_in = SigningIn(node, self.sessions, self.factors, trusted, cost)
        self.locks = Locks(node, self.sessions, self.signing_in, self.factors)

    async def sign_in(self, name: str, password: str, address: str, cookie: str = "") -> Admitted:
        """As `SigningIn.sign_in`."""
        return await self.signing_in.sign_in(name, password, address, cookie)

    async def me(self, who: Who) -> Me:
        """The account that asks."""
        account = await self.sessions.account(who)
        gone = account["removed_at"]
        return Me(
            account=account["id"],
            name=account["name"],
            full_name=account["full_name"],
            roles=account["roles"],
            rights=sorted(rights_of(account["roles"], self._roles)),
            language=account["language"],
            must_change_password=bool(account["one_time"]),
            must_add_factor=self.sessions.who(account).unenrolled,
            has_factor=bool(account["enrolled"]),
            factors_removed=FactorsGone(gone, await self._name_of(account)) if gone else None,
            agency=self.agency.name,
            locked=account["locked"],
            lock_after=self.sessions.longest_idle(account["roles"]),
            has_pin=bool(account["has_pin"]),
        )

    async def _name_of(self, account: ViewRow) -> str:
        """Who removed the factors of an account; empty: done on the server."""
        return (await self.names()).get(account["removed_by"], "")

    async def sign_out(self, who: Who) -> None:
        await self._change(partial(_end_session, who), who.account)

    async def sign_out_everywhere(self, account: str, by: str) -> None:
        """End every session of an account."""
        await self._change(partial(_end_all_sessions, account), by)

    async def change_password(self, who: Who, old: str, new: str, address: str) -> None:
        """Check the old password, set the new one, end all other sessions of the account."""
        me = await self.me(who)
        name = me.name
        passwords.check_new(new, name, f"{me.full_name} {self.agency.name} scape".split())
        if old == new:
            raise Refused("password-unchanged")
        try:
            account, _ = await self.signing_in.prove_password(name, old, address, who.session)
        except SignInNeeded:
            raise Refused("password-wrong") from None
        changing = partial(
            _change_password, account, await self.signing_in.digest(new, who.account), who.session
        )
        await self._change(changing, who.account)
        self._forget_first_secret(old)

    async def choose_language(self, who: Who, language: Language) -> None:
        event = LanguageChosen(language=language)
        await self._change(lambda change: change.record(event, who.account), who.account)

    async def names(self) -> dict[str, str]:
        """The names of people by account, for display."""

        def read(connection: Connection) -> dict[str, str]:
            return {id: full or name for id, name, full in connection.execute(views.NAMES)}

        return await self._node.read(read)

    def roles(self) -> list[RoleCard]:
        """Every role that some feature grants a right."""
        return [RoleCard(role, sorted(rights)) for role, rights in self._roles.items()]

    async def who_may(self, right: Right) -> frozenset[str]:
        """The enabled accounts that have this right."""
        rows = await self._node.read(lambda c: c.execute(views.ENABLED).all())
        return frozenset(row.id for row in rows if right in rights_of(row.roles, self._roles))

    async def open_account(self, request: NewAccount, by: str, password: str = "") -> OpenedAccount:
        """A new account, with this password or else a one-time password that must be changed."""
        must_exist(request.roles, self._roles)
        given = password or passwords.one_time(os.urandom(20))
        kept = await self.signing_in.digest(given, by)
        opening = partial(_open_account, request, kept, not password)
        return OpenedAccount(await self._change(opening, by), given)

    async def change_account(self, account: str, edit: AccountEdit, by: str) -> None:
        must_exist(edit.roles, self._roles)
        await self._change(partial(_change_account, account, edit), by)

    async def reset_password(self, account: str, by: str) -> str:
        """A new one-time password; sessions of the old password end."""
        given = passwords.one_time(os.urandom(20))
        await self._change(
            partial(_reset_password, account, await self.signing_in.digest(given, by)), by
        )
        return given

    async def remove_factors(self, account: str, by: str) -> None:
        """Remove the lost second factors of an account, whose sessions end."""
        await self._change(partial(_remove_factors, account), by)

    async def rescue(self, name: str) -> str:
        """A new one-time password for a locked-out account, requested on the server itself.

        Its second factors are removed.
        """
        account, _ = await self._node.change(partial(find, passwords.normal(name)))
        if account is None or account["disabled"]:
            raise Missing("no-such-account")
        given = passwords.one_time(os.urandom(20))
        kept = await self.signing_in.digest(given, "")
        await self._change(partial(_rescue, account["id"], kept), "")
        if account["name"] == FIRST:
            self._first_secret.unlink(missing_ok=True)
        return given

    async def first_administrator(self) -> str | None:
        """Open the account `administrator` if no account ever existed, and return its password.

        It is a one-time password, kept in the file of the first secret until it is changed.
        """
        if await self._node.read(_ever_opened):
            return None
        given = passwords.one_time(os.urandom(20))
        await asyncio.to_thread(_write_secret, self._first_secret, given)
        request = NewAccount(
            name=FIRST,
            full_name="Administrator",
            roles=(Role.ADMINISTRATOR, Role.DISPATCHER),
            language=self.agency.language,
        )
        kept = await self.signing_in.digest(given, "")
        await self._change(partial(_open_account, request, kept, True), "")
        return given

    def _forget_first_secret(self, old: str) -> None:
        if self._first_secret.exists() and self._first_secret.read_text().strip() == old:
            self._first_secret.unlink()

    async def _change(self, decide: Callable[[Change], T], by: str) -> T:
        """One change of people, which may end sessions or withdraw rights."""
        result = await self._node.change(decide, actor=by)
        self.sessions.changed.set()
        return result


# The following run inside one change, on the writer's thread.


def _rescue(account: str, kept: bytes, change: Change) -> None:
    """Both at once: the old password alone never opens the account."""
    if changes.has_one(account, change):
        changes.remove_all(account, change)
    _reset_password(account, kept, change)


def _remove_factors(account: str, change: Change) -> None:
    _known(change, account)
    changes.remove_all(account, change)
    change.execute(sessions.ending_all(account))


def _end_session(who: Who, change: Change) -> None:
    change.execute(sessions.ending(who.session))
    change.record(SignedOut(everywhere=False), who.account)


def _end_all_sessions(account: str, change: Change) -> None:
    _known(change, account)
    change.execute(sessions.ending_all(account))
    change.record(SignedOut(everywhere=True), account)


def _change_password(proven: ViewRow, kept: bytes, session: str, change: Change) -> None:
    check_again(proven, change)
    set_password(change, proven["id"], kept, one_time=False)
    change.execute(sessions.ending_all(proven["id"], but=session))


def _reset_password(account: str, kept: bytes, change: Change) -> None:
    _known(change, account)
    set_password(change, account, kept, one_time=True)
    change.execute(sessions.ending_all(account))


def _open_account(request: NewAccount, kept: bytes, one_time: bool, change: Change) -> str:
    name = passwords.normal(request.name)
    taken = bool(change.query(views.BY_NAME.params(name=name)))
    account = ids.new(change.now)
    change.record(open_account(request, taken), account)
    set_password(change, account, kept, one_time)
    return account


def _change_account(account: str, edit: AccountEdit, change: Change) -> None:
    administrators = sum(map(is_administrator, change.query(views.ENABLED)))
    change.record(change_account(_known(change, account), edit, administrators), account)
    if edit.disabled:
        change.execute(sessions.ending_all(account))


def _known(change: Change, account: str) -> ViewRow:
    row = change.get(views.accounts, account)
    if row is None:
        raise Missing("no-such-account")
    return row


def _ever_opened(connection: Connection) -> bool:
    return connection.execute(views.EVER_OPENED).first() is not None


def _write_secret(path: Path, secret: str) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(f"{secret}\n")
        file.flush()
        os.fsync(file.fileno())
