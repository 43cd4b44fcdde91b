"""Lists of radios: what goes out comes in again, mistakes are told by line, nothing by halves."""

import csv
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scape.base.errors import Refused
from scape.radio.desk.lost_radios import Loss
from scape.radio.events import RadioState
from scape.radio.registers import lists, registers
from scape.radio.registers.events import RadioChanged, RadioRegistered, RadioStateChanged
from scape.radio.registers.registers import RADIOS
from scape.radio.registers.states import LOST
from tests.radio.listening import network

HEADER = "number,name,unit,alias_lv,alias_lt,alias_en,priority,talkgroups,private,all_call,state\n"


def row(number: int, name: str = "M21", state: str = "in-use", **said: Any) -> dict[str, Any]:
    """A row of the register, with columns that no list has."""
    details = registers.RadioDetails(name=name, **said)
    fields = {field: getattr(details, field) for field in details.__struct_fields__}
    if fields["talkgroups"] is not None:
        fields["talkgroups"] = list(fields["talkgroups"])
    return {"id": number, "state": state, "last_heard": 7, **fields}


def plan(text: str, *known: dict[str, Any]) -> lists.Plan:
    return lists.plan(text.encode(), {radio["id"]: radio for radio in known})


def mistakes(text: str, *known: dict[str, Any]) -> list[dict[str, Any]]:
    return plan(text, *known).mistakes


texts = st.builds(
    str.__add__,
    st.text("=+-@'\",; ", max_size=3),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20),
).map(lambda text: text.strip(" "))
rows = st.builds(
    row,
    st.integers(1, 0xFFFCDF),
    texts.map(lambda text: text or "M21"),
    st.sampled_from(["in-use", "spare", "lost", "stolen", "retired"]),
    unit=texts,
    alias_lv=texts,
    priority=st.integers(0, 9),
    talkgroups=st.none() | st.lists(st.integers(1, 0xFFFFFE), max_size=3).map(tuple),
    private=st.booleans(),
    all_call=st.booleans(),
)


@given(st.lists(rows, min_size=1, max_size=5, unique_by=lambda radio: radio["id"]))
def test_what_goes_out_comes_in_again(radios: list[dict[str, Any]]) -> None:
    written = lists.write(radios)
    known = {radio["id"]: radio for radio in radios}
    again = lists.plan(written, known)
    assert (again.mistakes, again.same, again.events) == ([], len(radios), [])
    in_hand = [radio for radio in radios if radio["state"] not in LOST]
    anew = lists.plan(lists.write(in_hand), {})
    assert len(anew.events) == anew.new == len(in_hand)
    for number, event in anew.events:
        assert isinstance(event, RadioRegistered)
        said = known[number]
        assert (event.name, event.unit, event.state) == (said["name"], said["unit"], said["state"])
        assert event.talkgroups == (said["talkgroups"] and tuple(said["talkgroups"])) or (
            event.talkgroups == () and said["talkgroups"] == []
        )


@given(rows)
def test_no_cell_is_a_formula(radio: dict[str, Any]) -> None:
    text = lists.write([radio]).decode("utf-8-sig")
    for cells in csv.reader(text.split("\r\n")[1:]):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)


