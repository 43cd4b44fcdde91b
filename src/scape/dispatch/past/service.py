"""The service of past incidents: they are found, and they leave as a list."""

from datetime import datetime
from functools import partial
from typing import get_args

import msgspec
from sqlalchemy import Connection

from scape.base.clock import SECOND
from scape.base.errors import Refused
from scape.base.list_process import write_list
from scape.base.list_writer import Writing, key_of
from scape.base.node import Node
from scape.base.rows import ViewRow
from scape.base.words import Words
from scape.dispatch.categories import CATEGORIES, RESULTS
from scape.dispatch.past.events import IncidentsExported
from scape.dispatch.past.search import Page, Search, find
from scape.dispatch.tables import State

MOST_EXPORTED = 100_000


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the list: times where this server is, names as people write them."""

    number: str
    opened: str
    category: str
    priority: int
    place: str
    note: str
    state: str
    sent: str
    arrived: str
    closed: str
    result: str
    transferred: str
    reference: str


class Past:
    """Searches of incidents, which are not limited to those of now."""

    def __init__(self, node: Node) -> None:
        self._node = node

    async def find(self, search: Search) -> Page:
        return await self._node.search(partial(find, search=search))

    async def export(self, search: Search, language: str, delimiter: str, by: str) -> bytes:
        """The list of all that match, as CSV or, without a delimiter, as XLSX."""
        rows = await self._node.search(partial(_everything, search=search))
        lines = [_line(row) for row in rows]
        file = await write_list(msgspec.json.encode(lines), writing_of(language, delimiter))
        event = IncidentsExported(count=len(lines))
        await self._node.change(lambda change: change.record(event, "incidents"), by)
        return file


def _everything(connection: Connection, search: Search) -> list[ViewRow]:
    page = find(connection, search._replace(limit=MOST_EXPORTED, before=""))
    if page.next is not None:
        raise Refused("export-too-long", count=MOST_EXPORTED + 1, most=MOST_EXPORTED)
    return page.rows


def _line(row: ViewRow) -> Listed:
    return Listed(
        number=f"{row['year']}/{row['number']}",
        opened=_time(row["opened_at"]),
        category=row["category"],
        priority=row["priority"],
        place=row["spot"]["text"],
        note=row["note"],
        state=row["state"],
        sent=_time(row["sent_at"]),
        arrived=_time(row["arrived_at"]),
        closed=_time(row["closed_at"]),
        result=row["result"],
        transferred=row["transferred_to"],
        reference=row["reference"],
    )


def _time(at: int | None) -> str:
    """To the second, as spreadsheets sort it."""
    if at is None:
        return ""
    return datetime.fromtimestamp(at // SECOND).astimezone().strftime("%Y-%m-%d %H:%M:%S")


def writing_of(language: str, delimiter: str) -> Writing:
    """With a language, a list for people: headers and values in its words."""
    if not language:
        columns = {name: name for name in Listed.__struct_fields__}
        return Writing(Listed, columns, {}, {}, "incidents", delimiter)
    words = Words(language)
    named = {
        "category": {c.code: f"dispatch-category-{c.code.replace('/', '-')}" for c in CATEGORIES},
        "state": {state: f"dispatch-state-{state}" for state in get_args(State)},
        "result": {result: f"dispatch-result-{result}" for result in RESULTS},
    }
    columns = {words.say(f"dispatch-column-{name}"): name for name in Listed.__struct_fields__}
    values = {
        field: {key_of(value): words.say(id) for value, id in ids.items()}
        for field, ids in named.items()
    }
    title = words.say("dispatch-incidents")
    return Writing(Listed, columns, values, {}, title, delimiter)
