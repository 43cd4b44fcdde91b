"""The service of people: accounts, rights and authentication."""

import asyncio
import os
import secrets
from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import msgspec
from argon2 import Parameters
from sqlalchemy import Connection

from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Missing, Refused, SignInNeeded
from scape.base.node import Node
from scape.people import devices, passwords, sessions, views
from scape.people.accounts import (
    AccountEdit,
    NewAccount,
    change_account,
    is_administrator,
    open_account,
)
from scape.people.attempts import Attempts
from scape.people.events import (
    Language,
    LanguageChosen,
    PasswordSet,
    Role,
    SignedIn,
    SignedOut,
    SignInFailed,
)
from scape.people.hashing import Hashing
from scape.people.roles import Roles, must_exist, rights_of
from scape.web.rights import Right, Who

Account = dict[str, Any]
T = TypeVar("T")


class Agency(msgspec.Struct, frozen=True, kw_only=True):
    """The agency of this node, its default `language`, its `public` address if it has one."""

    name: str
    language: Language = "en"
    public: str = ""


class Me(msgspec.Struct, frozen=True, kw_only=True):
    """What a console knows of its user."""

    account: str
    name: str
    full_name: str
    roles: list[str]
    rights: list[Right]
    language: Language
    must_change_password: bool
    agency: str


class RoleCard(msgspec.Struct, frozen=True):
    """A role that an account may have, and what it may do."""

    role: str
    rights: list[Right]


class OpenedAccount(msgspec.Struct, frozen=True):
    """A new account and its one-time password."""

    id: str
    password: str


class Admitted(NamedTuple):
    """A sign-in that succeeded: the session's token, who holds it, the device's cookie."""

    token: str
    who: Who
    device: str


class Sessions:
    """The sessions, for guard and live socket. `changed` is set when sessions or rights change."""

    def __init__(self, node: Node, roles: Roles) -> None:
        self.changed = asyncio.Event()
        self._node = node
        self._roles = roles
        self._deadlines = sessions.Deadlines()

    async def find(self, token: str) -> Who | None:
        """The holder of this cookie; None when its session is unknown or has ended."""
        key = sessions.key_of(token)
        return (await self.still_open([key])).get(key)

    async def still_open(self, keys: Collection[str]) -> dict[str, Who]:
        """Those of the sessions that have not ended, with their current rights."""
        rows = await self.rows(keys)
        return {row["session"]: self.who(row) for row in rows}

    async def rows(self, keys: Collection[str]) -> list[Account]:
        """The accounts behind these sessions, each with its `session` and `one_time`."""
        wall, steady = self._node.clock(), self._node.steady()
        statement = views.OPEN_SESSIONS.params(sessions=list(keys), now=wall)

        def read(connection: Connection) -> list[Account]:
            return [dict(row) for row in connection.execute(statement).mappings()]

        return [
            row
            for row in await self._node.read(read)
            if not self._deadlines.passed(row["session"], row["session_expires"] - wall, steady)
        ]

    async def end_those_over(self) -> None:
        """Delete the sessions that are over by the monotonic clock, whatever the other shows."""
        if over := self._deadlines.over(self._node.steady()):
            await self._node.change(lambda change: change.execute(sessions.ending_these(over)))
            self._deadlines.forget(over)

    def who(self, row: Account) -> Who:
        """The holder from a row of an account with its `session` and `one_time`."""
        rights = rights_of(row["roles"], self._roles)
        return Who(
            account=row["id"], session=row["session"], rights=rights, one_time=bool(row["one_time"])
        )


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
        self.sessions = Sessions(node, roles)
        self._node = node
        self._roles = roles
        self._first_secret = node.store.folder / "first-sign-in"
        self._cost = cost
        self._attempts = Attempts()
        self._hashing = Hashing()
        self._device_key = node.key_for("devices")
        self._no_account = passwords.digest(secrets.token_hex(), os.urandom(passwords.SALT), cost)

    async def sign_in(self, name: str, password: str, address: str, cookie: str = "") -> Admitted:
        """A new session. `cookie` is that of the device, if it has one."""
        name, now = passwords.normal(name), self._node.clock()
        device = devices.read(cookie, self._device_key)
        known = device.id if device and device.knows(name, now) else ""
        account, kept = await self._prove(name, password, address, known)
        outdated = passwords.outdated(kept, self._cost)
        renewed = await self._digest(password) if outdated else b""
        token = secrets.token_urlsafe(sessions.TOKEN)
        key = sessions.key_of(token)
        await self._change(partial(_begin_session, account, key, address, renewed), account["id"])
        await self.sessions.end_those_over()
        after = (device or devices.Device(secrets.token_hex(16), now)).after(name, now)
        who = self.sessions.who({**account, "session": key})
        return Admitted(token, who, devices.sign(after, self._device_key))

    async def _prove(
        self, name: str, password: str, address: str, device: str
    ) -> tuple[Account, bytes]:
        """The account whose name and password these are, and the hash it was proven by.

        Wrong name, wrong password, disabled account: the same answer after the same work.
        """
        self._hashing.check_room(bool(device))
        self._attempts.begin(name, address, self._node.steady(), device)
        account, kept = await self._node.change(partial(_find, name))
        hashed = kept or self._no_account
        matched = await self._hashing.run(bool(device), passwords.matches, hashed, password)
        if not matched or account is None or account["disabled"]:
            count = 1 + self._attempts.take_unheard(address)
            failed = SignInFailed(address=address, count=count)
            subject = account["id"] if account else ""
            await self._node.change(lambda change: change.record(failed, subject))
            raise SignInNeeded("sign-in-wrong")
        self._attempts.succeeded(name, address, device)
        return account, kept

    async def me(self, who: Who) -> Me:
        """The account that asks."""
        rows = await self.sessions.rows([who.session])
        if not rows:
            raise SignInNeeded("sign-in-needed")
        account = rows[0]
        return Me(
            account=account["id"],
            name=account["name"],
            full_name=account["full_name"],
            roles=account["roles"],
            rights=sorted(rights_of(account["roles"], self._roles)),
            language=account["language"],
            must_change_password=bool(account["one_time"]),
            agency=self.agency.name,
        )

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
            account, _ = await self._prove(name, old, address, who.session)
        except SignInNeeded:
            raise Refused("password-wrong") from None
        changing = partial(_change_password, account, await self._digest(new), who.session)
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
        kept = await self._digest(given)
        opening = partial(_open_account, request, kept, not password)
        return OpenedAccount(await self._change(opening, by), given)

    async def change_account(self, account: str, edit: AccountEdit, by: str) -> None:
        must_exist(edit.roles, self._roles)
        await self._change(partial(_change_account, account, edit), by)

    async def reset_password(self, account: str, by: str) -> str:
        """A new one-time password; sessions of the old password end."""
        given = passwords.one_time(os.urandom(20))
        await self._change(partial(_reset_password, account, await self._digest(given)), by)
        return given

    async def rescue(self, name: str) -> str:
        """A new one-time password for a locked-out account, requested on the server itself."""
        account, _ = await self._node.change(partial(_find, passwords.normal(name)))
        if account is None or account["disabled"]:
            raise Missing("no-such-account")
        self._first_secret.unlink(missing_ok=True)  # its password is no longer valid
        return await self.reset_password(account["id"], "")

    async def first_administrator(self) -> str | None:
        """Open the account `administrator` if no account ever existed, and return its password.

        It is a one-time password, kept in the file of the first secret until it is changed.
        """
        if await self._node.read(_ever_opened):
            return None
        given = passwords.one_time(os.urandom(20))
        await asyncio.to_thread(_write_secret, self._first_secret, given)
        request = NewAccount(
            name="administrator",
            full_name="Administrator",
            roles=(Role.ADMINISTRATOR, Role.DISPATCHER),
            language=self.agency.language,
        )
        kept = await self._digest(given)
        await self._change(partial(_open_account, request, kept, True), "")
        return given

    def _forget_first_secret(self, old: str) -> None:
        if self._first_secret.exists() and self._first_secret.read_text().strip() == old:
            self._first_secret.unlink()

    async def _digest(self, password: str) -> bytes:
        salt = os.urandom(passwords.SALT)
        return await self._hashing.run(True, passwords.digest, password, salt, self._cost)

    async def _change(self, decide: Callable[[Change], T], by: str) -> T:
        """One change of people, which may end sessions or withdraw rights."""
        result = await self._node.change(decide, actor=by)
        self.sessions.changed.set()
        return result


