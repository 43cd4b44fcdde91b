"""The addresses of a register, each through the guard.

    GET     /api/X                   a Page: rows, total, next
            ?text= words, each the beginning of one   ?sort=name, -name from the highest
            ?limit=100  ?offset=0  or  ?after= the `next` of the page before
            ?COLUMN=VALUE for each of the register's filters; given twice: one of them
    GET     /api/X/schema            what the form and the table are made of
    GET     /api/X/ID                the row
    POST    /api/X                   add: {"id", "version"}
    PUT     /api/X/ID?version=N      change: {"id", "version"}
    DELETE  /api/X/ID?version=N      remove
    GET     /api/X/export?form=csv|xlsx  &delimiter=;  &language=lv  and what narrows a page
    POST    /api/X/imports/preview   the file as body: a Preview; nothing is changed
    POST    /api/X/imports?file=NAME the file as body: {"id", "new", "changed", "same"}
    GET     /api/X/imports           the imports so far, newest first
    DELETE  /api/X/imports/ID        undo: {"restored", "kept", "left": which were kept, and why}

`N` is the version of the row that an edit was made from. Of a later one the edit is refused:
409 `entry-changed`, with the row as it is now in the facts. A list with a mistake is refused with
409 `list-mistakes`; one that stops half-way with 409 `list-partly-imported`, whose facts have the
import's id. X is the register's name with its first _ as a slash.

Of a personal register only the first page is shown without a reason. A row, any other page, an
import and an export have one in `X-Reason`, and are journalled; a refused edit does not show the
row.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Annotated, Any, Literal, get_type_hints

import msgspec
from litestar import Request, Response, delete, get, post, put
from litestar.datastructures import MultiDict
from litestar.di import NamedDependency, Provide
from litestar.handlers import HTTPRouteHandler
from litestar.params import FromQuery, JSONBody, PathParameter, QueryParameter
from msgspec.inspect import BoolType, VarTupleType
from sqlalchemy import Connection

from scape.base.cells import Reading, head_of
from scape.base.comparison import Preview
from scape.base.errors import Missing, Refused
from scape.base.fields import NONE
from scape.base.imports import Changes, ImportRow, Imports, Restored, Taken
from scape.base.list_process import write_list
from scape.base.list_writer import Writing, key_of
from scape.base.listing import Page, Query, find
from scape.base.node import Node
from scape.base.register import Made, Register
from scape.base.register_events import RegisterExported
from scape.base.rows import ViewRow
from scape.base.scope import Scope, sees
from scape.base.words import Words, every_language
from scape.web.events import Consulted
from scape.web.guard import REASON, Asking, access, always, by_itself, narrowed, never, read_reason
from scape.web.rights import Operation, Right

LIST_LIMIT = 32 * 1024 * 1024  # bytes of a file
PAGE_LIMIT = 500
MOST_EXPORTED = 100_000
HIGHEST = (1 << 63) - 1

AnyRequest = Request[Any, Any, Any]
Handlers = tuple[HTTPRouteHandler, ...]
Number = Annotated[int, PathParameter(ge=0, le=HIGHEST)]
Name = Annotated[str, PathParameter(max_length=64, pattern=r"^[^\x00]*$")]
Version = Annotated[int, QueryParameter(ge=1, le=HIGHEST)]
File = Annotated[str, QueryParameter(max_length=200, pattern=r"^[^\x00-\x1f]*$")]
Seal = Annotated[str, QueryParameter(max_length=64)]
Form = FromQuery[Literal["csv", "xlsx"]]
Delimiter = FromQuery[Literal[",", ";", "\t"]]
Language = FromQuery[Literal["", "lv", "lt", "en"]]


def node_alone(node: NamedDependency[Node]) -> Changes:
    return node


def routes(register: Register[Any], changes: Callable[..., Changes] = node_alone) -> Handlers:
    """The handlers of a register.

    `changes` is the dependency that makes a change: the node, unless a feature acts after changes.
    The app provides the services `node` and `imports`.
    """
    path = f"/api/{register.name.replace('_', '/', 1)}"
    given = {"changes": Provide(changes, sync_to_thread=False)}
    return (
        *_looking(register, path),
        *_editing(register, path, given),
        *_importing(register, path, given),
        *_undoing(register, path, given),
    )


def _looking(register: Register[Any], path: str) -> Handlers:
    see, key = Right(register.see), Number if register.numbered else Name
    one_personal = always if register.personal else never
    page_personal = narrowed if register.personal else never

    @get(path, opt=access(see, Operation.CONSULTATION, page_personal))
    async def page(request: AnyRequest, who: Asking, node: NamedDependency[Node]) -> Page:
        query = read_query(register, request.query_params, register.seen_by(who))
        return await node.search(lambda connection: find(connection, register, query))

    @get(f"{path}/schema", opt=access(see, Operation.NONE))
    async def schema() -> dict[str, Any]:
        return register.schema()

    @get(_one(register, path), opt=access(see, Operation.CONSULTATION, one_personal))
    async def one(id: key, who: Asking, node: NamedDependency[Node]) -> ViewRow:  # type: ignore[valid-type]
        statement = register.table.select().where(register.table.c.id == id)
        row = await node.read(lambda connection: connection.execute(statement).mappings().first())
        if row is None or not sees(register.seen_by(who), dict(row)):
            raise Missing("no-such-entry", id=id)
        return dict(row)

    @get(
        f"{path}/export",
        opt=access(Right(register.manage), Operation.DISCLOSURE, one_personal, fresh=True),
    )
    async def export(
        request: AnyRequest,
        who: Asking,
        node: NamedDependency[Node],
        *,
        form: Form = "csv",
        delimiter: Delimiter = ",",
        language: Language = "",
    ) -> Response[bytes]:
        query = read_query(register, request.query_params, register.seen_by(who))
        count, rows = await node.search(partial(_everything, register=register, query=query))
        writing = writing_of(register, language, "" if form == "xlsx" else delimiter)
        file = await write_list(rows, writing)
        event = RegisterExported(register=register.name, count=count)
        await node.change(lambda change: change.record(event, register.name), who.account)
        return _file(file, f"{register.name}.{form}")

    return page, schema, one, export


def _one(register: Register[Any], path: str) -> str:
    return f"{path}/{{id:{'int' if register.numbered else 'str'}}}"


def _everything(connection: Connection, register: Register[Any], query: Query) -> tuple[int, bytes]:
    """All rows that a query finds, in JSON, and how many they are."""
    page = find(connection, register, query._replace(limit=MOST_EXPORTED, offset=0, after=""))
    if page.next is not None:
        raise Refused("export-too-long", count=page.total, most=MOST_EXPORTED)
    return len(page.rows), msgspec.json.encode(page.rows)


def _editing(register: Register[Any], path: str, given: Mapping[str, Provide]) -> Handlers:
    new, item = register.creation, register.item
    manage, key = Right(register.manage), Number if register.numbered else Name
    one = _one(register, path)

    @post(path, opt=access(manage, Operation.COLLECTION), dependencies=given)
    async def add(
        data: JSONBody[new],  # type: ignore[valid-type]
        who: Asking,
        changes: NamedDependency[Changes],
    ) -> Made:
        adding = partial(register.add, new=data, scope=register.seen_by(who))
        return await changes.change(adding, who.account)

    @put(one, opt=access(manage, Operation.ALTERATION), dependencies=given)
    async def change(
        id: key,  # type: ignore[valid-type]
        data: JSONBody[item],  # type: ignore[valid-type]
        version: Version,
        who: Asking,
        changes: NamedDependency[Changes],
    ) -> Made:
        altering = partial(
            register.alter, id=id, item=data, version=version, scope=register.seen_by(who)
        )
        return await changes.change(altering, who.account)

    @delete(one, opt=access(manage, Operation.ALTERATION), dependencies=given)
    async def remove(
        id: key,  # type: ignore[valid-type]
        version: Version,
        who: Asking,
        changes: NamedDependency[Changes],
    ) -> None:
        removing = partial(register.remove, id=id, version=version, scope=register.seen_by(who))
        await changes.change(removing, who.account)

    return add, change, remove


def _importing(register: Register[Any], path: str, given: Mapping[str, Provide]) -> Handlers:
    manage = Right(register.manage)
    personal = always if register.personal else never
    tried = f"{path}/imports/preview"

    @post(
        tried,
        opt=access(manage, Operation.CONSULTATION, by_itself if register.personal else never),
        status_code=200,
        request_max_body_size=LIST_LIMIT,
    )
    async def preview(
        request: AnyRequest,
        who: Asking,
        node: NamedDependency[Node],
        imports: NamedDependency[Imports],
    ) -> Preview:
        reason = read_reason(request.headers.get(REASON, "")) if register.personal else ""
        content = await request.body()
        plan = await imports.plan(register, content, reading_of(register), register.seen_by(who))
        if register.personal:
            query = {"register": register.name} | plan.looked_at()
            event = Consulted(route=tried, query=query, reason=reason)
            await node.change(lambda change: change.record(event, tried), who.account)
        return plan.preview()

    @post(
        f"{path}/imports",
        opt=access(manage, Operation.COLLECTION, personal, fresh=bool(register.secrets)),
        dependencies=given,
        request_max_body_size=LIST_LIMIT,
    )
    async def take(  # noqa: PLR0917  (one for each name of the query string)
        request: AnyRequest,
        who: Asking,
        imports: NamedDependency[Imports],
        changes: NamedDependency[Changes],
        file: File = "",
        seal: Seal = "",
    ) -> Taken:
        """`Refused("list-outdated")`: this would not do what the preview with `seal` showed."""
        content, seen = await request.body(), register.seen_by(who)
        plan = await imports.plan(register, content, reading_of(register), seen)
        if seal not in ("", plan.seal):
            raise Refused("list-outdated")
        return await imports.take(
            changes, register, plan, by=who.account, file=file, reason=_why(request), scope=seen
        )

    return preview, take


def _why(request: AnyRequest) -> str:
    header = request.headers.get(REASON, "")
    return read_reason(header) if header else ""


def _undoing(register: Register[Any], path: str, given: Mapping[str, Provide]) -> Handlers:
    manage = Right(register.manage)

    @get(f"{path}/imports", opt=access(manage, Operation.CONSULTATION))
    async def earlier(who: Asking, imports: NamedDependency[Imports]) -> list[ImportRow]:
        rows = await imports.list(register, register.seen_by(who))
        return [ImportRow(**row) for row in rows]

    @delete(
        f"{path}/imports/{{number:str}}",
        opt=access(manage, Operation.ALTERATION),
        status_code=200,
        dependencies=given,
    )
    async def undo(
        number: Name,
        who: Asking,
        imports: NamedDependency[Imports],
        changes: NamedDependency[Changes],
    ) -> Restored:
        return await imports.undo(changes, register, number, who.account, register.seen_by(who))

    return earlier, undo


# What is asked of a page.


class _Asked(msgspec.Struct, frozen=True):
    text: Annotated[str, msgspec.Meta(max_length=200)] = ""
    sort: Annotated[str, msgspec.Meta(max_length=64)] = "id"
    offset: Annotated[int, msgspec.Meta(ge=0, le=10_000_000)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=PAGE_LIMIT)] = 100
    after: Annotated[str, msgspec.Meta(max_length=1000)] = ""


def read_query(register: Register[Any], params: MultiDict[str], scope: Scope) -> Query:
    """`Refused("bad-input")` for what cannot be asked."""
    said = {name: params[name] for name in _Asked.__struct_fields__ if name in params}
    try:
        asked = msgspec.convert(said, _Asked, strict=False)
    except msgspec.ValidationError:
        raise Refused("bad-input", field="") from None
    narrow = {
        name: _values(register, name, params.getall(name))
        for name in register.filters
        if name in params
    }
    return Query(narrow=narrow, scope=scope, **msgspec.structs.asdict(asked))


def _values(register: Register[Any], name: str, texts: Collection[str]) -> list[Any]:
    """The values that a column is filtered by, in the type of its rows."""
    kind = get_type_hints(register.item).get(name) or register.table.c[name].type.python_type
    try:
        return [msgspec.to_builtins(msgspec.convert(t, kind, strict=False)) for t in texts]
    except msgspec.ValidationError:
        raise Refused("bad-input", field=name) from None


# What its columns and their values are called in lists.


def reading_of(register: Register[Any]) -> Reading:
    """Headers and values may be as in the code, or their words in any language."""
    heads: dict[str, tuple[str, ...]] = {}
    values: dict[str, dict[str, Any]] = {}
    for name in dict.fromkeys((*register.exported, *register.creation.__struct_fields__)):
        labels = [_label(register, words, name) for words in every_language()]
        if name == "number":
            labels += [
                head
                for words in every_language()
                for head in words.say("web-list-number").split(", ")
            ]
        heads[name] = tuple(dict.fromkeys((name, *labels)))
        named = [
            (label, value)
            for words in (None, *every_language())
            for value, label in _named(register, words, name)
        ]
        values[name] = {head_of(label): value for label, value in reversed(named)}
    return Reading(
        listed=register.listed or register.creation,
        unique=register.unique,
        heads=heads,
        values=values,
        forms=register.forms,
        foreign=register.foreign,
        kept={*register.nothing, *register.secrets},
        secrets=frozenset(register.secrets),
    )


def writing_of(register: Register[Any], language: str, delimiter: str) -> Writing:
    """With a language, a list for people: its words, and what has a form is written so."""
    words = Words(language) if language else None
    columns = {
        _label(register, words, name) if words else name: "id" if name == "number" else name
        for name in register.exported
    }
    named = {
        name: {key_of(value): label for value, label in _named(register, words, name)}
        for name in register.creation.__struct_fields__
    }
    title = words.say(register.name.replace("_", "-")) if words else register.name
    forms = register.forms if words else {}
    return Writing(register.creation, columns, named, forms, title, delimiter)


def _named(register: Register[Any], words: Words | None, name: str) -> Iterator[tuple[Any, str]]:
    """The values of a field that have a name, and this."""
    own = register.said.get(name)
    if nothing := register.nothing.get(name):
        yield None, _label(register, words, f"{name}-{nothing}", nothing)
    if own is None:
        return
    for value in own.values:
        if words:
            yield value, _label(register, words, f"{name}-{value}", str(value))
    if words and isinstance(own.kind, BoolType):
        yield True, words.say("app-yes")
        yield False, words.say("app-no")
    if words and isinstance(own.kind, VarTupleType):
        label = _label(register, words, f"{name}-{NONE}", "")
        if label:
            yield [], label


def _label(
    register: Register[Any], words: Words | None, name: str, without: str | None = None
) -> str:
    """The word of a field or of a value; `without` or the name where there is none."""
    id = f"{register.name}-{name}".replace("_", "-")
    said = words.say(id) if words else id
    return (name if without is None else without) if said == id else said


def _file(content: bytes, name: str) -> Response[bytes]:
    types = {
        "csv": "text/csv",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
    disposition = f'attachment; filename="{name}"'
    return Response(
        content,
        media_type=types[name.rpartition(".")[2]],
        headers={"content-disposition": disposition},
    )
