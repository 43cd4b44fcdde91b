"""The HTTP and WebSocket server: routes behind the guard, the console's files, headers, errors."""

import asyncio
import itertools
import socket
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from functools import partial
from typing import Any, NamedTuple

import uvicorn
from litestar import Litestar, Request
from litestar.di import Provide
from litestar.exceptions import ClientException
from litestar.types import ControllerRouterHandler, Message, Receive, Scope, Send

from scape.web import answers, pages
from scape.web.door import Door
from scape.web.entrance import Entrance, listen_on
from scape.web.guard import SAFE_METHODS, Guard, undeclared
from scape.web.install import in_plain
from scape.web.live import Hub, live
from scape.web.lobby import Limits, Lobby, fitting
from scape.web.pages import Pages
from scape.web.rights import Who

BODY_LIMIT = 64 * 1024
MESSAGE_LIMIT = 16 * 1024
PROGRAMS = ("/api/", "/metrics")  # paths that no person types
SHUTDOWN_TIME = 2
TICK = 0.1  # seconds, as in uvicorn
# The kernel drops a peer that acknowledges nothing for so long, whatever is queued for it.
STUCK_TIME_MS = 30_000

_CSP = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "object-src 'none'",
        "worker-src 'self' blob:",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
_HEADERS = [
    (b"content-security-policy", _CSP.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(self), geolocation=(self), microphone=(self)"),
]
# A day at most: a console without our TLS tomorrow can then be opened the day after.
_ONLY_TLS = (b"strict-transport-security", b"max-age=86400")
_NO_STORE = (b"cache-control", b"no-store")


Headers = list[tuple[bytes, bytes]]


def create_app(
    routes: Sequence[ControllerRouterHandler],
    services: Mapping[str, object],
    guard: Guard,
    hub: Hub,
    console: Pages,
    *,
    elsewhere: str = "",
) -> Litestar:
    """The application. Raises ValueError for a route that declares no access.

    The console may connect to itself, and to the origin `elsewhere`.

    A handler gets a service as `NamedDependency[...]` under the name that `services` gives it, and
    the requesting account as `who: Asking`.
    """
    app = Litestar(
        [*routes, live, pages.console],
        guards=[guard],
        dependencies={
            "who": Provide(_who, sync_to_thread=False),
            **{name: _given(service) for name, service in services.items()},
            "hub": _given(hub),
            "pages": _given(console),
        },
        exception_handlers=answers.HANDLERS,  # type: ignore[arg-type]
        after_exception=[answers.note_socket_fault],
        before_send=[partial(_add_headers, _headers(elsewhere))],
        lifespan=[lambda _: hub.running()],
        request_class=_Request,
        request_max_body_size=BODY_LIMIT,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
    if open_doors := undeclared(app):
        raise ValueError(f"routes that declare no access: {', '.join(open_doors)}")
    return app


def _given(service: object) -> Provide:
    return Provide(lambda: service, sync_to_thread=False)


def _who(request: Request[Who, Any, Any]) -> Who:
    return request.user


def _headers(elsewhere: str) -> Headers:
    connect = "connect-src 'self'"
    policy = _CSP.replace(connect, f"{connect} {elsewhere}".rstrip())
    return [(b"content-security-policy", policy.encode()), *_HEADERS[1:]]


async def _add_headers(own: Headers, message: Message, scope: Scope) -> None:
    if message["type"] == "http.response.start":
        headers = [*message["headers"], *own]
        if scope["scheme"] == "https":
            headers.append(_ONLY_TLS)
        if scope["path"].startswith("/api/"):
            headers.append(_NO_STORE)
        message["headers"] = headers


class _Request(Request[Any, Any, Any]):
    """A request whose body is unchecked."""

    async def json(self) -> Any:
        try:
            return await super().json()
        except (UnicodeDecodeError, RecursionError):  # or nested too deeply
            raise ClientException from None


class Tls(NamedTuple):
    """How a server does TLS: its certificate, and the address that plain requests are sent to."""

    context: ssl.SSLContext
    address: str


class _ToTls:
    """Sends plain requests for a page to the encrypted address, except for the root certificate.

    Others are refused: what a program sends in plain must not seem to work.
    """

    def __init__(self, app: Any, address: str) -> None:
        self._app, self._address = app, address.rstrip("/").encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope.get("scheme") not in ("http", "ws") or in_plain(scope["path"]):
            await self._app(scope, receive, send)
        elif scope["scheme"] == "ws":
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        elif _is_for_people(scope):
            await _send_empty(307, send, (b"location", self._address + _target(scope)))
        else:
            await _send_empty(403, send)


def _is_for_people(scope: Scope) -> bool:
    """Whether a browser asks for a page."""
    return scope.get("method") in SAFE_METHODS and not scope["path"].startswith(PROGRAMS)


def _target(scope: Scope) -> bytes:
    """The path and query of a request."""
    path = b"/" + scope["raw_path"].lstrip(b"/")
    return path + b"?" + scope["query_string"] if scope["query_string"] else path


async def _send_empty(status: int, send: Send, *headers: tuple[bytes, bytes]) -> None:
    headers = (*headers, (b"content-length", b"0"), *_HEADERS)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


class _Server(uvicorn.Server):
    """Signals when it is ready, ends at once, and leaves signal handling to its program."""

    def __init__(self, config: uvicorn.Config, lobby: Lobby, tls: Tls | None) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()
        self._ending = asyncio.Event()
        self._lobby, self._tls = lobby, tls
        self._accepting: list[asyncio.Task[None]] = []

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup([] if self._tls else sockets)
        if self._tls:
            entrance = Entrance(self._lobby, self._door, self._tls.context, plain=True)
            accepting = map(entrance.accept, sockets or [])
            self._accepting = [asyncio.create_task(each) for each in accepting]
        self.ready.set()

    def _door(self) -> Door:
        return Door(
            self._lobby,
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
        )

    async def main_loop(self) -> None:
        for counter in itertools.count():
            if await self.on_tick(counter):
                return
            with suppress(TimeoutError):
                async with asyncio.timeout(TICK):
                    await self._ending.wait()

    def end(self) -> None:
        self.should_exit = True
        self._ending.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for accepting in self._accepting:
            accepting.cancel()
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)  # waits even without a connection
            return
        for server in self.servers:
            server.close()
        for listener in sockets or ():
            listener.close()
        await self.lifespan.shutdown()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


@asynccontextmanager
async def serve(
    app: Litestar,
    host: str,
    port: int,
    limits: Limits | None = None,
    proxies: Sequence[str] = (),
    *,
    tls: Tls | None = None,
) -> AsyncIterator[str]:
    """Serve while the block runs; yields the address. Port 0 takes a free port.

    `Refused("address-not-free")` when the port cannot be bound.
    """
    listener = listen_on(host, port)
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, STUCK_TIME_MS)
    lobby = Lobby(fitting(limits or Limits()), proxies)
    server = _Server(_config(app, lobby, proxies, tls), lobby, tls)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait([serving, ready], return_when=asyncio.FIRST_COMPLETED)
    try:
        name = f"[{host}]" if ":" in host else host
        yield f"{'https' if tls else 'http'}://{name}:{listener.getsockname()[1]}"
    finally:
        ready.cancel()
        server.end()
        await serving


def _config(app: Litestar, lobby: Lobby, proxies: Sequence[str], tls: Tls | None) -> uvicorn.Config:
    return uvicorn.Config(
        _ToTls(app, tls.address) if tls else app,
        http=partial(Door, lobby),  # type: ignore[arg-type]
        ws="websockets-sansio",
        ws_max_size=MESSAGE_LIMIT,
        ws_per_message_deflate=False,
        ws_ping_interval=10,
        ws_ping_timeout=20,
        timeout_graceful_shutdown=SHUTDOWN_TIME,
        access_log=False,  # paths hold what users searched for
        log_config=None,
        log_level="warning",
        server_header=False,
        proxy_headers=bool(proxies),
        forwarded_allow_ips=list(map(str, proxies)),
    )
