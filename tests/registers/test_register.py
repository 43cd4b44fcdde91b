"""What is declared of a thing decides what becomes of it: edits, refusals, rows, their rebuild."""

import datetime
import random
from decimal import Decimal
from functools import partial
from typing import Annotated, Any

import msgspec
import pytest
from sqlalchemy import BigInteger, Column, Table, select

from scape.base import journal
from scape.base.change import Change
from scape.base.errors import Forbidden, Missing, Refused
from scape.base.journal import Event
from scape.base.node import Node
from scape.base.register import Register, views_of
from scape.base.rows import Rows, ViewRow, Views
from scape.base.tables import journal as journal_table
from scape.base.tables import views_metadata
from scape.base.text import Name
from tests.registers.conftest import OpenNode
from tests.registers.lamps import LAMPS, VIEWS, Lamp, LampAdded, LampChanged, LampRemoved

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("forked_workers")]

LAMP = Lamp(tag="L-1", street="Ķēniņu iela", watts=70, inspected=datetime.date(2026, 3, 1))


async def rows_of(node: Node, table: Table = LAMPS.table) -> list[ViewRow]:
    found = await node.read(
        lambda c: c.execute(select(table).order_by(table.c.id)).mappings().all()
    )
    return [dict(row) for row in found]


async def everything(node: Node) -> dict[str, list[ViewRow]]:
    return {table.name: await rows_of(node, table) for table in LAMPS.tables}


async def entries(node: Node) -> int:
    return len(await node.read(lambda c: c.execute(select(journal_table.c.seq)).all()))


def replaced(lamp: Lamp, **said: Any) -> Lamp:
    return msgspec.structs.replace(lamp, **said)


async def test_an_entry_is_a_row_with_its_version(open_node: OpenNode) -> None:
    async with open_node() as node, node.live.watch("lamps") as watching:
        made = await node.change(lambda c: LAMPS.add(c, LAMP), "me")
        [row] = await rows_of(node)
        assert row == {
            "id": made.id,
            "tag": "L-1",
            "street": "Ķēniņu iela",
            "light": "led",
            "watts": 70,
            "inspected": "2026-03-01",
            "price": "0",
            "parts": [],
            "registered": 1,
            "version": 1,
            "latest": 1,
        }
        assert (await watching.changes()).put == [row]
        more = replaced(LAMP, parts=("pole", "hood"), price=Decimal("12.50"))
        again = await node.change(lambda c: LAMPS.alter(c, made.id, more, made.version))
        [row] = await rows_of(node)
        assert (row["parts"], row["price"]) == (["pole", "hood"], "12.50")
        assert (row["registered"], row["version"], again.version) == (1, 2, 2)
        assert (await watching.changes()).put == [row]
        await node.change(lambda c: LAMPS.remove(c, made.id, 2))
        assert all(rows == [] for rows in (await everything(node)).values())


async def test_an_edit_of_an_older_row_is_refused_and_shows_the_row(open_node: OpenNode) -> None:
    async with open_node() as node:
        made = await node.change(lambda c: LAMPS.add(c, LAMP))
        theirs = replaced(LAMP, watts=100)
        await node.change(lambda c: LAMPS.alter(c, made.id, theirs, 1))
        with pytest.raises(Refused, match="entry-changed") as refused:
            await node.change(lambda c: LAMPS.alter(c, made.id, replaced(LAMP, watts=5), 1))
        assert refused.value.facts["row"] == (await rows_of(node))[0]
        with pytest.raises(Refused, match="entry-changed"):
            await node.change(lambda c: LAMPS.remove(c, made.id, 1))
        with pytest.raises(Missing, match="no-such-entry"):
            await node.change(lambda c: LAMPS.alter(c, "nobody", LAMP, 1))
        assert (await rows_of(node))[0]["watts"] == 100


async def test_an_edit_that_changes_nothing_is_not_recorded(open_node: OpenNode) -> None:
    async with open_node() as node:
        made = await node.change(lambda c: LAMPS.add(c, LAMP))
        assert await node.change(lambda c: LAMPS.alter(c, made.id, LAMP, 1)) == made
        assert await entries(node) == 1


