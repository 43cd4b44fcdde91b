"""Converts a report of the switch to an event with its subject in the journal."""

from typing import NamedTuple

import msgspec

from scape.base.errors import UNDECODABLE
from scape.base.journal import tag_of
from scape.base.text import readable
from scape.radio import events
from scape.radio.events import ReportSetAside
from scape.radio.wire.messages import Report

WHY = 200  # characters of a fault that are kept

_AIR: dict[str, type[events.AirEvent]] = {
    tag_of(kind): kind for kind in events.AirEvent.__subclasses__() if kind is not ReportSetAside
}
_OF_A_RADIO = events.PositionReceived | events.RadioSignedOn | events.RadioSignedOff


class Happened(NamedTuple):
    """A fact of the air, true even if the store rejects it."""

    event: events.AirEvent
    subject: str
    at: int


def read_report(report: Report, spool: str) -> Happened:
    """The event of a report, numbered as the spool that it names numbered it, else `spool`.

    A report of a kind that this program does not know, or whose body it cannot read, is set aside.
    """
    event: events.AirEvent
    try:
        event = msgspec.msgpack.decode(report.body, type=_AIR[report.kind])
    except (KeyError, *UNDECODABLE) as error:
        event = _aside(report.kind, bytes(report.body), error)
    return _numbered(event, _spool_of(report) or spool, report.report, report.at)


def set_aside(happened: Happened, fault: Exception, now: int) -> Happened:
    """The event that keeps a report that cannot be recorded, dated no later than `now`."""
    event = happened.event
    aside = _aside(tag_of(type(event)), msgspec.msgpack.encode(event), fault)
    return _numbered(aside, event.spool, event.report, min(happened.at, now))


def subject_of(event: events.AirEvent) -> str:
    """The subject of an event of the air in the journal, an opaque id.

    A refused call has no id: its subject is its slot and its report.
    """
    if isinstance(event, events.CallBlocked):
        return f"{event.site}/{event.slot}/{event.spool}-{event.report}"
    for name in ("call", "alarm", "order"):
        if subject := getattr(event, name, ""):
            return str(subject)
    if isinstance(event, events.FileDamaged):
        return "switch"
    if isinstance(event, events.TextReceived | ReportSetAside):
        return f"{event.spool}-{event.report}"
    if isinstance(event, _OF_A_RADIO):
        return f"radio/{event.source}"
    return f"site/{getattr(event, 'site', 0)}"


def _aside(kind: str, body: bytes, fault: Exception) -> ReportSetAside:
    why = readable(f"{type(fault).__name__}: {fault}")[:WHY]
    return ReportSetAside(report_kind=readable(kind), body=body, why=why)


class _Spooled(msgspec.Struct):
    """What the body of every report holds, of whatever kind it is."""

    spool: str = ""


def _spool_of(report: Report) -> str:
    try:
        return msgspec.msgpack.decode(report.body, type=_Spooled).spool
    except UNDECODABLE:
        return ""


def _numbered(event: events.AirEvent, spool: str, report: int, at: int) -> Happened:
    event = msgspec.structs.replace(event, spool=spool, report=report)
    return Happened(event, subject_of(event), at)
