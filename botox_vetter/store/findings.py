"""Answers to the criteria, and the default gates that the user gave up."""

from datetime import date

from sqlalchemy import CheckConstraint, Table, or_

from botox_vetter.domain.findings import Assurance, Finding, Relaxation
from botox_vetter.store import clinics, people
from botox_vetter.store.columns import as_json, belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "findings",
    metadata,
    record_id(),
    text("criterion"),
    text("level"),
    kept("assurance", Assurance),
    kept("checked_on", date),
    belongs_to("clinic_id", "clinics", nullable=True),
    belongs_to("practitioner_id", "practitioners", nullable=True),
    text("register", nullable=True),
    kept("valid_until", date, nullable=True),
    text("reason"),
    text("words"),
    text("address"),
    text("note"),
    belongs_to("visit_id", "visits", nullable=True),
    as_json("evidence", tuple[str, ...]),
    CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="one_subject"),
)

relaxations = Table(
    "relaxations",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    text("criterion"),
    text("reason"),
)

FINDINGS = Noun(
    Finding,
    table,
    or_(table.c.practitioner_id.in_(people.ids_of_case), table.c.clinic_id.in_(clinics.ids_of_case)),
)
RELAXATIONS = Noun(Relaxation, relaxations, relaxations.c.clinic_id.in_(clinics.ids_of_case))
