"""What becomes of an incident's row, of those of its units, and of its timeline: for the folds."""

from typing import Any

from scape.base.journal import Entry
from scape.base.rows import Rows, ViewRow
from scape.dispatch.statuses import ON_SCENE, ON_WAY, TRANSPORT
from scape.dispatch.tables import State, board, incidents, orders, sendings, timeline

MOST_LINES = 4  # of one event


def write(
    entry: Entry,
    rows: Rows,
    incident: str,
    what: str,
    *,
    unit: str = "",
    call: str = "",
    text: str = "",
    nth: int = 0,
    facts: ViewRow | None = None,
) -> None:
    line = {
        "id": entry.seq * MOST_LINES + nth,
        "incident": incident,
        "at": entry.at,
        "what": what,
        "by": entry.actor,
        "unit": unit,
        "call": call,
        "text": text,
        "facts": facts or {},
    }
    rows.put(timeline, line)


def settle(entry: Entry, id: str, rows: Rows) -> None:
    """The state of an open incident is that of the unit that is furthest."""
    incident = rows.get(incidents, id)
    if incident is None or not incident["open"]:
        return
    there = [unit for each in incident["units"] if (unit := rows.get(board, each))]
    working = {unit["status"] for unit in there if unit["incidents"][:1] == [id]}
    state = _furthest(working, any_unit=bool(there), any_sent=incident["sent_at"] is not None)
    arrived = incident["arrived_at"]
    if state == "on-scene" and arrived is None:
        arrived = entry.at
    after = {"state": state, "arrived_at": arrived, "version": entry.seq}
    rows.put(incidents, incident | after)


def _furthest(working: set[int], *, any_unit: bool, any_sent: bool) -> State:
    if ON_SCENE in working:
        return "on-scene"
    if working & {ON_WAY, TRANSPORT}:
        return "on-way"
    if any_unit:
        return "sent"
    return "cleared" if any_sent else "waiting"


def leave(entry: Entry, incident: str, unit: str, state: str, rows: Rows) -> None:
    """The unit is no longer sent there, and works on the next of its incidents."""
    if row := rows.get(board, unit):
        rest = [each for each in row["incidents"] if each != incident]
        rows.put(board, row | {"incidents": rest})
    if known := rows.get(incidents, incident):
        rows.put(incidents, known | {"units": [each for each in known["units"] if each != unit]})
    mark(entry, incident, unit, rows, state=state, left_at=entry.at)


def mark(entry: Entry, incident: str, unit: str, rows: Rows, **fields: Any) -> None:
    """What is known of a sending; the first moment of each kind stays."""
    if sending := rows.get(sendings, sending_id(incident, unit)):
        new = {name: value for name, value in fields.items() if sending[name] is None}
        rows.put(sendings, sending | {"state": fields["state"]} | new)


def redirect(entry: Entry, unit: str, into: str, rows: Rows) -> None:
    row, sending = rows.get(board, unit), rows.get(sendings, sending_id(entry.subject, unit))
    if row and sending:
        there = [into if each == entry.subject else each for each in row["incidents"]]
        rows.put(board, row | {"incidents": there})
        rows.put(sendings, sending | {"state": "released", "left_at": entry.at})
        moved = sending | {"id": sending_id(into, unit), "incident": into}
        rows.put(sendings, moved)
        if sending["order"]:
            rows.put(orders, {"id": sending["order"], "sending": moved["id"]})


def sending_id(incident: str, unit: str) -> str:
    return f"{incident}/{unit}"


def call_sign_of(unit: str, rows: Rows) -> str:
    row = rows.get(board, unit)
    return row["call_sign"] if row else ""
