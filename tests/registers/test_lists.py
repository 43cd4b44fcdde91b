"""Lists of a register as files: what goes out comes in again, and every wrong cell is found."""

import csv
import datetime
import io
import zipfile
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from scape.base import list_process, spreadsheet
from scape.base.cells import Flaw, Head, Parsed, parse
from scape.base.fields import allowed, fields_of
from scape.base.list_process import slices
from scape.base.list_writer import write
from scape.base.spreadsheet import bare, safe, write_csv
from scape.base.text import Name
from scape.web.register import reading_of, writing_of
from tests.registers.lamps import LAMPS, Lamp

READING = reading_of(LAMPS)
FORMS = [",", ";", "\t", ""]  # the delimiters of CSV, and XLSX

texts = st.builds(
    str.__add__,
    st.text("=+-@'\",;_x 0[", max_size=4),
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"]), max_size=15),
).map(lambda text: text.strip(" "))


def is_name(text: str) -> bool:
    """Blanks alone are none."""
    try:
        return bool(msgspec.convert(text, Name))
    except msgspec.ValidationError:
        return False


names = texts.filter(is_name)
rows = st.fixed_dictionaries(
    {
        "id": st.text("abcdefgh", min_size=1, max_size=26),
        "tag": names,
        "street": texts,
        "light": st.sampled_from(["led", "sodium", "none"]),
        "watts": st.integers(0, 2000),
        "inspected": st.none() | st.dates(datetime.date(1900, 3, 1)).map(str),
        "price": st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str),
        "parts": st.lists(names, max_size=3),
    }
)


def lines(content: bytes) -> list[Parsed]:
    head, *parsed = parse(content, READING)
    assert isinstance(head, Head)
    return [line for line in parsed if isinstance(line, Parsed)]


def mistakes(content: bytes) -> list[Flaw]:
    return [mistake for line in lines(content) for mistake in line.wrong]


def text(*cells: list[str], delimiter: str = ",") -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(cells)
    return file.getvalue().encode()


def workbook(*cells: list[Any]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in cells:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize("delimiter", FORMS)
@pytest.mark.parametrize("language", ["", "lt"])
@settings(max_examples=60, deadline=None)
@given(listed=st.lists(rows, max_size=4, unique_by=lambda row: row["tag"]))
def test_what_goes_out_comes_in_again(
    delimiter: str, language: str, listed: list[dict[str, Any]]
) -> None:
    found = lines(write(listed, writing_of(LAMPS, language, delimiter)))
    assert [(line.said, line.wrong) for line in found] == [(row, []) for row in listed]


@given(st.text("=+-@'\",;\t\r\n ab", max_size=12))
def test_no_spreadsheet_takes_a_cell_for_a_formula(cell: str) -> None:
    """Whatever it divides the line by; and it is read as it was."""
    written = safe(cell)
    assert bare(written) == cell
    for delimiter in ";,\t\r\n":
        assert not any(part.startswith(("=", "+", "-", "@")) for part in written.split(delimiter))


@pytest.mark.parametrize("ours", ",;\t")
@pytest.mark.parametrize("theirs", ",;\t")
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_NONE])
@given(st.lists(st.text("=-'\",;\t\na", max_size=8), min_size=1, max_size=3))
@example(['x;"=HYPERLINK("http://e/","y");'])
def test_no_program_reads_a_formula_from_a_file_of_ours(
    ours: str, theirs: str, quoting: Any, cells: list[str]
) -> None:
    """Whatever it takes for the delimiter, and whether or not it knows quotation marks."""
    file = b"".join(write_csv([["1", *cells]], ours)).decode("utf-8-sig")
    read = csv.reader(io.StringIO(file, newline=""), delimiter=theirs, quoting=quoting)
    found = [cell for row in read for cell in row]
    assert not [cell for cell in found if cell.startswith(("=", "+", "-", "@"))]


