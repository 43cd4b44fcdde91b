"""Decisions about alarms: taking and ending one."""

import msgspec

from scape.alarms.events import EMERGENCY, AlarmOver, AlarmTaken
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow
from scape.base.text import Message


class Ending(msgspec.Struct, frozen=True, kw_only=True):
    """Why an alarm is closed; an emergency is not closed without."""

    why: Message = ""


def take(alarm: ViewRow | None, id: str) -> AlarmTaken:
    """Take an alarm that is not taken yet, or that was escalated since."""
    known = _known(alarm, id)
    if known["state"] == "taken" and known["escalated_at"] is None:
        raise Refused("alarm-taken")
    return AlarmTaken(alarm=id)


def end(alarm: ViewRow | None, id: str, why: str) -> AlarmOver:
    known = _known(alarm, id)
    if known["kind"] == EMERGENCY.name and not why.strip():
        raise Refused("alarm-why")
    return AlarmOver(alarm=id, why=why.strip())


def _known(alarm: ViewRow | None, id: str) -> ViewRow:
    if alarm is None:
        raise Missing("no-such-alarm", alarm=id)
    if alarm["state"] == "over":
        raise Refused("alarm-over")
    return alarm
