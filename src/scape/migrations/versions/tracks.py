"""Positions of their own, and in them those that the journal holds."""

import json
from collections.abc import Sequence
from math import inf
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KIND = "radio.position_received"
_CAME, _WENT = "radio.radio_registered", "radio.radio_removed"
SLICE = 1000


def _fix_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("received", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger),
        sa.Column("latitude", sa.Float, nullable=False),
        sa.Column("longitude", sa.Float, nullable=False),
        sa.Column("radius", sa.Float),
        sa.Column("speed", sa.Float),
        sa.Column("heading", sa.Float),
        sa.Column("place", sa.Text, nullable=False),
    ]


def upgrade() -> None:
    tracks = op.create_table(
        "places_tracks",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("subject", sa.Text, nullable=False),
        *_fix_columns(),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
    )
    op.create_index("places_tracks_subject", "places_tracks", ["subject", "received"])
    op.create_index("places_tracks_received", "places_tracks", ["received"])
    op.create_index("places_tracks_source", "places_tracks", ["source", "number"])
    positions = op.create_table(
        "places_positions",
        sa.Column("id", sa.Text, primary_key=True),
        *_fix_columns(),
    )
    after, registered = 0, _registered()
    while rows := _journalled(after):
        after = rows[-1].seq
        fixes = [_fix(row) for row in rows if row.subject in registered]
        op.bulk_insert(tracks, [fix for fix in fixes if _is_a_place(fix)])
    names = ", ".join(column.name for column in positions.c if column.name != "id")
    op.execute(
        f"INSERT INTO places_positions (id, {names}) SELECT subject, {names} FROM ("  # noqa: S608
        "SELECT *, row_number() OVER"
        " (PARTITION BY subject ORDER BY received DESC, number DESC) AS age FROM places_tracks"
        ") AS aged WHERE age = 1"
    )
    for gone in ("radio_alarms", "radio_matters"):  # views that no feature has any more
        op.execute(f"DROP TABLE IF EXISTS {gone}")
    op.execute("DELETE FROM standing_views WHERE id = 'radio'")


def _journalled(after: int) -> Sequence[sa.Row[Any]]:
    """The next positions that the journal holds; not those that were erased."""
    found = sa.text(
        "SELECT seq, at, subject, body FROM journal WHERE seq > :after AND kind = :kind"
        " AND body IS NOT NULL ORDER BY seq LIMIT :slice"
    )
    parameters = {"after": after, "kind": _KIND, "slice": SLICE}
    return op.get_bind().execute(found, parameters).all()


def _registered() -> set[str]:
    """The subjects of the radios that are in the register at the end of the journal."""
    found = sa.text("SELECT kind, subject FROM journal WHERE kind IN (:came, :went) ORDER BY seq")
    registered: set[str] = set()
    for kind, subject in op.get_bind().execute(found, {"came": _CAME, "went": _WENT}):
        (registered.add if kind == _CAME else registered.discard)(subject)
    return registered


def _fix(row: sa.Row[Any]) -> dict[str, Any]:
    said = json.loads(row.body)
    return {
        "id": f"journal-{row.seq}",
        "subject": row.subject,
        "received": row.at,
        "at": row.at,
        "latitude": said["latitude"],
        "longitude": said["longitude"],
        "radius": None,
        "speed": said.get("speed"),
        "heading": said.get("heading"),
        "place": f"site/{said['site']}",
        "source": "journal",
        "number": row.seq,
    }


def _is_a_place(fix: dict[str, Any]) -> bool:
    """Rows that say no place on Earth were journalled before that was checked."""
    on_earth = _within(fix["latitude"], 90) and _within(fix["longitude"], 180)
    return on_earth and all(
        fix[name] is None or 0 <= fix[name] < inf for name in ("speed", "heading")
    )


def _within(degrees: float | None, most: float) -> bool:
    return degrees is not None and abs(degrees) <= most
