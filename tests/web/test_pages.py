"""The console's files: the right caching, deep links, and a clear word when they are missing."""

import gzip
import hashlib
from pathlib import Path

import pytest

from tests.web.house import open_house

pytestmark = pytest.mark.anyio

INDEX = "<!doctype html><title>Scape</title>" + " " * 2000
FILES = {
    "index.html": INDEX.encode(),
    "assets/index-3f2a.js": b"console.log(1);" * 200,
    "assets/font-99.woff2": bytes(range(256)),
    "assets/voice.worker-3f2a.js": b"self.onmessage = null;",
    "icon.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    for name, body in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    (tmp_path / "secret.txt").write_text("not for everybody")
    return folder


async def test_files_are_sent_as_what_they_are(tmp_path: Path, built: Path) -> None:
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        for name, kind, caching in [
            ("index.html", "text/html; charset=utf-8", "no-store"),
            ("assets/index-3f2a.js", "text/javascript; charset=utf-8", "immutable"),
            ("assets/font-99.woff2", "font/woff2", "immutable"),
            ("assets/voice.worker-3f2a.js", "text/javascript; charset=utf-8", "no-store"),
            ("icon.svg", "image/svg+xml", "no-cache"),
        ]:
            answer = await browser.get(f"/{name}")
            assert answer.status_code == 200
            assert answer.content == FILES[name]
            assert answer.headers["content-type"] == kind
            assert caching in answer.headers["cache-control"], name


async def test_deep_links_open_the_console(tmp_path: Path, built: Path) -> None:
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        for path in ("/", "/radio", "/radio/calls/01abc", "/people"):
            answer = await browser.get(path)
            assert (answer.status_code, answer.text) == (200, INDEX), path
            assert answer.headers["cache-control"] == "no-store"


async def test_what_is_not_there_is_not_found(tmp_path: Path, built: Path) -> None:
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        for path in (
            "/assets/index-old.js",
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/assets/..%2f..%2f..%2fsecret.txt",
            "/api/nothing",
            "/api/",
            "/api",
        ):
            answer = await browser.get(path)
            assert (answer.status_code, answer.json()["code"]) == (404, "no-such-address"), path


async def test_text_is_packed_for_those_who_unpack(tmp_path: Path, built: Path) -> None:
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        packed = await browser.get("/", headers={"Accept-Encoding": "gzip"})
        plain = await browser.get("/", headers={"Accept-Encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) == len(gzip.compress(INDEX.encode(), 6))
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text == INDEX
    assert packed.headers["vary"] == "Accept-Encoding"


async def test_what_the_browser_has_is_not_sent_again(tmp_path: Path, built: Path) -> None:
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        known = {"If-None-Match": (await browser.get("/icon.svg")).headers["etag"]}
        again = await browser.get("/icon.svg", headers=known)
        other = await browser.get("/assets/font-99.woff2", headers=known)
    assert (again.status_code, again.content) == (304, b"")
    assert other.status_code == 200


@pytest.mark.parametrize("name", ["index.html", "radio", "assets/voice.worker-3f2a.js"])
async def test_what_has_a_policy_is_always_sent_with_it(
    name: str, tmp_path: Path, built: Path
) -> None:
    """A browser keeps the old policy with a page that the server calls unchanged."""
    body = FILES.get(name, FILES["index.html"])
    known = {"If-None-Match": f'"{hashlib.sha256(body).hexdigest()[:32]}"'}  # of an older server
    async with open_house(tmp_path, console=built) as house, house.browser() as browser:
        answer = await browser.get(f"/{name}", headers=known)
    assert (answer.status_code, answer.content) == (200, body)
    assert "content-security-policy" in answer.headers
    assert "etag" not in answer.headers


async def test_a_console_that_was_not_built_says_how_to(tmp_path: Path) -> None:
    async with open_house(tmp_path) as house, house.browser() as browser:
        answer = await browser.get("/radio")
    assert answer.status_code == 503
    assert "make console" in answer.text
    assert answer.headers["content-type"].startswith("text/html")
