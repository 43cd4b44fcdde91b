"""The addresses of files of incidents."""

from typing import Annotated

import msgspec
from litestar import Response, delete, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, QueryParameter

from scape.base.rows import ViewRow
from scape.dispatch.files.service import MOST
from scape.dispatch.rights import WORK
from scape.dispatch.service import Dispatch
from scape.web.answers import AnyRequest
from scape.web.guard import REASON, Asking, access, always, read_reason
from scape.web.rights import Operation

Front = NamedDependency[Dispatch]
Id = FromPath[str]
Name = Annotated[str, QueryParameter(max_length=120, pattern=r"^[^\x00-\x1f]*$(?!\n)")]
Hours = Annotated[int, QueryParameter(ge=0, le=24 * 365)]

TYPES = {"jpeg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}


class Attached(msgspec.Struct, frozen=True):
    attachment: str


@post(
    "/api/dispatch/incidents/{incident:str}/files",
    opt=access(WORK, Operation.COLLECTION),
    request_max_body_size=MOST + 1,
)
async def attach(  # noqa: PLR0917  (one for each name of the query string)
    incident: Id,
    request: AnyRequest,
    who: Asking,
    dispatch: Front,
    name: Name = "",
    hours: Hours = 0,
) -> Attached:
    """Attach a file, which is the body: JPEG, PNG or PDF. It is erased after `hours`, 0: never."""
    content = request.stream()
    return Attached(await dispatch.files.attach(incident, name, hours, content, who.account))


@get("/api/dispatch/files/{file:str}", opt=access(WORK, Operation.CONSULTATION))
async def show(file: Id, dispatch: Front) -> Response[bytes]:
    """A file of an incident, to be looked at."""
    return _sent(*await dispatch.files.read(file), "inline")


@get("/api/dispatch/files/{file:str}/copy", opt=access(WORK, Operation.DISCLOSURE, always))
async def take(file: Id, dispatch: Front) -> Response[bytes]:
    """A file of an incident, to be taken away: a photo without its place."""
    return _sent(*await dispatch.files.take(file), "attachment")


@delete("/api/dispatch/files/{file:str}", opt=access(WORK, Operation.ERASURE, always))
async def erase(file: Id, request: AnyRequest, who: Asking, dispatch: Front) -> None:
    """Erase a file."""
    await dispatch.files.erase(file, read_reason(request.headers.get(REASON, "")), who.account)


def _sent(row: ViewRow, content: bytes, how: str) -> Response[bytes]:
    kind = row["file_kind"]
    how = "attachment" if kind == "pdf" else how
    headers = {
        "content-disposition": f'{how}; filename="{row["id"]}.{kind}"',
        "x-sha256": row["sha256"],
        "x-content-type-options": "nosniff",
    }
    return Response(content, media_type=TYPES[kind], headers=headers)


ROUTES = (attach, show, take, erase)
