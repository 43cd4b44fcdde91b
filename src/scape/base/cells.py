"""Reads the cells of a list, by the fields of a register.

All functions take values, among them `Reading`, which can be sent to another process.
"""

import datetime
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple, get_type_hints

import msgspec
from msgspec import inspect

from scape.base.fields import NONE, Field, Form, allowed, fields_of
from scape.base.search import folded
from scape.base.spreadsheet import Cell, Line, Wrong, read

LONGEST_CELL = 10_000  # characters
SHOWN = 80  # characters of a wrong cell, or of a header
MOST_FLAWS = 5_000  # returned in full

_BETWEEN = re.compile(r"[\W_]+")
_WHOLE = re.compile(r"(-?[0-9]{1,20})(?:[.,]0{1,2})?")
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+(?:[.,][0-9]+)?")
_FRACTION = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_CUT = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+")
_DAY = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})\.?")
_YES_NO = {
    **dict.fromkeys(("yes", "true", "1", "ja", "taip"), True),
    **dict.fromkeys(("no", "false", "0", "ne"), False),
}


class Reading(NamedTuple):
    """How the lists of a register are read.

    `heads` are the column headers of each field in every language, `values` the names of its
    values. Each of `foreign` describes a list of another program: for each of its columns our field
    or nothing. An empty cell of a field in `kept` leaves it unchanged. The cells of `secrets` are
    never in a message.
    """

    listed: type[msgspec.Struct]
    unique: tuple[str, ...]
    heads: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Mapping[str, Any]]
    forms: Mapping[str, Form]
    foreign: tuple[Mapping[str, str], ...]
    kept: Collection[str]
    secrets: Collection[str]


class Flaw(msgspec.Struct, frozen=True):
    """What is wrong in a line: the code of a refusal, the field, the start of the cell."""

    line: int
    code: str
    column: str = ""
    value: str = ""
    allowed: dict[str, Any] = {}
    facts: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if len(self.value) > SHOWN + 1:
            msgspec.structs.force_setattr(self, "value", f"{self.value[:SHOWN]}…")


class Parsed(msgspec.Struct):
    """The content of a line, as a row holds it."""

    line: int
    said: dict[str, Any]
    wrong: list[Flaw]


class Head(msgspec.Struct, frozen=True):
    """The sheet, and for each column its header and the field it is read as; empty: not read."""

    sheet: str
    columns: list[tuple[str, str]]


class NotSaid(Exception):
    """An empty cell, which leaves the field unchanged."""


class NotRead(Exception):
    """A cell that is wrong by itself, with the code of the refusal."""


def head_of(text: str) -> str:
    """The header of a column as it is looked up: RADIO_ID and Radio Id are the same."""
    return _BETWEEN.sub(" ", folded(text)).strip()


def parse(content: bytes, reading: Reading) -> Iterator[Head | Parsed]:
    """The header, then every line; a line that cannot be read is the last."""
    head = Head("", [])
    try:
        sheet = read(content)
        columns, lines = _columns(sheet.lines, reading)
        yield (head := Head(sheet.name[:SHOWN], [(name[:SHOWN], f) for name, f in columns]))
        parser = _Parser([field for _, field in columns], reading, padded=bool(sheet.name))
        for line in lines:
            yield parser.parse(line)
    except Wrong as wrong:
        if not head.columns:
            yield head
        yield Parsed(wrong.line, {}, [Flaw(wrong.line, wrong.code, facts=wrong.facts)])


def _columns(
    lines: Iterator[Line], reading: Reading
) -> tuple[list[tuple[str, str]], Iterator[Line]]:
    """The columns, according to the first line, and the lines of entries."""
    first = next(lines, None)
    if first is None:
        raise Wrong("list-empty", 1)
    heads = ["" if cell is None else str(cell) for cell in first.cells]
    if heads[0].isdecimal() and reading.foreign:
        return list(reading.foreign[0].items())[: len(heads)], chain([first], lines)
    found = {head_of(head) for head in heads}
    theirs = next((one for one in reading.foreign if next(iter(one)) in found), None)
    ours = {head_of(head): name for name, every in reading.heads.items() for head in every}
    fields = [(theirs or ours).get(head_of(head), "") for head in heads]
    if theirs is None:
        _must_lead(first.number, fields, reading)
    return list(zip(heads, fields, strict=True)), lines


