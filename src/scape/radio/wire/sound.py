"""The messages between the node and the sound process, on the local socket of the sound process.

Framed as those of the switch. The sound process sends `Sounding` each second and answers `Decode`.
"""

import msgspec


class Holder(msgspec.Struct, frozen=True, kw_only=True):
    """A session that holds a socket or a ticket, and what it may do there."""

    session: str
    talk: bool = False
    pre_empt: bool = False
    call_all: bool = False


class Admit(Holder, frozen=True, tag="admit", kw_only=True):
    """A ticket, valid once and for a short time. `alias` is how radios name its holder."""

    ticket: str
    account: str
    alias: str


class Leave(msgspec.Struct, frozen=True, tag="leave"):
    """These sessions have ended, are locked or have other rights: their sockets close."""

    sessions: tuple[str, ...]


class InDanger(msgspec.Struct, frozen=True, tag="in-danger", kw_only=True):
    """The emergencies that are open, by their talkgroups, with those patched to them, and radios.

    Only there may a console speak with the rank of an emergency.
    """

    talkgroups: frozenset[int] = frozenset()
    radios: frozenset[int] = frozenset()


class Decode(msgspec.Struct, frozen=True, tag="decode"):
    """Decode a call; `path` of its recording, if it is on disk."""

    request: int
    call: str
    path: str


class Decoded(msgspec.Struct, frozen=True, tag="decoded", kw_only=True):
    """The call as 16-bit samples at 8 kHz, little-endian; or why there are none."""

    request: int
    samples: bytes = b""
    why: str = ""


class Sounding(msgspec.Struct, frozen=True, tag="sounding", kw_only=True):
    """The state of the sound process. `vocoder` is empty without one, and `why` a code.

    `since` in microseconds since 1970: when it began to hear the switch, 0: it does not. `behind`
    counts blocks of sound that slow consoles missed; `holders` are those of its sockets.
    """

    since: int
    vocoder: str = ""
    why: str = ""
    consoles: int = 0
    overs: int = 0
    behind: int = 0
    holders: tuple[Holder, ...] = ()


FromNode = Admit | Leave | InDanger | Decode
FromSound = Decoded | Sounding
