"""Further places where a clinic treats."""

from sqlalchemy import Table

from botox_vetter.domain.records import Premises
from botox_vetter.store import clinics
from botox_vetter.store.columns import belongs_to, metadata, record_id, text
from botox_vetter.store.nouns import Noun

table = Table(
    "premises",
    metadata,
    record_id(),
    belongs_to("clinic_id", "clinics"),
    text("name"),
    text("address"),
    text("postcode"),
    text("phone"),
    text("opening_hours"),
    text("accessibility"),
    text("note"),
)

PREMISES = Noun(Premises, table, table.c.clinic_id.in_(clinics.ids_of_case))