def test_a_cell_nested_too_deeply_is_a_mistake_of_its_line() -> None:
    found = lines(text(["tag", "parts"], ["K", "a"], ["L", "[" * 9000], ["M", "b"]))
    assert [[mistake.code for mistake in line.wrong] for line in found] == [[], ["list-wrong"], []]
    assert len(found[1].wrong[0].value) == 81


@pytest.mark.parametrize("book", [False, True])
def test_a_cell_that_is_too_long_is_a_mistake_of_its_line(book: bool) -> None:
    cells = [["tag", "street", "odd"], ["K", "x" * 10_001, "x" * 10_001], ["L", "x", "x"]]
    wrong, right = lines(workbook(*cells) if book else text(*cells))
    [mistake] = wrong.wrong
    assert (mistake.code, mistake.column, mistake.value) == ("list-long", "street", "x" * 80 + "…")
    assert right.wrong == []


WRONG = {
    "tag": ("", "a\tb", "x" * 81),
    "light": ("gas", "1", ""),
    "watts": ("2001", "-1", "7,5", "2.48E+06", "7,000", "1e-0", "seven", "7 0", "٧", "9" * 30),
    "inspected": ("31.02.2024", "2024-13-01", "29.02.2023", "tomorrow", "1.1.24"),
    "price": ("12,5,0", "nan", "x", "1 00"),
    "parts": ("x" * 81, "[1", "[1]"),
}
CODES = {"2.48E+06": "list-cut", "1e-0": "list-cut", "": "list-needed", "a\tb": "list-signs"}
GOOD = ["L", "Rīgas iela", "led", "70", "1.3.2026", "12,5", "pole"]
HEADS = ["tag", "street", "light", "watts", "inspected", "price", "parts"]


@given(st.data())
def test_every_wrong_cell_is_found_by_its_line(data: Any) -> None:
    listed = [[f"L-{number}", *GOOD[1:]] for number in range(data.draw(st.integers(1, 9)))]
    put = []
    for at in data.draw(st.sets(st.integers(0, len(listed) - 1))):
        column = data.draw(st.sampled_from([name for name in WRONG if name != "light"]))
        cell = data.draw(st.sampled_from(WRONG[column]))
        listed[at][HEADS.index(column)] = cell
        code = CODES.get(cell, "list-no-day" if column == "inspected" else "list-wrong")
        put.append((at + 2, code, column, cell))
    found = mistakes(text(HEADS, *listed))
    assert [(one.line, one.code, one.column, one.value) for one in found] == sorted(put)


def test_a_mistake_says_what_is_allowed() -> None:
    fields = fields_of(Lamp)
    assert allowed(fields["light"]) == {"values": ["led", "sodium", "none"]}
    assert allowed(fields["watts"]) == {"least": 0, "most": 2000}
    assert allowed(fields["tag"]) == {"shortest": 1, "longest": 80}
    [found] = mistakes(text(["tag", "watts"], ["L", "9999"]))
    assert found == Flaw(2, "list-wrong", "watts", "9999", {"least": 0, "most": 2000})


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1257"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_spreadsheets_write_lists_in_many_ways(delimiter: str, encoding: str, end: str) -> None:
    file = delimiter.join(["Watts", "TAG", "odd"]) + end
    file += delimiter.join(["70", "\"Šķēde, 'a'; b\"", ""]) + end
    [line] = lines(file.encode(encoding))
    assert (line.said, line.wrong) == ({"watts": 70, "tag": "Šķēde, 'a'; b"}, [])


