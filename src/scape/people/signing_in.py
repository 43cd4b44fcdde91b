"""Signing in: the password, the second factor, the session; and proving again who is there."""

import os
import secrets
from functools import partial
from typing import NamedTuple

from argon2 import Parameters

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused, SignInNeeded
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.people import devices, passwords, sessions, views
from scape.people.attempts import Attempts
from scape.people.devices import Device
from scape.people.events import PasswordSet, SignedIn, SignInFailed
from scape.people.factors import changes
from scape.people.factors.service import Challenge, Factors, Proof
from scape.people.hashing import Hashing
from scape.people.pending import Pending
from scape.people.who import Sessions
from scape.web.rights import Who

TICKET = 10 * 60 * SECOND  # between password and second factor
OF_SESSIONS = "sessions"  # the lane of fresh proofs: a new session has no tries of its own


class Half(NamedTuple):
    """A sign-in whose password was right: the account, and its hash if it is to be renewed."""

    account: ViewRow
    renewed: bytes


class Admitted(NamedTuple):
    """A sign-in that succeeded: the session's token, who holds it, the device's cookie."""

    token: str
    who: Who
    device: str


class SigningIn:
    """Proves accounts by password and second factor, and begins their sessions.

    A device on which a second factor was proven is not asked for it again for `trusted`
    microseconds.
    """

    def __init__(
        self, node: Node, sessions: Sessions, factors: Factors, trusted: int, cost: Parameters
    ) -> None:
        self._node = node
        self._sessions = sessions
        self._factors = factors
        self._trusted = trusted
        self.cost = cost
        self._attempts = Attempts()
        self._hashing = Hashing()
        self._tickets = Pending[Half](TICKET)
        self._device_key = node.key_for("devices")
        self._no_account = passwords.digest(secrets.token_hex(), os.urandom(passwords.SALT), cost)

    async def sign_in(self, name: str, password: str, address: str, cookie: str = "") -> Admitted:
        """A new session. `cookie` is that of the device, if it has one.

        `SignInNeeded("second-factor-needed")` with a `ticket` for `second_step`.
        """
        name, now = passwords.normal(name), self._node.clock()
        device = devices.read(cookie, self._device_key)
        account, kept = await self.prove_password(name, password, address, _lane(device, name, now))
        outdated = passwords.outdated(kept, self.cost)
        half = Half(account, await self.digest(password, name) if outdated else b"")
        if account["enrolled"] and not self._is_remembered(device, account, now):
            ticket = secrets.token_urlsafe(sessions.TOKEN)
            self._tickets.put(ticket, half, self._node.steady())
            raise SignInNeeded("second-factor-needed", ticket=ticket)
        return await self._admit(half, address, device, proven=not account["enrolled"])

    async def challenge_of(self, ticket: str) -> Challenge:
        """The second factors of a sign-in whose password was right."""
        return await self._factors.challenge(self._half(ticket).account["id"], ticket)

    async def second_step(
        self, ticket: str, proof: Proof, address: str, cookie: str = ""
    ) -> Admitted:
        """The session of a sign-in whose password was right. `Refused("factor-wrong")`."""
        account = self._half(ticket).account
        device, now = devices.read(cookie, self._device_key), self._node.clock()
        lane = device.id if device and _has_proved(device, account, now) else ""
        await self._factors.prove(account["id"], proof, ticket, address, lane)
        half = self._half(ticket)
        self._tickets.drop(ticket)
        proved = (device or Device(secrets.token_hex(16), now)).proved(_bound(account), now)
        return await self._admit(half, address, proved, proven=True)

    def _half(self, ticket: str) -> Half:
        if half := self._tickets.get(ticket, self._node.steady()):
            return half
        raise SignInNeeded("sign-in-over")

    def _is_remembered(self, device: Device | None, account: ViewRow, now: int) -> bool:
        """Whether the agency trusts this device, on which a second factor was proven."""
        return device is not None and device.has_proved(_bound(account), now, self._trusted)

    async def _admit(
        self, half: Half, address: str, device: Device | None, *, proven: bool
    ) -> Admitted:
        """Begin the session. `proven`: also by a second factor, or the account has none."""
        account, now = half.account, self._node.clock()
        token = secrets.token_urlsafe(sessions.TOKEN)
        key = sessions.key_of(token)
        beginning = partial(_begin_session, account, key, address, half.renewed)
        await self._node.change(beginning, account["id"])
        self._sessions.changed.set()
        await self._sessions.end_those_over()
        if proven:
            self._sessions.prove(key)
        after = (device or Device(secrets.token_hex(16), now)).after(account["name"], now)
        who = self._sessions.who({**account, "session": key, "locked": ""})
        return Admitted(token, who, devices.sign(after, self._device_key))

    async def prove(self, who: Who, proof: Proof, address: str) -> None:
        """A fresh proof that the user of a session is there: a second factor, else the password.

        `Refused("factor-wrong")` or `Refused("password-wrong")`.
        """
        account = await self._sessions.account(who)
        if account["enrolled"]:
            await self._factors.prove(who.account, proof, who.session, address, OF_SESSIONS)
        else:
            try:
                await self.prove_password(account["name"], proof.password, address, who.session)
            except SignInNeeded:
                raise Refused("password-wrong") from None
        self._sessions.prove(who.session)

    async def prove_password(
        self, name: str, password: str, address: str, device: str
    ) -> tuple[ViewRow, bytes]:
        """The account whose name and password these are, and the hash it was proven by.

        Wrong name, wrong password, disabled account: the same answer after the same work.
        """
        known = name if device else ""
        self._hashing.check_room(known)
        self._attempts.begin(name, address, self._node.steady(), device)
        account, kept = await self._node.change(partial(find, name))
        hashed = kept or self._no_account
        matched = await self._hashing.run(known, passwords.matches, hashed, password)
        if not matched or account is None or account["disabled"]:
            count = 1 + self._attempts.take_unheard(address)
            failed = SignInFailed(address=address, count=count)
            subject = account["id"] if account else ""
            await self._node.change(lambda change: change.record(failed, subject))
            raise SignInNeeded("sign-in-wrong")
        self._attempts.succeeded(name, address, device)
        return account, kept

    async def is_hashed(self, kept: bytes, secret: str, by: str) -> bool:
        """Whether `kept` is the hash of this secret, which an account gives."""
        return await self._hashing.run(by, passwords.matches, kept, secret)

    async def digest(self, password: str, by: str) -> bytes:
        """The hash of a new password, which an account sets."""
        salt = os.urandom(passwords.SALT)
        return await self._hashing.run(by, passwords.digest, password, salt, self.cost)


