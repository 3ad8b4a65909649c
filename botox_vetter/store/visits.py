"""Days at a clinic, and questions put to it."""

from datetime import date

from sqlalchemy import Table

from botox_vetter.domain.records import Inquiry, Visit
from botox_vetter.store import clinics
from botox_vetter.store.columns import as_json, belongs_to, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "visits",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    kept("visited_on", date),
    text("with_whom"),
    text("seen"),
)

inquiries = Table(
    "inquiries",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    as_json("criteria", tuple[str, ...]),
    kept("asked_on", date),
    kept("due_on", date),
    text("how"),
    kept("answered_on", date, nullable=True),
    text("note"),
)

VISITS = Noun(Visit, table, table.c.clinic_id.in_(clinics.ids_of_case))
INQUIRIES = Noun(Inquiry, inquiries, inquiries.c.clinic_id.in_(clinics.ids_of_case))
