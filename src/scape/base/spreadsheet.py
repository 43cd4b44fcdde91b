"""Reads and writes spreadsheet files: CSV in the variants of common programs, and XLSX.

A file is read as lines of cells. `base/cells.py` interprets the cells.
"""

import csv
import datetime
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import chain, islice
from typing import IO, Any, NamedTuple

from scape.base.errors import Refused

MOST_LINES = 100_000
MOST_COLUMNS = 200
LAST_ROW = 1_048_576  # of an XLSX
UNPACKED = 200 * 1024 * 1024  # bytes
MOST_PARTS = 1000  # files in an XLSX, which is a ZIP
CHUNK = 1 << 20
MEASURED = 500  # lines by which the columns of an XLSX are as wide as they are
WIDEST = 60  # characters

ZIP = b"PK\x03\x04"
OTHERS = (b"\xd0\xcf\x11\xe0", b"%PDF")  # XLS, or XLSX with a password; PDF
Cell = str | int | float | bool | datetime.date | Decimal | None

# A spreadsheet treats a cell that begins so as a formula, unless an apostrophe precedes it. One
# that splits at another delimiter than ours sees a new cell after each of them, and there removes
# quotation marks.
_START = r"(?:^|(?<=[;,\t\r\n]))"
_FORMULA = re.compile(_START + r"(?=['\"]*[=+\-@\t\r\n])")
_ESCAPED = re.compile(_START + r"'(?=['\"]*[=+\-@\t\r\n])")
# How XLSX escapes what XML cannot hold, and the underscore of a text like such an escape.
_HIDDEN = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")  # no sheet may be called so
# An XML file that declares entities, in any encoding that a parser detects.
_ENTITIES = [
    word.encode(code)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for code in ("utf-8", "utf-16-le", "utf-16-be")
]


class Line(NamedTuple):
    """The cells of a row, and the line of the file on which it begins."""

    number: int
    cells: list[Cell]


class Sheet(NamedTuple):
    """`name` is that of the sheet that was read; empty for CSV."""

    name: str
    lines: Iterator[Line]


class Wrong(Refused):
    """The file, from this line on, cannot be read."""

    def __init__(self, code: str, line: int, **facts: Any) -> None:
        super().__init__(code, **facts)
        self.line = line


def read(content: bytes) -> Sheet:
    """The lines that are not empty; `Wrong` at the first that cannot be read."""
    if content.startswith(OTHERS):
        raise Wrong("list-other-format", 1)
    sheet = _read_xlsx(content) if content.startswith(ZIP) else Sheet("", _read_csv(content))
    return Sheet(sheet.name, _bounded(sheet.lines))


def _bounded(lines: Iterator[Line]) -> Iterator[Line]:
    """The first line is the header."""
    for count, line in enumerate(lines):
        if count > MOST_LINES:
            raise Wrong("list-too-long", line.number, most=MOST_LINES)
        if len(line.cells) > MOST_COLUMNS:
            raise Wrong("list-too-wide", line.number, most=MOST_COLUMNS)
        yield line


def safe(text: str) -> str:
    """The text with an apostrophe before anything that a spreadsheet may treat as a formula."""
    return _FORMULA.sub("'", text)


def bare(text: str) -> str:
    """The inverse of `safe`."""
    return _ESCAPED.sub("", text)


# CSV


def _read_csv(content: bytes) -> Iterator[Line]:
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    first, delimiter = 0, _delimiter(lines)
    if lines[0].lower() == f"sep={delimiter}":
        first = 1
    rows = csv.reader((f"{one}\n" for one in lines[first:]), delimiter=delimiter, strict=True)
    number = first + 1
    try:
        for row in rows:
            cells: list[Cell] = [bare(cell.strip(" ")) for cell in row]
            if any(cells):
                yield Line(number, cells)
            number = first + rows.line_num + 1
    except csv.Error as error:
        long = "field limit" in str(error)
        raise Wrong("list-cell-long" if long else "list-quotes", number) from None


