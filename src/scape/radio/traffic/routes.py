"""The routes of traffic: calls and quality."""

from typing import Annotated

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from scape.base.rows import ViewRow
from scape.radio import rights
from scape.radio.service import Radio
from scape.radio.traffic.history import Search
from scape.radio.traffic.quality import Quality
from scape.radio.traffic.views import CALLS
from scape.web.guard import Asking, Query, access, narrowed
from scape.web.rights import Operation

Front = NamedDependency[Radio]
# Numbers and times that every database accepts.
Number = Annotated[int | None, QueryParameter(ge=0, le=0xFFFFFFFF)]
Moment = Annotated[int | None, QueryParameter(ge=0, le=(1 << 63) - 1)]
OfRadio = Annotated[int | None, QueryParameter(name="radio", ge=0, le=0xFFFFFFFF)]
SearchText = Annotated[str, QueryParameter(max_length=200)]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]


class CallPage(msgspec.Struct, frozen=True):
    rows: list[ViewRow]
    next: str | None
    total: int


def _of_a_radio(query: Query) -> bool:
    """Calls of a radio are personal data of its user; those of a site are not."""
    return bool(query.get("radio"))


@get(
    "/api/radio/calls",
    opt=access(rights.SEARCH, Operation.CONSULTATION, personal=narrowed),
)
async def find_calls(  # noqa: PLR0917  (one for each name of the query string)
    radio: Front,
    who: Asking,
    text: SearchText = "",
    since: Moment = None,
    until: Moment = None,
    talkgroup: Number = None,
    source: Number = None,
    site: Number = None,
    emergency: FromQuery[bool | None] = None,
    before: FromQuery[str] = "",
    limit: Limit = 50,
) -> CallPage:
    """Past calls, newest first."""
    scope = CALLS.scope(who)
    search = Search(text, since, until, talkgroup, source, site, emergency, before, limit, scope)
    return CallPage(*await radio.find_calls(search))


@get(
    "/api/radio/quality",
    opt=access(rights.SEE, Operation.CONSULTATION, personal=_of_a_radio),
)
async def quality(
    radio: Front,
    who: Asking,
    site: Number = None,
    number: OfRadio = None,
    since: Moment = None,
) -> Quality:
    """The quality of a site or a radio: one point for each call."""
    return await radio.quality(site, number, since or 0, CALLS.scope(who))


ROUTES = (find_calls, quality)
