"""Decisions about incidents: what is done with one, in which state, and who is sent there."""

from typing import Annotated, Literal, NamedTuple

import msgspec

from scape.base import ids
from scape.base.change import Change
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.text import Message, Text
from scape.dispatch import events as said
from scape.dispatch import tables
from scape.dispatch.categories import BY_CODE, RESULTS
from scape.dispatch.events import Source, Spot
from scape.dispatch.tables import State
from scape.dispatch.telephone.calls import Caller
from scape.dispatch.units import must_be_on_duty

Act = Literal[
    "change", "send", "note", "close", "reopen", "transfer", "take-back", "merge", "unmerge"
]


class Move(NamedTuple):
    """What may be done with an incident in these states, and where it leads; None: it depends on
    its units.
    """

    act: Act
    states: frozenset[State]
    to: State | None


AT_WORK: frozenset[State] = frozenset({"waiting", "sent", "on-way", "on-scene", "cleared"})
_OVER: frozenset[State] = frozenset({"transferred", "closed", "merged"})

MOVES = {
    move.act: move
    for move in (
        Move("change", AT_WORK, None),
        Move("send", AT_WORK, None),
        Move("note", AT_WORK | _OVER, None),
        Move("close", AT_WORK, "closed"),
        Move("reopen", frozenset({"closed"}), None),
        Move("transfer", AT_WORK, "transferred"),
        Move("take-back", frozenset({"transferred"}), None),
        Move("merge", AT_WORK, "merged"),
        Move("unmerge", frozenset({"merged"}), None),
    )
}

Code = Annotated[str, msgspec.Meta(max_length=40, pattern=r"^[A-Z0-9_/]+$(?!\n)")]
Priority = Annotated[int, msgspec.Meta(ge=1, le=4)]
Degrees = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Unit = Annotated[str, msgspec.Meta(max_length=26, pattern=r"^[0-9a-z]*$(?!\n)")]


class Where(msgspec.Struct, frozen=True, kw_only=True):
    """A place in words, in degrees, or both. `exact`: metres around it, 0: a point."""

    text: Text = ""
    latitude: Annotated[float, msgspec.Meta(ge=-90, le=90)] | None = None
    longitude: Degrees | None = None
    exact: Annotated[int, msgspec.Meta(ge=0, le=100_000)] = 0


class NewIncident(msgspec.Struct, frozen=True, kw_only=True):
    """`priority` None: the usual one of its category. `about`: the call or alarm it comes from."""

    category: Code
    where: Where
    priority: Priority | None = None
    note: Message = ""
    source: Source = "desk"
    about: Text = ""
    caller: Caller | None = None


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """`version` is that of the row which the edit was made from."""

    version: Annotated[int, msgspec.Meta(ge=0, le=(1 << 53) - 1)]
    category: Code
    priority: Priority
    where: Where


class IncidentNote(msgspec.Struct, frozen=True, kw_only=True):
    text: Message


class Sent(msgspec.Struct, frozen=True, kw_only=True):
    """`incidents` are those the desk saw the unit to have: it goes to this one after them."""

    unit: Unit
    incidents: Annotated[tuple[Unit, ...], msgspec.Meta(max_length=50)] = ()
    metres: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)] | None = None
    seconds: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)] | None = None


class Release(msgspec.Struct, frozen=True, kw_only=True):
    why: Text = ""


class Closing(msgspec.Struct, frozen=True, kw_only=True):
    result: Text
    note: Message = ""


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    why: Text


class Transfer(msgspec.Struct, frozen=True, kw_only=True):
    to: Text
    taken_by: Text
    reference: Text = ""


class Merging(msgspec.Struct, frozen=True, kw_only=True):
    into: Unit


def open_one(change: Change, new: NewIncident, year: int) -> str:
    """Returns the id of the incident; its number follows the last one of the `year`."""
    category = BY_CODE[_known_category(new.category)]
    last = change.get(tables.numbers, year)
    id = ids.new(change.now)
    event = said.IncidentOpened(
        year=year,
        number=last["last"] + 1 if last else 1,
        category=category.code,
        priority=new.priority or category.priority,
        spot=_spot(new.where),
        note=new.note.strip(),
        source=new.source,
        about=new.about,
    )
    change.record(event, id)
    return id


def alter(change: Change, id: str, edit: Edit) -> None:
    row = must_allow(change, id, "change")
    if row["version"] != edit.version:
        raise Refused("incident-changed")
    event = said.IncidentChanged(
        category=_known_category(edit.category), priority=edit.priority, spot=_spot(edit.where)
    )
    before = (row["category"], row["priority"], row["spot"])
    if before != (event.category, event.priority, msgspec.to_builtins(event.spot)):
        change.record(event, id)


