"""Which clinic was chosen, and why: at most one decision in a case. It goes when its clinic goes."""

from datetime import date

from sqlalchemy import Table, UniqueConstraint, bindparam

from botox_vetter.domain.cases import Decision
from botox_vetter.store.columns import belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "decisions",
    metadata,
    record_id(),
    belongs_to("case_id", "cases"),
    belongs_to("clinic_id", "clinics", nullable=True),
    text("reason"),
    kept("decided_on", date),
    UniqueConstraint("case_id"),
)

DECISIONS = Noun(Decision, table, table.c.case_id == bindparam("case_id"))
