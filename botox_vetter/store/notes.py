"""The user's own words about a clinic."""

from datetime import datetime

from sqlalchemy import Table

from botox_vetter.domain.clinics import Note
from botox_vetter.store import clinics
from botox_vetter.store.columns import belongs_to, flag, kept, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "notes",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    text("text"),
    kept("written_at", datetime),
    flag("is_printed"),
)

NOTES = Noun(Note, table, table.c.clinic_id.in_(clinics.ids_of_case))
