"""Alarms as screens read them."""

from collections.abc import Iterator

from sqlalchemy import select

from scape.alarms.events import AlarmEscalated, AlarmOver, AlarmRaised, AlarmsGone, AlarmTaken
from scape.alarms.first import UPCASTS, WITH_OWN_ID
from scape.alarms.rights import SEE
from scape.alarms.tables import alarms, waiting
from scape.base.change import Change
from scape.base.journal import Entry, Erased, tag_of
from scape.base.question import LiveView
from scape.base.rows import Rows, ViewRow, Views
from scape.base.tables import journal
from scape.web.shown import Shown, by

_ALARMS = ("alarms.", "radio.alarm_")
_OF_AN_ALARM = (*_ALARMS, "radio.emergency_")
_RAISED = {tag_of(AlarmRaised), "radio.alarm_raised"}
_MOST_THAT_FOLLOW = 10  # one fact


def alarm_raised(entry: Entry, event: AlarmRaised, rows: Rows) -> None:
    matter = event.matter or event.alarm_kind
    said: ViewRow = {
        "about": event.about,
        "place": event.place,
        "last": entry.at,
        "facts": dict(event.facts),
    }
    if known := _counted(entry, event, matter, rows):
        rows.put(alarms, known | said | {"count": known["count"] + 1})
        return
    opened = {
        "id": event.alarm,
        "kind": event.alarm_kind,
        "matter": matter,
        "at": entry.at,
        "count": 1,
        "state": "open",
        "taken_by": "",
        "taken_at": None,
        "over_by": "",
        "over_at": None,
        "why": "",
        "escalated_at": None,
    }
    rows.put(alarms, said | opened)
    _wait(event.about, _waiting(event.about, rows) | {matter: event.alarm}, rows)


def _counted(entry: Entry, event: AlarmRaised, matter: str, rows: Rows) -> ViewRow | None:
    """The alarm that is counted up: the one that was named when the event was recorded.

    Another of the matter may wait here, if what ended it is erased. The first emergencies were
    recorded without a look at what waits.
    """
    if entry.kind not in WITH_OWN_ID:
        return rows.get(alarms, event.alarm)
    known = rows.get(alarms, _waiting(event.about, rows).get(matter, ""))
    return None if known and known["state"] == "taken" else known


def alarm_taken(entry: Entry, event: AlarmTaken, rows: Rows) -> None:
    if alarm := rows.get(alarms, event.alarm):
        taken = {"state": "taken", "taken_by": entry.actor, "taken_at": entry.at}
        taken |= {"escalated_at": None}
        rows.put(alarms, alarm | taken)


def alarm_over(entry: Entry, event: AlarmOver, rows: Rows) -> None:
    _end(entry, event.alarm, rows, event.why)


def alarm_escalated(entry: Entry, event: AlarmEscalated, rows: Rows) -> None:
    if alarm := rows.get(alarms, event.alarm):
        rows.put(alarms, alarm | {"escalated_at": entry.at})


def alarms_gone(entry: Entry, event: AlarmsGone, rows: Rows) -> None:
    for alarm in _waiting(event.about, rows).values():
        _end(entry, alarm, rows)


def alarms_gone_somehow(entry: Entry, rows: Rows) -> None:
    alarms_gone(entry, AlarmsGone(about=entry.subject), rows)


def those_that_follow(change: Change, entry: Entry) -> Iterator[int]:
    """The alarms that were raised with a fact, which repeat what it says.

    They are recorded behind it, as of the same moment.
    """
    if entry.kind.startswith(_ALARMS):
        return
    behind = select(journal.c.seq, journal.c.at, journal.c.kind).where(journal.c.seq > entry.seq)
    for row in change.query(behind.order_by(journal.c.seq).limit(_MOST_THAT_FOLLOW)):
        if row["at"] != entry.at or not row["kind"].startswith(_ALARMS):
            return
        if row["kind"] in _RAISED:
            yield row["seq"]


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    alarm = rows.get(alarms, event.erased_subject)
    if alarm and event.erased_kind.startswith(_OF_AN_ALARM):
        rows.drop(alarms, alarm["id"])
        _settle(alarm, rows)


def _end(entry: Entry, id: str, rows: Rows, why: str = "") -> None:
    if alarm := rows.get(alarms, id):
        over = {"state": "over", "over_by": entry.actor, "over_at": entry.at, "why": why}
        rows.put(alarms, alarm | over)
        _settle(alarm, rows)


def _settle(alarm: ViewRow, rows: Rows) -> None:
    """The next of this matter is a new alarm, unless there is one already."""
    others = dict(_waiting(alarm["about"], rows))
    if others.get(alarm["matter"]) == alarm["id"]:
        del others[alarm["matter"]]
        _wait(alarm["about"], others, rows)


def _waiting(about: str, rows: Rows) -> dict[str, str]:
    """The alarms about this that are not over, by their matters."""
    row = rows.get(waiting, about)
    found: dict[str, str] = row["alarms"] if row else {}
    return found


def _wait(about: str, alarms_: dict[str, str], rows: Rows) -> None:
    if alarms_:
        rows.put(waiting, {"id": about, "alarms": alarms_})
    else:
        rows.drop(waiting, about)


VIEWS = Views(
    name="alarms",
    module=__name__,
    number=3,
    tables=(alarms, waiting),
    folds={
        AlarmRaised: alarm_raised,
        AlarmTaken: alarm_taken,
        AlarmOver: alarm_over,
        AlarmEscalated: alarm_escalated,
        AlarmsGone: alarms_gone,
        Erased: erased,
    },
    upcasts=UPCASTS,
    remains={tag_of(AlarmsGone): alarms_gone_somehow, "radio.site_removed": alarms_gone_somehow},
    erasing=those_that_follow,
)

ALARMS = Shown(
    LiveView("alarms", alarms, "last"), SEE, by("state", "kind state"), True, while_locked=True
)
SHOWN = (ALARMS,)
