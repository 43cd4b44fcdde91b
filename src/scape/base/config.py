"""Settings from a TOML file, and mistakes in it with their line and what to write instead.

A settings type is a msgspec struct of sections, each a struct of values with a default.
`Meta(description=..., examples=[...])` describes a value; the reference page is generated from it.
A section whose values must also fit each other is `Checked`.
"""

import difflib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import (
    Annotated,
    Any,
    NamedTuple,
    Protocol,
    TypeVar,
    get_args,
    get_origin,
    get_type_hints,
    runtime_checkable,
)

import msgspec

S = TypeVar("S", bound=msgspec.Struct)


class Mistake(NamedTuple):
    """Something wrong in a settings file: `code` names the message `config-CODE`."""

    line: int
    code: str
    facts: dict[str, Any]


Misfits = Iterator[tuple[str, str, dict[str, Any]]]


@runtime_checkable
class Checked(Protocol):
    """A section that checks its own values: (key, code, facts) of each mistake."""

    def mistakes(self) -> Misfits: ...


class WrongSettings(Exception):
    """The file cannot be used; every mistake in it is listed."""

    def __init__(self, path: Path, mistakes: list[Mistake]) -> None:
        super().__init__(f"{path}: {len(mistakes)} mistakes")
        self.path = path
        self.mistakes = mistakes


def load(path: Path, settings: type[S]) -> S:
    """The settings in a file, or `WrongSettings`."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise WrongSettings(path, [Mistake(0, "no-file", {"path": str(path)})]) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSettings(path, [Mistake(0, "unreadable", {"why": str(error)})]) from None
    read, mistakes = parse(text, settings)
    if read is None:
        raise WrongSettings(path, mistakes)
    return read


def parse(text: str, settings: type[S]) -> tuple[S | None, list[Mistake]]:
    """The settings in a text, or None and the mistakes that prevent them."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"at line (\d+)", str(error))
        line = int(where[1]) if where else text.count("\n") + 1
        return None, [Mistake(line, "not-toml", {"why": str(error).split(" (at")[0]})]
    lines = _lines(text)
    mistakes = list(_mistakes(found, settings, lines))
    if mistakes:
        return None, sorted(mistakes, key=lambda mistake: mistake.line)
    read = msgspec.convert(found, settings, dec_hook=_made)
    mistakes = list(_misfits(read, lines))
    return (None, mistakes) if mistakes else (read, [])


def _made(kind: type, value: Any) -> Any:
    """A value of a type that the settings define, which raises ValueError for invalid text."""
    return kind(value)


def _mistakes(
    found: dict[str, Any], settings: type[msgspec.Struct], lines: dict[str, int]
) -> Iterator[Mistake]:
    sections = get_type_hints(settings)
    for name, values in found.items():
        line = lines.get(name, 1)
        if name not in sections:
            yield _unknown(line, "unknown-section", name, sections)
        elif not isinstance(values, dict):
            yield Mistake(line, "not-a-section", {"name": name})
        else:
            yield from _wrong_values(name, values, sections[name], lines)
    for name, section in sections.items():
        for key, field in _required(section):
            if key not in found.get(name, {}):
                yield Mistake(lines.get(name, 1), "missing", _example(f"{name}.{key}", field))


def _wrong_values(
    section: str, values: dict[str, Any], kind: type[msgspec.Struct], lines: dict[str, int]
) -> Iterator[Mistake]:
    fields = get_type_hints(kind, include_extras=True)
    for key, value in values.items():
        name = f"{section}.{key}"
        line = lines.get(name, lines.get(section, 1))
        if key not in fields:
            yield _unknown(line, "unknown-key", key, fields, section)
            continue
        try:
            msgspec.convert(value, fields[key], dec_hook=_made)
        except msgspec.ValidationError as error:
            why = "" if "regex" in str(error) else str(error)
            yield Mistake(line, "wrong-value", _example(name, fields[key]) | {"why": why})


def _misfits(settings: msgspec.Struct, lines: dict[str, int]) -> Iterator[Mistake]:
    for name in settings.__struct_fields__:
        section = getattr(settings, name)
        if isinstance(section, Checked):
            for key, code, facts in section.mistakes():
                line = lines.get(f"{name}.{key}", lines.get(name, 1))
                yield Mistake(line, code, {"section": name, **facts})


def _unknown(line: int, code: str, name: str, known: dict[str, Any], section: str = "") -> Mistake:
    facts = {"name": name, "section": section, "known": ", ".join(known)}
    if near := difflib.get_close_matches(name, known, 1):
        return Mistake(line, f"{code}-near", facts | {"near": near[0]})
    return Mistake(line, code, facts)


def _required(section: type[msgspec.Struct]) -> Iterator[tuple[str, Any]]:
    hints = get_type_hints(section, include_extras=True)
    for field in msgspec.structs.fields(section):
        if field.required:
            yield field.name, hints[field.name]


def _example(name: str, kind: Any) -> dict[str, Any]:
    meta = meta_of(kind)
    example = meta.examples[0] if meta.examples else ""
    return {"name": name, "write": f"{name.rpartition('.')[2]} = {written(example)}"}


def meta_of(kind: Any) -> msgspec.Meta:
    """The `Meta` of a setting's annotation."""
    if get_origin(kind) is Annotated:
        return next(meta for meta in get_args(kind)[1:] if isinstance(meta, msgspec.Meta))
    return msgspec.Meta()


def written(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, dict):
        pairs = ", ".join(f"{name} = {written(each)}" for name, each in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return msgspec.json.encode(value, enc_hook=str.__str__).decode()


def _lines(text: str) -> dict[str, int]:
    """The line of each section and of each key in it."""
    lines: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\s*([\w.-]+)\s*\]", line):
            section = header[1]
            lines.setdefault(section, number)
        elif key := re.match(r"\s*([\w-]+)\s*=", line):
            lines.setdefault(f"{section}.{key[1]}" if section else key[1], number)
    return lines
