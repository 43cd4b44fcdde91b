"""Locks consoles, and unlocks them by PIN, passkey or password.

A locked session is refused everything but its alarms: `web/guard.py` and `web/live.py` see to it,
so neither another window nor a copy of the cookie shows more.
"""

from functools import partial
from typing import Annotated, Any

import msgspec
from sqlalchemy import select, update

from scape.base.change import Change
from scape.base.errors import Refused, SignInNeeded
from scape.base.node import Node
from scape.base.tables import sessions as table
from scape.base.text import Line
from scape.people import sessions, views
from scape.people.events import PinSet, SignedOut, UnlockFailed
from scape.people.factors.passkeys import Assertion
from scape.people.factors.service import Factors, Proof
from scape.people.lock.pins import TRIES, Pin, check_pin
from scape.people.signing_in import SigningIn
from scape.people.who import Sessions
from scape.web.rights import Who


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """What unlocks a console: the PIN, a passkey, or the password."""

    pin: Pin = ""
    passkey: Assertion | None = None
    password: Annotated[Line, msgspec.Meta(max_length=1024)] = ""


class Locks:
    """Locks and unlocks the sessions of consoles."""

    def __init__(
        self, node: Node, sessions: Sessions, signing_in: SigningIn, factors: Factors
    ) -> None:
        self._node = node
        self._sessions = sessions
        self._signing_in = signing_in
        self._factors = factors

    async def set_pin(self, who: Who, pin: str) -> None:
        """Set the PIN of the account that asks; empty: remove it."""
        if pin:
            check_pin(pin)
        kept = await self._signing_in.digest(pin, who.account) if pin else b""
        await self._node.change(partial(_set_pin, who.account, kept), who.account)

    async def lock(self, who: Who) -> None:
        """Lock the session at once."""
        locking = partial(sessions.lock, which=[who.session], why="asked")
        await self._node.change(locking, who.account)
        self._sessions.changed.set()

    async def unlock(self, who: Who, key: Key, address: str) -> None:
        """Unlock the session. `Refused("unlock-wrong")`; the last of a few tries ends it."""
        kept = await self._node.change(partial(_begin_try, who), who.account)
        try:
            right = await self._is_right(who, key, kept, address)
        except Refused as refused:
            if refused.code not in ("sign-in-wrong", "factor-wrong"):
                raise
            right = False
        if right:
            self._sessions.use(who.session)
            self._sessions.unprove(who.session)
        ending = _unlock if right else partial(_end_try, address=address)
        left = await self._node.change(partial(ending, who), who.account)
        self._sessions.changed.set()
        if not right:
            raise Refused("unlock-wrong", left=left) if left else SignInNeeded("unlock-ended")

    async def _is_right(self, who: Who, key: Key, pin: bytes, address: str) -> bool:
        if key.pin:
            return bool(pin) and await self._signing_in.is_hashed(pin, key.pin, who.account)
        if key.passkey:
            proof = Proof(key=key.passkey)
            await self._factors.prove(who.account, proof, who.session, address, who.session)
            return True
        account = await self._sessions.account(who)
        name = account["name"]
        await self._signing_in.prove_password(name, key.password, address, who.session)
        return True


# The following run inside one change, on the writer's thread.


def _set_pin(account: str, kept: bytes, change: Change) -> None:
    if old := change.get(views.pins, account):
        change.forget(old["secret"])
    change.record(PinSet(secret=change.seal(kept) if kept else ""), account)


def _begin_try(who: Who, change: Change) -> bytes:
    """Count a try before it is decided: of many at once the first wrong one ends the session.

    Returns the PIN's hash.
    """
    _set(who, change, tries=_tries(who, change) + 1)
    pin = change.get(views.pins, who.account)
    return change.unseal(pin["secret"]) if pin else b""


def _end_try(who: Who, change: Change, address: str) -> int:
    """Record a failed try; returns how many are left, and ends the session with the last."""
    left = max(0, TRIES - _tries(who, change))
    change.record(UnlockFailed(address=address, last=not left), who.account)
    if not left:
        change.execute(sessions.ending(who.session))
        change.record(SignedOut(everywhere=False), who.account)
    return left


def _unlock(who: Who, change: Change) -> int:
    _tries(who, change)
    _set(who, change, locked="", tries=0)
    return TRIES


def _tries(who: Who, change: Change) -> int:
    """The tries that were begun; the session may have ended meanwhile."""
    found = change.query(select(table.c.tries).where(table.c.id == who.session))
    if not found:
        raise SignInNeeded("unlock-ended")
    return int(found[0]["tries"])


def _set(who: Who, change: Change, **values: Any) -> None:
    change.execute(update(table).where(table.c.id == who.session).values(**values))
