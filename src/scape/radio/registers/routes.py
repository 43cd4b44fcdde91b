"""The routes of the registers, of the secrets of their entries, and of patches."""

from typing import Annotated

import msgspec
from litestar import delete, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, PathParameter

from scape.base.imports import Changes
from scape.radio import rights
from scape.radio.registers.details import Secret
from scape.radio.registers.patches import NewPatch
from scape.radio.registers.registers import ALL, LINKS, SITES, TALKGROUPS
from scape.radio.registers.views import PATCHES
from scape.radio.service import Radio
from scape.web.guard import Asking, access
from scape.web.register import routes
from scape.web.rights import Operation

Front = NamedDependency[Radio]
Number = Annotated[int, PathParameter(ge=0, le=0xFFFFFFFF)]

_OF_SECRETS = access(rights.MANAGE, Operation.ALTERATION, fresh=True)
_COMMAND = access(rights.COMMAND, Operation.ALTERATION)


class GivenSecret(msgspec.Struct, frozen=True):
    """The secret of a site, shown once."""

    secret: str


class Rotation(msgspec.Struct, frozen=True):
    """`at_once`: the previous secret is no longer valid."""

    at_once: bool = False


class TheirSecret(msgspec.Struct, frozen=True):
    """The secret from another network; never shown."""

    secret: Secret


class OpenedPatch(msgspec.Struct, frozen=True):
    patch: str


@post("/api/radio/sites/{number:int}/secret", opt=_OF_SECRETS)
async def rotate_secret(
    number: Number, who: Asking, radio: Front, data: JSONBody[Rotation | None] = None
) -> GivenSecret:
    """Give the site a new secret; the response holds it."""
    at_once = data is not None and data.at_once
    return GivenSecret(
        await radio.registers.rotate_secret(number, who.account, at_once, SITES.seen_by(who))
    )


@put("/api/radio/links/{number:int}/secret", status_code=204, opt=_OF_SECRETS)
async def set_link_secret(
    number: Number, data: JSONBody[TheirSecret], who: Asking, radio: Front
) -> None:
    await radio.registers.set_link_secret(number, data.secret, who.account, LINKS.seen_by(who))


@post("/api/radio/patches", opt=_COMMAND)
async def open_patch(data: JSONBody[NewPatch], who: Asking, radio: Front) -> OpenedPatch:
    """Join talkgroups for a time."""
    scope = TALKGROUPS.seen_by(who)
    return OpenedPatch(await radio.registers.open_patch(data, who.account, scope))


@delete("/api/radio/patches/{patch:str}", opt=_COMMAND)
async def close_patch(patch: FromPath[str], who: Asking, radio: Front) -> None:
    await radio.registers.close_patch(patch, who.account, PATCHES.scope(who))


def configured(radio: Front) -> Changes:
    """The author of a change to the configuration of the switch."""
    return radio.registers


ROUTES = (
    *(handler for register in ALL for handler in routes(register, changes=configured)),
    *(rotate_secret, set_link_secret),
    *(open_patch, close_patch),
)
