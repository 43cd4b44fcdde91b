"""Lists of the radio's registers: as people write them, and with secrets that are never shown."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from scape.base.cells import Head, Parsed, parse
from scape.base.comparison import Plan
from scape.base.imports import Imports
from scape.base.list_writer import write
from scape.base.node import Node
from scape.base.register import Register
from scape.base.tables import journal
from scape.base.undo import Left
from scape.radio.registers.details import NewRadio, NewTalkgroup
from scape.radio.registers.registers import LINKS, RADIOS, SITES, TALKGROUPS
from scape.web.register import reading_of, writing_of
from tests.radio.listening import network
from tests.radio.registering import add

SITE = {
    "id": 247001,
    "name": "Liepāja",
    "place": "",
    "latitude": 56.5,
    "longitude": None,
    "colour_code": 1,
    "receive_hz": 163_237_500,
    "transmit_hz": 0,
    "emergency_slot": 0,
    "takes_options": False,
    "talkgroups": [
        {"slot": 1, "talkgroup": 101, "on_air": 0, "minutes": 0},
        {"slot": 2, "talkgroup": 900, "on_air": 9, "minutes": 15},
    ],
}
RADIO = {
    "id": 5,
    "name": "M21",
    "unit": "",
    **dict.fromkeys(("alias_lv", "alias_lt", "alias_en"), ""),
    "priority": 0,
    "talkgroups": None,
    "private": True,
    "all_call": False,
    "state": "in-use",
}


def lines(register: Register[Any], content: bytes) -> list[Parsed]:
    head, *parsed = parse(content, reading_of(register))
    assert isinstance(head, Head)
    return [line for line in parsed if isinstance(line, Parsed)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", ""])
@pytest.mark.parametrize("language", ["", "lv", "lt", "en"])
@pytest.mark.parametrize(("register", "row"), [(SITES, SITE), (RADIOS, RADIO)])
def test_what_goes_out_comes_in_again_in_every_language(
    register: Register[Any], row: dict[str, Any], language: str, delimiter: str
) -> None:
    [line] = lines(register, write([row], writing_of(register, language, delimiter)))
    assert line.wrong == []
    said = {name: value for name, value in row.items() if name != "id"}
    if language and "transmit_hz" in row:
        del said["transmit_hz"]  # an empty cell leaves it as it is
    assert line.said == said | {"number": row["id"]}


def test_a_list_for_people_has_their_words() -> None:
    _, site = write([SITE], writing_of(SITES, "lv", ";")).decode("utf-8-sig").splitlines()
    assert site == (
        '247001;Liepāja;;"56,5";;"1: 101, 2: 900->9 (15 min)";1;"163,2375";;neviena laiksprauga;nē'
    )
    _, radio = write([RADIO], writing_of(RADIOS, "lv", ";")).decode("utf-8-sig").splitlines()
    assert radio == "5;M21;;;;;0;visās grupās;jā;nē;lietošanā"


@pytest.mark.parametrize(
    ("cell", "carried"),
    [
        ("1: 101, 2: 102", [(1, 101), (2, 102)]),
        ("1: 101, 102", [(1, 101), (1, 102)]),
        ("2:900→9 (15 min); 1: 7", [(2, 900), (1, 7)]),
        ("none", []),
    ],
)
def test_the_talkgroups_of_a_repeater(cell: str, carried: list[tuple[int, int]]) -> None:
    [line] = lines(SITES, f'number,talkgroups\n247001,"{cell}"\n'.encode())
    assert line.wrong == []
    assert [(one["slot"], one["talkgroup"]) for one in line.said["talkgroups"]] == carried


@pytest.mark.parametrize("cell", ["101", "x", "3: 101", "1: 101: 102", "1 101"])
def test_a_wrong_cell_has_an_example(cell: str) -> None:
    [line] = lines(SITES, f'number,talkgroups\n247001,"{cell}"\n'.encode())
    assert [flaw.allowed for flaw in line.wrong] == [{"form": "1: 101, 2: 102"}]


@pytest.mark.parametrize("cell", ["101, 99999999", "0", "x"])
def test_a_list_of_numbers_has_an_example_and_the_range_of_each(cell: str) -> None:
    [line] = lines(RADIOS, f'number,name,talkgroups\n5,M21,"{cell}"\n'.encode())
    allowed = {"form": "101, 102", "least": 1, "most": 0xFFFFFE}
    assert [flaw.allowed for flaw in line.wrong] == [allowed]


@pytest.mark.parametrize("cell", ["163,2375", "163.2375", "163237500", "163 237 500"])
def test_a_frequency_is_in_megahertz_or_hertz(cell: str) -> None:
    [line] = lines(SITES, f"number;receive_hz\n247001;{cell}\n".encode())
    assert line.said["receive_hz"] == 163_237_500


async def plan(node: Node, register: Register[Any], content: bytes) -> Plan:
    return await Imports(node).plan(register, content, reading_of(register))


@pytest.mark.anyio
async def test_a_talkgroup_that_is_not_registered_is_named(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, _):
        await add(radio.registers, TALKGROUPS, NewTalkgroup(number=101, name="Liepāja"))
        await add(radio.registers, RADIOS, NewRadio(number=5, name="M21", talkgroups=(101,)))
        listed = b'number,name,talkgroups\n5,M21,"101, 999"\n6,M22,101\n7,M23,998\n'
        tried = (await plan(node, RADIOS, listed)).preview()
        assert (tried.changed, tried.new, tried.doubtful) == (1, 2, 2)
        assert [[doubt.facts for doubt in line.doubts] for line in tried.lines] == [
            [{"talkgroups": "999"}],
            [],
            [{"talkgroups": "998"}],
        ]


LINK = (
    "number,name,link_kind,host,port,short_secret,secret\n"
    "8,Rīga,openbridge,192.0.2.8,62035,yes,{}\n"
)


@pytest.mark.anyio
async def test_a_secret_comes_by_a_list_and_is_never_shown(tmp_path: Path) -> None:
    async with network(tmp_path) as (node, radio, switch):
        imports = Imports(node)

        async def take(secret: str) -> str:
            made = await plan(node, LINKS, LINK.format(secret).encode())
            shown = msgspec.json.encode(made.preview()).decode()
            assert not secret or secret not in shown
            taken = await imports.take(radio.registers, LINKS, made, by="me")
            assert await radio.registers.end_what_is_over()
            return taken.id

        assert await take("hidden-1")
        await switch.until(lambda c: [one.secret for one in c.links] == ["hidden-1"])
        assert await take("hidden-1") == await take("") == ""
        changed = (await plan(node, LINKS, LINK.format("hidden-2").encode())).preview().lines
        assert [line.changes for line in changed] == [{"secret": (None, "changed")}]
        second = await take("hidden-2")
        await switch.until(lambda c: c.links[0].secret == "hidden-2")
        undone = await imports.undo(radio.registers, LINKS, second, "me")
        assert (undone.restored, undone.left) == (0, [Left("8", "secret-stays")])
        rows = await node.read(lambda c: c.execute(select(journal.c.body)).scalars().all())
        assert not any("hidden" in str(body) for body in rows)
        too_long = (await plan(node, LINKS, LINK.format("hidden" * 50).encode())).preview()
        assert too_long.wrong == 1
        assert b"hidden" not in msgspec.json.encode(too_long)


@pytest.mark.anyio
async def test_an_export_has_a_place_for_secrets() -> None:
    row = {"id": 8, "name": "Rīga", "link_kind": "openbridge", "host": "h", "port": 1}
    row |= {"talkgroups": [], "options": "", "short_secret": False}
    head, line = write([row], writing_of(LINKS, "", ",")).decode("utf-8-sig").splitlines()
    assert (head[-27:], line) == (
        "options,short_secret,secret",
        "8,Rīga,openbridge,h,1,none,,no,",
    )
