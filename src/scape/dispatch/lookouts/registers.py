"""The registers of lookouts and of warnings, and which of them a text or a place has."""

import datetime
from typing import Annotated

import msgspec

from scape.base import clock
from scape.base.change import Recording
from scape.base.errors import Refused
from scape.base.register import Register, State
from scape.base.rows import Id, ViewRow
from scape.base.text import Line, Name, Text
from scape.dispatch import rights
from scape.dispatch.lookouts import events as said
from scape.dispatch.lookouts.events import WantedKind, WarningKind
from scape.dispatch.lookouts.plates import plate_key, plates_in
from scape.dispatch.lookouts.tables import plates


class Lookout(msgspec.Struct, frozen=True, kw_only=True):
    """A vehicle or a person that is wanted, until the end of a day."""

    wanted: WantedKind = "vehicle"
    plate: Annotated[Line, msgspec.Meta(max_length=16)] = ""
    description: Text = ""
    reason: Text = ""
    source: Text = ""
    until: datetime.date


class Warning(msgspec.Struct, frozen=True, kw_only=True):
    """What officers should know before they go to a place or a person, until the end of a day."""

    about: WarningKind = "premises"
    place: Text = ""
    telephone: Annotated[Line, msgspec.Meta(max_length=32)] = ""
    words: Name
    source: Text = ""
    until: datetime.date


def _check_lookout(state: State, id: Id, before: ViewRow | None, after: Lookout | None) -> None:
    if after is None:
        return
    if after.wanted == "vehicle" and not plate_key(after.plate):
        raise Refused("lookout-needs-plate")
    if after.wanted == "person" and not after.description.strip():
        raise Refused("lookout-needs-words")
    _must_last(state, after.until)


def _check_warning(state: State, id: Id, before: ViewRow | None, after: Warning | None) -> None:
    if after is None:
        return
    if not after.place.strip() and not after.telephone.strip():
        raise Refused("warning-of-nothing")
    _must_last(state, after.until)


def _must_last(state: State, until: datetime.date) -> None:
    if until < clock.day(state.now):
        raise Refused("until-is-past")


LOOKOUTS = Register(
    name="dispatch_lookouts",
    item=Lookout,
    registered=said.LookoutRegistered,
    changed=said.LookoutChanged,
    removed=said.LookoutRemoved,
    see=rights.SEE,
    manage=rights.WORK,
    personal=True,
    unique=("wanted", "plate", "description"),
    filters=("wanted",),
    check=_check_lookout,
)
WARNINGS = Register(
    name="dispatch_warnings",
    item=Warning,
    registered=said.WarningRegistered,
    changed=said.WarningChanged,
    removed=said.WarningRemoved,
    see=rights.SEE,
    manage=rights.WORK,
    personal=True,
    unique=("place", "telephone", "words"),
    filters=("about",),
    check=_check_warning,
)


def wanted_in(change: Recording, text: str, day: datetime.date) -> list[tuple[str, ViewRow]]:
    """The plates in a text that are wanted on this day, each with its lookout."""
    found = [
        (key, row)
        for key in plates_in(text)
        if (known := change.get(plates, key))
        for lookout in known["lookouts"]
        if (row := change.get(LOOKOUTS.table, lookout))
    ]
    return [(key, row) for key, row in found if row["until"] >= day.isoformat()]
