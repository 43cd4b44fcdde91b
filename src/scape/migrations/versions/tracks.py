"""Positions of their own, and in them those that the journal holds."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_KIND = "radio.position_received"


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
    told = [fix for row in _journalled() if (fix := _fix(*row))]
    for at in range(0, len(told), 1000):
        op.bulk_insert(tracks, told[at : at + 1000])
    last = {fix["subject"]: fix for fix in told}
    names = [column.name for column in positions.c if column.name != "id"]
    rows = [{"id": s} | {name: fix[name] for name in names} for s, fix in last.items()]
    op.bulk_insert(positions, rows)
    for gone in ("radio_alarms", "radio_matters"):  # views that no feature has any more
        op.execute(f"DROP TABLE IF EXISTS {gone}")
    op.execute("DELETE FROM standing_views WHERE id = 'radio'")


def _journalled() -> Any:
    """When each position was received, and what it said; not those that were erased."""
    found = "SELECT seq, at, body FROM journal WHERE kind = :kind AND body IS NOT NULL ORDER BY seq"
    return op.get_bind().execute(sa.text(found), {"kind": _KIND})


def _fix(seq: int, at: int, body: bytes) -> dict[str, Any] | None:
    """None for a row that says no place: it was journalled before that was looked at."""
    said = json.loads(body)
    if said["latitude"] is None or said["longitude"] is None:
        return None
    return {
        "id": f"journal-{seq}",
        "subject": f"radio/{said['source']}",
        "received": at,
        "at": at,
        "latitude": said["latitude"],
        "longitude": said["longitude"],
        "radius": None,
        "speed": said.get("speed"),
        "heading": said.get("heading"),
        "place": f"site/{said['site']}",
        "source": "journal",
        "number": seq,
    }
