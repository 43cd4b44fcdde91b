"""Generates the reference pages from the code: `make docs`.

docs/ref/config.md   every setting, from `scape.settings`
docs/ref/events.md   every kind of event, from the event classes
docs/ref/incidents.md   what may be done with an incident, from `MOVES`
"""

import importlib
import inspect
import pkgutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec

import scape
from scape.base.config import meta_of, written
from scape.base.journal import Event, tag_of
from scape.dispatch.incidents import MOVES, Move
from scape.dispatch.tables import State
from scape.settings import Settings

REF = Path(__file__).parent / "ref"


def config_page() -> str:
    """Every setting with its purpose, its values and its default."""
    sections = [
        part
        for name, section in get_type_hints(Settings).items()
        for part in _section(name, section)
    ]
    return _page(
        "Settings",
        "All settings in `scape.toml`. A setting that is left out has its default, and every "
        "default is safe to run with. `scape check-config` reads a file and explains each mistake "
        "in it. A commented sample: [docs/guide/scape.toml](../guide/scape.toml).",
        sections,
    )


def _section(name: str, section: type[msgspec.Struct]) -> Iterator[str]:
    yield f"## [{name}]"
    yield _doc(section)
    hints = get_type_hints(section, include_extras=True)
    rows = []
    for field in msgspec.structs.fields(section):
        meta = meta_of(hints[field.name])
        example = written(meta.examples[0]) if meta.examples else ""
        rows.append((f"`{field.name}`", meta.description, _default(field), f"`{example}`"))
    yield _table(("setting", "what it is", "without it", "example"), rows)


def _default(field: Any) -> str:
    if field.required:
        return "must be given"
    if field.default_factory is not msgspec.NODEFAULT:
        return f"`{written(field.default_factory())}`"
    return f"`{written(field.default)}`"


def events_page() -> str:
    """Every kind of event: its stable name, its meaning, its fields."""
    by_feature: dict[str, list[type[Event]]] = {}
    for event in sorted(known_events(), key=tag_of):
        by_feature.setdefault(tag_of(event).split(".")[0], []).append(event)
    return _page(
        "Events",
        "All events of the journal. The name is stable: a row written today is read by "
        "every later version. Times are microseconds since 1970, UTC. `spool` and `report` number "
        "the reports of the switch, so that each is journalled once.",
        [part for feature, kinds in by_feature.items() for part in _feature(feature, kinds)],
    )


def known_events() -> list[type[Event]]:
    """All event classes of the program that have a tag."""
    for module in pkgutil.walk_packages(scape.__path__, "scape."):
        if module.name.endswith(("events", ".journal")):
            importlib.import_module(module.name)
    return [kind for kind in _below(Event) if kind.__struct_config__.tag != kind.__name__]


def _below(kind: type[Event]) -> Iterator[type[Event]]:
    for heir in kind.__subclasses__():
        if heir.__module__.startswith("scape."):
            yield heir
        yield from _below(heir)


def _feature(feature: str, kinds: Iterable[type[Event]]) -> Iterator[str]:
    yield f"## {feature}"
    for kind in kinds:
        yield f"### `{tag_of(kind)}`"
        yield _doc(kind)
        yield _fields(kind)


def _fields(kind: type[Event]) -> str:
    hints = get_type_hints(kind)
    fields = []
    for field in msgspec.structs.fields(kind):
        default = "" if field.required else f" = {_default(field).strip('`')}"
        fields.append(f"`{field.name}: {_type(hints[field.name])}{default}`")
    return "Holds " + ", ".join(fields) + "."


def _type(kind: Any) -> str:
    """A type as in the code, without its modules."""
    text = inspect.formatannotation(kind)
    for module in (
        "typing.",
        "scape.alarms.events.",
        "scape.radio.events.",
        "scape.dispatch.events.",
        "scape.people.events.",
    ):
        text = text.replace(module, "")
    return text


def _doc(kind: type[msgspec.Struct]) -> str:
    return inspect.cleandoc(kind.__doc__) if kind.__doc__ else ""


def _table(heads: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(value: Any) -> str:
    return str(value or "").replace("|", "\\|")


def _page(title: str, opening: str, parts: Iterable[str]) -> str:
    said = "Generated from the code by `make docs`; change it there."
    return "\n\n".join([f"# {title}", opening, said, *filter(None, parts)]) + "\n"


def incidents_page() -> str:
    """What may be done with an incident in each state, and where it leads."""
    states = get_args(State)
    rows = [
        (f"`{move.act}`", *("●" if state in move.states else "" for state in states), _end(move))
        for move in MOVES.values()
    ]
    return _page(
        "States of incidents",
        "A dot: this may be done in this state. An open incident has the state of the unit that "
        "is furthest: `waiting` (nobody sent), `sent`, `on-way`, `on-scene`, `cleared` (units "
        "have left).",
        [_table(("act", *states, "then"), rows)],
    )


def _end(move: Move) -> str:
    return f"`{move.to}`" if move.to else "as its units"


PAGES = {"config.md": config_page, "events.md": events_page, "incidents.md": incidents_page}


def main() -> None:
    for name, page in PAGES.items():
        (REF / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
