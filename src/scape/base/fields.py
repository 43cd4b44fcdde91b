"""The fields of a struct as columns: what the database keeps, what is sorted and searched by."""

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

import msgspec
from msgspec import inspect
from sqlalchemy import JSON, BigInteger, Boolean, Float, MetaData, Table, Text
from sqlalchemy import Column as SqlColumn
from sqlalchemy.types import TypeEngine

from scape.base.search import number_key, text_key
from scape.base.tables import BYTES, views_metadata

NONE = "none"  # how an empty list is written

Column = tuple[TypeEngine[Any], Callable[[Any], Any], Callable[[Any], str] | None]

_encode, _decode = msgspec.json.Encoder().encode, msgspec.json.Decoder().decode


class Form(NamedTuple):
    """How people write a field in a list, if not as its type says.

    `read` makes a value of a cell's text, or raises ValueError; `example` is shown beside a cell
    that cannot be read.
    """

    read: Callable[[str], Any]
    write: Callable[[Any], str | float | None]
    example: str


class Field(NamedTuple):
    """`kind` is its type without None; `values` are those of a Literal, in their order.

    `plain` makes a value of the struct one of a row; `key` what a row's value sorts by, None where
    it cannot be sorted by.
    """

    name: str
    kind: inspect.Type
    optional: bool
    required: bool
    values: tuple[Any, ...]
    sql: TypeEngine[Any]
    plain: Callable[[Any], Any]
    key: Callable[[Any], str] | None

    def sort_key(self, value: Any) -> str:
        """What is not said comes first."""
        assert self.key is not None
        return "" if value is None else self.key(value)

    def texts(self, value: Any) -> Iterable[str]:
        """What a search may find it by."""
        match self.kind:
            case inspect.StrType():
                return (value,) if value else ()
            case inspect.VarTupleType(inspect.StrType()) | inspect.ListType(inspect.StrType()):
                return value or ()
            case _:
                return ()


def fields_of(struct: type[msgspec.Struct]) -> dict[str, Field]:
    info = inspect.type_info(struct)
    assert isinstance(info, inspect.StructType)
    hints = get_type_hints(struct)
    return {field.name: _field(field, hints[field.name]) for field in info.fields}


def _field(field: inspect.Field, hint: Any) -> Field:
    union = field.type.types if isinstance(field.type, inspect.UnionType) else (field.type,)
    kinds = [kind for kind in union if not isinstance(kind, inspect.NoneType)]
    kind = kinds[0] if len(kinds) == 1 else inspect.AnyType()
    values = _values(hint) if isinstance(kind, inspect.LiteralType) else ()
    optional = len(union) > len(kinds)
    return Field(field.name, kind, optional, field.required, values, *_column(kind, values))


def _values(hint: Any) -> tuple[Any, ...]:
    """The values of a Literal as it was written; msgspec sorts them."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return next(filter(None, map(_values, get_args(hint))), ())


def _column(kind: inspect.Type, values: tuple[Any, ...]) -> Column:
    """How such a value is stored, made plain and sorted."""
    if isinstance(kind, inspect.LiteralType):
        places = {value: f"{place:04}" for place, value in enumerate(values)}
        numbers = all(isinstance(value, int) for value in values)
        return BigInteger() if numbers else Text(), _same, lambda v: places.get(v, "9999")
    return _COLUMNS.get(type(kind), (JSON(), _as_json, None))


def _same(value: Any) -> Any:
    return value


def _as_json(value: Any) -> Any:
    """As a column of JSON gives it back, so that a row just folded equals the same row read."""
    return _decode(_encode(value))


_COLUMNS: dict[type[inspect.Type], Column] = {
    inspect.StrType: (Text(), _same, text_key),
    inspect.IntType: (BigInteger(), _same, number_key),
    inspect.FloatType: (Float(), _same, number_key),
    inspect.BoolType: (Boolean(), _same, lambda value: str(int(value))),
    inspect.EnumType: (Text(), msgspec.to_builtins, text_key),
    inspect.DateType: (Text(), msgspec.to_builtins, str),
    inspect.DecimalType: (Text(), msgspec.to_builtins, lambda value: number_key(float(value))),
}


def allowed(field: Field) -> dict[str, Any]:
    """The allowed values of a field, for the message that refuses another."""
    match field.kind:
        case inspect.LiteralType():
            return {"values": list(field.values)}
        case inspect.BoolType():
            return {"values": ["yes", "no"]}
        case inspect.IntType(ge=least, le=most) | inspect.FloatType(ge=least, le=most):
            return _said(least=least, most=most)
        case inspect.StrType(min_length=shortest, max_length=longest):
            return _said(shortest=shortest, longest=longest)
        case inspect.CollectionType(item_type=inspect.IntType(ge=least, le=most)):
            return _said(form=_example(field.kind), least=least, most=most)
        case _:
            return _said(form=_example(field.kind))


def _example(kind: inspect.Type) -> str | None:
    match kind:
        case inspect.DateType():
            return "31.12.2026"
        case inspect.DecimalType():
            return "12,50"
        case inspect.VarTupleType(inspect.StrType()) | inspect.ListType(inspect.StrType()):
            return "A; B"
        case inspect.VarTupleType(inspect.IntType()) | inspect.ListType(inspect.IntType()):
            return "101, 102"
        case _:
            return None


def _said(**limits: Any) -> dict[str, Any]:
    return {name: limit for name, limit in limits.items() if limit is not None}


def unlimited(field: Field) -> bool:
    """Text or a list without a limit of length, any characters, a number no database takes."""
    match field.kind:
        case inspect.StrType(max_length=longest, pattern=pattern):
            return longest is None or pattern is None
        case inspect.IntType(ge=least, le=most):
            return least is None or most is None or least < -(1 << 63) or most >= 1 << 63
        case inspect.FloatType(ge=least, le=most):
            return least is None or most is None
        case inspect.DictType(max_length=longest):
            return longest is None
        case inspect.CollectionType(item_type=item, max_length=longest):
            return longest is None or unlimited(field._replace(kind=item))
        case _:
            return False


def table_of(
    name: str,
    row: type[msgspec.Struct],
    metadata: MetaData = views_metadata,
    key: TypeEngine[Any] | None = None,
) -> Table:
    """A table whose rows are as the struct says; its `id` is the key, stored as `key` if given."""
    columns = [
        SqlColumn(own.name, own.sql, nullable=own.optional)
        for own in fields_of(row).values()
        if own.name != "id"
    ]
    own = fields_of(row)["id"].sql
    key = key or (BYTES if isinstance(own, Text) else own)
    id = SqlColumn("id", key, primary_key=True, autoincrement=False)
    return Table(name, metadata, id, *columns, info={"row": row})
