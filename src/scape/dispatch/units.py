"""Decisions about units: their register, their shifts and their statuses."""

from typing import Annotated

import msgspec

from scape.base.change import Change, Recording
from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused
from scape.base.register import Register, State
from scape.base.rows import Id, ViewRow
from scape.base.text import Alias, Called, Name
from scape.dispatch import events as said
from scape.dispatch import rights, tables
from scape.dispatch.events import StatusBy
from scape.dispatch.statuses import TALK, URGENT_TALK, Status, UnitKind, of_kind

LONGEST_SHIFT = 24 * 3600 * SECOND
MOST_CREW, MOST_RADIOS = 12, 12

Radio = Annotated[int, msgspec.Meta(ge=1, le=0xFFFFFF)]
Account = Annotated[str, msgspec.Meta(max_length=26, pattern=r"^[0-9a-z]*$(?!\n)")]
Moment = Annotated[int, msgspec.Meta(ge=0, le=(1 << 53) - 1)]


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """A call sign that is given to a crew for a shift."""

    call_sign: Annotated[Called, msgspec.Meta(max_length=16)]
    unit_kind: UnitKind = "patrol"
    vehicle: Alias = ""
    plate: Alias = ""
    station: Alias = ""
    skills: Annotated[tuple[Name, ...], msgspec.Meta(max_length=20)] = ()


class Shift(msgspec.Struct, frozen=True, kw_only=True):
    """Who is in a unit until when, with which radios."""

    until: Moment
    crew: Annotated[tuple[Name, ...], msgspec.Meta(max_length=MOST_CREW)] = ()
    radios: Annotated[tuple[Radio, ...], msgspec.Meta(max_length=MOST_RADIOS)] = ()
    accounts: Annotated[tuple[Account, ...], msgspec.Meta(max_length=MOST_CREW)] = ()


class NewStatus(msgspec.Struct, frozen=True, kw_only=True):
    """A status 1 to 9; 5 and 0 ask to be called."""

    status: Annotated[int, msgspec.Meta(ge=0, le=9)]


def _check_unit(state: State, id: Id, before: ViewRow | None, after: Unit | None) -> None:
    if after is None and state.get(tables.board, id):
        raise Refused("unit-on-duty", unit=before["call_sign"] if before else "")


UNITS = Register(
    name="dispatch_units",
    item=Unit,
    registered=said.UnitRegistered,
    changed=said.UnitChanged,
    removed=said.UnitRemoved,
    see=rights.SEE,
    manage=rights.MANAGE,
    unique=("call_sign",),
    filters=("unit_kind",),
    check=_check_unit,
)


def begin(change: Change, unit: str, shift: Shift) -> None:
    """Put a unit on duty."""
    known = UNITS.must_have(change, unit)
    if change.get(tables.board, unit):
        raise Refused("unit-on-duty", unit=known["call_sign"])
    _check_shift(change, unit, shift)
    event = said.ShiftBegan(
        call_sign=known["call_sign"],
        unit_kind=known["unit_kind"],
        vehicle=known["vehicle"],
        skills=tuple(known["skills"]),
        until=shift.until,
        crew=shift.crew,
        radios=shift.radios,
        accounts=shift.accounts,
    )
    change.record(event, unit)


def alter(change: Change, unit: str, shift: Shift) -> None:
    must_be_on_duty(change, unit)
    _check_shift(change, unit, shift)
    change.record(
        said.ShiftChanged(
            until=shift.until, crew=shift.crew, radios=shift.radios, accounts=shift.accounts
        ),
        unit,
    )


def lose_phones(change: Change, unit: str) -> list[str]:
    """Take the accounts of a unit off it; returns them."""
    row = must_be_on_duty(change, unit)
    if not row["accounts"]:
        raise Refused("unit-without-phone", unit=row["call_sign"])
    crew, radios = tuple(row["crew"]), tuple(row["radios"])
    change.record(said.ShiftChanged(until=row["until"], crew=crew, radios=radios), unit)
    accounts: list[str] = row["accounts"]
    return accounts


def end(change: Change, unit: str) -> None:
    """Take a unit off duty. One that works on an incident is released there first."""
    row = must_be_on_duty(change, unit)
    if row["incidents"]:
        raise Refused("unit-has-incident", unit=row["call_sign"])
    change.record(said.ShiftEnded(), unit)


def must_be_on_duty(change: Recording, unit: str) -> ViewRow:
    row = change.get(tables.board, unit)
    if row is None:
        raise Missing("unit-off-duty", unit=unit)
    return row


def set_status(change: Recording, unit: ViewRow, status: int, by: StatusBy, radio: int = 0) -> None:
    """A status, or a request to talk; the same once more records nothing."""
    if status in (TALK, URGENT_TALK):
        urgent = status == URGENT_TALK
        if unit["asked_at"] is None or urgent > unit["urgent"]:
            change.record(said.TalkAsked(urgent=urgent, by=by, radio=radio), unit["id"])
        return
    if status not in of_kind(unit["unit_kind"]):
        raise Refused("status-not-of-kind", unit=unit["call_sign"], status=status)
    if unit["status"] != status:
        known = msgspec.convert(status, Status)
        change.record(said.StatusSet(status=known, by=by, radio=radio), unit["id"])


def answer_talk(change: Recording, unit: str) -> None:
    if must_be_on_duty(change, unit)["asked_at"] is None:
        raise Refused("talk-not-asked")
    change.record(said.TalkAnswered(), unit)


def trackers(unit: ViewRow) -> list[str]:
    """What the positions of a unit are kept by: its phone and its radios."""
    return [f"unit/{unit['id']}", *(f"radio/{radio}" for radio in unit["radios"])]


def unit_of(change: Recording, radio: int) -> ViewRow | None:
    """The unit on duty that has this radio."""
    carrier = change.get(tables.carriers, radio)
    return change.get(tables.board, carrier["unit"]) if carrier else None


def _check_shift(change: Change, unit: str, shift: Shift) -> None:
    if not change.now < shift.until <= change.now + LONGEST_SHIFT:
        raise Refused("shift-end", hours=LONGEST_SHIFT // (3600 * SECOND))
    for radio in shift.radios:
        carrier = change.get(tables.carriers, radio)
        if carrier and carrier["unit"] != unit:
            other = must_be_on_duty(change, carrier["unit"])
            raise Refused("radio-with-unit", radio=radio, unit=other["call_sign"])
    for account in shift.accounts:
        phone = change.get(tables.phones, account)
        if phone and phone["unit"] != unit:
            other = must_be_on_duty(change, phone["unit"])
            raise Refused("crew-with-unit", unit=other["call_sign"])
