"""The catalogues: all that is said is in words, in three languages, and each thing has one word."""

import ast
import itertools
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

import scape
import scape.app
from scape.base import heads, journal, store
from scape.base.fields import fields_of
from scape.base.register import Register
from scape.base.words import LANGUAGES, Words
from scape.dispatch.categories import CATEGORIES, RESULTS
from scape.dispatch.crew.acts import CrewAct
from scape.dispatch.events import StatusBy
from scape.dispatch.past.service import Listed
from scape.dispatch.statuses import UnitKind
from scape.dispatch.tables import Alone, Sending, State
from scape.people.events import Way
from scape.people.roles import roles
from scape.radio import events
from scape.radio.archive import events as archive
from scape.radio.events import AirEvent
from scape.radio.node import sound_client
from scape.radio.registers.states import InHand
from scape.radio.terminal import proof
from scape.radio.wire.messages import Counters
from scape.web import install
from scape.web.rights import Right

REPOSITORY = Path(__file__).parents[1]
SOURCE = Path(scape.__file__).parent
CONSOLE = REPOSITORY / "ui" / "src"
GLOSSARY = REPOSITORY / "docs" / "ref" / "glossary.md"

REFUSALS = {
    "Refused",
    "SignInNeeded",
    "Locked",
    "Forbidden",
    "Missing",
    "Unavailable",
    "Unstorable",
}
REFUSALS |= {"Locked", "Wrong", "NotRead"}
OF_THE_RIM = {"no-such-address", "too-large", "bad-input", "internal"}
OF_THE_CONSOLE = {"other", "next", "unreachable", "unanswered", "odd-answer", "file-changed"}
OF_THE_CONSOLE |= {"key-given-up"}
OF_THE_TERMINAL = {"system"}
# From the ground up: what two of them refuse stands in the words of the lower one.
FEATURES = ["base", "web", "people", "places", "alarms", "radio", "dispatch", "app"]

LINES = {
    *("opened", "sent", "delivered", "failed", "accepted", "refused", "released", "call"),
    *("changed", "closed", "reopened", "transferred", "taken-back"),
    *("merged", "merged-here", "unmerged", "lookout", "undone"),
}
# Why a unit is recommended, and why none is.
REASONS = {
    *("lacks", "old-fix", "heard-at", "no-position", "straight-line", "place-unknown"),
    *("nobody-on-duty", "nobody-can-go", "nobody-free", "nobody-has"),
}
SERVICES = {"state-police", "112", "ambulance", "fire", "border-guard", "municipality"}
VOICES = {"radio", "desk", "partner", "encrypted", "emergency"}
ORDER_STATES = {"waiting", "sent", "done", "failed", "withdrawn"}
STANDINGS = {"new", "changed", "same", "wrong"}
SITE_STATES = {"online", "offline", "never", "unknown"}
TERM_HEADS = {
    *("sites", "links", "state", "since", "heard", "rssi", "errors", "slot1", "slot2"),
    *("number", "radio", "unit", "site", "slot", "talkgroup", "on-air", "carried", "patched"),
}
# Calls are shown in lines of their own; the switch itself never sets a report aside.
NOT_SHOWN = {"CallStarted", "CallEnded", "CallLearned", "CallRecorded", "ReportSetAside"}


def said_of(right: Right) -> str:
    """The id of the sentence that says what who has the right does."""
    return "{}-may-{}".format(*right.split("."))


@cache
def codes() -> dict[str, str]:
    """The codes of all refusals in the source with the feature that raises each."""
    found = dict.fromkeys(OF_THE_CONSOLE | OF_THE_TERMINAL, "app")
    found |= dict.fromkeys(sound_client.OF_THE_CALL, "radio")
    found |= dict.fromkeys(OF_THE_RIM, "web") | dict.fromkeys(store._MEANINGS.values(), "base")
    for path, node in python():
        match node:
            case ast.Call(ast.Name(name), [code, *_]) if name in REFUSALS:
                feature = path.relative_to(SOURCE).parts[0]
                raised = feature if feature in FEATURES else "app"
                for each in set(_form([code])):
                    found[each] = min(raised, found.get(each, raised), key=FEATURES.index)
            case ast.Call(ast.Name("Flaw" | "flaw"), [_, code, *_]):
                found |= dict.fromkeys(_form([code]), "base")
    return found


