"""2 -> 3: a price keeps what it stated before it was read again or corrected."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0003", "0002"


def upgrade() -> None:
    """Nothing is known of what the prices of before stated earlier."""
    op.add_column("quotes", sa.Column("earlier", sa.Text()))
    op.execute("UPDATE quotes SET earlier = '[]'")
    with op.batch_alter_table("quotes", recreate="always") as batch:
        batch.alter_column("earlier", nullable=False)
