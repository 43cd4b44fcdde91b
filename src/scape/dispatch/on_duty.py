"""What becomes of units on duty: their shifts, their statuses, their lone work."""

import msgspec

from scape.base.clock import SECOND
from scape.base.journal import Entry
from scape.base.rows import Rows, ViewRow
from scape.dispatch import events as said
from scape.dispatch.course import leave, mark, settle, write
from scape.dispatch.statuses import AT_STATION, LEAVING, ON_SCENE, ON_WAY
from scape.dispatch.tables import Alone, board, carriers, crew_acts, phones


def unit_changed(entry: Entry, event: said.UnitChanged, rows: Rows) -> None:
    """A unit on duty is shown as the register has it."""
    if unit := rows.get(board, entry.subject):
        rows.put(board, unit | _as_registered(event))


def shift_began(entry: Entry, event: said.ShiftBegan, rows: Rows) -> None:
    unit = {
        "id": entry.subject,
        **_as_registered(event),
        "since": entry.at,
        "status": AT_STATION,
        "status_at": entry.at,
        "status_by": "desk",
        "asked_at": None,
        "urgent": False,
        "incidents": [],
        "alone": None,
    }
    _equip(unit, event, rows)


def _as_registered(event: said.UnitChanged | said.ShiftBegan) -> ViewRow:
    return {
        "call_sign": event.call_sign,
        "unit_kind": event.unit_kind,
        "vehicle": event.vehicle,
        "skills": list(event.skills),
    }


def shift_changed(entry: Entry, event: said.ShiftChanged, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        _lay_down(unit, rows)
        _equip(unit, event, rows)


def _equip(unit: ViewRow, event: said.ShiftBegan | said.ShiftChanged, rows: Rows) -> None:
    crew = {"until": event.until, "crew": list(event.crew), "radios": list(event.radios)}
    rows.put(board, unit | crew | {"accounts": list(event.accounts)})
    for radio in event.radios:
        rows.put(carriers, {"id": radio, "unit": unit["id"]})
    for account in event.accounts:
        rows.put(phones, {"id": account, "unit": unit["id"]})


def _lay_down(unit: ViewRow, rows: Rows) -> None:
    for radio in unit["radios"]:
        rows.drop(carriers, radio)
    for account in unit["accounts"]:
        rows.drop(phones, account)


def shift_ended(entry: Entry, event: said.ShiftEnded, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        _lay_down(unit, rows)
        rows.drop(board, unit["id"])


def status_set(entry: Entry, event: said.StatusSet, rows: Rows) -> None:
    unit = rows.get(board, entry.subject)
    if unit is None:
        return
    status = {"status": event.status, "status_at": entry.at, "status_by": event.by}
    rows.put(board, unit | status)
    if not unit["incidents"]:
        return
    working = unit["incidents"][0]
    write(entry, rows, working, "status", unit=unit["call_sign"], facts={"status": event.status})
    if event.status in LEAVING:
        leave(entry, working, unit["id"], "released", rows)
    elif event.status == ON_WAY:
        mark(entry, working, unit["id"], rows, state="accepted", accepted_at=entry.at)
    elif event.status == ON_SCENE:
        mark(entry, working, unit["id"], rows, state="accepted", arrived_at=entry.at)
    settle(entry, working, rows)


def talk_asked(entry: Entry, event: said.TalkAsked, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        since = unit["asked_at"] if unit["asked_at"] is not None else entry.at
        rows.put(board, unit | {"asked_at": since, "urgent": event.urgent})


def talk_answered(entry: Entry, event: said.TalkAnswered, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        rows.put(board, unit | {"asked_at": None, "urgent": False})


def crew_acted(entry: Entry, event: said.CrewActed, rows: Rows) -> None:
    rows.put(crew_acts, {"id": event.key, "unit": entry.subject})


# Lone work.


def lone_work_started(entry: Entry, event: said.LoneWorkStarted, rows: Rows) -> None:
    _watch(entry, event.minutes, rows)


def lone_work_checked(entry: Entry, event: said.LoneWorkChecked, rows: Rows) -> None:
    unit = rows.get(board, entry.subject)
    if unit and unit["alone"]:
        _watch(entry, unit["alone"]["minutes"], rows)


def _watch(entry: Entry, minutes: int, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        alone = Alone(minutes=minutes, due_at=entry.at + minutes * 60 * SECOND)
        rows.put(board, unit | {"alone": msgspec.to_builtins(alone)})


def lone_work_late(entry: Entry, event: said.LoneWorkLate, rows: Rows) -> None:
    unit = rows.get(board, entry.subject)
    if unit and (alone := unit["alone"]):
        asked = {"asked_at": entry.at, "order": event.order} if event.step == "asked" else {}
        rows.put(board, unit | {"alone": alone | {"step": event.step} | asked})


def lone_work_ended(entry: Entry, event: said.LoneWorkEnded, rows: Rows) -> None:
    if unit := rows.get(board, entry.subject):
        rows.put(board, unit | {"alone": None})


FOLDS = (
    (said.LoneWorkStarted, lone_work_started),
    (said.LoneWorkChecked, lone_work_checked),
    (said.LoneWorkLate, lone_work_late),
    (said.LoneWorkEnded, lone_work_ended),
)