@cache
def python() -> list[tuple[Path, ast.Call | ast.Constant]]:
    """The calls and constants of the program."""
    return [
        (path, node)
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call | ast.Constant)
    ]


def called(*names: str) -> Iterator[list[ast.expr]]:
    """The arguments of each call of a function or method by one of these names."""
    for _, node in python():
        match node:
            case ast.Call(ast.Name(name) | ast.Attribute(attr=name), args) if name in names:
                yield args


def texts_of(nodes: Iterable[ast.AST]) -> list[str]:
    values = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def _form(first: list[ast.expr]) -> Iterator[str]:
    match first:
        case [ast.Constant(str(id))]:
            yield id
        case [ast.IfExp(body=one, orelse=other)]:
            yield from (*_form([one]), *_form([other]))
        case [ast.JoinedStr([ast.Constant(str(begin)), ast.FormattedValue(), *rest])]:
            yield begin + "{}" + "".join(texts_of(rest))


def check_codes() -> set[str]:
    answers = {
        f"{name}-{how}" for name in ("radio-check", "text") for how in get_args(proof.Answer)
    }
    differences = {f"differs-{what}" for what in ("colour-code", "receive", "transmit")}
    return {text for args in called("good", "bad", "hint") for text in texts_of(args)} | (
        answers | differences
    )


def alarm_kinds() -> set[str]:
    return {text for args in called("Kind") for text in texts_of(args)}


def config_codes() -> set[str]:
    given = {text for args in called("Mistake") for text in texts_of(args)}
    unknown = {f"unknown-{what}{near}" for what in ("section", "key") for near in ("", "-near")}
    return (
        given
        | unknown
        | {
            *(
                "public-address",
                "certificate-without-key",
                "emergency-days-short",
                "emergency-days-alone",
                "mail-without-relay",
                "dvsi-without-address",
            ),
            "quota-without-days",
            "red-before-amber",
        }
    )


def shown_events() -> set[str]:
    """The events that the terminal's monitor shows, as their ids end."""
    below = {kind for kind in vars(events).values() if isinstance(kind, type)}
    tags = {
        kind: str(kind.__struct_config__.tag)
        for kind in below
        if issubclass(kind, AirEvent) and kind is not AirEvent
    }
    return {
        tag.removeprefix("radio.").replace("_", "-")
        for kind, tag in tags.items()
        if kind.__name__ not in NOT_SHOWN
    }


def health() -> dict[str, set[str]]:
    """Parts of this system with the states in which they are shown as troubles."""
    found: dict[str, set[str]] = {"recorder": {"down"}, "sound": {"down"}}
    for args in called("health"):
        match texts_of(args)[:2]:
            case [part, ("down" | "busy") as state]:
                found.setdefault(part, set()).add(state)
    return found


def reasons() -> set[str]:
    """Why a part does not work: what is no refusal has words of its own."""
    given = {text for args in called("health") for text in texts_of(args)[2:]}
    assigned = {
        "not-connected",
        "switch-strange",
        "no-sound-process",
        "sound-without-switch",
        "switch-rejects",
        "disk-full",
        "disk-error",
        *("disk-slow", "disk-filling", "disk-no-recordings", "disk-no-imports"),
        "disk-reserve-used",
    }
    lost = {f"journal-{what}" for what in get_args(heads.Loss)}
    doubts = {text for args in called("Doubt") for text in texts_of(args)}
    return (given | assigned | lost | doubts) - set(codes())


DOCTORS = {
    "disk",
    "rights",
    "key",
    "clock",
    "journal",
    "second-factor",
    *("backup", "pages", "checksums", "tls", "certificate-file", "certificate"),
    *(
        "certificate-name",
        "port",
        "address",
        "firewall",
        "firewall-unseen",
        "buffers",
        "descriptors",
        "memory",
    ),
    "time-server",
}

MICROPHONES = {f"microphone-{what}" for what in ("denied", "missing", "lost")}
NO_VOCODER = {f"vocoder-{what}" for what in ("off", "not-installed", "other-processor")}
NO_SOUND = {"insecure", "elsewhere", "taken", "lost", "no-vocoder", "no-switch", "blocked"}
LOST = {"refused", "ended", "silent", "unanswered", "no-right", "sign-in-needed"}
NO_OVER = {
    *("no-sound", "no-vocoder", "no-switch", "no-answer", "still-talking", "vanished"),
    *("window-lost", "locked"),
}

