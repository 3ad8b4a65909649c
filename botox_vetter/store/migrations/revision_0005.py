"""4 -> 5: what people decided about entries of lists is kept."""

import sqlalchemy as sa
from alembic import op

revision, down_revision = "0005", "0004"


def upgrade() -> None:
    """Nothing was decided before."""
    op.create_table(
        "judgements",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("id", "register", "verdict", "judged_on")),
        *(
            sa.Column(name, sa.Text(), sa.ForeignKey(key, name=constraint, deferrable=True, initially="DEFERRED"))
            for name, key, constraint in (
                ("practitioner_id", "practitioners.id", "fk_judgements_practitioner_id"),
                ("clinic_id", "clinics.id", "fk_judgements_clinic_id"),
            )
        ),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("ours", "theirs", "note")),
        sa.CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="ck_judgements_one_subject"),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
    )
    for name in ("practitioner_id", "clinic_id"):
        op.create_index(f"ix_judgements_{name}", "judgements", [name])
