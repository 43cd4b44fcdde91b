"""A search finds every call that matches, once, whatever the size of its pages."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from scape.app import FEATURES
from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.node import Node
from scape.base.search import MOST_WORDS
from scape.base.store import Store
from scape.radio.events import CallEnded, CallStarted
from scape.radio.registers.events import RadioRegistered, SiteRegistered, TalkgroupRegistered
from scape.radio.traffic.history import Search, find_calls

NAMES = {5: "M21 Ozols", 6: "P07 Bērziņa", 7: "Šķēde"}
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
        )
        at = 1_000_000 + index // 2  # two calls share each moment
        change.record(call, call.call, at)
        end = CallEnded(call=call.call, reason="terminator", duration=1, frames=1)
        change.record(end, call.call, at)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    folder: Path = tmp_path_factory.mktemp("history")

    async def make() -> None:
        node = Node(Store(folder), FEATURES.views, FEATURES.live, bytes(32))
        await node.start()
        await node.change(fill)
        await node.stop()

    asyncio.run(make())
    store = Store(folder)
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
            assert len(rows) == total
            return rows
        page = find_calls(connection, search._replace(before=page.next))


searches = st.builds(
    Search,
    text=st.sampled_from(["", "ozols", "BĒRZIŅA", "šķēde", "nīca", "101", "robeža ozols", "x"]),
    since=st.none() | st.integers(999_990, 1_000_040),
    until=st.none() | st.integers(999_990, 1_000_040),
    talkgroup=st.none() | st.sampled_from([101, 900, 7]),
    source=st.none() | st.integers(4, 9),
    site=st.none() | st.sampled_from([247001, 247002]),
    emergency=st.none() | st.booleans(),
    before=st.just(""),
    limit=st.integers(1, 70),
    scope=st.fixed_dictionaries(
        {}, optional={"site": st.sets(st.sampled_from([247001, 247002])), "slot": st.just({1})}
    ),
)


def matches(call: dict[str, Any], search: Search) -> bool:
    """The same question, asked of one call in plain Python."""
    group = not call["private"]
    destination = call["destination"]
    names = [
        NAMES.get(call["source"], ""),
        GROUPS.get(destination, "") if group else NAMES.get(destination, ""),
        "Nīca masts" if call["site"] == 247001 else "",
    ]
    numbers = [call["source"], destination, call["site"]]
    return all(
        [
            search.since is None or call["started"] >= search.since,
            search.until is None or call["started"] < search.until,
            search.talkgroup is None or (group and destination == search.talkgroup),
            search.source is None or call["source"] == search.source,
            search.site is None or call["site"] == search.site,
            search.emergency is None or call["emergency"] == search.emergency,
            all(call[column] in values for column, values in search.scope.items()),
            all(
                any(word.casefold() in name.casefold() for name in names)
                or (word.isdecimal() and int(word) in numbers)
                for word in search.text.split()
            ),
        ]
    )


@given(search=searches)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None
)
def test_every_match_is_found_once_newest_first(connection: Connection, search: Search) -> None:
    everything = all_pages(connection, Search(limit=200))
    assert len(everything) == 60
    assert everything == sorted(everything, key=lambda c: (c["started"], c["id"]), reverse=True)
    wanted = [call["id"] for call in everything if matches(call, search)]
    assert [call["id"] for call in all_pages(connection, search)] == wanted


@pytest.mark.parametrize("before", ["x", "-", "a-b", "12", f"{1 << 80}-a"])
def test_a_cursor_that_is_not_ours_is_refused(connection: Connection, before: str) -> None:
    with pytest.raises(Refused, match="bad-cursor"):
        find_calls(connection, Search(before=before))


def test_a_search_has_few_words(connection: Connection) -> None:
    words = [f"w{number}" for number in range(MOST_WORDS + 1)]
    find_calls(connection, Search(text=" ".join(words[1:] * 5)))
    with pytest.raises(Refused, match="search-too-long"):
        find_calls(connection, Search(text=" ".join(words)))
