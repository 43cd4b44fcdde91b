"""Writes the rows of a register as a list that reads back as the same rows."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain
from typing import Any, NamedTuple

import msgspec
from msgspec import inspect

from scape.base.cells import listed
from scape.base.fields import NONE, Field, Form, fields_of
from scape.base.spreadsheet import Cell, write_csv, write_xlsx


class Writing(NamedTuple):
    """How the lists of a register are written.

    `columns` are its headers with the columns of a row. `words` has the names of a field's values
    by `key_of` the value; with a form, a field is written as people write it. `delimiter` is for
    CSV; empty: XLSX, with a sheet named `title`.
    """

    creation: type[msgspec.Struct]
    columns: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    forms: Mapping[str, Form]
    title: str
    delimiter: str


def key_of(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def write(rows: Iterable[Mapping[str, Any]], writing: Writing) -> bytes:
    fields = fields_of(writing.creation)

    def line(row: Mapping[str, Any]) -> list[Cell]:
        return [
            _written(fields[name], row.get(name), writing) if name in fields else row[name]
            for name in writing.columns.values()
        ]

    lines: Iterator[list[Cell]] = chain([list(writing.columns)], map(line, rows))
    if writing.delimiter:
        return b"".join(write_csv(lines, writing.delimiter))
    return write_xlsx(writing.title, lines)


def _written(field: Field, value: Any, writing: Writing) -> Cell:
    words = writing.words.get(field.name)
    if words and (word := words.get(key_of(value))) is not None:
        return word
    if form := writing.forms.get(field.name):
        return form.write(value)
    return _plain(field, value)


def _plain(field: Field, value: Any) -> Cell:
    match value, field.kind:
        case list(), _:
            return _written_list(value)
        case dict(), _:
            return key_of(value)
        case str(), inspect.DateType():
            return datetime.date.fromisoformat(value)
        case str(), inspect.DecimalType():
            return Decimal(value)
    cell: Cell = value
    return cell


def _written_list(values: list[Any]) -> str:
    """With a comma and a blank between numbers, which no spreadsheet takes for one number."""
    if all(isinstance(value, int) for value in values):
        return ", ".join(map(str, values)) or NONE
    text = "; ".join(map(str, values))
    plain = all(isinstance(value, str) for value in values) and text != NONE
    if plain and not text.startswith("[") and listed(text, ";") == values:
        return text
    return key_of(values)
