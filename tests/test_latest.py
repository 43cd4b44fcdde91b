"""A console that watches the latest entry of a register hears of every change of any entry."""

from hypothesis import given
from hypothesis import strategies as st

from scape.app import FEATURES
from scape.base.journal import Event
from scape.base.rows import Rows
from scape.base.standing import fold_row
from scape.radio.registers import events
from scape.radio.registers.registers import ALL
from tests.test_erasure import KINDS, journal_of, kinds_below, said

OF_ENTRIES = [kind for kind in kinds_below(Event) if kind.__module__ == events.__name__]
STORIES = st.lists(st.sampled_from(OF_ENTRIES).flatmap(said), min_size=2, max_size=9)


@given(said(events.RadioRegistered), STORIES)
def test_an_entry_that_changes_is_the_latest(
    first: tuple[Event, str], story: list[tuple[Event, str]]
) -> None:
    tables = {register.table for register in ALL}
    rows = Rows(lambda table, id: None)
    for row in journal_of([first, *story]):
        layer = Rows(rows.get)
        for view in FEATURES.views:
            if row.kind in view.known:
                fold_row(view, KINDS[view.name], row, layer)
        for table in tables & layer.changed.keys():
            assert all(r["latest"] == row.seq for r in layer.changed[table].values() if r)
        rows.take(layer)
