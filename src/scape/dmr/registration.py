"""Motorola's registration service (ARS, UDP 4005): radios report their presence.

Two octets of length; flags and kind; for some kinds a second header and length-prefixed texts.
"""

from enum import IntEnum
from typing import Self

import msgspec

from scape.dmr.errors import DmrError

_MORE = 0x80
REFRESH_MINUTES = 30


class Kind(IntEnum):
    DEVICE_REGISTRATION = 0x0
    DEVICE_DEREGISTRATION = 0x1
    STATUS_QUERY = 0x4
    USER_REGISTRATION = 0x5
    USER_DEREGISTRATION = 0x6
    USER_RESPONSE = 0x7
    RESPONSE = 0xF


class Event(IntEnum):
    """Why a radio registers."""

    UNSAID = 0
    INITIAL = 1
    REFRESH = 2


_WITH_TEXTS = {Kind.DEVICE_REGISTRATION, Kind.USER_REGISTRATION}


class Registration(msgspec.Struct, frozen=True, kw_only=True):
    """One message. `acknowledge` asks for an answer; in a response it means a failure.

    `second` is the second header: of a registration its event and encoding, of a response the time
    until the next refresh in half hours, or the reason of the failure. `extra` is untouched.
    """

    kind: int
    acknowledge: bool = False
    priority: bool = True
    control: bool = True
    second: int | None = None
    device: str = ""
    user: str = ""
    password: str = ""
    extra: bytes = b""

    @property
    def event(self) -> int | None:
        """Why the radio registers, an `Event`, if given."""
        return None if self.second is None else self.second >> 5 & 3

    @classmethod
    def decode(cls, octets: bytes) -> Self:
        if len(octets) < 3:
            raise DmrError("a registration cut short")
        end = 2 + int.from_bytes(octets[:2], "big")
        if not 3 <= end <= len(octets):
            raise DmrError("a registration shorter than it says")
        flags, rest = octets[2], octets[3:end]
        second = None
        if flags & _MORE:
            if not rest:
                raise DmrError("a registration without its second header")
            second, rest = rest[0], rest[1:]
        texts, extra = _texts(rest) if flags & 0xF in _WITH_TEXTS else ([""] * 3, rest)
        return cls(
            kind=flags & 0xF,
            acknowledge=bool(flags & 0x40),
            priority=bool(flags & 0x20),
            control=bool(flags & 0x10),
            second=second,
            device=texts[0],
            user=texts[1],
            password=texts[2],
            extra=extra,
        )

    def encode(self) -> bytes:
        flags = (self.second is not None) << 7 | self.acknowledge << 6 | self.priority << 5
        body = bytes([flags | self.control << 4 | self.kind])
        if self.second is not None:
            body += bytes([self.second])
        if self.kind in _WITH_TEXTS:
            for text in (self.device, self.user, self.password):
                octets = text.encode("utf-8", "surrogateescape")
                body += bytes([len(octets)]) + octets
        body += self.extra
        return len(body).to_bytes(2, "big") + body


def accepted(refresh: int = 1) -> Registration:
    """The answer to a registration: renew it after `refresh` half hours."""
    return Registration(kind=Kind.RESPONSE, second=refresh)


def refused(reason: int) -> Registration:
    """The refusal of a registration: 0 device, 1 user unknown, 2 validation took too long."""
    return Registration(kind=Kind.RESPONSE, acknowledge=True, second=reason)


def query() -> Registration:
    """Ask a radio whether it is there; its answer is a response."""
    return Registration(kind=Kind.STATUS_QUERY, acknowledge=True)


def _texts(octets: bytes) -> tuple[list[str], bytes]:
    texts = []
    for _ in range(3):
        if not octets or len(octets) < 1 + octets[0]:
            raise DmrError("a registration with a text cut short")
        end = 1 + octets[0]
        texts.append(octets[1:end].decode("utf-8", "surrogateescape"))
        octets = octets[end:]
    return texts, octets