def test_a_list_of_ours() -> None:
    text = HEADER + "5,M21 Ozols,E1,Ozols,,Oak,7,101 102,no,yes,spare\n6,P07,,,,,,none,,,\n"
    assert [event for _, event in plan(text).events] == [
        RadioRegistered(
            number=5,
            name="M21 Ozols",
            unit="E1",
            alias_lv="Ozols",
            alias_en="Oak",
            priority=7,
            talkgroups=(101, 102),
            private=False,
            all_call=True,
            state="spare",
        ),
        RadioRegistered(number=6, name="P07", talkgroups=()),
    ]


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("comma", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_spreadsheets_write_lists_in_many_ways(mark: str, comma: str, end: str) -> None:
    text = mark + comma.join(("number", "name")) + end + comma.join(("5", "\"Šķēde, 'a'\"")) + end
    [(_, event)] = plan(text).events
    assert event == RadioRegistered(number=5, name="Šķēde, 'a'")


@pytest.mark.parametrize(
    "header", ["RADIO_ID,CALLSIGN,FIRST_NAME,LAST_NAME,CITY,STATE,COUNTRY\n", ""]
)
def test_the_common_list(header: str) -> None:
    text = f"{header}2470001,YL1AA,Jānis,Bērziņš,Rīga,,Latvia\n2470002,YL2BB,Anna,,,,\n"
    known = row(2470002, "before", unit="E1", priority=3)
    taken = plan(text, known)
    assert (taken.new, taken.changed, taken.same, taken.mistakes) == (1, 1, 0, [])
    assert [event for _, event in taken.events] == [
        RadioRegistered(number=2470001, name="YL1AA Jānis Bērziņš"),
        RadioChanged(number=2470002, name="YL2BB Anna", unit="E1", priority=3),
    ]


def test_what_a_list_does_not_say_stays() -> None:
    known = row(5, "M21", unit="E1", priority=4, talkgroups=(9,), private=False)
    assert plan("number,unit\n5,\n", known).events == [
        (5, RadioChanged(number=5, name="M21", priority=4, talkgroups=(9,), private=False))
    ]
    assert plan("number,priority,talkgroups,private\n5,,,\n", known).same == 1
    assert plan("number,state\n5,spare\n", known).events == [
        (5, RadioStateChanged(number=5, state="spare"))
    ]


def test_every_mistake_is_told_with_its_line() -> None:
    text = (
        "number,name,priority,private,state,talkgroups\n"  # line 1
        "0,M1,,,,\n"  # 2
        "5,M2,10,maybe,gone,1 x\n"  # 3
        '6,"M\n3",,,,\n'  # 4 and 5: a name of two lines
        "9,M4,,,,\n"  # 6
        "\n"
        "7,,,,,\n"  # 8
        "8,M5,,\n"  # 9
        ",M6,,,,\n"  # 10
        "9,M7,,,,\n"  # 11
    )
    assert mistakes(text) == [
        {"line": 2, "code": "csv-wrong", "column": "number", "value": "0"},
        {"line": 3, "code": "csv-wrong", "column": "priority", "value": "10"},
        {"line": 3, "code": "csv-wrong", "column": "private", "value": "maybe"},
        {"line": 3, "code": "csv-wrong", "column": "state", "value": "gone"},
        {"line": 3, "code": "csv-wrong", "column": "talkgroups", "value": "1 x"},
        {"line": 4, "code": "csv-wrong", "column": "name", "value": "M\n3"},
        {"line": 8, "code": "csv-wrong", "column": "name", "value": ""},
        {"line": 9, "code": "csv-cells", "count": 4, "wanted": 6},
        {"line": 10, "code": "csv-wrong", "column": "number", "value": ""},
        {"line": 11, "code": "csv-number-twice", "number": 9, "first": 6},
    ]


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"\xef\xbb\xbf\r\n , \r\n\r\nname\r\n", 4, "csv-no-number"),
        ("number,name\n5,x\n".encode("utf-16"), 1, "csv-not-text"),
        (b"number,name\n5,\xfft\n", 2, "csv-not-text"),
        (b"name,unit\nx,y\n", 1, "csv-no-number"),
        (b"number,nmae\n5,x\n", 1, "csv-unknown-column"),
        (b"number,name,name\n5,x,y\n", 1, "csv-unknown-column"),
        (b'number,name\n5,"x\n', 2, "csv-quotes"),
        (b'number,name\n5,"x"y\n', 2, "csv-quotes"),
        (b'number,name\n5,"' + b"x" * 140_000 + b'"\n', 2, "csv-cell-long"),
        (b"number,name\n" + b"5,x\n" * 20_001, 20_002, "csv-too-long"),
        (b"number,name\n99999999999999999999,x\n", 2, "csv-wrong"),
        (b"number,name\n\xd9\xa5,x\n", 2, "csv-wrong"),
        (b"number,name\n16776416,x\n", 2, "csv-wrong"),
        (b"number,name\n16777215,x\n", 2, "csv-wrong"),
        (b"number,name,talkgroups\n5,x,16777215\n", 2, "csv-wrong"),
        (b"number,name\n2.48E+06,x\n", 2, "csv-number-cut"),
        (b"number,name\n2480001.0,x\n", 2, "csv-number-cut"),
        (b"number,name\n1e-0,x\n", 2, "csv-number-cut"),
        (b"number;name\n2,48E+06;x\n", 2, "csv-number-cut"),
        (b"number,name,priority\n5,x,1.0\n", 2, "csv-number-cut"),
        (b"number,name,talkgroups\n5,x,9 1.9535E+04\n", 2, "csv-number-cut"),
        (b"RADIO_ID,CALLSIGN,FIRST_NAME\n2.48E+06,YL1AA,J\n", 2, "csv-number-cut"),
        (b"number,name\n+5,x\n", 2, "csv-wrong"),
        (b"number,name\n5_0,x\n", 2, "csv-wrong"),
    ],
)
def test_what_is_no_list(content: bytes, line: int, code: str) -> None:
    *_, mistake = lists.plan(content, {}).mistakes
    assert (mistake["line"], mistake["code"]) == (line, code)


