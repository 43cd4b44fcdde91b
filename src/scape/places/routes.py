"""The addresses of the base map."""

from typing import Any

from litestar import Request, Response, get
from litestar.di import NamedDependency

from scape.places.ranges import asked_span
from scape.places.rights import SEE
from scape.places.service import Places
from scape.web.guard import access
from scape.web.rights import Operation

PMTILES = "application/vnd.pmtiles"

Front = NamedDependency[Places]


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


ROUTES = (base_map,)
