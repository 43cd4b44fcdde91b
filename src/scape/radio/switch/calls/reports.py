"""Events about calls."""

from collections.abc import Iterable
from typing import Literal

from scape import dmr
from scape.radio.events import (
    Blocked,
    CallBlocked,
    CallEnded,
    CallLearned,
    CallPreempted,
    CallStarted,
    EmergencyRaised,
    Ending,
    PositionReceived,
)
from scape.radio.switch.calls.call import Call
from scape.radio.switch.links.homebrew import Frame
from scape.radio.switch.routing.network import Target
from scape.radio.switch.routing.routes import Leg


def started(call: Call, frame: Frame, *, late_entry: bool) -> CallStarted:
    return CallStarted(
        call=call.id,
        site=call.site,
        slot=frame.slot,
        source=call.source,
        destination=call.target.number,
        private=call.private,
        emergency=call.emergency,
        encrypted=call.encrypted,
        broadcast=call.is_broadcast,
        late_entry=late_entry,
        sites=len(call.reached - {call.site}),
        busy=tuple(sorted(call.missed)),
        desk=call.desk,
    )


def learned(call: Call) -> CallLearned:
    return CallLearned(
        call=call.id, emergency=call.emergency, encrypted=call.encrypted, alias=call.alias
    )


def preempted(call: Call, by: Call, legs: Iterable[Leg]) -> CallPreempted:
    sites = tuple(sorted({leg.place[0] for leg in legs}))
    return CallPreempted(call=call.id, by=by.id, sites=sites)


def ended(call: Call, reason: Ending) -> CallEnded:
    return CallEnded(
        call=call.id,
        reason=reason,
        duration=round((call.heard - call.started) * 1_000_000),
        frames=call.frames,
        lost=call.lost,
        bit_errors=call.errors,
        bits=call.bits,
        rssi=call.rssi,
        missed=tuple(sorted(call.missed - call.reached)),
    )


def blocked(
    frame: Frame, target: Target, reason: Blocked, holder: str = "", *, emergency: bool = False
) -> CallBlocked:
    return CallBlocked(
        site=frame.repeater,
        slot=frame.slot,
        source=frame.source,
        destination=target.number,
        holder=holder,
        reason=reason,
        private=frame.private,
        emergency=emergency,
    )


def emergency(
    frame: Frame,
    target: Target,
    alarm: str,
    by: Literal["alarm", "call"],
    *,
    unproven: str = "",
    crowded: bool = False,
) -> EmergencyRaised:
    return EmergencyRaised(
        alarm=alarm,
        site=frame.repeater,
        slot=frame.slot,
        source=frame.source,
        destination=target.number,
        private=frame.private and target.talkgroup is None,
        by=by,
        unproven=unproven,
        crowded=crowded,
    )


def position(site: int, radio: int, received: dmr.Position) -> PositionReceived:
    """A radio's position. Without movement it has no heading."""
    return PositionReceived(
        site=site,
        source=radio,
        latitude=received.latitude,
        longitude=received.longitude,
        speed=received.speed,
        heading=received.heading if received.speed else None,
        radius=received.radius,
        time=received.time,
        age=received.age,
    )