def _decoded(content: bytes) -> str:
    """UTF-8, UTF-16 or Windows-1257."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _in("utf-16", content)
    if content[1:2] == b"\0" or content[:1] == b"\0":
        return _in("utf-16-be" if content[:1] == b"\0" else "utf-16-le", content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _in("cp1257", content)


def _in(encoding: str, content: bytes) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Wrong("list-not-text", line) from None


def _delimiter(lines: list[str]) -> str:
    """The delimiter of the first line that is not empty."""
    first = next(filter(str.strip, lines), "")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4]
    plain = re.sub(r'"[^"]*"', "", first)
    return max(",;\t", key=plain.count)


def write_csv(lines: Iterable[Iterable[Cell]], delimiter: str = ",") -> Iterator[bytes]:
    """The lines of a file, which begins with the byte order mark by which spreadsheets detect
    UTF-8.

    With semicolons as delimiter the decimal sign is a comma, and a day is written 31.12.2026.
    """
    comma = delimiter == ";"
    yield b"\xef\xbb\xbf"
    for cells in lines:
        yield f"{delimiter.join(_quoted(_text(cell, comma)) for cell in cells)}\r\n".encode()


def _text(cell: Cell, comma: bool) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case str():
            return safe(cell)
        case float() | Decimal():
            return str(cell).replace(".", ",") if comma else str(cell)
        case datetime.date():
            return f"{cell:%d.%m.}{cell.year:04}" if comma else str(cell)
        case _:
            return str(cell)


def _quoted(cell: str) -> str:
    plain = not re.search(r"[\",;'\t\r\n]", cell)
    return cell if plain else '"' + cell.replace('"', '""') + '"'


# XLSX. The library is imported where a file is read or written, in a process of its own: it loads
# numpy, which would take 60 MB of the node.


def _read_xlsx(content: bytes) -> Sheet:
    """A file that is no workbook raises any error of openpyxl: read it in a separate process."""
    from openpyxl import load_workbook  # noqa: PLC0415 - see above

    _must_be_harmless(content)
    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
    sheet = book.worksheets[0]
    return Sheet(sheet.title, _xlsx_lines(sheet))


def _must_be_harmless(content: bytes) -> None:
    """Check before unpacking: the unpacked size, and that no entities are declared."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if any(part.filename == "content.xml" for part in parts):  # an OpenDocument file
                raise Wrong("list-other-format", 1)
            if sum(part.file_size for part in parts) > UNPACKED or len(parts) > MOST_PARTS:
                raise Wrong("list-too-large", 1, most=UNPACKED >> 20)
            for part in parts:
                with archive.open(part) as file:
                    _must_declare_nothing(file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        raise Wrong("list-damaged", 1) from None


def _must_declare_nothing(file: IO[bytes]) -> None:
    last = b""
    while chunk := file.read(CHUNK):
        if any(word in last + chunk for word in _ENTITIES):
            raise Wrong("list-damaged", 1)
        last = chunk[-40:]


def _xlsx_lines(sheet: Any) -> Iterator[Line]:
    sheet.reset_dimensions()  # what a file says of its size may be wrong
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        if number > LAST_ROW:
            raise Wrong("list-too-long", number, most=MOST_LINES)
        cells = [_cell(value) for value in row]
        while cells and cells[-1] in (None, ""):
            cells.pop()
        if cells:
            yield Line(number, cells)


def _cell(value: Any) -> Cell:
    match value:
        case str():
            return bare(_HIDDEN.sub(_shown, value).strip(" "))
        case datetime.datetime():
            return value.date() if value.time() == datetime.time() else value.isoformat(" ")
        case None | bool() | int() | float() | datetime.date():
            return value
        case _:
            return str(value)


def _shown(hidden: re.Match[str]) -> str:
    number = int(hidden[1], 16)
    return hidden[0] if 0xD800 <= number < 0xE000 else chr(number)


def write_xlsx(title: str, lines: Iterable[list[Cell]]) -> bytes:
    """The first line is the heading: it stays in view, and filters the others."""
    from openpyxl import Workbook  # noqa: PLC0415 - see above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    rest = iter(lines)
    first = list(islice(rest, MEASURED))
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_NO_TITLE.sub(" ", title)[:31])
    sheet.freeze_panes = "A2"
    letters = [get_column_letter(number) for number in range(1, len(first[0]) + 1)]
    for letter, column in zip(letters, zip(*first, strict=True), strict=True):
        width = max(len(str(cell)) for cell in column) + 3  # with the arrow of the filter
        sheet.column_dimensions[letter].width = min(width, WIDEST)
    sheet.append([_heading(sheet, str(cell)) for cell in first[0]])
    written = 1
    for cells in chain(first[1:], rest):
        sheet.append([_xlsx_cell(cell) for cell in cells])
        written += 1
    sheet.auto_filter.ref = f"A1:{letters[-1]}{written}"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _heading(sheet: Any, text: str) -> Any:
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - see above
    from openpyxl.styles import Font  # noqa: PLC0415

    cell = WriteOnlyCell(sheet, _xlsx_text(text))
    cell.font = Font(bold=True)
    return cell


def _xlsx_cell(cell: Cell) -> Any:
    """A Decimal as text: a number of XLSX is a double."""
    return _xlsx_text(str(cell)) if isinstance(cell, str | Decimal) else cell


def _xlsx_text(text: str) -> str:
    return _UNWRITABLE.sub(lambda c: f"_x{ord(c[0]):04X}_", safe(text))
