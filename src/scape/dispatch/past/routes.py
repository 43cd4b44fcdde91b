"""The addresses of past incidents: a page of them, and a list that leaves."""

from typing import Annotated, Literal

import msgspec
from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from scape.dispatch.past.search import Search
from scape.dispatch.rights import SEARCH
from scape.dispatch.service import Dispatch
from scape.dispatch.tables import Incident
from scape.web.guard import Asking, access, always, narrowed
from scape.web.rights import Operation

Front = NamedDependency[Dispatch]
# Times that an id can begin with.
Moment = Annotated[int | None, QueryParameter(ge=0, le=(1 << 53) - 1)]
Words = Annotated[str, QueryParameter(max_length=200)]
Code = Annotated[str, QueryParameter(max_length=40, pattern=r"^[A-Za-z0-9_/-]*$(?!\n)")]
Number = Annotated[str, QueryParameter(max_length=16, pattern=r"^([0-9]{4}/[0-9]+)?$(?!\n)")]
Id = Annotated[str, QueryParameter(max_length=26, pattern=r"^[0-9a-z]*$(?!\n)")]
Choice = FromQuery[Literal["", "open", "closed", "transferred", "merged"]]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]

TYPES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class IncidentPage(msgspec.Struct, frozen=True):
    """Incidents, newest first; `next` is the `before` of the next page, None on the last."""

    rows: list[Incident]
    next: str | None


@get("/api/dispatch/incidents", opt=access(SEARCH, Operation.CONSULTATION, narrowed))
async def find_incidents(  # noqa: PLR0917  (one for each name of the query string)
    dispatch: Front,
    text: Words = "",
    since: Moment = None,
    until: Moment = None,
    standing: Choice = "",
    category: Code = "",
    result: Code = "",
    number: Number = "",
    unit: Id = "",
    before: Id = "",
    limit: Limit = 50,
) -> IncidentPage:
    """Past and present incidents, newest first."""
    search = Search(text, since, until, standing, category, result, number, unit, before, limit)
    page = await dispatch.past.find(search)
    return IncidentPage([Incident(**row) for row in page.rows], page.next)


@get(
    "/api/dispatch/incidents/export",
    opt=access(SEARCH, Operation.DISCLOSURE, always, fresh=True),
)
async def export_incidents(  # noqa: PLR0917  (one for each name of the query string)
    who: Asking,
    dispatch: Front,
    text: Words = "",
    since: Moment = None,
    until: Moment = None,
    standing: Choice = "",
    category: Code = "",
    result: Code = "",
    number: Number = "",
    unit: Id = "",
    form: FromQuery[Literal["csv", "xlsx"]] = "csv",
    delimiter: FromQuery[Literal[",", ";", "\t"]] = ",",
    language: FromQuery[Literal["", "lv", "lt", "en"]] = "",
) -> Response[bytes]:
    """The incidents that match, as a list."""
    search = Search(text, since, until, standing, category, result, number, unit)
    between = "" if form == "xlsx" else delimiter
    file = await dispatch.past.export(search, language, between, who.account)
    disposition = f'attachment; filename="incidents.{form}"'
    headers = {"content-disposition": disposition}
    return Response(file, media_type=TYPES[form], headers=headers)


ROUTES = (find_incidents, export_incidents)
