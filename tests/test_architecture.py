"""The rules of the house: who may import whom, who may touch the world, what bears which name."""

import ast
import importlib
import os
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import BigInteger, Column, MetaData

import scape
from scape.app import FEATURES
from scape.base.rows import Views
from scape.web import imports as web_imports
from scape.web import install, system

ROOT = Path(scape.__file__).parent
REPOSITORY = ROOT.parent.parent

# Each may use those to its right, and its neighbours (|) must not know each other.
STOREYS = [
    {"app", "__main__"},
    {"dispatch"},
    {"radio"},
    {"alarms"},
    {"places"},
    {"people"},
    {"web"},
    {"base"},
]
FOUNDATIONS = {"base", "web", "dmr"}
BESIDE_THE_STOREYS = {"__init__", "dmr", "settings"}
STANDS_ON = {"radio": {"dmr"}}

# What may touch the world outside: a room by its name in every feature, a folder, a file.
OPEN_ROOMS = {"feature", "service", "routes"}
OPEN_FOLDERS = ("base", "web", "radio/node", "radio/sound", "radio/switch", "radio/terminal")
OPEN_FILES = {
    "people/hashing",
    "people/signing_in",
    "people/who",
    "places/gazetteer",
    "app",
    "__main__",
    "settings",
    "radio/wire/framing",
}
# Below an open folder: the pure part of the switch.
PURE_FOLDERS = (
    *("radio/switch/links", "radio/switch/routing", "radio/switch/calls", "radio/switch/data"),
)
PURE_FILES = {
    *(
        "radio/switch/switch",
        "radio/switch/configuration",
        "web/authority",
        "radio/terminal/book",
        "radio/terminal/monitor",
    ),
    *("radio/terminal/pages", "radio/terminal/proof", "radio/sound/vocoder"),
    "radio/sound/dvsi_packets",
}
# What a process must not load: the switch starts within a moment because it has no store or web.
NOT_IN_THE_SWITCH = ("sqlalchemy", "litestar", "psycopg", "scape.web", "scape.base.store")
# What of base and web is only values, and so may be used by pure files.
PURE_FOUNDATIONS = {
    "scape",
    "scape.base.companion",
    "scape.base.listing",
    "scape.base.register",
    "scape.base.clock",
    "scape.base.errors",
    "scape.base.fields",
    "scape.base.ids",
    "scape.base.journal",
    "scape.base.question",
    "scape.base.rows",
    "scape.base.scope",
    "scape.base.tables",
    "scape.base.search",
    "scape.base.text",
    "scape.base.change",
    "scape.web.events",
    "scape.web.rights",
    "scape.web.shown",
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


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text())))


