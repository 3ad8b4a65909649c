"""A case and its plan: one row; the plan is JSON, for it is always read and written whole."""

from datetime import datetime

from sqlalchemy import Table, bindparam

from botox_vetter.domain.cases import Case
from botox_vetter.domain.plans import Plan
from botox_vetter.store.columns import as_json, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "cases",
    metadata,
    record_id(),
    text("name"),
    kept("created_at", datetime),
    as_json("plan", Plan),
    kept("archived_at", datetime, nullable=True),
    kept("binned_at", datetime, nullable=True),
)

CASES = Noun(Case, table, table.c.id == bindparam("case_id"))
