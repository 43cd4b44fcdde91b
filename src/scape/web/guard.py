"""Access control, and the operation of Directive (EU) 2016/680 under which access is logged.

Deny by default. Every route handler declares its access, `@get(path, opt=access(RIGHT,
Operation.X))`; the server does not start with a route that has none. A request is checked in this
order: its declaration, the origin of the page that sent it, its session, its right; for personal
data the journal then records who looked at what and why before anything is shown.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Collection, Mapping
from ipaddress import ip_address
from typing import Any, NamedTuple, NoReturn, Protocol
from urllib.parse import unquote, urlsplit

from litestar import Litestar, WebSocket
from litestar.connection import ASGIConnection
from litestar.di import NamedDependency
from litestar.exceptions import ClientException, WebSocketException
from litestar.handlers import BaseRouteHandler

from scape.base.errors import Forbidden, Locked, Refused, SignInNeeded
from scape.base.text import readable
from scape.web.answers import asked_of, note_denied, status_of
from scape.web.events import Consulted
from scape.web.rights import PUBLIC, Operation, Right, Who

COOKIE = "scape_session"
HOST = "__Host-"  # RFC 6265bis, 4.1.3.2: no other host of a domain and no plain page can set it
REASON = "x-reason"
REASON_LENGTH = 500
NAME_LENGTH = 253  # of a host
LONGEST, MOST_VALUES = 500, 50  # characters of a value in the address, and values
_VALUE = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f-\x9f]*")
SAFE_METHODS = {"GET", "HEAD"}
ENCRYPTED = {"https", "wss"}


# How a route requests it: `who: Asking`.
Asking = NamedDependency[Who]


class Sessions(Protocol):
    """The sessions, for the web server. `changed` is set when sessions or rights change."""

    changed: asyncio.Event

    async def find(self, token: str, used: bool = False) -> Who | None:
        """The holder of this cookie; None when its session is unknown or has ended.

        `used`: by a person, and not only by the console itself.
        """

    async def still_open(self, sessions: Collection[str]) -> dict[str, Who]:
        """Those of the sessions that have not ended, with their current rights."""


Query = Mapping[str, str]


def never(query: Query) -> bool:
    """This route shows no personal data that must be accounted for."""
    return False


def always(query: Query) -> bool:
    """Every query of this route shows personal data."""
    return True


def by_itself(query: Query) -> bool:
    """The route takes the reason itself, and journals what it shows before it shows it."""
    return False


def narrowed(query: Query) -> bool:
    """Whether a query searches, filters, sorts or pages: each of them can find a row.

    The first page alone shows only what the live table shows.
    """
    return any(value for name, value in query.items() if name != "limit")


class Access(NamedTuple):
    """What a route requires.

    `personal` decides whether a query looks at personal data and so needs a reason; `one_time`: it
    also serves users who must first change a one-time password; `enrolling`: those who must first
    add a second factor; `locked`: sessions that are locked. `fresh`: it is refused with
    `proof-needed` unless the user has proven itself in the last minutes, by a second factor or,
    without one, by the password. `machine`: a program may ask with a token of its own in the
    header Authorization, which no page of another site can send unasked.
    """

    right: Right
    operation: Operation
    personal: Callable[[Query], bool] = never
    one_time: bool = False
    enrolling: bool = False
    locked: bool = False
    fresh: bool = False
    machine: bool = False


def access(
    right: Right,
    operation: Operation,
    personal: Callable[[Query], bool] = never,
    *,
    one_time: bool = False,
    enrolling: bool = False,
    locked: bool = False,
    fresh: bool = False,
    machine: bool = False,
) -> dict[str, Access]:
    """A route's declaration, given to its handler as `opt`."""
    if right == PUBLIC and personal is not never:
        raise ValueError("personal data is never public: no account could answer for it")
    enrolling = enrolling or one_time
    return {
        "access": Access(right, operation, personal, one_time, enrolling, locked, fresh, machine),
    }


def permit(who: Who | None, access: Access) -> None:
    """Refuse a request without the `access` that a route requires."""
    if access.right == PUBLIC:
        return
    if who is None:
        raise SignInNeeded("sign-in-needed")
    if who.locked and not access.locked:
        raise Locked("console-locked")
    if who.one_time and not access.one_time:
        raise Forbidden("password-change-needed")
    if who.unenrolled and not access.enrolling:
        raise Forbidden("second-factor-missing")
    if access.right not in who.rights:
        raise Forbidden("no-right", right=access.right)
    if access.fresh and not who.fresh:
        raise Forbidden("proof-needed")


def undeclared(app: Litestar) -> list[str]:
    """The app's routes that declare no access (except the answers to OPTIONS)."""
    return [
        f"{route.path}: {handler}"
        for route in app.routes
        for handler in getattr(route, "route_handlers", None) or [route.route_handler]  # type: ignore[union-attr]
        if "access" not in handler.opt and getattr(handler, "http_methods", None) != {"OPTIONS"}
    ]


