"""Data beyond the reports of the switch: the registers, and earlier calls."""

import datetime
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from scape import dmr
from scape.base.rows import ViewRow
from scape.radio.events import DESK
from scape.radio.wire.messages import Configuration, Link, Presence, Site, SitePresence, Switch

Say = Callable[..., str]
"""Words of one language: `say(id, **facts)`."""

NOTHING = "-"


def _number_alone(id: str, **facts: Any) -> str:
    return str(facts.get("number", id))


class Book(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of the store by number, and the configuration of the switch.

    `calls` are the latest, newest first. `trouble` is the code of why the store could not be
    opened.
    """

    configuration: Configuration = Configuration()
    sites: dict[int, ViewRow] = {}
    links: dict[int, ViewRow] = {}
    radios: dict[int, ViewRow] = {}
    talkgroups: dict[int, ViewRow] = {}
    calls: list[ViewRow] = []
    trouble: str = ""
    say: Say = _number_alone

    def places(self) -> list[Site | Link]:
        """The sites and links."""
        return [*self.configuration.sites, *self.configuration.links]

    def place(self, number: int) -> str:
        """The name of a site or a link, or of this control room."""
        if number == DESK:
            return self.say("radio-number-dispatch")
        names = {one.number: one.name for one in self.places()}
        row = self.sites.get(number) or self.links.get(number) or {}
        return names.get(number) or row.get("name") or str(number)

    def radio(self, number: int) -> str:
        return str(self.radios.get(number, {}).get("name") or self._number(number))

    def talkgroup(self, number: int) -> str:
        return str(self.talkgroups.get(number, {}).get("name") or self._number(number))

    def _number(self, number: int) -> str:
        """The meaning of a number that is no radio's (TS 102 361-1, annex A)."""
        if number and number == self.configuration.data_id:
            return self.say("radio-number-dispatch")
        if number == dmr.ALL_CALL:
            return self.say("radio-number-all")
        if number > dmr.HIGHEST_RADIO:
            return self.say("radio-number-kept", number=str(number))
        return str(number) if number else self.say("radio-number-none")

    def target(self, number: int, private: bool) -> str:
        return self.radio(number) if private else self.talkgroup(number)


class Now(msgspec.Struct, frozen=True, kw_only=True):
    """The state of the switch at one moment."""

    hello: Switch
    presence: Presence

    def site(self, number: int) -> SitePresence | None:
        return next((site for site in self.presence.sites if site.site == number), None)


def when(at: int | None, form: str = "%Y-%m-%d %H:%M:%S") -> str:
    """A moment in microseconds as local time."""
    if not at:
        return NOTHING
    return datetime.datetime.fromtimestamp(at / 1e6, datetime.UTC).astimezone().strftime(form)


def amount(value: Any, unit: str, form: str = "") -> str:
    """A figure with its unit; a dash if there is none."""
    return NOTHING if value is None else f"{value:{form}} {unit}"


def columns(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table whose columns are as wide as their contents."""
    lines = [list(heads), *(list(row) for row in rows)]
    widths = [max(map(len, cells)) for cells in zip(*lines, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]
