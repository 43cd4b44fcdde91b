"""Registers as a browser reaches them: list, form, edits, lists in and out, who may what."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, cast

import httpx
import msgspec
import pytest
from msgspec import structs

from scape.base.imports import Imports
from scape.base.scope import Scope
from scape.people.events import Role
from scape.web import register
from scape.web.register import reading_of
from scape.web.server import BODY_LIMIT
from tests.registers import keepers, lamps
from tests.registers.test_lists import text
from tests.web.house import House, hear, open_house, subscribe

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("forked_workers")]

LAMP = {"tag": "L-1", "street": "Brīvības iela", "watts": 70, "price": "12.50"}
BECAUSE = {"X-Reason": "Inventory"}


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[tuple[House, httpx.AsyncClient]]:
    """A house with lamps and keepers, and the browser of its administrator."""
    async with (
        open_house(folder, lamps.FEATURE, keepers.FEATURE) as house,
        house.desk(Role.ADMINISTRATOR) as browser,
    ):
        yield house, browser


async def ask(browser: httpx.AsyncClient, method: str, path: str, **more: Any) -> tuple[int, Any]:
    """The status and what was said; of a refusal its code and facts."""
    answer = await browser.request(method, f"/api/{path}", timeout=60, **more)
    kind = answer.headers.get("content-type", "")
    return answer.status_code, answer.json() if "json" in kind else answer.content


async def test_an_entry_is_added_changed_and_removed(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        status, made = await ask(browser, "POST", "lamps", json=LAMP)
        assert (status, set(made)) == (201, {"id", "version"})
        path, version = f"lamps/{made['id']}", made["version"]
        status, row = await ask(browser, "GET", path)
        assert (status, row["street"], row["version"]) == (200, "Brīvības iela", version)
        other = LAMP | {"inspected": "2026-03-01"}
        status, again = await ask(browser, "PUT", f"{path}?version={version}", json=other)
        assert (status, again["id"]) == (200, made["id"])
        status, refused = await ask(browser, "PUT", f"{path}?version={version}", json=LAMP)
        assert (status, refused["code"]) == (409, "entry-changed")
        assert refused["facts"]["row"] == (await ask(browser, "GET", path))[1]
        assert refused["facts"]["row"]["inspected"] == "2026-03-01"
        assert (await ask(browser, "DELETE", f"{path}?version={version}"))[0] == 409
        assert (await ask(browser, "DELETE", path))[0] == 422
        assert (await ask(browser, "DELETE", f"{path}?version={again['version']}"))[0] == 204
        status, refused = await ask(browser, "GET", path)
        assert (status, refused["code"]) == (404, "no-such-entry")
        assert [one["actor"] for one in await house.journal("lamps.lamp_removed")] == [
            house.accounts[Role.ADMINISTRATOR]
        ]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"watts": 2001}, "watts"), ({"tag": ""}, "tag"), ({"light": "gas"}, "light"), ({}, "tag")],
)
async def test_a_form_has_limits(tmp_path: Path, wrong: dict[str, Any], field: str) -> None:
    async with town(tmp_path) as (_, browser):
        body = LAMP | wrong if wrong else {}
        status, refused = await ask(browser, "POST", "lamps", json=body)
        assert (status, refused["code"], refused["facts"]["field"]) == (422, "bad-input", field)


async def test_the_schema_is_that_of_the_form(tmp_path: Path) -> None:
    async with town(tmp_path) as (_, browser):
        said = msgspec.json.decode(msgspec.json.encode(lamps.LAMPS.schema()))
        assert await ask(browser, "GET", "lamps/schema") == (200, said)
        _, schema = await ask(browser, "GET", "keepers/schema")
        assert (schema["numbered"], schema["personal"]) == (True, True)
        assert "number" in schema["$defs"]["NewKeeper"]["properties"]


async def test_a_list_is_searched_sorted_narrowed_and_paged(tmp_path: Path) -> None:
    async with town(tmp_path) as (_, browser):
        rows = [[f"L-{n}", "Šķūņu iela", "led" if n % 2 else "none"] for n in range(9)]
        await ask(browser, "POST", "lamps/imports", content=text(["tag", "street", "light"], *rows))
        query = "lamps?text=skunu&sort=-tag&light=led&limit=3"
        _, first = await ask(browser, "GET", query)
        assert ([row["tag"] for row in first["rows"]], first["total"]) == (["L-7", "L-5", "L-3"], 4)
        _, last = await ask(browser, "GET", f"{query}&after={first['next']}")
        assert ([row["tag"] for row in last["rows"]], last["next"]) == (["L-1"], None)
        _, both = await ask(browser, "GET", "lamps?light=led&light=none&offset=8")
        assert (len(both["rows"]), both["total"]) == (1, 9)
        for wrong in ("sort=parts", "limit=0", "limit=501", "offset=-1", "after=x", "light=gas"):
            status, refused = await ask(browser, "GET", f"lamps?{wrong}")
            assert (status, refused["code"][:4]) == (409, "bad-"), wrong


async def test_an_import_does_what_its_preview_showed_or_nothing(tmp_path: Path) -> None:
    first, theirs, mine = (
        text(["tag", "street"], ["L-1", name]) for name in ("Rožu", "Jūras", "Ostas")
    )
    async with town(tmp_path) as (_, browser):
        await ask(browser, "POST", "lamps/imports", content=first)
        _, tried = await ask(browser, "POST", "lamps/imports/preview", content=mine)
        await ask(browser, "POST", "lamps/imports", content=theirs)
        path = f"lamps/imports?seal={tried['seal']}"
        status, refused = await ask(browser, "POST", path, content=mine)
        assert (status, refused["code"]) == (409, "list-outdated")
        assert (await ask(browser, "GET", "lamps"))[1]["rows"][0]["street"] == "Jūras"
        _, again = await ask(browser, "POST", "lamps/imports/preview", content=mine)
        assert again["lines"][0]["changes"]["street"] == ["Jūras", "Ostas"]
        path = f"lamps/imports?seal={again['seal']}"
        assert (await ask(browser, "POST", path, content=mine))[0] == 201


async def test_lists_come_in_and_are_undone(tmp_path: Path) -> None:
    content = text(["Tag", "Odd", "Watts"], ["L-1", "x", "70"], ["L-2", "", "9"])
    wrong = text(["tag", "watts"], ["L-1", "2.48E+06"])
    async with town(tmp_path) as (_, browser):
        status, tried = await ask(browser, "POST", "lamps/imports/preview", content=wrong)
        assert (status, tried["wrong"], tried["lines"][0]["wrong"]) == (
            200,
            1,
            [
                {
                    "line": 2,
                    "code": "list-cut",
                    "column": "watts",
                    "value": "2.48E+06",
                    "allowed": {},
                    "facts": {},
                }
            ],
        )
        status, refused = await ask(browser, "POST", "lamps/imports", content=wrong)
        assert (status, refused["code"], refused["facts"]["count"]) == (409, "list-mistakes", 1)
        status, tried = await ask(browser, "POST", "lamps/imports/preview", content=content)
        assert tried["columns"] == [["Tag", "tag"], ["Odd", ""], ["Watts", "watts"]]
        assert (tried["new"], tried["lines"][1]["row"]["watts"]) == (2, 9)
        assert (await ask(browser, "GET", "lamps"))[1]["total"] == 0
        path = "lamps/imports?file=streets.csv"
        status, taken = await ask(browser, "POST", path, content=content, headers=BECAUSE)
        assert (status, taken["new"]) == (201, 2)
        _, [done] = await ask(browser, "GET", "lamps/imports")
        assert (done["id"], done["file"], done["reason"]) == (
            *(taken["id"], "streets.csv", "Inventory"),
        )
        assert await ask(browser, "DELETE", f"keepers/imports/{taken['id']}") == (
            *(404, {"code": "no-such-import", "facts": {"id": taken["id"]}}),
        )
        status, undone = await ask(browser, "DELETE", f"lamps/imports/{taken['id']}")
        assert (status, undone) == (200, {"restored": 2, "kept": 0, "left": []})
        assert (await ask(browser, "GET", "lamps"))[1]["total"] == 0


async def test_lists_go_out(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        for tag in ("L-1", "L-2", "=L"):
            await ask(browser, "POST", "lamps", json=LAMP | {"tag": tag})
        _, file = await ask(browser, "GET", "lamps/export?text=l&sort=-tag&delimiter=;&limit=1")
        tags = [line.split(b";")[1] for line in file.splitlines()]
        assert tags == [b"tag", b"L-2", b"L-1", b'"\'=L"']
        answer = await browser.get("/api/lamps/export?form=xlsx", timeout=60)
        assert answer.headers["content-disposition"] == 'attachment; filename="lamps.xlsx"'
        _, again = await ask(browser, "POST", "lamps/imports/preview", content=answer.content)
        assert (again["sheet"], again["same"], again["wrong"]) == ("lamps", 3, 0)
        assert [one["count"] for one in await house.journal("register.exported")] == [3, 3]


async def test_only_the_routes_of_lists_take_long_bodies(tmp_path: Path) -> None:
    long = text(["tag", "street"], *[[f"L-{n}", "x" * 100] for n in range(900)])
    assert len(long) > BODY_LIMIT
    async with town(tmp_path) as (_, browser):
        assert (await ask(browser, "POST", "lamps/imports/preview", content=long))[1]["new"] == 900
        assert (await ask(browser, "POST", "lamps", content=long))[0] == 413


OZOLS = {"number": 1, "name": "Ozols"}
PROBES: list[tuple[str, str, dict[str, Any]]] = [
    ("GET", "keepers?text=ozols", {}),
    ("GET", "keepers?sort=-name", {}),
    ("GET", "keepers?ward=A", {}),
    ("GET", "keepers?offset=1", {}),
    ("GET", "keepers?after=[1]", {}),
    ("GET", "keepers/1", {}),
    ("GET", "keepers/export", {}),
    ("POST", "keepers/imports/preview", {"content": text(["number", "name"], ["1", "Kalns"])}),
    ("POST", "keepers/imports", {"content": text(["number", "name"], ["1", "Kalns"])}),
]


@pytest.mark.parametrize(("method", "path", "more"), PROBES, ids=[path for _, path, _ in PROBES])
async def test_beyond_the_first_page_of_persons_nothing_is_shown_without_a_reason(
    tmp_path: Path, method: str, path: str, more: dict[str, Any]
) -> None:
    async with town(tmp_path) as (house, browser):
        assert (await ask(browser, "POST", "keepers", json=OZOLS))[0] == 201
        assert (await ask(browser, "GET", "keepers?limit=500"))[1]["total"] == 1
        status, refused = await ask(browser, method, path, **more)
        assert (status, refused["code"]) == (409, "reason-needed")
        assert await house.journal("web.consulted") == []
        assert (await ask(browser, method, path, headers=BECAUSE, **more))[0] in (200, 201)
        [looked] = await house.journal("web.consulted")
        assert looked["reason"] == "Inventory"
        assert (await ask(browser, "GET", "lamps?text=l&sort=-tag&offset=1"))[0] == 200


async def test_the_journal_says_whose_entries_a_preview_showed(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        for number in (1, 2, 3):
            keeper = OZOLS | {"number": number}
            assert (await ask(browser, "POST", "keepers", json=keeper))[0] == 201
        lines = [["1", "Kalns"], ["3", "Ozols"], ["4", "Ozols"]]
        content = text(["number", "name"], *lines)
        path = "keepers/imports/preview"
        assert (await ask(browser, "POST", path, content=content, headers=BECAUSE))[0] == 200
        [looked] = await house.journal("web.consulted")
        assert looked["query"] == {"register": "keepers", "lines": "3", "entries": "1 3"}


async def test_a_refused_edit_shows_nothing_of_a_person(tmp_path: Path) -> None:
    async with town(tmp_path) as (_, browser):
        assert (await ask(browser, "POST", "keepers", json=OZOLS))[0] == 201
        change = {"name": "Kalns", "ward": "A"}
        for method, path, more in (
            ("PUT", "keepers/1?version=99", {"json": change}),
            ("DELETE", "keepers/1?version=99", {}),
            ("POST", "keepers", {"json": OZOLS | {"name": "Kalns"}}),
        ):
            status, refused = await ask(browser, method, path, **more)
            assert (status, "Ozols" in str(refused)) == (409, False), method


async def test_nobody_reaches_what_is_outside_the_scope(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        for number, ward in ((1, "A"), (2, "B")):
            keeper = {"number": number, "name": "Ozols", "ward": ward}
            assert (await ask(browser, "POST", "keepers", json=keeper))[0] == 201
        secret = keepers.NewKeeper(number=3, name="Kalns", ward="C")
        made = await house.node.change(lambda c: keepers.KEEPERS.add(c, secret))
        _, listed = await ask(browser, "GET", "keepers?ward=A&ward=C", headers=BECAUSE)
        assert ([row["id"] for row in listed["rows"]], listed["total"]) == ([1], 1)
        change = {"name": "Liepa", "ward": "A"}
        path = f"keepers/3?version={made.version}"
        for method, more in (("GET", {}), ("PUT", {"json": change}), ("DELETE", {})):
            assert (await ask(browser, method, path, headers=BECAUSE, **more))[0] == 404, method
        status, refused = await ask(
            browser, "POST", "keepers", json=change | {"number": 4, "ward": "C"}
        )
        assert (status, refused["code"]) == (403, "outside-scope")
        taken = {"number": 3, "name": "Liepa"}
        status, refused = await ask(browser, "POST", "keepers", json=taken)
        assert (refused["code"], refused["facts"]["name"]) == ("number-taken", "")
        _, file = await ask(browser, "GET", "keepers/export", headers=BECAUSE)
        assert b"Kalns" not in file
        content = text(["number", "name"], ["3", "Liepa"])
        path = "keepers/imports/preview"
        _, tried = await ask(browser, "POST", path, content=content, headers=BECAUSE)
        assert tried["lines"][0]["wrong"][0]["code"] == "no-such-entry"


async def test_a_scope_narrows_by_a_column_that_is_no_filter(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        for number, watch in ((1, "day"), (2, "night")):
            secret = keepers.NewKeeper(number=number, name="Ozols", watch=cast(Any, watch))
            await house.node.change(partial(keepers.KEEPERS.add, new=secret))
        for path in ("keepers", "keepers?text=ozols", "keepers?ward=A"):
            _, listed = await ask(browser, "GET", path, headers=BECAUSE)
            assert ([row["id"] for row in listed["rows"]], listed["total"]) == ([1], 1), path


async def test_nobody_sees_or_undoes_an_import_of_what_is_outside_the_scope(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, browser):
        imports = house.parts.service(Imports)
        ids = []
        scopes: list[Scope] = [
            {},
            {"ward": {"A", "C"}, "watch": {"day"}},
            {"ward": {"A"}, "watch": {"day"}},
        ]
        for number, scope in enumerate(scopes, 1):
            content = text(["number", "name"], [str(number), "Ozols"])
            plan = await imports.plan(keepers.KEEPERS, content, reading_of(keepers.KEEPERS), scope)
            taken = await imports.take(
                house.node, keepers.KEEPERS, plan, by="another", file="x.csv", scope=scope
            )
            ids.append(taken.id)
        _, listed = await ask(browser, "GET", "keepers/imports")
        assert [done["id"] for done in listed] == [ids[2]]
        answers = [await ask(browser, "DELETE", f"keepers/imports/{id}") for id in ids]
        assert [status for status, _ in answers] == [404, 404, 200]
        _, listed = await ask(browser, "GET", "keepers")
        assert [row["id"] for row in listed["rows"]] == [1, 2]


async def test_an_export_that_would_be_cut_off_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(register, "MOST_EXPORTED", 2)
    async with town(tmp_path) as (house, browser):
        for count in range(3):
            await ask(browser, "POST", "lamps", json=LAMP | {"tag": f"L-{count}"})
            status, answer = await ask(browser, "GET", "lamps/export")
            assert status == (200 if count < 2 else 409)
        assert answer == {"code": "export-too-long", "facts": {"count": 3, "most": 2}}
        assert [one["count"] for one in await house.journal("register.exported")] == [1, 2]
        assert (await ask(browser, "GET", "lamps/export?text=1"))[0] == 200


@pytest.mark.parametrize("header", [True, False])
async def test_a_list_of_others_is_read_by_its_columns(tmp_path: Path, header: bool) -> None:
    rows = [["Keeper_ID", "FIRST", "LAST", "CITY"]] * header + [["7", "Anna", "Kalna", "Rīga"]]
    async with town(tmp_path) as (_, browser):
        content = text(*rows)
        path = "keepers/imports"
        assert (await ask(browser, "POST", path, content=content, headers=BECAUSE))[0] == 201
        _, row = await ask(browser, "GET", "keepers/7", headers=BECAUSE)
        assert (row["name"], row["ward"]) == ("Anna Kalna", "A")


ROUTES = [
    ("GET", "lamps"),
    ("GET", "lamps/schema"),
    ("GET", "lamps/x"),
    ("POST", "lamps"),
    ("PUT", "lamps/x?version=1"),
    ("DELETE", "lamps/x?version=1"),
    ("GET", "lamps/export"),
    ("POST", "lamps/imports/preview"),
    ("POST", "lamps/imports"),
    ("GET", "lamps/imports"),
    ("DELETE", "lamps/imports/x"),
]


async def test_who_may_see_a_register_may_not_alter_or_take_it_away(tmp_path: Path) -> None:
    async with town(tmp_path) as (house, _), house.desk(Role.VIEWER) as viewer:
        assert len(ROUTES) == len(lamps.FEATURE.routes)
        seen = [path for method, path in ROUTES if (await ask(viewer, method, path))[0] != 403]
        assert seen == ["lamps", "lamps/schema", "lamps/x"]


async def test_a_live_register_tells_only_what_is_in_scope(tmp_path: Path) -> None:
    async with (
        town(tmp_path) as (house, browser),
        house.console(await house.sign_in(Role.ADMINISTRATOR)) as socket,
    ):
        secret = keepers.NewKeeper(number=3, name="Kalns", ward="C")
        await house.node.change(lambda change: keepers.KEEPERS.add(change, secret))
        await subscribe(socket, "keepers")
        assert (await hear(socket))["rows"] == []
        await house.node.change(
            lambda change: keepers.KEEPERS.add(change, structs.replace(secret, number=4))
        )
        await ask(browser, "POST", "keepers", json={"number": 5, "name": "Ozols"})
        assert [row["id"] for row in (await hear(socket))["put"]] == [5]


async def test_a_console_sees_by_one_row_that_a_list_has_changed(tmp_path: Path) -> None:
    async with (
        town(tmp_path) as (house, browser),
        house.console(await house.sign_in(Role.VIEWER)) as socket,
    ):
        ask_for = '{"type":"subscribe","id":"a","view":"lamps","filter":{},"window":1}'
        await socket.send(ask_for)
        assert (await hear(socket))["rows"] == []
        versions = []
        for tag in ("L-1", "L-2"):
            _, made = await ask(browser, "POST", "lamps", json=LAMP | {"tag": tag})
            versions.append((made["version"], (await hear(socket))["put"][0]["version"]))
        assert all(made == heard for made, heard in versions)
