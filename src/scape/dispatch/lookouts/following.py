"""What is said of an incident is searched for wanted plates."""

from scape.base import clock
from scape.base.change import Recording
from scape.base.journal import Entry
from scape.dispatch import events as done
from scape.dispatch import units
from scape.dispatch.lookouts.events import LookoutMet
from scape.dispatch.lookouts.registers import wanted_in
from scape.radio.events import TextReceived


def opened(change: Recording, entry: Entry, event: done.IncidentOpened) -> None:
    _search(change, entry, entry.subject, f"{event.note}\n{event.spot.text}")


def changed(change: Recording, entry: Entry, event: done.IncidentChanged) -> None:
    _search(change, entry, entry.subject, event.spot.text)


def noted(change: Recording, entry: Entry, event: done.NoteAdded) -> None:
    _search(change, entry, entry.subject, event.text)


def closed(change: Recording, entry: Entry, event: done.IncidentClosed) -> None:
    _search(change, entry, entry.subject, event.note)


def text_received(change: Recording, entry: Entry, event: TextReceived) -> None:
    """A text from a radio is said of the incident that its unit works on."""
    unit = units.unit_of(change, event.source)
    if unit and unit["incidents"]:
        _search(change, entry, unit["incidents"][0], event.text)


def _search(change: Recording, entry: Entry, incident: str, text: str) -> None:
    for plate, lookout in wanted_in(change, text, clock.day(entry.at)):
        change.record(LookoutMet(lookout=lookout["id"], plate=plate), incident)
