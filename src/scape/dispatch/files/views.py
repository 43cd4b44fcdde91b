"""Files of incidents as screens read them."""

from scape.base.journal import Entry, Erased, tag_of
from scape.base.question import LiveView
from scape.base.rows import Rows, Views
from scape.dispatch.files.events import FileAttached, FileErased
from scape.dispatch.files.tables import attachments
from scape.dispatch.rights import WORK
from scape.web.shown import Shown, by


def attached(entry: Entry, event: FileAttached, rows: Rows) -> None:
    row = {
        "id": entry.subject,
        "incident": event.incident,
        "name": event.name,
        "file_kind": event.file_kind,
        "size": event.size,
        "sha256": event.sha256,
        "at": entry.at,
        "by": entry.actor,
        "until": event.until,
        "erased_at": None,
    }
    rows.put(attachments, row)


def file_erased(entry: Entry, event: FileErased, rows: Rows) -> None:
    erased_somehow(entry, rows)


def erased_somehow(entry: Entry, rows: Rows) -> None:
    if row := rows.get(attachments, entry.subject):
        rows.put(attachments, row | {"erased_at": entry.at})


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    if event.erased_kind == tag_of(FileAttached):
        rows.drop(attachments, event.erased_subject)


VIEWS = Views(
    name="dispatch_files",
    module=__name__,
    number=1,
    tables=(attachments,),
    folds={FileAttached: attached, FileErased: file_erased, Erased: erased},
    remains={tag_of(FileErased): erased_somehow},
)
SHOWN = (Shown(LiveView("dispatch_attachments", attachments, "at"), WORK, by("incident")),)
