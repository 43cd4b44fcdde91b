"""The chain: whatever is done to a row of it is found."""

import math
import os
from typing import Literal

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scape.base.errors import Malformed, Unstorable
from scape.base.journal import (
    GENESIS,
    NONCE,
    Entry,
    Erased,
    Event,
    Kinds,
    Row,
    body_of,
    chain,
    tag_of,
    verify,
)
from tests.base.notes import Noted


def journal_of(events: list[Event]) -> list[Row]:
    rows: list[Row] = []
    prev = GENESIS
    for seq, event in enumerate(events, 1):
        entry = Entry(seq, seq * 10, seq * 10, tag_of(type(event)), f"n{seq}", "", "")
        rows.append(chain(prev, entry, event, os.urandom(NONCE)))
        prev = rows[-1].hash
    return rows


def notes(count: int) -> list[Event]:
    return [Noted(text=f"note {number}", writer=1) for number in range(count)]


def test_a_whole_journal_is_whole() -> None:
    rows = journal_of(notes(5))
    verdict = verify(rows, (5, rows[-1].hash))
    assert (verdict.rows, verdict.erased, verdict.fault) == (5, 0, None)
    assert verdict.head == rows[-1].hash


FIELDS = [name for name in Row._fields if name != "seq"]


@given(data=st.data())
def test_any_altered_field_is_found_at_its_row(data: st.DataObject) -> None:
    rows = journal_of(notes(6))
    at = data.draw(st.integers(0, 5))
    name = data.draw(st.sampled_from(FIELDS))
    value = getattr(rows[at], name)
    if isinstance(value, bytes):
        bit = data.draw(st.integers(0, len(value) * 8 - 1))
        altered = bytearray(value)
        altered[bit // 8] ^= 1 << bit % 8
        other: object = bytes(altered)
    else:
        other = value + 1 if isinstance(value, int) else value + "x"
    rows[at] = Row(**{**rows[at]._asdict(), name: other})
    fault = verify(rows).fault
    assert fault is not None
    assert fault.seq == at + 1


@given(st.permutations(range(5)))
def test_rows_in_another_order_are_found(order: list[int]) -> None:
    rows = journal_of(notes(5))
    fault = verify([rows[index] for index in order]).fault
    assert (fault is None) == (order == sorted(order))


@given(st.integers(0, 4))
def test_a_removed_row_is_found(gone: int) -> None:
    rows = journal_of(notes(5))
    head = (5, rows[-1].hash)
    del rows[gone]
    fault = verify(rows, head).fault
    assert fault is not None
    assert (fault.seq, fault.what) == (gone + 1, "tail-cut" if gone == 4 else "missing")


def test_a_tail_rewritten_whole_is_found_by_the_head() -> None:
    rows = journal_of(notes(5))
    forged = journal_of(notes(5))
    fault = verify(forged, (5, rows[-1].hash)).fault
    assert fault is not None
    assert (fault.seq, fault.what) == (5, "head")


def test_an_erased_row_is_reported_from_a_lost_one() -> None:
    erasure = Erased(seq=2, erased_kind="notes.noted", erased_subject="n2", reason="a request")
    rows = journal_of([*notes(3), erasure])
    rows[1] = rows[1]._replace(body=None, nonce=None)
    assert verify(rows).erased == 1
    assert verify(rows).fault is None
    fault = verify(rows[:3]).fault
    assert fault is not None
    assert (fault.seq, fault.what) == (2, "no-erasure")


def test_an_erasure_that_cannot_be_read_explains_nothing_and_breaks_no_check() -> None:
    class Erasure(Event, frozen=True, kw_only=True, tag="journal.erased"):
        seq: None = None

    rows = journal_of([Noted(text="a", writer=1), Erasure(), Noted(text="b", writer=1)])
    assert verify(rows).fault is None
    fault = verify([rows[0]._replace(body=None, nonce=None), *rows[1:]]).fault
    assert fault is not None
    assert (fault.seq, fault.what) == (1, "no-erasure")


def test_an_old_kind_is_upcast_on_reading() -> None:
    class Remarked(Event, frozen=True, kw_only=True, tag="notes.remarked"):
        remark: str

    def upcast(body: dict[str, object]) -> dict[str, object]:
        return {"kind": "notes.noted", "text": body["remark"], "writer": 0}

    kinds = Kinds([Noted], {"notes.remarked": upcast})
    old = journal_of([Remarked(remark="hello")])[0]
    assert kinds.decode(old) == Noted(text="hello", writer=0)


@pytest.mark.parametrize("body", [b"{", b"[]", b'{"kind":"notes.noted"}', b"\xff"])
def test_a_body_that_is_not_ours_is_malformed(body: bytes) -> None:
    row = journal_of(notes(1))[0]._replace(body=body)
    with pytest.raises(Malformed):
        Kinds([Noted]).decode(row)


def test_a_kind_nobody_knows_is_malformed() -> None:
    with pytest.raises(Malformed):
        Kinds([]).decode(journal_of(notes(1))[0])


def test_the_digest_is_of_nonce_and_body() -> None:
    row = journal_of(notes(1))[0]
    assert row.body is not None
    assert msgspec.json.decode(row.body)["text"] == "note 0"
    other = row._replace(nonce=bytes(NONCE))
    fault = verify([other]).fault
    assert fault is not None
    assert fault.what == "body"


class Weighed(Event, frozen=True, kw_only=True, tag="notes.weighed"):
    grams: float | None
    marks: tuple[int, ...] = ()
    scale: Literal["left", "right"] = "left"
    facts: dict[str, object] = msgspec.field(default_factory=dict)


@pytest.mark.parametrize(
    "event",
    [
        Weighed(grams=math.nan),
        Weighed(grams=math.inf),
        Weighed(grams=1.0, scale="middle"),  # type: ignore[arg-type]
        Weighed(grams="1"),  # type: ignore[arg-type]
        Weighed(grams=1.0, marks=[1]),  # type: ignore[arg-type]
        Weighed(grams=1.0, facts={"of": {"a": math.nan}}),
        Weighed(grams=1.0, facts={"of": object()}),
        Noted(text="half a pair \ud83d", writer=1),
        Noted(text="the end\0", writer=1),
        Noted(text="\\\0", writer=1),
        Noted(text="", writer=True),
    ],
)
def test_an_event_that_does_not_read_back_is_not_recorded(event: Event) -> None:
    with pytest.raises(Unstorable, match="event-unreadable"):
        body_of(event, "n1")


@pytest.mark.parametrize("subject", ["n\0", "n\ud83d", "n\n"])
def test_a_subject_that_no_screen_can_show_is_not_recorded(subject: str) -> None:
    with pytest.raises(Unstorable, match="event-unreadable"):
        body_of(Noted(text="", writer=1), subject)


@given(
    text=st.text(st.characters(exclude_characters="\0", codec="utf-8")),
    grams=st.none() | st.floats(allow_nan=False, allow_infinity=False),
)
@example(text=r"\u0000", grams=-0.0)
@example(text="\\" + r"\u0000", grams=5e-324)
def test_any_other_event_reads_back(text: str, grams: float | None) -> None:
    for event in (Noted(text=text, writer=1), Weighed(grams=grams, facts={"of": [text]})):
        assert msgspec.json.decode(body_of(event, "n1"), type=type(event)) == event
