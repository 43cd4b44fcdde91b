"""What can go wrong, in one tree.

Refused                 the request cannot be done, and why: a code with facts
├── SignInNeeded        nobody is signed in, or the session has ended
├── Forbidden           who asks has no right to it
├── Missing             what it speaks of is not here
└── Unavailable         the request was fine, a part of this server is down
    └── Unstorable      the store is well and does not take this, today or tomorrow
Malformed               the peer is wrong: bytes that are not what their protocol says
"""

from typing import Any


class Refused(Exception):
    """A request that is not done.

    `code` names the message `refused-CODE` that is shown, `facts` are its arguments.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.facts.items())])


class SignInNeeded(Refused):
    """Nobody is signed in, or the session has ended."""


class Forbidden(Refused):
    """Who asks has no right to it."""


class Missing(Refused):
    """What the request speaks of is not here."""


class Unavailable(Refused):
    """A part of this server is down; nothing was changed, and the request may be repeated."""


class Unstorable(Unavailable):
    """The store is well, and what was asked is what it does not take."""


class Malformed(Exception):
    """The peer is wrong: these bytes are not what their protocol says."""