def test_an_empty_file_is_no_list() -> None:
    for content in (b"", b"\r\n,,\r\n"):
        assert [one["code"] for one in lists.plan(content, {}).mistakes] == ["csv-no-number"]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_is_too_strange(content: bytes) -> None:
    taken = lists.plan(content, {5: row(5)})
    assert taken.mistakes or taken.new + taken.changed + taken.same


@pytest.mark.parametrize(("state", "wanted"), [("lost", "in-use"), ("in-use", "stolen")])
def test_no_list_loses_or_revives_a_radio(state: RadioState, wanted: str) -> None:
    text = f"number,name,state\n5,M22,{wanted}\n"
    [mistake] = mistakes(text, row(5, state=state))
    assert (mistake["line"], mistake["code"]) == (2, "csv-state")
    assert mistakes(f"number,name,state\n5,M22,{state}\n", row(5, state=state)) == []


@pytest.mark.parametrize("state", ["lost", "stolen"])
def test_no_new_radio_is_lost_already(state: RadioState) -> None:
    [mistake] = mistakes(f"number,name,state\n6,M23,spare\n5,M22,{state}\n")
    assert mistake == {"line": 3, "code": "csv-state", "number": 5}


@pytest.mark.anyio
async def test_a_list_is_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    good = b"number,name\n" + b"".join(b"%d,M%d\n" % (n, n) for n in range(1, 5001))
    async with network(tmp_path) as (_, radio, switch):
        await radio.registers.register(RADIOS, registers.NewRadio(number=7, name="before"), "me")
        await radio.desk.lose_radio(7, Loss(state="lost"), "me")
        with pytest.raises(Refused, match="csv-mistakes count=1") as refused:
            await radio.registers.take_radios(good + b"0,zero\n", "me")
        assert refused.value.facts["mistakes"][0]["line"] == 5002
        told = await switch.until(lambda c: bool(c.radios))
        assert len(told.radios) == 1
        tried = await radio.registers.try_radios(good)
        assert (tried.new, tried.changed, tried.same) == (4999, 1, 0)
        await radio.registers.take_radios(good, "me")
        told = await switch.until(lambda c: len(c.radios) == 5000)
        assert [one.number for one in told.radios if one.state == "lost"] == [7]
        again = await radio.registers.take_radios(await radio.registers.list_radios("me"), "me")
        assert (again.new, again.changed, again.same) == (0, 0, 5000)


@pytest.mark.anyio
async def test_others_change_the_register_while_a_long_list_is_taken(tmp_path: Path) -> None:
    long = b"number,name\n" + b"".join(b"%d,M%d\n" % (n, n) for n in range(1, 1201))
    async with network(tmp_path) as (node, radio, _):
        changing = node.change
        at_once: list[int] = []

        async def between(decide: Any, actor: str = "") -> Any:
            """Somebody registers number 900 before its slice."""
            at_once.append(1)
            if len(at_once) == 2:
                said = RadioRegistered(number=900, name="theirs")
                await changing(lambda change: change.record(said, "radio/900"))
            return await changing(decide, actor)

        node.change = between  # type: ignore[method-assign]
        with pytest.raises(Refused, match="csv-register-changed") as refused:
            await radio.registers.take_radios(long, "me")
        node.change = changing  # type: ignore[method-assign]
        assert refused.value.facts == {"number": 900}
        again = await radio.registers.take_radios(long, "me")
        assert (again.new, again.changed, again.same) == (699, 1, 500)
