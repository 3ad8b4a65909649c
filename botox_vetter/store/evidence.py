"""Kept files: a record each, and their bytes once under their SHA-256. Bytes are never rewritten, and never logged."""

from datetime import datetime

from sqlalchemy import Column, LargeBinary, Table, Text, bindparam

from botox_vetter.domain.evidence import Evidence
from botox_vetter.store.columns import belongs_to, kept, may_name, metadata, record_id, text, whole
from botox_vetter.store.nouns import Noun

table = Table(
    "evidence",
    metadata,
    record_id(),
    belongs_to("case_id", "cases"),
    text("sha256"),
    text("name"),
    text("media_type"),
    whole("size"),
    kept("added_at", datetime),
    may_name("clinic_id", "clinics"),  # evidence is of the case: it may support findings about others, too
    may_name("practitioner_id", "practitioners"),
    text("address"),
    text("note"),
    kept("removed_at", datetime, nullable=True),
)

blobs = Table("blobs", metadata, Column("sha256", Text, primary_key=True), Column("bytes", LargeBinary, nullable=False))

EVIDENCE = Noun(Evidence, table, table.c.case_id == bindparam("case_id"))
