"""The calls of a talkgroup between two times, as one conversation."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, select

from scape.base.rows import ViewRow
from scape.base.scope import EVERYTHING, Scope, conditions
from scape.radio.archive.history import marked
from scape.radio.traffic.tables import calls

MOST = 500  # calls of a playlist


class Played(msgspec.Struct, frozen=True):
    """A call, and the microseconds of silence before it."""

    call: ViewRow
    silence: int


class Playlist(msgspec.Struct, frozen=True):
    """In the order of the air; `more`: calls follow that are not in it."""

    calls: list[Played]
    more: bool


def read_playlist(
    connection: Connection, talkgroup: int, since: int, until: int, scope: Scope = EVERYTHING
) -> Playlist:
    """The calls that began from `since` and before `until`, and are over."""
    statement = select(calls).where(
        *(calls.c.destination == talkgroup, ~calls.c.private, calls.c.ended.is_not(None)),
        *(calls.c.started >= since, calls.c.started < until),
        *conditions(scope, calls),
    )
    ordered = statement.order_by(calls.c.started, calls.c.id).limit(MOST + 1)
    rows = [dict(row) for row in connection.execute(ordered).mappings()]
    played = marked(connection, rows[:MOST])
    return Playlist(list(_after_each_other(played)), len(rows) > MOST)


def _after_each_other(rows: list[ViewRow]) -> Iterator[Played]:
    quiet_since = rows[0]["started"] if rows else 0
    for row in rows:
        yield Played(row, max(row["started"] - quiet_since, 0))
        quiet_since = max(quiet_since, row["ended"])
