"""Sessions: a random token in the browser's cookie, its SHA-256 in the store, twelve hours at most.

An unused session ends after the same time, so use of a session writes nothing.
"""

import hashlib

from sqlalchemy import delete, insert
from sqlalchemy.sql import Delete

from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.tables import sessions

LONGEST = 12 * 60 * 60 * SECOND
TOKEN = 32


def key_of(token: str) -> str:
    """The key of a token in the store."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin(change: Change, key: str, account: str, address: str) -> None:
    """Open a session; expired ones are deleted."""
    change.execute(delete(sessions).where(sessions.c.expires <= change.now))
    change.execute(
        insert(sessions).values(
            id=key,
            account=account,
            created=change.now,
            expires=change.now + LONGEST,
            address=address,
        )
    )


def ending(session: str) -> Delete:
    """The statement that ends one session."""
    return delete(sessions).where(sessions.c.id == session)


def ending_all(account: str, but: str = "") -> Delete:
    """The statement that ends every session of an account except one."""
    return delete(sessions).where(sessions.c.account == account, sessions.c.id != but)
