"""Decisions about lone work: a unit that must give a sign of life in time."""

from typing import Annotated

import msgspec

from scape.base.change import Change, Recording
from scape.base.errors import Refused
from scape.base.rows import ViewRow
from scape.dispatch.events import LoneWorkChecked, LoneWorkEnded, LoneWorkStarted, StatusBy
from scape.dispatch.units import must_be_on_duty


class LoneWork(msgspec.Struct, frozen=True, kw_only=True):
    """`minutes` between two signs of life."""

    minutes: Annotated[int, msgspec.Meta(ge=1, le=240)]


def start(change: Change, unit: str, work: LoneWork, by: StatusBy) -> None:
    """Start the timer, or start it again with other minutes."""
    must_be_on_duty(change, unit)
    change.record(LoneWorkStarted(minutes=work.minutes, by=by), unit)


def check(change: Recording, unit: str, by: StatusBy, radio: int = 0) -> None:
    """Note a sign of life: the time runs from the beginning."""
    must_work_alone(change, unit)
    change.record(LoneWorkChecked(by=by, radio=radio), unit)


def end(change: Change, unit: str, by: StatusBy) -> None:
    must_work_alone(change, unit)
    change.record(LoneWorkEnded(by=by), unit)


def must_work_alone(change: Recording, unit: str) -> ViewRow:
    row = must_be_on_duty(change, unit)
    if row["alone"] is None:
        raise Refused("unit-not-alone", unit=row["call_sign"])
    return row