def _must_lead(line: int, fields: list[str], reading: Reading) -> None:
    """Check that each field has one column and that the key columns are present."""
    for field in filter(None, fields):
        if fields.count(field) > 1:
            raise Wrong("list-column-twice", line, column=field)
    needed = reading.unique or ("number",)
    if "id" not in fields and not set(needed) <= set(fields):
        heads = [" / ".join(reading.heads[name]) for name in needed]
        raise Wrong("list-no-key", line, columns="; ".join(heads))


class _Parser:
    """Reads line by line; `padded`: cells missing at the end are empty."""

    def __init__(self, columns: list[str], reading: Reading, *, padded: bool) -> None:
        self._columns = columns
        self._reading = reading
        self._padded = padded
        self._fields = fields_of(reading.listed)
        self._hints = get_type_hints(reading.listed, include_extras=True)
        self._named = {
            field.name: {
                **reading.values.get(field.name, {}),
                **{head_of(str(value)): value for value in field.values},
            }
            for field in self._fields.values()
        }
        self._lines: dict[str, int] = {}
        self._flaws = 0

    def parse(self, line: Line) -> Parsed:
        parsed = self._parse(line)
        self._flaws += len(parsed.wrong)
        if parsed.wrong and self._flaws > MOST_FLAWS:
            [first, *_] = parsed.wrong
            return Parsed(line.number, {}, [Flaw(line.number, first.code, first.column)])
        return parsed

    def _parse(self, line: Line) -> Parsed:
        cells = line.cells
        if self._padded:
            cells = cells + [None] * (len(self._columns) - len(cells))
        if len(cells) != len(self._columns):
            facts = {"count": len(cells), "wanted": len(self._columns)}
            return Parsed(line.number, {}, [Flaw(line.number, "list-cells", facts=facts)])
        parsed = Parsed(line.number, {}, [])
        for name, cell in self._joined(cells).items():
            self._take(parsed, name, cell)
        if not parsed.wrong:
            self._must_be_first(parsed)
        return parsed

    def _joined(self, cells: list[Cell]) -> dict[str, Cell]:
        """The cells by field; the cells of several columns are joined into one text."""
        joined: dict[str, Cell] = {}
        for name, cell in zip(self._columns, cells, strict=True):
            before = joined.get(name)
            both = not _is_empty(before) and not _is_empty(cell)
            if name:
                joined[name] = f"{before} {cell}" if both else before if _is_empty(cell) else cell
        return joined

    def _take(self, parsed: Parsed, name: str, cell: Cell) -> None:
        if isinstance(cell, str) and len(cell) > LONGEST_CELL:
            facts = {"most": LONGEST_CELL}
            value = "" if name in self._reading.secrets else cell
            parsed.wrong.append(Flaw(parsed.line, "list-long", name, value, facts=facts))
            return
        if name == "id":
            parsed.said |= {} if _is_empty(cell) else {"id": str(cell)}
            return
        field = self._fields[name]
        try:
            value = self._value(field, cell)
            parsed.said[name] = field.plain(msgspec.convert(value, self._hints[name]))
        except NotSaid:
            pass
        except NotRead as error:
            parsed.wrong.append(self._flaw(parsed.line, str(error), field, cell))
        except (ValueError, KeyError, OverflowError, RecursionError, msgspec.DecodeError):
            parsed.wrong.append(self._flaw(parsed.line, "list-wrong", field, cell))

    def _value(self, field: Field, cell: Cell) -> Any:
        if _is_empty(cell):
            return self._empty(field)
        named, name = self._named[field.name], _name(_text(cell))
        if field.values or name in named:
            return named[name]
        if form := self._reading.forms.get(field.name):
            return form.read(_text(cell))
        value = _reader(field.kind)(cell)
        if isinstance(field.kind, inspect.StrType):
            _must_be_text(field.kind, value)
        return value

    def _empty(self, field: Field) -> Any:
        """The value of an empty cell: no text, no value, or unchanged."""
        if field.name in self._reading.kept:
            raise NotSaid
        if isinstance(field.kind, inspect.StrType):
            _must_be_text(field.kind, "")
            return ""
        if field.optional:
            return None
        raise NotSaid

    def _flaw(self, line: int, code: str, field: Field, cell: Cell) -> Flaw:
        """A wrong cell, with what would be right if the code does not say it."""
        value = "" if cell is None or field.name in self._reading.secrets else str(cell)
        if code != "list-wrong":
            return Flaw(line, code, field.name, value)
        form = self._reading.forms.get(field.name)
        may = {"form": form.example} if form else allowed(field)
        return Flaw(line, "list-wrong", field.name, value, may)

    def _must_be_first(self, parsed: Parsed) -> None:
        """Refuse an entry that is listed twice."""
        names = self._reading.unique or ("number",)
        if not all(name in parsed.said for name in names):
            names = ("id",)
        key = [parsed.said.get(name) for name in names]
        first = self._lines.setdefault(repr(key), parsed.line)
        if first != parsed.line and key != [None]:
            value = " ".join(map(str, key))
            wrong = Flaw(parsed.line, "list-twice", names[0], value, facts={"first": first})
            parsed.wrong.append(wrong)


