"""After any erasure the rows that screens read are those of a journal without what was erased."""

import asyncio
import datetime
import tempfile
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, partial
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Table, select

from scape.alarms.events import AlarmOver, AlarmsGone
from scape.app import FEATURES
from scape.base import standing
from scape.base.change import Change
from scape.base.journal import GENESIS, Entry, Erased, Event, Row, chain, tag_of
from scape.base.node import Node
from scape.base.rows import Id, ViewRow, Views
from scape.base.rows import Rows as Layer
from scape.base.standing import fold_row
from scape.base.store import Store
from scape.people.events import (
    AccountOpened,
    FactorAdded,
    FactorRemoved,
    FactorsRemoved,
    RecoveryCodesMade,
    RecoveryCodeUsed,
)
from scape.people.factors.views import second_factors
from scape.radio.archive.events import RecordingReleased
from scape.radio.desk.events import OrderWithdrawn
from scape.radio.events import AirEvent
from scape.radio.registers.events import (
    LinkRegistered,
    PatchClosed,
    RadioRegistered,
    SiteRegistered,
)
from scape.radio.wire.reports import subject_of
from tests.alarms.test_first_version import Over, Raised, Taken

T = TypeVar("T")
Kind = type[Event]
Rows = dict[str, dict[Any, dict[str, Any]]]
OLD = (Raised, Taken, Over)


def kinds_below(event: Kind) -> Iterator[Kind]:
    for kind in event.__subclasses__():
        yield from kinds_below(kind)
        if kind.__module__.startswith("scape.") and "." in tag_of(kind) and kind is not Erased:
            yield kind


def value_of(hint: Any) -> st.SearchStrategy[Any]:
    """Few different values of a type, so that events meet."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return value_of(args[0])
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, UnionType):
        return st.one_of(*map(value_of, args))
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(value_of(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(value_of, args))
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return events_of(hint)
    return FEW[origin or hint]


FEW: dict[Any, st.SearchStrategy[Any]] = {
    int: st.integers(1, 2),
    str: st.sampled_from("ab"),
    float: st.sampled_from([0.5, 1.0]),
    bool: st.booleans(),
    bytes: st.just(b""),
    datetime.date: st.just(datetime.date(2026, 11, 27)),
    NoneType: st.none(),
    Any: st.none(),
    dict: st.just({}),
}


@cache
def events_of(kind: type[T]) -> st.SearchStrategy[T]:
    hints = get_type_hints(kind, include_extras=True)
    names = {field.name for field in msgspec.structs.fields(kind)}  # type: ignore[arg-type]
    return st.builds(kind, **{name: value_of(hints[name]) for name in names})


def said(kind: Kind) -> st.SearchStrategy[tuple[Event, str]]:
    return events_of(kind).flatmap(lambda event: st.tuples(st.just(event), subjects(event)))


def subjects(event: Event) -> st.SearchStrategy[str]:
    if isinstance(event, AirEvent):
        return st.just(subject_of(event))
    if number := getattr(event, "number", 0):
        noun = tag_of(type(event)).removeprefix("radio.").partition("_")[0]
        return st.just(f"{noun.replace('revival', 'radio')}/{number}")
    for name in ("alarm", "order", "patch", "about", "note", "call"):
        if subject := getattr(event, name, ""):
            return st.just(subject)
    if isinstance(event, AccountOpened):
        return st.just(event.name)
    return st.sampled_from("ab")


def families() -> dict[str, list[Kind]]:
    """The kinds by what they are about: `radio.site_removed` is of the site."""
    found: dict[str, list[Kind]] = {}
    every: set[Kind] = {*kinds_below(Event), *OLD}
    for kind in every:
        found.setdefault(tag_of(kind).partition(".")[2].partition("_")[0], []).append(kind)
    return {name: sorted(kinds, key=tag_of) for name, kinds in sorted(found.items())}


FAMILIES = families()


def stories(*names: str) -> st.SearchStrategy[list[tuple[Event, str]]]:
    kinds = [kind for name in names for kind in FAMILIES[name]]
    return st.lists(st.sampled_from(kinds).flatmap(said), min_size=2, max_size=12)


async def in_this_process(store: Store, view: Views) -> int:
    """As a rebuild does it, but without the start of a process."""
    return await asyncio.to_thread(standing.fold_beside, store.folder, store.url, view.module)


# Tables with a row for each entry of registers.
BESIDE = {
    "radio_heard": ("radio_radios",),
    "radio_connections": ("radio_sites", "radio_links"),
    "radio_site_secrets": ("radio_sites",),
    "radio_link_secrets": ("radio_links",),
}


def without_an_entry(ids: Mapping[str, AbstractSet[Id]]) -> set[tuple[str, Id]]:
    """The rows beside the registers' entries that no entry has."""
    return {
        (name, id)
        for name, registers in BESIDE.items()
        for id in ids[name] - set[Id]().union(*(ids[register] for register in registers))
    }


