"""Sessions: a random token in the browser's cookie, its SHA-256 in the store, twelve hours at most.

An unused session ends after the same time, so use of a session writes nothing.

A clock that is set prolongs no session: it ends by the wall clock, by the monotonic clock of the
process that knows it, and when it began later than the wall clock shows.
"""

import hashlib
from collections.abc import Collection

from sqlalchemy import ColumnElement, and_, delete, insert, literal, not_, update
from sqlalchemy.sql import Delete

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.tables import sessions

LONGEST = 12 * 60 * 60 * SECOND
LEAD = 5 * 60 * SECOND  # how far the clock may be set back without ending sessions
TOKEN = 32


def key_of(token: str) -> str:
    """The key of a token in the store."""
    return hashlib.sha256(token.encode()).hexdigest()


def is_open(now: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether a session has begun and not ended, by the wall clock."""
    return and_(sessions.c.expires > now, sessions.c.created <= now + LEAD)


def begin(change: Change, key: str, account: str, address: str) -> None:
    """Open a session; those that are over are deleted."""
    change.execute(delete(sessions).where(not_(is_open(literal(change.now)))))
    change.execute(
        insert(sessions).values(
            id=key,
            account=account,
            created=change.now,
            expires=change.now + LONGEST,
            address=address,
            locked="",
            tries=0,
        )
    )


def lock(change: Change, which: Collection[str], why: str) -> None:
    """Lock these sessions, unless they are."""
    open_ones = and_(sessions.c.id.in_(which), sessions.c.locked == "")
    change.execute(update(sessions).where(open_ones).values(locked=why))


def ending(session: str) -> Delete:
    """The statement that ends one session."""
    return delete(sessions).where(sessions.c.id == session)


def ending_these(over: Collection[str]) -> Delete:
    """The statement that ends these sessions."""
    return delete(sessions).where(sessions.c.id.in_(over))


def ending_all(account: str, but: str = "") -> Delete:
    """The statement that ends every session of an account except one."""
    return delete(sessions).where(sessions.c.account == account, sessions.c.id != but)


class Deadlines:
    """When each session ends by the monotonic clock. Times in microseconds."""

    def __init__(self) -> None:
        self._ends: dict[str, int] = {}

    def passed(self, session: str, left: int, now: int) -> bool:
        """Whether it is over; `left` is what the wall clock gives it when it is first seen."""
        return now >= self._ends.setdefault(session, now + min(left, LONGEST))

    def over(self, now: int) -> list[str]:
        """The sessions that are over."""
        return [session for session, end in self._ends.items() if now >= end]

    def forget(self, sessions: Collection[str]) -> None:
        """They are no longer in the store."""
        for session in sessions:
            self._ends.pop(session, None)
