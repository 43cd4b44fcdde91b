"""The messages between the switch and the sound process, on the switch's local socket.

The sound process sends `Listen` first. It then gets `Switch`, the start of each call in progress
and of each new one as a `Report`, with what is learned of it and its end, and every burst of every
call as `Heard`. It sends what consoles say burst by burst; `Floor` answers the first of an over.
"""

import msgspec


class Listen(msgspec.Struct, frozen=True, tag="listen"):
    """The sound process, which replaces the one before."""


class Heard(msgspec.Struct, frozen=True, tag="heard", gc=False):
    """A burst of a call as received; `offset` in milliseconds of the call, `flags` as in DMRD."""

    call: str
    offset: int
    flags: int
    burst: bytes


class Say(msgspec.Struct, frozen=True, tag="say", kw_only=True):
    """A burst that a console says: a DMRD of 55 bytes. An over begins with a voice header.

    `account` speaks, with the `rank` of its call; both are those of the header.
    """

    frame: bytes
    rank: int = 0
    account: str = ""


class Floor(msgspec.Struct, frozen=True, tag="floor", kw_only=True):
    """Whether the over of a `stream` is carried, as a `call` of at most `limit` seconds; else why
    not, and the call that has the floor.
    """

    stream: int
    call: str = ""
    limit: float = 0.0
    refused: str = ""
    holder: str = ""
