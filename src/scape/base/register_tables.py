"""The tables of a register."""

from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Column, Index, Table

from scape.base.fields import Field, table_of
from scape.base.search import PLACE
from scape.base.tables import BYTES, views_metadata


def seq_of(act: str) -> str:
    """The column with the seq of the last event that set such a column."""
    return f"{act}_seq"


def tables_of(
    name: str, kept: type[msgspec.Struct], fields: Iterable[Field], *, numbered: bool
) -> tuple[Table, Table, Table, Table]:
    """Its rows; the words in them; what they are sorted by; which entry owns what is unique."""
    key = PLACE if numbered else BYTES
    rows = table_of(name, kept, key=key)
    Index(f"{name}_latest", rows.c.latest, rows.c.id)
    Index(f"{name}_registered", rows.c.registered)
    word, item = Column("word", BYTES, nullable=False), Column("item", PLACE, nullable=False)
    words = Table(f"{name}_words", views_metadata, _id(PLACE), word, item)
    Index(f"{name}_words_word", word, item)
    sorts: list[Column[Any]] = [
        Column(own.name, BYTES, nullable=False) for own in fields if own.key
    ]
    text: Column[Any] = Column("text", BYTES, nullable=False)
    version: Column[Any] = Column("version", PLACE, nullable=False)
    keys = Table(f"{name}_keys", views_metadata, _id(PLACE), text, version, *sorts)
    for sort in [version, *sorts]:
        Index(f"{name}_keys_{sort.name}", sort, keys.c.id)
    owner = Column("item", key, nullable=False)
    return rows, words, keys, Table(f"{name}_owned", views_metadata, _id(BYTES), owner)


def row_of(item: type[msgspec.Struct], id: type) -> type[msgspec.Struct]:
    """What is kept of a thing, with what every row has."""
    seqs: list[tuple[str, type]] = [(seq, int) for seq in ("registered", "version", "latest")]
    name = f"{item.__name__}Row"
    return msgspec.defstruct(name, [("id", id), *seqs], bases=(item,), frozen=True, kw_only=True)


def _id(key: Any) -> Column[Any]:
    return Column("id", key, primary_key=True, autoincrement=False)
