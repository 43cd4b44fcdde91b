"""How many batches changed rows beside the journal; ids of positions in the order of Python."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    beside = op.create_table(
        "beside",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("batches", sa.BigInteger, nullable=False),
    )
    op.bulk_insert(beside, [{"id": 1, "batches": 0}])
    if op.get_bind().dialect.name == "postgresql":
        op.execute('ALTER TABLE places_positions ALTER COLUMN id TYPE TEXT COLLATE "C"')