FAMILIES: dict[str, Collection[str]] = {
    # What code composes of a prefix and a value. These four belong to no feature: each that has
    # a member puts it into its own words.
    "refused-{}": codes(),
    "part-{}": {"switch", "store"},
    "trouble-{}": {f"{part}-{state}" for part, states in health().items() for state in states},
    "why-{}": reasons(),
    "places-map-layer-{}": {"units", "incidents", "sites", "zones"},
    "alarms-kind-{}": alarm_kinds(),
    "alarms-next-{}": alarm_kinds(),
    "alarms-facts-{}": {
        *(
            "two-places",
            "site-degraded",
            "site-flooded",
            "site-flooding",
            "unknown-radio",
            "inhibit-failed",
            "site-doubled",
            "emergency",
            "recordings-short",
            "disk-filling",
            "status-age",
            *("zone-entered", "zone-left", "zone-stayed"),
        ),
    },
    "app-theme-{}": {"dark", "light"},
    "app-chip-{}": {"good", "busy", "bad", "unknown"},
    "app-export-{}": {"xlsx", "semicolon", "comma"},
    "app-conflict-{}": {"mine", "theirs"},
    "app-form-{}": {
        *("needed", "too-long", "too-short", "signs", "no-number", "not-whole", "between"),
        *("at-least", "at-most", "no-day", "no-moment", "refused"),
    },
    "app-import-{}": STANDINGS | {"all"},
    "app-import-kept-{}": {"changed", "removed"},
    "app-{}": {"yes", "no"},
    "app-register-{}": {
        *("add", "import", "export", "columns", "find", "list", "edit", "next", "before"),
    },
    "base-config-{}": config_codes(),
    "base-journal-fault-{}": get_args(journal.What),
    "base-journal-{}": get_args(heads.Loss),
    "base-doctor-{}": DOCTORS,
    "base-doctor-{}-bad": DOCTORS | {"checksum-failures"},
    "people-factor-{}": get_args(Way),
    "people-factor-no-keys-{}": {"address-only", "no-tls", "elsewhere", "browser"},
    "people-role-{}": roles(scape.app.FEATURES.rights),
    "{}": {said_of(right) for right in scape.app.FEATURES.rights},
    "dispatch-state-{}": get_args(State),
    "dispatch-sending-{}": get_args(get_type_hints(Sending)["state"]),
    "dispatch-result-{}": RESULTS,
    "dispatch-status-{}": {str(number) for number in range(10)},
    "dispatch-crew-{}": get_args(get_type_hints(CrewAct)["what"]),
    "dispatch-by-{}": get_args(StatusBy),
    "dispatch-line-{}": LINES,
    "dispatch-why-{}": REASONS,
    "dispatch-danger-{}": {"answer", "listen", "send", "others", "spoke"},
    "dispatch-undo-{}": {"status", "send", "release", "close"},
    "dispatch-bar-verb-{}": {"status", "incident", "send", "text", "note", "find"},
    "dispatch-bar-lacks-{}": {
        *("verb", "unit", "status", "kind", "incident", "text", "match"),
    },
    "dispatch-kinds-{}": {each.code.split("/")[0] for each in CATEGORIES},
    "dispatch-resume-{}": {"closed", "transferred", "merged"},
    "dispatch-service-{}": SERVICES,
    "dispatch-alone-{}": get_args(get_type_hints(Alone)["step"]),
    "dispatch-column-{}": Listed.__struct_fields__,
    "dispatch-search-standing-{}": {"open", "closed", "transferred", "merged"},
    "dispatch-known-{}": {"near", "place", "caller"},
    "dispatch-units-unit-kind-{}": get_args(UnitKind),
    "dispatch-category-{}": {each.code.replace("/", "-") for each in CATEGORIES},
    "alarms-state-{}": {"open", "taken", "over"},
    "radio-activity-{}": {"talks", "heard", "missed", "desk", "partner", "encrypted", "emergency"},
    "radio-legend-slot-{}": {"free", "kept", "busy", "off"} | VOICES,
    "radio-slot-is-{}": {"free", "kept", "off"},
    "radio-step-{}": {"received", "take", "talk", "locate", "alert", "close"},
    "radio-template-{}": {"confirm", "call", "return", "where", "wait"},
    "radio-unit-{}": {"danger", "wrote", "speaks", "unknown"},
    "radio-units-{}": {"waits", "speaks", "rest"},
    "radio-blocked-{}": get_args(events.Blocked),
    "radio-ended-{}": get_args(events.Ending),
    "radio-heard-{}": {*get_args(archive.Way), "erased"},
    "radio-login-{}": get_args(events.Refusal),
    "radio-login-{}-next": get_args(events.Refusal),
    "radio-lost-{}": get_args(events.LossReason),
    "radio-mark-{}": {"emergency", "encrypted", "private", "late"},
    "radio-network-{}": get_args(events.LinkKind),
    "radio-network-{}-hint": get_args(events.LinkKind),
    "radio-order-{}": get_args(events.OrderKind),
    "radio-order-{}-sure": {"inhibit", "revive"},
    "radio-order-is-{}": ORDER_STATES,
    "radio-order-state-{}": ORDER_STATES | {"delivered", "out"},
    "radio-order-waits-{}": get_args(events.Hindrance),
    "radio-order-why-{}": {"refused", "expired", "not-understood"},
    "radio-period-{}": {"any", "hour", "day", "week", "chosen"},
    "radio-radio-{}": get_args(events.RadioState),
    "radio-radio-{}-letter": get_args(events.RadioState),
    "radio-radio-make-{}": get_args(InHand),
    "radio-recording-{}": {"unfinished", "none", "whole", "failed", "removed"},
    "radio-search-{}": {"emergency", "sound", "noted", "kept"},
    "radio-site-{}": SITE_STATES,
    "radio-site-{}-letter": SITE_STATES,
    "radio-check-{}": check_codes(),
    "radio-check-mark-{}": {"good", "bad", "hint"},
    "radio-check-sending-{}": {"check", "text"},
    "radio-term-{}": TERM_HEADS | shown_events(),
    "radio-term-carried-{}": {"static", "on-demand", "open"},
    "radio-term-count-{}": Counters.__struct_fields__,
    "radio-voice-{}": MICROPHONES | NO_VOCODER | {"selected", "others"},
    "radio-voice-do-{}": NO_SOUND,
    "radio-voice-lost-{}": LOST,
    "radio-voice-output-{}": {"selected", "others", "gone", "refused"},
    "radio-voice-site-{}": {"carries", "ready", "busy", "off"},
    "radio-voice-step-{}": {"ready", "busy", "asked", "talks"},
    "radio-voice-trouble-{}": NO_SOUND,
    "radio-voice-why-{}": MICROPHONES
    | {*get_args(events.Blocked), *get_args(events.Ending), *NO_OVER} - {"terminator"},
    "web-install-{}": install.DEVICES,
    "web-install-{}-steps": install.DEVICES,
    # Columns of registers that are no fields of theirs; and what an account's form asks for.
    "radio-sites-{}": {"state"},
    "radio-links-{}": {"state"},
    "radio-talkgroups-{}": {"carried"},
    "people-{}": {"name", "name-hint", "full-name", "roles", "language", "disabled"},
    # A register's name is the prefix of what it says of itself.
    "{}-none": {
        *("radio-sites", "radio-radios", "radio-talkgroups", "radio-networks", "people-accounts"),
        *("dispatch-units", "dispatch-lookouts", "dispatch-warnings"),
    },
}
OPEN = ("refused-", "part-", "trouble-", "why-", "alarms-kind-", "alarms-next-", "alarms-facts-")


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    """Of each file, named FEATURE or FEATURE.terminal, what a person may read of each message."""
    folder = resources.files("scape") / "words" / language
    return {file.name.removesuffix(".ftl"): _read(file.read_text()) for file in folder.iterdir()}