async def test_what_is_unique_belongs_to_one_entry(open_node: OpenNode) -> None:
    async with open_node() as node:
        first = await node.change(lambda c: LAMPS.add(c, LAMP))
        with pytest.raises(Refused, match="entry-taken column=tag value=L-1"):
            await node.change(lambda c: LAMPS.add(c, LAMP))
        second = await node.change(lambda c: LAMPS.add(c, replaced(LAMP, tag="L-2")))
        with pytest.raises(Refused, match="entry-taken"):
            await node.change(lambda c: LAMPS.alter(c, second.id, LAMP, second.version))
        other = await node.change(lambda c: LAMPS.alter(c, first.id, replaced(LAMP, tag="L"), 1))
        await node.change(lambda c: LAMPS.alter(c, second.id, LAMP, second.version))
        await node.change(lambda c: LAMPS.remove(c, first.id, other.version))
        await node.change(lambda c: LAMPS.add(c, replaced(LAMP, tag="L")))


async def test_a_scope_hides_entries_and_keeps_others_from_them(open_node: OpenNode) -> None:
    async with open_node() as node:
        made = await node.change(lambda c: LAMPS.add(c, LAMP))
        sodium = {"light": {"sodium", "none"}}
        with pytest.raises(Missing, match="no-such-entry"):
            await node.change(lambda c: LAMPS.remove(c, made.id, 1, sodium))
        led, off = {"light": {"led"}}, replaced(LAMP, light="none")
        with pytest.raises(Forbidden, match="outside-scope"):
            await node.change(lambda c: LAMPS.alter(c, made.id, off, 1, led))
        with pytest.raises(Forbidden, match="outside-scope"):
            await node.change(lambda c: LAMPS.add(c, replaced(off, tag="L-2"), led))
        await node.change(lambda c: LAMPS.alter(c, made.id, replaced(LAMP, watts=1), 1, led))


def at_random(chance: random.Random, known: dict[str, int], change: Change) -> None:
    """One edit of a few lamps; `known` are their versions."""
    id = chance.choice([*known, ""])
    lamp = replaced(
        LAMP,
        tag=f"L-{chance.randrange(5)}",
        street=chance.choice(["", "Rīgas iela", "Šķūņu iela 2", "-"]),
        light=chance.choice(["led", "none"]),
        parts=tuple(chance.sample(["pole", "hood", "lamp hood"], 2)),
    )
    if not id:
        made = LAMPS.add(change, lamp)
    elif chance.random() < 0.2:
        LAMPS.remove(change, id, known.pop(id))
        return
    elif chance.random() < 0.1:
        change.erase(known.pop(id), "asked for")
        return
    else:
        made = LAMPS.alter(change, id, lamp, known[id])
    known[str(made.id)] = made.version


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 10))]
)
async def test_rows_that_are_rebuilt_equal_those_that_grew(open_node: OpenNode, seed: int) -> None:
    chance, known = random.Random(seed), dict[str, int]()
    async with open_node() as node:
        for _ in range(60):
            try:
                await node.change(lambda c: at_random(chance, known, c))
            except Refused as refused:
                assert refused.code == "entry-taken"
        grown = await everything(node)
        assert {row["id"] for row in grown["lamps"]} == set(known) != set()
        await node.rebuild(VIEWS)
        assert await everything(node) == grown


async def test_what_was_said_last_may_be_erased_and_what_was_said_before(
    open_node: OpenNode,
) -> None:
    async with open_node() as node:
        id = (await node.change(lambda c: LAMPS.add(c, LAMP))).id
        for version in (1, 2):
            lamp = replaced(LAMP, watts=version)
            await node.change(partial(LAMPS.alter, id=id, item=lamp, version=version))
        await node.erase(2, reason="asked for")
        grown = await everything(node)
        assert grown["lamps"][0]["watts"] == 2
        await node.rebuild(VIEWS)
        assert await everything(node) == grown
        await node.erase(3, reason="asked for")
        assert await rows_of(node) == []
        await node.rebuild(VIEWS)
        assert await rows_of(node) == []


