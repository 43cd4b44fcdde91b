"""The register of radios as a list for spreadsheets (CSV, RFC 4180): out, and in again.

Two kinds of list are read: our own, whose columns are those of the register, and the common user
list (RADIO_ID, CALLSIGN, FIRST_NAME, LAST_NAME, CITY, STATE, COUNTRY), with its header or without.
What a list does not say stays as it is.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, get_type_hints

import msgspec

from scape.base.errors import Refused
from scape.base.journal import Event
from scape.base.rows import ViewRow
from scape.radio.events import RadioState
from scape.radio.registers.events import RadioChanged, RadioRegistered, RadioStateChanged
from scape.radio.registers.registers import NewRadio, RadioDetails
from scape.radio.registers.states import LOST

COLUMNS = (
    *("number", "name", "unit", "alias_lv", "alias_lt", "alias_en"),
    *("priority", "talkgroups", "private", "all_call", "state"),
)
COMMON = ("radio_id", "callsign", "first_name", "last_name", "city", "state", "country")
MOST = 20_000  # radios in a list
SHOWN = 100  # mistakes of a list: who sees so many mends the list first
MAY_BE_EMPTY = ("name", "unit", "alias_lv", "alias_lt", "alias_en")  # elsewhere: not said

_BOOLEANS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_TYPES = get_type_hints(NewRadio, include_extras=True) | {"state": RadioState}
# A spreadsheet takes such a cell for a formula, unless an apostrophe stands before it.
_NUMBERS = ("number", "priority")
_CUT = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?[eE][+-]?[0-9]+|[+-]?[0-9]+[.,][0-9]*")
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")

Fields = dict[str, Any]


class Plan:
    """What a list would do to the register: nothing at all, when there is a mistake in it.

    `known` is every row of the register by its number. A mistake is its `line`, the `code` of a
    refusal and that one's facts.
    """

    def __init__(self, known: Mapping[int, ViewRow]) -> None:
        self.new = 0
        self.changed = 0
        self.same = 0
        self.mistakes: list[dict[str, Any]] = []
        self.events: list[tuple[int, Event]] = []  # the radio's number and what happens to it
        self.known = known
        self._lines: dict[int, int] = {}

    def note(self, line: int, refused: Refused) -> None:
        self.mistakes.append({"line": line, "code": refused.code, **refused.facts})

    def take(self, line: int, said: dict[str, str]) -> None:
        """Plan what a line says, by the names of the register, or note all that is wrong in it."""
        fields: Fields = {}
        wrong = len(self.mistakes)
        for name, cell in said.items():
            if cell or name in MAY_BE_EMPTY:
                try:
                    fields[name] = _value(name, cell)
                except Refused as refused:
                    self.note(line, refused)
                except (KeyError, msgspec.ValidationError):
                    self.note(line, _wrong(name, cell))
        if len(self.mistakes) == wrong:
            self._decide(line, fields)

    def _decide(self, line: int, fields: Fields) -> None:
        if "number" not in fields:
            raise _wrong("number", "")
        number = fields["number"]
        first = self._lines.setdefault(number, line)
        if first != line:
            raise Refused("csv-number-twice", number=number, first=first)
        if number in self.known:
            self._change(fields, self.known[number])
        else:
            self._register(fields)

    def _register(self, fields: Fields) -> None:
        if "name" not in fields:
            raise _wrong("name", "")
        if fields.get("state") in LOST:
            raise Refused("csv-state", number=fields["number"])
        radio = NewRadio(**fields)
        self.events.append((radio.number, RadioRegistered(**msgspec.structs.asdict(radio))))
        self.new += 1

    def _change(self, fields: Fields, row: ViewRow) -> None:
        number = row["id"]
        before = {name: row[name] for name in RadioDetails.__struct_fields__}
        if row["talkgroups"] is not None:
            before["talkgroups"] = tuple(row["talkgroups"])
        after = {name: fields.get(name, said) for name, said in before.items()}
        state: RadioState = fields.get("state") or row["state"]
        if state != row["state"] and {state, row["state"]} & set(LOST):
            raise Refused("csv-state", number=number)
        if after != before:
            self.events.append((number, RadioChanged(number=number, **after)))
        if state != row["state"]:
            self.events.append((number, RadioStateChanged(number=number, state=state)))
        if (after, state) == (before, row["state"]):
            self.same += 1
        else:
            self.changed += 1


def must_stand(planned: ViewRow | None, now: ViewRow | None, number: int) -> None:
    """Refused when the register says something else of a radio than when the list was planned."""
    if _of_list(planned) != _of_list(now):
        raise Refused("csv-register-changed", number=number)


def _of_list(row: ViewRow | None) -> Fields | None:
    """What a list may say: where a radio was heard meanwhile is no matter."""
    return row and {name: row[name] for name in (*RadioDetails.__struct_fields__, "state")}


def write(radios: Iterable[Mapping[Any, Any]]) -> bytes:
    """The register; it begins with the mark by which spreadsheets know UTF-8."""
    rows = ([_written(row["id" if c == "number" else c]) for c in COLUMNS] for row in radios)
    lines = (",".join(map(_quoted, cells)) for cells in chain([COLUMNS], rows))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _written(value: Any) -> str:
    match value:
        case None:
            return "all"
        case bool():
            return "yes" if value else "no"
        case list():
            return " ".join(map(str, value)) or "none"
        case _:
            return str(value)


def _quoted(cell: str) -> str:
    safe = f"'{cell}" if _FORMULA.match(cell) else cell
    return '"' + safe.replace('"', '""') + '"' if re.search(r"[\",;'\r\n]", safe) else safe


def _bare(cell: str) -> str:
    cell = cell.strip(" ")
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def plan(content: bytes, known: Mapping[int, ViewRow]) -> Plan:
    """Read a list to its end, whatever is wrong in it."""
    made = Plan(known)
    lines = _Lines()
    try:
        columns, rows = _columns(lines.read(content))
        for count, cells in enumerate(rows, 1):
            if count > MOST:
                raise Refused("csv-too-long", most=MOST)
            try:
                made.take(lines.number, _said(columns, cells))
            except Refused as refused:
                made.note(lines.number, refused)
    except Refused as refused:  # from here on nothing can be read
        made.note(lines.number, refused)
    return made


class _Lines:
    """The rows of a list; `number` is the line on which the last one begins."""

    def __init__(self) -> None:
        self.number = 1

    def read(self, content: bytes) -> Iterator[list[str]]:
        lines = self._text(content).replace("\r\n", "\n").replace("\r", "\n").split("\n")
        delimiter = ";" if lines[0].count(";") > lines[0].count(",") else ","
        rows = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True)
        try:
            for row in rows:
                if any(cells := [_bare(cell) for cell in row]):
                    yield cells
                self.number = rows.line_num + 1
        except csv.Error as error:
            long = "field limit" in str(error)
            raise Refused("csv-cell-long" if long else "csv-quotes") from None

    def _text(self, content: bytes) -> str:
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            self.number += content.count(b"\n", 0, error.start)
            raise Refused("csv-not-text") from None


def _columns(rows: Iterator[list[str]]) -> tuple[list[str], Iterator[list[str]]]:
    """What the columns hold, by the first row, and the rows that speak of radios."""
    head = next(rows, [""])
    if head[0].isdecimal():
        return list(COMMON[: len(head)]), chain([head], rows)
    columns = [cell.lower() for cell in head]
    if not {"number", "radio_id"} & set(columns):
        raise Refused("csv-no-number")
    for place, column in enumerate(columns):
        if column in columns[:place] or not ("radio_id" in columns or column in COLUMNS):
            raise Refused("csv-unknown-column", column=column)
    return columns, rows


def _said(columns: list[str], cells: list[str]) -> dict[str, str]:
    """The cells of a line by the names of the register."""
    if len(cells) != len(columns):
        raise Refused("csv-cells", count=len(cells), wanted=len(columns))
    said = dict(zip(columns, cells, strict=True))
    if "radio_id" not in said:
        return said
    names = [said.get(column, "") for column in ("callsign", "first_name", "last_name")]
    return {"number": said["radio_id"], "name": " ".join(filter(None, names))}


def _value(name: str, cell: str) -> Any:
    """KeyError or msgspec.ValidationError for what it cannot be."""
    if _TYPES[name] is bool:
        return _BOOLEANS[cell.lower()]
    if name in _NUMBERS:
        return msgspec.convert(_digits(name, cell), _TYPES[name], strict=False)
    if name != "talkgroups":
        return msgspec.convert(cell, _TYPES[name], strict=False)
    if cell == "all":
        return None
    numbers = [] if cell == "none" else [_digits(name, number) for number in cell.split()]
    return msgspec.convert(numbers, _TYPES[name], strict=False)


def _digits(column: str, cell: str) -> str:
    """A number is digits; what a spreadsheet made of it may be another."""
    if _CUT.fullmatch(cell):
        raise Refused("csv-number-cut", column=column, value=cell)
    if not (cell.isascii() and cell.isdigit()):
        raise KeyError(cell)
    return cell


def _wrong(column: str, value: str) -> Refused:
    return Refused("csv-wrong", column=column, value=value)