def _read(text: str) -> dict[str, str]:
    entries = FluentParser().parse(text).body
    assert [entry.content for entry in entries if isinstance(entry, fluent.Junk)] == []
    return {
        entry.id.name: _spoken(entry.value)
        for entry in entries
        if isinstance(entry, fluent.Message) and entry.value
    }


def messages(language: str) -> dict[str, str]:
    return {id: text for file in catalogue(language).values() for id, text in file.items()}


def _spoken(pattern: fluent.Pattern) -> str:
    parts: list[str] = []
    for element in pattern.elements:
        match element:
            case fluent.TextElement():
                parts.append(element.value)
            case fluent.Placeable(expression=fluent.SelectExpression() as chosen):
                parts += [_spoken(variant.value) for variant in chosen.variants]
    return " ".join(parts)


@cache
def console() -> list[str]:
    """The sources of the console, without their tests."""
    paths = [path for path in CONSOLE.rglob("*") if path.suffix in (".ts", ".svelte")]
    return [path.read_text() for path in paths if not path.name.endswith(".test.ts")]


def composed() -> set[str]:
    made = {form.format(member) for form, members in FAMILIES.items() for member in members}
    return made.union(*(fields_said(register) for register in registers()))


def registers() -> list[Register[Any]]:
    """Those of the whole program, by the modules that it consists of."""
    modules = [module for name, module in sys.modules.items() if name.startswith("scape.")]
    found = [value for module in modules for value in vars(module).values()]
    return list({r.name: r for r in found if isinstance(r, Register)}.values())


