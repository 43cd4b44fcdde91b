"""Decisions about telephone calls: who answers, and what a caller says of himself."""

import hashlib
import hmac
from typing import Annotated

import msgspec

from scape.base import ids
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Missing, Refused, SignInNeeded
from scape.base.rows import ViewRow
from scape.base.text import Alias, Line
from scape.dispatch.telephone import events as said
from scape.dispatch.telephone.tables import EXCHANGE, exchange, telephone_calls

CORRECTION = 20 * SECOND  # so long another may say that it was theirs
FORGOTTEN = 3600 * SECOND  # after so long nobody is waiting any more

Telephone = Annotated[Line, msgspec.Meta(max_length=32)]
CallId = Annotated[str, msgspec.Meta(max_length=26, pattern=r"^[0-9a-z]*$(?!\n)")]


class NewTelephoneCall(msgspec.Struct, frozen=True, kw_only=True):
    """A call that comes in; `caller` is a number, empty: it is hidden."""

    caller: Telephone = ""
    line: Telephone = ""


class Caller(msgspec.Struct, frozen=True, kw_only=True):
    """Who called; `by_call` is the telephone call that this ends."""

    name: Alias = ""
    telephone: Telephone = ""
    by_call: CallId = ""


def ring(change: Change, new: NewTelephoneCall) -> str:
    """Returns the id of the call."""
    id = ids.new(change.now)
    change.record(said.TelephoneRang(caller=new.caller.strip(), line=new.line.strip()), id)
    return id


def claim(change: Change, id: str) -> None:
    """Who answers; within 20 s another one may correct it, once more by the same does nothing."""
    call = must_be_open(change, id)
    if call["claimed_by"] == change.actor:
        return
    if call["claimed_at"] is not None and change.now - call["claimed_at"] > CORRECTION:
        raise Refused("telephone-claimed")
    change.record(said.TelephoneClaimed(), id)


def end(change: Change, id: str, incident: str = "") -> None:
    must_be_open(change, id)
    change.record(said.TelephoneOver(incident=incident), id)


def note(change: Change, incident: str, caller: Caller) -> None:
    """Note who called about an incident; the call, if there is one, is over with it."""
    event = said.CallerNoted(
        name=caller.name.strip(), telephone=caller.telephone.strip(), by_call=caller.by_call
    )
    if not event.name and not event.telephone and not event.by_call:
        return
    change.record(event, incident)
    call = change.get(telephone_calls, caller.by_call) if caller.by_call else None
    if call and call["open"]:
        change.record(said.TelephoneOver(incident=incident), caller.by_call)


def must_be_open(change: Change, id: str) -> ViewRow:
    call = change.get(telephone_calls, id)
    if call is None:
        raise Missing("no-such-telephone-call")
    if not call["open"]:
        raise Refused("telephone-over")
    return call


def set_token(change: Change, token: str) -> None:
    """From now on the exchange reports calls with this token, and with no other."""
    change.record(said.ExchangeTokenMade(digest=_digest(token)), EXCHANGE)


def remove_token(change: Change) -> None:
    if change.get(exchange, EXCHANGE) is None:
        raise Missing("no-exchange-token")
    change.record(said.ExchangeTokenRemoved(), EXCHANGE)


def must_be_the_exchange(change: Change, authorization: str) -> None:
    """`authorization`: the header of the request, `Bearer TOKEN`."""
    scheme, _, token = authorization.partition(" ")
    known = change.get(exchange, EXCHANGE)
    expected = known["digest"] if known else ""
    if scheme.lower() != "bearer" or not hmac.compare_digest(_digest(token), expected):
        raise SignInNeeded("exchange-token-wrong")


def _digest(token: str) -> str:
    return hashlib.sha256(token.strip().encode()).hexdigest()