def test_a_file_may_say_its_delimiter() -> None:
    [line] = lines(b"sep=;\r\ntag;watts\r\nL;70\r\n")
    assert (line.line, line.said) == (3, {"tag": "L", "watts": 70})


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("29.02.2024", "2024-02-29"),
        ("1. 3. 2026", "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        (datetime.datetime(2026, 3, 1), "2026-03-01"),
        ("", None),
    ],
)
def test_days(cell: Any, value: str | None) -> None:
    [line] = lines(workbook(["tag", "inspected"], ["L", cell]))
    assert line.said["inspected"] == value


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("price", "12,50", "12.50"),
        ("price", 12.5, "12.5"),
        ("watts", 70, 70),
        ("watts", 70.0, 70),
        ("watts", "70,0", 70),
        ("watts", "70.00", 70),
        ("watts", "1 234", 1234),
        ("watts", "1\u00a0234", 1234),
        ("price", "1\u202f234,5", "1234.5"),
        ("street", 21, "21"),
        ("street", 21.0, "21"),
        ("light", "LED", "led"),
        ("parts", "pole; hood", ["pole", "hood"]),
        ("parts", "none", []),
        ("parts", '["none"]', ["none"]),
    ],
)
def test_what_a_cell_of_a_workbook_means(column: str, cell: Any, value: Any) -> None:
    [line] = lines(workbook(["tag", column], ["L", cell]))
    assert (line.said.get(column), line.wrong) == (value, [])


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [("watts", 70.5, "list-wrong"), ("watts", True, "list-wrong"), ("price", True, "list-wrong")],
)
def test_what_a_cell_of_a_workbook_cannot_mean(column: str, cell: Any, code: str) -> None:
    [mistake] = mistakes(workbook(["tag", column], ["L", cell]))
    assert (mistake.line, mistake.code, mistake.column) == (2, code, column)


def test_a_list_leaves_alone_what_it_does_not_say() -> None:
    [line] = lines(text(["tag", "light", "watts", "street", "inspected"], ["L", "", "", "", ""]))
    assert line.said == {"tag": "L", "street": "", "inspected": None}


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"", 1, "list-empty"),
        (b"\r\n,,\r\n", 1, "list-empty"),
        (b"\xef\xbb\xbf\r\n , \r\n\r\nstreet\r\n", 4, "list-no-key"),
        (b"tag,watts\nL,\x81\n", 2, "list-not-text"),
        (b"tag,watts,Tag\nL,1,x\n", 1, "list-column-twice"),
        (b'tag,watts\nL,"7\n', 2, "list-quotes"),
        (b'tag,watts\nL,"7"x\n', 2, "list-quotes"),
        (b'tag,watts\nL,"' + b"7" * 140_000 + b'"\n', 2, "list-cell-long"),
        (b"tag,watts\nK,1\nL\n", 3, "list-cells"),
        pytest.param(
            b"tag\n" + b"".join(b"%d\n" % n for n in range(100_001)),
            100_002,
            "list-too-long",
            marks=pytest.mark.slow,
        ),
        (b"tag" + b"," * 200 + b"\n", 1, "list-too-wide"),
        (b"tag,watts\nL,1\nK,1\nL,2\n", 4, "list-twice"),
        (b"PK\x03\x04nothing", 1, "list-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 1, "list-other-format"),
        (b"%PDF-1.7", 1, "list-other-format"),
    ],
)
def test_what_is_no_list(content: bytes, line: int, code: str) -> None:
    *_, mistake = mistakes(content)
    assert (mistake.line, mistake.code) == (line, code)


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in parts.items():
            made.writestr(name, part)
    return file.getvalue()


SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def crafted(rows: str, shared: str = "") -> bytes:
    """A workbook with these rows, and with this text as the cell `<v>0</v>`."""
    parts = {}
    with zipfile.ZipFile(io.BytesIO(workbook(HEADS))) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    [kind] = [name for name in parts if name.startswith("[")]
    strings = f'<sst xmlns="{SPREADSHEET}"><si><t>{shared}</t></si></sst>'
    sheet = f'<worksheet xmlns="{SPREADSHEET}"><sheetData>{rows}</sheetData></worksheet>'
    override = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
        b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    parts |= {
        "xl/worksheets/sheet1.xml": sheet.encode(),
        "xl/sharedStrings.xml": strings.encode(),
        kind: parts[kind].replace(b"</Types>", override),
    }
    return archive(**parts)


def header() -> str:
    cells = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in HEADS)
    return f'<row r="1">{cells}</row>'


def received(content: bytes) -> list[bytes]:
    """What the reading process sends of a file after the header."""
    parsed = parse(content, READING)
    next(parsed)
    return list(slices(parsed))


