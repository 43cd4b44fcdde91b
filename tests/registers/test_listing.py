"""Pages of a register: whatever is searched, sorted or narrowed, they are as a list in memory."""

import random
from collections.abc import Callable, Iterator
from typing import Any, Literal, cast

import pytest
from sqlalchemy import Text, insert, literal, select, true

from scape.base import listing
from scape.base.change import Change
from scape.base.errors import Refused
from scape.base.listing import Page, Query, find
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.search import words_of
from tests.registers.conftest import OpenNode
from tests.registers.lamps import LAMPS, Lamp

pytestmark = pytest.mark.anyio

Light = Literal["led", "sodium", "none"]
STREETS = ["Rīgas iela", "Šķūņu iela", "Ķēniņu laukums 2", "Ķēniņu laukums 10", "", "Zaļā"]


def many(change: Change) -> None:
    chance = random.Random(1)
    for number in range(120):
        lamp = Lamp(
            tag=f"L-{number}",
            street=chance.choice(STREETS),
            light=cast(Light, chance.choice(["led"] * 8 + ["sodium", "none"])),
            watts=chance.choice([0, 9, 70, 100]),
            parts=("pole",) if number % 40 == 0 else (),
        )
        LAMPS.add(change, lamp)


def matches(row: ViewRow, query: Query) -> bool:
    """What the database is to find, said in another way."""
    words = words_of([row["tag"], row["street"], *row["parts"]])
    narrow = {**query.narrow, **query.scope}
    return all(row[name] in values for name, values in narrow.items()) and all(
        any(word.startswith(wanted) for word in words) for wanted in words_of([query.text])
    )


def in_memory(rows: list[ViewRow], query: Query) -> list[ViewRow]:
    name = query.sort.removeprefix("-")
    key: Callable[[ViewRow], Any] = lambda row: (  # noqa: E731
        LAMPS.fields[name].sort_key(row[name]) if name in LAMPS.fields else row["registered"],
        row["registered"],
    )
    matching = [row for row in rows if matches(row, query)]
    return sorted(matching, key=key, reverse=query.sort.startswith("-"))


async def page(node: Node, query: Query) -> Page:
    return await node.search(lambda connection: find(connection, LAMPS, query))


async def pages(node: Node, query: Query) -> list[Page]:
    """All pages, each from where the one before ended."""
    found = [await page(node, query)]
    while (after := found[-1].next) is not None:
        found.append(await page(node, query._replace(after=after)))
    return found


def queries() -> Iterator[Query]:
    texts = ["", "l", "rīg", "KENINU 10", "iela l", "pole", "nekas", "l 1", "skunu"]
    narrows: list[dict[str, list[Any]]] = [{}, {"light": ["none"]}, {"light": ["led", "sodium"]}]
    for text in texts:
        for narrow in narrows:
            for sort in ("id", "-id", "tag", "-street", "light", "watts", "-version", "price"):
                yield Query(text=text, narrow=narrow, sort=sort, limit=29)


@pytest.mark.parametrize(
    ("few", "walk"),
    [
        (0, 20),
        (2000, 5000),
        pytest.param(0, 100, marks=pytest.mark.long),
        pytest.param(10, 50, marks=pytest.mark.long),
    ],
)
async def test_pages_are_as_a_list_in_memory(
    open_node: OpenNode, monkeypatch: pytest.MonkeyPatch, few: int, walk: int
) -> None:
    """With `few` words are looked up never, where they are rare, always.

    With `walk` no page is met along an index, or some are.
    """
    monkeypatch.setattr(listing, "FEW", few)
    monkeypatch.setattr(listing, "WALK", walk)
    async with open_node() as node:
        await node.change(many)
        rows = (await page(node, Query(limit=500))).rows
        assert len(rows) == 120
        for query in queries():
            wanted = in_memory(rows, query)
            found = await pages(node, query)
            assert [row["tag"] for one in found for row in one.rows] == [r["tag"] for r in wanted]
            assert {one.total for one in found} == {len(wanted)}
            beyond = await page(node, query._replace(offset=7))
            assert beyond.rows == wanted[7 : 7 + 29]


async def test_a_scope_narrows_like_a_filter(open_node: OpenNode) -> None:
    async with open_node() as node:
        await node.change(many)
        rows = (await page(node, Query(limit=500))).rows
        query = Query(scope={"light": {"none"}}, narrow={"light": ["none", "led"]}, limit=500)
        assert (await page(node, query)).rows == in_memory(rows, query) != []
        nothing = Query(scope={"light": set()})
        assert (await page(node, nothing)).total == 0


async def test_what_was_changed_is_found_by_what_it_is_now(open_node: OpenNode) -> None:
    async with open_node() as node:
        made = await node.change(
            lambda c: LAMPS.add(c, Lamp(tag="old", street="Vecā", light="led"))
        )
        new = Lamp(tag="new", street="Jaunā", light="none")
        await node.change(lambda c: LAMPS.alter(c, made.id, new, made.version))
        for query in (Query("old"), Query("veca"), Query(narrow={"light": ["led"]})):
            assert (await page(node, query)).total == 0
        for query in (Query("new"), Query("JAUNA"), Query(narrow={"light": ["none"]})):
            assert (await page(node, query)).total == 1


@pytest.mark.parametrize(
    ("query", "code"),
    [
        (Query(sort="parts"), "bad-input"),
        (Query(sort="nothing"), "bad-input"),
        (Query(narrow={"watts": [1]}), "bad-input"),
        (Query(after="x"), "bad-cursor"),
        (Query(after='["x"]'), "bad-cursor"),
        (Query(after="[1, 2]"), "bad-cursor"),
        (Query(sort="tag", after="[1, 2]"), "bad-cursor"),
        (Query(after="[99999999999999999999]"), "bad-cursor"),
        (Query(sort="tag", after='["\\u0000", 2]'), "bad-cursor"),
    ],
)
async def test_what_cannot_be_asked_is_refused(
    open_node: OpenNode, query: Query, code: str
) -> None:
    async with open_node() as node:
        with pytest.raises(Refused, match=code):
            await page(node, query)


MANY = 66_000  # more than a statement of PostgreSQL has parameters


def as_many(change: Change) -> None:
    """Copies of a lamp, as far as a page is read."""
    numbers = select(literal(1).label("number")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.number + 1).where(numbers.c.number < MANY - 1))
    place, number = LAMPS.table.c.registered, numbers.c.number
    own_rows: dict[str, Any] = {"id": number.cast(Text), "registered": place + number}
    for table, own in ((LAMPS.table, own_rows), (LAMPS.keys, {"id": LAMPS.keys.c.id + number})):
        names = [column.name for column in table.c]
        copies = select(*(own.get(name, table.c[name]) for name in names)).join_from(
            table, numbers, true()
        )
        change.execute(insert(table).from_select(names, copies))


@pytest.mark.long
async def test_a_page_may_have_every_row_of_a_long_list(open_node: OpenNode) -> None:
    async with open_node() as node:
        await node.change(lambda change: LAMPS.add(change, Lamp(tag="L")))
        await node.change(as_many)
        found = await page(node, Query(sort="-id", limit=MANY))
    assert len({row["id"] for row in found.rows}) == found.total == MANY
    assert found.rows == sorted(found.rows, key=lambda row: -row["registered"])
