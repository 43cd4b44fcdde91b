"""What a unit on duty must have done by when, and the alarm that is raised when it has not.

Each alarm is raised once: its id is made of what it is about and since when. It ends with its
cause, in the same change.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from scape.alarms.events import (
    EMERGENCY,
    AlarmOver,
    AlarmRaised,
    Facts,
    Get,
    Kind,
    alarm_of,
    raised,
    standing,
)
from scape.base.change import Change, Recording
from scape.base.clock import SECOND
from scape.base.rows import ViewRow
from scape.dispatch import tables
from scape.dispatch.course import sending_id
from scape.dispatch.events import LoneWorkLate

UNANSWERED = Kind("unanswered")
STATUS_AGE = Kind("status-age")
SHIFT_OVER = Kind("shift-over")
ALONE = Kind("lone-worker")  # does not answer the prompt; the emergency after it is another alarm
OF_A_UNIT = (UNANSWERED, STATUS_AGE, SHIFT_OVER, ALONE)
NOT_ANSWERED = ("sent", "delivered", "failed", "told")
NEVER = 24 * 3600 * SECOND  # a moment to look again when nothing is due

Order = Callable[[Change, ViewRow], str]
"""Texts a unit the prompt of its lone work; the id of the order, empty: it has no radio for it."""


class Limits(NamedTuple):
    """Microseconds; 0: no limit. `ages` by status."""

    unanswered: int
    ages: dict[int, int]
    amber: int
    red: int


class Due(NamedTuple):
    """An alarm about a unit, to be raised `at` a moment."""

    at: int
    kind: Kind
    id: str
    place: str = ""
    facts: Facts = {}  # noqa: RUF012  (never altered)


def raise_what_is_due(
    change: Change, units: Iterable[ViewRow], limits: Limits, prompt: Order
) -> int:
    """Record what is due now; returns when the next will be."""
    next_due = change.now + NEVER
    for unit in units:
        for due in _alarms(change.get, unit, limits):
            if _was_raised(change.get, unit, due):
                continue
            if due.at > change.now:
                next_due = min(next_due, due.at)
            else:
                change.record(_raised(change.get, unit, due), due.id)
        if unit["alone"]:
            next_due = min(next_due, _watch_over(change, unit, limits, prompt))
    return next_due


def _alarms(get: Get, unit: ViewRow, limits: Limits) -> Iterator[Due]:
    """The alarms of a unit if nothing changes."""
    yield Due(unit["until"], SHIFT_OVER, f"{unit['id']}-shift-over-{unit['until']}")
    if limit := limits.ages.get(unit["status"], 0):
        facts: Facts = {"status": unit["status"], "minutes": limit // (60 * SECOND)}
        id = f"{unit['id']}-status-age-{unit['status_at']}"
        yield Due(unit["status_at"] + limit, STATUS_AGE, id, facts=facts)
    if limits.unanswered and (sending := unanswered(get, unit)):
        since = max(sending["sent_at"], unit["status_at"])
        place = f"incident/{sending['incident']}"
        id = f"{unit['id']}-unanswered-{sending['incident']}-{sending['sent_at']}"
        yield Due(since + limits.unanswered, UNANSWERED, id, place, {"state": sending["state"]})


def _was_raised(get: Get, unit: ViewRow, due: Due) -> bool:
    """Whether there was this alarm, or another of its kind is not over."""
    return bool(alarm_of(get, due.id) or standing(get, about_of(unit["id"]), due.kind.name))


def unanswered(get: Get, unit: ViewRow) -> ViewRow | None:
    """The sending of a unit to the incident it is to work on now, while it has not accepted it."""
    if not unit["incidents"]:
        return None
    sending = get(tables.sendings, sending_id(unit["incidents"][0], unit["id"]))
    return sending if sending and sending["state"] in NOT_ANSWERED else None


def _raised(get: Get, unit: ViewRow, due: Due) -> AlarmRaised:
    facts: Facts = {"call_sign": unit["call_sign"], **due.facts}
    return raised(get, due.kind, due.id, about_of(unit["id"]), place=due.place, facts=facts)


def about_of(unit: str) -> str:
    return f"unit/{unit}"


# Lone work: a prompt, then amber, then an emergency, each once.


def _watch_over(change: Change, unit: ViewRow, limits: Limits, prompt: Order) -> int:
    """Record the next step of lone work if it is due; returns when the one after it is."""
    alone = unit["alone"]
    match alone["step"]:
        case "works" if alone["due_at"] <= change.now:
            late = LoneWorkLate(step="asked", order=prompt(change, unit))
            change.record(late, unit["id"])
            return change.now + limits.amber
        case "works":
            return int(alone["due_at"])
        case "asked" if alone["asked_at"] + limits.amber <= change.now:
            change.record(LoneWorkLate(step="amber"), unit["id"])
            change.record(_amber(change.get, unit), _amber_id(unit))
            return int(max(change.now, alone["asked_at"] + limits.red))
        case "asked":
            return int(alone["asked_at"] + limits.amber)
        case "amber" if alone["asked_at"] + limits.red <= change.now:
            change.record(LoneWorkLate(step="red"), unit["id"])
            _emergency(change, unit)
        case "amber":
            return int(alone["asked_at"] + limits.red)
    return change.now + NEVER


def _amber_id(unit: ViewRow) -> str:
    return f"{unit['id']}-lone-worker-{unit['alone']['asked_at']}"


def _amber(get: Get, unit: ViewRow) -> AlarmRaised:
    return _raised(get, unit, Due(0, ALONE, _amber_id(unit)))


def _emergency(change: Change, unit: ViewRow) -> None:
    """About the radio of the unit, if it has one, so that all that is known of that is shown."""
    about = f"radio/{unit['radios'][0]}" if unit["radios"] else about_of(unit["id"])
    id = f"{unit['id']}-alone-{unit['alone']['asked_at']}"
    facts: Facts = {"by": "lone-worker", "unit": unit["id"], "call_sign": unit["call_sign"]}
    event = raised(change.get, EMERGENCY, id, about, matter="lone-worker", facts=facts)
    change.record(event, event.alarm)


# The ends of alarms.


def end_alarms(change: Recording, unit: str, *kinds: Kind) -> None:
    for kind in kinds:
        if alarm := standing(change.get, about_of(unit), kind.name):
            change.record(AlarmOver(alarm=alarm["id"]), alarm["id"])


def end_if_answered(change: Recording, unit: str) -> None:
    """End the alarm of an assignment that is accepted, or is no longer what the unit is to do."""
    row = change.get(tables.board, unit)
    waits = unanswered(change.get, row) if row else None
    alarm = standing(change.get, about_of(unit), UNANSWERED.name)
    if alarm and not (waits and alarm["place"] == f"incident/{waits['incident']}"):
        end_alarms(change, unit, UNANSWERED)