def _is_empty(cell: Cell) -> bool:
    return cell is None or cell == ""


def _name(text: str) -> str:
    """The name of a value as it is looked up; -1 is not 1."""
    return folded(text) if text.startswith(("-", "+")) else head_of(text)


def _must_be_text(kind: inspect.StrType, text: str) -> None:
    fits = kind.pattern is None or re.search(kind.pattern, text)
    if not text and (kind.min_length or not fits):
        raise NotRead("list-needed")
    if not fits:
        raise NotRead("list-signs")


# How a cell becomes a value: ValueError or NotRead if it cannot.


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


def _whole(cell: Cell) -> int:
    cell = _ungrouped(cell)
    match cell:
        case str() if whole := _WHOLE.fullmatch(cell):
            return int(whole[1])
        case int() | float() if cell is not True and cell is not False and cell == int(cell):
            return int(cell)
        case _:
            raise NotRead("list-cut" if _CUT.fullmatch(str(cell)) else "list-wrong")


def _ungrouped(cell: Cell) -> Cell:
    """A number without blanks between its thousands."""
    grouped = isinstance(cell, str) and _GROUPED.fullmatch(cell)
    return re.sub(r"\s", "", grouped[0]) if grouped else cell


def _fraction(cell: Cell) -> float:
    return float(_exact(cell))


def _exact(cell: Cell) -> str:
    cell = _ungrouped(cell)
    if isinstance(cell, str) and _FRACTION.fullmatch(cell):
        return cell.replace(",", ".")
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return str(cell)
    raise ValueError


def _yes_or_no(cell: Cell) -> bool:
    try:
        return _YES_NO[folded(str(cell))]
    except KeyError:
        raise ValueError from None


def _day(cell: Cell) -> datetime.date:
    text = str(cell)
    if day := _DAY.fullmatch(text):
        text = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}"
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise NotRead("list-no-day") from None


def _texts(cell: Cell) -> list[Any]:
    """Texts separated by semicolons."""
    return listed(_text(cell), ";")


def _tokens(cell: Cell) -> list[Any]:
    """Numbers or single words, separated by commas, semicolons or blanks."""
    text = _text(cell)
    tokens = listed(text if text.startswith("[") else re.sub("[,;]", " ", text), None)
    if any(isinstance(one, str) and _CUT.fullmatch(one) for one in tokens):
        raise NotRead("list-cut")
    return [int(one) if re.fullmatch("-?[0-9]{1,20}", str(one)) else one for one in tokens]


def listed(text: str, between: str | None) -> list[Any]:
    if text.startswith("["):
        return msgspec.json.decode(text, type=list[Any])
    parts = [] if text == NONE else text.split(between)
    return [stripped for part in parts if (stripped := part.strip())]


def _as_json(cell: Cell) -> Any:
    return msgspec.json.decode(str(cell))


_READERS: dict[type[inspect.Type], Callable[[Cell], Any]] = {
    inspect.StrType: _text,
    inspect.IntType: _whole,
    inspect.FloatType: _fraction,
    inspect.DecimalType: _exact,
    inspect.BoolType: _yes_or_no,
    inspect.DateType: _day,
}


def _reader(kind: inspect.Type) -> Callable[[Cell], Any]:
    match kind:
        case inspect.VarTupleType(inspect.StrType()) | inspect.ListType(inspect.StrType()):
            return _texts
        case inspect.VarTupleType(inspect.IntType() | inspect.LiteralType()):
            return _tokens
        case _:
            return _READERS.get(type(kind), _as_json)
