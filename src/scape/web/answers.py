"""The answers to failed requests: a code with facts, never a traceback."""

import logging
import re
from typing import Any

from litestar import Request, Response
from litestar.connection import ASGIConnection
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException, WebSocketException
from litestar.types import Scope
from uvicorn.protocols.utils import ClientDisconnected

from scape.base import clock, ids
from scape.base.errors import Forbidden, Locked, Missing, Refused, SignInNeeded, Unavailable
from scape.base.faults import CLIENT
from scape.base.text import line
from scape.base.words import every_language
from scape.web.rights import Who

_log = logging.getLogger("scape.web")

_STATUSES: dict[type[Refused], int] = {
    SignInNeeded: 401,
    Forbidden: 403,
    Locked: 423,
    Missing: 404,
    Unavailable: 503,
    Refused: 409,
}
_CODES = {404: "no-such-address", 405: "no-such-address", 413: "too-large"}

_MISSING = re.compile("missing required field `(.+)`")

AnyRequest = Request[Any, Any, Any]
Answer = Response[dict[str, Any]]


def status_of(refused: Refused) -> int:
    """The HTTP status for this kind of refusal."""
    return next(status for kind, status in _STATUSES.items() if isinstance(refused, kind))


def answer(status: int, code: str, **facts: Any) -> Answer:
    return Response({"code": code, "facts": facts}, status_code=status)


def refused(request: AnyRequest, error: Refused) -> Response[Any]:
    """The code for a program, sentences for a browser that shows no console yet."""
    note_denied(error, request.scope.get("user"), asked_of(request))
    if "text/html" in request.headers.get("accept", ""):
        said = "\n".join(words.say_refused(error) for words in every_language())
        return Response(said, status_code=status_of(error), media_type="text/plain")
    return answer(status_of(error), error.code, **error.facts)


_ROUTINE = {"proof-needed"}  # the console asks for the proof, and repeats the request


def note_denied(error: Refused, who: Who | None, asked: str) -> None:
    """Log what an account was denied, if the error is about rights or origin; once a minute."""
    if isinstance(error, Forbidden) and error.code not in _ROUTINE:
        _note(who, asked, error.code)


def _note(who: Who | None, asked: str, code: str) -> None:
    account = who.account if who else "nobody"
    client = {CLIENT: f"{account} {code}"}
    _log.warning("denied to %s: %s, %s", account, asked, code, extra=client)


def asked_of(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """What a request asks for, and from where; without the values in its address."""
    scope = connection.scope
    address = connection.client.host if connection.client else ""
    method, path = scope.get("method", "GET"), scope.get("path_template", "")
    return line(f"{method} {path} from {address}")


def wrong_request(request: AnyRequest, error: HTTPException) -> Answer:
    """A request that the server itself cannot interpret: an address, a method, a body."""
    if code := _CODES.get(error.status_code):
        return answer(error.status_code, code)
    _note(request.scope.get("user"), asked_of(request), "bad-input")
    return answer(422, "bad-input", field=_field(error.extra))


def _field(complaints: object) -> str:
    """The field of the first complaint; empty if it is about the whole body."""
    first = complaints[0] if isinstance(complaints, list) and complaints else {}
    if missing := _MISSING.search(first.get("message", "")):
        return missing[1]
    key: str = first.get("key", "")
    return "" if key == "data" else key


def fault(request: AnyRequest, error: Exception) -> Answer:
    """An internal error: the traceback goes to the log, its id to the client."""
    incident = ids.new(clock.now())
    _log.error("%s %s %s", incident, request.method, line(request.url.path), exc_info=error)
    return answer(500, "internal", id=incident)


async def note_socket_fault(error: Exception, scope: Scope) -> None:
    """An internal error on a WebSocket, which has no response to report it in.

    A console that has left is no error.
    """
    expected = isinstance(error, Refused | WebSocketException | ClientDisconnected)
    if scope["type"] == ScopeType.WEBSOCKET and not expected:
        _log.error("%s", line(scope["path"]), exc_info=error)


HANDLERS = {Refused: refused, HTTPException: wrong_request, Exception: fault}
