"""The addresses of the registers and of patches."""

from typing import Annotated, Any, Protocol, runtime_checkable

import msgspec
from litestar import Request, Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, PathParameter, QueryParameter

from scape.radio import rights
from scape.radio.desk.lost_radios import Agreement, Loss, NewState
from scape.radio.registers import lists
from scape.radio.registers.patches import NewPatch
from scape.radio.registers.registers import (
    LINKS,
    RADIOS,
    SITES,
    TALKGROUPS,
    LinkDetails,
    NewLink,
    NewRadio,
    NewSite,
    NewTalkgroup,
    RadioDetails,
    Secret,
    SiteDetails,
    TalkgroupDetails,
)
from scape.radio.service import Radio
from scape.web.guard import Asking, access, always
from scape.web.rights import Operation, Right


@runtime_checkable
class Accounts(Protocol):
    async def who_may(self, right: Right) -> frozenset[str]:
        """The accounts that are not disabled and have this right now."""


Front = NamedDependency[Radio]
Colleagues = NamedDependency[Accounts]
Number = Annotated[int, PathParameter(ge=0, le=0xFFFFFFFF)]
Trial = Annotated[bool, QueryParameter(name="try")]

LIST_LIMIT = 4 * 1024 * 1024  # bytes of a list of radios

_COLLECT = access(rights.MANAGE, Operation.COLLECTION)
_MANAGE = access(rights.MANAGE, Operation.ALTERATION)
_COMMAND = access(rights.COMMAND, Operation.ALTERATION)


class GivenSecret(msgspec.Struct, frozen=True):
    """What a site logs in with, shown once."""

    secret: str


class Rotation(msgspec.Struct, frozen=True):
    """`at_once`: the secret before opens no more."""

    at_once: bool = False


class TheirSecret(msgspec.Struct, frozen=True):
    """What another network gave us; it is never shown."""

    secret: Secret


class Revival(msgspec.Struct, frozen=True):
    """Not `done`: somebody else must want it too."""

    done: bool


class Taken(msgspec.Struct, frozen=True):
    """What a list of radios did, or would do, to the register.

    It has `mistaken` mistakes, of which the first are told.
    """

    new: int
    changed: int
    same: int
    mistaken: int
    mistakes: list[dict[str, Any]]


class OpenedPatch(msgspec.Struct, frozen=True):
    patch: str


@post("/api/radio/sites", opt=_COLLECT)
async def register_site(data: JSONBody[NewSite], who: Asking, radio: Front) -> GivenSecret:
    """Register a site; the answer holds its secret."""
    return GivenSecret(await radio.registers.register_site(data, who.account))


@put("/api/radio/sites/{number:int}", status_code=204, opt=_MANAGE)
async def change_site(
    number: Number, data: JSONBody[SiteDetails], who: Asking, radio: Front
) -> None:
    await radio.registers.change(SITES, number, data, who.account)


@delete("/api/radio/sites/{number:int}", opt=_MANAGE)
async def remove_site(number: Number, who: Asking, radio: Front) -> None:
    await radio.registers.remove(SITES, number, who.account)


@post("/api/radio/sites/{number:int}/secret", opt=_MANAGE)
async def rotate_secret(
    number: Number, who: Asking, radio: Front, data: JSONBody[Rotation | None] = None
) -> GivenSecret:
    """Give the site a new secret; the answer holds it."""
    at_once = data is not None and data.at_once
    return GivenSecret(await radio.registers.rotate_secret(number, who.account, at_once))


@post("/api/radio/links", status_code=204, opt=_COLLECT)
async def register_link(data: JSONBody[NewLink], who: Asking, radio: Front) -> None:
    await radio.registers.register(LINKS, data, who.account)


@put("/api/radio/links/{number:int}", status_code=204, opt=_MANAGE)
async def change_link(
    number: Number, data: JSONBody[LinkDetails], who: Asking, radio: Front
) -> None:
    await radio.registers.change(LINKS, number, data, who.account)


@delete("/api/radio/links/{number:int}", opt=_MANAGE)
async def remove_link(number: Number, who: Asking, radio: Front) -> None:
    await radio.registers.remove(LINKS, number, who.account)


