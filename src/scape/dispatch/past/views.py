"""The words of incidents: of their place, of what is written about them, of who was sent."""

from collections.abc import Iterable

from scape.base.journal import Entry
from scape.base.rows import Rows, Views
from scape.base.search import FORM, marker, words_of
from scape.dispatch import events as said
from scape.dispatch.past.tables import marked, words


def opened(entry: Entry, event: said.IncidentOpened, rows: Rows) -> None:
    marks = {"category": event.category, "state": "open", "result": ""}
    rows.put(marked, {"id": entry.subject} | marks)
    number = marker("number", f"{event.year}/{event.number}")
    _add(entry.subject, words_of((event.spot.text, event.note)) | {number}, rows)
    _add(entry.subject, (marker(name, value) for name, value in marks.items()), rows)


def changed(entry: Entry, event: said.IncidentChanged, rows: Rows) -> None:
    """It is still found by what was said of its place before."""
    _say(entry, event.spot.text, rows)
    _mark(entry, rows, category=event.category)


def noted(entry: Entry, event: said.NoteAdded, rows: Rows) -> None:
    _say(entry, event.text, rows)


def sent(entry: Entry, event: said.UnitSent, rows: Rows) -> None:
    if rows.get(marked, entry.subject):
        _add(entry.subject, [marker("unit", event.unit)], rows)


def closed(entry: Entry, event: said.IncidentClosed, rows: Rows) -> None:
    _say(entry, event.note, rows)
    _mark(entry, rows, state="closed", result=event.result)


def reopened(entry: Entry, event: said.IncidentReopened, rows: Rows) -> None:
    _mark(entry, rows, state="open", result="")


def transferred(entry: Entry, event: said.IncidentTransferred, rows: Rows) -> None:
    _say(entry, f"{event.to} {event.taken_by} {event.reference}", rows)
    _mark(entry, rows, state="transferred")


def taken_back(entry: Entry, event: said.IncidentTakenBack, rows: Rows) -> None:
    _mark(entry, rows, state="open")


def merged(entry: Entry, event: said.IncidentMerged, rows: Rows) -> None:
    _mark(entry, rows, state="merged")


def unmerged(entry: Entry, event: said.IncidentUnmerged, rows: Rows) -> None:
    _mark(entry, rows, state="open")


def _say(entry: Entry, text: str, rows: Rows) -> None:
    if rows.get(marked, entry.subject):
        _add(entry.subject, words_of([text]), rows)


def _mark(entry: Entry, rows: Rows, **marks: str) -> None:
    row = rows.get(marked, entry.subject)
    if row is None:
        return
    for name, value in marks.items():
        rows.drop(words, id_of(entry.subject, marker(name, row[name])))
        _add(entry.subject, [marker(name, value)], rows)
    rows.put(marked, row | marks)


def _add(incident: str, found: Iterable[str], rows: Rows) -> None:
    for word in found:
        rows.put(words, {"id": id_of(incident, word), "word": word, "incident": incident})


def id_of(incident: str, word: str) -> str:
    return f"{incident} {word}"


VIEWS = Views(
    name="dispatch_past",
    module=__name__,
    number=1,
    tables=(words, marked),
    folds={
        said.IncidentOpened: opened,
        said.IncidentChanged: changed,
        said.NoteAdded: noted,
        said.UnitSent: sent,
        said.IncidentClosed: closed,
        said.IncidentReopened: reopened,
        said.IncidentTransferred: transferred,
        said.IncidentTakenBack: taken_back,
        said.IncidentMerged: merged,
        said.IncidentUnmerged: unmerged,
    },
    derived=(f"form {FORM}",),
)