def fields_said(register: Register[Any]) -> set[str]:
    """The words of a register: its name, a new entry, its fields, their values and hints."""
    begins = register.name.replace("_", "-")
    fields = fields_of(register.listed or register.creation)
    numbers = {"number"} if register.numbered else set()
    names = numbers | {name.replace("_", "-") for name in fields}
    values = {f"{name}-{value}" for name, own in fields.items() for value in own.values}
    values |= {f"{name}-{nothing}" for name, nothing in register.nothing.items()}
    values |= {f"{name}-{done}" for name in register.secrets for done in ("set", "changed")}
    ids = {f"{begins}-{name.replace('_', '-')}" for name in names | values}
    hints = {f"{id}-{more}" for id in ids for more in ("hint", "none")} & set(messages("en"))
    return {begins, f"{begins}-add"} | ids | hints


def quoted() -> set[str]:
    """Whatever stands in quotation marks in the console or the program."""
    string = r"""['"]([a-z][\w-]*)['"]"""
    strings = {each for text in console() for each in re.findall(string, text)}
    return strings | set(texts_of(node for _, node in python()))


def asked() -> set[str]:
    """The ids that are asked for by their names, and the forms of those that are composed."""
    begins = "|".join(FEATURES)
    named = {id for text in console() for id in re.findall(rf"'((?:{begins})-[\w-]+)'", text)}
    form = r"`([a-z][a-z-]*-)\$\{(?:[^{}`]|`[^`]*`)*\}([a-z-]*)`"
    forms = {f"{a}{{}}{b}" for text in console() for a, b in re.findall(form, text)}
    said = {id for args in called("say", "_say", "_progress") for id in _form(args[:1])}
    return named | forms | {id for id in said if "-" in id}


def needed(language: str) -> dict[str, set[str]]:
    """The facts that each message speaks of."""
    texts = [file.read_text() for file in (SOURCE / "words" / language).iterdir()]
    found = [re.findall(r"^([a-z][\w-]*) =((?:.*\n)(?:[ }].*\n)*)", text, re.M) for text in texts]
    return {id: set(re.findall(r"\$(\w+)", body)) for each in found for id, body in each}


def given() -> Iterator[tuple[str, set[str]]]:
    """The facts that each message asked for by its name is given, by the console and here."""
    for text in console():
        for id, more, facts in re.findall(r"\bsay\('([\w-]+)'(, )?(\{.*)?", text):
            if bool(more) == bool(facts):
                yield id, set(_keys(facts))
    for _, node in python():
        match node:
            case ast.Call(ast.Attribute(attr="say" | "_say"), [ast.Constant(str(id))], facts):
                if all(each.arg for each in facts):
                    yield id, {str(each.arg) for each in facts}


def _keys(literal: str) -> Iterator[str]:
    """The names in an object of TypeScript that a text begins with."""
    depth, parts = 0, [""]
    for sign in literal:
        depth += (sign in "{([") - (sign in "})]")
        if depth == 0:
            break
        if depth == 1 and sign == ",":
            parts.append("")
        parts[-1] += sign
    return (part.split(":")[0].strip(" {,") for part in parts)


