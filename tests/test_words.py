"""The catalogues: all refusals are in words, in three languages, and each thing has one word."""

import ast
import re
from importlib import resources
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import scape
from scape.base import store
from scape.base.words import LANGUAGES, Words

REFUSALS = {"Refused", "SignInNeeded", "Forbidden", "Missing", "Unavailable"}
OF_THE_RIM = {"no-such-address", "too-large", "bad-input", "internal"}
GLOSSARY = Path(__file__).parents[1] / "docs" / "ref" / "glossary.md"


def codes() -> set[str]:
    """The codes of all refusals in the source, and of those made elsewhere than by `raise`."""
    found = OF_THE_RIM | set(store._MEANINGS.values())
    for path in Path(scape.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(ast.Name(name), [ast.Constant(str(code)), *_]) if name in REFUSALS:
                    found.add(code)
    return found


def messages(language: str) -> dict[str, str]:
    """What a person may read of each message: its text without its arguments."""
    text = (resources.files("scape") / "words" / f"{language}.ftl").read_text()
    return {
        entry.id.name: _spoken(entry.value)
        for entry in FluentParser().parse(text).body
        if isinstance(entry, fluent.Message) and entry.value
    }


def _spoken(pattern: fluent.Pattern) -> str:
    parts: list[str] = []
    for element in pattern.elements:
        match element:
            case fluent.TextElement():
                parts.append(element.value)
            case fluent.Placeable(expression=fluent.SelectExpression() as chosen):
                parts += [_spoken(variant.value) for variant in chosen.variants]
    return " ".join(parts)


def twins(language: str) -> list[str]:
    """The words of a language that the glossary's last table rules out."""
    table = GLOSSARY.read_text().split("## Three languages")[1]
    cells = re.findall(r"\| ([^|]*) \|$", table, re.MULTILINE)
    ruled_out = [part for cell in cells for part in cell.split("; ")]
    named = [part.removeprefix(f"{language}: ") for part in ruled_out if part[:2] == language]
    return [twin for part in named for twin in part.split(", ")]


def pattern_of(twin: str) -> str:
    """A regular expression for a twin; a hyphen at its end stands for any ending."""
    stem = twin.removesuffix("-")
    return rf"\b{re.escape(stem)}" + ("" if twin.endswith("-") else r"\b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_words(language: str) -> None:
    said = {id.removeprefix("refused-") for id in messages(language) if id.startswith("refused-")}
    assert codes() - said == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word(language: str) -> None:
    ruled_out = twins(language)
    assert len(ruled_out) > 10
    found = [
        (twin, id, text)
        for id, text in messages(language).items()
        for twin in ruled_out
        if re.search(pattern_of(twin), text, re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize(("language", "yes"), [("en", "Yes, "), ("lv", "Jā, "), ("lt", "Taip, ")])
def test_a_button_that_confirms_says_so_first(language: str, yes: str) -> None:
    sure = {id: text for id, text in messages(language).items() if id.endswith("-sure")}
    del sure["lost-sure"]  # ends a form that has asked already
    assert {id: text for id, text in sure.items() if not text.startswith(yes)} == {}


def test_a_message_without_its_fact_warns() -> None:
    with pytest.warns(UserWarning, match="journal-head: Unknown external: hash"):
        Words("en").say("journal-head")
