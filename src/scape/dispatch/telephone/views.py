"""Telephone calls and callers as screens read them."""

from scape.base.journal import Entry, Erased, tag_of
from scape.base.question import LiveView
from scape.base.rows import Rows, Views
from scape.dispatch.lookouts.plates import telephone_key
from scape.dispatch.rights import WORK
from scape.dispatch.telephone import events as said
from scape.dispatch.telephone.tables import EXCHANGE, callers, exchange, telephone_calls
from scape.web.shown import Shown, by


def rang(entry: Entry, event: said.TelephoneRang, rows: Rows) -> None:
    call = {
        "id": entry.subject,
        "seq": entry.seq,
        "caller": event.caller,
        "line": event.line,
        "at": entry.at,
        "open": True,
        "claimed_by": "",
        "claimed_at": None,
        "incident": "",
    }
    rows.put(telephone_calls, call)


def claimed(entry: Entry, event: said.TelephoneClaimed, rows: Rows) -> None:
    if call := rows.get(telephone_calls, entry.subject):
        claim = {"claimed_by": entry.actor, "claimed_at": entry.at}
        rows.put(telephone_calls, call | claim)


def over(entry: Entry, event: said.TelephoneOver, rows: Rows) -> None:
    if call := rows.get(telephone_calls, entry.subject):
        rows.put(telephone_calls, call | {"open": False, "incident": event.incident})


def over_somehow(entry: Entry, rows: Rows) -> None:
    """Its incident is erased."""
    if call := rows.get(telephone_calls, entry.subject):
        rows.put(telephone_calls, call | {"open": False})


def caller_noted(entry: Entry, event: said.CallerNoted, rows: Rows) -> None:
    caller = {
        "id": entry.seq,
        "incident": entry.subject,
        "at": entry.at,
        "name": event.name,
        "telephone": event.telephone,
        "key": telephone_key(event.telephone),
        "by_call": event.by_call,
    }
    rows.put(callers, caller)


def token_made(entry: Entry, event: said.ExchangeTokenMade, rows: Rows) -> None:
    rows.put(exchange, {"id": EXCHANGE, "digest": event.digest})


def token_removed(entry: Entry, event: said.ExchangeTokenRemoved, rows: Rows) -> None:
    rows.drop(exchange, EXCHANGE)


def no_token(entry: Entry, rows: Rows) -> None:
    rows.drop(exchange, EXCHANGE)


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    """Until the views are rebuilt, the number and the name are gone at once."""
    rows.drop(callers, event.seq)
    call = rows.get(telephone_calls, event.erased_subject)
    if call and call["seq"] == event.seq:
        rows.drop(telephone_calls, call["id"])
    if event.erased_kind == tag_of(said.ExchangeTokenMade):
        rows.drop(exchange, EXCHANGE)


VIEWS = Views(
    name="dispatch_telephone",
    module=__name__,
    number=1,
    tables=(telephone_calls, callers, exchange),
    folds={
        said.TelephoneRang: rang,
        said.TelephoneClaimed: claimed,
        said.TelephoneOver: over,
        said.CallerNoted: caller_noted,
        said.ExchangeTokenMade: token_made,
        said.ExchangeTokenRemoved: token_removed,
        Erased: erased,
    },
    remains={
        tag_of(said.TelephoneOver): over_somehow,
        tag_of(said.ExchangeTokenRemoved): no_token,
        tag_of(said.ExchangeTokenMade): no_token,
    },
)
SHOWN = (
    Shown(LiveView("dispatch_telephone", telephone_calls, "at"), WORK, by("open"), at_once=True),
    Shown(LiveView("dispatch_callers", callers, "at"), WORK, by("incident")),
)