def cookie_name(cookie: str, secure: bool) -> str:
    """The name of a cookie in the browser; `secure`: users reach the server by https."""
    return f"{HOST}{cookie}" if secure else cookie


class Guard:
    """Runs before every route. `journal` returns when the event is on disk, or raises.

    `public` is the address that users type, if the server receives another one.
    """

    def __init__(
        self,
        sessions: Sessions,
        journal: Callable[[Consulted, Who], Awaitable[None]],
        public: str = "",
    ) -> None:
        self._sessions = sessions
        self._journal = journal
        self._public = public.rstrip("/")
        self._name = urlsplit(public).hostname or ""

    async def __call__(
        self, connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
    ) -> None:
        try:
            await self._admit(connection, handler.opt.get("access"))
        except Refused as refused:
            if isinstance(connection, WebSocket):
                note_denied(refused, connection.scope.get("user"), asked_of(connection))
                await _reject(connection, refused)
            raise

    async def _admit(
        self, connection: ASGIConnection[Any, Any, Any, Any], access: Access | None
    ) -> None:
        if access is None:
            raise Forbidden("no-right", right="")
        self._check_host(connection)
        if not (access.machine and "authorization" in connection.headers):
            self._check_origin(connection)
        who = None if access.right == PUBLIC else await self._who(connection)
        connection.scope["user"] = who
        permit(who, access)
        _check_input(connection)
        if who is not None:
            await self._account_for(connection, access, who)

    async def _who(self, connection: ASGIConnection[Any, Any, Any, Any]) -> Who | None:
        secure = self._public.startswith("https:") or connection.scope["scheme"] in ENCRYPTED
        token = connection.cookies.get(cookie_name(COOKIE, secure))
        used = connection.scope.get("method", "GET") not in SAFE_METHODS
        return await self._sessions.find(token, used) if token else None

    def _check_host(self, connection: ASGIConnection[Any, Any, Any, Any]) -> None:
        """A name given to this address by a foreign DNS must not open it (DNS rebinding)."""
        try:
            name = urlsplit(f"//{connection.headers.get('host', '')}").hostname or ""
        except ValueError:
            name = ""
        if name not in ("localhost", self._name) and not _is_address(name):
            raise Forbidden("unknown-host", host=name[:NAME_LENGTH])

    def _check_origin(self, connection: ASGIConnection[Any, Any, Any, Any]) -> None:
        """Refuse requests from pages of other sites."""
        if connection.scope.get("method") in SAFE_METHODS:
            return
        scheme = connection.scope["scheme"].replace("ws", "http")
        own = f"{scheme}://{connection.headers.get('host', '')}"
        if connection.headers.get("origin") not in {own, self._public or own}:
            raise Forbidden("foreign-page")

    async def _account_for(
        self, connection: ASGIConnection[Any, Any, Any, Any], access: Access, who: Who
    ) -> None:
        asked = {**connection.query_params.dict(), **connection.path_params}
        query = {name: _plain(value) for name, value in asked.items()}
        if access.personal(query):
            reason = read_reason(connection.headers.get(REASON, ""))
            route = connection.scope["path_template"]
            await self._journal(Consulted(route=route, query=query, reason=reason), who)


def _check_input(connection: ASGIConnection[Any, Any, Any, Any]) -> None:
    """Refuse values in the address that no database takes, or that would fill the journal."""
    given = [*connection.query_params.multi_items(), *connection.path_params.items()]
    if len(given) > MOST_VALUES or not all(_is_short(name) for name, _ in given):
        raise ClientException
    for name, value in given:
        if not _is_short(str(value)):
            raise ClientException(extra=[{"key": name}])


def _is_short(text: str) -> bool:
    return len(text) <= LONGEST and _VALUE.fullmatch(text) is not None


async def _reject(socket: WebSocket[Any, Any, Any], refused: Refused) -> NoReturn:
    """Refuse on the open WebSocket: a browser shows the reason of no other refusal."""
    await socket.accept()
    await socket.send_text(closed(refused.code))
    raise WebSocketException(code=4000 + status_of(refused), detail=refused.code)


def closed(code: str) -> str:
    """The last message on a socket."""
    return f'{{"type":"closed","code":"{code}"}}'


def _is_address(name: str) -> bool:
    try:
        return bool(ip_address(name))
    except ValueError:
        return False


def _plain(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def read_reason(header: str) -> str:
    """The reason in a request's header, percent-encoded UTF-8; `Refused` when there is none.

    It stands in the journal for years: characters that hide or reverse others are left out.
    """
    try:
        reason = readable(unquote(header, errors="strict")).strip()
    except UnicodeDecodeError:
        reason = ""
    if not any(map(str.isalnum, reason)) or len(reason) > REASON_LENGTH:
        raise Refused("reason-needed", longest=REASON_LENGTH)
    return reason
