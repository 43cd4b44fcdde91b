"""What was said, written and ordered between a radio or talkgroup and the others."""

from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, and_, or_, select

from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.radio.desk.tables import orders
from scape.radio.traffic.tables import calls, texts

MOST = 100  # entries of an answer


class Party(NamedTuple):
    """A radio, or a talkgroup."""

    number: int
    group: bool


class Scopes(NamedTuple):
    """The calls and orders that an account sees."""

    calls: Scope = EVERYTHING
    orders: Scope = EVERYTHING


class Thread(msgspec.Struct, frozen=True):
    """The newest entries, each list newest first; `more`: there are older ones."""

    calls: list[ViewRow]
    texts: list[ViewRow]
    orders: list[ViewRow]
    more: bool


def read_thread(
    connection: Connection, party: Party, before: int, scopes: Scopes, most: int = MOST
) -> Thread:
    """At most `most` entries that began before a moment in microseconds."""

    def read(table: Table, at: str, *where: ColumnElement[Any]) -> list[ViewRow]:
        newest = select(table).where(table.c[at] < before, *where).order_by(table.c[at].desc())
        rows = connection.execute(newest.limit(most + 1)).mappings()
        return [dict(row) for row in rows]

    said = read(calls, "started", _of_calls(party), *conditions(scopes.calls, calls))
    written = read(texts, "at", _of_texts(party))
    ordered = read(orders, "placed", _of_orders(party), *conditions(scopes.orders, orders))
    moments = [row["started"] for row in said] + [row["at"] for row in written]
    moments = sorted(moments + [row["placed"] for row in ordered], reverse=True)
    more = len(moments) > most
    since = moments[most - 1] if more else 0
    return Thread(
        calls=[row for row in said if row["started"] >= since],
        texts=[row for row in written if row["at"] >= since],
        orders=[row for row in ordered if row["placed"] >= since],
        more=more,
    )


def _of_calls(party: Party) -> ColumnElement[bool]:
    called = calls.c.destination == party.number
    if party.group:
        return and_(called, ~calls.c.private)
    return or_(calls.c.source == party.number, and_(called, calls.c.private))


def _of_texts(party: Party) -> ColumnElement[bool]:
    received = and_(texts.c.destination == party.number, texts.c.group.is_(party.group))
    return received if party.group else or_(texts.c.source == party.number, received)


def _of_orders(party: Party) -> ColumnElement[bool]:
    return and_(orders.c.destination == party.number, orders.c.group.is_(party.group))
