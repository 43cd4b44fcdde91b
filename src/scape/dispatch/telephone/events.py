"""What can happen to telephone calls, and who called about an incident."""

from scape.base.journal import Event


class TelephoneRang(Event, frozen=True, kw_only=True, tag="dispatch.telephone_rang"):
    """Somebody calls by telephone; the subject is the call. `line`: the one that rings."""

    caller: str
    line: str = ""


class TelephoneClaimed(Event, frozen=True, kw_only=True, tag="dispatch.telephone_claimed"):
    """The entry's actor answers the call, from now on instead of others."""


class TelephoneOver(Event, frozen=True, kw_only=True, tag="dispatch.telephone_over"):
    """The call needs nobody any more. `incident`: what it was about, empty: none."""

    incident: str = ""


class CallerNoted(Event, frozen=True, kw_only=True, tag="dispatch.caller_noted"):
    """Who called about an incident, the subject; `by_call` is the telephone call, empty: none."""

    name: str = ""
    telephone: str = ""
    by_call: str = ""


class ExchangeTokenMade(Event, frozen=True, kw_only=True, tag="dispatch.exchange_token_made"):
    """The agency's telephone exchange reports calls with a token, of which this is the SHA-256."""

    digest: str


class ExchangeTokenRemoved(
    Event, frozen=True, kw_only=True, tag="dispatch.exchange_token_removed"
): ...
