"""Every refusal that the program can give is put into words in all three languages."""

import ast
import re
from importlib import resources
from pathlib import Path

import pytest

import scape
from scape.base import store

REFUSALS = {"Refused", "SignInNeeded", "Forbidden", "Missing", "Unavailable"}
OF_THE_RIM = {"no-such-address", "too-large", "bad-input", "internal"}


def codes() -> set[str]:
    """The codes of all refusals in the source, and of those made elsewhere than by `raise`."""
    found = OF_THE_RIM | set(store._MEANINGS.values())
    for path in Path(scape.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(ast.Name(name), [ast.Constant(str(code)), *_]) if name in REFUSALS:
                    found.add(code)
    return found


@pytest.mark.parametrize("language", ["lv", "lt", "en"])
def test_every_refusal_has_words(language: str) -> None:
    catalogue = (resources.files("scape") / "words" / f"{language}.ftl").read_text()
    said = set(re.findall(r"^refused-([\w-]+) = ", catalogue, re.MULTILINE))
    assert codes() - said == set()
