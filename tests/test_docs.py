"""What the documents say is so: pages made from the code, links, commands, names, licences."""

import importlib.util
import json
import re
import tomllib
from importlib import metadata
from pathlib import Path
from types import ModuleType
from typing import get_args, get_type_hints

import msgspec
import pytest

from scape.base import config
from scape.radio.events import CallEnded, Refusal
from scape.settings import Settings
from scripts import console_types
from simulator import agency

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
SAMPLE = ROOT / "docs" / "guide" / "scape.toml"
PLACES = (ROOT, ROOT / "src" / "scape")

_LINK = re.compile(r"\]\(([^)#\s]+)")
_FILE = re.compile(r"`([\w.-]+/[\w./-]+\.(?:py|ts|svelte))`")
_MODULE = re.compile(r"(?<![\w./*-])([\w-]+\.py)\b")  # without a folder in its name
_TEST = re.compile(r"^(?:async )?def (test_\w+)", re.MULTILINE)
OF_OTHERS = {"bridge.py", "homebrew-bridge.py", "rules.py"}
MODULES = {
    path.name
    for folder in ("src", "tests", "bench", "fuzz", "scripts", "simulator", "docs")
    for path in (ROOT / folder).rglob("*.py")
}
_QUAINT = re.compile(
    r"(?<![a-z])(heed(?:s|ed)?|obey(?:s|ed)?|lest|anew|who(?:m)?ever|thereof|wherein"
    r"|anybody|everybody|seldom|for a while|once in a while|now and then)(?![a-z])",
    re.IGNORECASE,
)
_VERBS = re.compile(r"^(?:sudo )?make ([a-z ]*[a-z])|`make ([a-z]+)`", re.MULTILINE)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_make", ROOT / "docs" / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", ["config.md", "events.md", "incidents.md"])
def test_a_page_made_from_the_code_is_as_the_code_is(page: str) -> None:
    written = (ROOT / "docs" / "ref" / page).read_text(encoding="utf-8")
    assert written == generator().PAGES[page](), "run: make docs"


def test_every_event_of_every_feature_is_in_the_reference() -> None:
    tags = re.findall(r'tag="([\w.]+)"', "".join(p.read_text() for p in ROOT.glob("src/**/*.py")))
    events = (ROOT / "docs" / "ref" / "events.md").read_text()
    assert {tag for tag in tags if "." in tag} == set(re.findall(r"### `(.+)`", events))


def test_the_sample_of_the_settings_is_accepted_and_whole() -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    settings, mistakes = config.parse(text, Settings)
    assert mistakes == []
    assert settings is not None
    for name, section in get_type_hints(Settings).items():
        values = tomllib.loads(text)[name]
        assert list(values) == [field.name for field in msgspec.structs.fields(section)], name


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        assert "://" in link or (page.parent / link).exists(), link


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_files_that_are_named_are_there(page: Path) -> None:
    for file in _FILE.findall(page.read_text(encoding="utf-8")):
        assert "NAME" in file or any((place / file).exists() for place in PLACES), file
    assert {*_MODULE.findall(page.read_text(encoding="utf-8"))} <= MODULES | OF_OTHERS


@pytest.mark.parametrize("page", ["SECURITY.md", "docs/design/asvs.md"])
def test_tests_that_are_named_are_there(page: str) -> None:
    """What a page of security claims is shown by a test of today."""
    paths = [*(ROOT / "tests").rglob("*.py")]
    known = {name for path in paths for name in _TEST.findall(path.read_text(encoding="utf-8"))}
    named = set(re.findall(r"\btest_\w+\b(?!\.)", (ROOT / page).read_text(encoding="utf-8")))
    assert named <= known, named - known


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_make_knows_the_commands_that_are_named(page: Path) -> None:
    known = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    found = _VERBS.findall(page.read_text(encoding="utf-8"))
    assert {verb for match in found for verb in " ".join(match).split()} <= known


def test_the_english_is_plain() -> None:
    """Code, words and pages are written as Python's documentation is."""
    code = [*(ROOT / "src" / "scape").rglob("*.py"), *(ROOT / "ui" / "src").rglob("*")]
    words = (ROOT / "src" / "scape" / "words" / "en").glob("*.ftl")
    files = [path for path in (*code, *words, *PAGES) if path.is_file()]
    found = [
        f"{name_of(path)}: {word}"
        for path in files
        for word in _QUAINT.findall(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_the_readme_names_the_sign_ins_of_the_demo() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^\| `([\w-]+)` \| `([\w-]+)` \|", readme, re.MULTILINE))
    assert named == {(account.name, agency.PASSWORD) for account in agency.ACCOUNTS}


def test_every_reason_has_its_advice() -> None:
    text = (ROOT / "docs" / "guide" / "troubleshooting.md").read_text(encoding="utf-8")
    refused = re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE)
    assert sorted(refused) == sorted(get_args(Refusal))
    for reason in get_args(get_type_hints(CallEnded)["reason"]):
        assert f"\n| {reason} |" in text, reason


def dependencies() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    python = [*project["dependencies"], *extras["dev"], *extras["vocoder"]]
    package = json.loads((ROOT / "ui" / "package.json").read_text(encoding="utf-8"))
    console = {**package.get("dependencies", {}), **package["devDependencies"]}
    return {re.split(r"[\[<>=]", name)[0] for name in python} | set(console)


def test_every_dependency_says_why_it_is_there() -> None:
    text = (ROOT / "docs" / "design" / "dependencies.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| ([@\w./-]+) \| .+ \|$", text, re.MULTILINE)
    assert sorted(name for name in named if name != "package") == sorted(dependencies())


def licence(package: metadata.Distribution) -> str:
    """What a package says of itself; the text of a licence names others too, so not that."""
    said = package.metadata.get_all
    short = [text.partition("\n")[0] for text in said("License") or []]
    classes = [line for line in said("Classifier") or [] if line.startswith("License")]
    return " ".join([*(said("License-Expression") or []), *short, *classes])


def test_no_package_binds_those_who_build_on_us() -> None:
    bound = {
        package.name
        for package in metadata.distributions()
        if re.search(r"GPL|General Public", licence(package))
    }
    assert bound <= {"psycopg", "psycopg-binary", "psycopg-pool"}, bound


def test_no_package_of_the_console_binds_those_who_build_on_us() -> None:
    lock = json.loads((ROOT / "ui" / "package-lock.json").read_text(encoding="utf-8"))
    licences = {name: package.get("license", "") for name, package in lock["packages"].items()}
    assert not {name for name, said in licences.items() if "GPL" in said}


def test_the_types_of_the_console_are_those_of_the_server() -> None:
    """`make types` writes them."""
    assert console_types.FILE.read_text(encoding="utf-8") == console_types.page()
    assert console_types.PROTOCOL.read_text(encoding="utf-8") == console_types.protocol()


def test_a_field_that_changes_changes_the_types() -> None:
    page = console_types.page()
    assert "export interface Call {" in page
    assert "  slot: 1 | 2;" in page
    assert "  minutes: { minimum: 1, maximum: 1440 }," in page
