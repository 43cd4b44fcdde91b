"""What clients may send: texts have limits and numbers fit the database, whatever the route.

The fields are those of the program's own declarations, so that a new route is tried as well.
"""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

import msgspec
import pytest
from litestar.handlers import BaseRouteHandler
from litestar.params import BodyKwarg
from msgspec import inspect

from scape.app import FEATURES
from scape.radio.registers.registers import ALL
from scape.web.live import Subscribe
from tests.test_access import ABOVE
from tests.web.house import BOTH, House, hear, open_house

ALL_ROLES = (*BOTH, "crew")

pytestmark = pytest.mark.anyio

HOLES = {"int": "7", "str": "x"}
TOO_GREAT = (1 << 63, -(1 << 63) - 1, 1 << 70)
DEEP = 20_000
BLANKS = ("   ", "\u00a0", "\u3000 \u2800", "\u3164", "\u00ad\u200d")
JSON = {"Content-Type": "application/json", "X-Reason": "test"}


class Field(NamedTuple):
    """A field somewhere in a body: its name there, its type, and its place as `wrong` fills it."""

    place: tuple[str, ...]
    kind: inspect.Type


class Taker(NamedTuple):
    """A route that takes a body."""

    method: str
    path: str
    fields: tuple[Field, ...]


def fields(kind: inspect.Type, place: tuple[str, ...] = ()) -> Iterator[Field]:
    match kind:
        case inspect.StructType():
            for own in kind.fields:
                yield from fields(own.type, (*place, own.encode_name))
        case inspect.UnionType():
            for one in kind.types:
                yield from fields(one, place)
        case inspect.CollectionType(item_type=item):
            yield from fields(item, (*place, "[]"))
        case inspect.DictType(value_type=value):
            yield from fields(value, (*place, "{}"))
        case inspect.BoolType() | inspect.NoneType():
            return
        case _:
            yield Field(place, kind)


def unlimited(kind: inspect.Type, place: str) -> Iterator[str]:
    """The lists and objects somewhere in a body that may be of any length."""
    match kind:
        case inspect.StructType(fields=own):
            for field in own:
                yield from unlimited(field.type, f"{place} {field.encode_name}")
        case inspect.UnionType(types=every):
            for one in every:
                yield from unlimited(one, place)
        case inspect.CollectionType(item_type=item, max_length=longest):
            yield from [place] if longest is None else unlimited(item, place)
        case inspect.DictType(value_type=value, max_length=longest):
            yield from [place] if longest is None else unlimited(value, place)


def hints(handler: BaseRouteHandler) -> dict[str, Any]:
    return get_type_hints(handler.fn, include_extras=True)


def body_of(handler: BaseRouteHandler) -> Any:
    given = [
        hint
        for hint in hints(handler).values()
        if any(isinstance(note, BodyKwarg) for note in getattr(hint, "__metadata__", ()))
    ]
    return given[0].__origin__ if given else None


def takers() -> Iterator[Taker]:
    for handler in FEATURES.routes:
        if (body := body_of(handler)) is None:
            continue
        own = tuple(fields(inspect.type_info(body)))
        query = "?version=1" if "version" in hints(handler) else ""
        for path in handler.paths:
            filled = re.sub(r"\{\w+:(\w+)\}", lambda hole: HOLES[hole[1]], path)
            for method in getattr(handler, "http_methods"):  # noqa: B009
                yield Taker(method, filled + query, own)


TAKERS = list(takers())


def wrong(place: tuple[str, ...], value: object) -> Any:
    """A body whose only field is this one."""
    for name in reversed(place):
        value = [value] if name == "[]" else {name: value}
    return value


def bad_values(kind: inspect.Type) -> tuple[object, ...]:
    if isinstance(kind, inspect.IntType | inspect.FloatType):
        return TOO_GREAT if isinstance(kind, inspect.IntType) else (1e300,)
    return ("\0", "x\0y", "x" * 5000)


def test_the_routes_with_bodies_are_all_there() -> None:
    assert len(TAKERS) >= 15
    assert any("talkgroups" in field.place for taker in TAKERS for field in taker.fields)


