"""Entries in registers, of a practitioner or of a clinic."""

from datetime import date

from sqlalchemy import CheckConstraint, Table, or_

from botox_vetter.domain.clinics import Registration
from botox_vetter.store import clinics, people
from botox_vetter.store.columns import as_json, belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "registrations",
    metadata,
    record_id(),
    text("register"),
    text("number"),
    belongs_to("practitioner_id", "practitioners", nullable=True),
    belongs_to("clinic_id", "clinics", nullable=True),
    text("name_as_registered"),
    text("status"),
    kept("checked_on", date, nullable=True),
    kept("valid_until", date, nullable=True),
    text("restrictions"),
    as_json("evidence", tuple[str, ...]),
    CheckConstraint("(practitioner_id IS NULL) <> (clinic_id IS NULL)", name="one_subject"),
)

REGISTRATIONS = Noun(
    Registration,
    table,
    or_(table.c.practitioner_id.in_(people.ids_of_case), table.c.clinic_id.in_(clinics.ids_of_case)),
)
