"""Whether a site works in both directions, and what to check if it does not.

Findings are in the order of a call's path: the login, the register, the way in, the way out.
"""

from typing import Literal

import msgspec

from scape.base.rows import ViewRow
from scape.radio.events import CallBlocked, CallEnded, CallStarted
from scape.radio.terminal.book import Book, Say, amount, when
from scape.radio.wire.messages import SitePresence

SIMPLEX = "4"
SLOTS = {"1": {1}, "2": {2}, "3": {1, 2}, SIMPLEX: {2}}
MANY_ERRORS = 5.0  # percent

Answer = Literal["done", "refused", "expired", "not-understood", "not-sent"]
Facts = dict[str, str | int]


class Finding(msgspec.Struct, frozen=True):
    """`code` selects the message `radio-check-CODE`; a hint, neither good nor bad, is advice."""

    kind: Literal["good", "bad", "hint"]
    code: str
    facts: Facts = {}


def good(code: str, **facts: str | int) -> Finding:
    return Finding("good", code, facts)


def bad(code: str, **facts: str | int) -> Finding:
    return Finding("bad", code, facts)


def hint(code: str, **facts: str | int) -> Finding:
    return Finding("hint", code, facts)


def look(number: int, present: SitePresence | None, book: Book) -> list[Finding]:
    """The findings without a call. `present` None: it is not registered."""
    row = book.sites.get(number, {})
    if present is None:
        return [bad("not-registered", number=str(number))]
    if not present.connected:
        return [bad("offline", heard=when(present.last_heard)), *_refused(row)]
    found = [good("online", address=row.get("address", "") or "?")]
    if not row:
        return [*found, hint("register-closed")]
    differences = [*_details(row), *_slots(number, row.get("slots", ""), book)]
    if not any(finding.kind == "bad" for finding in differences):
        differences.insert(0, good("register-agrees"))
    return found + differences


def _refused(row: ViewRow) -> list[Finding]:
    reason = row.get("refused_reason", "")
    return [hint("refused", reason=reason)] if reason else [hint("no-login")]


def _details(row: ViewRow) -> list[Finding]:
    """Where the repeater's report differs from the register; 0: not set in the register."""
    return [
        bad(f"differs-{name}", register=_plain(name, register), site=_plain(name, said))
        for name, column in (
            ("colour-code", "colour_code"),
            ("receive", "receive_hz"),
            ("transmit", "transmit_hz"),
        )
        if (register := row.get(column)) and register != (said := row[f"reported_{column}"])
    ]


def _plain(name: str, value: int) -> str:
    return str(value) if name == "colour-code" else f"{value / 1e6:.5f} MHz"


def _slots(number: int, slots: str, book: Book) -> list[Finding]:
    site = next((site for site in book.configuration.sites if site.number == number), None)
    carried = {one.slot for one in site.talkgroups} if site else set()
    found = [] if carried else [bad("carries-nothing")]
    if slots in SLOTS:
        found += [bad("slot-dropped", slot=slot) for slot in sorted(carried - SLOTS[slots])]
    return [*found, *([hint("simplex")] if slots == SIMPLEX else [])]


def heard(event: CallStarted | CallBlocked | None, book: Book) -> list[Finding]:
    """Whether a radio was heard at the site after the request to talk."""
    if event is None:
        return [bad("not-heard"), hint("not-heard-why")]
    facts: Facts = {
        "who": book.radio(event.source),
        "number": str(event.source),
        "slot": event.slot,
        "to": book.target(event.destination, event.private),
    }
    if isinstance(event, CallBlocked):
        return [good("heard", **facts), bad("blocked", reason=event.reason)]
    nobody = not event.private and not event.sites
    return [good("heard", **facts), *([hint("nobody-else")] if nobody else [])]


def measured(end: CallEnded) -> list[Finding]:
    """The quality of its reception."""
    errors = 100 * end.bit_errors / end.bits if end.bits else None
    facts: Facts = {
        "errors": amount(errors, "%", ".1f"),
        "rssi": amount(end.rssi or None, "dBm"),
        "lost": end.lost,
    }
    if errors is not None and errors > MANY_ERRORS:
        return [bad("quality", **facts), hint("many-errors")]
    return [good("quality", **facts)]


def answered(check: Answer, text: Answer, row: ViewRow) -> list[Finding]:
    """The results of radio check and text, and what to configure if neither was answered."""
    found = [
        good(f"{name}-done") if answer == "done" else bad(f"{name}-{answer}")
        for name, answer in (("radio-check", check), ("text", text))
    ]
    if "done" not in (check, text):
        if {check, text} <= {"expired", "not-sent"}:
            found.append(hint("gateway"))
        if row.get("slots") == SIMPLEX:
            found.append(hint("simplex-deaf"))
    elif check != text:
        found.append(hint("radio-itself"))
    return found


def works(findings: list[Finding]) -> bool:
    return not any(finding.kind == "bad" for finding in findings)


def line(finding: Finding, say: Say) -> str:
    """A mark, readable without colour, and the text."""
    facts = dict(finding.facts)
    if finding.code == "refused":
        facts["reason"] = say(f"radio-login-{facts['reason']}")
    if finding.code == "blocked":
        facts["reason"] = say(f"radio-blocked-{facts['reason']}")
    mark = say(f"radio-check-mark-{finding.kind}")
    return f"{mark:>4}  {say(f'radio-check-{finding.code}', **facts)}"