TABLES = [table for view in FEATURES.views for table in view.tables]


def all_rows(connection: Connection) -> Rows:
    return {
        table.name: {row["id"]: dict(row) for row in connection.execute(select(table)).mappings()}
        for table in TABLES
    }


async def erased_in_a_node(folder: Path, story: list[tuple[Event, str]], at: int) -> None:
    node = Node(Store(folder), FEATURES.views, FEATURES.live, bytes(32))
    await node.start()
    try:
        for event, subject in story:
            await node.change(partial(_record, event, subject), "me")
        old = {tag_of(type(event)) for event, _ in story}
        for view in FEATURES.views:
            if old & view.upcasts.keys():
                await node.rebuild(view)  # only a rebuild reads what an older version recorded
        await node.erase(at + 1, reason="asked for")
        after = await node.read(all_rows)
        for view in FEATURES.views:
            await node.rebuild(view)
        assert await node.read(all_rows) == after
        assert not without_an_entry({name: rows.keys() for name, rows in after.items()})
    finally:
        await node.stop()


def _record(event: Event, subject: str, change: Change) -> None:
    change.record(event, subject)


@pytest.mark.slow
@settings(max_examples=10)
@given(st.lists(st.sampled_from([*FAMILIES]), min_size=1, max_size=9, unique=True), st.data())
def test_rows_after_an_erasure_are_those_of_the_journal_that_is_left(
    names: list[str], data: st.DataObject
) -> None:
    story = data.draw(stories(*names))
    at = data.draw(st.integers(0, len(story) - 1))
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(standing, "rebuild_beside", in_this_process)
        asyncio.run(erased_in_a_node(Path(folder), story, at))


# What is erased does not bring back what was removed, closed or over.

ENDINGS = {
    *(tag_of(kind) for kind in (AlarmOver, AlarmsGone, Over, OrderWithdrawn, PatchClosed)),
    tag_of(RecordingReleased),
    *(tag_of(kind) for kind in kinds_below(Event) if kind.__name__.endswith("Removed")),
}
OPEN = {"radio_patches": "closed", "radio_orders": "finished", "alarms": "over_at"}
OF_ENTRIES = ("radio_site_secrets", "radio_link_secrets", "radio_connections", "radio_heard")
ENTRIES = ("radio_sites", "radio_links", "radio_radios", "radio_talkgroups", *OF_ENTRIES)
IN_FORCE = (*ENTRIES, "radio_kept_recordings")


def folded(journal: list[Row]) -> dict[Table, dict[Id, ViewRow | None]]:
    rows = Layer(lambda table, id: None)
    for view in FEATURES.views:
        for row in journal:
            if row.kind in view.known:
                fold_row(view, KINDS[view.name], row, rows)
    return rows.changed


KINDS = {view.name: view.kinds for view in FEATURES.views}


