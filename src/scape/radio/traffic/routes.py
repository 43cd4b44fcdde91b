"""The route of quality."""

from typing import Annotated

from litestar import get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from scape.radio import rights
from scape.radio.service import Radio
from scape.radio.traffic.quality import Quality
from scape.radio.traffic.views import CALLS
from scape.web.guard import Asking, Query, access
from scape.web.rights import Operation

Front = NamedDependency[Radio]
# Numbers and times that every database accepts.
Number = Annotated[int | None, QueryParameter(ge=0, le=0xFFFFFFFF)]
Moment = Annotated[int | None, QueryParameter(ge=0, le=(1 << 63) - 1)]
OfRadio = Annotated[int | None, QueryParameter(name="radio", ge=0, le=0xFFFFFFFF)]


def _of_a_radio(query: Query) -> bool:
    """Calls of a radio are personal data of its user; those of a site are not."""
    return bool(query.get("radio"))


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


ROUTES = (quality,)
