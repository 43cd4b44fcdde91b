"""What becomes of the lone work of a unit."""

import msgspec

from scape.base.clock import SECOND
from scape.base.journal import Entry
from scape.base.rows import Rows
from scape.dispatch import events as said
from scape.dispatch.tables import Alone, board


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