def _lane(device: Device | None, account: str, now: int) -> str:
    """The device, if this account has signed in on it before."""
    return device.id if device and device.knows(account, now) else ""


def _has_proved(device: Device, account: ViewRow, now: int) -> bool:
    """Whether a second factor of the account was proven on it: each device has tries of its own,
    and who has only the password could collect devices that know the account.
    """
    return device.has_proved(_bound(account), now, devices.LONGEST)


def _bound(account: ViewRow) -> str:
    """What a device is trusted for: an account until its password or its factors change."""
    factors = [factor["id"] for factor in account["factors"] or ()]
    return " ".join((account["id"], account["secret"], *factors))


# The following run inside one change, on the writer's thread.


def find(name: str, change: Change) -> tuple[ViewRow | None, bytes]:
    """The account of this name and its password's hash."""
    found = change.query(views.BY_NAME.params(name=name))
    return (found[0], change.unseal(found[0]["secret"])) if found else (None, b"")


def check_again(proven: ViewRow, change: Change) -> None:
    """Check again: the account may have been disabled or its password changed meanwhile."""
    account = change.get(views.accounts, proven["id"])
    password = change.get(views.passwords, proven["id"])
    if not account or account["disabled"] or not password or password["secret"] != proven["secret"]:
        raise SignInNeeded("sign-in-wrong")
    if changes.has_one(proven["id"], change) and not proven["enrolled"]:
        raise SignInNeeded("sign-in-over")


def _begin_session(proven: ViewRow, key: str, address: str, renewed: bytes, change: Change) -> None:
    check_again(proven, change)
    if renewed:
        set_password(change, proven["id"], renewed, bool(proven["one_time"]))
    sessions.begin(change, key, proven["id"], address)
    change.record(SignedIn(address=address), proven["id"])


def set_password(change: Change, account: str, kept: bytes, one_time: bool) -> None:
    """Seal a new hash and delete the previous one."""
    if old := change.get(views.passwords, account):
        change.forget(old["secret"])
    change.record(PasswordSet(secret=change.seal(kept), one_time=one_time), account)
