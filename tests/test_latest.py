"""A console that watches the latest entry of a register hears of every change of any entry."""

from hypothesis import given

from scape.app import FEATURES
from scape.base.journal import Event
from scape.base.rows import Rows
from scape.base.standing import fold_row
from scape.radio.registers.registers import ALL
from tests.test_erasure import KINDS, journal_of, stories

STORIES = stories("radio", "radio", "revival", "site", "link", "talkgroup")


@given(STORIES)
def test_an_entry_that_changes_is_the_latest(story: list[tuple[Event, str]]) -> None:
    tables = {register.table for register in ALL}
    rows = Rows(lambda table, id: None)
    for row in journal_of(story):
        layer = Rows(rows.get)
        for view in FEATURES.views:
            if row.kind in view.known:
                fold_row(view, KINDS[view.name], row, layer)
        for table in tables & layer.changed.keys():
            assert all(r["latest"] == row.seq for r in layer.changed[table].values() if r)
        rows.take(layer)
