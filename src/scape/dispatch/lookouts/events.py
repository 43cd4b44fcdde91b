"""What can happen to lookouts and warnings, and where a wanted plate was said."""

import datetime
from typing import Literal

from scape.base.journal import Event

WantedKind = Literal["vehicle", "person"]
WarningKind = Literal["premises", "person"]


class LookoutSaid(Event, frozen=True, kw_only=True):
    """The fields of a lookout; it holds until the end of the day `until`."""

    wanted: WantedKind = "vehicle"
    plate: str = ""
    description: str = ""
    reason: str = ""
    source: str = ""
    until: datetime.date


class LookoutRegistered(
    LookoutSaid, frozen=True, kw_only=True, tag="dispatch.lookout_registered"
): ...


class LookoutChanged(LookoutSaid, frozen=True, kw_only=True, tag="dispatch.lookout_changed"): ...


class LookoutRemoved(Event, frozen=True, kw_only=True, tag="dispatch.lookout_removed"): ...


class LookoutMet(Event, frozen=True, kw_only=True, tag="dispatch.lookout_met"):
    """What was said of an incident, the subject, has the `plate` of a lookout."""

    lookout: str
    plate: str


class WarningSaid(Event, frozen=True, kw_only=True):
    """The fields of a warning; it holds until the end of the day `until`."""

    about: WarningKind = "premises"
    place: str = ""
    telephone: str = ""
    words: str
    source: str = ""
    until: datetime.date


class WarningRegistered(
    WarningSaid, frozen=True, kw_only=True, tag="dispatch.warning_registered"
): ...


class WarningChanged(WarningSaid, frozen=True, kw_only=True, tag="dispatch.warning_changed"): ...


class WarningRemoved(Event, frozen=True, kw_only=True, tag="dispatch.warning_removed"): ...
