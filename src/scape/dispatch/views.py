"""The board of units and the incidents as screens read them; what becomes of incidents."""

from typing import Any

import msgspec

from scape.base.journal import Entry, Erased
from scape.base.question import LiveView
from scape.base.register import views_of
from scape.base.rows import Rows, ViewRow
from scape.dispatch import events as said
from scape.dispatch import on_duty
from scape.dispatch.course import (
    MOST_LINES,
    call_sign_of,
    leave,
    mark,
    redirect,
    sending_id,
    settle,
    write,
)
from scape.dispatch.lookouts.events import LookoutMet
from scape.dispatch.rights import SEE, WORK
from scape.dispatch.tables import (
    State,
    acts,
    board,
    carriers,
    crew_acts,
    incidents,
    kept_rows,
    numbers,
    orders,
    phones,
    sendings,
    timeline,
)
from scape.dispatch.undoing import (
    act_undone,
    of_closing,
    of_sending,
    of_status,
    remembered,
)
from scape.dispatch.units import UNITS
from scape.radio.events import CallStarted, OrderDone, OrderFailed, TextReceived
from scape.web.shown import Shown, by, shown


def incident_opened(entry: Entry, event: said.IncidentOpened, rows: Rows) -> None:
    incident = {
        "id": entry.subject,
        "year": event.year,
        "number": event.number,
        **_told(event),
        "note": event.note,
        "source": event.source,
        "about": event.about,
        "state": "waiting",
        "open": True,
        "units": [],
        "opened_at": entry.at,
        "opened_by": entry.actor,
        "sent_at": None,
        "arrived_at": None,
        "closed_at": None,
        "closed_by": "",
        "result": "",
        "into": "",
        "transferred_to": "",
        "reference": "",
        "version": entry.seq,
    }
    rows.put(incidents, incident)
    rows.put(numbers, {"id": event.year, "last": event.number})
    write(entry, rows, entry.subject, "opened", text=event.note, facts={"source": event.source})


def incident_changed(entry: Entry, event: said.IncidentChanged, rows: Rows) -> None:
    if incident := rows.get(incidents, entry.subject):
        after = _told(event)
        rows.put(incidents, incident | after | {"version": entry.seq})
        was = {name: incident[name] for name in after if incident[name] != after[name]}
        facts = {name: value["text"] if name == "spot" else value for name, value in was.items()}
        write(entry, rows, entry.subject, "changed", facts=facts)


def _told(event: said.IncidentOpened | said.IncidentChanged) -> ViewRow:
    spot = msgspec.to_builtins(event.spot)
    return {"category": event.category, "priority": event.priority, "spot": spot}


def note_added(entry: Entry, event: said.NoteAdded, rows: Rows) -> None:
    write(entry, rows, entry.subject, "note", text=event.text)


def lookout_met(entry: Entry, event: LookoutMet, rows: Rows) -> None:
    facts = {"lookout": event.lookout}
    write(entry, rows, entry.subject, "lookout", text=event.plate, facts=facts)


def unit_sent(entry: Entry, event: said.UnitSent, rows: Rows) -> None:
    incident, unit = rows.get(incidents, entry.subject), rows.get(board, event.unit)
    if incident is None or unit is None:
        return
    sending = {
        "id": sending_id(entry.subject, event.unit),
        "incident": entry.subject,
        "unit": event.unit,
        "call_sign": unit["call_sign"],
        "state": "sent" if event.order else "told",
        "order": event.order,
        "metres": event.metres,
        "seconds": event.seconds,
        "sent_at": entry.at,
        "accepted_at": None,
        "arrived_at": None,
        "left_at": None,
    }
    rows.put(sendings, sending)
    if event.order:
        rows.put(orders, {"id": event.order, "sending": sending["id"]})
    rows.put(board, unit | {"incidents": [*unit["incidents"], entry.subject]})
    first = incident["sent_at"] if incident["sent_at"] is not None else entry.at
    rows.put(incidents, incident | {"units": [*incident["units"], event.unit], "sent_at": first})
    estimate = {"metres": event.metres, "seconds": event.seconds}
    known = {name: value for name, value in estimate.items() if value is not None}
    write(entry, rows, entry.subject, "sent", unit=unit["call_sign"], facts=known)
    settle(entry, entry.subject, rows)


