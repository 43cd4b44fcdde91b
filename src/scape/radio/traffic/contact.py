"""How sites and links are connected, and where and how radios are heard: folds of these rows."""

from typing import Any

from scape.base.companion import Companion
from scape.base.journal import Entry, Erased
from scape.base.rows import Rows, ViewRow
from scape.radio import events as happened
from scape.radio.registers.events import LinkRegistered, RadioRegistered, SiteRegistered
from scape.radio.registers.registers import LINKS, RADIOS, SITES
from scape.radio.registers.views import number_in
from scape.radio.traffic.quality import mean_after, percent
from scape.radio.traffic.tables import connections, heard, strangers, tallies

STRANGERS = 500  # that have a row of their own

_NO_REFUSAL: ViewRow = {
    "refused_reason": "",
    "refused_at": None,
    "refused_address": "",
    "refused_count": 0,
}
_NEVER_CONNECTED: ViewRow = {
    "state": "never",
    "lost_reason": "",
    "address": "",
    "callsign": "",
    "software": "",
    "package": "",
    "location": "",
    "reported_receive_hz": 0,
    "reported_transmit_hz": 0,
    "reported_colour_code": 0,
    "slots": "",
    "bit_errors": None,
    "measured": 0,
    "rssi": None,
    **_NO_REFUSAL,
}
_NOT_HEARD: ViewRow = dict.fromkeys(("last_heard", "last_site", "last_slot")) | {"heard_seq": 0}
_NOT_SIGNED: ViewRow = {"signed_on": None, "signed_seq": 0}
_NOT_MEASURED: ViewRow = {"bit_errors": None, "rssi": None}
_NEVER_HEARD: ViewRow = _NOT_HEARD | _NOT_SIGNED | _NOT_MEASURED | {"last_talkgroup": None}
# Reports of a radio about itself; its number is in the subject.
OWN_REPORTS: dict[str, dict[str, ViewRow]] = {
    "radio.position_received": {"heard_seq": _NOT_HEARD},
    "radio.radio_signed_on": {"heard_seq": _NOT_HEARD, "signed_seq": _NOT_SIGNED},
    "radio.radio_signed_off": {"heard_seq": _NOT_HEARD, "signed_seq": _NOT_SIGNED},
}


def stranger_registered(entry: Entry, event: SiteRegistered, rows: Rows) -> None:
    if rows.get(strangers, event.number):
        rows.drop(strangers, event.number)
        _count_strangers(-1, rows)


def _never_connected(entry: Entry, event: SiteRegistered | LinkRegistered) -> ViewRow:
    return {"since": entry.at} | _NEVER_CONNECTED


def _never_heard(entry: Entry, event: RadioRegistered) -> ViewRow:
    return _NEVER_HEARD


COMPANIONS = (
    Companion(connections, (SITES, LINKS), _never_connected),
    Companion(heard, (RADIOS,), _never_heard),
)


def hear(entry: Entry, event: Any, rows: Rows, **more: Any) -> None:
    """The radio `event.source` was heard at `event.site`, on a slot that not all events know."""
    if radio := rows.get(heard, event.source):
        place = {
            "last_heard": entry.at,
            "last_site": event.site,
            "last_slot": getattr(event, "slot", None),
            "heard_seq": entry.seq,
        }
        rows.put(heard, radio | place | more)


def repeater_connected(entry: Entry, event: happened.RepeaterConnected, rows: Rows) -> None:
    if site := rows.get(connections, event.site):
        moved = event.moved and site["state"] == "online"
        contact = {
            "state": "online",
            "since": site["since"] if moved else entry.at,
            "lost_reason": "",
            "address": event.address,
            "callsign": event.callsign,
            "software": event.software,
            "package": event.package,
            "location": event.location,
            "reported_receive_hz": event.receive_hz,
            "reported_transmit_hz": event.transmit_hz,
            "reported_colour_code": event.colour_code,
            "slots": event.slots,
        }
        rows.put(connections, site | contact | _NO_REFUSAL)


def repeater_lost(entry: Entry, event: happened.RepeaterLost, rows: Rows) -> None:
    lost = {"state": "offline", "since": event.last_heard, "lost_reason": event.reason}
    if site := rows.get(connections, event.site):
        rows.put(connections, site | lost)


def login_refused(entry: Entry, event: happened.LoginRefused, rows: Rows) -> None:
    if site := rows.get(connections, event.site):
        same = site["refused_reason"] == event.reason
        refusal = {
            "refused_reason": event.reason,
            "refused_at": entry.at,
            "refused_address": event.address,
            "refused_count": event.count + (site["refused_count"] if same else 0),
        }
        rows.put(connections, site | refusal)
        return
    number = _row_of_stranger(event.site, rows)
    known = rows.get(strangers, number)
    stranger = {
        "id": number,
        "address": event.address,
        "reason": event.reason,
        "first": known["first"] if known else entry.at,
        "last": entry.at,
        "count": event.count + (known["count"] if known else 0),
    }
    rows.put(strangers, stranger)


def _count_strangers(more: int, rows: Rows) -> int:
    """How many strangers have a row of their own, with so many more."""
    tally = rows.get(tallies, strangers.name)
    count: int = (tally["count"] if tally else 0) + more
    rows.put(tallies, {"id": strangers.name, "count": count})
    return count


def _row_of_stranger(number: int, rows: Rows) -> int:
    """Those beyond the first `STRANGERS` share the row 0, which bounds the table."""
    if number == 0 or rows.get(strangers, number):
        return number
    if _count_strangers(0, rows) >= STRANGERS:
        return 0
    _count_strangers(1, rows)
    return number


def measure(site: int, source: int, event: happened.CallEnded, rows: Rows) -> None:
    """How well the call was heard, as the last word on its radio and one of several on its site."""
    strength = {"rssi": event.rssi} if event.rssi else {}
    if radio := rows.get(heard, source):
        wrong = percent(event.bit_errors, event.bits)
        rows.put(heard, radio | strength | ({} if wrong is None else {"bit_errors": wrong}))
    if place := rows.get(connections, site):
        mean, measured = mean_after(place, event)
        rows.put(connections, place | strength | {"bit_errors": mean, "measured": measured})


def _without(radio: ViewRow, event: Erased) -> ViewRow:
    """Its columns without what the event said, and without what was said before it."""
    cleared: ViewRow = {}
    for since, without in OWN_REPORTS[event.erased_kind].items():
        cleared |= without if radio[since] <= event.seq else {}
    return cleared


def unhear(source: int, at: int, rows: Rows, more: ViewRow | None = None) -> None:
    """A radio that was heard then, and not since, was heard nowhere."""
    radio = rows.get(heard, source)
    if radio and radio["last_heard"] == at:
        rows.put(heard, radio | _NOT_HEARD | (more or {}))


def forget_report(event: Erased, rows: Rows) -> None:
    """Removes what a radio sent about itself in an event that is erased."""
    radio = rows.get(heard, number_in(event.erased_subject))
    if radio and event.erased_kind in OWN_REPORTS:
        rows.put(heard, radio | _without(radio, event))


def forget_call(call: ViewRow, rows: Rows) -> None:
    """Where a call that is erased was heard."""
    unhear(call["source"], call["started"], rows, _NOT_MEASURED)
    radio = rows.get(heard, call["source"])
    if radio and not call["private"] and radio["last_talkgroup"] == call["destination"]:
        rows.put(heard, radio | {"last_talkgroup": None})
