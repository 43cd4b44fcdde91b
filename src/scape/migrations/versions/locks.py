"""Whether a session is locked, and the tries to unlock it."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("sessions", sa.Column("locked", sa.Text, nullable=False, server_default=""))
    op.add_column("sessions", sa.Column("tries", sa.Integer, nullable=False, server_default="0"))