# The following run inside one change, on the writer's thread.


def _find(name: str, change: Change) -> tuple[Account | None, bytes]:
    """The account of this name and its password's hash."""
    found = change.query(views.BY_NAME.params(name=name))
    return (found[0], change.unseal(found[0]["secret"])) if found else (None, b"")


def _check_again(proven: Account, change: Change) -> None:
    """Check again: the account may have been disabled or its password changed meanwhile."""
    account = change.get(views.accounts, proven["id"])
    password = change.get(views.passwords, proven["id"])
    if not account or account["disabled"] or not password or password["secret"] != proven["secret"]:
        raise SignInNeeded("sign-in-wrong")


def _begin_session(proven: Account, key: str, address: str, renewed: bytes, change: Change) -> None:
    _check_again(proven, change)
    if renewed:
        _set_password(change, proven["id"], renewed, bool(proven["one_time"]))
    sessions.begin(change, key, proven["id"], address)
    change.record(SignedIn(address=address), proven["id"])


def _end_session(who: Who, change: Change) -> None:
    change.execute(sessions.ending(who.session))
    change.record(SignedOut(everywhere=False), who.account)


def _end_all_sessions(account: str, change: Change) -> None:
    _known(change, account)
    change.execute(sessions.ending_all(account))
    change.record(SignedOut(everywhere=True), account)


def _change_password(proven: Account, kept: bytes, session: str, change: Change) -> None:
    _check_again(proven, change)
    _set_password(change, proven["id"], kept, one_time=False)
    change.execute(sessions.ending_all(proven["id"], but=session))


def _reset_password(account: str, kept: bytes, change: Change) -> None:
    _known(change, account)
    _set_password(change, account, kept, one_time=True)
    change.execute(sessions.ending_all(account))


def _set_password(change: Change, account: str, kept: bytes, one_time: bool) -> None:
    """Seal a new hash and delete the previous one."""
    if old := change.get(views.passwords, account):
        change.forget(old["secret"])
    change.record(PasswordSet(secret=change.seal(kept), one_time=one_time), account)


def _open_account(request: NewAccount, kept: bytes, one_time: bool, change: Change) -> str:
    name = passwords.normal(request.name)
    taken = bool(change.query(views.BY_NAME.params(name=name)))
    account = ids.new(change.now)
    change.record(open_account(request, taken), account)
    _set_password(change, account, kept, one_time)
    return account


def _change_account(account: str, edit: AccountEdit, change: Change) -> None:
    administrators = sum(map(is_administrator, change.query(views.ENABLED)))
    change.record(change_account(_known(change, account), edit, administrators), account)
    if edit.disabled:
        change.execute(sessions.ending_all(account))


def _known(change: Change, account: str) -> Account:
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
