"""Which report of each spool was taken in last, beside the journal; positions without it."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

SLICE = 1000


def upgrade() -> None:
    known = _known_before()
    op.execute("DROP TABLE IF EXISTS radio_intake")  # a view, until now
    intake = op.create_table(
        "radio_intake",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("report", sa.BigInteger, nullable=False),
        sa.Column("recorded", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(intake, [{"id": spool, **row} for spool, row in known.items()])
    op.drop_index("places_tracks_source", "places_tracks")
    op.drop_column("places_tracks", "source")
    op.drop_column("places_tracks", "number")


def _known_before() -> dict[str, dict[str, int]]:
    """By spool, from all that knew: the view of before, the positions, the end of the journal."""
    found = [*_of_the_journal(), *_of_tracks()]
    if sa.inspect(op.get_bind()).has_table("radio_intake"):
        found += _rows("SELECT id, report, recorded FROM radio_intake")
    known: dict[str, dict[str, int]] = {}
    for spool, report, recorded in found:
        row = known.setdefault(spool, {"report": 0, "recorded": 0})
        row["report"] = max(row["report"], report)
        row["recorded"] = max(row["recorded"], recorded)
    return known


def _of_tracks() -> list[Any]:
    return _rows(
        "SELECT source, max(number), max(received) FROM places_tracks"
        " WHERE source <> 'journal' GROUP BY source"
    )


def _of_the_journal() -> list[Any]:
    """The last row that a report made."""
    seq = 1 << 62
    while rows := _rows(
        "SELECT seq, recorded, body FROM journal WHERE seq < :seq AND kind LIKE 'radio.%'"
        " AND body IS NOT NULL ORDER BY seq DESC LIMIT :slice",
        seq=seq,
        slice=SLICE,
    ):
        for seq, recorded, body in rows:  # noqa: B007  (the next slice begins there)
            said = json.loads(body)
            if said.get("spool"):
                return [(said["spool"], said["report"], recorded)]
    return []


def _rows(statement: str, **parameters: int) -> list[Any]:
    return [*op.get_bind().execute(sa.text(statement), parameters)]
