"""What can happen to alarms, and how another feature raises one. The subject is the alarm's id."""

from collections.abc import Callable
from typing import NamedTuple

import msgspec
from sqlalchemy import Table

from scape.alarms.tables import alarms, waiting
from scape.base.journal import Event
from scape.base.rows import Id, ViewRow

Get = Callable[[Table, Id], ViewRow | None]
Facts = dict[str, float | str | bool]


class AlarmRaised(Event, frozen=True, kw_only=True, tag="alarms.raised"):
    """Something that needs a person's attention.

    `about` and `place` name rows of other features, such as `radio/4060217` and `site/247001`;
    empty: none. Of a `matter` of what it is about (empty: its kind) one alarm at most is open: a
    repetition names that alarm, and counts it up. `facts` are the arguments of its words.
    """

    alarm: str
    alarm_kind: str
    about: str = ""
    place: str = ""
    matter: str = ""
    facts: Facts = msgspec.field(default_factory=dict)


class AlarmTaken(Event, frozen=True, kw_only=True, tag="alarms.taken"):
    """An account has taken it."""

    alarm: str


class AlarmOver(Event, frozen=True, kw_only=True, tag="alarms.over"):
    """An account closed it, `why` in words, or its cause ended by itself (no actor)."""

    alarm: str
    why: str = ""


class AlarmEscalated(Event, frozen=True, kw_only=True, tag="alarms.escalated"):
    """An emergency that was taken is still open after the set time: another account may take it."""

    alarm: str


class AlarmsGone(Event, frozen=True, kw_only=True, tag="alarms.gone"):
    """What they were `about` was removed, so all its alarms are over."""

    about: str


class Kind(NamedTuple):
    """A kind of alarm, which a feature declares; its words are `alarms-kind-NAME`.

    `renews`: once it is taken, a repetition is a new alarm.
    """

    name: str
    renews: bool = False


# A person is in danger.
EMERGENCY = Kind("emergency", renews=True)


def raised(
    get: Get,
    kind: Kind,
    new: str,
    about: str,
    *,
    place: str = "",
    matter: str = "",
    facts: Facts | None = None,
) -> AlarmRaised:
    """The open alarm of this matter once more, or one with the id `new`."""
    known = standing(get, about, matter or kind.name)
    again = known is not None and not (kind.renews and known["state"] == "taken")
    return AlarmRaised(
        alarm=known["id"] if known and again else new,
        alarm_kind=kind.name,
        about=about,
        place=place,
        matter=matter,
        facts=facts or {},
    )


def standing(get: Get, about: str, matter: str) -> ViewRow | None:
    """The alarm of this matter that is not over."""
    known = get(waiting, about)
    alarm = known["alarms"].get(matter) if known else None
    return get(alarms, alarm) if alarm else None


def alarm_of(get: Get, id: str) -> ViewRow | None:
    """The alarm with this id, over or not."""
    return get(alarms, id)
