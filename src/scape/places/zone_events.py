"""What can happen to zones, and what positions say of them."""

from typing import Literal

from scape.base.journal import Event

ZoneKind = Literal["area", "danger", "closed", "event", "boundary"]


class ZoneSaid(Event, frozen=True, kw_only=True):
    """The fields of a zone.

    `outline` has the corners as `56.51 21.01; 56.52 21.03; ...`, degrees north and east. `enter`
    and `leave` say whether it is an alarm when a unit does it, `stay` after how many minutes it is
    one that it is still there, 0: never.
    """

    name: str
    zone_kind: ZoneKind = "area"
    outline: str
    enter: bool = False
    leave: bool = False
    stay: int = 0


class ZoneAdded(ZoneSaid, frozen=True, kw_only=True, tag="places.zone_added"): ...


class ZoneChanged(ZoneSaid, frozen=True, kw_only=True, tag="places.zone_changed"): ...


class ZoneRemoved(Event, frozen=True, kw_only=True, tag="places.zone_removed"): ...


class ZoneEntered(Event, frozen=True, kw_only=True, tag="places.zone_entered"):
    """A fix of the subject is the first within a zone. `asked`: this is to be an alarm."""

    zone: str
    name: str
    asked: bool = False


class ZoneLeft(Event, frozen=True, kw_only=True, tag="places.zone_left"):
    """A fix of the subject is the first outside of a zone that it was in."""

    zone: str
    name: str
    asked: bool = False


class ZoneStayed(Event, frozen=True, kw_only=True, tag="places.zone_stayed"):
    """The subject is still in a zone, `minutes` after it came."""

    zone: str
    name: str
    minutes: int
