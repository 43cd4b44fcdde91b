"""A small feature for the tests of base: notes, and how often each writer wrote."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, Integer, Table, Text

from scape.base.change import Change, Recording
from scape.base.errors import Refused
from scape.base.journal import Entry, Erased, Event
from scape.base.question import LiveView
from scape.base.rows import Rows, Views
from scape.base.tables import BYTES, views_metadata


class Noted(Event, frozen=True, kw_only=True, tag="notes.noted"):
    text: str
    writer: int
    tags: tuple[str, ...] = ()


class Remarked(Event, frozen=True, kw_only=True, tag="notes.remarked"):
    """What notes were once; nobody records it any more."""

    remark: str


class Struck(Event, frozen=True, kw_only=True, tag="notes.struck"):
    pass


notes = Table(
    "notes",
    views_metadata,
    Column("id", BYTES, primary_key=True),
    Column("text", Text, nullable=False),
    Column("tags", JSON, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("weight", Float),
    Column("at", BigInteger, nullable=False, index=True),
)
writers = Table(
    "writers",
    views_metadata,
    Column("id", Integer, primary_key=True),
    Column("count", Integer, nullable=False),
)


def noted(entry: Entry, event: Noted, rows: Rows) -> None:
    row = {
        "id": entry.subject,
        "text": event.text,
        "tags": list(event.tags),
        "urgent": "urgent" in event.tags,
        "weight": len(event.text) / 2 if event.tags else None,
        "at": entry.at,
    }
    rows.put(notes, row)
    known = rows.get(writers, event.writer)
    rows.put(writers, {"id": event.writer, "count": known["count"] + 1 if known else 1})


def struck(entry: Entry, event: Struck, rows: Rows) -> None:
    rows.drop(notes, entry.subject)


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    rows.drop(notes, event.erased_subject)


def remarked(body: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "notes.noted", "text": body["remark"], "writer": 0}


VIEWS = Views(
    "notes",
    __name__,
    1,
    (notes, writers),
    {Noted: noted, Struck: struck, Erased: erased},
    {"notes.remarked": remarked},
)
LIVE = (
    LiveView("notes", notes, "at"),
    LiveView("writers", writers),
    LiveView("weather", newest="at"),
)


def note(
    id: str, text: str = "a note", writer: int = 1, tags: tuple[str, ...] = ()
) -> Callable[[Recording], int]:
    """The decision to write a note; refused when there is one of that name."""

    def decide(change: Recording) -> int:
        if change.get(notes, id):
            raise Refused("note-exists", id=id)
        return change.record(Noted(text=text, writer=writer, tags=tags), id)

    return decide


def strike(id: str) -> Callable[[Change], int]:
    """The decision to strike a note out; refused when there is none."""

    def decide(change: Change) -> int:
        if not change.get(notes, id):
            raise Refused("no-such-note", id=id)
        return change.record(Struck(), id)

    return decide
