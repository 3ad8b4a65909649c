"""1 -> 2: everything can be recorded. More fields of the records of before, and seven new tables."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision, down_revision = "0002", "0001"

_NEW_COLUMNS: Mapping[str, Mapping[str, str | bool | None]] = {
    "cases": {"archived_at": None, "binned_at": None},
    "clinics": {
        "contacts": "[]",
        "opening_hours": "",
        "languages": "[]",
        "accessibility": "",
        "payment": "",
        "tags": "[]",
        "off_shortlist_because": "",
    },
    "registrations": {"restrictions": "", "evidence": "[]"},
    "quotes": {
        "published": "stated",
        "units_included": None,
        "is_offer": False,
        "regular": None,
        "conditions": "",
        "evidence": "[]",
    },
    "findings": {"visit_id": None, "evidence": "[]"},
}
"""By table: what the records of before get; None: the column may be empty, and there it is."""


def upgrade() -> None:
    _add_tables()
    _grow("cases")
    _grow("clinics")
    _grow("registrations")
    _grow("quotes", lambda batch: batch.alter_column("low", nullable=True))
    _grow("findings", _refer_to_visits)
    op.create_index("ix_findings_visit_id", "findings", ["visit_id"])
    op.drop_index("ix_changes_case_id", "changes", if_exists=True)  # schema 1 had either of the two
    op.create_index("ix_changes_case_id_state", "changes", ["case_id", "state"], if_not_exists=True)


def _grow(table: str, also: Callable[[BatchOperations], object] = lambda _batch: None) -> None:
    """SQLite knows no other way to a filled column without a default than to write the table anew."""
    new = _NEW_COLUMNS[table]
    for name, value in new.items():
        op.add_column(table, sa.Column(name, sa.Boolean() if isinstance(value, bool) else sa.Text()))
    filled = {name: value for name, value in new.items() if value is not None}
    if filled:
        columns = (sa.column(name, sa.Boolean() if isinstance(filled[name], bool) else sa.Text()) for name in filled)
        op.execute(sa.update(sa.table(table, *columns)).values(filled))
    with op.batch_alter_table(table, recreate="always") as batch:
        for name in filled:
            batch.alter_column(name, nullable=False)
        also(batch)


def _refer_to_visits(findings: BatchOperations) -> None:
    findings.create_foreign_key(
        "fk_findings_visit_id", "visits", ["visit_id"], ["id"], deferrable=True, initially="DEFERRED"
    )


def _add_tables() -> None:
    clinic, subject = {"clinic_id": "clinics"}, {"practitioner_id": "practitioners", "clinic_id": "clinics"}
    _add_table("visits", clinic, _texts("clinic_id visited_on with_whom seen"))
    _add_table("premises", clinic, _texts("clinic_id name address postcode phone opening_hours accessibility note"))
    _add_table(
        "insurances",
        subject,
        _texts("insurer practitioner_id? clinic_id? policy covers_toxin valid_until? seen_on? assurance note"),
        sa.CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="ck_insurances_one_subject"),
    )
    _add_table("inquiries", clinic, _texts("clinic_id criteria asked_on due_on how answered_on? note"))
    count = sa.Column("count", sa.Integer())
    reviews = (*_texts("clinic_id platform seen_on rating? out_of?"), count, *_texts("address cannot_show"))
    _add_table("reviews", clinic, reviews)
    size = sa.Column("size", sa.Integer(), nullable=False)
    evidence = _texts("added_at clinic_id? practitioner_id? address note removed_at?")
    _add_table(
        "evidence",
        {"case_id": "cases", **subject},
        (*_texts("case_id sha256 name media_type"), size, *evidence),
    )
    content = sa.Column("bytes", sa.LargeBinary(), nullable=False)
    op.create_table("blobs", *_texts("sha256"), content, sa.PrimaryKeyConstraint("sha256", name="pk_blobs"))


def _texts(names: str) -> tuple[sa.Column[Any], ...]:
    """Columns of text; those with a question mark may be empty."""
    return tuple(sa.Column(name.rstrip("?"), sa.Text(), nullable=name.endswith("?")) for name in names.split())


def _add_table(
    name: str, references: Mapping[str, str], columns: Iterable[sa.Column[Any]], *checks: sa.CheckConstraint
) -> None:
    """A table of records, each with an id. references: the columns that hold ids, and of which table."""
    op.create_table(
        name,
        *_texts("id"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *checks,
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=f"fk_{name}_{column}", deferrable=True, initially="DEFERRED"
            )
            for column, table in references.items()
        ),
    )
    for column in references:
        op.create_index(f"ix_{name}_{column}", name, [column])