@put("/api/radio/links/{number:int}/secret", status_code=204, opt=_MANAGE)
async def set_link_secret(
    number: Number, data: JSONBody[TheirSecret], who: Asking, radio: Front
) -> None:
    await radio.registers.set_link_secret(number, data.secret, who.account)


@post("/api/radio/radios", status_code=204, opt=_COLLECT)
async def register_radio(data: JSONBody[NewRadio], who: Asking, radio: Front) -> None:
    await radio.registers.register(RADIOS, data, who.account)


@put("/api/radio/radios/{number:int}", status_code=204, opt=_MANAGE)
async def change_radio(
    number: Number, data: JSONBody[RadioDetails], who: Asking, radio: Front
) -> None:
    await radio.registers.change(RADIOS, number, data, who.account)


@delete("/api/radio/radios/{number:int}", opt=_MANAGE)
async def remove_radio(number: Number, who: Asking, radio: Front) -> None:
    await radio.registers.remove(RADIOS, number, who.account)


@get("/api/radio/radios.csv", opt=access(rights.MANAGE, Operation.DISCLOSURE, always))
async def list_radios(who: Asking, radio: Front) -> Response[bytes]:
    """The register of radios as a list for spreadsheets."""
    return Response(
        await radio.registers.list_radios(who.account),
        media_type="text/csv",
        headers={"content-disposition": 'attachment; filename="radios.csv"'},
    )


@post("/api/radio/radios.csv", opt=_COLLECT, request_max_body_size=LIST_LIMIT)
async def take_radios(
    request: Request[Any, Any, Any], who: Asking, radio: Front, trial: Trial = False
) -> Taken:
    """Do what a list of radios says if it has no mistakes; with `try` only tell what it would."""
    content = await request.body()
    if trial:
        plan = await radio.registers.try_radios(content)
    else:
        plan = await radio.registers.take_radios(content, who.account)
    mistakes = plan.mistakes
    return Taken(plan.new, plan.changed, plan.same, len(mistakes), mistakes[: lists.SHOWN])


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
    """Ask that a lost radio be used again, or agree with the account that asked for it."""
    asked_by = data.asked_by if data else ""
    commanders = await people.who_may(rights.COMMAND)
    return Revival(await radio.desk.revive_radio(number, who.account, asked_by, commanders))


@post("/api/radio/talkgroups", status_code=204, opt=_MANAGE)
async def register_talkgroup(data: JSONBody[NewTalkgroup], who: Asking, radio: Front) -> None:
    await radio.registers.register(TALKGROUPS, data, who.account)


@put("/api/radio/talkgroups/{number:int}", status_code=204, opt=_MANAGE)
async def change_talkgroup(
    number: Number, data: JSONBody[TalkgroupDetails], who: Asking, radio: Front
) -> None:
    await radio.registers.change(TALKGROUPS, number, data, who.account)


@delete("/api/radio/talkgroups/{number:int}", opt=_MANAGE)
async def remove_talkgroup(number: Number, who: Asking, radio: Front) -> None:
    await radio.registers.remove(TALKGROUPS, number, who.account)


@post("/api/radio/patches", opt=_COMMAND)
async def open_patch(data: JSONBody[NewPatch], who: Asking, radio: Front) -> OpenedPatch:
    """Join talkgroups for a time."""
    return OpenedPatch(await radio.registers.open_patch(data, who.account))


@delete("/api/radio/patches/{patch:str}", opt=_COMMAND)
async def close_patch(patch: FromPath[str], who: Asking, radio: Front) -> None:
    await radio.registers.close_patch(patch, who.account)


ROUTES = (
    *(register_site, change_site, remove_site, rotate_secret),
    *(register_link, change_link, remove_link, set_link_secret),
    *(register_radio, change_radio, remove_radio, list_radios, take_radios),
    *(put_radio_in_state, lose_radio, revive_radio),
    *(register_talkgroup, change_talkgroup, remove_talkgroup),
    *(open_patch, close_patch),
)
