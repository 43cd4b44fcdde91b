"""Lists of radios: states, talkgroups, and the list that radio amateurs pass around."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from scape.base.cells import Head, Parsed, parse
from scape.base.errors import Refused
from scape.base.imports import Imports, Restored
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.undo import Left
from scape.radio.desk.lost_radios import Loss, NewState
from scape.radio.registers.details import NewRadio
from scape.radio.registers.registers import RADIOS
from scape.web.register import reading_of
from tests.radio.listening import network
from tests.radio.registering import add, import_radios

READING = reading_of(RADIOS)
HEADER = "RADIO_ID,CALLSIGN,FIRST_NAME,LAST_NAME,CITY,STATE,COUNTRY\n"


def lines(text: str) -> list[Parsed]:
    head, *parsed = parse(text.encode(), READING)
    assert isinstance(head, Head)
    return [line for line in parsed if isinstance(line, Parsed)]


async def row_of(node: Node, number: int) -> ViewRow:
    one = RADIOS.table.select().where(RADIOS.table.c.id == number)
    return await node.read(lambda c: dict(c.execute(one).mappings().one()))


@pytest.mark.parametrize("header", [HEADER, ""])
def test_the_common_list(header: str) -> None:
    text = f"{header}2470001,YL1AA,Jānis,Bērziņš,Rīga,,Latvia\n2470002,YL2BB,Anna,,,Kurzeme,\n"
    assert [(line.said, line.wrong) for line in lines(text)] == [
        ({"number": 2470001, "name": "YL1AA Jānis Bērziņš"}, []),
        ({"number": 2470002, "name": "YL2BB Anna"}, []),
    ]


@pytest.mark.parametrize(
    ("talkgroups", "said"),
    [
        ("all", {"talkgroups": None}),
        ("none", {"talkgroups": []}),
        ("101 102", {"talkgroups": [101, 102]}),
        ("101; 102", {"talkgroups": [101, 102]}),
        ("visās grupās", {"talkgroups": None}),
        ("Jokioje", {"talkgroups": []}),
        ("", {}),
    ],
)
def test_where_a_radio_may_talk(talkgroups: str, said: dict[str, Any]) -> None:
    [line] = lines(f"number,talkgroups\n5,{talkgroups}\n")
    assert (line.said, line.wrong) == ({"number": 5} | said, [])


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [
        ("number", "0", "list-wrong"),
        ("number", "16776416", "list-wrong"),
        ("talkgroups", "16777215", "list-wrong"),
        ("talkgroups", "9 1.9535E+04", "list-cut"),
        ("priority", "1.5", "list-wrong"),
        ("number", "+5", "list-wrong"),
        ("number", "5_0", "list-wrong"),
        ("number", "2.48E+06", "list-cut"),
        ("number", "2480001.5", "list-wrong"),
        ("number", "1e-0", "list-cut"),
        ("number", "٥", "list-wrong"),
        ("talkgroups", "1 x", "list-wrong"),
        ("state", "gone", "list-wrong"),
    ],
)
def test_what_a_radio_cannot_have(column: str, cell: str, code: str) -> None:
    cells = {"number": "5", "name": "M21"} | {column: cell}
    [line] = lines(",".join(cells) + "\n" + ",".join(cells.values()) + "\n")
    assert [(flaw.code, flaw.column) for flaw in line.wrong] == [(code, column)]


@pytest.mark.anyio
async def test_a_list_puts_radios_in_a_state_but_loses_and_revives_none(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        for number in (5, 6, 7):
            await add(radio.registers, RADIOS, NewRadio(number=number, name=f"M{number}"))
        await radio.desk.lose_radio(7, Loss(state="lost"), "me")
        listed = b"number,name,state\n5,M5,spare\n6,M22,in-use\n7,M7,lost\n8,M8,retired\n"
        taken = await import_radios(node, radio.registers, listed)
        assert (taken.new, taken.changed, taken.same) == (1, 2, 1)
        states = {n: (await row_of(node, n))["state"] for n in (5, 6, 7, 8)}
        assert states == {5: "spare", 6: "in-use", 7: "lost", 8: "retired"}
        received = await switch.until(lambda c: len(c.radios) == 4)
        assert {one.number: one.state for one in received.radios} == states
        for number, state, code in ((5, "stolen", "list-state"), (7, "in-use", "revival-needed")):
            wrong = f"number,state\n{number},{state}\n".encode()
            with pytest.raises(Refused, match="list-mistakes") as refused:
                await import_radios(node, radio.registers, wrong)
            [flaw] = refused.value.facts["mistakes"]
            assert (flaw.line, flaw.code) == (2, code)
        with pytest.raises(Refused, match="list-mistakes") as refused:
            await import_radios(node, radio.registers, b"number,name,state\n9,M9,stolen\n")
        [flaw] = refused.value.facts["mistakes"]
        assert (flaw.line, flaw.code, flaw.column) == (2, "list-wrong", "state")
        undone = await Imports(node).undo(radio.registers, RADIOS, taken.id, "me")
        assert undone == Restored(3, 0)
        assert (await row_of(node, 5))["state"] == "in-use"
        assert (await row_of(node, 6))["name"] == "M6"


@pytest.mark.anyio
async def test_an_undo_keeps_a_state_that_was_set_since(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        for number in (5, 6):
            await add(radio.registers, RADIOS, NewRadio(number=number, name=f"M{number}"))
        listed = b"number,name,state\n5,M55,spare\n6,M6,spare\n7,M7,in-use\n"
        taken = await import_radios(node, radio.registers, listed)
        by_hand = [(5, NewState(state="in-use")), (5, NewState(state="spare"))]
        for number, state in [*by_hand, (7, NewState(state="spare"))]:
            await radio.desk.put_radio_in_state(number, state, "me")
        undo = partial(Imports(node).undo, radio.registers, RADIOS, taken.id, "me")
        assert await undo() == Restored(1, 2, [Left("5", "changed"), Left("7", "changed")])
        rows = [await row_of(node, number) for number in (5, 6, 7)]
        assert [(row["name"], row["state"]) for row in rows] == [
            ("M55", "spare"),
            ("M6", "in-use"),
            ("M7", "spare"),
        ]
        await radio.desk.put_radio_in_state(6, NewState(state="spare"), "me")
        assert await undo() == Restored(0, 0)
        assert (await row_of(node, 6))["state"] == "spare"


@pytest.mark.anyio
async def test_the_switch_is_sent_a_whole_list(tmp_path: Path) -> None:
    listed = b"number,name\n" + b"".join(b"%d,M%d\n" % (n, n) for n in range(1, 1201))
    async with network(tmp_path) as (node, radio, switch):
        await import_radios(node, radio.registers, listed)
        received = await switch.until(lambda c: len(c.radios) == 1200)
        assert received.radios[-1].number == 1200


@pytest.mark.parametrize("head", ["number", "DMR numurs", "Numurs", "nr.", "DMR ID", "Numeris"])
def test_the_number_of_a_radio_has_many_headers(head: str) -> None:
    [line] = lines(f"{head},name\n2 480 012,M21\n")
    assert (line.said, line.wrong) == ({"number": 2480012, "name": "M21"}, [])
