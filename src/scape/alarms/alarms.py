"""Decisions about alarms: taking and ending one."""

from scape.alarms.events import AlarmOver, AlarmTaken
from scape.base.errors import Missing, Refused
from scape.base.rows import ViewRow


def take(alarm: ViewRow | None, id: str) -> AlarmTaken:
    """Take an alarm that is not taken yet."""
    if _known(alarm, id)["state"] == "taken":
        raise Refused("alarm-taken")
    return AlarmTaken(alarm=id)


def end(alarm: ViewRow | None, id: str) -> AlarmOver:
    _known(alarm, id)
    return AlarmOver(alarm=id)


def _known(alarm: ViewRow | None, id: str) -> ViewRow:
    if alarm is None:
        raise Missing("no-such-alarm", alarm=id)
    if alarm["state"] == "over":
        raise Refused("alarm-over")
    return alarm
