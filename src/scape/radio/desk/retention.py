"""How long recordings are kept: a number of days, a longer one for emergencies, and a quota.

Oldest first. While an alarm of an emergency is open, the recordings of its radio and its talkgroup
stay, from an hour before it was raised; once it is over they are those of an emergency. Recordings
that an account keeps are not among the calls that are judged here.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from scape.base.clock import SECOND
from scape.base.rows import ViewRow

DAY = 24 * 3600 * SECOND
BEFORE = 3600 * SECOND  # what led to an emergency
BLOCK = 4096  # the disk keeps a file in whole blocks
NEAR = 10  # a tenth of the quota left is little


class Rule(NamedTuple):
    """Days to keep recordings, and those of emergencies; 0: always. Bytes they may take, 0: any,
    and bytes that they leave free on the disk.
    """

    days: int = 0
    emergency_days: int = 0
    quota: int = 0
    free_above: int = 0

    def headroom(self, taken: int, free: int) -> int:
        """The bytes left for recordings; below 0: so many are too many."""
        return min(self.quota - taken, free - self.free_above)

    def is_near(self, headroom: int) -> bool:
        """Whether the quota is nearly used up."""
        return headroom < self.quota // NEAR


class Span(NamedTuple):
    """The time of an emergency; `last` None: it is open."""

    first: int
    last: int | None


class Emergencies:
    """The emergencies of radios, talkgroups and sites, from the rows of their alarms."""

    def __init__(self, alarms: Iterable[ViewRow]) -> None:
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for alarm in alarms:
            span = Span(alarm["at"] - BEFORE, alarm["over_at"])
            for name in names_of_alarm(alarm):
                self._spans[name].append(span)

    def around(self, call: ViewRow) -> list[Span]:
        """Those during which a call began."""
        return [
            span
            for name in names_of(call)
            for span in self._spans.get(name, ())
            if span.first <= call["started"] and (span.last is None or call["started"] <= span.last)
        ]


def names_of(call: ViewRow) -> list[str]:
    """The radio, site and talkgroup of a call, as alarms name them."""
    names = [f"radio/{call['source']}", f"site/{call['site']}"]
    return names if call["private"] else [*names, f"talkgroup/{call['destination']}"]


def names_of_alarm(alarm: ViewRow) -> list[str]:
    """What an emergency is about, and its talkgroup."""
    facts = alarm["facts"]
    spoken_on = "talkgroup" in facts and not facts.get("private")
    return [alarm["about"], *([f"talkgroup/{facts['talkgroup']}"] if spoken_on else [])]


def of_age(rule: Rule, calls: Iterable[ViewRow], emergencies: Emergencies, now: int) -> list[str]:
    """The ids of the calls whose recordings have been kept long enough."""
    return [call["id"] for call in calls if _is_of_age(rule, call, emergencies.around(call), now)]


def beyond_quota(calls: Iterable[ViewRow], emergencies: Emergencies, excess: int) -> list[str]:
    """The ids of the first calls whose recordings take `excess` bytes; those of emergencies stay,
    so it may be fewer.
    """
    chosen: list[str] = []
    for call in calls:
        if excess <= 0:
            break
        if not call["emergency"] and not emergencies.around(call):
            chosen.append(call["id"])
            excess -= on_disk(call["recording_size"])
    return chosen


def on_disk(size: int) -> int:
    """The bytes that a file of this size takes."""
    return -(-size // BLOCK) * BLOCK


def _is_of_age(rule: Rule, call: ViewRow, around: list[Span], now: int) -> bool:
    if any(span.last is None for span in around):
        return False
    days = rule.emergency_days if call["emergency"] or around else rule.days
    return bool(days) and call["started"] < now - days * DAY
