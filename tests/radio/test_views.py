"""What events of the air do to the rows that screens read."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Table

from scape.base.journal import Entry, Erased, Event, tag_of
from scape.base.rows import Id, Rows, ViewRow, fold_all
from scape.radio import views
from scape.radio.events import (
    AirEvent,
    CallBlocked,
    CallEnded,
    CallLearned,
    CallPreempted,
    CallRecorded,
    CallStarted,
    LoginRefused,
    PositionReceived,
    RadioSignedOff,
    RadioSignedOn,
    RecordingFailed,
    RepeaterConnected,
    RepeaterLost,
    TextReceived,
)
from scape.radio.registers.events import (
    LinkRegistered,
    RadioRegistered,
    RadioStateChanged,
    RevivalAsked,
    SiteRegistered,
)
from scape.radio.registers.registers import radios
from scape.radio.registers.states import LOST
from scape.radio.traffic import contact
from scape.radio.traffic.tables import blocked, calls, connections, heard, strangers, texts
from scape.radio.wire.reports import subject_of

STARTED = CallStarted(call="c1", site=1, slot=1, source=5, destination=101)
END = CallEnded(call="c1", reason="terminator", duration=2_000, frames=1)
RECORDED = CallRecorded(call="c1", path="2026/11/23/c1.dmr", sha256="00", bursts=3, size=200)
FAILED = RecordingFailed(call="c1", why="disk-full")


def call_after(*happened: Event) -> ViewRow:
    rows = Rows(lambda table, id: None)
    for seq, event in enumerate(happened, 1):
        fold_all(views.VIEWS, Entry(seq, seq, seq, "", "c1", "", ""), event, rows)
    row = rows.get(calls, "c1")
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


def test_a_call_never_ends_before_it_begins() -> None:
    rows = Rows(lambda table, id: None)
    for at, event in ((5_000_000, STARTED), (1_000_000, END)):
        fold_all(views.VIEWS, Entry(1, at, at, "", "c1", "", ""), event, rows)
    call = rows.get(calls, "c1")
    assert call
    assert (call["started"], call["ended"], call["duration"]) == (5_000_000, 5_000_000, 2_000)


RADIO = RadioRegistered(number=5, name="M21 Ozols")
LINK = LinkRegistered(
    number=9, name="Klaipėda", link_kind="openbridge", host="h", port=1, secret="v"
)


def rows_after(*happened: AirEvent | Event) -> Rows:
    """The rows once all of it happened, each at its place in the row, under its own subject."""
    rows = Rows(lambda table, id: None)
    for seq, event in enumerate(happened, 1):
        subject = subject_of(event) if isinstance(event, AirEvent) else "x"
        fold_all(views.VIEWS, Entry(seq, seq, seq, "", subject, "", ""), event, rows)
    return rows


def row_of(table: Table, id: Id, *happened: AirEvent | Event) -> ViewRow:
    row = rows_after(*happened).get(table, id)
    assert row is not None
    return row


def test_what_comes_to_light_in_mid_call_stays_with_the_call() -> None:
    call = row_of(
        calls,
        "c1",
        msgspec.structs.replace(STARTED, broadcast=True, busy=(3,)),
        CallLearned(call="c1", emergency=True),
        CallLearned(call="c1", alias="Ozols"),
        CallPreempted(call="c1", by="c2", sites=(2,)),
        CallEnded(call="c1", reason="terminator", duration=1, frames=1, missed=(3, 4)),
    )
    assert (call["emergency"], call["encrypted"], call["alias"]) == (True, False, "Ozols")
    assert (call["broadcast"], call["preempted_by"]) == (True, "c2")
    assert (call["busy"], call["missed"]) == ([3], [3, 4])


def test_a_radio_is_where_it_was_heard_last_by_whatever_way() -> None:
    position = PositionReceived(site=2, source=5, latitude=56.5, longitude=21.0, speed=3.0)
    text = TextReceived(site=3, slot=2, source=5, destination=9999, text="Sveiki")
    on = RadioSignedOn(site=4, slot=1, source=5)
    radio = row_of(heard, 5, RADIO, STARTED, position)
    assert (radio["last_site"], radio["last_slot"], radio["last_talkgroup"]) == (2, None, 101)
    radio = row_of(heard, 5, RADIO, text, on)
    assert (radio["last_site"], radio["last_heard"], radio["signed_on"]) == (4, 3, 3)
    radio = row_of(heard, 5, RADIO, on, RadioSignedOff(site=1, source=5))
    assert (radio["last_site"], radio["signed_on"]) == (1, None)


def test_a_text_is_kept_and_what_is_erased_is_gone() -> None:
    text = TextReceived(
        spool="s", report=7, site=3, slot=2, source=5, destination=9999, text="Sveiki"
    )
    kept = row_of(texts, "s-7", text)
    assert (kept["text"], kept["source"], kept["group"], kept["at"]) == ("Sveiki", 5, False, 1)
    gone = rows_after(text, erasure("radio.text_received", "s-7"))
    assert gone.get(texts, "s-7") is None
    position = PositionReceived(site=2, source=5, latitude=56.5, longitude=21.0)
    radio = row_of(heard, 5, RADIO, position, erased(2, position))
    assert (radio["last_heard"], radio["last_site"]) == (None, None)


def erasure(kind: str, subject: str) -> Erased:
    return Erased(seq=1, erased_kind=kind, erased_subject=subject, reason="x")


def test_an_erased_refusal_takes_only_its_own_row() -> None:
    first = CallBlocked(spool="s", report=1, site=1, slot=2, source=5, destination=6, holder="c1")
    other = CallBlocked(spool="s", report=2, site=1, slot=1, source=7, destination=6, holder="c1")
    received = [STARTED, first, other]
    rows = rows_after(*received, erased(2, first))
    assert rows.get(calls, "c1") is not None
    assert rows.get(blocked, "1/2") is None
    assert rows.get(blocked, "1/1") is not None
    later = msgspec.structs.replace(first, report=3, source=8)
    row = row_of(blocked, "1/2", *received, later, erased(2, first))
    assert row["source"] == 8


HEARD: list[AirEvent] = [
    PositionReceived(site=2, source=5, latitude=56.5, longitude=21.0),
    RadioSignedOn(site=4, slot=1, source=5),
    RadioSignedOff(site=1, source=5),
]


@given(st.lists(st.sampled_from(HEARD), min_size=1, max_size=6), st.data())
def test_where_a_radio_was_is_erased_alike_as_it_happens_and_folded_anew(
    received: list[AirEvent], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(received) - 1))
    gone = erased(index + 2, received[index])
    live = row_of(heard, 5, RADIO, *received, gone)
    assert live == rows_without(index + 2, RADIO, *received, gone).get(heard, 5)
    last = index == len(received) - 1
    assert (live["last_heard"] is None) is last


@pytest.mark.parametrize(
    "event",
    [
        STARTED,
        TextReceived(spool="s", report=7, site=3, slot=2, source=5, destination=9, text="Sveiki"),
    ],
)
def test_where_a_radio_was_goes_with_the_call_or_text_that_reported_it(event: AirEvent) -> None:
    radio = row_of(heard, 5, RADIO, event, erased(2, event))
    assert (radio["last_heard"], radio["last_site"], radio["last_talkgroup"]) == (None, None, None)
    later = RadioSignedOn(site=4, slot=1, source=5)
    radio = row_of(heard, 5, RADIO, event, later, erased(2, event))
    assert (radio["last_heard"], radio["last_site"]) == (3, 4)


def rows_without(missing: int, *happened: Event) -> Rows:
    """The rows as a rebuild folds them, which knows nothing of the event that was erased."""
    rows = Rows(lambda table, id: None)
    for seq, event in enumerate(happened, 1):
        if seq != missing:
            fold_all(views.VIEWS, Entry(seq, seq, seq, "", "x", "", ""), event, rows)
    return rows


STOLEN = RadioStateChanged(number=5, state="stolen")
FOUND = RadioStateChanged(number=5, state="in-use")
ASKED = RevivalAsked(number=5)
states = st.lists(st.sampled_from([STOLEN, FOUND, ASKED]), min_size=1, max_size=6)


@given(states, st.data())
def test_what_is_erased_of_its_state_makes_no_radio_usable(
    said: list[Event], data: st.DataObject
) -> None:
    """Rows folded as it happened are those of a journal that lacks what was erased."""
    index = data.draw(st.integers(0, len(said) - 1))
    kind = tag_of(type(said[index]))
    gone = Erased(seq=index + 2, erased_kind=kind, erased_subject="radio/5", reason="x")
    live = row_of(radios, 5, RADIO, *said, gone)
    before = row_of(radios, 5, RADIO, *said)
    assert live == rows_without(index + 2, RADIO, *said, gone).get(radios, 5)
    assert live["state"] in LOST or before["state"] not in LOST


def erased(seq: int, event: AirEvent) -> Erased:
    kind = tag_of(type(event))
    return Erased(seq=seq, erased_kind=kind, erased_subject=subject_of(event), reason="x")


def test_a_link_comes_and_goes_as_a_site_does() -> None:
    up = RepeaterConnected(site=9, address="192.0.2.9")
    assert row_of(connections, 9, LINK, up)["state"] == "online"
    lost = row_of(connections, 9, LINK, up, RepeaterLost(site=9, reason="silent", last_heard=7))
    assert (lost["state"], lost["lost_reason"], lost["since"]) == ("offline", "silent", 7)


def test_a_blocked_radio_says_why() -> None:
    refused = CallBlocked(
        site=1, slot=2, source=5, destination=6, reason="no-right", private=True, emergency=True
    )
    row = row_of(blocked, "1/2", refused)
    assert (row["reason"], row["private"], row["emergency"]) == ("no-right", True, True)


def _unknown(number: int) -> LoginRefused:
    return LoginRefused(site=number, address="h", reason="unknown-id", count=10)


def test_strangers_beyond_a_bound_are_one_row() -> None:
    numbers = (11, 12, 13, 14, 15, 11, 14)
    others = range(1_000, 997 + contact.STRANGERS)
    first = [_unknown(n) for n in others]
    refused = [_unknown(n) for n in numbers]
    rows = rows_after(*first, *refused)
    counts = {n: row["count"] for n in (0, *numbers) if (row := rows.get(strangers, n))}
    assert counts == {11: 20, 12: 10, 13: 10, 0: 30}
    known = SiteRegistered(number=12, name="x", secret="")
    rows = rows_after(*first, *refused, known, refused[3], refused[4])
    counts = {n: row["count"] for n in (0, *numbers) if (row := rows.get(strangers, n))}
    assert counts == {11: 20, 13: 10, 14: 10, 0: 40}


def test_what_is_counted_for_years_fits_its_column() -> None:
    for column in (strangers.c.count, connections.c.refused_count):
        assert isinstance(column.type, BigInteger)
