"""What becomes of the facts of the air: alarms and orders."""

from typing import Literal

import msgspec

from scape.base.journal import Event
from scape.radio.events import OrderKind

AlarmKind = Literal[
    "emergency",
    "lost-radio",
    "unknown-radio",
    "two-places",
    "site-silent",
    "site-degraded",
    "site-flooded",
    "loop",
    "inhibit-failed",
]


class AlarmRaised(Event, frozen=True, kw_only=True, tag="radio.alarm_raised"):
    """Something a dispatcher must look at; one with the same `alarm` again counts it up.

    `radio`, `site` and `talkgroup` are 0 where it is about none. `facts` are what its words need.
    """

    alarm: str
    alarm_kind: AlarmKind
    site: int = 0
    radio: int = 0
    talkgroup: int = 0
    private: bool = False
    facts: dict[str, float | str] = msgspec.field(default_factory=dict)


class AlarmTaken(Event, frozen=True, kw_only=True, tag="radio.alarm_taken"):
    """Somebody looks after it."""

    alarm: str


class AlarmOver(Event, frozen=True, kw_only=True, tag="radio.alarm_over"):
    """Somebody closed it, or what it was about has passed by itself (no actor)."""

    alarm: str


class OrderPlaced(Event, frozen=True, kw_only=True, tag="radio.order_placed"):
    """Something is to be sent to a radio, or with `group` to a talkgroup, once it can be.

    `every` seconds between positions, 0: once. `expires` in microseconds since 1970. `why` is the
    reason for which somebody is located.
    """

    order: str
    order_kind: OrderKind
    destination: int
    group: bool = False
    text: str = ""
    every: int = 0
    expires: int
    why: str = ""


class OrderWithdrawn(Event, frozen=True, kw_only=True, tag="radio.order_withdrawn"):
    order: str
