"""The rights of every node, and the operations of a route on personal data.

A feature declares its rights, each with the roles that have it.
"""

from enum import StrEnum
from typing import NewType

import msgspec

Right = NewType("Right", str)

PUBLIC = Right("public")  # needs no sign-in
SIGNED_IN = Right("signed-in")


class Operation(StrEnum):
    """The operation of a route on personal data (Directive (EU) 2016/680, Article 25)."""

    COLLECTION = "collection"
    CONSULTATION = "consultation"
    ALTERATION = "alteration"
    DISCLOSURE = "disclosure"
    ERASURE = "erasure"
    NONE = "none"


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """The requesting account in one of its sessions.

    `one_time`: must first change its password; `unenrolled`: must first add a second factor;
    `fresh`: has proven itself in the last minutes; `locked`: why the session is, or empty.
    """

    account: str
    session: str
    rights: frozenset[Right]
    one_time: bool = False
    unenrolled: bool = False
    fresh: bool = False
    locked: str = ""
