"""Which units to send: those that can go, the nearest first, each with reasons for its place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from scape.base.clock import SECOND
from scape.base.rows import ViewRow
from scape.dispatch.statuses import AT_STATION, FREE, LIMITED, ON_SCENE, ON_WAY, UnitKind
from scape.dispatch.units import trackers
from scape.places.events import metres_between

ROAD_FACTOR = 1.3  # the way by road is longer than the straight line
OLD = 15 * 60 * SECOND  # a fix says little of where a unit that moves is now
CAN_GO = frozenset({FREE, AT_STATION, LIMITED})
AT_WORK = frozenset({ON_WAY, ON_SCENE})
URGENT = 1  # the priority for which a unit at work is as good as a free one

# Kilometres an hour to an incident, in a town.
SPEEDS: dict[UnitKind, int] = {
    **{"patrol": 50, "dog": 50, "partner": 50, "inspector": 40},
    **{"boat": 25, "bicycle": 15, "foot": 5, "volunteer": 5},
}


class Why(msgspec.Struct, frozen=True, kw_only=True):
    """A reason: its words are `dispatch-why-CODE` with these facts."""

    code: str
    facts: dict[str, Any] = {}


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A unit that can go. `metres` by road and `seconds` are estimates, None: not known.

    `fixed_at` is the time of its last fix, exact to `radius` metres; None: not known.
    """

    unit: str
    call_sign: str
    metres: int | None
    seconds: int | None
    fixed_at: int | None
    radius: float | None
    why: list[Why]


class Recommendation(msgspec.Struct, frozen=True, kw_only=True):
    """`missing` says what is not known, or why nobody can go."""

    candidates: list[Candidate]
    missing: list[Why]


class Danger(msgspec.Struct, frozen=True, kw_only=True):
    """Who an alarm is about, empty: no unit on duty; its last fix, None: not known; and who can
    help.
    """

    unit: str
    call_sign: str
    crew: list[str]
    vehicle: str
    status: int | None
    status_at: int | None
    latitude: float | None
    longitude: float | None
    fixed_at: int | None
    radius: float | None
    nearest: Recommendation


class Goal(NamedTuple):
    """Where help is wanted, and what kind: `wants` are kinds of units, or skills of that name."""

    latitude: float | None
    longitude: float | None
    priority: int = URGENT
    wants: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()  # units that are there


class Known(NamedTuple):
    """The last fix of each radio, `radio/N`; and where and when the voice of each was heard."""

    positions: Mapping[str, ViewRow]
    heard: Mapping[int, tuple[str, int]]


def recommend(goal: Goal, units: Iterable[ViewRow], known: Known, now: int) -> Recommendation:
    """`units` are rows of the board."""
    others = [unit for unit in units if unit["id"] not in goal.without]
    ranked = sorted(
        (_rank(goal, unit, known, now) for unit in others if unit["status"] in CAN_GO | AT_WORK),
        key=lambda each: each[0],
    )
    candidates = [candidate for _, candidate in ranked]
    return Recommendation(candidates=candidates, missing=list(_missing(goal, others, candidates)))


def _missing(goal: Goal, units: list[ViewRow], candidates: list[Candidate]) -> Iterator[Why]:
    if goal.latitude is None:
        yield Why(code="place-unknown")
    if not units:
        yield Why(code="nobody-on-duty")
    elif not candidates:
        yield Why(code="nobody-can-go", facts={"units": len(units)})
    elif not any(unit["status"] in CAN_GO for unit in units):
        yield Why(code="nobody-free")
    for kind in goal.wants:
        if candidates and not any(_has(unit, kind) for unit in units):
            yield Why(code="nobody-has", facts={"kind": kind})


def _rank(goal: Goal, unit: ViewRow, known: Known, now: int) -> tuple[Any, Candidate]:
    """A unit, and what orders it among the others: the smallest first."""
    lacks = [kind for kind in goal.wants if not _has(unit, kind)]
    busy = unit["status"] in AT_WORK
    fix = _last_fix(unit, known)
    metres, seconds = _way(goal, unit, fix)
    why = [
        _state(unit),
        *(Why(code="lacks", facts={"kind": kind}) for kind in lacks),
        *_where(unit, fix, known, now),
        *_estimate(unit, metres),
    ]
    candidate = Candidate(
        unit=unit["id"],
        call_sign=unit["call_sign"],
        metres=metres,
        seconds=seconds,
        fixed_at=moment_of(fix) if fix else None,
        radius=fix["radius"] if fix else None,
        why=why,
    )
    waits = busy and goal.priority > URGENT
    away = (metres is None, seconds or 0)
    return (bool(lacks), waits, *away, busy, unit["status"], unit["call_sign"]), candidate


def _has(unit: ViewRow, kind: str) -> bool:
    return kind == unit["unit_kind"] or kind in {skill.casefold() for skill in unit["skills"]}


def _state(unit: ViewRow) -> Why:
    facts = {"status": unit["status"], "incidents": len(unit["incidents"])}
    return Why(code="status", facts=facts)


def _last_fix(unit: ViewRow, known: Known) -> ViewRow | None:
    fixes = [fix for each in trackers(unit) if (fix := known.positions.get(each))]
    return max(fixes, key=moment_of, default=None)


def moment_of(fix: ViewRow) -> int:
    moment: int = fix["received"] if fix["at"] is None else fix["at"]
    return moment


def _where(unit: ViewRow, fix: ViewRow | None, known: Known, now: int) -> Iterator[Why]:
    if fix:
        if now - moment_of(fix) > OLD:
            yield Why(code="old-fix", facts={"at": moment_of(fix)})
        return
    contacts = [known.heard[radio] for radio in unit["radios"] if radio in known.heard]
    if contacts:
        site, at = max(contacts, key=lambda contact: contact[1])
        yield Why(code="heard-at", facts={"site": site, "at": at})
    else:
        yield Why(code="no-position")


def _way(goal: Goal, unit: ViewRow, fix: ViewRow | None) -> tuple[int | None, int | None]:
    """Metres by road and seconds, as far as is known."""
    if fix is None or goal.latitude is None or goal.longitude is None:
        return None, None
    line = metres_between(fix["latitude"], fix["longitude"], goal.latitude, goal.longitude)
    metres = round(line * ROAD_FACTOR)
    return metres, round(metres * 3.6 / SPEEDS[unit["unit_kind"]])


def _estimate(unit: ViewRow, metres: int | None) -> Iterator[Why]:
    if metres is not None:
        facts = {"factor": ROAD_FACTOR, "speed": SPEEDS[unit["unit_kind"]]}
        yield Why(code="straight-line", facts=facts)