def unit_accepted(entry: Entry, event: said.UnitAccepted, rows: Rows) -> None:
    mark(entry, entry.subject, event.unit, rows, state="accepted", accepted_at=entry.at)
    write(entry, rows, entry.subject, "accepted", unit=call_sign_of(event.unit, rows))


def unit_released(entry: Entry, event: said.UnitReleased, rows: Rows) -> None:
    state = "refused" if event.refused else "released"
    write(entry, rows, entry.subject, state, text=event.why, unit=call_sign_of(event.unit, rows))
    leave(entry, entry.subject, event.unit, state, rows)
    settle(entry, entry.subject, rows)


def incident_closed(entry: Entry, event: said.IncidentClosed, rows: Rows) -> None:
    closed = {"closed_at": entry.at, "closed_by": entry.actor, "result": event.result}
    _move(entry, rows, "closed", **closed)
    write(entry, rows, entry.subject, "closed", text=event.note, facts={"result": event.result})


def incident_reopened(entry: Entry, event: said.IncidentReopened, rows: Rows) -> None:
    _move(entry, rows, "waiting", closed_at=None, closed_by="", result="")
    write(entry, rows, entry.subject, "reopened", text=event.why)


def incident_transferred(entry: Entry, event: said.IncidentTransferred, rows: Rows) -> None:
    _move(entry, rows, "transferred", transferred_to=event.to, reference=event.reference)
    facts = {"to": event.to, "taken_by": event.taken_by, "reference": event.reference}
    write(entry, rows, entry.subject, "transferred", facts=facts)


def incident_taken_back(entry: Entry, event: said.IncidentTakenBack, rows: Rows) -> None:
    _move(entry, rows, "waiting", transferred_to="", reference="")
    write(entry, rows, entry.subject, "taken-back", text=event.why)


def incident_merged(entry: Entry, event: said.IncidentMerged, rows: Rows) -> None:
    """Its units are those of `into` from now on."""
    incident, into = rows.get(incidents, entry.subject), rows.get(incidents, event.into)
    if incident is None or into is None:
        return
    for unit in incident["units"]:
        redirect(entry, unit, event.into, rows)
    rows.put(incidents, into | {"units": [*into["units"], *incident["units"]]})
    _move(entry, rows, "merged", into=event.into, units=[])
    number = {"year": incident["year"], "number": incident["number"]}
    other = {"year": into["year"], "number": into["number"]}
    write(entry, rows, event.into, "merged-here", facts=number)
    write(entry, rows, entry.subject, "merged", nth=1, facts=other)
    settle(entry, event.into, rows)


def incident_unmerged(entry: Entry, event: said.IncidentUnmerged, rows: Rows) -> None:
    _move(entry, rows, "waiting", into="")
    write(entry, rows, entry.subject, "unmerged")


def _move(entry: Entry, rows: Rows, state: State, **fields: Any) -> None:
    if incident := rows.get(incidents, entry.subject):
        is_open = state not in ("closed", "transferred", "merged")
        moved = {"state": state, "open": is_open, "version": entry.seq}
        rows.put(incidents, incident | moved | fields)
        if is_open:
            settle(entry, entry.subject, rows)


# What comes from the air.


def text_received(entry: Entry, event: TextReceived, rows: Rows) -> None:
    _hear(entry, event.source, rows, "text", text=event.text)


def call_started(entry: Entry, event: CallStarted, rows: Rows) -> None:
    to = {"talkgroup": event.destination, "private": event.private}
    _hear(entry, event.source, rows, "call", call=event.call, facts=to)