async def test_what_is_unique_stays_with_its_new_owner_when_the_change_is_erased(
    open_node: OpenNode,
) -> None:
    async with open_node() as node:
        first = await node.change(lambda c: LAMPS.add(c, LAMP))
        freed = replaced(LAMP, tag="L")
        await node.change(lambda c: LAMPS.alter(c, first.id, freed, first.version))
        await node.change(lambda c: LAMPS.add(c, LAMP))
        await node.erase(2, reason="asked for")
        grown = await everything(node)
        await node.rebuild(VIEWS)
        assert await everything(node) == grown
        with pytest.raises(Refused, match="entry-taken"):
            await node.change(lambda c: LAMPS.add(c, LAMP))


async def test_an_entry_whose_removal_is_erased_does_not_come_back(open_node: OpenNode) -> None:
    async with open_node() as node:
        made = await node.change(lambda c: LAMPS.add(c, LAMP))
        await node.change(lambda c: LAMPS.remove(c, made.id, made.version))
        await node.erase(2, reason="asked for")
        await node.rebuild(VIEWS)
        assert await rows_of(node) == []


# A register with numbers, which it shares, and with columns that others fill.


class Pole(msgspec.Struct, frozen=True, kw_only=True):
    name: Name


class NewPole(Pole, frozen=True, kw_only=True):
    number: Annotated[int, msgspec.Meta(ge=1, le=99)]
    height: Annotated[int, msgspec.Meta(ge=0, le=99)] = 0


class PoleRow(Pole, frozen=True, kw_only=True):
    id: int
    height: int
    painted: int | None
    registered: int
    version: int
    latest: int


class PoleSaid(Event, frozen=True, kw_only=True):
    number: int
    name: str


class PoleSet(PoleSaid, frozen=True, kw_only=True, tag="test.pole_set"):
    height: int = 0
    painted: str = ""


class PoleChanged(PoleSaid, frozen=True, kw_only=True, tag="test.pole_changed"): ...


class PoleGone(Event, frozen=True, kw_only=True, tag="test.pole_gone"):
    number: int


def no_pole_is_taller_than_twenty(state: Any, id: Any, before: Any, after: Any) -> None:
    if after is None and before["height"] > 20:
        raise Refused("too-tall", number=id)


def poles(name: str, numbers: list[Table]) -> Register[Pole]:
    return Register(
        name=name,
        item=Pole,
        new=NewPole,
        registered=PoleSet,
        changed=PoleChanged,
        removed=PoleGone,
        see="a",
        manage="b",
        noun="pole",
        numbers=numbers,
        row=PoleRow,
        start=lambda entry, event: {"height": event.height, "painted": None},
        extend=lambda change, id, said: {"painted": "blue"} if type(said) is NewPole else {},
        check=no_pole_is_taller_than_twenty,
    )


SHARED: list[Table] = []
POLES, MASTS = poles("test_poles", SHARED), poles("test_masts", SHARED)


class Recorder:
    """A change in memory of the tests' own poles."""

    def __init__(self) -> None:
        self.now = 1
        self.rows = Rows(lambda table, id: None)
        self.events: list[tuple[str, Any]] = []

    def get(self, table: Table, id: Any) -> ViewRow | None:
        return self.rows.get(table, id)

    def record(self, event: Any, subject: str) -> int:
        self.events.append((subject, event))
        seq = len(self.events)
        entry = journal.Entry(seq, seq, seq, "", subject, "", "")
        POLES.folds[type(event)](entry, event, self.rows)
        return seq