@cache
def imports(path: Path) -> list[str]:
    """The modules a file imports, those in `from package import module` included."""
    return list(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in nodes_of(path):
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


def test_every_folder_has_a_storey() -> None:
    there_are = {name_of(path).split("/")[0] for path in files()}
    assert there_are <= set().union(*STOREYS) | BESIDE_THE_STOREYS


VIEWS = [view for view in FEATURES.views if view.tables]


@pytest.mark.parametrize("view", VIEWS, ids=[view.name for view in VIEWS])
def test_views_with_another_column_are_rebuilt(view: Views) -> None:
    first, *others = view.tables
    changed = first.to_metadata(MetaData())
    changed.append_column(Column("another", BigInteger))
    assert view._replace(tables=(changed, *others)).version != view.version


@pytest.mark.parametrize("view", FEATURES.views, ids=[view.name for view in FEATURES.views])
def test_another_process_finds_a_view_by_its_module(view: Views) -> None:
    assert importlib.import_module(view.module).VIEWS is view


OF_WEB = (system.FEATURE, web_imports.FEATURE, install.FEATURE)


def test_the_program_has_each_feature_above_those_it_may_use() -> None:
    names = [feature.name for feature in FEATURES.all if feature not in OF_WEB]
    assert set(names) == {path.parent.name for path in ROOT.glob("*/feature.py")} - {"web"}
    levels = [storey_of(name) for name in names]
    assert levels == sorted(levels, reverse=True)


def test_the_program_knows_of_a_feature_its_declaration_and_its_service() -> None:
    for module in imports(ROOT / "app.py"):
        if module.count(".") > 1 and feature_of(module) not in FOUNDATIONS:
            assert module.split(".")[2] in ("feature", "service"), module


def test_what_a_feature_declares_bears_its_name() -> None:
    for feature in FEATURES.all:
        names = [*feature.rights, *(shown.view.name for shown in feature.live)]
        names += [table.name for view in feature.views for table in view.tables]
        names += [view.name for view in feature.views]
        assert [name for name in names if re.split(r"[._]", name)[0] != feature.name] == []


def below(name: str, folders: tuple[str, ...]) -> bool:
    return any(f"{name}/".startswith(f"{folder}/") for folder in folders)


def may_touch_the_world(name: str) -> bool:
    if name in OPEN_FILES:
        return True
    if name in PURE_FILES or below(name, PURE_FOLDERS):
        return False
    return below(name, OPEN_FOLDERS) or name.rsplit("/", maxsplit=1)[-1] in OPEN_ROOMS


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


def test_every_room_that_is_named_exists() -> None:
    known = {name_of(path) for path in files()}
    assert known >= OPEN_FILES | PURE_FILES
    assert all((ROOT / folder).is_dir() for folder in (*OPEN_FOLDERS, *PURE_FOLDERS))


@pytest.mark.parametrize("path", sorted((ROOT / "radio/switch").rglob("*.py")), ids=name_of)
def test_the_switch_knows_neither_store_nor_web_nor_node(path: Path) -> None:
    for module in imports(path):
        assert not module.startswith((*NOT_IN_THE_SWITCH, "scape.radio.node")), module


# Each part of the radio may use those to its right.
PARTS_OF_THE_RADIO = [
    *("terminal", "feature", "routes", "service", "node", "views", "archive", "desk", "traffic"),
    *("registers", "sound", "switch", "wire", "rights", "events"),
]


@pytest.mark.parametrize("path", sorted((ROOT / "radio").rglob("*.py")), ids=name_of)
def test_the_parts_of_the_radio_stand_on_each_other(path: Path) -> None:
    own = part_of_the_radio(f"scape.{name_of(path).replace('/', '.')}")
    for module in imports(path):
        other = part_of_the_radio(module)
        if other and own and other != own:
            assert PARTS_OF_THE_RADIO.index(other) > PARTS_OF_THE_RADIO.index(own), module


def part_of_the_radio(module: str) -> str:
    """The part a module belongs to: its folder below radio/, and routes are a part of their own."""
    parts = module.split(".")
    if parts[:2] != ["scape", "radio"] or len(parts) < 3:
        return ""
    return parts[-1] if parts[-1] == "routes" and len(parts) == 4 else parts[2]


def test_no_files_import_each_other_in_a_circle() -> None:
    above: dict[str, set[str]] = {}
    known = {f"scape.{name_of(path).replace('/', '.')}": path for path in files()}
    for module, path in known.items():
        above[module] = {other for other in imports(path) if other in known and other != module}
    while free := {module for module, others in above.items() if not others & above.keys()}:
        above = {module: others for module, others in above.items() if module not in free}
    assert not above, f"in a circle, or above one: {sorted(above)}"


def test_the_simulator_uses_only_the_air_interface_and_the_links() -> None:
    for path in (REPOSITORY / "simulator").rglob("*.py"):
        for module in imports(path):
            if module.startswith("scape."):
                allowed = ("scape.dmr", "scape.radio.switch.links", "scape.base.errors")
                assert module.startswith(allowed), f"{path.name} imports {module}"


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_a_room_has_one_thing_in_it(path: Path) -> None:
    assert path.read_text().count("\n") <= 420, "a file this long has two things in it"
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 50, f"{node.name} has {length} lines"


def test_only_one_file_prints() -> None:
    """Elsewhere the words of others would act on the terminal."""
    calls = {
        name_of(path): ast.unparse(node.func)
        for path in files()
        for node in nodes_of(path)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func) in {"print", "sys.stdout.write", "sys.stderr.write"}
    }
    assert calls == {"base/terminal": "print"}


def test_the_console_writes_no_markup_and_runs_no_text() -> None:
    """Foreign text stays text, and only `kept.ts` keeps anything in the browser. Voice alone has
    threads of its own to post to.
    """
    acting = r"\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function"
    acting += r"|postMessage|javascript:|sessionStorage|indexedDB|document\.cookie|localStorage"
    found = {
        (path.name, word)
        for path in (REPOSITORY / "ui" / "src").rglob("*")
        if path.suffix in {".ts", ".svelte"} and ".test." not in path.name
        if path.parent.name != "voice"
        for word in re.findall(acting, path.read_text(encoding="utf-8"))
    }
    assert found == {("kept.ts", "localStorage")}


def test_only_supervisor_loops_catch_everything() -> None:
    broad = []
    for path in files():
        for node in nodes_of(path):
            if isinstance(node, ast.ExceptHandler):
                caught = ast.unparse(node.type) if node.type else ""
                if caught in ("", "Exception", "BaseException"):
                    broad.append(name_of(path))
    assert sorted(broad) == [
        "base/node",
        "base/standing",
        "base/writer",
        "base/writer",
        "radio/node/intake",
        "radio/switch/disk",
    ]


def test_no_file_knows_where_it_was_made() -> None:
    here = str(REPOSITORY) + "/"
    registries = ("pypi" + ".org", "python" + "hosted", "npm" + "js.org")
    made = {".git", ".venv", "node_modules", ".mypy_cache", ".hypothesis", "console"}
    written = {".py", ".ts", ".svelte", ".md", ".json", ".lock", ".toml", ".sh"}
    for folder, folders, names in os.walk(REPOSITORY):
        folders[:] = [name for name in folders if name not in made]
        for path in (Path(folder, name) for name in names):
            if path.suffix in written:
                text = path.read_text(errors="replace")
                assert not any(word in text for word in registries), path
                assert here not in text, path
