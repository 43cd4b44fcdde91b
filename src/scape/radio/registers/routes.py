"""The routes of the registers, of other actions on their entries, and of patches."""

from typing import Annotated, Protocol, runtime_checkable

import msgspec
from litestar import delete, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, PathParameter

from scape.base.imports import Changes
from scape.radio import rights
from scape.radio.desk.lost_radios import Agreement, Loss, NewState
from scape.radio.registers.details import Secret
from scape.radio.registers.patches import NewPatch
from scape.radio.registers.registers import ALL
from scape.radio.service import Radio
from scape.web.guard import Asking, access
from scape.web.register import routes
from scape.web.rights import Operation, Right


@runtime_checkable
class Accounts(Protocol):
    async def who_may(self, right: Right) -> frozenset[str]:
        """The enabled accounts that have this right."""


Front = NamedDependency[Radio]
Colleagues = NamedDependency[Accounts]
Number = Annotated[int, PathParameter(ge=0, le=0xFFFFFFFF)]

_MANAGE = access(rights.MANAGE, Operation.ALTERATION)
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


class Revival(msgspec.Struct, frozen=True):
    """Not `done`: another account must agree."""

    done: bool


class OpenedPatch(msgspec.Struct, frozen=True):
    patch: str


@post("/api/radio/sites/{number:int}/secret", opt=_MANAGE)
async def rotate_secret(
    number: Number, who: Asking, radio: Front, data: JSONBody[Rotation | None] = None
) -> GivenSecret:
    """Give the site a new secret; the response holds it."""
    at_once = data is not None and data.at_once
    return GivenSecret(await radio.registers.rotate_secret(number, who.account, at_once))


@put("/api/radio/links/{number:int}/secret", status_code=204, opt=_MANAGE)
async def set_link_secret(
    number: Number, data: JSONBody[TheirSecret], who: Asking, radio: Front
) -> None:
    await radio.registers.set_link_secret(number, data.secret, who.account)


@put("/api/radio/radios/{number:int}/state", status_code=204, opt=_MANAGE)
async def put_radio_in_state(
    number: Number, data: JSONBody[NewState], who: Asking, radio: Front
) -> None:
    await radio.desk.put_radio_in_state(number, data, who.account)


@post("/api/radio/radios/{number:int}/lost", status_code=204, opt=_COMMAND)
async def lose_radio(number: Number, data: JSONBody[Loss], who: Asking, radio: Front) -> None:
    """Refuse a lost or stolen radio everywhere, and silence it once it is heard."""
    await radio.desk.lose_radio(number, data, who.account)


@post("/api/radio/radios/{number:int}/revival", opt=_COMMAND)
async def revive_radio(
    number: Number,
    who: Asking,
    radio: Front,
    people: Colleagues,
    data: JSONBody[Agreement | None] = None,
) -> Revival:
    """Request the revival of a lost radio, or agree with the account that requested it."""
    asked_by = data.asked_by if data else ""
    commanders = await people.who_may(rights.COMMAND)
    return Revival(await radio.desk.revive_radio(number, who.account, asked_by, commanders))


@post("/api/radio/patches", opt=_COMMAND)
async def open_patch(data: JSONBody[NewPatch], who: Asking, radio: Front) -> OpenedPatch:
    """Join talkgroups for a time."""
    return OpenedPatch(await radio.registers.open_patch(data, who.account))


@delete("/api/radio/patches/{patch:str}", opt=_COMMAND)
async def close_patch(patch: FromPath[str], who: Asking, radio: Front) -> None:
    await radio.registers.close_patch(patch, who.account)


def configured(radio: Front) -> Changes:
    """The author of a change to the configuration of the switch."""
    return radio.registers


ROUTES = (
    *(handler for register in ALL for handler in routes(register, changes=configured)),
    *(rotate_secret, set_link_secret),
    *(put_radio_in_state, lose_radio, revive_radio),
    *(open_patch, close_patch),
)
