"""Alarms recorded before they were a feature of their own fold to today's rows."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from scape.alarms.events import AlarmOver, AlarmTaken
from scape.alarms.tables import alarms, waiting
from scape.alarms.views import VIEWS
from scape.app import FEATURES
from scape.base.change import Change
from scape.base.journal import GENESIS, Entry, Event, Kinds, Row, chain
from scape.base.node import Node
from scape.base.rows import Rows, ViewRow, fold_all
from scape.base.store import Store
from scape.radio.events import EmergencyRaised
from scape.radio.registers.events import SiteRemoved


class Raised(Event, frozen=True, kw_only=True, tag="radio.alarm_raised"):
    alarm: str
    alarm_kind: str
    site: int = 0
    radio: int = 0
    talkgroup: int = 0
    private: bool = False
    facts: dict[str, Any] = msgspec.field(default_factory=dict)


class Taken(Event, frozen=True, kw_only=True, tag="radio.alarm_taken"):
    alarm: str


class Over(Event, frozen=True, kw_only=True, tag="radio.alarm_over"):
    alarm: str


def folded(*happened: Event) -> Rows:
    """The rows of a journal that holds these, read as a rebuild reads it."""
    rows, kinds, last = Rows(lambda table, id: None), Kinds(VIEWS.folds, VIEWS.upcasts), GENESIS
    for seq, event in enumerate(happened, 1):
        tag = type(event).__struct_config__.tag
        row: Row = chain(last, Entry(seq, seq, seq, str(tag), "x", "me", ""), event, bytes(16))
        last = row.hash
        if read := kinds.decode(row):
            fold_all((VIEWS,), row.entry, read, rows)
    return rows


def alarm_of(rows: Rows, id: str) -> ViewRow:
    row = rows.get(alarms, id)
    assert row is not None
    return row


def emergency(alarm: str, source: int = 5) -> EmergencyRaised:
    return EmergencyRaised(alarm=alarm, site=1, slot=2, source=source, destination=101, by="call")


def test_an_old_alarm_says_what_it_is_about_and_where() -> None:
    lost = Raised(alarm="a", alarm_kind="lost-radio", site=1, radio=5, talkgroup=101)
    loop = Raised(alarm="b", alarm_kind="loop", site=1, talkgroup=9)
    rows = folded(lost, loop)
    row = alarm_of(rows, "a")
    assert (row["about"], row["place"], row["facts"]["talkgroup"]) == ("radio/5", "site/1", 101)
    row = alarm_of(rows, "b")
    assert (row["about"], row["place"], row["matter"]) == ("site/1", "", "loop/9")


def test_an_old_emergency_is_its_own_alarm_and_is_renewed_once_taken() -> None:
    rows = folded(emergency("a"), emergency("b"), Taken(alarm="a"), emergency("c"))
    first, second = alarm_of(rows, "a"), alarm_of(rows, "c")
    assert (first["count"], first["state"], first["taken_by"]) == (2, "taken", "me")
    assert (second["count"], second["state"], second["about"]) == (1, "open", "radio/5")
    assert rows.get(alarms, "b") is None


def test_an_emergency_of_today_is_counted_by_the_alarm_that_follows_it() -> None:
    assert folded(msgspec.structs.replace(emergency("a"), alarmed=True)).get(alarms, "a") is None


def test_an_old_alarm_of_a_site_that_was_removed_is_over() -> None:
    silent = Raised(alarm="a", alarm_kind="site-silent", site=1)
    rows = folded(silent, SiteRemoved(number=1))
    assert (alarm_of(rows, "a")["state"], rows.get(waiting, "site/1")) == ("over", None)


OLD = st.sampled_from(
    [
        emergency("a"),
        emergency("b", source=6),
        Raised(alarm="c", alarm_kind="site-silent", site=1),
        Raised(alarm="d", alarm_kind="unknown-radio", site=1, facts={"radios": "7", "others": 0}),
        *(kind(alarm=id) for kind in (Taken, Over, AlarmTaken, AlarmOver) for id in "abcd"),
        SiteRemoved(number=1),
    ]
)


@given(st.lists(OLD, max_size=12))
def test_what_waits_is_what_is_not_over(happened: list[Event]) -> None:
    rows = folded(*happened)
    kept = [row for id in "abcd" if (row := rows.get(alarms, id))]
    open_ = {row["id"] for row in kept if row["state"] != "over"}
    about = ("radio/5", "radio/6", "site/1")
    received = {id for a in about if (row := rows.get(waiting, a)) for id in row["alarms"].values()}
    assert received <= open_
    assert len(open_ - received) <= sum(isinstance(event, Taken | AlarmTaken) for event in happened)


@pytest.mark.anyio
async def test_an_old_journal_opens_with_its_alarms(tmp_path: Path, store_url: str) -> None:
    old = [
        (Raised(alarm="a", alarm_kind="two-places", site=1, radio=5), "a"),
        (Taken(alarm="a"), "a"),
        (emergency("b"), "b"),
    ]

    def record(change: Change) -> None:
        for event, subject in old:
            change.record(event, subject)

    node = Node(Store(tmp_path, store_url), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        await node.change(record, "me")
        await node.rebuild(VIEWS)
        rows = await node.read(lambda c: c.execute(select(alarms).order_by(alarms.c.id)).all())
    finally:
        await node.stop()
    assert [(row.id, row.kind, row.state) for row in rows] == [
        ("a", "two-places", "taken"),
        ("b", "emergency", "open"),
    ]