def flaws(sent: list[bytes]) -> list[Flaw]:
    found = [msgspec.json.decode(slice, type=list[Parsed]) for slice in sent]
    return [mistake for slice in found for line in slice for mistake in line.wrong]


@pytest.mark.long
def test_a_small_file_of_long_cells_is_little_for_the_node() -> None:
    cells = '<c t="s"><v>0</v></c>' * len(HEADS)
    rows = "".join(f'<row r="{number}">{cells}</row>' for number in range(2, 2002))
    sent = received(crafted(header() + rows, "x" * 60_000))
    assert sum(map(len, sent)) < 4 << 20
    assert len(flaws(sent)) == 5000 // len(HEADS) * len(HEADS) + 2000 - 5000 // len(HEADS)


def test_what_is_too_much_for_the_node_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(list_process, "MOST", 1 << 20)
    long = "; ".join(["x" * 80] * 100)
    sent = received(text(["tag", "parts"], *([f"L-{number}", long] for number in range(900))))
    assert sum(map(len, sent)) < 1.1 * (1 << 20)
    assert max(map(len, sent)) < 1.1 * list_process.FULL
    assert [mistake.code for mistake in flaws(sent)] == ["list-too-much"]


def test_a_row_that_is_far_away_is_not_reached() -> None:
    far = '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>'
    assert [mistake.code for mistake in flaws(received(crafted(header() + far)))] == [
        "list-too-long"
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_workbook_that_declares_entities_is_not_opened(encoding: str) -> None:
    laughs = '<?xml version="1.0"?>' + " " * (1 << 20) + '<!DOCTYPE lolz [<!ENTITY l "lol">]>'
    assert [one.code for one in mistakes(archive(xl=laughs.encode(encoding)))] == ["list-damaged"]


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(spreadsheet, "UNPACKED", 1 << 20)
    monkeypatch.setattr(spreadsheet, "_must_declare_nothing", None)
    assert [one.code for one in mistakes(archive(a=bytes(2 << 20)))] == ["list-too-large"]
    many = {f"part{number}": b"" for number in range(spreadsheet.MOST_PARTS + 1)}
    assert [one.code for one in mistakes(archive(**many))] == ["list-too-large"]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_file_is_too_strange(content: bytes) -> None:
    found = lines(b"tag," + content)
    assert all(line.said or line.wrong for line in found)


def test_decimals_are_exact() -> None:
    price = str(Decimal("0.1") + Decimal("0.2"))
    row = dict.fromkeys(LAMPS.exported) | {"tag": "L", "price": price, "parts": []}
    for delimiter in FORMS:
        [line] = lines(
            write([row | {"light": "led", "watts": 1}], writing_of(LAMPS, "", delimiter))
        )
        assert line.said["price"] == "0.3"


def test_a_list_without_its_key_says_which_headers_would_do() -> None:
    [mistake] = mistakes(text(["watts"], ["7"]))
    assert (mistake.code, mistake.facts) == ("list-no-key", {"columns": "tag"})


def test_a_workbook_is_ready_to_be_read() -> None:
    """Its sheet has the name of the register; the heading is bold, stays in view and filters."""
    listed = [dict.fromkeys(LAMPS.exported) | {"tag": f"L-{n}" * 9, "light": "led"} for n in (1, 2)]
    writing = writing_of(LAMPS, "", "")._replace(title="Lampas: [ielas]")
    [sheet] = load_workbook(io.BytesIO(write(listed, writing))).worksheets
    assert sheet.title == "Lampas   ielas "
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H3")
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.column_dimensions["B"].width > 20


def test_a_list_with_semicolons_is_written_as_here() -> None:
    row = dict.fromkeys(LAMPS.exported) | {"tag": "L", "inspected": "2026-03-01", "price": "12.50"}
    *_, line = write([row], writing_of(LAMPS, "", ";")).decode().splitlines()
    assert line == ';L;;;;01.03.2026;"12,50";'
