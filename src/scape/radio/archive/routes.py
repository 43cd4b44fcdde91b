"""The routes of the archive: past calls, their sound, and what people did with them.

Sound and notes of calls that are not of the present need a reason: the service decides that.
"""

from typing import Annotated

import msgspec
from litestar import Response, delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from scape.base.rows import ViewRow
from scape.radio import rights
from scape.radio.archive.calls import Because, NewNote
from scape.radio.archive.history import Search
from scape.radio.archive.playlist import Playlist
from scape.radio.archive.service import About, File
from scape.radio.service import Radio
from scape.radio.traffic.views import CALLS
from scape.web.answers import AnyRequest
from scape.web.guard import REASON, Asking, access, always, by_itself, narrowed, read_reason
from scape.web.rights import Operation

Front = NamedDependency[Radio]
Id = FromPath[str]
# Numbers and times that every database accepts.
Number = Annotated[int | None, QueryParameter(ge=0, le=0xFFFFFFFF)]
Moment = Annotated[int | None, QueryParameter(ge=0, le=(1 << 63) - 1)]
Seconds = Annotated[int | None, QueryParameter(ge=0, le=86_400)]
Flag = FromQuery[bool | None]
SearchText = Annotated[str, QueryParameter(max_length=200)]
Limit = Annotated[int, QueryParameter(ge=1, le=200)]
Group = Annotated[int, QueryParameter(ge=1, le=0xFFFFFF)]
From = Annotated[int, QueryParameter(ge=0, le=(1 << 63) - 1)]

_PRESENT_OR_WHY = access(rights.LISTEN, Operation.CONSULTATION, by_itself)
_TAKE_AWAY = access(rights.LISTEN, Operation.DISCLOSURE, by_itself)
_WRITE = access(rights.LISTEN, Operation.ALTERATION)


class CallPage(msgspec.Struct, frozen=True):
    """`more`: there are more matches than the `total`, to which they were counted."""

    rows: list[ViewRow]
    next: str | None
    total: int
    more: bool


class Written(msgspec.Struct, frozen=True):
    note: str


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
    emergency: Flag = None,
    shortest: Seconds = None,
    longest: Seconds = None,
    kept: Flag = None,
    noted: Flag = None,
    sound: Flag = None,
    before: FromQuery[str] = "",
    limit: Limit = 50,
) -> CallPage:
    """Past calls, newest first."""
    search = Search(
        *(text, since, until, talkgroup, source, site, emergency, shortest, longest),
        *(kept, noted, sound, before, limit, CALLS.scope(who)),
    )
    return CallPage(*await radio.archive.find(search))


@get(
    "/api/radio/playlist",
    opt=access(rights.SEARCH, Operation.CONSULTATION, personal=always),
)
async def playlist(
    radio: Front, who: Asking, talkgroup: Group, since: From, until: From
) -> Playlist:
    """The calls of a talkgroup between two times, as one conversation."""
    return await radio.archive.playlist(talkgroup, since, until, CALLS.scope(who))


@get("/api/radio/calls/{call:str}/about", opt=_PRESENT_OR_WHY)
async def about(call: Id, request: AnyRequest, who: Asking, radio: Front) -> About:
    """The notes of a call, whether its recording is kept, and who heard it."""
    return await radio.archive.about(call, _why(request), who.account, CALLS.scope(who))


@get("/api/radio/calls/{call:str}/sound", opt=_PRESENT_OR_WHY)
async def sound(call: Id, request: AnyRequest, who: Asking, radio: Front) -> Response[bytes]:
    """The sound of a call, to be heard at once."""
    content = await radio.archive.hear(call, _why(request), who.account, CALLS.scope(who))
    return Response(content, media_type="audio/wav")


@get("/api/radio/calls/{call:str}/sound/file", opt=_TAKE_AWAY)
async def sound_file(call: Id, request: AnyRequest, who: Asking, radio: Front) -> Response[bytes]:
    """The sound of a call as a file, with its hash."""
    scope = CALLS.scope(who)
    return _sent(await radio.archive.sound_file(call, _why(request), who.account, scope))


@get("/api/radio/calls/{call:str}/recording", opt=_TAKE_AWAY)
async def recording(call: Id, request: AnyRequest, who: Asking, radio: Front) -> Response[bytes]:
    """The recording of a call as the journal has its hash."""
    scope = CALLS.scope(who)
    return _sent(await radio.archive.recording_file(call, _why(request), who.account, scope))


@post("/api/radio/calls/{call:str}/notes", opt=_WRITE)
async def note(call: Id, data: JSONBody[NewNote], who: Asking, radio: Front) -> Written:
    """Write about a call, or correct what was written."""
    return Written(await radio.archive.note(call, data, who.account, CALLS.scope(who)))


@put("/api/radio/calls/{call:str}/kept", status_code=204, opt=_WRITE)
async def keep(call: Id, data: JSONBody[Because], who: Asking, radio: Front) -> None:
    """Keep the recording of a call, whatever its age."""
    await radio.archive.keep(call, data.reason, who.account, CALLS.scope(who))


@post(
    "/api/radio/calls/{call:str}/release",
    status_code=204,
    opt=access(rights.RELEASE, Operation.ALTERATION),
)
async def release(call: Id, data: JSONBody[Because], who: Asking, radio: Front) -> None:
    """End the keeping of a recording."""
    await radio.archive.release(call, data.reason, who.account, CALLS.scope(who))


@delete(
    "/api/radio/calls/{call:str}/recording",
    opt=access(rights.MANAGE, Operation.ERASURE, by_itself, fresh=True),
)
async def erase(call: Id, request: AnyRequest, who: Asking, radio: Front) -> None:
    """Delete the recording of a call."""
    await radio.archive.erase(call, _why(request), who.account, CALLS.scope(who))


def _why(request: AnyRequest) -> str:
    header = request.headers.get(REASON, "")
    return read_reason(header) if header else ""


def _sent(file: File) -> Response[bytes]:
    headers = {
        "content-disposition": f'attachment; filename="{file.name}"',
        "x-sha256": file.sha256,
    }
    return Response(file.content, media_type="application/octet-stream", headers=headers)


ROUTES = (
    *(find_calls, playlist, about, sound, sound_file, recording),
    *(note, keep, release, erase),
)
