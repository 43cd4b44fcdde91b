"""The addresses of the radio."""

from typing import Annotated

import msgspec
from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from scape.base.rows import ViewRow
from scape.radio.history import Search
from scape.radio.registers import (
    NewRadio,
    NewSite,
    NewTalkgroup,
    RadioDetails,
    SiteDetails,
    TalkgroupDetails,
)
from scape.radio.service import Radio
from scape.web.guard import Asking, access, narrowed
from scape.web.rights import Operation, Right

Front = NamedDependency[Radio]
Number = FromPath[int]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]

_MANAGE = access(Right.RADIO_MANAGE, Operation.ALTERATION)


class GivenSecret(msgspec.Struct, frozen=True):
    """What a site logs in with, shown once."""

    secret: str


class CallPage(msgspec.Struct, frozen=True):
    rows: list[ViewRow]
    next: str | None
    total: int


@get(
    "/api/radio/calls",
    opt=access(Right.RADIO_SEARCH, Operation.CONSULTATION, personal=narrowed),
)
async def find_calls(  # noqa: PLR0917  (a query string has as many names as it has)
    radio: Front,
    text: FromQuery[str] = "",
    since: FromQuery[int | None] = None,
    until: FromQuery[int | None] = None,
    talkgroup: FromQuery[int | None] = None,
    source: FromQuery[int | None] = None,
    site: FromQuery[int | None] = None,
    emergency: FromQuery[bool | None] = None,
    before: FromQuery[str] = "",
    limit: Limit = 50,
) -> CallPage:
    """Calls of the past, newest first."""
    search = Search(text, since, until, talkgroup, source, site, emergency, before, limit)
    return CallPage(*await radio.find_calls(search))


@post("/api/radio/sites", opt=access(Right.RADIO_MANAGE, Operation.COLLECTION))
async def register_site(data: JSONBody[NewSite], who: Asking, radio: Front) -> GivenSecret:
    """Register a site; the answer holds its secret."""
    return GivenSecret(await radio.registrar.register_site(data, who.account))


@put("/api/radio/sites/{number:int}", status_code=204, opt=_MANAGE)
async def change_site(
    number: Number, data: JSONBody[SiteDetails], who: Asking, radio: Front
) -> None:
    await radio.registrar.change_site(number, data, who.account)


@delete("/api/radio/sites/{number:int}", opt=_MANAGE)
async def remove_site(number: Number, who: Asking, radio: Front) -> None:
    await radio.registrar.remove_site(number, who.account)


@post("/api/radio/sites/{number:int}/secret", opt=_MANAGE)
async def rotate_secret(number: Number, who: Asking, radio: Front) -> GivenSecret:
    """Give the site a new secret; the answer holds it."""
    return GivenSecret(await radio.registrar.rotate_secret(number, who.account))


@post(
    "/api/radio/radios",
    status_code=204,
    opt=access(Right.RADIO_MANAGE, Operation.COLLECTION),
)
async def register_radio(data: JSONBody[NewRadio], who: Asking, radio: Front) -> None:
    await radio.registrar.register_radio(data, who.account)


@put("/api/radio/radios/{number:int}", status_code=204, opt=_MANAGE)
async def change_radio(
    number: Number, data: JSONBody[RadioDetails], who: Asking, radio: Front
) -> None:
    await radio.registrar.change_radio(number, data, who.account)


@delete("/api/radio/radios/{number:int}", opt=_MANAGE)
async def remove_radio(number: Number, who: Asking, radio: Front) -> None:
    await radio.registrar.remove_radio(number, who.account)


@post("/api/radio/talkgroups", status_code=204, opt=_MANAGE)
async def register_talkgroup(data: JSONBody[NewTalkgroup], who: Asking, radio: Front) -> None:
    await radio.registrar.register_talkgroup(data, who.account)


@put("/api/radio/talkgroups/{number:int}", status_code=204, opt=_MANAGE)
async def change_talkgroup(
    number: Number, data: JSONBody[TalkgroupDetails], who: Asking, radio: Front
) -> None:
    await radio.registrar.change_talkgroup(number, data, who.account)


@delete("/api/radio/talkgroups/{number:int}", opt=_MANAGE)
async def remove_talkgroup(number: Number, who: Asking, radio: Front) -> None:
    await radio.registrar.remove_talkgroup(number, who.account)


ROUTES = (
    find_calls,
    register_site,
    change_site,
    remove_site,
    rotate_secret,
    register_radio,
    change_radio,
    remove_radio,
    register_talkgroup,
    change_talkgroup,
    remove_talkgroup,
)
