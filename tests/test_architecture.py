"""The three rules of the house."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import scape

ROOT = Path(scape.__file__).parent
REPOSITORY = ROOT.parent.parent

# Each may use those to its right, and its neighbours (|) must not know each other.
STOREYS = [
    {"app", "__main__"},
    {"radio"},
    {"people"},
    {"web"},
    {"base"},
]
FOUNDATIONS = {"base", "web", "dmr"}
STANDS_ON = {"radio": {"dmr"}}

# The rooms that may touch the world outside.
OPEN_ROOMS = {"service", "routes", "server", "client", "recorder", "cleaner", "spool", "disk"}
OPEN_FILES = {
    "radio/registrar": "decides and records",
    "radio/messenger": "decides and records",
    "radio/together": "waits for what is being done",
    "radio/traffic_routes": "addresses",
    "radio/configuration": "unseals the sites' secrets",
    "radio/names": "asks the resolver",
    "radio/local_socket": "reads from it",
    "radio/node_link": "the switch's end of the local socket",
    "radio/intake": "waits for the journal",
    "radio/sender": "the fast road out of the UDP socket",
    "radio/figures": "counts in the store",
    "radio/tool": "the terminal: listens to the switch, reads the store, prints",
}
# What of base and web is only values, and so may be used by pure files.
PURE_FOUNDATIONS = {
    "scape",
    "scape.base.clock",
    "scape.base.errors",
    "scape.base.ids",
    "scape.base.journal",
    "scape.base.live",
    "scape.base.rows",
    "scape.base.tables",
    "scape.base.change",
    "scape.web.events",
    "scape.web.rights",
}
WORLD = {
    *("asyncio", "concurrent", "fcntl", "http", "io", "logging", "multiprocessing", "os"),
    *("pathlib", "queue", "random", "secrets", "select", "selectors", "shutil", "signal"),
    *("socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time"),
    *("urllib", "uuid", "uvloop", "uvicorn", "litestar", "psycopg"),
}


def files() -> list[Path]:
    return [path for path in sorted(ROOT.rglob("*.py")) if "migrations" not in path.parts]


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


def imports(path: Path) -> Iterator[str]:
    """The modules a file imports, those in `from package import module` included."""
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                yield from (alias.name for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                for alias in names:
                    below = ROOT.parent / module.replace(".", "/") / alias.name
                    if below.with_suffix(".py").exists() or below.is_dir():
                        yield f"{module}.{alias.name}"


def feature_of(module: str) -> str:
    return module.split(".")[1] if module.count(".") else ""


def storey_of(feature: str) -> int:
    return next((level for level, names in enumerate(STOREYS) if feature in names), -1)


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_imports_go_down_and_through_two_doors(path: Path) -> None:
    own = name_of(path).split("/")[0]
    for module in imports(path):
        if not module.startswith("scape.") or feature_of(module) in (own, "settings"):
            continue
        other = feature_of(module)
        if own == "dmr":
            pytest.fail(f"dmr is a library for its own sake, it must not import {module}")
        if own in ("app", "__main__") or other in STANDS_ON.get(own, set()):
            continue
        assert storey_of(other) > storey_of(own), f"{module} is not below {own}"
        if other not in FOUNDATIONS:
            room = module.split(".")[2] if module.count(".") > 1 else ""
            assert room in ("events", "service"), f"{module} is not one of the two doors"


def may_touch_the_world(name: str) -> bool:
    parts = name.split("/")
    return (
        parts[0] in ("base", "web", "app", "__main__", "settings")
        or parts[-1] in OPEN_ROOMS
        or name in OPEN_FILES
        or name.startswith("radio/audio/")
    )


@pytest.mark.parametrize(
    "path", [path for path in files() if not may_touch_the_world(name_of(path))], ids=name_of
)
def test_a_pure_file_touches_nothing_of_the_world(path: Path) -> None:
    for module in imports(path):
        assert module.split(".")[0] not in WORLD, f"{module} touches the world"
        if feature_of(module) in ("base", "web"):
            package = (ROOT.parent / module.replace(".", "/")).is_dir()
            assert package or module in PURE_FOUNDATIONS, f"{module} touches the world"
        elif module.startswith("scape."):
            inner = module.removeprefix("scape.").replace(".", "/")
            assert not may_touch_the_world(inner), f"{module} touches the world"


def test_every_exception_to_purity_is_still_needed() -> None:
    known = {name_of(path) for path in files()}
    assert set(OPEN_FILES) <= known


def test_the_simulator_uses_only_the_air_interface_and_the_links() -> None:
    for path in (REPOSITORY / "simulator").rglob("*.py"):
        for module in imports(path):
            if module.startswith("scape."):
                allowed = ("scape.dmr", "scape.radio.links", "scape.base.errors")
                assert module.startswith(allowed), f"{path.name} imports {module}"


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_a_room_has_one_thing_in_it(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") <= 420, "a file this long has two things in it"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 50, f"{node.name} has {length} lines"


def test_only_supervisor_loops_catch_everything() -> None:
    broad = []
    for path in files():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else ""
                if caught in ("", "Exception", "BaseException"):
                    broad.append(name_of(path))
    assert set(broad) <= {"base/writer", "base/live", "base/node", "radio/disk", "radio/intake"}


def test_no_file_knows_where_it_was_made() -> None:
    here = str(REPOSITORY) + "/"
    registries = ("pypi" + ".org", "python" + "hosted", "npm" + "js.org")
    for path in REPOSITORY.rglob("*"):
        parts = set(path.relative_to(REPOSITORY).parts)
        if parts & {".git", ".venv", "node_modules", ".mypy_cache", ".hypothesis", "console"}:
            continue
        if path.suffix in (".py", ".ts", ".svelte", ".md", ".json", ".lock", ".toml", ".sh"):
            text = path.read_text(errors="replace")
            assert not any(word in text for word in registries), path
            assert here not in text, path
