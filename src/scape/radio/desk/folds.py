"""What alarms and orders do to the tables, and what is left when an event is erased."""

from typing import Any

from scape.base.journal import Entry, Erased
from scape.base.rows import Rows, ViewRow
from scape.radio import events as happened
from scape.radio.desk import events as done
from scape.radio.desk.alarms import matter
from scape.radio.desk.orders import UNFINISHED
from scape.radio.registers import folds as register_folds
from scape.radio.registers.events import SiteRemoved
from scape.radio.registers.folds import NOT_ASKED, number_in
from scape.radio.tables import alarms, blocked, calls, matters, orders, radios, texts
from scape.radio.traffic.folds import heard, taken_in

# Without one of these nobody could say what the register held of the radio.
_OF_A_RADIO = {"radio.radio_registered", "radio.radio_changed"}
_OF_A_CALL = {
    *("radio.call_started", "radio.call_learned", "radio.call_preempted", "radio.call_ended"),
    *("radio.call_recorded", "radio.recording_failed"),
}
_OF_A_SITE = ("site-silent", "site-degraded", "site-flooded", "unknown-radio")
_NOT_HEARD = dict.fromkeys(("last_heard", "last_site", "last_slot")) | {"heard_seq": 0}
_NO_POSITION = {
    **dict.fromkeys(("latitude", "longitude", "radius", "speed", "heading", "position_at")),
    "position_seq": 0,
}
_NOT_SIGNED = {"signed_on": None, "signed_seq": 0}
_NOT_MEASURED = {"bit_errors": None, "rssi": None}
# What a radio tells of itself goes by its number, which is in the subject.
_TOLD: dict[str, dict[str, ViewRow]] = {
    "radio.position_received": {"heard_seq": _NOT_HEARD, "position_seq": _NO_POSITION},
    "radio.radio_signed_on": {"heard_seq": _NOT_HEARD, "signed_seq": _NOT_SIGNED},
    "radio.radio_signed_off": {"heard_seq": _NOT_HEARD, "signed_seq": _NOT_SIGNED},
}


def emergency_raised(entry: Entry, event: happened.EmergencyRaised, rows: Rows) -> None:
    """Whoever presses the button again after somebody took the alarm calls again."""
    taken_in(entry, event, rows)
    heard(entry, event, rows)
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
    register_folds.site_removed(entry, event, rows)
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
    taken_in(entry, event, rows)
    if order := rows.get(orders, event.order):
        sent = {"sent": entry.at, "attempts": event.attempt, "site": event.site}
        state = "sent" if order["state"] in UNFINISHED else order["state"]
        rows.put(orders, order | sent | {"state": state})


def order_done(entry: Entry, event: happened.OrderDone, rows: Rows) -> None:
    """Withdrawn too late, it is done all the same."""
    taken_in(entry, event, rows)
    if order := rows.get(orders, event.order):
        done = {"state": "done", "finished": entry.at, "site": event.site, "why": ""}
        rows.put(orders, order | done)


def order_failed(entry: Entry, event: happened.OrderFailed, rows: Rows) -> None:
    taken_in(entry, event, rows)
    _finish(entry, event.order, rows, state="failed", why=event.why)


def order_withdrawn(entry: Entry, event: done.OrderWithdrawn, rows: Rows) -> None:
    _finish(entry, event.order, rows, state="withdrawn")


def _finish(entry: Entry, id: str, rows: Rows, **how: Any) -> None:
    order = rows.get(orders, id)
    if order and order["state"] in UNFINISHED:
        rows.put(orders, order | how | {"finished": entry.at})


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """A call with a part of its story gone would be another call: it goes as a whole."""
    kind, subject = event.erased_kind, event.erased_subject
    if kind in _OF_A_CALL:
        _erase_call(subject, rows)
    if kind == "radio.call_blocked":
        _erase_blocked(event, rows)
    if kind in ("radio.radio_state_changed", "radio.revival_asked"):
        _erase_state(entry, event, rows)
    if kind in _OF_A_RADIO:
        rows.drop(radios, number_in(subject))
    if kind.startswith(("radio.alarm_", "radio.emergency_")):
        _erase_alarm(subject, rows)
    if kind.startswith("radio.order_"):
        rows.drop(orders, subject)
    if kind == "radio.text_received":
        _erase_text(subject, rows)
    if kind in _TOLD and (radio := rows.get(radios, number_in(subject))):
        rows.put(radios, radio | _untold(radio, event))


def _untold(radio: ViewRow, event: Erased) -> ViewRow:
    """Its columns without what the event said, and without what was said before it."""
    cleared: ViewRow = {}
    for since, without in _TOLD[event.erased_kind].items():
        cleared |= without if radio[since] <= event.seq else {}
    return cleared


def _erase_call(id: str, rows: Rows) -> None:
    if call := rows.get(calls, id):
        rows.drop(calls, id)
        _unhear(call["source"], call["started"], rows, _NOT_MEASURED)
        radio = rows.get(radios, call["source"])
        if radio and not call["private"] and radio["last_talkgroup"] == call["destination"]:
            rows.put(radios, radio | {"last_talkgroup": None})


def _erase_text(id: str, rows: Rows) -> None:
    if text := rows.get(texts, id):
        rows.drop(texts, id)
        _unhear(text["source"], text["at"], rows)


def _unhear(source: int, at: int, rows: Rows, more: ViewRow | None = None) -> None:
    """A radio that was heard then, and not since, was heard nowhere."""
    radio = rows.get(radios, source)
    if radio and radio["last_heard"] == at:
        rows.put(radios, radio | _NOT_HEARD | (more or {}))


def _erase_blocked(event: Erased, rows: Rows) -> None:
    """The row of the slot, unless somebody was turned away there later."""
    place = event.erased_subject.rpartition("/")[0]
    if (row := rows.get(blocked, place)) and row["seq"] <= event.seq:
        rows.drop(blocked, place)
        _unhear(row["source"], row["at"], rows)


def _erase_state(entry: Entry, event: Erased, rows: Rows) -> None:
    """A radio whose state nobody can tell any more is lost, until two people say it is not."""
    radio = rows.get(radios, number_in(event.erased_subject))
    if radio is None or radio["state_seq"] > event.seq:
        return
    lost = {"state": "lost", "state_since": entry.at, "state_seq": event.seq}
    asked = event.erased_kind == "radio.revival_asked"
    rows.put(radios, radio | NOT_ASKED | ({} if asked else lost))


def _erase_alarm(id: str, rows: Rows) -> None:
    if alarm := rows.get(alarms, id):
        rows.drop(alarms, id)
        _settle(alarm, rows)
