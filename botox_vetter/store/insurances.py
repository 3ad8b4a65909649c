"""Cover of people and clinics."""

from datetime import date

from sqlalchemy import CheckConstraint, Table, or_

from botox_vetter.domain.findings import Assurance
from botox_vetter.domain.quotes import Known
from botox_vetter.domain.records import Insurance
from botox_vetter.store import clinics, people
from botox_vetter.store.columns import belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "insurances",
    metadata,
    record_id(),
    text("insurer"),
    belongs_to("practitioner_id", "practitioners", nullable=True),
    belongs_to("clinic_id", "clinics", nullable=True),
    text("policy"),
    kept("covers_toxin", Known),
    kept("valid_until", date, nullable=True),
    kept("seen_on", date, nullable=True),
    kept("assurance", Assurance),
    text("note"),
    CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="one_subject"),
)

INSURANCES = Noun(
    Insurance,
    table,
    or_(table.c.practitioner_id.in_(people.ids_of_case), table.c.clinic_id.in_(clinics.ids_of_case)),
)
