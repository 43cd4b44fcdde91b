"""What events of the air do to the rows that screens read."""

import pytest

from scape.base.journal import Entry, Event
from scape.base.rows import Rows, ViewRow, fold_all
from scape.radio import tables, views
from scape.radio.events import CallRecorded, CallStarted, RecordingFailed

STARTED = CallStarted(call="c1", site=1, slot=1, source=5, destination=101)
RECORDED = CallRecorded(call="c1", path="2026/11/23/c1.dmr", sha256="00", bursts=3, size=200)
FAILED = RecordingFailed(call="c1", why="disk-full")


def call_after(*happened: Event) -> ViewRow:
    rows = Rows(lambda table, id: None)
    for seq, event in enumerate(happened, 1):
        fold_all((views.VIEWS,), Entry(seq, seq, seq, "", "c1", "", ""), event, rows)
    row = rows.get(tables.calls, "c1")
    assert row is not None
    return row


@pytest.mark.parametrize(
    ("happened", "state", "path"),
    [
        ([STARTED], "none", ""),
        ([STARTED, RECORDED], "whole", RECORDED.path),
        ([STARTED, FAILED], "failed", ""),
        ([STARTED, FAILED, RECORDED], "failed", RECORDED.path),
    ],
)
def test_a_recording_with_a_hole_is_never_called_whole(
    happened: list[Event], state: str, path: str
) -> None:
    call = call_after(*happened)
    assert (call["recording"], call["recording_path"]) == (state, path)