def in_force(tables: dict[Table, dict[Id, ViewRow | None]]) -> set[tuple[str, Id]]:
    """The entries of the registers, recordings that are kept, and what is not over."""
    found = set()
    for table, rows in tables.items():
        for id, row in rows.items():
            end = OPEN.get(table.name)
            if row and (table.name in IN_FORCE or (end and row[end] is None)):
                found.add((table.name, id))
    return found


def journal_of(story: list[tuple[Event, str]]) -> list[Row]:
    rows, last = [], GENESIS
    for seq, (event, subject) in enumerate(story, 1):
        entry = Entry(seq, seq, seq, tag_of(type(event)), subject, "me", "")
        rows.append(chain(last, entry, event, bytes(16)))
        last = rows[-1].hash
    return rows


@pytest.mark.parametrize(
    "name", [n for n, kinds in FAMILIES.items() if {*map(tag_of, kinds)} & ENDINGS]
)
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_over_is_over_when_its_end_is_erased(name: str, data: st.DataObject) -> None:
    story = data.draw(stories(name, "raised", "alarm", "emergency", "repeater"))
    journal = journal_of(story)
    ends = [row for row in journal if row.kind in ENDINGS]
    assume(ends)
    end = data.draw(st.sampled_from(ends))
    seq, kind, subject = end.seq, end.kind, end.subject
    erasure = Erased(seq=seq, erased_kind=kind, erased_subject=subject, reason="asked for")
    left = [row._replace(body=None) if row.seq == seq else row for row in journal]
    left += journal_of([*story, (erasure, subject)])[-1:]
    assert in_force(folded(left)) <= in_force(folded(journal))


@pytest.mark.parametrize(
    "end",
    [
        FactorRemoved(factor="phone"),
        FactorsRemoved(),
        RecoveryCodeUsed(secret="nine", left=9),
        RecoveryCodesMade(secret="others", left=10),
    ],
    ids=lambda end: tag_of(type(end)),
)
def test_a_factor_that_was_removed_does_not_come_back(end: Event) -> None:
    """Nor does a secret that is no longer in the vault."""
    story: list[Event] = [
        AccountOpened(name="anna", full_name="Anna", language="lv"),
        FactorAdded(factor="phone", way="app", name="Phone", secret="totp", count=1),
        RecoveryCodesMade(secret="ten", left=10),
        end,
    ]
    journal = journal_of([(event, "anna") for event in story])
    erasure = Erased(seq=4, erased_kind=journal[3].kind, erased_subject="anna", reason="asked for")
    journal[3] = journal[3]._replace(body=None)
    journal += journal_of([*((event, "anna") for event in story), (erasure, "anna")])[-1:]
    assert folded(journal)[second_factors]["anna"] is None


def ids_of(journal: list[Row]) -> dict[str, set[Id]]:
    ids = {table.name: set[Id]() for table in TABLES}
    for table, rows in folded(journal).items():
        ids[table.name] = {id for id, row in rows.items() if row}
    return ids


@pytest.mark.parametrize("registered", [SiteRegistered, LinkRegistered, RadioRegistered])
@settings(max_examples=25)
@given(data=st.data())
def test_what_is_beside_an_entry_goes_with_it(registered: Kind, data: st.DataObject) -> None:
    noun = tag_of(registered).partition(".")[2].partition("_")[0]
    story = [data.draw(said(registered)), *data.draw(stories(noun))]
    journal = journal_of(story)
    erased = data.draw(st.sampled_from([row for row in journal if row.kind.startswith("radio.")]))
    erasure = Erased(
        seq=erased.seq, erased_kind=erased.kind, erased_subject=erased.subject, reason="asked for"
    )
    later = journal_of([*story, (erasure, erased.subject)])[-1:]
    left = [row._replace(body=None) if row is erased else row for row in journal]
    shown, rebuilt = ids_of(journal + later), ids_of(left + later)
    for name, registers in BESIDE.items():
        assert shown[name] == set[Id]().union(*(shown[register] for register in registers))
    assert {name: rebuilt[name] for name in BESIDE} == {name: shown[name] for name in BESIDE}
