"""Positions as screens read them, and what an erasure in the journal removes of them."""

from sqlalchemy import delete, func, select

from scape.base.change import Change
from scape.base.journal import Entry
from scape.base.question import LiveView
from scape.base.rows import Views
from scape.places.events import position_of
from scape.places.rights import SEE
from scape.places.tables import positions, tracks
from scape.web.shown import Shown

_FIXED = func.coalesce(tracks.c.at, tracks.c.received)


def erase_copy(change: Change, entry: Entry) -> tuple[int, ...]:
    """Remove the fix that was copied from a journal row when positions left the journal."""
    copy = delete(tracks).where(tracks.c.id == f"journal-{entry.seq}")
    for row in change.execute(copy.returning(tracks.c.subject)):
        _show_last(change, row["subject"])
    return ()


def _show_last(change: Change, subject: str) -> None:
    """Make the last fix that is left the position."""
    of_it = select(tracks).where(tracks.c.subject == subject)
    left = change.query(of_it.order_by(_FIXED.desc(), tracks.c.received.desc()).limit(1))
    change.drop(positions, subject)
    for fix in left:
        change.put(positions, position_of(fix))


# Its tables are kept: no journal row is folded into them.
VIEWS = Views(name="places", module=__name__, number=1, tables=(), folds={}, erasing=erase_copy)
SHOWN = (Shown(LiveView("places_positions", positions), SEE, keys=True),)
