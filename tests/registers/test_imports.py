"""Lists into a register of a whole node: tried, taken, taken again, undone; and hostile files."""

import asyncio
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from scape.base import imports as base_imports
from scape.base import list_process
from scape.base.change import Change
from scape.base.comparison import Plan
from scape.base.errors import Missing, Refused, Unavailable
from scape.base.imports import Imports, Restored
from scape.base.listing import Query, find
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.tables import journal
from scape.web.register import reading_of, writing_of
from tests.registers.conftest import OpenNode
from tests.registers.lamps import LAMPS, VIEWS, Lamp, LampPut
from tests.registers.test_lists import text

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("forked_workers")]

READING = reading_of(LAMPS)
HEADS = ["tag", "street", "light", "watts"]
MORE = Query(limit=100_000)


def street(name: str, count: int, **said: str) -> bytes:
    """A list of lamps; what is said of one by its tag."""
    rows = [
        [f"{name}-{n}", said.get(f"{name}_{n}", "Rīgas iela"), "led", "70"] for n in range(count)
    ]
    return text(HEADS, *rows)


async def rows_of(node: Node) -> dict[str, ViewRow]:
    """What is kept of each lamp, by its tag; without where the journal says so."""
    rows = await node.search(lambda c: find(c, LAMPS, MORE).rows)
    return {row["tag"]: {**row, "registered": 0, "version": 0, "latest": 0} for row in rows}


async def plan(imports: Imports, content: bytes) -> Plan:
    return await imports.plan(LAMPS, content, READING)


async def take(node: Node, imports: Imports, content: bytes, **more: Any) -> base_imports.Taken:
    made = await plan(imports, content)
    return await imports.take(node, LAMPS, made, by="me", file="lamps.csv", **more)


def counts(preview: Any) -> tuple[int, int, int, int]:
    return preview.new, preview.changed, preview.same, preview.wrong


