"""Generates the types of the console: ui/src/schema.ts has the rows, requests and responses of the
server, `PROTOCOL` what a console and the sound process say.

`make types` runs it; a test compares the file with the code. Rows are those of the shown views,
requests and answers those of all routes. `RequestLimits` has the limits of each field of a request.
"""

import inspect
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
from litestar.handlers import HTTPRouteHandler

from scape.app import FEATURES
from scape.dispatch.categories import CATEGORIES, RESULTS
from scape.radio.sound.protocol import FromConsole, ToConsole

SOURCES = Path(__file__).parent.parent / "ui" / "src"
FILE = SOURCES / "schema.ts"
PROTOCOL = SOURCES / "features" / "radio" / "voice" / "protocol.ts"
HEAD = """// Generated from the server's structs by `make types`; change them there.
// Times are microseconds since 1970, unless a name says otherwise.
"""
_LIMITS = ("minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
_BASIC = {
    "string": "string",
    "integer": "number",
    "number": "number",
    "boolean": "boolean",
    "null": "null",
}

Schema = dict[str, Any]
Struct = type[msgspec.Struct]


def rows() -> dict[str, Struct]:
    """The struct of each shown view's rows."""
    found = {}
    for name, shown in FEATURES.shown.items():
        table = shown.view.table
        row = shown.view.row if table is None else table.info.get("row")
        if row is not None:
            found[name] = row
    return found


def requests_and_answers() -> tuple[set[Struct], set[Struct]]:
    requests: set[Struct] = set()
    answers: set[Struct] = set()
    for route in FEATURES.routes:
        if isinstance(route, HTTPRouteHandler):
            signature = inspect.signature(route.fn, eval_str=True)
            data = signature.parameters.get("data")
            requests.update(structs_in(data.annotation) if data else ())
            answers.update(structs_in(signature.return_annotation))
    return requests, answers


def structs_in(hint: Any) -> Iterator[Struct]:
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for part in get_args(hint):
        yield from structs_in(part)


def page() -> str:
    """The whole file."""
    requests, answers = requests_and_answers()
    of_rows = set(rows().values())
    structs = sorted(of_rows | requests | answers, key=lambda struct: struct.__name__)
    _, parts = msgspec.json.schema_components(structs, ref_template="{name}")
    _, sent = msgspec.json.schema_components(of_rows | answers, ref_template="{name}")
    shown = {struct.__name__ for struct in of_rows}
    blocks = [
        _interface(name, part, whole=name in sent, is_row=name in shown)
        for name, part in sorted(parts.items())
    ]
    return "\n".join([HEAD, *blocks, _views(), _limits(requests, parts), _values()])


def protocol() -> str:
    """The messages between a console and the sound process."""
    unions = {"FromConsole": get_args(FromConsole), "ToConsole": get_args(ToConsole)}
    structs = [struct for union in unions.values() for struct in union]
    _, parts = msgspec.json.schema_components(structs, ref_template="{name}")
    sent = {struct.__name__ for struct in unions["ToConsole"]}
    blocks = [
        _interface(name, part, whole=name in sent, is_row=False)
        for name, part in sorted(parts.items())
    ]
    for name, union in unions.items():
        members = " | ".join(struct.__name__ for struct in union)
        blocks.append(f"export type {name} = {members};\n")
    return "\n".join([HEAD, *blocks])


def _interface(name: str, part: Schema, *, whole: bool, is_row: bool) -> str:
    """`whole`: the server sends every field; in a request those with a default may be left out."""
    if "properties" not in part:
        return f"export type {name} = {_type(part)};\n"
    lines = [f"export interface {name} {{"]
    for field, schema in part["properties"].items():
        optional = "" if whole or field in part.get("required", ()) else "?"
        lines.append(f"  {field}{optional}: {_type(schema)};")
    if is_row:
        lines.append("  /** False: not yet in the journal. */")
        lines.append("  recorded?: boolean;")
    doc = part.get("description", "")
    head = [f"/** {' '.join(doc.split())} */"] if doc else []
    return "\n".join([*head, *lines, "}", ""])


def _values() -> str:
    """The lists that the console offers."""
    lists = {"CATEGORIES": [each._asdict() for each in CATEGORIES], "RESULTS": RESULTS}
    return (
        "\n".join(
            f"export const {n} = {msgspec.json.encode(v).decode()} as const;"
            for n, v in lists.items()
        )
        + "\n"
    )


def _views() -> str:
    lines = [f"  {name}: {row.__name__};" for name, row in rows().items()]
    return "\n".join(["/** The rows of each view. */", "export interface Views {", *lines, "}", ""])


def _limits(requests: Iterable[Struct], parts: dict[str, Schema]) -> str:
    """A constant for each request: the console's bundle has only those that it uses."""
    lines = []
    for name in sorted(struct.__name__ for struct in requests):
        limited = {
            field: limits
            for field, schema in parts[name].get("properties", {}).items()
            if (limits := dict(_limits_of(schema)))
        }
        if limited:
            lines.append(f"/** The limits of the fields of {name}. */")
            lines.append(f"export const {name}Limits = {{")
            lines += [f"  {field}: {_literal(limits)}," for field, limits in limited.items()]
            lines += ["} as const;", ""]
    return "\n".join(lines)


def _limits_of(schema: Schema) -> Iterator[tuple[str, Any]]:
    for one in schema.get("anyOf", [schema]):
        yield from ((name, one[name]) for name in _LIMITS if name in one)


def _literal(limits: Schema) -> str:
    return "{ " + ", ".join(f"{name}: {value}" for name, value in limits.items()) + " }"


def _type(schema: Schema) -> str:  # noqa: PLR0911  (a line for each form of a schema)
    match schema:
        case {"$ref": name}:
            return str(name)
        case {"anyOf": options}:
            return " | ".join(_type(option) for option in options)
        case {"enum": values}:
            return " | ".join(f"'{v}'" if isinstance(v, str) else str(v) for v in values)
        case {"type": "array", "prefixItems": items}:
            return f"[{', '.join(_type(item) for item in items)}]"
        case {"type": "array", "items": items}:
            inner = _type(items)
            return f"({inner})[]" if "|" in inner else f"{inner}[]"
        case {"type": "object", "additionalProperties": dict(values)}:
            return f"Record<string, {_type(values) or 'unknown'}>"
        case {"type": "object"}:
            return "Record<string, unknown>"
        case {"type": str(name)}:
            return _BASIC[name]
    return "unknown"


def main() -> None:
    for file, text in ((FILE, page()), (PROTOCOL, protocol())):
        if "--check" not in sys.argv:
            file.write_text(text)
        elif file.read_text() != text:
            sys.exit(f"{file.name} is out of date: run `make types`")


if __name__ == "__main__":
    main()
