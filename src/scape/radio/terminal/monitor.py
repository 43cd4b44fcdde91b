"""The events of the radio network, one line each."""

from typing import Any

import msgspec

from scape.base.rows import ViewRow
from scape.radio import events as happened
from scape.radio.events import AirEvent, CallEnded, CallLearned, CallStarted
from scape.radio.terminal.book import Book, Say, amount, when

Facts = dict[str, Any]


class Monitor:
    """Remembers the start of each call, to show its radio at the end."""

    def __init__(self, book: Book, say: Say) -> None:
        self._book = book
        self._say = say
        self._calls = {row["id"]: _start(row) for row in book.calls if row["state"] == "active"}

    def line(self, at: int, event: AirEvent) -> str:
        """The line for an event; empty: none."""
        text = self._text_of(event)
        return f"{when(at, '%H:%M:%S')}  {text}" if text else ""

    def _text_of(self, event: AirEvent) -> str:
        match event:
            case CallStarted():
                self._calls[event.call] = event
                return self._started(event)
            case CallEnded():
                return self._ended(event, self._calls.pop(event.call, None))
            case CallLearned(call=call):
                return self._learned(event, self._calls.get(call))
            case happened.CallRecorded():
                return ""
            case happened.PositionReceived(source=radio) if self._talks(radio):
                return ""  # a radio with a satellite receiver sends it each second of its call
        kind = str(event.__struct_config__.tag).removeprefix("radio.").replace("_", "-")
        return self._say(f"radio-term-{kind}", **self._facts(event)) + self._doubt(event)

    def _doubt(self, event: AirEvent) -> str:
        """A note on an emergency whose sender is unproven."""
        if not isinstance(event, happened.EmergencyRaised) or not event.unproven:
            return ""
        return f", {self._say('radio-term-unproven', address=event.unproven)}"

    def _talks(self, radio: int) -> bool:
        return any(call.source == radio for call in self._calls.values())

    def _started(self, call: CallStarted) -> str:
        marks = {
            "emergency": call.emergency,
            "encrypted": call.encrypted,
            "private": call.private,
            "late": call.late_entry,
        }
        return self._marked(call, [mark for mark, there in marks.items() if there])

    def _marked(self, call: CallStarted, marks: list[str]) -> str:
        said = self._say("radio-term-call-started", **self._facts(call))
        return ", ".join([said, *(self._say(f"radio-mark-{mark}") for mark in marks)])

    def _ended(self, end: CallEnded, start: CallStarted | None) -> str:
        whose = self._facts(start) if start else dict.fromkeys(("who", "to", "place"), "?")
        errors = 100 * end.bit_errors / end.bits if end.bits else None
        facts = {
            "seconds": f"{end.duration / 1e6:.1f}",
            "why": self._say(f"radio-ended-{end.reason}"),
            "errors": amount(errors, "%", ".1f"),
            "rssi": amount(end.rssi or None, "dBm"),
            "lost": end.lost,
        }
        return self._say("radio-term-call-ended", **(whose | facts))

    def _learned(self, learned: CallLearned, start: CallStarted | None) -> str:
        if not (learned.emergency and start):
            return ""
        return self._marked(start, ["emergency"])

    def _facts(self, event: AirEvent) -> Facts:
        """The arguments of an event's message; of a text only its length."""
        plain: Facts = msgspec.to_builtins(event)
        book, site, slot = self._book, plain.get("site", 0), plain.get("slot")
        private = plain.get("private", plain.get("group") is False)
        facts = {
            "place": (book.place(site) if site else "?") + (f"/{slot}" if slot else ""),
            "who": book.radio(plain.get("source", 0)),
            "to": book.target(plain.get("destination", 0), private),
            "characters": len(plain.get("text", "")),
            "address": plain.get("address") or ", ".join(plain.get("addresses", ())),
            "order": plain.get("order", ""),
            "attempt": plain.get("attempt", 0),
            "count": plain.get("count", plain.get("dropped", 0)),
            "file": plain.get("file", ""),
        }
        return facts | {"why": self._why(event, plain)}

    def _why(self, event: AirEvent, plain: Facts) -> str:
        code = plain.get("reason") or plain.get("why")
        prefix = {
            happened.CallBlocked: "radio-blocked",
            happened.RepeaterLost: "radio-lost",
            happened.LoginRefused: "radio-login",
            happened.OrderFailed: "radio-order-why",
            happened.OrderWaits: "radio-order-waits",
            happened.RecordingFailed: "why",
        }.get(type(event))
        return self._say(f"{prefix}-{code}") if prefix and code else ""


def _start(row: ViewRow) -> CallStarted:
    """The start of a call that was already in progress."""
    facts = {name: row[name] for name in ("site", "slot", "source", "destination", "private")}
    return CallStarted(call=row["id"], **facts)


def for_machines(at: int, event: AirEvent) -> Facts:
    """An event as JSON; of a text only its length: its content is not for the terminal."""
    plain: Facts = msgspec.to_builtins(event)
    if "text" in plain:
        plain["characters"] = len(plain.pop("text"))
    return {"at": at, "kind": str(event.__struct_config__.tag), **plain}
