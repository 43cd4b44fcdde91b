"""What can happen to units, shifts and incidents."""

from typing import Literal

import msgspec

from scape.base.journal import Event
from scape.dispatch.statuses import Status, UnitKind

Source = Literal["desk", "radio", "alarm", "telephone", "crew", "camera"]
StatusBy = Literal["desk", "radio", "crew"]


class Spot(msgspec.Struct, frozen=True, kw_only=True):
    """A place in words and in degrees; None: not known. `exact`: metres around it, 0: a point."""

    text: str = ""
    latitude: float | None = None
    longitude: float | None = None
    exact: int = 0


class UnitSaid(Event, frozen=True, kw_only=True):
    """The fields of a unit."""

    call_sign: str
    unit_kind: UnitKind = "patrol"
    vehicle: str = ""
    plate: str = ""
    station: str = ""
    skills: tuple[str, ...] = ()


class UnitRegistered(UnitSaid, frozen=True, kw_only=True, tag="dispatch.unit_registered"): ...


class UnitChanged(UnitSaid, frozen=True, kw_only=True, tag="dispatch.unit_changed"): ...


class UnitRemoved(Event, frozen=True, kw_only=True, tag="dispatch.unit_removed"): ...


class ShiftBegan(Event, frozen=True, kw_only=True, tag="dispatch.shift_began"):
    """A unit is on duty `until` then (microseconds), with these people and radios.

    `accounts` are those by which its crew signs in on its own page. The subject is the unit, and
    the other fields are those of the unit at that time.
    """

    call_sign: str
    unit_kind: UnitKind = "patrol"
    vehicle: str = ""
    skills: tuple[str, ...] = ()
    until: int
    crew: tuple[str, ...] = ()
    radios: tuple[int, ...] = ()
    accounts: tuple[str, ...] = ()


class ShiftChanged(Event, frozen=True, kw_only=True, tag="dispatch.shift_changed"):
    until: int
    crew: tuple[str, ...] = ()
    radios: tuple[int, ...] = ()
    accounts: tuple[str, ...] = ()


class ShiftEnded(Event, frozen=True, kw_only=True, tag="dispatch.shift_ended"): ...


class StatusSet(Event, frozen=True, kw_only=True, tag="dispatch.status_set"):
    """A unit has another status. `radio` is the one that reported it, 0: none."""

    status: Status
    by: StatusBy = "desk"
    radio: int = 0


class TalkAsked(Event, frozen=True, kw_only=True, tag="dispatch.talk_asked"):
    """A unit wants to be called; its status stays."""

    urgent: bool = False
    by: StatusBy = "desk"
    radio: int = 0


class TalkAnswered(Event, frozen=True, kw_only=True, tag="dispatch.talk_answered"): ...


class CrewActed(Event, frozen=True, kw_only=True, tag="dispatch.crew_acted"):
    """A crew did on its page what follows; `made_at` by its phone's clock. A `key` acts once."""

    key: str
    made_at: int


class LoneWorkStarted(Event, frozen=True, kw_only=True, tag="dispatch.lone_work_started"):
    """A unit works alone from now on: it gives a sign of life every so many `minutes`."""

    minutes: int
    by: StatusBy = "desk"


class LoneWorkChecked(Event, frozen=True, kw_only=True, tag="dispatch.lone_work_checked"):
    """A sign of life; `radio` is the one that it came from, 0: none."""

    by: StatusBy = "desk"
    radio: int = 0


class LoneWorkLate(Event, frozen=True, kw_only=True, tag="dispatch.lone_work_late"):
    """The time is over without a sign of life. `asked`: the unit is asked for one, by the text
    `order` if it has a radio for it; `amber`: it has not answered; `red`: an emergency.
    """

    step: Literal["asked", "amber", "red"]
    order: str = ""


class LoneWorkEnded(Event, frozen=True, kw_only=True, tag="dispatch.lone_work_ended"):
    by: StatusBy = "desk"


class IncidentOpened(Event, frozen=True, kw_only=True, tag="dispatch.incident_opened"):
    """`number` counts the incidents of a `year`. `about` names what it comes from, as a call or an
    alarm; empty: nothing. `category` is a code of categories.py, `priority` 1 the most urgent.
    """

    year: int
    number: int
    category: str
    priority: int
    spot: Spot
    note: str = ""
    source: Source = "desk"
    about: str = ""


class IncidentChanged(Event, frozen=True, kw_only=True, tag="dispatch.incident_changed"):
    category: str
    priority: int
    spot: Spot


class NoteAdded(Event, frozen=True, kw_only=True, tag="dispatch.note_added"):
    text: str


class UnitSent(Event, frozen=True, kw_only=True, tag="dispatch.unit_sent"):
    """`order` is the text to its radio, empty: it has none. `metres` away, `seconds` to go by the
    estimate that the desk saw; None: not known.
    """

    unit: str
    order: str = ""
    metres: int | None = None
    seconds: int | None = None


class UnitAccepted(Event, frozen=True, kw_only=True, tag="dispatch.unit_accepted"):
    """Its crew has confirmed that it goes."""

    unit: str


class UnitReleased(Event, frozen=True, kw_only=True, tag="dispatch.unit_released"):
    """It is no longer sent there; `why` in words, and whether its crew `refused`."""

    unit: str
    why: str = ""
    refused: bool = False


class IncidentClosed(Event, frozen=True, kw_only=True, tag="dispatch.incident_closed"):
    result: str
    note: str = ""


class ActUndone(Event, frozen=True, kw_only=True, tag="dispatch.act_undone"):
    """Its actor has undone the act in the journal row `act`, which was the last one."""

    act: int


class IncidentReopened(Event, frozen=True, kw_only=True, tag="dispatch.incident_reopened"):
    why: str


class IncidentTransferred(Event, frozen=True, kw_only=True, tag="dispatch.incident_transferred"):
    """Somebody else's from now on: who took it, and their reference."""

    to: str
    taken_by: str
    reference: str = ""


class IncidentTakenBack(Event, frozen=True, kw_only=True, tag="dispatch.incident_taken_back"):
    why: str


class IncidentMerged(Event, frozen=True, kw_only=True, tag="dispatch.incident_merged"):
    """It is the same as `into`, where its units and what comes go on."""

    into: str


class IncidentUnmerged(Event, frozen=True, kw_only=True, tag="dispatch.incident_unmerged"): ...