def test_every_file_is_there_in_every_language() -> None:
    lv, lt, en = (catalogue(language) for language in LANGUAGES)
    assert {name: list(file) for name, file in lv.items()} == {
        name: list(file) for name, file in lt.items()
    }
    assert {name: list(file) for name, file in lv.items()} == {
        name: list(file) for name, file in en.items()
    }


def test_each_message_is_in_one_file() -> None:
    ids = list(itertools.chain.from_iterable(catalogue("en").values()))
    assert [id for id in ids if ids.count(id) > 1] == []


def test_an_id_begins_with_its_feature() -> None:
    foreign = [
        (name, id)
        for name, file in catalogue("en").items()
        for id in file
        if not id.startswith((*OPEN, f"{name.split('.')[0]}-"))
    ]
    assert foreign == []
    assert {name.split(".")[0] for name in catalogue("en")} <= set(FEATURES)


def test_the_console_asks_for_nothing_that_only_the_terminal_has() -> None:
    terminal = {
        id for name, file in catalogue("en").items() if name.endswith(".terminal") for id in file
    }
    assert len(terminal) > 100
    assert set(re.findall(r"[a-z][\w-]+", "".join(console()))) & terminal == set()


def test_a_refusal_is_in_words_where_it_is_raised() -> None:
    said = {
        id.removeprefix("refused-"): feature.partition(".")[0]
        for feature, file in catalogue("en").items()
        for id in file
        if id.startswith("refused-")
    }
    assert said == codes()


def test_every_message_that_is_asked_for_is_there() -> None:
    asked_for = asked()
    assert len(asked_for) > 300
    assert asked_for - set(messages("en")) - set(FAMILIES) == set()
    assert composed() - set(messages("en")) == set()


def test_each_right_is_said_in_a_sentence() -> None:
    """What an administrator reads beside a role: what it does, not what it is called."""
    for language in LANGUAGES:
        said = messages(language)
        sentences = {right: said.get(said_of(right), "") for right in scape.app.FEATURES.rights}
        assert [
            right for right, text in sentences.items() if not re.match(r"[A-Z].*\.$", text)
        ] == []


def test_every_message_is_asked_for() -> None:
    assert set(messages("en")) - composed() - quoted() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_given_its_facts(language: str) -> None:
    wanted = needed(language)
    missing = [(id, wanted[id] - facts) for id, facts in given() if id in wanted]
    assert len(missing) > 300
    assert [each for each in missing if each[1]] == []


def twins(language: str) -> list[str]:
    """The words of a language that the glossary's last table rules out."""
    table = GLOSSARY.read_text().split("## Three languages")[1]
    cells = re.findall(r"\| ([^|]*) \|$", table, re.MULTILINE)
    ruled_out = [part for cell in cells for part in cell.split("; ")]
    named = [part.removeprefix(f"{language}: ") for part in ruled_out if part[:2] == language]
    return [twin for part in named for twin in part.split(", ")]


def pattern_of(twin: str) -> str:
    """A regular expression for a twin; a hyphen at its end stands for any ending."""
    stem = twin.removesuffix("-")
    return rf"\b{re.escape(stem)}" + ("" if twin.endswith("-") else r"\b")


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_word(language: str) -> None:
    ruled_out = twins(language)
    assert len(ruled_out) > 10
    found = [
        (twin, id, text)
        for id, text in messages(language).items()
        for twin in ruled_out
        if re.search(pattern_of(twin), text, re.IGNORECASE)
    ]
    assert found == []


@pytest.mark.parametrize(("language", "yes"), [("en", "Yes, "), ("lv", "Jā, "), ("lt", "Taip, ")])
def test_a_button_that_confirms_says_so_first(language: str, yes: str) -> None:
    sure = {id: text for id, text in messages(language).items() if id.endswith("-sure")}
    del sure["radio-lost-sure"]  # ends a form that has asked already
    assert {id: text for id, text in sure.items() if not text.startswith(yes)} == {}


def test_a_message_without_its_fact_warns() -> None:
    with pytest.warns(UserWarning, match="base-journal-head: Unknown external: hash"):
        Words("en").say("base-journal-head")
