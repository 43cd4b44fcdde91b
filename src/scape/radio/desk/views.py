"""Alarms and orders as screens read them."""

from typing import Any

from scape.base.journal import Entry, Erased
from scape.base.live import LiveView
from scape.base.rows import Rows, ViewRow, Views
from scape.radio import events as happened
from scape.radio.desk import events as done
from scape.radio.desk.alarms import matter
from scape.radio.desk.orders import UNFINISHED
from scape.radio.desk.tables import alarms, matters, orders
from scape.radio.registers.events import SiteRemoved
from scape.radio.rights import COMMAND, SEE
from scape.web.shown import Shown

_OF_A_SITE = ("site-silent", "site-degraded", "site-flooded", "unknown-radio")


def emergency_raised(entry: Entry, event: happened.EmergencyRaised, rows: Rows) -> None:
    """Whoever presses the button again after somebody took the alarm calls again."""
    about = {
        "site": event.site,
        "radio": event.source,
        "talkgroup": event.destination,
        "private": event.private,
        "facts": {"by": event.by, "slot": event.slot},
    }
    known = rows.get(matters, matter("emergency", 0, event.source, 0))
    alarm = rows.get(alarms, known["alarm"]) if known else None
    if alarm and alarm["state"] == "open":
        rows.put(alarms, alarm | about | {"last": entry.at, "count": alarm["count"] + 1})
    else:
        _open(entry, event.alarm, "emergency", about, rows)


def alarm_raised(entry: Entry, event: done.AlarmRaised, rows: Rows) -> None:
    about = {
        "site": event.site,
        "radio": event.radio,
        "talkgroup": event.talkgroup,
        "private": event.private,
        "facts": event.facts,
    }
    if alarm := rows.get(alarms, event.alarm):
        rows.put(alarms, alarm | about | {"last": entry.at, "count": alarm["count"] + 1})
    else:
        _open(entry, event.alarm, event.alarm_kind, about, rows)


def _open(entry: Entry, id: str, kind: str, about: ViewRow, rows: Rows) -> None:
    alarm = {
        "id": id,
        "kind": kind,
        "at": entry.at,
        "last": entry.at,
        "count": 1,
        "state": "open",
        "taken_by": "",
        "taken_at": None,
        "over_by": "",
        "over_at": None,
    }
    rows.put(alarms, alarm | about)
    rows.put(matters, {"id": _matter_of(alarm | about), "alarm": id})


def alarm_taken(entry: Entry, event: done.AlarmTaken, rows: Rows) -> None:
    if alarm := rows.get(alarms, event.alarm):
        taken = {"state": "taken", "taken_by": entry.actor, "taken_at": entry.at}
        rows.put(alarms, alarm | taken)


def alarm_over(entry: Entry, event: done.AlarmOver, rows: Rows) -> None:
    if alarm := rows.get(alarms, event.alarm):
        over = {"state": "over", "over_by": entry.actor, "over_at": entry.at}
        rows.put(alarms, alarm | over)
        _settle(alarm, rows)


def site_removed(entry: Entry, event: SiteRemoved, rows: Rows) -> None:
    """What was wrong with a site that is no more needs nobody."""
    for kind in _OF_A_SITE:
        known = rows.get(matters, matter(kind, event.number, 0, 0))
        if alarm := rows.get(alarms, known["alarm"]) if known else None:
            over = {"state": "over", "over_by": entry.actor, "over_at": entry.at}
            rows.put(alarms, alarm | over)
            _settle(alarm, rows)


def _settle(alarm: ViewRow, rows: Rows) -> None:
    """The next of this matter is a new alarm, unless there is one already."""
    about = _matter_of(alarm)
    known = rows.get(matters, about)
    if known and known["alarm"] == alarm["id"]:
        rows.drop(matters, about)


def _matter_of(alarm: ViewRow) -> str:
    return matter(alarm["kind"], alarm["site"], alarm["radio"], alarm["talkgroup"])


def order_placed(entry: Entry, event: done.OrderPlaced, rows: Rows) -> None:
    order = {
        "id": event.order,
        "kind": event.order_kind,
        "destination": event.destination,
        "group": event.group,
        "text": event.text,
        "every": event.every,
        "expires": event.expires,
        "state": "waiting",
        "placed": entry.at,
        "placed_by": entry.actor,
        "sent": None,
        "attempts": 0,
        "site": None,
        "finished": None,
        "why": "",
    }
    rows.put(orders, order)


def order_sent(entry: Entry, event: happened.OrderSent, rows: Rows) -> None:
    if order := rows.get(orders, event.order):
        sent = {"sent": entry.at, "attempts": event.attempt, "site": event.site}
        state = "sent" if order["state"] in UNFINISHED else order["state"]
        rows.put(orders, order | sent | {"state": state})


def order_done(entry: Entry, event: happened.OrderDone, rows: Rows) -> None:
    """Withdrawn too late, it is done all the same."""
    if order := rows.get(orders, event.order):
        done = {"state": "done", "finished": entry.at, "site": event.site, "why": ""}
        rows.put(orders, order | done)


def order_failed(entry: Entry, event: happened.OrderFailed, rows: Rows) -> None:
    _finish(entry, event.order, rows, state="failed", why=event.why)


def order_withdrawn(entry: Entry, event: done.OrderWithdrawn, rows: Rows) -> None:
    _finish(entry, event.order, rows, state="withdrawn")


def _finish(entry: Entry, id: str, rows: Rows, **how: Any) -> None:
    order = rows.get(orders, id)
    if order and order["state"] in UNFINISHED:
        rows.put(orders, order | how | {"finished": entry.at})


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    kind, subject = event.erased_kind, event.erased_subject
    if kind.startswith(("radio.alarm_", "radio.emergency_")):
        _erase_alarm(subject, rows)
    if kind.startswith("radio.order_"):
        rows.drop(orders, subject)


def _erase_alarm(id: str, rows: Rows) -> None:
    if alarm := rows.get(alarms, id):
        rows.drop(alarms, id)
        _settle(alarm, rows)


VIEWS = Views(
    name="radio_desk",
    module=__name__,
    version=1,
    tables=(alarms, matters, orders),
    folds={
        SiteRemoved: site_removed,
        happened.EmergencyRaised: emergency_raised,
        done.AlarmRaised: alarm_raised,
        done.AlarmTaken: alarm_taken,
        done.AlarmOver: alarm_over,
        done.OrderPlaced: order_placed,
        done.OrderWithdrawn: order_withdrawn,
        happened.OrderSent: order_sent,
        happened.OrderDone: order_done,
        happened.OrderFailed: order_failed,
        Erased: erased,
    },
)

SHOWN = (
    Shown(LiveView("radio_alarms", alarms, "last"), SEE, frozenset({"state", "kind"}), True),
    Shown(LiveView("radio_orders", orders, "placed"), COMMAND, frozenset({"state", "kind"})),
)
