"""The HTTP and WebSocket server: routes behind the guard, the console's files, headers, errors."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any

import uvicorn
from litestar import Litestar, Request
from litestar.di import Provide
from litestar.exceptions import ClientException
from litestar.types import ControllerRouterHandler, Message, Scope

from scape.base.errors import Refused
from scape.web import answers, pages
from scape.web.door import Door, Limits, Lobby, fitting
from scape.web.guard import Guard, undeclared
from scape.web.live import Hub, live
from scape.web.pages import Pages
from scape.web.rights import Who

BODY_LIMIT = 64 * 1024
MESSAGE_LIMIT = 16 * 1024
SHUTDOWN_TIME = 2
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
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=(self)"),
]
_NO_STORE = (b"cache-control", b"no-store")


def create_app(
    routes: Sequence[ControllerRouterHandler],
    services: Mapping[str, object],
    guard: Guard,
    hub: Hub,
    console: Pages,
) -> Litestar:
    """The application. Raises ValueError for a route that declares no access.

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
        before_send=[_add_headers],
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


async def _add_headers(message: Message, scope: Scope) -> None:
    if message["type"] == "http.response.start":
        headers = [*message["headers"], *_HEADERS]
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


class _Server(uvicorn.Server):
    """Signals when it is ready, and leaves signal handling to its program."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

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
) -> AsyncIterator[str]:
    """Serve while the block runs; yields the address. Port 0 takes a free port.

    `Refused("address-not-free")` when the port cannot be bound.
    """
    listener = _listen(host, port)
    server = _Server(_config(app, limits or Limits(), proxies))
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    ready = asyncio.create_task(server.ready.wait())
    await asyncio.wait([serving, ready], return_when=asyncio.FIRST_COMPLETED)
    try:
        name = f"[{host}]" if ":" in host else host
        yield f"http://{name}:{listener.getsockname()[1]}"
    finally:
        ready.cancel()
        server.should_exit = True
        await serving


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        address = f"{host}:{port}"
        raise Refused("address-not-free", address=address, why=error.strerror) from None
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, STUCK_TIME_MS)
    return listener


def _config(app: Litestar, limits: Limits, proxies: Sequence[str]) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=partial(Door, Lobby(fitting(limits), proxies)),  # type: ignore[arg-type]
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
