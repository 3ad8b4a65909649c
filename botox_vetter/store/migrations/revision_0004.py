"""3 -> 4: every request that goes out over the network is kept."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004", "0003"


def upgrade() -> None:
    """Nothing went out before."""
    op.create_table(
        "requests",
        sa.Column("number", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("at", "host", "path", "why")),
        sa.Column("status", sa.Integer()),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_requests"),
        sqlite_autoincrement=True,
    )