def note(change: Change, id: str, text: str) -> None:
    must_allow(change, id, "note")
    if not text.strip():
        raise Refused("incident-note-empty")
    change.record(said.NoteAdded(text=text.strip()), id)


def must_be_free_to_send(change: Change, id: str, sent: Sent) -> tuple[ViewRow, ViewRow]:
    """The incident and the unit. A unit that has other incidents than the desk saw is refused: a
    second incident is never given to it unknowingly.
    """
    incident, unit = must_allow(change, id, "send"), must_be_on_duty(change, sent.unit)
    if id in unit["incidents"]:
        raise Refused("unit-sent-already", unit=unit["call_sign"])
    if unit["incidents"] != list(sent.incidents):
        raise Refused("unit-has-other", unit=unit["call_sign"], count=len(unit["incidents"]))
    return incident, unit


def send(change: Change, id: str, sent: Sent, order: str) -> None:
    event = said.UnitSent(unit=sent.unit, order=order, metres=sent.metres, seconds=sent.seconds)
    change.record(event, id)


def accept(change: Change, id: str, unit: str) -> None:
    if _sending(change, id, unit)["state"] != "accepted":
        change.record(said.UnitAccepted(unit=unit), id)


def release(change: Change, id: str, unit: str, why: str, *, refused: bool = False) -> None:
    _sending(change, id, unit)
    change.record(said.UnitReleased(unit=unit, why=why, refused=refused), id)


def close(change: Change, id: str, closing: Closing) -> None:
    """Close an incident that no unit works on; some categories require a note."""
    row = must_allow(change, id, "close")
    _nobody_there(change, row)
    if closing.result not in RESULTS:
        raise Refused("result-unknown", result=closing.result)
    known = BY_CODE.get(row["category"])
    if known and known.note and not closing.note.strip():
        raise Refused("result-needs-note", category=row["category"])
    change.record(said.IncidentClosed(result=closing.result, note=closing.note.strip()), id)


def reopen(change: Change, id: str, why: str) -> None:
    must_allow(change, id, "reopen")
    change.record(said.IncidentReopened(why=_reason(why)), id)


def transfer(change: Change, id: str, to: Transfer) -> None:
    row = must_allow(change, id, "transfer")
    _nobody_there(change, row)
    if not to.to.strip() or not to.taken_by.strip():
        raise Refused("transfer-to-whom")
    event = said.IncidentTransferred(to=to.to, taken_by=to.taken_by, reference=to.reference)
    change.record(event, id)


def take_back(change: Change, id: str, why: str) -> None:
    must_allow(change, id, "take-back")
    change.record(said.IncidentTakenBack(why=_reason(why)), id)


def merge(change: Change, id: str, into: str) -> None:
    """Its units go on to `into`."""
    row = must_allow(change, id, "merge")
    must_allow(change, into, "send")
    if id == into:
        raise Refused("merge-with-itself")
    for unit in row["units"]:
        there = must_be_on_duty(change, unit)
        if into in there["incidents"]:
            raise Refused("unit-sent-already", unit=there["call_sign"])
    change.record(said.IncidentMerged(into=into), id)


def unmerge(change: Change, id: str) -> None:
    must_allow(change, id, "unmerge")
    change.record(said.IncidentUnmerged(), id)


def must_allow(change: Change, id: str, act: Act) -> ViewRow:
    """The incident, in whose state this may be done."""
    row = change.get(tables.incidents, id)
    if row is None:
        raise Missing("no-such-incident", incident=id)
    if row["state"] not in MOVES[act].states:
        raise Refused("incident-state", state=row["state"])
    return row


def _nobody_there(change: Change, incident: ViewRow) -> None:
    if incident["units"]:
        there = [must_be_on_duty(change, unit)["call_sign"] for unit in incident["units"]]
        raise Refused("incident-has-units", units=", ".join(there))


def _sending(change: Change, id: str, unit: str) -> ViewRow:
    row = change.get(tables.incidents, id)
    sending = change.get(tables.sendings, f"{id}/{unit}")
    if row is None or sending is None or unit not in row["units"]:
        raise Missing("unit-not-sent", unit=unit)
    return sending


def _known_category(code: str) -> str:
    if code not in BY_CODE:
        raise Refused("category-unknown", category=code)
    return code


def _reason(why: str) -> str:
    if not why.strip():
        raise Refused("incident-why")
    return why.strip()


def _spot(where: Where) -> Spot:
    if (where.latitude is None) != (where.longitude is None):
        raise Refused("bad-input", field="longitude")
    return Spot(
        text=where.text.strip(),
        latitude=where.latitude,
        longitude=where.longitude,
        exact=where.exact,
    )
