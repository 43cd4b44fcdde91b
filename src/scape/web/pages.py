"""The files of the built console in the package."""

import gzip
import hashlib
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from litestar import MediaType, Request, Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from scape.base.errors import Missing
from scape.web.guard import access
from scape.web.rights import PUBLIC, Operation

FOLDER = Path(__file__).parent / "console"
INDEX = "index.html"

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
_PACKED = {".css", ".html", ".js", ".json", ".mjs", ".svg", ".txt", ".webmanifest"}

_NOT_BUILT = """<!doctype html>
<html lang="en">
<title>Scape: the console is not built</title>
<h1>The console is not built yet</h1>
<p>The server runs. Its console is built by this command, in the folder of the project:</p>
<pre>make console</pre>
<p>Then start the server again.</p>
</html>
"""


class File(NamedTuple):
    """A file as it is sent; `packed` is its gzip, empty if that is not smaller."""

    body: bytes
    packed: bytes
    headers: dict[str, str]


class Pages:
    """The files of one built console, read once: a new build needs a restart."""

    def __init__(self, folder: Path = FOLDER) -> None:
        found = (path for path in folder.rglob("*") if path.is_file())
        self._paths = {path.relative_to(folder).as_posix(): path for path in found}
        self._file = cache(self._read)

    def answer(self, path: str, encodings: str, known: str) -> Response[bytes]:
        """The file at `path`, or the index for a deep link. `known` is the browser's own ETag."""
        name = path.strip("/")
        if name not in self._paths:
            if name.startswith("api/") or PurePosixPath(name).suffix:
                raise Missing("no-such-address")
            name = INDEX
        if name not in self._paths:
            return Response(_NOT_BUILT.encode(), status_code=503, media_type=MediaType.HTML)
        file = self._file(name)
        if known == file.headers.get("ETag"):
            return Response(b"", status_code=304, headers=file.headers)
        if file.packed and "gzip" in encodings:
            return _response(file.packed, {**file.headers, "Content-Encoding": "gzip"})
        return _response(file.body, file.headers)

    def _read(self, name: str) -> File:
        path = self._paths[name]
        body = path.read_bytes()
        headers = {
            "Content-Type": _TYPES.get(path.suffix, "application/octet-stream"),
            "Cache-Control": _caching(name),
            "Vary": "Accept-Encoding",
        }
        if not _has_policy(name):
            headers["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
        return File(body, gzip.compress(body) if path.suffix in _PACKED else b"", headers)


def _caching(name: str) -> str:
    """The build writes a hash into the names of assets."""
    if _has_policy(name):
        return "no-store"
    return "public, max-age=31536000, immutable" if name.startswith("assets/") else "no-cache"


def _has_policy(name: str) -> bool:
    """Whether a browser applies the content security policy that comes with this file.

    The policy has the addresses to connect to, which change with the settings, and a browser that
    is answered 304 keeps the old one. So a page and a worker are sent whole each time.
    """
    return name == INDEX or ".worker-" in name


def _response(body: bytes, headers: dict[str, str]) -> Response[bytes]:
    return Response(body, headers=headers, media_type=headers["Content-Type"])


@get(["/", "/{path:path}"], opt=access(PUBLIC, Operation.NONE))
async def console(
    request: Request[Any, Any, Any], pages: NamedDependency[Pages], path: FromPath[str] = ""
) -> Response[bytes]:
    """The console, at every path outside the API."""
    headers = request.headers
    return pages.answer(path, headers.get("accept-encoding", ""), headers.get("if-none-match", ""))
