"""Lookouts and warnings as screens read them, and lookouts by their plate."""

from typing import Any

from scape.base.journal import Entry, Erased, tag_of
from scape.base.register import views_of
from scape.base.rows import Rows
from scape.dispatch.lookouts import events as said
from scape.dispatch.lookouts.plates import plate_key
from scape.dispatch.lookouts.registers import LOOKOUTS, WARNINGS
from scape.dispatch.lookouts.tables import plate_of, plates
from scape.web.shown import shown


def said_again(entry: Entry, event: Any, rows: Rows) -> None:
    _file(entry.subject, rows)


def removed_bare(entry: Entry, rows: Rows) -> None:
    _file(entry.subject, rows)


def erased(entry: Entry, event: Erased, rows: Rows) -> None:
    _file(event.erased_subject, rows)


def _file(lookout: str, rows: Rows) -> None:
    """Find the lookout by the plate that its row has now, and by no other."""
    row, filed = rows.get(LOOKOUTS.table, lookout), rows.get(plate_of, lookout)
    old, new = filed["plate"] if filed else "", plate_key(row["plate"]) if row else ""
    if old == new:
        return
    if old:
        _put(old, [each for each in _of(old, rows) if each != lookout], rows)
    if new:
        _put(new, [*_of(new, rows), lookout], rows)
        rows.put(plate_of, {"id": lookout, "plate": new})
    else:
        rows.drop(plate_of, lookout)


def _of(plate: str, rows: Rows) -> list[str]:
    row = rows.get(plates, plate)
    return list(row["lookouts"]) if row else []


def _put(plate: str, lookouts: list[str], rows: Rows) -> None:
    if lookouts:
        rows.put(plates, {"id": plate, "lookouts": sorted(lookouts)})
    else:
        rows.drop(plates, plate)


VIEWS = views_of(
    "dispatch_lookouts",
    __name__,
    1,
    registers=(LOOKOUTS, WARNINGS),
    tables=(plates, plate_of),
    folds=(
        (said.LookoutRegistered, said_again),
        (said.LookoutChanged, said_again),
        (said.LookoutRemoved, said_again),
        (Erased, erased),
    ),
    remains=((tag_of(said.LookoutRemoved), removed_bare),),
)
SHOWN = (shown(LOOKOUTS), shown(WARNINGS))
