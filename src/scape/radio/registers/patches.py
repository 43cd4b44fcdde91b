"""Decisions about patches: talkgroups that are joined for a time."""

from collections.abc import Collection, Iterable
from typing import Annotated

import msgspec
from sqlalchemy import select

from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.text import Text
from scape.radio.registers.details import TalkgroupNumber
from scape.radio.registers.events import PatchClosed, PatchOpened
from scape.radio.registers.tables import patches

OPEN = select(patches).where(patches.c.closed.is_(None))


class NewPatch(msgspec.Struct, frozen=True, kw_only=True):
    talkgroups: Annotated[tuple[TalkgroupNumber, ...], msgspec.Meta(max_length=100)]
    minutes: Annotated[int, msgspec.Meta(ge=1, le=1440)]
    why: Text = ""


def open_patch(
    id: str, request: NewPatch, registered: Collection[int], open: Iterable[ViewRow], now: int
) -> PatchOpened:
    """`registered` are the talkgroups of the agency, `open` the patches that are not closed."""
    wanted = tuple(dict.fromkeys(request.talkgroups))
    for number in wanted:
        if number not in registered:
            raise Missing("no-such-talkgroup", number=number)
    if len(wanted) < 2:
        raise Refused("patch-of-one")
    for patch in open:
        taken = set(wanted) & set(patch["talkgroups"])
        if taken and patch["until"] > now:
            raise Refused("already-patched", talkgroup=min(taken), patch=patch["id"])
    until = now + request.minutes * 60 * SECOND
    return PatchOpened(patch=id, talkgroups=wanted, until=until, why=request.why.strip())


def must_not_be_patched(talkgroup: int, open: Iterable[ViewRow], now: int) -> None:
    """Refuse to remove a talkgroup that is in an open patch."""
    for patch in open:
        if talkgroup in patch["talkgroups"] and patch["until"] > now:
            raise Refused("talkgroup-patched", number=talkgroup, patch=patch["id"])


def close_patch(id: str, patch: ViewRow | None) -> PatchClosed:
    if patch is None or patch["closed"] is not None:
        raise Missing("no-such-patch")
    return PatchClosed(patch=id)
