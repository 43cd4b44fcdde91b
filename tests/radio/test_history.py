"""A search finds every call that matches, once, whatever the size of its pages."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, insert, literal, select

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.node import Node
from scape.base.search import MOST_WORDS, words_of
from scape.base.store import Store
from scape.radio.archive import history
from scape.radio.archive.events import CallNoted, RecordingKept
from scape.radio.archive.history import Search, find_calls
from scape.radio.events import CallEnded, CallRecorded, CallStarted
from scape.radio.registers.events import RadioRegistered, SiteRegistered, TalkgroupRegistered
from scape.radio.registers.registers import RADIOS
from tests.conftest import empty_store

NAMES = {5: "M21 Ozols", 6: "P07 Bērziņa", 7: "Šķēde"}
MANY = 70_000  # more than a statement of PostgreSQL has parameters
KEPT = {1, 17, 31}
TAG = "liecība"
NOTES = {4: ("Pazudis suns",), 17: ("Ozolu iela", "suns atrasts"), 50: ("x",)}
GROUPS = {101: "Liepāja patruļa", 900: "Robeža"}


def fill(change: Change) -> None:
    for number, name in NAMES.items():
        change.record(RadioRegistered(number=number, name=name), f"radio/{number}")
    for number, name in GROUPS.items():
        change.record(TalkgroupRegistered(number=number, name=name), f"talkgroup/{number}")
    site = SiteRegistered(number=247001, name="Nīca", place="masts", secret="")
    change.record(site, "site/247001")
    for index in range(60):
        call = CallStarted(
            call=f"c{index:03}",
            site=247001 if index % 4 else 247002,
            slot=2 if index % 2 else 1,
            source=5 + index % 4,
            destination=[101, 900, 7][index % 3],
            private=index % 3 == 2,
            emergency=index % 10 == 0,
            encrypted=index % 7 == 0,
        )
        at = 1_000_000 + index // 2  # two calls share each moment
        change.record(call, call.call, at)
        duration = index % 6 * SECOND
        end = CallEnded(call=call.call, reason="terminator", duration=duration, frames=1)
        change.record(end, call.call, at)
        write_about(change, call.call, index)


def write_about(change: Change, call: str, index: int) -> None:
    """Two of three calls are recorded; some of them kept, and some noted."""
    if index % 3:
        recorded = CallRecorded(call=call, path=f"{call}.dmr", sha256="", bursts=1, size=1)
        change.record(recorded, call)
    if index in KEPT:
        change.record(RecordingKept(call=call, reason="court"), call)
    for text in NOTES.get(index, ()):
        note = CallNoted(note=f"{call}-{text}", call=call, text=text, tags=(TAG,))
        change.record(note, note.note)


def name_many(change: Change) -> None:
    """Thousands of radios with one name, as far as a search reads them; two of them speak."""
    numbers = select(literal(5).label("number")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.number + 2).where(numbers.c.number < 2 * MANY))
    words = RADIOS.words
    last = select(func.max(words.c.id)).scalar_subquery()
    named = select(last + numbers.c.number, literal("patrulis"), numbers.c.number)
    change.execute(insert(words).from_select(["id", "word", "item"], named))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def connection(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Connection]:
    folder: Path = tmp_path_factory.mktemp("history")
    url = empty_store(request)

    async def make() -> None:
        node = Node(Store(folder, url), FEATURES.views, FEATURES.live, bytes(32))
        await node.start()
        await node.change(fill)
        await node.change(name_many)
        await node.stop()

    asyncio.run(make())
    store = Store(folder, url)
    with store.read() as connection:
        yield connection
    store.close()


def all_pages(connection: Connection, search: Search) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    page = find_calls(connection, search)
    total = page.total
    while True:
        rows += page.rows
        assert page.total == total
        if page.next is None:
            assert len(rows) == total or (page.more and len(rows) > total)
            return rows
        page = find_calls(connection, search._replace(before=page.next))


TEXTS = [
    *("", "ozols", "BĒRZIŅA", "berz", "šķēde", "nīca", "zols", "robeža ozols", "M21/ozo", "x", "?"),
    *("101", "10", "8", "24700", "patrulis", "pat ozols"),
    *("suns", "ozolu", "liecība sun", "liecība ozols", "liecībaa"),
]
searches = st.builds(
    Search,
    text=st.sampled_from(TEXTS),
    since=st.none() | st.integers(999_990, 1_000_040),
    until=st.none() | st.integers(999_990, 1_000_040),
    talkgroup=st.none() | st.sampled_from([101, 900, 7]),
    source=st.none() | st.integers(4, 9),
    site=st.none() | st.sampled_from([247001, 247002]),
    emergency=st.none() | st.booleans(),
    shortest=st.none() | st.integers(0, 6),
    longest=st.none() | st.integers(0, 6),
    kept=st.none() | st.booleans(),
    noted=st.none() | st.booleans(),
    sound=st.none() | st.booleans(),
    before=st.just(""),
    limit=st.integers(1, 70),
    scope=st.fixed_dictionaries(
        {}, optional={"site": st.sets(st.sampled_from([247001, 247002])), "slot": st.just({1})}
    ),
)


def name_of_radio(number: int) -> str:
    name = f"{number} {NAMES[number]}" if number in NAMES else ""
    return f"{name} patrulis" if number % 2 else name


def name_of_group(number: int) -> str:
    return f"{number} {GROUPS[number]}"


def matches(call: dict[str, Any], search: Search) -> bool:
    """The same question, asked of one call in plain Python."""
    group = not call["private"]
    destination = call["destination"]
    names = [
        name_of_radio(call["source"]),
        name_of_group(destination) if group else name_of_radio(destination),
        "247001 Nīca masts" if call["site"] == 247001 else "",
    ]
    words = words_of(names)
    numbers = [call["source"], destination, call["site"]]
    index = int(call["id"][1:])
    if index in NOTES:
        words |= words_of([*NOTES[index], TAG])
    seconds, sounds = index % 6, index % 3 != 0 and index % 7 != 0
    return all(
        [
            search.since is None or call["started"] >= search.since,
            search.until is None or call["started"] < search.until,
            search.talkgroup is None or (group and destination == search.talkgroup),
            search.source is None or call["source"] == search.source,
            search.site is None or call["site"] == search.site,
            search.emergency is None or call["emergency"] == search.emergency,
            search.shortest is None or seconds >= search.shortest,
            search.longest is None or seconds <= search.longest,
            search.kept is None or (index in KEPT) == search.kept,
            search.noted is None or (index in NOTES) == search.noted,
            search.sound is None or sounds == search.sound,
            all(call[column] in values for column, values in search.scope.items()),
            all(
                any(word.startswith(wanted) for word in words)
                or (wanted.isdecimal() and int(wanted) in numbers)
                for wanted in words_of([search.text])
            ),
        ]
    )


@pytest.mark.parametrize(
    "few", [1, *(pytest.param(few, marks=pytest.mark.long) for few in (0, history.FEW))]
)
@pytest.mark.parametrize("counted", [60, 2])
@given(search=searches)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None
)
def test_every_match_is_found_once_newest_first(
    connection: Connection,
    monkeypatch: pytest.MonkeyPatch,
    few: int,
    counted: int,
    search: Search,
) -> None:
    monkeypatch.setattr(history, "FEW", few)
    monkeypatch.setattr(history, "MOST_COUNTED", counted)
    everything = all_pages(connection, Search(limit=200))
    assert len(everything) == 60
    assert everything == sorted(everything, key=lambda c: (c["started"], c["id"]), reverse=True)
    wanted = [call["id"] for call in everything if matches(call, search)]
    found = all_pages(connection, search)
    assert [call["id"] for call in found] == wanted
    marks = [(int(call["id"][1:]), call["kept"], call["noted"]) for call in found]
    assert all((at in KEPT, at in NOTES) == (kept, noted) for at, kept, noted in marks)


def test_more_are_not_counted_than_are_read(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    for most, counted in ((59, (59, True)), (60, (60, False)), (61, (60, False))):
        monkeypatch.setattr(history, "MOST_COUNTED", most)
        page = find_calls(connection, Search(limit=7))
        assert ((page.total, page.more), len(page.rows)) == (counted, 7)


@pytest.mark.parametrize("before", ["x", "-", "a-b", "12", f"{1 << 80}-a"])
def test_a_cursor_that_is_not_ours_is_refused(connection: Connection, before: str) -> None:
    with pytest.raises(Refused, match="bad-cursor"):
        find_calls(connection, Search(before=before))


def test_a_search_has_few_words(connection: Connection) -> None:
    words = [f"w{number}" for number in range(MOST_WORDS + 1)]
    find_calls(connection, Search(text=" ".join(words[1:] * 5)))
    with pytest.raises(Refused, match="search-too-long"):
        find_calls(connection, Search(text=" ".join(words)))
