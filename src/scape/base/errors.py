"""What can go wrong, in one tree.

Refused                 the request cannot be done, and why: a code with facts
├── SignInNeeded        no one is signed in, or the session has ended
├── Locked              the session is locked: its user must prove who they are
├── Forbidden           the account has no right to it
├── Missing             what it names does not exist
└── Unavailable         the request is valid, a part of this server is down
    └── Unstorable      the store works but never accepts this
Malformed               the peer is wrong: bytes that violate their protocol
"""

from typing import Any

import msgspec


class Refused(Exception):
    """The request cannot be done.

    `code` selects the message `refused-CODE`, `facts` are its arguments.
    """

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.facts.items())])


class SignInNeeded(Refused):
    """No one is signed in, or the session has ended."""


class Locked(Refused):
    """The session is locked: its user must first prove who they are."""


class Forbidden(Refused):
    """The account has no right to it."""


class Missing(Refused):
    """What the request names does not exist."""


class Unavailable(Refused):
    """A part of this server is down; nothing was changed, and the request may be repeated."""


class Unstorable(Unavailable):
    """The store works, and never accepts what was requested."""


class Malformed(Exception):
    """The peer is wrong: these bytes violate their protocol."""


UNDECODABLE = (msgspec.MsgspecError, ValueError, RecursionError, Malformed, Refused)
"""What decoders raise on damaged bytes: msgspec also raises UnicodeDecodeError, a ValueError."""
