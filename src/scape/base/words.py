"""Messages in the user's language, from the catalogue that the console also uses."""

import warnings
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from scape.base.config import WrongSettings
from scape.base.errors import Refused

LANGUAGES = ("lv", "lt", "en")


def system_language(environment: Mapping[str, str]) -> str:
    """The language of the locale if Scape has it, else English."""
    wanted = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG")
    return wanted[:2] if wanted and wanted[:2] in LANGUAGES else "en"


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in (resources.files("scape") / "words" / language).iterdir():
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle


class Words:
    """One language's messages."""

    def __init__(self, language: str) -> None:
        self._bundle = _bundle(language)

    def say(self, id: str, **facts: Any) -> str:
        """A message with its arguments; its id when the catalogue does not have it."""
        if not self._bundle.has_message(id):
            return " ".join([id, *(f"{name}={value}" for name, value in facts.items())])
        pattern = self._bundle.get_message(id).value
        assert pattern is not None
        text, faults = self._bundle.format_pattern(pattern, facts)
        for fault in faults:
            warnings.warn(f"{id}: {fault}", stacklevel=2)
        return str(text)

    def say_refused(self, refused: Refused) -> str:
        return self.say(f"refused-{refused.code}", **refused.facts)

    def say_mistakes(self, wrong: WrongSettings) -> str:
        """Each mistake on its own line, with its place."""
        return "\n".join(
            f"{wrong.path}:{line}: {self.say(f'base-config-{code}', **facts)}"
            for line, code, facts in wrong.mistakes
        )


def every_language() -> tuple[Words, ...]:
    """The first call reads the catalogues, which takes a quarter of a second."""
    return tuple(map(Words, LANGUAGES))