def test_every_list_in_a_request_has_a_longest_length() -> None:
    bodies = {body for handler in FEATURES.routes if (body := body_of(handler))}
    assert [
        place
        for body in (*bodies, *(register.listed for register in ALL if register.listed), Subscribe)
        for place in unlimited(inspect.type_info(body), str(body))
    ] == []


@pytest.mark.parametrize(
    ("path", "field"),
    [
        *((taker.path, field) for taker in TAKERS for field in taker.fields),
    ],
    ids=lambda value: value if isinstance(value, str) else ".".join(value.place),
)
def test_every_field_of_a_request_has_limits(path: str, field: Field) -> None:
    match field.kind:
        case inspect.StrType(min_length=shortest, max_length=longest, pattern=pattern):
            assert longest is not None
            assert pattern is not None
            assert not (shortest and any(re.search(pattern, blank) for blank in BLANKS))
            for said in ("\0", "x\0", "x\n" if not re.search(pattern, "x\ny") else "\0"):
                assert not re.search(pattern, said)
        case inspect.IntType(ge=least, le=most):
            assert least is not None
            assert most is not None
            assert -(1 << 63) <= least <= most < 1 << 63
        case inspect.FloatType(ge=least, le=most):
            assert least is not None
            assert most is not None
        case _:
            assert isinstance(field.kind, inspect.LiteralType | inspect.EnumType | inspect.DateType)


async def refused_field(house: House, token: str, taker: Taker, body: bytes) -> tuple[int, str]:
    async with house.browser(token) as browser:
        answer = await browser.request(taker.method, taker.path, content=body, headers=JSON)
    return answer.status_code, answer.json()["facts"].get("field", answer.text)


async def test_whatever_no_database_takes_is_refused_by_the_name_of_its_field(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path, *ABOVE) as house:
        token = await house.sign_in(*ALL_ROLES)
        for taker in TAKERS:
            for field in taker.fields:
                for value in bad_values(field.kind):
                    body = msgspec.json.encode(wrong(field.place, value))
                    status, name = await refused_field(house, token, taker, body)
                    assert (status, name.split(".")[0].split("[")[0]) == (422, field.place[0]), (
                        taker.path,
                        field.place,
                        value,
                    )
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


async def test_json_nested_too_deeply_is_bad_input(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_house(tmp_path, *ABOVE) as house:
        token = await house.sign_in(*ALL_ROLES)
        for taker in TAKERS:
            for body in (b"[" * DEEP, b'{"x":' * (DEEP // 2)):
                assert (await refused_field(house, token, taker, body))[0] == 422, taker.path
        async with house.console(token) as socket:
            await socket.send("[" * 16_000)
            assert (await hear(socket))["code"] == "bad-input"
            await socket.send('{"type":"subscribe","id":"a","view":' + "[" * 15_000)
            assert (await hear(socket))["code"] == "bad-input"
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize(
    ("value", "reason"), [("x%00", "%00"), ("%C2%9B", "%C2%9B"), ("x" * 501, "x" * 501)]
)
async def test_values_in_an_address_are_readable_and_short(
    tmp_path: Path, value: str, reason: str
) -> None:
    async with open_house(tmp_path, *ABOVE) as house, house.desk(*ALL_ROLES) as browser:
        because = {"X-Reason": "test"}
        answer = await browser.get(f"/api/radio/calls?text={value}", headers=because)
        assert (answer.status_code, answer.json()["facts"]) == (422, {"field": "text"})
        answer = await browser.post(f"/api/alarms/{value}/taken")
        assert (answer.status_code, answer.json()["facts"]) == (422, {"field": "alarm"})
        answer = await browser.get("/api/radio/calls?text=a", headers={"X-Reason": reason})
        assert (answer.status_code, answer.json()["code"]) == (409, "reason-needed")


async def test_names_in_an_address_are_readable_short_and_few(tmp_path: Path) -> None:
    async with open_house(tmp_path, *ABOVE) as house, house.desk(*ALL_ROLES) as browser:
        many = "&".join(f"x{number}=1" for number in range(51))
        for query in ("a%00=b", "x" * 501 + "=b", many):
            answer = await browser.get(f"/api/radio/calls?{query}", headers={"X-Reason": "test"})
            assert (answer.status_code, answer.json()["facts"]) == (422, {"field": ""})
        assert await house.journal("web.consulted") == []
