"""The addresses of the base map, of the gazetteer and of trails."""

from typing import Annotated, Any

from litestar import Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from scape.places.gazetteer import Found
from scape.places.ranges import asked_span
from scape.places.rights import SEE
from scape.places.service import Places
from scape.places.tables import Step
from scape.places.zones import ZONES
from scape.web.guard import access
from scape.web.register import routes
from scape.web.rights import Operation

PMTILES = "application/vnd.pmtiles"

Front = NamedDependency[Places]
Text = Annotated[str, QueryParameter(max_length=200)]
Subject = Annotated[str, QueryParameter(max_length=40, pattern=r"^[a-z]+/[0-9a-z]+$(?!\n)")]
Moment = Annotated[int, QueryParameter(ge=0, le=(1 << 63) - 1)]


@get("/api/places/base-map", opt=access(SEE, Operation.NONE))
async def base_map(request: Request[Any, Any, Any], places: Front) -> Response[bytes]:
    """The base map as one PMTiles archive, of which a console asks for the parts it draws."""
    whole = places.base_map
    span = asked_span(request.headers.get("range", ""), len(whole.body))
    headers = {"Accept-Ranges": "bytes", "ETag": whole.tag}
    if span is None:
        return Response(whole.body, headers=headers, media_type=PMTILES)
    headers["Content-Range"] = f"bytes {span.first}-{span.end - 1}/{len(whole.body)}"
    part = whole.body[span.first : span.end]
    return Response(part, status_code=206, headers=headers, media_type=PMTILES)


@get("/api/places/find", opt=access(SEE, Operation.NONE))
async def find_place(places: Front, q: FromQuery[Text]) -> list[Found]:
    """The places that were typed, or begun: a name, a street with a number, coordinates."""
    return await places.find(q)


@get("/api/places/trail", opt=access(SEE, Operation.CONSULTATION))
async def trail(places: Front, subject: FromQuery[Subject], since: FromQuery[Moment]) -> list[Step]:
    """Where something was since then, oldest first; of the last hour at most."""
    return await places.trail(subject, since)


ROUTES = (*routes(ZONES), base_map, find_place, trail)
