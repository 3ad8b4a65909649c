"""3 -> 4: requests that go out are kept; a clinic may have sessions a year and months of effect of its own."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0004", "0003"


def upgrade() -> None:
    """Nothing went out before; every clinic went by the plan."""
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
    with op.batch_alter_table("clinics", recreate="always") as batch:
        batch.add_column(sa.Column("sessions_per_year", sa.Integer()))
        batch.add_column(sa.Column("months_of_effect", sa.Text()))