async def test_an_entry_with_a_number() -> None:
    change: Any = Recorder()
    POLES.add(change, NewPole(number=7, name="Corner", height=5))
    assert change.events == [("pole/7", PoleSet(number=7, name="Corner", height=5, painted="blue"))]
    with pytest.raises(Refused, match="number-taken number=7 name=Corner"):
        MASTS.add(change, NewPole(number=7, name="Mast"))
    change.rows.put(POLES.table, change.get(POLES.table, 7) | {"painted": 99})
    POLES.alter(change, 7, Pole(name="Square"), 1)
    row = change.get(POLES.table, 7)
    assert row == {
        "id": 7, "name": "Square", "height": 5, "painted": 99,
        "registered": 1, "version": 2, "latest": 2,
    }  # fmt: skip
    change.rows.put(POLES.table, row | {"height": 30})
    with pytest.raises(Refused, match="too-tall"):
        POLES.remove(change, 7, 2)
    change.rows.put(POLES.table, row)
    POLES.remove(change, 7, 2)
    assert change.events[-1] == ("pole/7", PoleGone(number=7))
    assert not any(rows.values() for rows in change.rows.changed.values() if any(rows.values()))


# What a declaration may not be.


class Loose(msgspec.Struct, frozen=True, kw_only=True):
    tag: str


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    tag: Name
    weight: int = 0


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    version: Name


class Watts(msgspec.Struct, frozen=True, kw_only=True):
    tag: Name
    watts: Name


@pytest.mark.parametrize(
    ("item", "unique", "why"),
    [
        (Loose, ("tag",), "no limit"),
        (Counted, ("tag",), "no limit"),
        (Kind, ("version",), "reserved name"),
        (Watts, ("tag",), "must say watts"),
        (Lamp, (), "need fields that are unique"),
    ],
)
def test_a_declaration_that_would_fail_later_fails_at_once(
    item: type[Any], unique: tuple[str, ...], why: str
) -> None:
    with pytest.raises(TypeError, match=why):
        Register(
            name="test_wrong",
            item=item,
            registered=LampAdded,
            changed=LampChanged,
            removed=LampRemoved,
            see="a",
            manage="b",
            unique=unique,
        )


@pytest.mark.parametrize("column", ["nothing", "parts"])
@pytest.mark.parametrize("narrowed", ["filters", "scope"])
def test_a_list_is_narrowed_by_columns_that_can_be_compared(column: str, narrowed: str) -> None:
    said: dict[str, Any] = {"filters": (column,), "scope": {column: lambda who: {"x"}}}
    with pytest.raises(TypeError, match=f"narrowed by {column}"):
        Register(
            name="test_wrong",
            item=Lamp,
            registered=LampAdded,
            changed=LampChanged,
            removed=LampRemoved,
            see="a",
            manage="b",
            unique=("tag",),
            **{narrowed: said[narrowed]},
        )


def test_another_filter_is_another_version() -> None:
    others = tuple(said for said in VIEWS.derived if said != "lamps light")
    assert VIEWS.version != VIEWS._replace(derived=others).version


def test_another_column_is_another_version() -> None:
    assert VIEWS.version >> 20 == VIEWS.number == 1
    one = Table("test_one", views_metadata, Column("id", BigInteger, primary_key=True))
    view = Views("one", __name__, 1, (one,), {})
    before = view.version
    one.append_column(Column("more", BigInteger))
    assert view.version != before != view._replace(number=2).version


def test_the_schema_has_the_limits_and_the_values_in_their_order() -> None:
    schema = LAMPS.schema()
    fields = schema["$defs"]["Lamp"]["properties"]
    assert fields["watts"] == {"type": "integer", "minimum": 0, "maximum": 2000, "default": 0}
    assert fields["tag"]["maxLength"] == 80
    assert schema["values"]["light"] == ["led", "sodium", "none"]
    assert schema["sorts"] == [
        *("id", "version", "tag", "street", "light", "watts", "inspected", "price"),
    ]


def test_views_of_two_registers_fold_what_concerns_both() -> None:
    both = views_of("test", __name__, 1, registers=(POLES, MASTS))
    assert set(both.tables) == {*POLES.tables, *MASTS.tables}
    change: Any = Recorder()
    event = PoleSet(number=1, name="x")
    both.folds[PoleSet](journal.Entry(1, 1, 1, "", "pole/1", "", ""), event, change.rows)
    assert change.get(POLES.table, 1) and change.get(MASTS.table, 1)