async def test_a_list_is_tried_taken_and_undone(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-3", street="Vecā iela", parts=("a",))))
        before = await rows_of(node)
        tried = (await plan(imports, street("L", 1200))).preview()
        assert counts(tried) == (1199, 1, 0, 0)
        [changed] = [line for line in tried.lines if line.standing == "changed"]
        assert (changed.line, changed.changes["street"]) == (5, ("Vecā iela", "Rīgas iela"))
        assert await rows_of(node) == before
        taken = await take(node, imports, street("L", 1200), reason="Inventory")
        after = await rows_of(node)
        assert len(after) == 1200
        assert (after["L-3"]["street"], after["L-3"]["parts"]) == ("Rīgas iela", ["a"])
        again = await take(node, imports, street("L", 1200))
        assert (again.id, again.new, again.changed, again.same) == ("", 0, 0, 1200)
        assert await rows_of(node) == after
        assert await imports.undo(node, LAMPS, taken.id, "me") == Restored(1200, 0)
        assert await rows_of(node) == before
        [done] = await imports.list(LAMPS)
        assert (done["by"], done["file"], done["reason"]) == ("me", "lamps.csv", "Inventory")
        assert (done["new"], done["recorded"], done["restored"]) == (1199, 1200, 1200)
        assert await imports.undo(node, LAMPS, taken.id, "me") == Restored(0, 0)
        assert await rows_of(node) == before


class Undoing:
    """A node on which somebody undoes the import that is recorded, after each of its slices."""

    def __init__(self, node: Node, imports: Imports) -> None:
        self._node = node
        self._imports = imports
        self.refused: list[str] = []

    async def change(self, decide: Callable[[Change], Any], actor: str = "") -> Any:
        changed = await self._node.change(decide, actor)
        [running] = await self._imports.list(LAMPS)
        with pytest.raises(Refused) as refused:
            await self._imports.undo(self._node, LAMPS, running["id"], "me")
        self.refused.append(refused.value.code)
        return changed


async def test_an_import_is_undone_when_it_has_ended(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        undoing = Undoing(node, imports)
        taken = await imports.take(undoing, LAMPS, await plan(imports, street("L", 600)), by="me")
        assert undoing.refused == ["import-running"] * 2
        assert await imports.undo(node, LAMPS, taken.id, "me") == Restored(600, 0)
        assert await rows_of(node) == {}


async def test_a_list_is_recorded_in_slices_under_one_id(open_node: OpenNode) -> None:
    async with open_node() as node:
        taken = await take(node, Imports(node), street("L", 1200))
        of_import = select(journal.c.kind).where(journal.c.subject == taken.id)
        kinds = await node.read(
            lambda c: c.execute(of_import.order_by(journal.c.seq)).scalars().all()
        )
        assert kinds == ["register.import_begun", *["register.rows_imported"] * 3]
        await node.rebuild(base_imports.VIEWS)
        assert (await Imports(node).list(LAMPS))[0]["recorded"] == 1200


@pytest.mark.parametrize("part", [0, 1])
async def test_an_import_with_a_part_erased_goes_as_a_whole(open_node: OpenNode, part: int) -> None:
    async with open_node() as node:
        kept = await take(node, Imports(node), street("K", 1))
        taken = await take(node, Imports(node), street("L", 600))
        of_import = select(journal.c.seq).where(journal.c.subject == taken.id)
        seqs = await node.read(
            lambda c: c.execute(of_import.order_by(journal.c.seq)).scalars().all()
        )
        await node.erase(seqs[part], reason="asked for")
        for _ in range(2):
            assert [one["id"] for one in await Imports(node).list(LAMPS)] == [kept.id]
            with pytest.raises(Missing, match="no-such-import"):
                await Imports(node).undo(node, LAMPS, taken.id, "me")
            await node.rebuild(base_imports.VIEWS)


async def test_an_undo_keeps_what_was_changed_since(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await take(node, imports, street("L", 4))
        taken = await take(node, imports, street("L", 6, L_0="A", L_1="B", L_2="C", L_3="D"))
        known = {row["tag"]: row for row in await node.search(lambda c: find(c, LAMPS, MORE).rows)}
        theirs = Lamp(tag="L-1", street="theirs")
        await node.change(
            lambda c: LAMPS.alter(c, known["L-1"]["id"], theirs, known["L-1"]["version"])
        )
        gone = known["L-5"]
        await node.change(lambda c: LAMPS.remove(c, gone["id"], gone["version"]))
        said = select(journal.c.seq).where(journal.c.subject == known["L-2"]["id"])
        first = await node.read(lambda c: c.execute(said.order_by(journal.c.seq)).scalars().first())
        await node.erase(int(first or 0), reason="asked for")
        undone = await imports.undo(node, LAMPS, taken.id, "me")
        assert (undone.restored, undone.kept) == (3, 3)
        assert [(left.entry, left.why) for left in undone.left] == [
            ("L-1", "changed"),
            (known["L-2"]["id"], "removed"),
            (gone["id"], "removed"),
        ]
        after = await rows_of(node)
        assert {tag: row["street"] for tag, row in after.items()} == {
            "L-0": "Rīgas iela",
            "L-1": "theirs",
            "L-3": "Rīgas iela",
        }
        with pytest.raises(Missing, match="no-such-import"):
            await imports.undo(node, LAMPS, "nothing", "me")


async def test_an_undo_restores_what_an_older_version_recorded(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await node.change(lambda change: change.record(LampPut(label="L-0"), "x"))
        await node.rebuild(VIEWS)
        taken = await take(node, imports, street("L", 1))
        assert (await rows_of(node))["L-0"]["street"] == "Rīgas iela"
        assert await imports.undo(node, LAMPS, taken.id, "me") == Restored(1, 0)
        assert (await rows_of(node))["L-0"]["street"] == ""


async def test_a_list_with_a_mistake_is_not_begun(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        with pytest.raises(Refused, match="list-mistakes count=1") as refused:
            await take(node, imports, street("L", 700) + b"K,,gas,5\r\n")
        [mistake] = refused.value.facts["mistakes"]
        assert (mistake.line, mistake.column, mistake.value) == (702, "light", "gas")
        assert await rows_of(node) == {}
        assert await node.read(lambda c: c.execute(select(journal)).all()) == []


async def test_what_the_register_says_of_a_line_is_a_mistake_too(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-1")))
        first = (await rows_of(node))["L-1"]["id"]
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-2")))
        content = text(["id", "tag"], [first, "L-2"], ["nobody", "L-3"], [first, "L-9"])
        tried = (await plan(imports, content)).preview()
        found = [(line.line, line.wrong[0].code if line.wrong else "") for line in tried.lines]
        assert found == [(2, "entry-taken"), (3, "no-such-entry"), (4, "")]
        tried = (await plan(imports, text(["id", "watts"], ["", "5"]))).preview()
        assert [(m.line, m.code, m.column) for m in tried.lines[0].wrong] == [
            (2, "list-missing", "tag")
        ]


async def test_a_scope_hides_entries_from_a_list(open_node: OpenNode) -> None:
    async with open_node() as node:
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-1", light="none")))
        content, led = text(["tag", "light"], ["L-1", "led"], ["L-2", "none"]), {"light": {"led"}}
        tried = (await Imports(node).plan(LAMPS, content, READING, led)).preview()
        assert [line.wrong[0].code for line in tried.lines] == ["no-such-entry", "outside-scope"]


async def test_others_change_the_register_while_a_list_is_taken(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        made = await plan(imports, street("L", 1200))
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-900", street="theirs")))
        with pytest.raises(Refused, match="list-partly-imported") as refused:
            await imports.take(node, LAMPS, made, by="me")
        facts = refused.value.facts
        assert (facts["recorded"], facts["planned"]) == (500, 1200)
        assert (facts["why"], facts["line"]) == ("list-register-changed", 902)
        assert len(await rows_of(node)) == 501
        [done] = await imports.list(LAMPS)
        assert (done["id"], done["recorded"], done["complete"]) == (facts["id"], 500, False)
        again = await take(node, imports, street("L", 1200))
        assert (again.new, again.changed, again.same) == (699, 1, 500)
        assert [one["complete"] for one in await imports.list(LAMPS)] == [True, False]
        assert await imports.undo(node, LAMPS, done["id"], "me") == Restored(500, 0)
        assert len(await rows_of(node)) == 700


class Full:
    """A node whose store takes so many changes more."""

    def __init__(self, node: Node, left: int) -> None:
        self._node = node
        self._left = left

    async def change(self, decide: Callable[[Change], Any], actor: str = "") -> Any:
        if not self._left:
            raise Unavailable("store-full")
        self._left -= 1
        return await self._node.change(decide, actor)


async def test_the_store_fails_while_a_list_is_taken_and_while_it_is_undone(
    open_node: OpenNode,
) -> None:
    async with open_node() as node:
        imports = Imports(node)
        made = await plan(imports, street("L", 1200))
        with pytest.raises(Unavailable, match="store-full"):
            await imports.take(Full(node, 0), LAMPS, made, by="me")
        with pytest.raises(Refused, match="list-partly-imported") as refused:
            await imports.take(Full(node, 2), LAMPS, made, by="me")
        assert refused.value.facts == {
            "id": refused.value.facts["id"],
            "recorded": 1000,
            "planned": 1200,
            "why": "store-full",
        }
        with pytest.raises(Unavailable, match="store-full"):
            await imports.undo(Full(node, 1), LAMPS, refused.value.facts["id"], "me")
        [done] = await imports.list(LAMPS)
        assert (done["restored"], done["undone"]) == (500, None)
        await imports.undo(node, LAMPS, done["id"], "me")
        [done] = await imports.list(LAMPS)
        assert (done["restored"], done["undone"] is None) == (1000, False)
        assert await rows_of(node) == {}


async def test_another_s_change_of_the_first_lines_leaves_nothing(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        made = await plan(imports, street("L", 600))
        await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-3")))
        with pytest.raises(Refused, match="list-register-changed line=5"):
            await imports.take(node, LAMPS, made, by="me")
        assert await imports.list(LAMPS) == []


async def test_an_entry_that_another_changed_after_the_preview_stays_as_it_is(
    open_node: OpenNode,
) -> None:
    async with open_node() as node:
        imports = Imports(node)
        lamp = await node.change(lambda c: LAMPS.add(c, Lamp(tag="L-3", street="Vecā iela")))
        made = await plan(imports, street("L", 4))
        theirs = Lamp(tag="L-3", street="Jaunā iela")
        await node.change(lambda c: LAMPS.alter(c, lamp.id, theirs, lamp.version), "you")
        with pytest.raises(Refused, match="list-register-changed") as refused:
            await imports.take(node, LAMPS, made, by="me")
        assert refused.value.facts == {"line": 5, "why": "entry-changed"}
        kept = await rows_of(node)
        assert {tag: row["street"] for tag, row in kept.items()} == {"L-3": "Jaunā iela"}


@pytest.mark.parametrize("delimiter", [pytest.param(";", marks=pytest.mark.long), ""])
async def test_an_export_fills_another_register(
    open_node: OpenNode, tmp_path: Path, delimiter: str
) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await take(node, imports, street("L", 20, L_7="=1+1;=2", L_8='Šķūņu, "iela"'))
        before = await rows_of(node)
        rows = await node.search(lambda c: msgspec.json.encode(find(c, LAMPS, MORE).rows))
        file = await list_process.write_list(rows, writing_of(LAMPS, "lv", delimiter))
        assert counts((await plan(imports, file)).preview()) == (0, 0, 20, 0)
        for row in msgspec.json.decode(rows):
            await node.change(lambda c, row=row: LAMPS.remove(c, row["id"], row["version"]))  # type: ignore[misc]
        heads = writing_of(LAMPS, "lv", delimiter)
        heads.columns.pop("id")  # type: ignore[attr-defined]
        file = await list_process.write_list(rows, heads)
        assert counts((await plan(imports, file)).preview()) == (20, 0, 0, 0)
        await take(node, imports, file)
        after = await rows_of(node)
        assert {tag: {**row, "id": ""} for tag, row in after.items()} == {
            tag: {**row, "id": ""} for tag, row in before.items()
        }


async def test_runs_of_lines_that_change_nothing_are_one(
    tmp_path: Path, open_node: OpenNode
) -> None:
    async with open_node() as node:
        imports = Imports(node)
        await take(node, imports, street("L", 30))
        tried = (await plan(imports, street("L", 31, L_10="other"))).preview()
        assert [(one.standing, one.line, one.until, one.count) for one in tried.lines] == [
            ("same", 2, 11, 10),
            ("changed", 12, 0, 1),
            ("same", 13, 31, 19),
            ("new", 32, 0, 1),
        ]


async def test_a_preview_is_small(open_node: OpenNode) -> None:
    parts = "; ".join(["x" * 80] * 20)
    content = text(["tag", "parts"], *([f"L-{number}", parts] for number in range(1000)))
    async with open_node() as node:
        tried = (await plan(Imports(node), content)).preview()
        assert tried.new == 1000
        assert 400 < len(tried.lines) < 700
        assert len(msgspec.json.encode(tried)) < 1.1 * (1 << 20)


async def test_one_list_is_read_at_a_time(open_node: OpenNode) -> None:
    async with open_node() as node:
        imports = Imports(node)
        first = asyncio.create_task(plan(imports, street("L", 3)))
        await asyncio.sleep(0)
        with pytest.raises(Refused, match="list-busy"):
            await plan(imports, street("L", 3))
        assert (await first).counts["new"] == 3
        assert (await plan(imports, street("L", 3))).counts["new"] == 3


def eats_memory(answer: Any, reading: Any) -> None:
    list_process.limit(1 << 30, 60)
    kept = [bytes(1 << 20) for _ in range(4096)]
    answer.send_bytes(b"%d" % len(kept))


def runs_for_ever(answer: Any, reading: Any) -> None:
    list_process.limit(1 << 30, 1)
    while True:
        pass


def writes_a_file(answer: Any, reading: Any) -> None:
    list_process.limit(1 << 30, 60)
    Path(answer.recv_bytes().decode()).write_bytes(bytes(100))


def says_too_much_at_once(answer: Any, reading: Any) -> None:
    answer.send_bytes(bytes(list_process.LONGEST + 1))


def says_nothing(answer: Any, reading: Any) -> None:
    signal.pause()


@pytest.mark.parametrize(
    "hostile", [eats_memory, runs_for_ever, writes_a_file, says_too_much_at_once, says_nothing]
)
async def test_a_hostile_file_ends_its_own_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any, hostile: Any
) -> None:
    """What a file could make the reading process do ends that process, and nothing else."""
    monkeypatch.setattr(list_process, "_read", hostile)
    if hostile is says_nothing:
        monkeypatch.setattr(list_process, "SILENCE", 0.1)
    target = tmp_path / "written"
    with pytest.raises(Refused, match="list-damaged"):
        async for _ in list_process.read_list(bytes(target), READING):
            pass
    assert not target.exists() or target.read_bytes() == b""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY


async def test_a_workbook_that_is_none_is_refused(open_node: OpenNode, capfd: Any) -> None:
    from tests.registers.test_lists import archive

    async with open_node() as node:
        with pytest.raises(Refused, match="list-damaged"):
            await plan(Imports(node), archive(nothing=b"here"))