def _hear(
    entry: Entry,
    radio: int,
    rows: Rows,
    what: str,
    *,
    call: str = "",
    text: str = "",
    facts: ViewRow | None = None,
) -> None:
    """A line for the incident that the unit with this radio works on."""
    carrier = rows.get(carriers, radio)
    unit = rows.get(board, carrier["unit"]) if carrier else None
    if unit and unit["incidents"]:
        write(
            entry,
            rows,
            unit["incidents"][0],
            what,
            unit=unit["call_sign"],
            call=call,
            text=text,
            facts=facts,
        )


def order_done(entry: Entry, event: OrderDone, rows: Rows) -> None:
    _receipt(entry, event.order, rows, "delivered")


def order_failed(entry: Entry, event: OrderFailed, rows: Rows) -> None:
    _receipt(entry, event.order, rows, "failed")


def _receipt(entry: Entry, order: str, rows: Rows, state: str) -> None:
    known = rows.get(orders, order)
    sending = rows.get(sendings, known["sending"]) if known else None
    if sending and sending["state"] == "sent":
        rows.put(sendings, sending | {"state": state})
        write(entry, rows, sending["incident"], state, unit=sending["call_sign"])


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """The timeline loses the lines that the erased row wrote; the views are rebuilt without it."""
    for nth in range(MOST_LINES):
        rows.drop(timeline, event.seq * MOST_LINES + nth)


VIEWS = views_of(
    "dispatch",
    __name__,
    1,
    registers=(UNITS,),
    tables=(
        *(board, sendings, incidents, timeline, numbers, carriers, phones, crew_acts, orders),
        *(acts, kept_rows),
    ),
    folds=(
        (said.UnitChanged, on_duty.unit_changed),
        (said.ShiftBegan, on_duty.shift_began),
        (said.ShiftChanged, on_duty.shift_changed),
        (said.ShiftEnded, on_duty.shift_ended),
        (said.StatusSet, remembered("status", on_duty.status_set, of_status)),
        (said.TalkAsked, on_duty.talk_asked),
        (said.TalkAnswered, on_duty.talk_answered),
        (said.CrewActed, on_duty.crew_acted),
        *on_duty.FOLDS,
        (said.IncidentOpened, incident_opened),
        (said.IncidentChanged, incident_changed),
        (said.NoteAdded, note_added),
        (LookoutMet, lookout_met),
        (said.UnitSent, remembered("send", unit_sent, of_sending)),
        (said.UnitAccepted, unit_accepted),
        (said.UnitReleased, remembered("release", unit_released, of_sending)),
        (said.IncidentClosed, remembered("close", incident_closed, of_closing)),
        (said.ActUndone, act_undone),
        (said.IncidentReopened, incident_reopened),
        (said.IncidentTransferred, incident_transferred),
        (said.IncidentTakenBack, incident_taken_back),
        (said.IncidentMerged, incident_merged),
        (said.IncidentUnmerged, incident_unmerged),
        (TextReceived, text_received),
        (CallStarted, call_started),
        (OrderDone, order_done),
        (OrderFailed, order_failed),
        (Erased, erased),
    ),
)

BOARD = Shown(LiveView("dispatch_board", board), SEE, at_once=True)
INCIDENTS = Shown(
    LiveView("dispatch_incidents", incidents, "opened_at"), SEE, by("open"), keys=True
)
SENDINGS = Shown(LiveView("dispatch_sendings", sendings), SEE, by("incident"))
TIMELINE = Shown(LiveView("dispatch_timeline", timeline, "at"), SEE, by("incident"))
ACTS = Shown(
    LiveView("dispatch_acts", acts), WORK, scope=lambda who: {"id": frozenset({who.account})}
)
SHOWN = (shown(UNITS, named=True), BOARD, INCIDENTS, SENDINGS, TIMELINE, ACTS)
