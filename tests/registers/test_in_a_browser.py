"""A register that the program does not know, in a console that is built with it."""

import asyncio
import os
import shutil
from inspect import getsource
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.di import Provide

from scape.people.events import Role
from tests.registers import lamps
from tests.web.house import PASSWORD, open_house

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
MODULES = ROOT / "ui" / "node_modules"
FEATURES = """
import type { Feature } from '../app/feature';
import { lamps } from './lamps';
import { people } from './people';

export const FEATURES: readonly Feature[] = [lamps, people];
"""


def lines(text: str) -> int:
    """What is written in a text, without blank lines, comments and docstrings of one line."""
    written = [line.strip() for line in text.splitlines()]
    return sum(bool(line) and not line.startswith(("#", "//", "/**", '"""')) for line in written)


def test_a_register_of_seven_fields_is_fifty_lines() -> None:
    assert len(lamps.LAMPS.fields) == 7
    old = lines(getsource(lamps.LampPut)) + lines(getsource(lamps.added))  # what it was before
    assert lines((HERE / "lamps.py").read_text()) - old <= 50
    assert lines((HERE / "console" / "index.ts").read_text()) <= 10


def dependency(name: str) -> Provide:
    """Something that a route asks for by this name."""

    def given() -> str:
        return name

    return Provide(given, sync_to_thread=False)


def test_its_addresses_are_described() -> None:
    names = ("who", "node", "imports")
    given = {name: dependency(name) for name in names}
    app = Litestar(lamps.FEATURE.routes, dependencies=given)
    paths = app.openapi_schema.to_schema()["paths"]
    assert {"/api/lamps", "/api/lamps/{id}", "/api/lamps/export", "/api/lamps/imports"} <= {*paths}
    assert {"get", "post"} <= {*paths["/api/lamps"]}


async def run(*command: str | Path, folder: Path) -> str:
    process = await asyncio.create_subprocess_exec(
        *command, cwd=folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    said, _ = await process.communicate()
    assert process.returncode == 0, said.decode()
    return said.decode("utf-8-sig")


def sources(folder: Path) -> Path:
    """The console's sources with the feature's own among them."""
    shutil.copytree(ROOT / "src" / "scape" / "words", folder / "src" / "scape" / "words")
    shutil.copytree(ROOT / "ui", folder / "ui", ignore=shutil.ignore_patterns("node_modules"))
    (folder / "ui" / "node_modules").symlink_to(MODULES.resolve())
    for language in ("lv", "lt", "en"):
        shutil.copy(HERE / "console" / "lamps.ftl", folder / "src" / "scape" / "words" / language)
    features = folder / "ui" / "src" / "features"
    (features / "lamps").mkdir()
    shutil.copy(HERE / "console" / "index.ts", features / "lamps")
    (features / "index.ts").write_text(FEATURES)
    return folder / "ui"


@pytest.mark.long
async def test_a_register_is_a_page_with_form_import_and_export(tmp_path: Path) -> None:
    if not (MODULES.exists() and Path("/usr/bin/chromium").exists()):
        assert os.environ.get("SCAPE_BROWSER") != "required"
        pytest.skip("Chromium or the console's packages are missing")
    await run("npx", "vite", "build", folder=sources(tmp_path))
    console = tmp_path / "src" / "scape" / "web" / "console"
    (tmp_path / "data").mkdir()
    async with open_house(tmp_path / "data", lamps.FEATURE, console=console) as house:
        await house.open_account("administrator", Role.ADMINISTRATOR)
        exported = await run(
            "node", HERE / "console" / "walk.mjs", house.address, PASSWORD, folder=HERE
        )
        assert [line.split(",")[1:5] for line in exported.splitlines()] == [
            ["tag", "street", "light", "watts"],
            ["L-1", "", "led", "90"],
            ["L-2", "Brīvības iela", "led", "100"],
        ]
        assert len(await house.journal("register.exported")) == 1
